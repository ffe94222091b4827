"""The edges that another fitter found, and on to where the copies of a passage begin and end."""

from __future__ import annotations

from app.domain.planning.passages import Passage
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

    def fit(self, source: SampleSource, passage: Passage) -> Span:
        """The span to silence.

        Raises:
            InputError: when the file is no longer what it was.
        """
        fitted = self._fitter.fit(source, passage)
        return fitted.pad(*self._echoes.lags(source, passage.span), within=source.recording.whole)
