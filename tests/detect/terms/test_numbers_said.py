"""Numbers of terms as they are said."""

import pytest

from app.detect.sounds.heard_as import HeardAs
from app.detect.terms.numbers_said import numbers_said
from app.detect.terms.watchlist import Watchlist
from app.detect.text.lexicon import Lexicons
from app.domain.spotting.watchlist import Term


@pytest.mark.parametrize(
    ("term", "language", "said"),
    [
        ("1200", "en", "twelve hundred"),
        ("1200", "en", "one thousand two hundred"),
        ("1200", "en", "one two zero zero"),
        ("1200", "en", "one two oh oh"),
        ("1200", "fr", "douze cents"),
        ("Project 47", "en", "project No. 47"),
        ("Project 47", "en", "project number forty-seven"),
        ("Boeing 737", "en", "Boeing seven thirty-seven"),
        ("code 4821", "en", "code forty-eight twenty-one"),
        ("code 4805", "fr", "code quarante-huit zéro cinq"),
        ("Bâtiment 12", "fr", "bâtiment n° 12"),
        ("Bâtiment 12", "fr", "bâtiment numéro douze"),
    ],
)
def test_a_number_of_a_term_is_found_however_it_is_said(
    lexicons: Lexicons, term: str, language: str, said: str
) -> None:
    text = f"so, {said}, yes"
    watchlist = Watchlist([Term(term)], lexicons, HeardAs())
    found = {text[hit.start : hit.end] for hit in watchlist.recognise(text, language) if hit.score == 1.0}
    assert found == {said}


def test_what_has_no_number_or_several_is_said_as_it_is_written() -> None:
    for form in ("falcon", "falcon 2", "falcon 12 or 13", "falcon12", "1234567"):
        assert list(numbers_said(form)) == []
