"""The steps of an open review, kept in its project: each can be taken back and made again, also tomorrow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, pairwise, takewhile

from app.domain.finding import Findings
from app.domain.recording import Recording
from app.domain.review import Review
from app.domain.reviewing.consistency import is_consistent
from app.domain.reviewing.edits import State, Step, apply, leading
from app.project import Project
from app.project.store import damaged


@dataclass(frozen=True, slots=True)
class Placed:
    """Where among the steps a detection belongs.

    Args:
        steps: all that there are without it.
        number: of those that are before it.
        states: after it, and after each of the later steps.
    """

    steps: list[Step]
    number: int
    states: list[State]


class History:
    """Every state of a review since its first step, and where in them it stands.

    Args:
        project: that keeps the steps; with findings.

    Raises:
        ProjectError: when it has no findings yet, or is damaged.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._states, self._steps, self._begun = _replayed(project)
        self._position = project.position if self._steps else 0

    @property
    def state(self) -> State:
        """What the steps so far have led to."""
        return self._states[self._position]

    @property
    def back(self) -> int:
        """Steps to go to take back the last that a person made, and the detection that followed it; or 0."""
        made = (n for n in range(self._position, 0, -1) if not self._steps[n - 1].is_detection)
        last = next(made, None)
        return 0 if last is None else last - 1 - self._position

    @property
    def forth(self) -> int:
        """Steps to go to make again what was taken back last, with the detection that followed it, or 0."""
        left = self._steps[self._position :]
        following = takewhile(lambda step: step.is_detection, left[1:])
        return len(left[:1]) + sum(1 for _ in following)

    @property
    def made(self) -> Step | None:
        """The step that a person made last, if it can be taken back."""
        return self._steps[self._position + self.back] if self.back else None

    @property
    def taken_back(self) -> Step | None:
        """The step that was taken back last, if it can be made again."""
        return next(iter(self._steps[self._position :]), None)

    @property
    def authors(self) -> frozenset[str]:
        """Who made the steps that are made, and changed by them what a second reader has to agree with."""
        return frozenset(step.by for step in self._steps[: self._position] if step.by)

    @property
    def stale(self) -> bool:
        """Whether words or terms have changed since the last detection."""
        for step in reversed(self._steps[: self._position]):
            if step.found is not None or step.asks_to_detect:
                return step.found is None
        return False

    def beside(self, steps: int) -> State:
        """The state so many steps later, or earlier where it is negative; there must be so many."""
        return self._states[self._position + steps]

    def begin(self) -> None:
        """Keep the state that the first step will be made from, which takes longer than a step."""
        if not self._begun:
            self._project.begin_steps(self.state)
            self._begun = True

    def place(self, found: Findings, state: State) -> Placed | None:
        """Where a detection belongs: right behind what it is made because of, and later steps go back alone.

        It changes nothing, and may be asked on another thread. None where it would not lead to the same: what
        was decided before tells whether what is found no more stays.

        Args:
            found: by it.
            state: that it leads to from the present one.
        """
        step, steps, position = Step(found=found), list(self._steps), self._position
        caused = (n for n in range(position, 0, -1) if steps[n - 1].changes_what_is_found)
        number = next(caused, 0)
        states = [*accumulate(steps[number:], apply, initial=apply(self._states[number], step))]
        if states[position - number] != state:
            return None
        states[position - number] = state
        return Placed(steps, number, states)

    def add(self, step: Step, state: State, placed: Placed | None = None) -> None:
        """Keep a step and the state it leads to.

        What was taken back can be made again no more, unless the step was placed and no other made since.
        """
        self.begin()
        if placed is not None and placed.steps == self._steps:
            self._project.insert_step(step, placed.number + 1, state.review)
            self._states[placed.number + 1 :] = placed.states
            self._steps.insert(placed.number, step)
        else:
            self._project.save_step(step, state.review)
            self._states[self._position + 1 :] = [state]
            self._steps[self._position :] = [step]
        self._position += 1

    def go(self, steps: int) -> None:
        """Take steps back, or make them again; there must be so many."""
        wanted = self._position + steps
        self._project.save_position(wanted, self._states[wanted].review)
        self._position = wanted

    def relocate(self, recording: Recording) -> None:
        """The same recording lies elsewhere now."""
        self._project.save_recording(recording)
        self._states = [_of(state, recording) for state in self._states]


def begun(project: Project, review: Review) -> State:
    """The state that a review of a project begins with: a command may have been asked for a part of it.

    Raises:
        ProjectError: when the project is damaged.
    """
    state = State(review, part=project.settings.get("part"))
    if not is_consistent(state):
        raise damaged(project.path)
    return state


def keep_made(project: Project, review: Review) -> None:
    """Keep what a review has become without a person: as one more step where somebody has made some."""
    if project.steps and project.findings is not None:
        keep_reached(project, review)
    else:
        project.save_review(review)


def keep_reached(project: Project, review: Review) -> None:
    """Keep what a review has become without a person, as one step where one leads to it.

    Then it can be taken back in the window, and what was done before. Of the same recording elsewhere it is
    kept first where that is.

    Args:
        project: with findings.
        review: that its own has become.
    """
    history = History(project)
    history.relocate(review.recording)
    before = history.state
    step = leading(before.review, review)
    after = apply(before, step)
    if after.review != review:
        project.save_review(review)
    elif after != before:
        history.add(step, after)


def _replayed(project: Project) -> tuple[list[State], list[Step], bool]:
    """The states that the kept steps lead to, the steps, and whether the next step may follow them.

    Where something else has changed the project since (a publication, another transcription), its own review
    is what counts, and there is nothing to take back. Steps that cannot be made again are not left out: with
    them would go the part that was chosen, and the edges that were moved outward.

    Raises:
        ProjectError: when the project has no findings yet, or is damaged.
    """
    review = project.review()
    base = project.base
    if base is None:
        if project.position:
            raise damaged(project.path)
        return [begun(project, review)], [], False
    states, steps = [_of(base, review.recording)], list(project.steps)
    try:
        for step in steps:
            states.append(apply(states[-1], step))
        now = states[project.position]
    except (ValueError, IndexError):
        raise damaged(project.path) from None
    if not all(is_consistent(after, before) for before, after in pairwise(states)):
        raise damaged(project.path)
    if now.review != review:
        return [replace(now, review=review)], [], False
    project.know(now.review)
    return states, steps, True


def _of(state: State, recording: Recording) -> State:
    return replace(state, review=replace(state.review, recording=recording))
