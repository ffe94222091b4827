"""What a voice is like: a network that gives two stretches of one voice nearly the same numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from app.assets import model_folder
from app.domain.ports import ENGINE_RATE
from app.speech.networks import open_network

if TYPE_CHECKING:
    import onnxruntime

LONGEST = 2 * ENGINE_RATE
"""Samples that are listened to at once, at most: the network is written down for that."""
_TOGETHER = 16
"""Sounds that go through the network at once."""
BANDS = 80
FRAME = ENGINE_RATE * 25 // 1000
"""Samples of a frame of the filter bank."""
STEP = ENGINE_RATE * 10 // 1000
"""Samples from one frame to the next."""
_FOURIER = 512
_LOWEST = 20.0
"""Hz."""
_EMPHASIS = 0.97
_LEAST = float(np.finfo(np.float32).eps)


class VoiceEncoder:
    """CAM++, trained on two hundred thousand voices. Where it is from is in ``models/speakers``."""

    def voices(self, sounds: Sequence[NDArray[np.float32]]) -> NDArray[np.float64]:
        """The voice in each of some sounds, as a vector of length one: alike is a product near one.

        Args:
            sounds: shape ``(samples,)`` at 16 kHz, each of a tenth of a second to two seconds.

        Returns:
            Shape ``(sounds, numbers)``.

        Raises:
            ValueError: when there is none, or one is too long.
            CaviardError: when the installation is damaged.
        """
        if any(len(sound) > LONGEST for sound in sounds):
            raise ValueError("a voice is told from two seconds at most")
        alike: dict[int, list[int]] = defaultdict(list)
        for number, sound in enumerate(sounds):
            alike[len(sound)].append(number)
        found: dict[int, NDArray[np.float64]] = {}
        for numbers in alike.values():
            for at in range(0, len(numbers), _TOGETHER):
                part = numbers[at : at + _TOGETHER]
                found.update(zip(part, self._encoded([sounds[number] for number in part]), strict=True))
        return as_directions(np.stack([found[number] for number in range(len(sounds))]))

    def _encoded(self, sounds: Sequence[NDArray[np.float32]]) -> NDArray[np.float64]:
        (made,) = self._network.run(None, {"banks": filter_bank(np.stack(sounds))})
        return np.asarray(made, np.float64)

    @cached_property
    def _network(self) -> onnxruntime.InferenceSession:
        return open_network(model_folder("speakers") / "encoder.onnx")


def as_directions(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    """The vectors, one a row, with a length of one."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-12), np.float64)


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
