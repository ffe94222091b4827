"""Profiles and watch-lists, from the shipped ones or from a file of the user's, as the policy permits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from app.assets import resources
from app.domain.errors import UsageError
from app.domain.profile import Profile
from app.domain.review import Action
from app.domain.reviewing.rules import Rules
from app.domain.spotting.watchlist import Term
from app.files import is_file
from app.project import Settings
from app.rules import read_profile, read_watchlist, rules_in_force
from app.rules.reading import shipped_profile
from app.workbench.policy.own_lists import once_called, own_profile, own_profiles
from app.workbench.policy.settings import Policy, watchlist_of

USUAL = "staff"
"""The profile where nobody says which."""


def offered_profiles(rules: Rules | None = None) -> tuple[Profile, ...]:
    """The profiles that come with Caviard, then the user's own; or the only one that the policy allows.

    Args:
        rules: what is laid down; what is in force here when None.
    """
    rules = rules or rules_in_force()
    if rules.profile is not None:
        return (rules.profile,)
    shipped = (read_profile(path) for path in sorted((resources() / "profiles").glob("*.toml")))
    return (*shipped, *own_profiles())


def load_profile(name: str | None = None, rules: Rules | None = None) -> Profile:
    """A shipped profile or one of the user's own by its name, or one that it had, or one from a TOML file.

    Args:
        name: of a profile or of a file; None for the usual one, or the only one that the policy allows.
        rules: what is laid down; what is in force here when None.

    Raises:
        UsageError: when there is no such profile, the file is none, or the policy allows another only.
    """
    rules = rules or rules_in_force()
    if rules.profile is not None and name in {None, rules.profile.name}:
        return rules.profile
    profile = _named(USUAL if name is None else name)
    rules.bound(profile)
    return profile


def chosen_profile(name: str, rules: Rules | None = None) -> Profile | None:
    """The profile that was chosen once, or the only one that the policy allows now; None where it is gone.

    Args:
        name: of a profile.
        rules: what is laid down; what is in force here when None.
    """
    rules = rules or rules_in_force()
    try:
        return rules.profile or load_profile(name, rules)
    except UsageError:
        return None


def usual_profile(name: str) -> Profile:
    """The profile that was chosen once, or the usual one where that is gone: what is offered at first."""
    return chosen_profile(name) or load_profile(USUAL)


def policy_of_project(settings: Settings, *, profile: str = "", watchlist: tuple[Term, ...] = ()) -> Policy:
    """The policy of a project's settings; what a profile wants asked waits for a person.

    Args:
        settings: of the project.
        profile: another profile's name, or empty for the project's own.
        watchlist: terms, where there are others than the project began with.

    Raises:
        UsageError: when the other profile is none.
    """
    chosen = load_profile(profile) if profile else _once_chosen(settings.get("profile", USUAL))
    return Policy(chosen, watchlist=watchlist or watchlist_of(settings), ask=Action.ASK)


def load_watchlists(paths: Iterable[Path]) -> tuple[Term, ...]:
    """The terms of watch-list files, in order.

    Raises:
        UsageError: when a file cannot be read as a watch-list.
    """
    return tuple(term for path in paths for term in read_watchlist(path))


def _once_chosen(name: str) -> Profile:
    """The profile of a project; where it is gone, the usual one, for which nothing is too unsure to be found.

    How unsure a finding of the other could be is not known, and none that was removed may vanish.
    """
    return chosen_profile(name) or replace(load_profile(), threshold=0.0)


def _named(name: str) -> Profile:
    if (shipped := shipped_profile(name)) is not None:
        return read_profile(shipped)
    if (own := own_profile(name)) is not None:
        return read_profile(own)
    if (renamed := once_called(name)) is not None:
        return renamed
    if is_file(Path(name)):
        return read_profile(Path(name))
    known = ", ".join(profile.name for profile in offered_profiles(Rules()))
    raise UsageError("no-profile", f"There is no profile {name!r}.", f"Name a file, or one of: {known}.")
