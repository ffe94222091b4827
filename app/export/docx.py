"""A Word document that holds its text and nothing else."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from io import BytesIO
from string import Template

from app.assets import resources
from app.domain.plan import Plan
from app.domain.planning.archive import packed
from app.export.rows import Row, rows, wording

_BODY = "word/document.xml"
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_docx(plan: Plan, *, timed: bool) -> bytes:
    """A document with styles for times, speakers and labels, and without properties of any kind.

    Args:
        plan: what is published.
        timed: whether there is sound beside it: only then are times written.
    """
    words = wording(plan.language)
    made = Template((resources() / "documents" / "docx.toml").read_text(encoding="utf-8"))
    texts = tomllib.loads(made.substitute(language=words.language))
    parts = {name: text.encode() for name, text in texts.items()}
    parts[_BODY] = _body(parts, words.heading, rows(plan, timed=timed))
    return packed(parts.items())


def _body(parts: Mapping[str, bytes], heading: str, listed: Iterable[Row]) -> bytes:
    """The main part with its paragraphs."""
    from docx import Document

    document = Document(BytesIO(packed(parts.items())))
    document.add_paragraph(heading, style="Title")
    for row in listed:
        paragraph = document.add_paragraph(style="Turn" if row.time else None)
        if row.time:
            paragraph.add_run(f"{row.time}\t", style="Time")
        if row.speaker:
            paragraph.add_run(f"{row.speaker} ", style="Speaker")
        for run in row.runs:
            # What XML cannot hold gets a mark, which fails the comparison with the plan.
            text = _NOT_IN_XML.sub("\ufffd", run.text)
            paragraph.add_run(text, style="Redaction" if run.removed else None)
    body: bytes = document.part.blob
    return body
