"""Street addresses: a number, a street, and the town after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.detect.expressions import Expression, expression, found
from app.detect.numerals import ONES_EN, STOP, cardinal
from app.domain.finding import Category, Hit

_STREET_EN = (
    r"(?:street|road|avenue|lane|drive|close|crescent|boulevard|court|square|place|terrace|gardens|grove"
    r"|mews|row|way"
    r"|highway|parkway|quay|wharf|hill|rise|walk|circle|trail|st|rd|ave|blvd|ln|dr)"
)
_HOUSES_EN = (
    r"(?:cottages?|buildings|villas|mansions|almshouses|barns|yard|courtyard|parade|brae|croft|wynd|vale|garth"
    r"|arcade|embankment|heights|passage|(?-i:Pass|Ridge|Loop|Bend|Hollow|Crossing|Alley|Path|Turnpike))"
)
"""What an address ends with too, after a number and a name with capitals."""
_ENDS_EN = (
    r"(?-i:Pike|Run|Trace|Landing|Green|Fold|Knoll|Bluff|Cove|Glen|Gate|Common|Chase|Dene|Spinney|Ridgeway|Causeway"
    r"|Esplanade|Promenade|Paddock|Copse|Orchard|Meadows?|Drove|Nook|View|Broadway|Plaza|Steps|Strand|Point)"
)
"""The same; behind a year it may be something else."""
_NO_YEAR = r"(?<!\bin )(?<!\bof )(?<!\bsince )(?<!\bfor )"
_UNIT_EN = (
    r"(?:unit|hangar|warehouse|block|plot|lot|building|bay|shed|depot|gate|yard|studio|garage|suite|flat"
    r"|apartment|house|workshop)"
)
"""What has a number, where the street is said without one."""
_ROW_EN = r"(?:cottages|villas|mansions|almshouses)"
"""Of these, what hardly stands for anything else behind "at" or "to" and a number."""
_SURE_STREET = r"(?:street|road|avenue|lane|crescent|boulevard|terrace)"
_FIRST_OF_TWO = (
    r"(?:north|south|east|west|old|new|upper|lower|great|little|saint|st|(?:king|queen)['\u2019]?s)"
)
"""What the name of a street begins with when it has two words, in a text without capitals."""
_STREET_FR = (
    r"(?:rue|avenue|boulevard|quai|place|impasse|chemin|all[eé]e|cours|route|square|passage|sentier"
    r"|faubourg|villa|ruelle|dr[eè]ve|rang"
    r"|esplanade|promenade|mont[eé]e|venelle|rond-point|chauss[eé]e|lotissement|r[eé]sidence)"
)
_HOUSES_FR = (
    r"(?:clos|voie|traverse|sente|parvis|cit[eé]|domaine|hameau|corniche|rampe|descente|carrefour|enclos"
    r"|c[oô]te|cour|galerie|mail|digue|jet[eé]e|rocade|butte|val)"
)
"""What a street is called too, after a number and before a name with a capital."""
_FIRST_FR = (
    r"(?:vieux|vieilles?|petite?s?|grande?s?|haute?s?|basses?|ancien(?:ne)?s?|nouveaux?|nouvelles?|belles?"
    r"|beaux?|trois|quatre"
    r"|g[eé]n[eé]ral|mar[eé]chal|docteur|pr[eé]sident|professeur|capitaine|colonel|commandant|abb[eé])"
)
"""What the name of a street begins with when it has two words, in a text without capitals."""
_ROAD_FR = (
    r"(?:rue|avenue|boulevard|quai|impasse|chemin|all[eé]e|square|venelle|chauss[eé]e|dr[eè]ve|clos|ruelle"
    r"|(?<!\ben )(?<!\bsur )place)"
)
_ADDRESS_END = r"(?=\s*(?:[.,;:!?\n]|$)| (?:\u00e0|au|bo[iî]te|bte|\d{4})(?!\w))"
_BIS_FR = r"(?:bis(?:s?e)?|ter(?:re)?|quater)"
_HALL_FR = r"(?:hangar|entrep[oô]t|d[eé]p[oô]t|hall|box|local|atelier|garage|cabane|chalet|studio|bungalow)"
"""What has a number before a street, which may be its own."""
_ESTATE_FR = r"(?:r[eé]sidence|lotissement|foyer|camping|internat)"
"""Many homes in one place, which is called by its name."""
_ZONE = r"zone (?:artisanale|industrielle|commerciale|d['\u2019]activit[eé]s?)"
_NAME = r"[^\W\d_][\w'\u2019-]*"
_CAPITAL = r"(?-i:[A-Z\u00c0-\u00de])[\w'\u2019-]*"
_SMALL_FR = r"(?:de la|de l['\u2019]|des|du|de|d['\u2019]|aux?|\u00e0|la|les?|l['\u2019]|sainte?)"
_ORDINAL_EN = (
    r"(?:ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top|\d+(?:st|nd|rd|th))"
)
_ORDINAL_FR = (
    r"(?:premier|deuxi[eè]me|second|troisi[eè]me|quatri[eè]me|cinqui[eè]me|sixi[eè]me|septi[eè]me"
    r"|huiti[eè]me|neuvi[eè]me|dixi[eè]me|dernier|\d+ ?(?:er|i?[eè]me|e))"
)
_DOOR_EN = (
    r"\b(?:(?:flat|apartment|apt|suite|unit|room) \w+"
    rf"|(?:the )?{_ORDINAL_EN} floor(?: (?:left|right|front|rear|back))?"
    r"|(?:in |at )?the (?:back|rear|front|guest|coach|gate) ?(?:house|flat|cottage|building))\b"
)
_DOOR_FR = (
    r"\b(?:(?:b[aâ]timent|b[aâ]t|escalier|porte|appartement|appart|apt|bo[iî]te|bte|lot|chambre|studio|logement"
    r"|emplacement|box|hall|palier|cave|garage|ponton|anneau|mouillage|kilom[eè]tre|entr[eé]e"
    r"|niveau(?: moins)?)"
    rf" (?:num[eé]ro )?(?:{cardinal('fr')}|[a-z]\b)"
    rf"|(?:au )?{_ORDINAL_FR} (?:[eé]tage(?: (?:gauche|droite|face))?|gauche|droite|face))\b"
)
"""Where in a house: before the number, after the street, or after the town."""
_LIVES_EN = r"(?:address is|live[sd]? at|living at|s?he['\u2019]s at|s?he is at) "
_WHERE_EN = r"\b(?:at|to|from|outside|near|opposite|behind|past)[.,]? (?:hang a )?"
_PLAIN_EN = (
    r"(?:(?!(?:the|an?|of|and|or|in|on|at|to|for|with|from|is|was|are|were|that|this|these|those|other|per"
    r"|percent|cent|minutes?|hours?|days?|weeks?|months?|years?|miles?|people|dollars?|pounds?|euros?|hundred"
    r"|thousand|million|billion|times?|points?|lanes?|ways?|wheel|foot|feet|stor(?:e?y|ies)|part|parts|cars?"
    r"|we|they|he|she|it|you|who|down|up|off|out|into|our|their|my|your|his|her|its%s)\b)[a-z][\w'\u2019-]* )"
)
_MISHEARD_EN = rf"{_PLAIN_EN % '|more|by|over|under'}{_PLAIN_EN % ''}{{0,2}}"
"""A street that was heard as common words: "four clean more road" for Cloonmore."""
_END_EN = rf"(?={STOP}| (?:with|before|until|and)\b)"
_AT_HOME_EN = (
    r"\b(?:(?:s?he|they|who|i|we)(?:['\u2019](?:s|re|m)| is| are| was| were| am)? (?:now |still |over )?at"
    r"|(?:live[sd]?|living|stay(?:s|ed|ing)?|moved|born|round|over|down|up|next door) (?:\w+ )?"
    r"(?:at|to|in|from)"
    r"|(?:house|home|address|place)(?: is|['\u2019]s)(?: at)?) "
)
"""What is said before the number of a house alone."""
_MOVED_EN = r"\b(?:moved? (?:in)?to|(?:flat|house|apartment|office|shop|place)(?: is|['\u2019]s)(?: at)?) "
"""Before an address of a few words; a number of something else may follow as well."""
_HOUSE_EN = rf"(?:{_STREET_EN}|view|cottage|house|villas?|park|green|common|fields?|mount|end|yard|lodge)"
"""What the name of a place to live ends with."""
_ESTATE = r"(?:(?:industrial|trading|housing) estate|(?:business|retail|science|industrial) park)"
_BUILDING: Mapping[str, str] = {
    "en": r"(?:works|mill|school(?:house)?|church|chapel|barns?|brewery|station|bakery|dairy|forge|foundry"
    r"|rectory|vicarage|farm(?:house)?|stables|granary|maltings|tannery|warehouse|factory|cottage|lodge|manor|priory"
    r"|(?:boat|court|gate|custom)house|town hall)",
    "fr": r"(?:gare|moulin|[eé]cole|usine|mairie|grange|ferme|presbyt[eè]re|filature|imprimerie|caserne|halle"
    r"|forge|chapelle|tannerie|brasserie|manoir|couvent|prieur[eé]|laiterie|minoterie|scierie|fonderie|mas)",
}
"""A house that stands for its number, before the street."""
_ROUND = (
    r"(?:(?:north|south|east|west|upper|lower|old|new|great|little|saint|high) )?"
    r"(?:(?:lake|park|mill|church|station|hill|river|wood|castle|bridge|market|school|farm|abbey|manor|forest"
    r"|meadow|spring|orchard|shore|bay|beach|ocean|sunset|oak|elm|maple|cedar|pine|willow|rose"
    r"|(?:king|queen)['\u2019]?s) ){1,3}"
)
"""Words of which the names of streets are made, in a text without capitals."""
_PLACE: Mapping[str, str] = {
    "en": r"(?:(?:room|seat|desk|bay|locker|hangar|platform)(?: number|['\u2019]s| is| number is)? )",
    "fr": r"(?:(?:salle|chambre|siège|casier|quai|hangar|entrepôt|bureau|box) (?:numéro )?)",
}
"""Before the number of a room or of a seat."""
_BEDSIDE: Mapping[str, str] = {
    "en": r"(?:(?:(?:in|to|on|from|the) (?:bed|ward|cubicle|cell|rack|gate)"
    r"|(?<=, )(?:room|warehouse|hangar|dock|loading bay|bay|pier|shed)"
    r"|(?:(?<=\bin )|(?<=\bto )|(?<=\bat )|(?<=\bfrom )|(?<=['\u2019]s ))"
    r"(?:flat|apartment|apt|studio|cabin|berth|caravan|pitch|plot|lot|villa|chalet|warehouse|hangar|dock"
    r"|loading bay|bay|pier|silo|shed|barn|lock-?up|garage|depot|storage unit|stall|hut))"
    r" (?:number )?)",
    "fr": r"(?:(?:(?:la|en|de|au|le|du) (?:chambre|lit|cellule|baie|porte|studio|chalet|bungalow"
    r"|emplacement)|(?<=, )chambre)"
    r" (?:numéro )?)",
}
"""Before a number of any size that tells where somebody is, or something."""
_JUNCTION: Mapping[str, str] = {
    "en": rf"junction (?:{cardinal('en')})(?: (?:of|on) the [am]\d+)?",
    "fr": rf"sortie (?:{cardinal('fr')}) (?:de l['\u2019](?:a\d+|autoroute)|du périph\w*|de la rocade)",
}
"""A way off a road."""
_ROOM = (
    r"(?:\d{1,2}\.\d{1,3}[a-z]?|\d{3,4}[a-z]?|\d{1,3}[a-z]\b)(?![\w.]*\w)"
    r"(?! (?:people|guests|personnes|fois)\b)"
)
"""A number that tells a floor or a row."""
_LIVES_FR = (
    r"\b(?:adresse,? (?:c['\u2019]est|est|reste)|habite|demeure|domicili[eé]e?)"
    r"(?: (?:toujours|bien|encore|donc|maintenant|d[eé]sormais|au))*[,.:]? "
)


_OPPOSITE = r"(?:at|outside|opposite|by|near|above|behind|next to)"
_HOUSE_END = rf"(?={STOP}| (?:and|with|until|till|since|on|in|where|who|is)\b)"
"""Behind the number of a house, which counts nothing."""
_NAMED_WITH_THE = (
    r"(?-i:Maltings|Paddocks?|Crescent|Green|Close|Mews|Willows|Elms|Oaks|Limes|Firs|Pines|Beeches|Laurels|Hollies"
    r"|Poplars|Meadows?|Orchards?|Ridings|Grange|Lawns?|Glebe|Drive|Avenue|Spinney|Copse|Chase|Croft|Courtyard|Square"
    r"|Terrace|Parade|Heights|Cottages|Quadrant|Rise|Dell|Hollow|Warren|Wharf|Quays?|Moorings|Gables|Cedars|Birches"
    r"|Mount|Broadway|Causeway|Stables|Granary|Ropewalk|Shambles|Allotments)"
)
"""What streets and yards are called behind an article: seven, the Maltings."""
_COUNTED_STREET = (
    r"(?:\d{1,3}(?:st|nd|rd|th)|(?:\w+ty[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|tenth|eleventh|twelfth|\w+teenth|\w+tieth)"
)
"""A street that has a number for a name."""
_POST = r"(?:mile ?(?:marker|post)|kilomet(?:re|er) (?:marker|post)|marker post)"
_SIDE_FR = r"(?:de (?:gauche|droite)|gauche|droite|d['\u2019]en face|du fond)"
_SQUARE_FR = (
    r"(?:place|cours|cit[eé]|square|esplanade|parvis|mail|r[eé]sidence|passage|villa|clos|hameau|promenade)"
)
"""What is a street only where somebody lives in it, or with a number."""
_AT_HOME_FR = (
    r"\b(?:habit\w+|vi(?:t|s|vent|vons|vait)|log(?:e|es|ent|é|ée|és|ait)|demeur\w+|(?:em|d[eé])m[eé]nag\w+"
    r"|(?:install|h[eé]berg|r[eé]fugi|domicili)[eé]e?s?|squatt\w+|dort|dorment"
    r"|(?:bureaux?|local|locaux|cabinet|boutique|magasin|agence|si[eè]ge|studio|appart\w*|maison|atelier|rendez-vous)"
    r" (?:est|sont|se trouve(?:nt)?)) (?:toujours |maintenant |d[eé]sormais |encore )?"
)
_ROAD_NUMBER_FR = (
    r"(?:(?<=\bla )(?-i:[DN])[ .]?\d{2,4}(?![\w.,]*\d)"
    r"|(?:d[eé]partementale|nationale|voie communale|chemin vicinal|chemin communal)(?: num[eé]ro)? %s)"
)
"""A road by its number."""


class StreetAddresses:
    """Finds addresses that a letter could be sent to."""

    name = "street_addresses"

    def __init__(self) -> None:
        self._tables = {"en": _english(), "fr": _french()}

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Addresses; one without a house number, or without capitals, is less sure."""
        return found(self._tables[language], text, self.name)


def _english() -> tuple[Expression, ...]:
    # Atomic: of a long row of numbers no other parting is tried.
    one = rf"(?>{cardinal('en')})"
    number = rf"(?<!\w)(?:number )?{one}(?:[ -](?:oh )?{one})?(?: ?[b-d]\b|[a-d]|(?-i: A\b))?,? "
    stop = r"(?!(?:and|in|of|on|or|to|the|by|way|at|for|with)\b)"
    more_than_one = rf"(?!one (?!(?:oh|{ONES_EN})\b)){one}"
    unit = rf"\b{_UNIT_EN} (?:number )?(?:{one}|[a-z]\b)(?: ?[a-d]\b)?"
    before, after = rf"(?:{_DOOR_EN},? )?", rf"(?:,? {_DOOR_EN}){{0,2}}"
    town = rf"(?:(?:,| in) (?!I\b){_CAPITAL}(?: {_CAPITAL}){{0,2}}(?:,? \d{{5}}\b)?)?"
    postcode = r"(?:,? (?-i:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b)?"
    house = rf"(?:the (?:old|former|new)(?: {_NAME}){{0,2}}?|(?:the )?{_CAPITAL}(?: {_CAPITAL})?)"
    corner = rf"(?:the )?(?:{_CAPITAL}(?: {_CAPITAL})?(?: {_STREET_EN}\b)?|{_NAME} {_STREET_EN}\b)"
    streets = (
        (rf"{before}{number}(?:{_CAPITAL} ){{1,3}}{_STREET_EN}\b{after}{town}{after}{postcode}", 0.9),
        (rf"{before}{number}(?:{_CAPITAL} ){{1,3}}{_HOUSES_EN}\b{after}{town}{after}{postcode}", 0.6),
        (rf"{_NO_YEAR}{before}{number}(?:{_CAPITAL} ){{1,3}}{_ENDS_EN}\b{after}{town}{after}", 0.5),
        (rf"{unit},? (?:{_CAPITAL} ){{1,3}}{_STREET_EN}\b{town}", 0.6),
        (rf"{before}{number}{stop}{_NAME} (?:{_SURE_STREET}|drive)\b{after}", 0.6),
        (rf"{before}{number}{_FIRST_OF_TWO} {_NAME} {_SURE_STREET}\b{after}", 0.6),
        # A street that was misheard, before a town.
        (rf"{number}(?:{_NAME} ){{1,4}}{_STREET_EN}\b,? (?:in )?{_CAPITAL}", 0.5),
        (rf"{number}{_ROUND}{_STREET_EN}\b{after}", 0.5),
    )
    return (
        *(
            _rule(pattern, score, near=rf"\b(?:{_STREET_EN}|{_HOUSES_EN}|{_ENDS_EN})\b")
            for pattern, score in streets
        ),
        # The same after a word that says what it is.
        _rule(rf"{number}(?:{_NAME} ){{1,4}}{_STREET_EN}\b{after}", 0.5, after=_LIVES_EN),
        _rule(rf"{number}(?:{_NAME} ){{1,3}}{_HOUSE_EN}\b", 0.5, after=_LIVES_EN),
        _rule(rf"{number}(?:{stop}{_NAME} ){{1,2}}{_STREET_EN}\b{after}", 0.5, after=_MOVED_EN),
        _rule(rf"{number}{stop}(?:{_NAME} ){{1,2}}{_ROW_EN}\b", 0.5, after=r"\b(?:at|to) ", near=_ROW_EN),
        *(
            _rule(
                rf"{more_than_one}(?: ?[b-d]\b)?,? {_MISHEARD_EN}{street}", 0.4, after=_WHERE_EN, near=street
            )
            for street in (
                rf"{_SURE_STREET}\b(?! (?:shops?|stores?|banks?|names?|brands?|retailers?|signs?|works?)\b)",
                rf"(?:close|court|drive|way|row|gardens|grove|mews|hill|square)\b{_END_EN}",
            )
        ),
        _rule(
            rf"\b{_UNIT_EN} (?:number )?(?:{one}|[b-hj-z]\b)(?: ?[b-d]\b)?,? {_MISHEARD_EN}{_SURE_STREET}\b",
            0.5,
            near=_SURE_STREET,
        ),
        _rule(rf"{_DOOR_EN},? {number}{_CAPITAL}", 0.5),
        _rule(
            rf"\b{house} {_BUILDING['en']}, (?:{stop}{_NAME} ){{1,2}}{_SURE_STREET}\b{after}{town}",
            0.5,
            near=f"{_BUILDING['en']}, ",
        ),
        _rule(rf"\bunit \w{{1,4}}, (?:{_NAME} ){{1,3}}(?:park|estate|centre|center|court|yard)\b", 0.6),
        _rule(
            rf"number {one}(?: ?[a-d]\b)?(?={STOP}| (?:and|with|until|till|since|on|in|where|who|is)\b)",
            0.4,
            after=_AT_HOME_EN,
        ),
        *_rooms("en"),
        _rule(rf"\b(?:county|township) (?:road|route|highway) (?:number )?{one}(?!\w| miles\b)", 0.5),
        _rule(r"\b(?-i:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b", 0.6),
        _rule(r"\b[a-z]{1,2}\d[a-z\d]? \d(?!st|nd|rd|th|gb|hz|tb)[abd-hjlnp-uw-z]{2}\b", 0.5),
        _rule(rf"\bunit \w{{1,4}},? (?:{_NAME} ){{1,3}}{_ESTATE}\b", 0.6, near=_ESTATE),
        _rule(rf"\b(?:p\.? ?o\.? box|post office box) (?:{cardinal('en')})", 0.8),
        _rule(rf"\bcorner of {corner} and {corner}", 0.5, near=r"\bcorner of "),
        *_by_number(one),
    )


def _by_number(one: str) -> tuple[Expression, ...]:
    """English addresses of which the number is behind the street, or stands for one; on roads and estates."""
    street = rf"(?:(?:{_CAPITAL} ){{1,2}}{_STREET_EN}|{_NAME} {_SURE_STREET})"
    crossing = rf"(?:corner of (?:{_COUNTED_STREET} and {_CAPITAL}|{_CAPITAL} and {_COUNTED_STREET}))"
    return (
        _rule(rf"{street},? (?:{_OPPOSITE} )?number {one}(?: ?[a-d]\b)?{_HOUSE_END}", 0.5, near=r"\bnumber "),
        _rule(
            r"\b(?:unit|flat|apartment|apt|suite|studio) (?:number )?\d{1,4} ?-?[a-h]\b(?![\w'\u2019])", 0.5
        ),
        _rule(
            rf"\b{_POST} {one}(?! away\b)|(?<=\bat )kilomet(?:re|er) {one}{_HOUSE_END}",
            0.5,
            near="mile|kilomet|marker",
        ),
        _rule(r"\b(?:interstate |(?-i:I)-)\d{1,3}\b", 0.4),
        _rule(
            rf"\bbox {one}, (?:rural route|star route|{_CAPITAL})(?: {one}\b)?",
            0.5,
            after=r"(?<!tick )",
            near=r"\bbox ",
        ),
        _rule(
            rf"\b(?!(?:19|20)\d\d\b)(?:number )?{one},? the (?:{_CAPITAL} )?{_NAMED_WITH_THE}{_HOUSE_END}",
            0.5,
            near=_NAMED_WITH_THE,
        ),
        _rule(rf"\blot {one},? concession {one}", 0.5, near="concession"),
        _rule(
            rf"{one} (?-i:North|South|East|West) (?!\w+(?:ern|ese|an|Coast|Side)\b){_CAPITAL}(?={STOP})",
            0.5,
            after=r"\b(?:at|to|is|on|from|near|address,|['\u2019]s) ",
        ),
        _rule(rf"\b{crossing}", 0.5, near=r"\bcorner of "),
        _rule(rf"{_COUNTED_STREET} and {_CAPITAL}(?={STOP})", 0.5, after=r"\b(?:at|on|near) "),
    )


def _french() -> tuple[Expression, ...]:
    in_number = rf"(?<!\w)(?:{_HALL_FR} )?(?:num[eé]ro |n° ?)?(?!une?\b)(?>{cardinal('fr')})"
    number = rf"{in_number}(?:,? ?{_BIS_FR}\b)?,? "
    one = rf"(?>{cardinal('fr')})"
    before, after = rf"(?:{_DOOR_FR},? )?", rf"(?:,? {_DOOR_FR}){{0,3}}"
    one_or_letter = rf"(?:{one}|[a-z]\b)"
    name = rf"(?:{_SMALL_FR}[ ]?)*{_CAPITAL}(?:[ -](?:{_SMALL_FR}[ ]?)*{_CAPITAL}){{0,3}}"
    small = rf"(?:{_SMALL_FR}[ ]?)+(?:{_FIRST_FR} )?{_NAME}"
    house = rf"(?:l['\u2019]ancien(?:ne)?|(?:le|la|au) vi(?:eux|eille)|le|la|au) {_BUILDING['fr']}"
    town = rf"(?:(?:,|,? \d{{5}},?|,? \u00e0) {_CAPITAL}(?:[ -]{_CAPITAL}){{0,3}})?"
    last = rf",? (?:(?:au )?(?:num[eé]ro |n° ?)?)(?>{cardinal('fr')})[a-d]?\b"
    far = rf"(?:,? \d{{4}} {_CAPITAL}(?:[ -]{_CAPITAL}){{0,3}})?"
    way = rf"(?:de la |de l['\u2019]|du |de )?{_ROAD_FR} (?:{name}|{small})"
    return (
        _rule(rf"{before}{number}(?:de la |de l['\u2019]|du )?{_STREET_FR} {name}{after}{town}{after}", 0.9),
        _rule(rf"{before}{number}{_HOUSES_FR} {name}{after}{town}{after}", 0.6),
        _rule(rf"{number}{_STREET_FR} {small}{after}(?:,? \d{{5}} {_NAME})?", 0.6),
        # "Six" was heard as "si".
        _rule(
            rf"(?<!\w)(?!(?:la|une?|en|de)\b)\w+,? {_BIS_FR}\b,? (?:{_STREET_FR}|{_HOUSES_FR})"
            rf" (?:{name}|{small}){after}",
            0.5,
            near=rf"\b{_BIS_FR}\b",
        ),
        _rule(rf"\b{_ESTATE_FR} {name}(?:,? (?:{_DOOR_FR}|num[eé]ro {one}))*{town}", 0.5, near=_ESTATE_FR),
        _rule(
            rf"\b{_ESTATE_FR} (?:{small}|{_NAME}(?: {_NAME})?),? (?:{_DOOR_FR}|num[eé]ro {one})",
            0.5,
            near=_ESTATE_FR,
        ),
        _rule(rf"{number}{_HOUSES_FR} {small}{after}", 0.5, after=r"\b(?:au|du|habite|adresse est) "),
        _rule(
            rf"\b(?:section|parcelles?)(?: cadastr[eé]+s?)?,?"
            rf" (?-i:[A-Z](?:[ .,-]{{0,2}}[A-Z])?|[a-z][ .,-]{{1,2}}[a-z]),?"
            rf" (?:num[eé]ros? )?{one}(?:(?:,| et| à) (?:num[eé]ro )?{one})*(?!\w)",
            0.5,
            near=r"\b(?:section|parcelle)",
        ),
        # In Belgium and Switzerland the number follows.
        _rule(rf"\b{_ROAD_FR} {name}{last}{after}{far}", 0.8),
        _rule(rf"\b{_ROAD_FR} (?:{_SMALL_FR}[ ]?)+{_NAME}{last}{after}{_ADDRESS_END}", 0.5),
        _rule(rf"\blieu[- ]dit (?:{_SMALL_FR}[ ]?)*(?:{_FIRST_FR} )?{_NAME}", 0.6),
        _rule(rf"\b(?:ferme|hameau) (?:de la |de l['\u2019]|du |des |de |d['\u2019]){_CAPITAL}{town}", 0.5),
        _rule(rf"\b{_ZONE} {name}{after}{town}", 0.5),
        _rule(rf"{before}\b(?:rue|avenue|boulevard|quai|impasse|all[eé]e|chemin|route) {name}{after}", 0.5),
        _rule(rf"\b{house}, {_ROAD_FR} (?:{name}|{small})", 0.5, near=f"{_BUILDING['fr']}, "),
        _rule(rf"(?<!\d)\d{{5}} {_CAPITAL}(?:[ -]{_CAPITAL}){{0,3}}", 0.6),
        # A street that was misheard, after a word that says what it is: to the end of the sentence.
        _rule(rf"{number}[^\s.?!]+(?: [^\s.?!]+){{0,5}}", 0.5, after=_LIVES_FR),
        _rule(
            rf"(?:[^\s.?!]+ ){{2,7}}?au (?:num[eé]ro )?(?>{cardinal('fr')}){_ADDRESS_END}",
            0.5,
            after=_LIVES_FR,
        ),
        _rule(rf"\b(?:bo[iî]te|case) postale (?>{cardinal('fr')})", 0.8),
        _rule(rf"\b(?-i:B\.? ?P\.?|C\.P\.) (?>{cardinal('fr')})(?!\w)", 0.6),
        _rule(rf"\b(?:coin|angle|croisement) {way} et {way}", 0.5, near=r"\b(?:coin|angle|croisement) d"),
        _rule(rf"\b{_ZONE} {small},? {_DOOR_FR}", 0.5, near=_ZONE),
        _rule(
            rf"\b(?:unité|lot|local|cellule|hall|entrepôt) \w{{1,4}}(?: bis| ter)?, (?:parc|zone|centre)"
            rf" (?:{_SMALL_FR} ?)?{_NAME}(?: {_CAPITAL}){{0,2}}",
            0.6,
        ),
        _rule(rf"\b(?:b[aâ]timent|escalier|entr[eé]e) {one_or_letter}(?:,? {_DOOR_FR}){{1,4}}", 0.5),
        _rule(
            rf"(?:au )?{_ORDINAL_FR}(?: [eé]tage)?,? (?:porte|couloir|bureau|appartement) {_SIDE_FR}(?!\w)",
            0.5,
            after=rf"(?:{_AT_HOME_FR}|\b(?:(?:sonn|frapp|mont)\w+|(?:il|elle|bureau|chambre) est) )",
        ),
        _rule(
            rf"{_SQUARE_FR} (?:{name}|{small})(?:,? (?:au )?num[eé]ro {one})?{after}{town}",
            0.5,
            after=_AT_HOME_FR,
        ),
        _rule(rf"\b{_SQUARE_FR} (?:{name}|{small}),? (?:au )?num[eé]ro {one}", 0.5, near=_SQUARE_FR),
        _rule(_ROAD_NUMBER_FR % one, 0.4),
        *_rooms("fr"),
    )


def _rooms(language: str) -> tuple[Expression, ...]:
    """Where somebody is: a room, a seat, a bed, a junction."""
    number, stop = rf"(?>{cardinal(language)})", rf"(?:{STOP}|\s+(?:and|is|has|at|in|et|est|a|à|dans)\b)"
    return (
        _rule(rf"\b{_PLACE[language]}{_ROOM}", 0.5),
        _rule(rf"\b{_PLACE[language]}{number} (?-i:[B-Z])(?!\w)", 0.5),
        _rule(rf"\b{_BEDSIDE[language]}{number}(?={stop})", 0.4),
        _rule(rf"\b{_JUNCTION[language]}", 0.5),
    )


def _rule(pattern: str, score: float, *, after: str = "", near: str | None = None) -> Expression:
    """What is an address, what has to stand before it, and what of it is looked for first."""
    near = near or after or None
    return expression(f"{after}(?P<said>{pattern})", Category.ADDRESS, score, "a street address", near=near)
