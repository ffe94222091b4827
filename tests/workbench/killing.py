"""Releases bundles in processes that are killed one line later each, and looks at what is left of them.

It is a program of its own, without threads, which may be doubled at any time: see ``test_killed.py``.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from app import files
from app.workbench.outgoing import release as module
from app.workbench.outgoing.destination import Destination
from app.workbench.outgoing.release import release

if TYPE_CHECKING:
    from _typeshed import TraceFunction

TRACED = frozenset({module.__file__, files.__file__})
Contents = dict[str, bytes]
OLD: Contents = {"certificate.json": b"{}", "old.txt": b"before"}
NEW: Contents = {"certificate.json": b"{ }", "new.txt": b"after", "new.wav": bytes(100_000)}


def killed_at(line: int, work: Callable[[], object], within: frozenset[str] = TRACED) -> bool:
    """Do work in a process that is killed at a line of some files; whether it came so far."""
    if child := os.fork():
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0, status
        return os.WIFSIGNALED(status)
    lines = count(1)

    def traced(frame: FrameType, event: str, _: object) -> "TraceFunction | None":
        if frame.f_code.co_filename not in within:
            return None
        if event == "line" and next(lines) == line:
            os.kill(os.getpid(), signal.SIGKILL)
        return traced

    failed = 1
    try:
        sys.settrace(traced)
        work()
        failed = 0
    finally:
        os._exit(failed)


def contents(folder: Path) -> Contents:
    """The files of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def write(folder: Path, wanted: Contents) -> dict[str, str]:
    """Write a folder; gives the hashes of its files."""
    folder.mkdir(parents=True)
    for name, data in wanted.items():
        (folder / name).write_bytes(data)
    return {name: files.sha256_of(folder / name) for name in wanted}


def seen(folder: Path) -> Iterator[tuple[str, Contents]]:
    """What a person sees in a folder that need not exist: names, and what is under them."""
    for place in folder.iterdir() if folder.exists() else ():
        if not place.name.startswith("."):
            yield place.name, contents(place)


def check(out: Path, *, replacing: bool) -> None:
    """See that no bundle is half one, and that the old one can be found."""
    found = dict(seen(out))
    old = [name for name, held in found.items() if held == OLD]
    new = [name for name, held in found.items() if held == NEW]
    assert len(found) == len(old) + len(new), found.keys()
    assert set(new) <= {"bundle"}
    assert len(old) == replacing
    assert all(name == "bundle" or name.startswith("bundle (replaced ") for name in old)


def main(folder: Path, *, replacing: bool) -> None:
    """Kill a release at each of its lines, with or without a bundle that makes way for it."""
    hashes = write(folder / "private", NEW)
    for line in count(1):
        out = folder / str(line) / "out"
        if replacing:
            write(out / "bundle", OLD)

        def work(out: Path = out) -> None:
            release(folder / "private", out / "bundle", hashes, force=True, to=Destination.of(out))

        killed = killed_at(line, work)
        check(out, replacing=replacing)
        again = dict(seen(out)).get("bundle") == NEW
        work()
        found = [held for _, held in seen(out)]
        assert found.count(NEW) == 1 + again  # what was out already has made way
        assert found.count(OLD) == replacing
        assert [place.name for place in out.iterdir() if place.name.startswith(".")] == []
        if not killed:
            sys.stdout.write(str(line - 1))
            return


if __name__ == "__main__":
    assert threading.active_count() == 1
    main(Path(sys.argv[1]), replacing=bool(sys.argv[2:]))
