"""What a person says of speakers: who is who, and who is not to be heard anywhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, count, groupby

from app.domain.digest import digest
from app.domain.errors import UsageError
from app.domain.finding import BY_HAND, Category, Finding
from app.domain.review import Action, Decision, Review
from app.domain.reviewing.marking import LEAST_STRETCH, Mark, Marker
from app.domain.reviewing.removed_names import RemovedNames
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span, union
from app.domain.transcript import Transcript, Word
from app.domain.transcription.turns import respoken, speaker_name, speakers_of
from app.domain.words.terms import fold

MUTED = "this speaker is muted everywhere"
"""The reason of findings of a speaker who is not to be heard."""


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
