"""Which names of one recording are looked for in the others."""

from dataclasses import replace

import pytest

from app.domain.finding import Category
from app.domain.spotting.names import (
    ALONE,
    SURE,
    Name,
    is_bare_name,
    names_found,
    names_of_speakers,
    united,
    unknown_to,
)
from app.domain.transcript import Claim
from tests.values import find, make_transcript, say

SAID = make_transcript(say("Ask Anna Kowalska's people, then Blue Heron, on Monday."))
FOUND = find(
    SAID,
    {"Anna Kowalska's": Category.PERSON, "Blue Heron,": Category.PRODUCT, "Monday.": Category.DATE},
)
ANNA = Name("Anna Kowalska", Category.PERSON, 0.9, "anna kowalska")


def test_names_are_given_as_they_are_written() -> None:
    assert names_found(SAID, FOUND) == (ANNA, Name("Blue Heron", Category.PRODUCT, 0.9, "blue heron"))


def test_a_doubtful_name_and_an_echo_are_not_looked_for_elsewhere() -> None:
    doubtful = replace(FOUND, findings=tuple(replace(f, score=SURE - 0.1) for f in FOUND.findings))
    assert names_found(SAID, doubtful) == ()
    assert names_found(SAID, FOUND, repeating=["test"]) == ()


def test_names_of_several_recordings_are_each_given_once() -> None:
    other = Name("ANNA KOWALSKA", Category.PERSON, 0.7, "anna kowalska")
    town = Name("Anna", Category.PLACE, 0.7, "anna")
    assert united([[ANNA], [other, town]]) == (ANNA, town)
    assert unknown_to((other, town), [ANNA]) == (town,)


def test_those_who_speak_are_named_where_a_file_tells_them() -> None:
    speakers = (
        "Siobhan Murphy (Guest)",
        "Bob [Northgate]",
        "Rose - Guest",
        "siobhan murphy",
        "Speaker 2",
        "Salle 14",
        "?",
        "7",
    )
    said = make_transcript(*(say("hello", start=1 + n, speaker=who) for n, who in enumerate(speakers)))

    named = names_of_speakers(said)

    assert [(name.text, name.category, name.entity) for name in named] == [
        ("Siobhan Murphy", Category.PERSON, "siobhan murphy"),
        ("Bob", Category.PERSON, "bob"),
        ("Rose", Category.PERSON, "rose"),
    ]
    assert names_of_speakers(make_transcript(say("hello"))) == ()


@pytest.mark.parametrize(
    ("label", "bare"),
    [
        ("Siobhan Murphy", True),
        ("Siobhan Murphy (Guest)", True),
        ("Rose - Guest", True),
        ("Anna (She/Her)", True),
        ("Jean-Luc (il/lui)", True),
        ("Speaker 12", True),
        ("Max2", True),
        ("Bob, Northgate", False),
        ("Murphy, Siobhan", False),
        ("Bob (Northgate)", False),
        ("Bob [northgate]", False),
        ("Bob | Northgate", False),
        ("Bob (Northga", False),
        ("Bob|Northgate", False),
        ("Rose - Bluefin team", False),
        ("Anna (Guest, Northgate)", False),
        ("+1 613-555-0142", False),
        ("06 12 34 56 78", False),
        ("siobhan@northgate.example", False),
        ("@smurphy", False),
        ("10.20.30.40", False),
    ],
)
def test_what_says_more_of_somebody_than_a_name_is_no_bare_name(label: str, *, bare: bool) -> None:
    assert is_bare_name(label) is bare


def test_what_stands_alone_on_a_line_may_be_a_name() -> None:
    said = make_transcript([Claim(word, 0, 0, 0.0) for word in ("Will", "Hope")])
    assert names_of_speakers(said) == (
        Name("Will Hope", Category.PERSON, ALONE, "will hope", "among the speakers"),
    )
    at_once = make_transcript([Claim(word, 0, 0, 0.0) for word in ("and", "Will", "said")])
    assert names_of_speakers(at_once) == ()
