"""The redacted text in files: one format, one module with one writer.

::

    txt, docx, html, redacted_json      a writer each
    srt, vtt, with subtitles            what can be read on a screen at a time
    rows                                paragraphs as a page shows them
    files                               how they are written
"""

from __future__ import annotations

from app.domain.ports import Writer
from app.export.docx import DocxWriter
from app.export.html import HtmlWriter
from app.export.redacted_json import JsonWriter
from app.export.srt import SrtWriter
from app.export.txt import TxtWriter
from app.export.vtt import VttWriter

__all__ = ["writers"]


def writers(sound: str | None = None, *, timed: bool | None = None) -> dict[str, Writer]:
    """Every writer by its kind. A new format is a module of this package and a line here.

    Args:
        sound: name of the redacted sound that lies beside the texts, which a page plays; None without one.
        timed: whether documents, pages and JSON tell when things are said, as subtitles always do; by default
            where there is sound.
    """
    timed = sound is not None if timed is None else timed
    made: tuple[Writer, ...] = (
        TxtWriter(),
        DocxWriter(timed=timed),
        SrtWriter(),
        VttWriter(),
        JsonWriter(timed=timed),
        HtmlWriter(sound, timed=timed),
    )
    return {writer.kind: writer for writer in made}
