"""The private data folder: where files are made and checked before anybody may see them."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.assets import data_folder
from app.domain.errors import OutputError

_OURS = re.compile(r"(?:\.caviard-)?(?P<pid>\d+)-[0-9a-f]{12}(?:\.part)?")


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
    """A random name that says which process made it."""
    return f"{os.getpid()}-{secrets.token_hex(6)}"


def beside_name() -> str:
    """The temporary, hidden name under which something is made beside its target."""
    return f".caviard-{own_name()}.part"


def remove_left_behind(parent: Path) -> None:
    """Remove what processes that no longer run have left under :func:`own_name` or :func:`beside_name`."""
    for left in parent.iterdir():
        made = _OURS.fullmatch(left.name)
        if made and not _running(int(made["pid"])):
            with suppress(OSError):
                shutil.rmtree(left)


def _running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
