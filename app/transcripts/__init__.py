"""Transcripts that people have already, from meeting services and subtitle editors: a module for a kind.

::

    kinds       captions        WebVTT, SubRip, SBV
                docx, hidden    Word documents, and what is hidden in them
                txt             plain text, with
                  lines           what each line is
                  alone           names on lines of their own
                  running         turns that run on in one line
                  tables          rows of cells
                whisper         JSON as Whisper's programs write it
    shared      reading         text out of a stranger's file
                utterance       what somebody says, and the transcript of it
"""

from pathlib import Path
from types import MappingProxyType

from app.transcripts.reading import (
    LARGEST,
    LARGEST_DOCUMENT,
    as_text,
    check_size,
    decoded,
    read_data,
    too_large,
    unreadable,
)
from app.transcripts.utterance import Utterance, transcript_of
from app.transcripts.whisper import is_whisper, read_whisper

_TEXTS = MappingProxyType({".vtt": "vtt", ".srt": "srt", ".sbv": "srt", ".txt": "txt"})
"""What a text is read as, by its suffix."""
_DOCUMENT = ".docx"


def suffixes() -> tuple[str, ...]:
    """The suffixes of the formats, with their dots."""
    return (*_TEXTS, _DOCUMENT)


def read_utterances(path: Path) -> tuple[Utterance, ...]:
    """What a file says, by its suffix.

    Raises:
        InputError: when it cannot be read as what its suffix says; the sentence never quotes.
        KeyError: when there is no such format.
    """
    # Their patterns take a while to be made ready, and the window knows suffixes when it starts.
    from app.transcripts.captions import read_srt, read_vtt
    from app.transcripts.docx import read_docx
    from app.transcripts.txt import read_txt

    suffix = path.suffix.lower()
    if suffix == _DOCUMENT:
        return read_docx(read_data(path, most=LARGEST_DOCUMENT))
    read = {"vtt": read_vtt, "srt": read_srt, "txt": read_txt}[_TEXTS[suffix]]
    return read(as_text(read_data(path)))


__all__ = [
    "LARGEST",
    "Utterance",
    "check_size",
    "decoded",
    "is_whisper",
    "read_data",
    "read_utterances",
    "read_whisper",
    "suffixes",
    "too_large",
    "transcript_of",
    "unreadable",
]
