"""Subtitles as meeting services, editors and people make them: each cue once, and no time in what is said."""

from pathlib import Path

import pytest

from app.transcripts import Utterance, read_utterances
from app.transcripts.captions import read_srt, read_vtt
from app.transcripts.txt import read_txt

ANNA, BOB = "Anna Kowalska", "Bob"
HI, SO = "Good morning, everybody.", "So: let's begin at 10:30."
SAID = [(ANNA, HI), (BOB, SO)]

TEAMS_VTT = """WEBVTT

7f3c-1/12-0
00:00:01.250 --> 00:00:03.500
<v Anna Kowalska>Good morning,
everybody.</v>

7f3c-1/14-0
00:00:04.000 --> 00:00:06.000
<v Bob>So: let's begin at 10:30.</v>
"""
ZOOM_VTT = """WEBVTT

1
00:00:01.250 --> 00:00:03.500
Anna Kowalska: Good morning, everybody.

2
00:00:04.000 --> 00:00:06.000
Bob: So: let's begin at 10:30.
"""
STYLED_VTT = """WEBVTT - a meeting
Kind: captions

STYLE
::cue { color: red }

NOTE Not said: by anybody

00:01.250 --> 00:03.500 align:start position:0%
<v.loud Anna Kowalska>Good <i>morning</i>,<00:02.000> every<c>body</c>.

00:04.000 --> 00:06.000
<v Bob>So: let&#39;s begin at&nbsp;10:30.
"""
SRT = """1
00:00:01,250 --> 00:00:03,500
Anna Kowalska: {\\an8}Good <b>morning</b>,
everybody.

2
00:00:04,000 --> 00:00:06,000
Bob: So: let's begin at 10:30.
"""


@pytest.mark.parametrize(
    ("read", "text"),
    [(read_vtt, TEAMS_VTT), (read_vtt, ZOOM_VTT), (read_vtt, STYLED_VTT), (read_srt, SRT)],
    ids=["teams", "zoom", "styled", "srt"],
)
def test_captions(read: type, text: str) -> None:
    times = [(1.25, 3.5), (4.0, 6.0)]
    assert list(read(text)) == [Utterance(text, who, at) for (who, text), at in zip(SAID, times, strict=True)]


@pytest.mark.parametrize("read", [read_vtt, read_srt])
@pytest.mark.parametrize(
    "mark", ["<br>", "<br/>", "<BR />", "\\N", "\\n", "\\h", "<rt>", "</rt>", "<rt.small>", "<rp>", "</rp>"]
)
def test_what_stands_apart_is_no_part_of_a_word(read: type, mark: str) -> None:
    text = f"WEBVTT\n\n00:00:01.250 --> 00:00:03.500\nthe{mark}Falcon{mark}is<i>n</i>'t {{\\nice}}late"

    (said,) = read(text)

    assert said.text == "the Falcon isn't late"


TWO = f"{{}}00:00:01.250 --> 00:00:03.500{{}}{HI}{{}}00:00:04.000 --> 00:00:06.000{{}}{SO}\n"


@pytest.mark.parametrize(
    "text",
    [
        TWO.format("1\n", "\n", "\n2\n", "\n"),
        TWO.format("", "\n", "\n", "\n"),
        TWO.format("1\n\n", "\n\n", "\n\n2\n\n", "\n\n"),
        TWO.format("1\n", "\n", "\n\n2\n", "\n").replace("\n", "\r\r\n"),
    ],
    ids=["no empty lines", "no numbers", "empty lines everywhere", "converted twice"],
)
def test_cues_begin_at_their_times_wherever_lines_are_empty(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.srt"
    path.write_bytes(text.encode())

    assert read_utterances(path) == (
        Utterance(HI, None, (1.25, 3.5)),
        Utterance("let's begin at 10:30.", "So", (4.0, 6.0)),
    )


@pytest.mark.parametrize(
    ("line", "times"),
    [
        *[
            (f"00:00:04,500 {arrow} 00:00:06,000", (4.5, 6.0))
            for arrow in ("->", "\u2013>", "\u2192", "--\u203a", "-")
        ],
        *[("0:04.5-->00:06", (4.5, 6.0)), ("00:00:04:500 --> 00:00:06: 000", (4.5, 6.0))],
        *[("-00:00:04,500 --> 00:00:06,000", (0.0, 6.0)), ("0:00:04.5000000 --> 0:00:03.1", (4.5, 4.5))],
        *[
            ("00:00:04,500 -->", (4.5, 4.5)),
            ("00:00:04,500", (4.5, 4.5)),
            ("0:00:04.500,0:00:06.000", (4.5, 6.0)),
        ],
    ],
)
def test_no_line_of_times_is_said(line: str, times: tuple[float, float]) -> None:
    text = f"1\n00:00:01,000 --> 00:00:03,500\n{HI}\n\n2\n{line}\n10 -> 20, or\n10:30 - 11.\n"

    assert read_srt(text) == (
        Utterance(HI, None, (1.0, 3.5)),
        Utterance("10 -> 20, or 10:30 - 11.", None, times),
    )


def test_webex_names_who_speaks_beside_the_number() -> None:
    text = 'WEBVTT\n\n1 "{}" (12)\n00:01.250 --> 00:03.500\n{}\n{}2 "" (0)\n00:04.000 --> 00:06.000\n{}\n'

    for empty in ("\n", ""):
        read = read_vtt(text.format(ANNA, HI, empty, SO.lower()))
        assert [(one.speaker, one.text) for one in read] == [(ANNA, HI), (None, SO.lower())]


def test_signs_that_are_no_tag_are_said() -> None:
    text = "WEBVTT\n\n00:01.250 --> 00:03.500\n<v Anna <Guest>>Margins < 5%, costs > 3%, <b>R&amp;D</b> <8."

    assert read_vtt(text) == (Utterance("Margins < 5%, costs > 3%, R&D <8.", "Anna <Guest>", (1.25, 3.5)),)


def test_captions_that_roll_are_read_once() -> None:
    shown = ["\na<00:02.000><c> b</c>", "a b\n ", "a b\nyes", "yes\n ", "yes\nyes", "yes\n ", "yes\nc", "d"]
    rolling = "\n\n".join(f"00:0{n}.000 --> 00:0{n + 1}.000\n{text}" for n, text in enumerate(shown))
    still = "\n\n".join(
        f"00:0{n}.000 --> 00:0{n + 1}.000\n{text}" for n, text in enumerate(["a", "yes", "yes", "c"])
    )

    assert [one.text for one in read_vtt(f"WEBVTT\n\n{rolling}")] == ["a b", "yes", "yes", "c", "d"]
    assert [one.text for one in read_vtt(f"WEBVTT\n\n{still}")] == ["a", "yes", "yes", "c"]


@pytest.mark.parametrize("dash", ["", "- ", "\u2013", "&gt;&gt; "])
def test_two_may_speak_in_a_cue(dash: str) -> None:
    text = f"WEBVTT\n\n00:01.250 --> 00:03.500\n{dash}{ANNA}: {HI}\n{dash}Ymke (she/her): Yes,\nso: do.\n"

    assert [(one.speaker, one.text) for one in read_vtt(text)] == [
        (ANNA, HI),
        ("Ymke (she/her)", "Yes, so: do."),
    ]


def cues(*texts: str) -> str:
    return "\n\n".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{text}" for n, text in enumerate(texts))


def test_a_name_alone_on_the_first_line_of_a_cue_speaks() -> None:
    read = read_srt(
        cues(f"Will\n{HI}", "Grace\nWe begin.\nIt is late.", "and so on", f"Will\n{HI}", "Grace\nWe begin.")
    )
    late = "We begin. It is late."
    assert [(one.speaker, one.text) for one in read] == [
        *(("Will", HI), ("Grace", late), ("Grace", "and so on"), ("Will", HI), ("Grace", "We begin."))
    ]
    assert [one.times for one in read][:2] == [(0.0, 0.9), (1.0, 1.9)]


def test_what_may_be_a_name_above_a_cue_is_suspect() -> None:
    read = read_srt(cues(f"Will\n{HI}", "Grace\nWe begin."))
    assert [(one.text, one.doubtful) for one in read] == [
        *(("Will", True), (HI, False), ("Grace", True), ("We begin.", False))
    ]
    wrapped = ["We met\nAnna Kowalska", "She is\nin Paris", "Paris\nis far from here", "Yes\nit is"]
    assert [(one.text, one.doubtful) for one in read_srt(cues(*wrapped))] == [
        (" ".join(text.split()), False) for text in wrapped
    ]


@pytest.mark.parametrize("names", [["will", "Rose", "iphone de jp", "will"], ["so", None, "Rose", None]])
def test_where_every_cue_begins_with_a_name_it_may_be_any(names: list[str | None]) -> None:
    said = [HI if name is None else f"{name}: {HI}" for name in names]
    text = "\n\n".join(f"00:00:0{n},000 --> 00:00:0{n},900\n{line}" for n, line in enumerate(said))

    every = None not in names
    read = read_srt(text)
    assert [(one.speaker, one.text) for one in read] == [
        (name, HI) if every or name == "Rose" else (None, line)
        for name, line in zip(names, said, strict=True)
    ]
    lines = read_txt("\n".join(f"[00:0{n}] {line}" for n, line in enumerate(said)))
    assert [one.text for one in lines] == [one.text for one in read]
    assert not every or [one.speaker for one in lines] == names


@pytest.mark.parametrize("empty", ["<i></i>", "&nbsp;", "<v Anna></v>"])
def test_a_line_in_which_nothing_is_left_is_read(empty: str) -> None:
    read = read_srt(f"1\n00:00:01,000 --> 00:00:02,000\nGrace\n{empty}\n")
    assert [one.text for one in read] == ["Grace"]
