"""Where a passage ends for the quiet fitter: outward from an edge to the quiet, on levels alone.

Everything here looks in one direction, outward from an edge; the other side is the same on reversed levels.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FRAME = 0.005
"""Seconds of a frame of levels."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far an edge may move, in seconds.

    Args:
        inside: before the edge, the first place where quiet is looked for.
        most: after the edge, the last place.
        blind: after the edge, where it moves when there is neither quiet nor a valley.
        valley: after the edge, the last place of a valley that is good enough.
        soft: after the edge, through sound far softer than that around, to the quiet or the softest place.
    """

    inside: float
    most: float
    blind: float
    valley: float
    soft: float = 0.0


START = Reach(inside=0.02, most=0.30, blind=0.12, valley=0.20)
END = Reach(inside=0.02, most=0.45, blind=0.20, valley=0.30)
"""More after than before: Whisper's ends are early more often than its starts are late."""
UNHEARD_START = Reach(inside=0.0, most=0.20, blind=0.20, valley=0.20, soft=0.5)
UNHEARD_END = Reach(inside=0.0, most=0.10, blind=0.10, valley=0.10, soft=0.5)
"""The edge of unheard speech is that of a kept word, or voice activity's own; or a pause between the two.

A word is let grow into a voice that no word has, at its end by 0.2 s and at its start by 0.1 s: so much of it
may be the beginning, or the end, of what nobody understands. What that is may be far softer than the kept
word, too, which an engine then writes over its end."""
FAR_SOFTER = 20.0
"""dB below the loud parts: what is louder beside unheard speech is the kept word."""
FARTHEST = 1.5
"""Seconds that an edge may move where no word is: Whisper cuts long words short after a pause."""
STEADY = 0.05
"""Seconds that quiet must last: less is the closure of a plosive."""
DEPTH = 6.0
"""dB by which a valley lies below what is on both sides of it."""


def outward(levels: NDArray[np.float64], edge: int, *, quiet: float, reach: Reach, loud: float = 0.0) -> int:
    """The frame to which an edge moves.

    Args:
        levels: shape ``(frames,)`` in dBFS, in the direction in which the edge looks.
        edge: frame at the edge: those before it are inside the passage.
        quiet: level below which it is quiet, in dBFS.
        reach: how far it may move.
        loud: level of the loud parts around, in dBFS.

    Returns:
        The new edge, from ``edge - inside`` to ``edge + most`` or ``soft``, at most the number of levels.
    """
    first = max(0, edge - round(reach.inside / FRAME))
    soft = _soft(levels[edge : edge + round(reach.soft / FRAME)], loud - FAR_SOFTER)
    last = max(min(len(levels), edge + round(reach.most / FRAME)), edge + len(soft))
    found = _first_quiet(levels[first:], quiet=quiet, within=last - first)
    if found is not None:
        return first + found
    valley = _valley(levels[edge : edge + round(reach.valley / FRAME)])
    moved = valley if valley is not None else round(reach.blind / FRAME)
    softest = int(np.argmin(soft)) if len(soft) else 0
    return min(edge + max(moved, softest), len(levels))


def _soft(levels: NDArray[np.float64], most: float) -> NDArray[np.float64]:
    """The levels before the first that is louder than some level."""
    louder = np.flatnonzero(levels > most)
    return levels[: louder[0]] if len(louder) else levels


def _first_quiet(levels: NDArray[np.float64], *, quiet: float, within: int) -> int | None:
    """The first frame, up to ``within``, from which it stays quiet; the end of the levels is quiet."""
    steady = round(STEADY / FRAME)
    loud = levels > quiet
    for frame in range(within + 1):
        if not loud[frame : frame + steady].any():
            return frame
    return None


def _valley(levels: NDArray[np.float64]) -> int | None:
    """The deepest frame with louder sound on both sides, if it is deep enough."""
    if len(levels) < 3:
        return None
    before = np.maximum.accumulate(levels)
    after = np.maximum.accumulate(levels[::-1])[::-1]
    depth = np.minimum(before, after) - levels
    deepest = int(np.argmax(depth))
    return deepest if depth[deepest] >= DEPTH else None
