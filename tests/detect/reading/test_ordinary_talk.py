"""Meetings in which nothing is sensitive, as Whisper would write them: the network finds next to nothing.

It has not learnt from these talks.
"""

from pathlib import Path

import pytest

from app.detect.reading.tagger import TaggedWords
from app.detect.reading.tags import Tagger

HEARD = 0.9
"""Whisper's confidence in each word."""
COUNTS = 0.3
"""The score from which a hit counts."""
MOST = 0.01
"""Share of the words that may be found."""


@pytest.mark.parametrize("language", ["en", "fr"])
def test_next_to_nothing_is_found_in_ordinary_talk(language: str) -> None:
    talks = (Path(__file__).parent / "ordinary" / f"{language}.txt").read_text(encoding="utf-8")
    words = len(talks.split())
    hits = TaggedWords(Tagger(), [HEARD] * words).recognise(talks, language)
    found = [talks[hit.start : hit.end] for hit in hits if hit.score >= COUNTS]
    assert sum(len(each.split()) for each in found) < MOST * words, found
