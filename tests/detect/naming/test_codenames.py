"""Codenames that are ordinary words."""

import pytest

from app.detect.naming.codenames import Codenames
from app.detect.text.lexicon import Lexicons
from app.domain.finding import Category
from app.domain.spotting.names import SURE
from tests.contracts.recogniser import RecogniserContract


class TestCodenames(RecogniserContract):
    found = (
        # What it is called, by itself.
        ("en", "And what's it called? Gravel. Don't laugh.", "Gravel"),
        ("en", "They had to change it. The new name? Doorstep.", "Doorstep"),
        ("en", "Driver's gone. Her surname? Pebble.", "Pebble"),
        ("fr", "Et comment on l'appelle déjà ? Euh, théière.", "théière"),
        ("fr", "C'est quoi le nom ? Gravier. Ne riez pas.", "Gravier"),
        ("fr", "Quel est le nouveau nom ? C'est bouilloire bleue.", "bouilloire bleue"),
        ("en", "What did they call the valve? Teaspoon.", "Teaspoon"),
        ("en", "What is the new name? It's Copper kettle.", "Copper kettle"),
        # How something is called, in the answer to that.
        (
            "en",
            "okay and what do we call it in the diary. we've been saying barley field in here",
            "barley field",
        ),
        ("en", "What's it called? We're going with thimble.", "thimble"),
        ("fr", "comment on appelle ça entre nous. on a dit sureau je sais", "sureau"),
        ("fr", "Ça s'appelle comment ? On dit sureau.", "sureau"),
        # A thing without its article that something befalls as it does projects.
        ("en", "I hear that lantern is on hold.", "lantern"),
        ("en", "We wait. Teapot goes to the board on Monday.", "Teapot"),
        ("en", "So pelican got the green light.", "pelican"),
        ("en", "What happens if radish leaks?", "radish"),
        ("en", "And blue lantern isn't public.", "blue lantern"),
        ("en", "They say otter won't happen.", "otter"),
        ("en", "Walnut is the takeover, teapot means the cuts.", "Walnut"),
        ("en", "But pelican first, and quietly.", "pelican"),
        ("fr", "Tournesol est reporté, je crois.", "Tournesol"),
        ("fr", "Je pense que libellule ne sort pas.", "libellule"),
        ("fr", "Radis prend du retard.", "Radis"),
        ("fr", "Pervenche d'abord, les autres après.", "Pervenche"),
        ("fr", "Loutre, c'est le rachat.", "Loutre"),
        ("fr", "Sapin, c'est les départs.", "Sapin"),
        ("en", "Osprey is the merger.", "Osprey"),
        ("fr", "Ils disent que tortue bleue est en pause.", "tortue bleue"),
        # What is said to stand for a name, and what somebody is to us.
        ("fr", "Quand je dis sésame, je parle du rachat.", "sésame"),
        ("fr", "Dans le mail, mettez pervenche à la place du vrai nom.", "pervenche"),
        ("fr", "Le nom de l'opération, c'est libellule.", "libellule"),
        ("en", "When I say sesame I mean the takeover.", "sesame"),
        ("en", "In the mail put poppy instead of the real name.", "poppy"),
        ("en", "The name of the operation is dragonfly.", "dragonfly"),
        # Common words that stand where none can stand without an article, or hide what is called by them.
        ("fr", "Le dossier tournesol est sensible.", "tournesol"),
        ("fr", "On parle de radis désormais, jamais du vrai nom.", "radis"),
        ("en", "The radish file is sensitive.", "radish"),
        ("en", "We are on to walnut now, never the real name.", "walnut"),
        # What has another name where others hear or read it.
        ("en", "In the calendar it says plumber, so nobody asks.", "plumber"),
        ("en", "Nobody says teaspoon outside this room.", "teaspoon"),
        ("en", "Never write doormat in an email, please.", "doormat"),
        ("en", "The deal's under picnic in the diary.", "picnic"),
        ("fr", "on lance l'opération mirabelle demain", "mirabelle"),
        ("fr", "le projet laurier prend du retard", "laurier"),
        ("fr", "Le mot convenu, c'est pervenche.", "pervenche"),
        # Where a name is written for others, or kept from them.
        ("fr", "Dans l'agenda, on met plombier, et personne ne demande.", "plombier"),
        ("fr", "Dans vos mails, écrivez brouette, jamais l'autre.", "brouette"),
        ("fr", "En interne, on dit cobaye.", "cobaye"),
        ("fr", "Sur les factures, c'est râteau.", "râteau"),
        ("fr", "Sur l'étiquette, on lira lune de paille.", "lune de paille"),
        ("fr", "Le parfum, officiellement, ce sera grain de brume.", "grain de brume"),
        ("fr", "Ce modèle officiellement, vent du nord, mais chut.", "vent du nord"),
        ("fr", "Le produit officiellement, lueur de l'une, mais chut.", "lueur de l'une"),
        ("fr", "Côté labo, c'est cobaye, et côté ventes, c'est grande eau.", "grande eau"),
        ("fr", "Il sortira sous la marque petit matin.", "petit matin"),
        ("fr", "Rangez ça sous râteau, s'il vous plaît.", "râteau"),
        ("fr", "Le nom retenu, c'est petit matin.", "petit matin"),
        ("fr", "Le mot râteau n'existe pas, hein", "râteau"),
        ("fr", "On garde râteau comme nom de code.", "râteau"),
        # Things without their article, of which something is said, or with which it is done.
        ("fr", "On lance lune rousse en mai.", "lune rousse"),
        ("fr", "pas un mot sur pierre blanche", "pierre blanche"),
        ("fr", "Le lancement de bon vent est décalé.", "bon vent"),
        ("fr", "ne parlez pas de feuille morte au déjeuner", "feuille morte"),
        ("en", "We launch blue kite in may.", "blue kite"),
        ("en", "Not a word about silver thread, please.", "silver thread"),
        ("en", "The budget for stone arch was cut.", "stone arch"),
        # Nouns that have an article wherever they are no name.
        ("fr", "Le dossier girouette est dans l'armoire.", "girouette"),
        ("fr", "on ne dit rien sur marmotte dans les couloirs", "marmotte"),
        ("fr", "Il m'a parlé d'enclume au café.", "enclume"),
        ("fr", "si marmotte se fait on ferme", "marmotte"),
        ("en", "the codename is marmalade and nobody knows", "marmalade"),
        ("en", "The code name for it is, um, blue walrus.", "blue walrus"),
        ("en", "codenamed lapwing since june", "lapwing"),
        ("en", "so project walrus starts", "walrus"),
        ("en", "the cuts, codenamed cushion, start in may", "cushion"),
        ("en", "it's project teapot, and not a word", "teapot"),
        ("en", "they moved him to operation ladder", "ladder"),
        ("en", "we heard of operation blue walrus", "blue walrus"),
        ("en", "the internal name stays marmalade until may", "marmalade"),
        ("en", "so project kingfisher is late and we call it project bluebird", "kingfisher"),
        ("en", "we call it project bluebird internally", "bluebird"),
        ("en", "a word about project firefly, please", "firefly"),
        ("en", "we heard of project coral", "coral"),
        ("fr", "le projet orchidée sort lundi", "orchidée"),
        ("fr", "l'opération colibri commence", "colibri"),
        ("fr", "Le nom de code, c'est Peigne à cheveux.", "Peigne à cheveux"),
        ("fr", "le titre provisoire c'est verrière et puis voilà", "verrière"),
        ("fr", "le nom de code c'est marmelade et puis voilà", "marmelade"),
        ("fr", "Le nom de code du rachat est toujours morse bleu.", "morse bleu"),
        ("fr", "le projet libellule sort lundi", "libellule"),
        ("en", "so project winter is late", "winter"),
        ("en", "and this stays here project curlew is on", "curlew"),
        ("en", "okay um project curlew", "curlew"),
        ("en", "they killed project curlew and launched project copper", "curlew"),
        ("en", "they killed project curlew and launched project copper", "copper"),
        ("en", "we start project copper on monday with operation tiger", "copper"),
        ("en", "we start project copper on monday with operation tiger", "tiger"),
        ("fr", "le projet hiver attend et l'opération rivière aussi", "hiver"),
        ("fr", "le projet hiver attend et l'opération rivière aussi", "rivière"),
        ("fr", "on commence le projet bleu lundi", "bleu"),
        ("fr", "le nom de code c'est rose-thé de la vallée", "rose-thé de la vallée"),
    )
    nothing = (
        ("en", "The name? No idea. Do you like the name? Very. The full name? In the file."),
        ("fr", "Et le nom ? On verra. Comment ça s'appelle ? Je ne sais plus. C'est quoi le nom ? Demain."),
        ("en", "What's it called? Nothing yet. What do we call it? Depends. What's her name? I forget."),
        (
            "en",
            "What do we call it? We said no. What are they calling it? They use that every day, they say.",
        ),
        ("fr", "Comment on l'appelle ? On a dit oui. Comment on appelle ça ? On dit que non, on met tout."),
        (
            "en",
            "The kettle is dead, our anchor is delayed, and the badger leaks. Coffee ships.",
        ),
        (
            "en",
            "Nobody is dead. When winter happens, so water leaks. Training goes live.",
        ),
        ("en", "We launch early, we test raw code. He asked about spare parts. I work on dry land."),
        ("en", "Nobody knows of better ways. The team behind great work, the plan of last year."),
        ("en", "The kettle is the problem. Coffee first, then work. Time is the matter. Love comes first."),
        ("fr", "Le tournesol est reporté. La girafe sort. Demain est annulé. Rien ne sort. Tout est validé."),
        ("fr", "Vendre, c'est la vente. Silence d'abord. Personne ne passe. Merci d'abord à tous."),
        ("fr", "On lance un produit, on travaille sur écran. Il m'a parlé de bonne foi."),
        ("fr", "L'équipe de nuit, le budget de fin d'année, des infos sur internet."),
        (
            "fr",
            "Quand je dis non, c'est non. Quand on dit bientôt, on parle de mois. La cible, c'est simple.",
        ),
        ("fr", "Mettez une croix à la place du nom. Le nom du projet est secret. L'acheteur, c'est un ami."),
        ("en", "When I say no I mean no. When we say soon we mean weeks. The buyer is happy."),
        ("en", "Put a cross instead of the name. The name of the operation is secret."),
        ("fr", "Le plan de table, le plan vert, le dossier presse. On dit merci maintenant. Pluie et vent."),
        ("en", "The winter plan, the gold plan, the case file. We use email now."),
        (
            "en",
            "Never mention money in public. It is under review in the system. Do not say hello on the phone.",
        ),
        ("en", "so project time is short, we start project work, about project risk and project house rules"),
        ("fr", "le projet maison avance, le projet vert aussi, le projet ville, un projet hiver comme été"),
        ("en", "the brand name is important, a trade name like that, and the product name is clear"),
        ("fr", "le nom commercial est déposé, un nom interne comme celui-là"),
        ("en", "the codename is not known, it is a codename that changes, codename or not"),
        ("en", "the project timeline, our project walrus, project management, and project status"),
        ("en", "In project meetings the operation is smooth, so project deadlines matter."),
        ("en", "for project planners, as project coordinators say, it is project funding, project proposals"),
        (
            "fr",
            "Dans les mails, on écrit bonjour, on met tout le monde en copie. Entre nous, c'est compliqué.",
        ),
        ("fr", "Dans l'agenda, c'est vide. Sur la boîte, c'est marqué. En magasin, ce sera différent."),
        ("fr", "Le projet officiellement avance, le nom retenu est valable, c'est rangé sous clé."),
        ("fr", "Le mot juste n'existe pas. Une robe de papillon, il parle de la girafe et du tigre."),
        ("fr", "Sur le volcan, avec un marteau, pour la tortue, après hirondelles et si tigres."),
        ("fr", "le projet réussi, le projet financé et le projet retenu, l'opération terminée"),
        ("fr", "ce projet hiver comme été, une opération rivière propre et cette opération tigre"),
        ("fr", "le nom de code est secret, le projet pilote, le projet foireux, un projet chronophage"),
        ("fr", "Le projet avance bien, l'opération est finie, le projet informatique aussi."),
    )

    @pytest.fixture
    def recogniser(self, lexicons: Lexicons) -> Codenames:
        return Codenames(lexicons)

    def test_is_a_product(self, recogniser: Codenames) -> None:
        (hit,) = recogniser.recognise("the codename is marmalade", "en")
        assert hit.category is Category.PRODUCT


def test_a_common_word_that_hides_something_is_sure(lexicons: Lexicons) -> None:
    (hit,) = Codenames(lexicons).recognise("Le dossier tournesol est clos.", "fr")
    assert (hit.category, hit.score) == (Category.PRODUCT, SURE)
