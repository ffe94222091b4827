"""A name that was found once is known by its sound where it is misheard."""

from unittest.mock import Mock

import pytest

from app.detect.after.misheard import NAME, misheard, strange_words
from app.detect.sounds.heard_as import Echo
from app.domain.finding import Category, Hit
from app.domain.merging import in_transcript
from app.domain.spotting.names import Name
from tests.detect.loaded import HEARD_AS
from tests.values import RATE, make_recording, make_transcript, say

KNOWN = frozenset("then will ask the plan for way in brown his old grey ham fits of".split())


def found(text: str, *names: str, language: str = "en", category: Category = Category.PERSON) -> list[Hit]:
    hits = [
        Hit(category, text.index(name), text.index(name) + len(name), 0.8, "names", "reads like a name")
        for name in names
    ]
    echoes = misheard(text, language, hits, heard_as=HEARD_AS, known=KNOWN)
    return sorted(echoes, key=lambda hit: hit.start)


@pytest.mark.parametrize(
    ("language", "text", "name", "expected"),
    [
        ("en", "Anna Kowalska joins. Then ask Cove Alska.", "Anna Kowalska", ["Cove Alska"]),
        ("en", "Owen Fitzwilliam joins. Ask fits William.", "Owen Fitzwilliam", ["fits William"]),
        ("fr", "Voici Hugo Delorme. On demande à de l'orme.", "Hugo Delorme", ["de l'orme"]),
        ("en", "Graham Brown joins. His old grey ham is brown.", "Graham Brown", []),
        ("en", "Kowalska joins. Will Kowalska, will kowalska.", "Kowalska", []),
        ("en", "Wei joins. The way in.", "Wei", []),
    ],
)
def test_misheard_names(language: str, text: str, name: str, expected: list[str]) -> None:
    got = [text[hit.start : hit.end] for hit in found(text, name, language=language) if hit.score >= 0.3]
    assert got == expected


def test_what_is_missing_of_a_name_that_is_found_in_part() -> None:
    (echo,) = (hit for hit in found("Ask fits William. Fitzwilliam joins.", "William", "Fitzwilliam"))
    assert (echo.start, echo.end, echo.score >= 0.3) == (4, 16, True)
    assert found("Will Kowalska ask William? Yes.", "Kowalska", "William") == []


@pytest.mark.parametrize(
    ("also_found", "likeness", "told"),
    [((), 0.3, True), (("William",), 0.3, False), (("William",), 0.6, True), (("fits William",), 0.9, False)],
)
def test_where_a_part_is_found_already_an_echo_has_to_be_surer(
    also_found: tuple[str, ...], likeness: float, told: bool
) -> None:
    text = "Fitzwillem joins. Ask fits William."
    hits = [
        Hit(Category.PERSON, text.index(name), text.index(name) + len(name), 0.8, "names", "a name")
        for name in ("Fitzwillem", *also_found)
    ]
    hears = Mock(find=Mock(return_value=[Echo(3, 5, "fitzwillem", likeness)]))
    assert bool([*misheard(text, "en", hits, heard_as=hears, known=KNOWN)]) is told


def test_what_is_less_like_it_counts_where_most_of_it_was_not_heard_well() -> None:
    text = "Then Melbourne joins. Ask male burn."
    doubted = frozenset({26, 31})
    hits = [Hit(Category.PERSON, 5, 14, 0.8, "names", "reads like a name")]

    def score(doubted: frozenset[int]) -> float:
        (echo,) = misheard(text, "en", hits, heard_as=HEARD_AS, known=KNOWN, doubted=doubted)
        assert text[echo.start : echo.end] == "male burn"
        return echo.score

    assert score(frozenset()) == score(doubted - {31}) < score(doubted)


def test_it_is_the_same_entity_and_less_certain() -> None:
    text = "Anna Kowalska joins. Then ask Cove Alska."
    (echo,) = (hit for hit in found(text, "Anna Kowalska") if hit.score >= 0.3)
    assert echo.recogniser == NAME
    assert echo.category is Category.PERSON
    assert echo.entity == "kowalska"
    assert 0.3 <= echo.score < 0.8


def test_the_reason_says_when_the_name_was_found() -> None:
    long = make_recording(length=70 * RATE)
    said = make_transcript(say("then Anna Kowalska joins ask Cove Alska", start=62.0), recording=long)
    echoes = found(said.text, "Kowalska")
    (finding,) = in_transcript(said, echoes).findings
    assert finding.reason == "sounds like a name found at 1:02"
    assert finding.entity == "kowalska"


def test_a_name_with_an_ordinary_word_is_not_listened_for() -> None:
    assert found("The Old Plan won. The olt plan.", "The Old Plan", category=Category.ORGANISATION) == []


def test_an_ordinary_word_behind_an_elision_is_one() -> None:
    known = KNOWN | {"agence"}

    def echoes(text: str, name: str) -> list[str]:
        hits = [Hit(Category.ORGANISATION, 0, len(name), 0.8, "names", "reads like a name")]
        heard = misheard(text, "fr", hits, heard_as=HEARD_AS, known=known)
        return [text[hit.start : hit.end] for hit in heard if hit.score >= 0.3]

    assert echoes("L'Agence part. On parle de la jance.", "L'Agence") == []
    assert echoes("L'Agorance part. On parle de l'agaurance.", "L'Agorance") == ["agaurance"]


@pytest.mark.timeout(10)
def test_a_key_that_was_pasted_is_not_listened_for() -> None:
    key = "x" * 2_000
    assert found(f"{key} and {key[:-1]}y", key) == []


def test_a_name_of_another_recording_is_known_by_its_sound() -> None:
    text = "Then ask Cove Alska."
    elsewhere = [Name("Anna Kowalska", Category.PERSON, 0.8, "anna kowalska")]
    echoes = misheard(text, "en", (), heard_as=HEARD_AS, known=KNOWN, elsewhere=elsewhere)
    (echo,) = (hit for hit in echoes if hit.score >= 0.3)
    assert text[echo.start : echo.end] == "Cove Alska"
    assert (echo.entity, echo.origin) == ("anna kowalska", None)
    assert echo.reason == "sounds like a name in another recording"


def test_what_was_heard_as_no_word_is_known_by_its_sound_where_it_is_heard_as_several() -> None:
    text = "The Zandelor plan. Will his sand a lore ask?"
    tagged = [
        Hit(category, 0, text.index("."), 0.9, "tagger", "its place in the sentence")
        for category in (Category.ORGANISATION, Category.SUSPECT)
    ]
    at = text.index("sand")
    tagged.append(Hit(Category.PRODUCT, at, at + 4, 0.8, "tagger", "its place in the sentence"))
    words = [*strange_words(text, tagged, KNOWN)]
    assert [(text[hit.start : hit.end], hit.category) for hit in words] == [
        ("Zandelor", Category.ORGANISATION),
        ("sand", Category.PRODUCT),
    ]
    echoes = misheard(text, "en", (), heard_as=HEARD_AS, known=KNOWN, strange=words)
    assert [text[hit.start : hit.end] for hit in echoes if hit.score >= 0.3] == ["sand a lore"]
