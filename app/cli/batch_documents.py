"""What is printed of a batch: a document, a line for each recording, or a few for a person."""

from __future__ import annotations

import shlex
import threading
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from app.batch.journal import ENDS, Entry, State
from app.batch.projects import project_path
from app.cli.batch_display import said_totals
from app.cli.console import print_document
from app.cli.documents import failure_document
from app.domain.words.terms import visible


class Lines:
    """Prints the document of every recording once, those that were published before first."""

    def __init__(self, entries: Sequence[Entry], private: Path) -> None:
        self._lock, self._private = threading.Lock(), private
        for entry in entries:
            self(entry)

    def __call__(self, entry: Entry) -> None:
        """Print what became of a recording, once it is known."""
        if entry.state in ENDS:
            with self._lock:
                print_document(_line(entry, self._private))


def _line(entry: Entry, private: Path) -> dict[str, object]:
    """The document of one recording, as ``redact --json`` prints it, with its source, state and project."""
    document = entry.document if entry.state is State.PUBLISHED else None
    if document is None:
        assert entry.reason is not None
        document = failure_document("redact", entry.reason)
    held = entry.state is State.NEEDS_REVIEW
    project = {"project": str(project_path(private, entry.number))} if held else {}
    return {"source": str(entry.source), "state": entry.state.value, **project, **document}


def batch_document(entries: Sequence[Entry], private: Path, report: Path | None) -> dict[str, object]:
    """The document ``caviard.batch/1``."""
    states = Counter(entry.state for entry in entries)
    left = len(entries) - states[State.PUBLISHED]
    return {
        "schema": "caviard.batch/1",
        "published": not left,
        "reason": f"{left} of {len(entries)} recordings are not published." if left else None,
        "states": {state.value: states[state] for state in State if states[state]},
        "report": str(report) if report else None,
        "recordings": [_line(entry, private) for entry in entries],
    }


def batch_summary(entries: Sequence[Entry], folder: Path, private: Path, report: Path | None) -> str:
    """What became of a batch, in a few lines for a person.

    Args:
        entries: its recordings.
        folder: where the bundles are.
        private: where the journal is.
        report: the private one; None where it could not be written.
    """
    states = Counter(entry.state for entry in entries)
    lines = [f"{said_totals(states)}."]
    if states[State.PUBLISHED]:
        lines.append(f"The bundles are in {visible(str(folder))}.")
    for entry in entries:
        source = visible(str(entry.source))
        if entry.state is State.PUBLISHED and entry.document is not None:
            lines += (f"{source}: {warning}" for warning in entry.document.get("warnings", ()))
        if entry.state is State.FAILED and entry.reason is not None:
            lines.append(f"Failed: {source}: {visible(entry.reason.happened)} {entry.reason.advice}")
        if entry.state is State.NEEDS_REVIEW:
            lines.append(
                f"Review: {source}: caviard gui {shlex.quote(str(project_path(private, entry.number)))}"
            )
    if states[State.NEEDS_REVIEW] > 1:
        lines.append("All of them in turn: caviard batch review, with the same -o.")
    if states[State.NEEDS_REVIEW] or states[State.FAILED]:
        lines.append("Then run the same command again with --resume: nothing is published twice.")
    if report is not None:
        lines.append(f"Private report, with the names of the recordings: {report}")
    return "\n".join(lines)
