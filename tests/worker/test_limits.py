from __future__ import annotations

import ctypes
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from unittest.mock import Mock

import pytest

from app.worker import limits
from app.worker.limits import refuse_network


@pytest.mark.parametrize(
    "event",
    [
        *("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"),
        *("socket.getaddrinfo", "socket.getnameinfo", "socket.gethostbyname", "socket.gethostbyaddr"),
    ],
)
def test_every_way_to_the_network_is_refused(event: str) -> None:
    with pytest.raises(PermissionError):
        refuse_network(event, ())
    with pytest.raises(PermissionError):
        refuse_network(event, ("host", 80))


def test_processes_of_one_machine_may_still_talk() -> None:
    with socket.socket(socket.AF_UNIX) as line:
        refuse_network("socket.connect", (line, "/tmp/x"))
    refuse_network("open", ("file", "r", 0))


@pytest.mark.skipif(sys.platform == "win32", reason="there are no core files on Windows")
@pytest.mark.parametrize("front", ["cli", "gui"])
def test_no_front_dumps_core_or_hands_a_passphrase_on(front: str) -> None:
    limit = "*resource.getrlimit(resource.RLIMIT_CORE)"
    told = f"atexit.register(lambda: print('CAVIARD_PASSPHRASE' in os.environ, {limit}))"
    modules = "atexit, os, resource, sys"
    run = f"import app.{front}, {modules}; {told}; sys.argv[1:] = ['--version']; app.{front}.main()"
    nowhere = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    without_screen = {name: value for name, value in os.environ.items() if name not in nowhere}
    environment = {**without_screen, "CAVIARD_PASSPHRASE": "trois mots secrets"}
    ran = subprocess.run(
        [sys.executable, "-c", run], env=environment, capture_output=True, text=True, check=False
    )
    inherited, *limits_of_core = ran.stdout.split()[-3:]
    assert inherited == "False"
    assert limits_of_core in (["0", "0"], ["1", "1"]), "as it is, and as far as it may be raised"


def test_windows_reports_no_crash_with_what_was_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    msvcrt = Mock(SEM_FAILCRITICALERRORS=1, SEM_NOGPFAULTERRORBOX=2)
    kernel = Mock()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", msvcrt)
    monkeypatch.setattr(ctypes, "WinDLL", {"kernel32": kernel}.__getitem__, raising=False)

    limits.forbid_core_dump()

    msvcrt.SetErrorMode.assert_called_once_with(3)
    kernel.WerSetFlags.assert_called_once_with(1)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone has name spaces")
@pytest.mark.parametrize("refused", ["setgroups", "uid_map", "gid_map"])
def test_a_name_space_without_its_maps_is_lived_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    maps = {"setgroups", "uid_map", "gid_map"}
    for name in maps - {refused}:
        (tmp_path / name).touch()
    (tmp_path / refused).mkdir()
    granted = Mock(side_effect=[-1, 0])
    monkeypatch.setattr(ctypes, "CDLL", lambda _: Mock(unshare=granted))
    monkeypatch.setattr(limits, "Path", lambda _: tmp_path)

    limits._leave_network()

    assert granted.call_count == 2
    assert all((tmp_path / name).read_text() for name in maps - {refused})


@pytest.mark.skipif(not shutil.which("setpriv") or os.geteuid() != 0, reason="takes its privileges from root")
@pytest.mark.parametrize(("task", "answer"), [("add', 2, b=3", "5"), ("privileges'", "0")])
def test_the_work_is_done_where_no_privilege_is_left_and_gains_none(task: str, answer: str) -> None:
    without = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
    asked = f"print(worker.run('tests.worker.tasks:{task}))"
    work = f"from app.worker import Worker\nwith Worker() as worker: {asked}"
    ran = subprocess.run([*without, sys.executable, "-c", work], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout.strip()) == (0, answer), ran.stderr
