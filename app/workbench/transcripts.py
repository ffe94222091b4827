"""Transcripts as files: read ones that came with a recording, and write private ones in clear."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from app.domain.document import transcript_document, transcript_from
from app.domain.errors import InputError, OutputError, UsageError
from app.domain.recording import Recording
from app.domain.transcript import Transcript
from app.export import writers
from app.transcripts import read_utterances, suffixes, transcript_of
from app.workbench.bench import clear_plan
from app.workbench.private import beside_name

LONGEST = 1e7
"""Seconds of a recording that a transcript without one may claim."""
MILLISECONDS = 1000
"""The clock of subtitles, in Hz."""


def read_transcript(path: Path, recording: Recording) -> Transcript:
    """Read the transcript of a recording: a JSON document of words with times, or VTT, SRT, TXT.

    Raises:
        UsageError: when the format is not known.
        InputError: when it cannot be read as a transcript.
    """
    suffix = path.suffix.lower()
    if suffix in suffixes():
        return transcript_of(read_utterances(path), recording, language="auto")
    if suffix != ".json":
        raise UsageError(
            "no-format",
            f"A transcript in the format {path.suffix or path.name!r} cannot be read by this version.",
            f"Give one of these: .json (as 'caviard transcribe --json' prints it), {', '.join(suffixes())}.",
        )
    return transcript_from(_document(path), recording)


def transcript_alone(path: Path) -> Transcript:
    """Read a transcript without its recording: a JSON document, or VTT, SRT, TXT.

    Raises:
        InputError: when it cannot be read as a transcript.
    """
    if path.suffix.lower() in suffixes():
        utterances = read_utterances(path)
        ends = [one.times[1] for one in utterances if one.times is not None]
        length = max(1, round(min(max(ends, default=1.0), LONGEST) * MILLISECONDS))
        return transcript_of(utterances, _unseen(path, rate=MILLISECONDS, length=length), language="auto")
    document = _document(path)
    rate, duration = document.get("rate"), document.get("duration")
    if (
        not isinstance(rate, int)
        or not isinstance(duration, int | float)
        or rate < 1
        or not 0 < duration < LONGEST
    ):
        raise _not_a_transcript(path)
    return transcript_from(document, _unseen(path, rate=rate, length=max(1, round(duration * rate))))


def check_suffix(path: Path) -> None:
    """Refuse early a file that could not be written.

    Raises:
        UsageError: when its suffix names no format.
    """
    known = sorted(writers())
    if path.suffix.lower().lstrip(".") not in known:
        raise UsageError(
            "no-format",
            f"The suffix of {path.name!r} names no format of a transcript.",
            f"Choose among: {', '.join(known)}.",
        )


def write_clear(recording: Recording, transcript: Transcript, path: Path) -> None:
    """Write a transcript in clear, for its owner's eyes (mode 0600), whole or not at all.

    Raises:
        OutputError: when it cannot be written.
    """
    kind = path.suffix.lower().lstrip(".")
    beside = path.with_name(beside_name())
    try:
        beside.touch(mode=0o600)
        if kind == "json":
            beside.write_text(
                json.dumps(transcript_document(transcript), ensure_ascii=False), encoding="utf-8"
            )
        else:
            writers()[kind].write(clear_plan(recording, transcript), beside)
        beside.replace(path)
    except OSError as error:
        raise OutputError(
            "unwritable",
            f"The transcript cannot be written: {error.strerror}.",
            "Choose another file with -o.",
        ) from error
    finally:
        beside.unlink(missing_ok=True)


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


def _document(path: Path) -> Mapping[str, object]:
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputError(
            "unreadable", f"The transcript cannot be read: {error.strerror}.", "Check the name of the file."
        ) from error
    except ValueError as error:
        raise _not_a_transcript(path) from error
    if not isinstance(document, dict):
        raise _not_a_transcript(path)
    return document


def _not_a_transcript(path: Path) -> InputError:
    return InputError(
        "not-a-transcript",
        f"{path.name!r} is not a transcript.",
        "Give a JSON document as 'caviard transcribe --json' prints it.",
    )
