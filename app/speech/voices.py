"""What a voice is like: a network that gives two stretches of one voice nearly the same numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from app.assets import model_folder
from app.domain.ports import ENGINE_RATE
from app.speech.filterbank import filter_bank
from app.speech.networks import open_network

if TYPE_CHECKING:
    import onnxruntime

LONGEST = 2 * ENGINE_RATE
"""Samples that are listened to at once, at most: the network is written down for that."""
_TOGETHER = 16
"""Sounds that go through the network at once."""


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
