"""An aligner that does nothing twice: what the fitter has asked, who listens again asks once more."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import WordAligner

MOST = 50_000
"""Answers that are kept: those of twenty thousand passages, ten megabytes."""

Times = tuple[tuple[float, float], ...] | None


class RememberingAligner:
    """A :class:`~app.domain.ports.WordAligner` that gives the answer of another one again.

    Sound and words are known by a hash, so that another sound, or another word, is another question.

    Args:
        aligner: gives the same times for the same sound, whatever was aligned before.
    """

    def __init__(self, aligner: WordAligner) -> None:
        self._aligner = aligner
        self._kept: OrderedDict[bytes, Times] = OrderedDict()

    def align(self, sound: NDArray[np.float32], words: Sequence[str], language: str) -> Times:
        """Start and end of each written word."""
        asked = hashlib.sha256(np.ascontiguousarray(sound).data)
        asked.update(repr((tuple(words), language)).encode())
        key = asked.digest()
        if key not in self._kept:
            self._kept[key] = self._aligner.align(sound, words, language)
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)
        return self._kept[key]
