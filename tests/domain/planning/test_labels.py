"""One entity has one number, whatever it is called."""

from dataclasses import replace

from app.domain.finding import Category, Hit
from app.domain.merging import in_text
from app.domain.planning.labels import label_speakers, number_entities

TEXT = "Blue Heron, the bird, blue herring, Larchmont, the Bird"


def test_an_alias_and_a_name_misheard_have_the_number_of_their_entity() -> None:
    hits = [
        Hit(
            Category.WATCHLIST,
            TEXT.index(said),
            TEXT.index(said) + len(said),
            1.0,
            "watchlist",
            "a term",
            entity,
        )
        for said, entity in (
            ("Blue Heron", "blue heron"),
            ("the bird", "blue heron"),
            ("blue herring", "blue heron"),
            ("Larchmont", "larchmont"),
        )
    ]
    findings = in_text(TEXT, hits).findings
    assert [number_entities(findings)[f.category, f.term] for f in findings] == [1, 1, 1, 2]
    apart = [replace(finding, entity="") for finding in findings]
    assert [number_entities(apart)[f.category, f.term] for f in apart] == [1, 2, 3, 4]


def test_an_article_makes_no_other_entity_and_another_word_does() -> None:
    said = ["the bank", "a bank", "bank", "blue bank", "la", "un"]
    findings = [in_text(one, [Hit(Category.PLACE, 0, len(one), 1.0, "x", "")]).findings[0] for one in said]
    numbers = number_entities(findings)
    assert [numbers[Category.PLACE, one] for one in said] == [1, 1, 1, 2, 3, 4]


def test_a_number_that_was_given_before_stays_and_new_ones_follow() -> None:
    findings = in_text("Kowalska Anna Kowalska Bo Cy", _people("Anna Kowalska", "Bo", "Cy")).findings
    known = {(Category.PERSON, "bo"): 4, (Category.PERSON, "kowalska"): 2, (Category.PLACE, "bo"): 9}
    numbers = number_entities(findings, known)
    assert numbers == {
        **known,
        (Category.PERSON, "anna kowalska"): 2,
        (Category.PERSON, "cy"): 5,
    }
    assert number_entities(findings[:1], numbers) == numbers


def _people(*names: str) -> list[Hit]:
    text = "Kowalska Anna Kowalska Bo Cy"
    return [
        Hit(Category.PERSON, text.index(name), text.index(name) + len(name), 0.9, "names", "a name")
        for name in names
    ]


def test_a_number_of_a_name_that_turned_out_to_be_a_part_is_given_to_nobody_else() -> None:
    findings = in_text("Kowalska Anna Kowalska Bo Cy", _people("Anna Kowalska", "Bo", "Cy")).findings
    known = {(Category.PERSON, "anna"): 1, (Category.PERSON, "kowalska"): 2}
    numbers = number_entities(findings, known)
    assert numbers[Category.PERSON, "anna kowalska"] == 1
    assert [numbers[Category.PERSON, name] for name in ("bo", "cy")] == [3, 4]


def test_a_speaker_who_is_written_in_two_ways_has_one_label() -> None:
    written = ("Zo\u00eb Brandt", None, "\u2026", "ZOE BRANDT", "Will", "\u2026")
    labels = label_speakers(written, "en", named={"Will"})
    assert labels == {
        None: None,
        written[0]: "[Speaker 1]",
        "\u2026": "[Speaker 2]",
        "ZOE BRANDT": "[Speaker 1]",
        "Will": "Will",
    }
