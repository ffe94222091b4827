"""What a person does with the mouse that Qt's own test tools do not do, and where to point it."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.gui.widgets.transcript.layout import GAP
from app.gui.widgets.transcript.paper import TranscriptPaper
from app.gui.widgets.words.script import Place


def box_of(view: TranscriptPaper, place: Place) -> QRectF:
    """Where a token is drawn, in the view's coordinates; above or below it when it is out of sight."""
    box = view._layout.rect(place, view._revealed)
    return box.translated(0, GAP - view.verticalScrollBar().value())


def turn_wheel(
    view: QWidget,
    point: QPointF,
    turned: int,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Turn the wheel over a point of a view: 120 is one notch away from the hand."""
    view.wheelEvent(wheel(view, point, turned, keys))


def takes_wheel(control: QWidget, turned: int) -> bool:
    """Turn the wheel over a control; gives whether it leaves nothing of that to what is around."""
    event = wheel(control, QPointF(control.rect().center()), turned)
    QApplication.sendEvent(control, event)
    return event.isAccepted()


def wheel(
    widget: QWidget,
    point: QPointF,
    turned: int,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> QWheelEvent:
    """What a widget is told of the wheel."""
    return QWheelEvent(
        point,
        widget.mapToGlobal(point),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
