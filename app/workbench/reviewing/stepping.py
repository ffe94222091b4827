"""An open review whose steps are kept: each is on disk when the call returns, and can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.digest import digest
from app.domain.errors import ProjectError
from app.domain.planning.passages import still_known, touched
from app.domain.recording import Recording
from app.domain.review import Review
from app.domain.reviewing.edits import State, Step, apply
from app.domain.reviewing.rules import Rules
from app.domain.timeline import Span, union
from app.project import Project
from app.workbench.reviewing.open_review import OpenReview
from app.workbench.reviewing.standing import Foreseen, Standing


class Stepping(OpenReview):
    """What every step has in common: it is kept, looked at, taken back and made again.

    Which steps there are is told by :class:`~app.workbench.reviewing.session.Session`.
    """

    def __init__(self, project: Project, *, by: str = "person", rules: Rules | None = None) -> None:
        super().__init__(project, by=by, rules=rules)
        # What only the first step needs would keep the person waiting who makes it.
        self._history.begin()
        project.expect(finding.term for finding in self.findings)
        digest(self.transcript)

    def undo(self) -> None:
        """Take the last step back, if there is one, with what a detection found because of it."""
        self._go(self._history.back)

    def redo(self) -> None:
        """Make the step again that was taken back last, if there is one."""
        self._go(self._history.forth)

    def heard(self, span: Span) -> None:
        """A stretch was played."""
        listened = union((*self._listened, span))
        if listened != self._listened:
            self._project.save_listened(listened)
            self._listened = listened

    def fit(self, edges: Mapping[Span, Span]) -> None:
        """Take in fitted edges, by the passage's own span: not where more has to go there by now."""
        edges = still_known(self.silence.passages, edges)
        fitted = {p: edges[p.span] for p in self.silence.passages if p.span in edges}
        self._derived = self._derived.fit(fitted)
        self._project.save_edges(self.silence.fitted)

    def locate(self, recording: Recording) -> None:
        """Take the recording from where it is now.

        Raises:
            ProjectError: when it is another recording.
        """
        if recording.sha256 != self.recording.sha256:
            raise ProjectError.changed("recording")
        self._history.relocate(recording)
        self._remember()

    def _make(self, step: Step) -> None:
        step = self._whole(step)
        self._keep(step, apply(self._history.state, step))

    def _whole(self, step: Step) -> Step:
        """A step with all that has to be kept with it."""
        return step

    def _keep(self, step: Step, state: State, then: Foreseen | None = None) -> None:
        """Keep a step on disk, and look at what it led to.

        Args:
            step: whole.
            state: that it leads to.
            then: the same as it was worked out before, if it was.
        """
        if not (step.reading or step.is_detection):  # what it says of an approval, it says by itself
            step = replace(step, by=self._by)
        self._keep_edges(state)
        self._history.add(step, state, then.placed if then else None)
        self._remember(step, then.standing if then else None)
        if step.turns or step.renamed or step.said:
            # Somebody else says it, but the sound is the same.
            known = {passage.span: edges for passage, edges in self._derived.fitted.items()}
            self.fit(still_known(self.silence.unfitted, known))

    def _go(self, steps: int) -> None:
        if steps:
            self._keep_edges(self._history.beside(steps))
            self._history.go(steps)
            self._remember()

    def _keep_edges(self, state: State) -> None:
        """Before other words are kept, forget the edges of passages that they change."""
        if state.review.transcript is not self.transcript:
            edges = dict(self.silence.fitted)
            for passage in touched(self.silence.passages, self.transcript, state.review.transcript):
                edges.pop(passage.span, None)
            self._project.save_edges(edges)

    def _remember(self, step: Step | None = None, known: Standing | None = None) -> None:
        """Look at the state that the history is in now.

        Args:
            step: that led to it, where one did.
            known: what happens to its findings, where that was worked out before.
        """
        state = self._held()
        standing = self._stands(state.review, step, known)
        moved = step is not None and step == Step(moved=step.moved)
        self._derived = self._derived.then(state, standing, moved=moved)

    def _stands(self, review: Review, step: Step | None, known: Standing | None) -> Standing:
        """What happens to each finding of a later review; where a step does little, that is all it costs."""
        now, findings, decisions = self._standing, review.findings.findings, review.decisions
        if now.findings is not findings:
            if known is not None and known.findings is findings:
                return known
            if step is None or step != Step(added=step.added, decisions=step.decisions):
                return Standing(findings, decisions)
            now.mark(findings, decisions, step.decisions)
        elif step is not None and step == Step(decisions=step.decisions):
            now.decide(step.decisions)
        elif decisions != self.review.decisions:
            now.decide_anew(decisions)
        return now
