"""What runs inside a Dask worker: a task is handed to a child process, and its answer handed back."""

from __future__ import annotations

import multiprocessing
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from app import __version__
from app.domain.errors import CaviardError, OutputError, UsageError
from app.domain.recording import Recording
from app.files import is_there
from app.worker import Progress, Worker
from app.worker.messages import Failed, Returned, Task
from app.worker.processors import usable_processors

if TYPE_CHECKING:
    from distributed import Worker as DaskWorker


STARTED = "dask worker --no-nanny --nthreads 1"
"""How a worker is started that can do the work."""


@dataclass(frozen=True, slots=True)
class Facts:
    """A worker.

    Args:
        version: of Caviard.
        host: name of its computer.
        cores: processors that it may use.
        slots: tasks that it takes at the same time.
        children: whether it may start processes.
        in_memory: whether it holds recordings and words in memory alone.
    """

    version: str
    host: str
    cores: int
    slots: int
    children: bool
    in_memory: bool


@dataclass(frozen=True, slots=True)
class Sent:
    """A recording that was sent.

    Args:
        suffix: of its file's name.
        data: all of the file.
    """

    suffix: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Missing:
    """The answer of a worker that does not see a recording.

    Args:
        path: of the recording, where it was sent from.
    """

    path: Path


class _Kept(threading.local):
    """A child for each thread of a worker; it keeps what it loaded from one task to the next."""

    def __init__(self) -> None:
        self.worker = Worker()


_KEPT = _Kept()


def facts(dask_worker: DaskWorker) -> Facts:
    """What this worker is.

    Args:
        dask_worker: by its name, Dask hands it over.
    """
    children = not multiprocessing.current_process().daemon
    return Facts(
        version=__version__,
        host=socket.gethostname(),
        cores=usable_processors(),
        slots=dask_worker.state.nthreads,
        children=children,
        in_memory=_hold_in_memory(dask_worker),
    )


def _hold_in_memory(worker: DaskWorker) -> bool:
    """Have a worker hold what it gets in memory alone; whether it does.

    With a limit of memory, which every worker has unless it is told otherwise, Dask writes recordings and
    words to the worker's disk when the limit is near, in the clear.
    """
    from distributed.spill import SpillBuffer
    from distributed.worker_memory import WorkerMemoryManager

    held = worker.data
    if isinstance(held, SpillBuffer) and isinstance(worker.memory_manager, WorkerMemoryManager):
        held.n = sys.maxsize
        worker.memory_manager.memory_spill_fraction = False
        return True
    return isinstance(held, dict)


def spilling() -> UsageError:
    """The error for a worker that cannot be had to hold all in memory."""
    return UsageError(
        "bad-workers",
        "A Dask worker writes recordings and words to its disk when it is short of memory.",
        f"Start workers with '{STARTED} --memory-limit 0'.",
    )


def perform(task: Task, sent: Sent | None, *, topic: str, name: str) -> Returned | Failed | Missing:
    """Do a task in this worker's child.

    Only how far it is goes out while it runs; the words that were heard go with the answer.

    Args:
        task: as for a child process.
        sent: the recording, where it was sent.
        topic: of Dask's events, on which progress is told.
        name: of the task, told with it.
    """
    try:
        ours = path_in(task)
        if ours is None:
            return Returned(_run(task, topic, name))
        if sent is None:
            return Returned(_run(task, topic, name)) if is_there(ours) else Missing(ours)
        with _unpacked(sent) as there:
            there_task = replace(task, args=tuple(_moved(value, there) for value in task.args))
            return Returned(_moved(_run(there_task, topic, name), ours))
    except CaviardError as error:
        return Failed(error)


def path_in(task: Task) -> Path | None:
    """The file that a task's arguments speak of."""
    paths = (value.path if isinstance(value, Recording) else value for value in task.args)
    return next((path for path in paths if isinstance(path, Path)), None)


def _run(task: Task, topic: str, name: str) -> object:
    from distributed import get_worker

    def tell(message: object) -> None:
        if isinstance(message, Progress):
            worker.log_event(topic, (name, message.stage, message.done, message.total))

    worker = get_worker()
    if not _hold_in_memory(worker):  # One that joined later was not asked what it is.
        raise spilling()
    return _KEPT.worker.run(task.name, *task.args, on_message=tell, **task.kwargs)


@contextmanager
def _unpacked(sent: Sent) -> Iterator[Path]:
    """The recording as a private file, for as long as a task runs.

    Raises:
        OutputError: when there is no room for it.
    """
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(TemporaryDirectory(prefix="caviard-"))
            path = Path(folder) / f"recording{sent.suffix}"
            path.write_bytes(sent.data)
        except OSError as error:
            advice = "Make room there, or set the TMPDIR of that worker to another folder."
            raise OutputError.of(error, "The temporary folder of a Dask worker", advice) from error
        yield path


def _moved(value: object, path: Path) -> object:
    """A value that speaks of a file, speaking of another path."""
    if isinstance(value, Recording):
        return replace(value, path=path)
    return path if isinstance(value, Path) else value
