"""Codenames that are ordinary words."""

import pytest

from app.detect.codenames import Codenames
from app.detect.lexicon import Lexicons
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestCodenames(RecogniserContract):
    found = (
        ("en", "the codename is marmalade and nobody knows", "marmalade"),
        ("en", "The code name for it is, um, blue walrus.", "blue walrus"),
        ("en", "codenamed lapwing since june", "lapwing"),
        ("en", "so project walrus starts", "walrus"),
        ("en", "we heard of operation blue walrus", "blue walrus"),
        ("en", "the internal name stays marmalade until may", "marmalade"),
        ("fr", "Le nom de code, c'est Peigne à cheveux.", "Peigne à cheveux"),
        ("fr", "le titre provisoire c'est verrière et puis voilà", "verrière"),
        ("fr", "le nom de code c'est marmelade et puis voilà", "marmelade"),
        ("fr", "Le nom de code du rachat est toujours morse bleu.", "morse bleu"),
        ("fr", "le projet libellule sort lundi", "libellule"),
    )
    nothing = (
        ("en", "the brand name is important, a trade name like that, and the product name is clear"),
        ("fr", "le nom commercial est déposé, un nom interne comme celui-là"),
        ("en", "the codename is not known, it is a codename that changes, codename or not"),
        ("en", "the project timeline, our project walrus, project management, and project status"),
        ("en", "In project meetings the operation is smooth, so project deadlines matter."),
        ("fr", "le nom de code est secret, le projet pilote, le projet foireux, un projet chronophage"),
        ("fr", "Le projet avance bien, l'opération est finie, le projet informatique aussi."),
    )

    @pytest.fixture
    def recogniser(self, lexicons: Lexicons) -> Codenames:
        return Codenames(lexicons)

    def test_is_a_product(self, recogniser: Codenames) -> None:
        (hit,) = recogniser.recognise("the codename is marmalade", "en")
        assert hit.category is Category.PRODUCT
