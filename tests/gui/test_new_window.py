"""Where somebody is in the window is where they are in the one that takes its place: in another language."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaMethod, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.audio import open_source
from app.domain.certificate import Check
from app.domain.errors import Cancelled, VerificationError
from app.domain.finding import Category
from app.domain.profile import TextStyle
from app.domain.review import Action
from app.domain.timeline import Span
from app.domain.transcription.turns import Turn
from app.gui.app import Program
from app.gui.desk import Desk
from app.gui.pages.bars.decision_bar import Scope
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.qtmodels.grouping import Order, Wanted
from app.gui.settings import Settings
from app.gui.widgets.words.script import Place
from app.gui.window import MainWindow
from app.gui.work.early import Early
from app.gui.work.publishing import Filled
from app.project import Project
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Policy
from app.workbench.reviewing.early import Listening
from app.workbench.reviewing.session import Session
from app.worker import Progress
from tests.gui.conftest import child, ended, open_review, press, saved, shown
from tests.samples import noise, write_audio
from tests.values import RATE, block, say


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    made = Program(qapp, Settings(language="en", theme="light"))
    made.show()
    yield made
    ended(made)


def translated(program: Program, qtbot: QtBot) -> MainWindow:
    """The window in French, with its settings left again."""
    old = program.window
    old.show_settings()
    old._choosing.change("language", "fr")
    qtbot.waitUntil(lambda: program.window is not old)
    program.window._leave_settings()
    return program.window


def _told(desk: Desk) -> Mapping[tuple[str, str], int]:
    """How many slots hear each signal of a desk, and of what belongs to it."""
    signals = [
        (part, bytes(method.methodSignature().data()).decode())
        for part in (desk, *desk.findChildren(QObject))
        for method in map(part.metaObject().method, range(part.metaObject().methodCount()))
        if method.methodType() is QMetaMethod.MethodType.Signal and method.name() != b"destroyed"
    ]
    return {(type(part).__name__, name): part.receivers(f"2{name}") for part, name in signals}


def test_the_old_one_is_told_nothing_any_more(qtbot: QtBot) -> None:
    desk = Desk(Settings())
    alone = _told(desk)
    old = MainWindow(Settings(), desk)
    qtbot.addWidget(old, before_close_func=lambda _: desk.close())
    assert sum(_told(desk).values()) > sum(alone.values())
    assert old.hand_over() is desk
    after = _told(desk)
    assert {signal: after[signal] for signal in alone} == alone


def _other(program: Program, old: MainWindow) -> bool:
    return program.window is not old


def test_the_finding_that_was_chosen_is_still_chosen(program: Program, project: Path, qtbot: QtBot) -> None:
    page = open_review(program.window, project, qtbot)
    third = page.session.findings[2]
    assert third != page.session.next_undecided()
    page.choose(third)
    now = shown(translated(program, qtbot), qtbot)
    assert now.choice == third
    qtbot.waitUntil(lambda: now.transcript.place == now.transcript.script.place_of_finding(third))


def test_the_caret_is_where_it_was_on_a_word_about_which_nothing_is_decided(
    program: Program, project: Path, qtbot: QtBot
) -> None:
    page = open_review(program.window, project, qtbot)
    page.transcript.go(page.transcript.script.place_of(5))
    assert page.choice is None
    now = shown(translated(program, qtbot), qtbot)
    assert now.transcript.caret_word == 5
    assert now.choice is None
    again = open_review(program.window, project, qtbot)
    assert again.choice == again.session.next_undecided(), "it was of that window alone"


def test_no_word_is_redacted_in_the_new_window_that_nobody_went_to_in_the_old_one(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    path = saved(tmp_path / "said.caviard", say("Then Anna left"), {"Anna": Category.PERSON}, seconds=5)
    with Session.open(path) as session:
        session.decide(session.findings, Action.KEEP)
    before = open_review(program.window, path, qtbot).session.findings
    now = shown(translated(program, qtbot), qtbot)
    press(program.window, "rx")
    assert now.session.findings == before
    assert now.errors.isVisible()


def test_the_playhead_is_where_it_was(program: Program, project: Path, qtbot: QtBot) -> None:
    page = open_review(program.window, project, qtbot)
    page.sound.waveform.position_asked.emit(3 * RATE)
    now = shown(translated(program, qtbot), qtbot)
    assert now is not page
    assert now.sound.player.position == 3 * RATE
    assert now.sound.waveform._playhead == 3 * RATE
    assert now.sound.bar.time.text() == "0:03 / 0:10"


def test_what_is_listed_and_how_it_is_sorted_is_as_it_was(
    program: Program, project: Path, qtbot: QtBot
) -> None:
    page = open_review(program.window, project, qtbot)
    wanted = Wanted(Category.PERSON, waiting=True, text="ann", order=Order.NAME)
    page.findings.sieve.want(wanted)
    rows = page.findings.tree.model()
    assert (rows.rowCount(), page.findings.count.text()) == (1, "0 of 5 decided")
    now = shown(translated(program, qtbot), qtbot)
    assert now.findings.sieve.wanted == wanted
    qtbot.waitUntil(lambda: bool(now.findings.count.text()))
    listed = now.findings.tree.model()
    assert [listed.index(row, 0).data() for row in range(listed.rowCount())] == ["Personne"]
    assert listed.rowCount(listed.index(0, 0)) == 1
    assert now.findings.sieve.search.text() == "ann"
    again = open_review(program.window, project, qtbot)
    assert again.findings.sieve.wanted == Wanted(), "it was of that window alone"


def test_what_a_decision_is_about_and_how_it_is_listened_to_is_as_it_was(
    program: Program, project: Path, qtbot: QtBot
) -> None:
    page = open_review(program.window, project, qtbot)
    page.decisions.scope_box.setCurrentIndex(1)
    page.sound.bar.preview_toggle.setChecked(True)
    page.sound.bar.speed.setCurrentIndex(0)
    page.sound.bar.speed.activated.emit(0)
    page.sound.waveform.select(Span(RATE, 2 * RATE))
    slow = page.sound.player.speed
    now = shown(translated(program, qtbot), qtbot)
    assert now is not page
    assert now.decisions.scope is Scope.MENTIONS
    assert (now.sound.player.preview, now.sound.player.speed) == (True, slow)
    assert now.sound.bar.preview_toggle.isChecked()
    assert now.sound.bar.speed.currentData() == slow != 1.0
    assert now.sound.waveform.selection == Span(RATE, 2 * RATE)
    again = open_review(program.window, project, qtbot)
    assert again.decisions.scope is Scope.ONE, "it was of that window alone"
    assert not again.sound.player.preview


def test_selected_words_are_selected_still_and_the_text_is_scrolled_as_it_was(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_review(program.window, long_project(tmp_path), qtbot)
    text = page.transcript
    text.go(text.script.place_of(2))
    for _ in range(3):
        QTest.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert text.selection == (2, 6)
    qtbot.waitUntil(lambda: text._layout.complete)
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum() // 2)
    seen = text.stand.seen
    assert seen[0] > 100
    now = shown(translated(program, qtbot), qtbot).transcript
    qtbot.waitUntil(lambda: now.selection == (2, 6))
    qtbot.wait(50)
    assert now.stand.seen[0] == seen[0]


def test_rows_of_the_list_are_open_and_scrolled_as_they_were(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_review(program.window, long_project(tmp_path), qtbot)
    # The last third of listing shows the row that is talked about, and opens what that is in.
    qtbot.waitUntil(lambda: page.findings.chosen_group == (page.choice,))
    qtbot.waitUntil(lambda: not page.findings._scroller.isActive())

    def is_open(page: ReviewPage, row: int, child: int | None = None) -> bool:
        model = page.findings.tree.model()
        index = model.index(row, 0)
        return page.findings.tree.isExpanded(index if child is None else model.index(child, 0, index))

    tree, model = page.findings.tree, page.findings.tree.model()
    assert (is_open(page, 0), is_open(page, 1), is_open(page, 1, 0)) == (True, True, False)
    tree.collapse(model.index(0, 0))
    tree.expand(model.index(0, 0, model.index(1, 0)))
    page.findings.sieve.search.setText("nothing is called so")
    page.findings.sieve.search.returnPressed.emit()
    assert model.rowCount() == 0
    page.findings.sieve.search.setText("")
    page.findings.sieve.search.returnPressed.emit()
    assert (is_open(page, 0), is_open(page, 1, 0)) == (False, True), "after a search too"
    qtbot.waitUntil(lambda: tree.verticalScrollBar().maximum() > 0)
    tree.verticalScrollBar().setValue(tree.verticalScrollBar().maximum() // 2)
    at = tree.verticalScrollBar().value()
    now = shown(translated(program, qtbot), qtbot)
    assert now is not page
    qtbot.waitUntil(lambda: (is_open(now, 0), is_open(now, 1, 0)) == (False, True))
    qtbot.waitUntil(lambda: now.findings.tree.verticalScrollBar().value() == at)
    qtbot.wait(50)
    assert now.findings.tree.verticalScrollBar().value() == at
    again = open_review(program.window, tmp_path / "long.caviard", qtbot)
    assert (is_open(again, 0), is_open(again, 1, 0)) == (True, False), "it was of that window alone"


def long_project(folder: Path) -> Path:
    """A meeting of two people and many places, of which each is mentioned several times."""
    said = " ".join(f"Anna went to Town{number % 40} and on" for number in range(150))
    wanted = {"Anna": Category.PERSON, **{f"Town{number}": Category.PLACE for number in range(40)}}
    return saved(folder / "long.caviard", say(said, each=0.4), wanted, seconds=400)


def test_the_text_of_the_audience_that_was_looked_at_is_still_shown(
    program: Program, project: Path, qtbot: QtBot
) -> None:
    open_review(program.window, project, qtbot)
    program.window.show_publish()
    child(program.window, QCheckBox, "pressBox").setChecked(True)
    box = child(program.window, QComboBox, "previewBox")
    for name in ("staff", "press", "staff"):
        box.setCurrentIndex(box.findData(name))
        box.activated.emit(box.currentIndex())
        box = child(translated(program, qtbot), QComboBox, "previewBox")
        assert box.currentData() == name


def test_what_is_looked_for_in_the_text_is_still_marked(
    program: Program, project: Path, qtbot: QtBot
) -> None:
    open_review(program.window, project, qtbot)
    program.window.actions_.find.trigger()
    QTest.keyClicks(child(program.window, QLineEdit, "findLine"), "anna")
    now = shown(translated(program, qtbot), qtbot)
    assert now.find_bar.isVisible()
    assert child(program.window, QLineEdit, "findLine").text() == "anna"
    assert now.transcript.found == ((0, 1), (4, 5))
    assert program.window.focusWidget() is now.transcript, "the next key decides"
    again = open_review(program.window, project, qtbot)
    assert again.find_bar.isHidden(), "it was of that window alone"


def test_a_word_that_is_being_written_is_there_still(program: Program, project: Path, qtbot: QtBot) -> None:
    page = open_review(program.window, project, qtbot)
    page.transcript.go(page.transcript.script.place_of(1))
    program.window.actions_.correct.trigger()
    line = child(program.window, QLineEdit, "correctionLine")
    QTest.keyClicks(line, "mett")
    now = shown(translated(program, qtbot), qtbot)
    line = child(program.window, QLineEdit, "correctionLine")
    assert line.isVisible()
    assert line.text() == "mett"
    QTest.keyClicks(line, "e")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert now.session.transcript.text.startswith("Anna mette Bob")
    again = open_review(program.window, project, qtbot)
    assert again.correction_bar.isHidden(), "it was of that window alone"


def test_the_name_of_a_speaker_that_is_being_written_is_there_still(
    program: Program, project: Path, qtbot: QtBot
) -> None:
    page = open_review(program.window, project, qtbot)
    page.session.tell_apart((Turn(Span(0, 2 * RATE), 0), Turn(Span(2 * RATE, 10 * RATE), 1)))
    page.show_session()
    program.window.actions_.speakers.trigger()
    bar = page.speakers_bar
    bar.who.setCurrentIndex(1)
    second = bar.who.currentData()
    bar.name.setText("Zofia Kow")
    bar.public.setChecked(True)
    now = shown(translated(program, qtbot), qtbot).speakers_bar
    assert now is not bar
    assert now.isVisible()
    assert (now.who.currentData(), now.name.text(), now.public.isChecked()) == (second, "Zofia Kow", True)


def test_the_name_of_a_second_reader_that_is_being_written_is_there_still_and_is_of_one_approval(
    program: Program, project: Path, qtbot: QtBot
) -> None:
    session = open_review(program.window, project, qtbot).session
    session.decide(session.findings, Action.REDACT)
    session.ask_reader()
    program.window.show_publish()
    QTest.keyClicks(child(program.window, QLineEdit, "readerLine"), "Zofia")
    translated(program, qtbot)
    line = child(program.window, QLineEdit, "readerLine")
    assert line.isVisible()
    assert line.text() == "Zofia"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert session.reading is not None
    assert session.reading.approved_by == "Zofia"
    assert not line.text()


def test_the_sound_is_looked_at_as_closely_as_it_was(program: Program, project: Path, qtbot: QtBot) -> None:
    page = open_review(program.window, project, qtbot)
    third = page.session.findings[2]
    assert third.span is not None
    page.choose(third)
    page.sound.waveform.zoom(4)
    page.sound.waveform._look(page.sound.waveform.scale.centred(third.span.end + RATE // 2))
    before = page.sound.waveform.scale
    assert before.start > 0
    now = shown(translated(program, qtbot), qtbot)
    qtbot.waitUntil(lambda: now.sound.waveform._choice == third.span)
    assert now.sound.waveform.scale == before


def test_who_publishes_still_does(program: Program, project: Path, qtbot: QtBot) -> None:
    open_review(program.window, project, qtbot)
    program.window.show_publish()
    new = translated(program, qtbot)
    assert new.publish is not None
    assert new.pages.currentWidget() is new.publish


def test_who_publishes_sees_the_same_of_what_is_chosen_and_of_the_text(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    session = open_review(program.window, long_project(tmp_path), qtbot).session
    error = VerificationError("not-verified", "", "", checks=(Check("search", False, "found"),))
    program.window.desk.publishing.failure = (session.state, error)
    program.window.resize(960, 450)
    program.window.show_publish()
    bars = scroll_half(program.window, qtbot)
    places = [bar.value() for bar in bars]
    for theme in ("dark", "light"):
        old = program.window
        old.show_settings()
        old._choosing.change("theme", theme)
        qtbot.waitUntil(partial(_other, program, old))
    program.window._leave_settings()
    bars = publish_bars(program.window)
    qtbot.waitUntil(lambda: [bar.value() for bar in bars] == places, timeout=20_000)
    qtbot.wait(50)
    assert [bar.value() for bar in bars] == places
    child(program.window, QCheckBox, "pressBox").setChecked(True)
    qtbot.waitUntil(lambda: bars[-1].maximum() == 0)
    qtbot.waitUntil(lambda: bars[-1].value() == places[-1], timeout=20_000)


def publish_bars(window: MainWindow) -> list[QScrollBar]:
    """Of what is chosen, of what is read, and of the text in that."""
    assert window.publish is not None
    areas = window.publish.findChildren(QScrollArea)
    wanted = (window.publish.form, window.publish.results)
    around = [next(one for one in areas if one.isAncestorOf(part)) for part in wanted]
    text = child(window, QPlainTextEdit, "publishPreview")
    return [one.verticalScrollBar() for one in (*around, text)]


def scroll_half(window: MainWindow, qtbot: QtBot) -> list[QScrollBar]:
    bars = publish_bars(window)
    qtbot.waitUntil(lambda: all(bar.maximum() > 1 for bar in bars), timeout=20_000)
    for bar in bars:
        bar.setValue(bar.maximum() // 2)
    assert all(bar.value() for bar in bars)
    return bars


def test_who_chooses_with_the_mouse_sees_the_same_of_the_settings(program: Program, qtbot: QtBot) -> None:
    program.window.resize(800, 500)
    program.window.show_settings()

    def bar() -> QScrollBar:
        page = program.window.settings_page
        assert page is not None
        return page._cards.verticalScrollBar()

    qtbot.waitUntil(lambda: bar().maximum() > 120)
    bar().setValue(120)
    for theme in ("dark", "light"):
        old = program.window
        old._choosing.change("theme", theme)
        qtbot.waitUntil(partial(_other, program, old))
        qtbot.waitUntil(lambda: bar().value() == 120)
        qtbot.wait(50)
        assert bar().value() == 120


@pytest.mark.parametrize("seen", [True, False], ids=["seen", "left"])
def test_what_was_filled_in_to_publish_stays_through_several_changes_of_the_window(
    program: Program, project: Path, seen: bool, qtbot: QtBot
) -> None:
    open_review(program.window, project, qtbot)
    program.window.show_publish()
    page = program.window.publish
    assert page is not None
    page.fill(Filled("staff", ("press", "partner"), "town-hall", TextStyle.BLOCK))
    filled = page.filled
    if not seen:
        program.window.actions_.review.trigger()
    for field, value in (("language", "fr"), ("theme", "dark"), ("serif", True)):
        old = program.window
        old.show_settings()
        old._choosing.change(field, value)
        qtbot.waitUntil(partial(_other, program, old))
    program.window._leave_settings()
    if not seen:
        program.window.show_publish()
    now = program.window.publish
    assert now is not None
    assert now.isVisible()
    assert now.filled == filled


def test_the_sample_meeting_is_in_the_language_of_the_window(
    program: Program, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    heard: list[str] = []

    def stop(_bench: object, source: Path, _path: Path, **_rest: object) -> None:
        heard.append(source.name)
        raise Cancelled

    monkeypatch.setattr("app.gui.work.taking_in.take_in", stop)
    desk = program.window.desk
    for change in (False, True):
        window = translated(program, qtbot) if change else program.window
        with qtbot.waitSignal(desk.listening_cancelled):
            child(window, QPushButton, "sampleButton").click()
        qtbot.waitUntil(lambda: not desk.work.working)
    assert heard == ["meeting-en.flac", "meeting-fr.flac"]


@pytest.mark.parametrize("name", ["languageBox", "themeBox", "serifBox"])
def test_who_chooses_with_the_keyboard_is_still_at_what_they_choose(
    program: Program, name: str, qtbot: QtBot
) -> None:
    program.window.resize(800, 300)
    program.window.show_settings()
    for _ in range(2):
        old = program.window
        box = child(old, QComboBox, name)
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Up if box.currentIndex() else Qt.Key.Key_Down)
        qtbot.waitUntil(partial(_other, program, old))
        focused = program.window.focusWidget()
        assert focused is not None
        assert focused.objectName() == name
        qtbot.waitUntil(partial(_seen, focused))


def _seen(control: QWidget) -> bool:
    return not control.visibleRegion().isEmpty()


def test_it_is_said_at_once_how_far_it_is_listened_to(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    with open_source(write_audio(tmp_path / "meeting.wav", noise(10, RATE), RATE)) as source:
        recording = source.recording
    with Project.create(tmp_path / "meeting.caviard", threaded=True) as made:
        made.save_recording(recording)
        desk = program.window.desk
        job = desk.work.job(lambda job: job.tell(Progress("transcribe", 5 * RATE, 10 * RATE)))
        desk.listening.emit("meeting.wav")
        desk.early.begin(Listening(made, recording), Policy(load_profile("staff")), by="Zoe")
        job.progressed.emit(Progress("transcribe", 5 * RATE, 10 * RATE))
        new = translated(program, qtbot)
        assert "0:05" in child(new, QLabel, "leftLabel").text()
        assert child(new, QLabel, "stageLabel").text().startswith("Écoute")
        with qtbot.waitSignal(job.ended):
            job.start()
        assert new.desk.work.latest is None
        desk.early.end()


def test_a_review_of_what_is_still_listened_to_goes_on(
    program: Program, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Early, "_look", lambda *_: None)
    with open_source(write_audio(tmp_path / "meeting.wav", noise(10, RATE), RATE)) as source:
        recording = source.recording
    with Project.create(tmp_path / "meeting.caviard", threaded=True) as made:
        made.save_recording(recording)
        desk = program.window.desk
        desk.listening.emit("meeting.wav")
        desk.early.begin(Listening(made, recording), Policy(load_profile("staff")), by="Zoe")
        desk.early.hear(block(0, "Call me on 613 555 0142"))
        with qtbot.waitSignal(desk.early.grown, timeout=20_000):
            desk.early.ask()
        page = program.window.review
        assert page is not None
        page._step(lambda: page.choose_added(0, 1))
        qtbot.waitUntil(lambda: bool(page.transcript.script.findings))
        page.transcript.go(Place(0, 3))
        new = translated(program, qtbot)
        now = new.review
        assert now is not None
        assert now.isVisible()
        assert [finding.term for finding in now.session.findings] == ["call"]
        qtbot.waitUntil(lambda: now.transcript.caret_word == 3)
        with qtbot.waitSignal(desk.early.grown, timeout=20_000):
            desk.early.hear(block(5, "then we talk"))
        assert new.review is now
        assert now.session.transcript.text == "Call me on 613 555 0142 then we talk"
        desk.early.end()
        qtbot.waitUntil(lambda: not desk.work.jobs.busy, timeout=60_000)


def test_a_key_that_was_on_its_way_to_the_old_one_chooses_for_the_new_one(
    program: Program, qtbot: QtBot
) -> None:
    old = program.window
    old.show_settings()
    box = child(old, QComboBox, "languageBox")
    QTest.keyClick(box, Qt.Key.Key_Down)
    while program.window is old:
        QApplication.processEvents()  # which leaves it there, as it is while a person goes on to type
    french = program.window
    QTest.keyClick(box, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: program.window is not french)
    assert program.window.settings.language == "en"
    assert child(program.window, QComboBox, "languageBox").accessibleName() == "Language"
