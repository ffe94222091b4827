"""``caviard detect``: what may be sensitive, without publishing anything."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from app.cli.asked import refuse_second
from app.cli.console import print_document, print_line, tell, tell_faults
from app.cli.documents import wrong_language
from app.cli.groups import HearingOptions, SearchOptions, tell_unchecked, tell_unheard
from app.cli.options import Json, TranscriptOption, named_path
from app.cli.progress import ProgressDisplay
from app.domain.errors import InputError
from app.domain.finding import Findings
from app.domain.merging import with_times
from app.domain.recording import Fault
from app.domain.transcript import as_text, mostly_in
from app.domain.transcription.document import findings_document
from app.transcripts import LARGEST, decoded, read_data, too_large
from app.workbench.bench import Workbench
from app.workbench.pacing.ahead import LISTENING, with_speakers
from app.workbench.policy.settings import Hearing, Policy
from app.workbench.sources.transcripts import is_text


def detect(
    source: Annotated[
        str,
        typer.Argument(
            metavar="INPUT", help="A recording, a transcript (.json, .vtt, .srt, .sbv, .docx), a .txt, or -."
        ),
    ],
    *,
    listening: HearingOptions,
    search: SearchOptions,
    transcript: TranscriptOption = None,
    as_json: Json = False,
) -> None:
    """Find what may be sensitive in a recording, transcript or text. What it prints is private."""
    path = named_path(source)
    policy, hearing = search.policy(), listening.hearing()
    if source == "-" or is_text(path):
        refuse_second(transcript)
        tell_unheard(listening)
    elif transcript is not None:
        tell_unchecked(policy)
    job = with_speakers(LISTENING, asked=hearing.speakers is not None)
    with ProgressDisplay(job) as display, Workbench(on_message=display) as bench:
        text, findings, rate, faults = _find(bench, source, hearing, policy, transcript)
    tell_faults(faults)
    if as_json:
        print_document(findings_document(text, findings, rate))
        return
    for finding in findings.findings:
        place = f"{finding.start_char}-{finding.end_char}"
        words = text[finding.start_char : finding.end_char]
        print_line(f"{finding.category:<14}{place:<14}{finding.score:.2f}  {words}  ({finding.reason})")
    if not findings.findings:
        tell("Nothing was found.")
    for name in findings.failed:
        print_line(f"failed: {name}")


def _find(
    bench: Workbench, source: str, hearing: Hearing, policy: Policy, transcript: Path | None
) -> tuple[str, Findings, int | None, tuple[Fault, ...]]:
    """The text, what is found in it, its rate where it has times, and what failed on the way to it."""
    path = Path(source)
    if source == "-" or path.suffix.lower() == ".txt":
        text = decoded(_standard_input() if source == "-" else read_data(path))
        found, spoken = bench.detect_text(text, hearing.language, policy)
        tell(*wrong_language(hearing.language, spoken))
        return text, found, None, ()
    if is_text(path):
        alone = bench.read_alone(path, hearing.language)
        tell(*wrong_language(alone.language, mostly_in(alone)))
        return alone.text, with_times(bench.detect(as_text(alone), policy), alone), alone.rate, ()
    bench.check_hearing(hearing, path, transcript)
    recording = bench.open(path, hearing.selection)
    if transcript is None:
        heard = bench.transcribe(recording, hearing, policy)
    else:
        claimed = bench.read_transcript(transcript, recording)
        heard = bench.check_claims(recording, claimed, hearing, policy)
    tell(*wrong_language(heard.language, mostly_in(heard)))
    found = bench.detect(heard, policy, heard=recording)
    return heard.text, found, heard.rate, (*recording.faults, *heard.faults)


def _standard_input() -> bytes:
    """All that comes in on standard input.

    Raises:
        InputError: when it is closed, cannot be read, or is too large.
    """
    why = "it is closed"
    try:
        if sys.stdin is not None:
            if len(data := sys.stdin.buffer.read(LARGEST + 1)) > LARGEST:
                raise too_large(LARGEST)
            return data
    except OSError as error:
        why = error.strerror or "unknown error"
    raise InputError(
        "unreadable", f"Standard input cannot be read: {why}.", "Send a text to it, or name a file."
    )
