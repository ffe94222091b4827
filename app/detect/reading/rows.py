"""Which words that a network has tagged are one finding."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.detect.reading.tags import Tag
from app.detect.reading.trimming import CLEAR, HEARD, goes_on, is_label, kept, leads_on
from app.domain.words.distinct import distinctive
from app.domain.words.terms import fold

_GROWN = 0.15
"""Probability from which a word belongs to a row of which one word is clear. Of the words that stand so in 34
recordings below 0.2 five are sensitive and 24 are not."""
REACHED = 0.1
"""The same beside a row that is not clear: in fourteen meetings four such words are sensitive and seven are
not, beside clear ones one and some forty."""
_LEAST = {"en": 0.2, "fr": 0.3}
"""Probability that one word of a row has at least. Of 20 French words in 17 recordings in whose row none had
that, none was sensitive; of 20 English ones in 17, below the same, three were."""
_END = 0.9
"""Probability of the last word of a row below which the only word between it and the end of its clause is
found with it ("from drip doctors.", where "drip" was found): of nine such words in 30 recordings four are
sensitive; of the four that nothing else silences two."""
_GREETING = re.compile(
    r"\b(?:(?:good )?(?:morning|afternoon|evening)|hello|hi|hey|welcome|bonjour|bonsoir|salut|bienvenue),?"
    r" (?:(?:to|à) )?(?:all|everybody|everyone|tou(?:te)?s|tout le monde)\b",
    re.IGNORECASE,
)
"""What greets all who are there, which names nobody: of six greetings in the talks for training and in
sixteen meetings none is sensitive."""


def sensitive_rows(text: str, tags: Iterable[Tag], language: str) -> Iterator[Sequence[Tag]]:
    """Neighbouring words that may be sensitive, without what they begin or end with by mistake.

    Args:
        text: all of it.
        tags: of its words, one after the other.
        language: ``en`` or ``fr``.
    """
    tags = tuple(_ungreeted(text, tags))
    for each in _names(text, tags, _LEAST[language]):
        row = kept(text, each, language)
        whole = row and row[-1] is each[-1]
        if end := tuple(_end(text, tags, each[-1], language)) if whole else ():
            row = kept(text, (*each, *end), language)
        if row:
            yield row


def _ungreeted(text: str, tags: Iterable[Tag]) -> Iterator[Tag]:
    """The words, of which those that greet all and were heard are nothing: they part rows.

    Of "finance Morning all.", a row of which each word made the others likelier, "finance" is left, and is
    judged alone.
    """
    greeted = {at for match in _GREETING.finditer(text) for at in range(*match.span())}
    for tag in tags:
        greets = tag.start in greeted and (tag.heard or 0) >= HEARD
        yield replace(tag, sensitive=0.0) if greets else tag


def _names(text: str, tags: Iterable[Tag], enough: float) -> Iterator[list[Tag]]:
    """Rows of words that may be sensitive, which reach farther where none of them is clear."""
    for row in _rows(text, tags, least=REACHED):
        most = max(word.sensitive for word in row)
        if most >= CLEAR:
            yield from _rows(text, row, least=_GROWN)
        elif most >= enough:
            yield row


def _rows(text: str, tags: Iterable[Tag], *, least: float) -> Iterator[list[Tag]]:
    """Neighbouring words of one sentence with a probability."""
    row: list[Tag] = []
    for tag in tags:
        grown = tag.sensitive >= least and not is_label(text, tag)
        if grown:
            row.append(tag)
        if row and not (grown and goes_on(text, tag)):
            yield row
            row = []
    if row:
        yield row


def _end(text: str, tags: Sequence[Tag], last: Tag, language: str) -> Iterator[Tag]:
    """The one word that ends the clause of a row whose last word is not clear, of the kind of that word."""
    at = bisect_right(tags, last.start, key=lambda tag: tag.start)
    for tag in tags[at : at + 1] if last.sensitive < _END and leads_on(text, last) else ():
        if (
            not leads_on(text, tag)
            and not is_label(text, tag)
            and _tells(text[tag.start : tag.end], language)
        ):
            yield replace(tag, category=last.category)


def _tells(word: str, language: str) -> bool:
    """Whether a word that is no figure tells something."""
    said = fold(word)
    return said.isalpha() and distinctive(said, language)
