"""Words that are spelt aloud, letter by letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.detect.naming.letter_words import GAP, MARKED, letter_words
from app.detect.text.words import has_capitals
from app.domain.finding import Category, Hit

_LETTERS = rf"(?:(?:double|two|deux(?: fois)?) )?[^\W\d_](?!\w){MARKED}"
_SIGN = (
    r"(?:apostrophe|hyphen|dash|tiret|trait d['\u2019]union|(?:et )?(?:puis )?(?:un )?espace|space|plus loin"
    r"|new word|nouveau mot)"
)
"""What is read out between letters."""
_SPELT = re.compile(
    rf"(?<![\w'\u2019])(?:{_LETTERS}{GAP}(?:{_SIGN}{GAP})?){{2,}}{_LETTERS}(?![\w'\u2019&])",
    re.IGNORECASE,
)
_INITIALS = re.compile(
    r"\b(?i:initiall?(?:s|ed)(?: (?:are|were|is|as|of|for))?|initiales(?:,? (?:c['\u2019]est|sont|de))?)"
    r"[,.:]? +(?P<said>[A-Z]{2,4}\b|[A-Z]\b\.?(?:,? ?(?:and |then |et )?(?!I\b [a-z])[A-Z]\b\.?){1,3})"
)
"""Letters that are said to be somebody's."""
_SMALL_INITIALS = re.compile(
    r"\b(?:initials|initiales)(?: (?:are|were|sont))? (?P<said>[a-z](?: and)?(?: [a-z]){1,3})\b"
)
"""The same in a text without capitals."""
_SMALL = 5
"""Small letters in a text that has capitals, at least."""
_LETTER = re.compile(r"(?<!\w)[^\W\d_](?![\w'\u2019])")


_LIKE_LETTERS_FR = (
    "a à ah as ha b bé baie c cé ses ces c'est sait sais d dé dès des e eux euh f effe g gé j'ai h ache hache"
    " i y hi j ji j'y k ka cas l elle elles aile m aime n haine aine o au aux eau eaux haut oh os p pé paix"
    " pet q cul r air l'air ère erre aire s esse est-ce t té thé t'es tes u hue v vé x ixe z zède âge âgé"
    " assez aidé"
).split()
"""What Whisper writes for letters that are read out, and for two of them."""
_OFTEN_FR = frozenset(
    "a à as ha c ses ces c'est sait d des e eux euh j'ai i y l elle elles o au aux tes t'es est-ce"
    " assez".split()
)
"""Of these, what stands in any sentence: of four in a row, one is something else."""
_LIKE_FR = rf"(?:{'|'.join(sorted(_LIKE_LETTERS_FR, key=len, reverse=True))})(?![\w'\u2019-])"
_ODD_FR = rf"(?:{'|'.join(word for word in _LIKE_LETTERS_FR if word not in _OFTEN_FR)})(?![\w'\u2019-])"
_SPELT_FR = re.compile(
    r"(?:\b[eé]p[eè]l+\w*|\bs['\u2019](?:[eé]crit|[eé]crivent|orthographie)\b|\blettre (?:par|à) lettre"
    rf"|(?<![\w'\u2019-])(?:{_ODD_FR}|(?-i:[A-Z])) comme [\w-]+)[^\n]{{0,60}}?[ ,.?]"
    rf"(?P<said>(?=(?:{_LIKE_FR}[ ,.-]{{1,2}}){{0,3}}{_ODD_FR})(?:{_LIKE_FR}[ ,.-]{{1,2}}){{3,}}{_LIKE_FR})",
    re.IGNORECASE,
)
"""Letters that became words, where it is said that a name is spelt: "dès comme demi, dès l'air âgé haut"."""


class Spelling:
    """Finds three or more letters that are read one by one; of small ones four, or five among capitals.

    Also letters told by words, and in French words that sound like four where something is said to be spelt.
    """

    name = "spelling"

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Spelt words, which are names more often than not."""
        for match in (*_INITIALS.finditer(text), *_SMALL_INITIALS.finditer(text)):
            yield Hit(Category.PERSON, *match.span("said"), 0.5, self.name, "said to be somebody's initials")
        for match in _SPELT_FR.finditer(text) if language == "fr" else ():
            reason = f"{len(match['said'].split())} letters read one by one"
            yield Hit(Category.PERSON, *match.span("said"), 0.5, self.name, reason)
        yield from letter_words(text, self.name)
        capitals = has_capitals(text)
        for match in _SPELT.finditer(text):
            letters = _LETTER.findall(match.group())
            abbreviation = "." in match.group() and not re.search(r"[, -]", match.group())
            small = not all(letter.isupper() for letter in letters)
            least = (_SMALL if small else 3) if capitals else 4
            if len(set(letters)) > 2 and len(letters) >= least and not abbreviation:
                yield Hit(
                    category=Category.PERSON,
                    start=match.start(),
                    end=match.end(),
                    score=0.6,
                    recogniser=self.name,
                    reason=f"{len(letters)} letters read one by one",
                )
