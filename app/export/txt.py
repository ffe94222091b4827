"""Plain text: a line a paragraph, and an empty one between two."""

from __future__ import annotations

from app.domain.plan import Plan
from app.domain.planning.cues import Cue
from app.domain.planning.draft import Draft
from app.domain.planning.labels import announced


def as_txt(plan: Plan) -> str:
    """A paragraph a line, after its speaker where that is known (``[Speaker 1]: ...``)."""
    text = plain_text(plan)
    return f"{text}\n" if text else ""


def plain_text(draft: Draft) -> str:
    """What a file of plain text says: its paragraphs with their speakers, without an end of its last line."""
    return draft.paragraph_break.join(_line(paragraph, draft.language) for paragraph in draft.paragraphs)


def _line(paragraph: Cue, language: str) -> str:
    speaker = paragraph.speaker
    return f"{announced(speaker, language)} {paragraph.text}" if speaker else paragraph.text
