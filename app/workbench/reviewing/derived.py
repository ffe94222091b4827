"""What follows from the state of an open review: each worked out when it is first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from app.domain.finding import Finding
from app.domain.planning.excerpt import Excerpt, excerpt_of
from app.domain.planning.passages import Passage, passages_of, touched
from app.domain.review import Action
from app.domain.reviewing.edits import State
from app.domain.timeline import Span
from app.workbench.reviewing.silence import Silence
from app.workbench.reviewing.standing import Standing

_T = TypeVar("_T")


class _Once(Generic[_T]):
    """What is worked out when it is first asked for, and is an attribute from then on.

    ``functools.cached_property`` has one lock for all reviews before Python 3.12: while a thread opens the
    whole of a meeting, the window would wait with what was heard so far.
    """

    def __init__(self, make: Callable[[Derived], _T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __get__(self, of: Derived, _owner: type[Derived]) -> _T:
        made = vars(of)[self._make.__name__] = self._make(of)
        return made


class Derived:
    """What follows from one state. Another state has another of these: see :meth:`then`.

    Args:
        state: what every step so far has led to.
        standing: what happens to its findings.
        fitted: edges that were looked for in the sound, by passage; may have others.
        spoken: passages of the same words, by the first of them and the one after the last; may have others.
        estimates: wide estimates of edges in the same recording, by the passage's own span.
    """

    def __init__(
        self,
        state: State,
        standing: Standing,
        fitted: Mapping[Passage, Span],
        *,
        spoken: Mapping[tuple[int, int], Passage] | None = None,
        estimates: Mapping[Span, Span] | None = None,
    ) -> None:
        self.state = state
        self.standing = standing
        self.fitted = fitted
        self._spoken = spoken or {}
        self._estimates = estimates or {}

    @_Once
    def excerpt(self) -> Excerpt:
        """What is published of the transcript."""
        return excerpt_of(self.state.review.transcript, self.state.part)

    @_Once
    def listed(self) -> tuple[tuple[Finding, ...], tuple[Action, ...]]:
        """The findings in what is published, and what happens to each."""
        findings, actions = self.standing.findings, self.standing.actions
        if self.state.part is None:
            return findings, actions
        excerpt = self.excerpt
        listed = [pair for pair in zip(findings, actions, strict=True) if excerpt.holds(pair[0])]
        return tuple(finding for finding, _ in listed), tuple(action for _, action in listed)

    @_Once
    def passages(self) -> tuple[Passage, ...]:
        """What hides the findings that nobody has decided to keep."""
        pairs = zip(self.standing.findings, self.standing.actions, strict=True)
        redacted = [finding for finding, action in pairs if action is not Action.KEEP]
        return passages_of(self.state.review.transcript, redacted, self._spoken)

    @_Once
    def silence(self) -> Silence:
        """What falls silent, undecided findings included."""
        return Silence(self.state, self.passages, self.fitted, self.excerpt, estimates=self._estimates)

    @_Once
    def waiting(self) -> frozenset[Span]:
        """Passages that hide something that waits, by their own span."""
        pairs = zip(self.standing.findings, self.standing.actions, strict=True)
        found = (self.silence.passage_of(finding) for finding, action in pairs if action is Action.ASK)
        return frozenset(passage.span for passage in found if passage is not None)

    def then(self, state: State, standing: Standing, *, moved: bool = False) -> Derived:
        """What follows from a later state: what is made of the same words is not made again.

        Args:
            state: the later one.
            standing: what happens to its findings; this one's may not be asked any more.
            moved: whether the states differ in nothing but edges that a person set.
        """
        now, later = self.state, state
        spoken, estimates = self._known
        if later.review.transcript is not now.review.transcript:
            gone = touched(spoken.values(), now.review.transcript, later.review.transcript)
            ranges = {(passage.first_word, passage.last_word) for passage in gone}
            spoken = {words: passage for words, passage in spoken.items() if words not in ranges}
        made = Derived(state, standing, self.fitted, spoken=spoken, estimates=estimates)
        if later.review.transcript is now.review.transcript and later.part == now.part:
            made._take(self, "excerpt")
        if moved and "silence" in vars(self):
            made._take(self, "passages", "waiting")
            vars(made)["silence"] = self.silence.moved(state)
        return made

    def fit(self, edges: Mapping[Passage, Span]) -> Derived:
        """What follows where more edges were looked for in the sound.

        Args:
            edges: by passage.
        """
        spoken, estimates = self._known
        fitted = {**self.fitted, **edges}
        made = Derived(self.state, self.standing, fitted, spoken=spoken, estimates=estimates)
        made._take(self, "excerpt", "listed")
        return made

    @property
    def _known(self) -> tuple[Mapping[tuple[int, int], Passage], Mapping[Span, Span]]:
        """The passages and the estimates that were made last."""
        if "silence" in vars(self):
            return self.silence.spoken, self.silence.estimates
        return self._spoken, self._estimates

    def _take(self, other: Derived, *names: str) -> None:
        """Take over what another one has worked out already."""
        vars(self).update({name: vars(other)[name] for name in names if name in vars(other)})
