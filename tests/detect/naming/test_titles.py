import pytest

from app.detect.naming.titles import Titles
from tests.contracts.recogniser import RecogniserContract


class TestTitles(RecogniserContract):
    found = (
        ("en", "Then Mr. Speaker Wilder came.", "Speaker Wilder"),
        # A title with a stop behind it, which no clause ends with.
        ("en", "We're down for nine, under Lady. Brim for it. Keep it.", "Brim for it"),
        ("en", "It was signed by Captain, sore well, on the day.", "sore well"),
        ("en", "Does Sheikh. Rush id know of it?", "Rush"),
        ("fr", "Je remplace monsieur, le marchand qui est souffrant.", "le marchand"),
        ("fr", "On a vu leur patron, monsieur. T'exerra, il l'a dit.", "T'exerra"),
        ("fr", "Elle eut le docteur. Feuvre, il ne veut pas.", "Feuvre"),
        ("fr", "J'ai rendez-vous avec maître, bois renard, à midi. Et voilà.", "bois renard"),
        ("fr", "Demandez à madame, la pierre, du service achats.", "la pierre"),
        # A name that was heard as several words, of which the first is nobody's.
        ("en", "And I'm afraid Mr. How did it in? Left us.", "How did it in"),
        ("en", "So Mrs. And were so, she signs.", "And were so"),
        ("fr", "Voyez madame Quand dit na, elle sait tout.", "Quand dit na"),
        ("fr", "On attend monsieur Dis à cathé. Il vient.", "Dis à cathé"),
        ("en", "It was Dr butcher who signed the form, and Nina saw it.", "butcher"),
        ("en", "Ask a Mrs. Even Navitska. What did she say?", "Even Navitska"),
        ("en", "Ask Dr Long's assistant.", "Long"),
        ("en", "Ask Dr O'Brien.", "O'Brien"),
        ("en", "ask mrs navitska about it", "navitska"),
        ("en", "MR WAY CALLED", "WAY CALLED"),
        ("fr", "C'est maître Vauquier qui signe.", "Vauquier"),
        ("fr", "il a maître vauquier au bout du fil", "vauquier"),
        ("fr", "demandez à madame petit-jean", "petit-jean"),
        ("fr", "Voyez M. Bon demain.", "Bon"),
        ("en", "So Mr. amber son called. Then we left.", "amber"),
        (
            "en",
            "Right. Yes. OK. Well. " + "and so on " * 25 + "ask doctor bellow about it" + " and so on" * 25,
            "bellow",
        ),
        (
            "fr",
            "Bon. Oui. Oh. OK. " + "et voilà " * 25 + "docteur courtebois elle a signé" + " et voilà" * 25,
            "courtebois",
        ),
        ("fr", "Alors, Monsieur du tertre a signé. Et voilà.", "du tertre"),
        ("fr", "Oui. On a vu maître courtebois hier.", "courtebois"),
        ("en", "Ask Mrs. Even Ana Navitska Long.", "Even Ana Navitska"),
        ("en", "So Mr. lamore called. Then we left.", "lamore"),
        ("en", "and so on " * 30 + "I ask doctor navitska about it", "navitska"),
        ("fr", "et voilà " * 30 + "OK on a vu docteur courtebois hier", "courtebois"),
    )
    nothing = (
        ("en", "Mr. Chairman, we thank you. Madam Clerk, call the roll. On a point of order, Mr. Speaker."),
        ("en", "mr speaker i rise on a point of order and madam clerk reads it"),
        ("en", '"Yes, Captain. We go now." Then I asked the Captain. We went.'),
        ("en", "He said so to the judge. We waited."),
        ("fr", "Bonjour, monsieur, le marchand est là. Ah, merci madame, Bonne journée."),
        ("fr", "On a vu le docteur. Le marchand attend. C'est pour madame, je crois."),
        (
            "fr",
            "Vu avec monsieur, le directeur ne sait rien. C'est un monsieur. Edelweiss, oui.",
        ),
        ("en", "They miss canoeing. Yes. They dismiss Anna."),
        ("en", "Oh, OK, Yes. " + "and so on " * 17 + "ask doctor bellow about it" + " and so on" * 20),
        ("fr", "Oh, OK, Oui. " + "et voilà " * 19 + "docteur courtebois a signé" + " et voilà" * 20),
        ("fr", "Alors, Monsieur du 5 a signé. Il est professeur remplaçant. Oui."),
        ("en", "Yes, sir. Doctor who? I miss the canteen. ask the doctor about it. Mr. 5."),
        ("en", "the doctor told us and my professor wrote"),
        ("fr", "Bonjour, madame la présidente. Merci, monsieur le maire. Le monsieur du guichet."),
        ("fr", "Bonsoir, monsieur. Merci madame pour ça. Maître chanteur. Madame et monsieur."),
        ("en", "Yes, Mr. chairman. The mister big of it. Thank you, mister president."),
        ("fr", "Oui, monsieur. Le docteur est là. Il est maître de conférences."),
    )

    @pytest.fixture
    def recogniser(self) -> Titles:
        return Titles()


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Ask Mr. Long to sign it, please.", "Long"),
        ("en", "So Mrs. And were never of one mind with us about it at all.", "And"),
        ("fr", "On a vu monsieur Bon hier, il signe.", "Bon"),
    ],
)
def test_a_name_of_one_word_stays_one_word(language: str, text: str, name: str) -> None:
    assert [text[hit.start : hit.end] for hit in Titles().recognise(text, language)] == [name]
