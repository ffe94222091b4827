import gc
import re
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.detect.stage import Detector
from app.detect.text.expressions import REACH, Expression, Reading, caseless, in_small_letters, regions
from app.domain.finding import Category

_LETTERS = "abcdefghijklmnopqrstuvwxyzàâäáãåæçéèêëíìîïñóòôöõøúùûüýÿœšžðþß"
_CASES = "".join(
    letter
    for letter in map(chr, range(sys.maxunicode + 1))
    if letter.lower() != letter or letter.upper() != letter
)
"""All letters of the world that have a capital, or are one."""
_WORDS = st.lists(st.sampled_from(["seven", "weeks", "of", "pay", "tea", "\n"]), max_size=200)


@given(_WORDS)
def test_what_is_rare_is_looked_for_first_and_all_of_it_is_found(words: list[str]) -> None:
    text, pattern = " ".join(words), r"\bseven (?:tea )?weeks of pay\b"
    rule = Expression(pattern, Category.MONEY, 0.5, "pay", near=r"\bof pay\b")
    assert [m.span() for m in rule.matches(Reading(text))] == [m.span() for m in re.finditer(pattern, text)]


@given(st.lists(st.integers(0, 2_000), max_size=20), st.integers(1, 300))
def test_parts_around_what_is_rare_hold_all_of_it_and_are_apart(places: list[int], reach: int) -> None:
    text = "".join("x" if place in places else "." for place in range(2_001))
    parts = [*regions(re.compile("x"), text, reach=reach)]
    assert all(any(start <= place - reach or start == 0 for start, _ in parts) for place in places)
    assert all(any(start <= place < end for start, end in parts) for place in places)
    assert all(one[1] < other[0] for one, other in pairwise(parts))


def test_what_lies_far_from_what_is_rare_is_not_looked_for() -> None:
    rule = Expression(r"\bseven\b", Category.MONEY, 0.5, "pay", near=r"\bpay\b")
    far = "seven" + " " * REACH + "pay seven"
    assert [m.start() for m in rule.matches(Reading(far))] == [far.rindex("seven")]


def test_small_letters_are_those_that_ignoring_case_takes_for_the_same() -> None:
    small = in_small_letters(_CASES)
    assert len(small) == len(_CASES)
    for letter in _LETTERS:
        ignored = {match.start() for match in re.finditer(letter, _CASES, re.IGNORECASE)}
        assert ignored == {at for at, other in enumerate(small) if other == letter}


@pytest.mark.parametrize("kind", [r"\w", r"[^\W\d_]", r"\s", r"\d", "[a-z]", "[^a-z]", "[\u00e0-\u00ff]"])
def test_small_letters_are_of_the_same_kind(kind: str) -> None:
    ignored = [match.start() for match in re.finditer(kind, _CASES, re.IGNORECASE)]
    assert [match.start() for match in re.finditer(kind, in_small_letters(_CASES))] == ignored


@pytest.mark.parametrize(
    "pattern",
    [
        r"\bpay\b\W+(?P<Said>\w+)",
        r"\bp(?-i:A)y \w+",
        r"PAY \w+",
        r"[P-R]ay \w+",
        r"[p-r]ay \S+ \Bi\b|l['\u2019]été",
    ],
)
@given(st.text("aAPpyYqQ\u017fsS\u0130\u0131iIlLÉétT' \u2019", max_size=40))
def test_a_pattern_finds_what_it_finds_where_case_is_ignored(pattern: str, drawn: str) -> None:
    text = f"{drawn}Pay \u017fIS {drawn} pAY I\u0130 L'ÉTÉ QAY i {drawn}"
    wanted = caseless(pattern)
    found = [match.span() for match in wanted.finditer(Reading(text).of(wanted))]
    assert found == [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
    rule = Expression(pattern, Category.MONEY, 0.5, "pay", near="(?-i:P|p|q|Q)|l")
    assert [match.span() for match in rule.matches(Reading(text))] == found


def test_small_letters_are_read_where_no_part_of_a_pattern_tells_capitals() -> None:
    plain = [r"\Bpay\W\S\D\Z", r"(?P<Said>pay)", r"[à-ÿ]"]
    assert [caseless(pattern).flags & re.IGNORECASE for pattern in plain] == [0, 0, 0]


def test_every_expression_of_a_detector_can_be_compiled() -> None:
    """It is when a text first comes near it, which no other test may do."""
    detector = Detector()
    made = [one for one in gc.get_objects() if type(one) is Expression]  # objects of others warn when asked
    assert len(made) > 400
    del detector
    for each in made:
        assert each.pattern.pattern == each.source
        caseless(each.near or "")


def test_what_no_text_comes_near_is_not_compiled() -> None:
    never = Expression("(", Category.MONEY, 0.5, "pay", near=r"\bpay\b")
    assert [*never.matches(Reading("no word of it"))] == []
    with pytest.raises(re.error):
        [*never.matches(Reading("what we pay"))]
