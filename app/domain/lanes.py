"""Work that several threads share, with its results in order, and work beside other work."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from math import ceil
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def in_lanes(work: Callable[[T], R], items: Iterable[T], *, lanes: int) -> Generator[R, None, None]:
    """``map(work, items)`` with so many threads; a little is done ahead, and never more.

    Args:
        work: releases the interpreter while it computes, or nothing is won.
        items: taken as they are needed.
        lanes: threads; with one, everything is done in the caller's.

    Raises:
        Exception: what ``work`` raised for the first item that failed; none is begun that waited behind it.
    """
    if lanes == 1:
        yield from map(work, items)
        return
    rest = iter(items)
    begun: deque[Future[R]] = deque()
    with ThreadPoolExecutor(max_workers=lanes) as pool:
        try:
            begun.extend(pool.submit(work, item) for item in islice(rest, lanes + 1))
            while begun:
                result = begun.popleft().result()
                begun.extend(pool.submit(work, item) for item in islice(rest, 1))
                yield result
        finally:
            for future in begun:
                future.cancel()


def ahead(items: Iterable[T]) -> Generator[T, None, None]:
    """Items in their order, the next of which is made in a thread of its own while one is used.

    Args:
        items: making one releases the interpreter, or nothing is won.

    Raises:
        Exception: what making the next item raised.
    """
    rest = ((item,) for item in items)
    with ThreadPoolExecutor(max_workers=1) as pool:
        following = pool.submit(next, rest, None)
        while (made := following.result()) is not None:
            following = pool.submit(next, rest, None)
            yield made[0]


def portions(items: Sequence[T], *, most: int, lanes: int) -> Iterator[Sequence[T]]:
    """Items in portions, smaller ones at the end: no lane is idle for long while another finishes.

    Args:
        items: in the order in which they are wanted.
        most: items of a portion.
        lanes: that work on portions at the same time.
    """
    at = 0
    while at < len(items):
        size = min(most, ceil((len(items) - at) / lanes))
        yield items[at : at + size]
        at += size


@contextmanager
def beside(work: Callable[[], R]) -> Iterator[Callable[[], R]]:
    """Begin some work in a thread of its own; gives what waits for its result, or raises what it raised.

    Where the context is left before, the work is waited for all the same.

    Args:
        work: releases the interpreter while it computes, or nothing is won.
    """
    with ThreadPoolExecutor(max_workers=1) as pool:
        yield pool.submit(work).result
