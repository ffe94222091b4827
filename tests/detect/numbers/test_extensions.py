"""Numbers inside a house, behind a telephone number or where somebody is told to ask for one."""

import pytest

from app.detect.numbers.spoken_numbers import SpokenNumbers


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "He's on ext 219 until four.", "219"),
        ("en", "For the desk, dial ext. 88.", "88"),
        ("en", "Ring oh one three one, four nine six, oh two seven five, ext forty-two.", "forty-two"),
        ("fr", "Vous appelez le 514-555-0239, poste 42.", "42"),
        (
            "fr",
            "C'est le cinq un quatre, cinq cinq cinq, zéro deux trois neuf, poste quarante-deux.",
            "quarante-deux",
        ),
        ("fr", "Demandez le poste 88.", "88"),
        ("fr", "Elle répond au standard, demandez-la au poste vingt-six.", "vingt-six"),
        ("fr", "Faites le 412 pour l'accueil.", "412"),
    ],
)
def test_finds_an_extension(language: str, text: str, number: str) -> None:
    hits = SpokenNumbers().recognise(text, language)
    assert number in {text[hit.start : hit.end] for hit in hits}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The next 88 people get a desk."),
        ("en", "The text 19 of them saw was short."),
        ("fr", "Il a changé le joint du poste 42."),
        ("fr", "On ouvre douze postes, et poste 8 on attend."),
        ("fr", "Faites le 14 juillet avec nous."),
        ("fr", "Faites le point, 12 personnes attendent."),
    ],
)
def test_leaves_other_numbers(language: str, text: str) -> None:
    hits = [hit for hit in SpokenNumbers().recognise(text, language) if hit.score >= 0.3]
    assert [text[hit.start : hit.end] for hit in hits] == []
