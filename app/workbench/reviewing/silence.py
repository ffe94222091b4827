"""Where it falls silent while a person still decides: what is not fitted yet, and what a person set."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import copy
from itertools import accumulate
from operator import attrgetter

from app.domain.errors import HeldError, UsageError
from app.domain.finding import Category, Finding
from app.domain.planning.draft import falls_silent
from app.domain.planning.excerpt import Excerpt, excerpt_of, to_fit
from app.domain.planning.passages import Passage, redacted, shared_spans
from app.domain.reviewing.edits import State
from app.domain.timeline import Span, complement, covered, overlapping

BEFORE, AFTER = 0.25, 0.4
"""Seconds around a passage that nobody has fitted yet: leaves little audible and is only for preview."""
MOSTLY = 0.9
"""The part of a stretch that has to have been played until it counts as listened to."""


class Silence:
    """What of a review falls silent, undecided findings included; computed once.

    Args:
        state: what was decided, and what edges a person set.
        own: the passages that hide what nobody has decided to keep, sorted.
        fitted: edges that were looked for in the sound, by passage; may have others.
        excerpt: what is published of it.
        estimates: of the same recording, which are not made again.
    """

    def __init__(
        self,
        state: State,
        own: tuple[Passage, ...],
        fitted: Mapping[Passage, Span],
        excerpt: Excerpt,
        *,
        estimates: Mapping[Span, Span] | None,
    ) -> None:
        review = state.review
        whole, rate = review.recording.whole, review.transcript.rate
        self.excerpt = excerpt
        self._review = review
        if excerpt.beside:
            # What lies beside an excerpt is words; of the same words it is the same passage.
            ranges = {(passage.first_word, passage.last_word) for passage in own}
            beside = (p for p in excerpt.beside if (p.first_word, p.last_word) not in ranges)
            own = tuple(sorted((*own, *beside), key=attrgetter("order")))
        self.passages = own
        """What is removed, with the words just outside the part that is published."""
        self.fitted: dict[Span, Span] = {}
        """The fitter's own answers, by the passage's own span."""
        self.estimates: dict[Span, Span] = {}
        """Wide estimates for the others, by the passage's own span."""
        self._known: dict[Span, Span] = {}
        self._shared = shared_spans(own)
        unfitted, guessed = [], estimates or {}
        for passage in own:  # once, because there are thousands, and each look at a place takes a while
            span, edges = passage.span, fitted.get(passage)
            if edges is None:
                unfitted.append(passage)
                self.estimates[span] = guess = guessed.get(span) or estimated(span, rate, whole)
                self._known.setdefault(span, guess)
            else:
                self.fitted[span] = self._known[span] = edges
        self.unfitted = tuple(unfitted)
        """Passages whose edges nobody has looked for in the sound yet."""
        spoken = sorted((p for p in self.passages if p.words), key=attrgetter("first_word"))
        self.spoken = {(passage.first_word, passage.last_word): passage for passage in spoken}
        """Passages with words, by the first of them and the one after the last, sorted."""
        self._spoken = spoken
        self._firsts = [passage.first_word for passage in spoken]
        self._wordless = {p.span: p for p in self.passages if not p.words}
        self._fall(state)

    def moved(self, state: State) -> Silence:
        """What falls silent in a state that differs in nothing but the edges that a person set."""
        made = copy(self)
        made._fall(state)  # noqa: SLF001 - one of its own
        return made

    def _fall(self, state: State) -> None:
        whole, rate = state.review.recording.whole, state.review.transcript.rate
        edges = with_moved(self._known, state.moved, shared=self._shared)
        if state.part is not None:
            cut = {
                p.span: self.excerpt.silent(p, edges[p.span]) for p in self.passages if self.excerpt.cuts(p)
            }
            edges = {**edges, **cut}
        self.edges = edges
        """Where each passage falls silent: as a person set it, as it was fitted, or a wide estimate."""
        self.within = whole if state.part is None else self._published(state.part, rate)
        """The part of the recording that is published."""
        self.spans = falls_silent(self.edges.values(), within=self.within, whole=whole, rate=rate)
        """Exactly what is silent in the draft, sorted: also everything outside that part."""

    def _published(self, part: Span, rate: int) -> Span:
        try:
            return self.excerpt.published(((p, self.edges[p.span]) for p in self.passages), rate=rate)
        except HeldError:  # Nothing is left of it, and publishing says so.
            return part

    def refuse_baring(self, passage: Span, span: Span, *, listened: Sequence[Span]) -> None:
        """Refuse an edge that a person moves into unheard speech: no check knows what is said there.

        Under a word both have one span and so one silence: who hears where the word is has not decided about
        the speech. By itself it may be laid bare as far as somebody has listened to it.

        Args:
            passage: the passage's own span.
            span: what would fall silent.
            listened: what was listened to, sorted.

        Raises:
            UsageError: when some of the speech would be heard.
        """
        if passage in self._shared and not span.contains(passage):
            raise UsageError(
                "unheard-beneath",
                "Under this word lies speech that is not written down, and is removed with it.",
                "Decide to keep that speech first. Then the edge can be moved further in.",
            )
        bare = () if passage not in self._wordless else complement((span,), within=passage)
        missed = any(covered(part, overlapping(listened, part)) < MOSTLY * part.length for part in bare)
        if missed and (passage, Category.UNHEARD) in {(f.span, f.category) for f in redacted(self._review)}:
            raise UsageError(
                "unheard-bared",
                "What would be heard then is speech that is not written down, and nobody has listened to it.",
                "Listen to it first. Then the edge can be moved further in.",
            )

    def widened(self, span: Span, samples: int, *, seen: Span, whole: Span) -> tuple[tuple[Span, Span], ...]:
        """The edges to set so that a stretch that falls silent begins earlier and ends later; maybe none.

        Args:
            span: in it.
            samples: by which it grows on each side that is not an end of the recording.
            seen: where a passage has to fall silent to be one of it.
            whole: the recording.
        """
        edges = self.edges
        inside = [
            passage for passage, silent in edges.items() if silent.overlaps(span) and silent.overlaps(seen)
        ]
        if not inside:
            return ()
        first, last = min(inside, key=lambda p: edges[p]), max(inside, key=lambda p: edges[p].end)
        start, end = edges[first].start, edges[last].end
        if span.start > whole.start:
            start = min(start, max(whole.start, span.start - samples))
        if span.end < whole.end:
            end = max(end, min(whole.end, span.end + samples))
        wide = Span(min(start, first.start), max(end, last.end))
        moved = {first: Span(wide.start, edges[first].end)}
        moved[last] = Span(moved.get(last, edges[last]).start, wide.end)
        return tuple(moved.items())

    def passage_of(self, finding: Finding) -> Passage | None:
        """The passage that hides a finding; None when it is kept."""
        if finding.first_word == finding.last_word:
            return self._wordless.get(finding.key.place)
        index = bisect_right(self._firsts, finding.first_word) - 1
        if index < 0 or self._spoken[index].last_word < finding.last_word:
            return None
        return self._spoken[index]


def estimated(passage: Span, rate: int, whole: Span) -> Span:
    """A wide estimate of where a passage falls silent, for preview; never published."""
    return passage.pad(round(BEFORE * rate), round(AFTER * rate), within=whole)


def estimated_edges(state: State, known: Mapping[Span, Span]) -> Mapping[Span, Span]:
    """Where every passage to be fitted falls silent: as a person set it, as it is known, or as estimated."""
    review = state.review
    rate, whole = review.transcript.rate, review.recording.whole
    removed = to_fit(review, excerpt_of(review.transcript, state.part))
    edges = {p.span: known.get(p.span) or estimated(p.span, rate, whole) for p in removed}
    return with_moved(edges, state.moved, shared=shared_spans(removed))


def with_moved(
    edges: Mapping[Span, Span],
    moved: Iterable[tuple[Span, Span]],
    *,
    shared: Collection[Span] = (),
) -> Mapping[Span, Span]:
    """Edges with those that a person set.

    An edge that was set for exactly this passage is taken as it is. Where the passage has become another one
    (a neighbour was redacted too, or kept), what was widened stays wide and nothing gets narrower. What was
    set for a word lays nothing bare of the unheard speech under it.

    Args:
        edges: by the passage's own span.
        moved: (a passage's own span, what falls silent), the later counts.
        shared: what :func:`~app.domain.planning.passages.shared_spans` gave of the passages.
    """
    latest = dict(moved)
    if not latest:
        return edges
    found = dict(edges)
    places = sorted(edges, key=attrgetter("start"))
    starts = [*map(attrgetter("start"), places)]
    reach = [*accumulate(map(attrgetter("end"), places), max)]
    for key, wide in latest.items():
        for passage in places[bisect_right(reach, key.start) : bisect_left(starts, key.end)]:
            span, inside = found[passage], passage.contains(key)
            start = min(span.start, wide.start) if inside or key.start == passage.start else span.start
            end = max(span.end, wide.end) if inside or key.end == passage.end else span.end
            found[passage] = Span(start, end)
    for passage in latest.keys() & edges.keys():
        found[passage] = latest[passage].hull(passage) if passage in shared else latest[passage]
    return found
