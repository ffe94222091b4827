"""Quiet sound raised, for an engine that heard nothing in it as it is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import ENGINE_RATE, SampleSource
from app.domain.sound.audible import loudest_channel
from app.domain.timeline import Span
from app.speech.voice.activity import FRAME, raised


def raised_sounds(source: SampleSource, span: Span) -> list[NDArray[np.float32]]:
    """The mix, and the loudest channel where they differ, with what is quiet as loud as talk."""
    sounds = [source.listen(span, rate=ENGINE_RATE)]
    if source.recording.apart:
        sounds.append(loudest_channel(source, span))
    return [_raised(sound) for sound in sounds]


def _raised(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    frames = np.pad(sound, (0, -len(sound) % FRAME)).reshape(-1, FRAME)
    return raised(frames).reshape(-1)[: len(sound)]
