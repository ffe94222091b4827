"""Sound for the tests of speech: a stretch of the sample meetings, and sounds that are made."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.assets import resources
from app.audio import open_source
from app.domain.planning import passages
from app.domain.timeline import Span, span_of_seconds
from app.domain.transcript import Word
from tests.fakes import ArraySource

RATE = 16000
Times = tuple[float, float]
"""Start and end, in seconds."""


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


def level(sound: NDArray[np.float32]) -> float:
    """dBFS of the root mean square."""
    return float(10 * np.log10(np.mean(np.square(sound, dtype=np.float64)) + 1e-12))


def at_level(sound: NDArray[np.float32], dbfs: float) -> NDArray[np.float32]:
    """The same sound at another level."""
    return np.asarray(sound * 10 ** ((dbfs - level(sound)) / 20), np.float32)


def room(seconds: float, rate: int, *, dbfs: float = -66) -> NDArray[np.float32]:
    """The noise of a quiet room."""
    return at_level(np.random.default_rng(11).normal(0, 1, round(seconds * rate)).astype(np.float32), dbfs)


def later(
    sound: NDArray[np.float32], seconds: float, decibels: float, *, rate: int = RATE
) -> NDArray[np.float32]:
    """A softer copy that begins later, as long."""
    late = np.pad(sound, (round(seconds * rate), 0))[: len(sound)]
    return np.asarray(late * 10 ** (decibels / 20), np.float32)


def whispered(voice: NDArray[np.float32]) -> NDArray[np.float32]:
    """A voice without its pitch: noise with the voice's spectrum, 21 ms at a time, a little brighter."""
    size, step = 512, 128
    window, chance = np.hanning(size), np.random.default_rng(12)
    sound = np.zeros(len(voice) + size)
    for start in range(0, len(voice) - size, step):
        spectrum = np.abs(np.fft.rfft(voice[start : start + size] * window))
        smooth = np.convolve(spectrum, np.ones(9) / 9, "same")
        noise = np.fft.rfft(chance.standard_normal(size) * window)
        sound[start : start + size] += np.fft.irfft(smooth * noise / (np.abs(noise) + 1e-9)) * window
    brighter = np.diff(sound[: len(voice)], prepend=0.0) + 0.3 * sound[: len(voice)]
    return at_level(brighter.astype(np.float32), level(voice))


def plucked(seconds: float, rate: int, *, seed: int = 5) -> NDArray[np.float32]:
    """Music with harmonics: four notes a second, each plucked."""
    chance, sound = np.random.default_rng(seed), np.zeros(round((seconds + 1) * rate))
    instants = np.arange(rate // 2) / rate
    for number in range(int(seconds * 4)):
        hertz = 220 * 2 ** (chance.integers(0, 24) / 12)
        tone = sum(np.sin(2 * np.pi * hertz * h * instants) / h**1.2 for h in range(1, 8))
        start = number * rate // 4
        sound[start : start + len(instants)] += tone * np.exp(-6 * instants)
    return sound[: round(seconds * rate)].astype(np.float32)


def total(spans: Sequence[Span]) -> int:
    """Samples in spans that lie apart."""
    return sum(span.length for span in spans)


def stereo(left: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.float32]:
    """Two channels of the same length."""
    return np.stack([left, right], axis=1)


def pressed(keys: str, *, rate: int = RATE, lasting: float = 0.1, off: float = 1.0) -> NDArray[np.float32]:
    """The tones of a telephone's keys after half a second of silence, each as long as the pause behind it."""
    low, high = (697, 770, 852, 941), (1209, 1336, 1477, 1633)
    instants = np.arange(round(lasting * rate)) / rate
    parts = [np.zeros(rate // 2)]
    for row, column in (divmod("123A456B789C*0#D".index(key), 4) for key in keys):
        tones = (0.2 * np.sin(2 * np.pi * hertz * off * instants) for hertz in (low[row], high[column]))
        parts += [np.asarray(sum(tones)), np.zeros(len(instants))]
    return np.concatenate(parts).astype(np.float32)


def passage(span: Times, *, before: Times | None = None, after: Times | None = None) -> passages.Passage:
    """A passage of one word between kept words, times in seconds."""

    def word(times: Times | None) -> Word | None:
        return Word("word", Span(round(times[0] * RATE), round(times[1] * RATE))) if times else None

    removed = Word("secret", Span(round(span[0] * RATE), round(span[1] * RATE)))
    return passages.Passage(removed.span, 1, 2, (removed,), word(before), word(after))
