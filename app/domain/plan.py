"""From decisions to what will be published: the spans that fall silent and the text that takes their place.

Only :func:`plan` can make a :class:`Plan`, and it refuses while anything waits for a person. :func:`draft`
gives the same content with everything undecided redacted: it may be played and previewed, never exported.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import InitVar, dataclass, fields, replace
from math import ceil

from app.domain.cues import Cluster, Cue, clusters, write_cues
from app.domain.digest import digest
from app.domain.errors import HeldError
from app.domain.excerpt import Excerpt, excerpt_of, to_fit
from app.domain.finding import Category, Finding
from app.domain.labels import Numbers
from app.domain.paragraphs import paragraphs
from app.domain.passages import Passage, redacted
from app.domain.profile import SoundStyle, TextStyle
from app.domain.recording import Fault, FaultKind
from app.domain.review import Review
from app.domain.timeline import Span, complement, union
from app.domain.transcript import Word

APART = 0.010
"""Seconds: spans closer than this are one."""
_SEAL = object()


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
        redactions: in that part, sorted, at least 10 ms apart.
        cues: in the order of speech: a subtitle each; a page has :attr:`paragraphs`.
        removed: private.
        words: private: all that was heard, in the order of speech.
        hidden: private: the passages of the redactions, and the words just outside an excerpt, sorted.
        inside: private: index of the first word that is published and of the one after the last.
        counts: (category, number of redacted findings), sorted.
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
    inside: tuple[int, int]
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
    def between(self) -> str:
        """What stands between two paragraphs of plain text: an empty line, save in a text alone."""
        return "\n" if self.text_only else "\n\n"

    @property
    def text(self) -> str:
        """The redacted text, as plain text without speakers."""
        return self.between.join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Plan(Draft):
    """What will be published. Only :func:`plan` makes one.

    Raises:
        TypeError: when anything else tries.
    """

    seal: InitVar[object]

    def __post_init__(self, seal: object) -> None:
        if seal is not _SEAL:
            raise TypeError("only plan() makes a Plan")


def plan(
    review: Review,
    edges: Mapping[Span, Span],
    *,
    part: Span | None = None,
    text_style: TextStyle = TextStyle.LABEL,
    sound_style: SoundStyle = SoundStyle.MUTE,
    numbers: Numbers | None = None,
    named: frozenset[str] = frozenset(),
) -> Plan:
    """Make the plan of a review in which nothing waits.

    Args:
        review: decisions about current findings.
        edges: for the span of every passage of :func:`~app.domain.excerpt.to_fit`, its fitted span.
        part: of the recording that is published, in samples; None for all of it.
        text_style: how a removed passage is written.
        sound_style: what is heard in its place.
        numbers: of entities that have one already, where labels are linked; None: numbered anew.
        named: speakers whose names are published as they are.

    Raises:
        HeldError: when a finding in the part waits for a decision, a fault is not accepted, a value is stale,
            a redaction has no time, or nothing is left of the part.
        ValueError: when a passage has no fitted edges, or edges that leave it or the recording.
    """
    _refuse_stale(review)
    excerpt = excerpt_of(review.transcript, part)
    if waiting := [finding for finding in review.undecided if excerpt.holds(finding)]:
        raise HeldError(
            "undecided",
            f"{'1 finding waits' if len(waiting) == 1 else f'{len(waiting)} findings wait'} for a decision: "
            f"{_count(waiting)}.",
            "Decide them in the window, or let the profile redact what it would ask about.",
        )
    if faults := review.unaccepted:
        raise HeldError(
            faults[0].kind.value,
            " ".join(fault.detail for fault in faults[:3]),
            f"Nothing is published unless this is accepted {_accepting(faults)}: "
            f"{', '.join(fault.name for fault in faults)}.",
        )
    if review.waits_for_reader:
        raise HeldError(
            "unapproved",
            "A second reader was asked for and has not approved the review as it is.",
            "Let somebody else approve it in the window, or take the wish back there.",
        )
    made = draft(
        review,
        edges,
        part=part,
        text_style=text_style,
        sound_style=sound_style,
        numbers=numbers,
        named=named,
    )
    return Plan(**{f.name: getattr(made, f.name) for f in fields(made)}, seal=_SEAL)


def _accepting(faults: Sequence[Fault]) -> str:
    """How all of them are accepted."""
    damage = all(fault.kind is FaultKind.DAMAGE for fault in faults)
    return "in the window or with --accept-damage" if damage else "in the window"


def as_published(plan: Plan) -> Plan:
    """The plan on the clock of the published sound, without anything private: what a writer is given.

    A digest is private too: it is a fingerprint of what is not published. A block tells nothing of what it
    stands for, and neither may what is beside it.
    """
    part, blocks = plan.within, plan.text_style is TextStyle.BLOCK

    def shifted(span: Span) -> Span:
        inside = _brought(span, part)
        return Span(inside.start - part.start, inside.end - part.start)

    def cue_of(cue: Cue) -> Cue:
        pieces = tuple(replace(piece, span=shifted(piece.span)) for piece in cue.pieces)
        return Cue(pieces, shifted(cue.span))

    return replace(
        plan,
        made_from="",
        recording="",
        length=part.length,
        within=Span(0, part.length),
        redactions=tuple(
            Redaction(shifted(one.span), () if blocks else one.categories) for one in plan.redactions
        ),
        cues=tuple(map(cue_of, plan.cues)),
        removed=(),
        words=(),
        hidden=(),
        inside=(0, 0),
        seal=_SEAL,
    )


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
    """The content of :func:`plan` with everything undecided redacted.

    Raises:
        HeldError: when a redaction has no time, or nothing is left of the part.
        ValueError: when a passage has no fitted edges, or edges that leave it or the recording.
    """
    if any(finding.span is None for finding in redacted(review)):
        raise HeldError("untimed", "A redaction has no time in the recording.", "Give it a time or keep it.")
    transcript, words = review.transcript, review.transcript.words
    whole = Span(0, transcript.length)
    excerpt = excerpt_of(transcript, part)
    fitted = {passage: _fitted(passage, edges, whole, excerpt) for passage in to_fit(review, excerpt)}
    within = excerpt.published(fitted, rate=transcript.rate) if part else whole
    outer = complement((within,), within=whole)
    silent = union((*outer, *fitted.values()), gap=ceil(APART * transcript.rate) - 1)
    places = _places(fitted, silent)
    own = {p: places[p] for p in places if excerpt.touches(p, fitted[p], within) and p not in excerpt.beside}
    findings = _of(own, redacted(review), excerpt)
    groups = clusters(findings)
    hidden = _hidden(groups, own)
    spans = tuple(span for one in silent if (span := one.clip(within)) is not None)
    return Draft(
        made_from=digest(_basis(review, part, named)),
        recording=review.recording.sha256,
        language=transcript.language,
        rate=transcript.rate,
        length=transcript.length,
        within=within,
        redactions=_redactions(
            spans, {group: span for group in groups if (span := hidden[group].clip(within)) is not None}
        ),
        cues=write_cues(
            transcript.segments,
            groups,
            language=transcript.language,
            style=text_style,
            redaction=lambda group: _brought(hidden[group], within),
            silent=silent,
            numbers=numbers,
            inside=(excerpt.first_word, excerpt.last_word),
            named=named,
        ),
        removed=tuple(
            Removed(" ".join(w.text for w in words[g.first_word : g.last_word]), g.lead.category, hidden[g])
            for g in groups
        ),
        words=words,
        hidden=tuple(Hidden(p, places[p]) for p in places if p in own or p in excerpt.beside),
        inside=(excerpt.first_word, excerpt.last_word),
        counts=tuple(sorted(Counter(finding.category for finding in findings).items())),
        text_style=text_style,
        sound_style=sound_style,
        text_only=review.recording.text_only,
    )


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


def _brought(span: Span, within: Span) -> Span:
    """The part of a span that is published; where there is none, the sample next to it."""
    first = min(max(span.start, within.start), within.end - 1)
    return span.clip(within) or Span(first, first + 1)


def _refuse_stale(review: Review) -> None:
    recording, transcript = review.recording, review.transcript
    if (transcript.made_from, transcript.rate, transcript.length, transcript.text_only) != (
        recording.sha256,
        recording.rate,
        recording.length,
        recording.text_only,
    ):
        raise HeldError(
            "stale", "The transcript was made from another recording.", "Transcribe this recording again."
        )
    if review.findings.made_from != digest(transcript):
        raise HeldError("stale", "The findings are older than the transcript.", "Run the detection again.")


def _count(findings: Iterable[Finding]) -> str:
    counts = Counter(finding.category.value for finding in findings)
    return ", ".join(f"{number} {name}" for name, number in sorted(counts.items()))


def _fitted(passage: Passage, edges: Mapping[Span, Span], whole: Span, excerpt: Excerpt) -> Span:
    fitted = edges.get(passage.span)
    if fitted is None or not whole.contains(fitted) or not fitted.overlaps(passage.span):
        raise ValueError("every passage needs fitted edges on it, inside the recording")
    # What is cut by the border of an excerpt falls silent at least where its words are.
    return fitted.hull(passage.span) if excerpt.cuts(passage) else fitted


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


def _redactions(spans: Iterable[Span], hidden: Mapping[Cluster, Span]) -> tuple[Redaction, ...]:
    categories: dict[Span, set[Category]] = {span: set() for span in spans}
    for group, span in hidden.items():
        categories[span].update(group.categories)
    return tuple(Redaction(span, tuple(sorted(found))) for span, found in categories.items())
