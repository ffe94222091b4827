"""French figures of what is cut: three schools out of seven, half of the customers, a drop by half."""

from __future__ import annotations

from app.detect.expressions import Expression, expression
from app.detect.numerals import AFTER_NUMBER, STOP
from app.domain.finding import Category

_FEW = r"(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|\d{1,2})"
_ONE_OF = (
    rf"(?P<said>{_FEW} (?!(?:fois|minutes?|heures?|jours?|secondes?|points?|places?|œil|doigts?)\b)"
    rf"[^\W\d_]+ sur {_FEW})(?![\w.,]*\d)"
)
"""So many of what there are."""
_DONE = (
    r"\b(?:(?:ferm|gard|supprim|licenci|arr[eê]t|vend|c[eèé]d|perd|vir|conserv|externalis|d[eé]localis|sacrifi"
    r"|liquid|d[eé]mant|remerci)(?:e|es|ent|er|era|eront|ons|ez|é|és|ée|ées|s|u|us|ue|ues|re|rons)?"
    r"|(?:reste|restera|restent|gardera|gardons)(?: plus)? (?=que |qu['\u2019]))"
    r"(?: ?(?:plus )?(?:que |qu['\u2019])| donc| encore| bientôt| peut-être)? ?"
)
_ALONE = (
    rf"(?={STOP}| (?:à|au|aux|en|dans|d['\u2019]ici|avant|après|et|ou|mais|pour|chez"
    r"|cette|l['\u2019]an|ouvert\w*)(?!\w)"
    rf"| {AFTER_NUMBER['fr']})"
)
_GOES = (
    r"(?= (?:part(?:ent|ira|iront)?|s['\u2019]en (?:va|vont|ira|iront)|saut(?:e|ent|era|eront)|disparaît\w*"
    r"|ferm(?:e|ent|era|eront)|(?:nous )?quitt(?:e|ent|era|eront)|d[eé]missionn\w+"
    r"|(?:va|vont|doit|doivent|devra|devront) (?:partir|sauter|fermer|disparaître)"
    r"|(?:est|sont|sera|seront|serait|seraient) (?:de trop|(?:ferm|licenci|supprim|c[eé]d|menac|touch|concern"
    r"|condamn|remerci)ée?s?|vendue?s?))(?!\w))"
)
_BY_HALF = (
    r"\b(?:(?:baiss|chut|recul|diminu|tomb|plong|fond|s['\u2019]effondr)(?:e|é|ée|és|ées|ent|era|eront|ait|u|u)"
    r"|(?:est|sont|été|sera|seront|serait) (?:réduit|divisé|amputé|coupé|rogné)e?s?) (?:presque |quasiment )?"
    r"(?:de )(?P<said>(?:près de |plus de )?(?:la )?moitié)(?! du temps)"
)
_HALF_OF = (
    r"\bper(?:d|ds|dre|dra|drons|dons|dent|du|dus)(?: presque| déjà)? (?P<said>(?:plus de )?la moitié)"
    r"(?= (?:de (?:nos|leurs|ses|mes|vos)|des (?:clients|abonnés|effectifs|équipes|commandes|donateurs"
    r"|adhérents|ventes|troupeaux))\b)"
)
_LESS = r"\b(?:dégraiss|rédui|supprim|licenci|taill)\w*(?: :|,)?(?: de)? "


def cuts(number: str) -> tuple[Expression, ...]:
    """What finds such figures.

    Args:
        number: a regular expression for one.
    """
    one = rf"(?>{number})"
    return (
        _figure(rf"{_DONE}{_ONE_OF}{_ALONE}", near=rf" sur {_FEW}\b"),
        _figure(rf"\b{_ONE_OF}{_GOES}", near=rf" sur {_FEW}\b"),
        _figure(_BY_HALF, near="moitié"),
        _figure(_HALF_OF, near="moitié"),
        _figure(rf"{_LESS}(?P<said>{one}) personnes\b", near=_LESS),
    )


def _figure(pattern: str, *, near: str) -> Expression:
    return expression(pattern, Category.FIGURE, 0.4, "a part of what there is", near=near)
