from __future__ import annotations

import numpy as np
import pytest

from app.speech.listening.sliding import Likeliest


@pytest.mark.parametrize("most", [400, 6000])
def test_of_places_that_overlap_the_likeliest_are_left_when_they_are_settled_in_parts(most: int) -> None:
    """Of few places, that lie apart, and of many, that are one row."""
    rng = np.random.default_rng(most)
    firsts = np.sort(rng.integers(0, 9000, most)).tolist()
    places = [(float(rng.random()), float(first), float(first + rng.integers(15, 40))) for first in firsts]
    left: list[tuple[float, float, float]] = []
    for likeness, first, last in sorted(places, reverse=True):
        if all(min(last, end) - max(first, start) <= 0.3 * (last - first) for _, start, end in left):
            left.append((likeness, first, last))
    likeliest = Likeliest()
    for at in range(0, 9000, 1000):
        for place in places:
            if at <= place[1] < at + 1000:
                likeliest.add(place)
        likeliest.settle(at + 1000)
    assert likeliest.places == left


def test_no_place_is_kept_that_is_settled() -> None:
    likeliest, sizes = Likeliest(), []
    for at in range(0, 50_000, 1000):
        for first in range(at, at + 1000, 100):
            for beside in range(20):
                likeliest.add((0.5 + beside / 100, float(first + beside), float(first + beside + 30)))
        likeliest.settle(at + 1000)
        sizes.append(len(likeliest._open))
    assert max(sizes) <= 20
    assert len(likeliest.places) == 500
