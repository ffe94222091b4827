"""Pieces of work that are due together are done one in a turn of the event loop."""

from functools import partial
from itertools import takewhile

from PySide6.QtWidgets import QApplication

from app.gui.turns import Turns
from tests.benchmarks.event_loop import turns as turns_of


def test_what_is_due_together_is_done_one_in_a_turn(qapp: QApplication) -> None:
    done: list[str] = []
    turns = Turns(qapp)
    for name in "abc":
        turns.timer(5, partial(done.append, name)).start()
    counts = [len(done) for _ in takewhile(lambda _: len(done) < 3, turns_of(qapp, 5, beat=1))]
    assert {*done} == {"a", "b", "c"}
    assert {1, 2} <= {*counts}


def test_what_was_stopped_is_not_done(qapp: QApplication) -> None:
    done: list[int] = []
    turns = Turns(qapp)
    timer = turns.timer(0, lambda: done.append(1))
    timer.start()
    turns.stop()
    assert [*turns_of(qapp, 0.02, beat=1)]
    assert not done
