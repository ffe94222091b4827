"""Opening, locking and unlocking a project's file with a passphrase."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

from app.domain.errors import ProjectError, UnreadableProjectError
from app.files import is_there, made_beside
from app.project.cipher import Lock, make_lock
from app.project.codec import Codec
from app.project.store import Store, damaged, make_file, not_a_project

LEAST = 8
"""Characters of a passphrase."""
LOCK = "lock"
"""The name of what a passphrase opens."""
_TABLES = ("heard", "steps", "published", "terms")
"""Those whose rows are a number and data."""


def place_of(name: str) -> str:
    """The place of a kept value, for which alone its bytes are good."""
    return f"kept {name}"


def open_store(path: Path, *, threaded: bool = False) -> Store:
    """The file of a project.

    Args:
        path: of the file.
        threaded: whether it is used from several threads.

    Raises:
        ProjectError: when it is missing, no project, damaged, of a newer version, in use or read-only.
    """
    if not is_there(path):
        raise UnreadableProjectError(
            "no-project", f"There is no project {path}.", "Check the name and the folder."
        )
    if not path.is_file():
        raise not_a_project(path)
    return Store(path, new=False, threaded=threaded)


def is_locked(path: Path) -> bool:
    """Whether a passphrase opens a project.

    Raises:
        ProjectError: as :func:`open_store`.
    """
    with closing(open_store(path)) as store:
        return store.get(LOCK) is not None


def codec_of(path: Path, store: Store, passphrase: str | None) -> Codec:
    """The way into the columns of a project; one without a lock needs no passphrase.

    Raises:
        ProjectError: when there is a lock, and no passphrase or another one.
    """
    if (data := store.get(LOCK)) is None:
        return Codec()
    if passphrase is None:
        raise ProjectError(
            "project-locked",
            f"{path.name} is locked with a passphrase.",
            "Type it when asked on a terminal, or put it into CAVIARD_PASSPHRASE.",
        )
    try:
        lock = Codec().decode(data, Lock)
    except ValueError:
        raise damaged(path) from None
    try:
        return Codec(lock.open(passphrase))
    except ValueError:
        raise ProjectError(
            "wrong-passphrase",
            f"The passphrase does not open {path.name}.",
            "Try again; without the passphrase nobody can open it, and Caviard cannot either.",
        ) from None


def new_codec(store: Store, passphrase: str | None) -> Codec:
    """The way into the columns of a new project, locked when there is a passphrase; inside ``saving()``.

    Raises:
        ProjectError: when the passphrase is too short.
    """
    if passphrase is None:
        return Codec()
    if len(passphrase) < LEAST:
        raise ProjectError(
            "short-passphrase",
            f"A passphrase has at least {LEAST} characters.",
            "Choose a longer one; a few words are best.",
        )
    lock, cipher = make_lock(passphrase)
    store.put(LOCK, Codec().encode(lock))
    return Codec(cipher)


def relock(path: Path, passphrase: str | None, new: str | None) -> None:
    """Lock a project, change its passphrase, or unlock it: what is in it stays as it is, the log's seals too.

    The file is written anew beside the old one and takes its place when it is whole.

    Args:
        path: the file, or a link to it.
        passphrase: that opens it, None where it has no lock.
        new: passphrase, or None to take the lock away.

    Raises:
        ProjectError: when it cannot be opened or written, or the passphrase is wrong or too short.
    """
    # Beside the file itself: beside a link to it, the new file would take the link's place.
    path = Path(os.path.realpath(path))
    try:
        with made_beside(path) as beside, closing(open_store(path)) as old:
            known = codec_of(path, old, passphrase)
            make_file(beside)
            with closing(Store(beside, new=True)) as made, made.saving():
                _copy(path, (old, known), (made, new_codec(made, new)))
    except OSError:
        raise ProjectError(
            "project-unwritable", f"{path.name} cannot be written anew.", "Give access to its folder."
        ) from None


def _copy(path: Path, old: tuple[Store, Codec], made: tuple[Store, Codec]) -> None:
    (source, known), (target, codec) = old, made

    def again(data: bytes, place: str) -> bytes:
        try:
            return codec.closed(known.opened(data, place), place)
        except ValueError:
            raise damaged(path) from None

    for name, data in source.read("SELECT name, CAST(data AS BLOB) FROM kept WHERE name <> ?", LOCK):
        target.put(str(name), again(data, place_of(str(name))))
    for table in _TABLES:
        for number, data in source.read(f"SELECT number, CAST(data AS BLOB) FROM {table}"):  # noqa: S608 - ours
            target.write(f"INSERT INTO {table} (number, data) VALUES (?, ?)", number, again(data, table))  # noqa: S608
    for number, data, seal in source.read("SELECT number, CAST(data AS BLOB), CAST(seal AS BLOB) FROM log"):
        target.write(
            "INSERT INTO log (number, data, seal) VALUES (?, ?, ?)", number, again(data, "log"), seal
        )
