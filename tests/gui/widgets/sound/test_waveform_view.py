import numpy as np
import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.audio import measure_peaks, measure_span
from app.domain.sound.peaks import FINEST
from app.domain.timeline import Span
from app.gui.looks.style import current_theme
from app.gui.looks.theme import LIGHT
from app.gui.widgets.sound.waveform_canvas import OVERVIEW
from app.gui.widgets.sound.waveform_paint import RULER, columns, draw_narrow, draw_ruler, shade
from app.gui.widgets.sound.waveform_scale import Scale
from app.gui.widgets.sound.waveform_view import WaveformView
from tests.fakes import ArraySource
from tests.gui.pointing import turn_wheel

RATE, LENGTH = 8000, 80_000
SILENT, LOUD = Span(20_000, 30_000), Span(40_000, 60_000)
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def source() -> ArraySource:
    sound = np.zeros(LENGTH, np.float32)
    sound[LOUD.start : LOUD.end] = np.random.default_rng(0).uniform(-0.5, 0.5, LOUD.length)
    return ArraySource(sound, RATE)


@pytest.fixture
def view(qtbot: QtBot, source: ArraySource) -> WaveformView:
    made = WaveformView()
    qtbot.addWidget(made)
    made.resize(800, 160)
    made.show_recording(source.recording)
    made.show_peaks(measure_peaks(source))
    made.show_spans({SILENT: SILENT}, {SILENT: Span(19_000, 31_000)}, ())
    with qtbot.waitExposed(made):
        made.show()
    return made


def at(view: WaveformView, sample: int, y: int = RULER + 40) -> QPoint:
    return QPoint(round(view.scale.x(sample)), y)


def drag(view: WaveformView, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.mousePress(view, LEFT, modifier, start)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(view, start + (end - start) * share)
    QTest.mouseRelease(view, LEFT, modifier, end)


def ruler(language: str, step: float) -> QImage:
    """The times above a waveform, so many samples a pixel, in a language."""
    QLocale.setDefault(QLocale(language))
    picture = QImage(800, RULER, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    draw_ruler(painter, Scale(LENGTH, 800, 0.0, step), RATE, LIGHT)
    painter.end()
    return picture


@pytest.mark.usefixtures("qtbot")
def test_parts_of_a_second_are_written_as_the_language_writes_them() -> None:
    assert ruler("fr", 10) != ruler("en", 10), "0:00,5 and 0:00.5"
    assert ruler("fr", 100) == ruler("en", 100), "whole seconds"


@pytest.mark.parametrize(("beyond", "written"), [(10, False), (60, True)])
def test_a_time_is_written_whole_or_not_at_all(qtbot: QtBot, beyond: int, written: bool) -> None:
    picture = QImage(800, RULER, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    draw_ruler(painter, Scale(80_000, 800, 0, 80_000 / 8 / (800 - beyond)), 1000, LIGHT)  # 10 s end there
    painter.end()
    right = {picture.pixelColor(x, y).name() for x in range(802 - beyond, 800) for y in range(RULER)}
    assert (len(right) > 1) is written
    del qtbot


def test_until_the_sound_was_measured_a_sentence_stands_in_its_place(
    view: WaveformView, source: ArraySource
) -> None:
    def written() -> bool:
        image, ink = view.grab().toImage(), current_theme().muted
        middle = (RULER + 160 - OVERVIEW) // 2
        places = ((x, y) for x in range(240, 300) for y in range(middle - 6, middle - 2))
        return any(image.pixelColor(*place).name() == ink for place in places)

    view.show_spans({}, {}, ())
    assert not written(), "silence is a line in the middle"
    view.show_recording(source.recording)
    assert written()
    assert view.grab().toImage().pixelColor(500, RULER + 30).name() == LIGHT.paper, "of the one before"
    view.show_peaks(measure_peaks(source))
    assert not written()


def test_the_sound_is_drawn_where_it_is(view: WaveformView) -> None:
    image = view.grab().toImage()
    ink = current_theme().muted
    y = RULER + 25
    drawn = {x for x in range(800) if image.pixelColor(x, y).name() == ink}
    assert drawn
    around = LOUD.pad(FINEST, FINEST, within=Span(0, LENGTH))
    assert all(around.start <= view.scale.sample(x + 1) for x in drawn)
    assert all(view.scale.sample(x - 1) <= around.end for x in drawn)


def test_an_edge_is_dragged_and_snaps_to_the_fitted_one(view: WaveformView) -> None:
    told: list[tuple[Span, Span]] = []
    view.edge_moved.connect(lambda passage, span: told.append((passage, span)))
    drag(view, at(view, SILENT.start), at(view, 15_000))
    view.show_spans({SILENT: SILENT}, {SILENT: Span(19_000, 31_000)}, ())
    drag(view, at(view, SILENT.end), at(view, 30_700))
    assert [passage for passage, _ in told] == [SILENT, SILENT]
    assert (abs(told[0][1].start - 15_000) <= 100, told[0][1].end) == (True, SILENT.end)
    assert told[1][1] == Span(SILENT.start, 31_000)


def test_a_drag_over_nothing_marks_a_stretch_and_a_click_gives_it_up(view: WaveformView) -> None:
    asked: list[int] = []
    view.position_asked.connect(asked.append)
    drag(view, at(view, 70_000), at(view, 45_000))
    marked = [view.selection]
    QTest.mouseClick(view, LEFT, NONE, at(view, 50_000))
    assert ([*marked, view.selection], asked) == ([Span(45_000, 70_000), None], [50_000])


def test_a_click_on_a_span_chooses_it(qtbot: QtBot, view: WaveformView) -> None:
    with qtbot.waitSignal(view.passage_chosen) as told:
        QTest.mouseClick(view, LEFT, NONE, at(view, 25_000))
    assert told.args == [SILENT]


def test_the_wheel_zooms_at_the_pointer_to_single_samples(view: WaveformView) -> None:
    x, under = 300.0, view.scale.sample(300)
    for _ in range(60):
        turn_wheel(view, QPointF(x, 60), 120)
    assert view.scale.step < 0.1
    assert abs(view.scale.x(under) - x) < 25
    assert not view.grab().isNull()


def test_keys_move_the_playhead_mark_a_stretch_and_move_edges(view: WaveformView) -> None:
    asked: list[int] = []
    edges: list[Span] = []
    view.position_asked.connect(asked.append)
    view.position_asked.connect(view.show_playhead)
    view.edge_moved.connect(lambda _passage, span: edges.append(span))
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert asked == [1000, 2000, 3000]
    marked = [view.selection]
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert [*marked, view.selection] == [Span(1000, 3000), None]
    QTest.keyClick(view, Qt.Key.Key_Comma)
    assert edges == [], "nothing is chosen"
    view.choose(SILENT)
    QTest.keyClick(view, Qt.Key.Key_Comma)
    QTest.keyClick(view, Qt.Key.Key_Greater, SHIFT)
    QTest.keyClick(view, Qt.Key.Key_Period, Qt.KeyboardModifier.AltModifier)
    assert edges == [Span(19_920, 30_000), Span(20_000, 30_080), Span(20_001, 30_000)]
    step = view.scale.step
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.scale.step == step / 2
    assert "0:02" in view.accessibleDescription()


def test_both_edges_move_both_ways_by_keys_that_every_keyboard_has(view: WaveformView) -> None:
    edges: list[Span] = []
    asked: list[int] = []
    view.edge_moved.connect(lambda _passage, span: edges.append(span))
    view.position_asked.connect(asked.append)
    view.choose(SILENT)
    ctrl, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    for held in (ctrl, ctrl | SHIFT, ctrl | alt, ctrl | alt | SHIFT):
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            QTest.keyClick(view, key, held)
    by = [(span.start - 20_000, span.end - 30_000) for span in edges]
    assert by == [(-80, 0), (80, 0), (0, -80), (0, 80), (-1, 0), (1, 0), (0, -1), (0, 1)]
    assert (asked, view.selection) == ([], None)


def test_a_close_look_asks_for_samples_and_draws_them(
    qtbot: QtBot, view: WaveformView, source: ArraySource
) -> None:
    with qtbot.waitSignal(view.detail_asked) as told:
        view.zoom(400)
    assert told.args is not None
    span, step = told.args
    assert span.contains(view.scale.seen)
    assert step == 1
    view.show_detail(measure_span(source, span, step))
    assert not view.grab().isNull()
    with qtbot.assertNotEmitted(view.detail_asked, wait=80):
        view._look(view.scale.scrolled(5))


def test_the_view_follows_the_playhead_by_pages(view: WaveformView) -> None:
    view.zoom(8)
    before = view.scale
    view.show_playhead(view.scale.seen.end - 10)
    assert view.scale == before
    view.show_playhead(before.seen.end + 10)
    assert view.scale.seen.start > before.seen.start
    view.show_playhead(0)
    assert view.scale.seen.start == 0


@pytest.mark.parametrize("step", [512.0, 700.0, 5000.0])
@pytest.mark.parametrize("start", [0.0, 3333.3])
def test_a_column_is_as_tall_as_the_loudest_sample_in_it(
    source: ArraySource, step: float, start: float
) -> None:
    scale = Scale(LENGTH, 12, start, step)
    low, high, pixels = columns(measure_peaks(source).levels[0], scale)
    assert len(low) == len(high)
    assert pixels.tolist() == list(range(len(low)))
    sound = source.samples[:, 0]
    for pixel, (bottom, top) in enumerate(zip(low, high, strict=True)):
        part = sound[int(start + pixel * step) : int(start + (pixel + 1) * step)]
        if len(part):
            assert bottom <= part.min() + 1e-4
            assert top >= part.max() - 1e-4


def test_narrow_spans_are_a_shadow_on_their_columns_from_top_to_bottom(qtbot: QtBot) -> None:
    del qtbot  # a picture needs a program
    pictures = [QImage(40, 30, QImage.Format.Format_ARGB32_Premultiplied) for _ in range(2)]
    reached = np.zeros(40, dtype=bool)
    reached[[0, 3, 4, 20, 39]] = True
    colour = shade(LIGHT, waiting=True)
    for picture in pictures:
        picture.fill(QColor(LIGHT.paper))
    with QPainter(pictures[0]) as painter:
        draw_narrow(painter, reached, 30, colour)
    with QPainter(pictures[1]) as painter:
        for column in np.flatnonzero(reached).tolist():
            painter.fillRect(column, 0, 1, 30, colour)
    for x in range(40):
        drawn = {pictures[0].pixelColor(x, y).name() for y in range(30)}
        assert len(drawn) == 1
        one, other = (picture.pixelColor(x, 15) for picture in pictures)
        off = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
        assert max(map(abs, off)) <= 1
        assert (drawn == {QColor(LIGHT.paper).name()}) is not bool(reached[x])


def test_a_screen_reader_meets_a_chart_and_no_filler(view: WaveformView) -> None:
    told = QAccessible.queryAccessibleInterface(view)
    assert told.role() is QAccessible.Role.Chart
    assert told.text(QAccessible.Text.Name) == "Waveform"
