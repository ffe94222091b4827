"""French days that are told by another day, or by what happens: non, le neuf; le dimanche avant le débat."""

from __future__ import annotations

from app.detect.days.told_days import told_day
from app.detect.text.expressions import Expression
from app.detect.text.numerals import cardinal

_CORRECTED = (
    r"(?:[.,;?!]*\s+(?:non|pas|pardon|attends|attendez|euh|heu|ou|plutôt|enfin|mais|et|bien|donc"
    r"|alors|maintenant|finalement|en fait|voire|peut-être|sinon|puis|disons|je (?:veux|voulais) dire"
    r"|je dirais|c['\u2019](?:est|était)|ce (?:sera|serait)|(?:report|d[eé]cal|repouss|avanc"
    r"|recul)\w{1,4})(?!\w)){1,5}"
)
"""What is said between a day and that which takes its place, or follows it."""
DAYS = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_EVENT = (
    r"(?!(?:autres?|déjeuner|dîner|repas|messe|pause|réunion|café|travail|boulot|école|train|film"
    r"|cours|journée|nuit|fermeture|ouverture|soir|matin|midi|heures?|fin|début|jours?|semaines?|mois|suite"
    r"|reste|sport|marché|apéro|sieste|douche|week-?end|premi\w+|derni\w+"
    r"|second\w*|répétition|relève|formation|livraison)\b)[^\W\d_][\w'\u2019-]*"
)
"""What happens once, and no part of any day."""
_OUR = r"(?:l[ea]s? |l['\u2019]|notre |nos |leurs? |mon |ma |mes |son |sa |ses |votre |vos )"
_BESIDE = (
    r"(?:d['\u2019]avant|d['\u2019]après|avant|suivant|précédant|qui (?:suit|suivait|précède|précédait))"
)
_FEAST_DAY = (
    rf"(?:(?:l[ea] |du |au |ce )?{DAYS} (?:saint|des (?:cendres|rameaux)|de (?:la )?pentec[oô]te"
    r"|de l['\u2019]ascension))"
)
"""A day of a week that comes once a year."""
_ONCE_A_YEAR = (
    r"(?:(?:l['\u2019]|le jour de l['\u2019])(?:[eé]piphanie|assomption|armistice|a[iï]d)"
    r"|le (?:jour de l['\u2019]an|nouvel an|jour des rois|r[eé]veillon|kippour|jour des morts)"
    r"|au? (?:nouvel an|r[eé]veillon)"
    r"|la sainte?-[^\W\d_]+|la f[eê]te (?:du travail|nationale|des m[eè]res|des p[eè]res|des rois)|hanoucca"
    r"|halloween|thanksgiving)"
)
_UNTIL = (
    r"\b(?:avant|après|depuis|d[eè]s|d['\u2019]ici|jusqu['\u2019](?:à|au)|à partir de|pour|tombe|pr[eé]vue?s?"
    r"|c['\u2019](?:est|était)|ce sera) "
)
_HAS_A_DAY = (
    r"\b(?:mariage|enterrement|obs[eè]ques|op[eé]ration|examen|[eé]ch[eé]ance|(?:premi"
    r"|derni)er jour|d[eé]part|d[eé]m[eé]nagement|inspection|contr[oô]le|anniversaire|perquisition|saisie"
    r"|inauguration|soutenance|autopsie|chimio|IRM|scanner|biopsie|terme)(?:,? c['\u2019](?:est|était|sera)"
    r"| est| était| sera| sont| tombe| a lieu)"
    r"(?: bien| toujours| pour)? "
)
"""What has a day, and that it is on one."""
_HAPPENS = (
    r"\b(?:enterr|op[eè]r|convoqu|licenci|incin[eè]r|inhum|transf[eè]r|lib[eè]r|expuls|extrad|hospitalis|mut)"
    r"(?:e|ent|ons|era|eront) "
)
"""What happens to somebody on a day."""
_PUBLIC = (
    r"(?:assemblée|conseil|annonce|signature|vote|procès|audience|verdict|fusion|rachat|comité"
    r"|élections?|scrutin|lancement|publication|résultats|débat|congrès|sommet|perquisition|accident"
    r"|enchères?)"
)
"""What is known to be on one day."""
_FEW = r"(?:deux|trois|quatre|cinq|six|huit|quinze|[2-6]|8|15)"
_AGO = rf"(?:il y a|dans) (?:une semaine|un mois|{_FEW} (?:semaines|mois|jours))"
_WHICH = (
    rf"\b(?:{DAYS},? {_AGO}|{_AGO},? (?:ce |le |un )?{DAYS}|{_AGO},? jour pour jour"
    rf"|de {DAYS} en (?:huit|quinze))(?!\w)"
)
_PERIOD = r"(?:vacances|soldes|saison|trimestre|semestre|année scolaire|ramadan|carême|congés)"
_OF = r"(?:de la |de l['\u2019]|des |du |de )"
_YEAR_END = (
    r"(?:la (?:fin|clôture)|le (?:début|terme)) de l['\u2019](?:exercice|année (?:fiscale|scolaire"
    r"|universitaire|comptable|judiciaire))"
)
"""Of a year that every house or school has at another time."""
_MONTH = r"(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|premier|0?[1-9]|1[0-2])"
"""A month by its number."""
_TWO_FIGURES = (
    r"(?:\d\d|(?:vingt|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante"
    r"|quatre[ -]vingts?)"
    r"(?:[ -](?:et[ -])?(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:[ -](?:sept|huit|neuf))?"
    r"|onze|douze|treize|quatorze|quinze|seize))?|z[eé]ro (?:un|deux|trois|quatre|cinq|six|sept|huit|neuf))"
)
"""The last two figures of a year."""
_ON = (
    r"\b(?:soit|ferm[eé]\w*|ouvert\w*|absente?s?|présente?s?|pr[eé]vue?s?|libres?|là"
    r"|congés?|grève|[eé]t[eé] \w+) "
)
_AWAY = (
    r"\b(?:en (?:cong[eé]s?|vacances|arrêt|retraite|maternit[eé]|formation|mission|d[eé]placement|repos|stage"
    r"|voyage|tournée|cure)|de (?:garde|repos|permanence|service|nuit|sortie))[.,]? (?:euh,? )?"
)
"""Where somebody is on a day, away or on duty."""
_BEGINS = (
    r"\b(?:(?:r[eé])?ouvr(?:e|ent|ira|iront|ir)|commenc(?:e|ent|era|eront)|début(?:e|ent|era|eront)"
    r"|(?:re)?démarr(?:e|ent|era|eront)|emménag(?:e|ent|era|eront|eons))\b"
    r"[^.?!;\n]{0,30}? (?:en|dès|fin|mi|début|pour|d['\u2019]ici|au mois de|à partir de)[.,]?[ -]"
)
"""What is to come, and begins in a month that nobody outside may know."""
_DONE = (
    r"\b(?:(?:ven|reven|v)ue?s?|(?:arriv|entr|rentr|pass|tomb|hospitalis|op[eé]r|embauch|vir|vol|agress"
    r"|incarc[eé]r|lib[eé]r|d[eé]c[eé]d|accouch|convoqu|licenci|signal)ée?s?|(?:re)?part(?:ie?s?)"
    r"|(?:re)?sorti(?:e?s?)|morte?s?|livr|r[eé]par|termin|boucl|finalis|exp[eé]di|install|corrig|r[eé]gl"
    r"|envoy|rend|pay|dépos|transm|remis|remet|pr[eê]t|fini)\w{0,6}"
    r"(?: (?:pour|vers|tout|tous|toutes|bien|ça))? "
)
"""What is done, or will be, by a day that it was promised for."""
_FEW_WORDS = r"(?:une?|deux|trois|premier)"


def french_days(day: str, month: str, end: str, year: str) -> tuple[Expression, ...]:
    """What finds French days that are told so.

    Args:
        day: a regular expression for a day of the month, in words or in figures.
        month: for a month.
        end: for what stands behind a day that counts nothing.
        year: for a year in four figures.
    """
    number = "a day of the month"
    row = rf"le {day}(?:, (?:euh, )?le {day}){{0,4}},? (?:et|ou|soit|puis) le {day}{end}"
    in_figures = rf"(?:\ble |(?<=\bau )|(?<=\bdu )){day} du {_MONTH}"
    return (
        told_day(rf"{in_figures}\b{end}", "a day and a month", score=0.6),
        told_day(rf"{in_figures},? (?:{year}|{_TWO_FIGURES}){end}", "a day and a month", score=0.6),
        told_day(rf"\b(?:le )?{day} {month},? {_TWO_FIGURES}{end}", "a day and a month", score=0.6),
        told_day(rf"(?<!\w){day} {month}{_CORRECTED}[.,;]?\s+(?P<said>(?:le|au) {day}){end}", number),
        told_day(rf"\b{_FEAST_DAY}(?!\w)", "a day that comes once a year"),
        told_day(rf"{_UNTIL}(?P<said>{_ONCE_A_YEAR})(?!\w)", "a day that comes once a year"),
        told_day(rf"(?<!\w){day} {month}[.;]\s+(?P<said>le (?!premier|1er|un|deux|trois){day}){end}", number),
        told_day(rf"{_HAS_A_DAY}(?P<said>le {day}(?:,? (?:et|ou|puis) le {day})?){end}", number),
        told_day(rf"{_HAPPENS}(?P<said>le {day}){end}", number),
        told_day(rf"{_BEGINS}(?P<said>{month})(?![\w'\u2019-]|,? \d)", "when something is planned", month),
        told_day(
            rf"\b(?:a|aura|avait|fête\w*) (?:eu )?(?:ses )?[\w-]+(?: et un)? ans en (?P<said>{month})(?!\w)",
            "when somebody was born",
            r"\bans en\b",
        ),
        told_day(
            rf"\bsemaine (?:[1-5]\d|(?:vingt|trente|quarante|cinquante)(?:[ -]et[ -]une?|-\w+)*){end}",
            "the number of a week",
        ),
        *_beside_events(),
        told_day(_WHICH, "which of the days of a week it is"),
        told_day(
            rf"\b(?:le |la |du |au )?(?:premi|derni|deuxi|secon|troisi)\w+ (?:jour|semaine"
            rf"|week-?end|{DAYS}) {_OF}{_PERIOD}\b",
            "a part of a year",
        ),
        told_day(
            rf"\b(?:avant|d['\u2019]ici|jusqu['\u2019]à) (?P<said>{_YEAR_END})(?!\w)",
            "the end of a year of accounts",
        ),
        told_day(rf"{_ON}(?P<said>{row})", number),
        told_day(rf"{_AWAY}(?P<said>le {day}){end}", number),
        told_day(rf"{_DONE}(?P<said>le (?!{_FEW_WORDS}\b){day}){end}", number),
        told_day(
            rf"\b(?:[ld]es|aux|ces|le|du|au) {day}(?:, (?:le )?{day}){{0,4}},? (?:et|ou|puis) (?:le )?{day}"
            rf" {month}",
            "a day and a month",
            month,
            score=0.6,
        ),
    )


def _beside_events() -> tuple[Expression, ...]:
    """Days before or after what happens."""
    beside = "a day beside what happens"
    return (
        told_day(rf"\b(?:le|ce|du|au) {DAYS}(?: matin| soir| après-midi)? {_BESIDE} {_OUR}{_EVENT}", beside),
        told_day(rf"\bl[ea] (?:(?:sur)?lendemain|veille) {_OF}{_PUBLIC}(?!\w)", beside),
        told_day(
            rf"(?<!\w)(?>{cardinal('fr')}) (?:jours?|semaines?|mois) (?:avant|après) {_OUR}{_PUBLIC}(?!\w)",
            beside,
            _PUBLIC,
        ),
    )
