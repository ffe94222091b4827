"""What was made last, kept for who asks for the same again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, Protocol, TypeVar


class _Sized(Protocol):
    @property
    def nbytes(self) -> int: ...


K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=_Sized)


class Lately(Generic[K, V]):
    """Keeps what was made as long as it is among what was asked for last; from any thread.

    Args:
        most: bytes that are kept.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[K, V] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def of(self, key: K, make: Callable[[], V]) -> V:
        """What was made for a key, or is made for it now."""
        with self._lock:
            if (known := self._kept.get(key)) is not None:
                self._kept.move_to_end(key)
                return known
        made = make()
        with self._lock:
            self._bytes += 0 if key in self._kept else made.nbytes  # two threads may make it at once
            self._kept[key] = made
            while self._bytes > self._most:
                self._bytes -= self._kept.popitem(last=False)[1].nbytes
        return made
