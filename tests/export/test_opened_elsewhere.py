"""What is written can be opened by other libraries than those that wrote or verified it."""

import re
from pathlib import Path
from typing import Any

import av
import mammoth
import msgspec
import pytest
from lxml import html

from app.domain.finding import Category
from app.domain.plan import Plan
from app.export import writers
from tests.values import make_plan, make_transcript, say

LINES = ["Good morning, [PERSON 1].", "Hello a b & c d.", "Bye."]
SECONDS = [(0.5, 2.1), (2.5, 4.9), (6.0, 6.4)]


@pytest.fixture
def meeting() -> Plan:
    transcript = make_transcript(
        say("Good morning, Anna Kowalska.", speaker="Robert"),
        say("Hello a b & c d.", start=2.5, speaker="Anna Kowalska"),
        say("Bye.", start=6),
    )
    return make_plan(transcript, {"Anna Kowalska": Category.PERSON})


def written(kind: str, plan: Plan, folder: Path) -> Path:
    path = folder / f"x.{kind}"
    writers("x.wav")[kind].write(plan, path)
    return path


@pytest.mark.parametrize(("kind", "name"), [("srt", "srt"), ("vtt", "webvtt")])
def test_ffmpeg_shows_the_subtitles(kind: str, name: str, meeting: Plan, tmp_path: Path) -> None:
    with av.open(str(written(kind, meeting, tmp_path))) as container:
        assert container.format.name == name
        (stream,) = container.streams
        packets = [packet for packet in container.demux(stream) if packet.size]
        base = stream.time_base
    assert base is not None
    shown = [bytes(packet).decode() for packet in packets]
    assert [text.split(": ")[-1].split(">")[-1].replace("&amp;", "&") for text in shown] == LINES
    times = [(packet.pts or 0, packet.duration or 0) for packet in packets]
    assert [(float(start * base), float((start + length) * base)) for start, length in times] == SECONDS


def test_mammoth_reads_the_word_document(meeting: Plan, tmp_path: Path) -> None:
    with written("docx", meeting, tmp_path).open("rb") as file:
        read = mammoth.extract_raw_text(file)
    assert not read.messages
    assert [line for line in read.value.split("\n") if line][1:] == [
        "00:00:00\t[Speaker 1]: Good morning, [PERSON 1].",
        "00:00:02\t[Speaker 2]: Hello a b & c d.",
        "00:00:06\tBye.",
    ]


def test_lxml_reads_the_page(meeting: Plan, tmp_path: Path) -> None:
    page = html.document_fromstring(written("html", meeting, tmp_path).read_bytes())
    rows = [" ".join(each.text_content().split()) for each in page.iter("p")]
    assert [row.split(": ")[-1].removeprefix("00:00:06 ") for row in rows] == LINES
    assert [who for row in rows for who in re.findall(r"\[Speaker \d\](?=:)", row)] == [
        "[Speaker 1]",
        "[Speaker 2]",
    ]
    assert [mark.text for mark in page.iter("mark")] == ["[PERSON 1]"]
    assert [sound.get("src") for sound in page.iter("audio")] == ["x.wav"]
    assert not list(page.iter("script"))


def test_msgspec_reads_the_json(meeting: Plan, tmp_path: Path) -> None:
    document: dict[str, Any] = msgspec.json.decode(written("json", meeting, tmp_path).read_bytes())
    said = [" ".join(piece["text"] for piece in segment["pieces"]) for segment in document["segments"]]
    assert said == LINES
    assert document["counts"] == {"person": 1}
