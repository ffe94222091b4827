"""The redacted text in files: one format, one module that says what its file holds.

::

    txt, docx, html, redacted_json      a format each
    srt, vtt, with subtitles            what can be read on a screen at a time
    rows                                paragraphs as a page shows them
    files                               how they are written
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from app.domain.plan import Plan
from app.export.docx import as_docx
from app.export.files import Writer
from app.export.html import as_html
from app.export.redacted_json import as_json
from app.export.srt import as_srt
from app.export.txt import as_txt
from app.export.vtt import as_vtt

__all__ = ["writers"]


def writers(sound: str | None = None, *, timed: bool | None = None) -> dict[str, Writer]:
    """Every writer by its kind, which is the suffix of its file without the dot.

    A new format is a module of this package and a line here.

    Args:
        sound: name of the redacted sound that lies beside the texts, which a page plays; None without one.
        timed: whether documents, pages and JSON tell when things are said, as subtitles always do; by default
            where there is sound.
    """
    timed = sound is not None if timed is None else timed
    contents: dict[str, Callable[[Plan], str | bytes]] = {
        "txt": as_txt,
        "docx": partial(as_docx, timed=timed),
        "srt": as_srt,
        "vtt": as_vtt,
        "json": partial(as_json, timed=timed),
        "html": partial(as_html, sound=sound, timed=timed),
    }
    return {kind: Writer(content) for kind, content in contents.items()}
