"""Published texts: not a sign is otherwise than in the plan, and cues are shown while they are heard."""

from fractions import Fraction
from pathlib import Path

import pytest

from app.domain.finding import Category
from app.domain.plan import as_published
from app.domain.timeline import Span
from app.export import writers
from app.verify.written.equal import NotEqualError, same
from app.verify.written.texts import Shown, compare, cut_redactions, out_of_place
from tests.values import RATE, make_plan, make_recording, make_transcript, say
from tests.verify.material import meeting

PLAN = make_plan(make_transcript(say("so Anna agreed")), {"Anna": Category.PERSON})
(SILENT,) = PLAN.spans
MEETING = as_published(meeting(make_recording(rate=16_000, length=6 * 16_000)))
SOUND = "2026.wav"


def check_refused(kind: str, old: str, new: str, folder: Path) -> None:
    """A text of the meeting is not what the plan says once something in it is another."""
    path = folder / f"2026.{kind}"
    writers(SOUND)[kind].write(MEETING, path)
    text = path.read_text(encoding="utf-8")
    compare(kind, text.encode(), MEETING, SOUND)
    assert old in text
    with pytest.raises(NotEqualError):
        compare(kind, text.replace(old, new, 1).encode(), MEETING, SOUND)


@pytest.mark.parametrize("kind", writers())
def test_where_nobody_spoke_a_text_without_words_is_what_the_plan_says(kind: str, tmp_path: Path) -> None:
    silence = as_published(make_plan(make_transcript([]), {}))
    writers(SOUND)[kind].write(silence, tmp_path / "x")
    assert compare(kind, (tmp_path / "x").read_bytes(), silence, SOUND) == ()


@pytest.mark.parametrize("kind", ["txt", "srt", "vtt", "json"])
@pytest.mark.parametrize("new", ["Plane", "", "plane plane"])
def test_a_kept_word_is_neither_changed_nor_missing(kind: str, new: str, tmp_path: Path) -> None:
    check_refused(kind, "plane", new, tmp_path)


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("txt", "[Speaker 2]", "Robert"),
        ("txt", "\n", "\n\n"),
        ("srt", "[Speaker 2]", "Robert"),
        ("srt", "\n\n2\n", "\n\n3\n"),
        ("srt", "-->", "->"),
        ("srt", "00:00:03,100", "00:00:02,899"),
        ("srt", "departs\n", "departs"),
        ("srt", "departs\n", "departs\n\n3\n00:00:05,500 --> 00:00:05,600\nmore\n"),
        ("srt", "departs\n", "departs\n\n3\n"),
        ("srt", "good morning", "good  morning"),
        ("srt", "good morning", "good\u00a0morning"),
        ("vtt", "[Speaker 2]", "Robert"),
        ("vtt", "WEBVTT\n", "WEBVTT Kowal\n"),
        ("vtt", "WEBVTT\n", "WEBVTT\nNOTE hello\n"),
        ("vtt", "WEBVTT\n", "WEBVTT\n\nhello\n"),
        ("vtt", "plane", "<b>plane</b>"),
        ("vtt", "plane", "plane>"),
        ("vtt", "plane", "plane <c"),
        ("vtt", "00:00:03.100", "00:00:02.899"),
        ("vtt", "00:00:03.100", "000:00:03.100"),
        ("vtt", "00:00:03.100", "00:00:0\u0663.100"),
        ("vtt", "departs\n", "departs"),
        ("vtt", "WEBVTT\n\n", "WEBVTT\n"),
        ("vtt", "plane", "\u200bplane"),
        ("vtt", "plane", "p&#108;ane"),
        ("vtt", "plane", "p&#0108;ane"),
        ("vtt", "good morning", "good\tmorning"),
        ("vtt", "<v [Speaker 1]>good morning,", "good morning,\n<v [Speaker 1]>"),
        ("vtt", "departs\n", "departs\n\n00:00:05.500 --> 00:00:05.600\n<v [Speaker 2]>\n"),
        ("json", "{", "["),
        ("json", "true", "1"),
        ("json", '"rate": 16000', '"rate": 16000.000000000000000000000075111111'),
        ("json", "}\n", "}\n \t \n"),
        ("json", '"language"', '"language": "en", "language"'),
        ("json", '"language"', '"note": "x", "language"'),
        ("json", '"place": 1', '"place": 2'),
        ("json", '"segments": [', '"segments": [null, '),
        ("json", '"start_sample": 8000', '"start_sample": 8001'),
    ],
)
def test_a_text_is_what_the_plan_says(kind: str, old: str, new: str, tmp_path: Path) -> None:
    check_refused(kind, old, new, tmp_path)


@pytest.mark.parametrize("kind", ["srt", "vtt", "json", "html", "docx"])
def test_cues_are_read_with_their_times_and_when_they_are_heard(kind: str, tmp_path: Path) -> None:
    recording = make_recording(length=3 * 3600 * RATE)
    said = make_transcript(
        say("so Anna agreed", start=59.75), say("and left us", start=3723.25), recording=recording
    )
    plan = as_published(make_plan(said, {"Anna": Category.PERSON}, recording=recording))
    path = tmp_path / f"x.{kind}"
    writers(SOUND)[kind].write(plan, path)
    found = compare(kind, path.read_bytes(), plan, SOUND)
    if kind in {"html", "docx"}:  # they tell when a paragraph begins, which is compared
        assert found == ()
        return
    assert [one.heard for one in found] == [cue.span for cue in plan.cues]
    assert [(float(one.start), float(one.end)) for one in found] == [(59.75, 60.95), (3723.25, 3724.45)]


def test_json_without_sound_has_no_cues(tmp_path: Path) -> None:
    writers(None)["json"].write(MEETING, tmp_path / "x")
    assert compare("json", (tmp_path / "x").read_bytes(), MEETING, None) == ()


def test_what_differs_is_told_by_its_place() -> None:
    for found, said in (
        ("ab", "it has 2 letters where the plan has 3"),
        ("xbc", "letter 1"),
        ("abx", "letter 3"),
    ):
        with pytest.raises(NotEqualError, match=f"^{said}"):
            same(found, "abc", "letter")


@pytest.mark.parametrize(
    ("start", "end", "cut"),
    [
        (0, 0, False),
        (-900, 900, False),
        (-900, -SILENT.length, False),
        (0, -1, True),
        (-900, 1 - SILENT.length, True),
        (1, 900, True),
        (SILENT.length - 1, 900, True),
        (SILENT.length, 900, False),
    ],
)
def test_a_cue_neither_begins_nor_ends_inside_a_redaction(start: int, end: int, cut: bool) -> None:
    """The start is counted from that of the redaction, in samples, and the end from its end."""
    begins, ends = Fraction(SILENT.start + start, RATE), Fraction(SILENT.end + end, RATE)
    assert cut_redactions([Shown(begins, ends, SILENT)], PLAN) == cut


@pytest.mark.parametrize(
    ("start", "end", "wrong"),
    [
        (1000, 2000, False),
        (0, 999, False),
        (0, 998, True),
        (2001, 9000, False),
        (2002, 9000, True),
        (0, 10_001, False),
        (0, 10_002, True),
        (-1, 2000, True),
        (1500, 1500, True),
        (1600, 1500, True),
    ],
)
def test_a_cue_is_shown_while_it_is_heard_give_or_take_a_millisecond(
    start: int, end: int, wrong: bool
) -> None:
    cue = Shown(Fraction(start, 1000), Fraction(end, 1000), Span(RATE, 2 * RATE))
    assert out_of_place([cue], PLAN) == wrong
