"""What a person does with the mouse that Qt's own test tools do not do."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget


def turn_wheel(
    view: QWidget,
    point: QPointF,
    turned: int,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Turn the wheel over a point of a view: 120 is one notch away from the hand."""
    view.wheelEvent(
        QWheelEvent(
            point,
            view.mapToGlobal(point),
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
    )
