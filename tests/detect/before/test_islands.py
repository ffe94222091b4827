"""Numbers that are said in the other language."""

import pytest

from app.detect.before.islands import islands
from app.detect.text.words import folded_words
from app.domain.transcript import Stretch


def _said(text: str, language: str) -> list[str]:
    found = islands(text, folded_words(text), [Stretch(0, len(text), language)])
    return [text[each.start : each.end] for each in found]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "fr",
            "son numéro c'est plus four four twenty seven, nine four six",
            "plus four four twenty seven, nine four six",
        ),
        ("fr", "il a dit four point two million, en anglais", "four point two million"),
        ("fr", "The fifteenth of March, c'est la fin.", "The fifteenth of March"),
        ("fr", "avec twelve percent de plus", "twelve percent"),
        ("fr", "le code c'est six oh nine double five two", "six oh nine double five two"),
        ("en", "call him on zéro six douze trente-quatre please", "zéro six douze trente-quatre"),
        ("en", "we paid deux millions d'euros for it", "deux millions d'euros"),
        ("en", "sign by le quinze mars, or never", "le quinze mars"),
    ],
)
def test_numbers_of_the_other_language(language: str, text: str, said: str) -> None:
    assert _said(text, language) == [said]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "C'est un one to one, du fifty-fifty, et le top ten."),
        ("fr", "La june de mai, six points, un million, le plus grand."),
        ("fr", "Nine. Four. Six. On passe."),
        ("en", "The plus point is a cent. Mars and May are six million away, pour it."),
        ("en", "We order the crêpe for deux, and quatre."),
        ("en", ""),
    ],
)
def test_words_that_are_no_number_of_the_other_language(language: str, text: str) -> None:
    assert _said(text, language) == []


def test_each_stretch_has_its_own_other_language() -> None:
    french, english = "Il dit four point two million.\n", "He says four point two million.\n"
    text = french + english
    stretches = [Stretch(0, len(french), "fr"), Stretch(len(french), len(text), "en")]
    (found,) = islands(text, folded_words(text), stretches)
    assert (found.language, text[found.start : found.end]) == ("en", "four point two million")


def test_a_long_row_is_cut() -> None:
    text = "four " * 20_000
    assert all(
        each.end - each.start < 250
        for each in islands(text, folded_words(text), [Stretch(0, len(text), "fr")])
    )
