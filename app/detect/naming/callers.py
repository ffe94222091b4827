"""Who hosts a call, who asks and for whom, by what operators say: Ann Lee of Credit Suisse, go ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.detect.naming.bare_names import rare_end
from app.detect.text.by_words import ByWords
from app.detect.text.first_names import FIRST_NAMES
from app.detect.text.ordinary import Ordinary
from app.detect.text.words import SPACE, begins_sentence, row
from app.domain.finding import Category, Hit
from app.domain.spotting.names import SURE
from app.domain.words.terms import fold

_CUE: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:question(?:,? (?:today|now|here|this morning|will|is|be|comes?|coming|up))+"
        r" from (?:the line of )?|(?:from|to|have|take) the line of )",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\bquestion,? (?:(?:(?:nous )?(?:vient|viendra)|est(?: posée)?|posée)"
        r" (?:de la part de|celle de|par|de) |de la part de )",
        re.IGNORECASE,
    ),
}
"""What is said before the name of who calls."""
_ANSWER: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:[.,]|(?<! )) +(?:please (?:go|proceed)|your line is|go ahead|you may (?:go|proceed|ask))\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:[.,]|(?<! )) +(?:allez-y|à vous|vous avez la parole|nous vous écoutons)\b", re.IGNORECASE
    ),
}
"""What is said behind the firm. A row of spaces is begun with once: a text in columns has long ones."""
_FOR: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r",? (?:(?:uh|um),? )?(?:with|from|of|at|representing) (?:the )?", re.IGNORECASE),
    "fr": re.compile(
        r",? (?:(?:de )?chez |de la (?:société|banque|maison) |du (?:cabinet|groupe|journal) )"
        r"|, (?:de |d['\u2019])",
        re.IGNORECASE,
    ),
}
"""Between the two."""
_HOST: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\bwelcome(?: you)? to (?:the |our )?(?P<firm>[^.,;:?!\n]{2,60}?)(?:['\u2019]s)? "
        r"(?:(?:first|second|third|fourth|full|half|fiscal|year|annual|interim|preliminary|q[1-4]|\d{4})"
        r"['\u2019]?s? )*(?:quarter|year|half|earnings|results|investor|analyst)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\bbienvenue à (?:la (?:conférence|présentation)(?: téléphonique)?|l['\u2019]assemblée générale)"
        r" (?:(?:des|sur les) résultats(?: \w+)? )?(?:de |du groupe |d['\u2019])(?P<firm>[^.,;:?!\n]{2,60}?)"
        r"(?=[.,;:?!\n]| (?:sur|pour|au|consacrée)\b)",
        re.IGNORECASE,
    ),
}
"""How a firm greets those who hear its results."""
_TRADE = re.compile(
    r"\w \S*(?:air(?:ways|lines)|bank|energy|foods?|group|holdings?|industries|insurance|logistics|mining"
    r"|motors|networks|partners|power|products|resources|restaurants?|retail|shipping|software|solutions"
    r"|steel|stores|systems|technolog(?:y|ies)|tools|water)\Z",
    re.IGNORECASE,
)
"""How the name of a host ends that is made of common words: welcome to the great sable airways results."""
_WORD = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_PARTICLES = frozenset("de van von der den la le du da di dos el al bin ben mac mc o st saint".split())
_JOINT = re.compile(r" (?:(?:and|&|et|of the|of|de|du) )?")
_LETTERS = frozenset("aiy")
"""Letters that are words as well, and no initials."""
_LONGEST = 4
"""Words of a name, without what joins them."""
_BACK = 90
"""Code points in which both names stand."""


class Callers(ByWords):
    """Finds the names in such calls, whatever words they are made of."""

    name = "callers"

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Names of up to four words; that of a firm where that of a person stands before it.

        Raises:
            ModelError: when the pipeline of French is not installed.
        """
        lexicon, ordinary = self._words(language)
        for cue in _CUE[language].finditer(text):
            end = _name_end(text, cue.end(), ordinary, language)
            link = _FOR[language].match(text, end)
            last = _name_end(text, link.end(), ordinary, language, joined=True) if link else end
            twice = link is not None and last > link.end() and " " in text[cue.end() : end]
            if end > cue.end() and (twice or rare_end(text, cue.end(), end, lexicon)):
                yield self._hit(Category.PERSON, cue.end(), end)
                if link and last > link.end():
                    yield self._hit(Category.ORGANISATION, link.end(), last)
        for host in _HOST[language].finditer(text):
            start, end = host.span("firm")
            named = _name_end(host["firm"], 0, ordinary, language, joined=True) == end - start
            if named and (rare_end(text, start, end, lexicon) or _TRADE.search(host["firm"])):
                yield self._hit(Category.ORGANISATION, start, end)
        for answer in _ANSWER[language].finditer(text):
            for link in _FOR[language].finditer(text, max(0, answer.start() - _BACK), answer.start()):
                start = _name_start(text, link.start(), ordinary)
                twice = " " in text[start : link.start()] and begins_sentence(text, start)
                last = _name_end(text, link.end(), ordinary, language, joined=True)
                if last == answer.start() and (twice or rare_end(text, start, link.start(), lexicon)):
                    yield self._hit(Category.PERSON, start, link.start())
                    yield self._hit(Category.ORGANISATION, link.end(), last)

    def _hit(self, category: Category, start: int, end: int) -> Hit:
        return Hit(category, start, end, SURE, self.name, "named as in a call with investors")


def _name_end(text: str, start: int, ordinary: Ordinary, language: str, *, joined: bool = False) -> int:
    """Where a name that begins here ends; ``start`` when there is none.

    Args:
        text: all of it.
        start: of the first word.
        ordinary: words with which it ends.
        language: of the words for whom the caller asks, and that tell them to speak, before which it ends.
        joined: whether it goes on behind "and" and "of".
    """
    end = at = start
    for word in row(text, start, _WORD, most=_LONGEST, joint=_JOINT if joined else SPACE):
        behind = _ANSWER[language].match(text, at) or (not joined and _FOR[language].match(text, at))
        if (at > start and behind) or _ends(word.group(), ordinary):
            break
        at = word.end()
        end = end if fold(word.group()) in _PARTICLES else at
    return end


def _name_start(text: str, end: int, ordinary: Ordinary) -> int:
    """Where a name that ends here begins; ``end`` when there is none."""
    start = end
    for word in reversed([*_WORD.finditer(text, max(0, end - _BACK), end)][-_LONGEST:]):
        apart = start < end and text[word.end() : start] != " "
        if apart or word.end() < end == start or _ends(word.group(), ordinary):
            break
        start = word.start()
    return start


def _ends(word: str, ordinary: Ordinary) -> bool:
    """Whether no name goes on with a word; "Will" and "de" may be in one."""
    plain = fold(word)
    if len(plain) == 1:
        return plain in _LETTERS
    return plain in ordinary and plain not in _PARTICLES and plain not in FIRST_NAMES["en"]
