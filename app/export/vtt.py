"""WebVTT subtitles (W3C)."""

from __future__ import annotations

from html import escape
from pathlib import Path

from app.domain.plan import Plan
from app.export.files import only_plan, write_text
from app.export.subtitles import Line, Subtitle, clock, fold_line, subtitles


class VttWriter:
    """Writes subtitles with their speakers as voices."""

    kind = "vtt"

    def write(self, plan: Plan, path: Path) -> None:
        """See :meth:`app.domain.ports.Writer.write`."""
        write_text(path, "\n".join(["WEBVTT\n", *(_block(one) for one in subtitles(only_plan(plan)))]))


def _block(subtitle: Subtitle) -> str:
    lines = "\n".join(_line(line) for line in subtitle.lines)
    return f"{clock(subtitle.start, comma=False)} --> {clock(subtitle.end, comma=False)}\n{lines}\n"


def _line(line: Line) -> str:
    # Escaping all three also keeps "-->" out of the text.
    text = escape(fold_line(line.text), quote=False)
    return f"<v {escape(line.speaker, quote=False)}>{text}" if line.speaker else text
