"""How parts are put together."""

from app.gui.looks.layouts import column, framed, scrolled
from app.gui.looks.style import plain
from app.gui.looks.theme import LIGHT


def test_the_corners_of_a_card_that_is_scrolled_are_of_the_page() -> None:
    area = scrolled(framed(column(plain("x")), kind="card"))
    area.resize(200, 100)
    assert area.grab().toImage().pixelColor(1, 1).name() == LIGHT.desk
