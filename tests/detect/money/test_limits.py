"""Sums that are told to be the most, or of which one comes in under another."""

import pytest

from app.detect.money.amounts import Amounts


@pytest.mark.parametrize(
    ("language", "text", "sum_"),
    [
        ("en", "They'll pay two thousand, no more.", "two thousand"),
        ("en", "We can go to nine fifty, tops.", "nine fifty"),
        ("en", "That's 480 max, and you know it.", "480"),
        ("en", "I said thirty-five, absolute maximum.", "thirty-five"),
        ("en", "Four hundred at the very most, and then we walk.", "Four hundred"),
        ("en", "Their lot came in under us at 590.", "590"),
        ("en", "She comes in just below ours at six hundred, again.", "six hundred"),
        ("fr", "Ils prennent deux mille, pas plus.", "deux mille"),
        ("fr", "Mettons-leur cinquante, grand maximum.", "cinquante"),
        ("fr", "On leur laisse 480, et pas davantage.", "480"),
        ("fr", "C'est trois cents à tout casser.", "trois cents"),
        ("fr", "Les autres arrivent à 590, et nous à 640.", "590"),
    ],
)
def test_finds_the_most_that_is_paid(language: str, text: str, sum_: str) -> None:
    hits = Amounts().recognise(text, language)
    assert sum_ in {text[hit.start : hit.end] for hit in hits}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It takes ten minutes, tops."),
        ("en", "We leave at nine thirty, no more waiting."),
        ("en", "There were six of us at most."),
        ("en", "They came in under us at the interview."),
        ("fr", "Il faut vingt minutes, grand maximum."),
        ("fr", "Ils étaient quatre, pas plus."),
        ("fr", "Vous arrivez à trois, comme hier."),
        ("fr", "J'en veux vingt, pas plus tard que demain."),
    ],
)
def test_leaves_what_is_counted(language: str, text: str) -> None:
    assert [text[hit.start : hit.end] for hit in Amounts().recognise(text, language)] == []


@pytest.mark.parametrize(
    ("language", "text", "sum_"),
    [
        ("en", "They want a dollar ten on nights.", "a dollar ten"),
        ("en", "It was a buck fifty a unit.", "a buck fifty"),
        ("en", "We sell them at a pound twenty-five, and it hurts.", "a pound twenty-five"),
        ("en", "a euro oh five for each", "a euro oh five"),
        ("en", "It's 6 million and a half, all told.", "6 million and a half"),
        ("en", "The roof is a hundred thousand and a half.", "a hundred thousand and a half"),
        ("fr", "L'enveloppe, c'est 6 millions et demi.", "6 millions et demi"),
        ("fr", "On a 2 milliards et quart en caisse.", "2 milliards et quart"),
        ("fr", "Il manque trois quarts de million.", "trois quarts de million"),
        ("fr", "Ce n'est pas un euro cinquante, c'est le double.", "un euro cinquante"),
        ("en", "It is not one pound fifty any more.", "one pound fifty"),
    ],
)
def test_finds_the_part_of_a_unit(language: str, text: str, sum_: str) -> None:
    hits = Amounts().recognise(text, language)
    assert sum_ in {text[hit.start : hit.end] for hit in hits}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He has not earned a pound ten years on."),
        ("en", "We lost a euro, 10:30 it was."),
        ("fr", "Trois quarts de la salle sont vides."),
        ("en", "We pay not one cent more. Without one dollar to his name."),
        ("fr", "Pas un sou de plus. On ne lâche pas un euro, sans un centime de remise."),
    ],
)
def test_leaves_what_is_no_part_of_a_unit(language: str, text: str) -> None:
    assert [text[hit.start : hit.end] for hit in Amounts().recognise(text, language)] == []
