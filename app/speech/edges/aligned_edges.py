"""Where removed words end for the aligned fitter, by an aligner's word times and the loudness around them.

Everything here is a pure function of numbers: places in seconds on one clock, and levels in dBFS, frame by
frame. An edge is looked at in one direction, outward; the start of a passage is the end of the same sound
played backwards.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from app.domain.sound.aligning import Aligned
from app.domain.sound.pauses import BEFORE, FAINT, PAUSE, pauses
from app.speech.edges.around import Levels

STEADY = 0.06
"""Seconds that quiet must last: less is the closure of a plosive."""
RELEASE, BURST = 0.01, 0.04
"""Seconds after the aligned end of a word that ends in a stop: by then its own quiet has begun, and seconds
that its burst lasts after that."""
AGREED = 0.04
"""Seconds by which alignments may differ where a short quiet is believed."""
PARTED, HEARD = 0.04, 0.03
"""Seconds of quiet that no word of one syllable has in it, and seconds of sound on both sides of them."""
APART = 0.02
"""Seconds of quiet that part a kept word from all else, and of sound just inside the cut that part it not."""
SPREAD, MOST_SPREAD = 0.5, 0.15
"""Share of the disagreement of the alignments that is added, and seconds that are, at most."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge of a passage, looked at outward: places grow in that direction, in seconds.

    Args:
        aligned: where the alignments place it, at least one.
        kept: where they place the near edge of the kept word beyond it at the farthest, None where none finds
            that word. The nearer one may have found the end of what is removed.
        written: where the transcript places it.
        stopped: whether the word ends in a stop, whose burst follows a quiet.
        doubted: whether the word may be another than was said, which no aligner finds.
        latest: where the passage is cut at the latest, but for what is aligned.
    """

    aligned: tuple[float, ...]
    kept: float | None
    written: float
    stopped: bool = False
    doubted: bool = False
    latest: float = math.inf


@dataclass(frozen=True, slots=True)
class Grow:
    """How far an edge moves outward from the outermost alignment, in seconds.

    The figures were tried on hand-aligned and on synthetic sentences, see ``boundaries.md``.

    Args:
        pad: always. The aligner's starts are up to 66 ms late and its ends up to 48 ms early (32 words).
        gap: at most, through sound that the aligner gave to no word.
        fade: at most, on from there through faint sound, down to the valley before the next loud sound.
        trust: by which the transcript may place the edge farther out before it is believed. Whisper is early
            at both edges, so that an end is believed sooner than a start.
        begun: from a short quiet to the kept word beyond it, at most. Farther off, with nothing but faint
            sound between them, the quiet is a gap in a voice that creaks as it fades. No word begins so.
    """

    pad: float
    gap: float
    fade: float
    trust: float
    begun: float = math.inf

    def suited(self, short: float) -> Grow:
        """The same where the aligner may make words too short by some seconds more."""
        return replace(self, pad=self.pad + short)


START = Grow(pad=0.06, gap=0.4, fade=0.0, trust=0.15)
END = Grow(pad=0.06, gap=0.6, fade=0.25, trust=0.1, begun=0.1)


def start_edge(found: Sequence[Aligned], written: float) -> Edge:
    """The start of a passage, on a clock that runs backwards: places are negative."""
    kept = max((-one.before for one in found if one.before is not None), default=None)
    return Edge(tuple(-one.start for one in found), kept, -written)


def end_edge(
    found: Sequence[Aligned], written: float, *, stopped: bool = False, doubted: bool = False
) -> Edge:
    """The end of a passage, whose last word may be ``stopped`` or ``doubted``; see :class:`Edge`."""
    kept = max((one.after for one in found if one.after is not None), default=None)
    return Edge(tuple(one.end for one in found), kept, written, stopped, doubted)


def outward(edge: Edge, levels: Levels, *, quiet: float, grow: Grow) -> float:
    """Where a passage is cut.

    The outermost alignment is padded, more where alignments or the transcript disagree. What lies between it
    and the kept word belongs to no word and goes with the passage, up to the first lasting quiet: an aligner
    calls the soft end of a word silence, or gives it to the kept word: what is faint there is removed too.

    Args:
        edge: the edge.
        levels: of the sound around it, in the direction of the edge.
        quiet: level below which it is quiet, in dBFS.
        grow: how far it may move.
    """
    outer = max(edge.aligned)
    apart = outer - min(edge.aligned)
    near = outer + grow.pad + min(MOST_SPREAD, SPREAD * apart)
    written = max(0.0, edge.written - outer - grow.trust)
    padded = max(near, outer + grow.pad + written)
    far = outer + grow.gap
    limit = max(padded, far if edge.kept is None else min(far, edge.kept))
    agreed = apart <= AGREED and not (edge.doubted and edge.written - outer > grow.trust)
    pause = pause_between(levels, outer, near, quiet=quiet, stopped=edge.stopped) if agreed else None
    if pause is not None and not _creaks_on(levels, pause, edge.kept, grow.begun):
        return pause
    stop = first_quiet(levels, outer, quiet=quiet)
    cut = limit if stop is None else max(padded, min(limit, stop))
    return max(outer + grow.pad, min(edge.latest, valley(levels, cut, quiet=quiet, within=grow.fade)))


def pause_between(
    levels: Levels, aligned: float, padded: float, *, quiet: float, stopped: bool
) -> float | None:
    """Where the last quiet near the end of a word ends: what is heard from there on is the next word.

    Args:
        levels: of the sound, in the direction of search.
        aligned: where the word ends, in seconds.
        padded: beyond which a quiet is of no use, in seconds; it is the end of one that goes on.
        quiet: level up to which it is quiet, in dBFS.
        stopped: whether the word ends in a stop. A quiet that has begun by then may be the stop's own, and
            what follows its burst; the quiet after the burst may be later.

    Returns:
        None when there is no quiet there that lasts.
    """
    ends = (aligned + RELEASE, padded + BURST) if stopped else (aligned - BEFORE, padded)
    found = pauses(levels.within(*ends).tolist(), quiet=quiet, shortest=levels.frames(PAUSE))
    if not found or (stopped and found[-1].start == 0):
        return None
    return levels.place(levels.at(ends[0]) + found[-1].end)


def _creaks_on(levels: Levels, pause: float, kept: float | None, begun: float) -> bool:
    """Whether all sound from a short quiet to the kept word is faint, and that word is not near."""
    if kept is None:
        return False
    return kept - pause > begun and bool((levels.within(pause, kept) <= _faint(levels)).all())


def valley(levels: Levels, place: float, *, quiet: float, within: float) -> float:
    """Where faint sound that begins at a place is quiet, or softest before it becomes loud.

    Args:
        levels: of the sound, in the direction of search.
        place: where to begin, in seconds; it is the answer where the sound is loud.
        quiet: level below which it is quiet, in dBFS.
        within: seconds that are looked at.
    """
    ahead = levels.ahead(place, levels.frames(within))
    loud = np.flatnonzero(ahead > _faint(levels))
    faint = ahead[: loud[0]] if len(loud) else ahead
    if not len(faint):
        return place
    still = np.flatnonzero(faint <= quiet)
    softest = int(still[0] if len(still) else np.argmin(faint))
    return max(place, levels.place(levels.at(place) + softest))


def _faint(levels: Levels) -> float:
    """The level up to which sound is faint, in dBFS."""
    return float(np.percentile(levels.values, 95)) - FAINT


def parted(levels: Levels, place: float, end: float, *, quiet: float) -> float:
    """Where a quiet begins that parts the sound from a place on from that of the kept word.

    Whisper may begin a short word too early, and the aligner follows it: what is heard before a quiet in a
    word of one syllable is the end of what was said before.

    Args:
        levels: of the sound.
        place: where the passage is cut, in seconds.
        end: where the kept word ends, in seconds.
        quiet: level up to which it is quiet, in dBFS.

    Returns:
        The place where there is no such quiet.
    """
    loud = levels.within(place, end) > quiet
    edges = np.flatnonzero(np.diff(loud)) + 1
    starts = np.concatenate(([0], edges))
    lasts = np.diff(np.concatenate((starts, [len(loud)])))
    still, heard = levels.frames(PARTED), levels.frames(HEARD)
    for before, start, lasting, behind in zip(lasts, starts[1:], lasts[1:], lasts[2:], strict=False):
        if not loud[start] and lasting >= still and before >= heard and behind >= heard:
            return levels.place(levels.at(place) + int(start))
    return place


def to_the_pause(levels: Levels, place: float, *, quiet: float, within: float) -> float:
    """Where the sound that goes on from a cut without a pause ends in one, where that is near.

    A kept word that no pause parts from what is removed, and a pause from all else, may be a part of it that
    was taken for a word: "to" of "two thirty", "both" of "Beaufort".

    Args:
        levels: of the sound, in the direction of search.
        place: where the passage is cut, in seconds; the answer where a pause ends there, or none is near.
        quiet: level up to which it is quiet, in dBFS.
        within: seconds from the cut to the pause, at most.
    """
    first, still = levels.at(place), levels.frames(APART)
    found = pauses(levels.ahead(place, levels.frames(within) + still).tolist(), quiet=quiet, shortest=still)
    if not found or bool((levels.values[max(0, first - still) : first] <= quiet).any()):
        return place
    return max(place, levels.place(first + found[0].start))


def first_quiet(levels: Levels, place: float, *, quiet: float) -> float | None:
    """The first place, from a place on, where it is quiet for a while; beyond the last level it is quiet.

    Args:
        levels: of the sound, in the direction of search.
        place: where to begin, in seconds.
        quiet: level below which it is quiet, in dBFS.

    Returns:
        None when there is no such place among the levels.
    """
    loud = levels.ahead(place) > quiet
    if not len(loud):
        return None
    steady = max(1, levels.frames(STEADY))
    padded = np.concatenate((loud, np.zeros(steady - 1, dtype=bool)))
    ahead = np.convolve(padded, np.ones(steady), mode="valid")
    still = np.flatnonzero(ahead < 0.5)
    return levels.place(levels.at(place) + int(still[0])) if len(still) else None
