"""E-mail addresses that were misheard: what sounds like an at sign or the end, and the words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.detect.addresses.handles import handles
from app.detect.addresses.spoken_addresses import SpokenAddresses
from app.detect.sounds.heard_as import Echo, HeardAs
from app.detect.text.lexicon import Lexicon, Lexicons
from app.detect.text.words import FoldedWord, folded_words
from app.domain.finding import Category, Hit

_AT = "arobase"
"""English says "at": that is known by the written address behind it."""
_IT = re.compile(
    r"\b\w[\w.-]*,?\s+(?:it|add|ate|act),?\s+[\w-]+(?:\.[\w-]+)*\.[a-z]{2,7}\b(?!\.\w)", re.IGNORECASE
)
_ENDS_IN_A_DOT = re.compile(
    r"\b(?:goes|go|repl(?:y|ies)|write|wrote|send|sent|mail|address|contact)\b[^.?!\n]{0,24}?"
    r"\b(?:to|is|at|on)\b,? (?:(?:(?:hang|hold) on|wait|let me (?:see|look|check)|one (?:second|moment)|sorry"
    r"|u[hm]+|erm?|oh),? )*+(?P<said>(?!(?:the|an?|my|our|his|her|their|your)\b)(?:\w+ ){1,5}at "
    r"(?:[\w-]+ ){0,2}(?=[\w-]*[^\W\d_])[\w-]{2,}\.\w{1,7})(?![\w.]*\w)",
    re.IGNORECASE,
)
"""An address of which the end was written as something else: "goes to tall ship at 2 to.0"."""
_BEFORE, _AFTER = 4, 6
"""Words on each side that an address is taken to have."""
_SENTENCE = 8
"""Words of a sentence before a sign that begins the next, which are all of an address."""
_END = re.compile(r"[.?!\u2026](?=\s|$)|\n")
_LEAST = 0.2
"""Score of the likeness from which something is an at sign."""
_ENDING, _SURELY = "point-fr", 0.5
"""How an address ends that was not written as one ("point-faire", "poêne faire"), and the score for it."""
_ALL = 10
"""Words before its end that an address is taken to have."""
_DOT = frozenset("point points poing poings".split())
_FARTHER = 6
"""Words beyond those in which a French address has its dot: "... en un seul mot, point com"."""
_WRITES = re.compile(
    r"\b(?:inscri|écri|envo[iy]|adresse[rz]|répon|transm)\w*(?:[ -](?:l[ea]s?|moi|nous|tout))? [aà] ",
    re.IGNORECASE,
)
"""Behind these words a French address begins."""
_TOLD = re.compile(
    r"\b(?:adresse|e?-?mail|mel|courriel|contact)\b(?: \w+)?(?: ?[,:]| (?:c['\u2019])?est)+ ", re.IGNORECASE
)
"""Behind these a French address begins, in however many words: "l'adresse exacte, ici, un de"."""
_FAINT = 0.5
"""Score of the likeness below which what makes sense by itself has to have an address around it."""
_NONSENSE = re.compile(r"\bhauts? basses?\b", re.IGNORECASE)
"""No words of French, though each of them is: of "à haut basse", for the sign."""
_PARTS = re.compile(
    r"\w\.\w|\b(?:po[iê](?:n|gn)\w*|poing\w*|tir(?:ets?|e[rz]?s?|ée?s?|ait)|underscore|attachée?s?"
    r"|minuscules?)\b",
    re.IGNORECASE,
)
"""What an address is made of, well heard or not."""
_LEADS = re.compile(
    r"\b(?:e?-?mails?|mels?|courriels?|adress\w+|boîtes?|inscri\w+|[ée]cri\w+|envo[iy]\w*|répon\w+"
    r"|transm\w+|contact\w*|connect\w+)\b",
    re.IGNORECASE,
)
"""What is said before an address."""
_STREET = re.compile(r"(?<=\b[Ll]a )rue\b", re.IGNORECASE)
"""A street that sounds like an at sign, "la rue Basse", is one."""
_LIKE_AT = "around something that sounds like an at sign"
_LIKE_END = "around something that sounds like the end of an address"


class MisheardAddresses:
    """Finds an at sign by its sound. A spoken address is written in words that make no sense.

    Args:
        heard_as: finds by sound.
        lexicons: the words of each language.
    """

    name = "misheard_addresses"

    def __init__(self, heard_as: HeardAs, lexicons: Lexicons) -> None:
        self._heard_as, self._lexicons = heard_as, lexicons
        self._spoken, self._handles = SpokenAddresses(), handles()

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """English: the word before the sign and the address after it; French: some words on both sides.

        A sign, or an end, in an address that is read aloud was heard well, and so was one before a handle.

        Raises:
            ModelError: when the pipeline of French is not installed.
        """
        if language == "en":
            for match in _IT.finditer(text):
                yield self._hit(match.start(), match.end(), 0.6, "an address behind a misheard at sign")
            for match in _ENDS_IN_A_DOT.finditer(text):
                yield self._hit(*match.span("said"), 0.5, "an address behind a misheard at sign")
            return
        words, lexicon = folded_words(text), self._lexicons.of(language)
        echoes = self._heard_as.find(text, words, (_AT, _ENDING), language=language, common=frozenset())
        # Half an address may go on in what was misheard.
        emails = tuple(self._spoken.emails(text, language))
        handles = [hit.start for hit in self._handles.recognise(text, language)]
        known = (*emails, *(h for h in self._spoken.recognise(text, language) if h.category is Category.URL))
        for echo in echoes:
            at = words[echo.first].start
            if echo.term == _AT:
                least, heard, beside, reason = _LEAST, emails, (_BEFORE, _AFTER), _LIKE_AT
            else:
                least, heard, beside, reason = _SURELY, known, (_ALL, 0), _LIKE_END
            after = words[echo.last - 1].end
            said = any(hit.start <= at < hit.end for hit in heard) or any(
                after < start <= after + 2 for start in handles
            )
            if echo.score >= least and not said and not _STREET.match(text, at):
                first, last = _around(text, words, echo, *beside)
                if echo.term == _AT and not _is_told(text, words, echo, (first, last), lexicon):
                    continue
                score = round(min(0.6, 0.3 + echo.score / 3), 3)
                yield self._hit(words[first].start, words[last - 1].end, score, reason)

    def _hit(self, start: int, end: int, score: float, reason: str) -> Hit:
        return Hit(Category.EMAIL, start, end, score, self.name, reason)


def _around(text: str, words: Sequence[FoldedWord], echo: Echo, before: int, after: int) -> tuple[int, int]:
    """The words around some, up to the ends of the sentence; where a sign begins it, with the one before."""
    first, last = echo.first, echo.last
    least, most = max(0, first - before), min(len(words), last + after)
    while first > least and not _END.search(text[words[first - 1].end : words[first].start]):
        first -= 1
    if echo.term == _AT and 0 < first == echo.first:
        first = _begun(text, words, first, before)
    if echo.term == _AT:
        first = _led(text, words, first, echo.first)
    while last < most and not _END.search(text[words[last - 1].end : words[last].start]):
        last += 1
    return first, _ended(text, words, last) if last == most else last


def _is_told(
    text: str, words: Sequence[FoldedWord], echo: Echo, span: tuple[int, int], lexicon: Lexicon
) -> bool:
    """Whether what sounds like an at sign is one: surely, as no words of the language, or by those around it.

    What names somebody or a town, "à Robin", needs more around it than a strange word or one for addresses.
    """

    def written(first: int, last: int) -> list[str]:
        return [text[word.start : word.end].lower() for word in words[first:last]]

    def is_strange(word: str) -> bool:
        return word not in lexicon.known and word not in lexicon.names

    said, heard = written(echo.first, echo.last), text[words[echo.first].start : words[echo.last - 1].end]
    if echo.score >= _FAINT or any(map(is_strange, said)) or _NONSENSE.search(heard):
        return True
    start, end = text.rfind(" ", 0, words[span[0]].start) + 1, text.find(" ", words[span[1] - 1].end)
    around = text[start : end if end >= 0 else len(text)]
    if _PARTS.search(around):
        return True
    named = any(word in lexicon.names and word not in lexicon.known for word in said)
    return not named and bool(_LEADS.search(around) or any(map(is_strange, written(*span))))


def _led(text: str, words: Sequence[FoldedWord], first: int, at: int) -> int:
    """Where an address begins: behind what says to write to it, where a word is left before its sign.

    What tells it may stand farther away than the words that an address is taken to have.
    """
    before = range(max(0, at - _ALL), first)
    told = [lead.end() for lead in _TOLD.finditer(text, words[before.start].start, words[at].start)]
    if told and not _END.search(text[told[-1] : words[at].start]):
        return next((number for number in before if words[number].start >= told[-1]), first)
    leads = [lead.end() for lead in _WRITES.finditer(text, words[first].start, words[at].start)]
    return next((number for number in range(first, at) if leads and words[number].start >= leads[-1]), first)


def _ended(text: str, words: Sequence[FoldedWord], last: int) -> int:
    """Where an address ends of which so many words are known: behind the last dot of the next few words."""
    end = last
    for at in range(last, min(len(words), last + _FARTHER)):
        if _END.search(text[words[at - 1].end : words[at].start]):
            break
        if words[at - 1].text in _DOT:
            end = at + 1
    return end


def _begun(text: str, words: Sequence[FoldedWord], at: int, before: int) -> int:
    """Where an address begins of which the sign was heard apart: with the sentence before, if that is short.

    Single letters, of a name that is spelt, do not count.
    """
    if text[words[at - 1].end : words[at].start].strip(" ") != ".":
        return at
    first = at
    for first in range(at - 1, -1, -1):
        if first == 0 or _END.search(text[words[first - 1].end : words[first].start]):
            break
    said = sum(len(word.text) > 1 for word in words[first:at])
    return first if said <= _SENTENCE else max(0, at - before)
