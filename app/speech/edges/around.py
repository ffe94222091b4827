"""How loud it is around a place, and whether it is quiet in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import SampleSource
from app.domain.sound.pauses import pauses, quiet_level
from app.domain.timeline import Span
from app.speech.edges.quiet_edges import FRAME
from app.speech.levels import frame_levels

AROUND = 2.0
"""Seconds on both sides of a place that tell what is quiet here and what is speech."""


@dataclass(frozen=True, slots=True)
class Levels:
    """How loud it is, frame by frame.

    Args:
        values: shape ``(frames,)``, in dBFS.
        origin: where the first frame begins, in seconds.
        frame: seconds of a frame.
    """

    values: NDArray[np.float64]
    origin: float
    frame: float

    def at(self, place: float) -> int:
        """The number of the frame at a place in seconds; of the first where that lies before it."""
        return max(0, self.frames(place - self.origin))

    def place(self, number: int) -> float:
        """Where a frame begins, in seconds."""
        return self.origin + number * self.frame

    def frames(self, seconds: float) -> int:
        """How many frames last so long."""
        return round(seconds / self.frame)

    def within(self, start: float, end: float) -> NDArray[np.float64]:
        """Those between two places in seconds: shape ``(frames,)``, in dBFS."""
        return self.values[self.at(start) : self.at(end)]

    def ahead(self, place: float, count: int | None = None) -> NDArray[np.float64]:
        """So many from a place in seconds on, all when None: shape ``(frames,)``, in dBFS."""
        return self.values[self.at(place) :][:count]

    def backwards(self) -> Levels:
        """The same levels on a clock that runs backwards."""
        return Levels(self.values[::-1], -self.place(len(self.values)), self.frame)


def levels_around(source: SampleSource, span: Span) -> Levels:
    """How loud a place and its surroundings are."""
    recording = source.recording
    frame = max(1, round(FRAME * recording.rate))
    around = round(AROUND * recording.rate)
    heard = Span(max(0, span.start - around), min(recording.length, span.end + around))
    count = -(-heard.length // frame)
    values = frame_levels(source.blocks(heard), start=heard.start, count=count, frame=frame)
    return Levels(values, heard.start / recording.rate, frame / recording.rate)


def quiet_in(source: SampleSource, places: Iterable[Span], *, shortest: float) -> tuple[bool, ...]:
    """Whether it is quiet somewhere in each place.

    Args:
        source: what was recorded.
        places: spans in samples.
        shortest: seconds that the quiet lasts at least.

    Raises:
        InputError: when the file is no longer what it was.
    """
    rate = source.recording.rate
    found = []
    for place in places:
        levels = levels_around(source, place)
        within = levels.within(place.start / rate, place.end / rate).tolist()
        quiet = quiet_level(levels.values.tolist())
        found.append(bool(pauses(within, quiet=quiet, shortest=levels.frames(shortest))))
    return tuple(found)
