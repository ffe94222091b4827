"""A recording without its constant offset, for codecs that do not keep one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from app.domain.ports import Block, SampleSource
from app.domain.recording import Recording
from app.domain.sound.audible import OFFSET, full_scale
from app.domain.timeline import Span, complement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PLACES, _LOOKED_AT = 32, 0.5
"""Places of a recording that tell its offset, and seconds of each."""
_STEADY = 0.25
"""Share of the offset by which half of the places may differ from it: what changes more is no constant."""


class Centred:
    """A recording as it is but for an offset, which nobody hears.

    Args:
        source: the recording.
        offset: of each channel, full scale 1.
    """

    def __init__(self, source: SampleSource, offset: NDArray[np.float64]) -> None:
        self._source, self._offset = source, offset

    @property
    def recording(self) -> Recording:
        """The facts of the recording."""
        return self._source.recording

    def blocks(self, span: Span | None = None) -> Iterator[Block]:
        """Native sound of a span. See the port :class:`SampleSource`.

        Raises:
            InputError: when the file is no longer what it was.
        """
        for block in self._source.blocks(span):
            yield Block(block.start, _lowered(block.samples, self._offset))

    def listen(self, span: Span, *, rate: int, channel: int | None = None) -> NDArray[np.float32]:
        """Mono sound of a span at another rate, in which there is no offset either way."""
        return self._source.listen(span, rate=rate, channel=channel)

    def __enter__(self) -> Centred:
        self._source.__enter__()
        return self

    def __exit__(self, *raised: object) -> None:
        self._source.__exit__(*raised)


def centred(source: SampleSource, silent: Sequence[Span]) -> SampleSource:
    """A recording without its constant offset; itself where it has none.

    Beside a place that is silent the offset would be a step. Opus keeps no offset and lets a step die away
    slowly, over what is silent and what is not.

    Args:
        source: the recording.
        silent: what is not published of it, sorted and apart: it has no say in what is.

    Raises:
        InputError: when the file is no longer what it was.
    """
    import numpy as np

    facts = source.recording
    places = _places(complement(silent, within=facts.whole), round(_LOOKED_AT * facts.rate))
    if not places:
        return source
    means = np.array([_mean(source, parts) for parts in places])
    offset = np.median(means, axis=0)
    differ = np.median(np.abs(means - offset), axis=0)
    offset[(np.abs(offset) < OFFSET) | (differ > _STEADY * np.abs(offset))] = 0
    return Centred(source, offset) if offset.any() else source


def _places(heard: Sequence[Span], length: int) -> list[list[Span]]:
    """Places, evenly apart in what is heard as if nothing lay between; each in the parts in which it is."""
    import numpy as np

    *firsts, total = accumulate((span.length for span in heard), initial=0)
    length = min(length, total)
    starts = np.linspace(0, total - length, _PLACES).astype(int).tolist() if total else ()
    return [
        [
            Span(span.start + max(0, start - first), span.start + min(span.length, start + length - first))
            for span, first in zip(heard, firsts, strict=True)
            if first < start + length and start < first + span.length
        ]
        for start in starts
    ]


def _mean(source: SampleSource, spans: Sequence[Span]) -> NDArray[np.float64]:
    """The mean of each channel in some spans, full scale 1."""
    import numpy as np

    sound = np.concatenate([full_scale(block.samples) for span in spans for block in source.blocks(span)])
    mean: NDArray[np.float64] = sound.mean(axis=0)
    return mean


def _lowered(samples: NDArray[np.generic], offset: NDArray[np.float64]) -> NDArray[np.generic]:
    """Native samples without an offset, of the same type; what would go beyond it is at its limit."""
    import numpy as np

    dtype = samples.dtype
    full = 1 if dtype.kind == "f" else 1 << (8 * dtype.itemsize - 1)
    lowered: NDArray[np.float64] = samples.astype(np.float64) - full * offset
    if dtype.kind == "f":
        return lowered.astype(dtype)
    limits = np.iinfo(dtype.name)
    whole: NDArray[np.float64] = np.clip(np.round(lowered), limits.min, limits.max)
    return whole.astype(dtype)
