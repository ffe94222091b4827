"""WebVTT (W3C), as Teams, Zoom and Meet write it: ``<v Name>`` or ``Name:`` before what is said."""

from __future__ import annotations

from app.transcripts.captions import read_cues
from app.transcripts.reading import refused
from app.transcripts.utterance import Utterance


def read_vtt(text: str) -> tuple[Utterance, ...]:
    """What is said in a WebVTT file.

    Raises:
        InputError: when it is none.
    """
    if text.split(maxsplit=1)[:1] != ["WEBVTT"]:
        raise refused("it does not begin with WEBVTT")
    return read_cues(text, aside=("WEBVTT", "NOTE", "STYLE", "REGION"))
