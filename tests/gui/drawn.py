"""What is drawn of a widget."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent


class Drawn(QObject):
    """Counts how often what it watches is drawn, and how high what was drawn is."""

    times = 0
    height = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.times += 1
            self.height += event.rect().height()
        return False
