"""Profiles and watch-lists are made in the settings, and hold at once."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
)
from pytestqt.qtbot import QtBot

from app.domain.finding import Category
from app.domain.review import Action
from app.domain.spotting.watchlist import Term
from app.gui.pages.settings.profile_editor import ProfileEditor
from app.gui.pages.settings.watchlist_card import WatchlistCard
from app.gui.window import MainWindow
from app.speech import offered_engines
from app.workbench.policy.own_lists import change_watchlist, own_profiles, own_watchlist, save_profile
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Policy
from app.workbench.reviewing.opening import Unfinished
from tests.gui.conftest import child, open_review


@pytest.fixture
def settings(window: MainWindow) -> MainWindow:
    window.show_settings()
    return window


def editor(window: MainWindow) -> ProfileEditor:
    found = window.findChild(ProfileEditor)
    assert found is not None
    return found


def write(window: MainWindow, name: str, text: str) -> None:
    line = child(window, QLineEdit, name)
    line.clear()
    QTest.keyClicks(line, text)


def cell(table: QTableWidget, line: int, place: int) -> QTableWidgetItem:
    item = table.item(line, place)
    assert item is not None
    return item


def test_a_profile_is_made_from_another_and_chosen(settings: MainWindow) -> None:
    child(settings, QPushButton, "newProfileButton").click()
    write(settings, "profileNameLine", "Board")
    box = child(settings, QComboBox, "placeActionBox")
    box.setCurrentIndex(box.findData(Action.KEEP))
    assert child(settings, QComboBox, "unheardActionBox").findData(Action.KEEP) == -1
    child(settings, QPlainTextEdit, "allowText").setPlainText("Paris\n\n  The   Council\nParis")
    child(settings, QPushButton, "saveProfileButton").click()
    made = own_profiles()[0]
    assert (made.name, made.allow) == ("Board", ("Paris", "The Council"))
    assert made.action(Category.PLACE) is Action.KEEP
    assert made.action(Category.PERSON) is Action.REDACT
    profiles = child(settings, QComboBox, "profileBox")
    profiles.setCurrentIndex(profiles.findData("Board"))
    assert settings.settings.profile == "Board"
    _remove(settings, "Cancel")
    assert [one.name for one in own_profiles()] == ["Board"]
    _remove(settings, "Delete")
    assert own_profiles() == ()
    assert (settings.settings.profile, profiles.currentData()) == ("staff", "staff")


def _remove(settings: MainWindow, answer: str) -> None:
    child(settings, QPushButton, "removeProfileButton").click()
    buttons = settings.findChildren(QMessageBox, "deleteBox")[-1].buttons()
    next(one for one in buttons if one.text() == answer).click()


def _rename(window: MainWindow, name: str) -> None:
    """Give the last of the profiles another name."""
    listed = child(window, QListWidget, "profilesList")
    listed.setCurrentRow(listed.count() - 1)
    child(window, QPushButton, "changeProfileButton").click()
    write(window, "profileNameLine", name)
    child(window, QPushButton, "saveProfileButton").click()


def test_a_profile_that_has_another_name_is_still_the_chosen_one(window: MainWindow) -> None:
    save_profile(replace(load_profile("press"), name="Board"))
    window.show_settings()
    profiles = child(window, QComboBox, "profileBox")
    profiles.setCurrentIndex(profiles.findData("Board"))
    _rename(window, "Council")
    assert (window.settings.profile, profiles.currentData()) == ("Council", "Council")


def test_a_review_goes_on_with_its_profile_by_another_name_and_says_where_it_is_gone(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    save_profile(replace(load_profile("press"), name="Board"))
    page = open_review(window, project, qtbot)
    page.choose_profile("Board")
    window.show_settings()
    _rename(window, "Council")
    assert page.session.settings["profile"] == "Council"
    said = child(window, QLabel, "aboutLabel")
    assert "Council" in said.text()
    _remove(window, "Delete")
    whole = "Colleagues who were not in the meeting (the profile “Council” is gone)"
    assert whole in said.text()
    page.choose_profile("staff")
    window._audiences.describe(page.session)
    assert "gone" not in said.text()


def test_another_meeting_goes_on_with_a_profile_by_another_name(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    save_profile(replace(load_profile("press"), name="Board"))
    open_review(window, project, qtbot).choose_profile("Board")
    window.show_start()
    window.show_settings()
    _rename(window, "Council")
    listed = child(window, QListWidget, "profilesList")
    listed.setCurrentRow(listed.count() - 1)
    child(window, QPushButton, "removeProfileButton").click()
    box = window.findChildren(QMessageBox, "deleteBox")[-1]
    assert "decided by the profile “Colleagues who were not in the meeting”" in box.informativeText()
    next(one for one in box.buttons() if one.text() == "Cancel").click()
    window._leave_settings()
    page = open_review(window, project, qtbot)
    assert "Council" in child(window, QLabel, "aboutLabel").text()
    page.decide_by(window._audiences._chosen(page.session))
    assert {made.by for made in page.session.review.decisions} == {"profile:Council"}
    window.show_publish()
    assert window.publish is not None
    assert [order.profile for order in window.publish.form.orders()] == ["Council"]


def test_every_control_of_a_profile_has_a_name_of_its_own(settings: MainWindow) -> None:
    child(settings, QPushButton, "newProfileButton").click()
    sheet = editor(settings)
    for kind in (QLineEdit, QComboBox, QDoubleSpinBox, QPlainTextEdit):
        for control in sheet.findChildren(kind):
            told = QAccessible.queryAccessibleInterface(control)
            assert told.text(QAccessible.Text.Name), control.objectName()
    written = child(settings, QDoubleSpinBox, "thresholdBox").lineEdit()
    assert written.accessibleName().startswith("How sure a finding must be")
    sheet.reject()


def test_a_profile_is_changed_in_its_place(settings: MainWindow) -> None:
    save_profile(replace(load_profile("press"), name="Board"))
    settings.show_settings()
    page = settings.settings_page
    assert page is not None
    listed = page.findChild(QListWidget, "profilesList")
    change = page.findChild(QPushButton, "changeProfileButton")
    assert isinstance(listed, QListWidget)
    assert isinstance(change, QPushButton)
    assert not change.isEnabled(), "a shipped one stays as it is"
    listed.setCurrentRow(listed.count() - 1)
    change.click()
    write(settings, "profileNameLine", "Council")
    child(settings, QPushButton, "saveProfileButton").click()
    assert [profile.name for profile in own_profiles()] == ["Council"]
    assert own_profiles()[0].actions == load_profile("press").actions


def test_a_name_that_is_taken_is_told_and_nothing_is_lost(settings: MainWindow) -> None:
    child(settings, QPushButton, "newProfileButton").click()
    write(settings, "profileNameLine", "staff")
    child(settings, QPushButton, "saveProfileButton").click()
    sheet = editor(settings)
    assert "cannot be called so" in sheet.errors.accessibleName()
    assert sheet.profile.name == "staff"
    assert own_profiles() == ()
    sheet.reject()


def test_terms_are_kept_as_they_are_written(settings: MainWindow, data_folder: Path, qtbot: QtBot) -> None:
    table = child(settings, QTableWidget, "watchlistTable")
    child(settings, QPushButton, "addTermButton").click()
    line = table.findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "Rivermouth")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: own_watchlist() == (Term("Rivermouth"),))
    cell(table, 0, 1).setText("River  Mouth, RM,")
    assert own_watchlist() == (Term("Rivermouth", ("River Mouth", "RM")),)
    more = data_folder / "more.txt"
    more.write_text("Northgate\nRivermouth = River Mouth, RM\n")
    assert settings.settings_page is not None
    settings.settings_page.watchlist.add_file(more)
    assert [term.name for term in own_watchlist()] == ["Rivermouth", "Northgate"]
    more.write_text("Lakeside\n\n= LS\n")
    settings.settings_page.watchlist.add_file(more)
    assert "Line 3 of" in settings.settings_page.watchlist.errors.accessibleName()
    cell(table, 1, 0).setText("=")
    assert "letter or digit" in settings.settings_page.watchlist.errors.accessibleName()
    assert [term.name for term in own_watchlist()] == ["Rivermouth", "Northgate"], "what was right is kept"
    cell(table, 0, 0).setText("Rivermouths")
    assert [term.name for term in own_watchlist()] == ["Rivermouths", "Northgate"], "and the rest is as well"
    errors = settings.settings_page.watchlist.errors
    qtbot.waitUntil(lambda: errors.visibleRegion().boundingRect() == errors.rect())
    table.setCurrentCell(1, 0)
    child(settings, QPushButton, "removeTermButton").click()
    assert [term.name for term in own_watchlist()] == ["Rivermouths"]


def test_no_term_is_removed_that_is_not_seen_to_be_chosen(settings: MainWindow) -> None:
    table, remove = (
        child(settings, QTableWidget, "watchlistTable"),
        child(settings, QPushButton, "removeTermButton"),
    )
    watchlist(settings)._show(tuple(map(Term, ("Rivermouth", "Northgate", "Halcyon", "Heron"))))
    settings.activateWindow()
    table.setFocus()
    assert table.currentRow() == 0, "the focus alone came to it"
    assert not remove.isEnabled()
    table.setCurrentCell(1, 0)
    cell(table, 3, 1).setSelected(True)
    assert remove.isEnabled()
    remove.setFocus()
    remove.click()
    assert [term.name for term in own_watchlist()] == ["Rivermouth", "Halcyon"]
    for _ in range(2):
        table.setCurrentCell(0, 0)
        remove.setFocus()
        remove.click()
    assert own_watchlist() == ()
    assert not remove.isEnabled()
    assert table.hasFocus()


def test_what_a_file_adds_is_said(settings: MainWindow, data_folder: Path) -> None:
    card, said = watchlist(settings), child(settings, QLabel, "watchlistAdded")
    table, more = child(settings, QTableWidget, "watchlistTable"), data_folder / "more.txt"

    def added(text: str) -> str:
        more.write_text(text)
        card.add_file(more)
        return said.text() if said.isVisibleTo(settings) else ""

    assert not said.isVisibleTo(settings)
    assert added("") == added("# nothing\n\n") == "There is no term in the file."
    assert added("Rivermouth = RM, River Mouth\n") == "1 term added."
    assert added("Rivermouth = RM, River Mouth\n") == "Every term of the file is there already."
    whole = "Of a term that looks like several its parts are looked for, too: Alpha;Bravo · Lake, Side. "
    several = "Write several terms on a line each, or “term = alias, alias”."
    assert added("Alpha;Bravo\nHeron\nLake, Side\n") == f"3 terms added. {whole}{several}"
    assert added("=") == "", "an error says enough"
    assert added("Northgate\n") == "1 term added."
    cell(table, 0, 0).setText("Rivermouths")
    assert not said.isVisibleTo(settings)


def watchlist(window: MainWindow) -> WatchlistCard:
    assert window.settings_page is not None
    return window.settings_page.watchlist


def test_a_term_in_two_lines_is_kept_and_said(settings: MainWindow) -> None:
    table, twice = child(settings, QTableWidget, "watchlistTable"), child(settings, QLabel, "watchlistTwice")
    for name in ("Rivermouth", "Northgate", "RIVERMOUTH"):
        assert not twice.isVisibleTo(settings)
        child(settings, QPushButton, "addTermButton").click()
        cell(table, table.rowCount() - 1, 0).setText(name)
    assert [term.name for term in own_watchlist()] == ["Rivermouth", "Northgate", "RIVERMOUTH"]
    assert twice.isVisibleTo(settings)
    assert twice.text().endswith(": Rivermouth")
    table.setCurrentCell(0, 0)
    child(settings, QPushButton, "removeTermButton").click()
    assert not twice.isVisibleTo(settings)


def test_what_another_window_has_changed_stays_and_no_file_is_replaced_that_cannot_be_read(
    settings: MainWindow, data_folder: Path
) -> None:
    change_watchlist((), [Term("Northgate")])
    table = child(settings, QTableWidget, "watchlistTable")
    for name in ("Rivermouth", "Heron"):
        child(settings, QPushButton, "addTermButton").click()
        cell(table, table.rowCount() - 1, 0).setText(name)
    assert {term.name for term in own_watchlist()} == {"Northgate", "Rivermouth", "Heron"}
    assert cell(table, 1, 0).text() == "Northgate"
    change_watchlist(own_watchlist(), [Term("Heron")])
    cell(table, 2, 0).setText("Herons")
    assert own_watchlist() == (Term("Herons"),), "what it took out does not come back"
    assert [cell(table, line, 0).text() for line in range(table.rowCount())] == ["Herons"]
    written = "Łukasz\n".encode("cp1250")
    (data_folder / "watchlist.txt").write_bytes(written)
    cell(table, 0, 0).setText("Rivermouths")
    assert settings.settings_page is not None
    assert "Mend its file" in settings.settings_page.watchlist.errors.accessibleName()
    assert (data_folder / "watchlist.txt").read_bytes() == written


def test_a_new_recording_is_looked_through_for_the_terms(
    window: MainWindow, data_folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    change_watchlist((), [Term("Rivermouth")])
    asked: list[Policy] = []
    monkeypatch.setattr(window.desk.taking_in, "listen", lambda _path, policy, _text: asked.append(policy))
    window.desk.open([data_folder / "meeting.wav"])
    qtbot.waitUntil(lambda: bool(asked))
    assert asked[0].watchlist == (Term("Rivermouth"),)


def test_what_the_organisation_lays_down_is_not_changed(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, data_folder: Path
) -> None:
    policy = data_folder / "policy.toml"
    policy.write_text('profile = "press"\n', "utf-8")
    monkeypatch.setenv("CAVIARD_POLICY", str(policy))
    window.show_settings()
    assert not child(window, QPushButton, "newProfileButton").isEnabled()
    assert child(window, QPushButton, "addTermButton").isEnabled()


def test_the_runtime_is_chosen_among_those_that_are_there(
    settings: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    box = child(settings, QComboBox, "engineBox")
    offered = [box.itemData(index) for index in range(box.count())]
    assert offered == list(offered_engines())
    assert offered[:2] == ["auto", "ctranslate2"]
    box.setCurrentIndex(box.findData("ctranslate2"))
    asked: list[str] = []
    monkeypatch.setattr(
        "app.gui.work.taking_in.take_in", lambda *_args, hearing, **_more: asked.append(hearing.engine)
    )
    settings.desk.taking_in.go_on(Path("none.caviard"), Unfinished(None, Policy(load_profile("staff"))))
    qtbot.waitUntil(lambda: not settings.desk.work.working)
    assert asked == ["ctranslate2"]


def test_a_model_that_writes_everything_as_english_says_so(settings: MainWindow) -> None:
    box = child(settings, QComboBox, "modelBox")
    offered = {box.itemData(index): box.itemText(index) for index in range(box.count())}
    assert "English only" in offered["tiny.en"]
    assert [name for name, text in offered.items() if "English" in text] == ["tiny.en"]


def test_the_threads_are_those_of_the_next_job(settings: MainWindow, qtbot: QtBot) -> None:
    page = settings.settings_page
    assert page is not None
    page.changed.emit("threads", 1)
    assert settings.settings.threads == settings.desk.settings.threads == 1
    told: list[object] = []
    job = settings.desk.work.job(lambda job: job.bench()._threads)
    job.done.connect(told.append)
    with qtbot.waitSignal(job.ended, timeout=5000):
        job.start()
    assert told == [1]
