import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.finding import Category
from app.domain.plan import plan
from app.domain.review import Review
from app.domain.timeline import Span
from app.domain.transcript import Claim
from app.export.subtitles import LINE, _milliseconds, clock, fold_line, subtitles
from app.export.vtt import as_vtt
from tests.properties.strategies import LENGTH, RECORDING, all_decided, edges_of, reviews
from tests.values import decided, make_plan, make_recording, make_transcript, say


@given(reviews(), st.data())
def test_subtitles_follow_one_another_and_never_cut_a_redaction(review: Review, data: st.DataObject) -> None:
    done = all_decided(review)
    made = plan(done, data.draw(edges_of(done)))
    shown = subtitles(made)
    texts = [line.text for one in shown for line in one.lines]
    assert " ".join(texts) == " ".join(cue.text for cue in made.cues)
    at = 0
    for one in shown:
        assert at <= one.start < one.end
        at = one.end
        for instant in (one.start, one.end):
            sample = instant * RECORDING.rate
            assert not any(span.start * 1000 < sample < span.end * 1000 for span in made.spans)
    assert at <= LENGTH * 1000 // RECORDING.rate + 1


def test_a_subtitle_ends_before_the_redaction_behind_it_begins() -> None:
    transcript = make_transcript([Claim("met", 4000, 7201)], [Claim("Anna", 7201, 10_400)])
    shown = subtitles(make_plan(transcript, {"Anna": Category.PERSON}))
    assert [(one.start, one.end) for one in shown] == [(500, 900), (900, 1300)]


@given(st.text(alphabet="abc ", max_size=90))
def test_two_lines_are_one_text(text: str) -> None:
    folded = fold_line(text)
    assert folded.replace("\n", " ") == text
    assert folded.count("\n") <= 1


def test_a_long_cue_is_cut_into_what_can_be_read() -> None:
    recording = make_recording(length=60 * 8000)
    words = "This is a rather long sentence that nobody can read at once. " * 4
    transcript = make_transcript(say(words.strip(), each=0.3), recording=recording)
    shown = subtitles(make_plan(transcript, {}, recording=recording))
    assert len(shown) >= 4
    for one in shown:
        assert one.end - one.start <= 6000
        (line,) = one.lines
        assert len(line.text) <= 2 * LINE
        assert all(len(part) <= LINE + 12 for part in fold_line(line.text).split("\n"))


@pytest.mark.parametrize(
    ("words", "each", "shown"),
    [
        (("a" * 41, "b" * 42), 0.3, 1),
        (("a" * 41, "b" * 43), 0.3, 2),
        (("Yes.", "a" * 37), 0.3, 1),
        (("Yes.", "a" * 38), 0.3, 2),
        (("around",) * 10, 0.6, 1),
        (("around",) * 10, 0.601, 2),
    ],
    ids=["two lines", "more than two lines", "a line", "more than a line", "six seconds", "more than those"],
)
def test_what_just_fits_is_one_subtitle(words: tuple[str, ...], each: float, shown: int) -> None:
    recording = make_recording(length=10 * 8000)
    transcript = make_transcript(say(" ".join(words), each=each), recording=recording)
    assert len(subtitles(make_plan(transcript, {}, recording=recording))) == shown


def test_no_word_is_left_alone_on_a_subtitle() -> None:
    recording = make_recording(length=10 * 8000)
    said = "Thanks Anna, so two things today. First the results which are somewhat better than we feared,"
    transcript = make_transcript(say(said, each=0.3), recording=recording)
    shown = subtitles(make_plan(transcript, {}, recording=recording))
    assert [line.text for one in shown for line in one.lines] == [
        "Thanks Anna, so two things today.",
        "First the results which are somewhat better than we feared,",
    ]


def test_words_heard_at_once_are_read_at_once() -> None:
    claims = [Claim("well", 0, 0), Claim("yes", 0, 0)]
    shown = subtitles(make_plan(make_transcript(claims[:1], claims[1:]), {}))
    assert [(one.start, one.end, [line.text for line in one.lines]) for one in shown] == [
        (0, 10_000, ["well", "yes"])
    ]


def test_a_subtitle_ends_where_the_next_begins() -> None:
    claims = [Claim("well", 800, 8000), Claim("yes", 4000, 7200)]
    shown = subtitles(make_plan(make_transcript(claims[:1], claims[1:]), {}))
    assert [(one.start, one.end) for one in shown] == [(100, 500), (500, 900)]


def test_times_are_rounded_out_of_a_redaction() -> None:
    recording = make_recording(length=441_000, rate=44_100)
    claims = [Claim("so", 22_050, 30_007), Claim("Anna", 30_007, 48_013), Claim("left", 48_013, 66_150)]
    transcript = make_transcript(claims[:1], claims[1:2], claims[2:], recording=recording)
    made = make_plan(transcript, {"Anna": Category.PERSON}, recording=recording)
    assert made.spans == (Span(30_007, 48_013),)
    assert [(one.start, one.end) for one in subtitles(made)] == [(500, 680), (680, 1089), (1089, 1500)]


def test_what_lasts_less_than_a_millisecond_between_two_redactions_is_shown_with_the_second() -> None:
    around = (Span(4000, 8001), Span(8004, 9601))
    assert _milliseconds(Span(8001, 8004), around, 8000) == (1001, 1201)


def test_a_speaker_is_named_in_a_voice_as_the_name_is_written() -> None:
    name = 'Zoe "Z" Ray & Fils'
    review = decided(make_transcript(say("we left", speaker=name)))
    assert f"\n<v {name.replace('&', '&amp;')}>we left\n" in as_vtt(
        plan(review, {}, named=frozenset((name,)))
    )


def test_a_clock_counts_beyond_a_day() -> None:
    assert clock(90_061_001, comma=True) == "25:01:01,001"
    assert clock(7, comma=False) == "00:00:00.007"
