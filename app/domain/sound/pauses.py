"""Quiet between two words, in levels of sound that are given frame by frame."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from app.domain.timeline import Span, span_or_none

PAUSE = 0.015
"""Seconds of quiet that part two words."""
BEFORE = 0.02
"""Seconds before the aligned end of a word in which such a quiet may begin: aligners are late, too."""
FAINT = 12.0
"""dB below the loud parts: what is softer after a word is its end, not the vowel of the next."""
CLEAR, HIDING = 30.0, 20.0
"""dB from the noise floor to the loud parts: from 30 up noise hides nothing soft, from 20 down all of it."""

SOFTER = 10.0
"""dB by which words may be softer than the loudest around them, as words are."""
FALLING, SMOOTH = 0.1, 0.02
"""Seconds in which loud sound becomes softer when a voice pauses, and seconds over which it is measured."""
_FALLS, _LOUD = 0.95, 15.0
"""Share of such falls that are less than the one that counts; dB below the loud parts where they begin."""
SHARP, LINGERING = 18.0, 10.0
"""dB of that fall: from the first up little of a word lies over the next one, from the other down much does.
Measured of meetings: 19 and more of dry speech, 12 and less in rooms of 0.8 to 1.2 s."""


def quiet_level(levels: Sequence[float], *, said: Sequence[float] = ()) -> float:
    """The level, in dBFS, below which it is quiet: near the noise floor, or far below the speech.

    Args:
        levels: of a passage and its surroundings, at least one.
        said: those of the passage: beside what is said far more softly, less is quiet.
    """
    floor, loud = floor_and_loud(levels)
    quiet = min(max(floor + 6, loud - 38), loud - 15)
    softer = loud - SOFTER - floor_and_loud(said)[1] if said else 0.0
    return min(quiet, max(floor + 6, quiet - max(0.0, softer)))


def hidden(levels: Sequence[float]) -> float:
    """How much of what is soft is hidden by noise: 0 (nothing) to 1 (all).

    Args:
        levels: of a passage and its surroundings, in dBFS, at least one.
    """
    floor, loud = floor_and_loud(levels)
    return min(1.0, max(0.0, (CLEAR - (loud - floor)) / (CLEAR - HIDING)))


def lingering(levels: Sequence[float], *, frame: float) -> float:
    """How much of a word a room carries on over the next one: 0 (little) to 1 (much).

    A room lets sound die away by 60 dB in its reverberation time, whoever speaks, and nothing falls faster
    in it (Ratnam et al., "Blind estimation of reverberation time", JASA 114, 2003).

    Args:
        levels: of a passage and its surroundings, in dBFS, in the order of time, at least one.
        frame: seconds of each.
    """
    width, ahead = max(1, round(SMOOTH / frame)), round(FALLING / frame)
    sums = (0.0, *accumulate(levels))
    smooth = [(last - first) / width for first, last in zip(sums, sums[width:], strict=False)]
    _, loud = floor_and_loud(levels)
    falls = sorted(
        now - then for now, then in zip(smooth, smooth[ahead:], strict=False) if now > loud - _LOUD
    )
    if not falls:
        return 0.0
    return min(1.0, max(0.0, (SHARP - _percentile(falls, _FALLS)) / (SHARP - LINGERING)))


def floor_and_loud(levels: Sequence[float]) -> tuple[float, float]:
    """The levels of the noise and of the loud parts (5th and 95th percentile).

    Args:
        levels: in dBFS, at least one.
    """
    ordered = sorted(levels)
    return _percentile(ordered, 0.05), _percentile(ordered, 0.95)


def pauses(levels: Sequence[float], *, quiet: float, shortest: int) -> tuple[Span, ...]:
    """Runs of quiet frames, half-open, sorted.

    Args:
        levels: of each frame, in dBFS.
        quiet: level up to which it is quiet, in dBFS.
        shortest: frames that a run has at least.
    """
    loud = [-1, *(number for number, level in enumerate(levels) if level > quiet), len(levels)]
    runs = (span_or_none(one + 1, other) for one, other in pairwise(loud))
    return tuple(run for run in runs if run is not None and run.length >= max(1, shortest))


def _percentile(ordered: Sequence[float], share: float) -> float:
    """The value below which a share of sorted values lies, between two of them where it falls there."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
