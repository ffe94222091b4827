"""Voice activity, the part that is arithmetic: from a probability a frame to stretches of voice."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FRAME = 512
"""Samples of a frame at 16 kHz: 32 ms."""
ENTER = 0.35
"""Probability at which a voice begins. Lower than usual: a voice that is missed cannot be called unheard."""
LEAVE = 0.2
"""Probability below which it may end."""
SILENCE = 4
"""Frames (128 ms) that must stay below before it ends: the closure of a plosive is not a pause."""
SHORTEST = 3
"""Frames (96 ms) of voice that count: a click is shorter."""


def voiced_frames(probabilities: NDArray[np.float32]) -> tuple[tuple[int, int], ...]:
    """Stretches of frames in which a voice is heard, half-open and sorted, with hysteresis.

    Args:
        probabilities: shape ``(frames,)``, 0 to 1.
    """
    found: list[tuple[int, int]] = []
    start = quiet_from = -1
    for frame, probability in enumerate(probabilities):
        if start < 0:
            if probability >= ENTER:
                start, quiet_from = frame, -1
        elif probability >= LEAVE:
            quiet_from = -1
        elif quiet_from < 0:
            quiet_from = frame
        elif frame - quiet_from >= SILENCE:
            found.append((start, quiet_from))
            start = -1
    if start >= 0:
        found.append((start, quiet_from if quiet_from >= 0 else len(probabilities)))
    return tuple((a, b) for a, b in found if b - a >= SHORTEST)
