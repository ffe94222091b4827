"""Whether a plan says one thing: what is read and what is heard are two results of the same decisions."""

from __future__ import annotations

import re

from app.domain.finding import SPEECH
from app.domain.plan import Plan
from app.domain.planning.labels import BLOCK, label_names
from app.domain.words.terms import fold

_NAMES = "|".join(map(re.escape, sorted(label_names())))
_LABEL = re.compile(rf"(?:\[(?:{_NAMES})(?: \d+)?\]|{BLOCK})(?:['\u2019]s)?[.,;:!?\u2026]*")
"""A label with the signs, and the possessive, that may stay behind it."""


def agrees(plan: Plan) -> bool:
    """Whether every word that is published is read or removed, never both, and labels hold nothing else.

    Nor is what is removed read in the name of a speaker.

    What is read comes of the findings, word by word, and what falls silent of the passages that are fitted.
    Signs that nobody says are not looked at: they go with a sentence of which nothing is left.

    Args:
        plan: as it was made; on the clock of what is published nobody knows what was removed.
    """
    pieces = [piece for cue in plan.cues for piece in cue.pieces]
    removed = {
        number
        for hidden in plan.hidden
        for number in range(hidden.passage.first_word, hidden.passage.last_word)
    }
    heard = [plan.words[number].text for number in range(*plan.word_range) if number not in removed]
    read = [piece.text for piece in pieces if not piece.removed]
    labels = [piece.text for piece in pieces if piece.removed]
    same = list(filter(fold, read)) == list(filter(fold, heard))
    return same and all(map(_LABEL.fullmatch, labels)) and not _named(plan)


def _named(plan: Plan) -> bool:
    """Whether a removed text is, in one piece, in the name of a speaker; a number in brackets is no name."""
    speakers = {cue.speaker for cue in plan.cues if cue.speaker and not cue.speaker.startswith("[")}
    gone = {fold(one.text) for one in plan.removed if one.category not in SPEECH} - {""}
    return any(f" {text} " in f" {fold(speaker)} " for text in gone for speaker in speakers)
