"""What would be published: the spans that fall silent and the text that takes their place.

:func:`draft` takes everything undecided as redacted: it may be played and previewed, never exported.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TypedDict

from app.domain.digest import digest
from app.domain.errors import HeldError
from app.domain.finding import Category, Finding
from app.domain.planning.cues import Cluster, Cue, clusters, counted, write_cues
from app.domain.planning.excerpt import Excerpt, excerpt_of, to_fit
from app.domain.planning.labels import Numbers
from app.domain.planning.paragraphs import paragraphs
from app.domain.planning.passages import Passage, redacted
from app.domain.profile import SoundStyle, TextStyle
from app.domain.review import Review
from app.domain.timeline import Span, complement, union
from app.domain.transcript import Word

APART = 0.1
"""Seconds: spans closer than this are one. Between them no word is heard, but the end of a removed one is."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """A stretch of sound that is silent, or tone, in everything published.

    Args:
        span: exactly the samples.
        categories: of the findings in it, sorted; none where they are not told.
    """

    span: Span
    categories: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """Private: what stood where a label stands now.

    Args:
        text: the removed words, empty for unheard speech.
        category: what they were removed as.
        span: one of :attr:`Draft.silent` that hides them.
    """

    text: str
    category: Category
    span: Span


@dataclass(frozen=True, slots=True)
class Hidden:
    """Private: a removed passage and what hides it.

    Args:
        passage: as the transcript has it.
        span: one of :attr:`Draft.silent` that hides it.
    """

    passage: Passage
    span: Span


@dataclass(frozen=True, slots=True)
class Draft:
    """What would be published if everything undecided were redacted. It may be played and previewed.

    Args:
        made_from: private: digest of the review.
        recording: private: hash of the recording's file.
        language: main language of the recording.
        rate: samples a second, Hz.
        length: samples in the recording.
        within: the part of the recording that is published; nothing outside it is heard or read.
        redactions: in that part, sorted, at least a tenth of a second apart.
        cues: in the order of speech: a subtitle each; a page has :attr:`paragraphs`.
        removed: private.
        words: private: all that was heard, in the order of speech.
        hidden: private: the passages of the redactions, and the words just outside an excerpt, sorted.
        word_range: private: index of the first word that is published and of the one after the last.
        counts: (category, number of labels), sorted.
        text_style: how a removed passage is written.
        sound_style: what is heard in place of a removed passage.
        text_only: whether there is no sound: a place is then one in the text, and is private.
    """

    made_from: str
    recording: str
    language: str
    rate: int
    length: int
    within: Span
    redactions: tuple[Redaction, ...]
    cues: tuple[Cue, ...]
    removed: tuple[Removed, ...]
    words: tuple[Word, ...]
    hidden: tuple[Hidden, ...]
    word_range: tuple[int, int]
    counts: tuple[tuple[Category, int], ...]
    text_style: TextStyle
    sound_style: SoundStyle
    text_only: bool

    @property
    def spans(self) -> tuple[Span, ...]:
        """Exactly what is silent or tone in what is published."""
        return tuple(redaction.span for redaction in self.redactions)

    @property
    def silent(self) -> tuple[Span, ...]:
        """What of the recording is not heard: :attr:`spans`, and all outside the part that is published."""
        return union((*self.spans, *complement((self.within,), within=Span(0, self.length))))

    @property
    def paragraphs(self) -> tuple[Cue, ...]:
        """The cues as they are set together on a page; those of a text alone are its own lines."""
        return self.cues if self.text_only else paragraphs(self.cues, self.rate)

    @property
    def paragraph_break(self) -> str:
        """What stands between two paragraphs of plain text: an empty line, save in a text alone."""
        return "\n" if self.text_only else "\n\n"


class Manner(TypedDict, total=False):
    """How a review is published; see :func:`draft`."""

    part: Span | None
    text_style: TextStyle
    sound_style: SoundStyle
    numbers: Numbers | None
    named: frozenset[str]


def draft(
    review: Review,
    edges: Mapping[Span, Span],
    *,
    part: Span | None = None,
    text_style: TextStyle = TextStyle.LABEL,
    sound_style: SoundStyle = SoundStyle.MUTE,
    numbers: Numbers | None = None,
    named: frozenset[str] = frozenset(),
) -> Draft:
    """The content of a plan with everything undecided redacted.

    Args:
        review: decisions about current findings.
        edges: for the span of every passage of :func:`~app.domain.planning.excerpt.to_fit`, its fitted span.
        part: of the recording that is published, in samples; None for all of it.
        text_style: how a removed passage is written.
        sound_style: what is heard in its place.
        numbers: of entities that have one already, where labels are linked; None: numbered anew.
        named: speakers whose names are published as they are.

    Raises:
        HeldError: when a redaction has no time, or nothing is left of the part.
        ValueError: when a passage has no fitted edges, or edges that leave it or the recording.
    """
    _refuse_untimed(review)
    transcript, words = review.transcript, review.transcript.words
    excerpt = excerpt_of(transcript, part)
    silence = _silence(review, edges, excerpt, whole=part is None)
    findings = _of(silence.own, redacted(review), excerpt)
    groups = clusters(findings)
    hidden = _hidden(groups, silence.own)
    return Draft(
        made_from=digest(_basis(review, part, named)),
        recording=review.recording.sha256,
        language=transcript.language,
        rate=transcript.rate,
        length=transcript.length,
        within=silence.within,
        redactions=_redactions(silence, hidden),
        cues=write_cues(
            transcript.segments,
            groups,
            language=transcript.language,
            style=text_style,
            redaction=lambda group: hidden[group].nearest(silence.within),
            silent=silence.silent,
            numbers=numbers,
            inside=(excerpt.first_word, excerpt.last_word),
            named=named,
        ),
        removed=tuple(_removed(group, words, hidden[group]) for group in groups),
        words=words,
        hidden=_hiding(silence, excerpt),
        word_range=(excerpt.first_word, excerpt.last_word),
        counts=counted(groups, (excerpt.first_word, excerpt.last_word)),
        text_style=text_style,
        sound_style=sound_style,
        text_only=review.recording.text_only,
    )


def _refuse_untimed(review: Review) -> None:
    if any(finding.span is None for finding in redacted(review)):
        raise HeldError("untimed", "A redaction has no time in the recording.", "Give it a time or keep it.")


def _removed(group: Cluster, words: Sequence[Word], hides: Span) -> Removed:
    said = words[group.first_word : group.last_word]
    return Removed(" ".join(word.text for word in said), group.lead.category, hides)


@dataclass(frozen=True, slots=True)
class _Silence:
    """What is not heard, and which passages that hides.

    Args:
        within: the part of the recording that is published.
        silent: all that is not heard, also outside that part, sorted and apart.
        places: for every passage, the one of :attr:`silent` that hides it.
        own: those of the passages that are removed from what is published.
    """

    within: Span
    silent: tuple[Span, ...]
    places: Mapping[Passage, Span]
    own: Mapping[Passage, Span]


def _silence(review: Review, edges: Mapping[Span, Span], excerpt: Excerpt, *, whole: bool) -> _Silence:
    """What falls silent in an excerpt, or in a whole recording."""
    transcript = review.transcript
    everything = Span(0, transcript.length)
    fitted = {passage: _fitted(passage, edges, everything, excerpt) for passage in to_fit(review, excerpt)}
    within = everything if whole else excerpt.published(fitted.items(), rate=transcript.rate)
    silent = falls_silent(fitted.values(), within=within, whole=everything, rate=transcript.rate)
    places = _places(fitted, silent)
    own = {p: place for p, place in places.items() if excerpt.touches(p, fitted[p], within)}
    return _Silence(within, silent, places, own)


def falls_silent(edges: Iterable[Span], *, within: Span, whole: Span, rate: int) -> tuple[Span, ...]:
    """All that is silent, sorted: what is redacted, what is outside, and what is left short between them.

    Args:
        edges: of the passages that are removed, in any order.
        within: the part that is published.
        whole: the recording.
        rate: samples a second, Hz; what is shorter than :data:`APART` falls silent with its neighbours.
    """
    outside = complement((within,), within=whole)
    return union((*outside, *edges), gap=ceil(APART * rate) - 1)


def _hiding(silence: _Silence, excerpt: Excerpt) -> tuple[Hidden, ...]:
    """The passages that are removed, and those just outside an excerpt, each with what hides it."""
    found = silence.own.keys() | excerpt.beside
    return tuple(Hidden(passage, place) for passage, place in silence.places.items() if passage in found)


def _basis(review: Review, part: Span | None, named: frozenset[str]) -> tuple[object, ...]:
    """What a plan is made from."""
    return (review.transcript, review.findings, review.decisions, review.accepted, part, named)


def _of(own: Iterable[Passage], findings: Iterable[Finding], excerpt: Excerpt) -> tuple[Finding, ...]:
    """The findings that are removed from what is published."""
    wordless = {passage.span for passage in own if not passage.words}
    # A part without words may lie between two findings that fall silent together: both are removed from it.
    around = [] if excerpt.has_words else [passage for passage in own if passage.words]
    return tuple(
        finding
        for finding in findings
        if finding.key.place in wordless
        or excerpt.shares(finding.first_word, finding.last_word)
        or any(p.first_word <= finding.first_word < finding.last_word <= p.last_word for p in around)
    )


def _fitted(passage: Passage, edges: Mapping[Span, Span], whole: Span, excerpt: Excerpt) -> Span:
    fitted = edges.get(passage.span)
    if fitted is None or not whole.contains(fitted) or not fitted.overlaps(passage.span):
        raise ValueError("every passage needs fitted edges on it, inside the recording")
    return excerpt.silent(passage, fitted)


def _places(fitted: Mapping[Passage, Span], spans: Sequence[Span]) -> dict[Passage, Span]:
    """The span of the plan that hides each passage."""
    starts = [span.start for span in spans]
    return {passage: spans[bisect_right(starts, edges.start) - 1] for passage, edges in fitted.items()}


def _hidden(groups: Iterable[Cluster], places: Mapping[Passage, Span]) -> dict[Cluster, Span]:
    """The span of the plan that hides each removed passage of the text."""
    spoken = sorted((p for p in places if p.words), key=lambda p: p.first_word)
    firsts = [passage.first_word for passage in spoken]
    placed = {passage.span: place for passage, place in places.items()}
    hidden = {}
    for group in groups:
        if group.first_word < group.last_word:
            hidden[group] = places[spoken[bisect_right(firsts, group.first_word) - 1]]
        else:
            hidden[group] = placed[group.lead.key.place]
    return hidden


def _redactions(silence: _Silence, hidden: Mapping[Cluster, Span]) -> tuple[Redaction, ...]:
    """The silence in what is published, with what each stretch of it hides there."""
    parts = {span: span.clip(silence.within) for span in silence.silent}
    categories: dict[Span, set[Category]] = {part: set() for part in parts.values() if part is not None}
    for group, span in hidden.items():
        if (part := parts[span]) is not None:
            categories[part].update(group.categories)
    return tuple(Redaction(span, tuple(sorted(found))) for span, found in categories.items())
