"""What a person does with single keys and menus while they review, and what is always seen meanwhile."""

import re
from collections.abc import Callable
from copy import copy
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.audio import measure_peaks, open_source
from app.domain.errors import UsageError, WorkerError
from app.domain.finding import Category, Findings
from app.domain.profile import SoundStyle
from app.domain.review import Action
from app.domain.reviewing.edits import Step, apply
from app.domain.reviewing.marking import words_finding
from app.domain.sound.peaks import Peaks
from app.domain.timeline import Span
from app.domain.transcription.turns import Turn
from app.gui.actions import bare
from app.gui.chrome.about import about_meeting
from app.gui.looks.style import apply_theme, current_theme
from app.gui.looks.theme import DARK, LIGHT
from app.gui.pages.bars.decision_bar import Scope
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.playing.player_outlet import ClockOutlet
from app.gui.qtmodels.findings_model import FindingsModel
from app.gui.settings import Wishes
from app.gui.widgets.small.elided import Elided
from app.gui.widgets.words.describing import scored
from app.gui.widgets.words.script import Place
from app.gui.window import MainWindow
from app.gui.wording.reasons import reason_text
from app.project import Project
from app.workbench.reviewing.session import Session
from app.workbench.reviewing.standing import Standing
from tests.gui.conftest import child, open_review, press, saved
from tests.values import RATE, say

NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
BESIDE = re.compile(r"\b (met|left|today)$")
"""Words that were looked for with a name, so that it is found in one place alone."""


def key(page: ReviewPage, pressed: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    page.transcript.setFocus()
    QTest.keyClick(page.transcript, pressed, modifiers)


def select(page: ReviewPage, first: int, last: int) -> None:
    page.transcript.go(Place(0, first))
    for _ in range(last - first - 1):
        key(page, Qt.Key.Key_Right, SHIFT)


def kept(page: ReviewPage) -> list[Action]:
    """What was decided, as the project has it now."""
    return [action for _, action in page.session.project.review().actions]


def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is given to say from now on."""
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda e: said.extend([e.message()] if isinstance(e, QAccessibleAnnouncementEvent) else []),
    )
    return said


def test_undo_and_redo_go_to_where_the_step_was_made_and_a_screen_reader_says_it(
    window: MainWindow, page: ReviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = page.choice
    assert first is not None
    key(page, Qt.Key.Key_R)
    key(page, Qt.Key.Key_K)
    assert page.choice not in {None, first}
    page.session.heard(page.session.recording.whole)
    page.decide_about(page.session.findings[2:], Action.KEEP)
    assert window.actions_.undo.toolTip() == "Undo: 3 decisions (Ctrl+Z)"
    page.undo()
    assert window.actions_.redo.text() == "&Redo: 3 decisions"
    assert bare(window.actions_.redo) == "Redo", "in the sheet of all keys"
    assert window.actions_.undo.text() == "&Undo: 1 decision"
    said = spoken(monkeypatch)
    page.undo()
    second = page.choice
    page.undo()
    assert (second, page.choice) == (page.session.findings[1], first)
    assert (window.actions_.undo.text(), window.actions_.undo.isEnabled()) == ("&Undo", False)
    page.redo()
    assert page.choice == first
    told = [text.partition(".")[2][1:].partition(":")[0] or text for text in said]
    assert told == [
        "Taken back: 1 decision.",
        "Person, to decide",
        "Taken back: 1 decision.",
        "Person, to decide",
        "Done again: 1 decision.",
        "Person, redacted",
    ]
    said.clear()
    page.decide_about(page.session.findings[2:], Action.REDACT)
    page.watch_selection()
    window.actions_.preview.trigger()
    assert said[:1] + said[-2:] == ["Redacted: 3.", "Done: watch-list.", "What would be published is heard."]


def test_undo_and_redo_go_to_the_words_that_were_marked_or_corrected(page: ReviewPage, qtbot: QtBot) -> None:
    def at(word: int) -> bool:
        return page.transcript.script.place_of(word) == page.transcript.place

    page._step(lambda: page.choose_added(5, 6))
    page._step(lambda: page.session.correct(3, "when"))
    first, made = page.session.findings[0], page.session.findings
    for travel, word in ((page.undo, 3), (page.undo, 5), (page.redo, 5), (page.redo, 3)):
        qtbot.waitUntil(lambda: page.transcript.script.findings == page.session.findings)
        page.choose(page.session.findings[0])
        assert at(first.first_word)
        travel()
        qtbot.waitUntil(partial(at, word))
    assert page.session.findings == made


def test_undoing_what_was_marked_leaves_nothing_chosen_and_doing_it_again_chooses_it(
    page: ReviewPage, qtbot: QtBot
) -> None:
    page._step(lambda: page.choose_added(5, 6))
    marked = page.choice
    page.choose(page.session.findings[0])
    page.undo()
    qtbot.waitUntil(lambda: page.choice is None)
    page.redo()
    qtbot.waitUntil(lambda: page.choice == marked)


@pytest.mark.parametrize(("pressed", "action"), [(Qt.Key.Key_R, "redact"), (Qt.Key.Key_K, "keep")])
def test_a_key_decides_about_a_whole_category(page: ReviewPage, pressed: Qt.Key, action: str) -> None:
    assert page.choice is not None
    assert page.choice.category is Category.PERSON
    key(page, pressed, CONTROL | SHIFT)
    assert page.session.actions == (action,) * 3 + ("ask",) * 2
    assert kept(page) == list(page.session.actions)


@pytest.mark.parametrize(
    ("scope", "decided"), [(Scope.ONE, 1), (Scope.MENTIONS, 2), (Scope.CATEGORY, 3)], ids=str
)
def test_the_box_says_how_far_a_key_reaches(page: ReviewPage, scope: Scope, decided: int) -> None:
    box = page.decisions.scope_box
    box.setCurrentIndex(box.findData(scope))
    key(page, Qt.Key.Key_R)
    assert kept(page).count(Action.REDACT) == decided


@pytest.mark.parametrize(
    ("pressed", "action"),
    [(Qt.Key.Key_R, Action.REDACT), (Qt.Key.Key_K, Action.KEEP), (Qt.Key.Key_L, Action.ASK)],
    ids=str,
)
def test_a_key_decides_right_after_something_is_chosen_in_the_box(
    page: ReviewPage, pressed: Qt.Key, action: Action
) -> None:
    first = page.session.findings[0]
    assert page.decide_about(page.session.findings[:3], Action.KEEP if action is Action.ASK else Action.ASK)
    page.choose(first)
    before = kept(page).count(action)
    box = page.decisions.scope_box
    box.setFocus()
    for chosen in (Qt.Key.Key_Down, Qt.Key.Key_Return, pressed):
        QTest.keyClick(box, chosen)
    assert kept(page).count(action) == before + 2


def test_the_box_reaches_a_whole_category_once(page: ReviewPage) -> None:
    """Who forgot it there would keep all of the next category with one key."""
    box = page.decisions.scope_box
    box.setCurrentIndex(box.findData(Scope.CATEGORY))
    key(page, Qt.Key.Key_R)
    before = kept(page)
    key(page, Qt.Key.Key_K)
    assert [*map(str, kept(page))].count("keep") == 1
    assert len([now for was, now in zip(before, kept(page), strict=True) if was is not now]) == 1
    assert page.decisions.scope is Scope.ONE
    page.choose(page.session.findings[0])
    page.decisions.scope = Scope.CATEGORY
    key(page, Qt.Key.Key_L)  # what waits again stays chosen
    assert page.choice == page.session.findings[0]
    assert page.decisions.scope is Scope.ONE


def test_a_key_is_about_the_row_that_has_the_focus(page: ReviewPage) -> None:
    """It was about the finding that was chosen before, which stands elsewhere."""
    tree = page.findings.tree
    model = tree.model()
    page.choose(page.session.findings[3])
    tree.setFocus()
    person = model.index(0, 0)
    tree.setCurrentIndex(person)

    def said() -> set[str]:
        return {label.text() for label in page.decisions.findChildren(QLabel)}

    assert "All 3 findings of this row" in said()
    page.transcript.setFocus()
    assert "All 3 findings of this row" not in said()
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_K)
    assert page.session.actions == ("keep",) * 3 + ("ask",) * 2
    anna = next(row for row in (model.index(n, 0, person) for n in range(2)) if model.rowCount(row) == 2)
    tree.setCurrentIndex(anna)
    QTest.keyClick(tree, Qt.Key.Key_R)
    assert page.session.actions == ("redact", "keep", "redact", "ask", "ask")


def test_it_is_seen_what_is_heard_and_a_message_is_no_higher_than_it_is(
    page: ReviewPage, qtbot: QtBot
) -> None:
    toggle = page.sound.bar.preview_toggle
    before = toggle.grab().toImage().pixelColor(5, toggle.height() // 2)
    key(page, Qt.Key.Key_P)
    assert toggle.grab().toImage().pixelColor(5, toggle.height() // 2) != before
    page.errors.say("Nothing is selected.", "Select words in the text.")
    qtbot.waitUntil(lambda: 0 < page.errors.height() <= page.errors.heightForWidth(page.errors.width()))


def test_r_redacts_the_words_that_are_selected_and_says_where_nothing_is_chosen(page: ReviewPage) -> None:
    select(page, 0, 2)  # "Anna met": more than the finding that is in it
    key(page, Qt.Key.Key_R)
    assert [f.term for f in page.session.findings if f.recogniser == "person"] == ["anna met"]
    page.choose(None)
    page.sound.choose(None)  # at once
    for pressed in (Qt.Key.Key_K, Qt.Key.Key_E):
        page.errors.hide()
        key(page, pressed)
        assert page.errors.isVisible()
        assert "No finding is chosen" in page.errors.accessibleName()


def test_r_redacts_the_stretch_that_was_just_marked_and_not_what_was_chosen_before(page: ReviewPage) -> None:
    page.go_next()
    chosen, waveform = page.choice, page.sound.waveform
    assert chosen is not None
    stretch = Span(8 * RATE, 9 * RATE)
    waveform.select(stretch)
    key(page, Qt.Key.Key_R)  # the focus is in the text: it is about the finding
    assert page.session.action(chosen) is Action.REDACT
    page.choose(chosen)
    page.session.decide((chosen,), Action.ASK)
    waveform.setFocus()
    QTest.keyClick(waveform, Qt.Key.Key_R)
    assert page.session.action(chosen) is Action.ASK
    assert page.session.findings[-1].span == stretch


def test_what_was_chosen_stays_so_when_its_word_is_corrected(window: MainWindow, page: ReviewPage) -> None:
    key(page, Qt.Key.Key_F2)
    line = child(window, QLineEdit, "correctionLine")
    QTest.keyClicks(line, "Hanna")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert page.choice is not None
    assert (page.choice.category, page.choice.term) == (Category.PERSON, "hanna")
    key(page, Qt.Key.Key_R)
    assert len(page.session.findings) == 5, "the word was marked by hand, and its name waits still"
    assert page.session.actions[0] is Action.REDACT


def test_what_was_marked_by_hand_says_so_once_and_not_how_sure_that_is(
    page: ReviewPage, qtbot: QtBot
) -> None:
    why = page.findChild(Elided, "reasonLabel")
    assert why is not None
    assert "sure" in why.text()
    select(page, 1, 3)
    key(page, Qt.Key.Key_X)
    assert page.choice is not None
    assert page.choice.category is Category.CUSTOM
    qtbot.waitUntil(lambda: why.text() == "")
    assert scored(page.choice, Action.REDACT) == "Marked by hand, redacted"


def test_how_much_unclear_words_are_doubted_is_not_how_sure_they_are(page: ReviewPage) -> None:
    finding = replace(page.session.findings[0], reason="no word of the language", score=0.975)
    assert scored(finding, Action.ASK).endswith("(98% sure)")
    doubted = scored(replace(finding, category=Category.SUSPECT), Action.ASK)
    assert doubted == "Unclear speech, to decide: no word of the language (doubt: 98%)"


@pytest.mark.parametrize("pressed", [Qt.Key.Key_N, Qt.Key.Key_Tab, Qt.Key.Key_L])
def test_a_key_goes_to_the_next_that_waits_and_round(page: ReviewPage, pressed: Qt.Key) -> None:
    page.decide_about(page.session.findings[1:2], Action.KEEP)
    seen = [page.choice]
    for _ in range(4):
        key(page, pressed)
        seen.append(page.choice)
    waiting = [page.session.findings[n] for n in (0, 2, 3, 4)]
    assert seen == [*waiting, waiting[0]]
    page.decide_about(waiting[:1], Action.REDACT)
    key(page, Qt.Key.Key_L)
    assert page.choice == waiting[0], "what waits again stays chosen"


@pytest.mark.parametrize("pressed", [Qt.Key.Key_N, Qt.Key.Key_Tab])
def test_a_key_goes_to_the_next_that_waits_from_a_word_about_which_nothing_is_decided(
    page: ReviewPage, pressed: Qt.Key
) -> None:
    page.transcript.go(page.transcript.script.place_of(3))
    assert page.transcript.caret_word == 3
    key(page, pressed)
    assert page.choice is not None
    assert page.choice.first_word == 4
    assert page.choice != page.session.next_undecided(), "not to the first of the meeting"


def test_to_publish_leads_as_soon_as_nothing_holds_it_back(
    window: MainWindow, page: ReviewPage, qapp: QApplication
) -> None:
    """It is seen, and two keys away: the next control behind the text, pressed by Return."""
    window.desk.looking.end()
    tool = window._around.tools.button(window.actions_.publish)

    def ground(drawn: QToolButton) -> str:
        return drawn.grab().toImage().pixelColor(drawn.width() // 2, 3).name()

    plain = ground(tool)
    page.decide_about(page.session.findings, Action.REDACT)
    assert (plain, ground(tool)) == (current_theme().desk, current_theme().accent)
    page.undo()
    assert ground(tool) == plain
    page.redo()
    for theme in (DARK, LIGHT):
        apply_theme(qapp, theme)
        assert ground(tool) == theme.accent
    page.transcript.setFocus()
    QTest.keyClick(page.transcript, Qt.Key.Key_Tab)
    assert window.focusWidget() is tool
    QTest.keyClick(tool, Qt.Key.Key_Return)
    assert window.publish is not None
    assert window.pages.currentWidget() is window.publish


def test_it_is_said_that_nothing_waits_and_a_tab_leaves_the_text(
    window: MainWindow, page: ReviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.session.heard(page.session.recording.whole)
    page.decide_about(page.session.findings[1:], Action.KEEP)
    said = spoken(monkeypatch)
    assert window.actions_.next.isEnabled()
    key(page, Qt.Key.Key_K)
    assert said[-1] == "Nothing is left to decide. To publish comes next."
    assert "Nothing is left to decide" in child(window, QLabel, "statusLabel").text()
    assert not window.actions_.next.isEnabled()
    window.show_settings()
    window._leave_settings()
    assert not window.actions_.next.isEnabled()
    page.transcript.setFocus()
    key(page, Qt.Key.Key_Tab)
    assert not page.transcript.hasFocus()
    page.findings.sieve.search.setFocus()
    QTest.keyClick(page.findings.sieve.search, Qt.Key.Key_Tab)
    assert page.findings.sieve.order.hasFocus()


def test_what_a_profile_leaves_is_gone_on_to(page: ReviewPage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who lets a profile decide the rest need not look for what of it is theirs."""
    anna, *_, voice = page.session.findings
    page.choose(anna)
    key(page, Qt.Key.Key_V)
    assert page.session.action(anna) is Action.REDACT
    assert page.session.review.undecided == (voice,)
    assert page.choice == voice
    key(page, Qt.Key.Key_R)
    said = spoken(monkeypatch)
    page.choose(anna)
    key(page, Qt.Key.Key_V)
    assert page.choice == anna
    assert said[-1] == "Nothing is left to decide. To publish comes next."


def test_all_mentions_are_the_row_of_the_list_whatever_the_person_is_called(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    said = "Anna Kowalska met Bob then Kowalska left with Anna today"
    wanted = dict.fromkeys(("Anna Kowalska met", "Kowalska left", "Anna today", "Bob"), Category.PERSON)
    path = saved(tmp_path / "forms.caviard", say(said), wanted, seconds=12)
    with Project.open(path) as project:
        review = project.review()
        short = tuple(replace(one, term=BESIDE.sub("", one.term)) for one in review.findings.findings)
        project.save_review(replace(review, findings=replace(review.findings, findings=short)))
    page, heard = open_review(window, path, qtbot), spoken(monkeypatch)
    whole, _, surname, first = page.session.findings
    model = page.findings.tree.model()
    assert isinstance(model, FindingsModel)
    assert model.line(model.index_of(surname).parent())[1] == "\u00d73"
    for form in (whole, surname, first):
        page.choose(form)
        assert child(window, QLabel, "reasonLabel").text().startswith("one of 3 mentions")
    status = child(window, QLabel, "statusLabel")
    key(page, Qt.Key.Key_R, SHIFT)
    assert [page.session.action(one) for one in (whole, surname, first)] == [Action.REDACT] * 3
    assert page.session.counts.waiting == 1
    assert "Redacted: all 3 mentions." in heard
    assert "Redacted: all 3 mentions \u00b7 " in status.text()
    page.undo()
    assert page.session.counts.waiting == 4
    assert "Taken back: 3 decisions \u00b7 " in status.text()


def test_it_is_said_how_many_mentions_a_key_can_decide(page: ReviewPage) -> None:
    line = page.decisions.findChild(Elided, "reasonLabel")
    assert isinstance(line, Elided)
    said = []
    for finding in page.session.findings[:2]:
        page.choose(finding)
        said.append(line.text())
    assert said[0].startswith("one of 2 mentions \u00b7 ")
    assert "mentions" not in said[1]


def test_a_name_is_redacted_wherever_it_is_said_with_two_keys(page: ReviewPage) -> None:
    """What one has come to, or has selected, is what is looked for, until something else is typed."""
    line = page.find_bar._line
    page.choose(page.session.findings[1])
    key(page, Qt.Key.Key_F, CONTROL)
    assert (line.text(), line.selectedText()) == ("Bob", "Bob")
    QTest.keyClicks(line, "met")
    assert line.text() == "met"
    key(page, Qt.Key.Key_F, CONTROL)
    assert line.text() == "met", "it is what somebody is looking for"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    select(page, 3, 5)
    key(page, Qt.Key.Key_F, CONTROL)
    assert line.text() == "then Anna"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    page.choose(page.session.findings[0])
    key(page, Qt.Key.Key_F, CONTROL)
    asked: list[object] = []
    page.marking_asked.connect(asked.append)
    QTest.keyClick(line, Qt.Key.Key_Return, CONTROL)
    assert asked == [((0, 1), (4, 5))]
    assert line.hasFocus(), "another name may be looked for"
    page.settle()


def test_escape_closes_the_row_that_has_the_focus(page: ReviewPage) -> None:
    key(page, Qt.Key.Key_F, CONTROL)
    page.transcript.setFocus()
    QTest.keyClick(page.transcript, Qt.Key.Key_Escape)
    assert page.find_bar.isVisible()
    key(page, Qt.Key.Key_F, CONTROL)
    QTest.keyClick(page.find_bar._line, Qt.Key.Key_Escape)
    assert page.find_bar.isHidden()


def test_alt_leaves_the_focus_where_it_is(page: ReviewPage) -> None:
    QTest.keyPress(page.transcript, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(page.transcript, Qt.Key.Key_Alt)
    assert page.transcript.hasFocus()


def test_selected_words_are_redacted_with_one_key(page: ReviewPage) -> None:
    select(page, 3, 6)
    key(page, Qt.Key.Key_X)
    (made,) = (f for f in page.session.findings if f.recogniser == "person")
    assert (made.first_word, made.last_word) == (3, 6)
    assert page.session.action(made) is Action.REDACT
    assert page.choice == made


def test_a_stretch_without_a_word_is_no_word(page: ReviewPage) -> None:
    """Nor is what stands behind it redacted, or corrected, in its place."""
    before = page.session.state
    page.choose(page.session.findings[-1])
    for pressed, said in ((Qt.Key.Key_X, "Nothing is selected"), (Qt.Key.Key_F2, "There is no word here")):
        key(page, pressed)
        assert said in page.errors.accessibleName()
    assert page.correction_bar.isHidden()
    page.choose(None)
    page.findings.tree.setFocus()
    page.errors.hide()
    page.watch_selection()
    assert page.errors.isVisible()
    assert page.session.state == before


def test_selected_words_are_put_on_the_watch_list_and_looked_for(
    window: MainWindow, page: ReviewPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = spoken(monkeypatch)
    page.transcript.go(Place(0, 3))
    with qtbot.waitSignal(page.detection_asked, timeout=1000):
        key(page, Qt.Key.Key_W)
    assert [term.name for term in page.session.watchlist] == ["then"]
    said = child(window, QLabel, "statusLabel")
    assert said.text().startswith("Looking for what is sensitive…")
    with qtbot.waitSignal(window.desk.looking.found_again, timeout=60_000):
        pass
    assert said.text().startswith("Saved at")
    found = [f for f in page.session.findings if f.category is Category.WATCHLIST]
    assert [(f.first_word, page.session.action(f)) for f in found] == [(3, Action.ASK)]
    assert any(one.endswith("to decide.") for one in heard), "who sees it reads it in the line below"
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy, timeout=60_000)


def test_the_text_is_made_larger_and_stays_so(window: MainWindow, page: ReviewPage) -> None:
    key(page, Qt.Key.Key_Plus, CONTROL)
    key(page, Qt.Key.Key_Plus, CONTROL)
    assert (page.transcript.zoom, window.settings.zoom) == (125, 125)
    key(page, Qt.Key.Key_Minus, CONTROL)
    assert window.settings.zoom == 110
    key(page, Qt.Key.Key_0, CONTROL)
    assert window.settings.zoom == 100


def test_space_plays_and_pauses_and_p_is_as_published(
    page: ReviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page.sound.player, "_make_outlet", lambda _before: ClockOutlet())
    player, states = page.sound.player, []
    for pressed in (Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_P, Qt.Key.Key_E):
        key(page, pressed)
        states.append((player.playing, player.preview))
    assert states == [(True, False), (False, False), (False, True), (True, True)]
    assert page.sound.bar.preview_toggle.isChecked()
    player.pause()


def test_nothing_plays_where_nobody_can_pause_it(
    window: MainWindow, page: ReviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page.sound.player, "_make_outlet", lambda _before: ClockOutlet())
    played = []
    for leave in (window.show_publish, window.show_settings):
        key(page, Qt.Key.Key_Space)
        played.append(page.sound.player.playing)
        leave()
        played.append(page.sound.player.playing)
        window._back()
    assert played == [True, False, True, False]


def test_a_letter_is_of_the_list_that_has_the_focus_and_decides_nothing(page: ReviewPage) -> None:
    page.choose(page.session.next_undecided())
    before = page.session.counts
    for box in (
        page.findings.sieve.category,
        page.findings.sieve.order,
        page.sound.bar.speed,
    ):
        box.setFocus()
        for pressed in (Qt.Key.Key_K, Qt.Key.Key_R):
            QTest.keyClick(box, pressed)
    assert page.session.counts == before
    key(page, Qt.Key.Key_K)
    assert page.session.counts != before


@pytest.mark.qt_log_ignore("plugin does not support", extend=True)  # lists that open, without a display
def test_space_is_of_the_list_and_not_of_what_can_be_pressed(
    page: ReviewPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page.sound.player, "_make_outlet", lambda _before: ClockOutlet())
    player, findings = page.sound.player, page.findings
    for box in (findings.sieve.category, findings.sieve.order, page.decisions.scope_box):
        space(box)
        qtbot.waitUntil(box.view().isVisible)
        box.hidePopup()
    with qtbot.waitSignals(
        [findings.sieve.waiting.toggled, page.sound.bar.preview_toggle.toggled], timeout=2000
    ):
        space(findings.sieve.waiting)
        space(page.sound.bar.preview_toggle)
    assert not player.playing
    space(findings.tree)
    qtbot.waitUntil(lambda: player.playing)
    player.pause()


def test_an_edge_is_moved_by_a_sample_from_the_waveform(window: MainWindow, page: ReviewPage) -> None:
    passage = page.session.silence.passages[0].span
    page.choose_place(passage)
    page.show_silence()
    before = page.session.silence.edges[passage]
    page.sound.waveform.setFocus()
    QTest.keyClick(page.sound.waveform, Qt.Key.Key_Comma, Qt.KeyboardModifier.AltModifier)
    assert window.settings_page is None
    assert page.session.silence.edges[passage] == Span(before.start - 1, before.end)
    key(page, Qt.Key.Key_Comma, CONTROL)
    assert window.settings_page is not None


def space(widget: QWidget) -> None:
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)


def test_clear_text_says_that_it_is_private_and_which_meeting_it_is(
    window: MainWindow, page: ReviewPage, qtbot: QtBot
) -> None:
    assert child(window, QLabel, "clearPill").isVisible()
    assert child(window, QLabel, "clearPill").text() == "Private: not redacted"
    meeting = child(window, QLabel, "meetingLabel")
    assert meeting.isVisible()
    assert page.sound.bar.play_button.toolTip() == "Play (Space)"
    assert page.sound.bar.preview_toggle.toolTip() == "Hear what would be published (P)"
    assert about_meeting(page.session.recording) == ("meeting.wav \u00b7 0:10", "meeting.wav")
    assert isinstance(meeting, Elided)
    assert meeting.text() == "meeting.wav \u00b7 0:10"
    room = meeting.fontMetrics().horizontalAdvance("meeting.wav") + 1
    assert meeting.fitting(room) == "meeting.wav", "its name counts for more than how long it is"
    assert "Nothing leaves this computer" in child(window, QLabel, "aboutLabel").text()
    window.show_publish()
    assert meeting.isVisible()
    # What is shown there is what would be published, and no tool of the review can be used on it.
    qtbot.waitUntil(lambda: not child(window, QLabel, "clearPill").isVisible())
    tools = [one for one in window._around.tools.findChildren(QToolButton) if one.isVisible()]
    assert [one.defaultAction() for one in tools] == [window.actions_.start]
    window.actions_.review.trigger()
    qtbot.waitUntil(lambda: child(window, QLabel, "clearPill").isVisible())
    qtbot.waitUntil(window._around.tools.button(window.actions_.publish).isVisible)


def test_another_profile_is_chosen_and_decides_the_rest(
    window: MainWindow, page: ReviewPage, project: Path
) -> None:
    menu = window.actions_.audience.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    entries = {entry.text(): entry for entry in menu.actions()}
    assert [text for text, entry in entries.items() if entry.isChecked()] == [
        "Colleagues who were not in the meeting"
    ]
    entries["Journalists and the public"].trigger()
    assert "Journalists and the public" in child(window, QLabel, "aboutLabel").text()
    key(page, Qt.Key.Key_V)
    assert {made.by for made in page.session.review.decisions} == {"profile:press"}
    window.show_start()
    with Project.open(project) as opened:
        assert opened.settings["profile"] == "press"


def test_what_is_heard_as_published_is_what_was_wished_last(window: MainWindow, page: ReviewPage) -> None:
    assert page.sound.player._draft.style == "mute"
    window.show_publish()
    assert window.publish is not None
    box = window.publish.form._style
    box.setCurrentIndex(box.findData(SoundStyle.BLEEP))
    assert window.settings.wishes == Wishes(sound_style=SoundStyle.BLEEP)
    assert page.sound.player._draft.style == "bleep"


def test_a_long_reason_is_cut_short_where_there_is_no_room_and_told_whole_by_a_tip(page: ReviewPage) -> None:
    page.go_next()
    reason = page.findChild(Elided, "reasonLabel")
    assert isinstance(reason, Elided)
    assert page.choice is not None
    assert reason.text().startswith(reason_text(page.choice.reason))
    assert reason.minimumSizeHint().width() == 0


def test_an_empty_list_says_why(page: ReviewPage, qtbot: QtBot) -> None:
    view = page.findings
    assert view.nothing.isHidden()
    view.sieve.search.setText("nobody")
    qtbot.waitUntil(view.nothing.isVisible)
    assert "No finding is like that" in view.nothing.text()
    view.sieve.search.clear()
    qtbot.waitUntil(view.nothing.isHidden)
    page.session.heard(page.session.recording.whole)
    page.decide_about(page.session.findings, Action.KEEP)
    view.sieve.waiting.setChecked(True)
    assert view.nothing.isVisible()
    assert view.nothing.text() == "Everything is decided."
    view.show_review(page.session.transcript, (), ())
    assert "Nothing was found" in view.nothing.text()


def test_the_transcript_has_the_font_that_was_chosen(window: MainWindow, project: Path, qtbot: QtBot) -> None:
    page = open_review(window, project, qtbot)
    assert page.transcript.font().families() == window.font().families()
    window._choosing.changed.disconnect(window._chosen)  # the window is built again elsewhere
    window._choosing.change("serif", True)
    page = open_review(window, project, qtbot)
    assert page.transcript.font().styleHint() is QFont.StyleHint.Serif
    assert page.transcript.font().families() != window.font().families()


def test_a_screen_reader_reads_the_transcript_of_the_window(page: ReviewPage) -> None:
    """A view that signals are connected to has another meta-object, of which Qt asks anew."""
    interface = QAccessible.queryAccessibleInterface(page.transcript)
    assert interface.role() is QAccessible.Role.EditableText
    text = interface.textInterface()
    assert text.text(0, text.characterCount()).startswith("Anna met Bob")
    assert interface.childCount() == 0


UNKEPT: dict[str, Callable[[MainWindow, ReviewPage], object]] = {
    "decide the rest": lambda window, _page: window.actions_.profile.trigger(),
    "another profile": lambda window, _page: window._audiences._choose("press"),
    "what was played": lambda _window, page: page.sound.player.played.emit(Span(0, RATE)),
    "many marks": lambda _window, page: redacting(page, "then"),
    "a detection": lambda window, page: find_out(
        window,
        window.desk.looking._take_findings,
        page.session.foresee(
            Findings(page.session.review.findings.made_from, (words_finding(page.session.transcript, 3, 4),))
        ),
    ),
    "turns": lambda window, _page: find_out(
        window,
        window.desk.looking._take_turns,
        (Turn(Span(0, 2 * RATE), 0), Turn(Span(2 * RATE, 10 * RATE), 1)),
    ),
    "peaks": lambda window, page: find_out(window, window.desk.looking._take_peaks, peaks_of(page)),
    "edges": lambda window, page: find_out(
        window, window.desk.looking._take_edges, {passage: passage for passage in page.session.silence.edges}
    ),
}
"""Steps that are made without a decision about one finding."""


def find_out(window: MainWindow, take: Callable[[object], None], found: object) -> None:
    window.desk.looking._behind.start(lambda _job: found, take)


def peaks_of(page: ReviewPage) -> Peaks:
    with open_source(page.session.recording.path) as source:
        return measure_peaks(source)


def test_no_word_is_redacted_that_nobody_has_gone_to(window: MainWindow, project: Path, qtbot: QtBot) -> None:
    with Session.open(project) as session:
        session.heard(session.recording.whole)
        session.decide(session.findings, Action.KEEP)
    page = open_review(window, project, qtbot)
    before = page.session.findings
    press(window, "rx")
    assert page.session.findings == before
    assert "Nothing is selected" in page.errors.accessibleName()
    QTest.keyClick(page.transcript, Qt.Key.Key_Right)
    press(window, "x")
    assert len(page.session.findings) == len(before) + 1


def test_it_is_not_said_that_something_is_looked_for_where_that_has_failed(
    window: MainWindow, page: ReviewPage
) -> None:
    said = child(window, QLabel, "statusLabel")
    page.watch_selection()
    assert said.text().startswith("Looking for what is sensitive…")
    window.desk.looking._not_kept(WorkerError("worker-died", "It ended.", "Try again."))
    assert said.text().startswith("Saved at")


@pytest.mark.parametrize("step", UNKEPT.values(), ids=UNKEPT.keys())
def test_what_cannot_be_kept_is_told(
    window: MainWindow, page: ReviewPage, qtbot: QtBot, step: Callable[[MainWindow, ReviewPage], object]
) -> None:
    window.desk.looking._timer.stop()
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy, timeout=20_000)
    page.session.project._store._connection.execute("PRAGMA query_only = ON")
    before = page.session.actions
    step(window, page)
    qtbot.waitUntil(page.errors.isVisible)
    assert "cannot be written to" in page.errors.accessibleName()
    assert page.session.actions == before
    page.session.project._store._connection.execute("PRAGMA query_only = OFF")


def redacting(page: ReviewPage, wanted: str) -> tuple[tuple[int, int], ...]:
    """Ask for all that is found to be redacted; it is not done when this returns."""
    assert page.transcript.search(wanted)
    page.find_bar.redact_asked.emit()
    assert not by_hand(page)
    return page.transcript.found


def by_hand(page: ReviewPage) -> list[str]:
    return [finding.term for finding in page.session.findings if finding.recogniser == "person"]


def test_what_is_done_while_redacting_is_worked_out_comes_behind_it(page: ReviewPage, qtbot: QtBot) -> None:
    redacting(page, "then")
    page._corrected(0, "Anna Maria")
    assert by_hand(page) == ["then"]
    assert page.session.transcript.words[1].text == "Maria"
    page.undo()
    assert by_hand(page) == ["then"]
    page.undo()
    assert not by_hand(page)
    redacting(page, "then")
    page.undo()
    assert not by_hand(page)
    assert page.session.taken_back is not None
    qtbot.wait(100)
    assert not by_hand(page)


def test_nothing_is_left_or_published_without_what_is_being_redacted(
    window: MainWindow, page: ReviewPage, project: Path
) -> None:
    redacting(page, "then")
    window.show_publish()
    assert by_hand(page) == ["then"]
    window.actions_.review.trigger()
    assert page.transcript.search("met")
    page.find_bar.redact_asked.emit()
    page.transcript.search("then")
    window.show_start()
    with Project.open(project) as kept:
        assert [f.term for f in kept.review().findings.findings if f.recogniser == "person"] == [
            "met",
            "then",
        ]


def test_redacting_twice_at_once_redacts_both(page: ReviewPage, qtbot: QtBot) -> None:
    redacting(page, "then")
    page.transcript.search("met")
    page.find_bar.redact_asked.emit()
    qtbot.waitUntil(lambda: by_hand(page) == ["met", "then"])


def test_other_words_than_were_found_are_never_redacted(page: ReviewPage, qtbot: QtBot) -> None:
    """More was heard meanwhile, and what was found is somewhere else."""
    redacting(page, "then")
    other = copy(page.session)
    state = apply(page.session.state, Step(words=((0, "Anna Maria"),)))
    standing = Standing(state.review.findings.findings, state.review.decisions)
    other._derived = other._derived.then(state, standing)
    page.show_more(other)
    page.settle()
    qtbot.wait(100)
    assert not by_hand(page)


def test_a_key_that_comes_before_other_words_are_shown_redacts_none_that_was_not_picked(
    page: ReviewPage, qtbot: QtBot
) -> None:
    page.session.correct(1, "met with old")
    page.show_session()
    qtbot.waitUntil(lambda: page.transcript.transcript is page.session.transcript)
    select(page, 4, 9)
    page.transcript.search("left")
    page.undo()
    page.redact_selection()
    page.publish_selection()
    page.find_bar.redact_asked.emit()
    page.speakers_bar.say.click()
    assert page.session.taken_back is not None, "nothing else was done"
    page.correct()
    assert page.correction_bar.isHidden()


def test_redacting_that_cannot_be_worked_out_beside_is_done_at_once_or_told(
    page: ReviewPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise UsageError("broken", "It is broken.", "Mend it.")

    work, failing = page.session.foresee_ranges, iter([fail])

    def once(ranges: tuple[tuple[int, int], ...]) -> object:
        return next(failing, work)(ranges)

    monkeypatch.setattr(page.session, "foresee_ranges", once)
    redacting(page, "then")
    qtbot.waitUntil(lambda: by_hand(page) == ["then"])
    page.undo()
    monkeypatch.setattr(page.session, "foresee_ranges", fail)
    redacting(page, "then")
    qtbot.waitUntil(lambda: not page.errors.isHidden())
    assert not page._marking
