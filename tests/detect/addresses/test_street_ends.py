"""Addresses that are told by their end."""

import pytest

from app.detect.addresses.street_addresses import street_addresses


@pytest.mark.parametrize(
    ("language", "text", "address"),
    [
        ("en", "We're at 1420 Ontario East, on the third floor.", "1420 Ontario East"),
        ("en", "Send it to forty Larch South, please.", "forty Larch South"),
        ("en", "She's in apartment 12, tower B.", "apartment 12, tower B"),
        ("en", "It is flat four, block C, by the lift.", "flat four, block C"),
        ("fr", "Ils sont au 1420, Ontario Est, au troisième.", "1420, Ontario Est"),
        ("fr", "Il habite quatorze cent vingt, Ontario Est.", "quatorze cent vingt, Ontario Est"),
        ("fr", "On livre route de Berne 44, pas ailleurs.", "route de Berne 44"),
        ("fr", "Elle est dans l'appartement 4, bâtiment C.", "appartement 4, bâtiment C"),
    ],
)
def test_finds_what_its_end_tells(language: str, text: str, address: str) -> None:
    hits = street_addresses().recognise(text, language)
    assert address in {text[hit.start : hit.end] for hit in hits}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We sold 40 to Ontario East of the river."),
        ("en", "In 2019 Region South was ours."),
        ("en", "There is room for four, block or no block."),
        ("fr", "Les 120 salariés, c'est Paul qui les a. Mars est passé."),
        ("fr", "Le bureau a 4 bâtiments, et une tour."),
        ("fr", "On prend la grande route à 44."),
    ],
)
def test_leaves_other_ends(language: str, text: str) -> None:
    assert [text[hit.start : hit.end] for hit in street_addresses().recognise(text, language)] == []
