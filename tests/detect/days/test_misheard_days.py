"""Days by their sound."""

import pytest

from app.detect.days.misheard_days import MisheardDays
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract
from tests.detect.loaded import HEARD_AS


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
        # A month behind the digits of its day.
        ("fr", "La photo du 17h. On y voit tout.", "du 17h"),
        ("fr", "Il faut payer au 31 h, sinon ils coupent.", "au 31 h"),
        ("fr", "On ouvre le 4 où, si tout va bien.", "le 4 où"),
        ("fr", "On ouvre le 26 mais, pas avant.", "le 26 mais"),
        ("fr", "Elle part le 5 marre, je crois.", "le 5 marre"),
        ("fr", "Les comptes du 21 joins, je les ai.", "du 21 joins"),
        ("fr", "Le bail du 14 juins est signé.", "du 14 juins"),
        ("fr", "Le devis du 11 juillets est faux.", "du 11 juillets"),
        ("fr", "Tout est prêt pour le 16 oktobre au soir.", "le 16 oktobre"),
        ("fr", "Je reviens le 1er janvié, promis.", "le 1er janvié"),
        ("fr", "Ce sera le 24 cette ombre.", "le 24 cette ombre"),
        ("en", "We sign on Tuesday the forth of Augustus, I hear.", "Tuesday the forth of Augustus"),
        ("en", "And it's not till June the fist.", "June the fist"),
        ("en", "They close on March, the turd, I think.", "March, the turd"),
        ("en", "It is Monday the nine teeth of June.", "Monday the nine teeth of June"),
        ("en", "Friday, sept ember tenth, not before", "Friday, sept ember tenth"),
        ("en", "Thursday octo bare the second", "Thursday octo bare the second"),
    )
    nothing = (
        ("en", "It opens by May the latest. In March the weather was bad. April, the boss, is in."),
        ("fr", "Je dis deux. On m'a dit trois, à peu près. Page douze. Il en mange six. Midi 9."),
        ("fr", "À la fin de la journée, on part. Pour début de rien. Avant la mi-temps. En septembre."),
        ("fr", "C'est un jeudi de janvier, il y aura de la neige."),
        ("fr", "Les samedis, elle nage. Mardit soir. L'endit premier ministre."),
        ("en", "Monday the team meets. Friday the office is closed. On Tuesday the first thing is this."),
        ("en", "Thursday the other side of town. Wednesday maybe we can. Tuesday the second half of it."),
        ("fr", "Le jeudi on voit le client. Vendredi il revient. Dimanche, on lui doit. Lundi, c'est fini."),
        ("fr", "Je garde samedi comme ça vous pouvez dormir. Lundi c'est mieux. On ferme jeudi trop tard."),
        ("fr", "On démarre mardi vers sept heures. Elle vient vendredi dès huit heures."),
        ("fr", "Le jeudi, sept membres votent. Mercredi six mois de retard. Le lundi dix mille pas."),
        (
            "fr",
            "Il commence le travail, depuis le temps, avant le début. On arrive le premier. Prévu au budget.",
        ),
        ("fr", "Le 20h en parle. Le train de 12h. Le 9h-17h, c'est fini. Le 8h de lundi. Le 7h30."),
        ("fr", "Le 8 ou le 9. Appelle le 15, il vient. Au 4 pièces du bas. Le 3 chambres est loué."),
        ("fr", "Le 8 marche mal. Le 2 mais pas le 3. Le 12 mars. Le 7 octobre au soir. Au 6 membres."),
        ("fr", "Sur la fête vrai, on était là dix sept ambre. Il le dit à vril. Lundi."),
    )

    @pytest.fixture
    def recogniser(self) -> MisheardDays:
        return MisheardDays(HEARD_AS)

    def test_is_a_date(self, recogniser: MisheardDays) -> None:
        (hit,) = recogniser.recognise("On ferme vendredi cette août.", "fr")
        assert hit.category is Category.DATE
        assert hit.score == 0.4
