"""The decision log: entries that are only ever added, each sealed with the one before it."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial, reduce

from app.domain.finding import Key
from app.domain.review import Decision, Reading, Review

_MARK = "#"
"""Begins what stands for a term in the log."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One step of a review.

    Args:
        at: when, with a time zone.
        undone: steps that were taken back first.
        decisions: that were made.
        accepted: names of faults that were accepted.
        detected: whether new findings came, behind which nothing is taken back.
        reading: the second reader from now on, None for none; empty: as before.
    """

    at: datetime
    undone: int = 0
    decisions: tuple[Decision, ...] = ()
    accepted: tuple[str, ...] = ()
    detected: bool = False
    reading: tuple[Reading | None, ...] = ()


@dataclass(frozen=True, slots=True)
class LogState:
    """What the log says at one point.

    Args:
        decisions: in the order they were made.
        accepted: names of accepted faults.
        reading: the second reader.
    """

    decisions: tuple[Decision, ...] = ()
    accepted: frozenset[str] = frozenset()
    reading: Reading | None = None

    def before(self, later: LogState) -> bool:
        """Whether the later state has all decisions of this one, in this order."""
        same = later.decisions[: len(self.decisions)] == self.decisions
        return same and self.accepted <= later.accepted


def replay(entries: Iterable[Entry]) -> tuple[LogState, ...]:
    """The states that can be gone back to, the present one last; at least one."""
    states: Sequence[LogState] = (LogState(),)
    for entry in entries:
        states = follow(states, entry)
    return tuple(states)


def follow(states: Sequence[LogState], entry: Entry) -> tuple[LogState, ...]:
    """The states after one more entry."""
    kept = tuple(states[: max(0, len(states) - entry.undone)]) or (LogState(),)
    now = kept[-1]
    if entry.decisions or entry.accepted or entry.reading:
        reading = entry.reading[-1] if entry.reading else now.reading
        then = LogState((*now.decisions, *entry.decisions), now.accepted | frozenset(entry.accepted), reading)
        kept = (*kept, then)
    return kept[-1:] if entry.detected else kept


def step_to(states: Sequence[LogState], review: Review, at: datetime) -> Entry | None:
    """The entry that leads from the present state to a review's, None when it is there already.

    As few steps are taken back as can be; a review that has nothing of the present starts from no decision.
    """
    wanted = LogState(review.decisions, review.accepted, review.reading)
    undone = next((i for i, state in enumerate(reversed(states)) if state.before(wanted)), len(states))
    base = states[-1 - undone] if undone < len(states) else LogState()
    if base == wanted and not undone:
        return None
    return Entry(
        at,
        undone=undone,
        decisions=wanted.decisions[len(base.decisions) :],
        accepted=tuple(sorted(wanted.accepted - base.accepted)),
        reading=(wanted.reading,) if wanted.reading != base.reading else (),
    )


def seal(secret: bytes, before: bytes, data: bytes) -> bytes:
    """HMAC-SHA256 (RFC 2104) over the seal of the entry before and the entry's own bytes."""
    return hmac.digest(secret, before + data, hashlib.sha256)


def seal_bundles(secret: bytes, bundles: Iterable[bytes]) -> bytes:
    """The seal of what is kept of bundles, each with those before it; there is one of none as well."""
    return reduce(partial(seal, secret), bundles, seal(secret, b"bundles", b""))


def seal_length(secret: bytes, count: int, last: bytes, bundles: bytes = b"") -> bytes:
    """The seal of the log's length, so that entries missing at its end are missed.

    Args:
        secret: of the project.
        count: entries in the log.
        last: the seal of the last of them, empty where there is none.
        bundles: the seal of the bundles, empty where an older version made the project and none since.
    """
    return seal(secret, b"head", count.to_bytes(8, "big") + last + bundles)


def sign(secret: bytes, term: str) -> str:
    """What stands for a term in the log, and tells no word of it; it begins as no folded term does.

    Args:
        secret: of the project.
        term: the folded words that a decision is about.
    """
    return _MARK + hmac.digest(secret, b"term" + term.encode(), hashlib.sha256).hex()


def signs_of(entry: Entry) -> frozenset[str]:
    """The signs of terms in an entry of the log."""
    terms = (decision.key.term for decision in entry.decisions)
    return frozenset(term for term in terms if term.startswith(_MARK))


def hidden(entry: Entry, signed: Callable[[str], str]) -> tuple[Entry, Mapping[str, str]]:
    """The entry as it stands in the log, without a word of the recording; and its terms, by their signs.

    Args:
        entry: of a review.
        signed: gives what stands for a term; see :func:`sign`.
    """
    terms = {decision.key.term for decision in entry.decisions} - {""}
    signs = {term: signed(term) for term in terms}
    return shown(entry, signs), {made: term for term, made in signs.items()}


def shown(entry: Entry, terms: Mapping[str, str]) -> Entry:
    """An entry of the log with its terms, by their signs; one that is not known stays as it is."""
    if not entry.decisions:
        return entry
    # A profile decides thousands at once, and replacing values takes thrice as long.
    made = (
        Decision(Key(key.place, terms.get(key.term, key.term), key.category), one.action, one.by)
        for one, key in ((one, one.key) for one in entry.decisions)
    )
    return replace(entry, decisions=tuple(made))
