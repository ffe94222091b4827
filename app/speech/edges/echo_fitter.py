"""The edges that another fitter found, and on to where the copies of a passage begin and end."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.passages import Passage
from app.domain.ports import EchoFinder, EdgeFitter, SampleSource
from app.domain.timeline import Span


class EchoFitter:
    """An :class:`~app.domain.ports.EdgeFitter` that removes the copies of a passage with it.

    Args:
        fitter: finds the edges of what was said.
        echoes: tells by how much they are early and late.
    """

    def __init__(self, fitter: EdgeFitter, echoes: EchoFinder) -> None:
        self._fitter = fitter
        self._echoes = echoes

    def fit(self, source: SampleSource, passages: Sequence[Passage]) -> tuple[Span, ...]:
        """For each passage, the span to silence.

        Raises:
            InputError: when the file is no longer what it was.
        """
        whole = source.recording.whole
        return tuple(
            fitted.pad(*self._echoes.lags(source, passage.span), within=whole)
            for passage, fitted in zip(passages, self._fitter.fit(source, passages), strict=True)
        )
