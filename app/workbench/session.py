"""One open review: what a person sees, decides, marks and corrects, each on disk when the call returns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from app.domain.edits import State, Step, apply, stretch_findings, words_finding
from app.domain.errors import ProjectError, UsageError
from app.domain.finding import Category, Finding, Findings, Key
from app.domain.passages import passages
from app.domain.plan import Draft, draft
from app.domain.profile import Profile, TextStyle
from app.domain.recording import Recording
from app.domain.review import Action, Decision, Review
from app.domain.rules import Rules
from app.domain.terms import fold
from app.domain.timeline import Span, covered, union
from app.domain.transcript import Transcript
from app.domain.watchlist import Term
from app.project import Project
from app.rules import rules_in_force
from app.workbench.history import History
from app.workbench.retention import remember
from app.workbench.silence import Silence

MOSTLY = 0.9
"""The part of a finding that has to have been played until it counts as listened to."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How far a review is.

    Args:
        total: findings.
        waiting: those that nobody has decided.
        listened: those that were listened to.
    """

    total: int
    waiting: int
    listened: int

    @property
    def decided(self) -> int:
        """Findings that somebody has decided."""
        return self.total - self.waiting


class Session:
    """An open project as a person reviews it; a context manager, used from one thread. See :meth:`open`.

    Args:
        project: with a transcript and findings.
        by: who decides.
        rules: what is laid down; what is in force on this computer when None.

    Raises:
        ProjectError: when nothing was transcribed yet, or the file is damaged.
        PolicyError: when the policy file cannot be used.
    """

    def __init__(self, project: Project, *, by: str = "person", rules: Rules | None = None) -> None:
        self.rules = rules_in_force() if rules is None else rules
        self._project = project
        self._by = by
        self._history = History(project)
        self._listened = project.listened
        self._silence: Silence | None = None
        self._actions: Mapping[Key, Action] = {}
        self._remember()
        kept = project.edges
        self._fitted = {p: kept[p.span] for p in passages(self.review) if p.span in kept}

    @classmethod
    def open(cls, path: Path, *, by: str = "person") -> Self:
        """Open a project for review.

        Raises:
            ProjectError: when it cannot be opened, or nothing was transcribed yet.
            PolicyError: when the policy file cannot be used.
        """
        project = Project.open(path)
        try:
            session = cls(project, by=by)
        except BaseException:
            project.close()
            raise
        remember(path.absolute(), session.rules)
        return session

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the project's file go."""
        self._project.close()

    @property
    def path(self) -> Path:
        """The project's file."""
        return self._project.path

    @property
    def state(self) -> State:
        """What every step so far has led to; what may not be kept is not, though somebody once said so."""
        return self._state

    @property
    def review(self) -> Review:
        """Words, findings and decisions."""
        return self.state.review

    @property
    def recording(self) -> Recording:
        """What was recorded."""
        return self.review.recording

    @property
    def transcript(self) -> Transcript:
        """What was heard in it, with corrections."""
        return self.review.transcript

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What may be sensitive, sorted by place."""
        return self.review.findings.findings

    @property
    def actions(self) -> Mapping[Key, Action]:
        """What happens to each finding, by its key."""
        return self._actions

    @property
    def aligned(self) -> tuple[Action, ...]:
        """What happens to each of :attr:`findings`, in their order."""
        return tuple(map(self.action, self.findings))

    def action(self, finding: Finding) -> Action:
        """What happens to a finding."""
        return self._actions.get(finding.key, Action.ASK)

    def mentions(self, finding: Finding) -> tuple[Finding, ...]:
        """All findings of the same term and category, this one too; unheard speech is only itself."""
        if not finding.term:
            return (finding,)
        return tuple(f for f in self.findings if (f.term, f.category) == (finding.term, finding.category))

    def of_category(self, category: Category) -> tuple[Finding, ...]:
        """All findings of a category."""
        return tuple(finding for finding in self.findings if finding.category is category)

    @property
    def counts(self) -> Counts:
        """How far the review is."""
        waiting = sum(action is Action.ASK for action in self._actions.values())
        return Counts(len(self.findings), waiting, sum(map(self.was_listened_to, self.findings)))

    def next_undecided(self, after: Finding | None = None) -> Finding | None:
        """The next finding that waits, from the beginning again behind the last; None when nothing waits."""
        waiting = [finding for finding in self.findings if self.action(finding) is Action.ASK]
        if after is None or not waiting:
            return waiting[0] if waiting else None
        place = (after.key.place, after.category)
        later = (finding for finding in waiting if (finding.key.place, finding.category) > place)
        return next(later, waiting[0])

    def decide(self, findings: Iterable[Finding], action: Action) -> None:
        """Decide about findings in one step; ASK lets them wait again.

        Raises:
            UsageError: when one of them may not be kept.
        """
        about = tuple(finding for finding in findings if self.action(finding) is not action)
        if action is Action.KEEP and not all(map(self.rules.may_keep, about)):
            raise UsageError(
                "policy-keep",
                "The policy of your organisation does not let this be kept.",
                "Redact it, or ask your administrator.",
            )
        made = tuple(Decision(finding.key, action, self._by) for finding in about)
        if made:
            self._make(Step(decisions=made))

    def decide_by(self, profile: Profile) -> None:
        """Let a profile decide what waits, in one step; what it wants asked goes on waiting."""
        decided = self.rules.bound(profile).decide(self.review)
        if made := decided.decisions[len(self.review.decisions) :]:
            self._make(Step(decisions=made))

    def accept(self, names: Iterable[str]) -> None:
        """Accept faults by name: they block publication no more."""
        waiting = {fault.name for fault in self.review.unaccepted}
        if named := tuple(sorted(waiting & set(names))):
            self._make(Step(accepted=named))

    def add_words(self, first: int, last: int) -> Finding:
        """Redact the words ``[first, last)``; gives their finding."""
        return self._mark((words_finding(self.transcript, first, last),))

    def add_ranges(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Redact several ranges of words in one step."""
        if findings := tuple(words_finding(self.transcript, first, last) for first, last in ranges):
            self._mark(findings)

    def add_stretch(self, span: Span) -> Finding:
        """Redact a stretch of sound, with the words that are in it; gives the first finding of it."""
        return self._mark(stretch_findings(self.transcript, span))

    def add_term(self, name: str) -> Term:
        """Put a term on the watch-list; what is detected from now on finds it.

        Raises:
            UsageError: when there is no letter or digit to look for.
        """
        written = " ".join(name.split())
        if not fold(written):
            raise UsageError(
                "bad-term", "There is no letter or digit to look for.", "Write or select a word or a name."
            )
        term = Term(written)
        if term not in self.watchlist:
            self._make(Step(terms=(term,)))
        return term

    def correct(self, index: int, text: str) -> None:
        """Write a word as a person heard it. Its times stay, and so do the decisions.

        Args:
            index: of the word.
            text: one written word, or more.

        Raises:
            UsageError: when nothing is written.
        """
        if not text.split():
            raise UsageError("empty-word", "There is nothing written.", "Write a word, or redact this one.")
        if text != self.transcript.words[index].text:
            self._make(Step(words=((index, text),)))

    def move_edge(self, passage: Span, span: Span) -> None:
        """Set where a passage falls silent.

        Args:
            passage: the passage's own span.
            span: what falls silent, on the passage and inside the recording.

        Raises:
            ValueError: when it is not.
        """
        if not (self.recording.whole.contains(span) and span.overlaps(passage)):
            raise ValueError("an edge stays on its passage and inside the recording")
        self._make(Step(moved=((passage, span),)))

    def widen(self, span: Span, samples: int) -> None:
        """Let a stretch that falls silent begin earlier and end later, in one step."""
        edges = self.silence.edges
        inside = [passage for passage, silent in edges.items() if silent.overlaps(span)]
        if not inside:
            return
        wide = span.pad(samples, samples, within=self.recording.whole)
        first, last = min(inside, key=lambda p: edges[p]), max(inside, key=lambda p: edges[p].end)
        moved = {first: Span(wide.start, edges[first].end)}
        moved[last] = Span(moved.get(last, edges[last]).start, wide.end)
        self._make(Step(moved=tuple(moved.items())))

    def detected(self, found: Findings) -> None:
        """Take in a later detection: decisions stay, what is new waits.

        Findings of other words than the present ones are ignored.
        """
        if found.made_from != self.review.findings.made_from:
            return
        if apply(self._history.state, Step(found=found)).review.findings != self.review.findings:
            self._make(Step(found=found))

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._history.beside(-1) is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step that was taken back."""
        return self._history.beside(1) is not None

    def undo(self) -> None:
        """Take the last step back, if there is one."""
        self._go(-1)

    def redo(self) -> None:
        """Make the step again that was taken back last, if there is one."""
        self._go(1)

    @property
    def listened(self) -> tuple[Span, ...]:
        """What was listened to, sorted."""
        return self._listened

    def heard(self, span: Span) -> None:
        """A stretch was played."""
        listened = union((*self._listened, span))
        if listened != self._listened:
            self._project.save_listened(listened)
            self._listened = listened

    def was_listened_to(self, finding: Finding) -> bool:
        """Whether most of a finding was played."""
        span = finding.span
        if span is None:
            return False
        first = bisect_left(self._listened, span.start, key=lambda heard: heard.end)
        last = bisect_left(self._listened, span.end, key=lambda heard: heard.start)
        return covered(span, self._listened[first:last]) >= MOSTLY * span.length

    @property
    def silence(self) -> Silence:
        """What falls silent, undecided findings included."""
        if self._silence is None:
            self._silence = Silence(self.state, self._fitted)
        return self._silence

    @property
    def waiting(self) -> frozenset[Span]:
        """Passages that hide something that waits, by their own span."""
        found = (self.silence.passage_of(f) for f in self.findings if self.action(f) is Action.ASK)
        return frozenset(passage.span for passage in found if passage is not None)

    def fit(self, edges: Mapping[Span, Span]) -> None:
        """Take in fitted edges, by the passage's own span."""
        self._fitted |= {p: edges[p.span] for p in self.silence.passages if p.span in edges}
        self._silence = None
        self._project.save_edges(self.silence.fitted)

    def draft(self, *, text_style: TextStyle = TextStyle.LABEL) -> Draft:
        """What would be published if everything undecided were redacted; it may be played and previewed."""
        return draft(self.review, self.silence.edges, text_style=text_style)

    @property
    def settings(self) -> Mapping[str, Any]:
        """Plain JSON values: ``profile``, ``watchlist``."""
        return self._project.settings

    @property
    def watchlist(self) -> tuple[Term, ...]:
        """Terms that are looked for: those it began with, and those that were added."""
        began = (Term(t["name"], tuple(t["aliases"])) for t in self.settings.get("watchlist", ()))
        return (*began, *self.state.terms)

    @property
    def project(self) -> Project:
        """The project, for what is kept of a publication."""
        return self._project

    def locate(self, recording: Recording) -> None:
        """Take the recording from where it is now.

        Raises:
            ProjectError: when it is another recording.
        """
        if recording.sha256 != self.recording.sha256:
            raise ProjectError(
                "changed",
                "The recording is not the one that the project was made from.",
                "Put the original file back, or start again with the new one.",
            )
        self._history.relocate(recording)
        self._remember()

    def _mark(self, findings: tuple[Finding, ...]) -> Finding:
        decisions = tuple(Decision(finding.key, Action.REDACT, self._by) for finding in findings)
        self._make(Step(added=findings, decisions=decisions))
        return findings[0]

    def _make(self, step: Step) -> None:
        state = apply(self._history.state, step)
        self._keep_edges(state)
        self._history.add(step, state)
        self._remember(step)

    def _go(self, steps: int) -> None:
        if (state := self._history.beside(steps)) is not None:
            self._keep_edges(state)
            self._history.go(steps)
            self._remember()

    def _keep_edges(self, state: State) -> None:
        """Before other words are kept, forget the edges of passages that they change."""
        if state.review.transcript is not self.transcript:
            fitted = {p.span: self._fitted[p] for p in passages(state.review) if p in self._fitted}
            self._project.save_edges(fitted)

    def _remember(self, step: Step | None = None) -> None:
        """What follows from the state; after a step that only decides, what follows from that."""
        self._silence = None
        kept = self._history.state
        self._state = replace(kept, review=self.rules.hold(kept.review))
        if step is not None and step == Step(decisions=step.decisions):
            self._actions = {**self._actions, **{made.key: made.action for made in step.decisions}}
        else:
            self._actions = {finding.key: action for finding, action in self.review.actions}
