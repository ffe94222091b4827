"""Numbers, sums and days that are said in the other language than what stands around them.

Who tells a French meeting of a call to London reads the number as it was given, and who speaks of Lyon in
English may keep "le quinze mars". What reads numbers in the language of the line sees foreign words there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.detect.text.numerals import COUNTING
from app.detect.text.words import FoldedWord
from app.domain.transcript import Stretch

_MOST = 40
"""Words of an island at most: what is longer is repeated without end."""
_ENOUGH = 3
"""Numerals of the other language that are a number by themselves; with what they count one is enough."""
_GAP = re.compile(r"(?:[ -]|, )(?:d['\u2019])?")
"""What may stand between two words of an island."""


@dataclass(frozen=True, slots=True)
class _Words:
    """Folded words by what they are in an island.

    Args:
        clear: numerals that the other language does not have.
        counted: months, scales, currencies and the like.
        first: others with which an island may begin.
        inside: others that may stand in it.
        last: others with which it may end.
    """

    clear: frozenset[str]
    counted: frozenset[str]
    first: frozenset[str]
    inside: frozenset[str]
    last: frozenset[str]

    @property
    def whole(self) -> frozenset[str]:
        """All that tell something by themselves."""
        return self.clear | self.counted


_BOTH = COUNTING["en"] & COUNTING["fr"]
_ORDINALS = frozenset(
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth thirtieth".split()
)
_SPOKEN: Mapping[str, _Words] = {
    "en": _Words(
        clear=COUNTING["en"] - _BOTH | _ORDINALS | {"billion"},
        counted=frozenset(
            "million millions billion thousand percent k dollars pounds euros quid grand january february"
            " march april may june july august september october november december".split()
        ),
        first=_BOTH.union("the plus oh o double triple half first second".split()),
        inside=_BOTH.union("the and of oh o double triple treble point a per first second us".split()),
        last=_BOTH.union("oh o cent first second sterling".split()),
    ),
    "fr": _Words(
        clear=COUNTING["fr"] - _BOTH - {"un", "une", "cent", "cents"},
        counted=frozenset(
            "million millions milliard milliards mille euros dollars pour janvier fevrier mars avril mai"
            " juin juillet aout septembre octobre novembre decembre".split()
        ),
        first=_BOTH.union("le plus un une premier cent".split()),
        inside=_BOTH.union("et de virgule un une cent cents plus le".split()),
        last=_BOTH.union("un une cent cents".split()),
    ),
}


def islands(text: str, words: Sequence[FoldedWord], stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """Where numbers, sums and days are said in the other language.

    Args:
        text: any.
        words: of it, in their order.
        stretches: of one language each, which follow one another.
    """
    ends = iter(stretches)
    stretch = next(ends)
    beyond = 0
    for place, word in enumerate(words):
        while word.start >= stretch.end:
            stretch = next(ends)
        if place < beyond or word.text not in (spoken := _SPOKEN[_OTHER[stretch.language]]).whole:
            continue
        first, last = _run(text, words, place, spoken)
        beyond = last
        said = [each.text for each in words[first:last]]
        numerals = sum(each in spoken.clear for each in said)
        counted = any(each in spoken.counted for each in said)
        end = words[last - 1].end
        if (numerals >= _ENOUGH or (numerals and counted)) and end <= stretch.end:
            yield Stretch(words[first].start, end, _OTHER[stretch.language])


_OTHER: Mapping[str, str] = {"en": "fr", "fr": "en"}


def _run(text: str, words: Sequence[FoldedWord], place: int, spoken: _Words) -> tuple[int, int]:
    """The place of the first word of an island around a word of it, and that after its last."""
    whole, first, last = spoken.whole, place, place + 1
    while first and words[first - 1].text in spoken.first and _follows(text, words, first):
        first -= 1
    kept = last
    while last < len(words) and last - first < _MOST and _follows(text, words, last):
        said = words[last].text
        last += 1
        if said in whole or said in spoken.last:
            kept = last
        elif said not in spoken.inside:
            break
    return first, kept


def _follows(text: str, words: Sequence[FoldedWord], place: int) -> bool:
    return _GAP.fullmatch(text, words[place - 1].end, words[place].start) is not None
