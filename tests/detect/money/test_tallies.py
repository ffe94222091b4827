"""Times that are left, numbers of times and hours that were charged, and those of everyday."""

import pytest

from app.detect.money.tallies import tallies
from app.domain.finding import Category
from app.domain.ports import Recogniser
from tests.contracts.recogniser import RecogniserContract


class TestTallies(RecogniserContract):
    found = (
        ("en", "That buys us three months.", "three months"),
        ("fr", "Le prêt nous donne six mois de plus.", "six mois"),
        # So many of so many, votes, deaths, what a field gives and what is in the water.
        ("en", "Only 17 of 80 passed the course.", "17 of 80"),
        ("en", "Nine out of forty renewed, I was told.", "Nine out of forty"),
        ("en", "The vote was 211 to 94.", "211 to 94"),
        ("en", "They voted five to four, in the end.", "five to four"),
        ("en", "We had four deaths since May.", "four deaths"),
        ("en", "It is 16 parts per billion, at the tap.", "16 parts per billion"),
        ("en", "We got 4.9 tonnes a hectare.", "4.9 tonnes a hectare"),
        ("en", "It was nine in favour, five against.", "nine in favour, five against"),
        ("en", "The jury split eight to four.", "eight to four"),
        ("en", "One in six quit in the first month.", "One in six"),
        ("en", "We have had five near misses in there.", "five near misses"),
        ("en", "The lead is at 30 micrograms per litre.", "30 micrograms per litre"),
        ("fr", "Dix-sept sur quatre-vingts ont réussi, pas plus.", "Dix-sept sur quatre-vingts"),
        ("fr", "Il n'y en a que neuf sur quarante qui sont revenus.", "neuf sur quarante"),
        ("fr", "Le vote, c'était neuf contre cinq.", "neuf contre cinq"),
        ("fr", "C'est rejeté par 211 voix contre 94.", "211 voix contre 94"),
        ("fr", "Le jury s'est partagé, huit contre quatre.", "huit contre quatre"),
        ("fr", "Neuf voix pour et cinq contre.", "Neuf voix pour et cinq contre"),
        ("fr", "On a eu quatre décès depuis mai.", "quatre décès"),
        ("fr", "Il y a eu six blessés, et cinq presque-accidents.", "six blessés"),
        ("fr", "Le plomb est à 16 parties par milliard.", "16 parties par milliard"),
        ("fr", "On fait 71 quintaux cette année, ou sept tonnes à l'hectare.", "71 quintaux"),
        ("fr", "On fait 71 quintaux cette année, ou sept tonnes à l'hectare.", "sept tonnes à l'hectare"),
        ("en", "We've got like 72 hours.", "72 hours"),
        ("en", "They gave us ninety six hours, or it is all online.", "ninety six hours"),
        ("en", "The bank gives us nine weeks.", "nine weeks"),
        ("en", "That is thirty days to repay it.", "thirty days"),
        ("en", "She looked at her neighbour's file thirty one times.", "thirty one times"),
        ("en", "He called her 43 times.", "43 times"),
        ("en", "He billed about 1900 hours.", "1900 hours"),
        ("fr", "On a soixante-douze heures.", "soixante-douze heures"),
        ("fr", "Il nous reste 48 heures, pas plus.", "48 heures"),
        ("fr", "La banque nous laisse deux mois.", "deux mois"),
        ("fr", "Soixante jours pour contester.", "Soixante jours"),
        ("fr", "Il a consulté, 43 fois, le compte d'un client.", "43 fois"),
        ("fr", "Elle a ouvert le dossier de sa voisine vingt-sept fois.", "vingt-sept fois"),
        ("fr", "Il a appelé trente fois.", "trente fois"),
        ("fr", "Il a facturé mille neuf cents heures.", "mille neuf cents heures"),
        ("en", "She called three hundred times.", "three hundred times"),
        ("en", "We've only got 72 hours.", "72 hours"),
        ("en", "They allowed us just ninety hours.", "ninety hours"),
        ("en", "He billed them for 1900 hours.", "1900 hours"),
        ("fr", "On n'a que 48 heures.", "48 heures"),
        ("fr", "Ils nous laissent deux mois.", "deux mois"),
        ("fr", "Soixante jours pour le contester.", "Soixante jours"),
        ("fr", "On a soixante-douze heures devant nous.", "soixante-douze heures"),
        ("fr", "Il a facturé pour mille neuf cents heures.", "mille neuf cents heures"),
    )
    nothing = (
        ("en", "Two of 14 chairs are broken. Step 2 of 6 failed. They voted in 2019. Add 5 tonnes of sand."),
        ("en", "One death is one too many. I work seven to four. 30 parts are missing."),
        ("en", "He is for it, I am against. One for and one against. It came out at two to four."),
        ("fr", "Deux sur quatorze sont cassées. L'étape 2 sur 6 a échoué. Ils sont tous les deux morts."),
        ("fr", "On a voté en 2019. Un pour et un contre. Je travaille de sept à neuf. Il a perdu 3 à 2."),
        (
            "fr",
            "Ajoutez cinq tonnes de sable. Un mort de trop. Il manque 30 parties. C'est passé à 8 heures.",
        ),
        ("en", "B30 days to repay it. He called it v43 times."),
        ("en", "We have two hours. We've got 35 hours a week. It took three weeks. I called three times."),
        ("en", "Two times six. It ran 40 times. We have sixty hours of tape. We worked twelve hours."),
        ("en", "We have three weeks to launch. Give us a minute. We reply within 48 hours."),
        ("fr", "On a deux heures. On a 35 heures par semaine. Il est quarante fois plus grand."),
        ("fr", "Il a regardé deux fois. On a trente heures de bande. Trois semaines pour lancer."),
        ("fr", "On répond sous 48 heures. Donne-nous une minute. On travaille douze heures."),
    )

    @pytest.fixture
    def recogniser(self) -> Recogniser:
        return tallies()

    def test_it_is_a_figure(self, recogniser: Recogniser) -> None:
        (hit,) = recogniser.recognise("He billed 400 hours.", "en")
        assert hit.category is Category.FIGURE
        assert hit.reason == "how long somebody charged for"

    def test_a_long_row_of_numbers_takes_no_time(self, recogniser: Recogniser) -> None:
        assert list(recogniser.recognise("he called twenty " * 5_000, "en")) == []
