"""Figures of a company, and percentages that are none."""

import pytest

from app.detect.figures import Figures
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestFigures(RecogniserContract):
    found = (
        ("en", "Revenue fell 12.5% in the third quarter.", "12.5%"),
        ("en", "we expect the margin to be twenty two percent", "twenty two percent"),
        ("en", "That is 40 basis points of churn.", "40 basis points"),
        ("en", "We will cut 120 jobs in spring.", "120 jobs"),
        ("en", "On a non-GAAP basis, adjusted EBITDA was flat.", "adjusted EBITDA"),
        ("en", "On a non-GAAP basis, adjusted EBITDA was flat.", "non-GAAP"),
        ("fr", "Le chiffre d'affaires baisse de 12,5 % cette année.", "12,5 %"),
        ("fr", "la marge serait de vingt-deux pour cent", "vingt-deux pour cent"),
        ("fr", "On supprime quatre-vingts postes au siège.", "quatre-vingts postes"),
        ("fr", "L'EBITDA ajusté est stable.", "EBITDA"),
    )
    nothing = (
        (
            "en",
            "I am 100% sure of it. Ten percent of the seats were empty.",
        ),
        ("en", "The jobs are posted. People will leave early."),
        (
            "fr",
            "C'est sûr à 100 %. La moitié des chaises, soit dix pour cent, était vide dans la salle du bas.",
        ),
    )

    @pytest.fixture
    def recogniser(self) -> Figures:
        return Figures()

    def test_it_is_a_figure(self, recogniser: Figures) -> None:
        (hit,) = recogniser.recognise("Sales grew 3%.", "en")
        assert hit.category is Category.FIGURE
