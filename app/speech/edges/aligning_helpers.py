"""Words found in sound by several processes: PocketSphinx lets no other thread of its own work meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from queue import LifoQueue
from types import TracebackType
from typing import Self, cast

from app.speech.edges.aligner import SphinxAligner
from app.speech.remembering import Sound, Times
from app.worker import Report, Worker


class AligningHelpers:
    """A :class:`~app.domain.ports.WordAligner` that lets child processes answer; asked from several threads.

    A helper is started by the first question that finds the others busy, and answers as
    :class:`~app.speech.edges.aligner.SphinxAligner` does. A context manager: leaving it ends them, and so
    does the end of this process, however it comes.

    Args:
        most: helpers at the same time, at least one; who asks when all are busy waits.
    """

    def __init__(self, most: int) -> None:
        self._idle: LifoQueue[Worker] = LifoQueue()
        self._all = tuple(Worker() for _ in range(most))
        for helper in self._all:
            self._idle.put(helper)

    def align(self, sound: Sound, words: Sequence[str], language: str) -> Times:
        """Start and end of each written word.

        Raises:
            WorkerError: when a helper died.
        """
        helper = self._idle.get()
        try:
            return cast("Times", helper.run(f"{__name__}:{align.__name__}", sound, tuple(words), language))
        finally:
            self._idle.put(helper)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for helper in self._all:
            helper.__exit__(kind, error, trace)


def align(report: Report, sound: Sound, words: Sequence[str], language: str) -> Times:
    """What a helper does."""
    return report.kept(SphinxAligner).align(sound, words, language)
