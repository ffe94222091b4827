from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from app.domain.errors import Cancelled, CaviardError, NoSoundError, WorkerError
from app.worker import Progress, Worker, limits

SECRET = "Amaranthe Quillfeather"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and resource limits of POSIX")
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="name spaces of Linux")


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker() as started:
        yield started


@pytest.fixture(scope="module")
def shared() -> Iterator[Worker]:
    with Worker() as started:
        yield started


def test_a_task_returns_its_value_and_its_messages(shared: Worker) -> None:
    heard: list[object] = []
    assert shared.run("tests.worker.tasks:add", 2, b=3, on_message=heard.append) == 5
    assert heard == [Progress("add", 2, 3)]


def test_messages_from_several_threads_arrive_whole(shared: Worker) -> None:
    heard: list[object] = []
    assert shared.run("tests.worker.tasks:tell_at_once", 3, 20, on_message=heard.append) == len(heard)
    told = sorted((one.done, one.total) for one in heard if isinstance(one, Progress))
    assert told == [(number, thread) for number in range(20) for thread in range(3)]


def test_tasks_share_one_child_that_keeps_what_it_loaded(shared: Worker) -> None:
    assert shared.run("tests.worker.tasks:where") == shared.run("tests.worker.tasks:where") != os.getpid()
    first = shared.run("tests.worker.tasks:keep", "a")
    assert shared.run("tests.worker.tasks:keep", "a") == first
    other = shared.run("tests.worker.tasks:keep", "b")
    assert other != first
    assert shared.run("tests.worker.tasks:keep", "a") not in (first, other)


def test_code_that_lies_in_the_folder_where_it_is_started_does_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pickle.py").write_text("open('came-in', 'w')\n")
    monkeypatch.delenv("PYTHONSAFEPATH", raising=False)
    monkeypatch.chdir(tmp_path)
    with Worker() as worker:
        assert worker.run("tests.worker.tasks:add", 2, b=3) == 5
    assert not (tmp_path / "came-in").exists()


def test_an_error_of_ours_comes_back_as_it_was(shared: Worker) -> None:
    with pytest.raises(NoSoundError) as caught:
        shared.run("tests.worker.tasks:refuse", "abc")
    assert (caught.value.code, caught.value.happened, caught.value.advice) == (
        "no-sound",
        "It holds no sound.",
        "Length 3.",
    )
    with pytest.raises(Cancelled):
        shared.run("tests.worker.tasks:stop")


def test_every_error_of_the_tree_survives_the_way(shared: Worker) -> None:
    errors = shared.run("tests.worker.tasks:every_error")
    assert isinstance(errors, list)
    assert {type(error) for error in errors} >= {CaviardError, *CaviardError.__subclasses__()}
    for error in errors:
        assert isinstance(error, CaviardError)
        assert str(error) == f"{error.happened} {error.advice}"


def test_any_other_error_shows_its_type_and_no_word(
    shared: Worker, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(WorkerError, match="ValueError") as caught:
        shared.run("tests.worker.tasks:stumble", SECRET)
    assert caught.value.code == "worker-failed"
    assert "Quillfeather" not in repr(caught.value) + str(caught.value) + repr(caught.value.__cause__)
    assert shared.run("tests.worker.tasks:add", 1) == 1
    captured = capfd.readouterr()
    assert captured.out + captured.err == ""


def test_missing_memory_is_said(shared: Worker) -> None:
    with pytest.raises(WorkerError, match="memory"):
        shared.run("tests.worker.tasks:run_out")


def test_a_task_that_is_not_there_is_a_failure(shared: Worker) -> None:
    with pytest.raises(WorkerError, match="AttributeError"):
        shared.run("tests.worker.tasks:nothing")


def test_a_value_that_cannot_travel_is_a_failure(shared: Worker) -> None:
    with pytest.raises(WorkerError, match="working process failed"):
        shared.run("tests.worker.tasks:unsendable")
    assert shared.run("tests.worker.tasks:add", 1) == 1


@pytest.mark.parametrize("kind", ["loose", "text", "type"])
def test_only_frozen_values_are_messages(shared: Worker, kind: str) -> None:
    with pytest.raises(WorkerError, match="TypeError"):
        shared.run("tests.worker.tasks:tell", kind)


def test_the_traceback_goes_to_standard_error_when_asked_for(
    worker: Worker, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAVIARD_DEBUG", "1")
    with pytest.raises(WorkerError):
        worker.run("tests.worker.tasks:stumble", SECRET)
    with pytest.raises(NoSoundError):
        worker.run("tests.worker.tasks:refuse", SECRET)
    captured = capfd.readouterr()
    assert "in stumble\n" in captured.err
    assert "ValueError\n" in captured.err
    assert "NoSoundError: It holds no sound. Length 22.\n" in captured.err
    assert SECRET not in captured.err
    assert captured.out == ""


def test_what_libraries_print_stays_in_the_child(shared: Worker, capfd: pytest.CaptureFixture[str]) -> None:
    shared.run("tests.worker.tasks:chatter", SECRET)
    captured = capfd.readouterr()
    assert captured.out + captured.err == ""


def test_debugging_shows_it_on_standard_error_only(
    worker: Worker, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CAVIARD_DEBUG", "1")
    worker.run("tests.worker.tasks:chatter", "noise")
    captured = capfd.readouterr()
    assert captured.out == ""
    assert "noise" in captured.err


@POSIX
def test_a_crash_is_one_clear_error_and_the_next_task_runs(worker: Worker) -> None:
    with pytest.raises(WorkerError) as caught:
        worker.run("tests.worker.tasks:abort")
    assert caught.value.code == "worker-died"
    assert worker.run("tests.worker.tasks:add", 1, 1) == 2


@POSIX
def test_a_killed_child_is_replaced(worker: Worker) -> None:
    pid = worker.run("tests.worker.tasks:where")
    assert isinstance(pid, int)

    def kill(_message: object) -> None:
        os.kill(pid, signal.SIGKILL)

    with pytest.raises(WorkerError, match="ended without an answer"):
        worker.run("tests.worker.tasks:sleep", 30.0, on_message=kill)
    idle = worker.run("tests.worker.tasks:where")
    assert isinstance(idle, int)
    os.kill(idle, signal.SIGKILL)
    assert _gone(idle)
    assert worker.run("tests.worker.tasks:where") not in (pid, idle)


@POSIX
@pytest.mark.parametrize("how", ["closed", "cancelled", "killed"])
def test_a_child_of_the_child_ends_with_it(how: str) -> None:
    with Worker() as worker:
        child, other = worker.run("tests.worker.tasks:where"), worker.run("tests.worker.tasks:begin_another")
        assert isinstance(child, int)
        assert isinstance(other, int)
        assert other != child
        if how == "cancelled":
            worker.cancel()
        elif how == "killed":
            os.kill(child, signal.SIGKILL)
    assert _gone(other)


@pytest.mark.parametrize("task", ["sleep", pytest.param("sleep_natively", marks=POSIX)])
def test_cancel_takes_less_than_a_second(worker: Worker, task: str) -> None:
    assert any(_cancelled(worker, task) < 1 for _ in range(3)), "once, where the computer is busy"
    assert worker.run("tests.worker.tasks:add", 1, 1) == 2


def test_a_cancel_between_two_tasks_is_not_lost(worker: Worker) -> None:
    worker.cancel()
    with pytest.raises(Cancelled):
        worker.run("tests.worker.tasks:add", 1)
    assert worker.run("tests.worker.tasks:add", 1) == 1
    worker.cancel()
    with pytest.raises(Cancelled):
        worker.run("tests.worker.tasks:add", 1)


def test_the_keyboard_cancels(worker: Worker) -> None:
    def interrupt(_message: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(Cancelled):
        worker.run("tests.worker.tasks:sleep", 60, on_message=interrupt)


def test_a_listener_that_fails_ends_the_child(worker: Worker) -> None:
    def fail(_message: object) -> None:
        raise LookupError

    with pytest.raises(LookupError):
        worker.run("tests.worker.tasks:sleep", 60, on_message=fail)
    assert worker.run("tests.worker.tasks:add", 1) == 1


@pytest.mark.parametrize("how", ["connect", "bind", "look-up", "send", "open"])
def test_the_child_opens_no_connection(shared: Worker, how: str) -> None:
    with pytest.raises(WorkerError, match=r"PermissionError|URLError"):
        shared.run("tests.worker.tasks:connect", how)


@LINUX
def test_a_lock_that_a_library_makes_in_the_child_has_no_name_that_outlives_a_kill(shared: Worker) -> None:
    assert shared.run("tests.worker.tasks:named_lock") is False


@LINUX
def test_the_child_has_no_network_interface_where_that_is_permitted(shared: Worker) -> None:
    if os.getuid() != 0:
        pytest.skip("not every system lets a user leave the network")
    assert shared.run("tests.worker.tasks:interfaces") == ["lo"]


@POSIX
def test_the_child_writes_files_as_the_user(shared: Worker, tmp_path: Path) -> None:
    assert shared.run("tests.worker.tasks:write", tmp_path / "x") == os.getuid()


@POSIX
def test_the_child_dumps_no_core(shared: Worker) -> None:
    limit = shared.run("tests.worker.tasks:core_limit")
    assert limit in {(0, 0), (1, 1)}, "now, and as far as it may be raised; -1 would be as far as one likes"


@LINUX
def test_the_child_takes_no_more_memory_than_there_is(shared: Worker) -> None:
    there_is = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    limit = shared.run("tests.worker.tasks:memory_limit")
    assert isinstance(limit, tuple)
    assert all(0 < each <= max(4 << 30, there_is) for each in limit)


@POSIX
@LINUX
def test_numpy_computes_in_one_thread_whatever_the_program_has_loaded(tmp_path: Path) -> None:
    """A main module that loads numpy, which multiprocessing imports in the child before anything of ours."""
    with _program(tmp_path, LOADING) as program:
        said, _ = program.communicate(timeout=120)
    assert said.split() == [str(len(["MainThread", "parent-watch"]))]


@LINUX
def test_what_a_task_has_freed_is_given_back(worker: Worker) -> None:
    taken = worker.run("tests.worker.tasks:litter", 200)
    left = worker.run("tests.worker.tasks:resident")
    assert isinstance(taken, int)
    assert isinstance(left, int)
    assert left < taken - 150_000_000


@LINUX
def test_what_a_long_task_has_freed_is_given_back_on_the_way(worker: Worker) -> None:
    given = worker.run("tests.worker.tasks:litter_on_the_way", 200)
    assert isinstance(given, tuple)
    before, after = given
    assert after < before - 150_000_000


@LINUX
def test_threads_leave_no_holes_that_others_cannot_use(shared: Worker) -> None:
    assert shared.run("tests.worker.tasks:heaps", 4) == 1


def test_what_was_sent_leaves_nothing_behind_in_the_one_who_sent_it(monkeypatch: pytest.MonkeyPatch) -> None:
    given = list[float]()
    monkeypatch.setattr(limits, "give_back_memory", lambda: given.append(time.monotonic()))
    monkeypatch.setattr(limits, "_BETWEEN", 3600.0)  # a child takes seconds to start on a busy computer
    with Worker() as worker:
        for _ in range(3):
            worker.run("tests.worker.tasks:add", 2, b=3)
        assert len(given) == 1  # now and then: it takes milliseconds
        monkeypatch.setattr(limits, "_BETWEEN", 0.0)
        monkeypatch.setattr(worker._tidy, "_next", 0.0)
        worker.run("tests.worker.tasks:add", 2, b=3)
    assert len(given) == 2


def test_closing_ends_the_child() -> None:
    with Worker() as worker:
        pid = worker.run("tests.worker.tasks:where")
    assert isinstance(pid, int)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    worker.close()


@POSIX
def test_the_keyboard_hurries_the_end_of_a_child_and_says_nothing_of_what_is_done(worker: Worker) -> None:
    """What was published is published, and must not be called cancelled."""
    child = worker.run("tests.worker.tasks:where")
    assert isinstance(child, int)
    os.kill(child, signal.SIGSTOP)  # It ends when it is killed, not before.
    interrupt = threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT))
    interrupt.start()
    worker.close()
    interrupt.join()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


PROGRAM = """
    import sys, threading
    from app.worker import Worker

    def main():
        worker = Worker()
        print(worker.run("tests.worker.tasks:where"), flush=True)
        worker.run("tests.worker.tasks:sleep", 60, on_message=lambda m: print(m.stage, flush=True))

    if __name__ == "__main__":
        if sys.argv[1] == "main":
            main()
        else:
            thread = threading.Thread(target=main)
            thread.start()
            thread.join()
"""


LOADING = """
    import numpy
    from app.worker import Worker

    if __name__ == "__main__":
        with Worker() as worker:
            print(worker.run("tests.worker.tasks:multiply"))
"""


def _program(tmp_path: Path, text: str, *arguments: str) -> subprocess.Popen[str]:
    script = tmp_path / "program.py"
    script.write_text(textwrap.dedent(text), encoding="utf-8")
    root = str(Path(__file__).parents[2])
    return subprocess.Popen(
        [sys.executable, str(script), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": root},
        start_new_session=True,
    )


def _cancelled(worker: Worker, task: str) -> float:
    """Seconds from the wish to cancel a task to its end."""
    asked: list[float] = []

    def cancel() -> None:
        asked.append(time.monotonic())
        worker.cancel()

    with pytest.raises(Cancelled):
        worker.run(
            f"tests.worker.tasks:{task}", 60, on_message=lambda _: threading.Timer(0.05, cancel).start()
        )
    return time.monotonic() - asked[0]


def _gone(pid: int) -> bool:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        with suppress(OSError):  # there is no such folder, or no such process any more
            told = Path("/proc", str(pid))
            state = (told / "stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
            # To its parent it lives until the last of its threads has ended.
            if state == "Z" and len([*(told / "task").iterdir()]) == 1:
                return True
        time.sleep(0.05)
    return False


@POSIX
@pytest.mark.parametrize("thread", ["main", "other"])
def test_the_child_dies_with_its_parent(tmp_path: Path, thread: str) -> None:
    with _program(tmp_path, PROGRAM, thread) as program:
        assert program.stdout is not None
        pid = int(program.stdout.readline())
        assert program.stdout.readline() == "sleep\n"
        program.kill()
        program.wait()
    assert _gone(pid)


@POSIX
@pytest.mark.usefixtures("hang_ups")
def test_an_interrupt_of_the_whole_group_prints_one_error(tmp_path: Path) -> None:
    with _program(tmp_path, PROGRAM, "main") as program:
        assert program.stdout is not None
        assert program.stderr is not None
        pid = int(program.stdout.readline())
        assert program.stdout.readline() == "sleep\n"
        os.killpg(program.pid, signal.SIGINT)
        assert program.wait(timeout=120) == 1
        assert program.stderr.read().count("Traceback") == 1
    assert _gone(pid)


@POSIX
def test_native_libraries_report_to_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """onnxruntime 1.32 keeps a session file and calls home unless it is told not to before it is loaded."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.delenv("ORT_DISABLE_TELEMETRY", raising=False)
    with Worker() as worker:
        assert worker.run("tests.worker.tasks:telemetry") == []
