"""Letters that are told by a word which begins with them: K like kite, B comme Berthe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.detect.text.expressions import regions
from app.detect.text.words import has_capitals
from app.domain.finding import Category, Hit
from app.domain.words.terms import fold

MARKED = (
    r"(?: (?:accent(?: (?:aigu|grave|circonflexe))?|tr[eé]ma|c[eé]dille|majuscule|minuscule|acute|grave"
    r"|circumflex|umlaut|cedilla|with (?:an? )?(?:fada|umlaut|accent|acute|cedilla|tilde))\b)?"
)
"""What a letter has over it or below, or how large it is."""
GAP = r"(?:[ ]?[,\u2010-\u2015-][ ]?|[.]?[ ]+|[.](?=\w[.]))"
"""What stands between two letters that are read out."""
_NAMES = {
    "bé": "b", "cé": "c", "dé": "d", "effe": "f", "gé": "g", "emme": "m", "enne": "n", "pé": "p", "erre": "r",
    "esse": "s", "té": "t", "vé": "v", "ixe": "x", "zède": "z",
}  # fmt: skip
"""Names of letters that are hardly a word beside what tells a letter."""
_LETTER = rf"(?:[^\W\d_]|{'|'.join(_NAMES)})(?![\w'\u2019])"
_LINK = r"(?:as in|is for|for|like(?: in)?|comme(?: dans)?)"
_EXAMPLE = (
    rf"(?P<letter>{_LETTER}),? (?P<link>{_LINK}) (?:(?:the|une?|l[ea]) |l['\u2019])?"
    r"(?P<word>[^\W\d_][\w'\u2019-]+)"
)
_TOLD = re.sub(r"\?P<\w+>", "?:", _EXAMPLE)
_TIMES = r"(?:(?:double|two|deux(?: fois)?) )?"
_BARE = rf"{_TIMES}[^\W\d_](?![\w'\u2019]){MARKED}(?!(?<=\b[aioyà]) (?!double|deux|and|et)[^\W\d_]{{2}})"
"""A letter by itself, and no word before another."""
_ITEM = rf"(?!i like (?:it|to|that|this|the|an?|my|your)\b)(?:{_TIMES}{_TOLD}|{_BARE})"
_AND = r"(?:(?:and|then|and then|et|puis|et puis),? )?"
_ROW = re.compile(rf"(?<![\w'\u2019]){_ITEM}(?:{GAP}{_AND}{_ITEM})*", re.IGNORECASE)
_FIND = re.compile(rf"(?<![\w'\u2019]){_EXAMPLE}", re.IGNORECASE)
_NEAR = re.compile(rf"(?<![\w'\u2019]){_LETTER},? {_LINK}\b", re.IGNORECASE)
_WORDS_TOO = frozenset("aiy")
"""Letters that are words: i like ice, a for apple."""
_NUMBERED = re.compile(
    r"\b(?:vitamine?s?|grade|plan|size|taille|group|groupe|class|classe|hepatitis|h[eé]patite|options?|note"
    r"|s[eé]rie|serie|team|type|version|annexe|appendix|exhibit|row|gate|section|zone|model|mod[eè]le"
    r"|plans?|letter is for)\s\Z",
    re.IGNORECASE,
)
"""What is called by a letter that is of no name."""
_NO_EXAMPLE = frozenset(
    "ce ceci cela celui celle cette ceux ca ces tout tous toute toutes toi tu moi me lui".split()
)


def letter_words(text: str, recogniser: str) -> Iterator[Hit]:
    """Letters of which one is told by a word that begins with it, with the letters beside them.

    One alone has to be said plainly: "as in", or with a capital, and be of nothing that letters number.

    Args:
        text: any.
        recogniser: the name of the hits.
    """
    capitals = has_capitals(text)
    for part in regions(_NEAR, text):
        for row in _ROW.finditer(text, *part):
            told = [each for each in _FIND.finditer(text, *row.span()) if _begins(text, each)]
            alone = len(told) == 1 and told[0].span() == row.span()
            if told and not (alone and not _plain(told[0], capitals=capitals)):
                yield Hit(Category.PERSON, *row.span(), 0.5, recogniser, "letters told by words")


def _begins(text: str, example: re.Match[str]) -> bool:
    """Whether a word begins with the letter that it tells, which is no word itself and numbers nothing."""
    said = example["letter"].lower()
    letter, word = fold(_NAMES.get(said, said)), fold(example["word"])
    numbered = _NUMBERED.search(text, max(0, example.start() - 16), example.start())
    alike = letter not in _WORDS_TOO and word.startswith(letter) and word not in _NO_EXAMPLE
    return alike and numbered is None


def _plain(example: re.Match[str], *, capitals: bool) -> bool:
    """Whether one letter alone is told plainly."""
    letter, link = example["letter"], example["link"].lower()
    if not capitals:
        return link.startswith(("as", "comme"))
    return link.startswith("as") or letter.isupper() or (len(letter) > 1 and example["word"][0].isupper())
