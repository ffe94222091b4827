"""Mono sound at another rate, for an engine."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import TYPE_CHECKING

from app.audio.native import to_float
from app.domain.lately import Lately
from app.domain.ports import SampleSource
from app.domain.sound.audible import OFFSET
from app.domain.timeline import Span, period

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MARGIN = 0.05
"""Seconds of sound read around a span, so that the resampler's filter meets sound and no edge."""
USUAL = 99.9
"""Percentile of what is beyond full scale by more than a few peaks."""
PIECE = 8
"""Seconds of sound that are kept together."""
KEPT_BYTES = 40_000_000
"""Sound at other rates that is kept: ten minutes at an engine's rate, of one channel or the mix."""


class Listened:
    """What was listened to of one source, of which the last is kept: passages are listened to many times.

    The resampler is FFmpeg's; its first sample falls on its first input sample. Spans that begin on a
    whole :func:`~app.domain.timeline.period` of both rates share their samples, and are put together from
    pieces that are kept. Others are made anew. From any thread.
    """

    def __init__(self) -> None:
        self._kept: Lately[tuple[int, int | None, int], NDArray[np.float32]] = Lately(KEPT_BYTES)

    def listen(
        self, source: SampleSource, span: Span, *, rate: int, channel: int | None = None
    ) -> NDArray[np.float32]:
        """What :meth:`app.domain.ports.SampleSource.listen` promises, for any source that has blocks.

        Raises:
            ValueError: when the span goes beyond the recording or there is no such channel.
        """
        facts = source.recording
        if channel is not None and not 0 <= channel < facts.channels:
            raise ValueError(f"no channel {channel}")
        if not facts.whole.contains(span):
            raise ValueError("the span goes beyond the recording")
        if rate == facts.rate or span.start % period(facts.rate, rate):
            return _centred(_in_scale(_heard(source, span, rate, channel)))
        return _centred(_in_scale(self._joined(source, span, rate, channel)))

    def _joined(
        self, source: SampleSource, span: Span, rate: int, channel: int | None
    ) -> NDArray[np.float32]:
        import numpy as np

        length = PIECE * source.recording.rate
        pieces = range(span.start // length, (span.end - 1) // length + 1)
        sound = np.concatenate([self._piece(source, number, rate, channel) for number in pieces])
        first = span.start * rate // source.recording.rate - pieces.start * PIECE * rate
        return sound[first : first - (-span.length * rate // source.recording.rate)]

    def _piece(
        self, source: SampleSource, number: int, rate: int, channel: int | None
    ) -> NDArray[np.float32]:
        length = PIECE * source.recording.rate
        span = Span(number * length, min((number + 1) * length, source.recording.length))
        return self._kept.of((rate, channel, number), lambda: _heard(source, span, rate, channel))


def _heard(source: SampleSource, span: Span, rate: int, channel: int | None) -> NDArray[np.float32]:
    """A span at another rate, as loud as it is.

    Reading begins a whole number of common periods of both rates before the span, so that a sample falls on
    the span's first.
    """
    import numpy as np

    native = source.recording.rate
    heard = np.zeros(-(-span.length * rate // native), dtype=np.float32)
    step = period(native, rate)
    before = ceil(MARGIN * native / step) * step if rate != native else 0
    skip = before * rate // native
    at = -skip
    for part in _resampled(_mono(source, span, before, channel), native, rate):
        first, last = max(at, 0), min(at + len(part), len(heard))
        if first < last:
            heard[first:last] = part[first - at : last - at]
        at += len(part)
    return heard


def _centred(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """Sound without a constant offset, as sound cards add one: nobody hears it, engines take it for noise."""
    import numpy as np

    offset = sound.mean() if len(sound) else np.float32(0)
    return sound - offset if abs(offset) >= OFFSET else sound


def _in_scale(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """Sound in -1 to 1: softer where much of it is beyond, as in floats that count as integers do.

    Of clipped sound an engine understands little. A single wild sample makes nothing softer.
    """
    import numpy as np

    if len(sound) and max(sound.max(), -sound.min()) > 1:
        sound /= np.float32(max(1.0, np.percentile(np.abs(sound), USUAL)))
    return np.clip(sound, -1, 1, out=sound)


def _mono(
    source: SampleSource, span: Span, margin: int, channel: int | None
) -> Iterator[NDArray[np.float32]]:
    import numpy as np

    begin, end = span.start - margin, min(span.end + margin, source.recording.length)
    if begin < 0:
        yield np.zeros(-begin, dtype=np.float32)
    for block in source.blocks(Span(max(0, begin), end)):
        wanted = block.samples if channel is None else block.samples[:, [channel]]
        plain = to_float(wanted)
        yield plain[:, 0] if plain.shape[1] == 1 else plain.mean(axis=1, dtype=np.float32)


def _resampled(
    parts: Iterator[NDArray[np.float32]], from_rate: int, to_rate: int
) -> Iterator[NDArray[np.float32]]:
    if from_rate == to_rate:
        yield from parts
        return
    import av
    import numpy as np

    resampler = av.AudioResampler(format="flt", layout="mono", rate=to_rate)
    for part in parts:
        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(part).reshape(1, -1), format="flt", layout="mono"
        )
        frame.sample_rate = from_rate
        for made in resampler.resample(frame):
            yield made.to_ndarray()[0].astype(np.float32, copy=False)
    for made in resampler.resample(None):
        yield made.to_ndarray()[0].astype(np.float32, copy=False)
