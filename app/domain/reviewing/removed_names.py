"""Which names may not be read where it says who speaks: they, or parts of them, are removed from the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from app.domain.errors import UsageError
from app.domain.finding import Category, Finding
from app.domain.spotting.watchlist import Term
from app.domain.words.terms import fold
from app.domain.words.titles import TITLES

_PARTICLES = frozenset(
    "de du des d la le les l van von der den ter ten da do dos das di del della e y el al bin ben ibn mac mc "
    "o st ste saint sainte san santa junior senior jr sr".split()
)
"""What many surnames begin or end with: who shares only that is nobody's kin."""
_JOINTS = frozenset("and at by for in of on the aux au en et par pour sur".split())
"""What joins the words of a firm's name, and is nobody's surname."""
_ANYTHING = frozenset({Category.CUSTOM, Category.WATCHLIST})
"""What a person marked or listed is of any kind."""
_LONGEST_NAME = 4
"""Words of a mark or a term that may be somebody's name; longer ones are sentences."""


def refuse_removed(name: str, findings: Iterable[Finding]) -> None:
    """Refuse to publish a name of which something is removed from the text.

    Args:
        name: of a speaker.
        findings: that are removed.

    Raises:
        UsageError: when it tells what is removed, see :meth:`RemovedNames.tells`.
    """
    if RemovedNames(findings).tells(name):
        raise UsageError(
            "name-removed",
            "The name, or a part of it, is redacted in the text.",
            "Keep it there first, or do not publish the name.",
        )


class RemovedNames:
    """What is removed, and so may not be read in the name of a speaker.

    Args:
        findings: that are removed.
        terms: of watch-lists, whether they are said or not.
    """

    def __init__(self, findings: Iterable[Finding], terms: Iterable[Term] = ()) -> None:
        forms = {fold(form) for term in terms for form in term.forms}
        people = {form for form in forms if _may_be_person(form)}
        firms = set(people)  # A term may be that of a firm as well.
        for finding in findings:
            if finding.category is Category.SPEAKER:  # what is said by somebody says nobody's name
                continue
            told = {finding.term, finding.entity}
            forms |= told
            if finding.category is Category.PERSON:
                people |= told
            elif finding.category is Category.ORGANISATION:
                firms |= told
            elif finding.category in _ANYTHING:
                people |= set(filter(_may_be_person, told))
                firms |= set(filter(_may_be_person, told))
        self._joined = {form.replace(" ", "") for form in forms} - {""}
        self._people = [Called.by(one) for one in people - {""}]
        self._firms = frozenset(part for firm in firms for part in _surnames(firm.split()))

    def tells(self, name: str) -> bool:
        """Whether a name, or words of it, are removed; or it is, or has in it, that of a removed person.

        Or it shares with one what may be a surname, or a part of it: whatever is no given name of both. Or a
        removed firm is called by its surname: whatever is no given name of who speaks. Services write
        names as one word ("AnnaKowalska2", "akowalska"), which tells what its parts do.
        """
        return self._tells(name) or self._tells(_apart(name))

    def _tells(self, name: str) -> bool:
        called, parts = Called.by(name), _parts(name)
        surnames = parts if _surname_first(name) else parts - called.given
        return (
            not self._joined.isdisjoint(parts)
            or not self._firms.isdisjoint(surnames)
            or any(
                one.words <= called.words
                or _short_for(called.bare, one.words)
                or one.is_kin(called, parts)
                or not one.accounts.isdisjoint(parts)
                for one in self._people
            )
        )


@dataclass(frozen=True, slots=True)
class Called:
    """A name, by what its words are.

    Args:
        words: all of it, folded.
        bare: without titles.
        given: those that may be a given name: the first, which a hyphen may make of two.
        family: those that are none, each with what stands before it written together, as in "de la Tour".
    """

    words: frozenset[str]
    bare: frozenset[str]
    given: frozenset[str]
    family: frozenset[str]

    @classmethod
    def by(cls, name: str) -> Called:
        """A name as it is written, or folded; behind a comma stands what is before it elsewhere."""
        last, _, first = name.partition(",")
        tokens = [fold(token).split() for token in f"{first} {last}".split()]
        words = [word for token in tokens for word in token]
        bare = [token for token in tokens if token and not TITLES.issuperset(token)]
        given = bare[0] if len(bare) > 1 else []
        rest = [word for token in bare[1:] or bare for word in token]
        return cls(
            frozenset(words),
            frozenset(words) - TITLES or frozenset(words),
            frozenset(filter(_is_telling, given)),
            frozenset(_surnames(rest)),
        )

    @property
    def accounts(self) -> frozenset[str]:
        """How services write it as one word: an initial before or behind the surname, or the given name."""
        pairs = ((given, family) for given in self.given for family in self.family)
        return frozenset(made for a, b in pairs for made in (a[0] + b, b + a[0], a + b[0]))

    def is_kin(self, other: Called, parts: frozenset[str]) -> bool:
        """Whether this name and another have a word in common that is not the given name in both.

        Args:
            other: a name.
            parts: of that name, see :func:`_parts`.
        """
        return not (self.family.isdisjoint(parts) and self.given.isdisjoint(other.family))


def _short_for(words: frozenset[str], person: frozenset[str]) -> bool:
    """Whether words are some of a person's name, and initials of others of it."""
    initials = {word[:1] for word in person}
    rest = words - person
    return len(rest) < len(words) and rest <= initials


def _may_be_person(form: str) -> bool:
    """Whether a folded term, or what a person marked, may be somebody's first name and surname."""
    return 1 < len(form.split()) <= _LONGEST_NAME


def _surname_first(name: str) -> bool:
    """Whether the surname stands before the given name, as capitals tell: LAMBERT Marc."""
    first, *others = name.split() or [""]
    return first.isupper() and not all(map(str.isupper, others))


def _is_telling(word: str) -> bool:
    """Whether a word of a name is more than an initial, a number, a particle or a joint."""
    return len(word) > 1 and not word.isdigit() and word not in _PARTICLES and word not in _JOINTS


def _surnames(words: Sequence[str]) -> Iterator[str]:
    """Each word that may be a surname, alone and written together with the particles before it.

    Particles where there is nothing else: there are people who are called so.
    """
    if not any(map(_is_telling, words)):
        yield from (word for word in words if len(word) > 1 and not word.isdigit())
    before: list[str] = []
    for word in words:
        if _is_telling(word):
            yield from ("".join((*before[at:], word)) for at in range(len(before) + 1))
        before = [*before, word] if word in _PARTICLES else []


def _parts(name: str) -> frozenset[str]:
    """Words of a name, and all that stand side by side in it, written together."""
    words = fold(name).split()
    return frozenset("".join(words[first:last]) for first, last in combinations(range(len(words) + 1), 2))


def _apart(name: str) -> str:
    """A name with its words parted before each capital that may begin one, and beside figures."""
    made = name[:1]
    for (before, char), after in zip(pairwise(name), f"{name[2:]} ", strict=False):
        begins = char.isupper() and (before.islower() or (before.isupper() and after.islower()))
        made += f" {char}" if begins or char.isdigit() is not before.isdigit() else char
    return made
