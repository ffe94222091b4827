"""Many recordings on a real Dask scheduler with two workers, of which one is killed in the middle."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import trustme

from tests.journeys.conftest import SAMPLE, Caviard, files_below
from tests.samples import speech, write_audio

pytest.importorskip("distributed")
ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds until a program that was started answers."""


class Machines:
    """A scheduler and its workers on this computer, each a process; all end with the test."""

    def __init__(self, folder: Path, environment: dict[str, str], stack: ExitStack, *, tls: bool) -> None:
        self._environment, self._stack, self._folder = environment, stack, folder
        self._said = folder / "scheduler.json"
        scheme = "tls" if tls else "tcp"
        self._start("scheduler", "--host", f"{scheme}://127.0.0.1", "--port", "0", "--no-dashboard")
        self.address = str(self._wait()["address"])

    def worker(self) -> subprocess.Popen[bytes]:
        asked = ("--no-nanny", "--nthreads", "1", "--no-dashboard", "--local-directory", str(self._folder))
        return self._start("worker", *asked)

    def _start(self, kind: str, *asked: str) -> subprocess.Popen[bytes]:
        command = (sys.executable, "-m", f"distributed.cli.dask_{kind}", "--scheduler-file", str(self._said))
        log = self._stack.enter_context((self._folder / f"{kind}.log").open("ab"))
        process = subprocess.Popen(
            [*command, *asked], env=self._environment, cwd=ROOT, stdout=log, stderr=log
        )
        self._stack.callback(process.wait)
        self._stack.callback(process.kill)
        return process

    def _wait(self) -> dict[str, object]:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if self._said.exists() and (said := self._said.read_text(encoding="utf-8")):
                found: dict[str, object] = json.loads(said)
                return found
            time.sleep(0.1)
        pytest.fail("the scheduler did not start")

    @property
    def logs(self) -> str:
        return "".join(path.read_text(encoding="utf-8") for path in self._folder.glob("*.log"))


@pytest.fixture
def tls() -> bool:
    return False


@pytest.fixture
def machines(tmp_path: Path, environment: dict[str, str], *, tls: bool) -> Iterator[Machines]:
    folder = tmp_path / "machines"
    folder.mkdir()
    environment["PYTHONPATH"] = str(ROOT)  # of all of them, wherever they run
    if tls:
        environment.update(certified(folder))
    with ExitStack() as stack:
        yield Machines(folder, environment, stack, tls=tls)


def certified(folder: Path) -> dict[str, str]:
    """Settings of Dask with a certificate of an authority of our own."""
    authority = trustme.CA()
    ours = authority.issue_cert("127.0.0.1")
    pem, key, ca = folder / "us.pem", folder / "us.key", folder / "ca.pem"
    ours.cert_chain_pems[0].write_to_path(pem)
    ours.private_key_pem.write_to_path(key)
    authority.cert_pem.write_to_path(ca)
    name = "DASK_DISTRIBUTED__COMM__TLS__"
    found = {f"{name}CA_FILE": str(ca)}
    for who in ("SCHEDULER", "WORKER", "CLIENT"):
        found |= {f"{name}{who}__CERT": str(pem), f"{name}{who}__KEY": str(key)}
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="kills as Linux and macOS do")
def test_a_worker_that_is_killed_loses_nothing(
    machines: Machines, environment: dict[str, str], tmp_path: Path
) -> None:
    sources = tmp_path / "in"
    sources.mkdir()
    for name, start, end in (("a.wav", 0.4, 6.3), ("b.flac", 8.4, 12.0)):
        write_audio(sources / name, *speech(SAMPLE / "meeting-en.flac", start, end))
    workers = [machines.worker(), machines.worker()]
    until = time.monotonic() + PATIENCE
    while machines.logs.count("Registered to:") < len(workers) and time.monotonic() < until:
        time.sleep(0.1)
    command = [sys.executable, "-m", "app", "batch", str(sources), "-o", str(tmp_path / "out")]
    asked = ["--dask", machines.address, "--language", "en", "--jobs", "2", "--json"]

    with (
        subprocess.Popen(
            [*command, *asked], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as batch,
        ExitStack() as stack,
    ):
        stack.callback(batch.kill)  # nobody waits for it when the test runs out of time
        assert batch.stdout is not None
        assert batch.stderr is not None
        said, began = "", 0
        for line in batch.stderr:
            said += line
            began += "Transcribing" in line
            if began == len(workers):  # each of the two is at it
                workers[0].kill()
                break
        said += batch.stderr.read()
        document = json.loads(batch.stdout.read())
        batch.wait()

    assert batch.returncode == 0, said
    assert document["states"] == {"published": 2}
    assert workers[0].wait() < 0
    assert workers[1].poll() is None
    texts = [Path(one["files"]["txt"]).read_text(encoding="utf-8") for one in document["recordings"]]
    assert all("[PERSON" in text for text in texts)
    assert said.count("Transcribing") >= len(workers)
    for words in ("ellison", "martha"):
        assert words not in (said + machines.logs).lower()
        assert not any(
            words.encode() in path.read_bytes().lower() for path in files_below(tmp_path / "machines")
        )


@pytest.mark.skipif(sys.platform != "linux", reason="needs a path that one process sees and another does not")
@pytest.mark.parametrize("tls", [True, False])
def test_a_recording_that_a_worker_does_not_see_is_sent_over_tls_only(
    machines: Machines, caviard: Caviard, tmp_path: Path, scratch: Path, *, tls: bool
) -> None:
    write_audio(tmp_path / "a.wav", *speech(SAMPLE / "meeting-en.flac", 0.4, 6.3))
    machines.worker()
    sources = ("/proc/self/cwd/a.wav", "missing.wav")
    ran = caviard("batch", *sources, "-o", "out", "--dask", machines.address, "--language", "en", "--json")
    recording, missing = ran.document["recordings"]
    assert machines.address.startswith("tls://" if tls else "tcp://")
    assert (ran.status, missing["code"]) == (6, "missing"), ran.err + machines.logs
    if tls:
        assert "[PERSON 1]" in Path(recording["files"]["txt"]).read_text(encoding="utf-8")
    else:
        assert recording["code"] == "not-shared"
    assert [path for path in files_below(scratch) if path.suffix == ".wav"] == []


def test_what_is_no_address_is_told_and_the_program_ends(caviard: Caviard, tmp_path: Path) -> None:
    (tmp_path / "a.wav").touch()
    began = time.monotonic()
    ran = caviard("batch", "a.wav", "-o", "out", "--dask", "nonsense", "--json")
    assert (ran.status, ran.document["code"]) == (2, "no-scheduler")
    assert time.monotonic() - began < 60  # for which a client of Dask waits that is given no address
    assert "Traceback" not in ran.err
