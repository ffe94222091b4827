"""What an engine is given to hear of a stretch: the mix, a channel, or quiet sound raised."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import SampleSource
from app.domain.timeline import Span
from app.speech.activity import FRAME, raised
from app.speech.silero import RATE

CANCELLED = 0.05
"""Power of the mix beside that of the loudest channel (-13 dB), below which channels cancel in the mix.

Two voices, one a side, lose 6 dB in the mix."""


def audible_mix(source: SampleSource, span: Span) -> NDArray[np.float32]:
    """The mix of all channels, or the loudest channel where they cancel in it; at the engine's rate."""
    mix = source.listen(span, rate=RATE)
    if source.recording.channels == 1:
        return mix
    loudest = _loudest(source, span)
    return loudest if _power(mix) < CANCELLED * _power(loudest) else mix


def raised_sounds(source: SampleSource, span: Span) -> list[NDArray[np.float32]]:
    """The mix, and the loudest channel where there are several, with what is quiet as loud as talk."""
    sounds = [source.listen(span, rate=RATE)]
    if source.recording.channels > 1:
        sounds.append(_loudest(source, span))
    return [_raised(sound) for sound in sounds]


def _raised(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    frames = np.pad(sound, (0, -len(sound) % FRAME)).reshape(-1, FRAME)
    return raised(frames).reshape(-1)[: len(sound)]


def _loudest(source: SampleSource, span: Span) -> NDArray[np.float32]:
    channels = [source.listen(span, rate=RATE, channel=c) for c in range(source.recording.channels)]
    return max(channels, key=_power)


def _power(sound: NDArray[np.float32]) -> float:
    return float(np.mean(np.square(sound, dtype=np.float64)))
