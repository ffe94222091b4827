"""Where the playhead is: which part of the recording has left the loudspeaker, told from bytes."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from app.domain.timeline import Span
from app.workbench.tasks.playing import Sound

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
"""That are offered; the pitch stays."""
EDGE = 0.5
"""Seconds that are heard on each side of a span, where its edges are listened to."""
AROUND = 1.5
"""Seconds that are heard on each side of a span, where one listens to what is said in it."""
INSIDE = 0.25
"""Seconds of a long span that are heard at each of its ends; a shorter one is heard whole."""


@dataclass(frozen=True, slots=True)
class _Written:
    start: int
    end: int
    span: Span


class Positions:
    """Which part of the recording is heard at a number of bytes that were played."""

    def __init__(self) -> None:
        self._written: deque[_Written] = deque()
        self._end = 0

    @property
    def end(self) -> int:
        """Bytes of all pieces so far."""
        return self._end

    def add(self, sound: Sound) -> None:
        """A piece goes to the device."""
        self._written.append(_Written(self._end, self._end + len(sound.pcm), sound.span))
        self._end += len(sound.pcm)

    def at(self, played: int) -> int | None:
        """The sample that is heard when so many bytes were played; None before the first piece.

        Pieces that are over are forgotten, so that it is asked of ever more bytes.
        """
        while len(self._written) > 1 and self._written[0].end <= played:
            self._written.popleft()
        if not self._written:
            return None
        piece = self._written[0]
        share = min(1.0, max(0, played - piece.start) / (piece.end - piece.start))
        return piece.span.start + round(share * piece.span.length)


class Listened:
    """Joins positions that follow one another into the stretches that somebody listened to."""

    def __init__(self) -> None:
        self._start: int | None = None
        self._at = 0

    def move(self, position: int, *, most: int) -> Span | None:
        """The playhead is at a position; gives the stretch before it where it jumped there.

        Args:
            position: in samples.
            most: samples that it may move at once without having jumped.
        """
        ended = None
        if self._start is not None and not 0 <= position - self._at <= most:
            ended = self.end()
        if self._start is None:
            self._start = position
        self._at = position
        return ended

    def so_far(self) -> Span | None:
        """The stretch so far, behind which the next goes on; None when nothing was heard since the last."""
        going = self._start is not None
        span = self.end()
        self._start = self._at if going else None
        return span

    def end(self) -> Span | None:
        """The stretch so far, which ends here; None when nothing was heard."""
        start, self._start = self._start, None
        return Span(start, self._at) if start is not None and self._at > start else None


def with_around(span: Span, *, rate: int, length: int) -> Span:
    """What is played to hear a span: it, and what is said right before and behind it.

    Args:
        span: of words, or of a voice.
        rate: samples a second, Hz.
        length: samples in the recording.
    """
    return span.pad(round(AROUND * rate), round(AROUND * rate), within=Span(0, length))


def edge_stretches(span: Span, *, rate: int, length: int) -> tuple[Span, ...]:
    """What is played to hear the edges of a span: half a second on both sides, and little of what is between.

    Args:
        span: that falls silent.
        rate: samples a second, Hz.
        length: samples in the recording.
    """
    outside, inside, whole = round(EDGE * rate), round(INSIDE * rate), Span(0, length)
    around = span.pad(outside, outside, within=whole)
    if span.length <= 2 * (inside + outside):
        return (around,)
    return Span(around.start, span.start + inside), Span(span.end - inside, around.end)
