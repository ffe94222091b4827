"""A published Word document, taken apart again: every byte of it must be wanted by the plan."""

from __future__ import annotations

import tomllib
import zipfile
from io import BytesIO
from string import Template
from xml.parsers import expat

from app.assets import resources
from app.domain.plan import Plan
from app.domain.planning.archive import packed
from app.domain.planning.cues import Cue
from app.verify.written.equal import NotEqualError, plainly, same
from app.verify.written.marks import ENGLISH, WORDINGS, Marks, before_speech, parts_of, spelt, time_of

_BODY = "word/document.xml"
_BEGINS = "<w:body>"


def compare_document(data: bytes, plan: Plan, sound: str | None) -> None:
    """Compare a document with the plan: its members, and the text element by element, then as it is spelt.

    Args:
        data: of the file.
        plan: what was to be published.
        sound: name of the sound beside it, None where there is none.

    Raises:
        NotEqualError: when anything is missing or too much.
    """
    heading, language = WORDINGS.get(plan.language, ENGLISH)
    parts = tomllib.loads(Template(fixed_text()).substitute(language=language))
    members = _members(data)
    if [name for name, _ in members] != list(parts):
        raise NotEqualError("it has other parts")
    if any(content != parts[name].encode() for name, content in members if name != _BODY):
        raise NotEqualError("its styles, settings or relationships are others")
    frame = _parse(parts[_BODY].encode())
    start = next(index for index, mark in enumerate(frame, 1) if mark[0] == "<w:body")
    marks = Marks()
    _expect(marks, "Title", [("", heading)])
    for one in plan.paragraphs:
        time = "" if sound is None else time_of(one, plan)
        _expect_paragraph(marks, one, time, before_speech(one.speaker, plan))
    body = dict(members)[_BODY]
    same(_parse(body), [*frame[:start], *marks.met, *frame[start:]], "place")
    before, begins, after = parts[_BODY].removesuffix("\n").partition(_BEGINS)
    plainly(body.decode("utf-8"), f"{before}{begins}{spelt(marks.met, xml=True)}{after}")


def fixed_text() -> str:
    """What stands in every document, whatever the plan."""
    return (resources() / "documents" / "docx.toml").read_text(encoding="utf-8")


def _members(data: bytes) -> list[tuple[str, bytes]]:
    """Name and content of every member of an archive in which there is room for nothing else.

    Raises:
        NotEqualError: when it is no such archive.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            listed = archive.infolist()
            if sum(member.file_size for member in listed) > len(data):  # no part of ours is compressed
                raise NotEqualError("its parts are compressed")
            members = [(member.filename, archive.read(member)) for member in listed]
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise NotEqualError("it is no Word document") from error
    if packed(members) != data:
        raise NotEqualError("it holds something between or beside its parts, or dates")
    return members


def _expect_paragraph(marks: Marks, paragraph: Cue, time: str, named: str) -> None:
    runs = [("Time", f"{time}\t")] if time else []
    runs += [("Speaker", f"{named} ")] if named else []
    runs += [("Redaction" if removed else "", text) for text, removed in parts_of(paragraph)]
    _expect(marks, "Turn" if time else "", runs)


def _expect(marks: Marks, style: str, runs: list[tuple[str, str]]) -> None:
    """A paragraph of styled runs."""
    marks.start("w:p")
    _expect_style(marks, "p", style)
    for look, text in runs:
        marks.start("w:r")
        _expect_style(marks, "r", look)
        marks.element("w:t", text.removesuffix("\t"))
        if text.endswith("\t"):
            marks.element("w:tab")
        marks.end("w:r")
    marks.end("w:p")


def _expect_style(marks: Marks, of: str, style: str) -> None:
    if style:
        marks.start(f"w:{of}Pr")
        marks.element(f"w:{of}Style", attributes=(("w:val", style),))
        marks.end(f"w:{of}Pr")


def _parse(data: bytes) -> list[tuple[str, ...]]:
    marks = Marks()

    def start(tag: str, attributes: dict[str, str]) -> None:
        spaces = tag == "w:t" and attributes == {"xml:space": "preserve"}
        marks.start(tag, () if spaces else attributes.items())

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = marks.end
    parser.CharacterDataHandler = marks.text
    parser.CommentHandler = marks.other
    parser.ProcessingInstructionHandler = marks.other
    parser.XmlDeclHandler = lambda *what: marks.other(*map(str, what))
    parser.StartDoctypeDeclHandler = lambda *what: marks.other(*map(str, what))
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # two of an encoding that is declared
        raise NotEqualError("its text is no XML") from error
    return marks.met
