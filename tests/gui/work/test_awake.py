import os
import stat
import sys
from pathlib import Path

import pytest

from app.gui.work.awake import Awake

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks systemd")


def test_the_system_is_asked_while_work_runs_and_no_longer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "systemd-inhibit"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    awake = Awake()
    awake.hold()
    process = awake._process
    assert process is not None
    awake.hold()
    assert awake._process is process
    assert process.poll() is None
    awake.release()
    assert process.poll() is not None
    awake.release()


def test_without_such_a_program_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    awake = Awake()
    awake.hold()
    assert awake._process is None
    awake.release()
