"""The private data folder: where files are made and checked before anybody may see them."""

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
from pathlib import Path

from app.assets import data_folder
from app.domain.errors import OutputError

_MADE = re.compile(r"\.caviard-(?P<computer>[0-9a-f]{8})-(?P<pid>\d{1,9})-[0-9a-f]{12}\.part")
_SYNCHRONIZE, _ACCESS_DENIED, _STILL_WAITING = 0x10_0000, 5, 0x102
"""Of Windows: the right to wait for a process, and two answers."""


@contextmanager
def staging() -> Iterator[Path]:
    """A folder of our own that nobody else may read, gone when the block ends, whatever happens.

    What an earlier run left behind because it was killed is removed first.

    Raises:
        OutputError: when it cannot be made.
    """
    parent = data_folder() / "staging"
    try:
        parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        remove_left_behind(parent)
        folder = parent / own_name()
        folder.mkdir(mode=0o700)
    except OSError as error:
        raise OutputError(
            "unwritable",
            f"The private data folder cannot be written: {error.strerror}.",
            f"Make room or give access to {parent}.",
        ) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def own_name() -> str:
    """A temporary, hidden name, in a folder of ours or beside a target: it says who made it."""
    return f".caviard-{_computer()}-{os.getpid()}-{secrets.token_hex(6)}.part"


def remove_left_behind(parent: Path) -> None:
    """Remove what processes of this computer that no longer run have left under :func:`own_name`.

    What another computer makes in a shared folder is left: it may well be at work.
    """
    for left in parent.iterdir():
        made = _MADE.fullmatch(left.name)
        if made and made["computer"] == _computer() and not _running(int(made["pid"])):
            with suppress(OSError):
                shutil.rmtree(left)


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
