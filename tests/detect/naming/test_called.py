"""What is said to be called so."""

import pytest

from app.detect.naming.called import Called
from app.detect.text.lexicon import Lexicons
from app.domain.finding import Category
from tests.contracts.recogniser import RecogniserContract


class TestCalled(RecogniserContract):
    found = (
        # By the name of; and said twice behind who it is.
        ("en", "A lady by the name of, good enough, from the county.", "good enough"),
        ("en", "There's a chap by the name of rivers who does it.", "rivers"),
        ("en", "somebody by the name of um bright rang", "bright"),
        ("en", "It was signed by a doctor by the name of Long Fellow.", "Long Fellow"),
        ("en", "He hired a cook by the name of faith and it went well.", "faith"),
        ("en", "The manager there, precious, precious, unloving.", "precious, precious, unloving"),
        ("en", "Our contact's sunny. Sunny Banda, he's nice.", "sunny. Sunny Banda"),
        ("en", "the foreman is joy, joy quill", "joy, joy quill"),
        ("en", "My cousin, patience, patience. Ask about the van.", "patience, patience"),
        ("en", "Their warden here was rich, rich fields, from Leeds.", "rich, rich fields"),
        # The name first, and then who calls somebody so.
        ("en", "He's a plumber. Noodle, his mates call him.", "Noodle"),
        ("en", "it's bramble they call him in the yard", "bramble"),
        ("en", "Paper Boat, that's what we call it.", "Paper Boat"),
        ("en", "Gravel, we've been calling it.", "Gravel"),
        ("en", "she's kind in gel everybody calls her", "in gel"),
        ("en", "The Heron, they called him, behind his back.", "The Heron"),
        ("en", "Sprout, she goes by.", "Sprout"),
        ("en", "Gravel, we're calling it.", "Gravel"),
        ("en", "What about the plover mark three, is it late?", "plover mark three"),
        ("en", "Our gravel mark 2 has a leak.", "gravel mark 2"),
        ("en", "Nobody has driven the mark six.", "mark six"),
        ("en", "They sell a willow mk 4, more or less.", "willow mk 4"),
        ("en", "They live in a hamlet called little snoring.", "little snoring"),
        ("en", "she has a farm called bitter end", "bitter end"),
        ("en", "The account's called copper kettle, but nobody follows it.", "copper kettle"),
        ("en", "he booked it under the name of sparrow that week", "sparrow"),
        ("en", "it is in the name of dragonfly and nobody asked", "dragonfly"),
        ("en", "and he goes by the name of sparrow now", "sparrow"),
        # Names that are told by what is done with them, or where they are kept.
        ("en", "we sell it as winter lantern over there", "winter lantern"),
        ("en", "it gets rebranded as lilac mill in the autumn", "lilac mill"),
        ("en", "they are trading as silver spoon these days", "silver spoon"),
        # An ordinary word in it, beside what is called so, or instead of it.
        ("en", "the caterer's called loud side", "loud side"),
        ("en", "The shelter is called second breath, it is new.", "second breath"),
        ("en", "our next tablet is called gravel", "gravel"),
        ("en", "the branch is labelled gherkin", "gherkin"),
        ("en", "our app, gravel pond, is down", "gravel pond"),
        ("en", "he does business as tin whistle", "tin whistle"),
        ("en", "the shop changed its name to blue door", "blue door"),
        ("en", "so they renamed it north gate and left", "north gate"),
        ("en", "our word for it is toothpaste", "toothpaste"),
        ("en", "in my diary it's saucepan and nothing else", "saucepan"),
        ("en", "on the calendar she's just marigold", "marigold"),
        ("en", "it is filed under thistle on the drive", "thistle"),
        ("en", "we refer to it as dragonfly here", "dragonfly"),
        ("en", "between us it's nutmeg", "nutmeg"),
        ("en", "she named the boat dragonfly", "dragonfly"),
        ("en", "they have been calling it nutmeg for a year", "nutmeg"),
        ("en", "the porters kept calling him whisper", "whisper"),
        ("en", "so everyone calls her jelly", "jelly"),
        ("en", "so he goes by sparrow and nobody knows more", "sparrow"),
        ("en", "everyone calls him tank and we laugh", "tank"),
        ("en", "they know her as badger on site", "badger"),
        ("en", "his street name was ghost and that was that", "ghost"),
        ("en", "she uses the alias pepper vane and pays cash", "pepper vane"),
        ("en", "so the supplier is called northern dew packaging they are new", "northern dew packaging"),
        ("en", "it went to a small firm called copper spoon", "copper spoon"),
        ("en", "The new platform's called, um, Saucepan.", "Saucepan"),
        ("en", "Phase two is called toothpaste, and yes, it is funny.", "toothpaste"),
        ("en", "Her second novel is called copper spoon.", "copper spoon"),
        ("fr", "Comment il s'appelle, le Gallou, il est là ?", "le Gallou"),
        ("fr", "comment il s'appelle, le zorblou, il est là ?", "le zorblou"),
        ("fr", "Le voisin, il s'appelle, le chapiteau.", "le chapiteau"),
        ("fr", "Où en est coquille ? On patine.", "coquille"),
        ("fr", "où en est-on avec pivoine", "pivoine"),
        ("fr", "Surtout, ne citez jamais brouette devant lui.", "brouette"),
        ("fr", "On n'a pas mentionné tisane hier.", "tisane"),
        ("fr", "Plus un mot sur brouette, s'il vous plaît.", "brouette"),
        ("fr", "Je n'ai jamais entendu parler de tisane.", "tisane"),
        ("fr", "Ils ont rebaptisé le dossier sardine.", "sardine"),
        ("fr", "On a baptisé le plan d'économies lampe torche.", "lampe torche"),
        ("fr", "Le repreneur s'appelle mes trois poules.", "mes trois poules"),
        ("fr", "la librairie s'appelle les deux rives", "les deux rives"),
        ("fr", "Le parfum va s'appeler nuit de paille.", "nuit de paille"),
        ("fr", "La pièce s'intitule un âne sous la pluie.", "un âne sous la pluie"),
        ("fr", "la cuvée se nomme le vieux clou", "le vieux clou"),
        ("fr", "son film s'appelle la cuillère de cuivre.", "la cuillère de cuivre"),
        ("en", "there is a patient named hope in there", "hope"),
        ("en", "we call it juniper internally", "juniper"),
        ("en", "we called it juniper then", "juniper"),
        ("en", "they all named this juniper", "juniper"),
        ("en", "my nephew is now called felix", "felix"),
        ("en", "the two products are called juniper and walnut", "juniper"),
        ("fr", "En interne, ça s'appelle mirabelle, et ça reste là.", "mirabelle"),
        ("fr", "Entre nous, on l'appelle printemps.", "printemps"),
        ("fr", "Au dépôt, on le surnomme pinson, allez savoir.", "pinson"),
        ("fr", "Son surnom, c'est la belette.", "la belette"),
        ("fr", "Il se fait appeler hibou sur le forum.", "hibou"),
        ("fr", "Elle loge sous le nom de prune dormeur.", "prune dormeur"),
        ("fr", "Il écrit sous le pseudonyme de belette.", "belette"),
        ("fr", "Son nom de jeune fille, c'est chaudron.", "chaudron"),
        ("fr", "Son vrai nom, c'est pinson.", "pinson"),
        ("fr", "Un dénommé pinson a rappelé.", "pinson"),
        ("fr", "le fournisseur s'appelle rosée bleue emballages c'est nouveau", "rosée bleue emballages"),
        ("fr", "une boîte qui s'appelle la cuillère de cuivre les gens rient", "la cuillère de cuivre"),
        ("fr", "La phase deux s'appelle dentifrice, et oui.", "dentifrice"),
        ("fr", "ma fille s'appelle aimée", "aimée"),
        ("fr", "on l'appelle genévrier chez nous", "genévrier"),
        ("fr", "le nouveau produit de chez eux s'appellera girouette", "girouette"),
        ("fr", "les deux filiales s'appellent rosée bleue et brume", "rosée bleue et brume"),
        ("fr", "bonjour je m'appelle marguerite", "marguerite"),
        ("fr", "L'agence s'appelle fil et aiguille.", "fil et aiguille"),
        ("fr", "La nouvelle formule s'appelle sous le soleil.", "sous le soleil"),
        ("fr", "Son blog s'appelle sel et citron.", "sel et citron"),
        ("fr", "La boutique s'appelle mille raisons.", "mille raisons"),
        ("fr", "Leur croisière s'appelle sans escale.", "sans escale"),
        ("fr", "La page s'appelle pinson.", "pinson"),
        # Between what it is and the pronoun for it.
        ("fr", "la confiture, jardin de mamie, elle reste chez nous", "jardin de mamie"),
        ("fr", "Le savon, herbe folle, il part mal.", "herbe folle"),
        ("fr", "Et notre abonnement, clé des champs, on le garde ?", "clé des champs"),
        ("fr", "La nouvelle tablette, ardoise, elle chauffe.", "ardoise"),
        ("fr", "leur magazine, plume d'oie, ça se vend bien", "plume d'oie"),
        ("fr", "Le jeu, soupe au caillou, c'est une réussite.", "soupe au caillou"),
        ("fr", "L'engrais, terre d'été, il a été rappelé.", "terre d'été"),
        ("fr", "Il reste le sirop, vieux chers. On le fait où ?", "vieux chers"),
        ("fr", "Et pierre de lune garde son nom ?", "pierre de lune"),
        ("fr", "Non, feu de paille va changer de nom.", "feu de paille"),
        ("fr", "Ils ont déposé le nom lit de roses.", "lit de roses"),
        # Which of the names for something is taken.
        ("fr", "Parlons du nom. Moi j'aime bien la frileuse, et vous ?", "la frileuse"),
        ("fr", "Parlons du nom. Moi j'aime bien. La frileuse, et vous ?", "La frileuse"),
        ("fr", "Pour le nom du savon, on part sur nuit claire.", "nuit claire"),
        ("fr", "Il faut trouver un nom. Pourquoi pas l'étincelle ?", "l'étincelle"),
        # Between who somebody is and the pronoun for it, however the name was written.
        ("fr", "Le notaire, poisson, il a refusé.", "poisson"),
        ("fr", "Il y a aussi notre stagiaire. Remis, en ligne.", "Remis"),
        ("fr", "La comptable, mal au rit, elle signe tout.", "mal au rit"),
        ("fr", "Mon voisin, yeux gênent, n'a rien dit.", "yeux gênent"),
        ("fr", "Et l'infirmière, du verger, est passée.", "du verger"),
        ("fr", "Demandez au nouveau concierge. le seigneur, il sait.", "le seigneur"),
        ("en", "The supplier is called salt and pepper.", "salt and pepper"),
    )
    nothing = (
        ("en", "It goes by the name of the company. The bill is by the name. He did it in the name of it."),
        ("en", "The manager is very, very cross. My boss was there, and there again. The driver's late."),
        ("en", "The captain, well, well, said no. The teacher was so, so tired. My friend, angry, rang me."),
        (
            "en",
            "The fix we're calling it. If it rains, we call them. What we call it, we don't know.",
        ),
        (
            "en",
            "Nobody knows why everyone calls her. Every evening his mother calls him.",
        ),
        (
            "en",
            "So your lawyer called them. It's late, they call him. With luck they call him.",
        ),
        (
            "en",
            "Put a question mark two lines down. We hit the mark two years ago. Ask Mark five times.",
        ),
        (
            "fr",
            "Et le chapiteau, comment il s'appelle, le petit chapiteau ? Comment ça s'appelle, la machine.",
        ),
        ("fr", "Et la stagiaire, comment elle s'appelle, la petite stagiaire ?"),
        ("en", "Our app, fingers crossed, works. The new game, sadly, is late. Our firm, like theirs, lost."),
        ("en", "The shelter is called two times. The next phone called back. The branch is tagged wrong."),
        ("en", "In the calendar it says all day, so they come at nine."),
        (
            "en",
            "It is under the name of the company. In the name of progress, under the name we chose.",
        ),
        (
            "fr",
            "Où en est la commande, où en est-on sur ce sujet ? Où en est exactement l'appel ?",
        ),
        (
            "fr",
            "Ne citez pas vos sources, on ne cite jamais personne. Ne citez rien. Pas un mot sur ça.",
        ),
        (
            "fr",
            "On a rebaptisé la salle principale. On a baptisé le bateau dimanche.",
        ),
        (
            "fr",
            "La boutique s'appelle comment ? Les clients s'appellent les uns les autres.",
        ),
        (
            "en",
            "They trade as usual. It is sold as new. It goes on sale as planned.",
        ),
        (
            "en",
            "On the calendar it's empty. Internally it's a mess. He was listed as critical.",
        ),
        (
            "en",
            "They are calling it quits. She's been calling her mother. He renamed the file.",
        ),
        ("en", "He goes by the book. The nickname stuck, and the alias is set."),
        ("en", "Time goes by quickly. Who goes by train? They call him back, they call him late every day."),
        (
            "en",
            "I know her as a friend. We call him when we can. They call me crazy. His nickname?",
        ),
        ("fr", "Les agences s'appellent deux fois par jour. Nos clients s'appellent dix fois."),
        ("fr", "Passons au nom. Je préfère la première. Question nom, je vote pour attendre."),
        ("fr", "Au nom de tous, je propose un vote. J'ai le nom du client, on garde la facture."),
        ("fr", "On a prévenu le syndic. Du coup, il vient demain. Le patron, furieux, il a crié."),
        ("fr", "Le chauffeur, fatigué, il rentre. Le directeur, lui, il refuse."),
        ("fr", "Le client, comme d'habitude, il paie. Mon mari, le matin, il court."),
        (
            "fr",
            "Le maire, hier soir, a voté. La gardienne, en fait, elle sait. Ma femme, parfois, elle oublie.",
        ),
        ("fr", "Le gérant. Appelle-le, il attend. Le voisin, paraît-il, a vendu."),
        ("fr", "J'ai vu le juge. À mon avis, il hésite. Le technicien, normalement, il passe."),
        (
            "fr",
            "La stagiaire, la petite, elle sait. Le vendeur. C'est vrai, il ment. Le maire, poisson ou riz.",
        ),
        ("fr", "Comment il s'appelle, celui-là ? Et elle, comment elle s'appelle, celle-ci ?"),
        ("fr", "L'offre s'appelle autrement et personne ne le sait. La carte s'appelle sans doute ainsi."),
        ("fr", "La crème, par contre, elle part. Le vélo, sans batterie, il coûte moins."),
        ("fr", "La bière, goût cerise, elle se vend. Le menu, emballage compris, il est cher."),
        ("fr", "Le logiciel, vous savez, il rame. La tour, côté parking, elle est fissurée."),
        ("fr", "La carte, recto verso, elle est prête. Le site, page par page, on le relit."),
        ("fr", "La machine, heureuse surprise, elle marche. Le camion, moteur tournant, il est là."),
        ("fr", "La campagne, budget validé, elle part. La crème, jardin de mamie, rien n'est sûr."),
        ("fr", "La crème, la vraie, elle est chère. Le livre, mon livre, il sort. La boîte garde son nom."),
        ("fr", "Il garde le nom de son père. On a choisi le nom du produit. Notre filiale change de nom."),
        ("fr", "Entre nous, ça s'appelle du vol. En interne, on l'appelle toujours ainsi."),
        ("fr", "Sous le nom de la société, sous le nom de code. Il se fait appeler tous les matins."),
        ("fr", "Un homme nommé hier, il a été nommé directeur. On le surnomme souvent ainsi."),
        ("fr", "Son surnom est ridicule, son vrai nom est inconnu, son surnom, c'est drôle."),
        ("en", "The supplier called us back, the agency called at noon, and the deal is called off."),
        ("en", "We call it a day, we call that good news. He is called in every week. What is it called?"),
        ("en", "All clients were called yesterday, the projects were called off, the banks are called in."),
        ("en", "We called it quits, they called it off and named it after him. I call that nonsense."),
        (
            "fr",
            "Comment s'appelle le produit ? Ça s'appelle la vie. On l'appelle ce soir. Le client appelle.",
        ),
        ("fr", "Les partenaires s'appellent chaque semaine, les clients s'appellent entre eux."),
    )

    @pytest.fixture
    def recogniser(self, lexicons: Lexicons) -> Called:
        return Called(lexicons)

    def test_says_what_is_called_so(self, recogniser: Called) -> None:
        text = "a firm called spoon has a product called fork and a guy called mark"
        hits = recogniser.recognise(text, "en")
        assert {text[hit.start : hit.end].split(maxsplit=1)[0]: hit.category for hit in hits} == {
            "spoon": Category.ORGANISATION,
            "fork": Category.PRODUCT,
            "mark": Category.PERSON,
        }

    def test_a_sentence_that_goes_on_behind_a_name_is_no_part_of_it(self, recogniser: Called) -> None:
        text = "L'opération s'appelle girouette et qu'il la mène c'est clair."
        hits = recogniser.recognise(text, "fr")
        assert {text[hit.start : hit.end] for hit in hits} == {"girouette"}
