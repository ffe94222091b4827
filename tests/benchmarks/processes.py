"""What a command takes: time by the clock, time of the processors, memory of all its processes."""

from __future__ import annotations

import os
import resource
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.2
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took.

    Args:
        wall: seconds by the clock.
        cpu: seconds of all processors, of it and its children.
        peak: bytes that it and its children held at most at the same time; what they share counts once.
        output: what it printed.
    """

    wall: float
    cpu: float
    peak: int
    output: str


def cost(*command: object, env: Mapping[str, str] | None = None) -> Cost:
    """Run a command to its end.

    Raises:
        CalledProcessError: when it fails.
    """
    before, began = _children(), time.monotonic()
    words = [str(part) for part in command]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **(env or {})}
    ) as process:
        peaks, ended = [0], threading.Event()
        threading.Thread(target=_watch, args=(process, peaks, ended), daemon=True).start()
        output, errors = process.communicate()
        wall = time.monotonic() - began
        ended.set()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, words, output, errors)
    return Cost(wall, _children() - before, max(peaks), output)


def _watch(process: subprocess.Popen[str], peaks: list[int], ended: threading.Event) -> None:
    while not ended.wait(_EVERY):
        peaks.append(sum(_held(pid) for pid in _family(process.pid)))


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return
    for child in children:
        yield from _family(child)


def _held(pid: int) -> int:
    """Bytes of a process in memory, shared pages by their share; 0 where that is not told."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
