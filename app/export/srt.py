"""SubRip subtitles."""

from __future__ import annotations

from app.domain.plan import Plan
from app.domain.planning.labels import announced
from app.export.subtitles import Line, Subtitle, clock, fold_line, subtitles

_SAFE = str.maketrans({"<": "\u2039", ">": "\u203a", "{": "(", "}": ")"})
"""SubRip has no escapes: what players take for markup, or for a time line, becomes what looks like it."""


def as_srt(plan: Plan) -> str:
    """Numbered subtitles of at most two lines a speaker."""
    shown = enumerate(subtitles(plan), 1)
    return "\n".join(_block(number, subtitle, plan.language) for number, subtitle in shown)


def _block(number: int, subtitle: Subtitle, language: str) -> str:
    lines = "\n".join(_line(line, language) for line in subtitle.lines)
    return f"{number}\n{clock(subtitle.start, comma=True)} --> {clock(subtitle.end, comma=True)}\n{lines}\n"


def _line(line: Line, language: str) -> str:
    text = f"{announced(line.speaker, language)} {line.text}" if line.speaker else line.text
    return fold_line(text).translate(_SAFE)
