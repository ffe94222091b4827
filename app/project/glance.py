"""What recording a project is of, found out without touching it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from app.domain.recording import Recording
from app.project.locking import codec_of, place_of
from app.project.store import Store, damaged


def recording_heard(path: Path, passphrase: str | None = None) -> Recording | None:
    """The recording of a project that was listened to up to its end, and looked through; else None.

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
        if data is None or "findings" not in names:
            return None
        try:
            return codec.decode(data, Recording, place_of("recording"))
        except ValueError:
            raise damaged(path) from None
