"""Branches of a union by their number."""

import pytest

from app.detect.naming.unions import unions


@pytest.mark.parametrize(
    ("language", "text", "branch"),
    [
        ("en", "And Local 904, they settled last week.", "Local 904"),
        ("en", "The guys at Local 73 won't cross the line.", "Local 73"),
        ("en", "we talked to local nine oh four about nights", "local nine oh four"),
        ("en", "Local number twelve voted no.", "Local number twelve"),
        ("fr", "La section locale 904 a voté non.", "La section locale 904"),
        ("fr", "On a vu la section locale quinze cents hier.", "la section locale quinze cents"),
    ],
)
def test_finds_a_branch(language: str, text: str, branch: str) -> None:
    assert branch in {text[start:end] for start, end in unions(text, language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We went to a local 24 hour shop with local people."),
        ("en", "Local news at ten. The local 5 star hotel."),
        ("en", "It is made from local 8 grain flour."),
        ("fr", "Le local 12 est fermé, la section est locale."),
        ("fr", "Sur la section locale 12 mètres manquent."),
    ],
)
def test_leaves_what_is_near(language: str, text: str) -> None:
    assert [*unions(text, language)] == []
