"""Arithmetic on samples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import isfinite, log10, pi
from typing import TYPE_CHECKING

from app.domain.ports import Block

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TONE = 1000
"""Hz: the tone that takes the place of a removed passage."""
FRAME = 0.05
"""Seconds over which a tone is fitted where it is taken out of a longer sound."""
_LENGTHS = 64
"""Of frames, whose axes are kept: all have a few lengths, but for what is left at the end of a span."""


def decibels(amplitude: float) -> float:
    """An amplitude in dBFS; -200 for silence, +200 for what is no number."""
    if not isfinite(amplitude):
        return 200.0
    return 20 * log10(amplitude) if amplitude > 1e-10 else -200.0


def tone_residual(sound: NDArray[np.float64], rate: int) -> tuple[float, float]:
    """The level of the tone in a frame, and of all else that is heard: dBFS (RMS) of the loudest channel.

    Args:
        sound: shape ``(samples, channels)``.
        rate: samples a second, Hz.
    """
    import numpy as np

    if not np.isfinite(sound).all():
        return -200.0, 200.0

    def level(part: NDArray[np.float64]) -> float:
        return decibels(float(np.sqrt(np.mean(np.square(part), axis=0)).max()))

    heard, rest = without_drift(sound, degree=1), without_tone(sound, rate, degree=1)
    return level(heard - rest), level(rest)


def without_tone(sound: NDArray[np.float64], rate: int, *, degree: int) -> NDArray[np.float64]:
    """What is left of a frame when the tone, and what changes slowly, is taken out of it, same shape.

    A tone of 1 kHz whose amplitude may change linearly, as in a ramp, is fitted by least squares.

    Args:
        sound: shape ``(..., samples, channels)``, finite.
        rate: samples a second, Hz.
        degree: as of :func:`without_drift`.
    """
    return _without(sound, _tone_and_slow(sound.shape[-2], rate, degree))


def without_any_tone(sound: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """A sound without the tone, and what changes slowly; what fills no frame at its end is left out.

    Args:
        sound: shape ``(samples,)``.
        rate: samples a second, Hz.
    """
    import numpy as np

    length = round(FRAME * rate)
    frames = sound[: len(sound) // length * length].reshape(-1, length, 1).astype(np.float64)
    rest = without_tone(frames, rate, degree=3) if np.isfinite(frames).all() else frames
    return rest.reshape(-1).astype(np.float32)


def without_drift(sound: NDArray[np.float64], *, degree: int) -> NDArray[np.float64]:
    """A frame without what changes so slowly in it that nobody hears it, same shape.

    Beside a span an encoder may let a constant offset of the recording die away (Opus does): a polynomial is
    fitted to that. In 10 ms a line takes 6 dB of what is at 88 Hz, in 50 ms a cubic 0.2 dB.

    Args:
        sound: shape ``(..., samples, channels)``; what is not finite is given back.
        degree: of the polynomial.
    """
    import numpy as np

    return _without(sound, _slow(sound.shape[-2], degree)) if np.isfinite(sound).all() else sound


def _without(sound: NDArray[np.float64], axes: NDArray[np.float64]) -> NDArray[np.float64]:
    """What is left when everything along some axes, of length one and upright, is taken away."""
    rest: NDArray[np.float64] = sound - axes @ (axes.T @ sound)
    return rest


@lru_cache(maxsize=_LENGTHS)
def _slow(length: int, degree: int) -> NDArray[np.float64]:
    import numpy as np

    return _axes(_powers(np.linspace(-1, 1, length), degree))


@lru_cache(maxsize=_LENGTHS)
def _tone_and_slow(length: int, rate: int, degree: int) -> NDArray[np.float64]:
    import numpy as np

    angle = 2 * pi * TONE * np.arange(length) / rate
    slope = np.arange(length) / max(1, length)
    tone = np.stack([np.sin(angle), np.cos(angle), slope * np.sin(angle), slope * np.cos(angle)], axis=1)
    return _axes(np.concatenate((tone, _powers(np.linspace(-1, 1, length), degree)), axis=1))


def _powers(time: NDArray[np.float64], degree: int) -> NDArray[np.float64]:
    import numpy as np

    return np.stack([time**power for power in range(degree + 1)], axis=1)


def _axes(columns: NDArray[np.float64]) -> NDArray[np.float64]:
    """What columns span, as upright columns of length one: least squares along them is a product."""
    import numpy as np

    axes, lengths, _ = np.linalg.svd(columns, full_matrices=False)
    least = max(columns.shape) * np.finfo(np.float64).eps * lengths[0]
    held: NDArray[np.float64] = axes[:, lengths > least]
    return held


def count_differing(one: NDArray[np.generic], other: NDArray[np.generic]) -> int:
    """How many samples differ in a bit, in any channel; both are of one shape and type."""
    import numpy as np

    if not len(one):
        return 0
    a, b = (np.ascontiguousarray(part).view(np.uint8) for part in (one, other))
    return int(np.any(a != b, axis=1).sum())


def side_by_side(
    one: Iterable[Block], other: Iterable[Block]
) -> Iterator[tuple[int, NDArray[np.generic], NDArray[np.generic]]]:
    """Two sounds in step: position, and as many samples of each, until one of them ends."""
    mine, theirs = iter(one), iter(other)
    a, b = next(mine, None), next(theirs, None)
    while a is not None and b is not None:
        length = min(len(a.samples), len(b.samples))
        yield a.start, a.samples[:length], b.samples[:length]
        a = _after(a, length) or next(mine, None)
        b = _after(b, length) or next(theirs, None)


def _after(block: Block, length: int) -> Block | None:
    return Block(block.start + length, block.samples[length:]) if len(block.samples) > length else None
