"""Files as meeting services and people make them: who says what, and when they claim it."""

import codecs
import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InputError
from app.domain.terms import visible
from app.transcripts import Utterance, read_utterances, suffixes, transcript_of
from app.transcripts.reading import LARGEST, LARGEST_DOCUMENT, is_name
from app.transcripts.srt import read_srt
from app.transcripts.txt import read_txt
from app.transcripts.vtt import read_vtt
from app.workbench.transcripts import text_hash
from tests.values import make_recording

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


TXT = {
    "labels": f"{ANNA}: {HI}\n{BOB}: {SO}\n",
    "times in letters": f"[00 h 00 min 01 s] {ANNA}: {HI}\n(0h04) {BOB}: {SO}",
    "times in brackets": f"[00:00:01] {ANNA}: {HI}\n[00:04] {BOB}: {SO}",
    "times before": f"00:00:01 {ANNA}: {HI}\n\n00:00:04 {BOB}: {SO}",
    "times of day": f"10:02:03 AM {ANNA}: {HI}\n(10:02 am) {BOB}: {SO}",
    "teams": f"{ANNA}   0:01\n{HI}\n\n{BOB}   0:04\n{SO}",
    "old teams": f"0:0:1.250 --> 0:0:3.500\n{ANNA}\n{HI}\n0:0:4.0 --> 0:0:6.0\n{BOB}\n{SO}",
    "zoom": f"[{ANNA}] 10:02:03\n{HI}\n\n[{BOB}] 10:02:06\n{SO}",
    "meet": f"00:00:00\n \n{ANNA}: {HI}\n\n00:05:00\n{BOB}: {SO}\nMeeting ended after 00:45:12 \u270b",
    "teams, copied": f"0:01\n{ANNA} 0 minutes 1 second\n{HI}\n1 minute 4 secondes\n{BOB} 1 minute 4 seconds\n"
    f"{SO}",
    "times behind": f"{ANNA} [00:00:01]: {HI}\n{BOB} (00:04): {SO}",
    "sonix": f"{ANNA}: [00:00:01] {HI}\n\n{BOB}: [00:00:04] {SO}",
    "sonix, alone": f"[00:00:01.45] - {ANNA}\n{HI}\n\n[00:00:04.00] - {BOB}\n{SO}",
    "rev": f"{ANNA} (00:01):\n{HI}\n\n{BOB} (00:04):\n{SO}",
    "otter": f"{ANNA}  0:01  \n{HI}\n\n{BOB}  0:04  \n{SO}\n\nTranscribed by https://otter.ai\n",
    "tabs": f"{ANNA}\t00:01\t{HI}\n{BOB}\t00:04\t{SO}\n",
    "from and to": f"[00:00:01 - 00:00:03] {ANNA}: {HI}\n00:04 --> 00:06 {BOB}: {SO}",
    "from and to, behind": f"{ANNA} 00:00:01 - 00:00:03\n{HI}\n{BOB} \u00b7 0:04 \u2013 0:06\n{SO}",
    "from and to, alone": f"00:00:01 - 00:00:03\n{ANNA}\n{HI}\n0:04 --> 0:06\n{BOB}\n{SO}",
    "signs between": f"{ANNA} | 0:01\n{HI}\n{BOB} \u2013 0:04\n{SO}",
    "names above times": f"{ANNA}\n0:01\n{HI}\n{BOB}\n0 minutes 4 seconds\n0:04\n{SO}",
    "both ways": f"[00:00:01] {ANNA}\n{HI}\n\n[00:00:04] {BOB}: {SO}",
}


@pytest.mark.parametrize("text", TXT.values(), ids=TXT.keys())
def test_text_with_speakers(text: str) -> None:
    assert [(one.speaker, one.text) for one in read_txt(text)] == SAID
    assert all(one.times is None for one in read_txt(text))


@pytest.mark.parametrize(
    "name", ["will", "+44 7700 900123", "rose's iPhone", "D. K. (Acme/London)", "Unknown speaker"]
)
@pytest.mark.parametrize(
    "heading", ["[{}] 10:02:03", "{}   0:03", "{}\t1:00:03", "0:0:1.2 --> 0:0:3.5\n{}   0:01"]
)
def test_beside_a_time_that_stands_apart_a_name_may_be_any(heading: str, name: str) -> None:
    text = f"{ANNA}   0:01\n{HI}\n{heading.format(name)}\n{SO}"

    assert [(one.speaker, one.text) for one in read_txt(text)] == [(ANNA, HI), (name, SO)]


def test_what_whisper_prints_is_said() -> None:
    said = ["Good morning, I am Anna.", "Yes", "OK.", "We meet", "on Monday"]
    text = "\n".join(f"[00:0{n}.000 --> 00:0{n + 1}.500]  {line}" for n, line in enumerate(said))

    assert [(one.speaker, one.text) for one in read_txt(text)] == [(None, line) for line in said]
    assert [one.text for one in read_txt("00:00:01 Yes.\n00:00:02 Maybe.")] == ["Yes.", "Maybe."]
    assert [one.text for one in read_txt("10:30 - 11:00 Lunch with Anna")] == [
        "10:30 - 11:00 Lunch with Anna"
    ]


def test_names_in_brackets_before_every_line_speak() -> None:
    read = read_txt("[SPEAKER_00] Good.\n[00:04] [SPEAKER_01]: Yes.\n[SPEAKER_00] [laughs] So.")

    assert [(one.speaker, one.text) for one in read] == [
        ("SPEAKER_00", "Good."),
        ("SPEAKER_01", "Yes."),
        ("SPEAKER_00", "[laughs] So."),
    ]


def test_words_between_times_name_nobody() -> None:
    lines = ["Okay", "Thanks Anna", "we go on", "Okay"]

    read = read_txt("Introduction\n0:00\n" + "\n0:05\n".join(lines) + "\n0:20\n")

    assert [(one.speaker, one.text) for one in read] == [(None, line) for line in ("Introduction", *lines)]


def test_a_time_at_the_end_of_a_line_names_nobody_where_names_stand_before_colons() -> None:
    text = f"{ANNA}: We meet on\nMonday 14:30\n{BOB}: It is late.\nYmke: Anna started transcription"

    assert [(one.speaker, one.text) for one in read_txt(text)] == [
        (ANNA, "We meet on"),
        (ANNA, "Monday 14:30"),
        (BOB, "It is late."),
        ("Ymke", "Anna started transcription"),
    ]


@pytest.mark.parametrize(
    "said", ["Lunch is   10:30.", "We saw it.  10:30", "What a day Anna has had at their place   10:30"]
)
def test_a_sentence_beside_a_time_is_said(said: str) -> None:
    assert [(one.speaker, one.text) for one in read_txt(said)] == [(None, " ".join(said.split()))]


def test_what_is_said_may_stand_close_to_the_name() -> None:
    text = f"{ANNA}:{HI}\nBob\N{FULLWIDTH COLON}{HI}\nElse\N{NO-BREAK SPACE}: {HI}\n"

    assert [(one.speaker, one.text) for one in read_txt(text)] == [(ANNA, HI), ("Bob", HI), ("Else", HI)]


def test_text_without_anything() -> None:
    text = "10:30 suits me.\n\nIt is said: nobody knows. And Bob agreed.\n"

    assert [(one.speaker, one.text) for one in read_txt(text)] == [
        (None, "10:30 suits me."),
        (None, "It is said: nobody knows. And Bob agreed."),
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("Anna", "Anna de la Cruz", "Jean-Luc O'Neil (Guest)", "Speaker 1", "[Speaker 1]", "Élodie B."),
        *("Will (he/him)", "Rose (elle) | head of sales at Acme", "Mark - Guest", "Grace \U0001f338"),
        *("SPEAKER_00", "Anna & Bob / HR", 'Martha "Marty" Ellison', "\u5f20\u4f1f", "Dr. med. Anna Koch"),
        *("el-Sayed, Omar", "al Fayed Omar", "Omar bin Said", "Maria Ana dos Santos e Silva de Lima"),
        *("Anne d'Arc", "Intervenant inconnu", unicodedata.normalize("NFD", "José García")),
    ],
)
def test_names(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "it is said",
        "I think that we should",
        "What? No",
        "of",
        "3.5 per cent",
        "- (aside)",
        *("d'accord", "12/03/2024", "2024-01-10"),
        "12/03/2024",
        "2024-01-10",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert not is_name(text)


def test_words_share_the_time_of_their_cue_by_letters() -> None:
    recording = make_recording()

    transcript = transcript_of([Utterance("Good morning", ANNA, (1.0, 2.1))], recording, language="auto")

    good, morning = transcript.words
    assert (good.speaker, transcript.language) == (ANNA, "auto")
    assert (good.span.start, morning.span.end) == (8000, 16800)
    assert good.span.end == pytest.approx(8000 + 8800 * 4 / 11, abs=1)


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.vtt", b"1\n00:00:01.000 --> 00:00:02.000\nZerbinetta", "does not begin with WEBVTT"),
        ("a.vtt", b"WEBVTT\n\n00:00 --> Zerbinetta\nZerbinetta", "line 3"),
        ("a.srt", b"1\n00:00:01 Zerbinetta\nZerbinetta", "no line of times"),
        ("a.srt", b"\n", "says nothing"),
        ("a.vtt", b"WEBVTT\n\nNOTE Zerbinetta\n", "says nothing"),
        ("a.srt", b"1\n5.0 --> 6.0\nZerbinetta", "line 2"),
        ("a.txt", b"Zerbinetta \xff\xfe\xfa", "not UTF-8 text.*Save it"),
        ("a.txt", b"Zerbinetta\0\0\0", "not text"),
        ("a.txt", b" \n\n", "says nothing"),
        ("a.txt", b"\xe2\x80\x8b\n", "says nothing"),
    ],
)
def test_what_cannot_be_used_is_refused_without_a_quotation(
    tmp_path: Path, name: str, data: bytes, why: str
) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(InputError, match=why) as raised:
        transcript_of(read_utterances(tmp_path / name), make_recording(), language="auto")

    assert "zerbinetta" not in str(raised.value).lower()


@pytest.mark.parametrize(("read", "most"), [(read_utterances, LARGEST), (text_hash, LARGEST_DOCUMENT)])
def test_a_file_that_is_too_large_or_without_end_is_not_opened(
    tmp_path: Path, read: Callable[[Path], object], most: int
) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(most + 1)
    (tmp_path / "b.txt").symlink_to(os.devnull)

    with pytest.raises(InputError, match=f"larger than {most // 1_000_000} MB"):
        read(tmp_path / "a.txt")
    with pytest.raises(InputError, match="not a plain file"):
        read(tmp_path / "b.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_ends_of_lines(tmp_path: Path, encoding: str, end: str) -> None:
    text = "Amélie: Ça va ?\nBob: Œuvre."
    (tmp_path / "a.TXT").write_bytes(text.replace("\n", end).encode(encoding))

    read = read_utterances(tmp_path / "a.TXT")

    assert [(one.speaker, one.text) for one in read] == [("Amélie", "Ça va ?"), ("Bob", "Œuvre.")]


@pytest.mark.timeout(20)
@pytest.mark.parametrize("read", [read_vtt, read_srt, read_txt])
@pytest.mark.parametrize(
    "part", ["<v ", "< ", "{\\", " ", "a: ", "1:1 ", "[", "&amp", "--> ", "\n\n", "-->\n"]
)
def test_no_text_takes_long(read: type, part: str) -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\na " + part * 100_000 + "b"
    try:
        assert read(text)
    except InputError:
        assert "-->" in part


LINES = st.sampled_from(
    [*TEAMS_VTT.split("\n"), *STYLED_VTT.split("\n"), *SRT.split("\n"), *TXT["zoom"].split("\n")]
)


@given(
    st.sampled_from(suffixes()),
    st.one_of(st.binary(max_size=300), st.lists(LINES | st.text(max_size=30), max_size=30)),
)
def test_whatever_is_in_a_file_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, content: bytes | list[str]
) -> None:
    data = (
        content
        if isinstance(content, bytes)
        else codecs.BOM_UTF8 + "\n".join(content).encode("utf-8", "ignore")
    )
    path = tmp_path_factory.mktemp("any") / f"a{suffix}"
    path.write_bytes(b"WEBVTT\n" + data if suffix == ".vtt" else data)
    recording = make_recording()
    try:
        transcript = transcript_of(read_utterances(path), recording, language="auto")
    except InputError:
        return
    assert all(word.text == visible(word.text) for word in transcript.words)
    assert all(0 <= word.span.start < word.span.end <= recording.length for word in transcript.words)
