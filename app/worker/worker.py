"""The parent's side: a child process that does what may crash, take long or touch untrusted files."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Any, Protocol, Self

from app.domain.errors import Cancelled, WorkerError
from app.worker.child import serve
from app.worker.limits import NowAndThen
from app.worker.messages import Failed, Reported, Returned, Task

_GOODBYE = 2.0
"""Seconds that an idle child has to end when it is no longer needed."""
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1"}
"""Threads of numpy wait for one another by turning round and round. Where more of them compute than there are
processors, what takes a second takes minutes; the engines have threads of their own."""
_SAFE_PATH = {"PYTHONSAFEPATH": "1"}
"""A child looks for its first modules in the folder where the program was started, and among recordings may
lie a ``pickle.py`` that came with one of them."""


class Runner(Protocol):
    """Does tasks one after another, somewhere else. A context manager.

    See :class:`Worker`, whose methods these are.
    """

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def run(
        self,
        task: str,
        /,
        *args: object,
        on_message: Callable[[object], None] | None = None,
        **kwargs: object,
    ) -> object:
        """Call a function there and give what it returned."""
        ...

    def cancel(self) -> None:
        """Stop what runs."""
        ...

    def close(self) -> None:
        """Forget what was loaded; the next task may begin anew."""
        ...


class Worker:
    """A spawned child process that does tasks one after another and keeps what it loaded.

    It is started by the first task, and again after it died. Use as a context manager. One thread runs tasks;
    any thread may cancel.
    """

    def __init__(self) -> None:
        self._process: SpawnProcess | None = None
        self._connection: Connection[Any, Any] | None = None
        self._cancelled = threading.Event()
        self._lock = threading.Lock()
        self._tidy = NowAndThen()

    def run(
        self,
        task: str,
        /,
        *args: object,
        on_message: Callable[[object], None] | None = None,
        **kwargs: object,
    ) -> object:
        """Call a function in the child, as ``function(report, *args, **kwargs)``, and give what it returned.

        Args:
            task: dotted name, ``package.module:function``.
            args: that can be pickled.
            on_message: called in this thread with what the function reports.
            kwargs: that can be pickled.

        Raises:
            Cancelled: when :meth:`cancel` was called or the keyboard interrupted; the child is dead then.
            CaviardError: that the function raised.
            WorkerError: when it raised anything else (``worker-failed``) or the child died (``worker-died``).
        """
        try:
            connection = self._ready()
            with suppress(BrokenPipeError):  # It died while idle or just now: reading says so.
                connection.send(Task(task, args, kwargs))
            self._tidy()  # What was sent was put into bytes first: of hours of words these are 20 MB.
            while isinstance(answer := self._receive(connection), Reported):
                if on_message is not None:
                    on_message(answer.message)
        except KeyboardInterrupt:
            self._kill()
            raise Cancelled from None
        except BaseException:
            self._kill()  # Whatever it is doing, nobody waits for it any more.
            raise
        if isinstance(answer, Failed):
            raise answer.error
        return answer.value

    def cancel(self) -> None:
        """Kill the child: the task that runs, or the next one if none does, raises :class:`Cancelled`."""
        self._cancelled.set()
        with self._lock:
            if self._process is not None:
                self._process.kill()

    def close(self) -> None:
        """End the child; the next task starts another."""
        with self._lock:
            connection, process = self._connection, self._process
        if connection is not None and process is not None:
            connection.close()
            with suppress(KeyboardInterrupt):  # What it was asked to do is done: it only ends sooner.
                process.join(_GOODBYE)
        self._kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()
        else:
            self._kill()

    def _ready(self) -> Connection[Any, Any]:
        """A connection to a child that lives."""
        if self._process is not None and not self._process.is_alive():
            self._kill()
        if self._connection is None:
            self._start()
        raise_if_cancelled(self._cancelled)
        assert self._connection is not None
        return self._connection

    def _start(self) -> None:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        bound = threading.current_thread() is threading.main_thread()
        process = context.Process(
            target=serve,
            args=(theirs,),
            kwargs={"bound": bound, "debug": os.environ.get("CAVIARD_DEBUG") == "1"},
            name="caviard-worker",
            daemon=True,
        )
        # Set here and left, not in the child: that imports the parent's main module before anything of ours,
        # and a main module may load numpy (a worker of Dask does).
        os.environ.update(_ONE_THREAD | _SAFE_PATH)
        with self._lock, _keyboard_held():
            process.start()
            self._process, self._connection = process, ours
        theirs.close()

    def _receive(self, connection: Connection[Any, Any]) -> Reported | Returned | Failed:
        try:
            answer = connection.recv()
        except (EOFError, OSError) as error:
            raise_if_cancelled(self._cancelled)
            raise WorkerError(
                "worker-died",
                "The working process ended without an answer.",
                "Try again; if it happens again, the file may be damaged or memory may be short.",
            ) from error
        raise_if_cancelled(self._cancelled)
        assert isinstance(answer, Reported | Returned | Failed)
        return answer

    def _kill(self) -> None:
        with self._lock:
            process, connection = self._process, self._connection
            self._process = self._connection = None
        if process is not None:
            process.kill()
            process.join()
            process.close()
        if connection is not None:
            connection.close()


def raise_if_cancelled(cancelled: threading.Event) -> None:
    """Stop where somebody asked for it, once: what is done next is not stopped.

    Raises:
        Cancelled: when the event was set; it is not any more.
    """
    if cancelled.is_set():
        cancelled.clear()
        raise Cancelled


@contextmanager
def _keyboard_held() -> Iterator[None]:
    """Keep Ctrl-C from a child that is being started: it inherits the mask, and only the parent answers."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
