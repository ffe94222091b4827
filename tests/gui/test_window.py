import shutil
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain.certificate import Check
from app.domain.errors import OutputError, VerificationError, WorkerError
from app.domain.ports import HeardBlock, HeardSegment
from app.domain.timeline import Span
from app.gui import settings as kept
from app.gui.app import Program
from app.gui.looks.parts import ReadText, WorkBar
from app.gui.looks.style import current_theme
from app.gui.looks.theme import DARK, GRID
from app.gui.pages.bars.decision_bar import NARROW
from app.gui.settings import Recent, Settings, Wishes
from app.gui.widgets.small.elided import Elided
from app.gui.window import TITLE, MainWindow
from app.project import Project
from app.worker import Progress
from tests.gui.conftest import WORDS, actions, child, ended, open_review, press, shown
from tests.values import RATE, make_recording, say

NAMES = {
    "startPage", "openButton", "recentList", "reviewPage", "transcriptView", "findingsView", "waveformView",
    "playButton", "previewToggle", "redactAction", "keepAction", "laterAction", "undoAction", "redoAction",
    "nextAction", "publishAction", "publishPage", "publishButton", "certificateView", "settingsAction",
    "statusLabel",
}  # fmt: skip


def test_every_name_that_a_journey_needs_is_there(reviewing: MainWindow) -> None:
    reviewing.show_publish()
    found = {one.objectName() for one in reviewing.findChildren(QWidget)}
    found |= {action.objectName() for action in reviewing.actions()}
    assert found >= NAMES


def test_the_title_says_nothing_and_every_label_is_plain(reviewing: MainWindow) -> None:
    reviewing.show_publish()
    reviewing.show_settings()
    assert reviewing.windowTitle() == TITLE
    labels = reviewing.findChildren(QLabel)
    assert len(labels) > 30
    assert [one.text() for one in labels if one.textFormat() is not Qt.TextFormat.PlainText] == []


def test_the_status_line_counts_and_quotes_nothing(reviewing: MainWindow) -> None:
    status = child(reviewing, QLabel, "statusLabel").text()
    assert "5 findings to decide" in status
    assert not any(word in status for word in WORDS.split())


def test_it_says_by_which_profile_the_rest_would_be_decided(reviewing: MainWindow) -> None:
    reviewing.resize(1280, 820)
    about = child(reviewing, Elided, "aboutLabel")
    assert about.isVisible()
    said = "Audience: Colleagues who were not in the meeting · Model: base · Nothing leaves this computer"
    assert about.text() == about.drawn == said
    reviewing.show_start()
    assert not about.isVisible()
    promised = [label for label in reviewing.findChildren(QLabel) if "leaves" in label.text()]
    assert [label.objectName() for label in promised if label.isVisible()] == ["privatePill"]


def test_a_row_is_closed_with_the_mouse(reviewing: MainWindow) -> None:
    page = reviewing.review
    assert page is not None
    reviewing.actions_.find.trigger()
    close = page.find_bar.findChild(QToolButton, "closeButton")
    assert isinstance(close, QToolButton)
    close.click()
    assert page.find_bar.isHidden()
    assert page.transcript.hasFocus()


def test_one_key_decides_and_goes_on(reviewing: MainWindow) -> None:
    press(reviewing, "rk")
    assert actions(reviewing) == ["redact", "keep", "ask", "ask", "ask"]
    press(reviewing, "l")
    assert actions(reviewing) == ["redact", "keep", "ask", "ask", "ask"]
    QTest.keyClick(reviewing, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert actions(reviewing) == ["redact", "ask", "ask", "ask", "ask"]
    QTest.keyClick(
        reviewing, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert actions(reviewing) == ["redact", "keep", "ask", "ask", "ask"]


def test_the_list_of_projects_knows_what_was_decided_before_a_crash(
    reviewing: MainWindow, qtbot: QtBot
) -> None:
    press(reviewing, "r")
    qtbot.waitUntil(lambda: [one.waiting for one in kept.load().recent] == [4], timeout=10_000)


def test_shift_decides_about_all_mentions(reviewing: MainWindow) -> None:
    assert reviewing.review is not None
    reviewing.review.choose(reviewing.review.session.findings[0])
    QTest.keyClick(reviewing.review.transcript, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert actions(reviewing) == ["redact", "ask", "redact", "ask", "ask"]


def test_a_profile_decides_what_waits(reviewing: MainWindow) -> None:
    press(reviewing, "kv")
    assert actions(reviewing) == ["keep", "redact", "redact", "redact", "ask"]


def test_what_is_decided_is_there_after_a_restart(reviewing: MainWindow, project: Path, qtbot: QtBot) -> None:
    press(reviewing, "rr")
    reviewing.show_start()
    recent = reviewing.settings.recent[0]
    assert (recent.path, recent.total, recent.waiting) == (str(project), 5, 3)
    again = kept.load().recent
    assert again == reviewing.settings.recent
    with Project.open(project) as opened:
        assert [action for _, action in opened.review().actions][:2] == ["redact", "redact"]
    listed = child(reviewing, QListWidget, "recentList")
    assert "3 findings to decide" in listed.item(0).text()
    assert (listed.currentRow(), listed.selectedItems()) == (0, [])
    listed.itemActivated.emit(listed.item(0))
    shown(reviewing, qtbot)
    assert actions(reviewing)[:2] == ["redact", "redact"]
    assert reviewing.actions_.undo.isEnabled()


def test_find_and_redact_all(reviewing: MainWindow, qtbot: QtBot) -> None:
    reviewing.actions_.find.trigger()
    line = child(reviewing, QLineEdit, "findLine")
    QTest.keyClicks(line, "then")
    button = child(reviewing, QPushButton, "redactAllButton")
    assert button.isEnabled()
    button.click()
    qtbot.waitUntil(lambda: by_hand(reviewing) == ["then"])


def test_enter_goes_on_and_shift_enter_back_in_what_is_found(reviewing: MainWindow, qtbot: QtBot) -> None:
    assert reviewing.review is not None
    reviewing.actions_.find.trigger()
    line = child(reviewing, QLineEdit, "findLine")
    QTest.keyClicks(line, "ann")
    said = reviewing.review.find_bar._count
    assert said.text() == "2 places"
    shift, no = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        for held, steps in ((no, 1), (shift, -1)):
            with qtbot.waitSignal(reviewing.review.find_bar.stepped) as stepped:
                QTest.keyClick(line, key, held)
            assert stepped.args == [steps]
            assert said.text() in {"1 of 2", "2 of 2"}
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert said.text() == "1 of 2"
    line.clear()
    assert said.text() == ""  # nothing is looked for


def test_what_is_looked_for_is_found_again_after_a_change(reviewing: MainWindow, qtbot: QtBot) -> None:
    review = reviewing.review
    assert review is not None
    reviewing.actions_.find.trigger()
    QTest.keyClicks(child(reviewing, QLineEdit, "findLine"), "then")
    review._step(lambda: review.session.correct(1, "then"))
    qtbot.waitUntil(lambda: review.transcript.found == ((1, 2), (3, 4)))
    assert "2 places" in {label.text() for label in review.find_bar.findChildren(QLabel)}
    child(reviewing, QPushButton, "redactAllButton").click()
    qtbot.waitUntil(lambda: by_hand(reviewing) == ["then", "then"])


def by_hand(window: MainWindow) -> list[str]:
    """What a person has marked."""
    assert window.review is not None
    return [f.term for f in window.review.session.findings if f.recogniser == "person"]


def test_a_word_is_corrected_in_its_place(reviewing: MainWindow) -> None:
    assert reviewing.review is not None
    reviewing.review.transcript.correction_asked.emit(1)
    line = child(reviewing, QLineEdit, "correctionLine")
    assert line.text() == "met"
    line.setText("meets")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert reviewing.review.session.transcript.words[1].text == "meets"
    assert not line.isVisible()
    reviewing.actions_.undo.trigger()
    assert reviewing.review.session.transcript.words[1].text == "met"


def test_a_correction_that_cannot_be_kept_is_told_and_one_of_another_word_is_given_up(
    reviewing: MainWindow,
) -> None:
    page = reviewing.review
    assert page is not None
    line = child(reviewing, QLineEdit, "correctionLine")
    for index, written in ((1, " "), (1, "came and met"), (4, "left")):
        page.transcript.correction_asked.emit(index)
        line.setText(written)
        if index == 1:
            QTest.keyClick(line, Qt.Key.Key_Return)
            assert page.errors.isVisible() == line.isVisible() == (written == " ")
    reviewing.actions_.undo.trigger()  # the fifth word is another one now
    assert not line.isVisible()


def test_an_edge_is_dragged_and_a_stretch_is_marked(reviewing: MainWindow) -> None:
    assert reviewing.review is not None
    session, waveform = reviewing.review.session, reviewing.review.sound.waveform
    passage = session.silence.passages[0].span
    wide = passage.pad(100, 900, within=session.recording.whole)
    waveform.edge_moved.emit(passage, wide)
    assert session.silence.edges[passage] == wide
    waveform.select(Span(8 * RATE, 9 * RATE))
    reviewing.actions_.redact_selection.trigger()
    assert session.findings[-1].span == Span(8 * RATE, 9 * RATE)


def test_settings_are_one_page_however_often_they_are_asked_for(window: MainWindow) -> None:
    before = window.pages.count()
    window.actions_.settings.trigger()
    window.actions_.settings.trigger()
    assert window.pages.count() == before + 1


def test_projects_do_not_live_where_something_is_published(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_settings()
    page, before = window.settings_page, window.settings.folder
    assert page is not None
    (tmp_path / "certificate.json").touch()
    chosen = iter([str(tmp_path / "projects"), str(tmp_path.parent / "elsewhere")])
    monkeypatch.setattr("app.gui.pages.settings.settings.choose_folder", lambda *_: next(chosen))

    child(window, QPushButton, "projectsButton").click()
    told = child(window, QLabel, "projectsTold")
    assert told.text().startswith("What is private and what may be circulated cannot lie in one folder.")
    assert (told.isHidden(), window.settings.folder) == (False, before)

    child(window, QPushButton, "projectsButton").click()
    assert (told.isHidden(), window.settings.folder) == (True, tmp_path.parent / "elsewhere")


def test_settings_are_kept(window: MainWindow) -> None:
    window.show_settings()
    page = window.settings_page
    assert page is not None
    kept.save(replace(kept.load(), person="Ann"))  # in another window
    page.changed.emit("profile", "press")
    assert (kept.load().profile, kept.load().person) == ("press", "Ann")
    done = child(window, QPushButton, "doneButton")
    assert page.rect().contains(done.mapTo(page, done.rect().bottomRight()))  # wherever it is scrolled to
    name = child(window, QLineEdit, "personLine")
    name.setFocus()
    name.setText("Zoe")
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.start
    assert kept.load().person == "Zoe"


def test_language_and_colours_change_while_a_review_is_open(
    qapp: QApplication, qtbot: QtBot, project: Path, window: MainWindow
) -> None:
    del window
    program = Program(qapp, Settings(language="en", theme="light"))
    old = program.window
    old.show()
    open_review(old, project, qtbot)
    old.show_settings()
    page = old.settings_page
    assert page is not None
    page.changed.emit("language", "fr")
    qtbot.waitUntil(lambda: program.window is not old)
    new = program.window
    assert new.desk.session is not None
    assert new.desk.session.path == project
    assert new.review is not None
    assert "passages à décider" in child(new, QLabel, "statusLabel").text()
    assert new.settings_page is not None
    new.settings_page.changed.emit("theme", "dark")
    qtbot.waitUntil(lambda: program.window is not new)
    assert current_theme() is DARK
    program.window.show_start()
    assert program.window.settings.recent[0].path == str(project)
    ended(program)


def test_what_is_being_published_goes_on_in_the_new_window(
    qapp: QApplication,
    qtbot: QtBot,
    project: Path,
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    del window
    go = threading.Event()

    def publish(*_args: object, **_more: object) -> None:
        go.wait(120)
        raise OutputError("disk-full", "", "")

    monkeypatch.setattr("app.gui.work.publishing.publish_for", publish)
    program = Program(qapp, Settings(language="en", theme="light", wishes=Wishes(folder=str(tmp_path))))
    old = program.window
    old.show()
    open_review(old, project, qtbot)
    old.show_publish()
    child(old, QPushButton, "publishButton").click()
    old.show_settings()
    old._choosing.change("theme", "dark")
    qtbot.waitUntil(lambda: program.window is not old)
    new = program.window
    new._leave_settings()
    page = new.publish
    assert page is not None
    assert new.pages.currentWidget() is page
    assert child(new, QPushButton, "publishCancelButton").isVisible()
    assert not page.publish_button.isEnabled()
    asked: list[bool] = [False]
    monkeypatch.setattr("app.gui.chrome.stopping.may_stop", lambda *_, **_more: asked.pop())
    new.actions_.start.trigger()
    assert asked == []
    assert new.pages.currentWidget() is page
    new.actions_.review.trigger()
    assert new.actions_.publish.isEnabled()
    assert not new.actions_.lock.isEnabled(), "it closes the project that is published"
    new.show_publish()
    go.set()
    qtbot.waitUntil(page.publish_button.isEnabled)
    assert "disk is full" in page.results.errors.accessibleName()
    new.actions_.review.trigger()
    assert new.actions_.lock.isEnabled()
    new.show_publish()
    child(new, QLineEdit, "nameLine").setText("all hands")
    child(new, QCheckBox, "pressBox").setChecked(True)
    filled = page.filled
    assert (filled.name, filled.audiences) == ("all hands", ("press", "staff"))
    new.show_settings()
    new._choosing.change("language", "fr")
    qtbot.waitUntil(lambda: program.window is not new)
    french = program.window
    french.show_publish()
    assert french.publish is not None
    assert french.publish.filled == filled
    assert "disque" in french.publish.results.errors.accessibleName()
    ended(program)


def test_the_working_page_shows_words_as_plain_text(window: MainWindow) -> None:
    page = window.working
    page.begin("meeting.wav")
    segments = [HeardSegment("en", tuple(say(words))) for words in ("<b>Anna</b>", "met")]
    page.show_heard(HeardBlock(Span(0, 100), "en", tuple(segments)))
    assert child(window, QPlainTextEdit, "heardText").toPlainText() == "<b>Anna</b> met\n"
    page.show_progress(Progress("transcribe", 50, 100))
    page.stop(WorkerError("worker-died", "", ""))
    assert not page.errors.act.isHidden()
    assert child(window, QLabel, "stageLabel").text() == "Stopped"


@pytest.mark.parametrize(("stage", "known"), [("transcribe", True), ("detect", False)])
def test_what_was_stopped_shows_how_far_it_was_where_it_says_so(
    window: MainWindow, stage: str, known: bool
) -> None:
    page = window.working
    bar = page.findChild(WorkBar)
    assert bar is not None
    page.begin("meeting.wav")
    page.show_recording(make_recording(length=100 * RATE))
    page.show_progress(Progress(stage, 50 * RATE, 100 * RATE))
    page.stop(WorkerError("worker-died", "", ""))
    assert child(window, QLabel, "leftLabel").text() == ("0:50 of 1:40" if known else "")
    assert (bar.value() * 2 == bar.maximum()) is known
    assert bar.maximum() > 0, "nothing moves there any more"
    assert child(window, QLabel, "heardHint").text().startswith("What was heard so far.")


def test_what_is_not_redacted_is_not_copied_and_what_is_published_is(
    reviewing: MainWindow,
) -> None:
    reviewing.working.show_heard(HeardBlock(Span(0, 100), "en", (HeardSegment("en", tuple(say("Anna"))),)))
    heard = child(reviewing, ReadText, "heardText")
    clipboard = QApplication.clipboard()
    clipboard.setText("what was there")
    control = Qt.KeyboardModifier.ControlModifier
    for key in (Qt.Key.Key_C, Qt.Key.Key_Insert, Qt.Key.Key_X):
        heard.selectAll()
        QTest.keyClick(heard, key, control)
        assert clipboard.text() == "what was there"
    assert heard.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    assert reviewing.review is not None
    tree = reviewing.review.findings.tree
    assert tree.currentIndex().data(), "a row that says what is removed"
    for private in (tree, reviewing.review.transcript):
        QTest.keyClick(private, Qt.Key.Key_A, control)
        QTest.keyClick(private, Qt.Key.Key_C, control)
        assert clipboard.text() == "what was there"
    heard.copy()  # as a drag, and the selection of X11, take it
    assert clipboard.text() == ""
    reviewing.show_publish()
    preview = child(reviewing, ReadText, "publishPreview")
    preview.setPlainText("[PERSON 1] met")
    preview.selectAll()
    QTest.keyClick(preview, Qt.Key.Key_C, control)
    assert clipboard.text() == "[PERSON 1] met"


@pytest.mark.parametrize("name", ["findLine", "correctionLine", "speakerName", "findingsSearch"])
def test_no_keyboard_of_the_system_learns_words_of_a_recording(reviewing: MainWindow, name: str) -> None:
    hints = child(reviewing, QLineEdit, name).inputMethodHints()
    assert Qt.InputMethodHint.ImhSensitiveData in hints


def test_a_place_that_did_not_pass_is_widened_with_one_click(reviewing: MainWindow, qtbot: QtBot) -> None:
    reviewing.show_publish()
    page, session = reviewing.publish, reviewing.desk.session
    assert page is not None
    assert session is not None
    span = session.silence.spans[0]
    checks = (Check("relisten", False, "1 of 4 heard", (span,)), Check("text", True, "equal"))
    page.publish_asked.disconnect()
    reviewing.resize(960, 540)
    QTest.keyClick(page.publish_button, Qt.Key.Key_Space)
    cancel = child(reviewing, QPushButton, "publishCancelButton")
    assert cancel.hasFocus()
    page.fail(VerificationError("not-verified", "", "", checks=checks))
    page.stop()
    assert child(reviewing, QListWidget, "checksList").hasFocus()
    assert "Widen the silence" in page.results.errors.accessibleName()
    widen = child(reviewing, QPushButton, "widenButton")
    qtbot.waitUntil(lambda: not widen.visibleRegion().isEmpty())  # also on a small screen
    assert [one.property("kind") for one in (widen, page.publish_button)] == ["main", ""]
    page.fail(OutputError("no-room", "", ""))
    page.fail(VerificationError("not-verified", "", "", checks=checks))
    session.project._store._connection.execute("PRAGMA query_only = ON")
    child(reviewing, QPushButton, "widenButton").click()
    assert "cannot be written to" in page.results.errors.accessibleName()
    session.project._store._connection.execute("PRAGMA query_only = OFF")
    assert child(reviewing, QListWidget, "checksList").count() == 2
    widen = child(reviewing, QPushButton, "widenButton")
    widen.setFocus()
    with qtbot.waitSignal(page.publish_asked, timeout=1000):
        QTest.keyClick(widen, Qt.Key.Key_Space)
    assert cancel.hasFocus(), "what was pressed is gone"
    assert session.silence.spans[0].contains(span)
    assert session.silence.spans[0].length > span.length


def test_checks_are_shown_as_they_are_done_and_a_place_that_failed_in_the_review(
    reviewing: MainWindow,
) -> None:
    reviewing.show_publish()
    page, session = reviewing.publish, reviewing.desk.session
    assert page is not None
    assert session is not None
    page.results.begin()
    listed = child(reviewing, QListWidget, "checksList")
    for check in (
        Check("text", True, "equal"),
        Check("relisten", True, "none"),
        Check("relisten", False, "1"),
    ):
        reviewing.desk.publishing.checked.emit(check)
    assert listed.isVisible()
    assert not child(reviewing, QPlainTextEdit, "certificateView").isVisible()
    assert [listed.item(i).text()[0] for i in range(listed.count())] == ["\u2713", "\u2717"]
    above, below = (listed.visualItemRect(listed.item(i)) for i in range(2))
    assert below.top() - above.top() == 2 * listed.fontMetrics().height() + 2 * GRID, (
        "two lines, and their edge"
    )
    passage, span = max(session.silence.edges.items())
    short = Span(span.start, passage.start + 1)  # made so by somebody, and less than the finding
    page.fail(VerificationError("not-verified", "", "", checks=(Check("relisten", False, "1", (short,)),)))
    child(reviewing, QPushButton, "placeButton").click()
    assert reviewing.pages.currentWidget() is reviewing.review
    assert reviewing.review is not None
    choice = reviewing.review.choice
    assert choice is not None
    assert choice.span is not None
    assert span.contains(choice.span)


def test_who_listens_to_the_window_is_told_what_it_does(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("app.gui.pages.starting.working.announce", lambda _about, said: told.append(said))
    window.desk.listening.emit("meeting.wav")
    assert window.focusWidget() is child(window, QPlainTextEdit, "heardText")
    for done in (1, 2):
        window.working.show_progress(Progress("voice", done, 10))
    window.working.show_progress(Progress("transcribe", 0, 10))
    assert told == ["Listening for voices…", "Listening and writing down…"]


def test_who_listens_while_it_is_published_is_told_how_far_it_is(
    reviewing: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("app.gui.pages.publishing.results.announce", lambda _about, said: told.append(said))
    reviewing.show_publish()
    page = reviewing.publish
    assert page is not None
    page.begin()
    for done in (1, 2):
        page.results.show_progress(Progress("write", done, 10))
    page.results.show_progress(Progress("verify", 0, 10))
    assert told == ["Writing the redacted files…", "Checking the redacted files…"]
    checks = (Check("text", True, "equal"), Check("relisten", False, "1 of 4 heard"))
    page.fail(VerificationError("not-verified", "", "", checks=checks))
    listed = child(reviewing, QListWidget, "checksList")
    assert listed.currentRow() == 1, "it is said when the focus comes to the list, and not passed over"
    assert listed.selectedItems() == []


def test_recent_projects_are_few_and_each_once() -> None:
    settings = Settings()
    for number in (*range(20), 19):
        settings = settings.with_recent(Recent(f"/p/{number}", "x"))
    assert [recent.path for recent in settings.recent[:2]] == ["/p/19", "/p/18"]
    assert len(settings.recent) == 12


def test_settings_that_cannot_be_read_are_the_standard_ones(data_folder: Path) -> None:
    kept.save(replace(Settings(), zoom=150))
    assert kept.load().zoom == 150
    (data_folder / "window.json").write_text("{")
    assert kept.load() == Settings()


def test_projects_are_reviewed_in_turn(
    window: MainWindow, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    second = tmp_path / "second.caviard"
    shutil.copyfile(project, second)
    window.desk.open([project, second])
    shown(window, qtbot)
    following = window.actions_.following
    assert window.desk.session is not None
    assert window.desk.session.path == project
    assert following.isVisible()

    press(window, "r")
    following.trigger()
    shown(window, qtbot)

    assert window.desk.session.path == second
    assert not following.isVisible()
    assert actions(window) == ["ask"] * 5
    assert window.settings.recent[0].waiting == 4  # what was decided in the first is remembered


def test_no_two_actions_have_the_same_picture(window: MainWindow) -> None:
    """Where there is no room for names, nothing else tells one from the other."""
    icons = [action.icon() for action in window.actions_.all() if not action.icon().isNull()]
    images = [icon.pixmap(20).toImage() for icon in icons]
    assert len({bytes(image.constBits()) for image in images}) == len(images)


def test_the_review_fits_a_small_screen_at_200_percent(reviewing: MainWindow, qtbot: QtBot) -> None:
    """960 points are what is left of 1920 pixels; what is an icon there still has its name for a reader."""
    page = reviewing.review
    assert page is not None
    beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
    publish = reviewing._around.tools.button(reviewing.actions_.publish)
    reviewing.resize(960, 540)
    qtbot.waitUntil(lambda: reviewing.width() == 960)
    assert reviewing.height() == 540
    qtbot.waitUntil(publish.isVisible)
    bar = page.decisions.findChildren(QToolButton)
    assert all(one.text() for one in bar)
    for one in (*bar, publish):
        assert one.mapTo(reviewing, one.rect().bottomRight()).x() < 960
    reviewing.resize(1500, 820)
    qtbot.waitUntil(lambda: {one.toolButtonStyle() for one in (*bar, publish)} == {beside})
    reviewing.resize(960, 540)
    page.decisions.resize(NARROW, page.decisions.height())
    named = [one.defaultAction() for one in bar if one.toolButtonStyle() == beside]
    assert named == [reviewing.actions_.redact, reviewing.actions_.keep, reviewing.actions_.later]
    page.decisions.setMinimumWidth(0)
    page.decisions.resize(NARROW // 2, page.decisions.height())
    assert {one.toolButtonStyle() for one in bar} == {alone}


def test_a_tool_looks_as_if_it_could_be_pressed_only_where_it_can(reviewing: MainWindow) -> None:
    actions, tools = reviewing.actions_, reviewing._around.tools
    offered = (actions.undo, actions.redo, actions.next, actions.publish)
    assert [action.isEnabled() for action in offered] == [False, False, True, True]
    assert [tools.button(action).isEnabled() for action in offered] == [False, False, True, True]
    reviewing.show_settings()
    reviewing._leave_settings()
    assert [tools.button(action).isEnabled() for action in offered] == [False, False, True, True]
    press(reviewing, "k")
    assert tools.button(actions.undo).isEnabled()
    assert not tools.button(actions.redo).isEnabled()


def test_tools_lose_their_names_one_after_another_and_the_one_that_publishes_last(
    reviewing: MainWindow,
) -> None:
    tools, actions = reviewing._around.tools, reviewing.actions_
    wanted = (actions.publish, actions.next, actions.profile, actions.find, actions.start)
    buttons = {one.defaultAction(): one for one in tools.findChildren(QToolButton)}
    seen = list[list[QAction]]()
    for width in range(1500, 400, -20):
        tools.resize(width, tools.height())
        alone = Qt.ToolButtonStyle.ToolButtonIconOnly
        named = [action for action in wanted if buttons[action].toolButtonStyle() != alone]
        if named not in seen:
            seen.append(named)
    assert seen == [list(wanted[:number]) for number in range(5, -1, -1)]


def test_the_size_of_the_window_and_of_its_parts_is_kept(
    qapp: QApplication, qtbot: QtBot, project: Path, window: MainWindow
) -> None:
    del window
    seen = []
    for place in (replace(kept.Place(), width=800, height=700), None):
        program = Program(qapp, replace(kept.load(), place=place or kept.load().place))
        program.show()
        page = open_review(program.window, project, qtbot)
        if place:
            page.shared.shares = (490, 290), (300, 250)
        seen.append((program.window.size(), page.shared.shares))
        program.close()
    assert seen[0] == seen[1]
    assert kept.load().place.width == seen[0][0].width()


def test_as_many_tools_have_names_as_have_room_when_a_review_comes_to_be_seen(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    """Tools that are about to be seen told of no smaller size: where one name was too much, none was left."""
    window.resize(960, 640)
    qtbot.wait(50)
    open_review(window, project, qtbot)
    qtbot.wait(50)
    tools = window._around.tools
    named = [one.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon for one in tools._named]
    assert any(named)
    assert not all(named)
    assert tools.meeting.drawn.startswith("meeting.wav")
