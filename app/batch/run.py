"""A batch: listen to everything, let one decision serve all, and only then publish."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any

from app.batch.crew import Crew, Seat
from app.batch.journal import WITH_SOMEBODY, Entry, Journal, Reason, State, stamp_of
from app.batch.projects import open_project, opened_project, project_path, remove_project
from app.domain.errors import Cancelled, CaviardError, HeldError, InputError, ProjectError, WorkerError
from app.domain.plan import refuse_waiting
from app.domain.planning.cues import Cluster, clusters
from app.domain.planning.excerpt import excerpt_of
from app.domain.planning.labels import Numbers, number_entities
from app.domain.planning.passages import redacted
from app.domain.reviewing.approval import still_approved
from app.domain.reviewing.edits import State as Reviewed
from app.domain.reviewing.edits import completed
from app.domain.spotting.names import Name, names_found, united, unknown_to
from app.project import Project
from app.workbench.bench import Workbench
from app.workbench.intake import look_through
from app.workbench.outgoing.audience import refuse_unseen
from app.workbench.outgoing.destination import Destination
from app.workbench.outgoing.keeping import Keeper
from app.workbench.outgoing.main_job import publish_review
from app.workbench.outgoing.publication import Outcome
from app.workbench.pacing.timing import timed
from app.workbench.policy.settings import Hearing, Output, Policy, settings_of
from app.workbench.retention import register
from app.workbench.reviewing.history import History, keep_made
from app.workbench.reviewing.session import Session
from app.workbench.sources.transcripts import is_text

_TO_SEE_WHERE = "Run 'caviard redact' with this recording and CAVIARD_DEBUG=1 to see where, and report it."
REPEATING = ("mentions", "misheard")
"""Recognisers that repeat what another one found: their own finds are not looked for elsewhere."""
Step = Callable[[Workbench, Entry, Project, Keeper], Entry]
"""Does a part of the work on a recording, and gives its entry."""
Told = Callable[[Entry, object], None]
"""Is told what becomes of a recording: the entry as it is now, and a message of its workbench or None."""


@dataclass(frozen=True, slots=True)
class BatchOrder:
    """What is asked of a batch.

    Args:
        folder: where the bundles are made, absolute.
        hearing: how recordings are listened to.
        policy: what is looked for and what happens to it.
        output: what a bundle holds; its name is another for each.
        link_labels: whether an entity has the same label in every bundle.
    """

    folder: Path
    hearing: Hearing
    policy: Policy
    output: Output
    link_labels: bool = False


class Batch:
    """Runs what a journal has waiting.

    Args:
        private: the folder of the journal and of the projects.
        journal: opened.
        order: what is asked.
        document: says what was published, for the journal.
        told: is told what becomes of every recording, from any thread.
    """

    def __init__(
        self,
        private: Path,
        journal: Journal,
        order: BatchOrder,
        *,
        document: Callable[[Outcome], dict[str, Any]],
        told: Told,
    ) -> None:
        self._private = private
        self._journal = journal
        self._order = order
        self._document = document
        self._told = told
        self._to = Destination.of(order.folder)
        self._entries = {entry.number: entry for entry in journal.entries}
        self._lock = Lock()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every recording as it is now."""
        return tuple(self._entries.values())

    def run(self, crew: Crew) -> None:
        """Go through everything that is not published.

        A recording that fails, or is held, stops no other.

        Raises:
            Cancelled: when somebody stopped it; what was finished is kept.
            ProjectError: when the journal cannot be written.
        """
        crew.run(self._waiting(), partial(self._guarded, self._listen))
        names = self._all_names()
        crew.run(self._waiting(), partial(self._guarded, partial(self._search_again, names=names)))
        numbers = self._all_numbers() if self._order.link_labels else None
        crew.run(self._waiting(), partial(self._guarded, partial(self._publish, numbers=numbers)))
        if all(entry.state is State.PUBLISHED for entry in self.entries):
            self._journal.save_names(())

    def _guarded(self, step: Step, seat: Seat, number: int) -> None:
        """One step of one recording: its project is open, and what goes wrong is written down."""
        self._save(replace(self._entries[number], state=State.RUNNING, reason=None))
        try:
            path, heard = project_path(self._private, number), bool(self._entries[number].sha256)
            with opened_project(path, heard=heard) as project:
                with self._lock:
                    register(path, seat.bench.rules)
                seat.listener = keeper = Keeper(partial(self._tell, number), project=project)
                done = step(seat.bench, self._entries[number], project, keeper)
        except Cancelled:
            raise
        except CaviardError as error:
            done = self._stopped(number, error)
        except Exception as error:  # noqa: BLE001 - the outermost frame of a job: one recording stops no other
            done = self._stopped(number, WorkerError.unforeseen(error, _TO_SEE_WHERE))
        self._save(done)
        if done.state is State.PUBLISHED:
            remove_project(self._private, number)

    def _listen(self, bench: Workbench, entry: Entry, project: Project, keeper: Keeper) -> Entry:
        """Transcribe a recording and find what is sensitive in it, unless that is done."""
        order, timings = self._order, dict(entry.timings)
        _refuse_text(entry.source)
        recording, known = bench.open(entry.source, order.hearing.selection), project.recording
        bench.check_output(recording, order.output)  # not behind an hour of listening
        if project.findings is None or known is None or known.sha256 != recording.sha256:
            project.save_settings(settings_of(order.policy, entry.source))
            look_through(
                bench,
                recording,
                project,
                keeper,
                hearing=order.hearing,
                policy=order.policy,
                told=partial(self._tell, entry.number),
                timings=timings,
            )
        elif known != recording:  # it was moved
            project.save_recording(recording)
        with suppress(OSError):  # It is gone by now, and publishing says so.
            entry = replace(entry, sha256=recording.sha256, stamp=stamp_of(entry.source))
        return replace(entry, state=State.WAITING, timings=timings)

    def _search_again(
        self, bench: Workbench, entry: Entry, project: Project, _: Keeper, *, names: tuple[Name, ...]
    ) -> Entry:
        """Look for the names of other recordings, and let the profile decide; what a person did stays.

        What was found without them stays too, and what a person changed and nobody has looked for since is
        looked for: both would be found when the recording is published, and have a number of their own then
        where labels are linked. So would what a policy brings in that is newer than what was looked through.
        """
        history, timings = History(project), dict(entry.timings)
        policy, review = self._order.policy.looking_for(history.state.terms), history.state.review
        own = names_found(review.transcript, review.findings, repeating=REPEATING)
        others = unknown_to(names, own)
        if others or history.stale or self._order.link_labels:
            with timed(timings, "detect"):
                found = bench.detect(review.transcript, policy, elsewhere=others, heard=review.findings)
                review = completed(review, found)
            if project.steps:
                Session(project).detected(review.findings)
                review = project.review()
        known = replace(history.state, review=review)
        decided = replace(known, review=bench.decide(review, policy))
        refuse_unseen(bench, known, decided, policy)
        now = still_approved(decided.review, part=decided.part)
        keep_made(project, now)
        return replace(entry, state=State.WAITING, timings=timings)

    def _publish(
        self, bench: Workbench, entry: Entry, project: Project, keeper: Keeper, *, numbers: Numbers | None
    ) -> Entry:
        order, reviewed = self._order, History(project).state
        publish_review(
            bench,
            replace(reviewed, review=bench.decide(reviewed.review, order.policy)),
            to=self._to,
            policy=order.policy,
            output=replace(order.output, name=entry.bundle),
            keeper=keeper,
            timings=entry.timings,
            numbers=numbers,
            releasing=partial(self._releasing, entry.number),
        )
        return replace(self._entries[entry.number], state=State.PUBLISHED)

    @contextmanager
    def _releasing(self, number: int, outcome: Outcome) -> Iterator[None]:
        """Write down what is about to be released: after a crash, a bundle that is there is known.

        That is enough: the project goes when the bundle is out.
        """
        entry = self._entries[number]
        self._save(
            replace(
                entry,
                document=self._document(outcome),
                timings=dict(outcome.timings),
                sha256=outcome.state.review.recording.sha256,
                stamp=stamp_of(entry.source),
            )
        )
        yield

    def _stopped(self, number: int, error: CaviardError) -> Entry:
        """The entry of a recording that something stopped; what came after the release stopped nothing."""
        entry, document = self._entries[number], None
        try:
            if entry.is_out(self._order.folder):
                return replace(entry, state=State.PUBLISHED)
        except OSError:
            document = entry.document  # Whether it is out is looked at again when the batch is gone on with.
        with_somebody = isinstance(error, ProjectError) and error.code in WITH_SOMEBODY
        held = with_somebody or isinstance(error, HeldError)
        state = State.NEEDS_REVIEW if held else State.FAILED
        return replace(entry, state=state, reason=Reason.of(error), document=document)

    def _save(self, entry: Entry) -> None:
        self._journal.save(entry)
        self._entries[entry.number] = entry
        self._tell(entry.number, None)

    def _tell(self, number: int, message: object) -> None:
        self._told(self._entries[number], message)

    def _waiting(self) -> list[int]:
        return [entry.number for entry in self.entries if entry.state is State.WAITING]

    def _reviewed(self) -> Iterator[Reviewed]:
        """The reviews of what is to be published, one after another, each with the part that is.

        What somebody has opened since it was looked through, or damaged, waits or fails alone.
        """
        for number in self._waiting():
            try:
                with open_project(project_path(self._private, number)) as project:
                    state = History(project).state
            except ProjectError as error:
                self._save(self._stopped(number, error))
            else:
                yield state

    def _all_names(self) -> tuple[Name, ...]:
        """The names of all recordings, also of those that are published already."""
        reviews = (state.review for state in self._reviewed())
        found = (names_found(review.transcript, review.findings, repeating=REPEATING) for review in reviews)
        names = united([self._journal.names, *found])
        self._journal.save_names(names)
        return names

    def _all_numbers(self) -> Numbers:
        """One number for every entity that has a label in what is published; what has one keeps it.

        What is held back has none yet: the other bundles would lack the numbers, and tell how many there are.
        """
        named = (group.lead for state in self._reviewed() if _is_ready(state) for group in _labelled(state))
        numbers = number_entities(named, self._journal.numbers)
        self._journal.save_numbers(numbers)
        return numbers


def _is_ready(state: Reviewed) -> bool:
    """Whether nothing of a review waits for a person."""
    try:
        refuse_waiting(state.review, part=state.part)
    except HeldError:
        return False
    return True


def _labelled(state: Reviewed) -> tuple[Cluster, ...]:
    """What has a label in what is published: a number that no label has would tell what else was said."""
    excerpt = excerpt_of(state.review.transcript, state.part)
    return clusters(f for f in redacted(state.review) if excerpt.shares(f.first_word, f.last_word))


def _refuse_text(source: Path) -> None:
    if is_text(source):
        raise InputError(
            "text-alone",
            f"{source.name} is a transcript, and a batch is of recordings.",
            "Redact it with 'caviard redact', or name its recording.",
        )
