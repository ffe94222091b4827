"""Word documents, as Teams and Meet write transcripts, or as a person writes minutes."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from app.domain.errors import InputError
from app.transcripts.hidden import WORD, Hiding
from app.transcripts.reading import joined, refused
from app.transcripts.txt import read_lines
from app.transcripts.utterance import Utterance

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_GROWTH = 60_000_000
"""Bytes that a document may have more once it is unpacked. Pictures hardly grow; a day of speech has some ten
million bytes of markup, and each that is read takes fifty of memory."""
_LOCKED = bytes.fromhex("d0cf11e0a1b11ae1")
"""How an old Word document begins, and a new one with a password."""
_PARAGRAPH = f"{WORD}p"
_RUN = f"{WORD}r"
_TAKEN_OUT = frozenset(
    {
        *(f"{WORD}{name}" for name in ("del", "moveFrom", "delText", "delInstrText", "instrText")),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
"""What a reader never sees: deleted text, codes of fields, and the double of a text box."""
_STANDS_FOR = {
    f"{WORD}tab": "\t",
    f"{WORD}ptab": " ",
    f"{WORD}rt": " ",
    f"{WORD}rubyBase": " ",
    f"{WORD}br": "\n",
    f"{WORD}cr": "\n",
    f"{WORD}noBreakHyphen": "-",
}


def read_docx(data: bytes) -> tuple[Utterance, ...]:
    """What is said in a document: its paragraphs, those of tables and text boxes too, read as plain text is.

    What a person who looks at the document does not see is left out: deleted text, and hidden text.
    Where speakers come after a first time, or every line has one, the lines before it are a title, a date and
    a list of those who were there: nobody says them, and they are left out, unless they are longer than what
    is said. Headers, footers, notes and comments are no part of what is said.

    Raises:
        InputError: when it is none.
    """
    if data.startswith(_LOCKED):
        raise InputError(
            "locked-document",
            "The transcript cannot be used: it is an old Word document, or one with a password.",
            "Open it in Word, and save it as .docx without a password.",
        )
    return read_lines(joined(_paragraphs(*_opened(data))), preamble=False)


def _opened(data: bytes) -> tuple[Element, Hiding]:
    """The body of a document, and what of it is hidden.

    No program writes a document type. Entities of one are not followed: their text would be missing.
    """
    from docx import Document
    from docx.opc.exceptions import OpcError
    from docx.opc.part import XmlPart
    from lxml.etree import LxmlError

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > len(data) + MOST_GROWTH:
                raise refused("it holds far more once it is unpacked than any transcript")
        document = Document(BytesIO(data))
        for part in document.part.package.iter_parts():
            if isinstance(part, XmlPart) and part.element.getroottree().docinfo.doctype:
                raise refused("it has a document type, as no Word document has")
        return document.element.body, Hiding(document.styles.element)
    except (OpcError, LxmlError, zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
        raise refused("it is no Word document, or it is damaged") from error
    except (AttributeError, IndexError, KeyError, NotImplementedError, RuntimeError, ValueError) as error:
        # What python-docx raises where a part, a relationship or an attribute is missing or encrypted.
        raise refused("it is no Word document, or it is damaged") from error


def _paragraphs(body: Element, hiding: Hiding) -> Iterator[str]:
    """The text of each paragraph; one inside another (a text box) comes after it."""
    inside: list[list[str]] = []
    done: list[str] = []
    walk: list[tuple[Element, bool]] = [(body, False)]
    while walk:
        element, left = walk.pop()
        if left:
            done.append("".join(inside.pop()))
            if not inside:
                yield from reversed(done)
                done = []
            continue
        if element.tag in _TAKEN_OUT or (element.tag == _RUN and hiding.hides(element)):
            continue
        if element.tag == _PARAGRAPH:
            inside.append([])
            walk.append((element, True))
        elif inside:
            inside[-1].append(_text(element) if element.tag == f"{WORD}t" else _sign(element))
        walk.extend((child, False) for child in element.iterchildren(reversed=True))


def _text(element: Element) -> str:
    """All text of an element, also behind a comment in it."""
    return (element.text or "") + "".join(child.tail or "" for child in element.iterchildren())


def _sign(element: Element) -> str:
    return _STANDS_FOR.get(str(element.tag), "")
