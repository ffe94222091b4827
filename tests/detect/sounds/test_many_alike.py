"""Many pairs of sounds at once are as much alike as each of them by itself, to the last bit."""

from hypothesis import given
from hypothesis import strategies as st

from app.detect.sounds.sound_alikes import PhoneLikeness

ALIKE = PhoneLikeness(lambda _: None)
SOUNDS = st.text(
    alphabet=[*(chr(code) for code in range(ord("A"), ord("A") + 39)), "7", "ж"], min_size=1, max_size=14
)


@given(st.lists(st.tuples(SOUNDS, SOUNDS), max_size=12))
def test_together_as_one_by_one(pairs: list[tuple[str, str]]) -> None:
    assert ALIKE.alikes(pairs) == [ALIKE.alike(*pair) for pair in pairs]


def test_more_pairs_than_are_computed_at_once() -> None:
    pairs = [("AB" * (number % 7 + 1), "BAC" * (number % 5 + 1)) for number in range(9_000)]
    assert ALIKE.alikes(pairs)[-35:] == [ALIKE.alike(*pair) for pair in pairs[-35:]]
