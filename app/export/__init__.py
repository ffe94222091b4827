"""The redacted text in files: one format, one module with one writer."""

from __future__ import annotations

from app.domain.ports import Writer
from app.export.docx import DocxWriter
from app.export.html import HtmlWriter
from app.export.redacted_json import JsonWriter
from app.export.srt import SrtWriter
from app.export.txt import TxtWriter
from app.export.vtt import VttWriter

__all__ = ["writers"]


def writers(sound: str | None = None) -> dict[str, Writer]:
    """Every writer by its kind. A new format is a module of this package and a line here.

    Args:
        sound: name of the redacted sound that lies beside the texts: a page plays it, and a document says
            when things are said in it. None where there is no sound: only subtitles tell times then.
    """
    made: tuple[Writer, ...] = (
        TxtWriter(),
        DocxWriter(timed=sound is not None),
        SrtWriter(),
        VttWriter(),
        JsonWriter(timed=sound is not None),
        HtmlWriter(sound),
    )
    return {writer.kind: writer for writer in made}
