"""The second name of a firm of two, in small letters: hartley and *marrow*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from app.detect.after.trades import WITH_TRADE
from app.detect.text.expressions import PAUSE, caseless, in_small_letters
from app.detect.text.lexicon import Lexicon
from app.domain.finding import Category, Hit

_NAMES = frozenset({Category.ORGANISATION, Category.PERSON})
_LED: Mapping[str, re.Pattern[str]] = {
    "en": caseless(
        r"\b(?:with|from|at|by|met|to|for|against|of|called|call|hired?|hiring|used?|using|instruct(?:ed)?"
        r"|appoint(?:ed)?|leave|left|join(?:ed)?) $"
    ),
    "fr": caseless(
        r"\b(?:avec|chez|par|de|pour|contre|à|appelle|appelé|rencontré|quitté|quitte|rejoint"
        r"|mandaté|prend|pris) $"
    ),
}
"""What stands before a firm, and hardly before somebody who then does something else."""
_SECOND: Mapping[str, re.Pattern[str]] = {
    "en": caseless(
        rf" (?:and|&) (?P<name>[^\W\d_]{{3,}})(?={PAUSE}| (?:on|for|about|to|in|last|this|next|and"
        r"|who|which|before|after|is|was|are|were|has|have|will|over|at|since|because|so|but|by|from"
        r"|yesterday|today|tomorrow|the|our)\b)"
    ),
    "fr": caseless(
        rf" (?:et|&) (?P<name>[^\W\d_]{{3,}})(?={PAUSE}| (?:sur|pour|à|au|en|dans|la|le|ce|cette"
        r"|et|qui|avant|après|est|était|sont|ont|a|va|depuis|parce|mais|hier|demain|donc|par|chez)(?!\w))"
    ),
}
"""The second name, where something else begins behind it."""
_FORMS = ("s", "ing", "ed", "ly", "er", "ez", "ment")
"""With what words end that are hardly ever a name as well."""
_LEAD = 16
"""Code points of what leads to a firm."""


def with_partners(text: str, language: str, hits: Iterable[Hit], lexicon: Lexicon) -> Iterator[Hit]:
    """The hits, and names of one word in small letters together with the name that "and" joins to them.

    Args:
        text: in which the hits are.
        language: ``en`` or ``fr``.
        hits: what was found.
        lexicon: the words of that language: what everybody uses is no second name, nor are several things.
    """
    led, second, small = _LED[language], _SECOND[language], in_small_letters(text)
    for hit in hits:
        yield hit
        said = text[hit.start : hit.end]
        if hit.category not in _NAMES or not (said.isalpha() and said.islower()):
            continue
        name = second.match(small, hit.end)
        if (
            name
            and _may_be_name(name["name"], lexicon)
            and led.search(small, max(0, hit.start - _LEAD), hit.start)
        ):
            yield replace(hit, category=Category.ORGANISATION, end=name.end(), reason=WITH_TRADE)


def _may_be_name(word: str, lexicon: Lexicon) -> bool:
    return word not in lexicon.common and not (word in lexicon.known and word.endswith(_FORMS))
