"""Which of the two languages a text is written in, by its commonest words."""

from __future__ import annotations

import re

from app.domain.transcript import Stretch

_ENGLISH = frozenset(
    "the a an and or of to in on at for with by from is are was were be been has have had will would can "
    "it this "
    "that we you they he she i not but as so if what who when where how our your their there".split()
)
_FRENCH = frozenset(
    "le la les un une des et ou de du au aux en dans sur pour avec par est sont était être a ont avait "
    "il elle on "
    "nous vous ils elles je ne pas mais que qui quoi où quand comment notre votre leur ce cette ces se "
    "si plus "
    "chez c'est d'une l'on y".split()
)
CLEAR = 3
"""How many times as many words, and how many at least, tell that a part is in another language."""
_WORD = re.compile(r"\w+(?:['\u2019]\w+)?")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu)['\u2019]")


def guess_language(text: str) -> str:
    """``en`` or ``fr``, whichever language's commonest words are more frequent; ``en`` when nothing tells."""
    english, french = _telling(text)
    return "fr" if french > english else "en"


def language_of_part(text: str, main: str) -> str:
    """The language of a part of a text: that of the whole, where its own words do not clearly tell another.

    Args:
        text: of the part.
        main: ``en`` or ``fr``, what the whole is mostly in.
    """
    found = dict(zip(("en", "fr"), _telling(text), strict=True))
    own, other = found.pop(main), found.popitem()
    return other[0] if other[1] >= CLEAR * max(1, own) else main


def languages(text: str, named: str = "auto") -> tuple[str, tuple[Stretch, ...]]:
    """The main language of a text, and its lines in stretches of one language each.

    Args:
        text: that is read.
        named: ``en`` or ``fr``, which holds where the text does not clearly tell another; or ``auto``.
    """
    main = guess_language(text) if named == "auto" else language_of_part(text, named)
    found: list[Stretch] = []
    at = 0
    for line in text.splitlines(keepends=True):
        language = language_of_part(line, main)
        start = found.pop().start if found and found[-1].language == language else at
        at += len(line)
        found.append(Stretch(start, at, language))
    return main, tuple(found)


def _telling(text: str) -> tuple[int, int]:
    """How many of the commonest words there are of English, and of French."""
    english = french = 0
    for match in _WORD.finditer(text.lower()):
        word = match.group()
        english += word in _ENGLISH
        french += word in _FRENCH or bool(_ELISION.match(word)) or any(c in "éèêàçùœ" for c in word)
    return english, french
