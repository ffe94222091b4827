"""Time stamps of a container as positions on the one clock."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av.audio.stream import AudioStream

_JITTER = Fraction(15, 1000)
"""Seconds by which a time stamp may be off before it counts: less than the usual shortest packet (20 ms)."""
_LONGEST_HOLE = 3600
"""Seconds. Time stamps that jump farther have started anew (joined files), there is no hole."""
_LONGEST_OVERLAP = 1
"""Seconds. Time stamps that jump back farther have started anew."""


class TimeStamps:
    """What the time stamps of one stream say, from its start or from where decoding goes on.

    Args:
        stream: of audio.
        begin: seconds, in the file's own time stamps, at which position 0 is if no sound is before it; None
            where it is the first sound.
        origin: where position 0 is in the stream's time stamps, in samples; None where the first frame tells.
        states_end: whether the container says where the sound ends.
    """

    def __init__(
        self, stream: AudioStream, *, begin: Fraction | None, origin: int | None, states_end: bool
    ) -> None:
        self._stream, self._begin, self._states_end = stream, begin, states_end
        # Asked of PyAV once: for every frame these took as long as decoding it.
        base = stream.time_base
        self._tick = None if base is None else (base.numerator, base.denominator)
        self.origin = origin
        """Where position 0 is, in samples; None before the first frame."""

    def place(self, stamped: int | None, rate: int, *, after: int, broken: bool) -> int:
        """Where a frame begins: right after the one before, unless its time stamp says otherwise.

        Args:
            stamped: its time stamp, if it has one.
            rate: its samples a second, Hz.
            after: the position right after the frame before.
            broken: whether something before it could not be decoded: then every stamp counts.
        """
        if stamped is None or self._tick is None:
            return after
        above, below = self._tick
        if self.origin is not None:
            # Nearly every frame: not half a sample off. In whole numbers this takes a tenth of the time.
            off = stamped * above * rate - (self.origin + after) * below
            if 2 * abs(off) <= below:
                return after
        tick = Fraction(above * rate, below)
        stamp = stamped * tick
        if self.origin is None:
            self.origin = round(stamp if self._begin is None else min(stamp, self._begin * rate))
        at = round(stamp) - self.origin
        slack = 2 * tick + (0 if broken else _JITTER * rate)
        drift = at - after
        if abs(drift) <= max(slack, Fraction(1)):
            return after
        if not -_LONGEST_OVERLAP * rate <= drift <= _LONGEST_HOLE * rate:
            self.origin += drift
            return after
        return at

    def end(self, rate: int) -> int | None:
        """Where an mp4 file says that its sound ends: the rest of the last frame is the encoder's padding.

        Args:
            rate: samples a second, Hz.
        """
        duration: int | None = self._stream.duration if self._states_end else None
        if not duration or self._tick is None:
            return None
        above, below = self._tick
        ticks = (duration + (self._stream.start_time or 0)) * above * rate
        return -(-ticks // below) - (self.origin or 0)
