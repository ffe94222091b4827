"""Numbers of linked labels: what has one keeps it, and no other entity ever gets it."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from app.domain.finding import Category, Finding
from app.domain.planning.labels import number_entities

WORDS = st.sampled_from(["anna", "bo", "kowalska", "cy", "the"])
TERMS = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
FOUND = st.lists(st.tuples(st.sampled_from([Category.PERSON, Category.PRODUCT]), TERMS), max_size=8)


def findings(found: Sequence[tuple[Category, str]]) -> list[Finding]:
    return [Finding(category, 0, 1, 0, 1, None, term, 0.9, "names", "a name") for category, term in found]


@given(st.lists(FOUND, min_size=1, max_size=4))
def test_numbers_stay_and_are_given_to_one_entity(batches: list[list[tuple[Category, str]]]) -> None:
    known: dict[tuple[Category, str], int] = {}
    for found in batches:
        numbers = number_entities(findings(found), known)
        assert numbers.items() >= known.items()
        assert numbers.keys() == known.keys() | set(found)
        for key in numbers.keys() - known.keys():
            # Whoever has the same number is called by a part of the same name.
            same = [
                term for (category, term), n in numbers.items() if (category, n) == (key[0], numbers[key])
            ]
            holders = [
                other
                for other in same
                if any(set(t.split()) & set(other.split()) for t in same if t != other)
            ]
            assert len(same) == 1 or len(holders) == len(same)
        known = numbers
    assert number_entities((), known) == known
