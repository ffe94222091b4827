"""French street addresses: a number, a street, and the town after it."""

from __future__ import annotations

from app.detect.addresses.rooms import rooms
from app.detect.addresses.street_parts import CAPITAL, NAME, address
from app.detect.text.expressions import CLAUSE_END, PAUSE, Expression
from app.detect.text.numerals import cardinal

_STREET = (
    r"(?:rue|avenue|boulevard|quai|place|impasse|chemin|all[eé]e|cours|route|square|passage|sentier"
    r"|faubourg|villa|ruelle|dr[eè]ve|rang|esplanade|promenade|mont[eé]e|venelle|rond-point|chauss[eé]e"
    r"|lotissement|r[eé]sidence)"
)
_HOUSES = (
    r"(?:clos|voie|terrasse|traverse|sente|parvis|cit[eé]|domaine|hameau|corniche|rampe|descente|carrefour|enclos"
    r"|c[oô]te|cour|galerie|mail|digue|jet[eé]e|rocade|butte|val)"
)
"""What a street is called too, after a number and before a name with a capital."""
_FIRST = (
    r"(?:vieux|vieilles?|petite?s?|grande?s?|haute?s?|basses?|ancien(?:ne)?s?|nouveaux?|nouvelles?|belles?"
    r"|beaux?|trois|quatre|g[eé]n[eé]ral|mar[eé]chal|docteur|pr[eé]sident|professeur|capitaine|colonel"
    r"|commandant|abb[eé])"
)
"""What the name of a street begins with when it has two words, in a text without capitals."""
_ROAD = (
    r"(?:rue|avenue|boulevard|quai|impasse|chemin|all[eé]e|square|venelle|chauss[eé]e|dr[eè]ve|clos|ruelle"
    r"|(?<!\ben )(?<!\bsur )place)"
)
_ADDRESS_END = rf"(?={PAUSE}| (?:\u00e0|au|bo[iî]te|bte|\d{{4}})(?!\w))"
_BIS = r"(?:bis(?:s?e)?|ter(?:re)?|quater)"
_HALL = r"(?:hangar|entrep[oô]t|d[eé]p[oô]t|hall|box|local|atelier|garage|cabane|chalet|studio|bungalow)"
"""What has a number before a street, which may be its own."""
_ESTATE = r"(?:r[eé]sidence|lotissement|foyer|camping|internat)"
"""Many homes in one place, which is called by its name."""
_ZONE = r"zone (?:artisanale|industrielle|commerciale|d['\u2019]activit[eé]s?)"
_SMALL = r"(?:de la|de l['\u2019]|des|du|de|d['\u2019]|aux?|\u00e0|la|les?|l['\u2019]|sainte?)"
_ORDINAL = (
    r"(?:premier|deuxi[eè]me|second|troisi[eè]me|quatri[eè]me|cinqui[eè]me|sixi[eè]me|septi[eè]me"
    r"|huiti[eè]me|neuvi[eè]me|dixi[eè]me|(?:on|dou|trei|quator|quin|sei)zi[eè]me|vingti[eè]me|dernier"
    r"|\d+ ?(?:er|i?[eè]me|e))"
)
_DOOR = (
    r"\b(?:(?:b[aâ]timent|b[aâ]t|escalier|porte|appartement|appart|apt|bo[iî]te|bte|lot|chambre|studio"
    r"|logement|emplacement|box|hall|palier|cave|garage|ponton|anneau|mouillage|kilom[eè]tre|entr[eé]e|villa"
    rf"|pavillon|place|niveau(?: moins)?) (?:num[eé]ro )?(?:{cardinal('fr')}|[a-z]\b)"
    rf"|(?:au |dans le )?{_ORDINAL} (?:[eé]tage(?: (?:gauche|droite|face))?|gauche|droite|face"
    r"|arrondissement))\b"
)
"""Where in a house: before the number, after the street, or after the town."""
_LIVES = (
    r"\b(?:adresse,? (?:c['\u2019]est|est|reste)|habite|demeure|domicili[eé]e?)"
    r"(?: (?:toujours|bien|encore|donc|maintenant|d[eé]sormais|au))*[,.:]? "
)
_SIDE = r"(?:de (?:gauche|droite)|gauche|droite|d['\u2019]en face|du fond)"
_SQUARE = (
    r"(?:place|cours|cit[eé]|square|esplanade|parvis|mail|r[eé]sidence|passage|villa|clos|hameau|promenade)"
)
"""What is a street only where somebody lives in it, or with a number."""
_AT_HOME = (
    r"\b(?:(?:achet|lou|vend|vis[ei]t)\w* (?:une?|l[ae]|sa|son|leur|des|les) (?:maison|appart\w*|local"
    r"|bureaux?"
    r"|studio|immeuble|boutique)|habit\w+|vi(?:t|s|vent|vons|vait)|log(?:e|es|ent|é|ée|és|ait)|demeur\w+"
    r"|(?:em|d[eé])m[eé]nag\w+"
    r"|(?:install|h[eé]berg|r[eé]fugi|domicili)[eé]e?s?|squatt\w+|dort|dorment"
    r"|(?:bureaux?|local|locaux|cabinet|boutique|magasin|agence|si[eè]ge|studio|appart\w*|maison|atelier"
    r"|rendez-vous) (?:est|sont|se trouve(?:nt)?)) (?:toujours |maintenant |d[eé]sormais |encore )?"
)
_ROAD_NUMBER = (
    r"(?:(?<=\bla )(?-i:[DN])[ .]?\d{2,4}(?![\w.,]*\d)"
    r"|(?:d[eé]partementale|nationale|voie communale|chemin vicinal|chemin communal)(?: num[eé]ro)? %s)"
)
"""A road by its number."""
_BUILDING = (
    r"(?:gare|moulin|[eé]cole|usine|mairie|grange|ferme|presbyt[eè]re|filature|imprimerie|caserne|halle"
    r"|forge|chapelle|tannerie|brasserie|manoir|couvent|prieur[eé]|laiterie|minoterie|scierie|fonderie|mas)"
)
"""A house that stands for its number, before the street."""
_MISHEARD = (
    r"(?:(?:rue|avenue|boulevard|quai|place|chemin|impasse|all[eé]e|passage|route|square)s|ru|court"
    r"|(?:en|une?) passe|aller(?= d(?:es|u|e l)\b)|à venue)"
)
"""A street as it is written behind a number of which there seem to be several, and by its sound."""
_QUAY = r"qu(?:i|el|'|\u2019) ?est (?:de la |de l['\u2019]|du |des |de (?=(?-i:[A-Z\u00c0-\u00dd])))"
"""A quay, as it is written behind a number with which a clause begins: "19 qui est de la Marne"."""
_NEAR_MISHEARD = (
    r"\b(?:rues|avenues|boulevards|quais|places|chemins|impasses|all[eé]es|passages|routes|squares|ru|court"
    r"|passe|aller|venue)\b"
)
_THERE = (
    r"\b(?:au|habit\w*|si[eè]ge|adresse|retrouve|rendez-vous|demeure|loge|bureaux?|local)"
    r"(?:,? (?:au|est|c['\u2019]est))? "
)
"""What is said before where something is."""
_CLAUSE = r"(?:^|[.,;:!?\n])\s*"
"""Where a clause begins."""
_IN_NUMBER = (
    rf"(?<!\w)(?:{_HALL} )?(?:num[eé]ro |n° ?)?(?!une?\b)(?>[2-6]0[ -]et[ -](?:une?|1)\b|{cardinal('fr')})"
)
"""Whisper writes the half of one in figures: 40 et un, rue Basse."""
_NUMBER = rf"{_IN_NUMBER}(?:,? ?{_BIS}\b)?,? "
_SAME_CLAUSE = (
    r"(?!(?:et|mais|ou) (?:il|elle|on|je|nous|vous|ils|elles|c['\u2019]|ça)|[^\W\d_]{3,}ez\b"
    r"|(?:à côté|en face|tout près|derrière|juste|avec|depuis|parce|pendant|quand)\b"
    r"|s['\u2019]ils?\b|si (?:tu|vous|on|elles?|je|nous)\b)"
)
"""No word with which something else is said than where somebody lives."""
_NOT_FAR = (
    r"(?!(?:rues?|maisons?|portes?|stations?|arrêts?) (?:plus|d['\u2019]ici|derri[eè]re|après|à côté"
    r"|au[- ]dess[ou]us)|(?:minutes|heures|km|kilomètres|pas|mètres|ans|mois)\b)"
)
"""How far off somebody lives is no address: trois rues plus loin."""
_ONE = rf"(?>{cardinal('fr')})"
_BEFORE, _AFTER = rf"(?:{_DOOR},? )?", rf"(?:,? {_DOOR}){{0,3}}"
_ONE_OR_LETTER = rf"(?:{_ONE}|[a-z]\b)"
_CALLED = rf"(?:{_SMALL}[ ]?)*{CAPITAL}(?:[ -](?:{_SMALL}[ ]?)*{CAPITAL}){{0,3}}"
_AT = rf"(?: (?:à (?:l[ae] |l['\u2019])?|aux? ){NAME}{CLAUSE_END})?"
"""What a street is told apart by: rue du four à chaux, chemin de la croix aux moines."""
_IN_SMALL = rf"(?:{_SMALL}[ ]?)+(?:{_FIRST} )?{NAME}{_AT}"
_HOUSE = rf"(?:l['\u2019]ancien(?:ne)?|(?:le|la|au) vi(?:eux|eille)|le|la|au) {_BUILDING}"
_TOWN = rf"(?:(?:,|,? \d{{5}},?|,? \u00e0) {CAPITAL}(?:[ -]{CAPITAL}){{0,3}})?"
_LAST = rf",? (?:(?:au )?(?:num[eé]ro |n° ?)?)(?>{cardinal('fr')})[a-d]?\b"
_FAR = rf"(?:,? \d{{4}} {CAPITAL}(?:[ -]{CAPITAL}){{0,3}})?"
_WAY = rf"(?:de la |de l['\u2019]|du |de )?{_ROAD} (?:{_CALLED}|{_IN_SMALL})"


def french_streets() -> tuple[Expression, ...]:
    """What finds an address; one without a number, or without capitals, is less sure."""
    return (*_streets(), *_misheard(), *_homes(), *rooms("fr"))


def _streets() -> tuple[Expression, ...]:
    """A street with its number, or what is called as one."""
    return (
        address(
            rf"{_BEFORE}{_NUMBER}(?:de la |de l['\u2019]|du )?{_STREET} {_CALLED}{_AFTER}{_TOWN}{_AFTER}", 0.9
        ),
        address(rf"{_BEFORE}{_NUMBER}{_HOUSES} {_CALLED}{_AFTER}{_TOWN}{_AFTER}", 0.6),
        address(rf"{_NUMBER}{_STREET} {_IN_SMALL}{_AFTER}(?:,? \d{{5}} {NAME})?", 0.6),
        # "Six" was heard as "si".
        address(
            rf"(?<!\w)(?!(?:la|une?|en|de)\b)\w+,? {_BIS}\b,? (?:{_STREET}|{_HOUSES})"
            rf" (?:{_CALLED}|{_IN_SMALL}){_AFTER}",
            0.5,
            near=rf"\b{_BIS}\b",
        ),
        address(rf"\b{_ESTATE} {_CALLED}(?:,? (?:{_DOOR}|num[eé]ro {_ONE}))*{_TOWN}", 0.5, near=_ESTATE),
        address(
            rf"\b{_ESTATE} (?:{_IN_SMALL}|{NAME}(?: {NAME})?),? (?:{_DOOR}|num[eé]ro {_ONE})",
            0.5,
            near=_ESTATE,
        ),
        address(rf"{_NUMBER}{_HOUSES} {_IN_SMALL}{_AFTER}", 0.5, after=r"\b(?:au|du|habite|adresse est) "),
        address(
            rf"\b(?:section|parcelles?)(?: cadastr[eé]+s?)?,?"
            rf" (?-i:[A-Z](?:[ .,-]{{0,2}}[A-Z])?|[a-z][ .,-]{{1,2}}[a-z]),?"
            rf" (?:num[eé]ros? )?{_ONE}(?:(?:,| et| à) (?:num[eé]ro )?{_ONE})*(?!\w)",
            0.5,
            near=r"\b(?:section|parcelle)",
        ),
        # In Belgium and Switzerland the number follows.
        address(rf"\b{_ROAD} {_CALLED}{_LAST}{_AFTER}{_FAR}", 0.8),
        address(rf"\b{_ROAD} (?:{_SMALL}[ ]?)+{NAME}{_LAST}{_AFTER}{_ADDRESS_END}", 0.5),
        address(rf"\blieu[- ]dit (?:{_SMALL}[ ]?)*(?:{_FIRST} )?{NAME}", 0.6),
        address(rf"\b(?:ferme|hameau) (?:de la |de l['\u2019]|du |des |de |d['\u2019]){CAPITAL}{_TOWN}", 0.5),
        address(rf"\b{_STREET} {_CALLED},? au {_ONE}{_AFTER}{_ADDRESS_END}", 0.5),
        address(rf"\b{_ZONE} {_CALLED}{_AFTER}{_TOWN}", 0.5),
        address(rf"\bzone {_CALLED},? (?:au {_ONE}{_ADDRESS_END}|{_DOOR}){_AFTER}", 0.5, near=r"\bzone\b"),
        address(
            rf"{_BEFORE}\b(?:rue|avenue|boulevard|quai|impasse|all[eé]e|chemin|route) {_CALLED}{_AFTER}", 0.5
        ),
        address(rf"\b{_HOUSE}, {_ROAD} (?:{_CALLED}|{_IN_SMALL})", 0.5, near=f"{_BUILDING}, "),
    )


def _misheard() -> tuple[Expression, ...]:
    """A street, a quay or a passage that Whisper took for something else."""
    return (
        address(
            rf"{_NUMBER}{_NOT_FAR}{_MISHEARD}"
            rf" (?:{_CALLED}|{_IN_SMALL}|(?!en\b){NAME}(?= {NAME}\s*[.,;!?]|\s*[.,;!?]))"
            rf"(?:(?: {NAME}){{0,2}}{CLAUSE_END})?",
            0.5,
            after=_THERE,
            near=_NEAR_MISHEARD,
        ),
        address(
            rf"\d{{1,3}},? (?:rue|avenue|boulevard|quai|chemin|impasse|all[eé]e)s {_IN_SMALL}{_ADDRESS_END}",
            0.5,
            after=_CLAUSE,
            near=_NEAR_MISHEARD,
        ),
        address(
            rf"{_IN_NUMBER}(?:,? ?{_BIS}\b)? {_QUAY}(?![nv][oô]tres\b)(?:{_FIRST} )?{NAME}{_ADDRESS_END}",
            0.5,
            after=rf"(?:{_CLAUSE}|{_THERE})",
            near=_QUAY,
        ),
        address(
            rf"(?:c['\u2019]est )?(?:en|une?) passe (?:des?|du|de la) (?!\w+[ei]r\b){NAME}",
            0.5,
            after=r"\bhabit[\w-]*[.,]? (?:(?:au|dans) )?",
            near=r"\bpasse\b",
        ),
    )


def _homes() -> tuple[Expression, ...]:
    """A town with its code, what follows "habite", a box, a corner, a door, a road by its number."""
    return (
        address(rf"(?<!\d)\d{{5}} {CAPITAL}(?:[ -]{CAPITAL}){{0,3}}", 0.6),
        # A street that was misheard, after a word that says what it is: to the end of the sentence.
        address(rf"{_NUMBER}{_NOT_FAR}[^\s.?!]+(?: {_SAME_CLAUSE}[^\s.?!]+){{0,5}}(?<!,)", 0.5, after=_LIVES),
        address(
            rf"(?:[^\s.?!]+ ){{2,7}}?au (?:num[eé]ro )?(?>{cardinal('fr')}){_ADDRESS_END}",
            0.5,
            after=_LIVES,
        ),
        address(rf"\b(?:bo[iî]te|case) postale (?>{cardinal('fr')})", 0.8),
        address(rf"\b(?-i:B\.? ?P\.?|C\.P\.) (?>{cardinal('fr')})(?!\w)", 0.6),
        address(rf"\b(?:coin|angle|croisement) {_WAY} et {_WAY}", 0.5, near=r"\b(?:coin|angle|croisement) d"),
        address(rf"\b{_ZONE} {_IN_SMALL},? {_DOOR}", 0.5, near=_ZONE),
        address(
            rf"\b(?:unité|lot|local|cellule|hall|entrepôt) \w{{1,4}}(?: bis| ter)?, (?:parc|zone|centre)"
            rf" (?:{_SMALL} ?)?{NAME}(?: {CAPITAL}){{0,2}}",
            0.6,
        ),
        address(rf"\b(?:b[aâ]timent|escalier|entr[eé]e|ponton) {_ONE_OR_LETTER}(?:,? {_DOOR}){{1,4}}", 0.5),
        address(
            rf"\b(?:tour|immeuble) {_CALLED}(?:,? (?:au )?{_DOOR}){{1,3}}", 0.5, near=r"\b(?:tour|immeuble)\b"
        ),
        address(
            rf"(?:au )?{_ORDINAL}(?: [eé]tage)?,? (?:porte|couloir|bureau|appartement) {_SIDE}(?!\w)",
            0.5,
            after=rf"(?:{_AT_HOME}|\b(?:(?:sonn|frapp|mont)\w+|(?:il|elle|bureau|chambre) est) )",
        ),
        address(
            rf"{_SQUARE} (?:{_CALLED}|{_IN_SMALL})(?:,? (?:au )?num[eé]ro {_ONE})?{_AFTER}{_TOWN}",
            0.5,
            after=_AT_HOME,
        ),
        address(rf"\b{_SQUARE} (?:{_CALLED}|{_IN_SMALL}),? (?:au )?num[eé]ro {_ONE}", 0.5, near=_SQUARE),
        address(rf"{_NUMBER}route {_ROAD_NUMBER % _ONE}", 0.6, near=r"\broute\b"),
        address(_ROAD_NUMBER % _ONE, 0.4),
    )
