import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QTreeView
from pytestqt.qtbot import QtBot

from app.gui.looks.style import apply_theme
from app.gui.looks.theme import DARK, GRID, LIGHT, Theme
from app.gui.qtmodels.findings_model import COUNT, TIME, FindingsModel
from app.gui.widgets.findings.tree import FindingsTree
from tests.gui.review_material import Shown, long_meeting, meeting


class DrawnByStyle(FindingsTree):
    """The same rows, each of which the style draws."""

    def drawRow(  # noqa: N802 - Qt's name
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        QTreeView.drawRow(self, painter, option, index)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("width", [200, 400])
def test_rows_look_as_the_style_draws_them(
    qapp: QApplication, qtbot: QtBot, theme: Theme, width: int
) -> None:
    apply_theme(qapp, theme)
    shown, model = meeting(), FindingsModel()
    model.show_review(shown.transcript, shown.findings, shown.actions)
    pictures = []
    for kind in (FindingsTree, DrawnByStyle):
        tree = kind(model)
        qtbot.addWidget(tree)
        tree.resize(width, 600)
        tree.expandAll()
        tree.collapse(model.index(1, 0))
        tree.setCurrentIndex(model.index(0, 0, model.index(0, 0)))
        tree.show()
        pictures.append(tree.grab().toImage())
    assert pictures[0] == pictures[1]
    assert pictures[0] != QImage(pictures[0].size(), pictures[0].format())


@pytest.mark.parametrize("shown", [meeting(), long_meeting(20_000, 1_500)], ids=["minutes", "hours"])
def test_numbers_and_times_take_no_more_room_than_they_need(qtbot: QtBot, shown: Shown) -> None:
    tree = FindingsTree(model := FindingsModel())
    qtbot.addWidget(tree)
    model.show_review(shown.transcript, shown.findings, shown.actions)
    font = QFont(tree.font())
    font.setWeight(QFont.Weight.DemiBold)
    above = [model.index(row, 0) for row in range(model.rowCount())]
    rows = above + [model.index(row, 0, one) for one in above for row in range(model.rowCount(one))]
    for column in (COUNT, TIME):
        needed = max(QFontMetrics(font).horizontalAdvance(model.line(index)[column]) for index in rows)
        assert 0 <= tree.columnWidth(column) - needed <= 3 * GRID


def test_the_current_row_stays_in_sight_where_the_list_gets_lower(qtbot: QtBot) -> None:
    shown, model = long_meeting(20_000, 1_500), FindingsModel()
    model.show_review(shown.transcript, shown.findings, shown.actions)
    tree = FindingsTree(model)
    qtbot.addWidget(tree)
    tree.resize(400, 600)
    tree.expand(model.index(0, 0))
    with qtbot.waitExposed(tree):
        tree.show()
    fifteenth = model.index(14, 0, model.index(0, 0))
    tree.setCurrentIndex(fifteenth)
    assert 200 < tree.visualRect(fifteenth).bottom() < 600
    tree.resize(400, 200)
    assert tree.visualRect(fifteenth).top() >= 0
    assert tree.visualRect(fifteenth).bottom() < tree.viewport().height()
    tree.verticalScrollBar().setValue(100)
    before = tree.verticalScrollBar().value()
    tree.resize(400, 150)
    assert tree.verticalScrollBar().value() == before
