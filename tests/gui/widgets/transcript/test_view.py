import gc
from collections.abc import Iterator
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.domain.finding import Category
from app.domain.recording import TEXT_ALONE
from app.domain.review import Action
from app.gui.looks.style import current_theme, palette
from app.gui.looks.theme import DARK, LIGHT, Theme, contrast, mix
from app.gui.widgets.aloud.spoken import Companion
from app.gui.widgets.transcript.paint import hatching
from app.gui.widgets.transcript.paper import _of_no_word
from app.gui.widgets.transcript.view import TranscriptView
from app.gui.widgets.words.script import Place, script_of
from tests.gui.drawn import Drawn
from tests.gui.pointing import box_of, turn_wheel
from tests.gui.review_material import Shown, found_in, long_meeting, meeting, of
from tests.values import make_transcript

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def shown() -> Shown:
    return meeting()


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    before = qapp.palette()
    qapp.setPalette(palette(request.param))
    yield request.param
    qapp.setPalette(before)


@pytest.fixture
def view(qtbot: QtBot, shown: Shown) -> TranscriptView:
    return opened(qtbot, shown)


def opened(qtbot: QtBot, shown: Shown) -> TranscriptView:
    view = TranscriptView()
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show_review(shown.transcript, shown.findings, shown.actions)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(lambda: view.hasFocus() and view.script.labels != {})
    return view


def box(view: TranscriptView, word: int) -> QRect:
    return box_of(view, view.script.place_of(word)).toRect()


def picture(view: TranscriptView, area: QRect) -> QImage:
    return view.viewport().grab(area).toImage()


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def word_of(shown: Shown, text: str) -> int:
    return next(n for n, word in enumerate(shown.transcript.words) if word.text == text)


def click(
    view: TranscriptView, word: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, box(view, word).center())


@pytest.mark.usefixtures("theme")
def test_the_letters_of_a_redacted_word_are_not_painted(qtbot: QtBot, shown: Shown) -> None:
    view = opened(qtbot, shown)
    phone = of(shown, Category.PHONE)
    bar = box(view, phone.first_word).united(box(view, phone.first_word + 1))
    image = picture(view, bar.adjusted(0, 2, 0, -2))
    assert colours(image) == {current_theme().bar}


@pytest.mark.parametrize("state", ["found", "found on a bar", "current", "selected", "heard"])
def test_what_is_found_selected_or_heard_is_seen(
    theme: Theme, state: str, qtbot: QtBot, shown: Shown
) -> None:
    """Some of it has a contrast of 3:1 to what was there (WCAG 2.2, 1.4.11): a faint fill has not."""
    view = opened(qtbot, shown)
    word = word_of(shown, "Raman," if state == "found on a bar" else "joining.")
    view.go(Place(0, 0))
    area = box(view, word).adjusted(-4, -2, 4, 2)
    before = picture(view, area)
    if state == "selected":
        view.go(Place(0, word))
        QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    elif state == "heard":
        view.show_playhead(shown.transcript.words[word].span.start)
    else:
        view.search("raman" if state == "found on a bar" else "joining")
    if state == "current":
        view.search_next(1)
    after = picture(view, area)
    places = [(x, y) for x in range(before.width()) for y in range(before.height())]
    pairs = [(before.pixelColor(*place).name(), after.pixelColor(*place).name()) for place in places]
    seen = sum(1 for old, new in pairs if old in {theme.paper, theme.bar} and contrast(old, new) >= 3)
    assert seen >= 2 * (area.height() - 6), "as much as two lines as high as a word"


def test_the_bar_has_the_theme_and_the_label(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    view = opened(qtbot, shown)
    person = of(shown, Category.PERSON)
    label = box(view, person.first_word).united(box(view, person.last_word - 1))
    found = colours(picture(view, label.adjusted(0, 2, 0, -2)))
    assert theme.bar in found
    assert max(contrast(theme.bar, colour) for colour in found) > 7


@pytest.mark.parametrize("category", [Category.ORGANISATION, Category.MONEY])
def test_what_waits_is_tinted_and_has_a_solid_line(
    theme: Theme, qtbot: QtBot, shown: Shown, category: Category
) -> None:
    view = opened(qtbot, shown)
    area = box(view, of(shown, category).first_word)
    assert theme.tint(category) in colours(picture(view, area))
    line = picture(view, QRect(area.left(), area.bottom() - 1, area.width(), 1))
    assert colours(line) == {QColor(theme.mark(category)).name()}


def test_what_is_kept_has_a_broken_line_and_no_tint(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    view = opened(qtbot, shown)
    area = box(view, of(shown, Category.DATE).first_word)
    found = colours(picture(view, area))
    assert theme.tint(Category.DATE) not in found
    line = picture(view, QRect(area.left(), area.bottom() - 1, area.width(), 1))
    assert theme.paper in colours(line)
    assert len(colours(line)) > 1


def test_unheard_speech_is_an_amber_block_with_a_pattern(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    view = opened(qtbot, shown)
    place = view.script.place_of_finding(of(shown, Category.UNHEARD))
    found = colours(picture(view, box_of(view, place).toRect()))
    assert theme.amber in found
    assert len(found) > 5


def test_what_is_not_published_is_grey_on_paper(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    """Grey on a tint could not be read, and nothing of it waits for anybody."""
    view = opened(qtbot, shown)
    first, last = (of(shown, category).first_word for category in (Category.ORGANISATION, Category.MONEY))
    view.show_part((0, first + 1))
    assert theme.tint(Category.ORGANISATION) in colours(picture(view, box(view, first)))
    outside = colours(picture(view, box(view, last)))
    assert theme.tint(Category.MONEY) not in outside
    assert {theme.muted, theme.paper} <= outside


def test_a_suspect_is_an_amber_block_too(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    place = of(shown, Category.ORGANISATION)
    unclear = [replace(f, category=Category.SUSPECT) if f == place else f for f in shown.findings]
    view = opened(qtbot, replace(shown, findings=tuple(unclear)))
    found = colours(picture(view, box(view, place.first_word)))
    assert theme.amber in found
    assert theme.tint(Category.SUSPECT) not in found
    assert hatching(theme) in found
    assert contrast(theme.ink, hatching(theme)) >= 4.5
    assert contrast(theme.amber, hatching(theme)) >= 1.4, "it is seen"


def test_a_word_that_was_hardly_heard_has_a_row_of_dots(theme: Theme, qtbot: QtBot, shown: Shown) -> None:
    """Between the dots is the paper, and the word behind it has none; nor has it where it is a finding's."""
    view = opened(qtbot, shown)
    unsure = word_of(shown, "lower")

    def under(word: int) -> set[str]:
        area = box(view, word)
        return colours(picture(view, QRect(area.left(), area.bottom() - 2, area.width(), 1)))

    assert {theme.muted, theme.paper} <= under(unsure)
    assert under(unsure + 1) == {theme.paper}
    found = found_in(shown.transcript, [("lower", Category.CUSTOM, Action.KEEP)])
    view.show_review(found.transcript, found.findings, found.actions)
    assert theme.muted not in under(unsure)


def test_who_speaks_is_told_in_the_margin_where_a_long_name_is_cut(
    view: TranscriptView, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _view: told.append(text))
    first = box(view, 0)
    for point in (QPoint(first.left() - 40, first.center().y()), first.center()):
        rests = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
        QApplication.sendEvent(view.viewport(), rests)
    assert told == ["<p>Anne</p>", ""]


def test_a_meeting_without_a_word_says_so(qtbot: QtBot) -> None:
    view = TranscriptView()
    qtbot.addWidget(view)
    view.resize(600, 200)
    view.show()
    blank = colours(picture(view, view.viewport().rect()))
    view.show_review(make_transcript(), (), ())
    assert blank == {current_theme().paper}
    assert current_theme().muted in colours(picture(view, view.viewport().rect()))


def test_the_caret_and_alt_show_what_is_redacted_and_hide_it_again(
    view: TranscriptView, shown: Shown
) -> None:
    phone = of(shown, Category.PHONE)
    area = box(view, phone.first_word).adjusted(0, 3, 0, -3)
    bar = {current_theme().bar}
    QTest.keyPress(view, Qt.Key.Key_Alt)
    assert colours(picture(view, area)) != bar
    QTest.keyRelease(view, Qt.Key.Key_Alt)
    assert colours(picture(view, area)) == bar
    click(view, phone.first_word + 1)
    assert colours(picture(view, area)) != bar
    view.clearFocus()
    assert colours(picture(view, area)) == bar


def test_what_is_redacted_where_the_caret_is_is_told_from_what_is_kept_there(
    theme: Theme, qtbot: QtBot, shown: Shown
) -> None:
    """A bar above the words of the one, with a shadow behind them that they are read on."""
    view = opened(qtbot, shown)
    shadow = mix(theme.bar, theme.paper, 0.18)
    drawn = []
    for category in (Category.PHONE, Category.DATE):  # redacted, and kept
        word = of(shown, category).first_word
        click(view, word)
        area = box(view, word).adjusted(0, 1, 0, 0)
        lines = [
            QRect(area.left() + 3, area.top() + down, area.width() - 6, 1) for down in range(area.height())
        ]
        found = [colours(picture(view, line)) for line in lines]
        drawn.append((sum(line == {theme.bar} for line in found), sum(shadow in line for line in found)))
    (bar, behind), kept = drawn
    assert bar >= 2
    assert behind > area.height() / 2
    assert kept[0] == 0
    assert kept[1] < behind / 2, "no more than the edges of letters"
    assert contrast(theme.ink, shadow) > 7


def test_a_decision_is_drawn(view: TranscriptView, shown: Shown) -> None:
    money = of(shown, Category.MONEY)
    area = box(view, money.first_word).adjusted(0, 3, -2, -3)
    view.show_actions(
        [Action.REDACT if f == money else a for f, a in zip(shown.findings, shown.actions, strict=True)]
    )
    assert colours(picture(view, area)) == {current_theme().bar}


def test_what_is_talked_about_already_is_not_drawn_again(
    qtbot: QtBot, view: TranscriptView, shown: Shown
) -> None:
    view.choose(of(shown, Category.MONEY))
    QTest.qWait(50)
    drawn = Drawn(view)
    view.viewport().installEventFilter(drawn)
    view.choose(of(shown, Category.MONEY))
    QTest.qWait(50)
    assert drawn.times == 0
    view.choose(of(shown, Category.PHONE))
    qtbot.wait_until(lambda: drawn.times > 0)


def test_a_click_chooses_the_finding_and_asks_for_the_position(view: TranscriptView, shown: Shown) -> None:
    chosen: list[object] = []
    asked: list[object] = []
    view.finding_chosen.connect(chosen.append)
    view.position_asked.connect(asked.append)
    place = of(shown, Category.ORGANISATION)
    click(view, place.first_word)
    click(view, place.first_word + 1)
    words = shown.transcript.words
    assert chosen == [place, None]
    assert asked == [words[n].span.start for n in (place.first_word, place.first_word + 1)]


def test_words_are_selected_with_shift_and_by_dragging(view: TranscriptView, shown: Shown) -> None:
    first = word_of(shown, "begin,")
    click(view, first)
    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert view.selection == (first, first + 2)
    click(view, first + 3, SHIFT)
    chosen = [view.selection]
    QTest.keyClick(view, Qt.Key.Key_Escape)
    chosen.append(view.selection)
    start, end = box(view, first + 2).center(), box(view, first).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view.viewport(), end + QPoint(1, 0))
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    chosen.append(view.selection)
    assert chosen == [(first, first + 4), None, (first, first + 3)]


def test_keys_reach_every_word_and_the_ends(view: TranscriptView, shown: Shown) -> None:
    last = len(shown.transcript.words) - 1
    QTest.keyClick(view, Qt.Key.Key_Home, CONTROL)
    reached = {view.caret_word}
    for _ in range(last + 1):
        QTest.keyClick(view, Qt.Key.Key_Right)
        reached.add(view.caret_word)
    assert reached == {None, *range(last + 1)}, "on a stretch there is no word"
    QTest.keyClick(view, Qt.Key.Key_Home, CONTROL)
    assert view.caret_word == 0
    QTest.keyClick(view, Qt.Key.Key_End, CONTROL)
    assert view.caret_word == last


def test_up_and_down_go_through_every_line(view: TranscriptView, shown: Shown) -> None:
    QTest.keyClick(view, Qt.Key.Key_Home, CONTROL)
    tops = [box_of(view, view.place).toRect().top()]
    while True:
        QTest.keyClick(view, Qt.Key.Key_Down)
        top = box_of(view, view.place).toRect().top()
        if top == tops[-1]:
            break
        tops.append(top)
    lines = {box(view, word).top() for word in range(len(shown.transcript.words))}
    assert tops == sorted(lines)
    for expected in reversed(tops[:-1]):
        QTest.keyClick(view, Qt.Key.Key_Up)
        assert box_of(view, view.place).toRect().top() == expected


def test_two_clicks_or_f2_ask_for_a_correction(view: TranscriptView, shown: Shown) -> None:
    asked: list[int] = []
    view.correction_asked.connect(asked.append)
    word = word_of(shown, "lower")
    QTest.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box(view, word).center()
    )
    click(view, word + 1)
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert asked == [word, word + 1]


def test_choosing_a_finding_elsewhere_brings_it_into_view_and_says_nothing(qtbot: QtBot) -> None:
    shown = long_meeting(4000, 200)
    view = opened(qtbot, shown)
    chosen: list[object] = []
    view.finding_chosen.connect(chosen.append)
    for finding in (shown.findings[150], shown.findings[3]):
        view.choose(finding)
        assert view.viewport().rect().contains(box(view, finding.first_word))
        assert view.caret_word == finding.first_word
    assert chosen == []


def test_the_page_follows_the_playhead(qtbot: QtBot) -> None:
    shown = long_meeting(2000, 50)
    view = opened(qtbot, shown)
    view.show_playhead(shown.transcript.words[1500].span.start)
    assert view.viewport().rect().contains(box(view, 1500))
    view.show_playhead(shown.transcript.words[0].span.start)
    assert view.viewport().rect().contains(box(view, 0))


def test_the_place_that_is_read_stays_when_words_come_and_the_size_changes(qtbot: QtBot) -> None:
    shown = long_meeting(6000, 200)
    view = opened(qtbot, shown)
    view.choose(shown.findings[120])
    word = shown.findings[120].first_word
    before = box(view, word).top()
    longer = long_meeting(6600, 200)
    script = script_of(longer.transcript, (), ())
    assert script.paragraphs[0].words[0].text == view.script.paragraphs[0].words[0].text
    view.show_review(longer.transcript, (), ())
    assert abs(box(view, word).top() - before) <= 1
    view.set_zoom(200)
    assert view.zoom == 200
    assert -view.viewport().height() < box(view, word).top() < 2 * view.viewport().height()


def test_another_font_sets_the_text_anew(view: TranscriptView, shown: Shown) -> None:
    last = len(shown.transcript.words) - 1
    before = box(view, last)
    view.setFont(QFont("DejaVu Serif"))
    assert box(view, last) != before
    assert view.zoom == 100


def test_everything_is_measured_in_slices_and_scrolls_to_the_end(qtbot: QtBot) -> None:
    shown = long_meeting(3000, 100)
    view = opened(qtbot, shown)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = len(shown.transcript.words) - 1
    area = box(view, last)
    assert view.viewport().rect().contains(area)
    assert view.viewport().height() - area.bottom() < 60


def test_a_search_marks_and_goes_round(view: TranscriptView, shown: Shown) -> None:
    assert view.search("ANY") == (1, 0)
    assert view.search("priya") == (2, 0)
    view.search_next()
    first = view.caret_word
    view.search_next()
    view.search_next()
    assert view.caret_word == first == view.found[0][0]
    assert view.search("") == (0, 0)
    assert view.found == ()
    assert shown.transcript.words[first].text == "Priya"


def test_an_empty_view_takes_keys_and_clicks(qtbot: QtBot) -> None:
    """Also once it was told of a meeting in which nothing is said, and somebody goes there."""
    view = TranscriptView()
    qtbot.addWidget(view)
    view.show()
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_F2, Qt.Key.Key_Return)
    for key in keys:
        QTest.keyClick(view, key)
    view.show_review(make_transcript(), (), ())
    view.focusInEvent(QFocusEvent(QEvent.Type.FocusIn))
    assert view.reading.token(view.place) == (0, 0)
    view.go(view.reading.place(0))
    for key in keys:
        view.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
    assert view.caret_word is None
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton)
    view.show_playhead(5)
    view.search_next()
    assert view.selection is None


def test_a_screen_reader_reads_the_words_and_moves_the_caret(view: TranscriptView, shown: Shown) -> None:
    """Through Qt's own interface, as the bridge to a screen reader asks it."""
    told = QAccessible.queryAccessibleInterface(view)
    assert (told.role(), told.text(QAccessible.Text.Name)) == (QAccessible.Role.EditableText, "Transcript")
    text = told.textInterface()
    assert text.text(0, 6) == "Thanks"
    heard = text.text(0, text.characterCount())
    assert [word for word in shown.transcript.words if word.text not in heard] == []
    text.setCursorPosition(heard.index("Northgate"))
    assert view.caret_word == of(shown, Category.ORGANISATION).first_word


def test_a_screen_reader_follows_the_caret_and_other_words(
    view: TranscriptView, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = QAccessible.queryAccessibleInterface(view).textInterface()
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.extend(announced(event)))
    place = of(shown, Category.ORGANISATION)
    click(view, place.first_word)
    heard = text.text(0, text.characterCount())
    assert text.cursorPosition() == heard.index("Northgate")
    view.choose(of(shown, Category.DATE))
    near = "Raman, head of payroll at Northgate. Before we begin, one word"
    assert said == [
        f"{place.term}. Organisation, to decide: it is looked for. {near}",
        f"{of(shown, Category.DATE).term}. Date, kept: it is looked for. will not say so before Thursday.",
    ]
    said.clear()
    QTest.keyClick(view, Qt.Key.Key_Home, CONTROL)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert said == [shown.transcript.words[1].text]
    view.show_review(long_meeting(50, 3).transcript, (), ())
    assert text.text(0, text.characterCount()) != heard


def test_the_caret_stays_in_sight_where_the_view_gets_lower_and_what_is_read_where_it_was_out_of_it(
    qtbot: QtBot,
) -> None:
    view = opened(qtbot, long_meeting(3_000, 200))
    last = view.script.paragraphs[0].last - 1
    view.go(view.script.place_of(last))
    bar, below = view.verticalScrollBar(), box(view, last).bottom()
    assert view.viewport().height() > below > 200 > bar.value()
    view.resize(view.width(), 200)
    assert 0 <= box(view, last).top() < box(view, last).bottom() < view.viewport().height()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    view.resize(view.width(), 400)
    assert bar.value() == before


def test_a_screen_reader_reads_the_lines_that_are_seen(qtbot: QtBot, shown: Shown) -> None:
    view = opened(qtbot, shown)
    companion = view.findChild(Companion)
    assert companion is not None
    seen = set()
    for width in (600, 400):
        view.resize(width, 400)
        QTest.keyClick(view, Qt.Key.Key_Home, CONTROL)
        for _ in range(3):
            companion.follow()
            cursor = companion.textCursor()
            cursor.select(QTextCursor.SelectionType.LineUnderCursor)
            line = cursor.selectedText().split()
            QTest.keyClick(view, Qt.Key.Key_End)
            token = view.script.token_at(view.place)
            assert token is not None
            assert line[-1:] == token.text.split()[-1:]
            QTest.keyClick(view, Qt.Key.Key_Down)
            QTest.keyClick(view, Qt.Key.Key_Home)
            seen.add(tuple(line))
    assert len(seen) == 6


def announced(event: QAccessibleEvent) -> list[str]:
    return [event.message()] if isinstance(event, QAccessibleAnnouncementEvent) else []


@pytest.fixture
def listening() -> Iterator[None]:
    """Somebody uses a screen reader."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("listening", "qapp")
def test_what_screen_readers_are_told_goes_with_the_view(shown: Shown) -> None:
    """Qt and Python both think that the interface is theirs: deleting it twice ends the program."""
    for number in range(12):
        view = TranscriptView()
        view.show_review(shown.transcript, shown.findings, shown.actions)
        view.show()
        QTest.qWait(1)
        assert QAccessible.queryAccessibleInterface(view).textInterface().characterCount() > 0
        view.go(view.script.place_of(5))
        if number % 2:
            view.deleteLater()
        else:
            shiboken6.delete(view)
        del view
        gc.collect(1)  # young values only, which is fast
        QTest.qWait(1)


def test_the_wheel_with_control_makes_the_text_larger_step_by_step(view: TranscriptView) -> None:
    sizes: list[int] = []
    view.zoomed.connect(sizes.append)
    middle = QPointF(view.viewport().rect().center())
    for turned in (120, 120, -120):
        turn_wheel(view, middle, turned, CONTROL)
        turn_wheel(view, middle, turned)  # without the key it scrolls
    assert sizes == [110, 125, 110]
    for _ in range(12):
        view.zoom_by(1)
    assert view.zoom == sizes[-1] == 300
    view.zoom_by(0)
    assert view.zoom == 100


def test_of_sound_without_a_word_it_is_said_what_can_be_done_and_nothing_of_a_text() -> None:
    silent = make_transcript()
    assert "mark that on the waveform" in _of_no_word(silent)
    assert _of_no_word(replace(silent, engine=TEXT_ALONE)) == "No word was heard."
