"""Topics that a profile may want asked about."""

import pytest

from app.detect.context import Context
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestContext(RecogniserContract):
    found = (
        ("en", "She is on Sick-Leave until May.", "Sick-Leave"),
        ("en", "There is a class action coming.", "class action"),
        ("en", "He resigned, and they are on strike.", "resigned"),
        ("en", "They want to sue, and the fine is large.", "the fine"),
        ("fr", "Il pose sa démission, et voilà la grève.", "grève"),
        ("en", "Two data breaches in a year.", "data breaches"),
        ("en", "The surgery went well, she was in hospital for days.", "hospital"),
        ("fr", "Il est en arrêt maladie depuis lundi.", "arrêt maladie"),
        ("fr", "On signe une rupture conventionnelle.", "rupture conventionnelle"),
        ("fr", "Le salaire monte, la prime aussi.", "prime"),
        ("fr", "Le tribunal dit que l'accord tient.", "accord"),
        ("fr", "D'accord, voilà le protocole d'accord.", "protocole d'accord"),
    )
    nothing = (
        ("en", "I am sick of it. The offer stands. We launch the ball. A fine day."),
        ("en", "That's fine, send it to the claims desk. What is the codename?"),
        ("fr", "Une belle offre. On lance la balle. La faute est à moi. Un bon accord de guitare."),
        ("fr", "Le procès-verbal est voté. Le diagnostic de la panne est clair."),
        ("fr", "D'accord. Le tribunal ? D\u2019accord, d'accord."),
    )

    @pytest.fixture
    def recogniser(self) -> Context:
        return Context()

    def test_it_is_context_and_says_what_it_is_about(self, recogniser: Context) -> None:
        (hit,) = recogniser.recognise("A ransomware attack.", "en")
        assert hit.category is Category.CONTEXT
        assert hit.reason == "talk of security incidents"

    def test_a_weak_term_needs_company_that_is_near(self, recogniser: Context) -> None:
        far = "He was sick. " + "Well, so it goes. " * 20 + "Ask the doctor."
        assert list(recogniser.recognise(far, "en")) == []

    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_each_language_has_all_topics(self, recogniser: Context, language: str) -> None:
        assert len(recogniser._topics(language)) == 7
