"""A transcript of any length: what the sample meeting says, with other names and other words each time."""

from __future__ import annotations

import random

from app.detect.text.lexicon import Lexicons
from app.detect.text.pipelines import Pipelines
from tests.benchmarks.recordings import SAMPLE
from tests.samples import passages

_OF = {"person": 2, "organisation": 2, "place": 1}
"""Words of a name of each category."""
_NAMES, _TURN = 40, 8
"""Names of each category, and passages of the sample that are said in a row."""
_OTHER, _MISSPELT, _SHORT = 0.06, 0.1, 0.3
"""Share of common words that are replaced by others, of names with a wrong letter, and of surnames alone."""


def talk(count: int) -> tuple[str, tuple[float, ...]]:
    """So many words in English, the same each time, and how sure Whisper might be of each."""
    words: list[str] = []
    lexicon, chance = Lexicons(Pipelines()).of("en"), random.Random(3)
    common, names = (
        sorted(word for word in some if len(word) > 3 and word.isalpha())
        for some in (lexicon.common, lexicon.names)
    )
    called = {
        category: [" ".join(chance.choice(names).title() for _ in range(size)) for _ in range(_NAMES)]
        for category, size in _OF.items()
    }
    said = passages(SAMPLE)
    while len(words) < count:
        first = chance.randrange(len(said))
        for passage in said[first : first + _TURN]:
            if passage.category in called:
                words += _name(chance.choice(called[passage.category]), chance)
            else:
                words += (
                    chance.choice(common) if word.isalpha() and chance.random() < _OTHER else word
                    for word in passage.text.split()
                )
    confidences = tuple(min(1.0, max(0.05, chance.gauss(0.9, 0.15))) for _ in range(count))
    return " ".join(words[:count]), confidences


def _name(name: str, chance: random.Random) -> list[str]:
    if chance.random() < _MISSPELT:
        at = chance.randrange(len(name))
        name = name[:at] + chance.choice("aeioust") + name[at + 1 :]
    return name.split()[-1:] if chance.random() < _SHORT else name.split()
