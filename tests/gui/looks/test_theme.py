import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QFont, QFontDatabase, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyle,
    QToolBar,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from app.domain.certificate import Check
from app.domain.errors import VerificationError
from app.domain.finding import Category
from app.domain.timeline import Span
from app.gui.looks.icons import icon
from app.gui.looks.layouts import centred, column, framed
from app.gui.looks.style import _sheet, apply_theme, plain, wanted_scale
from app.gui.looks.theme import AMBER, DARK, LIGHT, Theme, contrast, mix
from app.gui.pages.publishing.results import Results
from app.gui.widgets.small.menu import Menu
from app.gui.widgets.transcript.paint import FILLS, State
from app.gui.widgets.transcript.view import TranscriptView
from tests.values import RATE

GREY = QImage.Format.Format_Grayscale8
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#ffffff", "#ffffff") == 1
    assert mix("#ff0000", "#0000ff", 0.5) == "#800080"


@THEMES
@pytest.mark.parametrize("category", Category)
def test_text_is_read_on_every_tint_and_a_mark_is_seen(theme: Theme, category: Category) -> None:
    assert contrast(theme.ink, theme.tint(category)) >= 4.5
    assert contrast(theme.mark(category), theme.paper) >= 3
    assert contrast(theme.mark(category), theme.tint(category)) >= 3
    assert category not in AMBER or contrast(theme.mark(category), theme.amber) >= 3


@THEMES
@pytest.mark.parametrize("state", State)
def test_text_is_read_on_what_is_selected_found_and_heard(theme: Theme, state: State) -> None:
    assert contrast(theme.ink, mix(theme.accent, theme.paper, FILLS[state])) >= 4.5


RULE = re.compile(r"([^{}]+)\{([^}]*)\}")
SAID = re.compile(r"([\w-]+):\s*([^;]*)")


def rules(theme: Theme) -> list[tuple[str, dict[str, str]]]:
    """Each rule of the style sheet as it is worn, by its selector, with the colours in it."""
    sheet = re.sub(r"/\*.*?\*/", "", _sheet(theme), flags=re.DOTALL)
    colours = [(which.strip(), dict(SAID.findall(said))) for which, said in RULE.findall(sheet)]
    return [
        (
            which,
            {name: found[0] for name, value in said.items() if (found := re.findall("#[0-9a-f]{6}", value))},
        )
        for which, said in colours
    ]


@THEMES
def test_every_text_of_the_style_sheet_is_read(theme: Theme) -> None:
    """4.5:1 (WCAG 2.2, 1.4.3), but for what cannot be used now."""
    told = [(which, said) for which, said in rules(theme) if "color" in said and ":disabled" not in which]
    assert len(told) > 10
    for which, said in told:
        grounds = [said["background"]] if "background" in said else [theme.paper, theme.desk]
        assert min(contrast(said["color"], ground) for ground in grounds) >= 4.5, which


@THEMES
@pytest.mark.parametrize("fields", ["QLineEdit, QComboBox", "QDoubleSpinBox", "QCheckBox::indicator"])
def test_the_edge_of_what_is_written_or_chosen_in_is_seen(theme: Theme, fields: str) -> None:
    """3:1 (WCAG 2.2, 1.4.11); a button is known by what it says."""
    edge = dict(rules(theme))[fields]["border"]
    assert min(contrast(edge, theme.paper), contrast(edge, theme.desk)) >= 3


@THEMES
def test_the_focus_is_seen_wherever_it_is(theme: Theme) -> None:
    """3:1 to what is around it; within the accent, where ink is not, what it says is underlined."""
    focused = [(which, said) for which, said in rules(theme) if ":focus" in which and said]
    assert len(focused) > 5
    for which, said in focused:
        for colour in said.values():
            assert min(contrast(colour, theme.paper), contrast(colour, theme.desk)) >= 3, which
    underlined = {
        which.strip()
        for several, said in RULE.findall(re.sub(r"/\*.*?\*/", "", _sheet(theme), flags=re.DOTALL))
        for which in several.split(",")
        if "text-decoration: underline" in said
    }
    within = {'QPushButton[kind="main"]:focus', "QToolButton:checked:focus", 'QToolButton[kind="main"]:focus'}
    assert underlined == within
    assert contrast(theme.on_accent, theme.accent) >= 3


@THEMES
def test_how_far_work_is_can_be_seen(theme: Theme) -> None:
    bar, done = (dict(rules(theme))[f"QProgressBar{part}"]["background"] for part in ("", "::chunk"))
    assert contrast(bar, done) >= 3


@THEMES
def test_all_text_is_read(theme: Theme) -> None:
    for paper in (theme.paper, theme.desk):
        for text in (theme.ink, theme.muted, theme.good, theme.bad, theme.accent):
            assert contrast(text, paper) >= 4.5
        assert contrast(theme.edge, paper) >= 3
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.on_bar, theme.bar) >= 4.5
    assert contrast(theme.ink, theme.amber) >= 4.5
    assert contrast(theme.bar, theme.paper) >= 4.5


def test_people_organisations_and_numbers_differ() -> None:
    tints = {LIGHT.tint(category) for category in (Category.PERSON, Category.ORGANISATION, Category.PHONE)}
    assert len(tints) == 3


@pytest.fixture
def asked(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[float], None]]:
    """Lets the system want its text in so many points; all is as it was in the end."""

    def ask(points: float) -> None:
        font = QFont()
        font.setPointSizeF(points)
        monkeypatch.setattr(QFontDatabase, "systemFont", lambda _kind: font)
        apply_theme(qapp, LIGHT)

    yield ask
    monkeypatch.undo()
    apply_theme(qapp, LIGHT)


@pytest.mark.parametrize(
    ("platform", "points", "scale"),
    [
        ("windows", 9, 1),
        ("windows", 13.5, 1.5),
        ("cocoa", 13, 1),
        ("xcb", 11, 1),
        ("wayland", 22, 2),
        ("xcb", 8, 1),
        ("xcb", 90, 2.5),
        ("windows", -1, 1),
    ],
)
def test_text_is_as_much_larger_as_the_system_wants_it(
    platform: str, points: float, scale: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    font = QFont()
    if points > 0:
        font.setPointSizeF(points)
    else:
        font.setPixelSize(12)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _kind: font)
    assert wanted_scale(platform) == scale


def test_all_text_grows_and_what_holds_it(asked: Callable[[float], None], qtbot: QtBot) -> None:
    sizes = {}
    for points in (11, 22):
        asked(points)
        title, page = plain("Caviard", kind="title"), TranscriptView()
        form = centred(QLineEdit(), width=400)
        for widget in (title, page, form):
            qtbot.addWidget(widget)
            widget.ensurePolished()
        line = form.findChild(QLineEdit)
        assert line is not None
        page.resize(2400, 400)  # in a narrow one the margin is narrow too
        page.show()
        page.set_zoom(200)
        assert page.zoom == 200
        sizes[points] = [
            QApplication.font().pixelSize(),
            title.font().pixelSize(),
            page._layout.font.pixelSize(),
            page._layout.margin,
            line.maximumWidth(),
        ]
    assert sizes[11] == [15, 28, 30, 224, 400]
    assert sizes[22] == [2 * size for size in sizes[11]]


def test_what_mends_a_failure_is_whole_in_large_text_too(
    asked: Callable[[float], None], qtbot: QtBot
) -> None:
    asked(22)
    results = Results(RATE)
    qtbot.addWidget(results)
    checks = (Check("relisten", False, "1 of 2", (Span(0, 100), Span(200, 300))),)
    results.fail(VerificationError("not-verified", "", "", checks=checks), checks)
    results.resize(900, 300)
    with qtbot.waitExposed(results):
        results.show()
    widen = results.findChild(QPushButton, "widenButton")
    assert widen is not None
    qtbot.waitUntil(lambda: widen.visibleRegion().boundingRect() == widen.rect())


@pytest.mark.qt_log_ignore("plugin does not support", extend=True)  # a menu that opens, without a display
@pytest.mark.parametrize("points", [11, 16.5, 22, 27.5])
def test_every_entry_of_a_menu_is_read_whole(
    asked: Callable[[float], None], points: float, qtbot: QtBot
) -> None:
    asked(points)
    around = QPushButton()
    qtbot.addWidget(around)
    menu = Menu("", around)
    menu.addAction("All keys").setShortcut("F1")
    entry = menu.addAction("What the marks mean")
    menu.popup(QPoint(0, 0))
    picture = menu.grab(menu.actionGeometry(entry)).toImage()
    menu.close()
    behind = picture.pixelColor(picture.width() - 3, 1)
    columns, lines = range(2, picture.width() - 2), range(1, picture.height() - 1)
    drawn = [x for x in columns if any(picture.pixelColor(x, y) != behind for y in lines)]
    words = menu.fontMetrics().horizontalAdvance(entry.text())
    assert drawn[-1] - drawn[0] == pytest.approx(words, abs=5)


@pytest.mark.parametrize("ticked", [False, True], ids=["empty", "ticked"])
@THEMES
def test_the_focus_on_a_tick_box_is_a_shape_and_moves_nothing(
    theme: Theme, ticked: bool, qapp: QApplication, qtbot: QtBot
) -> None:
    apply_theme(qapp, theme)
    box, other = QCheckBox("Plain text"), QLineEdit()
    box.setChecked(ticked)
    around = framed(column(box, other), kind="card")
    qtbot.addWidget(around)
    with qtbot.waitExposed(around):
        around.show()
    around.activateWindow()
    drawn = []
    for widget in (other, box):
        widget.setFocus()
        qtbot.waitUntil(widget.hasFocus)
        ring = QRect(0, 0, box.height() + 4, box.height())  # where its words are not
        drawn.append((box.sizeHint(), box.grab(ring).toImage().convertToFormat(GREY)))
    (size, without), (again, focused) = drawn
    assert size == again
    pixels = [(x, y) for x in range(without.width()) for y in range(without.height())]
    changed = [p for p in pixels if abs(without.pixelColor(*p).value() - focused.pixelColor(*p).value()) > 40]
    assert len(changed) > 30
    apply_theme(qapp, LIGHT)


class Changes(QObject):
    """Counts how often a widget is dressed."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own
        self.count += event.type() is QEvent.Type.StyleChange
        return False


def test_what_is_open_is_drawn_anew_only_where_it_is_to_look_otherwise(
    qapp: QApplication, qtbot: QtBot
) -> None:
    field, changes = QLineEdit(), Changes()
    qtbot.addWidget(field)
    field.ensurePolished()
    field.installEventFilter(changes)
    apply_theme(qapp, LIGHT)
    assert changes.count == 0
    apply_theme(qapp, DARK)
    assert changes.count > 0
    apply_theme(qapp, LIGHT)
    assert field.palette().text().color().name() == LIGHT.ink


def test_an_icon_has_the_ink_of_the_theme_that_is_worn(qapp: QApplication) -> None:
    for theme in (LIGHT, DARK, LIGHT):
        apply_theme(qapp, theme)
        drawn = icon("find").pixmap(20, 20).toImage()
        dots = [drawn.pixelColor(x, y) for x in range(20) for y in range(20)]
        assert {dot.name() for dot in dots if dot.alpha() == 255} == {theme.ink}


def test_icons_grow_with_the_text(asked: Callable[[float], None], qtbot: QtBot) -> None:
    sizes = {}
    for points in (11, 22):
        asked(points)
        tool, bar, menu = QToolButton(), QToolBar(), QMenu()
        action = bar.addAction(icon("find"), "Find")
        for widget in (tool, bar, menu):
            qtbot.addWidget(widget)
            widget.ensurePolished()
        inside = bar.widgetForAction(action)
        assert isinstance(inside, QToolButton)
        inside.ensurePolished()
        sizes[points] = [
            tool.iconSize().width(),
            bar.iconSize().width(),
            inside.iconSize().width(),
            menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu),
            max(size.width() for size in icon("find").availableSizes()) // 2,
        ]
    assert sizes[11] == [20, 20, 20, 16, 20]
    assert sizes[22] == [2 * size for size in sizes[11]]
