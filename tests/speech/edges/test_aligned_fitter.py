"""Where the aligned fitter cuts in a room, beside a word that it is sure of and one that may be another."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.planning.passages import Passage
from app.domain.ports import ENGINE_RATE
from app.domain.sound.aligning import AT_END, AT_START, MARGINS
from app.domain.timeline import Span
from app.domain.transcript import Word
from app.speech.edges.aligned_edges import END, START
from app.speech.edges.aligned_fitter import AlignedFitter
from app.speech.edges.quiet_fitter import QuietFitter
from app.verify.measured.aligned import Outside
from tests.fakes import ArraySource, Late

DRY, ROOM = 600.0, 60.0
"""dB by which sound falls in a second: of a voice alone, and in a room that it takes a second to leave."""
VOICED = ((0.2, 0.6), (1.4, 1.8), (2.0, 2.8), (3.0, 3.4), (4.2, 4.6))
"""Seconds in which somebody speaks, with two long pauses."""
START_AT, END_AT = 2.3, 2.5
"""Seconds of the removed word, between two kept ones with no quiet."""


class Told:
    """An aligner that places the removed word where it is, and its neighbours as told, window by window.

    Args:
        neighbours: where the kept words end and begin, in seconds, by window.
    """

    def __init__(self, neighbours: Iterable[tuple[float, float]]) -> None:
        self._windows = iter([*zip(MARGINS, neighbours, strict=True)])

    def align(
        self, _sound: NDArray[np.float32], words: Sequence[str], _language: str
    ) -> tuple[tuple[float, float], ...]:
        assert len(words) == 3
        margin, (before, after) = next(self._windows)
        begins = 2.0 - margin
        placed = ((2.0, before), (START_AT, END_AT), (after, 2.8))
        return tuple((start - begins, end - begins) for start, end in placed)


def said(falling: float, voiced: Sequence[tuple[float, float]] = VOICED) -> ArraySource:
    """Bursts of noise that die away by so many dB a second."""
    time = np.arange(round(4.8 * ENGINE_RATE)) / ENGINE_RATE
    after = [np.where(time < start, np.inf, np.maximum(0, time - end)) for start, end in voiced]
    softer = np.maximum(-20 - falling * np.min(after, axis=0), -90)
    noise = np.random.default_rng(0).standard_normal(len(time))
    return ArraySource((10 ** (softer / 20) * noise).astype(np.float32), ENGINE_RATE)


def fitted(
    falling: float,
    *,
    neighbours: Sequence[tuple[float, float]],
    confidence: float,
    voiced: Sequence[tuple[float, float]] = VOICED,
    told: tuple[str, str, str] = ("we", "Anna", "know"),
    sure: float = 1,
    late: float = 0.0,
) -> tuple[float, float]:
    """Where the word is cut, in seconds before it begins and after it ends."""
    edges = [round(place * ENGINE_RATE) for place in (2.0, START_AT, END_AT + late, 2.8)]
    before, word, after = (
        Word(text, Span(start, end), confidence=confidence)
        for text, start, end in zip(told, edges, edges[1:], strict=False)
    )
    before, after = (replace(kept, confidence=sure) for kept in (before, after))
    passage = Passage(word.span, 1, 2, (word,), before, after)
    fitter = AlignedFitter(Told(neighbours), language="en")
    span = fitter.fit(said(falling, voiced), passage)
    return START_AT - span.start / ENGINE_RATE, span.end / ENGINE_RATE - END_AT


TOUCHING = [(START_AT, END_AT)] * 2


@pytest.mark.parametrize(
    ("removed", "kept", "end"),
    [
        ("Anna", "know", 0.16),
        ("Anna", "quick", END.pad),
        ("Anna", "nobody", END.pad),
        ("Anna.", "know", END.pad),
        ("Anna,", "know", END.pad),
    ],
)
def test_a_long_word_of_one_syllable_begins_behind_a_quiet_in_it(removed: str, kept: str, end: float) -> None:
    voiced = (*VOICED[:2], (2.0, 2.6), (2.75, 2.8), *VOICED[3:])
    told = ("we", removed, kept)
    cut = fitted(DRY, neighbours=TOUCHING, confidence=1, voiced=voiced, told=told)
    assert cut == pytest.approx((START.pad, end), abs=0.02)


APART = [(2.05, 2.75)] * 2
"""The kept words, placed so far away that most of what is heard belongs to none of the three."""
ON = ((0.2, 0.6), (1.4, 3.4), (4.2, 4.6))
"""The same without a pause near them."""


@pytest.mark.parametrize(
    ("told", "sure", "start", "end"),
    [
        (("we", "Anna", "know"), 0.9, 0.25, 0.25),
        (("we.", "Anna", "know"), 0.9, 0.15, 0.25),
        (("we,", "Anna", "know"), 0.7, 0.15, 0.25),
        (("we,", "Anna", "know"), 0.6, 0.25, 0.25),
        (("we", "Anna.", "know"), 0.9, 0.25, 0.15),
        (("we", "Anna.", "know"), 0.6, 0.25, 0.25),
    ],
)
def test_little_of_a_well_heard_word_of_another_clause_goes(
    told: tuple[str, str, str], sure: float, start: float, end: float
) -> None:
    cut = fitted(DRY, neighbours=APART, confidence=1, voiced=ON, told=told, sure=sure)
    assert cut == pytest.approx((start, end), abs=0.02)


def test_in_a_room_more_of_it_goes_and_so_does_what_is_aligned() -> None:
    told = ("we.", "Anna.", "know")
    early, late = fitted(ROOM, neighbours=APART, confidence=1, voiced=ON, told=told)
    assert early > 0.2
    assert late > 0.2
    cut = fitted(DRY, neighbours=TOUCHING, confidence=1, voiced=ON, told=told, late=-0.15)
    assert cut == pytest.approx((START.pad, END.pad), abs=0.02)


@pytest.mark.parametrize(
    ("sure", "start", "end"),
    [
        (0.98, [0.06, 0.06, 0.06], 0.06),
        (0.95, [0.2, 0.06, 0.06], 0.16),
        (0.75, [0.2, 0.06, 0.06], 0.16),
        (0.6, [0.2, 0.25, 0.3], 0.16),
    ],
)
def test_a_kept_word_that_may_be_another_goes_too_up_to_a_near_pause(
    sure: float, start: Sequence[float], end: float
) -> None:
    for begins, cut in zip((2.1, 2.05, 2.0), start, strict=True):
        voiced = (*VOICED[:2], (begins, 2.6), (2.75, 2.8), *VOICED[3:])
        for kept, removed, from_, until in (
            ("we", "Anna", cut, end),
            ("Mrs.", "Anna,", cut, END.pad),
            ("we,", "Anna", START.pad, end),
        ):
            told = (kept, removed, "nobody")
            found = fitted(DRY, neighbours=TOUCHING, confidence=1, voiced=voiced, told=told, sure=sure)
            assert found == pytest.approx((from_, until), abs=0.02)


@pytest.mark.parametrize(("confidence", "end"), [(0.55, 0.05), (0.45, END.pad + 0.15 - END.trust)])
def test_where_a_word_may_be_another_the_transcript_tells_its_end_in_spite_of_a_quiet(
    confidence: float, end: float
) -> None:
    voiced = (*VOICED[:2], (2.0, 2.42), (2.55, 2.8), *VOICED[3:])
    cut = fitted(DRY, neighbours=TOUCHING, confidence=confidence, voiced=voiced, late=0.15)
    assert cut == pytest.approx((START.pad, end), abs=0.02)


@pytest.mark.parametrize("neighbours", [[(2.1, 2.7), (START_AT, END_AT)], [(START_AT, END_AT), (2.1, 2.7)]])
@pytest.mark.parametrize("falling", [DRY, ROOM])
def test_the_farther_place_of_a_kept_word_counts(
    neighbours: Sequence[tuple[float, float]], falling: float
) -> None:
    assert fitted(falling, neighbours=neighbours, confidence=1) == pytest.approx((0.2, 0.2), abs=1e-3)


@pytest.mark.parametrize("falling", [DRY, ROOM])
@pytest.mark.parametrize("confidence", [0.1, 0.9])
def test_in_a_room_a_word_that_may_be_another_is_padded_as_in_noise(
    falling: float, confidence: float
) -> None:
    blurred = falling == ROOM and confidence == 0.1
    padded = START.pad + blurred * AT_START.hidden, END.pad + blurred * AT_END.hidden
    assert fitted(falling, neighbours=TOUCHING, confidence=confidence) == pytest.approx(padded, abs=1e-3)


class Beside(Told):
    """An aligner that finds the removed word in the kept one before it, where the transcript does not."""

    def align(
        self, _sound: NDArray[np.float32], _words: Sequence[str], _language: str
    ) -> tuple[tuple[float, float], ...]:
        margin, _ = next(self._windows)
        begins = 2.0 - margin
        placed = ((2.0, 2.05), (2.05, 2.15), (2.15, 2.8))
        return tuple((start - begins, end - begins) for start, end in placed)


def test_a_word_that_is_found_beside_where_it_is_written_falls_silent_in_both_places() -> None:
    edges = [round(place * ENGINE_RATE) for place in (2.0, 2.6, 2.7, 2.8)]
    before, word, after = (
        Word(text, Span(start, end))
        for text, start, end in zip(("we", "Anna", "know"), edges, edges[1:], strict=False)
    )
    passage = Passage(word.span, 1, 2, (word,), before, after)
    source = said(DRY)
    span = AlignedFitter(Beside(TOUCHING), language="en").fit(source, passage)
    alone = QuietFitter().fit(source, passage)
    assert span.contains(alone)
    assert span.start <= (2.05 - START.pad) * ENGINE_RATE < alone.start
    out = Outside(Beside(TOUCHING), Late()).by((passage,), span, original=source, language="en")
    assert out is not None
    assert out <= 0


class Deaf:
    """An aligner that finds nothing, and notes the languages that it was asked in."""

    def __init__(self) -> None:
        self.asked: set[str] = set()

    def align(self, _sound: NDArray[np.float32], _words: Sequence[str], language: str) -> None:
        self.asked.add(language)


@pytest.mark.parametrize(("language", "asked"), [(None, "en"), ("fr", "fr")])
def test_words_are_looked_for_in_their_language_and_cut_by_their_sound_where_none_is_found(
    language: str | None, asked: str
) -> None:
    word = Word("Anna", Span(round(START_AT * ENGINE_RATE), round(END_AT * ENGINE_RATE)))
    passage, source, deaf = Passage(word.span, 0, 1, (word,), None, None, language), said(DRY), Deaf()
    assert AlignedFitter(deaf, language="en").fit(source, passage) == QuietFitter().fit(source, passage)
    assert deaf.asked == {asked}
