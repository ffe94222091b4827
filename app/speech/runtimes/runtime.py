"""What a runtime of Whisper is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from app.speech.runtimes.encodings import Seconds
from app.speech.runtimes.heard_frames import Place
from app.speech.runtimes.pieces import Written

ENGINE_ERRORS = (RuntimeError, ValueError, TypeError, LookupError, ArithmeticError, AssertionError)
"""What the engines raise on sound that they cannot digest; a lack of memory is another matter."""


class Runtime(Protocol):
    """A loaded model in one of the two runtimes."""

    @property
    def multilingual(self) -> bool:
        """Whether it understands more than English."""
        ...

    def hear(self, sound: NDArray[np.float32], *, language: str, prompt: str, again: bool = False) -> Written:
        """Write down what is said, a sequence of pieces a segment.

        Args:
            sound: shape ``(samples,)`` at 16 kHz, at most 30 s.
            language: ``en`` or ``fr``.
            prompt: terms that may be said, empty for none.
            again: whether a voice is known to be there: no window is passed over, and the engine chooses
                less narrowly.
        """
        ...

    @property
    def at_once(self) -> int:
        """Sounds that it writes down together."""
        ...

    @property
    def lanes(self) -> int:
        """Calls that compute at the same time, from threads."""
        ...

    def hear_all(
        self, sounds: Mapping[Place, NDArray[np.float32]], *, language: str, prompt: str
    ) -> Sequence[Written]:
        """What :meth:`hear` gives for each of several blocks, by where they are in the recording."""
        ...

    def languages(self, sound: NDArray[np.float32]) -> Mapping[str, float]:
        """The probability of every language.

        Args:
            sound: shape ``(samples,)`` at 16 kHz, at most 30 s.
        """
        ...

    def languages_by_step(self, sound: NDArray[np.float32]) -> Sequence[Mapping[str, float]]:
        """The probability of every language in each whole step of a sound.

        A step is a :data:`~app.speech.runtimes.languages.STEP`.

        Args:
            sound: shape ``(samples,)`` at 16 kHz, at most 30 s.

        Returns:
            Nothing when it understands English alone.
        """
        ...

    def languages_in(
        self, sound: NDArray[np.float32], parts: Sequence[Seconds]
    ) -> Sequence[Mapping[str, float]]:
        """The probability of every language in each of some parts of a sound, which is listened to once.

        Args:
            sound: shape ``(samples,)`` at 16 kHz, at most 30 s.
            parts: with a little quiet around them, by which a language is told.
        """
        ...
