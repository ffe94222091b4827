"""Which of removed words are looked for."""

import pytest

from app.domain.words.distinct import dictated, distinctive, spoken_tokens


def pieces(text: str, language: str = "en") -> set[str]:
    return {" ".join(piece) for piece in dictated(spoken_tokens(text.split(), language), language)}


@pytest.mark.parametrize(
    ("written", "spoken", "language"),
    [
        ("Kowalska's,", "kowalska", "en"),
        ("l'Amélie", "amelie", "fr"),
        ("613-555", "six one three five five five", "en"),
        ("$4.2", "four point two dollars", "en"),
        ("quatre-vingts", "quatre vingt", "fr"),
        ("-", "", "en"),
    ],
)
def test_words_are_compared_as_they_are_spoken(written: str, spoken: str, language: str) -> None:
    assert spoken_tokens([written], language) == tuple(spoken.split())


def test_figures_and_number_words_are_the_same_numbers() -> None:
    assert pieces("call 613-555") == pieces("six one three, five five five.")
    assert pieces("le 06 12", "fr") == pieces("zéro six douze", "fr") == {"zero six douze"}


def test_a_number_is_looked_for_in_pieces_of_three_words() -> None:
    assert pieces("it was 4,200 or 7") == {"four thousand two", "thousand two hundred"}
    assert pieces("in 2019") == {"twenty nineteen"}
    assert pieces("seven of us") == set()


def test_what_is_spelt_is_looked_for_in_pieces() -> None:
    assert pieces("K-O-W-A") == {"k o w", "o w a"} == pieces("k o w a")
    assert pieces("a b") == pieces("a 7") == set()


@pytest.mark.parametrize(
    ("word", "language"), [("okafor", "en"), ("li", "en"), ("board", "en"), ("dubois", "fr")]
)
def test_words_that_tell_something_are_looked_for(word: str, language: str) -> None:
    assert distinctive(word, language)


@pytest.mark.parametrize(
    ("word", "language"),
    [("the", "en"), ("they", "en"), ("seven", "en"), ("k", "en"), ("avec", "fr"), ("deux", "fr")],
)
def test_function_words_numbers_and_letters_are_not(word: str, language: str) -> None:
    assert not distinctive(word, language)
