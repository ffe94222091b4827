"""How loud each band of hearing is, frame by frame: what the encoder of voices listens to."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import ENGINE_RATE

BANDS = 80
FRAME = ENGINE_RATE * 25 // 1000
"""Samples of a frame."""
STEP = ENGINE_RATE * 10 // 1000
"""Samples from one frame to the next."""
_FOURIER = 512
_LOWEST = 20.0
"""Hz."""
_EMPHASIS = 0.97
_LEAST = float(np.finfo(np.float32).eps)


def filter_bank(sounds: NDArray[np.float32]) -> NDArray[np.float32]:
    """Logarithms of the power in each band, less their mean over time.

    As Kaldi computes it (``compute-fbank-feats``, no dither, window "povey"), which is how the encoder was
    trained.

    Args:
        sounds: of one length, shape ``(sounds, samples)`` at 16 kHz, at least ``FRAME`` samples.

    Returns:
        Shape ``(sounds, frames, BANDS)``.
    """
    frames = np.lib.stride_tricks.sliding_window_view(sounds.astype(np.float64), FRAME, axis=1)[:, ::STEP]
    frames = frames - frames.mean(axis=-1, keepdims=True)
    before = np.concatenate([frames[..., :1], frames[..., :-1]], axis=-1)
    spectrum = np.fft.rfft((frames - _EMPHASIS * before) * _window(), _FOURIER)
    power = np.square(np.abs(spectrum[..., : _FOURIER // 2])) @ _bands()
    levels = np.log(np.maximum(power, _LEAST))
    return np.asarray(levels - levels.mean(axis=1, keepdims=True), np.float32)


@cache
def _window() -> NDArray[np.float64]:
    return np.asarray(np.hanning(FRAME) ** 0.85, np.float64)


@cache
def _bands() -> NDArray[np.float64]:
    """What each line of the spectrum gives each band: triangles on the mel scale, ``[line, band]``."""
    edges = np.linspace(_mel(_LOWEST), _mel(ENGINE_RATE / 2), BANDS + 2)
    lines = _mel(np.arange(_FOURIER // 2) * ENGINE_RATE / _FOURIER)[:, np.newaxis]
    rise = (lines - edges[:-2]) / (edges[1:-1] - edges[:-2])
    fall = (edges[2:] - lines) / (edges[2:] - edges[1:-1])
    return np.asarray(np.maximum(0, np.minimum(rise, fall)), np.float64)


def _mel(hertz: NDArray[np.float64] | float) -> NDArray[np.float64]:
    return np.asarray(1127 * np.log1p(np.asarray(hertz) / 700), np.float64)
