"""Plain text: a line a paragraph, and an empty one between two."""

from __future__ import annotations

from pathlib import Path

from app.domain.cues import Cue
from app.domain.plan import Plan
from app.export.files import only_plan, write_text


class TxtWriter:
    """Writes a paragraph a line, after its speaker where that is known (``[Speaker 1]: ...``)."""

    kind = "txt"

    def write(self, plan: Plan, path: Path) -> None:
        """See :meth:`app.domain.ports.Writer.write`."""
        lines = plan.between.join(_line(one) for one in only_plan(plan).paragraphs)
        write_text(path, f"{lines}\n" if lines else "")


def _line(paragraph: Cue) -> str:
    return f"{paragraph.speaker}: {paragraph.text}" if paragraph.speaker else paragraph.text
