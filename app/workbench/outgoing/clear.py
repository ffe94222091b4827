"""Transcripts written in clear, for their owner's eyes."""

from __future__ import annotations

import json
from pathlib import Path

from app.domain.digest import digest
from app.domain.errors import OutputError, UsageError
from app.domain.finding import Findings
from app.domain.plan import Plan, plan
from app.domain.recording import Recording
from app.domain.review import Review
from app.domain.transcript import Transcript
from app.domain.transcription.document import transcript_document
from app.export import writers
from app.files import made_beside
from app.workbench.apart import check_apart
from app.workbench.outgoing.release import check_folder


def check_clear(path: Path, *, force: bool = False) -> None:
    """Refuse early, before an hour's work, a file that could not be written.

    Args:
        path: of the file.
        force: whether a file that holds something is replaced; an empty one is in any case.

    Raises:
        UsageError: when its suffix names no format, or it holds something and ``force`` is not given; or
            when it is a folder, or would lie in a bundle.
        OutputError: when it cannot be written in its own folder.
    """
    known = sorted(writers())
    if path.suffix.lower().lstrip(".") not in known:
        raise UsageError(
            "no-format",
            f"The suffix of {path.name or str(path)!r} names no format of a transcript.",
            f"Choose among: {', '.join(known)}.",
        )
    check_folder(path.absolute().parent)
    check_apart(path)
    try:
        is_folder, holds = path.is_dir(), path.exists() and path.stat().st_size > 0
    except OSError as error:
        raise OutputError.of(error, "The transcript", "Choose another file with -o.") from error
    if is_folder:
        raise UsageError("not-a-file", f"{path} is a folder.", "Choose another file with -o.")
    if holds and not force:
        raise UsageError(
            "exists",
            f"There is a file called {path.name!r} already.",
            "Choose another file with -o, or replace it with --force.",
        )


def write_clear(recording: Recording, transcript: Transcript, path: Path) -> None:
    """Write a transcript in clear, for its owner's eyes (mode 0600), whole or not at all; its folder is made.

    Raises:
        OutputError: when it cannot be written.
    """
    kind = path.suffix.lower().lstrip(".")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with made_beside(path) as beside:
            beside.touch(mode=0o600, exist_ok=False)
            if kind == "json":
                document = json.dumps(transcript_document(transcript), ensure_ascii=False)
                beside.write_text(document, encoding="utf-8")
            else:
                writers(timed=True)[kind].write(clear_plan(recording, transcript), beside)
    except OutputError as error:  # A writer calls the file as it is called meanwhile.
        raise OutputError(error.code, f"{path.name} cannot be written.", error.advice) from error
    except OSError as error:
        raise OutputError.of(error, "The transcript", "Choose another file with -o.") from error


def clear_plan(recording: Recording, transcript: Transcript) -> Plan:
    """A plan that removes nothing, for a private transcript; it is never published."""
    review = Review(recording, transcript, Findings(digest(transcript), ()))
    return plan(review.accept(fault.name for fault in review.faults), {})
