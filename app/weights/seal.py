"""Hashes of a model's files, and the stamps that say they were checked: a start need not hash again."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from app.files import sha256_of, write_whole
from app.weights.registry import Model, ModelFile

SEAL = "caviard-seal.json"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file was when its hash was taken.

    Args:
        size: bytes.
        mtime_ns: time of its last change, as whoever may write to it says.
        sha256: hash of its bytes.
        ctime_ns: time of its last change, as the system says (on Windows: when it was made); 0 in old seals.
    """

    size: int
    mtime_ns: int
    sha256: str
    ctime_ns: int = 0

    @classmethod
    def of(cls, facts: os.stat_result, sha256: str) -> Self:
        """The stamp of a file with such facts and such a hash."""
        return cls(facts.st_size, facts.st_mtime_ns, sha256, facts.st_ctime_ns)


def stamp_file(path: Path) -> Stamp:
    """Hash a file and note what it was at that time.

    Raises:
        OSError: when it cannot be read.
    """
    facts = path.stat()
    return Stamp.of(facts, sha256_of(path))


def unchanged(path: Path, stamp: Stamp) -> bool:
    """Whether size and times of a file are those of its stamp: the system's own nobody can set back."""
    try:
        facts = path.stat()
    except OSError:
        return False
    return Stamp.of(facts, stamp.sha256) == stamp


def read_seal(seal: Path) -> dict[str, Stamp]:
    """The stamps of a model's files; empty when there are none or they cannot be understood."""
    try:
        document = json.loads(seal.read_text(encoding="utf-8"))
        return {str(name): Stamp(**facts) for name, facts in document.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def write_seal(seal: Path, stamps: dict[str, Stamp]) -> None:
    """Keep the stamps of a model's files.

    Raises:
        OSError: when they cannot be written.
    """
    text = json.dumps({name: asdict(stamp) for name, stamp in stamps.items()}, indent=1)
    write_whole(seal, text.encode("utf-8"), mode=0o666)  # Who shares the models reads it too.


def damaged(
    model: Model, folder: Path, *, again: bool = False, private: Path | None = None
) -> tuple[str, ...]:
    """Names of the files of a model that are missing or not what they must be.

    A file whose size and times are those of its stamp is taken for what it was then, unless ``again``.

    Args:
        model: of the registry.
        folder: of its files.
        again: whether every file is hashed.
        private: a seal of one's own for a folder that is not, a share for instance: whoever may write there
            could forge the stamps beside the files.
    """
    shared = read_seal(folder / SEAL)
    stamps = shared if private is None else read_seal(private)
    fresh: dict[str, Stamp] = {}
    bad = []
    for file in model.files:
        known = stamps.get(file.name)
        path = folder / file.name
        if not again and known is not None and unchanged(path, known):
            stamp = known
        else:
            try:
                stamp = stamp_file(path)
            except OSError:  # It is missing, or cannot be read.
                bad.append(file.name)
                continue
        wanted = _wanted(file, known or shared.get(file.name))
        if wanted is None or stamp.sha256 != wanted:
            bad.append(file.name)
        else:
            fresh[file.name] = stamp
    if not bad and fresh != stamps:
        with suppress(OSError):  # What can be kept nowhere is hashed each time.
            write_seal(private or folder / SEAL, fresh)
    return tuple(bad)


def _wanted(file: ModelFile, known: Stamp | None) -> str | None:
    """The hash of the registry; for a file that has none there, the one taken when it was fetched."""
    return file.sha256 or (known.sha256 if known is not None else None)
