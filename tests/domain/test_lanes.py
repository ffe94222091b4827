"""Work in lanes gives what work one after the other gives."""

import threading
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.lanes import ahead, beside, in_lanes, portions


@given(st.lists(st.integers()), st.integers(1, 4))
def test_results_come_in_order(items: list[int], lanes: int) -> None:
    assert list(in_lanes(lambda item: item * 2, items, lanes=lanes)) == [item * 2 for item in items]


def test_lanes_work_at_the_same_time() -> None:
    met = threading.Barrier(3, timeout=30)
    assert len(list(in_lanes(lambda _: met.wait(), range(3), lanes=3))) == 3


@pytest.mark.parametrize("lanes", [1, 3])
def test_no_more_is_taken_ahead_than_lanes_and_one(lanes: int) -> None:
    taken = []

    def items() -> Iterator[int]:
        for number in range(20):
            taken.append(number)
            yield number

    results = in_lanes(lambda number: number, items(), lanes=lanes)
    assert next(results) == 0
    assert len(taken) <= lanes + 2
    results.close()


@pytest.mark.parametrize("lanes", [1, 2])
def test_what_fails_first_is_raised_and_ends_the_work(lanes: int) -> None:
    done = []

    def work(number: int) -> int:
        if number == 3:
            raise ValueError("three")
        done.append(number)
        return number

    with pytest.raises(ValueError, match="three"):
        list(in_lanes(work, range(100), lanes=lanes))
    assert len(done) < 10


@given(st.lists(st.integers()), st.integers(1, 9), st.integers(1, 4))
def test_portions_are_all_of_the_items_and_none_is_larger_than_the_share_of_a_lane(
    items: list[int], most: int, lanes: int
) -> None:
    left = len(items)
    parts = list(portions(items, most=most, lanes=lanes))
    assert [item for part in parts for item in part] == items
    for part in parts:
        assert 1 <= len(part) <= most
        assert (len(part) - 1) * lanes < left
        left -= len(part)


def test_what_is_begun_beside_goes_on_meanwhile() -> None:
    met = threading.Barrier(2, timeout=30)
    with beside(met.wait) as waited:
        met.wait()
        assert waited() in {0, 1}


def test_what_fails_beside_is_raised_where_it_is_asked_for() -> None:
    def fail() -> int:
        raise ValueError("beside")

    with beside(fail) as failed, pytest.raises(ValueError, match="beside"):
        failed()


def test_work_beside_is_over_when_the_context_is_left() -> None:
    begun, done = threading.Event(), threading.Event()

    def work() -> None:
        begun.wait(120)
        done.set()

    with beside(work):
        begun.set()
    assert done.is_set()


@given(st.lists(st.none() | st.integers()))
def test_what_is_made_ahead_comes_in_order(items: list[int | None]) -> None:
    assert list(ahead(items)) == items


def test_one_item_is_made_while_another_is_used_and_no_more() -> None:
    made, first = threading.Semaphore(0), threading.Semaphore(0)

    def items() -> Iterator[int]:
        yield 0
        first.acquire()
        made.release()
        yield 1
        made.release()
        yield 2

    for number in ahead(items()):
        if number == 0:
            first.release()
            assert made.acquire(timeout=30)  # the next is made meanwhile
            assert not made.acquire(timeout=0.05)  # the one behind it is not


def test_what_fails_ahead_is_raised_in_its_turn() -> None:
    def items() -> Iterator[int]:
        yield 0
        raise KeyError(1)

    taken = ahead(items())
    assert next(taken) == 0
    with pytest.raises(KeyError):
        next(taken)


def test_what_waits_is_not_begun_where_nobody_wants_more() -> None:
    go_on, begun = threading.Event(), list[int]()

    def work(number: int) -> None:
        begun.append(number)
        if number:
            go_on.wait(30)

    results = in_lanes(work, range(9), lanes=2)
    next(results)  # now two are at work, and the next one waits for them
    later = threading.Timer(0.2, go_on.set)
    later.start()
    results.close()
    later.join()
    assert max(begun) < 3
