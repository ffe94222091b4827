"""Surnames that are months, days or holidays."""

import pytest

from app.detect.after.calendar_names import calendar_names
from app.detect.naming.titles import Titles
from app.detect.text.words import FoldedWord, folded_words, parted
from app.domain.finding import Category, Hit
from app.domain.spotting.names import Name


def words(text: str) -> tuple[FoldedWord, ...]:
    return parted(text, folded_words(text))


def found(text: str, language: str, name: str, recogniser: str = "names") -> list[str]:
    start = text.index(name)
    hit = Hit(Category.PERSON, start, start + len(name), 0.8, recogniser, "a name")
    return [text[hit.start : hit.end] for hit in calendar_names(text, language, [hit], words=words(text))]


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("en", "Joan March", "We ask March."),
        ("en", "Joan March", "The March file moves."),
        ("en", "Joan March", "It is from March and J. March."),
        ("en", "Joan March", "Marchs are many."),
        ("en", "Theresa May", "May refused."),
        ("en", "Amy Christmas", "They told Christmas."),
        ("fr", "Amélie Noël", "On demande à Noël."),
        ("fr", "Amélie Noël", "Les Noël sont là, A. Noël aussi."),
        ("fr", "Jeanne Avril", "Le dossier Avril avance."),
        ("fr", "Luc Mardi", "Mardi a refusé."),
    ],
)
def test_whoever_is_called_so_is_named_by_it_again(language: str, name: str, said: str) -> None:
    surname = name.split()[1]
    assert {one.removesuffix("s") for one in found(f"{name} signed. {said}", language, name)} == {
        surname.removesuffix("s")
    }
    assert len(found(f"{name} signed. {said}", language, name)) == said.count(surname)


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("en", "Joan March", "In March, next March, on 3 March and March 3. Since the third of March."),
        ("en", "Theresa May", "May we go? Early May, May the fourth, the 3rd of May. I may."),
        ("en", "Amy Christmas", "Merry Christmas. At Christmas, the Christmas party."),
        ("en", "March Madness", "We ask March."),
        ("fr", "Amélie Noël", "Les vacances de Noël, joyeux Noël, le père Noël."),
        ("fr", "Jeanne Avril", "En avril et le 3 avril."),
        ("fr", "Anna Martin", "Noël approche."),
    ],
)
def test_a_month_or_a_holiday_stays_one(language: str, name: str, said: str) -> None:
    assert found(f"{name} signed. {said}", language, name) == []


def test_a_title_is_enough_and_a_name_of_another_recording() -> None:
    assert found("Mrs May signed. We ask May.", "en", "May", Titles.name) == ["May"]
    assert found("In May he signed. We ask May.", "en", "May") == []
    known = Name("Theresa May", Category.PERSON, 0.8, "theresa may")
    text = "They asked May."
    (hit,) = calendar_names(text, "en", (), [known], words=words(text))
    assert hit.reason == "a part of a name that stands in another recording"
