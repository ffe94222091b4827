"""What options ask for: words of a command line become policies, selections and numbers, or are refused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from itertools import chain
from pathlib import Path

from app.cli.console import tell
from app.cli.options import NeedsReview
from app.domain.errors import UsageError
from app.domain.finding import Category
from app.domain.recording import Selection
from app.domain.review import Action
from app.domain.transcription.turns import SpeakerCount
from app.rules import rules_in_force
from app.workbench.policy.profiles import load_profile, load_watchlists
from app.workbench.policy.settings import Policy, default_name

_ALL = frozenset({"all", "mix"})


def policy_of(
    *,
    profile: str | None = None,
    watchlist: Iterable[Path] | None = None,
    only: str | None = None,
    strict: bool = False,
    needs_review: NeedsReview = NeedsReview.REDACT,
    accept_damage: bool = False,
    muted: Iterable[str] | None = None,
) -> Policy:
    """What the options say is looked for and done.

    Raises:
        UsageError: when one of them names something that is not there, or that the organisation forbids.
    """
    rules = rules_in_force()
    loaded = load_profile(profile, rules)
    lists = {path: load_watchlists([path]) for path in watchlist or ()}
    for empty in (path for path, terms in lists.items() if not terms):
        tell(f"The watch-list {str(empty)!r} is empty: nothing of it is looked for.")
    for path in (path for path, terms in lists.items() if any(term.looks_like_several for term in terms)):
        tell(f"Of a term that looks like several in {str(path)!r} the parts are looked for, too.")
        tell("Write several terms on a line each, or as 'term = alias, alias'.")
    policy = Policy(
        profile=loaded.strict() if strict else loaded,
        watchlist=tuple(chain.from_iterable(lists.values())),
        only=tuple(_category(name) for name in only.split(",")) if only else (),
        ask=Action.ASK if needs_review is NeedsReview.HOLD else Action.REDACT,
        accept_damage=accept_damage,
        muted=tuple(muted or ()),
    )
    policy.under(rules)  # what is forbidden is refused before an hour of listening, not behind it
    if not policy.only and policy.profile.action(Category.UNHEARD) is Action.KEEP:
        tell(
            f"The profile {loaded.name!r} keeps speech that is not written down: it is asked about instead.",
            "Nobody has listened to it. It can be kept in the window by who does.",
        )
    return policy


def selection_of(stream: str, channel: str) -> Selection:
    """What ``--stream`` and ``--channel`` select.

    Raises:
        UsageError: when they are no numbers and none of the words, or one channel is to be mixed.
    """
    mixed = "mix" in {stream, channel}
    number = None if stream in _ALL else _number("--stream", stream)
    one = None if channel in _ALL else _number("--channel", channel)
    if mixed and one is not None:
        raise UsageError("usage", "One channel cannot be mixed.", "Leave --stream mix or --channel out.")
    return Selection(number, one, mixed)


def _number(option: str, written: str) -> int:
    if not written.isascii() or not written.isdigit() or not int(written[:4]):
        raise UsageError(
            "usage", f"{option} is a number from 1, 'mix' or 'all'.", f"Write it so, or leave {option} out."
        )
    return int(written[:4]) - 1


def speakers_asked(written: str | None) -> SpeakerCount | None:
    """What ``--speakers`` asks for.

    Raises:
        UsageError: when it is no number of people.
    """
    if written is None:
        return None
    if written == "auto":
        return SpeakerCount()
    found = re.fullmatch(r"(max:)?([1-9][0-9]?)", written, re.ASCII)
    if found is None:
        raise UsageError(
            "usage",
            "--speakers is 'auto', a number from 1 to 99, or 'max:' with such a number.",
            "Write it so, or leave --speakers out.",
        )
    number = int(found[2])
    return SpeakerCount(1 if found[1] else number, number)


def texts_of(formats: str, known: Iterable[str]) -> tuple[str, ...]:
    """The text formats of ``--text``.

    Raises:
        UsageError: when one is not known.
    """
    wanted = tuple(dict.fromkeys(name.strip() for name in formats.split(",") if name.strip()))
    if unknown := [name for name in wanted if name not in set(known)]:
        raise UsageError(
            "no-format",
            f"There is no text format {unknown[0]!r}.",
            f"Choose among: {', '.join(sorted(known))}.",
        )
    return wanted


def refuse_second(transcript: Path | None) -> None:
    """Refuse ``--transcript`` where the input is no recording.

    Raises:
        UsageError: when there is one.
    """
    if transcript is not None:
        raise UsageError(
            "two-transcripts",
            "--transcript goes with a recording, and the input is a transcript.",
            "Give the recording as the input, or leave --transcript out.",
        )


def bundle_name(name: str | None) -> str:
    """The name that was asked for, or one that says nothing."""
    return name if name is not None else default_name(datetime.now().astimezone())


def _category(name: str) -> Category:
    try:
        return Category(name.strip())
    except ValueError as error:
        raise UsageError(
            "no-category",
            f"There is no category {name.strip()!r}.",
            f"Choose among: {', '.join(category.value for category in Category)}.",
        ) from error
