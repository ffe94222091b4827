"""People whose name was heard as common words, between what they are and what takes that up in French.

"Le gardien, où semaine, il dormait", "il y a aussi mon collègue. Remis, en ligne": what stands there without
an article is who it is, however it was heard.
"""

from __future__ import annotations

from functools import cache

from app.detect.naming.bare_names import Place, Words
from app.detect.naming.beside_things import THROWN_IN_FR
from app.detect.text.listed import listed_words
from app.domain.finding import Category

_WORK_FR = (
    r"chauffeur|cariste|technicien(?:ne)?|réparateur|plombier|électricien|livreur|traiteur|commandante?"
    r"|capitaine|pilote|docteur|chirurgien(?:ne)?|interne|régisseur|conservat(?:eur|rice)|monit(?:eur|rice)"
    r"|instituteur|institutrice|prof|entraîneur|concierge|standardiste|vigile|agent|assistante?"
    r"|remplaçante?|collaborat(?:eur|rice)|act(?:eur|rice)|graphiste|photographe|traduct(?:eur|rice)"
    r"|commerciale?|négociant|courtier|inspect(?:eur|rice)|échevine?|bourgmestre|brasseur|vigneron|caviste"
)
_KIN_FR = (
    r"collègue|copine|copain|amie?|cousine?|frère|sœur|mari|femme|fils|fille|neveu|nièce|oncle|tante|père"
    r"|mère|beau-(?:frère|père|fils)|belle-(?:sœur|mère|fille)|compagnon|compagne|conjointe?|voisine?|binôme"
)
_THE_FR = (
    r"\b(?:l[ea] |l['\u2019]|au |du |notre |votre |leur |mon |ma |ton |ta |son |sa |une? )"
    r"(?:(?:nouve(?:au|l|lle)|ancien(?:ne)?|petite?|grande?|futur|autre|jeune|vieux|vieille|même) )?"
)
_NOBODY_FR = (
    r"(?!(?:c|j|n|s|qu|m|t)['\u2019])"
    r"(?!(?:du coup|par contre|en|et|ou|au|à|de|ne|ni|résultat|ensuite|puis|là|ah|oh|eh|bah|ben|ok|voilà"
    r"|maintenant|tu|je|il|elle|on|ce|se|cela|parfois|souvent|quelque\w*|quelquefois|aujourd|jadis|jusqu\w*"
    r"|un|une|son|sa|ma|les|le (?:lendemain|matin|soir|jour|midi|mois|week-end|pauvre|dimanche|samedi|\w+di)"
    r"|l[ea] (?:petite?|grande?|vraie?|même|seule?|nouve\w+|ancien\w*|plus|moins|jeune|vieux|vieille)"
    r"|la (?:semaine|veille|nuit|journée|pauvre|(?:prochaine|dernière|première) fois)|rebelote|bingo|miracle"
    r"|d['\u2019]ailleurs|l['\u2019](?:an|année|après|autre|air)"
    r"|(?:tout|content|furieu|malade|absent|présent|seul|ravi|sérieu|prudent)\w*"
    r"|[^\W\d_]+-(?:t-)?(?:ils?|elles?|on|l[ea]s?|moi|toi|lui|nous|vous|leur|y|en))(?!\w))"
)
"""What is thrown in behind somebody, and is nobody's name; with what :data:`THROWN_IN_FR` has."""
_WORD_FR = r"[^\W\d_][^\W_]*(?:['\u2019-][^\W_]+)*"
_NO_PARTICIPLE_FR = (
    r"(?<!ment)(?<!ant)(?<!ante)(?<!ée)(?<!\w\w[cdglmnprstuv]é)(?<!ble)(?<!ique)(?<!euse)(?<!eux)"
)
"""How what somebody is, or how somebody does something, ends."""
_NAME_FR = rf"(?P<name>{_WORD_FR}(?: {_WORD_FR}){{0,2}}){_NO_PARTICIPLE_FR}"
_TAKEN_UP_FR = (
    r"(?=, (?:euh,? )?(?:il|elle|qui|lui|en ligne"
    r"|(?:ne |nous |vous |[mlt]['\u2019])?(?:a|est)"
    r"|va|avait|était|veut|doit|peut|vient|n['\u2019](?:a|est))(?!\w))"
)


@cache
def people_names() -> tuple[Place, ...]:
    """Where such names stand."""
    who = rf"(?:{'|'.join(sorted(listed_words('offices')[0], reverse=True))}|{_WORK_FR}|{_KIN_FR})"
    return (
        Place(
            rf"{_THE_FR}{who}(?: [a-zéè]+)?[.,] (?:euh,? )?"
            rf"{THROWN_IN_FR}{_NOBODY_FR}{_NAME_FR}{_TAKEN_UP_FR}",
            Category.PERSON,
            "does what only somebody does",
            words=Words.WHOLE,
            score=0.4,
            alone=0.4,
        ),
    )
