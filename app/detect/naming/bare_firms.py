"""Where a firm stands without an article: behind what it is to us or "chez", beside what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, partial

from app.detect.naming.bare_names import JOINT, NO_MORE, STANDS, THING_JOINT, WORD, Place, Words, things
from app.detect.naming.behind_stops import answered_who, broken_off
from app.detect.naming.thing_firms import COUNT_EN, COUNT_FR, FIRST_EN, FIRST_FR, OF_GOLD, thing_places
from app.detect.naming.told_firms import told_firms
from app.detect.text.expressions import PAUSE
from app.detect.text.listed import listed_phrases, listed_words
from app.detect.text.words import SPACE
from app.domain.finding import Category

_AND = (
    rf" (?:et|and|&) (?=(?-i:[a-z\u00e0-\u00ff])[^\W\d_]+(?:{PAUSE}| n['\u2019]| (?:a|ont|est"
    r"|sont|va|vont|nous|vous|ne|qui|has|have|is|was|were|will|who|(?!(?:de|du|des|\u00e0|au|aux|en|dans|sur"
    r"|pour|par|avec|sans|of|to|in|on|at|for|from|by|with|into|about)\b)[^\W\d_]+ (?:l[ea]s?|une?|des|du|son"
    r"|sa|ses|leurs?|notre|nos|the|an?|its|his|her|their|our))\b))"
)
"""Between two nouns of a name, and no verbs: the clause ends behind them, or they do something."""
_JOINT = re.compile(rf"{_AND}|[ -]", re.IGNORECASE)
FIRM_JOINT = re.compile(rf"{_AND}|{JOINT.pattern}", re.IGNORECASE)
_OFFICERS_FR = (
    r"(?:p-?dg|dg|drh|daf|dsi|ceo|(?:co-?)?fondat(?:eur|rice)s?|direct(?:eur|rice) générale?)"
    r"(?: (?:adjoint|délégué)e?)?"
)
"""Who has a firm without an article behind "de"."""
_NOT_HELD_FR = re.compile(
    r"transition|filiales?|groupes?|sociétés?|entreprises?|boîtes?|start-?ups?|plusieurs|régions?|sites?"
    r"|pôles?|branches?|divisions?|pme|eti|tpe|associations?|banques?|crise|métier|formation|mouvements?"
    r"|nouvelles?|nouveaux|grande?s?|petite?s?"
)
"""What somebody founds or leads that is none's name."""
_firm = partial(
    Place,
    category=Category.ORGANISATION,
    reason=STANDS,
    alone=0.4,
    longest=2,
    joint=_JOINT,
)
_called = partial(Place, category=Category.ORGANISATION, reason="said to be called so", score=0.4)
_trade = partial(
    Place, category=Category.ORGANISATION, reason="a firm's name with its trade", score=0.4, joint=SPACE
)
_beside_thing = partial(_firm, words=Words.THING, alone=0.0, longest=3, joint=THING_JOINT)
_WORD = WORD.pattern

_OUR_EN = r"\b(?:our|their|your|my|his|her|the)(?: (?:old|new|main|biggest|former|other|next|local))?"
_FIRST_EN = r"(?:green|bright|open|big|little|black|white|red|blue|golden|silver|deep|wild|happy|sweet)"
"""With what a name may begin that stands before a noun, and never behind one."""
_NOT_SO_EN = (
    r"(?!big (?:data|picture|four|deal|box)|open (?:source|day)|blue (?:chip|collar)|happy hour"
    r"|little (?:sister|brother))"
)
_KIND_EN = (
    r"(?:rival|competitor|supplier|vendor|contractor|subsidiary|insurer|lender|wholesaler|distributor|buyer"
    r"|bidder|agency|(?:\w+ )?company|firm|outfit|consultancy|broker|developer|retailer|caterer|manufacturer"
    r"|recruiter|landlord|start-?up|investor|seller)"
)
"""What a firm is, of those behind which a name stands and hardly what it has."""
_DOES_EN = re.compile(
    rf"{NO_MORE['en'].pattern}|says?|said|tells?|told|asks?|wants?|needs?|sends?|sent|gets?|got|keeps?|kept"
    r"|puts?|takes?|took|gives?|gave|makes?|made|brings?|brought|changed|sold|lost|left|found|held"
)
"""What stands behind what a firm is, and is what it does: the supplier says log it."""
_ASIDE_EN = (
    r"(?!(?:fingers|touch|thank|god|bless|knock|mind|long|fair|truth|strictly|frankly|needless|believe|funny"
    r"|sad|strange|weird|surprise|big|no|like|unlike|being|having|as|by|in|on|at|for|with|plus|including"
    r"|which|who|where|when|\w+ly|\w+ing)\b)"
)
"""With what begins what is thrown in, and is no name."""

_OUR_FR = (
    r"\b(?:(?:notre|votre|leur|mon|ma|son|sa|ton|ta|l[ea]|du|au)"
    r"(?: (?:autre|ancien(?:ne)?|nouve(?:au|lle)|principale?|gros))? |l['\u2019])"
)
_DOES_FR = re.compile(
    rf"{NO_MORE['fr'].pattern}|v(?:a|eut|eulent|ient|end)|refuse|doit|doivent|propose|paie|livre|signe|perd"
    r"|gagne|peut|fait|dit|annule|demande|cherche|reprend|achète|fabrique|construit|embauche|facture|coûte"
    r"|appelle"
)
"""What stands behind the name of a firm and is what it does."""
_COUNTED_FR = r"(?:deux|trois|quatre|cinq|six|sept|huit|mille|cent)"
_FIRST_FR = rf"(?:grande?|petite?|bon(?:ne)?|beau|belle|vieux|vieille|gros|{_COUNTED_FR}|bleu|feu|plein|demi)"
_NOT_SO_FR = (
    r"(?!grande? (?:compte|public|format|luxe|gagnante?|perdante?)s?|gros (?:compte|poste|oeuvre)"
    r"|petit compte"
    rf"|{_COUNTED_FR} (?:fois|heures?|jours?|mois|semaines?|ans?|années?|minutes?|personnes|pour|euros|points"
    r"|virgule|grands?|gros|petits?)\b)"
)
_NOBODY_FR = (
    r"\w+ment|papa|maman|mamie|papy|papi|mémé|pépé|tonton|tata|madame|monsieur|maître|docteur|professeur"
    r"|personne|chacune?|chaque|certaine?s|plusieurs|beaucoup|quelqu\w*"
)
"""Who or what has no article either, and no name."""
_NOT_DOING_FR = re.compile(
    rf"{_NOBODY_FR}|demain|hier|rien|gens|facile|important|savoir|voir|dommage|drôle|rare|possible"
    r"|[a-zà-ÿ]+(?:ez|er|ir)"
)
"""What stands between "c'est" and "qui" and does nothing."""
_ASIDE_FR = (
    r"(?!(?:ça|ils|elles?|nous|vous|bien|très|trop|plus|moins|pas|non|si|tou[st]?|toutes?|comme|avec|sans"
    r"|dont|que|quand|où|après|avant|depuis|pendant|en|à|dans|sur|chez|pour|par|malgré|selon|enfin|bref|donc"
    r"|alors|ce|il|on|je|tu|ne|et|ou|mais|aussi|encore|déjà|jamais|toujours|surtout|même|parce|puisque|grâce"
    r"|faute|côté|hors|vu|sauf|voire|soit|disons|paraît|voyez|attention|merci|pardon|désolé|fort|\w+ant"
    r"|entre|sous|quant|l[ea]s?|une?|des?|du|aux?|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos"
    r"|leurs?|cet?|cette|ces|moi|toi|soi|lui|eux|qui|quoi|quel\w*|aucune?|autrui|neuf|dix|\d"
    rf"|{_NOBODY_FR}|{_COUNTED_FR})(?!\w))"
)
"""The same, and what has no name behind it: an article, a pronoun, a number."""
_TRADES_END_FR = (
    r"(?=[^\W\d_]*(?:erie|tissage|cartonnage|forge|aciérie|filature|transport|établissement|conserve|atelier"
    r"|chantiers naval|laboratoire|parfum|moulin|vignoble|domaine|pépinière|salaison|jardin|vin|cave"
    r"|assurance)s? )"
)
"""How the word for a trade ends: it is looked at before the list of them."""
_TAKES_FR = (
    r"(?:(?:chez|par|avec|contre|face à|c['\u2019](?:est|était)|ce sera|voit|voyons|voir|toujours|aussi"
    r"|encore|plutôt|que|rachet\w+|rachèt\w+|préfér\w+|préfèr\w+|choisi\w*|quitt\w+|appel\w+|eu|battu|perdu"
    r"|pay\w+|paie) |(?:prix|devis|offre|contrat|patron|patronne|directeur|directrice|facture|compte|rachat"
    r"|client|filiale|gérante?|commercial|livraison|camion|stand) de (?=[^ ]+s ))"
)
"""Behind these words a trade has an article; behind a price or a client, one in the singular has none."""
_PLACED_FR = (
    r"(?:(?:du|de la|des) |(?:de l|d)['\u2019])"
    r"(?!(?:mois|jour|matin|soir|lundi|mardi|jeudi|coin|siège|site|film|même|groupe|bureau|chantier|client"
    r"|bâtiment|magasin|fournisseur)s?\b)"
    r"(?:(?:vieux|vieille|petite?s?|grande?s?|haute?s?|basses?|bas|deux|trois|quatre|sept|mille|mont|val|bel"
    r"|belle|beau|saint|sainte|bon|bonne) )?[^\W\d_]{3,}"
)
_NO_TRADER_FR = re.compile(
    r"\w+(?:ment|ée?s?|iques?|ales?|aux|elles?|aires?|iennes?|oises?|aises?|eux|euses?|antes?|[ai]bles?"
    r"|[aeiu]nts?)|fine?s?|bio|locale?s?|fraîche?s?|industriel\w*|lourde?s?|publics?|hier|demain|ici|pour"
    r"|dans|avec|chez|\w\w?"
)
"""What tells of which kind a trade is."""
_TRADE_FR = (
    r"(?:conseil|services?|gestion|immobilier|finance|invest|industrie|logistique|transports?|formation"
    r"|sécurité|nettoyage|solutions?|distribution|santé|énergie|développement|technologies?|audit)"
)
_WRITES_FR = (
    r"(?:(?:article|tribune|interview|encart|entrefilet|un papier)s?(?: \w+){0,2} dans"
    r"|(?:paru|publié)e?s? (?:hier |lundi |mardi |jeudi )?dans|(?:écri(?:t|vait|vent)|pige) pour"
    r"|(?:journaliste|reporter|rédactrice|rédacteur|correspondante?|pigiste)s?(?:,? [^.,;:?!\n]{3,30},)?"
    r" (?:de|à|pour|chez))"
)
_NO_PAPER_FR = (
    r"(?!(?:presse|journ\w+|magazine|revue|semaine|région|rubrique|numéro|page|une|télé|radio|mairie|ville"
    r"|boîte|groupe|ministre|maire|patron|chef|chaîne|même|monde|moment|foulée|cadre|but|armoire?|tiroir"
    r"|plaisir|argent|bien|matinée|soirée|fac|fête|mode|guerre|sport|terrain|livre|catalogue|blog|site)s?\b)"
)


@cache
def firm_kinds(language: str) -> tuple[str, ...]:
    """Regular expressions for what firms are called, those of ``resources/words/firms.txt``.

    Args:
        language: ``en`` or ``fr``.

    Returns:
        What they are to us, what they are, and in French what those are that one comes by at every corner.
    """
    parts = listed_phrases("firms")
    return tuple(_one_of(part) for part in (parts[:2] if language == "en" else parts[2:]))


def _one_of(phrases: Iterable[str]) -> str:
    return "|".join(phrase.replace("'", "['\u2019]") for phrase in sorted(phrases, reverse=True))


def beside(kinds: str, language: str) -> str:
    """A cue for a name of several words beside what is called by it: notre imprimeur, encre noire, ...

    Args:
        kinds: a regular expression for what that is.
        language: ``en`` or ``fr``.
    """
    if language == "en":
        return (
            r"\b(?:our|their|his|her|my|the (?:new|next|other|rival))"
            r"(?: (?:new|next|old|other|main|sister|parent|biggest|only|local|rival))?"
            rf" (?:{kinds}), (?:uh, |um, |the )?{_ASIDE_EN}(?P<name>{_WORD}(?: {_WORD}){{1,2}}),"
            r" (?=[a-z'\u2019]+\b)"
        )
    return (
        r"\b(?:notre|nos|votre|vos|leurs?|mon|mes|ton|son|sa|ses|l[ea]|les|une?|l['\u2019]) ?"
        r"(?:(?:nouve(?:au|lle)|ancien(?:ne)?|principale?|seule?|petite?|gros(?:se)?|autre|futur) )?"
        rf"(?:{kinds})s?(?: [a-zéè]+)?, (?:euh,? )?{_ASIDE_FR}(?P<name>{_WORD}(?: {_WORD}){{1,2}}),"
    )


@cache
def trades() -> tuple[str, str]:
    """Regular expressions for a trade after a name, and before a French one, where no plural is heard."""
    after, before = ("|".join(part) for part in listed_words("trades"))
    return rf"(?:{after})", rf"(?:{re.sub(r's?(?=[|]|$)', 's?', before)})"


@cache
def firm_places(language: str) -> tuple[Place, ...]:
    """Where firms stand.

    Args:
        language: ``en`` or ``fr``.
    """
    return _english() if language == "en" else _french()


def _english() -> tuple[Place, ...]:
    ours, what = firm_kinds("en")
    return (
        *_named_to_us(rf"{_OUR_EN} (?:{ours})", r" (?:is|was|will be)", _FIRST_EN, _NOT_SO_EN, NO_MORE["en"]),
        _called(beside(rf"{ours}|{what}", "en")),
        _beside_thing(
            rf"\b(?:an?|the|our|their|his|her|that|this) {_KIND_EN},? (?P<first>(?:{FIRST_EN}|{COUNT_EN}) )?",
            none=_DOES_EN,
        ),
        *thing_places("en"),
        *told_firms(),
        *answered_who("en"),
        *broken_off(),
    )


def _papers_fr() -> tuple[Place, ...]:
    """What many read, by who writes for it: un article dans la voix du loin."""
    return (
        Place(
            rf"\b{_WRITES_FR} (?P<name>(?:l[ae]s? |l['\u2019]){_NO_PAPER_FR}"
            r"(?:(?:nouve(?:l|lles?|aux?)|petite?s?|grande?s?|bonne?|vieux|vieille|libre) )?[^\W\d_]{3,}"
            r"(?: (?:du|de la|des|de|d['\u2019]|de l['\u2019]) ?[^\W\d_]{3,})?)",
            Category.ORGANISATION,
            "what many read or hear",
            words=Words.WHOLE,
            score=0.4,
        ),
        # What is listened to has an article or a name: sur radio lavande.
        Place(
            r"\b(?:sur|chez|par|pour|avec|c['\u2019]est|écoute\w*|(?:journaliste|reporter|patron|gens) de) "
            r"(?P<name>(?:radio|télé|canal) (?!(?:nationale?|locale?|publique|privée|libre|régionale|interne"
            r"|numérique|et|ou|en|à|de|du|des|qui|que|pour|par|la|le|les|est|a|allumée|portable|réalité"
            r"|embarquée|mobile)\b)"
            r"(?:(?:deux|trois|quatre|sept|grande?|vieux|haute?|bel|belle|mont|val) )?[^\W\d_]{3,})",
            Category.ORGANISATION,
            "what many read or hear",
            words=Words.WHOLE,
            score=0.4,
        ),
    )


def _french() -> tuple[Place, ...]:
    ours, what, _ = firm_kinds("fr")
    takes, trade = rf"\b{_TAKES_FR}{_TRADES_END_FR}", rf"(?:chantiers navals?|{trades()[1]})"
    that_is = r",? (?:c['\u2019](?:est|était)|ce sera)"
    return (
        *_named_to_us(rf"{_OUR_FR}(?:{ours})", that_is, _FIRST_FR, _NOT_SO_FR, NO_MORE["fr"]),
        _called(beside(rf"{ours}|{what}", "fr")),
        _beside_thing(
            rf"\b(?:l[ea] |l['\u2019]|une? |cet(?:te)? |ce |notre |votre |leur |[mts]on )(?:{ours}|{what})"
            r"(?! (?:de|du|des)\b| d['\u2019]),? "
            rf"(?P<first>(?:{COUNT_FR}|{FIRST_FR}) )?",
            none=_DOES_FR,
            tail=OF_GOLD,
        ),
        _beside_thing(rf"{_OUR_FR}(?:{ours}){that_is} (?!(?:que|quand|une?|porte|tapis)\b)", none=_DOES_FR),
        _firm(
            rf"chez(?<=\bchez)(?:,? euh,?)? (?!(?:{_COUNTED_FR}|{_NOBODY_FR}|diver\w+|différent\w*|autrui"
            r"|tant|tel\w*|soi|[a-z]|qu)\b)(?P<first>bon(?:ne)? )?",
            small=True,
            none=NO_MORE["fr"],
            tail=re.compile(r" (?:du|de la|des) [^\W\d_]{3,}"),
        ),
        _firm(rf"\b{_OFFICERS_FR} (?:(?:de|chez) |d['\u2019])", small=True, none=_NOT_HELD_FR, score=0.4),
        # What opens a sentence without an article, and does something.
        _firm(
            r"(?:^|[.!?\u2026\n]\s*)"
            r"(?P<name>(?-i:[A-Z\u00c0-\u00dd])[^\W\d_]+(?: (?-i:[a-z\u00e0-\u00ff]+))??)"
            r"(?= (?:nous|vous|m['\u2019]a|l['\u2019]a|les a|a|ont|va|vont|n['\u2019]|ne|refuse|veut"
            r"|propose|livre|licencie)(?!\w))",
            words=Words.HIDING,
        ),
        # The same where somebody says who it is: c'est pomme verte qui livre.
        _firm(
            r"\b(?:c['\u2019](?:est|était|sera)|ce (?:serait|sera|n['\u2019]est|n['\u2019]était))"
            r"(?: (?:pas|plus|plutôt|encore|toujours|aussi|bien|même|surtout))?"
            rf" (?P<name>{_WORD}(?: {_WORD}){{0,3}}?) qui\b(?! (?:tu|je|il|elle|on|nous|vous)\b)",
            reason="does something, without an article",
            score=0.4,
            small=True,
            joint=FIRM_JOINT,
            none=_NOT_DOING_FR,
        ),
        # Behind a pause that was written as a stop: "une société. L'humaine conseil.", for Lumen Conseil.
        # A comma too, and the town between: "une boîte, tourcoing, monté service."
        _called(
            rf"\bune? (?:autre |petite? |certaine? )?(?:{ours}|{what})(?:\.|,(?: (?:de |à )?{_WORD}[.,])?) "
            rf"(?P<first>l['\u2019]|l[ae] )?"
            rf"{_ASIDE_FR}(?P<name>{_WORD}(?: {_WORD})?)(?= {_TRADE_FR}[.,])",
            tail=re.compile(rf" {_TRADE_FR}", re.IGNORECASE),
        ),
        # A trade without the article that it has: on passe chez verreries de la brosse.
        _trade(rf"{takes}(?P<name>{trade} {_PLACED_FR})", words=Words.WHOLE),
        _trade(rf"{takes}(?P<first>{trade} (?:(?:le|la|du) )?)", none=_NO_TRADER_FR, longest=2),
        *thing_places("fr"),
        *answered_who("fr"),
        *_papers_fr(),
        *_with_articles_fr(),
    )


def _with_articles_fr() -> tuple[Place, ...]:
    """What brings us something or wants money, with the article of its name: le moulin des prés livre."""
    thing = "|".join(sorted(things("fr"), reverse=True))
    return (
        _firm(
            rf"(?:^|[.,!?\u2026\n]\s*)(?P<name>(?:l[ea]s? |l['\u2019])(?:{thing})s?"
            rf" (?:du|de la|des|de l['\u2019]|d['\u2019]|au|aux|à la) ?{_WORD})"
            r"(?=,? nous (?:demande|facture|livre|vend|propose|réclame|fourni|loue|doi[tv])\w*)",
            words=Words.WHOLE,
            score=0.4,
        ),
    )


def _named_to_us(
    ours: str, that_is: str, first: str, not_so: str, no_more: re.Pattern[str]
) -> tuple[Place, ...]:
    """Behind what a firm is to us: our competitor green apple, the buyer is blue horizon."""
    return (
        _firm(rf"{ours} {not_so}(?P<first>{first} )?", none=no_more, words=Words.HIDING),
        _firm(rf"{ours}{that_is} (?P<first>{first} )?", none=no_more, words=Words.ONE_HIDING),
    )
