"""A published page, parsed again: everything in it must be wanted by the plan."""

from __future__ import annotations

import os
import re
from html.parser import HTMLParser
from string import Template
from urllib.parse import quote

from app.assets import resources
from app.domain.plan import Plan
from app.domain.planning.cues import Cue
from app.verify.written.equal import NotEqualError, same
from app.verify.written.marks import ENGLISH, WORDINGS, Marks, before_speech, parts_of, time_of

_DOCTYPE = "<!DOCTYPE html>\n"
_TAG = re.compile(r'</[a-z0-9]+>|<[a-z0-9]+(?: [a-z-]+(?:="[^"<>]*")?)*>')
"""All that may stand in angle brackets: parsers do not agree about anything else, and ours tells nothing of
what follows the name in an end tag."""
_SPELT = re.compile(r"&(?!(?:amp|lt|gt);)|\n\n|[^\n]\Z")
"""What is read as nothing, or the same: a sign spelt otherwise, an empty line, a last line without an end."""


def compare_page(data: bytes, plan: Plan, sound: str | None) -> None:
    """Compare a page with the plan, tag by tag.

    Args:
        data: of the file.
        plan: what was to be published.
        sound: name of the sound beside it, None where there is none.

    Raises:
        NotEqualError: when anything is missing or too much.
        UnicodeDecodeError: when it is no text.
    """
    text = data.decode("utf-8")
    bare = _TAG.sub("", text.removeprefix(_DOCTYPE))
    if "<" in bare or ">" in bare or _SPELT.search(text):
        raise NotEqualError("it holds a comment, or markup that is not plain")
    same(_parse(text), _expected(plan, sound), "place")


def fixed_text() -> str:
    """What stands in every page, whatever the plan."""
    return (resources() / "documents" / "transcript.html").read_text(encoding="utf-8")


def _expected(plan: Plan, sound: str | None) -> list[tuple[str, ...]]:
    heading, language = WORDINGS.get(plan.language, ENGLISH)
    frame = _parse(Template(fixed_text()).substitute(heading=heading, language=language, body=""))
    marks = Marks()
    marks.element("h1", heading)
    if sound is not None:
        address = quote(os.fsencode(sound))
        tag = "video" if sound.endswith((".mp4", ".mkv", ".webm")) else "audio"
        marks.element(tag, attributes=(("controls", ""), ("preload", "metadata"), ("src", address)))
    for one in plan.paragraphs:
        _expect(
            one,
            marks,
            time="" if sound is None else time_of(one, plan),
            named=before_speech(one.speaker, plan),
        )
    end = frame.index(("</body",))
    return [*frame[:end], *marks.met, *frame[end:]]


def _expect(paragraph: Cue, marks: Marks, *, time: str, named: str) -> None:
    """A paragraph: its time, its speaker and its text."""
    marks.start("p")
    for tag, text in (("time", time), ("b", named)):
        if text:
            marks.element(tag, text)
            marks.text(" ")
    for text, removed in parts_of(paragraph):
        if removed:
            marks.element("mark", text)
        else:
            marks.text(text)
    marks.end("p")


def _parse(text: str) -> list[tuple[str, ...]]:
    parser = _Parser()
    parser.feed(text)
    parser.close()
    return [mark for mark in parser.marks.met if mark[0] or mark[1].strip("\n")]


class _Parser(HTMLParser):
    """Notes everything that it meets: where :data:`_TAG` leaves nothing, there is nothing else."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.marks = Marks()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.marks.start(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.marks.end(tag)

    def handle_data(self, data: str) -> None:
        self.marks.text(data)

    def handle_decl(self, decl: str) -> None:
        self.marks.other("declaration", decl)
