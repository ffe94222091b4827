"""Plain text: a line a cue."""

from __future__ import annotations

from pathlib import Path

from app.domain.cues import Cue
from app.domain.plan import Plan
from app.export.files import only_plan, write_text


class TxtWriter:
    """Writes a cue a line, after its speaker where that is known (``[Speaker 1]: ...``)."""

    kind = "txt"

    def write(self, plan: Plan, path: Path) -> None:
        """See :meth:`app.domain.ports.Writer.write`."""
        write_text(path, "".join(f"{_line(cue)}\n" for cue in only_plan(plan).cues))


def _line(cue: Cue) -> str:
    return f"{cue.speaker}: {cue.text}" if cue.speaker else cue.text
