from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.detect.after.false_starts import NAME, false_starts
from app.detect.stage import Detector
from app.detect.text.pipelines import Pipelines
from app.domain.finding import Category, Hit
from app.domain.profile import THRESHOLD
from app.domain.spotting.watchlist import Term


def begun(text: str, whole: str, category: Category = Category.PERSON) -> list[str]:
    start = text.rindex(whole)
    hits = false_starts(text, [Hit(category, start, start + len(whole), 0.8, "names", "a name")])
    return [text[hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize(
    ("text", "whole", "expected"),
    [
        ("Then Mar- Martha Ellison came.", "Martha Ellison", ["Mar-"]),
        ("It was B- Brad- Bradley Stone.", "Bradley Stone", ["Brad-", "B-"]),
        ("With Kow... Kowalska, then.", "Kowalska", ["Kow..."]),
        ("Or Blue Her\u2014 Blue Heron.", "Blue Heron", ["Blue Her\u2014"]),
        ("It is eighty th-, eighty thousand euros.", "eighty thousand euros", ["eighty th-,"]),
        ("We spoke with Kow- with Kowalska.", "Kowalska", ["Kow-"]),
        ("On va à la Roch- à la Rochelle.", "Rochelle", ["Roch-"]),
        ("C'est \u00c9l\u2026 Elodie.", "Elodie", ["\u00c9l\u2026"]),
        ("It was Kowalska- Kowalska.", "Kowalska", ["Kowalska-"]),
    ],
)
def test_the_beginning_of_what_is_said_behind_it(text: str, whole: str, expected: list[str]) -> None:
    assert begun(text, whole) == expected


@pytest.mark.parametrize(
    ("text", "whole", "category"),
    [
        ("It was very- Martha came.", "Martha", Category.PERSON),
        ("Mark, Martha and I.", "Martha", Category.PERSON),
        ("Mar- and then Martha came.", "Martha", Category.PERSON),
        ("He told us so. Mar- and then Martha came.", "Martha", Category.PERSON),
        ("She- I saw Ann Anna.", "Anna", Category.PERSON),
        ("She- she is ill.", "she is ill", Category.CONTEXT),
        ("- Martha came.", "Martha", Category.PERSON),
    ],
)
def test_nothing_else_is(text: str, whole: str, category: Category) -> None:
    assert begun(text, whole, category) == []


@pytest.mark.parametrize(("entity", "told"), [("", "anna kowalska"), ("kowalska", "kowalska")])
def test_it_is_decided_as_what_it_begins(entity: str, told: str) -> None:
    hit = Hit(Category.PERSON, 5, 18, 0.8, "names", "a name", entity)
    (begun,) = false_starts("Ann- Anna Kowalska came.", [hit])
    assert (begun.category, begun.score, begun.entity) == (Category.PERSON, 0.8, told)


@given(
    st.lists(st.sampled_from("a a- ab ab- abb\u2026 a... b by,".split()), max_size=9),
    st.lists(st.sampled_from(["ab", "abba", "b"]), min_size=1, max_size=3),
)
@example(["ab", "a-", "ab", "ab-"], ["abba"])
def test_it_stands_before_what_it_begins_and_none_is_told_twice(before: list[str], whole: list[str]) -> None:
    text = " ".join([*before, *whole])
    hit = Hit(Category.PERSON, len(text) - len(" ".join(whole)), len(text), 0.8, "names", "a name")
    for later, made in pairwise([hit, *false_starts(text, [hit])]):
        assert made.start < made.end <= later.start


def test_it_is_found_with_the_rest(pipelines: Pipelines) -> None:
    text = "We call it Zer- Zerbinetta now."
    hits = Detector((Term("Zerbinetta"),), pipelines).detect(text, "en").hits
    found = {text[h.start : h.end] for h in hits if h.recogniser == NAME and h.score >= THRESHOLD}
    assert found == {"Zer-"}
