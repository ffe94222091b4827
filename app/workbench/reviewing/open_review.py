"""What a person sees of an open review: words, findings, decisions, what falls silent, and how far it is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import Self

from app.domain.finding import Category, Finding
from app.domain.planning.passages import Passage, passages
from app.domain.profile import as_person
from app.domain.recording import Recording
from app.domain.review import Action, Reading, Review
from app.domain.reviewing.edits import State, Step
from app.domain.reviewing.rules import Rules
from app.domain.reviewing.speakers import muted, nameable
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span, covered, overlapping
from app.domain.transcript import Transcript
from app.domain.transcription.turns import speakers_of
from app.project import Project, Settings
from app.rules import rules_in_force
from app.workbench.policy.settings import watchlist_of
from app.workbench.retention import register
from app.workbench.reviewing.derived import Derived
from app.workbench.reviewing.history import History
from app.workbench.reviewing.mentioned import Mentioned
from app.workbench.reviewing.silence import MOSTLY, Silence
from app.workbench.reviewing.standing import Standing


@dataclass(frozen=True, slots=True)
class Counts:
    """How far the review of what is published is.

    Args:
        total: findings.
        waiting: those that nobody has decided.
        listened: those that were listened to.
    """

    total: int
    waiting: int
    listened: int


class OpenReview:
    """An open project to look at; a context manager, used from one thread at a time. See :meth:`open`.

    What changes it is :class:`~app.workbench.reviewing.session.Session`.

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
        self._by = as_person(by)
        self._names: tuple[str, ...] = (self._by,)
        self._history = History(project)
        self._listened = project.listened
        self._mentioned = Mentioned()
        self._searched: tuple[Transcript, tuple[Term, ...]] | None = None
        state, kept = self._held(), project.edges
        standing = Standing(state.review.findings.findings, state.review.decisions)
        fitted = {p: kept[p.span] for p in passages(state.review) if p.span in kept}
        self._derived = Derived(state, standing, fitted)

    @classmethod
    def open(
        cls, path: Path, *, by: str = "person", passphrase: str | None = None, threaded: bool = False
    ) -> Self:
        """Open a project for review.

        Args:
            path: of the project.
            by: who decides.
            passphrase: that opens it, where it is locked.
            threaded: whether another thread than this one uses it.

        Raises:
            ProjectError: when it cannot be opened, any of it is damaged, or nothing was transcribed yet.
            PolicyError: when the policy file cannot be used.
        """
        project = Project.open(path, passphrase, threaded=threaded)
        try:
            project.check()
            session = cls(project, by=by)
        except BaseException:
            project.close()
            raise
        register(path.absolute(), session.rules)
        return session

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the project's file go."""
        self._project.close()

    @property
    def path(self) -> Path:
        """The project's file."""
        return self._project.path

    def sign(self, by: str) -> None:
        """Let the same person decide under another name from now on."""
        self._by = as_person(by)
        self._names = (*self._names, self._by)

    @property
    def more_to_come(self) -> bool:
        """Whether more may be found without anybody's doing: the recording is still listened to."""
        return False

    @property
    def state(self) -> State:
        """What every step so far has led to; what may not be kept is not, though somebody once said so."""
        return self._derived.state

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
    def actions(self) -> tuple[Action, ...]:
        """What happens to each of :attr:`findings`, in their order."""
        return self._standing.actions

    def action(self, finding: Finding) -> Action:
        """What happens to a finding."""
        return self._standing.action(finding)

    def mentions(self, finding: Finding) -> tuple[Finding, ...]:
        """All that is listed of the same person or thing, this one too; unheard speech is only itself."""
        return self._mentioned.among(self.listed[0], finding)

    def of_category(self, category: Category) -> tuple[Finding, ...]:
        """All that is listed of a category."""
        return tuple(finding for finding in self.listed[0] if finding.category is category)

    @property
    def counts(self) -> Counts:
        """How far the review is."""
        findings, actions = self.listed
        listened = sum(map(self.was_listened_to, findings)) if self._listened else 0
        return Counts(len(findings), actions.count(Action.ASK), listened)

    @property
    def part(self) -> Span | None:
        """The part of the recording that is published, as it was chosen; None for all of it."""
        return self.state.part

    @property
    def reading(self) -> Reading | None:
        """The second reader that somebody asked for."""
        return self.review.reading

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who speaks, in the order of speech."""
        return speakers_of(self.transcript)

    @property
    def muted(self) -> frozenset[str]:
        """The speakers who are not to be heard."""
        return muted(self.review)

    @property
    def unnamed(self) -> frozenset[str]:
        """Speakers whose names are to be published and are not, because something of them is removed."""
        return self.state.named - nameable(self.review, self.state.named, ())

    @property
    def listed(self) -> tuple[tuple[Finding, ...], tuple[Action, ...]]:
        """The findings in what is published, and what happens to each."""
        return self._derived.listed

    def next_undecided(self, after: Finding | None = None, *, word: int = 0) -> Finding | None:
        """The next finding that waits, from the beginning again behind the last; None when nothing waits.

        Args:
            after: the finding that one comes from.
            word: index of the word that one comes from, where that is no finding.
        """
        findings, actions = self.listed
        if after is not None:
            behind = bisect_right(findings, after.order, key=attrgetter("order"))
        else:
            behind = bisect_left(findings, word, key=attrgetter("first_word"))
        places = chain(range(behind, len(findings)), range(behind))
        return next((findings[place] for place in places if actions[place] is Action.ASK), None)

    @property
    def made(self) -> Step | None:
        """The last step of a person, None where there is none to take back."""
        return self._history.made

    @property
    def taken_back(self) -> Step | None:
        """The step that was taken back last, None where there is none to make again."""
        return self._history.taken_back

    @property
    def stale(self) -> bool:
        """Whether words or terms have changed since they were looked for, in another session perhaps."""
        return self._history.stale and (self.transcript, self.state.terms) != self._searched

    @property
    def listened(self) -> tuple[Span, ...]:
        """What was listened to, sorted."""
        return self._listened

    def was_listened_to(self, finding: Finding) -> bool:
        """Whether most of a finding was played."""
        span = finding.span
        if span is None:
            return False
        return covered(span, overlapping(self._listened, span)) >= MOSTLY * span.length

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What hides the findings that nobody has decided to keep."""
        return self._derived.passages

    @property
    def silence(self) -> Silence:
        """What falls silent, undecided findings included."""
        return self._derived.silence

    @property
    def waiting(self) -> frozenset[Span]:
        """Passages that hide something that waits, by their own span."""
        return self._derived.waiting

    @property
    def settings(self) -> Settings:
        """What the project began with: ``profile``, ``watchlist``."""
        return self._project.settings

    @property
    def watchlist(self) -> tuple[Term, ...]:
        """Terms that are looked for: those it began with, and those that were added."""
        return (*watchlist_of(self.settings), *self.state.terms)

    @property
    def project(self) -> Project:
        """The project, for what is kept of a publication."""
        return self._project

    def look_ahead(self) -> None:
        """Work out what is asked for as soon as it is shown; with hours of speech this takes a moment."""
        _ = self.waiting, self._project.peaks, self._standing.places

    @property
    def _standing(self) -> Standing:
        """What happens to each finding."""
        return self._derived.standing

    def _held(self) -> State:
        """What the steps have led to, as far as it may be kept."""
        kept = self._history.state
        moved = self.rules.hold_edges(kept.review.findings.findings, kept.moved)
        return replace(kept, review=self.rules.hold(kept.review), moved=moved)
