"""A part of a recording that is published instead of the whole."""

from contextlib import nullcontext
from itertools import combinations

import pytest

from app.domain.errors import HeldError
from app.domain.finding import Category, Findings
from app.domain.plan import Plan, as_published, plan
from app.domain.planning.excerpt import excerpt_of, to_fit, words_part
from app.domain.review import Action, Review
from app.domain.timeline import Span
from app.domain.transcript import Claim, Transcript
from tests.values import RATE, decided, find, make_recording, make_transcript, own_edges, say, text_of

TRANSCRIPT = make_transcript(
    say("Anna met Bob then", speaker="Robert"),
    say("Carol left Paris today", start=3.0, speaker="Zoe"),
    voice=[Span(5 * RATE, 6 * RATE)],
)
WANTED = {"Anna": Category.PERSON, "Bob": Category.PERSON, "Carol": Category.PERSON, "Paris": Category.PLACE}
WORDS = TRANSCRIPT.words
WHOLE = Span(0, TRANSCRIPT.length)


def made(
    first: int,
    last: int,
    *,
    grown: int = 0,
    wanted: dict[str, Category] | None = None,
    said: Transcript = TRANSCRIPT,
) -> Plan:
    review = decided(said, find(said, WANTED if wanted is None else wanted))
    part = words_part(said, first, last)
    fitted = to_fit(review, excerpt_of(said, part))
    edges = {p.span: Span(max(0, p.span.start - grown), p.span.end + grown) for p in fitted}
    return plan(review, edges, part=part)


def test_the_text_is_that_of_the_part_with_labels_and_speakers_of_its_own() -> None:
    found = made(4, 8)
    assert text_of(found) == "[PERSON 1] left [PLACE 1] today"
    assert found.counts == ((Category.PERSON, 1), (Category.PLACE, 1))
    assert [cue.speaker for cue in found.cues] == ["[Speaker 1]"]
    assert found.word_range == (4, 8)
    hidden = [(one.passage.first_word, one.passage.last_word) for one in found.hidden]
    assert hidden == [(0, 4), (4, 5), (6, 7)], "what is removed of it, and the words beside it"


@pytest.mark.parametrize("words", [(2, 4), (4, 7), (6, 7)])
def test_a_label_at_the_border_is_shown_from_there_and_up_to_there(words: tuple[int, int]) -> None:
    found = as_published(made(*words))
    (cue,) = found.cues
    assert cue.span.start == (0 if cue.pieces[0].removed and words != (4, 7) else 0.3 * RATE)
    assert cue.span.end == found.length - (0 if cue.pieces[-1].removed else round(0.3 * RATE))


def test_labels_that_were_there_before_count_where_they_are_published() -> None:
    said = make_transcript(say("with [PERSON 7] here"), say("[PERSON 2] met Anna", start=6.0))
    assert text_of(made(6, 8, wanted={"Anna": Category.PERSON}, said=said)) == "met [PERSON 1]"
    assert text_of(made(4, 8, wanted={"Anna": Category.PERSON}, said=said)) == "[PERSON 2] met [PERSON 3]"


def test_what_is_published_begins_where_nothing_of_the_word_before_is_heard() -> None:
    found = made(1, 4, grown=100)
    assert found.within == Span(WORDS[0].span.end + 100, WORDS[3].span.end + round(0.3 * RATE))
    assert text_of(found) == "met [PERSON 1] then"
    assert found.silent[0] == Span(0, found.within.start)
    assert found.silent[-1] == Span(found.within.end, TRANSCRIPT.length)
    beside = [hidden.passage for hidden in found.hidden if hidden.passage.last_word <= 1]
    assert [passage.words for passage in beside] == [WORDS[:1]]


def test_a_writer_is_given_the_part_on_its_own_clock_and_nothing_private() -> None:
    found = made(1, 4, grown=100)
    public = as_published(found)
    start = found.within.start
    assert (public.length, public.within) == (found.within.length, Span(0, found.within.length))
    assert public.spans == (Span(found.spans[0].start - start, found.spans[0].end - start),)
    assert text_of(public) == text_of(found)
    assert public.cues[0].pieces[0].span.start == 0  # its beginning fell silent with the word before
    assert public.cues[0].pieces[-1].span == Span(public.spans[0].end, WORDS[3].span.end - start)
    assert (public.removed, public.words, public.hidden) == ((), (), ())
    assert public.silent == public.spans


def test_the_whole_is_its_own_clock() -> None:
    review = decided(TRANSCRIPT, find(TRANSCRIPT, WANTED))
    edges = {p.span: p.span for p in to_fit(review, excerpt_of(TRANSCRIPT, None))}
    found = plan(review, edges)
    assert found.within == Span(0, TRANSCRIPT.length)
    assert found.silent == found.spans
    assert as_published(found).cues == found.cues


def test_only_what_waits_in_the_part_holds_it_back() -> None:
    review = Review(make_recording(), TRANSCRIPT, find(TRANSCRIPT, WANTED))
    part = words_part(TRANSCRIPT, 3, 4)
    edges = {p.span: p.span for p in to_fit(review, excerpt_of(TRANSCRIPT, part))}
    assert text_of(plan(review, edges, part=part)) == "then"
    with pytest.raises(HeldError, match="1 finding waits"):
        plan(review, edges, part=words_part(TRANSCRIPT, 2, 4))
    with pytest.raises(HeldError, match="1 unheard"):
        plan(review, edges, part=Span(round(5.5 * RATE), 8 * RATE))


@pytest.mark.parametrize("by", [0, 1000])
def test_what_the_border_cuts_in_two_falls_silent_on_both_sides(by: int) -> None:
    found = made(1, 4, grown=-by, wanted={"Anna met Bob": Category.PERSON})
    assert text_of(found) == "[PERSON 1] then"
    assert found.spans == (Span(found.within.start, WORDS[2].span.end),)
    assert found.silent[0] == Span(0, WORDS[2].span.end)
    found = made(0, 2, grown=-by, wanted={"met Bob then": Category.PERSON})
    assert text_of(found) == "Anna [PERSON 1]"
    assert found.spans == (Span(WORDS[1].span.start, found.within.end),)
    assert found.silent[-1] == Span(WORDS[1].span.start, TRANSCRIPT.length)


def test_edges_that_were_drawn_in_stay_and_what_lies_outside_is_not_counted() -> None:
    for first, last in ((1, 4), (2, 4), (1, 3)):
        found = made(first, last, grown=-1000)
        assert found.spans == (Span(WORDS[2].span.start + 1000, WORDS[2].span.end - 1000),)
    assert made(1, 4, wanted={"Anna": Category.PERSON, "met": Category.PRODUCT}).counts == (
        (Category.PRODUCT, 1),
    )


def test_a_word_that_falls_silent_with_its_neighbour_outside_is_written_at_the_border() -> None:
    review = decided(TRANSCRIPT, find(TRANSCRIPT, {"met": Category.PERSON, "left": Category.PLACE}))
    part = words_part(TRANSCRIPT, 1, 6)
    excerpt = excerpt_of(TRANSCRIPT, part)
    before, after = (passage.span for passage in excerpt.beside)
    edges = {p.span: p.span for p in to_fit(review, excerpt)}
    edges |= {before: before.hull(WORDS[1].span), after: after.hull(WORDS[5].span)}
    found = plan(review, edges, part=part)
    assert (text_of(found), found.spans) == ("[PERSON 1] Bob then\n\nCarol [PLACE 1]", ())
    pieces = [piece for cue in as_published(found).cues for piece in cue.pieces]
    assert pieces[0].span == Span(0, 1)
    assert pieces[-1].span == Span(found.within.length - 1, found.within.length)


@pytest.mark.parametrize(
    ("part", "grown", "silent"),
    [((5.5, 8), 0, (5.5, 6)), ((6.2, 8), 0.5, (6.2, 6.5)), ((4.6, 4.8), 0.3, (4.7, 4.8))],
    ids=["inside", "before", "after"],
)
def test_unheard_speech_that_reaches_into_the_part_is_removed_and_said(
    part: tuple[float, float], grown: float, silent: tuple[float, float]
) -> None:
    review = decided(TRANSCRIPT, find(TRANSCRIPT, {}))
    chosen, hidden = (Span(round(start * RATE), round(end * RATE)) for start, end in (part, silent))
    wanted = to_fit(review, excerpt_of(TRANSCRIPT, chosen))
    by = round(grown * RATE)
    edges = {p.span: p.span if p.words else p.span.pad(by, by, within=WHOLE) for p in wanted}
    found = plan(review, edges, part=chosen)
    assert text_of(found) == "[UNHEARD]"
    assert found.spans == (hidden,)


def test_what_lies_nearly_ten_seconds_away_falls_silent_where_its_silence_reaches_into_the_part() -> None:
    long = make_recording(length=30 * RATE)
    voice = [Span(0, RATE), Span(28 * RATE, 29 * RATE)]
    said = make_transcript(say("so they agreed", start=14), recording=long, voice=voice)
    review = decided(said, find(said, {}), recording=long)
    part = Span(round(10.9 * RATE), round(18.1 * RATE))
    first, last = voice
    edges = {first: Span(0, 11 * RATE), last: Span(18 * RATE, 30 * RATE)}
    beside = {passage.span: passage.span for passage in excerpt_of(said, part).beside}
    made = plan(review, edges | beside, part=part)
    assert made.spans == (Span(part.start, 11 * RATE), Span(18 * RATE, part.end))


def test_nothing_is_published_where_nothing_is_left() -> None:
    with pytest.raises(HeldError, match="Nothing is left"):
        made(1, 2, grown=RATE)


def test_less_than_can_be_heard_is_not_published() -> None:
    pause = Span(WORDS[3].span.end, WORDS[4].span.start)
    review = decided(TRANSCRIPT, find(TRANSCRIPT, {}))
    beside = excerpt_of(TRANSCRIPT, pause).beside
    for left, enough in ((RATE // 10, True), (RATE // 10 - 1, False)):
        edges = own_edges(review) | {one.span: one.span for one in beside}
        edges[beside[0].span] = Span(beside[0].span.start, pause.end - left)
        with nullcontext() if enough else pytest.raises(HeldError, match="Nothing is left"):
            assert plan(review, edges, part=pause).within.length == left


def test_a_word_that_may_be_anywhere_brings_nothing_into_a_part() -> None:
    """A word that was put far from its neighbours takes all the time up to where it was put."""
    spoken = [claim for second in range(20) for claim in say("one", start=second)]
    astray = Claim("Anna", 19 * RATE, 19 * RATE + 3200)
    for index, kept in ((2, (11, 14)), (12, (10, 14))):
        claims = [*spoken[:index], astray, *spoken[index:]]
        transcript = make_transcript(claims, recording=make_recording(length=20 * RATE))
        assert transcript.words[index].span.length > 5 * RATE
        made = excerpt_of(transcript, Span(10 * RATE - 1, 13 * RATE - 1))
        assert made.span == Span(10 * RATE - 1, 13 * RATE - 1)
        assert (made.first_word, made.last_word) == kept
        assert words_part(transcript, index - 1, index + 2).length < 3 * RATE


def test_a_word_that_may_be_anywhere_in_a_part_is_in_it() -> None:
    nowhere = Claim("Anna", 4 * RATE, 4 * RATE)
    transcript = make_transcript([*say("one"), nowhere, *say("two", start=8)])
    (word,) = transcript.words[1:2]
    assert word.span.length > 6 * RATE
    made = excerpt_of(transcript, word.span)
    assert (made.first_word, made.last_word) == (1, 2), "its sound is published, and so is its text"
    part = words_part(transcript, 1, 2)
    assert part.contains(word.span)
    assert part.end <= transcript.words[2].span.start, "and nothing that was not chosen"


def test_a_part_without_a_word_has_no_text() -> None:
    silent = make_transcript(say("Anna"))
    review = decided(silent, Findings(find(silent, {}).made_from, ()), action=Action.KEEP)
    found = plan(review, {}, part=Span(5 * RATE, 6 * RATE))
    assert found.cues == ()
    assert found.within == Span(5 * RATE, 6 * RATE)
    between = make_transcript([*say("Anna"), *say("Bob", start=8)])
    review = decided(between, find(between, WANTED))
    edges = {p.span: p.span for p in to_fit(review, excerpt_of(between, found.within))}
    found = plan(review, edges, part=found.within)
    assert (found.cues, found.counts, found.removed, found.spans) == ((), (), (), ())


@pytest.mark.parametrize(
    "removed",
    [{"Anna Bob": Category.PERSON}, {"Anna": Category.PERSON, "Bob": Category.PLACE}],
    ids=["one finding", "two findings"],
)
def test_a_part_between_two_words_that_fall_silent_says_what_as(removed: dict[str, Category]) -> None:
    words = make_transcript([*say("Anna"), *say("Bob left", start=1.15)])
    review = decided(words, find(words, removed))
    part = Span(round(0.95 * RATE), round(1.1 * RATE))
    found = plan(review, {p.span: p.span for p in to_fit(review, excerpt_of(words, part))}, part=part)
    assert [one.span for one in found.redactions] == [part]
    assert found.redactions[0].categories == tuple(sorted(removed.values()))
    assert found.counts == tuple((category, 1) for category in sorted(removed.values()))
    assert [(one.text, one.category) for one in found.removed] == list(removed.items())
    assert [hidden.passage.words for hidden in found.hidden if hidden.passage.words == words.words[:2]]
    assert all(piece.removed and piece.speaker is None for cue in found.cues for piece in cue.pieces)
    assert found.cues


def test_words_are_whole_and_have_quiet_around_them_but_nothing_of_their_neighbours() -> None:
    lead = round(0.3 * RATE)
    for first, last in combinations(range(len(WORDS) + 1), 2):
        part = words_part(TRANSCRIPT, first, last)
        before, after = lead * (first in {0, 4}), lead * (last in {4, 8})
        assert part == Span(WORDS[first].span.start - before, WORDS[last - 1].span.end + after)
        found = excerpt_of(TRANSCRIPT, part)
        assert (found.first_word, found.last_word) == (first, last)
    cut = excerpt_of(TRANSCRIPT, Span(WORDS[1].span.start + 100, WORDS[2].span.end - 100))
    assert cut.span == Span(WORDS[1].span.start, WORDS[2].span.end)


def test_a_word_on_the_border_of_two_parts_is_in_one_of_them() -> None:
    for number, word in enumerate(WORDS):
        before = excerpt_of(TRANSCRIPT, Span(0, word.span.middle))
        behind = excerpt_of(TRANSCRIPT, Span(word.span.middle, TRANSCRIPT.length))
        assert (before.last_word, behind.first_word) == (number, number)


def test_a_single_word_beside_a_part_is_known_to_be_removed() -> None:
    found = excerpt_of(TRANSCRIPT, words_part(TRANSCRIPT, 1, 7))
    assert [passage.words for passage in found.beside] == [WORDS[:1], WORDS[7:]]


@pytest.mark.parametrize("number", [0, 7])
def test_the_words_of_three_seconds_are_beside_a_part(number: int) -> None:
    found = excerpt_of(TRANSCRIPT, WORDS[number].span)
    assert [passage.words for passage in found.beside] == [WORDS[1:7]]


@pytest.mark.parametrize("words", [(0, 0), (3, 2), (0, 9), (-1, 2)])
def test_an_excerpt_of_no_words_is_refused(words: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="needs words"):
        words_part(TRANSCRIPT, *words)
    with pytest.raises(ValueError, match="inside the recording"):
        excerpt_of(TRANSCRIPT, Span(0, TRANSCRIPT.length + 1))
