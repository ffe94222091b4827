"""Making what stays for long, without the pauses in which Python looks for garbage among it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject


@contextmanager
def uncollected() -> Iterator[None]:
    """Never look for garbage in what is made inside, nor in what is there by then.

    With hours of words that takes 50 ms each time, on whatever thread, and all others wait for it. What is
    referred to no more is freed all the same, but for what refers to itself in a circle: see :func:`emptied`.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def emptied(thing: QObject) -> None:
    """Have something that refers to itself in a circle let go of all it holds when Qt deletes it.

    Else hours of words would stay with it for ever, because what :func:`uncollected` made is never looked
    through.

    Args:
        thing: made in Python, whose attributes nobody needs after it.
    """
    thing.destroyed.connect(vars(thing).clear)
