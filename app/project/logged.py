"""The decision log as a project keeps it: each step on the disk as it is made, and the seals checked."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from app.domain.errors import CaviardError, ProjectError
from app.domain.review import Review
from app.project.codec import Codec
from app.project.kept import Kept
from app.project.locking import LOCK, place_of
from app.project.log import (
    Entry,
    LogState,
    follow,
    hidden,
    replay,
    seal,
    seal_bundles,
    seal_length,
    shown,
    sign,
    signs_of,
    step_to,
)
from app.project.store import Store, damaged
from app.project.values import KeptBundle

_SECRET, _HEAD, _BUNDLES = "secret", "head", "bundles"
BEGUN_WITH = frozenset({LOCK, _SECRET, _HEAD, _BUNDLES})
"""The names of what is in every project from its beginning on."""


class Logged(Kept):
    """What a project keeps, and how its review came to be.

    Args:
        path: the file.
        store: it, opened.
        codec: the way into its columns.
    """

    def __init__(self, path: Path, store: Store, codec: Codec) -> None:
        super().__init__(path, store, codec)
        secret = self._kept(_SECRET, bytes)
        if secret is None:
            raise damaged(path)
        self._secret = secret
        self._signs: dict[str, str] = {}
        self._terms = {self._signed(term): term for term in self._kept_terms()}
        self._states = replay(self.log())

    def log(self) -> tuple[Entry, ...]:
        """Every step that was ever made."""
        return tuple(shown(entry, self._terms) for entry in self._logged())

    def check_log(self) -> bool:
        """Whether no entry of the log was changed, moved, removed or added but by saving a review.

        The words that its decisions are about stand beside it, and are the same.
        """
        before = b""
        rows = self._log_rows()
        for data, sealed in rows:
            if not hmac.compare_digest(seal(self._secret, before, self._codec.opened(data, "log")), sealed):
                return False
            before = sealed
        if not all(signs_of(entry) <= self._terms.keys() for entry in self._logged()):
            return False
        head = seal_length(self._secret, len(rows), before, self._sealed(_BUNDLES))
        return self.check_bundles() and hmac.compare_digest(head, self._sealed(_HEAD))

    def check_bundles(self) -> bool:
        """Whether what is kept of every bundle is as it was when that was published.

        Of a project that an older version made nothing tells it, until something is published from it again.
        """
        sealed = self._sealed(_BUNDLES)
        return not sealed or hmac.compare_digest(self._seal_of_bundles(), sealed)

    @contextmanager
    def publishing(self, bundle: KeptBundle) -> Iterator[None]:
        """Keep a bundle before the block releases it, so that nothing is left to fail once it is out.

        Where the block fails, the bundle is forgotten; after a kill nobody knows whether it is out, and it
        stays. Bundles and :attr:`answers` may be saved from another thread than everything else.

        Raises:
            ProjectError: when it cannot be kept; the block is not run then.
        """
        data = self._codec.encode(bundle, "published")
        with self._store.saving():
            before = self._sealed(_BUNDLES) or self._seal_of_bundles()
            self._store.write("INSERT INTO published (data) VALUES (?)", data)
            self._seal_as(seal(self._secret, before, self._codec.opened(data, "published")))
        try:
            yield
        except CaviardError:
            with suppress(ProjectError), self._store.saving():
                self._store.write("DELETE FROM published WHERE number = (SELECT MAX(number) FROM published)")
                self._seal_as(before)
            raise

    def _seal_of_bundles(self) -> bytes:
        """The seal of the bundles that are kept now."""
        rows = self._store.read("SELECT CAST(data AS BLOB) FROM published ORDER BY number")
        try:
            return seal_bundles(self._secret, (self._codec.opened(data, "published") for (data,) in rows))
        except ValueError:
            raise damaged(self.path) from None

    def _seal_as(self, bundles: bytes) -> None:
        """Keep the seal of the bundles, and with it that of the log's length."""
        self._seal(_BUNDLES, bundles)
        self._seal_head(*self._last())

    def _sealed(self, name: str) -> bytes:
        """A seal, which another thread may have written; empty where there is none."""
        data = self._store.get(name)
        return b"" if data is None else self._decoded(data, bytes, place_of(name))

    def _seal(self, name: str, sealed: bytes) -> None:
        self._store.put(name, self._codec.encode(sealed, place_of(name)))

    def _seal_head(self, last: bytes, count: int) -> None:
        self._seal(_HEAD, seal_length(self._secret, count, last, self._sealed(_BUNDLES)))

    def _last(self) -> tuple[bytes, int]:
        """The seal of the last entry, empty where there is none, and how many there are."""
        rows = self._store.read("SELECT CAST(seal AS BLOB), number FROM log ORDER BY number DESC LIMIT 1")
        return (rows[0][0], int(rows[0][1])) if rows else (b"", 0)

    def _kept_terms(self) -> Iterator[str]:
        """The terms for which signs stand in the log."""
        rows = self._store.read("SELECT CAST(data AS BLOB) FROM terms")
        return (self._decoded(data, str, "terms") for (data,) in rows)

    def _logged(self) -> Iterator[Entry]:
        """The entries as they stand in the log."""
        return (self._decoded(data, Entry, "log") for data, _ in self._log_rows())

    def _log_rows(self) -> list[tuple[bytes, bytes]]:
        rows = self._store.read("SELECT CAST(data AS BLOB), CAST(seal AS BLOB) FROM log ORDER BY number")
        return [(data, sealed) for data, sealed in rows]

    @property
    def _state(self) -> LogState:
        """What the log says now."""
        return self._states[-1]

    def _log_step(self, review: Review) -> None:
        """Add the step that leads to a review, if it is one."""
        if (entry := step_to(self._states, review, datetime.now(UTC))) is not None:
            self._add(entry)

    def _log_detection(self) -> None:
        """Add that new findings came."""
        self._add(Entry(datetime.now(UTC), detected=True))

    def expect(self, terms: Iterable[str]) -> None:
        """Sign terms before something is decided about them: of thousands at once that takes longer."""
        for term in terms:
            self._signed(term)

    def _signed(self, term: str) -> str:
        """What stands for a term in the log."""
        if term not in self._signs:
            self._signs[term] = sign(self._secret, term)
        return self._signs[term]

    def _add(self, entry: Entry) -> None:
        before, count = self._last()
        without, terms = hidden(entry, self._signed)
        new = sorted(terms.keys() - self._terms.keys())
        encoded = ((self._codec.encode(terms[term], "terms"),) for term in new)
        self._store.write_each("INSERT INTO terms (data) VALUES (?)", encoded)
        self._terms = {**self._terms, **terms}
        data = self._codec.encode(without, "log")
        sealed = seal(self._secret, before, self._codec.opened(data, "log"))  # so that a lock changes no seal
        self._store.write("INSERT INTO log (data, seal) VALUES (?, ?)", data, sealed)
        self._seal_head(sealed, count + 1)
        self._states = follow(self._states, entry)

    @contextmanager
    def _saving(self) -> Iterator[None]:
        """As in :class:`Kept`, and the states and terms of the log with it."""
        states, terms = self._states, self._terms
        try:
            with super()._saving():
                yield
        except BaseException:
            self._states, self._terms = states, terms
            raise


def begin(store: Store, codec: Codec) -> None:
    """Keep what a new project begins with: its secret, and the seals of no bundle and of an empty log."""
    secret = secrets.token_bytes(32)
    bundles = seal_bundles(secret, ())
    head = seal_length(secret, 0, b"", bundles)
    for name, value in ((_SECRET, secret), (_BUNDLES, bundles), (_HEAD, head)):
        store.put(name, codec.encode(value, place_of(name)))
