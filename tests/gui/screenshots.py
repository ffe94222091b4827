"""Pictures of every page in both languages and both themes, of the sample meeting: ``make screenshots``."""

import os
import sys
import tempfile
from itertools import count
from pathlib import Path
from time import time

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication, QScrollArea

from app.domain.certificate import Check
from app.domain.errors import CaviardError, VerificationError, WorkerError
from app.domain.ports import HeardBlock
from app.domain.review import Action
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span
from app.gui.app import Program
from app.gui.desk import Desk
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.pages.settings.keys_editor import KeysEditor
from app.gui.pages.settings.profile_editor import ProfileEditor
from app.gui.pages.sheets.keys import KeysDialog
from app.gui.settings import Recent, Settings
from app.gui.window import MainWindow
from app.gui.wording.pace import Estimate
from app.project import Project
from app.weights import Store, default_folder
from app.workbench.outgoing.publishing import Order
from app.workbench.pacing.ahead import LISTENING
from app.workbench.pacing.pace import Watch
from app.workbench.policy.settings import Output
from app.worker import Progress

FOLDER = Path(__file__).resolve().parents[2] / "build" / "screenshots"


CHECKS = (
    Check("text", True, "every word and every label is where it was decided (texts: 3, pieces: 112)"),
    Check("silence", True, "24 of 24 removed places are silent"),
    Check(
        "relisten",
        False,
        "1 of 24 removed passages heard: 1 with sound left (-31 dBFS at most, +22 dB to the noise around)",
        (Span(100_000, 130_000),),
    ),
)


def main() -> None:
    """Listen to the sample of each language, then show every page in four ways."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    os.environ["CAVIARD_MODELS"] = str(default_folder())
    app = QApplication(["Caviard"])
    with tempfile.TemporaryDirectory() as data:
        os.environ["CAVIARD_DATA"] = data
        for language in ("en", "fr"):
            project, heard, name = listen(app, language)
            for theme in ("light", "dark"):
                recent = (
                    Recent(str(project), name, 24, 9, opened=time()),
                    Recent(data, "2026-03-12 all hands.m4a", 40, 0, published=True, opened=time() - 86_400),
                    Recent(tempfile.gettempdir(), "town hall.mp4"),  # what is not there is listed as gone
                )
                program = Program(app, Settings(language=language, theme=theme, recent=recent))
                show(program.window, project, heard, f"{language}-{theme}", Path(data))
                program.close()
                wait(100)
    sys.stdout.write(f"{len(list(FOLDER.glob('*.png')))} pictures in build/{FOLDER.name}\n")


def listen(app: QApplication, language: str) -> tuple[Path, list[HeardBlock], str]:
    """A project of a language's sample with some decisions, what was heard, and the name of its file."""
    program = Program(app, Settings(language=language, theme="light"))
    desk, heard = program.window.desk, list[HeardBlock]()
    desk.taking_in.heard.connect(heard.append)
    for failed in (desk.taking_in.failed, desk.opening_failed):
        failed.connect(_give_up)  # else it would wait for ever
    QTimer.singleShot(0, desk.open_sample)
    until(desk.opened)
    assert desk.session is not None
    project, name = desk.session.path, desk.session.recording.path.name
    desk.session.decide(desk.session.findings[:7], Action.REDACT)
    desk.session.decide(desk.session.findings[7:8], Action.KEEP)
    while desk.session.project.peaks is None or desk.session.silence.unfitted:
        wait(100)  # they come behind
    program.close()
    return project, heard, name


def show(window: MainWindow, project: Path, heard: list[HeardBlock], way: str, data: Path) -> None:
    """A picture of every page."""

    def shot(name: str) -> None:
        wait(150)
        window.grab().save(str(FOLDER / f"{name}-{way}.png"))

    desk = window.desk
    window.resize(1280, 820)
    window.show()
    shot("1-start")
    window.start.show_model(next(model for model in Store().models if model.name == "base"))
    window.start.show_installing(Progress("check", 60, 100))
    shot("2-model")
    window.start.show_installing(None)
    window.start.show_model(None)
    with Project.open(project) as opened:
        recording = opened.recording
    assert recording is not None
    window.working.begin(recording.path.name)
    for block in heard:
        window.working.show_heard(block)
    window.working.show_recording(recording)
    watch = Watch(LISTENING, remembers=False, now=count(step=2).__next__)
    window.working._pace = Estimate(watch=watch)
    for tenths in range(5):
        done = recording.length * tenths // 10
        window.working.show_progress(Progress("transcribe", done, recording.length, recording.rate))
    window._show(window.working)
    shot("3-working")
    window.working.stop(WorkerError("worker-died", "", ""))
    shot("3-stopped")
    desk.open_project(project)
    until(desk.opened)
    assert window.review is not None
    while not window.review.findings.tree.model().rowCount():
        wait(100)
    wait(2500)  # labels are numbered when there is nothing else to do
    shot("4-review")
    window.review.find_bar.open_bar()
    window.review.correction_bar.open_bar(1, "morning")
    shot("5-review-rows")
    window.review.find_bar.close_bar()
    window.review.correction_bar.close_bar()
    window.show_publish()
    shot("6-publish")
    assert window.publish is not None
    window.publish.results.begin()
    for check in CHECKS[:2]:
        window.publish.results.show_check(check)
    shot("6-checking")
    decide_what_waits(window.review)
    publish(window, desk, data / way)
    shot("7-published")
    window.review.undo()  # the next pictures show it undecided again
    window.publish.fail(VerificationError("not-verified", "", "", checks=CHECKS))
    shot("8-failed")
    window.show_settings()
    shot("9-settings")
    page = window.settings_page
    assert page is not None
    page.profiles._make()
    editor = page.findChild(ProfileEditor)
    assert editor is not None
    wait(150)
    editor.grab().save(str(FOLDER / f"profile-{way}.png"))
    editor.reject()
    page.watchlist._append(Term("Rivermouth", ("River Mouth", "RM")))
    page.watchlist._append(Term("Project Heron"))
    for area in page.findChildren(QScrollArea):
        area.ensureWidgetVisible(page.watchlist)
    shot("9-settings-lists")
    page.keys_asked.emit()
    wait(100)
    choosing = page.findChild(KeysEditor)
    assert choosing is not None
    choosing.grab().save(str(FOLDER / f"keys-editor-{way}.png"))
    choosing.reject()
    window.actions_.keys.trigger()
    wait(100)
    keys = window.findChild(KeysDialog)
    assert keys is not None
    keys.grab().save(str(FOLDER / f"keys-{way}.png"))
    keys.close()


def decide_what_waits(page: ReviewPage) -> None:
    """Redact it, without which nothing is published."""
    pairs = zip(page.session.findings, page.session.actions, strict=True)
    page.decide_about([finding for finding, action in pairs if action is Action.ASK], Action.REDACT)


def publish(window: MainWindow, desk: Desk, folder: Path) -> None:
    """Really publish what is open; once is enough to see it."""
    assert window.publish is not None
    window.publish.results.begin()
    output = Output("2026-03-12-734912", texts=("txt", "json"))
    QTimer.singleShot(0, lambda: desk.publish([Order("staff", folder, output)]))
    until(desk.publishing.ended)
    if not list(folder.glob("*/*.txt")):
        sys.exit("The sample was not published: the picture would show why, and no certificate.")


def _give_up(error: CaviardError) -> None:
    """Nothing can be shown: say why, and end at once, out of Qt's loop too."""
    sys.stderr.write(f"{error}\n")
    sys.stderr.flush()
    os._exit(1)


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(signal: SignalInstance) -> None:
    """Let the window live until something was told."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
