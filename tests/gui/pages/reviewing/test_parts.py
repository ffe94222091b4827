"""Parts of a review's page are made while the review is read."""

from app.gui.pages.reviewing.parts import ReviewParts
from app.gui.window import MainWindow


def test_what_was_not_made_before_is_made_when_the_page_is(window: MainWindow) -> None:
    early, late = ReviewParts(window.actions_, window), ReviewParts(window.actions_, window)
    made = 0
    while early.make_one():
        made += 1
    assert made > 1
    assert late.make_one()
    late.make_all()
    assert not late.make_one()
    for parts in (early, late):
        assert all(map(parts.whole.isAncestorOf, (parts.errors, parts.transcript, parts.decisions)))
        assert parts.whole.isHidden()
    assert early.transcript is not late.transcript
