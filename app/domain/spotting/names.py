"""Names that were found: what is named in one recording may be said in another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.domain.finding import Category, Findings
from app.domain.transcript import UNSAID, Transcript
from app.domain.words.terms import fold

NAMED = frozenset({Category.PERSON, Category.ORGANISATION, Category.PLACE, Category.PRODUCT})
"""Categories of names."""
SURE = 0.6
"""Score from which a finding is looked for elsewhere: a doubtful one would only repeat its doubt."""
ELSEWHERE, AMONG = "in another recording", "among the speakers"
"""Where a name stands that what is said does not tell, as the end of a reason."""
_EDGES = " .,;:!?\u2026\"'\u2019\u00ab\u00bb()[]"
SPEAKERS = 1.0
"""How sure it is that a speaker's name, as the file of a meeting service has it, is a name."""
ALONE = 0.4
"""How sure it is of words that stand alone on a line, as the name of a speaker does and as a title."""
_MOST_WORDS = 5
"""Words of a name."""
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_APART = re.compile(r"\s[-\N{EN DASH}\N{EM DASH}|]\s")
"""What parts a name and whom they work for ("Anna Kowalska - Guest")."""
_NOBODY = frozenset(
    "speaker unknown guest participant host organizer organiser presenter moderator room conference "
    "meeting phone iphone user admin interviewer interviewee attendees intervenant intervenante inconnu "
    "inconnue invite invitee salle participante locuteur locutrice animateur animatrice orateur oratrice "
    "utilisateur everyone everybody all panelists participants hosts tous monde".split()
)
_PRONOUNS = frozenset("she her hers he him his they them theirs elle il lui iel".split())
_MORE = re.compile(r"[@|/(),\[\]]|\d\D?\d\D?\d")
"""What is in an address, in a number by which somebody is reached, and between a name and something else.

A comma stands between a surname and a first name, too: nothing tells "Murphy, Siobhan" from "Bob, Northgate".
"""
_POSSESSIVE = re.compile(r"['\u2019]s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """A name that was found, without the place.

    Args:
        text: as it is written.
        category: what it is the name of.
        score: how sure that is, 0 to 1.
        entity: the folded name of what it is.
        place: where it stands, as the end of a sentence.
    """

    text: str
    category: Category
    score: float
    entity: str
    place: str = ELSEWHERE


def names_of_speakers(transcript: Transcript) -> tuple[Name, ...]:
    """The names of those who speak, where a file tells them: who is named beside the text is named in it too.

    Who is written to in a chat is one of them. Labels that name nobody ("Speaker 1", "Meeting room") are left
    out, and so is what stands in brackets. What a file has alone on a line, and may be a name, is less sure.
    """
    speaking = (word.speaker for word in transcript.words if word.speaker)
    speakers = dict.fromkeys((*speaking, *transcript.addressed))
    runs = groupby(transcript.words, key=lambda word: word.confidence == UNSAID)
    alone = (words for unsaid, run in runs if unsaid and _may_be_name(words := [word.text for word in run]))
    names: dict[str, Name] = {}
    for sure, labels in ((SPEAKERS, speakers), (ALONE, map(" ".join, alone))):
        for written in named_in(labels):
            entity = fold(written)
            names.setdefault(entity, Name(written, Category.PERSON, sure, entity, AMONG))
    return tuple(names.values())


def named_in(labels: Iterable[str]) -> Iterator[str]:
    """The names that stand in labels of speakers; see :func:`names_of_speakers`."""
    for part in (part for label in labels for part in _APART.split(_ASIDE.sub(" ", label))):
        written = " ".join(part.split()).strip(_EDGES)
        parts = fold(written).split()
        if any(len(part) > 1 and part.isalpha() for part in parts) and _NOBODY.isdisjoint(parts):
            yield written


def is_bare_name(label: str) -> bool:
    """Whether a label of a speaker says nothing of somebody but a name, and perhaps a pronoun or "Guest".

    It may also be an address or a telephone number, or tell whom somebody works for ("Anna (Acme)").
    """
    name, *beside = _APART.split(_ASIDE.sub(" ", label))
    told = fold(" ".join((*_ASIDE.findall(label), *beside))).split()
    return _MORE.search(name) is None and (_NOBODY | _PRONOUNS).issuperset(told)


def _may_be_name(words: Sequence[str]) -> bool:
    """Whether words that may not have been said are few and have capitals: two who talk at once say more."""
    return len(words) <= _MOST_WORDS and not any(word[0].islower() for word in words)


def names_found(
    transcript: Transcript, findings: Findings, *, repeating: Iterable[str] = ()
) -> tuple[Name, ...]:
    """The names that were surely found in a transcript, each once, the surest finding of it.

    Args:
        transcript: what was heard.
        findings: of it.
        repeating: recognisers that only repeat what another one found, or mishear it.
    """
    repeated, text = frozenset(repeating), transcript.text
    names: dict[tuple[Category, str], Name] = {}
    for finding in findings.findings:
        if finding.category not in NAMED or finding.score < SURE or finding.recogniser in repeated:
            continue
        written = _POSSESSIVE.sub("", text[finding.start_char : finding.end_char].strip(_EDGES))
        key = finding.category, fold(written)
        if key[1] and (key not in names or names[key].score < finding.score):
            names[key] = Name(written, finding.category, finding.score, finding.entity or key[1])
    return tuple(names.values())


def united(groups: Iterable[Iterable[Name]]) -> tuple[Name, ...]:
    """The names of several recordings, each once, in their order."""
    names: dict[tuple[Category, str], Name] = {}
    for group in groups:
        for name in group:
            names.setdefault((name.category, fold(name.text)), name)
    return tuple(names.values())


def unknown_to(names: Iterable[Name], known: Iterable[Name]) -> tuple[Name, ...]:
    """Those of some names that are not among others."""
    have = {(name.category, fold(name.text)) for name in known}
    return tuple(name for name in names if (name.category, fold(name.text)) not in have)
