"""Reading policy files, profiles and watch-lists."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec

from app.assets import resources
from app.domain.errors import CaviardError, PolicyError, UsageError
from app.domain.finding import Category
from app.domain.profile import Profile, profile_from
from app.domain.reviewing.rules import Rules
from app.domain.spotting.watchlist import Term, parse_watchlist
from app.domain.words.western import text_of, western_terms
from app.files import is_file
from app.rules.place import policy_file

TRIAL = "CAVIARD_POLICY"
"""Names a policy file to try out, where the system has none."""


class _Models(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    folder: str = ""
    downloads: bool = True


class _Network(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    proxy: str = ""
    certificates: str = ""


class _Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A policy file. An unknown key is refused: a rule with a slip in its name would rule nothing."""

    profile: str = ""
    watchlist: tuple[str, ...] = ()
    watchlist_files: tuple[str, ...] = ()
    never_keep: tuple[Category, ...] = ()
    keep_projects_days: Annotated[int, msgspec.Meta(ge=1)] | None = None
    models: _Models = _Models()
    network: _Network = _Network()


def rules_in_force() -> Rules:
    """What is laid down on this computer: by the system's policy file, else by the one that is tried out.

    Raises:
        PolicyError: when there is a policy file that cannot be used; nothing may be done then.
    """
    path = policy_file()
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        trial = os.environ.get(TRIAL)
        return read_rules(Path(trial).absolute()) if trial else Rules()
    except OSError as error:
        raise _unusable(path, error.strerror or "it cannot be opened") from error
    return read_rules(path)


def read_rules(path: Path) -> Rules:
    """Read a policy file; files that it names lie beside it, unless their path is absolute.

    Raises:
        PolicyError: when it, or a file that it names, cannot be used.
    """
    try:
        document = msgspec.convert(_table(path), type=_Document)
        name = document.profile
        return Rules(
            source=path,
            profile=read_profile(shipped_profile(name) or path.parent / name) if name else None,
            watchlist=tuple(_terms(document, path.parent)),
            never_keep=frozenset(document.never_keep),
            keep_days=document.keep_projects_days,
            models=path.parent / document.models.folder if document.models.folder else None,
            downloads=document.models.downloads,
            proxy=_address(document.network.proxy),
            certificates=_certificates(document.network.certificates, path.parent),
        )
    except CaviardError as error:
        raise _unusable(path, error.happened.rstrip(".")) from error
    except (OSError, ValueError) as error:  # what tomllib, msgspec and UTF-8 raise are ValueErrors
        raise _unusable(path, _why(error)) from error


def shipped_profile(name: str) -> Path | None:
    """The file of a profile that comes with Caviard; None when there is none of that name."""
    path = resources() / "profiles" / f"{name}.toml"
    return path if name.replace("-", "").isalnum() and is_file(path) else None


def read_profile(path: Path) -> Profile:
    """Read a profile.

    Raises:
        UsageError: when the file is none.
    """
    try:
        return profile_from(_table(path))
    except (OSError, ValueError) as error:
        raise UsageError(
            "not-a-profile",
            f"The profile {path.name!r} cannot be read: {_why(error)}.",
            "Compare it with the output of 'caviard profiles show staff'.",
        ) from error


def read_watchlist(path: Path) -> tuple[Term, ...]:
    """Read a watch-list.

    Raises:
        UsageError: when the file is none.
    """
    return parse_watchlist(watchlist_lines(path), called=f"the watch-list {str(path)!r}")


def watchlist_lines(path: Path) -> list[str]:
    """The lines of a watch-list, comments and all; in UTF-8, or UTF-16, or Windows-1252.

    The last where it is sure, see :func:`~app.domain.words.western.western_terms`.

    Raises:
        UsageError: when the file is no text.
    """
    try:
        text = text_of(path.read_bytes(), western_terms)
    except OSError as error:
        raise _no_watchlist(path, _why(error), "Check its name, and that you may read it.") from error
    except UnicodeDecodeError as error:
        raise _no_watchlist(path, _why(error)) from error
    if "\0" in text:
        raise _no_watchlist(path, "it is not text")
    return text.splitlines()


def _no_watchlist(path: Path, why: str, advice: str = "") -> UsageError:
    return UsageError(
        "bad-watchlist",
        f"The watch-list {str(path)!r} cannot be read: {why}.",
        advice or "Give a text with a term a line, in UTF-8: editors ask for the encoding when they save.",
    )


def _table(path: Path) -> dict[str, object]:
    """What a TOML file says.

    Raises:
        OSError: when it cannot be read.
        ValueError: when it is no TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except RecursionError:
        raise ValueError("it is too deep") from None


def _terms(document: _Document, folder: Path) -> Iterator[Term]:
    yield from parse_watchlist(document.watchlist)
    for name in document.watchlist_files:
        yield from read_watchlist(folder / name)


def _address(proxy: str) -> str:
    if proxy and not proxy.startswith(("http://", "https://")):
        raise ValueError("'proxy' is an address that begins with http:// or https://")
    return proxy


def _certificates(name: str, folder: Path) -> Path | None:
    if not name:
        return None
    path = folder / name
    if "BEGIN CERTIFICATE" not in path.read_text(encoding="utf-8", errors="replace"):
        raise ValueError(f"there is no certificate in {path.name!r}")
    return path


def _unusable(path: Path, why: str) -> PolicyError:
    return PolicyError(
        "policy-unusable",
        f"The policy file {path} cannot be used: {why}.",
        "Nothing is done without it. Ask your administrator to mend it; 'caviard doctor' tells what it says.",
    )


def _why(error: Exception) -> str:
    if isinstance(error, OSError):
        return error.strerror or "it cannot be opened"
    return "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
