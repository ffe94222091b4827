"""Sound for the tests of speech: a stretch of the sample meetings, and sounds that are made."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.assets import resources
from app.audio import open_source
from app.domain.timeline import Span, span_of_seconds
from tests.fakes import ArraySource

RATE = 16000


@dataclass(frozen=True, slots=True)
class Passage:
    """What is said in a sample meeting, with its times in seconds from the start of the stretch."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """The start of a sample meeting."""

    source: ArraySource
    said: tuple[Passage, ...]


def meeting(language: str, *, seconds: float) -> Stretch:
    """The first seconds of a sample meeting, and the passages that are said in them to the end."""
    path = resources() / "sample" / f"meeting-{language}.flac"
    with open_source(path) as source:
        rate = source.recording.rate
        span = span_of_seconds(0, seconds, rate)
        samples = np.concatenate([block.samples for block in source.blocks(span)])
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    said = tuple(Passage(s["text"], s["start"], s["end"]) for s in gold["segments"] if s["end"] <= seconds)
    scale = float(np.iinfo(samples.dtype).max) if samples.dtype.kind == "i" else 1.0
    return Stretch(ArraySource((samples / scale).astype(np.float32), rate), said)


def bursts(spans: Iterable[tuple[float, float]], *, seconds: float, noise: float = 1e-4) -> ArraySource:
    """Harsh sound in some spans (in seconds), faint noise elsewhere."""
    chance = np.random.default_rng(7)
    length = round(seconds * RATE)
    sound = chance.normal(0, noise, length)
    for start, end in spans:
        a, b = round(start * RATE), round(end * RATE)
        sound[a:b] += chance.normal(0, 0.2, b - a)
    return ArraySource(np.clip(sound, -1, 1).astype(np.float32), RATE)


def silence(seconds: float, *, channels: int = 1) -> ArraySource:
    """Digital silence."""
    return ArraySource(np.zeros((round(seconds * RATE), channels), np.float32), RATE)


def chords(seconds: float) -> ArraySource:
    """Music, of a kind: a chord that changes every half second."""
    instants = np.arange(round(seconds * RATE)) / RATE
    sound = np.zeros(len(instants))
    for number, root in enumerate([220.0, 261.6, 293.7, 196.0] * 8):
        part = (instants >= number / 2) & (instants < (number + 1) / 2)
        for step in (1.0, 1.25, 1.5, 2.0):
            sound[part] += 0.1 * np.sin(2 * np.pi * root * step * instants[part])
    return ArraySource(sound.astype(np.float32), RATE)


def total(spans: Sequence[Span]) -> int:
    """Samples in spans that lie apart."""
    return sum(span.length for span in spans)


def stereo(left: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.float32]:
    """Two channels of the same length."""
    return np.stack([left, right], axis=1)
