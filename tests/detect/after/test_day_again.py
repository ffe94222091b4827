"""A day that was found with its month is found by its number alone, and with its day of the week."""

import time

import pytest

from app.detect.after.day_again import day_again
from app.detect.days.dates import Dates
from app.detect.stage import Detector
from tests.detect.loaded import PIPELINES


def again(text: str, language: str) -> list[str]:
    hits = list(Dates().recognise(text, language))
    return [
        text[one.start : one.end] for one in sorted(day_again(text, language, hits), key=lambda h: h.start)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "We close on the fourth of June. Good. So the fourth is fine.", ["the fourth"]),
        ("en", "We close on June 21st. So it is the twenty-first, yes.", []),  # found already
        (
            "en",
            "We close on June 11. All is well, the eleventh then, and the 11th it is.",
            ["the eleventh", "the 11th"],
        ),
        ("en", "From the ninth to the twelfth of May. Hm. I like it, the twelfth was bad.", ["the twelfth"]),
        ("en", "On the third of May we close. The first was late, the third is better.", []),
        ("en", "On the fifth of May we close. The sixth is fine, the fifth floor too.", []),
        ("en", "The fourth is fine, the fifth is not.", []),
        ("en", "June the fourth is a Wednesday.", ["Wednesday"]),
        (
            "en",
            "June 4, which falls on Wednesday, and May 5, a Tuesday.",
            ["Wednesday", "Tuesday"],
        ),
        ("en", "We sign on the fourth of June. That's a Wednesday.", ["Wednesday"]),
        ("en", "It is June the fourth, Wednesday. On Wednesday we rest.", ["Wednesday"]),
        ("en", "We sign on the fourth of June. It's a pity. On June 4, Wednesday people rest.", []),
        ("fr", "On part le quatre juin. Le 4 est bien, le quatre, donc.", ["le quatre"]),
        ("fr", "On part le vingt et un juin. Le 21, tout est pr\u00eat.", []),  # found already
        ("fr", "Il part le trois mai. Le trois, donc, c'est fini.", ["Le trois"]),
        ("fr", "Il part le premier mai. Le premier est mieux, le trois non.", []),
        ("fr", "Il part le trois mai. Le trois pi\u00e8ces est vendu, le sept est libre.", []),
        ("fr", "Le quatre juin est un mercredi.", ["mercredi"]),
        ("fr", "Le 4 juin, un mercredi, ou le 9 juin. C'est un lundi.", ["mercredi", "lundi"]),
        ("fr", "C'était le 4 juin, mercredi. Le mercredi on ferme.", ["mercredi"]),
        ("fr", "On signe le 4 juin. C'est un chef, et lundi il rentre.", []),
    ],
)
def test_a_day_said_again(language: str, text: str, expected: list[str]) -> None:
    assert again(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The close is June the fourth. So the fourth is a Wednesday.", "Wednesday"),
        ("fr", "On tourne le quatre juin. Le 4 est un mercredi.", "mercredi"),
    ],
)
def test_the_detector_looks_for_it(language: str, text: str, expected: str) -> None:
    found = [text[hit.start : hit.end] for hit in Detector(pipelines=PIPELINES).detect(text, language).hits]
    assert expected in found


def test_it_takes_no_time_in_a_long_text() -> None:
    text = "On the fourth of June we close. So the fourth is fine. " * 4000
    hits = list(Dates().recognise(text, "en"))
    started = time.process_time()
    assert len(day_again(text, "en", hits)) == 4000
    assert time.process_time() - started < 2
