"""Recordings of any length for measuring: the sample meeting said again and again, never twice the same."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.audio.stream import AudioStream
from numpy.typing import NDArray

from app.assets import resources
from tests.samples import decoded

RATE = 44_100
"""Hz of what is made."""
SAMPLE = resources() / "sample" / "meeting-en.flac"
_SPEEDS = (0.95, 1.05)
"""By how much slower or faster, at least and at most, a turn is played."""
_GAINS = (-9.0, 0.0)
"""Decibels."""
_NOISE = -62.0
"""dBFS of the noise of the room, whose every second is another."""


def meeting(
    path: Path, minutes: float, *, channels: int = 1, mark: NDArray[np.float32] | None = None
) -> Path:
    """Write a meeting of so many minutes; the suffix says in which format (m4a: AAC at 64 kbit/s a channel).

    Every turn of the sample is played at another speed and level, in other noise. The same number of minutes
    gives the same sound. Memory does not grow with the length.

    Args:
        path: of the file.
        minutes: of sound, to the sample.
        channels: all with the same voices, each with noise of its own.
        mark: sound that takes the place of the last samples, shape ``(samples,)``.
    """
    length = round(minutes * 60 * RATE)
    codec = {".m4a": "aac", ".flac": "flac", ".wav": "pcm_s16le"}[path.suffix]
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=RATE, layout="mono" if channels == 1 else "stereo")
        assert isinstance(stream, AudioStream)
        if codec == "aac":
            stream.codec_context.bit_rate = 64_000 * channels
        at = 0
        for part in _said(length, channels):
            end = at + len(part)
            if mark is not None and end > length - len(mark):
                first = max(0, length - len(mark) - at)
                part[first:] = mark[at + first - (length - len(mark)) :][: end - at - first, None]
            frame = av.AudioFrame.from_ndarray(
                np.ascontiguousarray((part * 32767).astype(np.int16)).reshape(1, -1),
                format="s16",
                layout=stream.layout.name,
            )
            frame.sample_rate, frame.time_base, frame.pts = RATE, Fraction(1, RATE), at
            container.mux(stream.encode(frame))
            at = end
        container.mux(stream.encode(None))
    return path


def _said(length: int, channels: int) -> Iterator[NDArray[np.float64]]:
    """The meeting in parts of a second, shape ``(samples, channels)``."""
    sound, rate = decoded(SAMPLE)
    rng = np.random.default_rng(0)
    left = length
    while left:
        speed = rng.uniform(*_SPEEDS) * rate / RATE
        times = np.arange(0, len(sound) - 1, speed)[:left]
        turn = np.interp(times, np.arange(len(sound)), sound.mean(axis=1)) * 10 ** (rng.uniform(*_GAINS) / 20)
        for at in range(0, len(turn), RATE):
            part = turn[at : at + RATE]
            noise = 10 ** (_NOISE / 20) * rng.standard_normal((len(part), channels))
            yield np.clip(part[:, None] + noise, -1, 1)
        left -= len(turn)
