"""English street addresses: a number, a street, and the town after it."""

from __future__ import annotations

from app.detect.addresses.rooms import rooms
from app.detect.addresses.street_parts import CAPITAL, NAME, address
from app.detect.text.expressions import Expression
from app.detect.text.numerals import NO_YEAR, ONES_EN, STOP, cardinal

_STREET = (
    r"(?:street|road|avenue|lane|drive|close|crescent|boulevard|court|square|place|terrace|gardens|grove"
    r"|mews|row|way|highway|parkway|quay|wharf|hill|rise|walk|circle|trail|st|rd|ave|blvd|ln|dr)"
)
_HOUSES = (
    r"(?:cottages?|buildings|villas|mansions|almshouses|barns|yard|courtyard|parade|brae|croft|wynd|vale"
    r"|garth|arcade|embankment|heights|passage|(?-i:Pass|Ridge|Loop|Bend|Hollow|Crossing|Alley|Path"
    r"|Turnpike))"
)
"""What an address ends with too, after a number and a name with capitals."""
_ENDS = (
    r"(?-i:Pike|Run|Trace|Landing|Green|Fold|Knoll|Bluff|Cove|Glen|Gate|Common|Chase|Dene|Spinney|Ridgeway"
    r"|Causeway|Esplanade|Promenade|Paddock|Copse|Orchard|Meadows?|Drove|Nook|View|Broadway|Plaza|Steps"
    r"|Strand|Point)"
)
"""The same; behind a year it may be something else."""
_NO_YEAR = r"(?<!\bin )(?<!\bof )(?<!\bsince )(?<!\bfor )"
_UNIT = (
    r"(?:unit|hangar|warehouse|block|plot|lot|building|bay|shed|depot|gate|yard|studio|garage|suite|flat"
    r"|apartment|house|workshop)"
)
"""What has a number, where the street is said without one."""
_ROW = r"(?:cottages|villas|mansions|almshouses)"
"""Of these, what hardly stands for anything else behind "at" or "to" and a number."""
_SURE_STREET = r"(?:street|road|avenue|lane|crescent|boulevard|terrace)"
_FIRST_OF_TWO = (
    r"(?:north|south|east|west|old|new|upper|lower|great|little|saint|st|(?:king|queen)['\u2019]?s)"
)
"""What the name of a street begins with when it has two words, in a text without capitals."""
_ORDINAL = (
    r"(?:ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top|\d+(?:st|nd|rd|th))"
)
_DOOR = (
    r"\b(?:(?:flat|apartment|apt|suite|unit|room) \w+"
    r"|(?:building|block|tower|wing|hangar|warehouse|dock|gate|entrance|stair(?:case|well)?|level|bay|shed)"
    rf" (?:number )?(?:\d+[a-d]?|[a-hj-z]|{ONES_EN}|ten|eleven|twelve)"
    rf"|(?:the )?{_ORDINAL} floor(?: (?:left|right|front|rear|back))?"
    r"|(?:in |at )?the (?:back|rear|front|guest|coach|gate) ?(?:house|flat|cottage|building))\b"
)
_LIVES = r"(?:address is|live[sd]? at|living at|s?he['\u2019]s at|s?he is at) "
_LASTS = r"(?:day|hour|minute|min|mile|kilomet(?:er|re))(?:['\u2019]?s['\u2019]?)?"
"""How long or how far a drive is, that is no street: a three hour drive."""
_WHERE = r"\b(?:at|to|from|outside|near|opposite|behind|past)[.,]? (?:hang a )?"
_PLAIN = (
    r"(?:(?!(?:the|an?|of|and|or|in|on|at|to|for|with|from|is|was|are|were|that|this|these|those|other|per"
    r"|percent|cent|minutes?|hours?|days?|weeks?|months?|years?|miles?|people|dollars?|pounds?|euros?|hundred"
    r"|thousand|million|billion|times?|points?|lanes?|ways?|wheel|foot|feet|stor(?:e?y|ies)|part|parts|cars?"
    r"|we|they|he|she|it|you|who|down|up|off|out|into|our|their|my|your|his|her|its%s)\b)[a-z][\w'\u2019-]* )"
)
_MISHEARD = rf"{_PLAIN % '|more|by|over|under'}{_PLAIN % ''}{{0,2}}"
"""A street that was heard as common words: "four clean more road" for Cloonmore."""
_END = rf"(?={STOP}| (?:with|before|until|and)\b)"
_AT_HOME = (
    r"\b(?:(?:s?he|they|who|i|we)(?:['\u2019](?:s|re|m)| is| are| was| were| am)? (?:now |still |over )?at"
    r"|(?:live[sd]?|living|stay(?:s|ed|ing)?|moved|born|round|over|down|up|next door) (?:\w+ )?"
    r"(?:at|to|in|from)|(?:house|home|address|place)(?: is|['\u2019]s)(?: at)?) "
)
"""What is said before the number of a house alone."""
_MOVED = r"\b(?:moved? (?:in)?to|(?:flat|house|apartment|office|shop|place)(?: is|['\u2019]s)(?: at)?) "
"""Before an address of a few words; a number of something else may follow as well."""
_HOUSE = rf"(?:{_STREET}|view|cottage|house|villas?|park|green|common|fields?|mount|end|yard|lodge)"
"""What the name of a place to live ends with."""
_ESTATE = r"(?:(?:industrial|trading|housing) estate|(?:business|retail|science|industrial) park)"
_ROUND = (
    r"(?:(?:north|south|east|west|upper|lower|old|new|great|little|saint|high) )?"
    r"(?:(?:lake|park|mill|church|station|hill|river|wood|castle|bridge|market|school|farm|abbey|manor|forest"
    r"|meadow|spring|orchard|shore|bay|beach|ocean|sunset|oak|elm|maple|cedar|pine|willow|rose"
    r"|(?:king|queen)['\u2019]?s) ){1,3}"
)
"""Words of which the names of streets are made, in a text without capitals."""
_OPPOSITE = r"(?:at|outside|opposite|by|near|above|behind|next to)"
_HOUSE_END = rf"(?={STOP}| (?:and|with|until|till|since|on|in|where|who|is)\b)"
"""Behind the number of a house, which counts nothing."""
_BESIDE = (
    r"(?=,? (?:opposite|next door|across (?:the (?:road|street|way)|from)\b|over the (?:road|way)\b"
    r"|(?:up|down) the (?:road|street|lane|hill)\b|on the corner\b"
    r"|at the (?:end|top|bottom) of the (?:road|street|lane)\b))"
)
"""Behind the number of a house, where it is: number 31, opposite."""
_WHOSE = (
    r"\b(?:(?:(?:door)?bell|doorstep|door|drive(?:way)?|bins?|windows?|letter ?box|gate|wall|fence|path|steps"
    r"|porch|roof|garden|lady|woman|man|bloke|couple|people|family|chap|guy|lad|folks?|neighbou?rs?|tenants?"
    r"|lodgers?|students|those|them|her|him) (?:over )?(?:of|at|from|in|outside)"
    r"|next door,?(?: at| is|['\u2019]s)?|across from|opposite|round (?:to|at)|knock(?:s|ed|ing)? (?:at|on)"
    r"|(?:left|dropped|gave) (?:it|them|the \w+) (?:with|at|to)) "
)
"""Before it, who lives there, what is seen of it, or what is brought there."""
_LIVES_ON = (
    rf"(?={STOP}| (?:and|with|until|till|since|who|where|is|was|are|were|has|have|had|saw|sees|said|says"
    r"|heard|hears|rang|told|knows?|keeps?|sold|left|came|went|got|\w+ed|\w+n['\u2019]t)\b)"
)
"""What is said behind it of who lives there."""
_FLAT = r"(?:flat|apartment|apt|suite|unit)"
_NAMED_WITH_THE = (
    r"(?-i:Maltings|Paddocks?|Crescent|Green|Close|Mews|Willows|Elms|Oaks|Limes|Firs|Pines|Beeches|Laurels"
    r"|Hollies|Poplars|Meadows?|Orchards?|Ridings|Grange|Lawns?|Glebe|Drive|Avenue|Spinney|Copse|Chase|Croft"
    r"|Courtyard|Square|Terrace|Parade|Heights|Cottages|Quadrant|Rise|Dell|Hollow|Warren|Wharf|Quays?"
    r"|Moorings|Gables|Cedars|Birches|Mount|Broadway|Causeway|Stables|Granary|Ropewalk|Shambles|Allotments)"
)
"""What streets and yards are called behind an article: seven, the Maltings."""
_COUNTED_STREET = (
    r"(?:\d{1,3}(?:st|nd|rd|th)|(?:\w+ty[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|tenth|eleventh|twelfth|\w+teenth|\w+tieth)"
)
"""A street that has a number for a name."""
_POST = r"(?:mile ?(?:marker|post)|kilomet(?:re|er) (?:marker|post)|marker post)"
_BUILDING = (
    r"(?:works|mill|school(?:house)?|church|chapel|barns?|brewery|station|bakery|dairy|forge|foundry"
    r"|rectory|vicarage|farm(?:house)?|stables|granary|maltings|tannery|warehouse|factory|cottage|lodge|manor"
    r"|priory|(?:boat|court|gate|custom)house|town hall)"
)
"""A house that stands for its number, before the street."""
_HALL = r"(?:shed|depot|hall|theat(?:re|er)|cinema|exchange|library|hospital|garage|pub|bank|baths|convent)"
"""What is known by what it was, with its street."""
_NO_NAME = r"(?!(?:the|an?|this|that|our|my|his|her|their|some|any|every|each)\b)"
# Atomic: of a long row of numbers no other parting is tried.
_ONE = rf"(?>{cardinal('en')})"
_NUMBER = rf"(?<!\w)(?:number )?{_ONE}(?:[ -](?:oh[ -])?{_ONE})?(?: ?[b-d]\b|[a-d]|(?-i: A\b))?,? "
_STOP = r"(?!(?:and|in|of|on|or|to|the|by|way|at|for|with)\b)"
_MORE_THAN_ONE = rf"(?!one (?!(?:oh|{ONES_EN})\b)){_ONE}"
_WITH_NUMBER = rf"\b{_UNIT} (?:number )?(?:{_ONE}|[a-z]\b)(?: ?[a-d]\b)?"
_BEFORE, _AFTER = rf"(?:{_DOOR},? )?", rf"(?:,? {_DOOR}){{0,2}}"
_TOWN = rf"(?:(?:,| in) (?!I\b){CAPITAL}(?: {CAPITAL}){{0,2}}(?:,? \d{{5}}\b)?)?"
_POSTCODE = r"(?:,? (?-i:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b)?"
_OLD_HOUSE = rf"(?:the (?:old|former|new)(?: {NAME}){{0,2}}?|(?:the )?{CAPITAL}(?: {CAPITAL})?)"
_CORNER = rf"(?:the )?(?:{CAPITAL}(?: {CAPITAL})?(?: {_STREET}\b)?|{NAME} {_STREET}\b)"


def english_streets() -> tuple[Expression, ...]:
    """What finds an address; one without a number, or without capitals, is less sure."""
    return (*_streets(), *_misheard_streets(), *_homes(), *rooms("en"), *_by_number())


def _streets() -> tuple[Expression, ...]:
    """A number before a street."""
    streets = (
        (
            rf"{_BEFORE}{_NUMBER}(?:{CAPITAL} ){{1,3}}{_STREET}\b{_AFTER}{_TOWN}{_AFTER}{_POSTCODE}",
            0.9,
            _STREET,
        ),
        (
            rf"{_BEFORE}{_NUMBER}(?:{CAPITAL} ){{1,3}}{_HOUSES}\b{_AFTER}{_TOWN}{_AFTER}{_POSTCODE}",
            0.6,
            _HOUSES,
        ),
        (rf"{_NO_YEAR}{_BEFORE}{_NUMBER}(?:{CAPITAL} ){{1,3}}{_ENDS}\b{_AFTER}{_TOWN}{_AFTER}", 0.5, _ENDS),
        (rf"{_WITH_NUMBER},? (?:{CAPITAL} ){{1,3}}{_STREET}\b{_TOWN}", 0.6, _STREET),
        (
            rf"{_BEFORE}{_NUMBER}{_STOP}(?!{_LASTS} drive\b){NAME} (?:{_SURE_STREET}|drive)\b{_AFTER}",
            0.6,
            rf"(?:{_SURE_STREET}|drive)",
        ),
        (rf"{_BEFORE}{_NUMBER}{_FIRST_OF_TWO} {NAME} {_SURE_STREET}\b{_AFTER}", 0.6, _SURE_STREET),
        # A street that was misheard, before a town.
        (rf"{_NUMBER}(?:{NAME} ){{1,4}}{_STREET}\b,? (?:in )?{CAPITAL}", 0.5, _STREET),
        (rf"{_NUMBER}{_ROUND}{_STREET}\b{_AFTER}", 0.5, _STREET),
    )
    return tuple(address(pattern, score, near=rf"\b{near}\b") for pattern, score, near in streets)


def _misheard_streets() -> tuple[Expression, ...]:
    """The same in words that tell little, after what says what it is."""
    return (
        address(rf"{_NUMBER}(?:{NAME} ){{1,4}}{_STREET}\b{_AFTER}", 0.5, after=_LIVES),
        address(rf"{_NUMBER}(?:{NAME} ){{1,3}}{_HOUSE}\b", 0.5, after=_LIVES),
        address(rf"{_NUMBER}(?:{_STOP}{NAME} ){{1,2}}{_STREET}\b{_AFTER}", 0.5, after=_MOVED),
        address(rf"{_NUMBER}{_STOP}(?:{NAME} ){{1,2}}{_ROW}\b", 0.5, after=r"\b(?:at|to) ", near=_ROW),
        *(
            address(rf"{_MORE_THAN_ONE}(?: ?[b-d]\b)?,? {_MISHEARD}{street}", 0.4, after=_WHERE, near=street)
            for street in (
                rf"{_SURE_STREET}\b(?! (?:shops?|stores?|banks?|names?|brands?|retailers?|signs?|works?)\b)",
                rf"(?:close|court|drive|way|row|gardens|grove|mews|hill|square)\b{_END}",
            )
        ),
        address(
            rf"\b{_UNIT} (?:number )?(?:{_ONE}|[b-hj-z]\b)(?: ?[b-d]\b)?,? {_MISHEARD}{_SURE_STREET}\b",
            0.5,
            near=_SURE_STREET,
        ),
    )


def _homes() -> tuple[Expression, ...]:
    """A door, a house, a unit, a postcode, a corner."""
    return (
        address(rf"{_DOOR},? {_NUMBER}{CAPITAL}", 0.5),
        address(
            rf"\b(?:{CAPITAL} ){{0,2}}{CAPITAL}, {_FLAT} (?:number )?(?:\d+[a-d]?|{_ONE}){_END}",
            0.5,
            near=rf", {_FLAT}\b",
        ),
        address(
            rf"\b{_OLD_HOUSE} {_BUILDING}, (?:{_STOP}{NAME} ){{1,2}}{_SURE_STREET}\b{_AFTER}{_TOWN}",
            0.5,
            near=f"{_BUILDING}, ",
        ),
        address(
            rf"\bthe (?:old|former|disused|derelict)(?: {NAME})? (?:{_BUILDING}|{_HALL}) (?:on|in|off)"
            rf" {_NO_NAME}(?:{_STOP}{NAME} ){{1,2}}{_SURE_STREET}\b{_AFTER}{_TOWN}",
            0.5,
            near=r"\b(?:old|former|disused|derelict) ",
        ),
        address(rf"\bunit \w{{1,4}}, (?:{NAME} ){{1,3}}(?:park|estate|centre|center|court|yard)\b", 0.6),
        address(
            rf"number {_ONE}(?: ?[a-d]\b)?{_HOUSE_END}",
            0.4,
            after=_AT_HOME,
        ),
        address(rf"\b(?:county|township) (?:road|route|highway) (?:number )?{_ONE}(?!\w| miles\b)", 0.5),
        address(r"\b(?-i:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b", 0.6),
        address(r"\b[a-z]{1,2}\d[a-z\d]? \d(?!st|nd|rd|th|gb|hz|tb)[abd-hjlnp-uw-z]{2}\b", 0.5),
        address(rf"\bunit \w{{1,4}},? (?:{NAME} ){{1,3}}{_ESTATE}\b", 0.6, near=_ESTATE),
        address(rf"\b(?:p\.? ?o\.? box|post office box) (?:{cardinal('en')})", 0.8),
        address(rf"\bcorner of {_CORNER} and {_CORNER}", 0.5, near=r"\bcorner of "),
    )


def _by_number() -> tuple[Expression, ...]:
    """Addresses of which the number is behind the street, or stands for one; on roads and estates."""
    street = (
        rf"(?:(?:{CAPITAL} ){{1,2}}{_STREET}|{NAME} {_SURE_STREET}|(?:route|highway) \d{{1,4}}[ -]?[a-z]?\b)"
    )
    crossing = rf"(?:corner of (?:{_COUNTED_STREET} and {CAPITAL}|{CAPITAL} and {_COUNTED_STREET}))"
    return (
        address(
            rf"{street},? (?:{_OPPOSITE} )?number {_ONE}(?: ?[a-d]\b)?{_HOUSE_END}", 0.5, near=r"\bnumber "
        ),
        address(rf"number {_ONE}(?: ?[a-d]\b)?{_BESIDE}", 0.4, near=r"\bnumber "),
        address(rf"number {_ONE}(?: ?[a-d]\b)?{_LIVES_ON}", 0.4, after=_WHOSE, near=r"\bnumber "),
        address(
            rf"{NO_YEAR}{_NUMBER}(?:{CAPITAL} ){{0,2}}{CAPITAL},? {_FLAT}"
            rf" (?:number )?(?:{_ONE}|[a-z])\b",
            0.5,
            near=rf"\b{_FLAT} ",
        ),
        address(
            r"\b(?:unit|flat|apartment|apt|suite|studio) (?:number )?\d{1,4} ?-?[a-h]\b(?![\w'\u2019])", 0.5
        ),
        address(
            rf"\b{_POST} {_ONE}(?! away\b)|(?<=\bat )kilomet(?:re|er) {_ONE}{_HOUSE_END}",
            0.5,
            near="mile|kilomet|marker",
        ),
        address(r"\b(?:interstate |(?-i:I)-)\d{1,3}\b", 0.4),
        address(
            rf"\bbox {_ONE}, (?:rural route|star route|{CAPITAL})(?: {_ONE}\b)?",
            0.5,
            after=r"(?<!tick )",
            near=r"\bbox ",
        ),
        address(
            rf"\b{NO_YEAR}(?:number )?{_ONE},? the (?:{CAPITAL} )?{_NAMED_WITH_THE}{_HOUSE_END}",
            0.5,
            near=_NAMED_WITH_THE,
        ),
        address(rf"\blot {_ONE},? concession {_ONE}", 0.5, near="concession"),
        address(
            rf"{_ONE} (?-i:North|South|East|West) (?!\w+(?:ern|ese|an|Coast|Side)\b){CAPITAL}(?={STOP})",
            0.5,
            after=r"\b(?:at|to|is|on|from|near|address,|['\u2019]s) ",
        ),
        address(rf"\b{crossing}", 0.5, near=r"\bcorner of "),
        address(rf"{_COUNTED_STREET} and {CAPITAL}(?={STOP})", 0.5, after=r"\b(?:at|on|near) "),
    )
