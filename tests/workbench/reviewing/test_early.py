import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.digest import digest
from app.domain.errors import HeldError, ProjectError
from app.domain.finding import Category, Findings
from app.domain.plan import plan
from app.domain.ports import HeardBlock, HeardSegment
from app.domain.recording import Recording
from app.domain.review import Action, Review
from app.domain.reviewing.edits import Step, found_again
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.project import Project
from app.workbench.bench import Workbench
from app.workbench.intake import take_in
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Hearing, Policy
from app.workbench.reviewing.early import EarlySession, Listening, carry, heard_so_far
from app.workbench.reviewing.session import Session
from tests.values import RATE, find, make_recording, say

RECORDING = make_recording(length=20 * RATE)
BLOCKS = tuple(
    HeardBlock(Span(at * RATE, (at + 10) * RATE), "en", (HeardSegment("en", tuple(say(text, start=at + 1))),))
    for at, text in ((0, "Anna met Bob in Paris"), (10, "then Anna left for Rome"))
)
NAMES = {"Anna": Category.PERSON, "Bob": Category.PERSON, "Paris": Category.PLACE, "Rome": Category.PLACE}


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[Listening]:
    with Project.create(tmp_path / "meeting.caviard", threaded=True) as project:
        project.save_recording(RECORDING)
        yield Listening(project, RECORDING)


def early(listening: Listening, blocks: int, names: dict[str, Category] = NAMES) -> EarlySession:
    words = heard_so_far(RECORDING, BLOCKS[:blocks])
    return EarlySession.over(listening, words, find(words, names).findings)


def finished(listening: Listening, names: dict[str, Category]) -> Review:
    """The review that is there when all was heard, found in the project that is opened again."""
    words = heard_so_far(RECORDING, BLOCKS)
    with listening.using() as project:
        steps = listening.end()
        carry(project, Review(RECORDING, words, find(words, names)), steps)
        return project.review()


def action_of(review: Review, term: str) -> list[Action]:
    return [action for finding, action in review.actions if finding.term == term]


def test_a_voice_that_nobody_has_listened_to_yet_is_not_unheard_speech() -> None:
    voice = (Span(7 * RATE, 9 * RATE), Span(12 * RATE, 14 * RATE))
    assert heard_so_far(RECORDING, BLOCKS[:1], voice).unheard == (voice[0],)
    assert heard_so_far(RECORDING, (), voice).unheard == ()


def test_what_is_done_early_stays_when_more_is_heard_and_when_all_is(listening: Listening) -> None:
    with early(listening, 1) as session:
        anna, bob, _ = session.findings
        session.decide([anna], Action.KEEP)
        session.decide([bob], Action.REDACT)
        session.add_words(3, 4)
        session.correct(2, "Bobby")
        session.heard(Span(0, RATE))
    with early(listening, 2) as session:
        assert session.transcript.text == "Anna met Bobby in Paris then Anna left for Rome"
        assert session.actions == (Action.KEEP, Action.REDACT, Action.REDACT, *[Action.ASK] * 3)
        assert session.listened == (Span(0, RATE),)
        session.undo()
        assert session.transcript.words[2].text == "Bob"
        complete = [session.complete]
        with early(listening, 2) as other:
            other.redo()
        assert [*complete, session.complete] == [True, False]
    review = finished(listening, NAMES)
    assert review.transcript.words[2].text == "Bobby"
    assert action_of(review, "anna") == [Action.KEEP, Action.ASK]
    assert action_of(review, "bobby") == [Action.REDACT]
    assert action_of(review, "in") == [Action.REDACT]
    assert review.findings.made_from == digest(review.transcript)
    listening._project.close()
    with Session.open(listening.path) as session:
        assert session.review == review
        assert session.listened == (Span(0, RATE),)
        session.undo()
        assert session.transcript.words[2].text == "Bob"


def test_words_that_were_marked_early_wait_where_they_are_said_later(listening: Listening) -> None:
    with early(listening, 1, {}) as session:
        session.add_ranges([(0, 1), (3, 4)])
        session.add_words(1, 2)
        session.undo()
    review = finished(listening, {})
    assert review.transcript.text == "Anna met Bob in Paris then Anna left for Rome"
    assert [(f.first_word, f.term, action) for f, action in review.actions] == [
        (0, "anna", Action.REDACT),
        (3, "in", Action.REDACT),
        (6, "anna", Action.ASK),
    ]
    with pytest.raises(HeldError, match="wait"):
        plan(review, {})


def test_what_was_redacted_early_stays_redacted_when_it_is_not_found_again(listening: Listening) -> None:
    with early(listening, 1) as session:
        session.decide(session.findings[:2], Action.REDACT)
        session.decide(session.findings[2:], Action.KEEP)
    review = finished(listening, {"Rome": Category.PLACE})
    assert action_of(review, "anna") == [Action.REDACT]
    assert action_of(review, "bob") == [Action.REDACT]
    assert action_of(review, "paris") == []
    assert action_of(review, "rome") == [Action.ASK]
    with pytest.raises(HeldError, match="wait"):
        plan(review, {})


def test_each_step_is_on_the_disk_and_is_there_after_a_crash(listening: Listening) -> None:
    with early(listening, 1) as session:
        session.decide(session.findings[:1], Action.REDACT)
        session.decide(session.findings[:1], Action.KEEP)
        session.undo()
        listening._project.close()  # as a crash does: nothing else is written
    with Project.open(listening.path) as project:
        assert len(project.steps) == 2
        with pytest.raises(ProjectError, match="no findings yet"):
            project.review()
        again = Listening(project, RECORDING)
        with early(again, 2) as session:
            assert session.actions[:1] == (Action.REDACT,)
            session.redo()
            assert session.actions[:1] == (Action.KEEP,)


def test_nothing_is_taken_when_all_was_heard(listening: Listening) -> None:
    with early(listening, 1) as session:
        listening.end()
        with pytest.raises(ProjectError, match="Everything was heard"):
            session.decide(session.findings, Action.KEEP)
        assert set(session.actions) == {Action.ASK}
        assert listening._project.steps == ()


def test_a_step_that_cannot_be_made_any_more_blocks_publication(listening: Listening) -> None:
    with listening.using() as project:
        project.save_early_step(Step(words=((99, "nobody"),)), 1)
    review = finished(listening, {})
    assert [fault.name for fault in review.unaccepted] == ["early:0"]
    with pytest.raises(HeldError, match="could not be kept"):
        plan(review, {})
    again = found_again(found_again(review, review.findings), find(review.transcript, NAMES))
    assert [fault.name for fault in again.unaccepted] == ["early:0"]


def test_where_findings_are_missing_it_is_not_listened_to_anew_over_what_was_decided(
    listening: Listening,
) -> None:
    review = finished(listening, NAMES)
    assert review.findings.findings
    listening._project.close()
    Session.open(listening.path).close()
    with closing(sqlite3.connect(listening.path, isolation_level=None)) as file:
        file.execute("DELETE FROM kept WHERE name = 'findings'")

    def bench(_told: Callable[[object], None]) -> Slow:
        return Slow(lambda _: None, threading.Event())  # whoever listens waits for ever

    policy = Policy(load_profile("staff"))
    with pytest.raises(ProjectError, match="damaged"):
        take_in(bench, RECORDING.path, listening.path, hearing=Hearing(), policy=policy, told=lambda _: None)


class Slow(Workbench):
    """A workbench that has nothing to listen to, and whose second block waits for the person."""

    def __init__(self, told: Callable[[object], None], decided: threading.Event) -> None:
        super().__init__(on_message=told)
        self._decided, self._tell = decided, told
        self.found: list[str] = []

    def open(self, path: Path, selection: object = None) -> Recording:  # noqa: ARG002 - as the other's
        return RECORDING

    def transcribe(self, *_args: object, **_more: object) -> Transcript:
        self._tell(BLOCKS[0])
        assert self._decided.wait(120)
        self._tell(BLOCKS[1])
        return heard_so_far(RECORDING, BLOCKS)

    def detect(self, transcript: Transcript, policy: Policy, **_more: object) -> Findings:
        self.found.append(transcript.text)
        wanted = {term.name: Category.WATCHLIST for term in policy.watchlist}
        return find(transcript, NAMES | wanted)


def test_a_person_decides_while_the_worker_listens(tmp_path: Path) -> None:
    path, decided, heard, told = tmp_path / "meeting.caviard", threading.Event(), threading.Event(), []

    def tell(message: object) -> None:
        told.append(message)
        if isinstance(message, HeardBlock):
            heard.set()

    benches: list[Slow] = []

    def bench(listener: Callable[[object], None]) -> Slow:
        benches.append(Slow(listener, decided))
        return benches[-1]

    policy = Policy(load_profile("staff"))
    work = threading.Thread(
        target=take_in,
        args=(bench, RECORDING.path, path),
        kwargs={"hearing": Hearing(), "policy": policy, "told": tell},
    )
    work.start()
    assert heard.wait(120)
    (listening,) = [message for message in told if isinstance(message, Listening)]
    with early(listening, 1) as session:
        session.decide(session.findings[:1], Action.KEEP)
        session.correct(2, "Robert")
        session.add_term("Rome")
        decided.set()
        work.join(120)
        with pytest.raises(ProjectError, match="Everything was heard"):
            session.undo()
    assert not work.is_alive()
    with Session.open(path) as whole:
        assert whole.transcript.text == "Anna met Robert in Paris then Anna left for Rome"
        assert whole.actions[0] is Action.KEEP
        assert Category.WATCHLIST in {finding.category for finding in whole.findings}
        assert whole.review.findings.made_from == digest(whole.transcript)
    assert benches[0].found[-1] == whole.transcript.text
