"""Reviewing what was heard so far, while the rest of a recording is listened to.

What a person does then is kept as steps in the project at once, as in any review. Words only come behind
those that are there, so that the same steps can be made again over more of them, and over all in the end.
Nothing can be published from here: what is reviewed lies in memory, and the project has no review yet.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import Self

from app.domain.digest import digest
from app.domain.errors import ProjectError
from app.domain.finding import Category, Finding, Findings
from app.domain.merging import in_transcript
from app.domain.ports import HeardBlock
from app.domain.recording import Fault, FaultKind, Recording
from app.domain.review import Action, Review
from app.domain.reviewing.edits import State, Step, apply
from app.domain.timeline import Span, intersection
from app.domain.transcript import Transcript
from app.project import Project
from app.workbench.reviewing.elsewhere import said_again
from app.workbench.reviewing.history import begun
from app.workbench.reviewing.session import Session

_LOST = "Something that was decided while the recording was listened to could not be kept."
_ALL_HEARD = "all-heard"


class Listening:
    """A recording that is being listened to, with its open project; used from two threads.

    Args:
        project: that is being made.
        recording: what is listened to.
        placing: whether the words of a transcript are put where they are heard: those that are heard are not
            the ones that are reviewed, so that nothing is before the end.
    """

    def __init__(self, project: Project, recording: Recording, *, placing: bool = False) -> None:
        self.recording = recording
        self.placing = placing
        self._project = project
        self._lock = threading.RLock()
        self._open = True
        self.kept = 0
        """How often a step was kept: tells whether a review has all of them."""

    @property
    def path(self) -> Path:
        """The project's file."""
        return self._project.path

    def close(self) -> None:
        """Take nothing more; what asks for it is told that all was heard."""
        with self._lock:
            self._open = False

    def end(self) -> tuple[Step, ...]:
        """Take nothing more; gives the steps that were made and not taken back."""
        with self.using() as project:
            self.close()
            return project.early_steps

    @contextmanager
    def using(self) -> Iterator[Project]:
        """The project, while nobody else ends it.

        Raises:
            ProjectError: when all was heard in the meantime.
        """
        with self._lock:
            if not self._open:
                raise ProjectError(
                    _ALL_HEARD,
                    "Everything was heard just now.",
                    "Do this again in a moment, in the whole text.",
                )
            yield self._project


def heard_so_far(
    recording: Recording, blocks: Sequence[HeardBlock], voice: Sequence[Span] = ()
) -> Transcript:
    """The words of the blocks that are finished.

    Args:
        recording: what is listened to.
        blocks: in the order of speech.
        voice: where a voice is heard in all of it; outside the blocks nobody has listened for words yet.
    """
    from app.speech import heard_transcript

    listened = intersection(voice, (block.span for block in blocks))
    return heard_transcript(recording, blocks, listened, "", "")


def found_so_far(transcript: Transcript, found: Sequence[Finding]) -> tuple[Finding, ...]:
    """What is known to be in a transcript: what was found before in its words, and every voice without any.

    Args:
        transcript: what was heard so far.
        found: in less of it.
    """
    unheard = in_transcript(transcript, ()).findings
    known = (finding for finding in found if finding.category is not Category.UNHEARD)
    return tuple(sorted((*known, *unheard), key=attrgetter("order")))


class EarlySession(Session):
    """A review of what was heard so far. See :meth:`over`."""

    @classmethod
    def over(
        cls, listening: Listening, transcript: Transcript, found: Sequence[Finding], *, by: str = "person"
    ) -> Self:
        """Review so many words; what was done before is done again in them.

        Args:
            listening: what is listened to.
            transcript: what was heard so far.
            found: in the words that were looked through so far, sorted by place.
            by: who decides.
        """
        review = Review(listening.recording, transcript, Findings(digest(transcript), tuple(found)))
        project = _Steps.in_memory(listening.path)
        project.begin(listening, review)
        return cls(project, by=by)

    @property
    def more_to_come(self) -> bool:
        """Yes: the rest is still listened to, and what was heard is looked through beside it."""
        return True

    @property
    def complete(self) -> bool:
        """Whether it has every step that was kept: others may have been made since it was begun."""
        project = self._project
        return isinstance(project, _Steps) and project.kept == project.listening.kept

    def heard(self, span: Span) -> None:
        """A stretch was played; once all was heard it is not counted any more, and nobody is told of it."""
        try:
            super().heard(span)
        except ProjectError as error:
            if error.code != _ALL_HEARD:
                raise

    def _whole(self, step: Step) -> Step:
        """The step with what it redacts: a later detection may not find that again."""
        keys = {made.key for made in step.decisions if made.action is Action.REDACT}
        found = tuple(finding for finding in self.findings if finding.key in keys)
        return replace(step, added=(*step.added, *found))


class _Steps(Project):
    """A project in memory whose steps are kept in the one that is being made."""

    listening: Listening
    kept: int

    def begin(self, listening: Listening, review: Review) -> None:
        """Keep a review, and what the steps so far lead to in it."""
        self.listening, state = listening, State(review)
        with listening.using() as project:
            self.kept, steps = listening.kept, project.steps
            position, listened = project.position, project.listened
        super().save_review(review)
        super().save_listened(listened)
        super().begin_steps(state)
        before = [review]
        for step in steps:
            state = apply(state, step)
            before.append(state.review)
            super().save_step(step, state.review)
        super().save_position(position, before[position])

    def save_step(self, step: Step, review: Review) -> None:
        """Keep a step where it outlives this one."""
        with self.listening.using() as project:
            project.save_early_step(step, self.position + 1)
            self._count()
        super().save_step(step, review)

    def _count(self) -> None:
        self.listening.kept += 1
        self.kept += 1

    def save_listened(self, listened: tuple[Span, ...]) -> None:
        """Keep it where it outlives this one."""
        with self.listening.using() as project:
            project.save_listened(listened)
        super().save_listened(listened)

    def save_position(self, position: int, review: Review) -> None:
        """Keep it where it outlives this one."""
        with self.listening.using() as project:
            project.save_early_position(position)
            self._count()
        super().save_position(position, review)


def carry(project: Project, review: Review, steps: Sequence[Step]) -> State:
    """Keep a review of all that was heard with what was done before that; gives what it led to.

    A step that cannot be made any more is a fault, which blocks publication until a person accepts it. Words
    that a person marked then wait for a decision wherever else they are said.

    Args:
        project: that is being made.
        review: of the whole recording, with nothing decided.
        steps: that were made while it was listened to.
    """
    marks = [finding for step in steps for finding in step.added]
    base, made = begun(project, _with(review, said_again(review, marks))), list[Step]()
    state, lost = base, list[Fault]()
    for number, step in enumerate(steps):
        try:
            state = apply(state, step)
        except (ValueError, IndexError):
            lost.append(Fault(FaultKind.STEP, f"early:{number}", _LOST))
        else:
            made.append(step)
    if lost:
        known = replace(review.findings, faults=(*review.findings.faults, *lost))
        return carry(project, replace(review, findings=known), made)
    project.save_carried(base, made, state.review)
    return state


def _with(review: Review, more: tuple[Finding, ...]) -> Review:
    found = tuple(sorted((*review.findings.findings, *more), key=attrgetter("order")))
    return replace(review, findings=replace(review.findings, findings=found)) if more else review
