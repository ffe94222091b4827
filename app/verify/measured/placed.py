"""The published sound of an excerpt where it belongs in the recording, with silence on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from app.domain.plan import Plan
from app.domain.ports import Block, SampleSource
from app.domain.recording import Recording
from app.domain.timeline import Span, span_or_none

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BLOCK = 1 << 16
"""Samples of silence in a block."""


def placed(published: SampleSource, plan: Plan) -> SampleSource:
    """The published sound on the plan's clock; itself where the whole recording is published."""
    if plan.within == Span(0, plan.length):
        return published
    return _Placed(published, plan)


class _Placed:
    """A :class:`~app.domain.ports.SampleSource` as long as the recording, give or take what the file is off.

    Args:
        file: the published file.
        plan: of the excerpt.
    """

    def __init__(self, file: SampleSource, plan: Plan) -> None:
        facts = file.recording
        before, after = (
            round(samples * facts.rate / plan.rate)
            for samples in (plan.within.start, plan.length - plan.within.end)
        )
        self._file = file
        self._place = Span(before, before + facts.length)
        self._facts = replace(facts, length=before + facts.length + after)

    @property
    def recording(self) -> Recording:
        """See the protocol."""
        return self._facts

    def blocks(self, span: Span | None = None) -> Iterator[Block]:
        """See the protocol."""
        wanted, place = span or self._facts.whole, self._place
        yield from self._silence(span_or_none(wanted.start, min(wanted.end, place.start)))
        if (inside := wanted.clip(place)) is not None:
            for block in self._file.blocks(Span(inside.start - place.start, inside.end - place.start)):
                yield Block(block.start + place.start, block.samples)
        yield from self._silence(span_or_none(max(wanted.start, place.end), wanted.end))

    def listen(self, span: Span, *, rate: int, channel: int | None = None) -> NDArray[np.float32]:
        """See the protocol."""
        import numpy as np

        native, place = self._facts.rate, self._place
        sound = np.zeros(-(-span.length * rate // native), dtype=np.float32)
        if (inside := span.clip(place)) is not None:
            heard = self._file.listen(
                Span(inside.start - place.start, inside.end - place.start), rate=rate, channel=channel
            )
            at = (inside.start - span.start) * rate // native
            sound[at : at + len(heard)] = heard
        return sound

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return

    def _silence(self, span: Span | None) -> Iterator[Block]:
        import numpy as np

        if span is None:
            return
        first = next(iter(self._file.blocks(Span(0, 1)))).samples
        zero = 128 if first.dtype == np.uint8 else 0
        for part in span.parts(_BLOCK):
            yield Block(part.start, np.full((part.length, first.shape[1]), zero, dtype=first.dtype))
