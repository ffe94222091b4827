"""``caviard transcribe``: words with times, in clear and for yourself."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.cli.asked import policy_of
from app.cli.console import print_document, print_line, tell, tell_faults
from app.cli.documents import wrong_language
from app.cli.groups import HearingOptions
from app.cli.options import Json, WatchlistOption, named_path
from app.cli.progress import ProgressDisplay
from app.domain.errors import OutputError
from app.domain.transcript import Transcript, mostly_in
from app.domain.transcription.document import transcript_document
from app.workbench.bench import Workbench
from app.workbench.outgoing.clear import check_clear, write_clear
from app.workbench.pacing.ahead import HEARING, with_speakers


def transcribe(
    source: Annotated[Path, typer.Argument(metavar="AUDIO", parser=named_path, help="The recording.")],
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            parser=named_path,
            help="A .json, .docx, .html, .srt or .vtt file with times, or .txt without.",
        ),
    ] = None,
    listening: HearingOptions,
    watchlist: WatchlistOption = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file of that name.")] = False,
    as_json: Json = False,
) -> None:
    """Write down what is said, with times. The result is in clear: it is private."""
    if output is not None:
        check_clear(output, force=force)
    policy = policy_of(watchlist=watchlist)
    hearing = listening.hearing()
    job = with_speakers(HEARING, asked=hearing.speakers is not None)
    with ProgressDisplay(job) as display, Workbench(on_message=display) as bench:
        bench.check_hearing(hearing, source)
        recording = bench.open(source, hearing.selection)
        transcript = bench.transcribe(recording, hearing, policy)
    tell_faults((*recording.faults, *transcript.faults))
    tell(*wrong_language(transcript.language, mostly_in(transcript)))
    if not as_json:  # which says where
        _tell_unwritten(transcript)
    if as_json:
        print_document(transcript_document(transcript))
    elif output is None:
        for segment in transcript.segments:
            print_line(" ".join(word.text for word in segment.words))
    if output is not None:
        try:
            write_clear(recording, transcript, output)
        except OutputError as error:
            if not as_json:
                raise
            # The words are the one document that is printed; that the file failed is said beside them.
            tell(error.happened, error.advice)
            raise typer.Exit(error.status) from error
        tell(f"Written, in clear: {output.absolute()}")


def _tell_unwritten(transcript: Transcript) -> None:
    """Say that there is more than what is written, or nothing."""
    if places := len(transcript.unheard):
        tell(f"Speech that could not be written down; places: {places}.", "Listen there; --json says where.")
    elif not transcript.segments:
        tell("No speech was heard.")
