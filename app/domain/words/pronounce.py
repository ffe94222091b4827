"""From letters to sounds, roughly: enough for an aligner to find a name that no dictionary has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

ENGLISH = """
tion:SH.AH.N sion:ZH.AH.N ough:AO augh:AO eigh:EY igh:AY tch:CH sch:SH dge:JH chr:K.R ph:F sh:SH ch:CH
th:TH gh:G wh:W ck:K ng:NG qu:K.W kn^:N wr^:R ps^:S ee:IY ea:IY ie:IY ei:EY oo:UW ou:AW ow:OW oa:OW oi:OY
oy:OY ai:EY ay:EY au:AO aw:AO ew:Y.UW ue:UW ey:IY er:ER ir:ER ur:ER ar:AA.R or:AO.R ll:L ss:S tt:T nn:N
mm:M pp:P rr:R ff:F bb:B dd:D gg:G cc:K zz:Z ce:S.EH ci:S.IH cy:S.IY ge:JH.EH x:K.S a:AE b:B c:K d:D e:EH
f:F g:G h:HH i:IH j:JH k:K l:L m:M n:N o:AA p:P q:K r:R s:S t:T u:AH v:V w:W y:IY z:Z
"""
"""Letters and their sounds, CMU phones; the first that fits is taken. ``^``: only where a word begins."""

FRENCH = """
aill:AA.Y eill:EH.Y euill:ER.Y ouill:UW.Y ail$:AA.Y ails$:AA.Y eil$:EH.Y eils$:EH.Y euil$:ER.Y eaux:OW
ille:IY.Y oin~:W.AE.N eau:OW ain~:AE.N ein~:AE.N ien:Y.AE.N tion:S.Y.AO.N gn:N.Y ch:SH ph:F th:T qu:K gu:G
ou:UW oi:W.AA au:OW ai:EH ei:EH eu:ER oe:ER an~:AA.N am~:AA.M en~:AA.N em~:AA.M in~:AE.N im~:AE.M on~:AO.N
om~:AO.M un~:AE.N er$:EY ez$:EY ets$:EH et$:EH ts$: ds$: ps$: es$: ent$: e$: s$: t$: x$: d$: p$: z$: ll:L
ss:S tt:T nn:N mm:M pp:P rr:R ff:F ce:S.ER ci:S.IY cy:S.IY ge:ZH.ER gi:ZH.IY é:EY è:EH ê:EH ë:EH à:AA â:AA
î:IY ï:IY ô:OW û:UW ù:UW ü:UW œ:ER ç:S a:AA b:B c:K d:D e:ER f:F g:G h: i:IY j:ZH k:K l:L m:M n:N o:AO p:P
q:K r:R s:S t:T u:UW v:V w:W x:K.S y:IY z:Z
"""
"""French in English phones; ``$``: only where a word ends, ``~``: not before a vowel."""

FRENCH_WORDS = """
un:AE.N deux:D.ER trois:T.R.W.AA quatre:K.AE.T.R cinq:S.AE.N.K six:S.IY.S sept:S.EH.T huit:W.IY.T
neuf:N.ER.F dix:D.IY.S onze:AO.N.Z douze:D.UW.Z treize:T.R.EH.Z quatorze:K.AA.T.AO.R.Z quinze:K.AE.N.Z
seize:S.EH.Z vingt:V.AE.N trente:T.R.AA.N.T quarante:K.AA.R.AA.N.T cinquante:S.AE.N.K.AA.N.T
soixante:S.W.AA.S.AA.N.T cent:S.AA.N mille:M.IY.L euros:ER.R.OW
"""

ENGLISH_LETTERS = """
a:EY b:B.IY c:S.IY d:D.IY e:IY f:EH.F g:JH.IY h:EY.CH i:AY j:JH.EY k:K.EY l:EH.L m:EH.M n:EH.N o:OW p:P.IY
q:K.Y.UW r:AA.R s:EH.S t:T.IY u:Y.UW v:V.IY w:D.AH.B.AH.L.Y.UW x:EH.K.S y:W.AY z:Z.IY
"""
FRENCH_LETTERS = """
a:AA b:B.EY c:S.EY d:D.EY e:ER f:EH.F g:ZH.EY h:AA.SH i:IY j:ZH.IY k:K.AA l:EH.L m:EH.M n:EH.N o:OW p:P.EY
q:K.UW r:EH.R s:EH.S t:T.EY u:UW v:V.EY w:D.UW.B.L.V.EY x:IY.K.S y:IY.G.R.EH.K z:Z.EH.D
"""

_FINALS = ("er$", "ez$", "ets$", "ts$", "ds$", "ps$", "s$", "t$", "x$", "d$", "p$", "z$")
"""Rules of French endings that names and some words do not follow: "mars", "Kader", "Agnès", "Sanchez"."""
_VOWELS = "aeiouyàâéèêëîïôûùüœ"
_LONGEST_SPELT = 5
"""Letters: a longer word without a vowel is not spelt out."""
_ANYTHING = "AH"
"""The phone of a word of which nothing is known."""


class Pronouncer:
    """Says words in the phones of the CMU dictionary, without stress.

    Args:
        language: ``en`` or ``fr``.
        lookup: gives the phones of an English word, or None.
    """

    def __init__(self, language: str, lookup: Callable[[str], str | None]) -> None:
        english = language == "en"
        self._english = english
        self._lookup = lookup
        self._rules = tuple(_table(ENGLISH if english else FRENCH))
        self._words = {} if english else dict(_table(FRENCH_WORDS))
        self._letters = dict(_table(ENGLISH_LETTERS if english else FRENCH_LETTERS))

    def phones(self, word: str) -> str:
        """The phones of a spoken word in lower case, with one space between two; never empty."""
        return self.ways(word)[0]

    def ways(self, word: str) -> tuple[str, ...]:
        """The phones of a word, and those it has when its silent ending is heard ("mars"); never empty."""
        known = self._known(word)
        if known is not None:
            return (known,)
        heard = tuple(rule for rule in self._rules if rule[0] not in _FINALS)
        return tuple(dict.fromkeys(self._spelt(word, rules) for rules in (self._rules, heard)))

    def _spelt(self, word: str, rules: Sequence[tuple[str, str]]) -> str:
        plain = word.replace("'", "").replace("-", "")
        if self._english:
            plain = _without_accents(plain)
        if len(plain) <= _LONGEST_SPELT and not any(letter in _VOWELS for letter in plain):
            said = [self._letters[letter] for letter in plain if letter in self._letters]
        else:
            if self._english and re.search(r"..[^aeiou]e$", plain):
                plain = plain[:-1]
            said = list(_sounds(plain, rules))
        return " ".join(filter(None, said)) or _ANYTHING

    def _known(self, word: str) -> str | None:
        if not self._english:
            return self._words.get(word)
        found = self._lookup(word)
        if found is None and word.endswith("s"):
            stem = self._lookup(word.removesuffix("s").removesuffix("'"))
            found = None if stem is None else f"{stem} Z"
        return found


def _sounds(word: str, rules: Sequence[tuple[str, str]]) -> Iterator[str]:
    at = 0
    while at < len(word):
        for rule, phones in rules:
            letters = rule.rstrip("^$~")
            if word.startswith(letters, at) and _allowed(rule[-1], word, at, at + len(letters)):
                yield phones
                at += len(letters)
                break
        else:
            at += 1


def _allowed(mark: str, word: str, start: int, end: int) -> bool:
    """Whether a rule with a mark may be used on ``word[start:end]``."""
    if mark == "^":
        return start == 0
    if mark == "$":
        return end == len(word) and start > 0
    return mark != "~" or end == len(word) or word[end] not in _VOWELS + "h"


def _table(text: str) -> Iterator[tuple[str, str]]:
    for entry in text.split():
        letters, _, phones = entry.partition(":")
        yield letters, phones.replace(".", " ")


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
