"""A new project stays where there is something in it that was heard, and nothing is in the way where not."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.digest import digest
from app.domain.errors import Cancelled, CaviardError, HeldError, ModelError, ProjectError, UsageError
from app.domain.finding import Findings
from app.domain.ports import HeardBlock
from app.domain.recording import FIRST, TEXT_ALONE, Recording, Selection
from app.domain.review import Review
from app.domain.reviewing.edits import State, Step
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.project import Project
from app.workbench.bench import Workbench
from app.workbench.outgoing.keeping import Keeper, keeping
from app.workbench.outgoing.main_job import redact
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Hearing, Output, Policy, begun_with, settings_of
from app.workbench.reviewing.history import History
from app.workbench.reviewing.session import Session
from tests.values import RATE, find, make_bundle, make_recording, make_transcript, say

BLOCK = HeardBlock(Span(0, 9), "en", ())
PART = Span(0, RATE)


@pytest.mark.parametrize("heard", [(), (BLOCK,)])
def test_a_run_that_failed_leaves_a_project_of_what_was_heard(
    tmp_path: Path, heard: tuple[HeardBlock, ...]
) -> None:
    path = tmp_path / "meeting.caviard"

    def run() -> None:
        with keeping(path, lambda _: None) as keeper:
            keeper.opened(make_recording())
            for block in heard:
                keeper(block)
            raise ModelError("no-model", "It is not installed.", "Install it.")

    with pytest.raises(ModelError):
        run()
    assert path.exists() is bool(heard)


@pytest.mark.parametrize("name", [None, "meeting.caviard"])
def test_what_waits_for_a_person_is_decided_in_a_project_that_is_there(
    tmp_path: Path, name: str | None
) -> None:
    with (
        pytest.raises(HeldError) as caught,
        keeping(tmp_path / name if name else None, lambda _: None),
    ):
        raise HeldError("undecided", "One waits.", "Decide in the window.")
    assert ("--project" in caught.value.advice) is (name is None)


POLICY = Policy(load_profile())
HEARING = Hearing(language="en")


def begin(path: Path, *, claims: Transcript | None = None, passphrase: str | None = None) -> None:
    """What a command leaves that was killed when a block was heard."""
    with keeping(path, lambda _: None, passphrase) as keeper:
        keeper.opened(make_recording())
        keeper.asked(begun_with(POLICY, Path("meeting.wav"), HEARING, claims))
        keeper(BLOCK)


@pytest.mark.parametrize("passphrase", [None, "correct horse"])
def test_the_same_command_goes_on_with_what_it_heard(tmp_path: Path, passphrase: str | None) -> None:
    path = tmp_path / "meeting.caviard"
    begin(path, passphrase=passphrase)
    with keeping(path, lambda _: None, passphrase) as keeper:
        keeper.opened(make_recording())
        keeper.asked(begun_with(POLICY, Path("moved.wav"), HEARING))
        assert keeper.blocks == (BLOCK,)
        assert keeper.transcript is None
    with keeping(path, lambda _: None, passphrase) as keeper, pytest.raises(ModelError):
        raise ModelError("no-model", "It is not installed.", "Install it.")
    assert path.exists()  # whatever happens to the second run


OTHERWISE: dict[str, Callable[[Path], object]] = {
    "another recording": lambda path: go_on(path, make_recording(sha256="0" * 64)),
    "another language": lambda path: go_on(path, hearing=replace(HEARING, language="fr")),
    "another sound": lambda path: go_on(path, hearing=replace(HEARING, selection=Selection(stream=2))),
    "a transcript with it": lambda path: go_on(path, claims=make_transcript(say("Anna left"))),
    "a text alone": lambda path: go_on(path, hearing=None),
    "a lock": lambda path: go_on(path, passphrase="correct horse"),
}


def go_on(
    path: Path,
    recording: Recording | None = None,
    *,
    hearing: Hearing | None = HEARING,
    claims: Transcript | None = None,
    passphrase: str | None = None,
) -> None:
    source = Path("meeting.wav")
    with keeping(path, lambda _: None, passphrase) as keeper:
        keeper.opened(recording or make_recording())
        keeper.asked(begun_with(POLICY, source, hearing, claims) if hearing else settings_of(POLICY, source))


@pytest.mark.parametrize("otherwise", OTHERWISE.values(), ids=OTHERWISE.keys())
def test_another_command_does_not_and_loses_nothing(
    tmp_path: Path, otherwise: Callable[[Path], object]
) -> None:
    path = tmp_path / "meeting.caviard"
    begin(path)
    with pytest.raises(UsageError) as caught:
        otherwise(path)
    assert caught.value.code == "exists"
    with Project.open(path) as project:
        assert project.blocks == (BLOCK,)
        assert project.recording == make_recording()
        assert project.settings == begun_with(POLICY, Path("meeting.wav"), HEARING)


def test_a_folder_without_a_name_is_named_as_it_was_given() -> None:
    with pytest.raises(UsageError, match=r"'\.' already, and it is no project"):
        begin(Path())


def test_a_locked_one_is_opened_by_its_passphrase_alone(tmp_path: Path) -> None:
    path = tmp_path / "meeting.caviard"
    begin(path, passphrase="correct horse")
    for passphrase, code, status in ((None, "exists", 2), ("battery staple", "wrong-passphrase", 1)):
        with pytest.raises(CaviardError) as caught:
            go_on(path, passphrase=passphrase)
        assert (caught.value.code, caught.value.status) == (code, status)


def test_one_that_is_open_elsewhere_is_said_to_be(tmp_path: Path) -> None:
    path = tmp_path / "meeting.caviard"
    begin(path)
    with Project.open(path), pytest.raises(ProjectError) as caught:
        go_on(path)
    assert caught.value.code == "project-in-use"


def test_a_text_that_was_being_looked_through_is_gone_on_with(tmp_path: Path) -> None:
    """Nobody listens to a text: what was killed before it was published had no more to do than begin."""
    path, text = tmp_path / "meeting.caviard", replace(make_recording(), container=TEXT_ALONE)
    with closing(Keeper(path=path)) as killed:
        killed.opened(text)
        killed.asked(settings_of(POLICY, Path("notes.docx")))
    with keeping(path, lambda _: None) as keeper:
        keeper.opened(text)
        keeper.asked(settings_of(POLICY, Path("moved.docx")))
        keeper.heard(make_transcript(say("Anna left")))
    with pytest.raises(UsageError, match="another recording"):
        go_on(path)


def test_a_window_that_was_killed_at_once_leaves_no_meeting_in_its_place(tmp_path: Path) -> None:
    path = tmp_path / "meeting.caviard"
    with Project.create(path) as project:
        project.save_settings({**settings_of(POLICY, Path("meeting.wav")), "listening": "some"})
    with pytest.raises(UsageError, match="already"):
        go_on(path)


SAID = make_transcript(recording=make_recording())
REVIEW = Review(make_recording(), SAID, Findings(digest(SAID), ()))
BUNDLE = make_bundle(REVIEW, "bundle")


def test_a_command_that_was_stopped_behind_what_it_found_is_gone_on_with(tmp_path: Path) -> None:
    path = tmp_path / "meeting.caviard"
    begin(path)
    with Project.open(path) as project:
        project.save_review(REVIEW)
    go_on(path)
    with keeping(path, lambda _: None) as keeper:
        assert keeper.transcript == REVIEW.transcript


def test_what_no_command_began_or_what_is_done_is_not_gone_on_with(tmp_path: Path) -> None:
    names = ("window", "done", "decided", "early", "text")
    window, done, decided, early, text = (tmp_path / f"{name}.caviard" for name in names)
    with Project.create(window) as project:
        project.save_recording(make_recording())
        project.save_settings(settings_of(POLICY, Path("meeting.wav")))
    for path in (done, decided):
        begin(path)
        with Project.open(path) as project:
            project.save_review(REVIEW)
    with Project.open(done) as project, project.publishing(BUNDLE):
        pass
    with Project.open(decided) as project:
        project.begin_steps(State(REVIEW))
    begin(early)
    with Project.open(early) as project:
        project.save_early_step(Step(part=(Span(0, 1),)), 1)
    text.write_text("no project")
    for path in (window, done, decided, early, text):
        with pytest.raises(UsageError, match="already") as caught:
            go_on(path)
        assert ("in the window" in caught.value.advice) is (path == early)
        assert ("no project" in caught.value.happened) is (path == text)
        assert ("'caviard publish'" in caught.value.advice) is (path not in {early, text})
    assert text.read_text() == "no project"


@pytest.mark.parametrize("claims", [None, make_transcript(say("Anna left"))])
def test_the_main_job_hears_what_was_not_heard_and_nothing_that_was_written_down(
    tmp_path: Path, claims: Transcript | None
) -> None:
    class Bench(Workbench):
        done: tuple[HeardBlock, ...] | None = None

        def open(self, source: Path, selection: Selection = FIRST) -> Recording:
            del source, selection
            return make_recording()

        def check_hearing(
            self, hearing: Hearing, source: Path | None = None, text: Path | None = None
        ) -> None:
            del hearing, source, text

        def prepare(self, path: Path, hearing: Hearing, policy: Policy) -> None:
            del path, hearing, policy

        def transcribe(
            self, recording: Recording, hearing: Hearing, policy: Policy, *, done: tuple[HeardBlock, ...] = ()
        ) -> Transcript:
            del recording, hearing, policy
            assert claims is None
            self.done = done
            raise Cancelled

        def read_transcript(self, path: Path, recording: Recording) -> Transcript:
            del path, recording
            assert claims is not None
            return claims

        def check_claims(
            self,
            recording: Recording,
            transcript: Transcript,
            hearing: Hearing,
            policy: Policy,
            *,
            done: tuple[HeardBlock, ...] = (),
        ) -> Transcript:
            del recording, hearing, policy
            assert transcript == claims
            self.done = done
            raise Cancelled

        def detect(self, transcript: Transcript, *_rest: object, **_more: object) -> Findings:
            del transcript
            raise Cancelled

    def run(bench: Bench) -> None:
        output = Output(name="bundle")
        with pytest.raises(Cancelled), keeping(path, lambda _: None) as keeper:
            redact(
                bench,
                Path("m.wav"),
                folder=tmp_path,
                hearing=HEARING,
                policy=POLICY,
                output=output,
                keeper=keeper,
                transcript=None if claims is None else Path("m.vtt"),
                choose=lambda _: PART,
            )

    path = tmp_path / "meeting.caviard"
    begin(path, claims=claims)
    first, second = Bench(), Bench()
    run(first)
    with Project.open(path) as project:
        assert project.settings["part"] == PART
        project.save_transcript(make_transcript(recording=make_recording()))
    run(second)
    assert (first.done, second.done) == ((BLOCK,), None)


def test_what_a_command_was_asked_for_a_part_of_is_reviewed_and_published_as_that_part(
    tmp_path: Path,
) -> None:
    path, recording = tmp_path / "meeting.caviard", make_recording()
    transcript = make_transcript(say("Anna met Bob"), recording=recording)
    with keeping(path, lambda _: None) as keeper:
        keeper.opened(recording)
        keeper.asked(begun_with(POLICY, recording.path, HEARING, part=PART))
        keeper.reviewed(Review(recording, transcript, find(transcript, {})), part=PART)
    for part in (PART, None):
        with Project.open(path) as project:
            assert History(project).state.part == PART
        with Session.open(path) as session:
            assert session.part == PART
            session.add_words(0, 1)
            session.publish_part(part)
    with Session.open(path) as session:
        assert session.part is None, "somebody wants all of it"


def test_a_part_that_was_kept_of_a_review_and_is_none_of_its_recording_is_damage(tmp_path: Path) -> None:
    path, recording = tmp_path / "meeting.caviard", make_recording()
    transcript = make_transcript(say("Anna met Bob"), recording=recording)
    with Project.create(path) as project:
        project.save_recording(recording)
        project.save_review(Review(recording, transcript, find(transcript, {})))
        project.save_settings({"part": Span(0, recording.length + 1)})
        with pytest.raises(ProjectError) as caught:
            History(project)
    assert caught.value.code == "project-damaged"
