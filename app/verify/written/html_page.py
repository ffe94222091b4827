"""A published page, parsed again: everything in it must be wanted by the plan."""

from __future__ import annotations

import os
from collections.abc import Iterator
from html.parser import HTMLParser
from string import Template
from urllib.parse import quote

from app.assets import resources
from app.domain.plan import Plan
from app.domain.planning.cues import Cue
from app.verify.written.equal import plainly, same
from app.verify.written.marks import ENGLISH, WORDINGS, Marks, before_speech, parts_of, spelt, time_of


def compare_page(data: bytes, plan: Plan, sound: str | None) -> None:
    """Compare a page with the plan, tag by tag, and then as it is spelt: parsers do not agree about all.

    Args:
        data: of the file.
        plan: what was to be published.
        sound: name of the sound beside it, None where there is none.

    Raises:
        NotEqualError: when anything is missing or too much.
        UnicodeDecodeError: when it is no text.
    """
    text = data.decode("utf-8")
    heading, language = WORDINGS.get(plan.language, ENGLISH)
    frame = Template(fixed_text())
    rows = list(_rows(plan, sound, heading))
    parsed = _parse(frame.substitute(heading=heading, language=language, body=""))
    end = parsed.index(("</body",))
    same(_parse(text), [*parsed[:end], *(mark for row in rows for mark in row.met), *parsed[end:]], "place")
    body = "\n".join(spelt(row.met, xml=False) for row in rows)
    plainly(text, frame.substitute(heading=heading, language=language, body=body))


def fixed_text() -> str:
    """What stands in every page, whatever the plan."""
    return (resources() / "documents" / "transcript.html").read_text(encoding="utf-8")


def _rows(plan: Plan, sound: str | None, heading: str) -> Iterator[Marks]:
    """What stands on each line of the body."""
    first = Marks()
    first.element("h1", heading)
    yield first
    if sound is not None:
        player = Marks()
        address = quote(os.fsencode(sound))
        tag = "video" if sound.endswith((".mp4", ".mkv", ".webm")) else "audio"
        player.element(tag, attributes=(("controls", ""), ("preload", "metadata"), ("src", address)))
        yield player
    for one in plan.paragraphs:
        time = "" if sound is None else time_of(one, plan)
        yield _paragraph(one, time=time, named=before_speech(one.speaker, plan))


def _paragraph(paragraph: Cue, *, time: str, named: str) -> Marks:
    """Its time, its speaker and its text."""
    marks = Marks()
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
    return marks


def _parse(text: str) -> list[tuple[str, ...]]:
    parser = _Parser()
    parser.feed(text)
    parser.close()
    return [mark for mark in parser.marks.met if mark[0] or mark[1].strip("\n")]


class _Parser(HTMLParser):
    """Notes everything that shows; of the rest how it is spelt tells."""

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
