"""Passages, and the edges that they are given."""

from dataclasses import replace
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.finding import Category, Hit
from app.domain.merging import in_transcript
from app.domain.planning.passages import (
    BRIDGED,
    Passage,
    by_span,
    covering_misheard,
    holding,
    joined,
    passages,
    passages_of,
    read_on,
    shared_spans,
    spoken_passage,
    still_known,
    surer,
    touched,
)
from app.domain.review import Review
from app.domain.timeline import Span
from app.domain.transcript import UNPLACED, Claim, Word
from tests.values import find, make_recording, make_transcript, say


def passage(start: int, end: int, first: int, last: int) -> Passage:
    return Passage(Span(start, end), first, last, (), None, None)


def test_passages_that_touch_leave_nothing_between_them() -> None:
    sound, words, apart = passage(100, 200, 3, 3), passage(200, 300, 3, 5), passage(400, 500, 7, 9)
    edges = {sound.span: Span(90, 170), words.span: Span(230, 320), apart.span: Span(410, 480)}

    assert joined(edges, (sound, words, apart)) == {
        **edges, sound.span: Span(90, 200), words.span: Span(200, 320),
    }  # fmt: skip
    assert joined({words.span: Span(230, 320)}, (sound, words)) == {words.span: Span(200, 320)}
    wide = {sound.span: Span(90, 210), words.span: Span(190, 320)}
    assert joined(wide, (sound, words)) == wide
    assert joined({words.span: Span(230, 320)}, (words,)) == {words.span: Span(230, 320)}


def test_passages_on_one_span_fall_silent_as_far_as_either() -> None:
    unheard, word, other = passage(100, 300, 3, 3), passage(100, 300, 3, 4), passage(400, 500, 7, 9)
    silent = (Span(90, 310), Span(150, 320), Span(410, 480))

    both = {unheard.span: Span(90, 320), other.span: silent[2]}
    assert by_span((unheard, word, other), silent) == both
    assert by_span((word, unheard, other), (silent[1], silent[0], silent[2])) == both


def test_a_word_and_the_unheard_speech_under_it_share_a_span() -> None:
    unheard, word, other = passage(100, 300, 3, 3), passage(100, 300, 3, 4), passage(400, 500, 7, 9)
    assert shared_spans((unheard, word, other)) == {Span(100, 300)}
    assert shared_spans((word, other)) == frozenset()


def test_edges_of_a_word_are_not_known_where_all_of_its_span_has_to_go() -> None:
    said = spoken_passage(make_transcript(say("Anna")).words, 0, 1)
    unheard = replace(said, last_word=0, words=())
    narrow, wide = Span(said.span.start, said.span.end - 1), Span(said.span.start, said.span.end + 1)

    assert still_known((said,), {said.span: narrow, Span(0, 1): Span(0, 1)}) == {said.span: narrow}
    assert still_known((unheard, said), {said.span: narrow}) == {}
    assert still_known((unheard, said, passage(1, 2, 3, 4)), {}) == {}, "nobody has fitted them"
    assert still_known((unheard, said), {said.span: wide}) == {said.span: wide}


def test_a_sign_that_stands_apart_is_not_said() -> None:
    (segment,) = make_transcript(say("met \u00ab Anna \u00bb ? & Bob \u2014")).segments
    anna, bob = spoken_passage(segment.words, 1, 4), spoken_passage(segment.words, 6, 7)
    assert [word.text for word in anna.said] == ["Anna"]
    assert (anna.before, anna.after) == (segment.words[0], segment.words[5])
    assert (bob.before, bob.after) == (segment.words[5], None)


def test_a_word_of_a_file_that_was_not_heard_is_no_neighbour() -> None:
    """It may be an editor's, and an aligner would find it in the sound of the removed word."""
    (segment,) = make_transcript(say("met dear Anna then")).segments
    words = [replace(w, confidence=UNPLACED) if w.text == "dear" else w for w in segment.words]
    anna = spoken_passage(words, 2, 3)
    assert (anna.before, anna.after) == (words[0], words[3])


@pytest.mark.parametrize("at", [0, 5])
def test_a_passage_is_touched_where_the_word_behind_a_sign_is_another(at: int) -> None:
    before = make_transcript(say("met \u00ab Anna \u00bb ? then"))
    (segment,) = before.segments
    words = (*segment.words[:at], Word("new", segment.words[at].span), *segment.words[at + 1 :])
    after = replace(before, segments=(replace(segment, words=words),))
    assert [*touched([spoken_passage(segment.words, 2, 3)], before, after)]


@pytest.mark.parametrize(
    ("at", "removed", "put", "others"),
    [
        (0, 0, 0, []),
        (1, 1, 1, [0, 2]),
        (3, 1, 1, [2]),
        (4, 1, 1, [5]),
        (3, 1, 2, [2, 5]),
        (3, 1, 0, [2, 5]),
        (6, 0, 1, [5]),
    ],
)
def test_passages_are_touched_where_a_word_in_or_beside_them_is_another(
    at: int, removed: int, put: int, others: list[int]
) -> None:
    before = make_transcript(say("Anna met Bob and then left"))
    (segment,) = before.segments
    new = tuple(Word("new", segment.words[min(at, 5)].span) for _ in range(put))
    words = (*segment.words[:at], *new, *segment.words[at + removed :])
    after = replace(before, segments=(replace(segment, words=words),)) if removed or put else before
    found = [spoken_passage(segment.words, number, number + 1) for number in (0, 2, 5)]
    assert [passage.first_word for passage in touched(found, before, after)] == others


def test_of_what_was_misheard_all_falls_silent_with_a_margin() -> None:
    within = Span(0, 1000)
    edges = {Span(100, 300): Span(180, 290), Span(400, 500): Span(390, 520), Span(0, 90): Span(10, 80)}
    grown = covering_misheard(
        edges, [Span(100, 260), Span(460, 490), Span(0, 20), Span(250, 420)], margin=15, within=within
    )
    assert grown == {Span(100, 300): Span(85, 290), Span(400, 500): Span(390, 520), Span(0, 90): Span(0, 80)}
    assert covering_misheard(edges, [], margin=15, within=within) == edges


@pytest.mark.parametrize(
    ("text", "next_at", "end"),
    [
        ("YK73BDV.", 1.6, 1.55),
        ("BDV.", 1.6, 1.55),
        ("73,", 1.6, 1.55),
        ("July,", 1.6, 1.2),
        ("73", 2.2, 1.2),
        ("73", 1.2, 1.2),
    ],
)
def test_a_code_falls_silent_up_to_the_next_word_where_that_is_near(
    text: str, next_at: float, end: float
) -> None:
    code, behind = Word(text, Span(500, 1100), 0.9), Word("and", Span(round(1000 * next_at), 2500), 0.9)
    found = Passage(code.span, 0, 1, (code,), None, behind)
    other = Passage(Span(3000, 3100), 9, 10, (code,), None, None)
    edges = {found.span: Span(480, 1200), other.span: Span(2990, 3200)}

    assert read_on(edges, (found, other), rate=1000) == {**edges, found.span: Span(480, round(1000 * end))}
    assert read_on({}, (found,), rate=1000) == {}


def test_whether_a_code_is_read_out_its_last_word_tells() -> None:
    plate, code = Word("plate", Span(100, 500), 0.9), Word("YK73", Span(500, 1100), 0.9)
    behind = Word("and", Span(1600, 2500), 0.9)
    for words, end in (((plate, code), 1550), ((code, plate), 1200)):
        found = Passage(Span(100, 1100), 0, 2, words, None, behind)
        assert read_on({found.span: Span(80, 1200)}, (found,), rate=1000) == {found.span: Span(80, end)}


def test_passages_are_in_the_order_in_which_they_are_heard() -> None:
    transcript = make_transcript(say("Anna left", start=5), voice=[Span(0, 8000), Span(70_000, 80_000)])
    findings = find(transcript, {"Anna": Category.PERSON}).findings
    assert [one.span.start for one in passages_of(transcript, findings)] == [0, 40_000, 70_000]


@given(
    end=st.integers(101, 3000),
    fitted=st.integers(101, 3000),
    after=st.integers(101, 5000),
    text=st.sampled_from(["A1", "B", "so"]),
)
def test_no_edge_is_narrowed_or_goes_into_the_next_word(end: int, fitted: int, after: int, text: str) -> None:
    code, behind = Word(text, Span(100, end), 0.9), Word("and", Span(after, after + 100), 0.9)
    found = Passage(code.span, 0, 1, (code,), None, behind)
    (grown,) = read_on({found.span: Span(100, fitted)}, (found,), rate=1000).values()
    assert grown.start == 100
    assert grown.end == fitted or fitted < grown.end < after


def test_a_passage_is_in_the_language_of_its_words_where_the_recording_is_in_two() -> None:
    made = make_transcript(
        say("we met Anna"),
        say("puis Bruno est venu", start=3),
        say("and Carl too", start=6),
        voice=[Span(72_000, 80_000)],
    )
    first, second, third = made.segments
    mixed = replace(made, segments=(first, replace(second, language="fr"), third))
    wanted = dict.fromkeys(("Anna", "Bruno", "Carl"), Category.PERSON)
    assert [p.language for p in passages_of(mixed, find(mixed, wanted).findings)] == ["en", "fr", "en", "en"]
    assert {p.language for p in passages_of(made, find(made, wanted).findings)} == {None}


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(1, 3), st.booleans()), max_size=6))
def test_surer_parts_are_what_would_be_removed_without_the_doubtful(
    rows: list[tuple[int, int, bool]],
) -> None:
    transcript = make_transcript(say("one two three four five six seven eight nine ten eleven"))
    at = [*accumulate((len(word.text) + 1 for word in transcript.words), initial=0)]

    def found(*kinds: bool) -> Review:
        hits = [
            Hit(*((Category.PERSON, a, b, 0.9) if sure else (Category.SUSPECT, a, b, 0.2)), "test", "")
            for first, many, sure in rows
            if sure in kinds
            for a, b in [(at[first], at[first + many] - 1)]
        ]
        return Review(make_recording(), transcript, in_transcript(transcript, hits))

    every, sure = passages(found(True, False)), passages(found(True))
    parts = surer(found(True, False), every, least=0.5)

    assert set(parts) == set(sure) - set(every)
    assert all(passage.span.contains(part.span) for part, passage in parts.items())
    assert surer(found(True), sure, least=0.5) == {}


def test_words_beside_an_excerpt_are_no_passage_that_a_surer_part_is_in() -> None:
    transcript = make_transcript(say("one two three four five six"))
    hits = [Hit(Category.SUSPECT, 0, 13, 0.2, "test", ""), Hit(Category.PERSON, 8, 13, 0.9, "test", "")]
    review = Review(make_recording(), transcript, in_transcript(transcript, hits))
    (whole,) = passages(review)
    beside = spoken_passage(transcript.words, 1, 5)

    ((part, around),) = surer(review, (whole, beside), least=0.5).items()
    assert (part.first_word, part.last_word) == (2, 3)
    assert around == whole
    assert surer(review, (beside,), least=0.5) == {}


def test_edges_hold_those_of_their_parts() -> None:
    both, part, other = passage(100, 300, 1, 4), passage(200, 300, 2, 4), passage(500, 600, 7, 8)
    edges = {both.span: Span(90, 290), part.span: Span(190, 320), other.span: Span(480, 610)}

    assert holding(edges, {part: both})[both.span] == Span(90, 320)
    assert holding(edges, {part: both})[other.span] == Span(480, 610)


def test_what_is_half_a_second_apart_falls_silent_by_itself() -> None:
    half = round(BRIDGED * 8000)
    for gap, count in ((half - 1, 1), (half, 2)):
        claims = [Claim("Anna", 1000, 4000), Claim("Ray", 4000 + gap, 7000 + gap)]
        transcript = make_transcript(claims)
        found = find(transcript, {"Anna": Category.PERSON, "Ray": Category.PERSON})
        assert len(passages_of(transcript, found.findings)) == count


def test_passages_that_are_known_are_not_made_again() -> None:
    transcript = make_transcript(say("Anna met Bob"))
    found = find(transcript, {"Anna": Category.PERSON, "Bob": Category.PERSON}).findings
    known = {(0, 1): spoken_passage(transcript.words, 0, 1)}
    anna, bob = passages_of(transcript, found, known)
    assert anna is known[0, 1]
    assert bob == spoken_passage(transcript.words, 2, 3)
