"""Organisations and places that everybody knows, where their names are common words."""

import pytest

from app.detect.naming.organisations import Organisations
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestOrganisations(RecogniserContract):
    found = (
        ("en", "so the public service commission agreed", "public service commission"),
        ("en", "mine is with bank of america", "bank of america"),
        ("en", "ask ernst & young about it", "ernst & young"),
        ("en", "Best Buy took it", "Best Buy"),
        ("fr", "le conseil d'état a dit non", "conseil d'état"),
        ("fr", "Lutte ouvrière et la France insoumise", "Lutte ouvrière"),
        ("fr", "Lutte ouvrière et la France insoumise", "la France insoumise"),
        ("fr", "on lit ça dans Le Monde", "Le Monde"),
        ("fr", "la Croix-Rouge a appelé", "Croix-Rouge"),
        ("en", "it fell under the clean water act", "clean water act"),
        ("en", "two plants in the united arab emirates", "united arab emirates"),
        ("en", "we closed the east coast depots", "east coast"),
        ("fr", "il vit en amérique du sud depuis", "amérique du sud"),
        ("fr", "un village du pas-de-calais", "pas-de-calais"),
        ("fr", "né dans les Grandes Plaines", "Grandes Plaines"),
    )
    nothing = (
        ("en", "it is the best buy of america, the commission, and a bank"),
        ("en", "Who told us? Bank of what? America was best? Buy it."),
        ("fr", "tout le monde va à la poste, place publique, à la lutte et dans l'état"),
        ("en", "the coast in the east, the great lakes of it, and the act on clean water"),
        ("fr", "au sud de la mer, dans les grandes plaines, du pays et du nord"),
        ("fr", "son numéro de sécurité sociale manque"),
    )

    @pytest.fixture
    def recogniser(self) -> Organisations:
        return Organisations()

    def test_it_is_an_organisation(self, recogniser: Organisations) -> None:
        (hit,) = recogniser.recognise("Le crédit agricole.", "fr")
        assert hit.category is Category.ORGANISATION

    def test_it_is_a_place(self, recogniser: Organisations) -> None:
        (hit,) = recogniser.recognise("Vers l'amérique du nord.", "fr")
        assert hit.category is Category.PLACE
