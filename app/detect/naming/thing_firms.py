"""Where a firm stands that is called by a thing without its article: signed with bright harbour.

A thing that can be counted, as those of ``resources/words/things.txt``, has an article in the singular: where
it has none, behind what is done with firms or before what firms do, it is a name.
"""

from __future__ import annotations

import re
from functools import partial

from app.detect.naming.bare_names import COUNTS, NO_MORE, STANDS, THING_JOINT, WORD, Place, Words
from app.detect.text.listed import listed_words
from app.domain.finding import Category

_thing = partial(
    Place,
    category=Category.ORGANISATION,
    reason=STANDS,
    words=Words.THING,
    alone=0.4,
    joint=THING_JOINT,
)
_several = partial(_thing, alone=0.0)
_WORD = WORD.pattern
_CAPITAL = r"(?-i:[A-Z\u00c0-\u00dd])[^\W\d_]+"
_DONE_EN = (
    r"(?:according to|(?:invoice|offer|bid|quote|share|stake|audit|lawyer|boss|director|chairman|people"
    r"|guy|woman|somebody|someone|anyone|complaint|lawsuit|e-?mail|letter|takeover|acquisition|bankruptcy"
    r"|accountant|buyer|staff|owner|founder|merger|report)s? (?:from|by|of|in|at|against|with)"
    r"|(?:sign|work|merg|deal|dealt|terminat|partner|negotiat|settl|break|broke|compet)(?:e?s|e?d|ing)?"
    r"(?: \w+){0,2}? with|(?:call|meeting|deal|contract|agreement|lunch|talks|partnership|lawsuit"
    r"|dispute) with|(?:go|goes|going|went|gone) with"
    r"|(?:work|worked|works|working|left|leave|leaving) (?:for|at)|(?:sell|sold"
    r"|selling)(?: \w+){0,3}? to|(?:lose|lost|losing)(?: \w+){0,2}? to|(?:outsourc"
    r"|subcontract)\w+(?: \w+)? to|(?:tender|contract|deal|job|account|order|bid) (?:goes|went|is going"
    r"|will go) to|owned by|(?:poach|bought|stole)\w*(?: \w+){0,3}? from|invoic(?:es?|ed|ing)|su(?:es?|ed"
    r"|ing)|buy(?:s|ing)?|bought|acquir(?:es?|ed|ing)|join(?:s|ed|ing)?|pay(?:s|ing)?|paid|hir(?:es?|ed|ing)"
    r"|drop(?:s|ped|ping)?|ditch(?:ed|ing)?|owes?|owed|undercut|outbid|beat|audit(?:s|ed|ing)?)"
)
"""Behind these words stands who it is done with, for or to, or whose somebody or something is."""
_USED_EN = (
    r"(?:us(?:e|es|ed|ing)|call(?:s|ed|ing)?|r[iau]ng|ringing|try|tried|trying|hir(?:e|es|ed|ing)|get"
    r"|gets|got|getting|trusts?|trusted|prefer(?:s|red)?|from|with|by|(?:went|goes|go|gone|switched?"
    r"|moved?) to|ask(?:s|ed)?|pays?|paid|book(?:s|ed)?|(?:it|that|this)(?:['\u2019]s| was| is)|(?:are|were)"
    r"|driven by|run by|via|chose|picked)"
)
"""What is done with those who work for others, and "by" them."""
_LIKE_A_KIND = (
    r"(?!(?:sign|cor|cryst|roy|card|cardin|admir|pet)al\b)\w{3,}(?:al|ed|ing|ly|ive|ous|ful|ible|able)"
)
"""How words end that say of which kind a trade is."""
_WITH_EN = (
    r"(?:(?:offer|bid|quote|guy|woman|somebody|someone|complaint|letter|lawsuit|invoice|recruiter|rep"
    r"|engineer|salesman|technician|consultant|driver|lady|man|team|chap)s? (?:from|by|against)"
    r"|(?:sign|work|merg|partner|negotiat|settl|compet)(?:e?s|e?d|ing)? with|(?:call|meeting|deal|contract"
    r"|agreement|talks|partnership|dispute) with|(?:outsourc|subcontract|award)\w+(?: \w+){0,3}? to"
    r"|(?:gave|given|goes|went|lost|sold)(?: \w+){0,3}? to)"
)
"""Behind these words stands somebody, and hardly several things."""
FIRST_EN = (
    r"(?:morning|evening|midnight|summer|winter|sunday|big|new|old|good|great|high|long|little|all|every)"
)
"""With what the name of a thing may begin, though it is said of anything."""
COUNT_EN = rf"(?:{COUNTS['en']})"
WHAT_EN = (
    r"\b(?:(?<![\s\S])|(?<=[.!?] )|(?<=\n)|(?:that|because|if|when|and|but|so|says?|said|heard|think|know"
    r"|whether|while|since) )"
    r"(?!(?:that|because|if|when|and|but|so|whether|while|since|then|now|yesterday|today)\b)"
)
"""Where a clause begins, and its subject with it."""
_DOES_EN = (
    r"(?:wants?|refuses?|pulls?|owes?|pays?|sues?|hires?|offers|offered|bids?|won|lost|withdrew|called|signed"
    r"|sold|bought|backed|pulled|(?:has|have|had) (?:\w+ly )?(?:been )?(?:pulled|withdrawn|signed|paid"
    r"|refused|sued|hired|fired|called|offered|agreed|sent|bought|sold|raised|asked|backed|promised|lied|left"
    r"|won|lost|cancelled|gone bust)|(?:is|are|was|were|went) (?:bankrupt|insolvent|closing|suing|buying"
    r"|selling|hiring|merging|leaving|bust|under)|will (?:pay|sue|buy|sell|sign|refuse|win|lose|call|leave"
    r"|pull))"
)
"""What firms do, and what befalls them."""
_DONE_FR = (
    r"(?:(?:sign|travaill|bosse|boss|négoci|fusionn|trait|romp|rompu|discut|accord|contrat|partenariat"
    r"|appel|deal|rendez-vous|associ|parl)[a-zéèê]*(?: [\w'\u2019-]+){0,2}? (?:avec|pour|chez)"
    r"|(?:perd|batt|procès|plaint|gagn)[a-zéèê]*(?: [\w'\u2019-]+){0,2}? (?:contre|face à)"
    r"|(?:vend|sous-trait|confi|cèd|céd|revend|fourni|livr|doi|factur)[a-zéèê]*(?: [\w'\u2019-]+){0,3}? à"
    r"|(?:marché|contrat|appel d['\u2019]offres|chantier|affaire) (?:est|va|ira)"
    r" (?:(?:all|reven|part)[a-zéèê]+ )?à"
    r"|rach[eè]t[a-zéèê]*|factur(?!e\b(?! \w+ ))[a-zéèê]*|attaqu[a-zéèê]*|poursui[a-zéèê]*|assign[a-zéèê]*"
    r"|rejoin[a-zéèê]*|pa(?:y[a-zéèê]+|ie|ient|iera)|quitt[a-zéèê]*|débauch[a-zéèê]*|audit[a-zéèê]+"
    r"|(?:rest|re?par[st]|par[st]|continu)[a-zéèê]* (?:avec|sur|chez)|hésit[a-zéèê]* entre"
    r"|(?:écart|élimin|consult|relanc|remerci|boycott|copi|dénonc|soupçonn|démarch|approch|vis|plagi)(?:e|es"
    r"|é|er|ent|ait|ons|ez)|connai[a-zéèêîst]*|méfi[a-zéèê]*(?:-(?:toi|vous|nous))? de"
    r"|(?:pass|bascul)[a-zéèê]* (?:de|chez)|(?:investi|parts|billes|actions)[a-zéèê]* dans)"
)
_WITH_FR = (
    r"(?:(?:sign|travaill|bosse|boss|négoci|fusionn|trait|discut|accord|contrat|partenariat|rendez-vous"
    r"|associ)[a-zéèê]*(?: [\w'\u2019-]+){0,2}? (?:avec|pour|chez)|\bchez"
    r"|(?:confi|donn|laiss|attribu|sous-trait|vend|cèd|céd|externalis)[a-zéèê]*(?: [\w'\u2019-]+){0,3}? à"
    r"|(?:perd|batt|procès|plaint|gagn)[a-zéèê]*(?: [\w'\u2019-]+){0,2}? contre"
    r"|(?:facture|offre|devis|avocat|patron|patronne|commercial|commerciale|rachat|lettre|recruteu(?:r|se)"
    r"|technicien|technicienne|livreur|consultant|consultante|ingénieur|gars|type|dame)s? de)"
)
OF_GOLD = re.compile(r" d['\u2019]or(?!\w)")
COUNT_FR = rf"(?:les )?(?:{COUNTS['fr']})(?! mains\b)"
FIRST_FR = r"(?:grande?|petite?|vieux|vieille|beau|belle|bel|haute?|toute?)"
_OF_FR = (
    r"(?:(?:facture|offre|avocat|patron|patronne|directeur|directrice|gens|quelqu['\u2019]un"
    r"|quelqu['\u2019]une|part|action|rachat|audit|faillite|fusion|siège|commercial|commerciale|comptable"
    r"|gérant|gérante|salarié|dette|plainte|refus|départ|fondateur|acheteur|logo|stand|bilan|créancier"
    r"|actionnaire|porte-parole|dirigeant|dirigeante)s? (?:de|d(?=['\u2019]))"
    r"|d['\u2019]après|selon|grâce à)"
)
WHAT_FR = (
    r"\b(?:(?<![\s\S])|(?<=[.!?] )|(?<=\n)|(?:que|si|quand|puisque|car|mais|comme) |qu['\u2019])"
    r"(?!(?:que|si|quand|puisque|car|mais|comme|et|alors|donc|on|il|elle|ils|je|tu|ça|c)\b)"
)
"""The same in French."""
_DOES_FR = (
    r"(?:(?:nous |vous |lui |leur |les |la |le |l['\u2019]|ne |n['\u2019]|s['\u2019]|se ){0,2}(?:a|ont"
    r"|aura|est|sera|veut|veulent|refuse|doit|va|vient|propose|paie|livre|signe|perd|gagne|peut|fait|lâche"
    r"|retire|quitte|rachète|licencie|ferme|attaque|vend|achète|embauche|facture|menace|traîne|ment))"
)


def thing_places(language: str) -> tuple[Place, ...]:
    """Where such firms stand.

    Args:
        language: ``en`` or ``fr``.
    """
    none, several = NO_MORE[language], rf"(?P<name>{_WORD}(?: {_WORD}){{0,2}}?)"
    what, does = (WHAT_EN, _DOES_EN) if language == "en" else (WHAT_FR, _DOES_FR)
    return (
        *(_behind_english() if language == "en" else _behind_french()),
        _several(rf"{what}(?P<first>bon(?:ne)? )?{several}(?= {does}(?!\w))", none=none),
        # Two things with capitals: Chat et Renard.
        _thing(rf"\b(?P<name>{_CAPITAL} (?:et|and|&) {_CAPITAL})(?![\w'\u2019-])", words=Words.TWO_THINGS),
    )


def _trader() -> Place:
    """Any word but one of its kind, before a trade that has no article either: use prize haulage."""
    traders, kinds = ("|".join(part) for part in listed_words("traders"))
    return Place(
        rf"\b{_USED_EN} (?P<name>{_WORD}(?: {_WORD})?)(?= (?:{traders})(?![\w'\u2019-]))",
        Category.ORGANISATION,
        "a firm's name with its trade",
        score=0.4,
        none=re.compile(rf"{kinds}|{_LIKE_A_KIND}", re.IGNORECASE),
        tail=re.compile(rf" (?:{traders})", re.IGNORECASE),
    )


def _behind_english() -> tuple[Place, ...]:
    return (
        _thing(rf"\b{_DONE_EN} (?P<first>{FIRST_EN} )?", none=NO_MORE["en"]),
        _trader(),
        _several(
            rf"\b{_WITH_EN} (?P<first>(?:{FIRST_EN}|(?<!work with )(?<!works with ){COUNT_EN}) )?",
            none=NO_MORE["en"],
        ),
    )


def _behind_french() -> tuple[Place, ...]:
    good = r"(?P<first>bon(?:ne)? )?"
    return (
        _thing(rf"\b{_DONE_FR} (?!rubis sur){good}", none=NO_MORE["fr"], tail=OF_GOLD),
        _several(rf"\b{_OF_FR}[ '\u2019]{good}", none=NO_MORE["fr"], tail=OF_GOLD),
        _several(rf"\b{_WITH_FR} (?P<first>(?:{COUNT_FR}|{FIRST_FR}) )?", none=NO_MORE["fr"], tail=OF_GOLD),
    )
