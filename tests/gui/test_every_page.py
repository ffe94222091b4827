"""What holds for every page and dialogue: it fits a small screen; a keyboard or a reader get to all of it."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTextBrowser,
    QToolBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain.certificate import Check
from app.domain.errors import ProjectError, VerificationError, WorkerError
from app.domain.finding import Category
from app.domain.review import Action
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span
from app.domain.transcription.turns import Turn
from app.gui.app import Program
from app.gui.flows.locking import PassphraseDialog
from app.gui.looks.boxes import Choice
from app.gui.pages.settings.keys_editor import KeysEditor
from app.gui.pages.settings.profile_editor import ProfileEditor
from app.gui.pages.sheets.guides import GuidesDialog
from app.gui.pages.sheets.keys import KeysDialog
from app.gui.pages.sheets.legend import LegendDialog
from app.gui.settings import Recent, Settings
from app.gui.widgets.small.elided import Elided
from app.gui.window import MainWindow
from app.weights import Store
from app.worker import Progress
from tests.gui.conftest import ended, open_review
from tests.values import RATE

SMALL = QSize(960, 540)
"""Points: a full HD screen at 200 %."""
ARROW = 40
"""Pixels of a box to choose from that its words cannot have."""
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView, QProgressBar)


@pytest.fixture(params=["en", "fr"])
def program(
    qapp: QApplication, qtbot: QtBot, project: Path, request: pytest.FixtureRequest
) -> Iterator[Program]:
    """The program in a language, on a small screen."""
    recent = (Recent(str(project), "a meeting", 3, 1),)
    made = Program(qapp, Settings(language=request.param, theme="light", recent=recent))
    made.window.resize(SMALL)
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    ended(made)


def before_a_review(window: MainWindow) -> Iterator[QWidget]:
    """The pages that a recording is brought to, in all their states."""
    start, working = window.start, window.working
    window.show_start()
    yield start
    start.show_model(next(model for model in Store().models if model.name == "base"))
    start.show_installing(Progress("check", 60, 100))
    yield start
    start.show_installing(None)
    start.show_model(None)
    start.errors.tell(ProjectError("missing", "", ""))
    yield start
    working.begin("a meeting")
    window._show(working)
    yield working
    working.stop(WorkerError("worker-died", "", ""))
    yield working


def in_a_review(window: MainWindow) -> Iterator[QWidget]:
    """The review with each of its rows, and what is published from it."""
    page = window.review
    assert page is not None
    page.errors.say(5 * "Something could not be looked at. ", "Listen to it.", "Accept")
    yield page
    page.errors.hide()
    window.actions_.find.trigger()
    yield page
    page.correct()
    assert page.find_bar.isHidden()
    yield page
    window.actions_.speakers.trigger()
    assert page.correction_bar.isHidden()
    yield page
    page.session.tell_apart((Turn(Span(0, 2 * RATE), 0), Turn(Span(2 * RATE, 10 * RATE), 1)))
    page.show_session()
    yield page
    page.errors.say(5 * "Something could not be looked at. ", "Listen to it.", "Accept")
    yield page
    page.errors.hide()
    page.speakers_bar.close_bar()
    page.session.publish_words(0, 3)
    page.show_session()
    yield page
    window.show_publish()
    assert window.publish is not None
    yield window.publish
    window.publish.reader.asked.emit()
    yield window.publish
    checks = (Check("relisten", False, "1 of 2", (Span(0, 100),)), Check("text", True, "equal"))
    window.publish.fail(VerificationError("not-verified", "", "", checks=checks))
    yield window.publish


def beside_a_review(window: MainWindow) -> Iterator[QWidget]:
    """The settings and the dialogues."""
    window.show_settings()
    page = window.settings_page
    assert page is not None
    page.watchlist._append(Term("Rivermouth", ("River Mouth",)))
    yield page
    page.profiles._make()
    editor = page.findChild(ProfileEditor)
    assert editor is not None
    yield editor
    editor.reject()
    page.keys_asked.emit()
    keys_editor = page.findChild(KeysEditor)
    assert keys_editor is not None
    yield keys_editor
    keys_editor.reject()
    window.actions_.keys.trigger()
    keys = window.findChild(KeysDialog)
    assert keys is not None
    yield keys
    keys.close()
    window.actions_.legend.trigger()
    legend = window.findChild(LegendDialog)
    assert legend is not None
    drawn = [label.pixmap().toImage() for label in legend.findChildren(QLabel) if not label.text()]
    assert len(drawn) == 8
    assert all(one != other for number, one in enumerate(drawn) for other in drawn[:number])
    yield legend
    legend.close()
    window.actions_.guides.trigger()
    guides = window.findChild(GuidesDialog)
    assert guides is not None
    yield guides
    guides.close()
    asked = PassphraseDialog("Choose one.", new=True, removable=True, parent=window)
    asked.open()
    yield asked
    asked.close()


def test_all_of_it_fits_a_small_screen_and_has_a_name_and_the_focus(
    program: Program, project: Path, qtbot: QtBot
) -> None:
    window = program.window
    assert list(without_a_letter(window)) == []
    for shown in before_a_review(window):
        look_at(window, shown, qtbot)
    open_review(window, project, qtbot)
    for shown in in_a_review(window):
        look_at(window, shown, qtbot)
    for shown in beside_a_review(window):
        look_at(window, shown, qtbot)


def test_no_row_makes_a_small_window_grow(program: Program, project: Path, qtbot: QtBot) -> None:
    window, page = program.window, open_review(program.window, project, qtbot)
    window.resize(800, 540)
    before = window.size()
    page.session.tell_apart((Turn(Span(0, 2 * RATE), 0), Turn(Span(2 * RATE, 10 * RATE), 1)))
    page.show_session()
    for action in (window.actions_.find, window.actions_.speakers):
        action.trigger()
        qtbot.wait(20)
        assert window.size() == before


def test_what_the_list_is_narrowed_to_is_read_whole(program: Program, project: Path, qtbot: QtBot) -> None:
    page = open_review(program.window, project, qtbot)
    page.findings.sieve.offer({Category.ORGANISATION, Category.WATCHLIST, Category.SUSPECT})
    qtbot.wait(50)
    for box in (page.findings.sieve.category, page.findings.sieve.order):
        entries = [box.itemText(index) for index in range(box.count())]
        widest = max(box.fontMetrics().horizontalAdvance(entry) for entry in entries)
        assert widest + ARROW <= box.width(), (entries, box.width())
    assert cut_words(page.findings) == []


def look_at(window: MainWindow, shown: QWidget, qtbot: QtBot) -> None:
    """Look at a page or a dialogue as it is now."""
    qtbot.wait(20)  # it is laid out
    assert window.size() == SMALL
    tools = window._around.tools
    offered = [tools.widgetForAction(action) for action in tools.actions() if action.isVisible()]
    assert all(one.isVisible() for one in offered) == tools.isVisible()
    assert not tools.isVisible() or tools.meeting.width() >= 80, "nobody sees which recording it is"
    room = shown.screen().availableSize()
    assert shown.frameGeometry().height() <= room.height()
    found = [one for one in shown.findChildren(QWidget) if one.isVisible() and is_control(one)]
    assert found
    boxes = [one for one in found if isinstance(one, QComboBox)]
    assert [str(one) for one in boxes if not isinstance(one, Choice)] == [], "the wheel chooses unseen"
    assert [str(one) for one in found if not name_of(one)] == []
    assert [str(one) for one in found if is_named_twice(one)] == []
    assert [str(one) for one in shown.findChildren(QWidget) if one.isVisible() and has_markup(one)] == []
    assert [str(one) for one in found if not takes_focus(one)] == []
    focused = [one for one in found if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [str(one) for one in focused if not shows_focus(one)] == []
    with suppress(qtbot.TimeoutError):  # on a busy computer it is laid out late
        qtbot.waitUntil(lambda: cut_words(shown) == [], timeout=1000)
    assert cut_words(shown) == []
    areas = [one for one in shown.findChildren(QScrollArea) if one.isVisible()]
    wide = [one for one in areas if one.horizontalScrollBar().maximum()]
    lacking = max((one.horizontalScrollBar().maximum() for one in wide), default=0)
    # The screen of the tests is narrower than a small one: a dialogue has some more room there.
    assert lacking <= (SMALL.width() - room.width() if shown.isWindow() else 0)
    if shown is not window.review and len(focused) > 1:  # there the key goes to the next finding
        assert [str(one) for one in focused if not lets_go(one)] == []


def without_a_letter(window: MainWindow) -> Iterator[str]:
    """What the menus offer that cannot be chosen by a letter of its own."""
    bar = window.menuBar()
    for menu in (bar, *(one for one in bar.findChildren(QMenu) if one.title())):
        letters = set[str]()
        for action in (one for one in menu.actions() if not one.isSeparator()):
            letter = QKeySequence.mnemonic(action.text()).toString()
            if not letter or letter in letters:
                yield action.text()
            letters.add(letter)


def shows_focus(widget: QWidget) -> bool:
    """Whether somebody sees that it has the focus."""
    before = QApplication.focusWidget()
    widget.clearFocus()
    without = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    now = QApplication.focusWidget()
    took = now is not None and (now is widget or widget.isAncestorOf(now))
    differs = widget.grab().toImage() != without
    if before is not None:
        before.setFocus()
    return took and differs


def lets_go(widget: QWidget) -> bool:
    """Whether the tab key goes on from it to another."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    before = QApplication.focusWidget()
    assert before is not None
    QTest.keyClick(before, Qt.Key.Key_Tab)
    to_a_link = isinstance(before, QTextBrowser) and before.textCursor().hasSelection()
    return QApplication.focusWidget() is not before or to_a_link


def cut_words(shown: QWidget) -> list[tuple[str, str]]:
    """What is shown in part: the name of each, and what it says."""
    words = [one for one in shown.findChildren(QWidget) if one.isVisible() and is_cut(one)]
    return [(one.objectName(), getattr(one, "text", str)()) for one in words]


def is_cut(widget: QWidget) -> bool:
    """Whether its words are shown in part: French takes a fifth more room than English."""
    match widget:
        case Elided():
            return False
        case QLabel() if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height()
        case QLabel() | QPushButton() | QCheckBox():
            return widget.sizeHint().width() > widget.width()
        case QToolButton() if widget.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly:
            return widget.sizeHint().width() > widget.width()
        case QComboBox():
            words = widget.fontMetrics().horizontalAdvance(widget.currentText())
            return words + ARROW > widget.width()
        case _:
            return False


def is_control(widget: QWidget) -> bool:
    if isinstance(widget, (QScrollBar, QHeaderView, QMenuBar)) or widget.objectName().startswith("qt_"):
        return False
    return isinstance(widget, CONTROLS) or widget.focusPolicy() is not Qt.FocusPolicy.NoFocus


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it; on Linux a list of choices has its entry for a name."""
    interface = QAccessible.queryAccessibleInterface(widget)
    if isinstance(widget, QComboBox) and not interface.relations(QAccessible.RelationFlag.Label):
        return interface.text(QAccessible.Text.Description).strip()
    return interface.text(QAccessible.Text.Name).strip()


def is_named_twice(widget: QWidget) -> bool:
    """Whether a screen reader would say its name, and then what is said of it with its name once more."""
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name).strip()
    again = interface.text(QAccessible.Text.Description).strip()
    return not isinstance(widget, QComboBox) and (again == name or again.startswith(f"{name} ("))


def has_markup(widget: QWidget) -> bool:
    """Whether a screen reader would read out a tag."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return "</" in interface.text(QAccessible.Text.Name) + interface.text(QAccessible.Text.Description)


def takes_focus(widget: QWidget) -> bool:
    """Whether the keyboard gets there; a toolbar is in the menus too, and a bar of progress does nothing."""
    elsewhere = isinstance(widget, QProgressBar) or isinstance(widget.parent(), QToolBar)
    return elsewhere or widget.focusPolicy() is not Qt.FocusPolicy.NoFocus


def test_a_reader_meets_the_review_as_it_is_seen(program: Program, project: Path, qtbot: QtBot) -> None:
    """The text and what is decided about it, the findings beside it, and the sound below."""
    page = open_review(program.window, project, qtbot)

    def met(interface: QAccessibleInterface) -> Iterator[str]:
        widget = cast("QWidget | None", interface.object())
        if widget is not None:
            yield widget.objectName()
            for number in range(interface.childCount()):
                if (child := interface.child(number)) is not None:
                    yield from met(child)

    order = list(met(QAccessible.queryAccessibleInterface(page)))
    wanted = ["transcriptView", "scopeBox", "findingsSearch", "findingsTree", "playButton", "waveformView"]
    assert [one for one in order if one in wanted] == wanted


def test_what_is_said_of_a_tool_follows_its_action(program: Program, project: Path, qtbot: QtBot) -> None:
    page = open_review(program.window, project, qtbot)
    tools, undo = program.window._around.tools, program.window.actions_.undo
    for steps in (0, 1):
        if steps:
            page.decide_about(page.session.findings[:1], Action.REDACT)
            qtbot.waitUntil(undo.isEnabled)
        said = QAccessible.queryAccessibleInterface(tools.button(undo))
        assert said.text(QAccessible.Text.Name) == undo.toolTip().partition(" (")[0]
        assert said.text(QAccessible.Text.Description) == "Ctrl+Z"
