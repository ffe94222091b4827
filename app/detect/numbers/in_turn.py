"""A number that is said in several tries, or by two people in turn: one reads it out, one writes it down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.detect.numbers.sequences import Run
from app.detect.text.expressions import PAUSE

LONG = 7
"""Digits of a number that is found by itself, whatever stands before it."""
_DOUBT = (
    r"uh|um|er|h?mm+|hm+|ah|ben|bah|sorry|no|nope|wait|hang on|hold on|let me see|let me check|i mean"
    r"|scratch that|correction|rather"
    r"|start again|again|(?:and )?then(?: an?)?|and an?|is it|is that|it['\u2019]s|was it|euh|heu|pardon|non"
    r"|attends|attendez|voilà|alors|donc|je veux dire|je reprends|je recommence|c['\u2019](?:est|était)"
    r"|plutôt|(?:and )?(?:i (?:think|believe|guess)|maybe|perhaps)"
    r"|(?:et )?(?:je (?:crois|pense)|peut-être|il me semble|sans doute)"
    r"|et après|(?:et )?(?:puis|ensuite|enfin)|le|la|du coup"
)
"""What is said by who reads it out."""
_HEARD = (
    r"yes|yeah|yep|mm-?hm+|ok(?:ay)?|right|got (?:it|that)|go on|go ahead|carry on|next|correct|exactly|yours"
    r"|that['\u2019]s (?:it|right|correct)|(?:could you |can you )?(?:say|repeat|read) (?:that"
    r"|it)(?: again| back)?"
    r"|say again|come again|so that['\u2019]s|so|oui|ouais|d['\u2019]accord|vas-y|allez-y"
    r"|(?:c['\u2019]est )?(?:noté|bon|ça|bien ça|exact|juste)|je note|je vous écoute|j['\u2019]écoute"
    r"|très bien|parfait|exact(?:ement)?|répétez|répète|(?:vous pouvez|tu peux|pouvez-vous|peux-tu) répéter"
    r"|encore une fois|la suite|dites|je vous suis"
    r"|(?:what|comment|quoi|hein|pardon)(?=\s*\?)"
)
"""What is said by who writes it down."""
_ASKED = (
    r"(?:what(?:['\u2019]s| is| was) )?(?:and )?(?:the )?(?:(?:last|first|next) (?:bit|part|one|two|three"
    r"|four)|end|rest)(?: again)?(?=\s*\?)|and(?: after that)?(?=,?\s*\?)"
    r"|(?:et )?(?:la (?:fin|suite|clé)|le (?:reste|début|dernier|premier))(?=\s*\?)|et(?=,?\s*\?)"
)
"""The question for what comes next."""
_SPEAKER = r"(?<=\n)[^\W\d_][\w .'\u2019-]{0,30}:(?=\s)"
"""Who speaks, in a text that says it at the beginning of a line."""
_BETWEEN = re.compile(
    rf"(?:[\s,.;:?!\u2026\u2014-]|\b(?:{_DOUBT}|{_HEARD}|{_ASKED})\b|{_SPEAKER})*", re.IGNORECASE
)
"""What is said between two tries at a number, or two parts of it: also by who writes it down."""
_AND = re.compile(r",? (?:and|et) ", re.IGNORECASE)
_ENDS = re.compile(
    r"(?: (?:at the end|to finish|and that['\u2019]s (?:it|all)|à la fin|pour finir|et c['\u2019]est tout))?"
    + PAUSE,
    re.IGNORECASE,
)
_SAID_TO_BE = re.compile(r"c['\u2019]est", re.IGNORECASE)
"""Between letters that name a number, and it: le C V V, c'est."""
_SENTENCE_END = re.compile(r"[.?!]\s|\n")
_NEW_PARAGRAPH = re.compile(r"\W*\n\s*\n\W*")


def in_turn(text: str, found: Iterable[Run]) -> Iterator[list[Run]]:
    """Runs, those together that are tries at one number, or parts of it.

    Nothing is said between them but that somebody hesitates, begins again, corrects, asks or confirms.

    Args:
        text: in which the runs are.
        found: runs, in order.
    """
    begun: list[Run] = []
    for run in found:
        if begun and not _goes_on(text, begun, run):
            yield begun
            begun = []
        begun.append(run)
    if begun:
        yield begun


def _goes_on(text: str, begun: list[Run], after: Run) -> bool:
    """Whether one number is said in two runs; not two long ones in two sentences, nor its name and it."""
    before = begun[-1]
    gap = text[before.words[-1].end : after.words[0].start]
    two = _SENTENCE_END.search(gap) and min(len(before.digits), len(after.digits)) >= LONG
    named = not before.groups and _SAID_TO_BE.search(gap) is not None
    named |= before.words[-1].text == "one" == before.words[0].text and "?" in gap
    if two or named or _NEW_PARAGRAPH.fullmatch(gap):
        return False
    if _AND.fullmatch(gap):  # What ends it: "90 and 45." Before anything else it may count that.
        said = sum(len(run.digits) for run in begun)
        return said >= LONG > len(after.digits) and _ENDS.match(text, after.words[-1].end) is not None
    return _BETWEEN.fullmatch(gap) is not None
