"""The redacted text: kept words, and labels where words were removed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.finding import Category, Finding
from app.domain.labels import BLOCK, label_name, number_entities
from app.domain.profile import TextStyle
from app.domain.timeline import Span
from app.domain.transcript import Segment, Word

_TRAILING = ".,;:!?\u2026"


@dataclass(frozen=True, slots=True)
class Piece:
    """A kept word, or the label of a removed passage.

    Args:
        text: what is published.
        removed: whether it is a label.
        span: when it is heard, in samples: a word's own time, a label's redaction.
        speaker: who says it, when that is known.
    """

    text: str
    removed: bool
    span: Span
    speaker: str | None = None


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
        """Who speaks first in it."""
        return self.pieces[0].speaker


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


def clusters(findings: Iterable[Finding]) -> tuple[Cluster, ...]:
    """Group redacted findings that share words; the longest of a group, then the surest, names it."""
    found: list[Cluster] = []
    for finding in sorted(findings, key=lambda f: (f.first_word, f.last_word)):
        last = found[-1] if found else None
        if last is not None and finding.first_word < last.last_word and finding.first_word < finding.last_word:
            lead = max(last.lead, finding, key=lambda f: (f.last_word - f.first_word, f.score))
            categories = tuple(sorted({*last.categories, finding.category}))
            found[-1] = Cluster(last.first_word, max(last.last_word, finding.last_word), lead, categories)
        else:
            found.append(Cluster(finding.first_word, finding.last_word, finding, (finding.category,)))
    return tuple(found)


def write_cues(
    segments: Sequence[Segment],
    groups: Sequence[Cluster],
    *,
    language: str,
    style: TextStyle,
    redaction: Callable[[Cluster], Span],
    silent: Sequence[Span],
) -> tuple[Cue, ...]:
    """Write the text of a plan.

    Args:
        segments: of the transcript.
        groups: removed passages, sorted by word.
        language: of the labels.
        style: labels or blocks.
        redaction: gives the span that hides a removed passage.
        silent: all spans of the plan, sorted.
    """
    labels = _labels(groups, language, style)
    words = [word for segment in segments for word in segment.words]
    removed = {index for group in groups for index in range(group.first_word, group.last_word)}
    starts: dict[int, list[Piece]] = {}
    for group, label in zip(groups, labels, strict=True):
        tail = _punctuation(words[group.last_word - 1].text) if group.first_word < group.last_word else ""
        speaker = words[group.first_word].speaker if group.first_word < group.last_word else None
        starts.setdefault(group.first_word, []).append(Piece(label + tail, True, redaction(group), speaker))
    cues = []
    index = 0
    for segment in segments:
        pieces: list[Piece] = []
        for word in segment.words:
            pieces += starts.pop(index, [])
            if index not in removed:
                pieces.append(Piece(word.text, False, word.span, word.speaker))
            index += 1
        if pieces:
            cues.append(Cue(tuple(pieces), _shown(pieces, silent)))
    if starts:
        rest = [piece for key in sorted(starts) for piece in starts[key]]
        cues.append(Cue(tuple(rest), _shown(rest, silent)))
    return tuple(cues)


def _labels(groups: Sequence[Cluster], language: str, style: TextStyle) -> Iterator[str]:
    numbers = number_entities(group.lead for group in groups)
    for group in groups:
        name = label_name(group.lead.category, language)
        if style is TextStyle.BLOCK:
            yield BLOCK
        elif group.lead.category is Category.UNHEARD:
            yield f"[{name}]"
        else:
            yield f"[{name} {numbers[group.lead.category, group.lead.term]}]"


def _punctuation(text: str) -> str:
    """The closing punctuation of a removed word; nothing else of it is kept."""
    return text[len(text.rstrip(_TRAILING)) :]


def _shown(pieces: Sequence[Piece], silent: Sequence[Span]) -> Span:
    """When pieces are shown: an end that falls inside a redaction moves out of it, to the side of a label in it."""
    first, last = pieces[0], pieces[-1]
    start, end = min(piece.span.start for piece in pieces), max(piece.span.end for piece in pieces)
    around_start = next((s for s in silent if s.start < start < s.end), None)
    around_end = next((s for s in silent if s.start < end < s.end), None)
    if around_start:
        start = around_start.start if first.removed else around_start.end
    if around_end:
        end = around_end.end if last.removed else around_end.start
    if start < end:
        return Span(start, end)
    hidden = around_start or around_end
    return hidden if hidden is not None else Span(end, start)
