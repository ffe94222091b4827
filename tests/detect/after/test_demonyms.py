"""What French calls after a place."""

import pytest

from app.detect.after.demonyms import demonyms
from app.detect.text.lexicon import Lexicon
from app.detect.text.words import FoldedWord, folded_words, parted
from app.domain.finding import Category, Hit
from app.domain.spotting.names import Name

KNOWN = Lexicon(frozenset(), frozenset({"vert"}), frozenset())


def words(text: str) -> tuple[FoldedWord, ...]:
    return parted(text, folded_words(text))


def found(text: str, place: str, category: Category = Category.PLACE) -> list[str]:
    start = text.index(place)
    hit = Hit(category, start, start + len(place), 0.8, "names", "a place")
    return [text[one.start : one.end] for one in demonyms(text, [hit], lexicon=KNOWN, words=words(text))]


@pytest.mark.parametrize(
    ("place", "called"),
    [
        ("Lyon", "lyonnais"),
        ("Rennes", "rennaises"),
        ("Paris", "parisienne"),
        ("Québec", "québécois"),
        ("Strasbourg", "strasbourgeoise"),
        ("Toulouse", "toulousains"),
        ("Nice", "niçoise"),
        ("Troyes", "troyenne"),
        ("Canada", "canadien"),
        ("Italie", "italiennes"),
        ("Europe", "européenne"),
        ("la Guérande", "Guérandais"),
        ("New York", "new-yorkais"),
        ("Bordeaux", "bordelaise"),
        ("La Rochelle", "rochelais"),
        ("Bretagne", "bretonne"),
        ("Guérandais", "guérandaise"),
        ("Parisiens", "parisienne"),
    ],
)
def test_what_is_made_of_a_place_tells_it(place: str, called: str) -> None:
    text = f"On a vu {place} hier, avec l'équipe {called} du lundi."
    assert found(text, place) == [called.rpartition("-")[2]]
    assert found(text, place, Category.PRODUCT) == []


@pytest.mark.parametrize(
    ("place", "other"),
    [
        ("France", "le français et François"),
        ("Lyon", "le lion et le lien"),
        ("Nice", "une niaiserie"),
        ("Paris", "le pari et les parias"),
        ("Mont Vert", "les vertes"),
        ("Rennes", "le renne"),
        ("Vienne", "ils viennent"),
    ],
)
def test_other_words_are_left(place: str, other: str) -> None:
    assert found(f"On a vu {place} hier, et {other} du lundi.", place) == []


def test_a_place_of_another_recording_is_one() -> None:
    text, lyon = "L'usine lyonnaise ferme.", Name("Lyon", Category.PLACE, 0.8, "lyon")
    (hit,) = demonyms(text, (), [lyon], lexicon=KNOWN, words=words(text))
    assert hit.reason == "made of the name of a place that stands in another recording"
    assert demonyms(text, (), lexicon=KNOWN, words=words(text)) == ()


def test_a_language_tells_no_country() -> None:
    said = "Vu d'Angleterre, il parle anglais, on l'écrit en anglais, et le client anglais signe."
    assert found(said, "Angleterre") == ["anglais"]
