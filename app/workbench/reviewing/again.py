"""The review that there is of a recording already, so that none is begun beside it without a word."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.errors import ProjectError
from app.domain.recording import UNPACKED, Recording
from app.files import is_file, sha256_of
from app.project import SUFFIX, look_into
from app.project.glance import Glance
from app.workbench.policy.settings import LONGEST_NAME

_SHUT = frozenset({"project-locked", "wrong-passphrase", "project-in-use", "project-read-only"})
"""What keeps a project from being looked into that may be opened otherwise."""
_NUMBER = re.compile(r"( \d+)?")


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A project that was begun before.

    Args:
        path: of its file.
        sure: whether it is of the same recording, by its bytes; else it is called like it, and is locked or
            in use.
        heard: whether it was listened to up to its end.
    """

    path: Path
    sure: bool
    heard: bool = True


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where reviews are looked for.

    Args:
        folder: in which projects are.
        others: projects that may lie elsewhere.
        passphrases: that open locked ones, as far as they are known.
        opened: recordings of those that are open here and now.
        going_on: the project that is gone on with, which is no other.
        goes_on: whether one goes on with a project of a recording that was not heard to its end; None where
            no such project counts.
    """

    folder: Path
    others: Iterable[Path] = ()
    passphrases: Mapping[Path, str] = field(default_factory=dict)
    opened: Mapping[Path, Recording] = field(default_factory=dict)
    going_on: Path | None = None
    goes_on: Callable[[Path, Path], bool] | None = None

    def review_of(self, source: Path) -> Reviewed | None:
        """The review of a recording, or a text, that was changed last; None where there is none."""
        return self.reviews_of([source]).get(source)

    def reviews_of(self, sources: Iterable[Path]) -> dict[Path, Reviewed]:
        """The review that was changed last of each recording, or text, of which there is one.

        Projects are looked into in a moment; a recording is read where one of them may be of it, by its size.
        """
        known, shut = dict[Path, Glance](), list[Path]()
        for path in self._projects():
            try:
                opened = self.opened.get(path)
                seen = look_into(path, self.passphrases.get(path)) if opened is None else Glance(opened)
            except (OSError, ProjectError) as error:
                if getattr(error, "code", "") in _SHUT:
                    shut.append(path)
                continue
            if seen is not None and (seen.heard or self.goes_on is not None):
                known[path] = seen
        found = ((source, self._reviewed(source, known, shut)) for source in sources)
        return {source: reviewed for source, reviewed in found if reviewed is not None}

    def _reviewed(self, source: Path, known: Mapping[Path, Glance], shut: Iterable[Path]) -> Reviewed | None:
        """The review of a recording among projects that can be looked into, or else among the others."""
        with suppress(OSError):
            alike = {path: seen for path, seen in known.items() if _may_be(seen.recording, source)}
            found = sha256_of(source) if alike else ""
            same = [path for path, seen in alike.items() if seen.recording.sha256 == found]
            if asked := [path for path in same if known[path].heard or not self._goes_on(path, source)]:
                last = max(asked, key=lambda path: (known[path].heard, _changed(path)))
                return Reviewed(last, sure=True, heard=known[last].heard)
        called = [path for path in shut if _called_like(path, source)]
        return Reviewed(max(called, key=_changed), sure=False) if called else None

    def _goes_on(self, path: Path, source: Path) -> bool:
        return self.goes_on is not None and self.goes_on(path, source)

    def _projects(self) -> Iterable[Path]:
        """Every other project once, as far as there are any."""
        found = list[Path]()
        with suppress(OSError):
            found += self.folder.glob(f"*{SUFFIX}")
        mine = None if self.going_on is None else self.going_on.resolve()
        return dict.fromkeys(
            path for path in (*found, *self.others) if is_file(path) and path.resolve() != mine
        )


def project_stem(recording: Path) -> str:
    """What the project of a recording is called, without a number and the suffix."""
    stem = recording.stem
    while len(os.fsencode(stem)) > LONGEST_NAME:  # a number and a suffix follow, and SQLite's own beside them
        stem = stem[:-1]
    return stem


def _may_be(known: Recording, source: Path) -> bool:
    """Whether a file may hold the same bytes as a recording, of which the size is known unless it is a text.

    Raises:
        OSError: when the file is not there.
    """
    packing = known.packing
    size = packing.payload + packing.beside
    alike = known.path.suffix.lower() == source.suffix.lower()
    return alike and (packing == UNPACKED or size == source.stat().st_size)


def _called_like(project: Path, source: Path) -> bool:
    """Whether a project has the name that one of a recording is given, perhaps with a number."""
    begins, stem = project.stem, project_stem(source)
    return begins.startswith(stem) and _NUMBER.fullmatch(begins.removeprefix(stem)) is not None


def _changed(path: Path) -> float:
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0
