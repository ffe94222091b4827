import threading
from contextlib import suppress
from time import monotonic

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.errors import Cancelled, CaviardError, HeldError
from app.gui.work.jobs import Job, Jobs
from app.worker import Progress

HELD = HeldError("held", "It is held.", "Decide.")


@pytest.fixture
def jobs(qtbot: QtBot, qapp: QObject) -> Jobs:
    del qtbot
    return Jobs(qapp)


def sleep(job: Job) -> object:
    with job.bench() as bench:
        return bench._worker.run("tests.worker.tasks:sleep", 60.0)


def test_what_work_gives_and_tells_arrives(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[object] = []

    def work(job: Job) -> int:
        job.tell(Progress("open", 1, 2))
        job.tell("nothing that is known")
        return 7

    job = jobs.job(work)
    job.progressed.connect(told.append)
    job.done.connect(told.append)
    assert jobs.busy
    with qtbot.waitSignal(job.ended, timeout=5000):
        job.start()
    assert told == [Progress("open", 1, 2), 7]
    assert not jobs.busy


@pytest.mark.parametrize(
    ("raised", "code"), [(HELD, "held"), (RuntimeError("a secret word"), "internal")], ids=["ours", "other"]
)
def test_a_failure_is_one_sentence_that_quotes_nothing(
    jobs: Jobs, qtbot: QtBot, raised: Exception, code: str
) -> None:
    def work(_job: Job) -> None:
        raise raised

    job = jobs.job(work)
    with qtbot.waitSignal(job.failed, timeout=5000) as caught:
        job.start()
    (error,) = caught.args or [None]
    assert isinstance(error, CaviardError)
    assert error.code == code
    assert "secret" not in str(error)
    qtbot.waitUntil(lambda: not jobs.busy)


def test_a_cancel_ends_the_child_within_a_second(jobs: Jobs, qtbot: QtBot) -> None:
    job = jobs.job(sleep)
    job.start()
    qtbot.waitUntil(
        lambda: job._bench is not None and getattr(job._bench._worker, "_process", None) is not None,
        timeout=20000,
    )
    began = monotonic()
    with qtbot.waitSignal(job.cancelled, timeout=5000):
        job.cancel()
    assert monotonic() - began < 1
    qtbot.waitUntil(lambda: not jobs.busy)


def test_progress_never_floods_the_window(jobs: Jobs, qtbot: QtBot) -> None:
    def work(job: Job) -> None:
        for number in range(50_000):
            job.tell(Progress("download", number, 50_000))

    told: list[Progress] = []
    job = jobs.job(work)
    job.progressed.connect(told.append)
    job.start()
    job.wait(120)
    with qtbot.waitSignal(job.done, timeout=5000):
        pass
    assert [message.done for message in told] == [49_999]
    qtbot.waitUntil(lambda: not jobs.busy)


def test_work_that_only_tells_is_cancelled_too(jobs: Jobs, qtbot: QtBot) -> None:
    def work(job: Job) -> None:
        while True:
            job.tell(Progress("download", 0, 1))

    job = jobs.job(work)
    with qtbot.waitSignal(job.progressed, timeout=5000):
        job.start()
    with qtbot.waitSignal(job.cancelled, timeout=5000):
        job.cancel()
    qtbot.waitUntil(lambda: not jobs.busy)


def test_closing_ends_what_runs_and_tells_nobody(jobs: Jobs, qtbot: QtBot) -> None:
    job = jobs.job(sleep)
    told: list[object] = []
    job.done.connect(told.append)
    job.cancelled.connect(lambda: told.append("cancelled"))
    job.start()
    qtbot.wait(50)
    jobs.close()
    qtbot.wait(50)
    assert told == []
    assert job.wait(0)


def test_what_outlasts_the_window_tells_nothing(
    jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a slow computer a thread may take longer to end than the window waits, and Qt deletes its job."""
    working, may_end, raised = threading.Event(), threading.Event(), list[object]()

    def work(job: Job) -> None:
        working.set()
        may_end.wait(20)
        with suppress(Cancelled):
            job.tell(Progress("open", 1, 2))
        raise HELD

    monkeypatch.setattr(threading, "excepthook", raised.append)
    monkeypatch.setattr("app.gui.work.jobs._PATIENCE", 0.01)
    job = jobs.job(work)
    job.start()
    qtbot.waitUntil(working.is_set)
    jobs.close()
    shiboken6.delete(jobs)
    assert not shiboken6.isValid(job)
    may_end.set()
    assert job.wait(20)
    assert raised == []
