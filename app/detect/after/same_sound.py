"""A short name of somebody, written as another word that sounds the same: "Phil", and then "fill".

It has too few sounds to be looked for by its likeness (:data:`app.detect.sounds.heard_as.SHORTEST`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from app.detect.after.mentions import named, people_by_part
from app.detect.after.misheard import echo_of
from app.detect.after.trust import Trust
from app.detect.sounds.heard_as import SHORTEST, HeardAs
from app.detect.text.lexicon import Lexicon
from app.detect.text.ordinary import ordinary_words
from app.detect.text.words import FoldedWord
from app.domain.finding import Hit
from app.domain.spotting.names import Name

_SCORE = 0.85
"""Of a word that can be nothing else where it stands."""


def of_same_sound(
    text: str,
    language: str,
    hits: Iterable[Hit],
    elsewhere: Iterable[Name] = (),
    *,
    heard_as: HeardAs,
    lexicon: Lexicon,
    words: Sequence[FoldedWord],
) -> Iterator[Hit]:
    """Words with the very sounds of a name that somebody is called by, where somebody can stand.

    Args:
        text: the whole text.
        language: ``en`` or ``fr``.
        hits: what was found in it.
        elsewhere: names that were found in other recordings.
        heard_as: tells how words sound.
        lexicon: the words that everybody knows.
        words: of the text.
    """
    ordinary = ordinary_words(language)
    owners = people_by_part(named(text, hits, elsewhere), ordinary, alone=True)
    sounds = {part: heard_as.alike.sounds(part, language) for part in owners}
    short = {heard: part for part, heard in sounds.items() if 1 < len(heard) < SHORTEST}
    if not short:
        return
    trust = Trust(text, language, lexicon, people=frozenset(owners))
    for word in words:
        written = text[word.start : word.end].lower()
        other = word.text not in owners and word.text not in ordinary
        part = short.get(heard_as.alike.sounds(written, language)) if other else None
        if part and (sure := trust.of_same_sound(word, part)):
            score = round(_SCORE * sure * owners[part].score, 3)
            yield echo_of(owners[part], part, word.start, word.end, score)
