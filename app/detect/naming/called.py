"""Firms, products and people that are said to be called so, where the name is made of common words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.detect.naming.bare_firms import FIRM_JOINT, firm_kinds
from app.detect.naming.bare_names import JOINT, bare_names, name_end, rare_end
from app.detect.naming.beside_people import people_names
from app.detect.naming.beside_things import GOODS_FR, thing_names
from app.detect.naming.by_name import by_name
from app.detect.naming.called_before import called_before, called_so
from app.detect.naming.codenames import BOOKS_EN
from app.detect.naming.told_people import told_people
from app.detect.text.by_words import ByWords
from app.detect.text.expressions import CLAUSE_END, PAUSE, Expression, Reading, caseless, found
from app.detect.text.lexicon import Lexicon, Lexicons
from app.detect.text.numerals import ONES_EN
from app.domain.finding import Category, Hit
from app.domain.spotting.names import SURE

_THING: Mapping[str, str] = {
    "en": r"(?:product|project|system|tool|platform|app|application|programme|program|initiative|drug"
    r"|compound|molecule|model|device|brand|boat|ship|deal|operation|campaign|database|server|prototype"
    r"|book|novel|film|movie|album|song|show|series|game|phone|tablet|console|drink|beer|wine|cider|perfume"
    r"|podcast|account|channel|mailbox|playlist|newsletter|blog|group chat|website|robot|bot|drone|bike"
    r"|rocket|satellite|chip|vaccine|gadget|toy|scheme|exercise|phase \w+|thing)",
    "fr": r"(?:produit|projet|système|outil|plateforme|appli|application|programme|médicament|molécule|modèle"
    r"|appareil|marque|bateau|navire|opération|campagne|base|serveur|prototype"
    r"|livre|roman|film|album|spectacle|jeu|phase \w+|truc|machin|vin|cuvée|bière|parfum|crème|gamme"
    r"|collection|pièce|recette|fromage|biscuit|yaourt|voiture|montre|robot|drone|satellite|voilier"
    r"|péniche|chanson|émission|série|podcast|exposition|variété|vaccin|traitement|logiciel)",
}
_SOMEBODY: Mapping[str, str] = {
    "en": r"(?:man|woman|guy|lady|bloke|chap|lad|boy|girl|kid|child|baby|son|daughter|wife|husband|partner"
    r"|colleague|patient|student|pupil|candidate|intern|temp|witness|nephew|niece|brother|sister)",
    "fr": r"(?:homme|femme|dame|gars|mec|type|garçon|fille|fils|gamine?|enfant|bébé|mari|collègue|patiente?"
    r"|élève|candidate?|stagiaire|témoin|neveu|nièce|frère|sœur|conjointe?)",
}
_IS_CALLED = r"(?:is|was|are|were|will be|['\u2019]s) (?:now |still |just )?(?:called|named|known as)"
_ONE_OF = r"(?:an?|another|some|this|new) (?:[\w-]+ ){0,2}?"
"""Before what is called so, where "called" may also be a verb: the supplier called yesterday."""
_S_APPELLE = (
    r"(?:(?:(?:va|vont|doit|devrait|devait|allait|pourrait) )?s['\u2019]app(?:elle(?:nt|ra)?|elait|eler)"
    r"|s['\u2019]intitul(?:e|ent|era|ait|er)|se nomme(?:nt|ra)?)"
)
_ASIDE_FR = r"(?! (?:l[ea]s?|une?|des|du|mon|ma|mes|ton|ta|tes|son|sa|ses|nos|vos|leurs?)\b| l['\u2019])"
"""Behind these words a name has no article, as all else has."""
_WHERE_IS_FR = r"où en (?:est|sont|sera|serait|était)(?:-on)?(?: (?:de|avec|sur|pour|d['\u2019]))?"
_UNSAID_FR = (
    r"(?:(?:ne|n['\u2019]|jamais|pas|sans|défense de|interdit de|évitez de|éviter de)(?: jamais| pas| plus)?"
    r" ?(?:prononc|cit|mentionn)(?:e|é|es|er|ez|ons|ent|era)(?: jamais| pas| plus)?"
    r"|(?:pas|plus) (?:un|le moindre) mot sur|motus sur|entend(?:u|re) parler d(?:e\b|['\u2019](?=\w)))"
)
_BAPTISED_FR = (
    r"(?:re)?baptis(?:é|ée|e|er|ons|ent|era) (?:l[ea]s? |l['\u2019]|notre |ce |cette |cet )\w+"
    r"(?: d(?:es? (?:la )?|u |['\u2019])\w+)?"
)
_NO_SUCH_FR = re.compile(
    r"\w+ment|\w+(?:[cptr]ale?|elles?|iques?|ienne?|ère|eux|euse)|aujourd|c[oô]t[eé]|niveau|vraiment"
    r"|personne|rien|aucune?|quoi|noms?|chiffres?|sources?|publiquement|avec|sur|question|hier|demain|ainsi"
    r"|samedi|dimanche",
    re.IGNORECASE,
)
"""What stands behind these and is no name."""
_ARTICLES_FR = (
    r"(?:l[ea]s? |l['\u2019]|une? |des |du |mon |ma |mes |nos |notre |chez |aux? |à |sans |sous "
    r"|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|mille) (?!(?:fois|heures?|jours?|mois|ans)\b)"
    rf"|(?!\w+ment\b)[^\W\d_]{{3,}} (?:sur|sous|sans|et) (?=[^\W\d_]{{3,}}{PAUSE}))"
)
_TITLED_FR = (
    rf"(?P<said>{_ARTICLES_FR}(?!(?:mêmes?|uns?|unes|plus|comme|doute|arrêt|cesse)\b)"
    r"[\w'\u2019-]+(?: [\w'\u2019-]+){0,4})"
    rf"(?={PAUSE})"
)
"""A name of any words, which begins as a sentence does, to the end of the clause."""
_EVERYONE = r"(?:(?:every|some)(?:one|body)|people|they|we|folks|the \w+)"
_THEM = r"(?:him|her|me)"
_THEMSELVES = r"call(?:s|ed|ing)? (?:it|them)sel(?:f|ves)"
_NICKNAME = r"(?:nickname|alias|pseudonym|(?:street|stage|pen|maiden) name)(?:['\u2019]s| is| was| of)?"
_NO_NICKNAME = re.compile(
    r"back|names?|late|early|daily|every\w*|out|in|up|into|over|first|again|direct\w*|a|an|at|by|on|liars?"
    r"|crazy|mad|stupid|lazy|lucky|so|sir|what|when|if|that|this|it|today|tonight|tomorrow|yesterday"
    r"|(?!(?:[a-z]{1,2}l|emi|li|cur|car|bever|char)ly\b)\w+(?<!f)ly|\w+day|\w+ing|fast"
    r"|quick|anyway|anymore|instead|slow|soon|twice|once|straight|regarding|yet|for|from|to|and|or|but"
    r"|unknown|train|bus|car|plane|foot|bike|boat|road|rail|sea|air|books?|rules?|numbers?|law|clock|stuck"
    r"|set|taken|company|firm|business|trust|client|brand|product|project|group|parent|subsidiary|department"
    r"|school|enough|name|mother|father|mum|mom|dad|husband|wife|sister|brother|office|doctor|lawyer|boss"
    r"|home",
    re.IGNORECASE,
)
"""What somebody is called, or goes by, without its being a name: they call him late."""
_NO_FIRM = re.compile(
    r"usual|normal|one|well|if|high|low|much|many|long|soon|far|good|bad|part|cheap\w*|independent\w*"
    r"|separate\w*|before|always|ever|planned|\w+ly|\w+ed|\w+ing",
    re.IGNORECASE,
)
"""How a firm trades, and not under which name."""
_NOBODY_FR = re.compile(r"ce(?:lui|lles?|ux)(?:-ci|-là)?", re.IGNORECASE)
"""Of whom is asked how they are called, and no name."""
_NICKNAMED_FR = (
    r"(?:surnomm(?:e|ent|ait|aient|era|ée?s?)|se (?:fai(?:t|sait|saient)|font) appeler|une? (?:dé)?nommée?)"
)
_UNDER_FR = r"sous (?:le|un) (?:(?:faux )?nom|pseudo(?:nyme)?) de"
_NAME_FR = (
    r"(?:(?:vrai|faux) nom|surnom|sobriquet|nom (?:de (?:jeune fille|scène|plume|guerre)"
    r"|d['\u2019](?:épouse|emprunt|artiste)))"
)
_IS_FR = r"c['\u2019](?:est|était)"
_NO_NAME_FR = (
    r"(?! (?:l[ae] |l['\u2019])?(?:code|marque|domaine|famille|jeune fille|plume|scène|guerre|société"
    r"|entreprise|maison|groupe|boîte|filiale|mari|femme|père|mère|client|patron|ridicule|idiot|gentil"
    r"|drôle|vrai|faux)\b)"
)
"""What is said behind these words and is nobody's name: sous le nom de code."""
_OWN = r"(?:the|my|our|your|his|her|their)"
_IT = r"(?:it|this|that|them|him|her)"
_IS = r"(?:['\u2019]s| is| was)"
_FIRM_EN = (
    r"(?:trad(?:es?|ed|ing)|(?:do|does|did|doing) business) as",
    r"chang(?:e|es|ed|ing) (?:its|their) name to",
)
"""What is said of a firm before its name, whatever that is made of."""
_RENAMED = r"(?:renam(?:e|ed|ing)|re-?christened|christened|dubbed|retitled)"
_NAMED_EN = (
    rf"{_RENAMED}(?: (?:it|this|that|them))?(?: (?:to|as))?",
    rf"(?:word|name|term|shorthand) for (?:it|this|that|him|her|them){_IS}",
)
"""The same of a product or a project."""
_SOLD = (
    r"(?:s[eo]ll(?:ing)?|sold|market(?:ed|ing)?|re-?brand(?:ed|ing)?|launch(?:ed|ing)?"
    r"|(?:go|goes|going|went) on sale)"
)
_AS_OR_UNDER = r"(?:as|under)(?! (?:the|an?|his|her) (?:\w+ )?name\b)"
_SAYS = rf"(?:{_IS}| says| reads| goes (?:by|as|under))"
_AS_EN = (
    rf"{_SOLD}(?: {_IT})? as",
    rf"(?:filed|booked|saved|logged|stored|tracked|listed|down)(?: {_IT})? {_AS_OR_UNDER}",
    rf"refer(?:s|red|ring)? to {_IT} as",
    rf"(?:in|on) {_OWN} {BOOKS_EN},? (?:it|that|this|he|she){_SAYS}(?: just| only| down as| under)?",
    rf"(?:internally|in house|between us|on paper),? (?:it|that|this|he|she){_IS}(?: just| only)?",
    r"(?:named|called|christened) (?:the|our) \w+",
    rf"(?:in|on) {_OWN} {BOOKS_EN} (?:just |only )?as",
    rf"(?:build|release|branch|folder|file|ticket|version|repo|commit|box){_IS} (?:tagged|labell?ed|named)",
    r"calling (?:it|this|that)",
)
"""What may be said before anything: the name has a word that is not common."""
_BEFORE_NAME = "|".join((*_FIRM_EN, *_NAMED_EN, *_AS_EN))
_CUE: Mapping[str, re.Pattern[str]] = {
    "en": caseless(
        rf"\b(?:{_BEFORE_NAME}|{_THEMSELVES}|call(?:s|ing)? {_THEM}|(?:call(?:ed)?|named) (?:it|this|that)"
        r"|called|named|known as|goes? by(?: the name(?: of)?)?|under the (?:false |assumed )?name(?: of)?"
        rf"|in the name of|know(?:s|n)? {_THEM} as|(?<=the ){_NICKNAME}"
        rf"|{_NICKNAME}(?:['\u2019]s| is| was| of))(?!\w)",
    ),
    "fr": caseless(
        rf"\b(?:(?:[lms]['\u2019](?:app\w+|a (?:appel|nomm|baptis)ée?|intitul\w+)|se nomme\w*|{_BAPTISED_FR}"
        rf"|{_NICKNAMED_FR}|{_NAME_FR},? {_IS_FR}|{_UNDER_FR})\b{_NO_NAME_FR}"
        rf"|(?:{_WHERE_IS_FR}|{_UNSAID_FR}){_ASIDE_FR}(?!\w))",
    ),
}
"""With what each rule ends: it is looked for first, what stands before it takes longer."""
_LAST_WORD = re.compile(
    r" (?!(?:now|here|there|then|too|again|today|still|yet|though|anyway|anymore|already|actually|something"
    r"|anything|nothing|it|this|that|them|him|her|us|me|you|and|or|but|so|also|either|both|ever|never"
    r"|always|often|up|off|out|in|on|for|to|of|at|by|from|with|before|after|once|twice|alone|together"
    r"|yesterday|tomorrow|tonight|please|because|instead|later|everywhere|somewhere"
    rf"|\w+ly)\b)[^\W\d_]{{3,}}{CLAUSE_END}",
    re.IGNORECASE,
)
"""An ordinary word with which a name ends where the clause does: a supplier called bright side."""
_COUNTED = re.compile(
    r"(?:first|second|third|fourth|next|last|one|two|three|four|five|six|seven|eight|nine|ten|big|little|new"
    r"|old|good|great|open|full|north|south|east|west|every|another|no|our)"
    r"(?: (?!(?:times?|thing|days?|weeks?|months?|years?|hours?|minutes?|people|more|of|or|and|to|in|at)\b)"
    rf"[^\W\d_]{{3,}}){{1,2}}{CLAUSE_END}",
    re.IGNORECASE,
)
"""A whole name that begins with an ordinary word: a charity called second chance."""
_ASKED_FR = re.compile(r"\bcomment (?:il|elle|ils|elles|ça|on) s['\u2019]app\w+\Z", re.IGNORECASE)
"""Behind a comma and an article stands here what is asked about: comment il s'appelle, le petit cirque."""
_REACH = 60
"""Code points before the end of a cue in which it begins."""
_LEAD = re.compile(r",? (?:(?:uh|um|er|euh),? )*(?P<article>the |la |le |les |l['\u2019])?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Rule:
    """Who or what is called.

    Args:
        cue: a regular expression for what is said before the name, up to the word that says so.
        category: of the name.
        rare: whether the name must have a word that is not common.
        longest: words that it has at most.
        none: words that are no name there.
        whole: whether an ordinary word may be its first, or its last.
    """

    cue: str
    category: Category
    rare: bool = False
    longest: int = 3
    none: re.Pattern[str] | None = None
    whole: bool = False


class Called(ByWords):
    """Finds what stands after "is called", where it is said of a firm, a product or a person.

    Args:
        lexicons: the words of each language.
    """

    name = "called"

    def __init__(self, lexicons: Lexicons) -> None:
        super().__init__(lexicons)
        self._rules = {
            language: [(re.compile(rf"{rule.cue}\Z", re.IGNORECASE), rule) for rule in rules]
            for language, rules in (("en", _english()), ("fr", _french()))
        }
        self._titled: Mapping[str, tuple[Expression, ...]] = {
            "en": (*_marked(), *called_before(), *by_name()),
            "fr": (
                _titled(_firm("fr"), Category.ORGANISATION),
                _titled(rf"(?:{_THING['fr']}|{GOODS_FR})"),
            ),
        }

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Names of up to three words.

        Raises:
            ModelError: when the pipeline of French is not installed.
        """
        yield from found(self._titled[language], text, self.name)
        lexicon, ordinary = self._words(language)
        people = people_names() if language == "fr" else ()
        beside = (*thing_names(_THING[language], language), *people, *told_people(language))
        yield from bare_names(beside, text, language, lexicon, self.name)
        for cue in Reading(text).matches(_CUE[language]):
            lead = _LEAD.match(text, cue.end())
            if not lead:
                continue
            start = lead.start("article") if lead["article"] else lead.end()
            for said, rule in self._rules[language]:
                if not said.search(text, max(0, cue.end() - _REACH), cue.end()):
                    continue
                joint = FIRM_JOINT if rule.category is Category.ORGANISATION else JOINT
                end = name_end(text, lead.end(), ordinary, rule.none, longest=rule.longest, joint=joint)
                if language == "en" and rule.whole:
                    end = _whole_end(text, lead.end(), end)
                if _is_asked_about(text, lead, end, lexicon):
                    continue
                if end > lead.end() and (not rule.rare or rare_end(text, lead.end(), end, lexicon)):
                    yield Hit(rule.category, start, end, SURE, self.name, "said to be called so")


def _is_asked_about(text: str, lead: re.Match[str], end: int, lexicon: Lexicon) -> bool:
    """Whether it is no name but what a French question is about, in small letters: words that are known."""
    low = max(0, lead.start() - _REACH)
    if lead["article"] is None or lead[0][0] != "," or not _ASKED_FR.search(text, low, lead.start()):
        return False
    said = text[lead.end() : end]
    return said.islower() and all(word in lexicon.known for word in said.split())


def _firm(language: str) -> str:
    return rf"(?:{'|'.join(firm_kinds(language))})"


def _whole_end(text: str, start: int, end: int) -> int:
    """Where a name ends that has an ordinary word as its last one, or as its first."""
    more = _LAST_WORD.match(text, end) if end > start else _COUNTED.match(text, start)
    return more.end() if more else end


def _english() -> tuple[_Rule, ...]:
    def of(noun: str, category: Category, longest: int = 3) -> tuple[_Rule, _Rule]:
        whole = category is not Category.PERSON
        return (
            _Rule(rf"\b{noun}s?(?: [\w-]+){{0,2}}? ?{_IS_CALLED}", category, longest=longest, whole=whole),
            _Rule(rf"\b{_ONE_OF}{noun} (?:called|named)", category, longest=longest, whole=whole),
        )

    we = r"(?:we|they|i|you|people|everybody) (?:all )?(?:call|called|named) (?:it|this|that)"
    return (
        *of(_firm("en"), Category.ORGANISATION),
        *of(_THING["en"], Category.PRODUCT),
        *of(r"(?:village|town|hamlet|island|farm|cottage|estate|lane|beach|lake|suburb)", Category.PLACE),
        *of(_SOMEBODY["en"], Category.PERSON, 2),
        _Rule(rf"\b{we}", Category.PRODUCT, rare=True, longest=2),
        *(_Rule(rf"\b{cue}", Category.ORGANISATION, none=_NO_FIRM) for cue in _FIRM_EN),
        _Rule(rf"\b{_THEMSELVES}", Category.ORGANISATION, rare=True, none=_NO_NICKNAME, whole=True),
        *(_Rule(rf"\b{cue}", Category.PRODUCT, longest=2, none=_NO_NICKNAME) for cue in _NAMED_EN),
        *(_Rule(rf"\b{cue}", Category.PRODUCT, rare=True, longest=2, none=_NO_NICKNAME) for cue in _AS_EN),
        _Rule(r"\bin the name of", Category.PERSON, rare=True, longest=2, none=_NO_NICKNAME),
        *(
            _Rule(rf"\b{cue}", Category.PERSON, longest=2, none=_NO_NICKNAME)
            for cue in (
                r"under the (?:false |assumed )?name(?: of)?",
                r"(?:he|she|who|i|and) (?:just |also |only )?goes? by(?: the name(?: of)?)?",
                rf"{_EVERYONE} (?:all |just |only )?calls? {_THEM}",
                rf"know(?:s|n)? {_THEM} as",
                rf"(?:been|keeps?|kept|started|stop) calling {_THEM}",
                rf"(?:his|her|my|the|an|your) (?:old )?{_NICKNAME}(?:['\u2019]s| is| was| of)",
                rf"(?:us(?:e[sd]?|ing)|under|by) the {_NICKNAME}",
            )
        ),
    )


def _french() -> tuple[_Rule, ...]:
    between = r"(?: [\w-]+){0,3}? (?:qui |il |elle |ça )?"
    we = r"(?:on|nous) (?:l['\u2019](?:appelle|appelons|appellera)|l['\u2019]a (?:appel|nomm|baptis)ée?)"
    return (
        _Rule(rf"\b{_firm('fr')}s?{between}{_S_APPELLE}", Category.ORGANISATION),
        _Rule(rf"\b(?:{_THING['fr']}|{GOODS_FR})s?{between}{_S_APPELLE}", Category.PRODUCT),
        _Rule(rf"\b{_SOMEBODY['fr']}s?{between}{_S_APPELLE}", Category.PERSON, longest=2),
        _Rule(
            r"\b(?:je m['\u2019]appelle|(?:il|elle) s['\u2019]appelle)",
            Category.PERSON,
            rare=True,
            longest=2,
            none=_NOBODY_FR,
        ),
        _Rule(rf"\b{we}", Category.PRODUCT, rare=True, longest=2),
        *(
            _Rule(rf"\b{cue}", Category.PRODUCT, longest=2, none=_NO_SUCH_FR)
            for cue in (_WHERE_IS_FR, _UNSAID_FR, _BAPTISED_FR)
        ),
        _Rule(
            rf"\b(?:en interne|entre nous)[^.?!;\n]{{0,20}}? (?:ça {_S_APPELLE}|{we})",
            Category.PRODUCT,
            longest=2,
        ),
        _Rule(
            rf"\b(?:{_NICKNAMED_FR}|{_UNDER_FR}|{_NAME_FR},? {_IS_FR})",
            Category.PERSON,
            longest=2,
        ),
    )


def _marked() -> tuple[Expression, ...]:
    """What finds a model of something by which of them it is: the sprint mark five."""
    mark = rf"(?:mark|mk\.?) (?:{ONES_EN}|ten|[1-9]\d?|(?-i:[IVX]{{1,4}}))(?![\w'\u2019-])"
    word = (
        r"(?!(?:question|exclamation|quotation|check|water|half-?way|tide|up|of|an?|and|to|at|that|ask|tell"
        r"|hit|missed|reach|reached)\b)[a-z][\w-]+"
    )
    ends = (
        rf"(?={PAUSE}| (?:is|was|will|has|had|and|or|for|in|on|at|with|that|which|they|it|we|comes?|goes)\b)"
    )
    return (
        called_so(
            rf"\b(?:the|our|an?|their|its|new|old) (?P<said>(?:{word} ){{0,2}}{mark}){ends}",
            mark,
            Category.PRODUCT,
            score=0.5,
        ),
    )


def _titled(noun: str, category: Category = Category.PRODUCT) -> Expression:
    between = r"(?: [\w-]+){0,3}? (?:qui |il |elle |ça )?"
    pattern = rf"\b{noun}s?{between}{_S_APPELLE} {_TITLED_FR}"
    return called_so(pattern, _S_APPELLE, category, score=0.5)
