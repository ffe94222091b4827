import pytest

from app.detect.naming.capitals import Capitals
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestCapitals(RecogniserContract):
    found = (
        # Two capitals inside a French sentence, whatever the words; not whom one addresses so.
        ("fr", "Et pas un mot sur les distributeurs avec Bonne Soirée, hein.", "Bonne Soirée"),
        ("fr", "Le titre, c'est toujours La Part des Choses.", "La Part"),
        ("fr", "Elle a vu Madame Zorblax.", "Zorblax"),
        ("fr", "Il loge ici. J'Habsal n'a rien dit.", "Habsal"),
        ("en", "He is there on Tuesdane, I think.", "Tuesdane"),
        ("fr", "Bonjour tout le monde, on lit ça dans Le Monde.", "Le Monde"),
        ("en", "We ship the Zorblax Two in spring.", "Zorblax Two"),
        ("en", "Still Zorblax Display, no?", "Zorblax Display"),
        ("en", "It was Zorblax I met.", "Zorblax"),
        ("en", "Ask Mr. Vrelk about it.", "Vrelk"),
        ("en", "It is Captain Vrelk again.", "Vrelk"),
        ("en", "We sell it as D-Vrelk here.", "D-Vrelk"),
        ("en", "We sell it as D-zx here.", "D-zx"),
        # A request before a name is no part of it; other words may be.
        ("en", "Ask Zorblax at reception, she knows.", "Zorblax"),
        ("en", "Send Zorblax the slides. Call Vrelk.", "Vrelk"),
        ("en", "Ready Zorblax is here.", "Ready Zorblax"),
        ("fr", "Demandez Zorblax à l'accueil.", "Zorblax"),
        ("fr", "Prévenez Vrelk ce soir. Appelle Zorblax.", "Zorblax"),
        # No stop was written where the next sentence begins.
        ("en", "Copy in Vrelk He holds the budget.", "Vrelk"),
        ("en", "It is ZX-229 Was that in May?", "ZX-229"),
        ("en", "Is that Vrelk It's about the flat.", "Vrelk"),
        ("fr", "On a vu Vrelk Il part demain.", "Vrelk"),
        ("en", "It runs on Zorblax IT now.", "Zorblax IT"),
        # Words that begin a sentence and are surnames as well.
        ("en", "We saw Zorbel Can about it.", "Zorbel Can"),
        ("en", "We saw Zorbel Do about it.", "Zorbel Do"),
        ("en", "It is in the US, isn't it?", "US"),
        ("en", "ZX did it.", "ZX"),
        ("en", "The T&A segment, no.", "T&A"),
        ("en", "use eZorb for it", "eZorb"),
        ("en", "The ex-Zorblax people and anti-Friday ones.", "Zorblax"),
        ("fr", "Le camp pro-Zorblax attend.", "Zorblax"),
        ("fr", "Le nom, ce sera Zorblax Express.", "Zorblax Express"),
        ("fr", "On a vu Vrelk hier.", "Vrelk"),
        ("fr", "Le sud d'Orvanie.", "Orvanie"),
        ("fr", "L'Orvane est loin.", "Orvane"),
        ("fr", "L'usine Orvane de Mérac.", "Orvane"),
    )
    nothing = (
        ("fr", "C'est le C D qui manque, et T1 T2."),
        ("en", "He answers on Fridays as well, and not on Mondays or Wednesdays."),
        ("fr", "On habite loin. J'habite 4 rues plus bas. J'économise 20 pages."),
        ("en", "Oh my God, the MRR is up. And Fourth, we move."),
        ("fr", "Il dit que deux CEO, ça marche pas. La nouvelle CFO veut le MRR."),
        ("en", "Passport 5331, issued here. Order 882, then. The IMEI is on it, the EIN too, and the CVV."),
        ("fr", "Passeport 5331, délivré ici. Chambre 44, alors. L'IMEI est dessus."),
        (
            "en",
            "So I think, I'm sure. Yes. On Monday, the CEO and I met. Rehearsal is at ten. Then Q&A.",
        ),
        ("en", "Sometimes I'm late. Besides I've asked Facilities, the Treasurer and Professor."),
        ("en", "no capitals at all mean nothing zorblax"),
        ("en", "Not on the T-shirts, nor the X-ray, nor in the C-suite."),
        ("en", "How many are aboard, Captain? This is the Colonel."),
        ("en", "ALL CAPITALS MEAN NOTHING EITHER ZORBLAX"),
        ("fr", "Le CSE a vu les CV. Mon GSM est au Service, la Direction le sait."),
        ("fr", "Oui, c'est vrai. Le lundi, en Français, M. et Mme. Répétition à dix heures."),
    )

    @pytest.fixture
    def recogniser(self) -> Capitals:
        return Capitals()

    @pytest.mark.parametrize(
        ("text", "begins"),
        [
            ("Zorblax raised it. We met Zorblax.", True),
            ("Zorblax raised it. We met nobody.", False),
            ("Align raised it. We met Align, and align.", False),
        ],
    )
    def test_word_that_begins_a_sentence_and_has_a_capital_elsewhere(
        self, recogniser: Capitals, text: str, begins: bool
    ) -> None:
        assert any(hit.start == 0 for hit in recogniser.recognise(text, "en")) is begins

    def test_is_a_suspect(self, recogniser: Capitals) -> None:
        (hit,) = recogniser.recognise("We ship Zorblax soon.", "en")
        assert hit.category is Category.SUSPECT
