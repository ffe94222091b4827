"""What a lossy codec may leave where nothing was given to it, and what is more than that."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil, sqrt
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.verify.measured.samples import decibels

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

AAC_FRAME = 1024
"""Samples of a frame (ISO 14496-3)."""
COPIED, NOTHING, SHORTEST = 0.35, -115.0, 0.1
"""Correlation with the original, dBFS (RMS) and seconds from which what is left in a span is what was there.
Of 1,278 silent spans as mp3, m4a and Opus it is 0.16 at most, of speech left 60 dB softer 0.93 at least; of
3,064 with a tone, once that is taken out, 0.27, and of speech left 40 dB softer 0.58."""
DEEP, UNDER_DEEP = -95.0, 75.0
"""dBFS (RMS), and dB under the loudest frame close to a span, of what may be left farther in than a codec
reaches. Measured at 8 to 44.1 kHz, beside speech and noise of -25 dBFS: Opus leaves -108, 83 dB under the
noise, and mp3 and AAC -128."""
END, LEAST_END, AS_IT_WAS, ALIKE = 0.025, -75.0, 0.1, 0.35
"""Seconds at each end of a span; and the dBFS (RMS), the share of the amplitude and the correlation from
which what is left there is what was there. What a codec carries in has a share of 0.01 at most, of 2,548 ends
that were cut in the loudest middle of words, as mp3, m4a and Opus of 8 to 48 kHz, clipped and stereo too.
Where what was there is soft it may be more: 0.22 at one end of 12,548, 38 dB under the loudest beside it."""
_FRAMES: Mapping[str, int] = MappingProxyType({"mp3": 1152, "aac": 2 * AAC_FRAME})
"""Samples (ISO 11172-3 and 14496-3) over which a codec spreads what it is given."""
_OPUS = 0.1
"""Seconds in which what Opus carries on dies away."""


def reach(codec: str, rate: int) -> int | None:
    """Samples from the end of a span, farther than which a codec leaves next to nothing; None: nobody knows.

    Args:
        codec: FFmpeg's name of it.
        rate: samples a second, Hz.
    """
    return ceil(_OPUS * rate) if codec == "opus" else _FRAMES.get(codec)


def is_copy(left: NDArray[np.float32], there: NDArray[np.float32]) -> bool:
    """Whether what is left, of about the same length, correlates with what was there, however soft it is.

    Args:
        left: shape ``(samples,)``, full scale 1.
        there: the same, at the same rate.
    """
    level, alike, _ = _compared(left, there)
    return abs(alike) > COPIED and level > NOTHING


def left_as_it_was(left: NDArray[np.float32], there: NDArray[np.float32]) -> float:
    """The level (dBFS, RMS) of what is left at an end of a span that was not silenced; -200 where it was.

    Both have the shapes that :func:`is_copy` takes.
    """
    level, alike, share = _compared(left, there)
    return level if level > LEAST_END and alike > ALIKE and share > AS_IT_WAS else -200.0


def _compared(left: NDArray[np.float32], there: NDArray[np.float32]) -> tuple[float, float, float]:
    """The level of what is left (dBFS, RMS), its correlation with what was there, and its share of that.

    All are taken around the mean: with a constant offset, which nobody hears, all sounds are alike.
    """
    import numpy as np

    length = min(len(left), len(there))
    if not length:
        return -200.0, 0.0, 0.0
    a, b = (sound[:length].astype(np.float64) for sound in (left, there))
    a, b = a - a.mean(), b - b.mean()
    power, of, both = float(a @ a), float(b @ b), float(a @ b)
    return decibels(sqrt(power / length)), both / max(1e-20, sqrt(power * of)), both / max(1e-20, of)
