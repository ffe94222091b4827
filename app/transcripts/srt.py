"""SubRip subtitles, and those of Meet and YouTube (SBV), which have a comma for an arrow and no numbers."""

from __future__ import annotations

from app.transcripts.captions import read_cues
from app.transcripts.utterance import Utterance


def read_srt(text: str) -> tuple[Utterance, ...]:
    """What is said in a SubRip or SBV file.

    Raises:
        InputError: when it is none.
    """
    return read_cues(text)
