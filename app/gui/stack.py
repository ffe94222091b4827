"""The pages of the window, of which one is seen."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget


class Pages(QStackedWidget):
    """A page may lie over the others: what comes to be shown meanwhile waits beneath it, and takes no key.

    Args:
        first: is shown where there is nothing else.
    """

    def __init__(self, first: QWidget) -> None:
        super().__init__()
        self._first = self.beneath = first
        self._over: QWidget | None = None
        self._anew = False
        self.addWidget(first)

    def bring(self, page: QWidget, *, anew: bool = False) -> None:
        """Show a page, at once or when the one that lies over it is taken off.

        Args:
            page: that is shown.
            anew: whether one begins with it: the focus goes to where one does.
        """
        self.beneath, self._anew = page, anew
        if self.indexOf(page) < 0:
            self.addWidget(page)
        if self._over is None:
            self.setCurrentWidget(page)
            if anew:
                page.setFocus()

    def lay_over(self, page: QWidget) -> None:
        """Show a page over the others, in place of the one that lay there."""
        before, self._over = self._over, page
        self.addWidget(page)
        self.setCurrentWidget(page)
        self._drop(before)

    def take_off(self) -> None:
        """Show what lies beneath."""
        before, self._over = self._over, None
        if before is not None:
            self.bring(self.beneath, anew=self._anew)
            self._drop(before)

    def remove(self, page: QWidget | None) -> None:
        """A page is there no more; nothing of another is seen in its place."""
        if page is not None:
            if page is self.beneath:
                self.bring(self._first)
            self._drop(page)

    def _drop(self, page: QWidget | None) -> None:
        if page is not None:
            self.removeWidget(page)
            page.deleteLater()
