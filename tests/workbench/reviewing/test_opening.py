"""What a project turns out to be when it is opened; whatever it is, nobody has it open but the session."""

import os
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import InputError
from app.domain.finding import Category
from app.domain.recording import TEXT_ALONE, Recording
from app.domain.review import Action, Review
from app.project import Project
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Hearing, Policy, listened_with, settings_of
from app.workbench.reviewing.opening import Moved, Unfinished, new_project, open_to_review, was_begun
from app.workbench.reviewing.session import Session
from tests.values import find, make_recording, make_transcript, say

SOURCE = Path("/meetings/r\udce9union 100%.wav")
"""Its name is no text, as one may be on Linux."""
TRANSCRIPT = make_transcript(say("Anna met Bob"))


def make(folder: Path, recording: Recording, *, finished: bool = True) -> Path:
    path = folder / "meeting.caviard"
    with Project.create(path) as project:
        project.save_recording(recording)
        project.save_settings(settings_of(Policy(load_profile("press")), SOURCE))
        if finished:
            project.save_review(Review(recording, TRANSCRIPT, find(TRANSCRIPT, {"Anna": Category.PERSON})))
    return path


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "board.wav"
    path.touch()
    return path


def test_a_session_is_used_by_another_thread_than_the_one_that_opened_it(tmp_path: Path, sound: Path) -> None:
    path, made = make(tmp_path, replace(make_recording(), path=sound)), []
    thread = threading.Thread(target=lambda: made.append(open_to_review(path, by="Zoe")))
    thread.start()
    thread.join()
    (session,) = made
    assert isinstance(session, Session)
    with session:
        session.decide(session.findings, Action.REDACT)
        assert session.actions == (Action.REDACT,)
    Project.open(path).close()


def test_one_that_was_not_heard_up_to_its_end_says_how_to_go_on(tmp_path: Path) -> None:
    path = make(tmp_path, make_recording(), finished=False)
    opened = open_to_review(path)
    assert isinstance(opened, Unfinished)
    assert opened.source == SOURCE
    assert opened.policy.profile == load_profile("press")
    copy = tmp_path / "copy.wav"
    assert open_to_review(path, copy=copy) == replace(opened, source=copy), "the recording is gone"
    Project.open(path).close()


def test_the_same_recording_goes_on_with_the_project_that_was_begun_with_it(
    tmp_path: Path, sound: Path
) -> None:
    def begun(*, source: Path = sound, model: str = "base", transcript: Path | None = None) -> bool:
        return was_begun(path, source=source, hearing=Hearing(model=model), transcript=transcript)

    path = tmp_path / "meeting.caviard"
    with Project.create(path) as project:
        now = settings_of(Policy(load_profile("press")), sound)
        project.save_settings({**now, "listening": listened_with(Hearing())})
    os.utime(path, (2000, 2000))
    os.utime(sound, (1000, 1000))
    assert begun()
    assert not begun(source=tmp_path / "other" / sound.name)
    assert not begun(model="small"), "it would be heard by another"
    assert not begun(transcript=tmp_path / "board.srt")
    with Project.open(path):
        assert not begun(), "somebody has it open"
    os.utime(sound, (3000, 3000))
    os.utime(path, (2000, 2000))
    assert not begun(), "it may be another recording"
    os.utime(sound, (1000, 1000))
    with Project.open(path) as project:
        project.save_recording(make_recording())
        project.save_review(Review(make_recording(), TRANSCRIPT, find(TRANSCRIPT, {})))
    assert not begun(), "it is listened to anew"
    Session.open(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("DELETE FROM kept WHERE name = 'findings'")
    os.utime(path, (2000, 2000))
    assert not begun(), "somebody decided in it"


def test_a_name_under_which_nothing_was_kept_is_free(tmp_path: Path, sound: Path) -> None:
    """What is left of a window that was killed at once is no meeting."""
    path = tmp_path / f"{sound.stem}.caviard"

    def begun() -> bool:
        return was_begun(path, source=sound, hearing=Hearing())

    path.touch()
    os.utime(path, (1000, 1000))
    assert begun()
    path.unlink()
    Project.create(path).close()
    os.utime(path, (1000, 1000))
    assert begun()
    assert path.stat().st_mtime == 1000, "it is only looked into"
    path.write_text("mine")
    assert not begun()


def test_a_recording_that_lies_beside_the_project_now(tmp_path: Path, sound: Path) -> None:
    path = make(tmp_path, replace(make_recording(), path=Path("/elsewhere/board.wav")))
    assert open_to_review(path) == Moved(sound)
    Project.open(path).close()


@pytest.mark.parametrize("container", ["wav", TEXT_ALONE])
def test_one_that_cannot_be_reviewed_is_an_error_and_let_go(tmp_path: Path, container: str) -> None:
    path = make(tmp_path, replace(make_recording(), path=tmp_path / "gone.wav", container=container))
    with pytest.raises(InputError, match=r"The (recording|text) of .* where it was: .*gone.wav\.") as raised:
        open_to_review(path)
    assert (raised.value.code, raised.value.status) == ("missing", 3), "as the command line says of it"
    Project.open(path).close()


@pytest.mark.parametrize("name", ["a" * 250, "\u00e9" * 124, "\U0001d11e" * 62], ids=["1", "2", "4"])
def test_a_recording_with_a_long_name_has_a_project(name: str, tmp_path: Path) -> None:
    first = new_project(tmp_path, tmp_path / f"{name}.wav", lambda _: False)
    with Project.create(first):
        pass
    second = new_project(tmp_path, tmp_path / f"{name}.wav", lambda _: False)
    assert name.startswith(first.stem)
    assert second.name == f"{first.stem} 2.caviard"
