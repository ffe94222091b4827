"""The trade in a firm's name of which the rest was found: Belcombe *Shipping*, *Tissages* Valdour."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from app.detect.after.completion import PERHAPS_NAMED, as_organisation
from app.detect.naming.bare_firms import trades
from app.detect.naming.unknown_words import NAME as UNKNOWN_WORDS
from app.detect.text.expressions import CLAUSE_END, caseless, in_small_letters
from app.domain.finding import Category, Hit

_AND_OTHERS = (
    r" (?:(?:and|&) (?:company|co|sons|daughters|brothers|partners|associates)"
    r"|et (?:compagnie|cie|fils|filles|frères|associée?s)|(?:es?t |mais )?associée?s?(?=[.,?!]))"
)
_FIRMLY = (
    r" (?!(?:and|or|the|an?|our|their|his|her|in|of|for|with|has|is|was|on|et|ou|les?|la|des?|du|en)\b)"
    r"[^\W\d_]+ (?:holdings|labs|laboratories|pharmaceuticals|therapeutics|biosciences|industries|ventures"
    r"|enterprises|bancorp|bancshares|securities)"
)
"""Words of firms alone, which may have one more before them: Belcombe *Copper Holdings*."""
_SURNAME = caseless(rf" (?:le|la|du) [^\W\d_]{{3,}}{CLAUSE_END}")
"""A French surname that begins with an article, behind a trade that was found: chantiers navals le bihan."""
_PLACED = caseless(
    r"(?:(?<=[eu]ries)|(?<=[eu]rie)) (?:du|de la|des|de l['\u2019]) ?"
    r"(?!(?:mois|jour|matin|soir|lundi|coin|siège)\b)[^\W\d_]{3,}"
)
"""The place of a French trade that was misheard and found: verreurie de la brosse."""
_SURE = 0.5
"""Score from which a name may be a firm's: what is less sure would draw common words with it.

A word that no list has is one before a trade ("déer capital"), and none behind one: in 29 French meetings and
21,000 words of encyclopaedia two stand there ("la banque est remelage"), and before one none does.
"""
WITH_TRADE = "a firm's name with its trade"


def with_trades(text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits, and names together with the trade of ``resources/words/trades.txt`` right beside them.

    Whisper writes the trade as the common word that it is, and the firm by ear.
    """
    after, before, first = _patterns()
    small = in_small_letters(text)
    for hit in hits:
        yield hit
        if hit.recogniser == UNKNOWN_WORDS:
            yield from as_organisation(small, hit, None, after, WITH_TRADE)
        elif hit.category in PERHAPS_NAMED and hit.score >= _SURE:
            yield from as_organisation(small, hit, before, after, WITH_TRADE)
            surname, place = _SURNAME.match(small, hit.end), _PLACED.match(small, hit.end)
            if place or (surname and first.match(small, hit.start)):
                end = max(each.end() for each in (surname, place) if each)
                yield replace(hit, category=Category.ORGANISATION, end=end)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Trades after a name, those before it, and the latter where a name begins with one."""
    after, before = trades()
    return (
        caseless(rf"(?:[ -]{after}|{_AND_OTHERS}|{_FIRMLY})(?!\w)"),
        caseless(rf"(?<!\w){before}[ -]$"),
        caseless(rf"{before}(?!\w)"),
    )
