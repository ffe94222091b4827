"""Work is done a moment later, and pieces that are due together one in a turn of the event loop."""

from functools import partial
from itertools import takewhile

from PySide6.QtWidgets import QApplication

from app.gui.work.delayed import Staggered
from tests.benchmarks.event_loop import turns


def test_what_is_due_together_is_done_one_in_a_turn(qapp: QApplication) -> None:
    done: list[str] = []
    staggered = Staggered(qapp)
    for name in "abc":
        staggered.timer(5, partial(done.append, name)).start()
    counts = [len(done) for _ in takewhile(lambda _: len(done) < 3, turns(qapp, 5, beat=1))]
    assert {*done} == {"a", "b", "c"}
    assert {1, 2} <= {*counts}


def test_what_was_stopped_is_not_done(qapp: QApplication) -> None:
    done: list[int] = []
    staggered = Staggered(qapp)
    timer = staggered.timer(0, lambda: done.append(1))
    timer.start()
    staggered.stop()
    assert [*turns(qapp, 0.02, beat=1)]
    assert not done
