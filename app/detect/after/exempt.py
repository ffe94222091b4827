"""What is written like a name and tells nothing: labels and notes in brackets, and public terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from app.detect.naming.capitals import Capitals
from app.detect.naming.names import Names
from app.detect.naming.unknown_words import UnknownWords
from app.detect.numbers.spoken_numbers import SpokenNumbers
from app.detect.reading.trimming import HEARD
from app.detect.text.expressions import caseless, in_small_letters
from app.detect.text.listed import listed_phrases, listed_words
from app.detect.text.numerals import ONES_EN
from app.domain.finding import BY_PLACE, Category, Hit
from app.domain.planning.labels import label_names

_NUMBER = r"(?: \d{1,3})?"
"""No longer: what has the digits of a phone number is no label."""
_NOTE = (
    r"(?i:inaudible|unintelligible|indistinct|cross-?talk|overlapping|laughter|laugh(?:s|ing)?"
    r"|chuckles|applause|music|silence|pause|(?:background )?noise|cough(?:s|ing)?"
    r"|incompr[ée]hensible|rires?|applaudissements|musique|bruits?(?: de fond)?|brouhaha|toux)"
)
"""What those who write a transcript put in brackets, of sounds that are no words."""
_LABEL = re.compile(rf"\[(?:(?:{'|'.join(map(re.escape, sorted(label_names())))}){_NUMBER}|{_NOTE})\]")
_ASKED_FOR = frozenset({Category.WATCHLIST, Category.CUSTOM})
"""What a person looks for is found wherever it stands."""

_STANDARD = r"(?:ISO|IEC|ISO[/ ]IEC) \d{4,5}(?:[-:]\d{1,4}){0,2}"
_LETTERED = r"(?:[Rr]oom|[Ss]alle|[Pp]lan|[Oo]ption|[Vv]itamine?|[Aa]ppendix|[Aa]nnexe?) [A-Z](?:\d{1,3})?"
"""What has a letter for a name; a code of more letters or digits may be somebody's."""
_NUMBERED = (
    r"(?:[Aa]rticle|[Ss]ection|[Cc]lause|[Cc]hapter|[Cc]hapitre|[Pp]age|[Aa]nnexe?|[Ss]lide|[Ii]tem"
    rf"|[Pp]oint|[Qq]uestion) (?:\d{{1,3}}|{ONES_EN}|ten|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix)"
)
"""A place in a law, a contract, a deck or on an agenda."""
_NETWORK = (
    "".join(rf"(?<!\b{word} on )" for word in "spend spent bid bids bet bets report reports rely".split())
    + r"(?:(?<=\b[Oo]n )|(?<=\b[Ss]ur )|(?<=\b[Cc]haîne ))"
    r"(?i:facebook|twitter|linkedin|instagram|insta|tiktok|youtube|twitch|snapchat|reddit|whatsapp)"
)
"""Where something is read or written that all may see, and no firm with which anybody has to do."""
_COMPARED = (
    r"(?:\b(?:s?he|i|you)(?:(?:['\u2019](?:s|m|re)| is| was| am| are| were)(?: not| no| like)"
    r"|(?: is| was| are| were)n['\u2019]t)|\bthinks? s?he['\u2019]s"
    r"|\b(?:je|tu|il|elle) (?:ne |n['\u2019])?(?:suis|es|est|étais|était) pas|\b(?:prend|prends) pour"
    r"|\bcroi\w+ (?:encore )?au)(?: exactly| quite| really| vraiment| exactement| an?| the| un| le| du)?"
)
"""Before somebody whom nobody else is; of a person alone: "no Picasso before March" may be a project."""
_KIN = r"(?:Mum(?:my)?|Mom(?:my)?|Dad(?:dy)?|Grand?(?:ma|pa|dad)|Granny|Maman|Papa)(?:['\u2019]s)?"
"""What everybody calls those of the own family; before a name it is part of that."""
_OATH = (
    r"(?:(?:[Gg]ood|[Oo]h,?|[Dd]ear|[Mm]y|[Ss]weet|[Hh]oly|[Bb]loody) )+"
    r"(?:[Ll]ord|God|[Gg]rief|[Gg]racious|[Hh]eavens?|[Cc]ow|[Mm]oly)(?=[,.!?]|$)"
    r"|[Hh]oly Moses|Jesus(?: H\.?)? Christ|[Ff]or (?:Christ|God|Pete|[Hh]eaven|[Gg]oodness)['\u2019]s sakes?"
)
"""In surprise everybody calls on these; whoever is called Jesus, Moses or Christ may be spoken to."""
_PAPER = (
    r"(?:NDA|MOU|LOI|MSA|SPV|PIP)s?|P&L|R&D|S?G&A|(?:Social Security|National Insurance)(?: [Nn]umbers?)?"
    r"|[Ff]orms? (?:10-[KQ]|8-K|20-F)|[Ss]afe [Hh]arbou?r(?= (?i:statement|provision|language|disclosure))"
    r"|NHS [Nn]umbers?|SOPs?|CVs?|(?:(?<=\b[Aa] )|(?<=\b[Tt]he ))PO|POs"
)
"""Kinds of papers, of firms and of numbers that every office has."""
_CALL = (
    r"(?:(?:Investor|Relations|Fiscal|Full|Year(?:[- ]End)?|Annual|Quarterly|Interim|Earnings|Financial"
    r"|Results|Business|Update|First|Second|Third|Fourth|Quarter|Half|[QH][1-4]|(?:19|20)\d\d|and|&) )*"
    r"(?:Conference|Earnings|Results|Update) Calls?(?: and Webcast)?|Webcast"
)
"""What a firm calls the call on which it tells its results; of which quarter, dates tell."""
_OFFICER = (
    r"Chief (?:Executive|Financial|Operating|Commercial|Medical|Technology|Technical|Information|Marketing"
    r"|Legal|Credit|Risk|Revenue|Product|People|Strategy|Data|Digital|Scientific|Science|Accounting"
    r"|Administrative|Compliance|Human Resources|Investment|Sustainability|Security|Privacy|Business|Customer"
    r"|Innovation|Supply Chain|Transformation|Communications|Nursing|Underwriting|Actuarial) Officer"
    r"|Chief (?:Executive|of Staff)|Head(?= of\b)|(?:Business|HR) Partner|Human Resources"
    r"|Investor Relations|Corporate (?:Finance|Communications|Development|Affairs|Treasur(?:y|er))"
    r"|(?:Relations (?:[Aa]vec )?(?:[Ll]es )?[Ii]nvestisseurs|Ressources [Hh]umaines)"
    r"|(?:(?:Interim|Acting|Deputy|Executive|Honorary|Vice|Co)[ -])*"
    r"(?:(?:Prime|First) Minister|President(?:-Elect)?|Chair(?:man|woman|person)|C[EFOTI]O|[ES]VP|Treasurer"
    r"|(?:Permanent|Home|Foreign|Company) Secretary|Secretary (?:of State|General)|Attorney General"
    r"|(?:Madam|City|Town|County) (?:Attorney|Clerk|Manager)|(?:Lord|Madam) Mayor"
    r"|Council ?(?:wo)?[Mm](?:an|ember)|Councill?or|Alderman|Commissioner|Superintendent)"
    r"|(?i:premi(?:er|ère) ministre)"
)
"""What officers of firms are, and what they hold: who it is, and of what firm, is said beside it."""
_ARTICLE = r"(?:\b(?:[Tt]he|[Aa]n?|[Ll]e|[Uu]n) )?"
_ITS = r"(?:\b(?:l[ae]s?|une?|des|du|aux?|notre|nos|votre|vos|leurs?|ce|cette|cet) |\b[ld]['\u2019])"
"""Before a French office or body that is called by what it is."""
_EVERYBODYS = (
    r"(?:the|our|their|your|his|her|my) (?:(?:old|new|main|whole|local|sales|legal|press|finance|audit"
    r"|front|back|head|night|day|late|early|top|ground|first|second|third|fourth|fifth|works|data|post|board"
    r"|meeting|pension|prime|(?:health and )?safety|risk|steering) )?(?:funds?|boards?|unions?|regulators?"
    r"|floors?|offices?|desks?|shifts?|teams?|departments?|committees?|councils?|rooms?|canteen|kitchen"
    r"|warehouse|factory|plant|minister|mayor|chairman|chairwoman|chair|church|court|hospital|university"
    r"|school|house|insurers?|lawyers?|auditors?|library|reception|lobby|police|coast ?guards?"
    r"|fire (?:brigade|service)|ambulance(?: service)?|coroner|prosecutor|treasury)"
)
"""English for who or what every firm and town has, with the article that tells that it is no name there."""
_GUESSING = frozenset({Names.name, Capitals.name, UnknownWords.name, SpokenNumbers.name, BY_PLACE})
"""Recognisers that go by how a word is written or where, and not by what is said of it: "the password is
Excel"."""
_WORD = re.compile(r"\S+")


def hardly_heard(text: str, confidences: Sequence[float | None]) -> frozenset[int]:
    """The code points of words in which Whisper has little confidence.

    Args:
        text: words with white space between them.
        confidences: of each of them, or none at all.
    """
    words = zip(_WORD.finditer(text), confidences, strict=False)
    unsure = (word.span() for word, heard in words if heard is not None and heard < HEARD)
    return frozenset(at for span in unsure for at in range(*span))


def without_exempt(text: str, hits: Iterable[Hit], unsure: frozenset[int] = frozenset()) -> list[Hit]:
    """The hits but those of labels and notes, and guesses at public terms: ``words/software.txt`` and more.

    Args:
        text: as it was given; a term is known by its capitals.
        hits: in it, in any order.
        unsure: code points of words that may be others: Axel is written "Excel".
    """
    labels, terms = _places(_LABEL, text), _places(_public_terms(), text)
    terms = (terms | _places(_sayings(), in_small_letters(text))) - unsure
    return [
        hit
        for hit in hits
        if not (hit.category not in _ASKED_FOR and labels.issuperset(range(hit.start, hit.end)))
        and not (hit.recogniser in _GUESSING and terms.issuperset(_said_in(text, hit)))
    ]


def _said_in(text: str, hit: Hit) -> Iterator[int]:
    """The code points of a hit but for the signs behind its last word."""
    end = hit.end
    while end > hit.start and not text[end - 1].isalnum():
        end -= 1
    return iter(range(hit.start, end))


@lru_cache(maxsize=3)  # Hits of one text are looked at twice.
def _places(pattern: re.Pattern[str], text: str) -> frozenset[int]:
    return frozenset(at for match in pattern.finditer(text) for at in range(*match.span()))


@cache
def _sayings() -> re.Pattern[str]:
    """What people say with a name in it that is nobody's: Murphy's law."""
    whole, compared = ("|".join(map(_said, part)) for part in listed_phrases("sayings"))
    return caseless(rf"(?:\b(?:{whole})|{_COMPARED} (?:{compared}))\b(?![-&])")


def _said(saying: str) -> str:
    return re.escape(saying.lower()).replace(r"\ ", r",?\s").replace("'", "['\u2019]")


@cache
def _public_terms() -> re.Pattern[str]:
    """What everybody says of tools, rooms, papers, kin and offices: a plan B, an NDA, Mum, le Maire."""
    known, written = _one_of("software")
    holders, bodies, kinds, fields, watches, rooms, officers, duties = _one_of("offices")
    program = rf"(?:(?i:{known})|{written})(?: \d{{1,2}}\b)?(?! \d)"  # "Teams 4821" has somebody's code
    kind = rf"(?: {kinds}s?){{0,2}}"
    of = rf"(?:de la |du |des |de l['\u2019])(?:{fields}|{bodies})s?(?: humaines)?{kind}"
    whose = rf"(?: {of}| d(?:e |['\u2019]){watches})?"
    meets = rf"(?:comité|commission|direction|service) {fields}"
    office = (
        rf"(?i:{_ITS}(?:{meets}|(?:{holders}|{bodies})s?{kind}{whose}))"
        rf"|(?i:{_ITS}{rooms})(?! (?:[A-Z]|nation|municip|d[eu]\b|d['\u2019]))"
    )
    officer = rf"{_OFFICER}|(?:{duties} ){{1,3}}{officers}s?"
    everybodys = rf"\b(?i:{_EVERYBODYS})(?! (?:[A-Z]|of\b))"
    listed = (
        rf"{_STANDARD}|{_LETTERED}|{_NUMBERED}|{_NETWORK}|{_KIN}|{_OATH}|{_PAPER}|{_CALL}|{officer}|{program}"
    )
    return re.compile(rf"(?:{office}|{everybodys}|{_ARTICLE}\b(?:{listed}))\b(?![-'\u2019&])")


def _one_of(name: str) -> list[str]:
    """A regular expression for each part of a list of words."""
    return [rf"(?:{'|'.join(map(re.escape, part))})" for part in listed_words(name)]
