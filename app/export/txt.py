"""Plain text: a line a paragraph, and an empty one between two."""

from __future__ import annotations

from pathlib import Path

from app.domain.cues import Cue
from app.domain.draft import Draft
from app.domain.labels import announced
from app.domain.plan import Plan
from app.export.files import only_plan, write_text


class TxtWriter:
    """Writes a paragraph a line, after its speaker where that is known (``[Speaker 1]: ...``)."""

    kind = "txt"

    def write(self, plan: Plan, path: Path) -> None:
        """See :meth:`app.domain.ports.Writer.write`."""
        text = plain_text(only_plan(plan))
        write_text(path, f"{text}\n" if text else "")


def plain_text(draft: Draft) -> str:
    """What a file of plain text says: its paragraphs with their speakers, without an end of its last line."""
    return draft.paragraph_break.join(_line(paragraph, draft.language) for paragraph in draft.paragraphs)


def _line(paragraph: Cue, language: str) -> str:
    speaker = paragraph.speaker
    return f"{announced(speaker, language)} {paragraph.text}" if speaker else paragraph.text
