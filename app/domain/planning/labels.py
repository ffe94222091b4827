"""What a removed passage is called in a published text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from itertools import count
from types import MappingProxyType

from app.domain.finding import Category, Finding
from app.domain.transcription.turns import SPEAKER, speaker_name
from app.domain.words.terms import fold

BLOCK = "\u2588" * 5
"""A removed passage in block style: one width, whatever it hides."""

_ENGLISH: Mapping[Category, str] = {
    Category.PERSON: "PERSON",
    Category.ORGANISATION: "ORGANISATION",
    Category.PLACE: "PLACE",
    Category.DATE: "DATE",
    Category.MONEY: "AMOUNT",
    Category.FIGURE: "FIGURE",
    Category.PHONE: "PHONE",
    Category.EMAIL: "EMAIL",
    Category.URL: "WEB ADDRESS",
    Category.HANDLE: "HANDLE",
    Category.CARD: "CARD",
    Category.ACCOUNT: "ACCOUNT",
    Category.ID_NUMBER: "ID",
    Category.ADDRESS: "ADDRESS",
    Category.IP: "IP ADDRESS",
    Category.NUMBER: "NUMBER",
    Category.PRODUCT: "PRODUCT",
    Category.CONTEXT: "TOPIC",
    Category.WATCHLIST: "TERM",
    Category.SPEAKER: "SPEAKER",
    Category.UNHEARD: "UNHEARD",
    Category.SUSPECT: "UNCLEAR",
    Category.CUSTOM: "REMOVED",
}
_FRENCH: Mapping[Category, str] = {
    Category.PERSON: "PERSONNE",
    Category.ORGANISATION: "ORGANISATION",
    Category.PLACE: "LIEU",
    Category.DATE: "DATE",
    Category.MONEY: "MONTANT",
    Category.FIGURE: "CHIFFRE",
    Category.PHONE: "TÉLÉPHONE",
    Category.EMAIL: "COURRIEL",
    Category.URL: "ADRESSE WEB",
    Category.HANDLE: "IDENTIFIANT",
    Category.CARD: "CARTE",
    Category.ACCOUNT: "COMPTE",
    Category.ID_NUMBER: "MATRICULE",
    Category.ADDRESS: "ADRESSE",
    Category.IP: "ADRESSE IP",
    Category.NUMBER: "NUMÉRO",
    Category.PRODUCT: "PRODUIT",
    Category.CONTEXT: "SUJET",
    Category.WATCHLIST: "TERME",
    Category.SPEAKER: "INTERVENANT",
    Category.UNHEARD: "INAUDIBLE",
    Category.SUSPECT: "INCERTAIN",
    Category.CUSTOM: "RETIRÉ",
}
Numbers = Mapping[tuple[Category, str], int]
"""The number of an entity, by its category and a folded name of it."""
_NONE: Numbers = MappingProxyType({})
_ARTICLES = frozenset({"the", "a", "an", "le", "la", "les", "un", "une", "des"})
_NAMES: Mapping[str, Mapping[Category, str]] = {"en": _ENGLISH, "fr": _FRENCH}


def label_name(category: Category, language: str) -> str:
    """The word for a category in a label, in the recording's language (English where there is none)."""
    return _NAMES.get(language, _ENGLISH)[category]


def label_names() -> frozenset[str]:
    """All that a label may say before its number, in any language."""
    return frozenset(name for names in _NAMES.values() for name in names.values()) | {*SPEAKER.values()}


def earlier_numbers(text: str, language: str) -> Numbers:
    """The numbers of labels that a text has already, because it was redacted before; nobody else gets them.

    Args:
        text: that labels are going to stand in.
        language: of those labels.
    """
    categories = {label_name(category, language): category for category in Category}
    found = re.finditer(rf"\[({'|'.join(map(re.escape, categories))}) (\d{{1,3}})\]", text)
    return {(categories[label[1]], label[0]): int(label[2]) for label in found}


def announced(speaker: str, language: str) -> str:
    """A speaker's name with its colon, as what they say is set behind it; French has a space between."""
    return f"{speaker}\N{NO-BREAK SPACE}:" if language == "fr" else f"{speaker}:"


def label_speakers(
    speakers: Iterable[str | None], language: str, *, named: Collection[str]
) -> dict[str | None, str | None]:
    """A neutral label for each speaker (``[Speaker 1]``), in order of speech: a real name may be a secret.

    A name in another case, or with other accents, is the same person's.

    Args:
        speakers: of the words, in their order.
        language: of the recording.
        named: speakers who keep their names, because somebody said so.
    """
    order = {speaker: fold(speaker) or speaker for speaker in speakers if speaker is not None}
    numbers = {person: number for number, person in enumerate(dict.fromkeys(order.values()), 1)}
    labels = {speaker: f"[{speaker_name(numbers[person], language)}]" for speaker, person in order.items()}
    return {None: None} | labels | {speaker: speaker for speaker in order if speaker in named}


def number_entities(findings: Iterable[Finding], known: Numbers = _NONE) -> dict[tuple[Category, str], int]:
    """A number for each entity of each category, from 1, in the order of first mention.

    A person who is named by a part of a longer name (``kowalska`` of ``anna kowalska``) has that name's
    number, when exactly one longer name of the category has the part. An article makes no other entity, and
    neither does an alias or a name misheard.

    Args:
        findings: in the order of speech.
        known: numbers that were given before; they stay, and their entities keep them.
    """
    order: dict[Category, dict[str, str]] = {}
    for category, term in known:
        order.setdefault(category, {})[term] = term
    for finding in findings:
        order.setdefault(finding.category, {}).setdefault(finding.term, finding.entity or finding.term)
    numbers: dict[tuple[Category, str], int] = {}
    for category, terms in order.items():
        names = terms.values()
        heads = _heads(names) if category is Category.PERSON else {name: _bare(name) for name in names}
        before = [(heads[term], number) for (of, term), number in known.items() if of is category]
        seen = dict(reversed(before))
        free = count(1 + max((number for _, number in before), default=0))
        for term, name in terms.items():
            if heads[name] not in seen:
                seen[heads[name]] = next(free)
            numbers[category, term] = known.get((category, term), seen[heads[name]])
    return numbers


def _bare(term: str) -> str:
    """The term without a leading article, unless that is all of it."""
    first, _, rest = term.partition(" ")
    return rest if rest and first in _ARTICLES else term


def _heads(terms: Iterable[str]) -> dict[str, str]:
    """For each term the one longer name that holds every part of it, or the term itself."""
    parts = {term: frozenset(term.split()) for term in terms}
    having: dict[str, list[str]] = {}
    for term, held in parts.items():
        for part in held:
            having.setdefault(part, []).append(term)
    heads = {}
    for term, held in parts.items():
        near = min((having[part] for part in held), key=len, default=[])
        longer = [other for other in near if held < parts[other]]
        longest = [other for other in longer if not any(parts[other] < parts[more] for more in longer)]
        heads[term] = longest[0] if len(longest) == 1 else term
    return heads
