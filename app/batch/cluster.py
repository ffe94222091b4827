"""More than one machine: tasks of the workbench on the workers of a Dask cluster.

What listens and detects runs on the cluster. What writes and verifies runs here, where the private folder and
the bundles are, in a few processes that all jobs share. What goes to the cluster is what would go to a child
process, and a worker hands it on to a child of its own: a crash, or a file made by a stranger, is kept there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from secrets import token_hex
from threading import Event
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from app.audio.opening import check_file
from app.batch.crew import Crew, default_jobs, machine_memory
from app.batch.dask_worker import Missing, Sent, path_in, perform
from app.batch.scheduler import client_of, usable_workers
from app.domain.errors import InputError, WorkerError
from app.workbench.tasks.writing import check_output, verify, write_files
from app.worker import Progress, Worker
from app.worker.messages import Failed, Task
from app.worker.processors import usable_processors
from app.worker.worker import raise_if_cancelled

if TYPE_CHECKING:
    from distributed import Future

SECURE = "tls://"
"""Recordings are sent over such connections only."""
HERE = frozenset(f"{task.__module__}:{task.__name__}" for task in (check_output, write_files, verify))
"""Tasks of the computer that publishes."""
_GONE = frozenset({"closing", "closed"})
"""States of a client whose scheduler did not come back."""
_TRIES = 3
"""Times that a recording is sent when workers that held it die."""


class Cluster:
    """A connection to a Dask scheduler. A context manager.

    Args:
        address: of the scheduler, ``tcp://HOST:PORT`` or ``tls://HOST:PORT``.

    Raises:
        UsageError: when Dask is not installed, nobody answers, or the workers cannot be used.
    """

    def __init__(self, address: str) -> None:
        self.secure = address.startswith(SECURE)
        self.topic = f"caviard-{token_hex(8)}"
        self._listeners: dict[str, Callable[[object], None]] = {}
        self._here: SimpleQueue[Worker] = SimpleQueue()
        self._stack = ExitStack()
        self.client = self._stack.enter_context(client_of(address))
        try:
            self._workers = usable_workers(self.client)
            self.client.subscribe_topic(self.topic, self._told)
        except BaseException:
            self._stack.close()
            raise

    @property
    def seats(self) -> int:
        """How many recordings the workers take at the same time."""
        return sum(one.slots for one in self._workers.values())

    @property
    def threads(self) -> int:
        """Threads for each, so that workers of one machine share its processors."""
        hosts = Counter(one.host for one in self._workers.values() for _ in range(one.slots))
        return max(1, min(one.cores // hosts[one.host] for one in self._workers.values()))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.__exit__(kind, error, trace)

    def open_here(self, processes: int) -> None:
        """Let so many processes of this computer write and verify."""
        for _ in range(processes):
            self._here.put(self._stack.enter_context(Worker()))

    @contextmanager
    def here(self) -> Iterator[Worker]:
        """A process of this computer, when one is free."""
        worker = self._here.get()
        try:
            yield worker
        finally:
            self._here.put(worker)

    @contextmanager
    def listening(self, told: Callable[[object], None]) -> Iterator[str]:
        """While a task runs: its name, by which a listener is told of its progress."""
        name = token_hex(8)
        self._listeners[name] = told
        try:
            yield name
        finally:
            del self._listeners[name]

    def _told(self, event: tuple[float, tuple[str, str, int, int]]) -> None:
        name, stage, done, total = event[1]
        if listener := self._listeners.get(name):
            listener(Progress(stage, done, total))


class ClusterWorker:
    """A :class:`~app.worker.worker.Runner` of one job: tasks run on the cluster, or here.

    Args:
        cluster: that is connected.
    """

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster
        self._cancelled = Event()
        self._local: Worker | None = None
        self._heard: SimpleQueue[object] = SimpleQueue()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def run(
        self,
        task: str,
        /,
        *args: object,
        on_message: Callable[[object], None] | None = None,
        **kwargs: object,
    ) -> object:
        """Do what :meth:`app.worker.worker.Worker.run` does, and as it does.

        Raises:
            InputError: when no worker sees the recording and it is not here either, or may not be sent
                (``not-shared``).
            CaviardError: as there; a worker that died is replaced by another before anything is said.
        """
        if task in HERE:
            with self._cluster.here() as self._local:
                raise_if_cancelled(self._cancelled)
                return self._local.run(task, *args, on_message=on_message, **kwargs)
        return self._remotely(Task(task, args, kwargs), on_message or (lambda _: None))

    def cancel(self) -> None:
        """Stop what runs, from another thread: it raises Cancelled."""
        self._cancelled.set()
        self._heard.put(None)
        if self._local is not None:
            self._local.cancel()

    def close(self) -> None:
        """The workers of a cluster stay: they are everybody's."""

    def _remotely(self, task: Task, told: Callable[[object], None]) -> object:
        sent: Future[Sent] | None = None
        for _ in range(_TRIES):
            answer = self._answer(task, sent, told)
            if isinstance(answer, Failed):
                raise answer.error
            if not isinstance(answer, Missing):
                return answer.value
            sent = self._send(answer.path)
        raise _lost()

    def _answer(self, task: Task, sent: Future[Sent] | None, told: Callable[[object], None]) -> Any:  # noqa: ANN401
        from distributed import CancelledError, KilledWorker

        client, done = self._cluster.client, object()
        heard = self._heard = SimpleQueue()
        raise_if_cancelled(self._cancelled)
        if client.status in _GONE:
            raise _gone()
        with self._cluster.listening(heard.put) as name:
            future = client.submit(
                perform, task, sent, topic=self._cluster.topic, name=name, key=f"caviard-{name}", pure=False
            )
            future.add_done_callback(lambda _: heard.put(done))
            while (message := heard.get()) is not done:  # progress, or None when it was cancelled
                if self._cancelled.is_set():
                    future.cancel()
                raise_if_cancelled(self._cancelled)
                told(message)
            try:
                return future.result()
            except CancelledError:
                if client.status != "running":  # all is cancelled while it looks for its scheduler again
                    raise _gone() from None
                path = path_in(task)
                if sent is None or path is None:
                    raise _lost() from None
                return Missing(path)  # the worker that held what was sent has died
            except (KilledWorker, OSError):
                raise _lost() from None

    def _send(self, path: Path) -> Future[Sent]:
        check_file(path)
        if not self._cluster.secure:
            raise InputError(
                "not-shared",
                "A worker does not see the recording under its path.",
                "Put it into a folder that all computers share, or use a scheduler with tls://.",
            )
        future: Future[Sent] = self._cluster.client.scatter(Sent(path.suffix, path.read_bytes()), hash=False)
        return future


def connected(address: str | None) -> AbstractContextManager[Cluster | None]:
    """A connection to a Dask scheduler, before anything is begun; None for this computer alone.

    Args:
        address: of the scheduler.

    Raises:
        UsageError: when the cluster cannot be used.
    """
    return nullcontext() if address is None else Cluster(address)


@contextmanager
def open_crew(recordings: int, *, jobs: int | None, cluster: Cluster | None) -> Iterator[Crew]:
    """The jobs of a batch, on this computer or on a cluster.

    Args:
        recordings: how many there are.
        jobs: how many at the same time, None for as many as cores, memory or workers allow.
        cluster: that is connected, None for this computer alone.
    """
    cores = usable_processors()
    local = default_jobs(recordings, cores=cores, memory=machine_memory())
    if cluster is None:
        with Crew(max(1, min(jobs or local, recordings)), cores=cores) as crew:
            yield crew
        return
    seats = max(1, min(jobs or cluster.seats, recordings))
    cluster.open_here(min(seats, local))
    with Crew(seats, cores=seats * cluster.threads, worker=partial(ClusterWorker, cluster)) as crew:
        yield crew


def _lost() -> WorkerError:
    return WorkerError(
        "worker-died",
        "Several Dask workers died over the same recording.",
        "Look at their memory, and go on with --resume.",
    )


def _gone() -> WorkerError:
    return WorkerError(
        "scheduler-gone",
        "The Dask scheduler does not answer any more.",
        "Start it and its workers again, and go on with --resume.",
    )
