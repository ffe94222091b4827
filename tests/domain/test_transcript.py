from dataclasses import replace

import pytest

from app.domain.timeline import Span
from app.domain.transcript import Claim, Word, as_text, char_ranges, stretches
from app.domain.transcription.assembling import as_heard
from tests.values import RATE, make_recording, make_transcript, say


@pytest.mark.parametrize("text", ["", " ", "two words", " a", "a\n"])
def test_a_word_is_one_written_word(text: str) -> None:
    with pytest.raises(ValueError, match="one written word"):
        Word(text, Span(0, 1))


def test_possible_times_are_believed() -> None:
    transcript = make_transcript(say("hello Anna"))
    assert [word.span for word in transcript.words] == [Span(4000, 7200), Span(7200, 10400)]
    assert transcript.text == "hello Anna"
    assert [(gap.span, gap.speech) for gap in transcript.gaps] == [
        (Span(0, 4000), False),
        (Span(10400, 80000), False),
    ]


@pytest.mark.parametrize(
    "claim",
    [
        Claim("Anna", 9000, 9000),  # no length
        Claim("Anna", 9000, 8900),  # runs backwards
        Claim("Anna", 9000, 9010),  # too short to be said
        Claim("Anna", -5, 100),  # before the beginning
        Claim("Anna", 79000, 90000),  # beyond the end
        Claim("Anna", 100, 3300),  # before the word that it follows
    ],
)
def test_an_impossible_word_takes_the_room_between_its_neighbours(claim: Claim) -> None:
    left, right = say("oh hello", start=0.1), say("there we", start=1.5)
    span = make_transcript([*left, claim, *right]).words[2].span
    assert span.contains(Span(7200, 12000))


@pytest.mark.parametrize("claim", [Claim("Anna", -1000, 3000), Claim("Anna", 77_000, 80_001)])
def test_a_word_that_leaves_the_recording_may_be_anywhere_in_it(claim: Claim) -> None:
    assert [word.span for word in make_transcript([claim]).words] == [Span(0, 80_000)]


def test_an_endless_word_takes_all_it_claims() -> None:
    span = make_transcript([Claim("hello", 4000, 7200), Claim("Anna", 8000, 60000)]).words[1].span
    assert span == Span(7200, 80000)


def test_an_impossible_word_without_room_takes_half_of_its_neighbours() -> None:
    words = make_transcript(
        [Claim("hello", 4000, 7200), Claim("Anna", 7200, 7200), Claim("there", 7200, 10400)]
    ).words
    assert words[1].span == Span(5600, 8800)


def test_an_impossible_word_between_two_in_one_place_is_in_that_place() -> None:
    there = (40_000, 43_200)
    words = make_transcript([Claim("hello", *there), Claim("Anna", 0, 0), Claim("there", *there)]).words
    assert words[1].span == Span(*there)


def test_impossible_words_at_the_ends_reach_the_ends() -> None:
    words = make_transcript([Claim("Anna", 0, 0), Claim("hello", 4000, 7200), Claim("Bob", 0, 0)]).words
    assert (words[0].span, words[2].span) == (Span(0, 4000), Span(7200, 80000))
    assert make_transcript([Claim("Anna", 0, 0)]).words[0].span == Span(0, 80000)


def test_no_room_at_either_end_still_gives_a_span() -> None:
    claims = [Claim("Anna", 0, 0), Claim("hello", 0, 3200)]
    assert make_transcript(claims).words[0].span == Span(0, 1600)
    short = make_recording(length=1)
    assert make_transcript([Claim("Anna", 0, 0)], recording=short).words[0].span == Span(0, 1)


def test_one_word_that_jumps_ahead_does_not_take_the_others_along() -> None:
    claims = say("one two three four")
    jump = Claim("Anna", 70000, 73200)
    words = make_transcript([*claims[:2], jump, *claims[2:]]).words
    assert [word.span for word in (*words[:2], *words[3:])] == [Span(c.start, c.end) for c in claims]
    assert words[2].span.contains(Span(70000, 73200))


def test_a_voice_without_a_word_is_unheard_speech() -> None:
    voice = [Span(100, 1600), Span(3000, 5000), Span(20000, 25000), Span(79000, 90000)]
    transcript = make_transcript(say("hello"), voice=voice)
    assert transcript.unheard == (Span(20000, 25000),)
    again = as_heard(transcript, [Span(0, 4000), Span(50000, 80000)])
    assert again.unheard == (Span(0, 4000), Span(50000, 80000))
    assert again.words == transcript.words


def test_silence_is_one_gap() -> None:
    transcript = make_transcript([])
    assert (transcript.segments, transcript.words, transcript.text) == ((), (), "")
    assert [(gap.span, gap.speech) for gap in transcript.gaps] == [(Span(0, 10 * RATE), False)]
    assert char_ranges(transcript.words) == ()


def test_a_word_that_cannot_last_as_long_hides_no_speech() -> None:
    """An engine that made up a word over ten seconds of talk has not heard the talk."""
    made_up = [Claim("You", 0, 80000)]
    transcript = make_transcript(made_up, voice=[Span(1000, 70000)])
    assert transcript.words[0].span == Span(0, 80000)
    assert transcript.unheard == (Span(1000, 70000),)


def test_slow_words_before_one_that_cannot_last_as_long_hide_no_speech_either() -> None:
    said = [("weeks", 0.5, 0.9), ("Well", 1.0, 1.5), ("he", 1.5, 2.1), ("isn't", 2.1, 5.7), ("now", 5.7, 6.1)]
    voice = [Span(RATE, round(6.1 * RATE))]

    def unheard(claims: list[tuple[str, float, float]]) -> tuple[Span, ...]:
        words = [Claim(text, round(start * RATE), round(end * RATE)) for text, start, end in claims]
        return make_transcript(words, voice=voice).unheard

    assert unheard(said) == (Span(round(1.0 * RATE), round(5.7 * RATE)),)
    brisk = [*said[:2], ("he", 1.5, 1.8), ("isn't", 1.8, 5.7), said[4]]
    assert unheard(brisk) == (Span(round(1.8 * RATE), round(5.7 * RATE)),)
    apart = [*said[:2], ("he", 1.5, 2.1), ("so", 2.3, 2.6), ("isn't", 2.6, 5.7), said[4]]
    assert unheard(apart)[-1] == Span(round(2.6 * RATE), round(5.7 * RATE))
    assert unheard([*said[:3], ("isn't", 2.1, 2.5), ("now", 2.6, 2.9)])[0].start == round(2.9 * RATE)


def test_stretches_of_two_languages_follow_one_another_without_a_hole() -> None:
    said = make_transcript(say("so we agreed"), say("oui tout à fait", start=3), say("merci", start=6))
    first, *others = said.segments
    mixed = replace(said, segments=(first, *(replace(one, language="fr") for one in others)))
    found = stretches(mixed)
    assert [(one.start, one.language) for one in found] == [(0, "en"), (found[0].end, "fr")]
    assert (found[0].end, found[-1].end) == (len("so we agreed"), len(mixed.text))


def test_a_text_alone_knows_nothing_of_voices() -> None:
    said = make_transcript(say("so we agreed"), voice=[Span(0, RATE), Span(5 * RATE, 6 * RATE)])
    alone = as_text(said)
    assert said.voice
    assert (alone.voice, alone.unheard, alone.rate, alone.model) == ((), (), 1, "")
