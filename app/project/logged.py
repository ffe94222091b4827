"""The decision log as a project keeps it: each step on the disk as it is made, and the seals checked."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from app.domain.review import Review
from app.project.codec import Codec
from app.project.kept import Kept
from app.project.locking import place_of
from app.project.log import (
    Entry,
    LogState,
    follow,
    hidden,
    replay,
    seal,
    seal_length,
    shown,
    sign,
    signs_of,
    step_to,
)
from app.project.store import Store, damaged

_SECRET, _HEAD = "secret", "head"


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
        head = self._kept(_HEAD, bytes) or b""
        return hmac.compare_digest(seal_length(self._secret, len(rows), before), head)

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
        rows = self._store.read("SELECT CAST(seal AS BLOB), number FROM log ORDER BY number DESC LIMIT 1")
        before, count = rows[0] if rows else (b"", 0)
        without, terms = hidden(entry, self._signed)
        new = sorted(terms.keys() - self._terms.keys())
        encoded = ((self._codec.encode(terms[term], "terms"),) for term in new)
        self._store.write_each("INSERT INTO terms (data) VALUES (?)", encoded)
        self._terms = {**self._terms, **terms}
        data = self._codec.encode(without, "log")
        sealed = seal(self._secret, before, self._codec.opened(data, "log"))  # so that a lock changes no seal
        self._store.write("INSERT INTO log (data, seal) VALUES (?, ?)", data, sealed)
        self._keep(_HEAD, seal_length(self._secret, int(count) + 1, sealed))
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
    """Keep what a new project begins with: its secret, and the seal of a log without entries."""
    secret = secrets.token_bytes(32)
    for name, value in ((_SECRET, secret), (_HEAD, seal_length(secret, 0, b""))):
        store.put(name, codec.encode(value, place_of(name)))
