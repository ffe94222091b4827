"""Addresses of which the at sign was misheard."""

import pytest

from app.detect.misheard_addresses import MisheardAddresses
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestMisheardAddresses(RecogniserContract):
    found = (
        ("en", "Write to desk it, halcyon.example by noon.", "desk it, halcyon.example"),
        (
            "fr",
            "Le courriel est ventes à rebase valmon. Merci bien.",
            "Le courriel est ventes à rebase valmon",
        ),
        (
            "fr",
            "Bien. Camille a robasse groupe des mouettes poing faire",
            "Camille a robasse groupe des mouettes poing faire",
        ),
    )
    nothing = (
        ("en", "Look at it. The example is at the end, it ended."),
        ("fr", "La base est bonne. On passe à la baisse, à Tourcoing. À l'aube, la rose a bassiné."),
    )

    @pytest.fixture
    def recogniser(self) -> MisheardAddresses:
        return MisheardAddresses()

    def test_it_is_an_email(self, recogniser: MisheardAddresses) -> None:
        (hit,) = recogniser.recognise("Write desk it halcyon.example", "en")
        assert hit.category is Category.EMAIL
