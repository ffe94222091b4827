"""Qt's own widgets in the theme."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox

from app.gui.looks.theme import LIGHT


def test_the_accent_of_a_capital_is_not_cut_in_a_box() -> None:
    def heights(text: str) -> list[int]:
        picture = QCheckBox(text).grab().toImage()
        beside = range(28, picture.width())
        return [y for y in range(picture.height()) if any(picture.pixelColor(x, y) != ground for x in beside)]

    ground = QColor(LIGHT.desk)
    assert 0 < min(heights("À")) < min(heights("A"))
