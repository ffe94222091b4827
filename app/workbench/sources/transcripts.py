"""Transcripts that people have, read in the child process: what a stranger made is parsed nowhere else."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from app.domain.errors import InputError, UsageError
from app.domain.planning.paragraphs import with_paragraphs
from app.domain.recording import Recording, text_recording
from app.domain.transcript import Transcript, as_text
from app.domain.transcription.document import transcript_from
from app.files import is_there, sha256_of
from app.transcripts import (
    Utterance,
    check_size,
    is_whisper,
    read_data,
    read_utterances,
    read_whisper,
    suffixes,
    transcript_of,
    unreadable,
)

LONGEST = 1e7
"""Seconds of a recording that a transcript without one may claim, and more samples than a second has."""
LARGEST_JSON = 100_000_000
"""Bytes of a document with times; a day of speech has thirty million."""
MILLISECONDS = 1000
"""The clock of subtitles, in Hz."""

READ = (*suffixes(), ".json")
"""Suffixes of transcripts that are read."""
_OWN_LINES = frozenset({".txt", ".docx"})
"""Texts that somebody set for a page: their lines stay. The others are cut for a screen."""
_UNREAD = frozenset(".doc .odt .rtf .pdf .md .html .htm .csv .tsv .ass .ssa .ttml .lrc".split())
"""Texts that people have, and that no reader reads: they are told what to do."""


def is_text(path: Path) -> bool:
    """Whether a file is a text by its suffix, and no recording."""
    return path.suffix.lower() in {*READ, *_UNREAD}


def check_format(path: Path) -> None:
    """Refuse early a text that no reader reads.

    Raises:
        InputError: when it is one.
    """
    if path.suffix.lower() in _UNREAD:
        raise InputError(*_no_format(path))


def read_transcript(path: Path, recording: Recording) -> Transcript:
    """Read the transcript of a recording: JSON, of words with times or of Whisper, or VTT, SRT, DOCX, TXT.

    Raises:
        UsageError: when the format is not known.
        InputError: when it cannot be read as a transcript.
    """
    said = _said(path)
    if isinstance(said, Mapping):
        return transcript_from(said, recording)
    utterances, language = said
    return transcript_of(utterances, recording, language=language)


def check_transcript(path: Path) -> None:
    """Refuse early what :func:`read_transcript` could not read; whether it fits the recording is not seen.

    Raises:
        UsageError: when the format is not known.
        InputError: when it cannot be read as a transcript.
    """
    _said(path)


def _said(path: Path) -> tuple[Sequence[Utterance], str] | Mapping[str, object]:
    """What a file says, and in which language; or the document with times that it is."""
    suffix = path.suffix.lower()
    if suffix in suffixes():
        return read_utterances(path), "auto"
    if suffix != ".json":
        raise UsageError(*_no_format(path))
    document = _document(path)
    return read_whisper(document) if is_whisper(document) else document


def transcript_alone(path: Path, language: str) -> Transcript:
    """Read a transcript without its recording: a JSON document, or VTT, SRT, DOCX, TXT.

    Args:
        path: of the transcript.
        language: ``en``, ``fr``, or ``auto`` for what it says of itself, or else to decide by the text. What
            is clearly in the other one is that all the same.

    Raises:
        InputError: when it cannot be read as a transcript.
    """
    return _told(_claimed(path), language)


def _told(made: Transcript, language: str) -> Transcript:
    """A transcript in the language that is asked for, or that it tells; each segment in its own.

    Whoever names the wrong one misses nothing: its own is told by its words.
    """
    from app.detect import guess_language, language_of_part

    taken = made.language if language == "auto" else language
    main = guess_language(made.text) if taken == "auto" else language_of_part(made.text, taken)
    segments = tuple(
        replace(part, language=language_of_part(" ".join(word.text for word in part.words), main))
        for part in made.segments
    )
    return replace(made, language=main if taken == "auto" else taken, segments=segments)


def _claimed(path: Path) -> Transcript:
    if path.suffix.lower() in suffixes():
        return _untimed(path, read_utterances(path), "auto")
    check_format(path)
    document = _document(path)
    if is_whisper(document):
        return _untimed(path, *read_whisper(document))
    if "rate" not in document and "duration" not in document:  # words, and nothing of a clock
        return transcript_from(document, _unseen(path, rate=MILLISECONDS, length=1), alone=True)
    rate, duration = document.get("rate"), document.get("duration")
    if (
        not isinstance(rate, int)
        or not isinstance(duration, int | float)
        or not 1 <= rate < LONGEST
        or not 0 < duration < LONGEST
    ):
        raise _not_a_transcript(path)
    return transcript_from(
        document, _unseen(path, rate=rate, length=max(1, round(duration * rate))), alone=True
    )


def _untimed(path: Path, utterances: Sequence[Utterance], language: str) -> Transcript:
    """What is said in a recording that is not there, which is as long as what is said claims."""
    ends = [one.times[1] for one in utterances if one.times is not None]
    length = max(1, round(min(max(ends, default=1.0), LONGEST) * MILLISECONDS))
    return transcript_of(utterances, _unseen(path, rate=MILLISECONDS, length=length), language=language)


def text_alone(path: Path, language: str) -> tuple[Recording, Transcript]:
    """Read a text that is redacted without its recording: what stands for one, and its words without times.

    Args:
        path: a transcript.
        language: see :func:`transcript_alone`.

    Raises:
        InputError: when it cannot be read as a transcript.
    """
    sha256 = text_hash(path)
    claimed = _claimed(path)
    pages = claimed if path.suffix.lower() in _OWN_LINES else with_paragraphs(claimed)
    made = as_text(_told(pages, language))
    if not made.words:
        raise InputError("no-words", f"{path.name} says nothing.", "Give a transcript with words in it.")
    recording = text_recording(path.absolute(), sha256=sha256, length=made.length)
    return recording, replace(made, made_from=sha256)


def text_hash(path: Path) -> str:
    """SHA-256 (hexadecimal) of a transcript's file.

    Raises:
        InputError: when it cannot be read.
    """
    return sha256_of(_readable(path))


def _unseen(path: Path, *, rate: int, length: int) -> Recording:
    """A recording that is not there."""
    return Recording(
        path=path.absolute(),
        sha256="",
        container="none",
        codec="none",
        sample_format="none",
        bits=0,
        rate=rate,
        channels=1,
        length=length,
    )


def _readable(path: Path) -> Path:
    """The path of a file that can be opened.

    Raises:
        InputError: when it cannot, is no plain file, or too large to be one of a transcript.
    """
    if is_there(path):
        check_size(path, LARGEST_JSON)
    try:
        with path.open("rb"):
            return path
    except OSError as error:
        raise unreadable(path, error) from error


def _document(path: Path) -> Mapping[str, object]:
    try:
        document = json.loads(read_data(path, most=LARGEST_JSON).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _not_a_transcript(path) from error
    if not isinstance(document, dict):
        raise _not_a_transcript(path)
    return document


def _no_format(path: Path) -> tuple[str, str, str]:
    """What is said of a text in a format that cannot be read."""
    what = f"A transcript in the format {path.suffix or path.name!r} cannot be read by this version."
    to_do = (
        "Save it as .docx or .txt, or give one of these: .json (as 'caviard transcribe --json' or Whisper "
        f"writes it), {', '.join(suffixes())}."
    )
    return "not-read", what, to_do


def _not_a_transcript(path: Path) -> InputError:
    return InputError(
        "not-a-transcript",
        f"{path.name!r} is not a transcript.",
        "Give a JSON document as 'caviard transcribe --json' or Whisper writes it.",
    )
