"""What is set together on a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.finding import Category
from app.domain.planning.cues import Cue, Piece
from app.domain.planning.paragraphs import (
    CAPTIONS,
    ENOUGH,
    MOST,
    PAUSE,
    complete,
    paragraphs,
    with_paragraphs,
)
from app.domain.timeline import Span
from app.domain.transcript import UNSAID
from tests.values import make_plan, make_recording, make_transcript, say, text_of

RATE = 100


def cue(text: str, start: int, speaker: str | None = None) -> Cue:
    span = Span(start, start + 50)
    return Cue(tuple(Piece(word, False, span, speaker) for word in text.split()), span)


def texts(cues: Sequence[Cue]) -> list[str]:
    return [one.text for one in paragraphs(cues, RATE)]


def test_what_a_speaker_goes_on_saying_is_set_together() -> None:
    cues = [cue("with me is Anna,", 0), cue("who runs finance.", 60), cue("Thanks.", 120)]
    (one,) = paragraphs(cues, RATE)
    assert one.text == "with me is Anna, who runs finance. Thanks."
    assert one.span == Span(0, 170)


def test_a_pause_and_another_speaker_begin_a_paragraph() -> None:
    late = 50 + round(PAUSE * RATE)
    assert texts([cue("one", 0), cue("two", late)]) == ["one", "two"]
    assert texts([cue("one", 0), cue("two", late - 1)]) == ["one two"]
    assert texts([cue("one", 0, "A"), cue("two", 60, "B"), cue("three", 120, "B")]) == ["one", "two three"]


def test_a_long_paragraph_ends_with_a_sentence() -> None:
    said = " ".join(["word"] * (ENOUGH - 1))
    assert texts([cue(f"{said} end.", 0), cue("next", 60)]) == [f"{said} end.", "next"]
    assert texts([cue(f"{said} on", 0), cue("end.", 60), cue("next", 120)]) == [f"{said} on end.", "next"]


def test_a_paragraph_may_end_with_a_sentence_first_and_then_anywhere() -> None:
    half = (ENOUGH + MOST) // 2
    assert ENOUGH < half < MOST
    told = [
        (words, complete(words, last))
        for words in (ENOUGH - 1, ENOUGH, half - 1, half)
        for last in ("on", "end.")
    ]
    assert [ends for _, ends in told] == [False, False, False, True, False, True, True, True]


@given(
    st.lists(
        st.tuples(
            st.integers(1, 2 * MOST), st.sampled_from(["A", "B", None]), st.integers(-30, 400), st.booleans()
        ),
        max_size=12,
    )
)
def test_nothing_is_lost_and_every_paragraph_has_one_speaker(
    said: list[tuple[int, str | None, int, bool]],
) -> None:
    cues, at = [], 100
    for number, (words, speaker, gap, ends) in enumerate(said):
        cues.append(cue(" ".join([f"w{number}"] * words) + "." * ends, at, speaker))
        at = max(0, at + 50 + gap)
    made = paragraphs(cues, RATE)
    assert [piece for one in made for piece in one.pieces] == [piece for one in cues for piece in one.pieces]
    assert all(len({piece.speaker for piece in one.pieces}) == 1 for one in made)
    alone = {one.pieces for one in cues}
    assert all(len(one.pieces) <= MOST or one.pieces in alone for one in made)
    assert all(one.span.contains(piece.span) for one in made for piece in one.pieces)


def test_segments_become_paragraphs_and_what_may_be_a_name_alone_stays_apart() -> None:
    first, second, third = (
        say("we left", speaker="A"),
        say("today.", start=2.0, speaker="A"),
        say("Yes.", start=3.0),
    )
    name = [replace(claim, confidence=UNSAID) for claim in say("Will", start=4.0)]
    transcript = make_transcript(first, second, third, name, say("Right.", start=5.0))

    made = with_paragraphs(transcript)

    assert [[word.text for word in part.words] for part in made.segments] == [
        ["we", "left", "today."],
        ["Yes."],
        ["Will"],
        ["Right."],
    ]
    assert made.words == transcript.words


def test_a_paragraph_of_captions_ends_with_a_sentence_and_not_after_so_many_words() -> None:
    """It would tell how many of them were removed."""
    captions, facts = ["so it was and so it is"] * 20, make_recording(length=100 * 8000, rate=8000)
    some, rest = captions[: CAPTIONS - 1], captions[CAPTIONS - 1 :]
    for name in ("Anna", "Anna Maria Wilhelmina Kowalska of Meridian Dynamics"):
        said = (f"we met {name} then", *captions, "and then all of us left.", "Right.")
        claims = [say(text, start=2.5 * at, each=0.2, rate=8000) for at, text in enumerate(said)]
        assert claims[-1][0].start - claims[-2][-1].end < PAUSE * 8000, "only the sentence parts them"

        made = with_paragraphs(make_transcript(*claims, recording=facts))

        texts = [" ".join(word.text for word in part.words) for part in made.segments]
        assert texts == [" ".join([said[0], *some]), " ".join([*rest, said[-2]]), "Right."]


def test_a_plan_is_read_in_paragraphs() -> None:
    facts = make_recording(length=8 * 8000, rate=8000)
    transcript = make_transcript(
        say("so Kowalska agreed", rate=8000),
        say("and then left", rate=8000, start=2.0),
        recording=facts,
    )
    made = make_plan(transcript, {"Kowalska": Category.PERSON}, recording=facts)
    assert len(made.cues) == 2
    assert text_of(made) == "so [PERSON 1] agreed and then left"
