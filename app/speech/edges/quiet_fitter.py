"""The edges of a passage by loudness alone, for what no aligner finds: grown to the quiet on both sides."""

from __future__ import annotations

from dataclasses import replace

from app.domain.planning.passages import Passage
from app.domain.ports import SampleSource
from app.domain.sound.pauses import floor_and_loud, quiet_level
from app.domain.timeline import Span
from app.speech.edges.around import AROUND
from app.speech.edges.quiet_edges import (
    END,
    FARTHEST,
    FRAME,
    START,
    UNHEARD_END,
    UNHEARD_START,
    Reach,
    outward,
)
from app.speech.levels import frame_levels


class QuietFitter:
    """An :class:`~app.domain.ports.EdgeFitter` that knows loudness and nothing else.

    From the edges that the transcript gives it goes outward to the nearest quiet, on the loudest channel.
    Where there is no quiet it stops in a valley, and without a valley the removed words win.
    """

    def fit(self, source: SampleSource, passage: Passage) -> Span:
        """The span to silence.

        Raises:
            InputError: when the file is no longer what it was.
        """
        recording, span = source.recording, passage.span
        first = passage.before.span.end if passage.before else 0
        last = passage.after.span.start if passage.after else recording.length
        begins, ends = (START, END) if passage.words else (UNHEARD_START, UNHEARD_END)
        before = _reach(begins, span.start - first, rate=recording.rate)
        after = _reach(ends, last - span.end, rate=recording.rate)
        start = _moved(source, span.start, before, span, forward=False)
        end = _moved(source, span.end, after, span, forward=True)
        return Span(min(start, span.end - 1), max(end, span.start + 1)) if start < end else span


def _reach(usual: Reach, free: int, *, rate: int) -> Reach:
    """The usual reach, or all of the ``free`` samples up to the kept neighbour when that is more."""
    return replace(usual, most=max(usual.most, min(FARTHEST, free / rate)))


def _moved(source: SampleSource, at: int, reach: Reach, passage: Span, *, forward: bool) -> int:
    """Where an edge of a passage at a sample moves."""
    recording = source.recording
    frame = max(1, round(FRAME * recording.rate))
    most = round(AROUND / FRAME)
    before, after = min(most, at // frame), min(most, -(-(recording.length - at) // frame))
    start = at - before * frame
    heard = Span(start, min(recording.length, at + after * frame))
    levels = frame_levels(source.blocks(heard), start=start, count=before + after, frame=frame)
    first, last = (max(0, place - start) // frame for place in (passage.start, passage.end))
    loud = floor_and_loud(levels.tolist())[1]
    quiet = quiet_level(levels.tolist(), said=levels[first:last].tolist())
    if forward:
        moved = outward(levels, before, quiet=quiet, reach=reach, loud=loud) - before
        return min(recording.length, at + moved * frame)
    moved = outward(levels[::-1], after, quiet=quiet, reach=reach, loud=loud) - after
    return max(0, at - moved * frame)
