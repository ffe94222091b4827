"""Firms of common words in small letters, and what only sounds like one."""

import pytest

from app.detect.naming.firms import Firms
from app.detect.text.lexicon import Lexicons
from app.domain.finding import Category
from app.domain.spotting.names import SURE
from tests.contracts.recogniser import RecogniserContract


class TestFirms(RecogniserContract):
    found = (
        ("en", "we lost it, they went with copper kettle and that was it", "copper kettle"),
        # Behind a comma or a town, and with its article before what it wants or brings.
        ("fr", "C'est une boîte, tourcoing, monté service. Il demande trop.", "monté service"),
        ("fr", "Voyez avec une agence, plein vent conseil, elle sait.", "plein vent conseil"),
        ("fr", "Oui, les marmites du port, nous demandent plus.", "les marmites du port"),
        ("fr", "Le moulin des prés nous facture tout.", "Le moulin des prés"),
        # Who they are said to be, and where only somebody can stand.
        ("en", "Ask toothpick, they're the people with the crane.", "toothpick"),
        ("en", "I'd try copper and clove, they do our signs.", "copper and clove"),
        ("en", "Teapot, that's our bank, cut the line.", "Teapot"),
        ("en", "Somebody over at gravel told me.", "gravel"),
        ("en", "Anyone at cartwheel could tell you.", "cartwheel"),
        ("en", "Ring cartwheel, our solicitors, would you.", "cartwheel"),
        ("en", "We're insured with cymbal, up to a point.", "cymbal"),
        ("en", "They dropped us for pebble.", "pebble"),
        ("en", "I had it from bobbin, our printers.", "bobbin"),
        # Who has a firm without an article.
        ("en", "she is the ceo of copper kettle in the north", "copper kettle"),
        ("en", "i'm the editor of thimble and i write", "thimble"),
        ("en", "he is director of content at thimble and he writes", "thimble"),
        ("fr", "on a le pdg de rivage et puis elle", "rivage"),
        ("fr", "elle est cofondatrice d'envol et moi aussi", "envol"),
        # What somebody goes with and had before, and who gave a price.
        ("en", "I'd go with patient brothers we had them for the fair.", "patient brothers"),
        ("en", "Let's go with green kettle. We've used them before.", "green kettle"),
        ("en", "We went with pebble, I know them.", "pebble"),
        ("en", "I'd stick with copper dome. They know them.", "copper dome"),
        ("en", "Stay with loud otter, we rate them.", "loud otter"),
        ("en", "We could rent the holiday park windy meadow. They quoted me 900 a week.", "windy meadow"),
        ("en", "We could rent the holiday park windy meadows. They quoted me 900 a week.", "windy meadows"),
        ("en", "There's one in town. Prime kettle. They charged us double.", "Prime kettle"),
        ("en", "Or ask the garage tin bucket, they offered him one.", "tin bucket"),
        ("en", "I know one. Loud otter. They'd quoted us before.", "Loud otter"),
        ("en", "that bakery, sweet anvil. They charge me nothing.", "sweet anvil"),
        # People whom a firm is called by.
        ("en", "a plumber, from pipe doctors. He charged us.", "pipe doctors"),
        ("en", "We always book carpet wizards for it.", "carpet wizards"),
        ("en", "I got it from gravel brothers in May.", "gravel brothers"),
        ("en", "It was done by oven fairies.", "oven fairies"),
        ("en", "Try marble sisters, they said.", "marble sisters"),
        # Who was asked for, and what stands behind a stop where somebody paused before a name.
        ("en", "Who else has seen it? Clover, I think.", "Clover"),
        ("en", "Who do we lease from? Granite row, out of Leeds.", "Granite row"),
        ("en", "And who rang him? It was Plum.", "Plum"),
        ("fr", "Qui a signé hier ? Fougère, je crois.", "Fougère"),
        ("fr", "Quel fournisseur nous a lâchés ? Châtaigne, évidemment.", "Châtaigne"),
        ("fr", "Et qui l'a rappelé ? C'était prunier.", "prunier"),
        ("en", "Which supplier let us down? Chestnut did.", "Chestnut"),
        ("en", "I don't laugh, it was. Loud grey mice. We paid them.", "Loud grey mice"),
        ("en", "He isn't ours, he's from. Anvil casting. He is.", "Anvil casting"),
        ("en", "She has a desk in. Pebble lane, I think.", "Pebble lane"),
        ("en", "The barge belongs to. Otter and nephews. Since May.", "Otter and nephews"),
        # A common word before a trade that has no article either.
        ("en", "It all went by, so use parcel haulage.", "parcel haulage"),
        ("en", "We get it from summit couriers, in two days.", "summit couriers"),
        ("en", "I'd call mulberry removals about the desks.", "mulberry removals"),
        ("en", "The job went to twin stone roofing.", "twin stone roofing"),
        ("en", "Nobody trusts signal plumbing.", "signal plumbing"),
        ("fr", "ce promoteur deux moulins construit partout", "deux moulins"),
        ("en", "I gave the catering to silver beech this year", "silver beech"),
        # Right beside what they are, several things by their number, and what begins with an ordinary word.
        ("fr", "l'hébergeur phare bleu et le gars qui sait", "phare bleu"),
        ("fr", "un promoteur les deux ormes ils veulent bâtir", "les deux ormes"),
        ("fr", "le traiteur plume d'or a annulé", "plume d'or"),
        ("fr", "le repreneur cheval gris refuse encore", "cheval gris"),
        ("fr", "ils vont donner le ménage à renard bleu", "renard bleu"),
        ("fr", "on a un contrat avec trois moulins", "trois moulins"),
        ("fr", "c'est une technicienne de lune rousse", "lune rousse"),
        ("en", "the hosting company silver otter and the guy", "silver otter"),
        ("en", "a developer, four oaks, wants the land", "four oaks"),
        ("en", "our caterer golden pheasant was late", "golden pheasant"),
        ("en", "they signed with evening star in june", "evening star"),
        ("en", "the offer from seven bridges is better", "seven bridges"),
        ("en", "we gave the cleaning to copper kettle", "copper kettle"),
        ("en", "it's that recruiter from quiet harbour again", "quiet harbour"),
        ("en", "and the bridge is sequin ventures at nine hundred k", "sequin ventures"),
        ("en", "then amber lane holdings wants the site", "amber lane holdings"),
        ("en", "he called from castle gate capital again", "castle gate capital"),
        ("en", "we owe J and K Roofing for it", "J and K Roofing"),
        ("en", "The van is from V and T Motor Spares.", "V and T Motor Spares"),
        ("en", "we meet with hill road partners at ten", "hill road partners"),
        ("en", "the seller is tombs and sons", "tombs and sons"),
        ("fr", "c'est martinet et fils pour un euro", "martinet et fils"),
        ("fr", "c'est chez belle rive gestion que ça coince", "belle rive gestion"),
        ("fr", "il y a aussi colline invest", "colline invest"),
        ("fr", "on l'a payé à une société, lampe torche conseil", "lampe torche conseil"),
        ("en", "Their sister company, damp cellar, went under.", "damp cellar"),
        # What many read or hear.
        ("fr", "Il y a un type de tresse info sur le quai.", "tresse info"),
        ("fr", "elle travaille pour brume fm depuis peu", "brume fm"),
        # Beside what they are, behind a stop, and who writes for them.
        ("fr", "Notre imprimeur, encre sèche, est en retard.", "encre sèche"),
        ("fr", "L'acheteur, un fonds anglais, vent sec, se retire.", "vent sec"),
        ("fr", "Leur nouvelle agence, euh, mirabelle bleue, demande plus.", "mirabelle bleue"),
        ("fr", "Toujours vers une société. La brume conseil. Voilà.", "La brume conseil"),
        ("fr", "Un article est paru dans la voix du vallon.", "la voix du vallon"),
        ("fr", "La journaliste de l'écho des collines insiste.", "l'écho des collines"),
        ("fr", "Un journaliste, Ivo Marel, de l'écho des causes, a appelé.", "l'écho des causes"),
        ("fr", "La journaliste Ivana Marel, pour le petit clairon, attend.", "le petit clairon"),
        ("fr", "Il écrit pour le petit clairon, je crois.", "le petit clairon"),
        # Behind what they are to us, behind "chez", and where something is done.
        ("fr", "On est assurés chez belle tortue, depuis toujours.", "belle tortue"),
        ("fr", "il est parti chez, euh, lampe torche je crois", "lampe torche"),
        ("fr", "On va chez comptoir du lac.", "comptoir du lac"),
        ("fr", "L'acheteur, c'est horizon bleu, sous réserve.", "horizon bleu"),
        ("en", "The buyer is blue horizon, subject to contract.", "blue horizon"),
        ("fr", "Notre concurrent pomme verte a baissé ses prix.", "pomme verte"),
        ("fr", "Notre client deux rives est parti.", "deux rives"),
        ("fr", "L'agence bleu ciel a perdu le budget.", "bleu ciel"),
        ("fr", "On a croisé quelqu'un de chez orange bleue.", "orange bleue"),
        ("fr", "Il bosse chez carillon depuis un an.", "carillon"),
        ("fr", "Pomme verte nous a lâchés.", "Pomme verte"),
        ("en", "our rival anchor have pulled out", "anchor"),
        ("en", "Our competitor green apple has cut its prices.", "green apple"),
        ("fr", "C'est lampe torche qui livre le pain.", "lampe torche"),
        ("fr", "d'après eux c'est sardine qui paie", "sardine"),
        ("fr", "Ce n'est pas moulin rouge qui décide.", "moulin rouge"),
        ("fr", "On reste avec cravate jaune, pour le buffet.", "cravate jaune"),
        ("fr", "Je pars sur guitare bleue.", "guitare bleue"),
        ("fr", "Ils ont écarté moulin bleu, trop cher.", "moulin bleu"),
        ("fr", "Tu connais vache rousse ?", "vache rousse"),
        ("fr", "On a investi dans tiroir secret.", "tiroir secret"),
        ("fr", "Le logo de hamac bleu est partout.", "hamac bleu"),
        ("fr", "Elle travaille pour radio soleil depuis mai.", "radio soleil"),
        ("fr", "Un journaliste de télé trois rivières attend.", "télé trois rivières"),
        ("fr", "Le prestataire, c'est lampe bleue, une petite boîte.", "lampe bleue"),
        ("fr", "notre sous-traitant, ce sera bateau blanc sauf surprise", "bateau blanc"),
        ("fr", "C'était encore pivoine qui imprimait.", "pivoine"),
        # Behind what is done with them, for them or to them.
        ("fr", "C'est signé avec bonne étoile depuis mardi.", "bonne étoile"),
        ("fr", "On a vendu l'atelier à belle plume.", "belle plume"),
        ("fr", "on fusionne avec vent du large en juin", "vent du large"),
        ("fr", "On a rompu avec plume d'or mardi.", "plume d'or"),
        ("fr", "le contrat avec girafe est prêt", "girafe"),
        ("en", "we signed with bright harbour on friday", "bright harbour"),
        ("en", "They lost the pitch to little Owl again.", "little Owl"),
        ("en", "we invoiced quiet river twice", "quiet river"),
        ("en", "we lost to walnut", "walnut"),
        # Behind what is theirs, and before what they do.
        ("fr", "Les avocats de lion vert ont rappelé.", "lion vert"),
        ("fr", "Je crois que cygne noir nous doit de l'argent.", "cygne noir"),
        ("fr", "bonne étoile a retiré son offre", "bonne étoile"),
        ("fr", "Selon vieille lanterne, il n'y a rien.", "vieille lanterne"),
        ("en", "I got an invoice from bright harbour this morning.", "bright harbour"),
        ("en", "Quiet river has pulled out.", "Quiet river"),
        ("en", "because red kite refuses to pay", "red kite"),
        ("en", "The audit of iron gate starts on monday.", "iron gate"),
        # Of two things.
        ("fr", "Il bosse chez lune et soleil.", "lune et soleil"),
        ("fr", "Notre concurrent pomme et poire baisse ses prix.", "pomme et poire"),
        ("fr", "Notre agence, épée et bouclier, a perdu.", "épée et bouclier"),
        ("fr", "On mange au Chat et Renard.", "Chat et Renard"),
        ("en", "Our competitor thistle and rose cut its prices.", "thistle and rose"),
        ("en", "they deal with fox and feather on the side", "fox and feather"),
        ("en", "Needle & Thread is late.", "Needle & Thread"),
        # Without the article that a trade has.
        ("fr", "On passe chez papeteries de la brume dès lundi.", "papeteries de la brume"),
        ("fr", "Le contrat est avec fonderies du vieux pont.", "fonderies du vieux pont"),
        ("fr", "on a racheté imprimerie des trois canards", "imprimerie des trois canards"),
        ("fr", "Le devis de menuiseries du bocage est arrivé.", "menuiseries du bocage"),
        ("fr", "On voit chantiers navals le brocard demain.", "chantiers navals le brocard"),
        ("fr", "face à laiterie d'ambrose on est petits", "laiterie d'ambrose"),
    )
    nothing = (
        ("en", "he was ceo of several companies and founder of a small firm"),
        ("fr", "elle est dg de transition et cofondatrice de plusieurs entreprises"),
        ("en", "we went with the second plan, she goes with her sister, and i'd go with red paint or plan b"),
        ("fr", "Qui veut commencer ? Vas-y. Qui peut ? Allez-y."),
        ("en", "It's in the hotel car park. They charged us. The shop front doors. They quoted me."),
        ("en", "The supplier says log it. The agency wants door keys. Our vendor sent box and lid."),
        ("en", "Who lent it to you? It's private. Who pays? It's personal. Whose is it? It's local."),
        ("en", "I'd go with plastic chairs, we had them last year. We went with it. We had them all."),
        (
            "en",
            "Last week, they quoted us 900. No luck. They charged me. On the yard, they offered us.",
        ),
        (
            "en",
            "He came with older brothers, by junior doctors, from two sisters, with my sisters.",
        ),
        ("fr", "Les gens du siège nous demandent tout. Le maire de la ville nous propose une salle."),
        (
            "fr",
            "Une boîte, et puis plus de service. Une agence, de bon service. Une société, un service.",
        ),
        ("fr", "On reste avec la clé, on part sur place, je connais clé en main. Il passe de main en main."),
        ("fr", "On reste sur pied d'égalité. Il vise haut, il vise la lune. On hésite entre deux dates."),
        ("fr", "C'est passé à la radio, sur radio et télé. Le poste de radio est cassé. De la télé réalité."),
        ("fr", "Le client, c'est porte close. Le fournisseur, c'est tapis rouge. Le vendeur, c'est lui."),
        ("en", "Nobody at work knows. She's over at the shed. They left us for good. He used to be at sea."),
        (
            "en",
            "Ask finance, they're the ones with the money. Overall, the company. On Monday, they do it.",
        ),
        (
            "en",
            "They dropped him for cheating. Nobody at head office is in. It's cheap, they make the parts.",
        ),
        (
            "en",
            "He asked me to. Calmly. They told us to. Once. Nowhere to meet in. Ridiculous. I meant to. Sad.",
        ),
        (
            "en",
            "Who signed it? Finance. Who pays? Customers. Who knows? Maybe. Who? Security.",
        ),
        (
            "fr",
            "Qui t'a dit ça ? Personne. Qui paie ? Les clients. Qui le sait ? La direction. Qui sait ? Rien.",
        ),
        (
            "fr",
            "Qui a fini ? Presque tous. Qui vient ? Moi. Qui décide ? Le comité. C'est qui ? Aucune idée.",
        ),
        (
            "en",
            "Tell me what it was. Good times. Come in. Coffee? Here we are. Budget.",
        ),
        (
            "en",
            "Yes, it is. Huge. He's easy to talk to. Nice guy. It's cheaper than it was. Next.",
        ),
        (
            "en",
            "We went by road haulage, it came with air freight, we use office cleaning.",
        ),
        (
            "en",
            "They hired private couriers. Try cheap taxis. He works with urban landscapes, by black cabs.",
        ),
        ("fr", "On travaille avec deux mains, le client de la tour, un promoteur des deux rives."),
        ("fr", "Le client pressé, la société mère, l'agence ouverte, un promoteur qui veut deux étages."),
        ("fr", "On travaille avec six personnes, on signe avec deux jours de retard. C'est trois pommes."),
        ("fr", "On donne la clé à deux voisins, on a confié ça à personne."),
        (
            "en",
            "the company car park, our supplier list, a developer who wants two floors, the buyer backed out",
        ),
        ("en", "We work with two hammers. I met with four suppliers. We gave it to three people."),
        ("fr", "Les gens de bonne foi, la part de gâteau, le refus de pomme. Que chat échaudé craint."),
        ("fr", "Comme mauvais temps va durer. Si bon cœur le veut. L'offre de printemps, l'action de grâce."),
        ("en", "I think fresh air helps. Because hard work pays. The owner of lost keys, people in white."),
        ("en", "That old oak has been cut. A guy in black boots. If deep snow falls. They say cold water."),
        ("fr", "On travaille avec vue sur la mer, avec soin. On paie rubis sur l'ongle, on vend à perte."),
        ("fr", "On a négocié avec patience, on rejoint tout le monde, on discute avec calme et bon sens."),
        ("en", "We work with live data and raw steel, we work for free. She signed with black ink."),
        (
            "en",
            "They buy fresh fruit, we lost to bad weather, the job went to waste. Him and Her.",
        ),
        ("fr", "Chez certains, chez les jeunes, chez moi, chez deux clients, chez mamie, chez l'enfant."),
        ("fr", "Chez lui, chez certains clients, chez tout le monde, chez quelqu'un, chez papa."),
        ("fr", "Notre client grand compte, notre client final, le client deux heures plus tard."),
        ("en", "Our supplier contract, our client open day, the vendor list, our agency happy hour."),
        ("fr", "C'est papa qui paie, c'est chaque équipe qui choisit. C'est dommage, qui a fait ça ?"),
        (
            "fr",
            "C'est important de savoir qui vient, c'est drôle qui tu es. C'est demain qui compte.",
        ),
        (
            "en",
            "a joint ventures desk, new ventures, our working capital, father and sons, with venture capital",
        ),
        ("en", "The Q and A Session, the R and D Budget, the A and E Department, options A and B Remain."),
        ("en", "we thank our business partners, from our trading partners, the third party logistics"),
        ("en", "potential new therapeutics, the holdings, and so ventures nobody."),
        ("fr", "père et fils, le capital social, avec son capital, une bonne gestion, chez soi"),
        ("fr", "Une maison avec garage, on livre par transports de nuit, c'est plomberie pour tous."),
        ("fr", "Un devis de menuiserie du bureau, que loterie du diable, chez les papeteries de la brume."),
        ("fr", "On préfère boulangerie artisanale, on voit imprimerie pour demain, avec cave ou sans."),
        ("fr", "On vit de petite info en petite info, par chaîne info, sur écran, c'est tresse info."),
        ("fr", "Notre client, bien sûr, a raison. La banque, très prudente, refuse. L'agence, elle, attend."),
        ("fr", "Le groupe, fort heureusement, tient. La boîte, petite mais solide, tient, le club, furieux."),
        ("fr", "Un article dans la presse, il écrit pour le plaisir, un journaliste de la télé. Chez Paul."),
        ("fr", "Un journaliste, hier. De l'eau partout. Un journaliste arrive, on parle de l'eau."),
        (
            "fr",
            "C'est une société. Très bien vu. Il y a une agence. Ça marche bien. C'est un club. Merci bien.",
        ),
        ("en", "We went chez lampe torche, our printer, dry ink, is late."),
        ("fr", "les fils et filles, la holding, la gestion de projet, le développement durable"),
    )

    @pytest.fixture
    def recogniser(self, lexicons: Lexicons) -> Firms:
        return Firms(lexicons)

    def test_it_is_an_organisation(self, recogniser: Firms) -> None:
        (hit,) = recogniser.recognise("so sequin ventures is out", "en")
        assert hit.category is Category.ORGANISATION
        assert hit.score == 0.4


def test_several_common_words_are_surer_than_one(lexicons: Lexicons) -> None:
    text = "Il bosse chez carillon, notre client pomme verte le sait."
    hits = {text[hit.start : hit.end]: hit for hit in Firms(lexicons).recognise(text, "fr")}
    assert (hits["carillon"].category, hits["carillon"].score) == (Category.ORGANISATION, 0.4)
    assert (hits["pomme verte"].category, hits["pomme verte"].score) == (Category.ORGANISATION, SURE)
