"""Whole journeys through the command line, as a person makes them: in processes of their own, or as if."""

import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.assets import passphrase_given, resources
from app.cli import frame
from app.weights import default_folder
from app.workbench.bench import Workbench
from tests.conftest import StayingWorker

SAMPLE = resources() / "sample"
MODELS = default_folder()
PATIENCE = 240
OFFLINE = ("unshare", "-n") if shutil.which("unshare") and os.geteuid() == 0 else ()
"""What a command begins with that has no network at all, where that can be had."""


@dataclass(frozen=True, slots=True)
class Ran:
    """A command that has ended."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """The one JSON document on standard output."""
        document = json.loads(self.out)
        assert isinstance(document, dict)
        return document


Caviard = Callable[..., Ran]


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    """The folder for temporary files of the commands of this test, empty at its start."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


@pytest.fixture
def environment(data_folder: Path, scratch: Path) -> dict[str, str]:
    """What the commands of this test see."""
    return {**os.environ, "CAVIARD_DATA": str(data_folder), "TMPDIR": str(scratch)}


def run_caviard(
    *arguments: object,
    folder: Path,
    environment: dict[str, str],
    stdin: str | None = None,
    before: tuple[str, ...] = (),
) -> Ran:
    """Run ``caviard`` with arguments, in a folder.

    Args:
        arguments: of the command line.
        folder: that it runs in.
        environment: that it sees.
        stdin: what it reads.
        before: what the command begins with.
    """
    done = subprocess.run(
        [*before, sys.executable, "-m", "app", *map(str, arguments)],
        cwd=folder,
        env=environment,
        input=stdin,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def caviard(tmp_path: Path, environment: dict[str, str]) -> Caviard:
    """Run ``caviard`` with arguments, in ``tmp_path``; see :func:`run_caviard`."""
    return partial(run_caviard, folder=tmp_path, environment=environment)


@pytest.fixture
def inside(
    tmp_path: Path,
    environment: dict[str, str],
    staying: StayingWorker,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> Caviard:
    """Run ``caviard`` with arguments inside this process, for what a process of its own shows no more of.

    It is as :func:`caviard`; what the child process sees of the environment and writes is not of one test.
    """

    def run(*arguments: object, stdin: str = "") -> Ran:
        capfd.readouterr()
        with monkeypatch.context() as patched:
            patched.chdir(tmp_path)
            for name, value in environment.items():
                patched.setenv(name, value)
            patched.setattr(tempfile, "tempdir", None)
            patched.setattr("app.workbench.bench.Worker", lambda: staying)
            patched.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8"))
            passphrase_given.cache_clear()  # that of a process is read as it begins
            status = frame.run([*map(str, arguments)])
            passphrase_given.cache_clear()
        said = capfd.readouterr()
        return Ran(status, said.out, said.err)

    return run


@pytest.fixture(scope="module")
def bench(staying: StayingWorker) -> Workbench:
    """The stages, in the process of the commands that run inside, which has loaded what they need."""
    return Workbench(worker=staying)


@pytest.fixture(scope="module")
def module_environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What commands see that are run once for all tests of a module."""
    data = tmp_path_factory.mktemp("shared")
    return {**os.environ, "CAVIARD_DATA": str(data), "CAVIARD_MODELS": str(MODELS)}


def files_below(folder: Path) -> list[Path]:
    """Every file below a folder."""
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder.exists() else []


def private_below(data: Path) -> list[Path]:
    """Every file of the private folder but how fast the computer is: numbers, and nothing of a recording."""
    return [path for path in files_below(data) if path != data / "pace.json"]
