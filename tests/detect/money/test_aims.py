"""Figures of aims, of marks, of parts of a group and of those it hits, and those of everyday."""

import pytest

from app.detect.money.aims import aims
from app.detect.text.expressions import ByExpressions
from app.detect.text.numerals import cardinal
from app.domain.finding import Category
from app.domain.ports import Recogniser
from tests.contracts.recogniser import RecogniserContract


class TestAims(RecogniserContract):
    found = (
        ("en", "The target was still about forty, and nobody said so.", "forty"),
        ("en", "Our quota for the spring's eighteen.", "eighteen"),
        ("en", "We are twenty five short of the plan.", "twenty five"),
        ("en", "The inspectors' mark was thirty nine out of sixty.", "thirty nine out of sixty"),
        ("en", "Five of the young welders quit on Monday.", "Five"),
        ("en", "Nine of our riders were injured.", "Nine"),
        ("en", "Forty will be transferred by May.", "Forty"),
        ("en", "Between thirty and forty will be told on Friday.", "Between thirty and forty"),
        ("en", "Our depots are still working at forty.", "forty"),
        ("fr", "L'usine de Lormay fonctionne à quarante.", "quarante"),
        ("fr", "La cible était de trente, et tout le monde le sait.", "trente"),
        ("fr", "Le quota pour la saison, c'est dix-huit.", "dix-huit"),
        ("fr", "On est vingt-cinq en dessous du plan.", "vingt-cinq"),
        ("fr", "Ils sont à douze de moins que le budget.", "douze"),
        ("fr", "La note des inspecteurs était de trente-neuf sur soixante.", "trente-neuf sur soixante"),
        ("fr", "Cinq des jeunes soudeurs ont démissionné lundi.", "Cinq"),
        ("fr", "Neuf de nos livreurs sont blessés.", "Neuf"),
        ("fr", "Quarante seront transférés d'ici mai.", "Quarante"),
        ("fr", "Entre six et sept cents seront mutés.", "Entre six et sept cents"),
        ("fr", "Trente à quarante vont être prévenus vendredi.", "Trente à quarante"),
    )
    nothing = (
        ("en", "The plan is two steps. The goal is one meeting. The target is a short text of 2019."),
        (
            "en",
            "Six of the slides are blurred. Twelve will be ready. One of the drivers left. B5 of us quit.",
        ),
        (
            "en",
            "The rating is four out of five. Ten out of a hundred. We are twenty over there. Plan of 2019.",
        ),
        ("fr", "Le plan, c'est deux étapes. Le but est d'en finir. Le plan est de la page douze."),
        (
            "fr",
            "Vingt des photos sont floues. Deux ou trois seront prévenus. Une des infirmières est partie.",
        ),
        ("fr", "La note est de deux pages. Vingt au-dessus du bureau. La cible était 2019."),
    )

    @pytest.fixture
    def recogniser(self) -> Recogniser:
        return ByExpressions("aims", {one: aims(one, cardinal(one)) for one in ("en", "fr")})

    def test_it_is_a_figure(self, recogniser: Recogniser) -> None:
        (hit,) = recogniser.recognise("Our goal was eighty.", "en")
        assert hit.category is Category.FIGURE
        assert hit.reason == "a number after what it measures"

    def test_a_long_row_of_numbers_takes_no_time(self, recogniser: Recogniser) -> None:
        assert list(recogniser.recognise("the goal is " + "twenty " * 5_000, "en")) == []
