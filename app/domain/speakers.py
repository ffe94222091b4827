"""What a person says of speakers: who is who, and who is not to be heard anywhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, combinations, count, groupby, pairwise

from app.domain.digest import digest
from app.domain.errors import UsageError
from app.domain.finding import Category, Finding
from app.domain.labels import speaker_name
from app.domain.marking import BY_HAND, LEAST_STRETCH, Mark, Marker
from app.domain.review import Action, Decision, Review
from app.domain.terms import fold
from app.domain.timeline import Span, union
from app.domain.transcript import Transcript, Word
from app.domain.turns import respoken, speakers_of
from app.domain.watchlist import Term

MUTED = "this speaker is muted everywhere"
"""The reason of findings of a speaker who is not to be heard."""

_HONORIFICS = frozenset("mr mrs ms miss dr doctor prof professor m mme mlle monsieur madame maitre".split())
"""What stands before a name and is no part of it: what is found of a person comes without."""
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


@dataclass(frozen=True, slots=True)
class Muting:
    """What it takes that a speaker is not heard.

    Args:
        findings: of everything the speaker says, or may say.
        decisions: that remove them, and all that waits inside them.
    """

    findings: tuple[Finding, ...]
    decisions: tuple[Decision, ...]


def renamed(review: Review, old: str, new: str) -> Review:
    """The review with a speaker under another name; the name of another speaker makes one of both."""

    def of(_index: int, word: Word) -> Word:
        if old not in {word.speaker, *word.others}:
            return word
        speaker = new if word.speaker == old else word.speaker
        others = dict.fromkeys(new if other == old else other for other in word.others)
        return replace(word, speaker=speaker, others=tuple(one for one in others if one != speaker))

    findings = tuple(
        replace(finding, entity=new) if _mutes(finding) and finding.entity == old else finding
        for finding in review.findings.findings
    )
    found = replace(review.findings, findings=findings)
    return with_words(replace(review, findings=found), respoken(review.transcript, of))


def said_by(review: Review, first: int, last: int, speaker: str) -> Review:
    """The review with the words ``[first, last)`` said by a speaker, and by nobody else."""

    def of(index: int, word: Word) -> Word:
        return replace(word, speaker=speaker, others=()) if first <= index < last else word

    return with_words(review, respoken(review.transcript, of))


def with_words(review: Review, transcript: Transcript) -> Review:
    """The review of the same words, of which something else is known; findings stay as they are."""
    found = replace(review.findings, made_from=digest(transcript))
    return replace(review, transcript=transcript, findings=found)


def new_speaker(transcript: Transcript) -> str:
    """A name for somebody who is not among the speakers yet: the next number that is free."""
    taken = set(speakers_of(transcript))
    numbered = (speaker_name(number, transcript.language) for number in count(1))
    return next(name for name in numbered if name not in taken)


def speaker_called(transcript: Transcript, written: str) -> str:
    """The speaker that somebody means by a name, or by a number in the order of speech.

    Raises:
        UsageError: when there is none.
    """
    speakers = speakers_of(transcript)
    called = {str(number): speaker for number, speaker in enumerate(speakers, 1)}
    called |= {fold(speaker): speaker for speaker in reversed(speakers)}
    if (found := called.get(fold(written))) is not None:
        return found
    raise UsageError(
        "no-speaker",
        f"There is no such speaker; {len(speakers)} {'is' if len(speakers) == 1 else 'are'} known.",
        "Give a number in the order of speech, or a name as the transcript has it, and --speakers where it "
        "has none.",
    )


def muted(review: Review) -> frozenset[str]:
    """The speakers who are not to be heard: something of each is removed for that reason."""
    gone = {f.entity for f, action in review.actions if _mutes(f) and action is Action.REDACT}
    return frozenset(gone).union(*(_called(review.transcript, name) for name in gone))


def nameable(review: Review, speakers: Iterable[str], terms: Iterable[Term]) -> frozenset[str]:
    """Those of some speakers whose names may stand in what is published.

    Nobody's who is muted, and nobody's whose name is removed from what is said, see :class:`RemovedNames`: a
    label would stand beside it.

    Args:
        review: with decisions.
        speakers: whose names are wanted.
        terms: of watch-lists that are removed, whether they are said or not.
    """
    removed = RemovedNames((f for f, action in review.actions if action is not Action.KEEP), terms)
    gone = muted(review)
    return frozenset(one for one in speakers if one not in gone and not removed.tells(one))


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
        bare = [token for token in tokens if token and not _HONORIFICS.issuperset(token)]
        given = bare[0] if len(bare) > 1 else []
        rest = [word for token in bare[1:] or bare for word in token]
        return cls(
            frozenset(words),
            frozenset(words) - _HONORIFICS or frozenset(words),
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


def mute(review: Review, speaker: str, *, by: str) -> Muting:
    """Remove all that a speaker says, from the word before it to the word behind it.

    So does everything that may be the speaker's: words of others at the same time, and those of which it is
    not sure, or not known at all, whose they are. What is between is silent too, also where no voice was
    noticed.

    Args:
        review: with speakers.
        speaker: who; the same name in another case, or with other accents, is the same person's.
        by: who decides.

    Raises:
        UsageError: when nobody of that name speaks.
    """
    transcript = review.transcript
    why = Mark(Category.SPEAKER, MUTED, speaker)
    if speaker not in speakers_of(transcript):
        raise UsageError("no-speaker", "There is no such speaker.", "Choose one of those who speak.")
    findings = tuple(_stretches(transcript, why))
    places = union(finding.key.place for finding in findings)
    starts = [place.start for place in places]

    def inside(place: Span) -> bool:
        index = bisect_right(starts, place.start)
        return index > 0 and places[index - 1].contains(place)

    waiting = (finding for finding in review.undecided if inside(finding.key.place))
    keys = dict.fromkeys(finding.key for finding in (*findings, *waiting))
    return Muting(findings, tuple(Decision(key, Action.REDACT, by) for key in keys))


def _mutes(finding: Finding) -> bool:
    return finding.category is Category.SPEAKER and finding.recogniser == BY_HAND


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


def _called(transcript: Transcript, name: str) -> frozenset[str]:
    """The names of one person among those of a transcript: a service may write one in several ways."""
    known = {one for word in transcript.words for one in (word.speaker, *word.others) if one is not None}
    return frozenset(one for one in known if one == name or (fold(one) and fold(one) == fold(name)))


def _stretches(transcript: Transcript, why: Mark) -> Iterator[Finding]:
    """Findings of every row of words that are or may be a speaker's, and of the sound around each."""
    words, marker = transcript.words, Marker(transcript, why)
    least = round(LEAST_STRETCH * transcript.rate)
    ends = [0, *accumulate((word.span.end for word in words), max)]
    starts = [*accumulate((word.span.start for word in reversed(words)), min, initial=transcript.length)]
    at = 0
    # A word that nobody is known to say may be anybody's.
    maybe = {None, *_called(transcript, why.entity)}
    named = ({word.speaker, *word.others} for word in words)
    for theirs, row in groupby(bool(names & maybe) for names in named):
        first, at = at, at + len(list(row))
        if not theirs:
            continue
        found = marker.words(first, at)
        yield found
        if found.span is None or transcript.text_only:
            continue
        for start, end in ((ends[first], found.span.start), (found.span.end, starts[len(words) - at])):
            if end - start >= least:
                yield marker.sound(Span(start, end))
