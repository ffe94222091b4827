"""Meetings in which people talk at once: what each says on a track of its own, and all of them mixed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.domain.timeline import Span, union
from tests.benchmarks.conditions import Sound
from tests.samples import decoded

FRAME = 0.01
"""Seconds."""
_TURN, _OVER, _PAUSE, _ASIDE = (1.5, 5.0), (0.3, 1.5), (0.1, 0.5), (0.5, 1.0)
"""Seconds of a turn, of two at once, of a pause between turns, and of what is thrown in; least and most."""
_OFTEN, _THROWN_IN = 0.5, 0.25
"""Share of turns that begin before the last has ended, and of those into which somebody throws something."""
_SOFTER = 6.0
"""Decibels by which what is thrown in may be softer."""
_QUIET = 35.0
"""Decibels below a speaker's usual loudness at which nothing is heard of them."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A meeting of which every voice is known.

    Args:
        rate: Hz.
        tracks: of each speaker, all of one length.
    """

    rate: int
    tracks: Mapping[str, Sound]

    @property
    def mixed(self) -> Sound:
        """What is recorded."""
        return np.asarray(sum(self.tracks.values()), np.float64)

    def speaking(self, speaker: str) -> NDArray[np.bool_]:
        """In which frames somebody is heard."""
        frame = round(FRAME * self.rate)
        track = self.tracks[speaker]
        power = np.square(track[: len(track) // frame * frame].reshape(-1, frame)).mean(axis=1)
        usual = power[power > power.max() * 10**-3.5].mean()
        return np.asarray(power > usual * 10 ** (-_QUIET / 10), np.bool_)

    def inside(self, spans: Sequence[Span], rate: int) -> NDArray[np.bool_]:
        """Which frames lie in spans at some rate, whole."""
        count = len(next(iter(self.tracks.values()))) // round(FRAME * self.rate)
        made = np.zeros(count, bool)
        for span in union(spans):
            made[-(-span.start * 100 // rate) : span.end * 100 // rate] = True
        return made


def talk_of(
    path: Path, said: Sequence[tuple[str, float, float]], *, seed: int = 1, softer: float = 0.0
) -> Talk:
    """What is said in a meeting, laid out anew: turns that begin before others end, and words thrown in.

    Args:
        path: of the meeting.
        said: who, from when, to when, in seconds.
        seed: of the layout.
        softer: decibels by which whoever comes in over another is softer.
    """
    sound, rate = decoded(path)
    sound = sound.mean(axis=1)
    chance = np.random.default_rng(seed)
    left = {
        name: np.concatenate([sound[round(a * rate) : round(b * rate)] for who, a, b in said if who == name])
        for name in sorted({who for who, _, _ in said})
    }
    laid: list[tuple[str, int, Sound]] = []
    end, last = 0, ""

    def taken(name: str, seconds: tuple[float, float], gain: float = 0.0) -> Sound:
        part, left[name] = np.split(left[name], [round(chance.uniform(*seconds) * rate)])
        return part * 10 ** (-gain / 20)

    while names := [name for name, rest in left.items() if name != last and len(rest) > 2 * rate]:
        name = names[int(chance.integers(len(names)))]
        over = bool(laid) and chance.random() < _OFTEN
        shift = -chance.uniform(*_OVER) if over else chance.uniform(*_PAUSE)
        part = taken(name, _TURN, softer if over else 0.0)
        start = max(0, end + round(shift * rate))
        laid.append((name, start, part))
        others = [one for one, rest in left.items() if one != name and len(rest) > 2 * rate]
        if others and chance.random() < _THROWN_IN:
            other = others[int(chance.integers(len(others)))]
            aside = taken(other, _ASIDE, softer + chance.uniform(0, _SOFTER))
            room = max(1, len(part) - len(aside))
            laid.append((other, start + int(chance.integers(room)), aside))
        end, last = start + len(part), name
    length = max(start + len(part) for _, start, part in laid) + rate
    tracks = {name: np.zeros(length) for name in left}
    for name, start, part in laid:
        tracks[name][start : start + len(part)] += part
    return Talk(rate, tracks)
