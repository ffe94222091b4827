"""Who says each word."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.digest import digest
from app.domain.timeline import Span
from app.domain.transcript import Claim, Transcript
from app.domain.transcription.assembling import assemble
from app.domain.transcription.turns import SpeakerCount, Turn, said_at_once, speakers_of, with_speakers

RATE = 1000


def heard(text: str, *, pause: int = 0, language: str = "en") -> Transcript:
    """Words of 400 samples, one after another, a pause behind every mark."""
    claims, at = [], 0
    for word in text.split():
        claims.append(Claim(word, at, at + 400))
        at += 400 + (pause if word[-1] in ".?" else 0)
    return assemble(
        made_from="",
        language=language,
        rate=RATE,
        length=at + 100,
        segments=[(language, claims)],
        voice=[Span(0, at)],
        engine="ctranslate2",
        model="base",
    )


def said(transcript: Transcript) -> list[str | None]:
    return [word.speaker for word in transcript.words]


def test_every_word_has_the_speaker_of_its_turn_and_the_first_is_number_one() -> None:
    made = with_speakers(
        heard("Good morning. Hello there."), [Turn(Span(0, 800), 7), Turn(Span(800, 1600), 2)]
    )
    assert said(made) == ["Speaker 1", "Speaker 1", "Speaker 2", "Speaker 2"]
    assert speakers_of(made) == ("Speaker 1", "Speaker 2")


def test_speakers_are_called_so_in_french() -> None:
    made = with_speakers(heard("Bonjour.", language="fr"), [Turn(Span(0, 400), 0)])
    assert said(made) == ["Intervenant 1"]


def test_a_turn_that_begins_a_word_early_does_not_tear_a_sentence() -> None:
    made = with_speakers(
        heard("we shall see in the end. Good."), [Turn(Span(0, 2100), 0), Turn(Span(2100, 3000), 1)]
    )
    assert said(made) == ["Speaker 1"] * 6 + ["Speaker 2"]
    assert [word.others for word in made.words][4:6] == [(), ("Speaker 2",)]


def test_a_sentence_that_two_share_stays_shared() -> None:
    made = with_speakers(heard("you first or me then"), [Turn(Span(0, 800), 0), Turn(Span(800, 2000), 1)])
    assert said(made) == ["Speaker 1"] * 2 + ["Speaker 2"] * 3


def test_who_else_may_be_speaking_is_kept_with_the_word() -> None:
    made = with_speakers(
        heard("Well. Yes. No."),
        [Turn(Span(0, 400), 0), Turn(Span(400, 800), 1, (0,)), Turn(Span(800, 1200), 1)],
    )
    assert [word.others for word in made.words] == [(), ("Speaker 1",), ()]


def test_a_word_outside_every_turn_is_that_of_the_nearest_and_may_be_the_other_s() -> None:
    words = heard("one. two. three.", pause=1000)
    made = with_speakers(words, [Turn(Span(0, 400), 0), Turn(Span(2000, 3200), 1)])
    assert said(made) == ["Speaker 1", "Speaker 2", "Speaker 2"]
    assert made.words[1].others == ("Speaker 1",)


def test_words_at_the_same_time_as_another_voice_may_be_anybody_s() -> None:
    named = with_speakers(
        heard("Well. Yes. No."),
        [Turn(Span(0, 400), 0), Turn(Span(400, 800), 1), Turn(Span(800, 1200), 2)],
    )
    made = said_at_once(named, [Span(300, 410)])
    assert said(made) == said(named)
    assert [word.others for word in made.words] == [
        ("Speaker 2", "Speaker 3"),
        ("Speaker 1", "Speaker 3"),
        (),
    ]
    assert said_at_once(named, ()) == named


def test_names_that_a_transcript_gives_stay() -> None:
    plain = heard("Good morning.")
    (segment,) = plain.segments
    named = replace(
        plain,
        segments=(replace(segment, words=(replace(segment.words[0], speaker="Anna"), segment.words[1])),),
    )
    assert with_speakers(named, [Turn(Span(0, 800), 0)]) is named


def test_who_else_it_may_be_does_not_make_findings_stale() -> None:
    made = with_speakers(heard("Yes."), [Turn(Span(0, 400), 0, (1,)), Turn(Span(400, 500), 1)])
    (segment,) = made.segments
    surer = replace(made, segments=(replace(segment, words=(replace(segment.words[0], others=()),)),))
    assert digest(made) == digest(surer)


turns = st.lists(
    st.tuples(st.integers(1, 900), st.integers(0, 500), st.integers(0, 3), st.sets(st.integers(0, 3))),
    max_size=8,
)


@given(st.lists(st.sampled_from(["yes", "no.", "well,", "now?"]), min_size=1, max_size=20), turns)
def test_all_words_have_a_speaker_and_nothing_else_of_them_changes(
    words: list[str], shapes: list[tuple[int, int, int, set[int]]]
) -> None:
    plain, made, at = heard(" ".join(words), pause=200), [], 0
    for length, quiet, speaker, others in shapes:
        made.append(Turn(Span(at, at + length), speaker, tuple(others - {speaker})))
        at += length + quiet
    spoken = with_speakers(plain, made)
    assert all(word.speaker for word in spoken.words) == bool(made)
    assert all(word.speaker not in word.others for word in spoken.words)
    assert {other for word in spoken.words for other in word.others} <= set(speakers_of(spoken))
    assert [replace(word, speaker=None) for word in spoken.words] == list(plain.words)


@pytest.mark.parametrize(("least", "most"), [(0, None), (3, 2), (1, 0)])
def test_a_number_of_people_is_one_and_more(least: int, most: int | None) -> None:
    with pytest.raises(ValueError, match="from 1 up"):
        SpeakerCount(least, most)
