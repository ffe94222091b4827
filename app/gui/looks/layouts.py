"""How parts are put together: beside, below, in a frame, in what is scrolled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from app.gui.looks.style import plain, scaled
from app.gui.looks.theme import GRID

_Box = TypeVar("_Box", bound=QBoxLayout)
Part = QWidget | QLayout | int
"""A widget, a layout, or an empty stretch of so many grid steps (0: as much as there is)."""


def column(*parts: Part, gap: float = 1, around: int = 0) -> QVBoxLayout:
    """Parts one above another.

    Args:
        parts: what.
        gap: grid steps between two; half a step between what belongs together.
        around: grid steps around all.
    """
    return _filled(QVBoxLayout(), parts, gap, around)


def row(*parts: Part, gap: float = 1, around: int = 0) -> QHBoxLayout:
    """Parts one beside another; see :func:`column`."""
    return _filled(QHBoxLayout(), parts, gap, around)


def framed(layout: QLayout, *, kind: str, name: str = "") -> QFrame:
    """A layout in a frame of the style sheet's ``kind``."""
    frame = QFrame()
    frame.setProperty("kind", kind)
    frame.setObjectName(name)
    frame.setLayout(layout)
    return frame


def labelled(text: str, widget: QWidget, *beside: QWidget) -> QVBoxLayout:
    """A control below its label, with others beside it."""
    label = plain(text, kind="muted")
    label.setBuddy(widget)
    widget.setAccessibleDescription("")  # the label says it
    return column(label, row(widget, *beside) if beside else widget, gap=0.5)


def centred(widget: QWidget, *, width: int) -> QWidget:
    """A widget in the middle of its page, never wider than so many pixels."""
    widget.setMaximumWidth(scaled(width))
    outer = QWidget()
    layout = QHBoxLayout(outer)
    layout.addStretch(1)
    layout.addWidget(widget, 100)
    layout.addStretch(1)
    return outer


def scrolled(widget: QWidget) -> QScrollArea:
    """A widget that is scrolled where the window is too small for it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    widget.setAutoFillBackground(False)  # behind the round corners of a card is the page
    return area


def read_through(widget: QWidget, *, label: str) -> QScrollArea:
    """A sheet that is read by scrolling, with the keys too.

    Args:
        widget: the sheet.
        label: what a screen reader calls it.
    """
    area = scrolled(widget)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setProperty("kind", "read")
    area.setAccessibleName(label)
    return area


def _filled(layout: _Box, parts: Iterable[Part], gap: float, around: int) -> _Box:
    layout.setSpacing(round(gap * GRID))
    margin = around * GRID
    layout.setContentsMargins(margin, margin, margin, margin)
    for part in parts:
        match part:
            case QWidget():
                layout.addWidget(part)
            case QLayout():
                layout.addLayout(part)
            case 0:
                layout.addStretch(1)
            case _:
                layout.addSpacing(part * GRID)
    return layout
