"""Findings as a list is read: by category, then by who or what is meant, then every mention."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

from app.domain.finding import Category, Finding
from app.domain.planning.entities import mentions_of_one
from app.domain.review import Action
from app.domain.transcript import Transcript
from app.domain.words.terms import fold

_AROUND = " .,;:!?\u2026\"'()\u00ab\u00bb\u201c\u201d"


class Order(StrEnum):
    """How what is meant is sorted within its category."""

    PLACE = "place"
    """By the first mention."""
    NAME = "name"
    COUNT = "count"
    """What is mentioned most comes first."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the findings is listed.

    Args:
        category: only this one, or None for all.
        waiting: only what nobody has decided.
        text: only what has these words in it, as typed.
        order: how it is sorted.
    """

    category: Category | None = None
    waiting: bool = False
    text: str = ""
    order: Order = Order.PLACE


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that is mentioned.

    Args:
        category: what kind of thing it is.
        title: as it is written where most of it is said; empty for speech without words.
        mentions: indices of its findings, in the order of speech.
    """

    category: Category
    title: str
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """All that is listed of one category.

    Args:
        category: which.
        entities: at least one.
    """

    category: Category
    entities: tuple[Entity, ...]
    mentions: tuple[int, ...] = field(init=False)
    """Indices of all its findings: asked for whenever its row is drawn, of which there may be thousands."""

    def __post_init__(self) -> None:
        mentions = tuple(chain.from_iterable(entity.mentions for entity in self.entities))
        object.__setattr__(self, "mentions", mentions)


def mentioned(transcript: Transcript, findings: Sequence[Finding]) -> tuple[Entity, ...]:
    """What is mentioned, in the order of first mention: what has one number in the labels is one thing.

    Args:
        transcript: that it is in.
        findings: sorted by place.
    """
    return tuple(
        Entity(findings[mentions[0]].category, _title(transcript, findings, mentions), mentions)
        for mentions in mentions_of_one(findings)
    )


def grouped(all_entities: Iterable[Entity], actions: Sequence[Action], wanted: Wanted) -> tuple[Group, ...]:
    """What is listed, by category; a category without anything is left out.

    Args:
        all_entities: what :func:`mentioned` gave.
        actions: what was decided about each finding.
        wanted: what is listed, and how it is sorted.
    """
    needle = fold(wanted.text)
    groups: dict[Category, list[Entity]] = {}
    for entity in all_entities:
        mentions = tuple(i for i in entity.mentions if not wanted.waiting or actions[i] is Action.ASK)
        named = not needle or needle in fold(entity.title)
        if mentions and named and wanted.category in {None, entity.category}:
            listed = (
                entity if mentions == entity.mentions else Entity(entity.category, entity.title, mentions)
            )
            groups.setdefault(entity.category, []).append(listed)
    return tuple(
        Group(category, _sorted(groups[category], wanted.order))
        for category in Category
        if category in groups
    )


def common(actions: Iterable[Action]) -> Action | None:
    """What was decided about all of them: ASK while anything waits, None where the decisions differ."""
    found = set(actions)
    if Action.ASK in found:
        return Action.ASK
    return found.pop() if len(found) == 1 else None


def _sorted(found: Iterable[Entity], order: Order) -> tuple[Entity, ...]:
    match order:
        case Order.PLACE:
            return tuple(found)
        case Order.NAME:
            return tuple(sorted(found, key=lambda entity: fold(entity.title)))
        case Order.COUNT:
            return tuple(sorted(found, key=lambda entity: -len(entity.mentions)))


def _title(transcript: Transcript, findings: Sequence[Finding], mentions: Sequence[int]) -> str:
    named = (findings[index] for index in mentions)
    longest = max(named, key=lambda finding: len(finding.term)) if len(mentions) > 1 else next(named)
    words = transcript.words[longest.first_word : longest.last_word]
    return " ".join(word.text for word in words).strip(_AROUND)
