"""Profiles and watch-lists, from the shipped ones or from a file of the user's."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

from app.assets import resources
from app.domain.errors import UsageError
from app.domain.profile import Profile, profile_from
from app.domain.watchlist import Term, parse_watchlist


def shipped_profiles() -> tuple[Profile, ...]:
    """The profiles that come with Caviard, by name."""
    return tuple(_read(path) for path in sorted((resources() / "profiles").glob("*.toml")))


def load_profile(name: str) -> Profile:
    """A shipped profile by its name, or one from a TOML file.

    Raises:
        UsageError: when there is no such profile, or the file is none.
    """
    shipped = resources() / "profiles" / f"{name}.toml"
    if name.replace("-", "").isalnum() and shipped.is_file():
        return _read(shipped)
    if Path(name).is_file():
        return _read(Path(name))
    known = ", ".join(profile.name for profile in shipped_profiles())
    raise UsageError("no-profile", f"There is no profile {name!r}.", f"Name a file, or one of: {known}.")


def load_watchlists(paths: Iterable[Path]) -> tuple[Term, ...]:
    """The terms of watch-list files, in order.

    Raises:
        UsageError: when a file cannot be read as a watch-list.
    """
    terms: list[Term] = []
    for path in paths:
        try:
            lines = path.read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(
                "bad-watchlist",
                f"The watch-list {path.name!r} cannot be read: {_why(error)}.",
                "Give a text file in UTF-8 with a term a line.",
            ) from error
        terms += parse_watchlist(lines)
    return tuple(terms)


def _read(path: Path) -> Profile:
    try:
        return profile_from(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(
            "not-a-profile",
            f"The profile {path.name!r} cannot be read: {_why(error)}.",
            "Compare it with the output of 'caviard profiles show staff'.",
        ) from error


def _why(error: Exception) -> str:
    if isinstance(error, OSError):
        return error.strerror or "it cannot be opened"
    return "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
