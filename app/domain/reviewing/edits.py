"""What a person does in a review, step by step: pure functions from one state of it to the next."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from app.domain.digest import digest
from app.domain.finding import BY_HAND, Category, Finding, Findings, Key, with_key
from app.domain.profile import BY_PROFILE
from app.domain.recording import Fault, FaultKind
from app.domain.review import Action, Decision, Reading, Review
from app.domain.reviewing.approval import voided
from app.domain.reviewing.correcting import corrected
from app.domain.reviewing.speakers import renamed, said_by, with_words
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span, covered, overlapping, union
from app.domain.transcription.turns import Turn, with_speakers

_FEW = 32
"""Fewer findings than this are put in their places among thousands; more are sorted in."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a review: small enough to be kept on disk as soon as it is made, for ever.

    Args:
        decisions: that were made.
        accepted: names of the faults that were accepted.
        added: findings that a person marked.
        words: corrected words, (index, what was said); more than one word may take the place of one.
        moved: edges that a person set, (the passage's own span, what falls silent).
        terms: that were put on the watch-list.
        found: what a later detection found in the words as they are.
        part: the part of the recording that is published from now on, None for all of it; empty: as before.
        reading: the second reader that is asked for or approves, None for none; empty: as before. Every step
            that is not about the reader voids an approval.
        turns: who speaks when, where the words have no speakers yet.
        renamed: speakers, (as they were called, as they are called); two may become one.
        said: words that somebody else says, (first, after the last, who).
        named: speakers, (who, whether the name is published as it is).
        by: who made it, where it changes what a second reader has to agree with; no part of what it does.
    """

    decisions: tuple[Decision, ...] = ()
    accepted: tuple[str, ...] = ()
    added: tuple[Finding, ...] = ()
    words: tuple[tuple[int, str], ...] = ()
    moved: tuple[tuple[Span, Span], ...] = ()
    terms: tuple[Term, ...] = ()
    found: Findings | None = None
    part: tuple[Span | None, ...] = ()
    reading: tuple[Reading | None, ...] = ()
    turns: tuple[Turn, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    said: tuple[tuple[int, int, str], ...] = ()
    named: tuple[tuple[str, bool], ...] = ()
    by: str = field(default="", compare=False)

    @property
    def word(self) -> int | None:
        """Index of the first word that it marks, corrects or gives to somebody; None where it does none."""
        marked = [finding.first_word for finding in self.added]
        spoken = [index for index, _ in self.words] + [first for first, _, _ in self.said]
        return min(marked + spoken, default=None)

    @property
    def is_detection(self) -> bool:
        """Whether it is nothing but a later detection, which nobody made."""
        return self.found is not None and self == Step(found=self.found)

    @property
    def asks_to_detect(self) -> bool:
        """Whether there is something else to look for after it, or something else to look in."""
        return bool(self.words or self.terms or self.turns or self.renamed)

    @property
    def changes_what_is_found(self) -> bool:
        """Whether a detection after it is one of other words, or was itself one."""
        return self.asks_to_detect or bool(self.said) or self.found is not None


@dataclass(frozen=True, slots=True)
class State:
    """A review with what only a person adds to it.

    Args:
        review: words, findings and decisions.
        moved: edges that a person set, (the passage's own span, what falls silent), the later counts.
        terms: that were put on the watch-list here.
        part: of the recording that is published, None for all of it.
        named: speakers whose names are published as they are.
    """

    review: Review
    moved: tuple[tuple[Span, Span], ...] = ()
    terms: tuple[Term, ...] = ()
    part: Span | None = None
    named: frozenset[str] = frozenset()


def apply(state: State, step: Step) -> State:
    """The state after a step."""
    review = state.review
    for index, text in step.words:
        review = corrected(review, index, text)
    review = _spoken(review, step)
    if step.found is not None:
        review = found_again(review, step.found)
    if step.added:
        known = review.findings.findings
        review = _with(review, (f for f in step.added if not _is_among(known, f)))
    if step.decisions or step.accepted:
        review = replace(
            review,
            decisions=review.decisions + step.decisions,
            accepted=review.accepted | frozenset(step.accepted),
        )
    reading = step.reading[-1] if step.reading else voided(review.reading)
    review = replace(review, reading=reading)
    part = step.part[-1] if step.part else state.part
    # A name that somebody agreed to publish is that name and no other.
    named = state.named - {name for names in step.renamed for name in names}
    for name, published in step.named:
        named = named | {name} if published else named - {name}
    return State(review, state.moved + step.moved, state.terms + step.terms, part, named)


def leading(before: Review, after: Review) -> Step:
    """The step from a review to what was decided, accepted and found in it since, if one leads there."""
    return Step(
        decisions=after.decisions[len(before.decisions) :],
        accepted=tuple(sorted(after.accepted - before.accepted)),
        found=after.findings if after.findings != before.findings else None,
        reading=() if before.reading is None and after.reading is None else (after.reading,),
    )


def _spoken(review: Review, step: Step) -> Review:
    """The review with the speakers of a step."""
    if step.turns:
        review = with_words(review, with_speakers(review.transcript, step.turns))
    for old, new in step.renamed:
        review = renamed(review, old, new)
    for first, last, speaker in step.said:
        review = said_by(review, first, last, speaker)
    return review


def found_again(review: Review, found: Findings) -> Review:
    """The review of a later detection; what a person marked or somebody redacted stays, found or not.

    So does all that was found before where a recogniser fails now: that it is not found tells nothing.
    What no person has kept stays too: what is read in a sentence may depend on a word corrected elsewhere.
    It goes where each of its words was written otherwise since by a person, or is found as the same kind of
    thing.

    Raises:
        ValueError: when it was made of other words.
    """
    if found.made_from != digest(review.transcript):
        raise ValueError("findings of other words")
    known, latest = {*map(_identity, found.findings)}, {made.key: made for made in review.decisions}
    kept = {key for key, made in latest.items() if made.action is Action.KEEP}
    told = {key for key in kept if not latest[key].by.startswith(BY_PROFILE)}
    held = _Held(one for one in found.findings if one.key not in kept)

    def stays(finding: Finding) -> bool:
        made = latest.get(finding.key)
        redacted = made is not None and made.action is Action.REDACT
        if redacted or finding.recogniser == BY_HAND or found.faults:
            return True
        return finding.key not in told and not held.all_of(finding, but=finding.corrected)

    stay = [one for one in review.findings.findings if _identity(one) not in known and stays(one)]
    faults = _faults(review.findings, found)
    return _with(replace(review, findings=replace(found, faults=faults)), stay)


def completed(review: Review, found: Findings) -> Review:
    """The review with what it lacks of a later detection, and all that it has; itself where it lacks nothing.

    Args:
        review: perhaps made for another audience, under other rules, or of words that were corrected since.
        found: in its words as they are.

    Raises:
        ValueError: when they were found in other words.
    """
    known = review.findings
    if found.made_from != known.made_from:
        raise ValueError("findings of other words")
    missing = tuple(_missing(known.findings, found.findings))
    faults = _faults(known, found)
    if not missing and faults == known.faults:
        return review
    return _with(replace(review, findings=replace(known, faults=faults)), missing)


def _faults(known: Findings, found: Findings) -> tuple[Fault, ...]:
    """Those of a later detection, which looks for everything, and what of a person's could not be kept."""
    lost = (fault for fault in known.faults if fault.kind is FaultKind.STEP)
    return tuple(dict.fromkeys((*lost, *found.faults)))


def _missing(known: Iterable[Finding], found: Iterable[Finding]) -> Iterator[Finding]:
    """Those of which no finding of their category has all."""
    findings = tuple(known)
    same, held = {*map(_identity, findings)}, _Held(findings)
    return (one for one in found if _identity(one) not in same and not held.all_of(one))


def _is_among(findings: Sequence[Finding], one: Finding) -> bool:
    """Whether a finding is among others, sorted by place, by whomever it was found there."""
    return any(_identity(findings[index]) == _identity(one) for index in with_key(findings, one.key))


def _identity(finding: Finding) -> tuple[Key, int, int]:
    """What tells a finding from others: of one name twice at one time the keys are the same."""
    first, last = finding.first_word, finding.last_word
    return finding.key, *((first, last) if first < last else (0, 0))


class _Held:
    """What is in findings of each category: words by their numbers, for several may have one time.

    Args:
        findings: in the words of one transcript.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._words, places = dict[Category, set[int]](), dict[Category, list[Span]]()
        for one in findings:
            self._words.setdefault(one.category, set()).update(range(one.first_word, one.last_word))
            if one.first_word == one.last_word:
                places.setdefault(one.category, []).append(one.key.place)
        self._places = {category: union(some) for category, some in places.items()}

    def all_of(self, finding: Finding, *, but: Sequence[int] = ()) -> bool:
        """Whether all words of another are in those of its category, or all of its place where it has none.

        Args:
            finding: in the same words.
            but: numbers of words that need not be.
        """
        if finding.first_word < finding.last_word:
            words = set(range(finding.first_word, finding.last_word)).difference(but)
            return words <= self._words.get(finding.category, set())
        place = finding.key.place
        return covered(place, overlapping(self._places.get(finding.category, ()), place)) == place.length


def _with(review: Review, more: Iterable[Finding]) -> Review:
    found, order, added = review.findings, attrgetter("order"), list(more)
    findings = list(found.findings)
    if len(added) < _FEW:
        for one in added:
            insort(findings, one, key=order)
    else:
        findings = sorted(findings + added, key=order)
    return replace(review, findings=replace(found, findings=tuple(findings)))
