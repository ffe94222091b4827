"""What holds for every test: no network, a data folder of its own, and the weights that were installed."""

import os
import shutil
import signal
import socket
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import NoReturn

import pytest
import pytest_randomly
from hypothesis import settings

from app.weights import default_folder
from app.worker import Worker

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A project is on the disk when a call returns, and a bundle when it is released: the tests would wait for it
# thousands of times. Where memory is a folder with room, and programs may lie in it, their files do.
MEMORY, ROOM = Path("/dev/shm"), 4 << 30
if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM and not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# A busy machine is not a failing property, and the same code is tried with the same examples: what a change
# breaks is then its own doing. `make fuzz` searches with others.
settings.register_profile("caviard", deadline=None, print_blob=True, derandomize=True)
settings.register_profile("search", deadline=None, print_blob=True, derandomize=False, max_examples=500)
settings.load_profile("caviard")

# Python and numpy draw the same numbers in every run of a test. The library of the tagger asks for a reset
# too, for which it and torch would be loaded into every process of tests: nothing here learns.
pytest_randomly.entrypoint_reseeds = []

MODELS = default_folder()

LONG = ("journeys", "speech", "verify", "audio", "gui", "workbench")
"""Folders of tests that take long: they begin first, so that no process is left with one at the end."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes long first; in which order otherwise is left to chance."""
    tests = Path(__file__).parent
    items.sort(key=lambda item: item.path.relative_to(tests).parts[0] not in LONG)


@pytest.fixture(scope="session", autouse=True)
def _memory_given_back(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Leave no files in memory, unless a test failed and somebody wants to look at them."""
    yield
    base = tmp_path_factory.getbasetemp()
    if base.is_relative_to(MEMORY) and not request.session.testsfailed:
        shutil.rmtree(base, ignore_errors=True)


@pytest.fixture
def hang_ups() -> Iterator[None]:
    """A terminal that is closed ends programs, and Ctrl-C does, also where the tests run behind it.

    Behind ``nohup`` the one is ignored, and the other in what a shell's script begins with ``&``.
    """
    hung_up = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    stopped = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGHUP, hung_up)
    signal.signal(signal.SIGINT, stopped)


@pytest.fixture(scope="session")
def data_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Places for folders: those of pytest are numbered by a look at all others, which are thousands here."""
    within = tmp_path_factory.mktemp("data")
    return (within / str(number) for number in count())


@pytest.fixture(autouse=True)
def data_folder(monkeypatch: pytest.MonkeyPatch, data_folders: Iterator[Path]) -> Iterator[Path]:
    """Caviard's private data folder for this test: empty at first, and of the programs it starts too.

    The weights are the exception: they are large, verified by hash and never written by a test. No host may
    be looked up, and a test in which a library tried fails, also when the library kept quiet about it.
    """
    lookups: list[object] = []

    def refuse(host: object, *_args: object, **_kwargs: object) -> NoReturn:
        lookups.append(host)
        raise RuntimeError("a test looked a host up")

    data = next(data_folders)
    data.mkdir(0o700)
    monkeypatch.setenv("CAVIARD_DATA", str(data))
    monkeypatch.setenv("CAVIARD_MODELS", str(MODELS))
    monkeypatch.delenv("CAVIARD_DEBUG", raising=False)
    monkeypatch.setattr("app.project.cipher._COST", 14)  # a lock is slow on purpose: half a second each time
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    yield data
    assert lookups == []


class StayingWorker(Worker):
    """A child process that stays for the next workbench: loading what it needs takes longer than using it."""

    def __exit__(self, *_: object) -> None:
        return


@pytest.fixture(scope="session")
def _stays(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[StayingWorker, Path]]:
    worker = StayingWorker()
    yield worker, tmp_path_factory.mktemp("staying")
    worker.close()


@pytest.fixture(scope="module")
def staying(_stays: tuple[StayingWorker, Path]) -> StayingWorker:
    """One child process for the workbenches of all tests, with a data folder of its own and no policy."""
    worker, data = _stays
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("CAVIARD_DATA", str(data))
        patched.setenv("CAVIARD_MODELS", str(MODELS))
        worker.run("tests.worker.tasks:add", 1)  # it lives before a test looks at what processes there are
    return worker
