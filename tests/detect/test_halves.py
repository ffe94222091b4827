"""Both halves of a name, where one was found in two places."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.detect.halves import NAME, other_halves
from app.detect.ordinary import ordinary_words
from app.detect.sound_alikes import open_sound_alike
from app.domain.finding import Category, Hit

ALIKE = open_sound_alike()


def halves(text: str, hits: list[Hit], language: str) -> Iterator[Hit]:
    return other_halves(text, language, hits, alike=ALIKE, ordinary=ordinary_words(language))


def tagged(text: str, *halves: str, score: float = 0.8, category: Category = Category.PRODUCT) -> list[Hit]:
    """A hit on each half, in the order of the text."""
    hits, at = [], 0
    for half in halves:
        at = text.index(half, at)
        hits.append(Hit(category, at, at + len(half), score, "tagger", "its place in the sentence"))
        at += len(half)
    return hits


def wholes(text: str, hits: list[Hit], language: str = "en") -> list[str]:
    found = sorted(halves(text, hits, language), key=lambda hit: hit.start)
    assert all(hit.recogniser == NAME for hit in found)
    return [text[hit.start : hit.end] for hit in found]


@pytest.mark.parametrize(
    ("language", "text", "halves", "expected"),
    [
        (
            "en",
            "So velour a lantern is it. Bring a Valour in lantern, please.",
            ("velour", "Valour"),
            ["velour a lantern", "Valour in lantern"],
        ),
        (
            "en",
            "The silver hair on. No, that silver heron.",
            ("hair", "heron"),
            ["silver hair", "silver heron"],
        ),
        (
            "fr",
            "On lance vaire marine demain. Et verre marine, c'est sûr.",
            ("vaire", "verre"),
            ["vaire marine", "verre marine"],
        ),
        # The same word both times is known to be a name, and what follows it is its sentence.
        ("en", "Valour lantern is it. Bring the Valour lantern, please.", ("Valour", "Valour"), []),
        # Not in one sentence, too short a word, and names that do not sound alike.
        ("en", "It is velour. A lantern helps. Bring a Valour. In lantern.", ("velour", "Valour"), []),
        ("en", "It is velour too. Bring a Valour too.", ("velour", "Valour"), []),
        ("en", "It is velour because. Bring a Valour because.", ("velour", "Valour"), []),
        ("en", "Then Anna replied. Then Desmond replied.", ("Anna", "Desmond"), []),
    ],
)
def test_the_other_half(language: str, text: str, halves: tuple[str, ...], expected: list[str]) -> None:
    assert wholes(text, tagged(text, *halves), language) == expected


def test_a_half_that_is_hardly_believed_or_no_name_says_nothing() -> None:
    text = "So velour a lantern is it. Bring a Valour in lantern, please."
    assert wholes(text, tagged(text, "velour", "Valour", score=0.2)) == []
    assert wholes(text, tagged(text, "velour", "Valour", category=Category.DATE)) == []


def test_it_is_as_sure_as_the_doubtful_one_and_tells_where_the_other_is() -> None:
    text = "So velour a lantern is it. Bring a Valour in lantern, please."
    one, other = tagged(text, "velour"), tagged(text, "Valour", score=0.5)
    first, second = sorted(halves(text, [*one, *other], "en"), key=lambda hit: hit.start)
    assert (first.score, second.score) == (0.5, 0.5)
    assert (first.origin, second.origin) == (text.index("Valour"), text.index("velour"))


@given(st.text("ab .?'é\n", max_size=60), st.data())
def test_every_whole_is_a_stretch_of_the_text_around_its_half(text: str, data: st.DataObject) -> None:
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    hits = [
        Hit(Category.PERSON, start, end, 0.9, "tagger", "its place in the sentence")
        for start, end in data.draw(st.lists(places, max_size=4))
        if start < end
    ]
    for whole in halves(text, hits, "fr"):
        assert 0 <= whole.start < whole.end <= len(text)
        assert any(whole.start < hit.end and hit.start < whole.end for hit in hits)
