"""What is said while a recording is listened to."""

from itertools import count
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.gui.pages.starting.working import WorkingPage
from app.gui.wording.pace import Estimate
from app.workbench.pacing.pace import Watch
from app.workbench.pacing.speeds import Work, known_speeds
from app.worker import Progress


def test_how_fast_it_was_is_known_when_one_goes_on_with_what_was_cancelled(
    qtbot: QtBot, data_folder: Path
) -> None:
    assert not (data_folder / "pace.json").exists()
    page = WorkingPage()
    qtbot.addWidget(page)
    page.begin("board.wav")
    page._pace = Estimate(watch=Watch(now=count(step=5).__next__))
    for done in range(0, 60, 10):
        page.show_progress(Progress("transcribe", done, 100, rate=1, by="base"))
    page.clear()
    assert known_speeds() == {Work("transcribe", "base", sound=True): 0.5}
