"""What recording a project is of, found out without touching it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.domain.recording import Recording
from app.project.locking import codec_of, place_of
from app.project.store import Store, damaged


@dataclass(frozen=True, slots=True)
class Glance:
    """What is seen of a project.

    Args:
        recording: that it is of.
        heard: whether that was listened to up to its end, and looked through.
    """

    recording: Recording
    heard: bool = True


def look_into(path: Path, passphrase: str | None = None) -> Glance | None:
    """What recording a project is of; None where none was kept yet.

    The file is only looked into: nothing of it changes, not when it was last changed either.

    Args:
        path: of the file.
        passphrase: that opens it, where it is locked.

    Raises:
        ProjectError: when it is no project, damaged, in use, or locked with another passphrase.
    """
    with closing(Store(path, new=False, reading=True)) as store:
        codec = codec_of(path, store, passphrase)
        names = {str(name) for (name,) in store.read("SELECT name FROM kept")}
        data = store.get("recording")
        if data is None:
            return None
        try:
            return Glance(codec.decode(data, Recording, place_of("recording")), "findings" in names)
        except ValueError:
            raise damaged(path) from None
