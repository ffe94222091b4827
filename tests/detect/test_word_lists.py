"""The lists of ``resources/words`` say nothing twice: who takes a word away has taken it away."""

import re

import pytest

from app.assets import resources
from app.domain.words.terms import fold

WORDS = resources() / "words"


def _lines(name: str) -> list[str]:
    lines = (WORDS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def _twice(words: list[str]) -> set[str]:
    return {word for word in words if words.count(word) > 1}


@pytest.mark.parametrize("name", ["en", "fr", "software"])
def test_a_list_of_words(name: str) -> None:
    assert _twice([fold(word) for line in _lines(name) for word in line.split()]) == set()


@pytest.mark.parametrize("name", ["codenames", "things", "trades"])
def test_each_half_of_a_list(name: str) -> None:
    for half in "\n".join(_lines(name)).split("\n\n"):
        assert _twice(half.split()) == set()


def test_what_firms_are_called() -> None:
    parts = "\n".join(_lines("firms")).split("\n\n")
    kinds = [
        [kind for kind in part.replace("\n", " ").replace(", ", ",").split(",") if kind] for part in parts
    ]
    assert _twice(kinds[0] + kinds[1]) == _twice(kinds[2] + kinds[3] + kinds[4]) == set()


@pytest.mark.parametrize("name", ["organisations", "places"])
def test_what_everybody_knows(name: str) -> None:
    names = re.split(r"[,^]", " ".join(_lines(name)))
    assert _twice([" ".join(name.split()) for name in names if name.strip()]) == set()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_term_of_a_topic_that_counts_by_itself_is_none_that_needs_something(language: str) -> None:
    text = "\n".join(_lines(f"context-{language}"))
    for topic in re.split(r"^\[", text, flags=re.MULTILINE)[1:]:
        body = topic.partition("]")[2]
        kinds = [re.match(r"([+@~-]?)(.*)", kind, re.DOTALL) for kind in re.split(r"\n(?=[+@~-])", body)]
        terms = {kind[1]: [" ".join(term.split()) for term in kind[2].split(",")] for kind in kinds if kind}
        assert len(terms) == len(kinds)
        assert _twice(terms[""]) == set()
        assert not set(terms[""]) & {term for sign in "+@~" for term in terms.get(sign, ())}
