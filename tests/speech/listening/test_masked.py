"""Where Whisper is asked though no voice is heard, and what of its answers is talk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unittest.mock import MagicMock

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.timeline import Span
from app.speech.listening.blocks import Stretch
from app.speech.listening.masked import AROUND, loud_without_voice, masked_talk
from app.speech.runtimes.pieces import Piece
from tests.fakes import ArraySource
from tests.speech.material import at_level

RATE = 16_000


def noise(*seconds_and_levels: tuple[float, float]) -> ArraySource:
    """Noise in parts, each so many seconds long and so loud, in dBFS."""
    chance = np.random.default_rng(7)
    parts = [
        at_level(chance.standard_normal(round(seconds * RATE)).astype(np.float32), dbfs)
        for seconds, dbfs in seconds_and_levels
    ]
    return ArraySource(np.concatenate(parts), RATE)


def seconds(*places: tuple[float, float]) -> tuple[Span, ...]:
    return tuple(Span(round(start * RATE), round(end * RATE)) for start, end in places)


@pytest.mark.parametrize(
    ("sound", "voice", "loud"),
    [
        ([(20, -30)], [], [(0, 20)]),
        ([(20, -58)], [], []),
        ([(10, -30), (10, -58), (5, -30)], [], [(0, 10), (20, 25)]),
        ([(20, -30)], [(2, 8), (10.9, 15)], [(0, 2), (15, 20)]),
        ([(20, -30)], [(0.9, 8), (11.1, 19.1)], [(8, 11.1)]),
        ([(8, -20), (8, -49)], [(0, 8)], [(8, 16)]),
        ([(8, -20), (8, -51)], [(0, 8)], []),
        ([(90, -58), (8, -30)], [], [(90, 98)]),
    ],
    ids=["loud", "quiet", "parts", "pauses and ends", "all pauses", "soft", "room", "a part of a long one"],
)
def test_where_nobody_would_listen_and_it_is_not_quiet(
    sound: list[tuple[float, float]], voice: list[tuple[float, float]], loud: list[tuple[float, float]]
) -> None:
    assert loud_without_voice(noise(*sound), seconds(*voice)) == seconds(*loud)


class Writes:
    """A runtime that writes something down at once.

    Args:
        pieces: of one segment.
    """

    def __init__(self, *pieces: Piece) -> None:
        self.lanes = 2
        self._pieces = pieces

    def hear(self, sound: NDArray[np.float32], *, language: str, prompt: str) -> Iterator[Sequence[Piece]]:
        assert sound.shape == (20 * RATE,)
        assert (language, prompt) == ("en", "")
        yield self._pieces


def found(*pieces: Piece) -> tuple[Span, ...]:
    source, told = noise((20, -30)), list[tuple[int, int]]()
    stretch = Stretch(source.recording.whole, source.recording.whole, (source.recording.whole,))
    runtime = MagicMock(wraps=Writes(*pieces), lanes=2)
    talk = masked_talk(source, [stretch], runtime, language="en", told=lambda *how: told.append(how))
    assert told == [(0, 20 * RATE), (20 * RATE, 20 * RATE)]
    return talk


def test_words_that_are_sure_are_talk() -> None:
    words = found(
        Piece(" Good", 5.0, 5.4, 0.8), Piece(" morning.", 5.4, 6.0, 0.6), Piece(" Bye.", 19, 20, 0.5)
    )
    assert len(words) == 2
    for word, (start, end) in zip(words, [(5.0, 6.0), (19.0, 20.0)], strict=True):
        assert word.start / RATE == pytest.approx(start - AROUND, abs=0.25)
        assert word.end / RATE == pytest.approx(min(20.0, end + AROUND), abs=0.25)
    assert words[-1].end == 20 * RATE


@pytest.mark.parametrize(
    "pieces",
    [
        [],
        [Piece(" Thanks.", 5.0, 5.4, 0.9)],
        [Piece(" ...", 1.0, 2.0, 0.9), Piece(" ...", 3.0, 4.0, 0.9)],
        [Piece(" Please", 5.0, 5.4, 0.1), Piece(" subscribe.", 5.4, 6.0, 0.2)],
        [Piece(" la", at, at + 0.3, 0.9) for at in range(1, 19)],
    ],
    ids=["nothing", "a word", "signs", "unsure", "again and again"],
)
def test_what_is_made_up_of_music_is_no_talk(pieces: list[Piece]) -> None:
    assert found(*pieces) == ()


def test_what_an_engine_cannot_digest_is_left_to_who_writes_down() -> None:
    source = noise((20, -30))
    (place,) = seconds((2, 18))
    runtime = MagicMock(lanes=1, hear=MagicMock(side_effect=RuntimeError))
    stretch = Stretch(source.recording.whole, place, (place,))
    assert masked_talk(source, [stretch], runtime, language="en", told=lambda *_: None) == (place,)
