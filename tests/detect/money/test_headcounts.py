"""Numbers of people that stand without a word for them, and numbers of anything else."""

import pytest

from app.detect.money.headcounts import headcounts
from app.domain.finding import Category
from app.domain.ports import Recogniser
from tests.contracts.recogniser import RecogniserContract


class TestHeadcounts(RecogniserContract):
    found = (
        ("en", "We're nineteen now, and we were twenty-four in the spring.", "nineteen"),
        ("en", "We're nineteen now, and we were twenty-four in the spring.", "twenty-four"),
        ("en", "They will be laying off thirty.", "thirty"),
        ("en", "We want to hire twenty.", "twenty"),
        ("fr", "On vire douze.", "douze"),
        ("en", "We've lost fifteen to our rivals.", "fifteen"),
        ("fr", "On en a perdu seize chez le voisin.", "seize"),
        ("fr", "On en a viré neuf en un mois.", "neuf"),
        ("fr", "Il faut embaucher vingt-cinq.", "vingt-cinq"),
        ("en", "There are eighty seven of us.", "eighty seven of us"),
        ("en", "We're down to about ninety-one.", "ninety-one"),
        ("en", "We're 140 in Tralee.", "140"),
        ("en", "Only eleven will stay.", "eleven"),
        ("en", "Seventy have to go. So forty-two stay.", "forty-two"),
        ("fr", "Soixante-dix partent. Donc quarante-deux restent.", "quarante-deux"),
        ("en", "Sixteen are leaving, and nine have to go.", "Sixteen"),
        ("en", "Sixteen are leaving, and nine have to go.", "nine"),
        ("en", "We hired nine and lost sixteen.", "nine"),
        ("en", "We hired nine and lost sixteen.", "sixteen"),
        ("en", "That leaves us with thirty.", "thirty"),
        ("en", "Twenty two people are affected.", "Twenty two"),
        ("en", "The plant closes, that's two hundred and six people.", "two hundred and six"),
        ("fr", "Vingt-deux personnes sont touchées.", "Vingt-deux"),
        ("fr", "Le site ferme, ça fait cent quatre-vingts personnes.", "cent quatre-vingts"),
        ("en", "We let go thirty-seven people in the spring.", "thirty-seven"),
        ("en", "We had to part with 37 people.", "37"),
        ("en", "We hired 37 people last year.", "37"),
        ("en", "It affects about 37 people.", "37"),
        ("en", "37 people will lose their jobs.", "37"),
        ("en", "37 people are leaving us in June.", "37"),
        ("en", "37 people have left the company, 12 people handed in their notice.", "37"),
        ("en", "37 people have left the company, 12 people handed in their notice.", "12"),
        ("fr", "On se séparde 37 personnes, au printemps.", "37"),
        ("fr", "On a laissé partir trente-sept personnes.", "trente-sept"),
        ("fr", "On a embauché 37 personnes l'an dernier.", "37"),
        ("fr", "Le plan touche environ 37 personnes.", "37"),
        ("fr", "37 personnes vont perdre leur emploi.", "37"),
        ("fr", "37 personnes nous quittent en juin.", "37"),
        ("fr", "37 personnes démissionneront, 12 personnes ont quitté l'entreprise.", "37"),
        ("fr", "37 personnes démissionneront, 12 personnes ont quitté l'entreprise.", "12"),
        ("fr", "On est quatre-vingt-sept.", "quatre-vingt-sept"),
        ("fr", "Nous ne sommes plus que trente-deux.", "trente-deux"),
        ("fr", "On est tombés à quatre-vingt-onze.", "quatre-vingt-onze"),
        ("fr", "On est 140 à Quimper.", "140"),
        ("fr", "Il n'en restera que onze.", "onze"),
        ("fr", "Seize vont partir, et neuf resteront.", "Seize"),
        ("fr", "Seize vont partir, et neuf resteront.", "neuf"),
        ("fr", "On en a embauché neuf et perdu seize.", "neuf"),
        ("fr", "On en a embauché neuf et perdu seize.", "seize"),
        ("fr", "On est redescendus à onze.", "onze"),
        ("fr", "Il n'en reste plus que onze.", "onze"),
        ("fr", "C'est l'avis de quatre-vingt-sept d'entre nous.", "quatre-vingt-sept d'entre nous"),
    )
    nothing = (
        ("en", "We hire twenty chairs. We've lost twenty minutes."),
        ("fr", "On recrute pour douze mois. On en a perdu neuf en un seul coup de vent."),
        ("en", "We're back to 2019. It is B87 of us. Nine rooms, and the families are affected."),
        (
            "fr",
            "On est revenus à 2019. Neuf salles, et des familles sont touchées.",
        ),
        ("fr", "On est onze maisons de la rue."),
        (
            "en",
            "37 people came to the picnic. There were 37 people in the room. 37 people left the room early.",
        ),
        ("fr", "37 personnes sont venues. Il y avait 37 personnes dans la salle. Il touche 37 boîtes."),
        (
            "en",
            "There are three of us. Only two will stay. We hired five. Ten of those are broken.",
        ),
        ("en", "We're down to ten minutes. We're twenty minutes late. We're eight in the room."),
        ("en", "Nine will go live. Ten are going to be blue. We hired ten buses. We are 2019 material."),
        ("en", "Twelve people are here. At ten, stay. That's three people. That's eleven minutes."),
        ("fr", "Douze personnes sont là. Ça fait trois personnes. Ça fait onze minutes."),
        ("fr", "On est trois. Il n'en restera que deux. On en a embauché cinq. Deux vont partir."),
        ("fr", "On est huit heures plus tard. On est passés à dix minutes. On est à dix. On est en 2019."),
        ("fr", "Il est onze heures. On est quinze dans la salle. Dix vont être bleus. On est le douze."),
    )

    @pytest.fixture
    def recogniser(self) -> Recogniser:
        return headcounts()

    def test_it_is_a_figure(self, recogniser: Recogniser) -> None:
        (hit,) = recogniser.recognise("Only eleven will remain.", "en")
        assert hit.category is Category.FIGURE
        assert hit.reason == "a number of people"

    def test_a_long_row_of_numbers_takes_no_time(self, recogniser: Recogniser) -> None:
        assert list(recogniser.recognise("twenty " * 5_000, "en")) == []
