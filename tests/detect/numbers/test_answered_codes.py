"""Letters and figures that answer a question for a code."""

import pytest

from app.detect.numbers.passwords import passwords


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("en", "Did the gate code change? Yeah. It's 1964B.", "1964B"),
        ("en", "Did they change the door code? They did. It's B 19 64.", "B 19 64"),
        ("en", "What's the badge number? B19.", "B19"),
        ("en", "And the keypad, does it still work? Yes, it's seven T two.", "seven T two"),
        ("fr", "Le code du portail, il a changé ou pas ? Oui. C'est 1964B.", "1964B"),
        ("fr", "Le code, il a changé ? C'est dix-neuf, soixante-quatre, B.", "dix-neuf, soixante-quatre, B"),
        ("fr", "C'est quoi, le digicode ? A 19 64.", "A 19 64"),
        ("fr", "Ton badge, c'est lequel ? C'est le B19.", "B19"),
    ],
)
def test_finds_the_code(language: str, text: str, code: str) -> None:
    assert code in {text[hit.start : hit.end] for hit in passwords().recognise(text, language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "What's the dress code? It's a mess."),
        ("en", "Did you read the code? I did, all ten pages."),
        ("en", "Where is my badge? A man has it."),
        ("fr", "Tu as le code ? Il y a deux portes."),
        ("fr", "Et le badge ? À dix heures."),
        ("fr", "Le code du travail ? C'est clair."),
    ],
)
def test_leaves_other_answers(language: str, text: str) -> None:
    assert [text[hit.start : hit.end] for hit in passwords().recognise(text, language)] == []
