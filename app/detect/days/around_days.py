"""French days by what stands beside them: a feast, a week, an hour, what is set for them."""

from __future__ import annotations

from app.detect.days.french_days import DAYS, french_days
from app.detect.days.told_days import told_day
from app.detect.text.expressions import Expression

_TIME = r"(?:nuit|matin|matinée|soir|soirée|journée|semaine|week-?end)"
_BESIDE = (
    r"(?:(?:l[ea] |l['\u2019])?(?:avant-)?(?:veille|(?:sur)?lendemain) |"
    rf"(?:l[ea] |du |au |cette |un )?(?:{_TIME}|{DAYS})"
    r" (?:d'avant |d'après |avant |après )?"
    r"|(?:\w+ )?(?:jours?|semaines?|mois) (?:avant|après) )"
)
"""What is said before what comes once a year: the day before it, its week, three weeks after it."""
_SET = (
    r"\b(?:(?:(?:pr[eé]v|attend)ue?s?|(?:fix|programm|planifi|cal|convoqu|annonc)[eé]e?s?"
    r"|convocation|verdict|d[eé]cision|d[eé]lib[eé]r[eé]|jugement|livraison|rendez-vous|devis)"
    r"(?:,? c['\u2019]est| est| sera)? (?:pour )?(?=le )"
    r"|(?:cal|programm|planifi|d[eé]cal|repouss|avanc)[eé]e?s? au "
    r"|(?:ça|cela|on|tout|date|réunion|livraison|audience|sortie)(?: se)? "
    r"(?:gliss|recul|repouss|d[eé]cal|bascul)(?:e|ait|era|erait) au "
    r"|(?:on|nous) (?:revoyons|(?:se |s['\u2019])(?:revoit|appelle|rappelle|en reparle)) (?=le )"
    r"|(?:accouch|op[eé]r|hospitalis|embauch|d[eé]c[eé]d|intern|inhum|incin[eé]r|licenci|mut|incarc[eé]r"
    r"|d[eé]missionn|vot|mari|pacs|enterr|jug|condamn|convoqu|recrut)(?:[eé]e?s?|e|ent|ons|era)"
    r" (?=le (?!premier))|(?:sort|sorti|sortie|sortent) (?:de |du |d['\u2019])\w+ (?=le (?!premier)))"
)
"""What is set for a day of the month, is moved to it, or happened on it."""
_AWAY = (
    r"\b(?:absente?s?|cong[eé]s?|vacances|ferm[eé]e?s?|arr[eê]t|d[eé]placement|indisponibles?|gr[eè]ve|repos"
    r"|hospitalis[eé]e?s?) "
)
"""What lasts from one day to another."""
_MOVED = r"\b(?:on|ça|date|l['\u2019]a(?: finalement)?) (?:pass|mont|avanc|mis|boug)\w{0,3} au "
"""What takes something to a day, or anything else to a small number."""
_LASTS = (
    r"\b(?:effet|(?:quitt|d[eé]miss?ionn|partir|arr[eê]t|r[eé]sili|retard|suspend|prolong|reconduit|clos"
    r"|clôtur)\w*(?: (?:l[ea] |l['\u2019]|notre |nous |son |sa )?[\w-]+)?|[eé]ch[eé]ance|(?:fini|termin"
    r"|ach[eè]v)\w*) "
)
"""What begins or ends on a day: elle quitte la société au trente et un."""
_PAPER = (
    r"\b(?:factures?|(?:e-?)?mails?|courriels?|ch[eè]ques?|devis|bon|message|rapport|relev[eé]|virement"
    r"|avenant|plainte|constat|article|mise en demeure|ordonnance|dat[eé]e?s?) du "
)
"""What is called by its day: la facture du dix-sept."""
_ASKED = r"\bquand\b[^.?!\n]{0,40}\? (?:(?:oui|non|euh|ben|bah|alors)[,.]? ){0,2}"
"""The question that a day answers."""
_TODAY = r"\b(?:on|nous) (?:est|sommes|[eé]tait|[eé]tions|sera|serait) (?:d[eé]j[aà] |bien )?"
"""What is said of today."""
_MONEY_LASTS = (
    r"\b(?:tr[eé]sorerie|tr[eé]so|cash|payer (?:les )?(?:salaires|paies|payes)|en (?:banque|caisse)|de quoi"
    r"|tient|tenons|tenir|tiendra)\b[^.?!;\n]{0,30}? jusqu['\u2019](?:en|à|au) (?:mois (?:de |d['\u2019]))?"
)
"""Before the month up to which the money lasts."""
_SEASON = (
    r"(?:la rentrée|l['\u2019](?:été|automne|hiver)|printemps|(?:la )?fin de l['\u2019]année"
    r"|la fin (?:du (?:mois|trimestre)|de (?:la saison|l['\u2019]exercice)))"
)
_NOTHING_MORE = r"(?=\s*(?:[.,;:!?\n](?!\d)|$)| (?:n['\u2019]|ne |s['\u2019]|se ))"
_OF_MONTH = r"(?:du mois (?:dernier|prochain|suivant|pass[eé])|de ce mois(?:-ci)?|courant)"


def around_days(
    day: str, late_day: str, month: str, feast: str, end: str, *, hour: str, year: str
) -> tuple[Expression, ...]:
    """What finds such days.

    Args:
        day: a regular expression for a day of the month, in words or in figures.
        late_day: for one that hardly anything is numbered by but days.
        month: for a month.
        feast: for what comes once a year, with its article.
        end: for what follows where a day counts nothing.
        hour: for one of a day.
        year: for a year in four figures.
    """
    return (
        told_day(rf"\b{_BESIDE}(?:de |d['\u2019])?{feast}\b", "a day that comes once a year"),
        told_day(
            rf"\b(?:dans )?(?:l[ea] |cette )?{_TIME} du {day}(?: {month}|(?: au {day}|-\d\d?)?\b{end})",
            "the time around a day",
        ),
        told_day(r"\ble (?:premier|1er) du mois(?: prochain)?\b", "a day by its number"),
        told_day(rf"\bdu {day} au (?:{late_day}|onze|douze){end}", "days of the month"),
        told_day(rf"{_AWAY}(?P<said>du {day} au {day}){end}", "days of the month"),
        told_day(
            rf"\bpas (?P<said>le {day}[,.]? (?:mais |c['\u2019]est )?le {day}){end}", "days of the month"
        ),
        told_day(
            rf"\ble (?!premier|1er){day} (?:(?:à|vers|d[eè]s) {hour}|au (?:matin|soir))(?!\w)"
            r"(?! (?:d(?:e|u|['\u2019])|plus|près)(?!\w))",
            "a day with its hour",
        ),
        told_day(rf"\ble {day} {_OF_MONTH}(?!\w)", "a day by its number"),
        told_day(rf"{_SET}(?P<said>(?:le )?{day}){end}", "a day of the month"),
        told_day(rf"{_MOVED}(?P<said>{late_day}|10|11|12|dix|onze|douze){end}", "a day of the month"),
        told_day(rf"\bentre le {day} et le {day}{end}", "days of the month"),
        told_day(
            rf"{_LASTS}(?P<said>au (?:{late_day}|1er|premier|10|11|12|dix|onze|douze)){end}",
            "a day of the month",
        ),
        told_day(rf"{_PAPER}(?P<said>{day})(?:{end}|{_NOTHING_MORE})", "a day of the month"),
        told_day(
            rf"{_MONEY_LASTS}(?P<said>(?:(?:début|mi|fin)[ -])?{month}|{feast}|{_SEASON})(?!\w)",
            "when something is planned",
            _MONEY_LASTS,
        ),
        told_day(rf"{_ASKED}(?P<said>le (?!premier|1er){day}){end}", "a day of the month"),
        told_day(rf"{_TODAY}(?P<said>le (?!premier|1er){day}){end}", "a day of the month"),
        *french_days(day, month, end, year),
    )
