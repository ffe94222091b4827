"""What is said on one channel and heard again on another, as by a microphone before a loudspeaker.

A channel can be heard by itself, and made louder: what is removed would be heard in it beside its span. Two
channels are compared by their cross-correlation without regard to loudness (phase transform; Knapp and
Carter, 1976). How the constants were found is in ``resources/help/boundaries.md``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import ceil, log2

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import ENGINE_RATE

FIRST, LAST = 0.02, 1.0
"""Seconds by which a copy is early or late: of what is nearer, less is left than can be heard.

A padding is no reason for more: where a quiet lies beside a passage in the mix, it has none."""
LEAST, SHARE = 25.0, 0.3
"""How far a copy stands out: of the median over all lags, and of the highest, which other sound may have.

Measured: two voices 12 at most, one voice in two rooms 31; one 40 dB softer in its noise 76 at least."""
_AS_LOUD = 0.5
"""Amplitude (-6 dB) from which the copy may be what an aligner hears, and so have the other as its copy."""
_LOWEST, _HIGHEST = 100, 4000
"""Hz between which channels are compared."""


def copies(sounds: Sequence[NDArray[np.float32]]) -> tuple[float, float]:
    """By how many seconds what is said is heard earlier on another channel, and later; 0 where it is not.

    Args:
        sounds: of the channels, all of one shape ``(samples,)`` at ``ENGINE_RATE``.
    """
    spectra, size = _spectra(sounds)
    energies = [max(float(np.square(sound, dtype=np.float64).sum()), 1e-12) for sound in sounds]
    early = late = 0
    for one, other in combinations(range(len(sounds)), 2):
        for lag, _, product in _found(np.conj(spectra[one]) * spectra[other], size):
            if abs(lag) < FIRST * ENGINE_RATE:
                continue
            gain = product / energies[one if lag > 0 else other]
            late = max(late, abs(lag) if gain < 1 / _AS_LOUD else 0)
            early = max(early, abs(lag) if gain > _AS_LOUD else 0)
    return early / ENGINE_RATE, late / ENGINE_RATE


def lag_between(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    """By how many seconds a channel is later than another where both have the same sound; else 0.

    Args:
        one: shape ``(samples,)`` at ``ENGINE_RATE``.
        other: of the same shape.
    """
    (first, second), size = _spectra([one, other])
    found = _found(np.conj(first) * second, size)
    return max(found, key=lambda copy: copy[1], default=(0, 0.0, 0.0))[0] / ENGINE_RATE


def _spectra(sounds: Sequence[NDArray[np.float32]]) -> tuple[list[NDArray[np.complex128]], int]:
    """The spectra of sounds, and the samples that they are of."""
    size = 1 << ceil(log2(max(map(len, sounds), default=0) + LAST * ENGINE_RATE))
    return [np.fft.rfft(sound.astype(np.float64), size) for sound in sounds], size


def _found(cross: NDArray[np.complex128], size: int) -> Iterator[tuple[int, float, float]]:
    """The lags in samples at which one channel is in another, how much it is, and the product of both."""
    lowest, highest = (hertz * size // ENGINE_RATE for hertz in (_LOWEST, _HIGHEST))
    band = np.zeros(len(cross))
    band[lowest:highest] = np.hanning(highest - lowest)  # without its slopes the highest has others beside it
    phases = cross / np.maximum(np.abs(cross), 1e-30)
    last = round(LAST * ENGINE_RATE)
    lags = np.arange(-last, last + 1)
    alike = np.abs(np.fft.irfft(phases * band, size)[lags])
    least = max(LEAST * float(np.median(alike)), SHARE * float(alike.max()), 1e-12)
    products = np.abs(np.fft.irfft(cross, size)[lags])
    for at in np.flatnonzero(alike >= least):
        yield int(lags[at]), float(alike[at]), float(products[at])
