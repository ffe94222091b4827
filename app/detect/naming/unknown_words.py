"""Written words that no language has: mostly names that an engine misheard and spelt by ear."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from app.detect.text.by_words import ByWords
from app.detect.text.lexicon import Lexicon, Lexicons
from app.detect.text.ordinary import Ordinary
from app.detect.text.words import begins_sentence, inflected
from app.domain.finding import Category, Hit
from app.domain.words.terms import fold

NAME = "unknown_words"
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST = 3
"""Letters; what is shorter may be a syllable or an initial."""
_PART = 4
"""Letters that each half of a compound has at least (playbook), and in French what is behind a prefix:
"dissla" is not made of "sla"."""
_ACTS: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r" (?:(?:is|are|was|were) (?:going|trying|asking|suing|buying|selling|leaving|refusing|paying)"
        r"|(?:has|have|had) (?:signed|agreed|asked|refused|said|told|paid|bought|sold|sued|called|lost|won)"
        r"|wants?|says?|said|agreed|asked|refused|signed|offered|sued|bought|called|pays?|owes?|thinks?"
        r"|told)\b"
    ),
    "fr": re.compile(
        r" (?:veut|dit|demande|refuse|propose|accepte|paie|paye|doit|menace|attaque|rachète"
        r"|va (?:signer|nous|payer)|a (?:signé|dit|demandé|refusé|proposé|accepté|payé|perdu|gagné|appelé))\b"
    ),
}
"""What people and firms do, and things do not."""
_NEGATED = re.compile(r"['\u2019]t\b")
"""What makes a verb of a word: aren't."""
_BROKEN = re.compile(r"-+(?!\w)")
"""After a word that is broken off."""
_PREFIXES = ("re", "un", "in", "non", "over", "under", "out", "pre", "sub", "mis", "dis", "anti", "multi")


class UnknownWords(ByWords):
    """Finds words that are in no list, neither themselves nor as a compound of words that are.

    On ten meetings heard by Whisper base, 39 sensitive passages that no other recogniser finds: it finds 14
    of them, for 1.0 % of the other speech.

    Args:
        lexicons: the words of each language.
    """

    name = NAME

    def __init__(self, lexicons: Lexicons) -> None:
        super().__init__(lexicons)
        self._sorted: dict[str, Sequence[str]] = {}

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Words that may be anything, and names with which a sentence begins.

        The beginning of a word that is broken off ("reve- revenue") is none.

        Raises:
            ModelError: when the pipeline of French is not installed.
        """
        lexicon, ordinary = self._words(language)
        for match in _LETTERS.finditer(text):
            word = match.group().lower()
            start, end = match.span()
            if len(word) < _SHORTEST or word in lexicon.known or fold(word) in ordinary:
                continue
            if word.endswith("n") and _NEGATED.match(text, end):
                continue
            if match.group().islower() and _in_dictionary(text, match, lexicon):
                continue
            if not _known(word, lexicon, ordinary, language):
                if text[start].isupper() or not self._broken_off(text, match, lexicon, language):
                    yield Hit(Category.SUSPECT, start, end, 0.4, self.name, "no word of the language")
            elif self._is_name(text, match, lexicon, language):
                yield Hit(Category.SUSPECT, start, end, 0.4, self.name, "written like a name")

    def _is_name(self, text: str, match: re.Match[str], lexicon: Lexicon, language: str) -> bool:
        """Whether a word is nothing but a name, in small letters or with which a sentence begins.

        A compound with which one begins is taken for one where it acts like one.
        """
        start, end = match.span()
        small = match.group().islower()
        if not small and not (text[start].isupper() and begins_sentence(text, start)):
            return False
        named = match.group().lower() in lexicon.names
        return named or (not small and _ACTS[language].match(text, end) is not None)

    def _broken_off(self, text: str, match: re.Match[str], lexicon: Lexicon, language: str) -> bool:
        """Whether a word is the beginning of a known one, and broken off."""
        if not _BROKEN.match(text, match.end()):
            return False
        if language not in self._sorted:
            self._sorted[language] = sorted(lexicon.known)
        words = self._sorted[language]
        at = bisect_left(words, match.group())
        return at < len(words) and words[at].startswith(match.group())


def _in_dictionary(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a word in small letters is a rare one, a plural, or a prefix with its hyphen: pre-tax."""
    word = match.group()
    if word in lexicon.names:
        return False
    if word in _PREFIXES and text[match.end() : match.end() + 1] == "-":
        return True
    return any(form in lexicon.rare or form in lexicon.known for form in inflected(word))


def _known(word: str, lexicon: Lexicon, ordinary: Ordinary, language: str) -> bool:
    if word in lexicon.known or word in lexicon.names or fold(word) in ordinary:
        return True
    rests = (word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix))
    if any(rest in lexicon.known and (language == "en" or len(rest) >= _PART) for rest in rests):
        return True
    halves = ((word[:at], word[at:]) for at in range(_PART, len(word) - _PART + 1))
    # French hardly joins two words, and the vocabulary of its pipeline has misspelt ones: "omer", "cier".
    parts = lexicon.common if language == "fr" else lexicon.known
    return any(one in parts and other in parts for one, other in halves)
