"""Figures of what is cut: three schools out of seven, half of the customers, a drop by half."""

from __future__ import annotations

from app.detect.text.expressions import Expression
from app.detect.text.numerals import AFTER_NUMBER, STOP, cardinal
from app.domain.finding import Category

_FEW = r"(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|\d{1,2})"
_ONE_OF = (
    rf"(?P<said>{_FEW} (?!(?:fois|minutes?|heures?|jours?|secondes?|points?|places?|œil|doigts?)\b)"
    rf"[^\W\d_]+ sur {_FEW})(?![\w.,]*\d)"
)
"""So many of what there are."""
_OF_FEW = rf"(?:{_FEW}|treize|quatorze|seize) sur (?:{_FEW}|treize|quatorze|seize)"
_DONE = (
    r"\b(?:(?:ferm|gard|supprim|licenci|arr[eê]t|vend|c[eèé]d|perd|vir|conserv|externalis"
    r"|d[eé]localis|sacrifi|liquid|d[eé]mant|remerci)(?:e|es|ent|er|era|eront|ons|ez|é|és|ée|ées|s|u|us|ue"
    r"|ues|re|rons)?|(?:reste|restera|restent|gardera|gardons)(?: plus)? (?=que |qu['\u2019]))"
    r"(?: ?(?:plus )?(?:que |qu['\u2019])| donc| encore| bientôt| peut-être)? ?"
)
_ALONE = (
    rf"(?={STOP}| (?:à|au|aux|en|dans|d['\u2019]ici|avant|après|et|ou|mais|pour|chez"
    rf"|cette|l['\u2019]an|ouvert\w*)(?!\w)| {AFTER_NUMBER['fr']})"
)
_GOES = (
    r"(?= (?:part(?:ent|ira|iront)?|s['\u2019]en (?:va|vont|ira|iront)|saut(?:e|ent|era|eront)|disparaît\w*"
    r"|ferm(?:e|ent|era|eront)|(?:nous )?quitt(?:e|ent|era|eront)|d[eé]missionn\w+"
    r"|(?:va|vont|doit|doivent|devra|devront) (?:partir|sauter|fermer|disparaître)"
    r"|(?:est|sont|sera|seront|serait|seraient) (?:de trop|(?:ferm|licenci|supprim|c[eé]d|menac|touch|concern"
    r"|condamn|remerci)ée?s?|vendue?s?))(?!\w))"
)
_BY_HALF = (
    r"\b(?:(?:baiss|chut|recul|diminu|tomb|plong|fond|s['\u2019]effondr)(?:e|é|ée|és|ées|ent|era"
    r"|eront|ait|u|u)|(?:est|sont|été|sera|seront|serait) (?:réduit|divisé|amputé|coupé"
    r"|rogné)e?s?) (?:presque |quasiment )?"
    r"(?:de )(?P<said>(?:près de |plus de )?(?:la )?moitié)(?! du temps)"
)
_FROM = (
    r"\b(?:pass|descend|tomb|r[eé]dui|ramen)\w*(?: (?:l['\u2019]équipe|l[ea]s? \w+))? de "
    rf"(?P<said>{_FEW} (?!(?:fois|minutes?|heures?|jours?|secondes?|points?|semaines?|mois|ans|pour)\b)"
    rf"[^\W\d_]+ à {_FEW})(?! (?:heures?|minutes?|jours?|ans|pour)\b)(?![\w.,]*\d)"
)
"""How many there were, and how many will be."""
_FROM_TO = (
    r"\b(?:pass|descend|redescend|tomb|mont|remont|grimp|recul|baiss|chut|ramen|redui|rédui)\w*(?: déjà"
    rf"| vite)? (?P<said>de (?>{cardinal('fr')}) à (?>{cardinal('fr')}))"
    r"(?! (?:ans|heures?|minutes?|jours?|semaines?|mois|degrés|pompes|km|kilos?)\b)"
)
"""The same of what is not named: de 212 à 187."""
_HALF_OF = (
    r"\b(?:per(?:d|ds|dre|dra|drons|dons|dent|du|dus)|(?:vir|licenci|supprim|ferm|sacrifi|d[eé]gag|liquid)"
    r"(?:e|es|ent|er|é|ons|era|erons|eront))(?: presque| déjà)? (?P<said>(?:plus de )?la moitié)"
    r"(?= (?:de (?:nos|leurs|ses|mes|vos)|des (?:clients|abonnés|effectifs|équipes|commandes|donateurs"
    r"|adhérents|ventes|troupeaux|\w+(?:eurs|euses|ciaux|istes|iers|ières|iciens|ants|iés|yés)"
    r"|postes|agences|sites|magasins|usines|lits|classes))\b)"
)
_PART_OF = (
    r"\b(?:reprenn|repren|gard|rach[eèé]t|perd|c[eéè]d|vend|conserv)\w* "
    r"(?P<said>(?:l[ea]s? )?(?:deux tiers|trois quarts|deux cinquièmes))(?! d['\u2019]heure)"
)
"""How much of all somebody takes, keeps or loses."""
_LESS = r"\b(?:dégraiss|rédui|supprim|licenci|taill)\w*(?: :|,)?(?: de)? "


_FEW_EN = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|\d{1,2})"
_IN_EN = rf" (?:in|out of) (?:every )?{_FEW_EN}"
_OF_EN = rf" (?:out )?of (?:the |our |its |their |those |these )?{_FEW_EN}"
_ONE_OF_EN = (
    rf"(?:(?!(?:one|1) of ){_FEW_EN}(?:{_OF_EN}|{_IN_EN}(?= of (?:the|our|them|their)\b)))(?![\w.,:]*\d)"
)
"""So many of what there are."""
_TIME_EN = (
    r"(?:times?|days?|hours?|minutes?|weeks?|nights?|points?|steps?|years?|months?|o|am|pm"
    r"|in|on|at|or|percent|kilos?|stone|pounds|degrees|miles|inches|houses?)"
)
_ONE_IN_EN = (
    rf"(?:{_FEW_EN} (?!{_TIME_EN}\b)"
    rf"[^\W\d_]+{_IN_EN})(?![\w.,:]*\d)"
)
"""The same with what they are: one shop in four."""
_DONE_EN = (
    r"\b(?:(?:clos|shutt?|shutter|los|dropp?|cutt?|ax|sell|mothball|outsourc|offload|scrapp?|relocat|spar|sav"
    r"|retain|offshor|fir|sack|dismiss|reject|refus)(?:e|es|ed|ing|s|t)?|keep(?:ing)?(?= (?:only"
    r"|just)\b)|kept|sold|lost|(?:lay|laid|laying) off"
    r"|let(?:ting)? go of|get(?:ting)? rid of|got rid of|pull(?:ing|ed)? out of|left with|down to)"
    r"(?: down)?(?: only| just| maybe| perhaps| another)? "
)
_GOES_EN = (
    r"(?=(?: [^\W\d_]+)?(?: (?:will|would|are|is|must|could|may|might|have|has|were|was|going|due"
    r"|set|about|likely))*"
    r" (?:to )?(?:be )?(?:clos(?:e|es|ed|ing)|shut(?:s|ting)?|go(?:es)?|leav(?:e|es|ing)|quit(?:s"
    r"|ting)?|cut|sold|axed|resign(?:s|ed|ing)?|lost|fold(?:s|ed|ing)?|fired|sacked|laid off|made redundant"
    r"|gone|out(?= (?:by|in|before|next|this)\b)|at risk"
    r"|affected|moved|merged|kept|spared|offshored|outsourced)\b)"
)
_DOWN_EN = (
    r"\b(?:fall(?:s|en|ing)?|fell|dropp?(?:s|ed|ing)?|down|declin(?:e|es|ed|ing)|shr[aiu]nk"
    r"|slump(?:s|ed)|plung(?:es|ed)|cut|reduc(?:es|ed)|slash(?:es|ed)) (?:back )?to "
    r"(?P<said>(?:about |around |less than |nearly |under )?(?:half|a (?:third|quarter|fifth|tenth))"
    r" (?:(?:of )?what (?:it|they|we|that) (?:was|were|had|did|made|sold)|the (?:size|level|volume|number)))"
)
_SHARE_EN = (
    r"\b(?:los(?:e|es|t|ing)|let(?:ting)? go of|(?:fir|sack|dismiss|replac)(?:e|ed|ing)|shed(?:ding)?"
    r"|lay(?:ing)? off|laid off|clos(?:e|ed|ing)|sell(?:ing)?|sold) (?:about |over |nearly |almost "
    r"|more than )?(?P<said>(?:half|(?:a|one|two|three) (?:third|quarter|fifth|sixth|tenth)s?)(?: of)?"
    r" (?:the|our|their|its|his|her)"
    r" (?!(?:mornings?|days?|nights?|afternoons?|evenings?|weeks?|weekends?|hours?|months?|years?"
    r"|time|meetings?|battle|fun|point|weight|games?|match)\b)[^\W\d_]+)"
)
_HALF_EN = (
    r"(?P<said>half of (?:us|them|you|(?:the|our|their) (?:team|staff|crew|workforce|board|department"
    r"|people|customers|clients|members|sites|plants|shops|stores|branches|[^\W\d_]+(?:ers|ists|ors))))"
)
_FROM_EN = (
    rf"\b(?:go|going|goes|went|down|cut|drop\w*|shr[aiu]nk\w*|slim\w*|reduc\w+|com(?:e|ing) down)"
    rf"(?: (?:from|it|them|us|back"
    rf"|down))*? from (?P<said>{_FEW_EN} (?!{_TIME_EN}\b)[^\W\d_]+ to (?:just |only )?{_FEW_EN})"
    rf"(?! (?:{_TIME_EN})\b)(?![\w.,:]*\d)"
)
"""How many there were, and how many will be."""
_LESS_EN = r"\b(?:cut|cutting|slim\w*|trim\w*|reduc\w+|shr[aiu]nk\w*|downsiz\w+)(?: down| back)? by "


def cuts(language: str, number: str) -> tuple[Expression, ...]:
    """What finds such figures.

    Args:
        language: ``en`` or ``fr``.
        number: a regular expression for one.
    """
    return _english(rf"(?>{number})") if language == "en" else _french(rf"(?>{number})")


def _english(one: str) -> tuple[Expression, ...]:
    return (
        _figure(rf"{_DONE_EN}(?P<said>{_ONE_OF_EN}|{_ONE_IN_EN})", near=rf"{_OF_EN}|{_IN_EN}"),
        _figure(rf"\b(?P<said>{_ONE_OF_EN}|{_ONE_IN_EN}){_GOES_EN}", near=rf"{_OF_EN}|{_IN_EN}"),
        _figure(rf"\b{_HALF_EN}{_GOES_EN}", near=r"\bhalf of "),
        _figure(_FROM_EN, near=rf" from {_FEW_EN} [^\W\d_]+ to "),
        _figure(_DOWN_EN, near=r" to (?:\w+ ){0,2}(?:half|third|quarter|fifth|tenth)\b"),
        _figure(
            _SHARE_EN,
            near=r" (?:half|third|quarter|fifth|sixth|tenth)s?(?: of)? (?:the|our|their|its|his|her)\b",
        ),
        _figure(rf"{_LESS_EN}(?P<said>{one}) people\b", near=r" people\b"),
    )


def _french(one: str) -> tuple[Expression, ...]:
    return (
        _figure(rf"{_DONE}{_ONE_OF}{_ALONE}", near=rf" sur {_FEW}\b"),
        _figure(rf"\b{_ONE_OF}{_GOES}", near=rf" sur {_FEW}\b"),
        _figure(_FROM, near=rf" de {_FEW} [^\W\d_]+ à "),
        _figure(_FROM_TO + _ALONE, near=r" de [\w.,' -]{1,40} à "),
        _figure(_BY_HALF, near="moitié"),
        _figure(_HALF_OF, near="moitié"),
        _figure(_PART_OF, near=r"tiers|quarts|cinquièmes"),
        _figure(rf"\ben {_DONE}(?P<said>{_OF_FEW}){_ALONE}", near=r" sur "),
        _figure(rf"{_LESS}(?P<said>{one}) personnes\b", near=_LESS),
    )


def _figure(pattern: str, *, near: str) -> Expression:
    return Expression(pattern, Category.FIGURE, 0.4, "a part of what there is", near=near)
