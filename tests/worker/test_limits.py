from __future__ import annotations

import os
import socket
import subprocess
import sys

import pytest

from app.worker.limits import refuse_network


@pytest.mark.parametrize("event", ["socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto"])
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
def test_no_front_dumps_core(front: str) -> None:
    told = "atexit.register(lambda: print(*resource.getrlimit(resource.RLIMIT_CORE)))"
    run = (
        f"import app.{front}, atexit, resource, sys; {told}; sys.argv[1:] = ['--version']; app.{front}.main()"
    )
    nowhere = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    without_screen = {name: value for name, value in os.environ.items() if name not in nowhere}
    ran = subprocess.run(
        [sys.executable, "-c", run], env=without_screen, capture_output=True, text=True, check=False
    )
    assert max(map(int, ran.stdout.split()[-2:])) <= 1
