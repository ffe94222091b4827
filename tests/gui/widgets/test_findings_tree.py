import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QTreeView
from pytestqt.qtbot import QtBot

from app.gui.qtmodels.findings_model import FindingsModel
from app.gui.style import wear
from app.gui.theme import DARK, LIGHT, Theme
from app.gui.widgets.findings_tree import FindingsTree
from tests.gui.review_material import meeting


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
    wear(qapp, theme)
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
