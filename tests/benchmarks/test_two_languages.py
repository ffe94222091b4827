"""English and French in turn: which language is written, how many words are heard, and how long it takes.

The sample meetings are cut where somebody has spoken for some seconds, and put together in turn.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from time import process_time

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.ports import HeardBlock
from app.domain.words.terms import fold
from app.speech import open_transcriber
from tests.benchmarks.material import Speech, samples
from tests.fakes import ArraySource

pytestmark = pytest.mark.timeout(0)

LONG_ENOUGH = 4.0
"""Seconds from which somebody gives way to another, in the other language."""
SLACK = 0.3
"""Seconds by which a word may lie outside the piece in which it is said."""
MOST_IN_THE_OTHER = 0.15
"""Share of the words that may be written in the language that is not spoken: most pieces touch without a
pause, and nobody can hear where the other language begins."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What is said in one breath or a few, in seconds of the recording that it is cut from."""

    language: str
    sound: NDArray[np.float32]
    text: str


def pieces(speech: Speech) -> Iterator[Piece]:
    """Speech cut between passages that lie apart, with half of the pause on both sides."""
    begin, texts = 0.0, list[str]()
    for part, after in zip(speech.parts, (*speech.parts[1:], None), strict=True):
        texts.append(part.text)
        end = (part.end + after.start) / 2 if after else part.end
        if end - begin >= LONG_ENOUGH or after is None:
            sound = speech.sound[round(begin * speech.rate) : round(end * speech.rate)]
            yield Piece(speech.language, sound.astype(np.float32), " ".join(texts))
            begin, texts = end, []


def in_turn(seed: int) -> tuple[tuple[Piece, ...], int]:
    """Pieces of both samples, one or two of a language in a row, and the rate."""
    chance, both = random.Random(seed), {speech.language: speech for speech in samples()}
    assert len({speech.rate for speech in both.values()}) == 1
    rest = {language: list(pieces(speech)) for language, speech in both.items()}
    for some in rest.values():
        chance.shuffle(some)
    made, language = list[Piece](), "fr"
    while rest[language]:
        for _ in range(min(chance.randint(1, 2), len(rest[language]))):
            made.append(rest[language].pop())
        language = "fr" if language == "en" else "en"
    return tuple(made), next(iter(both.values())).rate


@pytest.mark.parametrize("seed", [1, 2])
def test_each_turn_is_written_in_its_own_language(seed: int) -> None:
    said, rate = in_turn(seed)
    source = ArraySource(np.concatenate([piece.sound for piece in said])[:, None], rate)
    transcriber = open_transcriber(engine="ctranslate2", threads=1)
    began = process_time()
    heard = tuple(transcriber.transcribe(source, language="auto"))
    took, minutes = process_time() - began, source.recording.length / rate / 60
    words = [*written(heard, rate)]
    other, found, wanted, at = 0, 0, 0, 0.0
    for piece in said:
        end = at + len(piece.sound) / rate
        other += sum(at <= middle < end and language != piece.language for language, middle, _ in words)
        there = " ".join(text for _, middle, text in words if at - SLACK <= middle < end + SLACK)
        spoken, left = fold(piece.text).split(), fold(there).split()
        wanted += len(spoken)
        for word in spoken:
            if word in left:
                left.remove(word)
                found += 1
        at = end
    print(  # noqa: T201 - the figures are the result
        f"\n{minutes:.1f} minutes in {len(said)} pieces: {took / minutes:.0f} processor seconds a minute, "
        f"{found / wanted:.1%} of {wanted} words, {other} of {len(words)} in the other language"
    )
    assert other <= MOST_IN_THE_OTHER * len(words)


def written(heard: tuple[HeardBlock, ...], rate: int) -> Iterator[tuple[str, float, str]]:
    """The language, the middle in seconds, and the text of each word."""
    for block in heard:
        for segment in block.segments:
            for claim in segment.claims:
                yield segment.language, (claim.start + claim.end) / 2 / rate, claim.text
