"""Text at one and a half times its size on a small screen: all of it is reached, and words have most room."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain.certificate import Check
from app.domain.errors import FoundMoreError, VerificationError
from app.domain.timeline import Span
from app.domain.transcription.turns import Turn
from app.gui.app import Program
from app.gui.looks.theme import GRID
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.pages.reviewing.rows import Above
from app.gui.pages.settings.keys_editor import KeysEditor
from app.gui.pages.sheets.legend import LegendDialog
from app.gui.settings import Settings
from app.gui.widgets.small.elided import Elided
from app.gui.window import MainWindow
from app.gui.wording.pace import Estimate
from app.gui.wording.text import category_name
from app.project import Project
from app.workbench.pacing.pace import Watch
from app.workbench.reviewing.again import Reviewed
from app.workbench.sources.chosen import Chosen
from app.worker import Progress
from tests.gui.conftest import child, ended, open_review
from tests.gui.test_answers import BROKEN
from tests.gui.test_every_page import SMALL, cut_words
from tests.values import RATE, make_recording

DOUBLE = QSize(1024, 700)


@pytest.fixture(params=["en", "fr"])
def small(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[MainWindow]:
    """The window in a language on a small screen."""
    yield from _seen(_larger(qapp, monkeypatch, 1.5, language=request.param), SMALL, qtbot)


@pytest.fixture(params=["en", "fr"])
def double(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[MainWindow]:
    """The window in a language, and in text of twice its size."""
    yield from _seen(_larger(qapp, monkeypatch, 2.0, language=request.param), DOUBLE, qtbot)


def _larger(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, scale: float, *, language: str) -> Program:
    with monkeypatch.context() as larger:
        larger.setattr("app.gui.looks.style.wanted_scale", lambda _platform: scale)
        return Program(qapp, Settings(language=language, theme="light"))


def _seen(made: Program, size: QSize, qtbot: QtBot) -> Iterator[MainWindow]:
    made.window.resize(size)
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made.window
    ended(made)
    QApplication.processEvents()  # what other tests have left is laid out again, in text of the usual size


def test_what_is_chosen_or_written_is_never_squeezed(small: MainWindow, project: Path, qtbot: QtBot) -> None:
    open_review(small, project, qtbot)
    small.actions_.find.trigger()
    qtbot.wait(50)
    boxes = [*small.findChildren(QComboBox), *small.findChildren(QLineEdit)]
    seen = [box for box in boxes if box.isVisible()]
    assert {"findingsCategory", "findingsSearch", "scopeBox", "findLine"} <= {
        box.objectName() for box in seen
    }
    assert [box.objectName() for box in seen if box.height() < box.sizeHint().height()] == []


def test_how_many_were_listened_to_is_read_whole(small: MainWindow, qtbot: QtBot) -> None:
    small.start.tell_heard(12, ())
    qtbot.wait(50)
    assert cut_words(small.start) == []


def test_what_can_be_done_about_recordings_that_were_brought_before_is_read_whole(small: MainWindow) -> None:
    sources = tuple(Path(f"{name}.wav") for name in "abc")
    known = {sources[0]: Reviewed(Path("a.caviard"), sure=True, heard=False)}
    for chosen in (sources, sources[:1]):
        small.desk.sorting.again.emit(Chosen(sources=chosen), known)
        box = child(small, QMessageBox, "againBox")
        buttons = box.findChildren(QPushButton)
        assert len(buttons) == len(chosen) // 2 + 3
        assert [one.text() for one in buttons if one.width() < one.sizeHint().width()] == []
        box.reject()
        QCoreApplication.sendPostedEvents(box, QEvent.Type.DeferredDelete)


def test_what_is_wrong_with_a_name_comes_in_sight_below_it(
    small: MainWindow, project: Path, qtbot: QtBot
) -> None:
    open_review(small, project, qtbot)
    small.show_publish()
    line, told = child(small, QLineEdit, "nameLine"), child(small, QLabel, "nameTold")
    line.setFocus()
    QTest.keyClicks(line, "a/b")
    qtbot.waitUntil(told.isVisible)
    qtbot.waitUntil(lambda: told.visibleRegion().boundingRect().height() == told.height())


def test_a_review_leaves_most_of_its_room_to_what_is_said(
    small: MainWindow, project: Path, qtbot: QtBot
) -> None:
    page = open_review(small, project, qtbot)
    assert small.size() == SMALL
    lines = page.transcript.viewport().height() / page.transcript._layout.leading
    assert lines >= 4
    assert page.transcript._layout.line >= page.transcript.width() / 2
    assert page.decisions.scope_box.isVisible()
    page.choose(page.session.findings[1])
    assert page.decisions.height() < 2 * page.decisions.scope_box.height()
    page.choose(None)
    small.resize(1280, 900)
    qtbot.waitUntil(lambda: page.decisions.height() > 2 * page.decisions.scope_box.height())
    assert not child(small, QLabel, "chosenLabel").isVisible()


def test_it_is_seen_what_is_chosen_and_why(small: MainWindow, project: Path, qtbot: QtBot) -> None:
    page = open_review(small, project, qtbot)
    finding, reason = page.session.findings[1], child(small, Elided, "reasonLabel")
    page.choose(finding)
    qtbot.wait(20)
    assert reason.fitting(reason.width()).startswith(f"{category_name(finding.category)} · ")
    assert reason.visibleRegion().boundingRect() == reason.rect(), "no part of the line is cut off"
    assert reason.height() >= reason.fontMetrics().height()
    page.decisions.show_group(3)
    assert reason.text().startswith(f"{category_name(finding.category)} · ")
    small.resize(1280, 900)
    qtbot.waitUntil(child(small, QLabel, "chosenLabel").isVisible)
    assert child(small, QLabel, "chosenLabel").text() == category_name(finding.category)
    assert category_name(finding.category) not in reason.text()


def test_what_is_looked_for_is_seen(small: MainWindow, project: Path, qtbot: QtBot) -> None:
    page = open_review(small, project, qtbot)
    small.actions_.find.trigger()
    qtbot.wait(20)
    above = small.findChild(Above)
    assert isinstance(above, Above)
    QTest.keyClicks(child(small, QLineEdit, "findLine"), "nn")
    qtbot.wait(20)
    assert above.horizontalScrollBar().maximum() == 0
    assert child(small, QLineEdit, "findLine").width() > 90
    count = child(small, Elided, "findCount")
    assert count.fitting(count.width()) in {count.text(), "2"}
    assert page.find_bar.isVisible()


def tell_apart(page: ReviewPage, qtbot: QtBot) -> None:
    """Two people speak."""
    page.session.tell_apart((Turn(Span(0, 2 * RATE), 0), Turn(Span(2 * RATE, 10 * RATE), 1)))
    page.show_session()
    qtbot.waitUntil(page.speakers_bar.mute.isVisible)
    qtbot.wait(50)


def test_who_is_who_is_said_without_scrolling_sideways(
    small: MainWindow, project: Path, qtbot: QtBot
) -> None:
    page = open_review(small, project, qtbot)
    above = small.findChild(Above)
    assert isinstance(above, Above)
    small.actions_.speakers.trigger()
    qtbot.wait(20)
    assert cut_words(page.speakers_bar) == []
    tell_apart(page, qtbot)
    assert above.horizontalScrollBar().maximum() == 0
    for part in (
        page.speakers_bar.who,
        page.speakers_bar.name,
        page.speakers_bar.say,
        page.speakers_bar.mute,
    ):
        part.setFocus(Qt.FocusReason.TabFocusReason)
        above.ensureWidgetVisible(part)
        assert part.visibleRegion().boundingRect() == part.rect(), "it is scrolled to whole"
    assert cut_words(page.speakers_bar) == []


def test_who_is_who_is_asked_and_said_without_scrolling_sideways_in_large_text(
    double: MainWindow, project: Path, qtbot: QtBot
) -> None:
    page = open_review(double, project, qtbot)
    above = double.findChild(Above)
    assert isinstance(above, Above)
    double.actions_.speakers.trigger()
    qtbot.waitUntil(page.speakers_bar.tell.isVisible)
    qtbot.wait(50)
    assert above.horizontalScrollBar().maximum() == 0
    tell_apart(page, qtbot)
    assert above.horizontalScrollBar().maximum() == 0


def test_what_could_not_be_looked_at_is_read_with_what_can_be_done_about_it(
    double: MainWindow, project: Path, qtbot: QtBot
) -> None:
    with Project.open(project) as opened:
        review = opened.review()
        opened.save_review(replace(review, findings=replace(review.findings, faults=BROKEN)))
    page = open_review(double, project, qtbot)
    double.actions_.faults.trigger()
    faults, accept = page.faults.list, child(double, QPushButton, "acceptFaultButton")
    whole = faults.visualItemRect(faults.item(0)).height()
    qtbot.waitUntil(lambda: seen_of(faults.viewport()) >= whole)
    qtbot.waitUntil(lambda: seen_of(accept) > 0)  # there is something to press below it
    assert not page.decisions.isVisible(), "it has the room"
    QTest.keyClick(faults, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.decisions.isVisible)
    double.resize(1600, 1200)
    double.actions_.faults.trigger()
    assert page.decisions.isVisible(), "there is room for both"


def test_what_could_not_be_looked_at_leaves_the_words_their_room(
    double: MainWindow, project: Path, qtbot: QtBot
) -> None:
    with Project.open(project) as opened:
        review = opened.review()
        opened.save_review(replace(review, findings=replace(review.findings, faults=BROKEN)))
    page, said = open_review(double, project, qtbot), child(double, QLabel, "faultsLabel")
    qtbot.waitUntil(lambda: page.transcript.viewport().height() >= 2 * page.transcript._layout.leading)
    assert said.accessibleName().startswith(said.text())
    assert said.accessibleName() != said.text(), "who listens to it is told what follows"
    double.resize(1600, 1200)
    qtbot.waitUntil(lambda: said.accessibleName() == said.text())


def test_what_a_decision_is_about_is_read_whole(double: MainWindow, project: Path, qtbot: QtBot) -> None:
    page = open_review(double, project, qtbot)
    page.choose(page.session.findings[0])
    qtbot.wait(50)
    assert double.size() == DOUBLE
    box, option = page.decisions.scope_box, QStyleOptionComboBox()
    box.initStyleOption(option)
    kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
    field = box.style().subControlRect(kind, option, part, box)
    assert box.fontMetrics().horizontalAdvance(box.currentText()) <= field.width()


def test_settings_are_scrolled_up_and_down_alone(double: MainWindow, qtbot: QtBot) -> None:
    double.show_settings()
    qtbot.wait(50)
    assert double.settings_page is not None
    areas = [one for one in double.settings_page.findChildren(QScrollArea) if one.isVisible()]
    assert areas
    assert [one.horizontalScrollBar().maximum() for one in areas] == [0] * len(areas)


def seen_of(widget: QWidget) -> int:
    """Pixels of its height that are in sight."""
    return widget.visibleRegion().boundingRect().height()


def test_who_corrects_a_word_keeps_the_window_on_the_screen(
    small: MainWindow, project: Path, qtbot: QtBot
) -> None:
    page = open_review(small, project, qtbot)
    page._open_correction(0)
    qtbot.wait(20)
    assert page.correction_bar.isVisible()
    assert page.minimumSizeHint().width() <= SMALL.width()


def test_the_legend_is_scrolled_where_it_is_too_high(small: MainWindow) -> None:
    small.actions_.legend.trigger()
    legend = small.findChild(LegendDialog)
    assert legend is not None
    assert legend.minimumSizeHint().height() < SMALL.height() / 2
    area = legend.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.accessibleName() == legend.windowTitle()
    legend.close()


def test_keys_that_are_chosen_are_read_whole(small: MainWindow) -> None:
    small.show_settings()
    assert small.settings_page is not None
    small.settings_page.keys_asked.emit()
    editor = small.findChild(KeysEditor)
    assert editor is not None
    fields = [line.findChild(QLineEdit) for line in editor.findChildren(QKeySequenceEdit)]
    cut = [
        field.text()
        for field in fields
        if field and field.fontMetrics().horizontalAdvance(field.text()) + 2 * GRID > field.width()
    ]
    assert any(field and "Ctrl" in field.text() for field in fields)
    assert cut == []
    editor.reject()


def test_a_line_that_has_no_room_still_says_what_waits(
    small: MainWindow, project: Path, qtbot: QtBot
) -> None:
    page = open_review(small, project, qtbot)
    status = child(small, Elided, "statusLabel")
    qtbot.waitUntil(lambda: "5" in status.text())
    small._around._status.tell(page.session, "Listening for voices, one after another… 0:32 of 1:16")
    qtbot.waitUntil(lambda: status.fitting(status.contentsRect().width()) in status._shorter)
    said = status.fitting(status.contentsRect().width())
    assert "5" in said


def test_what_mends_a_failure_is_seen_whole(small: MainWindow, project: Path, qtbot: QtBot) -> None:
    open_review(small, project, qtbot)
    small.show_publish()
    page = small.publish
    assert page is not None
    checks = (Check("relisten", False, "1 of 2", (Span(0, 100), Span(RATE, 2 * RATE))),)
    page.fail(VerificationError("not-verified", "", "", checks=checks))
    widen = child(small, QPushButton, "widenButton")
    qtbot.waitUntil(widen.isVisible)
    qtbot.wait(50)
    assert cut_words(page.results) == []
    for area in page.findChildren(QScrollArea):
        assert area.horizontalScrollBar().maximum() == 0
    assert small.size() == SMALL


def test_who_has_to_agree_is_said_whole(small: MainWindow, project: Path, qtbot: QtBot) -> None:
    open_review(small, project, qtbot)
    small.resize(SMALL.width(), 500)
    small.show_publish()
    page = small.publish
    assert page is not None
    page.reader.asked.emit()
    qtbot.waitUntil(page.reader.line.isVisible)
    qtbot.wait(50)
    assert cut_words(page.reader) == []


def test_what_ends_the_work_is_never_pushed_out_by_what_is_said_of_it(
    small: MainWindow, project: Path, qtbot: QtBot
) -> None:
    """Of several audiences, of the longest step, with how long it takes."""
    open_review(small, project, qtbot)
    small.show_publish()
    page = small.publish
    assert page is not None
    for box in page.form._audiences.values():
        box.setChecked(True)
    page.begin()
    page.results._pace = Estimate(watch=Watch(remembers=False, now=iter(range(0, 10_000, 90)).__next__))
    for done in range(4):
        page.results.show_progress(Progress("masked", done, 99))
    qtbot.waitUntil(page.results.cancel.isVisible)
    qtbot.wait(50)
    assert page._reading.horizontalScrollBar().maximum() == 0
    assert [name for name, _ in cut_words(page) if name != "previewBox"] == []


def test_how_long_it_takes_is_read_whole_below_the_bar(small: MainWindow, qtbot: QtBot) -> None:
    page = small.working
    page.begin("meeting.wav")
    page.show_recording(make_recording(length=36_000 * RATE))
    page._pace = Estimate(watch=Watch(remembers=False, now=iter(range(0, 10_000, 90)).__next__))
    small._show(page)
    for done in range(4):
        page.show_progress(Progress("voice", done * RATE, 36_000 * RATE, RATE))
    qtbot.wait(50)
    assert child(small, QLabel, "leftLabel").text().count(" ") > 4
    assert cut_words(page) == []
    area = child(small, QScrollArea, "")
    assert area.horizontalScrollBar().maximum() == 0


def test_what_waits_and_which_recording_it_is_are_said_whole(
    small: MainWindow, project: Path, qtbot: QtBot
) -> None:
    open_review(small, project, qtbot)
    small.resize(1024, 640)
    qtbot.wait(50)
    named = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    shown = [one.toolButtonStyle() is named for one in small._around.tools._named]
    assert shown == sorted(shown, reverse=True)
    for name in ("statusLabel", "meetingLabel"):
        assert "\u2026" not in child(small, Elided, name).drawn
    assert child(small, Elided, "meetingLabel").drawn.startswith("meeting.wav")


def test_a_sentence_is_never_squeezed_by_the_button_beside_it(
    small: MainWindow, project: Path, qtbot: QtBot
) -> None:
    """In half of a small window it stands below."""
    open_review(small, project, qtbot)
    small.show_publish()
    page = small.publish
    assert page is not None
    page.fail(FoundMoreError("found-more", "", ""))
    box = page.results.errors
    qtbot.waitUntil(lambda: box.act.geometry().left() < 3 * GRID)
    assert page._reading.horizontalScrollBar().maximum() == 0
    assert box.act.width() >= box.act.sizeHint().width()
    small.resize(2000, 900)
    qtbot.waitUntil(lambda: box.act.geometry().left() > box.width() // 2)
