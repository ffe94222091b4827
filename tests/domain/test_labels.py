"""One entity has one number, whatever it is called."""

from dataclasses import replace

from app.domain.finding import Category, Hit, in_text
from app.domain.labels import number_entities

TEXT = "Blue Heron, the bird, blue herring, Copperfield, the Bird"


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
            ("Copperfield", "copperfield"),
        )
    ]
    findings = in_text(TEXT, hits).findings
    assert [number_entities(findings)[f.category, f.term] for f in findings] == [1, 1, 1, 2]
    apart = [replace(finding, entity="") for finding in findings]
    assert [number_entities(apart)[f.category, f.term] for f in apart] == [1, 2, 3, 4]
