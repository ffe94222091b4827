"""Files that appear whole or not at all, their hashes, and what a killed run left of them."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

_MADE = re.compile(r"\.caviard-(?P<computer>[0-9a-f]{8})-(?P<pid>\d{1,9})-[0-9a-f]{12}\.part(?:-journal)?")
"""What :func:`own_name` makes, and what SQLite lays beside it while a project is written anew."""
_SYNCHRONIZE, _ACCESS_DENIED, _STILL_WAITING = 0x10_0000, 5, 0x102
"""Of Windows: the right to wait for a process, and two answers."""


def is_there(path: Path) -> bool:
    """Whether there is anything that may be looked at; below a folder that may not be entered is nothing.

    Nor is there under a name that is too long, or on a share that does not answer.
    """
    with suppress(OSError):
        return path.exists()
    return False


def is_file(path: Path) -> bool:
    """Whether there is a file, as :func:`is_there`."""
    with suppress(OSError):
        return path.is_file()
    return False


def is_folder(path: Path) -> bool:
    """Whether there is a folder, as :func:`is_there`."""
    with suppress(OSError):
        return path.is_dir()
    return False


def sha256_of(path: Path) -> str:
    """SHA-256 (hexadecimal) of a file.

    Raises:
        OSError: when it cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def make_own_folder(folder: Path) -> None:
    """Make a folder for its owner alone, and those above it that are missing; one that is there stays.

    Raises:
        OSError: when it cannot be made.
    """
    missing = [place for place in folder.parents if not place.exists()]
    for place in (*reversed(missing), folder):
        place.mkdir(mode=0o700, exist_ok=True)


def write_whole(path: Path, data: bytes, *, mode: int = 0o600) -> None:
    """Write a file; a folder that is missing is made for its owner alone.

    Args:
        path: of the file, which is replaced.
        data: what it holds.
        mode: of the file, from which the user's mask takes away; private when not given.

    Raises:
        OSError: when it cannot be written; what was there is there still.
    """
    make_own_folder(path.parent)
    with made_beside(path) as beside:
        beside.touch(mode=mode, exist_ok=False)
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # A new name that is kept before what it names is an empty watch-list.


@contextmanager
def made_beside(path: Path) -> Iterator[Path]:
    """A name of its own, beside the file, for what takes the file's place when the block ends well.

    Whoever else writes the same file meanwhile is not in the way: the last one that is whole stays.

    Raises:
        OSError: when it cannot take its place.
    """
    with suppress(OSError):
        remove_left_behind(path.parent)
    beside = path.with_name(own_name())
    try:
        yield beside
        beside.replace(path)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def moment() -> str:
    """When it is now, as a part of the name of what makes way for something else."""
    return f"{datetime.now().astimezone():%Y-%m-%d %H.%M.%S.%f}"


def keep_names(folder: Path) -> None:
    """Have the names in a folder on its disk, where the system lets anybody ask for that.

    A file system may keep a new name for half a minute in memory alone: longer than what follows it.
    """
    with suppress(OSError):  # Windows opens no folder, and some shares keep nothing at once.
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def name_for(place: str | Path) -> str:
    """A short name by which what belongs to a place is found again, and which does not say the place."""
    return hashlib.sha256(os.fsencode(place)).hexdigest()[:16]


def own_name() -> str:
    """A temporary, hidden name, in a folder of ours or beside a target: it says who made it."""
    return f".caviard-{_computer()}-{os.getpid()}-{secrets.token_hex(6)}.part"


def left_behind(parent: Path) -> Iterator[Path]:
    """What processes of this computer that no longer run have left under :func:`own_name`.

    What another computer makes in a shared folder is none of it: it may well be at work.
    """
    for left in parent.iterdir():
        made = _MADE.fullmatch(left.name)
        if made and made["computer"] == _computer() and not _running(int(made["pid"])):
            yield left


def remove_left_behind(parent: Path) -> None:
    """Remove what is :func:`left_behind`."""
    for left in left_behind(parent):
        with suppress(OSError):
            shutil.rmtree(left) if left.is_dir() else left.unlink()


def _computer() -> str:
    """A short hash of this computer's name, which says it to nobody who finds what a killed run left."""
    return hashlib.sha256(os.fsencode(socket.gethostname())).hexdigest()[:8]


def _running(pid: int) -> bool:
    if sys.platform == "win32":  # Signal 0 is Ctrl-C there, so the process itself is asked for.
        import ctypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        if not (process := kernel.OpenProcess(_SYNCHRONIZE, 0, pid)):
            return ctypes.get_last_error() == _ACCESS_DENIED
        try:
            return bool(kernel.WaitForSingleObject(process, 0) == _STILL_WAITING)
        finally:
            kernel.CloseHandle(process)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
