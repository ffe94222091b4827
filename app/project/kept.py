"""The values of a project by their names, each on the disk when it is saved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from app.domain.ports import HeardBlock
from app.domain.recording import Recording
from app.domain.reviewing.consistency import on_its_passage
from app.domain.sound.peaks import Peaks
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.project.codec import Codec
from app.project.locking import place_of
from app.project.store import Store, damaged
from app.project.values import KeptBundle, SealedAnswers, Settings

T = TypeVar("T")
CLAIMS = "claims"
"""The name of a transcript that came with the recording."""
ANSWERS = "answers"
"""The name of what engines answered."""


class Kept:
    """What a project keeps that needs nothing else of it.

    Args:
        path: the file.
        store: it, opened.
        codec: the way into its columns.
    """

    def __init__(self, path: Path, store: Store, codec: Codec) -> None:
        self.path = path
        self._store = store
        self._codec = codec
        self._values: dict[str, object] = {}

    @property
    def locked(self) -> bool:
        """Whether a passphrase opens it."""
        return self._codec.locked

    @property
    def blocks(self) -> tuple[HeardBlock, ...]:
        """Finished blocks in their order, to go on from."""
        rows = self._store.read("SELECT CAST(data AS BLOB) FROM heard ORDER BY number")
        found = (self._decoded(data, HeardBlock, "heard") for (data,) in rows)
        return tuple(sorted(found, key=lambda block: block.span))

    def save_block(self, block: HeardBlock) -> None:
        """Keep a finished block."""
        with self._saving():
            self._store.write("INSERT INTO heard (data) VALUES (?)", self._codec.encode(block, "heard"))

    def forget_blocks(self) -> None:
        """Begin the transcription anew."""
        with self._saving():
            self._store.write("DELETE FROM heard")

    @property
    def claims(self) -> Transcript | None:
        """The transcript that came with the recording, until its words are where they are heard."""
        return self._kept(CLAIMS, Transcript)

    def save_claims(self, claims: Transcript) -> None:
        """Keep the transcript that came with the recording."""
        self._save(CLAIMS, claims)

    @property
    def peaks(self) -> Peaks | None:
        """How loud the recording is, for a picture of it."""
        return self._kept("peaks", Peaks)

    def save_peaks(self, peaks: Peaks) -> None:
        """Keep peaks."""
        self._save("peaks", peaks)

    @property
    def listened(self) -> tuple[Span, ...]:
        """What a person has listened to."""
        return self._kept("listened", tuple[Span, ...]) or ()

    def save_listened(self, listened: tuple[Span, ...]) -> None:
        """Keep what a person has listened to."""
        self._save("listened", listened)

    @property
    def edges(self) -> Mapping[Span, Span]:
        """Fitted edges of passages, by the passage's own span."""
        edges = self._kept("edges", tuple[tuple[Span, Span], ...]) or ()
        recording = self._kept("recording", Recording)
        if recording and not all(on_its_passage(*one, length=recording.length) for one in edges):
            raise damaged(self.path)
        return dict(edges)

    def save_edges(self, edges: Mapping[Span, Span]) -> None:
        """Keep fitted edges."""
        self._save("edges", tuple(sorted(edges.items())))

    @property
    def answers(self) -> SealedAnswers | None:
        """What engines answered; from any thread."""
        data = self._store.get(ANSWERS)
        return None if data is None else self._decoded(data, SealedAnswers, place_of(ANSWERS))

    def save_answers(self, answers: SealedAnswers) -> None:
        """Keep what engines answered; from any thread."""
        data = self._codec.encode(answers, place_of(ANSWERS))
        with self._store.saving():
            self._store.put(ANSWERS, data)

    @property
    def settings(self) -> Settings:
        """What it began with: profile, watch-list, ..."""
        return self._kept("settings", Settings) or {}

    def save_settings(self, settings: Settings) -> None:
        """Keep settings."""
        self._save("settings", settings)

    @property
    def published(self) -> tuple[KeptBundle, ...]:
        """Bundles that were published, in their order."""
        rows = self._store.read("SELECT CAST(data AS BLOB) FROM published ORDER BY number")
        return tuple(self._decoded(data, KeptBundle, "published") for (data,) in rows)

    @contextmanager
    def _saving(self) -> Iterator[None]:
        """All writes of the block, and what is known of them in memory, or none of it."""
        values = dict(self._values)
        try:
            with self._store.saving():
                yield
        except BaseException:
            self._values = values
            raise

    def _save(self, name: str, value: object) -> None:
        with self._saving():
            self._keep(name, value)

    def _keep(self, name: str, value: object) -> None:
        self._store.put(name, self._codec.encode(value, place_of(name)))
        self._values[name] = value

    def _forget(self, *names: str) -> None:
        for name in names:
            self._store.write("DELETE FROM kept WHERE name = ?", name)
            self._values.pop(name, None)

    def _kept(self, name: str, kind: type[T]) -> T | None:
        if name not in self._values:
            if (data := self._store.get(name)) is None:
                return None
            self._values[name] = self._decoded(data, kind, place_of(name))
        value: Any = self._values[name]
        kept: T = value
        return kept

    def _decoded(self, data: bytes, kind: type[T], place: str) -> T:
        try:
            return self._codec.decode(data, kind, place)
        except ValueError:
            raise damaged(self.path) from None
