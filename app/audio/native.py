"""The sample types that recordings decode to, and the way from one to another."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DTYPES: Mapping[str, str] = MappingProxyType(
    {"u8": "uint8", "s16": "int16", "s32": "int32", "flt": "float32", "dbl": "float64"}
)
"""The numpy type of each of FFmpeg's packed sample formats."""


def silence(samples: int, channels: int, dtype: np.dtype[np.generic]) -> NDArray[np.generic]:
    """Digital silence of shape ``(samples, channels)``: zero, and 128 for unsigned bytes."""
    import numpy as np

    return np.full((samples, channels), 128 if dtype == np.uint8 else 0, dtype=dtype)


def to_float(samples: NDArray[np.generic]) -> NDArray[np.float32]:
    """The same sound in float32, full scale 1, same shape."""
    import numpy as np

    plain: NDArray[np.float32] = samples.astype(np.float32)
    match samples.dtype.name:
        case "uint8":
            return (plain - np.float32(128)) * np.float32(2**-7)
        case "int16":
            return plain * np.float32(2**-15)
        case "int32":
            return plain * np.float32(2**-31)
        case _:
            return plain


def widen(samples: NDArray[np.generic]) -> tuple[NDArray[np.int32], float]:
    """The same sound as 32-bit integers, the widest that pydub knows.

    Returns:
        The samples, and the factor by which :func:`narrow` multiplies: above 1 where floating sound goes over
        full scale, which integers would clip.
    """
    import numpy as np

    match samples.dtype.name:
        case "uint8":
            return (samples.astype(np.int32) - 128) << 24, 1.0
        case "int16":
            return samples.astype(np.int32) << 16, 1.0
        case "int32":
            return samples.astype(np.int32), 1.0
        case _:
            return _floating(samples)


def _floating(samples: NDArray[np.generic]) -> tuple[NDArray[np.int32], float]:
    import numpy as np

    scale = max(1.0, float(np.max(np.abs(samples.astype(np.float64)), initial=0.0)))
    full = np.round(samples.astype(np.float64) / scale * 2**31)
    return np.clip(full, -(2**31), 2**31 - 1).astype(np.int32), scale


def narrow(
    wide: NDArray[np.int32], dtype: np.dtype[np.generic], *, bits: int, scale: float = 1.0
) -> NDArray[np.generic]:
    """The way back from :func:`widen`.

    Args:
        wide: 32-bit integers, any shape.
        dtype: the native type.
        bits: significant bits a sample; those below become zero, so that a 24-bit file can hold the result.
        scale: what :func:`widen` gave.
    """
    import numpy as np

    match dtype.name:
        case "uint8":
            return ((wide >> 24) + 128).astype(np.uint8)
        case "int16":
            return (wide >> 16).astype(np.int16)
        case "int32":
            return wide & np.int32(-(1 << (32 - bits)))
        case _:
            return (wide.astype(np.float64) * (scale / 2**31)).astype(dtype)
