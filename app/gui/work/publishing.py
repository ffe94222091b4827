"""Publishing an open review, and writing down what it would say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AskedError, Cancelled, CaviardError, FoundMoreError, HeldError, UsageError
from app.domain.profile import TextStyle
from app.domain.reviewing.edits import State
from app.gui.work.foreground import Foreground
from app.gui.work.jobs import Job
from app.workbench.outgoing.publication import Outcome
from app.workbench.outgoing.publishing import Order, preview_for, publish_for, refuse_for_any, wrong_name
from app.workbench.policy.own_lists import with_own
from app.workbench.policy.profiles import policy_of_project
from app.workbench.policy.settings import Output, Policy
from app.workbench.reviewing.session import Session


@dataclass(frozen=True, slots=True)
class Filled:
    """What is chosen for one meeting alone, while it is open.

    Args:
        profile: of the review for which it was chosen.
        audiences: names of the profiles that it is published for.
        name: of what is published, as it was written.
        text_style: in place of the profile's, None for that.
        reader: name of the second reader, as far as it is written.
        shown: the profile whose text was looked at.
        scrolled: how far what is chosen, what is read and the text in that were scrolled.
    """

    profile: str
    audiences: tuple[str, ...]
    name: str
    text_style: TextStyle | None
    reader: str = ""
    shown: str = ""
    scrolled: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """One of several audiences for which something is published.

    Args:
        profile: of the audience, by name.
        to_come: how many come after it.
    """

    profile: str
    to_come: int


class Publishing(QObject):
    """Publishes a review for one audience after another, and knows what came of it."""

    turned = Signal(object)
    """The :class:`Turn` that begins, where it is published for several audiences."""
    checked = Signal(object)
    """A :class:`~app.domain.certificate.Check` of what is being published, as it is done."""
    published = Signal(object)
    """An :class:`~app.workbench.outgoing.publication.Outcome`."""
    failed = Signal(object)
    """A :class:`~app.domain.errors.CaviardError`."""
    widened = Signal()
    """The silence of the review is as it was published."""
    ended = Signal()
    found_more = Signal(object)
    """The :class:`~app.domain.finding.Findings` of a review that lacked some; it failed with that."""
    asked = Signal(object)
    """Findings that wait for a person again, since only another audience's profile has decided them."""
    previewed = Signal(object)
    """The text as it would be published, a string."""
    preview_failed = Signal(object)
    name_told = Signal(object)
    """What is wrong with the name that was asked about last: an error, or None."""

    def __init__(self, work: Foreground, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._preview: Job | None = None
        self._naming: Job | None = None
        self._named: Callable[[], None] | None = None
        self._session: Session | None = None
        self._several = False
        self.turn: Turn | None = None
        """Whose turn it is, where it is published for several audiences."""
        self.filled: Filled | None = None
        """What was chosen in another window, or before the review came back, and is not shown yet."""
        self.outcomes: tuple[Outcome, ...] = ()
        """What was released since somebody published last."""
        self.released: State | None = None
        """What of the review that was, with the edges that checks made longer."""
        self.failure: tuple[State, CaviardError] | None = None
        """Why no more was, and the state of the review that this is about."""
        self.held: tuple[CaviardError, ...] = ()
        """What some audiences lack of an approved review, which the others get as it is."""

    def publish(self, session: Session, orders: Sequence[Order]) -> None:
        """Publish one bundle after another; the first that fails ends it, and so does another decision.

        What waits for a person under the profile of any is told before there is one. Where an approved review
        lacks something for one audience alone, the others get it first.
        """
        self.outcomes, self.released, self.failure, self.held = (), None, None, ()
        self._several = len(orders) > 1
        self._publish(session, orders)

    def _take_turn(self, order: Order, rest: Sequence[Order]) -> None:
        self.turn = Turn(order.profile, len(rest)) if self._several else None
        if self.turn is not None:
            self.turned.emit(self.turn)

    def let_wait(self) -> None:
        """Let wait in the approved review what some audiences lack: it has to be approved again then."""
        held, self.held = self.held, ()
        for error in held:
            self._take_in(error)

    def _publish(self, session: Session, orders: Sequence[Order]) -> None:
        if not orders:
            if self.held:
                self._tell(self.held[0], session.state)
            self.ended.emit()
            return
        order, rest, self._session = orders[0], orders[1:], session
        self._take_turn(order, rest)
        state, fitted = session.state, session.silence.fitted
        settings, terms, project = session.settings, session.watchlist, session.project

        def of(profile: str) -> Policy:
            return policy_of_project(settings, profile=profile, watchlist=with_own(terms))

        def work(job: Job) -> object:
            policy = of(order.profile)
            with job.bench() as bench:
                refuse_for_any(bench, state, (of(one.profile) for one in rest))
                return publish_for(bench, state, fitted=fitted, order=order, policy=policy, project=project)

        def done(outcome: Outcome) -> None:
            if self._session is session:
                self._take(session, state, outcome)
                self._go_on(session, rest)

        def stopped() -> None:
            """What was out when it was cancelled is said to be out."""
            out = isinstance(job.result, Outcome)
            if self._session is session and isinstance(job.result, Outcome):
                self._take(session, state, job.result)
            if rest or not out:
                self._fail(session, state, Cancelled())

        job = self._work.job(work)
        job.checked.connect(self.checked)
        job.done.connect(done)
        job.failed.connect(lambda error: self._not_published(session, state, error, rest))
        job.cancelled.connect(stopped)
        job.cancelled.connect(self.ended)
        job.start()

    def _not_published(
        self, session: Session, state: State, error: CaviardError, rest: Sequence[Order]
    ) -> None:
        """An audience got nothing; the others do where an approved review lacks something for that one."""
        approved = self._session is session and session.review.is_approved
        if approved and isinstance(error, FoundMoreError | AskedError):
            self.held = (*self.held, error)
            self._publish(session, rest if session.state == state else ())
        else:
            self._fail(session, state, error)
            self.ended.emit()

    def _take(self, session: Session, state: State, outcome: Outcome) -> None:
        """A bundle of a state of the review is out."""
        self.outcomes = (*self.outcomes, outcome)
        self.released = _state_after(partial(self._take_edges, session, outcome), session, state)
        self.published.emit(outcome)

    def _go_on(self, session: Session, rest: Sequence[Order]) -> None:
        """Publish for the next audience, unless it would get something else than those before."""
        if rest and session.state != self.released:
            self._fail(
                session,
                session.state,
                HeldError(
                    "changed-meanwhile",
                    "The review was changed while it was published.",
                    "Look at it again, and publish it for the others.",
                ),
            )
            rest = ()
        self._publish(session, rest)

    def _take_edges(self, session: Session, outcome: Outcome) -> None:
        """Let the review show what checks made longer; what cannot be kept is found again next time."""
        with suppress(CaviardError):
            session.take_edges(outcome.edges)
        self.widened.emit()

    def _fail(self, session: Session, state: State, error: CaviardError) -> None:
        """It was not published in a state of the review; what it lacked is taken into that."""
        if self._session is not session:
            return  # it is closed, and another that is open has nothing to do with it
        self._tell(error, _state_after(partial(self._take_in, error), session, state))

    def _take_in(self, error: CaviardError) -> None:
        """Let the review have what it lacked."""
        if isinstance(error, FoundMoreError):
            self.found_more.emit(error.found)
        elif isinstance(error, AskedError):
            self.asked.emit(error.asked)

    def _tell(self, error: CaviardError, state: State) -> None:
        self.failure = (state, error)
        self.failed.emit(error)

    def preview(self, session: Session, profile: str, style: TextStyle | None) -> None:
        """Write down what would be published if everything that waits were redacted, the latest wish alone.

        Args:
            session: that would be published.
            profile: of the audience; the project's own where it is empty.
            style: in place of the profile's, None for that.
        """
        state, fitted = session.state, session.silence.fitted
        settings, terms = session.settings, session.watchlist

        def work(job: Job) -> object:
            policy = policy_of_project(settings, profile=profile, watchlist=with_own(terms))
            with job.bench() as bench:
                return preview_for(bench, state, fitted=fitted, policy=policy, text_style=style)

        job = self._work.behind(work)
        self._forget_preview()
        self._preview = job
        job.done.connect(self.previewed)
        job.failed.connect(self.preview_failed)
        job.ended.connect(lambda: self._clear(job))
        job.start()

    def look_at_name(
        self, session: Session, outputs: Mapping[str, Output], folder: Path | None = None
    ) -> None:
        """Find out whether a name tells what is removed, or is taken, the latest wish alone.

        Of hours of speech that takes seconds: the next begins when the one before has ended.

        Args:
            session: that would be published.
            outputs: what would be, by the name of the audience's profile.
            folder: where, None where nobody knows.
        """
        if self._naming is not None:
            self._named = partial(self.look_at_name, session, outputs, folder)
            return
        state, settings, terms = session.state, session.settings, session.watchlist

        def look(job: Job) -> UsageError | None:
            with job.bench() as bench:
                every = with_own(terms)
                policies = (policy_of_project(settings, profile=one, watchlist=every) for one in outputs)
                wrong = (
                    wrong_name(bench, state, output=output, policy=policy, folder=folder)
                    for output, policy in zip(outputs.values(), policies, strict=True)
                )
                return next(filter(None, wrong), None)

        job = self._naming = self._work.behind(look)
        job.done.connect(self._tell_name)
        job.ended.connect(self._look_at_next_name)
        job.start()

    def _tell_name(self, wrong: UsageError | None) -> None:
        if self._named is None:
            self.name_told.emit(wrong)

    def _look_at_next_name(self) -> None:
        look, self._naming, self._named = self._named, None, None
        if look is not None:
            look()

    def forget(self) -> None:
        """Tell no more of the review, which is closed."""
        self._named = None
        if self._naming is not None:
            self._naming.cancel()
        self._session = self.filled = self.released = self.failure = None
        self.outcomes = self.held = ()
        self._forget_preview()

    def _forget_preview(self) -> None:
        if self._preview is not None:
            self._preview.cancel()
            self._preview = None

    def _clear(self, job: Job) -> None:
        if self._preview is job:
            self._preview = None


def _state_after(act: Callable[[], None], session: Session, state: State) -> State:
    """A state of a review after something is taken into it, where nobody has changed the review before."""
    same = session.state == state
    act()
    return session.state if same else state
