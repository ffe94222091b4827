"""Numbers become words, letters become sounds."""

import pytest

from app.domain.words.pronounce import Pronouncer
from app.domain.words.spoken import number_words, spoken_words


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("Damon,", "en", "damon"),
        ("$412,000", "en", "four hundred twelve thousand dollars"),
        ("2,600,000", "en", "two million six hundred thousand"),
        ("555-0142", "en", "five five five zero one four two"),
        ("1998", "en", "nineteen ninety eight"),
        ("1640", "en", "sixteen forty"),
        ("2300", "en", "twenty three hundred"),
        ("4005", "en", "four thousand five"),
        ("2000", "en", "two thousand"),
        ("1,640", "en", "one thousand six hundred forty"),
        ("$1640", "en", "one thousand six hundred forty dollars"),
        ("1640", "fr", "mille six cent quarante"),
        ("9th", "en", "nine"),
        ("3.5%", "en", "three point five percent"),
        ("h.martin@lune.fr", "fr", "h point martin arobase lune point fr"),
        ("000", "fr", "mille"),
        ("92", "fr", "quatre-vingt douze"),
        ("l'usine", "fr", "l'usine"),
        ("\u24c2\u24d0\u24e1\u24e3\u24d7\u24d0", "en", "martha"),
        ("\uff11\uff12", "en", "twelve"),
        ("\N{HORIZONTAL ELLIPSIS}", "fr", "uh"),
    ],
)
def test_what_is_written_is_said(text: str, language: str, said: str) -> None:
    assert " ".join(spoken_words(text, language)) == said


def test_every_number_can_be_said() -> None:
    for language in ("en", "fr"):
        for number in (0, 7, 16, 21, 70, 99, 100, 101, 1000, 1999, 10**6, 10**9 + 1):
            assert all(number_words(number, language))


@pytest.mark.parametrize(
    ("word", "language", "phones"),
    [
        ("calloway", "en", "K AE L OW EY"),
        ("knight", "en", "N AY T"),
        ("hq", "en", "EY CH K Y UW"),
        ("fournier", "fr", "F UW R N IY EY"),
        ("huit", "fr", "W IY T"),
        ("mets", "fr", "M EH"),
        ("forts", "fr", "F AO R"),
        ("poids", "fr", "P W AA"),
        ("temps", "fr", "T AA M"),
        ("raspail", "fr", "R AA S P AA Y"),
        ("versailles", "fr", "V ER R S AA Y"),
        ("corbeil", "fr", "K AO R B EH Y"),
        ("auteuil", "fr", "OW T ER Y"),
        ("bouillon", "fr", "B UW Y AO N"),
        ("fr", "fr", "EH F EH R"),
        ("\N{CJK UNIFIED IDEOGRAPH-4E00}", "en", "AH"),
    ],
)
def test_an_unknown_word_is_spelt_by_rule(word: str, language: str, phones: str) -> None:
    assert Pronouncer(language, lambda _: None).phones(word) == phones


def test_the_dictionary_comes_first_and_its_plurals() -> None:
    known = {"friend": "F R EH N D"}
    assert Pronouncer("en", known.get).phones("friends") == "F R EH N D Z"
    assert Pronouncer("en", known.get).phones("friend's") == "F R EH N D Z"


@pytest.mark.parametrize(
    ("word", "language", "ways"),
    [
        ("mars", "fr", ("M AA R", "M AA R S")),
        ("kader", "fr", ("K AA D EY", "K AA D ER R")),
        ("prats", "fr", ("P R AA", "P R AA T S")),
        ("huit", "fr", ("W IY T",)),
        ("valérie", "fr", ("V AA L EY R IY",)),
        ("gurnes", "en", ("G ER N EH S",)),
    ],
)
def test_a_silent_ending_may_be_heard_after_all(word: str, language: str, ways: tuple[str, ...]) -> None:
    assert Pronouncer(language, lambda _: None).ways(word) == ways
