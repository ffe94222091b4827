"""What a worker of a cluster does with a recording that it sees, does not see, or was sent."""

from errno import EACCES
from pathlib import Path
from typing import ClassVar
from unittest.mock import MagicMock

import pytest

from app.batch import dask_worker
from app.batch.dask_worker import Missing, Sent, perform
from app.domain.recording import FIRST, Recording
from app.worker.messages import Failed, Returned, Task
from tests.samples import noise, write_audio

OPEN = "app.workbench.tasks.listening:open_recording"


@pytest.fixture(autouse=True)
def worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Dask worker, as far as this module sees it."""
    distributed = pytest.importorskip("distributed")

    class Events:
        data: ClassVar[dict[str, object]] = {}

        def log_event(self, topic: str, message: object) -> None:
            assert topic == "topic"
            assert isinstance(message, tuple)

    monkeypatch.setattr(distributed, "get_worker", Events)


@pytest.fixture
def child() -> object:
    yield
    dask_worker._KEPT.worker.close()


def answer(path: Path, sent: Sent | None = None) -> Returned | Failed | Missing:
    return perform(Task(OPEN, (path, FIRST), {}), sent, topic="topic", name="name")


def test_a_recording_that_it_does_not_see_is_asked_for(tmp_path: Path) -> None:
    assert answer(tmp_path / "a.wav") == Missing(tmp_path / "a.wav")


def test_a_folder_that_it_may_not_enter_holds_nothing_that_it_sees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The home of who runs the batch, for a worker of another user."""

    def refused(path: Path, **_options: bool) -> None:
        raise PermissionError(EACCES, "Permission denied", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "stat", refused)
        asked = answer(tmp_path / "a.wav")
    assert asked == Missing(tmp_path / "a.wav")


@pytest.mark.usefixtures("child")
def test_nothing_is_done_where_it_may_be_written_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a worker that joined later, with a store of its own."""
    monkeypatch.setattr("distributed.get_worker", MagicMock)
    (tmp_path / "a.wav").touch()
    failed = answer(tmp_path / "a.wav")
    assert isinstance(failed, Failed)
    assert failed.error.code == "bad-workers"


@pytest.mark.usefixtures("child")
def test_what_was_sent_is_used_under_the_name_that_it_has_there(tmp_path: Path, scratch: Path) -> None:
    data = write_audio(tmp_path / "a.wav", noise(1, 8000), 8000).read_bytes()
    elsewhere = Path("/elsewhere/a.wav")
    done = answer(elsewhere, Sent(".wav", data))
    assert isinstance(done, Returned), done
    assert isinstance(done.value, Recording)
    assert (done.value.path, done.value.length) == (elsewhere, 8000)
    assert list(scratch.iterdir()) == []  # nothing of it stays


def test_a_worker_without_room_for_what_is_sent_says_so_and_is_not_taken_for_dead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    failed = answer(Path("/elsewhere/a.wav"), Sent(".wav", b"RIFF"))
    assert isinstance(failed, Failed)
    assert failed.error.code == "unwritable"
    assert "TMPDIR" in failed.error.advice


@pytest.mark.usefixtures("child")
def test_an_error_goes_back_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_text("no sound", encoding="utf-8")
    failed = answer(tmp_path / "a.wav")
    assert isinstance(failed, Failed)
    assert failed.error.code == "not-audio"


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder
