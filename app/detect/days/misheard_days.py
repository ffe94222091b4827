"""Days that were misheard: what sounds like a day and a month behind a word that leads to one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from app.detect.days.french_days import DAYS as DAYS_FR
from app.detect.days.told_days import DAYS as DAYS_EN
from app.detect.sounds.heard_as import HeardAs
from app.detect.text.expressions import PAUSE
from app.detect.text.numerals import STOP
from app.detect.text.words import FoldedWord, folded_words
from app.domain.finding import Category, Hit
from app.domain.words.terms import fold

DAYS_OF_MONTH: Mapping[str, Sequence[str]] = {
    "en": (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
        " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
        " twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth"
        " twenty-ninth thirtieth thirty-first"
    ).split(),
    "fr": (
        "premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
        " dix-sept dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq"
        " vingt-six vingt-sept vingt-huit vingt-neuf trente trente-et-un"
    ).split(),
}
"""In words, from the first to the thirty-first."""
_LED: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(rf"\b{DAYS_EN}[.,]? (?=[^\W\d_])", re.IGNORECASE),
    "fr": re.compile(
        rf"\b(?:(?<!\bun )(?:le )?{DAYS_FR}"
        r"|(?:née?s?|depuis|avant|dès|signée?s?|datée?s?|prévue?s?|fixée?s?|reportée?s?|repoussée?s?"
        rf"|jusqu['\u2019]|partir|ouvr\w+|ferm\w+|expire\w*)[.,]? ?(?P<day>le|au|du)(?! {DAYS_FR})"
        rf"|(?P<number>le)(?= (?:{'|'.join(DAYS_OF_MONTH['fr'][1:])}) [^\W\d_]))[.,]? (?=[^\W\d_])",
        re.IGNORECASE,
    ),
}
"""What a day of a month stands behind; where it is written as one, others find it."""
_NO_DAY = re.compile(
    r"(?:comme|vers|dès|trop|très|c['\u2019]est (?:mieux|bien|bon|mal|trop|plus|moins))(?![\w-])",
    re.IGNORECASE,
)
"""French with which no day begins, however it is heard: samedi comme ça vous dormez, mardi vers sept."""
_WEEKDAYS_FR = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_NUMBER_FR = rf"(?:{'|'.join(reversed(DAYS_OF_MONTH['fr'])).replace('-', '[ -]')}|1er|[12]\d|3[01]|[1-9])"
_NUMBERED = re.compile(
    r"(?<![\w'\u2019-])(?P<said>(?P<two>[^\W\d_][\w'\u2019-]* )?(?P<one>[^\W\d_][\w'\u2019-]{2,})"
    rf" (?:le )?{_NUMBER_FR})(?={STOP}| (?:à|au|et|ou|avant|chez|pour|dans|par)\b)",
    re.IGNORECASE,
)
"""A word or two before a number that counts nothing."""
_SAME = 0.85
"""Likeness from which they are a day of a week: "l'endit" has 0.94, "mardit" 1.0, "je dis", "sandy" 0.8."""
_MONTHS: Mapping[str, Sequence[str]] = {
    "en": "january february march april may june july august september october november december".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
}
_DAYS: Mapping[str, Sequence[str]] = {
    "en": tuple(
        day
        for number, month in product(DAYS_OF_MONTH["en"], _MONTHS["en"])
        for day in (f"the-{number}-of-{month}", f"{month}-{number}")
    ),
    "fr": tuple("-".join(day) for day in product(DAYS_OF_MONTH["fr"], _MONTHS["fr"])),
}
_PARTS_FR = tuple(
    f"{part}-{month}"
    for part in ("mi", "fin", "début")
    for month in _MONTHS["fr"]
    if month not in {"mars", "mai", "juin", "août"}
)
"""Parts of a month that are long enough to be told by their sound."""
_TO_PART = re.compile(
    r"\b(?:(?:à|pour) l(?:a[.,]? |['\u2019])|(?:avant|vers|depuis|dès|d['\u2019]ici(?: à)?|jusqu['\u2019]à)"
    r"(?: la| l['\u2019])?[.,]? )(?=[^\W\d_])",
    re.IGNORECASE,
)
_PART = 0.5
"""Score of the likeness from which words behind it are one: "mine au vembre" has 0.83, and in 55,000 words of
French nothing without the name of a month has more than 0.44. Of 18 made-up ones 15 have as much."""
_OF_DAYS: Mapping[str, frozenset[str]] = {
    one: frozenset(part for day in days for part in day.split("-")) | {"et", "1er"}
    for one, days in _DAYS.items()
}
"""Words of which a day is made that was heard well: others find it."""
_WORDS = 4
"""Words that a day may be heard as."""
_REACH = 40
"""Code points in which these stand."""
_COUNTED = re.compile(
    rf"(?:{'|'.join(DAYS_OF_MONTH['fr'])}|\d+)[ -](?:[^\W\d_]+[sx]|mille|millions?)(?: .*)?", re.IGNORECASE
)
"""So many of something: le jeudi, sept membres."""
_CLAUSE = re.compile(r"[^.?!;:\n]*")
_LEAST: Mapping[str, float] = {"en": 0.36, "fr": 0.15}
"""Score of the likeness from which several words are a day: of 20 made-up French days 19 are found, of 9
English ones all. Of 90 other clauses behind such a lead none is, but for so many of something in French."""
_SURELY = 0.47
"""The same behind a comma, and behind "le" alone, where a number follows: "le neuf mort" has 0.79, "le sept
joueurs" 0.44."""
_MONTH_FR = re.compile(
    r"\b(?P<day>(?:le|du|au) (?:1er|3[01]|[12]?[1-9]|[12]0))"
    r"(?: ?(?P<hour>h)(?![\w-])(?! ?\d| (?:de|du|des|pile|précise)\b| d['\u2019])"
    r"| (?P<one>[^\W\d_](?:['\u2019]?[^\W\d_])*)(?: (?P<two>[^\W\d_]{4,}))?)",
    re.IGNORECASE,
)
"""A day in digits, and a word or two that may be its month: "du 12h", for the twelfth of August."""
_NEWS = re.compile(r"(?:le|du|au) (?:13|20)", re.IGNORECASE)
"""At these hours the French have the news on television."""
_LONG_FR = tuple(month for month in _MONTHS["fr"] if month not in {"mars", "mai", "juin", "août"})
_ALMOST, _THE_SAME = 0.72, 0.95
"""Likeness from which a word behind the digits of a day is a long month ("juyer" has 0.91, "chambre" 0.62),
and a short one, but for June where the clause ends: "mais" and "marre" have 1.0, "mardi" 0.62."""
_LIKE_FR = frozenset("ou où out hou houx marque marc mare mart march june".split())
"""As what short months are written, though Caviard hears them otherwise."""
_ENDS_FR = re.compile(rf"{PAUSE}| (?:(?:19|20)\d\d|deux mille|prochain|dernier)\b", re.IGNORECASE)
_REST: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(rf",?(?: of)? (?:{'|'.join(_MONTHS['en'])})\b", re.IGNORECASE),
    "fr": re.compile(rf" (?:{'|'.join(_MONTHS['fr'])})\b", re.IGNORECASE),
}
"""The month behind its day, which was heard well."""
_MONTH_THE = re.compile(
    r"\b(?:on|by|till|until|before|after|since|from|it['\u2019]s|it is|was|is|be|for|not) "
    rf"(?P<said>(?:{'|'.join(_MONTHS['en'])}),? the "
    r"(?!(?:latest|earliest|least|most|same|end|whole|year|month|week|day|team|board|price)\b)[^\W\d_]{2,})"
    rf"(?={STOP})",
    re.IGNORECASE,
)
"""A month, and what is said of no month with an article: "till May the time", for the tenth."""


class MisheardDays:
    """Finds a day by its sound: "le jeudi s'y fait vrai", for the sixth of February.

    Args:
        heard_as: finds by sound.
    """

    name = "misheard_days"

    def __init__(self, heard_as: HeardAs) -> None:
        self._heard_as = heard_as

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Days, with the day of the week before them; what sounds like one begins right behind that."""
        if language == "fr":
            yield from self._numbered(text)
            yield from self._months(text)
            yield from self._parts(text)
        else:
            yield from (_hit(*match.span("said")) for match in _MONTH_THE.finditer(text))
        yield from self._days(text, language)

    def _days(self, text: str, language: str) -> Iterator[Hit]:
        """What sounds like a day and its month, behind what leads to one."""
        starts: dict[int, tuple[int, float]] = {}
        words: list[FoldedWord] = []
        for led in _LED[language].finditer(text):
            behind = _behind(text, led.end())
            if behind and not _NO_DAY.match(text, led.end()):
                parts = led.groupdict()
                start = led.start("day") if parts.get("day") else led.start()
                surely = parts.get("number") or "," in led.group()
                starts[len(words)] = start, _SURELY if surely else _LEAST[language]
                words += behind
        if not words:
            return
        echoes = self._heard_as.find(text, words, _DAYS[language], language=language, common=frozenset())
        ends: dict[int, int] = {}
        for echo in sorted(echoes, key=lambda echo: echo.score):
            several = echo.last - echo.first > 1 and echo.first in starts
            if several and echo.score >= starts[echo.first][1]:
                ends[echo.first] = words[echo.last - 1].end
        for first, last in ends.items():
            rest = _REST[language].match(text, last)
            end = rest.end() if rest else last
            said = set(re.split(r"[\s,-]+", text[words[first].start : end].lower()))
            heard_well = said <= _OF_DAYS[language] and not said.isdisjoint(_MONTHS[language])
            if not (heard_well or _COUNTED.fullmatch(text, words[first].start, end)):
                yield _hit(starts[first][0], end)

    def _parts(self, text: str) -> Iterator[Hit]:
        """A part of a French month by its sound: "à la mine au vembre"."""
        starts: set[int] = set()
        words: list[FoldedWord] = []
        for led in _TO_PART.finditer(text):
            behind = _behind(text, led.end())
            starts.add(len(words))
            words += behind
        for echo in self._heard_as.find(text, words, _PARTS_FR, language="fr", common=frozenset()):
            said = {word.text for word in words[echo.first : echo.last]}
            if echo.first in starts and echo.score >= _PART and said.isdisjoint(map(fold, _MONTHS["fr"])):
                yield _hit(words[echo.first].start, words[echo.last - 1].end, "a part of a year")

    def _numbered(self, text: str) -> Iterator[Hit]:
        """A French day of a week by its sound, before the number of a day: "l'endit premier"."""
        alike = self._heard_as.alike
        days = [alike.sounds(day, "fr") for day in _WEEKDAYS_FR]
        for match in _NUMBERED.finditer(text):
            for start in {match.start("said"), match.start("one")}:
                name = text[start : match.end("one")].lower()
                heard = alike.sounds(name, "fr")
                well = name.split()[-1] in _WEEKDAYS_FR
                if not well and max(alike.alikes([(heard, day) for day in days])) >= _SAME:
                    yield _hit(start, match.end("said"), "a day of a week and a month")

    def _months(self, text: str) -> Iterator[Hit]:
        """A French month by its sound, behind the digits of its day: "le 30 juins"."""
        for match in _MONTH_FR.finditer(text):
            if match["hour"]:
                end = 0 if _NEWS.fullmatch(match["day"]) else match.end()
            else:
                end = self._month_end(text, match)
            if end:
                yield _hit(match.start(), end)

    def _month_end(self, text: str, match: re.Match[str]) -> int:
        """Where a month ends that was heard as a word or two; 0 where none was, or was heard well."""
        one, two = match["one"].lower(), (match["two"] or "").lower()
        if one in _MONTHS["fr"] or two in _MONTHS["fr"]:
            return 0
        ends = _ENDS_FR.match(text, match.end("one")) is not None
        same = self._like(one, ("mars", "mai", "juin") if ends else ("juin",)) >= _THE_SAME
        if same or (ends and one in _LIKE_FR):
            return match.end("one")
        if two and self._like(f"{one} {two}", _LONG_FR) >= _ALMOST:
            return match.end("two")
        return match.end("one") if self._like(one, _LONG_FR) >= _ALMOST else 0

    def _like(self, said: str, months: Sequence[str]) -> float:
        alike = self._heard_as.alike
        heard = alike.sounds(said, "fr")
        return max(alike.alikes([(heard, alike.sounds(month, "fr")) for month in months]))


def _hit(start: int, end: int, reason: str = "sounds like a day and a month") -> Hit:
    return Hit(Category.DATE, start, end, 0.4, MisheardDays.name, reason)


def _behind(text: str, at: int) -> list[FoldedWord]:
    """The words of the clause that begins at a place, as many as a day may be heard as."""
    clause = _CLAUSE.match(text, at, at + _REACH)
    behind = folded_words(clause.group() if clause else "")[:_WORDS]
    return [FoldedWord(word.text, word.start + at, word.end + at) for word in behind]
