"""Which recordings a batch is about: files, folders, globs and lists of these."""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterable, Iterator, Sequence
from os.path import realpath
from pathlib import Path

from app.domain.errors import UsageError
from app.files import is_folder, is_there
from app.workbench.sources.recordings import files_below, is_recording, unpublished

Told = Callable[[str], None]
"""Is told of a source, as a person wrote it."""


def find_sources(
    named: Sequence[str], *, apart: Iterable[Path], empty: Told = lambda _: None
) -> tuple[Path, ...]:
    """The recordings that are named, absolute, each once.

    A folder means every recording in it and below it, by its suffix; hidden ones are left out. ``@FILE`` is a
    list with a source a line, which may be a list again, relative to the list's folder; a line that begins
    with ``#`` is a comment. A file that is named itself is taken whatever it is, also when it is missing: it
    fails alone. What lies beside a certificate is published already, and is not taken from a folder or by a
    pattern.

    Args:
        named: as a person wrote them.
        apart: folders of private data, from which nothing is taken.
        empty: is told of every folder and pattern in which there is no recording, where another has one, and
            of every folder inside another that may not be read, and every file that may not be looked at.

    Raises:
        UsageError: when a source is empty, a list cannot be read, a pattern is none, or nothing is found.
    """
    if not all(named):  # A variable of a script that is not set; as a path it would be this folder.
        raise UsageError(
            "no-recordings", "One of the sources has no name.", "Name files, folders or patterns."
        )
    left_out = [realpath(folder) for folder in apart]
    found: dict[Path, Path] = {}
    without: list[str] = []
    for source in _all(named, Path.cwd(), without.append):
        place = Path(realpath(source))
        if not any(place.is_relative_to(folder) for folder in left_out):
            found.setdefault(place, source.absolute())
    if not found:
        raise UsageError(
            "no-recordings", "There is no recording in what was named.", "Name files, folders or patterns."
        )
    for name in without:
        empty(name)
    return tuple(found.values())


def _all(
    named: Iterable[str], base: Path, empty: Told, lists: frozenset[str] = frozenset()
) -> Iterator[Path]:
    """The files of sources; of a list that names itself, over however many others, once."""
    for source in named:
        if source.startswith("@") and not is_there(base / source):
            listed = base / source[1:]
            if (place := realpath(listed)) not in lists:
                yield from _all(_lines(listed), listed.parent, empty, lists | {place})
        elif files := tuple(_one(source, base, empty)):
            yield from files
        else:
            empty(source)


def _one(source: str, base: Path, refused: Told) -> Iterator[Path]:
    path = base / _expanded(source)
    if is_there(path):
        yield from _below(path, refused) if path.is_dir() else [path]
    elif glob.has_magic(source):
        for match in _matches(source, base):
            yield from _below(match, refused) if is_folder(match) else unpublished([match])
    else:
        yield path


def _expanded(source: str) -> Path:
    try:
        return Path(source).expanduser()
    except RuntimeError:  # It begins with a tilde and no user's name.
        return Path(source)


def _matches(source: str, base: Path) -> list[Path]:
    root, pattern, expanded = base, source, _expanded(source)
    if expanded.is_absolute():
        root = Path(expanded.anchor)
        pattern = str(expanded.relative_to(root))
    try:
        return sorted(root.glob(pattern))
    except ValueError as error:
        raise UsageError(
            "bad-pattern",
            f"The pattern {source!r} cannot be used.",
            "Let '**' stand alone between slashes, for all folders.",
        ) from error


def _below(folder: Path, refused: Told) -> Iterator[Path]:
    """The recordings in a folder and below it; what inside it may not be read or looked at is told."""

    def stopped(error: OSError) -> None:
        if Path(error.filename) != folder:
            refused(error.filename)

    return files_below(folder, is_recording, refused=stopped)


def _lines(listed: Path) -> list[str]:
    try:
        text = listed.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(listed) from error
    if "\0" in text:  # It is in UTF-16 and does not say so.
        raise _unreadable(listed)
    lines = [line.strip() for line in text.splitlines()]
    return [_bare(line, listed.parent) for line in lines if line and not line.startswith("#")]


def _unreadable(listed: Path) -> UsageError:
    return UsageError(
        "bad-list",
        f"The list {listed.name!r} cannot be read.",
        "Give a text file in UTF-8 with a recording, folder or pattern a line.",
    )


def _bare(line: str, folder: Path) -> str:
    """A source without the quotation marks that Windows puts around a path that is copied."""
    bare = line[1:-1] if line.startswith('"') and line.endswith('"') else ""
    return line if not bare or is_there(folder / line) else bare
