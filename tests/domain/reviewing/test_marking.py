"""What a person marks: words, and stretches of sound."""

from dataclasses import replace
from itertools import combinations

import pytest

from app.domain.finding import Category
from app.domain.reviewing.marking import LEAST_STRETCH, Mark, Marker, stretch_findings, words_finding
from app.domain.timeline import Span
from app.domain.transcript import Claim
from tests.values import RATE, make_transcript, say

TRANSCRIPT = make_transcript(say("Anna Ray met Bob in Paris"))
WORDS = TRANSCRIPT.words
LEAST = round(LEAST_STRETCH * RATE)


def test_a_stretch_is_the_words_in_it_and_what_is_beside_them() -> None:
    last = WORDS[-1].span
    words, beside = stretch_findings(TRANSCRIPT, Span(last.start + 100, last.end + RATE))
    assert (words.term, words.span) == ("paris", last)
    assert (beside.span, beside.term) == (Span(last.end, last.end + RATE), "")
    first = WORDS[0].span
    words, beside = stretch_findings(TRANSCRIPT, Span(first.start - RATE // 4, first.end))
    assert (words.term, beside.span) == ("anna", Span(first.start - RATE // 4, first.start))
    (alone,) = stretch_findings(TRANSCRIPT, Span(0, 1000))
    assert (alone.first_word, alone.last_word, alone.span) == (0, 0, Span(0, 1000))
    (edge,) = stretch_findings(TRANSCRIPT, Span(last.start, last.end + 10))
    assert edge.term == "paris"


def test_a_word_is_in_a_stretch_with_a_tenth_of_it() -> None:
    bob = WORDS[3].span
    for in_it, term in ((bob.length // 10, "bob in"), (bob.length // 10 - 1, "in")):
        words, *_ = stretch_findings(TRANSCRIPT, Span(bob.end - in_it, WORDS[4].span.end))
        assert words.term == term


def test_what_is_beside_words_counts_from_where_it_can_be_a_word() -> None:
    last = WORDS[-1].span
    for beside in (LEAST - 1, LEAST):
        found = stretch_findings(TRANSCRIPT, Span(last.start, last.end + beside))
        assert [one.span for one in found[1:]] == [Span(last.end, last.end + beside)] * (beside == LEAST)


def test_the_edge_of_a_long_word_is_marked_as_sound_and_not_as_the_word() -> None:
    said = make_transcript([*say("met", start=1), Claim("Bernadette", round(1.4 * RATE), 3 * RATE)])
    met, long = (word.span for word in said.words)
    words, edge = stretch_findings(said, Span(met.start, met.end + LEAST))
    assert (words.term, edge.term, edge.span) == ("met", "", Span(long.start, long.start + LEAST))


def test_what_lies_between_words_of_a_stretch_is_marked_with_them() -> None:
    apart = make_transcript([*say("Anna Ray", start=1), *say("met Bob", start=4)])
    first, last = apart.words[0].span, apart.words[-1].span
    (marked,) = stretch_findings(apart, first.hull(last))
    assert (marked.first_word, marked.last_word, marked.span) == (0, 4, first.hull(last))


@pytest.mark.parametrize(("word", "char"), [(0, 0), (1, 4), (3, 12), (6, 25)])
def test_sound_without_words_stands_behind_the_word_before_it(word: int, char: int) -> None:
    apart = make_transcript(
        [claim for n, one in enumerate(TRANSCRIPT.text.split()) for claim in alone(one, n)]
    )
    start = apart.words[word].span.start - RATE // 2 if word < 6 else apart.words[-1].span.end
    (found,) = stretch_findings(apart, Span(start, start + RATE // 4))
    assert (found.first_word, found.last_word) == (word, word)
    assert (found.start_char, found.end_char) == (char, char)
    assert apart.text[:char].split() == apart.text.split()[:word]


def alone(text: str, number: int) -> list[Claim]:
    """A word with a second of quiet before it."""
    return say(text, start=1 + 1.4 * number)


def test_words_are_marked_where_they_stand_in_the_text() -> None:
    for first, last in combinations(range(len(WORDS) + 1), 2):
        marked = words_finding(TRANSCRIPT, first, last)
        assert (marked.first_word, marked.last_word) == (first, last)
        assert marked.span == WORDS[first].span.hull(WORDS[last - 1].span)
        assert TRANSCRIPT.text[marked.start_char : marked.end_char].split() == [
            word.text for word in WORDS[first:last]
        ]


def test_sound_beside_words_that_do_not_begin_in_their_order_stands_behind_as_many_as_begin_before() -> None:
    spans = [Span(3 * RATE, 4 * RATE), Span(RATE, 2 * RATE), Span(5 * RATE, 6 * RATE)]
    (segment,) = make_transcript(say("one two three")).segments
    words = tuple(replace(word, span=span) for word, span in zip(segment.words, spans, strict=True))
    mixed = replace(TRANSCRIPT, segments=(replace(segment, words=words),))
    for start, before in ((0, 0), (2 * RATE, 1), (4 * RATE, 2), (6 * RATE, 3)):
        (found,) = stretch_findings(mixed, Span(start, start + RATE))
        assert (found.first_word, found.last_word) == (before, before)


def test_a_mark_is_sure_and_says_why_and_whose_it_is() -> None:
    marker = Marker(TRANSCRIPT, Mark(Category.SPEAKER, "because", "anna"))
    for found in (marker.words(1, 3), marker.sound(Span(0, 100))):
        assert (found.category, found.reason, found.entity) == (Category.SPEAKER, "because", "anna")
        assert found.score == 1


def test_a_stretch_lies_in_the_recording_and_words_in_the_transcript() -> None:
    with pytest.raises(ValueError, match="inside the recording"):
        stretch_findings(TRANSCRIPT, Span(0, TRANSCRIPT.length + 1))
    assert stretch_findings(TRANSCRIPT, Span(TRANSCRIPT.length - 1, TRANSCRIPT.length))
    for first, last in ((3, 3), (-1, 2), (4, 7)):
        with pytest.raises(ValueError, match="needs words"):
            words_finding(TRANSCRIPT, first, last)
