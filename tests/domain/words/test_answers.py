"""What is said to answer."""

from app.domain.words.answers import ANSWERS
from app.domain.words.terms import fold


def test_answers_are_written_as_words_are_compared() -> None:
    assert {word for word in ANSWERS if fold(word) != word} == set()
    assert {fold("Évidemment."), fold("Okay,"), fold("Aïe !")} < ANSWERS
