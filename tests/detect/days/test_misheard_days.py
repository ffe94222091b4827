"""Days by their sound."""

import pytest

from app.detect.days.misheard_days import MisheardDays
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestMisheardDays(RecogniserContract):
    found = (
        ("fr", "Je m'en occupe, l'endit premier. Bon.", "l'endit premier"),
        ("fr", "On signe à la mie sept ambre, pas avant.", "mie sept ambre"),
        ("fr", "Il faut finir avant fin des sambres.", "fin des sambres"),
        ("fr", "C'est prévu pour l'ami jean vier.", "ami jean vier"),
        ("fr", "On passe mare dit 7, à huit heures.", "mare dit 7"),
        ("fr", "Il vient vendre dit vingt et un au matin.", "vendre dit vingt et un"),
        ("fr", "Ce sera dit manche le douze, chez eux", "dit manche le douze"),
        ("fr", "C'est réservé pour le mardi treize j'en vie, non ?", "le mardi treize j'en vie"),
        ("fr", "On ferme vendredi cette août.", "vendredi cette août"),
        ("fr", "Elle est prévue le lundi deux sept ambre", "le lundi deux sept ambre"),
        ("fr", "Depuis le onze fait vrier, plus rien.", "le onze fait vrier"),
        ("fr", "Le bail expire au vin neuf mare.", "au vin neuf mare"),
        ("fr", "Le bail expire le trente et un d'essence.", "le trente et un"),
        ("fr", "Il est né le douze j'ouillet, à la ferme.", "le douze j'ouillet"),
        ("fr", "On se revoit le neuf mort, à midi.", "le neuf mort"),
        ("fr", "c'est le dix otobre au plus tard", "le dix otobre"),
        ("en", "We sign on Tuesday the forth of Augustus, I hear.", "Tuesday the forth of Augustus"),
        ("en", "It is Monday the nine teeth of June.", "Monday the nine teeth of June"),
        ("en", "Friday, sept ember tenth, not before", "Friday, sept ember tenth"),
        ("en", "Thursday octo bare the second", "Thursday octo bare the second"),
    )
    nothing = (
        ("fr", "Je dis deux. On m'a dit trois, à peu près. Page douze. Il en mange six. Midi 9."),
        ("fr", "À la fin de la journée, on part. Pour début de rien. Avant la mi-temps. En septembre."),
        ("fr", "Les samedis, elle nage. Mardit soir. L'endit premier ministre."),
        ("en", "Monday the team meets. Friday the office is closed. On Tuesday the first thing is this."),
        ("en", "Thursday the other side of town. Wednesday maybe we can. Tuesday the second half of it."),
        ("fr", "Le jeudi on voit le client. Vendredi il revient. Dimanche, on lui doit. Lundi, c'est fini."),
        ("fr", "Le jeudi, sept membres votent. Mercredi six mois de retard. Le lundi dix mille pas."),
        (
            "fr",
            "Il commence le travail, depuis le temps, avant le début. On arrive le premier. Prévu au budget.",
        ),
        ("fr", "Sur la fête vrai, on était là dix sept ambre. Il le dit à vril. Lundi."),
    )

    @pytest.fixture
    def recogniser(self) -> MisheardDays:
        return MisheardDays()

    def test_is_a_date(self, recogniser: MisheardDays) -> None:
        (hit,) = recogniser.recognise("On ferme vendredi cette août.", "fr")
        assert hit.category is Category.DATE
        assert hit.score == 0.4
