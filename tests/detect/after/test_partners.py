"""The second name of a firm of two."""

import pytest

from app.detect.after.partners import with_partners
from app.domain.finding import Category, Hit
from tests.detect.loaded import LEXICONS


def _found(language: str, text: str, name: str) -> list[str]:
    start = text.index(name)
    hit = Hit(Category.PERSON, start, start + len(name), 0.8, "names", "reads like the name of a person")
    found = with_partners(text, language, [hit], LEXICONS.of(language))
    return [text[each.start : each.end] for each in found if each.category is Category.ORGANISATION]


@pytest.mark.parametrize(
    ("language", "text", "name", "firm"),
    [
        ("en", "we met hartley and marrow on the lease", "hartley", "hartley and marrow"),
        ("en", "she went to kelso & thorne.", "kelso", "kelso & thorne"),
        ("fr", "on travaille avec morel et brochet sur le bail", "morel", "morel et brochet"),
        ("fr", "le dossier est chez garrigue et pinson", "garrigue", "garrigue et pinson"),
    ],
)
def test_the_second_name_is_found(language: str, text: str, name: str, firm: str) -> None:
    assert _found(language, text, name) == [firm]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "we met hartley and talked on the lease", "hartley"),
        ("en", "i spoke to hartley and people in sales", "hartley"),
        ("en", "i spoke to hartley and invoices are late", "hartley"),
        ("en", "then hartley and marrow", "hartley"),
        ("en", "We met Hartley and Marrow on the lease", "Hartley"),
        ("fr", "on travaille avec morel et la banque", "morel"),
        ("fr", "on travaille avec morel et tout le monde", "morel"),
        ("fr", "ensuite morel et brochet", "morel"),
    ],
)
def test_what_else_follows_a_name(language: str, text: str, name: str) -> None:
    assert _found(language, text, name) == []
