from functools import partial
from threading import Event, Thread

from app.domain.lately import Lately


def test_it_is_made_once_while_it_is_among_the_last() -> None:
    made: list[int] = []

    def make(value: int) -> memoryview:
        made.append(value)
        return memoryview(bytes([value] * 10))

    kept = Lately[int, memoryview](35)
    for value in (1, 2, 1, 3, 1, 4, 2):
        assert kept.of(value, partial(make, value))[0] == value
    assert made == [1, 2, 3, 4, 2]


def test_what_two_make_at_once_takes_room_once() -> None:
    kept, begun, done = Lately[str, memoryview](20), Event(), Event()

    def late() -> memoryview:
        begun.set()
        assert done.wait(60)
        return memoryview(bytes(10))

    other = Thread(target=kept.of, args=("a", late))
    other.start()
    assert begun.wait(60)
    kept.of("a", lambda: memoryview(bytes(10)))
    done.set()
    other.join()
    kept.of("b", lambda: memoryview(bytes(10)))
    again = kept.of("a", lambda: memoryview(b"made again"))
    assert bytes(again) == bytes(10)
