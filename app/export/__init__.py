"""The redacted text in files: one format, one module with one writer."""

from __future__ import annotations

from app.domain.ports import Writer
from app.export.redacted_json import JsonWriter
from app.export.srt import SrtWriter
from app.export.txt import TxtWriter
from app.export.vtt import VttWriter

__all__ = ["writers"]


def writers() -> dict[str, Writer]:
    """Every writer by its kind. A new format is a module of this package and a line here."""
    made: tuple[Writer, ...] = (TxtWriter(), SrtWriter(), VttWriter(), JsonWriter())
    return {writer.kind: writer for writer in made}
