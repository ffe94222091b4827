"""Names by what is said before them."""

import pytest

from app.detect.introductions import Introductions
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestIntroductions(RecogniserContract):
    found = (
        ("en", "Thanks, Moss. Next.", "Moss"),
        ("en", "A question from the line of Dale Ormsby with Halcyon.", "Dale Ormsby"),
        ("en", "I hand over to, uh, Reed.", "Reed"),
        ("fr", "Merci Perle, et la suite ?", "Perle"),
        ("fr", "Bonjour, ici Blanche Delorme du siège.", "Blanche Delorme"),
        ("fr", "La parole est à Roche.", "Roche"),
    )
    nothing = (
        ("en", "Thanks everybody. Good morning. Thank you, Monday it is. ask the team, hi there"),
        ("en", "thanks moss. That morning Will saw it."),
        ("fr", "Merci à tous. Bonjour Madame. c'est lundi, ici tout va bien."),
    )

    @pytest.fixture
    def recogniser(self) -> Introductions:
        return Introductions()

    def test_it_is_a_person(self, recogniser: Introductions) -> None:
        (hit,) = recogniser.recognise("Thanks, Moss.", "en")
        assert hit.category is Category.PERSON
