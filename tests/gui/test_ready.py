"""Parts of a review's page are made while the review is read."""

from PySide6.QtWidgets import QApplication

from app.gui.pages.ready import Ready
from app.gui.pages.review_bars import FindBar


def test_what_was_made_is_taken_once_and_what_was_not_is_made_then(qapp: QApplication) -> None:
    del qapp
    ready = Ready()
    assert not ready.take(FindBar).isVisible()
    made = 0
    while ready.make_one():
        made += 1
    first, second = ready.take(FindBar), ready.take(FindBar)
    assert made > 1
    assert first is not second
    assert ready.make_one()  # the one that was taken, for the next review
    assert not ready.make_one()
