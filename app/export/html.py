"""A page for a browser: one file that asks for nothing but the redacted sound beside it."""

from __future__ import annotations

import os
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import quote

from app.assets import resources
from app.domain.plan import Plan
from app.export.rows import Row, Run, rows, wording

VIDEOS = frozenset({".mp4", ".mkv", ".webm"})
"""Suffixes of sound with a picture beside it."""


def as_html(plan: Plan, *, sound: str | None, timed: bool) -> str:
    """A page that is read, printed and listened to, in light and dark; there is no script in it.

    Args:
        plan: what is published.
        sound: name of the redacted sound beside it, None where there is none.
        timed: whether times are written.
    """
    words = wording(plan.language)
    body = [f"<h1>{words.heading}</h1>"]
    if sound is not None:
        tag = "video" if Path(sound).suffix in VIDEOS else "audio"
        # Quoted, a name with a colon is no scheme of an address.
        body.append(f'<{tag} controls preload="metadata" src="{quote(os.fsencode(sound))}"></{tag}>')
    body += (_row(row) for row in rows(plan, timed=timed))
    page = Template((resources() / "documents" / "transcript.html").read_text(encoding="utf-8"))
    return page.substitute(language=words.language, heading=words.heading, body="\n".join(body))


def _row(row: Row) -> str:
    time = f"<time>{row.time}</time> " if row.time else ""
    speaker = f"<b>{escape(row.speaker, quote=False)}</b> " if row.speaker else ""
    return f"<p>{time}{speaker}{''.join(map(_run, row.runs))}</p>"


def _run(run: Run) -> str:
    text = escape(run.text, quote=False)
    return f"<mark>{text}</mark>" if run.removed else text
