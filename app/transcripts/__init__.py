"""Transcripts that people have already, from meeting services and subtitle editors: one format, one file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from app.transcripts.reading import read_text
from app.transcripts.srt import read_srt
from app.transcripts.txt import read_txt
from app.transcripts.utterance import Utterance, transcript_of
from app.transcripts.vtt import read_vtt

_READERS: Mapping[str, Callable[[str], tuple[Utterance, ...]]] = MappingProxyType(
    {".vtt": read_vtt, ".srt": read_srt, ".txt": read_txt}
)


def suffixes() -> tuple[str, ...]:
    """The suffixes of the formats, with their dots."""
    return tuple(_READERS)


def read_utterances(path: Path) -> tuple[Utterance, ...]:
    """What a file says, by its suffix.

    Raises:
        InputError: when it cannot be read as what its suffix says; the sentence never quotes.
        KeyError: when there is no such format.
    """
    return _READERS[path.suffix.lower()](read_text(path))


__all__ = ["Utterance", "read_utterances", "suffixes", "transcript_of"]
