"""The user's own profiles and watch-list: files in the private folder, readable by their owner alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from app.assets import data_folder
from app.domain.errors import OutputError, UsageError
from app.domain.profile import Profile, profile_toml
from app.domain.spotting.watchlist import Term, edited, parse_watchlist, watchlist_line
from app.domain.words.terms import fold
from app.files import is_file, write_whole
from app.rules import read_profile
from app.rules.reading import shipped_profile, watchlist_lines

LONGEST = 60
"""Characters that the name of a profile may have."""
_ENDING = ".toml"


def own_profiles() -> tuple[Profile, ...]:
    """The user's own profiles, by name; a file that is none is passed over."""
    return tuple(_readable(sorted(_folder().glob(f"*{_ENDING}"))))


def own_profile(name: str) -> Path | None:
    """The file of a profile of the user's own; None when there is none of that name."""
    path = _folder() / f"{name}{_ENDING}"
    return path if _is_name(name) and is_file(path) else None


def once_called(name: str) -> Profile | None:
    """The profile of the user's own that had a name before; None where none had it."""
    return next((profile for profile in own_profiles() if name in profile.former), None)


def save_profile(profile: Profile, *, instead_of: str = "") -> None:
    """Keep a profile of the user's own.

    Args:
        profile: what happens to each category.
        instead_of: the name of the one that it takes the place of, by which it is found as well from now on;
            empty for a new one.

    Raises:
        UsageError: when its name cannot be one, or is that of another profile.
        OutputError: when it cannot be written.
    """
    if not _is_name(profile.name) or shipped_profile(profile.name) is not None:
        raise UsageError(
            "profile-name",
            "The profile cannot be called so.",
            "Choose a short name of letters, digits and spaces that no shipped profile has.",
        )
    if profile.name != instead_of and own_profile(profile.name) is not None:
        raise UsageError("profile-exists", "There is a profile of that name.", "Choose another name.")
    before = own_profile(instead_of)
    names = (*read_profile(before).former, instead_of) if before is not None else ()
    former = tuple(dict.fromkeys(name for name in names if name != profile.name))
    kept = profile_toml(replace(profile, former=former))
    _write(_folder() / f"{profile.name}{_ENDING}", kept + "\n")
    if instead_of and instead_of != profile.name:
        remove_profile(instead_of)


def remove_profile(name: str) -> None:
    """Delete a profile of the user's own.

    Raises:
        OutputError: when it cannot be deleted.
    """
    try:
        if (path := own_profile(name)) is not None:
            path.unlink()
    except OSError as error:
        raise _unwritable(error) from error


def own_watchlist() -> tuple[Term, ...]:
    """The terms that are looked for in what the window opens, and in every project that is published.

    Raises:
        UsageError: when the file was changed and is no watch-list any more.
    """
    return parse_watchlist(_own_lines())


def with_own(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Terms, and those of :func:`own_watchlist` that are not among them: it may be newer than a project.

    Raises:
        UsageError: as :func:`own_watchlist`.
    """
    return tuple(dict.fromkeys((*terms, *own_watchlist())))


def change_watchlist(known: Iterable[Term], wanted: Sequence[Term]) -> tuple[Term, ...]:
    """Change the terms that are looked for in every recording.

    What another window has added or removed meanwhile stays so, and comments and blank lines stay. Where the
    file itself is gone, which no window does to it, all that is wanted is written again.

    Args:
        known: the terms as they were before.
        wanted: as they are now.

    Returns:
        The terms that are kept.

    Raises:
        UsageError: when a term cannot be looked for, or holds a sign that parts terms (``=``, ``,``, ``#``),
            and when the file, which stays, is no watch-list any more.
        OutputError: when they cannot be written.
    """
    for term in wanted:
        check_term(term)
    lines = edited(_own_lines(), known if _watchlist().is_file() else (), wanted)
    _write(_watchlist(), "".join(f"{line}\n" for line in lines))
    return parse_watchlist(lines)


def check_term(term: Term) -> None:
    """See that a term can be kept.

    Raises:
        UsageError: as :func:`change_watchlist`.
    """
    if not all(map(fold, term.forms)):
        raise UsageError("bad-term", "There is no letter or digit to look for.", "Write a word or a name.")
    if parse_watchlist([watchlist_line(term)]) != (term,):
        raise UsageError("term-sign", "A term holds a sign that parts terms.", "Leave out '=' and '#'.")


def _own_lines() -> list[str]:
    """The lines of the user's own watch-list."""
    path = _watchlist()
    try:
        lines = watchlist_lines(path) if path.is_file() else []
        parse_watchlist(lines)
    except UsageError as error:
        raise UsageError(
            "own-watchlist", error.happened, f"Mend the file, or take it away: {str(path)!r}."
        ) from error
    return lines


def _readable(paths: Iterable[Path]) -> Iterator[Profile]:
    for path in paths:
        try:
            profile = read_profile(path)
        except UsageError:
            continue
        if profile.name == path.stem:
            yield profile


def _is_name(name: str) -> bool:
    """Whether letters, digits, spaces and hyphens make a name that no system reads in another way."""
    bare = name.replace(" ", "").replace("-", "")
    return bare.isalnum() and name == name.strip() and not name.startswith("-") and len(name) <= LONGEST


def _write(path: Path, text: str) -> None:
    try:
        write_whole(path, text.encode("utf-8"))
    except OSError as error:
        raise _unwritable(error) from error


def _unwritable(error: OSError) -> OutputError:
    return OutputError(
        "own-unwritable",
        f"What was changed cannot be kept ({error.strerror or 'the disk does not let it'}).",
        "Make room on the disk, and check that you may write to the folder of private data.",
    )


def _folder() -> Path:
    return data_folder() / "profiles"


def _watchlist() -> Path:
    return data_folder() / "watchlist.txt"
