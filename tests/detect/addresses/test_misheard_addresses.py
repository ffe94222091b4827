"""Addresses of which the at sign was misheard."""

import pytest

from app.detect.addresses.misheard_addresses import MisheardAddresses
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract
from tests.detect.loaded import HEARD_AS, LEXICONS


class TestMisheardAddresses(RecogniserContract):
    found = (
        ("en", "Write to desk it, halcyon.example by noon.", "desk it, halcyon.example"),
        ("en", "The mail goes to old tin roof at 2 ta.0, I think.", "old tin roof at 2 ta.0"),
        ("en", "Write to tall ship at mo.on or call.", "tall ship at mo.on"),
        ("en", "It goes to hang on tall ship at mo.on, yes.", "tall ship at mo.on"),
        (
            "fr",
            "Le courriel est ventes à rebase valmon. Merci bien.",
            "Le courriel est ventes à rebase valmon",
        ),
        (
            "fr",
            "Bien. Une ponisse à robas valmont arment pour l'effet. Voilà.",  # half of it sounds right
            "Une ponisse à robas valmont arment pour l'effet",
        ),
        (
            "fr",
            "Bien. Camille a robasse groupe des mouettes poing faire",
            "Camille a robasse groupe des mouettes poing faire",
        ),
        (
            "fr",
            "On peut aussi écrire, écoutent à haut bas de fonds de hidibers et point-faire. Voilà.",
            "écrire, écoutent à haut bas de fonds de hidibers et point-faire",
        ),
        # Words that make sense are one where an address is around them.
        (
            "fr",
            "Bien. Accueil à robuste valmon point fer. Merci.",
            "Accueil à robuste valmon point fer",
        ),
        ("fr", "Son mail, c'est paie à robuste valmon. Merci.", "Son mail, c'est paie à robuste valmon"),
        (
            "fr",
            "Et puis danser à haut basse valmon, peut n'elfer. Voilà.",
            "Et puis danser à haut basse valmon, peut n'elfer",
        ),
        ("fr", "Bien. Claire à Robin Fauvel point fer. Merci.", "Claire à Robin Fauvel point fer"),
        # It begins behind what says to write to it.
        (
            "fr",
            "Bien. Les candidats s'inscrivent à école à rebase valmon. Merci bien.",
            "école à rebase valmon",
        ),
        ("fr", "Et tu réponds à l'accueil à rebase valmon. Merci.", "accueil à rebase valmon"),
        ("fr", "Vous envoyez-les à paie à rebase valmon. Merci.", "paie à rebase valmon"),
        ("fr", "Alors vous écrivez à rebase valmon. Merci.", "Alors vous écrivez à rebase valmon"),
        # It goes on to its dot, whatever is said of how it is written.
        (
            "fr",
            "Notez accueil à rebase jardins de la vallée haute en un seul mot point comme. Merci.",
            "Notez accueil à rebase jardins de la vallée haute en un seul mot point comme",
        ),
        (
            "fr",
            "Notez paie à rebase moulins du pont vieux, tout attaché et en minuscules, point fr, voilà.",
            "Notez paie à rebase moulins du pont vieux, tout attaché et en minuscules, point fr",
        ),
        # It begins behind what tells it, however many words it was written as.
        (
            "fr",
            "Alors, l'adresse exacte, ici, un de ce qu'on marche à la robace VLT, et vous.",
            "ici, un de ce qu'on marche à la robace VLT, et vous",
        ),
        # Words that each make sense, and not together.
        (
            "fr",
            "À moi, s'il vous plaît, et l'île peut marcher à haut basse le fait, va peut-être faire. Et",
            "et l'île peut marcher à haut basse le fait, va peut-être faire",
        ),
        # No address begins with its sign: what is before the stop is the rest of it.
        (
            "fr",
            "Voici son mail. Pour le cas où. Arobase halle tiret Monbrun point net.",
            "Pour le cas où. Arobase halle tiret Monbrun point net",
        ),
        (
            "fr",
            "Notez. Et encore V, A, N, N, I, E, R, O, T. À robas, les moulins.",
            "Et encore V, A, N, N, I, E, R, O, T. À robas, les moulins",
        ),
        (
            "fr",
            "Je voulais encore vous dire avant de partir que la vallée mûre. À robas, les moulins.",
            "que la vallée mûre. À robas, les moulins",
        ),
    )
    nothing = (
        (
            "en",
            "I sent it to them at nine a.m. It went to twenty people at 2.5 percent, sent to Kim at 4.30.",
        ),
        ("en", "Look at it. The example is at the end, it ended."),
        # What follows the sign is no address: somebody is called so on a network.
        ("fr", "il se fait appeler arobase loutre grise sur twitter il en vit"),
        # A usual name of a street is one.
        ("fr", "Il propose celui de la rue basse, qui est vide."),
        # What makes sense by itself is no sign where nothing around it is of an address.
        ("fr", "On a repassé le dossier. L'Europe est en recul. Il a rabaissé tout le monde."),
        ("fr", "Il est en haut, Basse Ville, comme toujours. On monte à haute, basse ou moyenne vitesse."),
        # Nor is somebody who is called so, whatever is sent to them.
        ("fr", "Envoyez la proposition à Robin avant midi, ou à Robin Fauvel."),
        ("fr", "La base est bonne. On passe à la baisse, à Mulhouse. À l'aube, la rose a bassiné."),
    )

    @pytest.mark.parametrize(
        "text", ["Notez bien : ventes arobase valmon point fr, merci à tous.", "Écrire à j roy@valmon.fr."]
    )
    def test_an_address_that_was_heard_well_is_left_to_others(
        self, recogniser: MisheardAddresses, text: str
    ) -> None:
        assert list(recogniser.recognise(text, "fr")) == []

    @pytest.mark.parametrize(
        "text",
        [
            "Notez accueil à rebase jardins de la vallée haute, voilà, c'est tout pour moi.",
            "Notez accueil à rebase jardins de la vallée haute, voilà. Premier point, le budget.",
            "Notez accueil à rebase jardins de la vallée haute, voilà, et on en vient ainsi à un point.",
        ],
    )
    def test_it_does_not_go_on_to_what_is_no_dot_of_it(
        self, recogniser: MisheardAddresses, text: str
    ) -> None:
        (hit,) = recogniser.recognise(text, "fr")
        assert text[hit.start : hit.end] == "Notez accueil à rebase jardins de la vallée haute, voilà"

    def test_it_stays_in_its_line(self, recogniser: MisheardAddresses) -> None:
        text = "On verra demain\nventes à rebase valmon\nLe budget est voté"
        (hit,) = recogniser.recognise(text, "fr")
        assert text[hit.start : hit.end] == "ventes à rebase valmon"

    @pytest.mark.parametrize("before", ["Le budget est voté\n", "Le budget est voté ? ", ""])
    def test_it_begins_with_its_sign_where_nothing_is_before(
        self, recogniser: MisheardAddresses, before: str
    ) -> None:
        (hit,) = recogniser.recognise(before + "À rebase valmon point net", "fr")
        assert hit.start == len(before)

    @pytest.fixture
    def recogniser(self) -> MisheardAddresses:
        return MisheardAddresses(HEARD_AS, LEXICONS)

    def test_it_is_an_email(self, recogniser: MisheardAddresses) -> None:
        (hit,) = recogniser.recognise("Write desk it halcyon.example", "en")
        assert hit.category is Category.EMAIL
