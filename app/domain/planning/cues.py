"""The redacted text: kept words, and labels where words were removed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from app.domain.finding import Category, Finding
from app.domain.planning.labels import (
    BLOCK,
    Numbers,
    earlier_numbers,
    label_name,
    label_speakers,
    number_entities,
)
from app.domain.profile import TextStyle
from app.domain.timeline import Span, hull_of, span_or_none
from app.domain.transcript import Segment
from app.domain.words.terms import SENTENCE_ENDS, fold
from app.domain.words.titles import STOPPED

TIMED = ("srt", "vtt")
"""Formats that tell when every word is said: a bundle without sound has none of them."""
_TRAILING = ".,;:!?\u2026"
_POSSESSIVE = ("'s", "\u2019s")
_ABBREVIATED = re.compile(rf"{STOPPED}|[A-Za-z]\.")
"""A title or an initial before a name: no sentence ends there."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A kept word, or the label of a removed passage.

    Args:
        text: what is published; behind a label, the closing signs of what it stands for.
        removed: whether it is a label.
        span: when it is heard, in samples: a word's own time outside redactions, a label's redaction.
        speaker: who says it, when that is known: a neutral label, ``[Speaker 1]``.
    """

    text: str
    removed: bool
    span: Span
    speaker: str | None = None

    @property
    def label(self) -> str:
        """The label without what stands behind it; empty for a kept word."""
        return reduce(str.removesuffix, _POSSESSIVE, self.text.rstrip(_TRAILING)) if self.removed else ""


@dataclass(frozen=True, slots=True)
class Cue:
    """Pieces that are read together: a line of text, a subtitle.

    Args:
        pieces: at least one.
        span: when it is shown; it never begins or ends inside a redaction.
    """

    pieces: tuple[Piece, ...]
    span: Span

    @property
    def text(self) -> str:
        """The pieces with one space between two."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def speaker(self) -> str | None:
        """Who speaks in it, when that is known: one speaker a cue."""
        return next((piece.speaker for piece in self.pieces if piece.speaker), None)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Redacted findings that share words and so share a label.

    Args:
        first_word: index of the first removed word.
        last_word: index after the last; equal to ``first_word`` for unheard speech.
        lead: the finding that names the label.
        categories: of all findings in it, sorted.
    """

    first_word: int
    last_word: int
    lead: Finding
    categories: tuple[Category, ...]

    def has_label(self, inside: tuple[int, int]) -> bool:
        """Whether it has a label of its own: the sound around what a muted speaker says has that one's.

        Args:
            inside: the words that are published, the first and the one after the last.
        """
        spoken = max(self.first_word, inside[0]) < min(self.last_word, inside[1])
        return spoken or self.lead.category is not Category.SPEAKER


def clusters(findings: Iterable[Finding]) -> tuple[Cluster, ...]:
    """Group redacted findings that share words; the longest of a group, then the surest, names it.

    A suspect names only what nothing else is: it tells that words are doubtful, not what they stand for. What
    a muted speaker says is that and nothing else: its categories would tell what it is about.
    """
    found: list[Cluster] = []
    wordless: list[Cluster] = []
    for finding in sorted(findings, key=lambda f: (f.first_word, f.last_word)):
        last = found[-1] if found else None
        if finding.first_word == finding.last_word:
            wordless.append(Cluster(finding.first_word, finding.last_word, finding, (finding.category,)))
        elif last is not None and finding.first_word < last.last_word:
            lead = max(last.lead, finding, key=_weight)
            muted = lead.category is Category.SPEAKER
            categories = (lead.category,) if muted else tuple(sorted({*last.categories, finding.category}))
            found[-1] = Cluster(last.first_word, max(last.last_word, finding.last_word), lead, categories)
        else:
            found.append(Cluster(finding.first_word, finding.last_word, finding, (finding.category,)))
    return tuple(sorted(found + wordless, key=lambda c: (c.first_word, c.last_word, c.lead.key.place)))


def counted(groups: Iterable[Cluster], inside: tuple[int, int]) -> tuple[tuple[Category, int], ...]:
    """How many labels there are of each category, sorted; it tells no more than they do.

    How many findings a label hides, and of what kinds, would tell what is said in it: that a sentence about a
    dismissal names two people and a sum.

    Args:
        groups: what :func:`clusters` gave.
        inside: the words that are published, the first and the one after the last.
    """
    labelled = (group.lead.category for group in groups if group.has_label(inside))
    return tuple(sorted(Counter(labelled).items()))


def _weight(finding: Finding) -> tuple[bool, bool, int, float]:
    category, length = finding.category, finding.last_word - finding.first_word
    return category is Category.SPEAKER, category is not Category.SUSPECT, length, finding.score


def write_cues(
    segments: Sequence[Segment],
    groups: Sequence[Cluster],
    *,
    language: str,
    style: TextStyle,
    redaction: Callable[[Cluster], Span],
    silent: Sequence[Span],
    numbers: Numbers | None,
    inside: tuple[int, int],
    named: Collection[str],
) -> tuple[Cue, ...]:
    """Write the text of a plan.

    Args:
        segments: of the transcript.
        groups: removed passages, sorted by word.
        language: of the labels.
        style: labels or blocks.
        redaction: gives the span that hides a removed passage.
        silent: what is not heard, sorted and apart.
        numbers: of entities that have one already.
        inside: the words that are published, the first and the one after the last.
        named: speakers who keep their names.
    """
    words = [word for segment in segments for word in segment.words]
    begin, end = inside
    names = label_speakers((word.speaker for word in words[begin:end]), language, named=named)
    removed = {index for group in groups for index in range(group.first_word, group.last_word)}
    emptied = _emptied(segments, groups, removed, (begin, end))
    gone = removed | emptied
    starts: dict[int, list[Piece]] = {}
    before = earlier_numbers(" ".join(word.text for word in words[begin:end]), language)
    known = {**before, **(numbers or {})}
    labels = cluster_labels(groups, language, style, known)
    for group, label in zip(groups, labels, strict=True):
        at, last = max(group.first_word, begin), min(group.last_word, end)
        spoken, muted = at < last, group.lead.category is Category.SPEAKER
        if not group.has_label(inside):
            continue
        # Whether a muted speaker asks something is theirs, too.
        told = spoken and not muted and last - 1 not in emptied
        after = words[last].text if last < len(words) and last not in removed else ""
        whose = style is TextStyle.LABEL and group.lead.category is Category.PERSON
        tail = _tail(words[last - 1].text, after, possessive=whose) if told else ""
        speaker = names[words[at].speaker] if spoken else None
        starts.setdefault(at, []).append(Piece(label + tail, True, redaction(group), speaker))
    cues: list[Cue] = []
    index = 0
    for segment in segments:
        pieces: list[Piece] = []
        for word in segment.words:
            pieces += starts.pop(index, []) if index < end else []
            if index not in gone and begin <= index < end:
                pieces.append(Piece(word.text, False, _outside(word.span, silent), names[word.speaker]))
            index += 1
        cues += _cues(pieces, silent)
    rest = [piece for key in sorted(starts) for piece in starts[key]]
    return (*cues, *_cues(rest, silent))


def _cues(pieces: Iterable[Piece], silent: Sequence[Span]) -> Iterator[Cue]:
    """A cue for every turn of a speaker."""
    turn: list[Piece] = []
    speaker: str | None = None
    for piece in pieces:
        if piece.speaker and speaker and piece.speaker != speaker:
            yield Cue(tuple(turn), shown(turn, silent))
            turn = []
        speaker = piece.speaker or speaker
        turn.append(piece)
    if turn:
        yield Cue(tuple(turn), shown(turn, silent))


def cluster_labels(
    groups: Sequence[Cluster], language: str, style: TextStyle, numbers: Numbers
) -> Iterator[str]:
    """What is written for each removed passage.

    Args:
        groups: what :func:`clusters` gave.
        language: of the labels.
        style: labels or blocks.
        numbers: of entities that have one already; the others are numbered after them.
    """
    numbers = number_entities((group.lead for group in groups), numbers)
    for group in groups:
        name = label_name(group.lead.category, language)
        if style is TextStyle.BLOCK:
            yield BLOCK
        elif group.lead.category in {Category.UNHEARD, Category.SPEAKER}:
            yield f"[{name}]"
        else:
            yield f"[{name} {numbers[group.lead.category, group.lead.term]}]"


def _emptied(
    segments: Sequence[Segment],
    groups: Sequence[Cluster],
    removed: Collection[int],
    inside: tuple[int, int],
) -> frozenset[int]:
    """The words of sentences of which none is kept, and their signs that stand apart.

    The mark behind the label of a whole sentence would tell whether it asks. A sentence that goes on in
    another segment is one in each.

    Args:
        segments: of the transcript.
        groups: removed passages.
        removed: the words in them.
        inside: the words that are published, the first and the one after the last.
    """
    inner = {index for group in groups for index in range(group.first_word, group.last_word - 1)}
    found: set[int] = set()
    sentence: list[int] = []
    kept, at = False, 0
    for segment in segments:
        for number, word in enumerate(segment.words, 1):
            sentence.append(at)
            kept = kept or (at not in removed and inside[0] <= at < inside[1] and bool(fold(word.text)))
            short = at not in removed and _ABBREVIATED.fullmatch(word.text)
            ended = word.text.endswith(SENTENCE_ENDS) and not short and at not in inner
            if ended or number == len(segment.words):
                found.update(() if kept or not any(word in removed for word in sentence) else sentence)
                sentence, kept = [], False
            at += 1
    return frozenset(found)


def _tail(text: str, after: str, *, possessive: bool) -> str:
    """The closing punctuation of a removed word, and the possessive of a person; nothing else of it is kept.

    Of what else has a name the possessive may be a part ("Sainsbury's"), and behind a block it would tell
    that a person was named. A dot before another sign, or before a word that is written small, is that of an
    abbreviation ("Inc.,"), and would tell that there is one.

    Args:
        text: the removed word.
        after: the kept word behind it, empty where there is none.
        possessive: whether that is kept.
    """
    bare = text.rstrip(_TRAILING)
    whose = possessive and bare.endswith(_POSSESSIVE)
    closing = text[len(bare) :]
    goes_on = after[:1].islower() or (after and not fold(after))
    signs = "" if closing == "." and goes_on else closing.lstrip(".") or closing
    return bare[len(bare) - 2 * whose :] + signs


def shown(pieces: Sequence[Piece], silent: Sequence[Span]) -> Span:
    """When pieces are shown: an end inside a redaction moves out of it, to the side of a label in it.

    Args:
        pieces: at least one.
        silent: spans of the plan, sorted and apart.
    """
    whole = hull_of(piece.span for piece in pieces)
    return _outside(whole, silent, begins=pieces[0].removed, ends=pieces[-1].removed)


def _outside(whole: Span, silent: Sequence[Span], *, begins: bool = False, ends: bool = False) -> Span:
    """A time without a part of a redaction: inside one it would tell where the removed word begins or ends.

    Args:
        whole: the time.
        silent: spans of the plan, sorted and apart.
        begins: whether it begins with a label, and so with the redaction.
        ends: whether it ends with one.
    """
    start, end = whole.start, whole.end
    around_start, around_end = _around(start, silent), _around(end, silent)
    if around_start is not None:
        start = around_start.start if begins else around_start.end
    if around_end is not None:
        end = around_end.end if ends else around_end.start
    # What lies wholly inside a redaction is shown for as long as it lasts.
    return span_or_none(start, end) or around_start or around_end or whole


def _around(position: int, spans: Sequence[Span]) -> Span | None:
    """The span that a position cuts in two."""
    index = bisect_left(spans, position, key=lambda span: span.start) - 1
    return spans[index] if index >= 0 and position < spans[index].end else None
