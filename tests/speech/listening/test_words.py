"""From pieces to words with settled times."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.timeline import Span, union
from app.domain.transcript import Claim
from app.speech.listening.rows import (
    GROW_AFTER,
    GROW_BEFORE,
    HOLE,
    LATENESS,
    gaps,
    holes,
    insert,
    settle_times,
    settled,
    strayed,
)
from app.speech.runtimes.languages import LanguageTurn, both, decide, foreign, language_turns
from app.speech.runtimes.pieces import Piece, join_pieces

RATE = 1000
WITHIN = Span(0, 10_000)


def _pieces(texts: Sequence[str]) -> list[Piece]:
    return [Piece(text, float(n), n + 0.5, 1 - n / 100) for n, text in enumerate(texts)]


def _texts(texts: Sequence[str]) -> list[str]:
    return [piece.text for piece in join_pieces(_pieces(texts))]


@pytest.mark.parametrize(
    ("pieces", "words"),
    [
        ([" call", " 613", "-555", "-0142", " now."], ["call", "613-555-0142", "now."]),
        ([" l'", "Amélie"], ["l'Amélie"]),
        ([" Bonjour", " !", " Ça", " va", " ?"], ["Bonjour!", "Ça", "va?"]),
        ([" (", " yes", ")"], ["(yes)"]),
        ([" 50", " %", " of"], ["50", "%", "of"]),
        ([" five", " €"], ["five", "€"]),
        (["Hello", " -", " you"], ["Hello-", "you"]),
        ([" «", " oui", " »"], ["«oui»"]),
        ([" New\u00a0York"], ["NewYork"]),
        ([" yes", " ("], ["yes("]),
        ([" ...", " ", ""], []),
        ([], []),
    ],
)
def test_pieces_become_written_words(pieces: list[str], words: list[str]) -> None:
    assert _texts(pieces) == words


def test_a_glued_word_lasts_as_long_as_its_pieces_and_is_as_sure_as_the_least() -> None:
    (word,) = join_pieces(_pieces([" 613", "-555", "."]))
    assert (word.start, word.end, word.confidence) == (0.0, 1.5, 0.99)


@given(st.lists(st.text(st.sampled_from(" \u00a0\nabé1-'.,?%(«»€"), max_size=4), max_size=12))
def test_no_letter_is_lost_and_no_white_space_stays(texts: list[str]) -> None:
    words = _texts(texts)
    assert all(word and word.split() == [word] for word in words)
    spoken = "".join(char for char in "".join(texts) if char.isalnum() or char in "%€")
    assert spoken == "".join(char for char in "".join(words) if char.isalnum() or char in "%€")


spans = st.tuples(st.integers(0, 9_000), st.integers(1, 900)).map(lambda at: Span(at[0], sum(at)))
claims = st.lists(st.tuples(st.integers(0, 10_000), st.integers(-50, 800)), max_size=15).map(
    lambda rows: [Claim("w", start, start + length) for start, length in sorted(rows)]
)


@given(claims, st.lists(spans, max_size=6))
def test_settled_words_cover_what_they_covered_fifty_milliseconds_later(
    words: list[Claim], voice: list[Span]
) -> None:
    late = round(LATENESS * RATE)
    found = settle_times(words, sorted(voice), within=WITHIN, rate=RATE)
    for before, after in zip(words, found, strict=True):
        start, end = min(WITHIN.end, before.start + late), min(WITHIN.end, before.end + late)
        assert start - round(GROW_BEFORE * RATE) <= after.start <= start
        assert end <= after.end <= end + round(GROW_AFTER * RATE)
        assert after.end <= WITHIN.end


def test_words_grow_into_voice_that_no_word_has() -> None:
    words = [Claim("a", 950, 1450), Claim("b", 1950, 2450)]
    one, other = settle_times(words, [Span(800, 2600)], within=WITHIN, rate=RATE)
    assert (one.start, one.end) == (900, 1700)
    assert (other.start, other.end) == (1900, 2600)
    close = [Claim("a", 950, 1450), Claim("b", 1500, 2450)]
    one, other = settle_times(close, [Span(800, 2600)], within=WITHIN, rate=RATE)
    assert one.end == other.start == 1550


def test_a_hole_is_a_second_of_voice_without_a_word() -> None:
    rows = [(Claim("a", 1000, 2000), Claim("b", 4000, 5000)), (Claim("c", 5500, 5500),)]
    voice = [Span(0, 6000)]
    least = round(HOLE * RATE)
    assert holes(rows, voice, within=Span(0, 6000), rate=RATE) == (
        Span(0, 1000),
        Span(2000, 4000),
        Span(5000, 6000),
    )
    assert holes(rows, [Span(2000, 2000 + least - 1)], within=Span(0, 6000), rate=RATE) == ()


def test_holes_with_no_word_between_them_are_one_gap() -> None:
    rows = [(Claim("a", 2000, 3000),)]
    voice = [Span(0, 800), Span(1000, 1900), Span(3500, 4500), Span(5000, 5100), Span(6000, 7000)]
    within = Span(0, 10_000)
    assert gaps(rows, voice, within=within, rate=RATE) == (Span(0, 1900), Span(3500, 7000))
    assert gaps(rows, voice[:4], within=within, rate=RATE) == (Span(0, 1900),)
    assert gaps([(Claim("a", 900, 950), Claim("b", 4700, 4700))], voice[:3], within=within, rate=RATE) == (
        Span(1000, 4500),
    )


@given(
    st.lists(st.tuples(st.integers(0, 99), st.integers(0, 9)), max_size=6),
    st.lists(st.tuples(st.integers(0, 99), st.integers(1, 20)), max_size=8),
)
def test_a_gap_is_of_holes_and_holds_no_word(
    said: list[tuple[int, int]], voiced: list[tuple[int, int]]
) -> None:
    rows = [tuple(Claim("a", 100 * at, 100 * (at + length)) for at, length in sorted(said))]
    voice = union(Span(100 * at, 100 * (at + length)) for at, length in voiced)
    found = holes(rows, voice, within=WITHIN, rate=RATE)
    inside = [
        [hole for hole in found if gap.contains(hole)] for gap in gaps(rows, voice, within=WITHIN, rate=RATE)
    ]
    assert all(len(each) > 1 for each in inside)
    assert len({hole for each in inside for hole in each}) == sum(map(len, inside))
    for one, other in pairwise(found):  # two that follow one another are of one gap unless a word parts them
        between = Span(one.end - 1, other.start + 1)
        parted = any(c.start < c.end and between.overlaps(Span(c.start, c.end)) for c in rows[0])
        assert any(one in each and other in each for each in inside) == (not parted)


@pytest.mark.parametrize(
    ("lasts", "voiced", "confidence", "strays"),
    [(2000, 2000, 0.4, True), (2000, 2000, 0.6, False), (1200, 1200, 0.4, False), (2000, 1200, 0.4, False)],
    ids=["stands for more", "heard well", "drawn out", "a pause"],
)
def test_a_word_strays_that_has_far_more_voice_than_it_is_written_for(
    lasts: int, voiced: int, confidence: float, *, strays: bool
) -> None:
    rows = [(Claim("one", 0, 300, 0.9),), (Claim("est", 1000, 1000 + lasts, confidence),)]
    voice = [Span(0, 400), Span(1000, 1000 + voiced)]
    assert strayed(rows, voice, rate=RATE) == (((1, 2),) if strays else ())


def test_what_is_repeated_without_end_strays_too() -> None:
    loop = [Claim("you", 400 * n, 400 * n + 400, 0.9) for n in range(10)]
    last = Claim("est", 6000, 8000, 0.1)
    assert strayed([tuple(loop), (last,)], [Span(0, 9000)], rate=RATE) == ((0, 11),)
    assert strayed([(Claim("est", 6000, 6000, 0.1),)], [Span(0, 9000)], rate=RATE) == ()


def test_what_was_heard_in_a_hole_stands_in_its_place() -> None:
    one, two, three, new = (
        Claim(t, at, at + 100) for t, at in zip("abcn", (0, 1000, 9000, 5000), strict=True)
    )
    assert insert([(one, two), (three,)], [(new,)]) == ((one, two), (new,), (three,))
    assert insert([(one, three)], [(new,)]) == ((one,), (new,), (three,))
    assert insert([], [(new,)]) == ((new,),)
    assert insert([(one,)], []) == ((one,),)
    assert insert([(one,)], [()]) == ((one,),)


def test_empty_rows_are_dropped() -> None:
    heard = [[], [Piece(" a", 0.0, 0.1, 0.9)], []]
    assert [len(row) for row in settled(heard, WITHIN, [WITHIN], rate=RATE)] == [1]


@pytest.mark.parametrize(
    ("heard", "language", "sure", "other"),
    [
        ([{"en": 0.9, "fr": 0.05}], "en", True, False),
        ([{"en": 0.1, "fr": 0.85}], "fr", True, False),
        ([{"en": 0.3, "fr": 0.4, "de": 0.3}], "fr", False, False),
        ([{"en": 0.1, "fr": 0.05, "de": 0.85}], "en", False, True),
        ([{"en": 0.9, "fr": 0.1}, {"en": 0.1, "fr": 0.85}, {"fr": 0.9}], "fr", False, False),
        ([{"de": 0.9}, {"en": 0.9}], "en", False, False),
        ([], "en", False, False),
    ],
)
def test_the_more_probable_of_the_two_languages_is_taken(
    heard: list[dict[str, float]], language: str, sure: bool, other: bool
) -> None:
    decided = decide(heard)
    assert (decided.language, decided.sure, decided.other) == (language, sure, other)


@pytest.mark.parametrize(
    ("spanish", "found"),
    [
        ((0.0, 0.9, 0.9, 0.0), (range(1, 3),)),
        ((0.0, 0.5, 0.9, 0.9, 0.6), (range(2, 5),)),
        ((0.9, 0.9), (range(2),)),
        ((0.0, 0.95, 0.0), ()),
        ((0.4, 0.5, 0.6), ()),
        ((), ()),
    ],
)
def test_a_third_language_is_told_by_two_steps_in_a_row(
    spanish: tuple[float, ...], found: tuple[range, ...]
) -> None:
    assert foreign([{"es": share, "en": 1 - share} for share in spanish]) == found
    assert foreign([{"es": share / 2, "it": share / 2, "en": 1 - share} for share in spanish]) == ()


def test_a_third_language_is_neither_of_the_two() -> None:
    assert foreign([{"fr": 0.9, "en": 0.1}] * 4) == ()


@pytest.mark.parametrize(
    ("french", "language", "found"),
    [
        ((0.0, 0.2), "en", False),
        ((0.1, 0.7), "en", True),
        ((0.9, 0.7), "fr", False),
        ((0.9, 0.2), "fr", True),
    ],
)
def test_both_languages_are_spoken_where_a_step_is_likely_in_the_other(
    french: tuple[float, ...], language: str, found: bool
) -> None:
    assert both([{"fr": share, "en": 0.95 - share} for share in french], language) is found
    assert not both([{"es": 0.6, "en": 0.3}], language)


def test_voice_is_parted_where_its_language_changes() -> None:
    voice = [Span(at, at + 1) for at in range(0, 12, 2)]
    english, french = {"en": 0.9, "fr": 0.1}, {"en": 0.2, "fr": 0.7}
    told: list[dict[str, float]] = [{}, english, french, {}, french, english]
    assert language_turns(voice, told, "fr") == (
        LanguageTurn("fr", (voice[0],)),
        LanguageTurn("en", (voice[1],)),
        LanguageTurn("fr", tuple(voice[2:5])),
        LanguageTurn("en", (voice[5],)),
    )
    assert language_turns([], [], "en") == ()
