"""How loud it is around a place, and whether it is quiet in it."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.ports import SampleSource
from app.domain.sound.pauses import pauses, quiet_level
from app.domain.timeline import Span
from app.speech.edges.aligned_edges import Levels
from app.speech.edges.quiet_edges import FRAME
from app.speech.levels import frame_levels

_AROUND = 2.0
"""Seconds on both sides of a place that tell what is quiet here and what is speech."""


def levels_around(source: SampleSource, span: Span) -> Levels:
    """How loud a place and its surroundings are."""
    recording = source.recording
    frame = max(1, round(FRAME * recording.rate))
    around = round(_AROUND * recording.rate)
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
        found.append(bool(pauses(within, quiet=quiet, shortest=round(shortest / levels.frame))))
    return tuple(found)
