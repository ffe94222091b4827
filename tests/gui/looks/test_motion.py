"""Nothing moves where the system asks for that."""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gui.looks.motion import less_motion
from app.gui.looks.parts import WorkBar

CODE = Path(__file__).resolve().parents[3] / "app" / "gui"


@pytest.fixture(autouse=True)
def asked_anew() -> Iterator[None]:
    less_motion.cache_clear()
    yield
    less_motion.cache_clear()


def system_says(answer: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "gsettings"
    program.write_text(f"#!/bin/sh\necho {answer}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")


def moves(bar: WorkBar) -> bool:
    """Whether it looks otherwise after a while."""
    seen = []
    for _ in range(4):
        QTest.qWait(60)
        seen.append(bar.grab().toImage())
    return any(one != seen[0] for one in seen)


@pytest.mark.skipif(sys.platform != "linux", reason="asks GNOME")
@pytest.mark.parametrize(("answer", "still"), [("false", True), ("true", False)])
def test_a_bar_moves_only_where_the_system_lets_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, still: bool
) -> None:
    system_says(answer, tmp_path, monkeypatch)
    bar = WorkBar("Progress")
    qtbot.addWidget(bar)
    bar.resize(300, 8)
    bar.show_part(0, 0)
    bar.show()
    assert moves(bar) is not still
    bar.show_part(1, 4)
    assert (bar.value(), bar.maximum()) == (250, 1000)
    assert not moves(bar), "what is known stands still"
    bar.show_nothing()
    assert not moves(bar)


def test_a_system_that_says_nothing_asks_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert not less_motion()


def test_there_is_no_other_motion() -> None:
    moving = [path.name for path in CODE.rglob("*.py") if "Animation(" in path.read_text("utf-8")]
    assert moving == []
