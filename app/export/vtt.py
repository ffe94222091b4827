"""WebVTT subtitles (W3C)."""

from __future__ import annotations

from html import escape

from app.domain.plan import Plan
from app.export.subtitles import Line, Subtitle, clock, fold_line, subtitles


def as_vtt(plan: Plan) -> str:
    """Subtitles with their speakers as voices."""
    return "\n".join(["WEBVTT\n", *map(_block, subtitles(plan))])


def _block(subtitle: Subtitle) -> str:
    lines = "\n".join(_line(line) for line in subtitle.lines)
    return f"{clock(subtitle.start, comma=False)} --> {clock(subtitle.end, comma=False)}\n{lines}\n"


def _line(line: Line) -> str:
    # Escaping all three also keeps "-->" out of the text.
    text = escape(fold_line(line.text), quote=False)
    return f"<v {escape(line.speaker, quote=False)}>{text}" if line.speaker else text
