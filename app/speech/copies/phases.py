"""Sound of which only the phases are left, in which a copy of anything agrees with it however soft it is."""

from __future__ import annotations

from math import sqrt

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

RATE = 2000
"""Hz that are enough."""
FRAME, STEP = 256, 128
"""Samples that are whitened together, and from one frame to the next."""
LEAST = 5.0
"""How far a copy stands out of what is usual. Measured: 3.3 without one, 5.5 where it lasts four seconds."""
_LOWEST, _HIGHEST = 100, 900
"""Hz between which it is compared: the clocks of two devices part, and high notes lose step first."""
_USUAL = 99.9
"""Percentile of all lags up to which agreement is usual: the beats of a hum are in it."""
_CHANCE = 0.2
"""Of the root of how much a sound agrees with itself, what may agree at any lag where it is mostly silent."""
_SILENT = 1e-4
"""Magnitude below which there is nothing: of an amplitude of -120 dBFS."""


def whitened(sound: NDArray[np.float32], rate: float) -> NDArray[np.float32]:
    """The same sound with all that is heard at any time as loud; without what lies outside the band.

    Args:
        sound: shape ``(samples,)``.
        rate: samples a second, Hz, ``RATE`` or somewhat more.
    """
    window = np.sqrt(np.hanning(FRAME + 1)[:-1]).astype(np.float32)
    frames = sliding_window_view(np.pad(sound, (STEP, STEP + -len(sound) % STEP)), FRAME)[::STEP] * window
    spectra = np.fft.rfft(frames)
    lowest, highest = (round(hertz * FRAME / rate) for hertz in (_LOWEST, _HIGHEST))
    # Wine, under which the Windows program is tried, cannot put a number of Python's among these.
    band = np.zeros(spectra.shape[1], np.float32)
    band[lowest:highest] = 1
    spectra *= band
    spectra /= np.abs(spectra) + np.float32(_SILENT)
    halves = (np.fft.irfft(spectra) * window).reshape(-1, 2, STEP)
    return np.asarray((halves[:-1, 1] + halves[1:, 0]).reshape(-1)[: len(sound)], np.float32)


def standing_out(alike: NDArray[np.floating], first: int) -> NDArray[np.floating]:
    """How far the agreement at each lag stands out of what is usual.

    Args:
        alike: how much two whitened sounds agree, at lags from 0; at these they are, or hold, the same.
        first: lag before which nothing counts.
    """
    strengths = np.abs(alike)
    chance = _CHANCE * sqrt(float(strengths.max()))
    strengths[:first] = 0
    usual = max(float(np.percentile(strengths, _USUAL)), chance, 1e-9)
    return np.asarray(strengths / usual, np.float32)
