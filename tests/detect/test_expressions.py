import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.detect.expressions import REACH, expression, regions
from app.domain.finding import Category

_WORDS = st.lists(st.sampled_from(["seven", "weeks", "of", "pay", "tea", "\n"]), max_size=200)


@given(_WORDS)
def test_what_is_rare_is_looked_for_first_and_all_of_it_is_found(words: list[str]) -> None:
    text, pattern = " ".join(words), r"\bseven (?:tea )?weeks of pay\b"
    rule = expression(pattern, Category.MONEY, 0.5, "pay", near=r"\bof pay\b")
    assert [m.span() for m in rule.matches(text)] == [m.span() for m in re.finditer(pattern, text)]


@given(st.lists(st.integers(0, 2_000), max_size=20), st.integers(1, 300))
def test_parts_around_what_is_rare_hold_all_of_it_and_are_apart(places: list[int], reach: int) -> None:
    text = "".join("x" if place in places else "." for place in range(2_001))
    parts = [*regions(re.compile("x"), text, reach=reach)]
    assert all(any(start <= place - reach or start == 0 for start, _ in parts) for place in places)
    assert all(any(start <= place < end for start, end in parts) for place in places)
    assert all(one[1] < other[0] for one, other in pairwise(parts))


def test_what_lies_far_from_what_is_rare_is_not_looked_for() -> None:
    rule = expression(r"\bseven\b", Category.MONEY, 0.5, "pay", near=r"\bpay\b")
    far = "seven" + " " * REACH + "pay seven"
    assert [m.start() for m in rule.matches(far)] == [far.rindex("seven")]
