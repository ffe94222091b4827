"""Jobs that work at the same time, each with a workbench of its own, and how they share the machine."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from contextlib import ExitStack
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from app.workbench.bench import Workbench
from app.worker import Runner, Worker

MEMORY_A_JOB = 2 << 30
"""Bytes: what a job needs with Whisper base, the language models and room to breathe."""
_UNKNOWN_MEMORY = 8 << 30
_POLL = 0.2
"""Seconds between two looks at whether the keyboard was heard."""


def default_jobs(recordings: int, *, cores: int, memory: int) -> int:
    """How many recordings are worked on at the same time: as many as cores and memory allow.

    One job a core is faster than many threads in one job, for only a part of the work has threads.

    Args:
        recordings: how many there are.
        cores: processors that may be used.
        memory: bytes of the machine; those of one job are left to everything else.
    """
    return max(1, min(recordings, cores, memory // MEMORY_A_JOB - 1))


def machine_memory() -> int:
    """Bytes of memory of this machine."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return _UNKNOWN_MEMORY


def _silent(_message: object) -> None:
    pass


@dataclass(slots=True)
class Seat:
    """A place to work.

    Args:
        listener: is told what the workbench reports while a step runs.
        bench: its workbench.
    """

    listener: Callable[[object], None] = _silent
    bench: Workbench = field(init=False)

    def __call__(self, message: object) -> None:
        """Pass a message on."""
        self.listener(message)


class Crew:
    """Seats whose workbenches keep what they loaded. A context manager: leaving it ends their processes.

    Args:
        jobs: how many work at the same time.
        cores: that they share.
        worker: makes what does the tasks of one of them.
    """

    def __init__(self, jobs: int, *, cores: int, worker: Callable[[], Runner] = Worker) -> None:
        threads = max(1, cores // jobs)
        self._seats = tuple(Seat() for _ in range(jobs))
        for seat in self._seats:
            seat.bench = Workbench(on_message=seat, threads=threads, worker=worker())
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        for seat in self._seats:
            self._stack.enter_context(seat.bench)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.__exit__(kind, error, trace)

    def run(self, numbers: Iterable[int], step: Callable[[Seat, int], None]) -> None:
        """Do a step for every number, as many at a time as there are seats; blocks until all are done.

        Raises:
            BaseException: what a step raised, or the keyboard; what others were doing is cancelled then.
        """
        waiting = deque(numbers)
        with ThreadPoolExecutor(max_workers=len(self._seats), thread_name_prefix="batch") as pool:
            working = [pool.submit(_work, seat, waiting, step) for seat in self._seats[: len(waiting)]]
            try:
                left = set(working)
                while left:
                    done, left = wait(left, timeout=_POLL, return_when=FIRST_EXCEPTION)
                    for finished in done:
                        finished.result()
            except BaseException:
                waiting.clear()
                for seat in self._seats:
                    seat.bench.cancel()
                raise


def _work(seat: Seat, waiting: deque[int], step: Callable[[Seat, int], None]) -> None:
    while True:
        try:
            number = waiting.popleft()
        except IndexError:
            return
        try:
            step(seat, number)
        finally:
            seat.listener = _silent
