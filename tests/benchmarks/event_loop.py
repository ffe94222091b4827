"""How long things keep the event loop of a window, in processor time."""

from collections.abc import Callable, Iterator
from time import monotonic, process_time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

Clock = Callable[[], float]


def milliseconds(work: Callable[[], object], clock: Clock = process_time) -> float:
    """What work takes, by a clock of seconds."""
    began = clock()
    work()
    return 1000 * (clock() - began)


def settled(app: QApplication, clock: Clock = process_time) -> Iterator[float]:
    """What each turn of the event loop takes until there is nothing more to do."""
    idle = 0
    while idle < 3:
        took = milliseconds(lambda: app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5), clock)
        idle = idle + 1 if took < 0.2 else 0
        yield took


def turns(
    app: QApplication, seconds: float, clock: Clock = process_time, *, beat: int = 20
) -> Iterator[float]:
    """What each turn of the event loop takes for so long, timers that come due in it too.

    Args:
        app: whose loop it is.
        seconds: for how long.
        clock: of seconds.
        beat: milliseconds after which a turn ends in which nothing happens.
    """
    flags = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
    timer, until = QTimer(), monotonic() + seconds
    timer.start(beat)
    while monotonic() < until:
        yield milliseconds(lambda: app.processEvents(flags), clock)
    timer.stop()
