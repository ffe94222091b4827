"""A second process, for half of what a task has to do: threads that decode, or align, wait for each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from threading import Lock, RLock, Thread
from typing import TypeVar

from app.domain.errors import CaviardError
from app.domain.lanes import in_lanes, portions
from app.worker import Worker
from app.worker.processors import usable_processors

T = TypeVar("T")
_WORTH_IT = 24
"""Passages from which another process is worth its start: that takes as long as fitting eight."""
_TOGETHER = 8
"""Passages, one after the other, that are handed over: what is near them is decoded once."""


class Helper:
    """A child of the child process. It is started by what it is asked first, and keeps what it loads.

    It ends with :meth:`close`, and with the process that asks, however that ends. May be asked from any
    thread, and does one thing at a time.
    """

    def __init__(self) -> None:
        self._worker = Worker()
        self._asked, self._here = RLock(), Lock()
        self._prepared = False

    @property
    def is_prepared(self) -> bool:
        """Whether it has been told to make ready."""
        return self._prepared

    def prepare(self, task: str, /, *args: object) -> None:
        """Let it do something whose result nobody wants; that it fails is told by who asks next."""
        self._prepared = True

        def prepared() -> None:
            with suppress(CaviardError):
                self.run(task, *args)

        Thread(target=prepared, name="helper", daemon=True).start()

    def run(self, task: str, /, *args: object) -> object:
        """What a function gives there, see :meth:`app.worker.Worker.run`.

        Raises:
            CaviardError: that the function raised, or because the process died.
        """
        with self._asked:
            return self._worker.run(task, *args)

    def share(
        self,
        passages: Sequence[T],
        *,
        here: Callable[[Sequence[T]], object],
        there: Callable[[Sequence[T]], object],
        threads: int | None,
    ) -> Iterator[int]:
        """Do something with passages in both processes side by side; gives how many are done, now and then.

        Neither process does two things at once: an aligner that two threads ask confuses what they ask.

        Args:
            passages: that are handed out a few at a time.
            here: does it in this process, which does it alone where there are few.
            there: does it by :meth:`run`.
            threads: of computing, None for one a processor; with one this process does it alone.
        """
        alone = len(passages) < _WORTH_IT or (threads or usable_processors()) == 1

        def done(some: Sequence[T]) -> int:
            if alone or not self._asked.acquire(blocking=False):
                with self._here:
                    here(some)
                return len(some)
            try:
                there(some)
                return len(some)
            finally:
                self._asked.release()

        total, lanes = 0, 1 if alone else 2
        for more in in_lanes(done, portions(passages, most=_TOGETHER, lanes=lanes), lanes=lanes):
            total += more
            yield total

    def close(self) -> None:
        """End the process; another begins with what is asked next."""
        with self._asked:
            self._prepared = False
            self._worker.close()
