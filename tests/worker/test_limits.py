from __future__ import annotations

import socket

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
