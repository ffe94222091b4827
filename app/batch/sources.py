"""Which recordings a batch is about: files, folders, globs and lists of these."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from app.domain.errors import UsageError
from app.verify.certificate import JSON_NAME
from app.workbench.intake import SUFFIXES


def find_sources(named: Sequence[str], *, apart: Iterable[Path]) -> tuple[Path, ...]:
    """The recordings that are named, absolute, each once.

    A folder means every recording in it and below it, by its suffix; hidden ones are left out. ``@FILE`` is a
    list with a source a line, relative to the list's folder, and ``#`` before a comment. A file that is named
    itself is taken whatever it is, also when it is missing: it fails alone. What lies beside a certificate is
    published already, and is not taken from a folder or by a pattern.

    Args:
        named: as a person wrote them.
        apart: folders of private data, from which nothing is taken.

    Raises:
        UsageError: when a list cannot be read, or nothing is found.
    """
    left_out = [folder.resolve() for folder in apart]
    found: dict[Path, Path] = {}
    for source in _all(named, Path.cwd()):
        place = source.resolve()
        if not any(place.is_relative_to(folder) for folder in left_out):
            found.setdefault(place, source.absolute())
    if not found:
        raise UsageError(
            "no-recordings", "There is no recording in what was named.", "Name files, folders or patterns."
        )
    return tuple(found.values())


def _all(named: Iterable[str], base: Path) -> Iterator[Path]:
    for source in named:
        if source.startswith("@") and not (base / source).exists():
            listed = base / source[1:]
            yield from _all(_lines(listed), listed.parent)
        else:
            yield from _one(source, base)


def _one(source: str, base: Path) -> Iterator[Path]:
    path = base / Path(source).expanduser()
    if path.is_dir():
        yield from _below(path)
    elif not path.exists() and glob.has_magic(source):
        root, pattern = (
            (Path(path.anchor), path.relative_to(path.anchor)) if _absolute(source) else (base, source)
        )
        for match in sorted(root.glob(str(pattern))):
            yield from _below(match) if match.is_dir() else _unpublished([match])
    else:
        yield path


def _absolute(source: str) -> bool:
    return Path(source).expanduser().is_absolute()


def _unpublished(paths: Iterable[Path]) -> Iterator[Path]:
    return (path for path in paths if not (path.parent / JSON_NAME).exists())


def _below(folder: Path) -> Iterator[Path]:
    for path in _unpublished(sorted(folder.rglob("*"))):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in SUFFIXES and not hidden and path.is_file():
            yield path


def _lines(listed: Path) -> list[str]:
    try:
        lines = [line.strip() for line in listed.read_text(encoding="utf-8-sig").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            "bad-list",
            f"The list {listed.name!r} cannot be read.",
            "Give a text file in UTF-8 with a recording, folder or pattern a line.",
        ) from error
    return [line for line in lines if line and not line.startswith(("#", "@"))]
