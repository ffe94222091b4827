"""The journal of a batch: what became of every recording, on the disk before it is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Self, TypeVar

from app.domain.certificate import Check
from app.domain.errors import CaviardError, VerificationError
from app.domain.finding import Category
from app.domain.planning.labels import Numbers
from app.domain.spotting.names import Name
from app.files import sha256_of
from app.project.codec import Codec
from app.project.store import Layout, Store, damaged, make_file

JOURNAL = "journal.sqlite"
"""The file of a journal, in its folder."""
WITH_SOMEBODY = frozenset({"project-in-use", "project-locked", "wrong-passphrase"})
"""Why a project cannot be opened that somebody reviews, or has reviewed and locked: it waits for them."""
T = TypeVar("T")
_LAYOUT = Layout(
    application=0x43415642,  # CAVB
    version=1,
    tables="""
CREATE TABLE recordings (number INTEGER PRIMARY KEY, state TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE kept (name TEXT PRIMARY KEY, data BLOB NOT NULL);
""",
)


class State(StrEnum):
    """What became of a recording."""

    WAITING = "waiting"
    RUNNING = "running"
    PUBLISHED = "published"
    NEEDS_REVIEW = "needs_review"
    FAILED = "failed"

    @property
    def said(self) -> str:
        """In words, for a person."""
        return self.value.replace("_", " ")


ENDS = frozenset({State.PUBLISHED, State.NEEDS_REVIEW, State.FAILED})
"""Of a recording that nothing more is done with for now."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a recording was not published.

    Args:
        code: a short stable name, for programs.
        happened: one sentence of what happened.
        advice: one sentence of what to do.
        checks: of published files, where some did not pass.
    """

    code: str
    happened: str
    advice: str
    checks: tuple[Check, ...] = ()

    @classmethod
    def of(cls, error: CaviardError) -> Self:
        """The reason that an error gives."""
        checks = error.checks if isinstance(error, VerificationError) else ()
        return cls(error.code, error.happened, error.advice, checks)


@dataclass(frozen=True, slots=True)
class Entry:
    """A recording of a batch.

    Args:
        number: from 1, in the order in which the recordings were named.
        source: the file, absolute.
        bundle: name of the bundle that is made of it.
        state: what became of it.
        reason: why it was not published.
        document: what was published, as ``redact --json`` says it; written down before it is released.
        timings: seconds by stage.
        sha256: of the file that was listened to; empty before.
        stamp: bytes of that file, and nanoseconds at which it was last changed.
    """

    number: int
    source: Path
    bundle: str
    state: State = State.WAITING
    reason: Reason | None = None
    document: dict[str, Any] | None = None
    timings: dict[str, float] = field(default_factory=dict)
    sha256: str = ""
    stamp: tuple[int, int] = (0, 0)

    def is_replaced(self) -> bool:
        """Whether another recording has the name of the one that was heard; one that is gone has none."""
        try:
            return self.stamp != stamp_of(self.source) and self.sha256 not in {"", sha256_of(self.source)}
        except OSError:
            return False

    def is_out(self, folder: Path) -> bool:
        """Whether what was written down before its release is in the folder of the bundles.

        Raises:
            OSError: when nobody can say: the folder is on a share that is gone.
        """
        return self.document is not None and (folder / self.bundle).is_dir()


def stamp_of(path: Path) -> tuple[int, int]:
    """The size of a file in bytes, and the nanoseconds at which it was last changed.

    Raises:
        OSError: when nobody can say.
    """
    facts = path.stat()
    return facts.st_size, facts.st_mtime_ns


class Journal:
    """An open journal; a context manager, used from any thread. See :meth:`create` and :meth:`open`.

    Every ``save_...`` is on the disk when it returns. What comes from a recording passes through the
    project's codec.

    Args:
        path: the file.
        store: it, opened.
    """

    def __init__(self, path: Path, store: Store) -> None:
        self._path = path
        self._store = store
        self._codec = Codec()

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a new journal that only its owner may read.

        Raises:
            ProjectError: when it cannot be made.
        """
        make_file(path)
        return cls(path, Store(path, new=True, layout=_LAYOUT, threaded=True))

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a journal, as its only user.

        Raises:
            ProjectError: when it is no journal, damaged, or in use.
        """
        return cls(path, Store(path, new=False, layout=_LAYOUT, threaded=True))

    @classmethod
    def look_into(cls, path: Path) -> Self:
        """Open a journal to read it, and change nothing of it.

        Raises:
            ProjectError: when it is no journal, damaged, or in use.
        """
        return cls(path, Store(path, new=False, layout=_LAYOUT, threaded=True, reading=True))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go; nothing is left beside it."""
        self._store.close()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every recording, in their order."""
        rows = self._store.read("SELECT CAST(data AS BLOB) FROM recordings ORDER BY number")
        return tuple(self._decoded(data, Entry) for (data,) in rows)

    def save(self, *entries: Entry) -> None:
        """Keep what became of recordings, together."""
        with self._store.saving():
            for entry in entries:
                self._store.write(
                    "INSERT OR REPLACE INTO recordings (number, state, data) VALUES (?, ?, ?)",
                    entry.number,
                    entry.state.value,
                    self._codec.encode(entry),
                )

    @property
    def order(self) -> str:
        """The digest of what was asked for; empty when nothing was yet."""
        return self._kept("order", str) or ""

    def save_order(self, digest: str) -> None:
        """Keep what was asked for."""
        self._keep("order", digest)

    @property
    def names(self) -> tuple[Name, ...]:
        """Names that were found in the recordings so far."""
        return self._kept("names", tuple[Name, ...]) or ()

    def save_names(self, names: Iterable[Name]) -> None:
        """Keep names, until all recordings are published."""
        self._keep("names", tuple(names))

    @property
    def numbers(self) -> Numbers:
        """The numbers of entities in linked labels: the key to them."""
        rows = self._kept("numbers", tuple[tuple[Category, str, int], ...]) or ()
        return {(category, term): number for category, term, number in rows}

    def save_numbers(self, numbers: Mapping[tuple[Category, str], int]) -> None:
        """Keep the numbers of entities."""
        self._keep("numbers", tuple((category, term, number) for (category, term), number in numbers.items()))

    def _keep(self, name: str, value: object) -> None:
        with self._store.saving():
            self._store.put(name, self._codec.encode(value))

    def _kept(self, name: str, kind: type[T]) -> T | None:
        data = self._store.get(name)
        return None if data is None else self._decoded(data, kind)

    def _decoded(self, data: bytes, kind: type[T]) -> T:
        try:
            return self._codec.decode(data, kind)
        except ValueError:
            raise damaged(self._path) from None
