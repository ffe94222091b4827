"""The child: takes one task after another and keeps what it loaded."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, is_dataclass
from multiprocessing import current_process
from multiprocessing.connection import Connection
from threading import Lock
from typing import Any

from app.domain.errors import CaviardError, WorkerError
from app.worker.limits import NowAndThen, confine, give_back_memory
from app.worker.messages import Failed, P, Reported, Returned, T, Task
from app.worker.where import print_where


@dataclass(frozen=True, slots=True)
class Line:
    """The child's :class:`~app.worker.messages.Report`; messages may be sent from several threads.

    Args:
        connection: to the parent.
        store: what is kept: a factory's arguments and its value.
    """

    connection: Connection[Any, Any]
    store: dict[Hashable, tuple[Hashable, Any]] = field(default_factory=dict)
    _sending: Lock = field(default_factory=Lock)
    _tidy: Callable[[], None] = field(default_factory=NowAndThen)

    def __call__(self, message: object) -> None:
        """Send a frozen dataclass to the parent."""
        self._tidy()
        if not is_dataclass(message) or isinstance(message, type) or not _frozen(message):
            raise TypeError("a message is a frozen dataclass")
        with self._sending:
            self.connection.send(Reported(message))

    def kept(self, factory: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """``factory(*args, **kwargs)``, made once."""
        asked = (args, tuple(sorted(kwargs.items())))
        if factory not in self.store or self.store[factory][0] != asked:
            self.store.pop(factory, None)  # Two models at once may be more than memory holds.
            self.store[factory] = (asked, factory(*args, **kwargs))
        value: T = self.store[factory][1]
        return value


def serve(connection: Connection[Any, Any], *, bound: bool, debug: bool) -> None:
    """Serve tasks until the parent hangs up.

    Args:
        connection: to the parent.
        bound: whether the parent's main thread started this process.
        debug: whether tracebacks, and what libraries print, go to standard error.
    """
    confine(bound=bound, debug=debug)
    # What a task starts is a child of this process, and ends with it; a daemon may have none.
    current_process().daemon = False
    line = Line(connection)
    while True:
        try:
            task = connection.recv()
        except (EOFError, OSError):
            return
        _perform(task, line, debug=debug)
        del task
        give_back_memory()


def _perform(task: Task, line: Line, *, debug: bool) -> None:
    try:
        module, _, name = task.name.partition(":")
        function = getattr(importlib.import_module(module), name)
        line.connection.send(Returned(function(line, *task.args, **task.kwargs)))
    except CaviardError as error:
        if debug:
            print_where(error)
        line.connection.send(Failed(error))
    except Exception as error:  # noqa: BLE001 - the outermost frame of this process
        if debug:
            print_where(error)
        line.connection.send(Failed(_unforeseen(error)))


def _unforeseen(error: Exception) -> WorkerError:
    """Only the type's name: the message of an error may quote what was being worked on."""
    if isinstance(error, MemoryError):
        return WorkerError("no-memory", "There is not enough memory.", "Close other programs and try again.")
    return WorkerError(
        "worker-failed",
        f"The working process failed ({type(error).__name__}).",
        "Try again; CAVIARD_DEBUG=1 shows where it happened.",
    )


def _frozen(message: object) -> bool:
    return bool(getattr(type(message), "__dataclass_params__").frozen)  # noqa: B009 - untyped in the standard library
