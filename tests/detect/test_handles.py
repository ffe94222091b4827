"""Names of accounts."""

import pytest

from app.detect.handles import Handles
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestHandles(RecogniserContract):
    found = (
        ("en", "Follow @zorb_two today.", "@zorb_two"),
        ("en", "Her handle is at zorb underscore two, I think.", "zorb underscore two"),
        ("en", "We are at zorblax on Instagram.", "zorblax"),
        ("en", "my username is zorb42", "zorb42"),
        ("fr", "Suivez @zorb_deux.", "@zorb_deux"),
        ("fr", "Son pseudo, c'est zorb tiret deux.", "zorb tiret deux"),
        ("fr", "C'est arobase zorblax sur LinkedIn.", "zorblax"),
    )
    nothing = (
        (
            "en",
            "Write to desk@halcyon.example. I can handle it. Look at ads on tv. The username is not known.",
        ),
        ("fr", "Écrire à ventes@valmon.example. L'identifiant est déjà pris."),
    )

    @pytest.fixture
    def recogniser(self) -> Handles:
        return Handles()

    def test_it_is_a_handle(self, recogniser: Handles) -> None:
        (hit,) = recogniser.recognise("@zorblax", "fr")
        assert hit.category is Category.HANDLE
