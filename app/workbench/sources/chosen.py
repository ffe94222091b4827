"""What somebody chose to open: which of the files are projects, recordings, and texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import InputError, LeftOutError
from app.files import is_folder
from app.project import SUFFIX
from app.workbench.sources.recordings import files_below, is_recording
from app.workbench.sources.transcripts import check_format, is_text


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody chose to open: projects, or the rest.

    Args:
        projects: to be reviewed in turn.
        sources: recordings, or one text alone.
        transcript: that comes with the one recording.
        left_out: how many texts there are in folders. They are not taken: which recording is theirs?
    """

    projects: tuple[Path, ...] = ()
    sources: tuple[Path, ...] = ()
    transcript: Path | None = None
    left_out: int = 0


def sorted_out(paths: Sequence[Path]) -> Chosen:
    """What paths are: projects, recordings and those in folders, a text, or a recording and its transcript.

    Raises:
        InputError: when they do not go together, there is nothing to open, a text is in a format that nobody
            reads, or a folder cannot be read.
    """
    projects = tuple(path for path in paths if path.suffix.lower() == SUFFIX)
    if projects and len(projects) < len(paths):
        raise InputError(
            "mixed",
            "There are projects, and something else.",
            "Open the projects and the recordings one after the other.",
        )
    if projects:
        return Chosen(projects)
    texts = tuple(path for path in paths if is_text(path) and not is_folder(path))
    found = tuple(_files(path for path in paths if path not in texts))
    recordings = tuple(path for path in found if is_recording(path) or path in paths)
    if len(texts) > 1 or (texts and len(recordings) > 1):
        raise InputError(
            "which-transcript",
            "There are several files, and transcripts among them.",
            "Open a transcript alone, or together with its one recording.",
        )
    if not (texts or recordings):
        if found:
            raise InputError("folder-of-texts", "The folder holds texts alone.", "Open one by itself.")
        raise InputError("directory", "There is no recording.", "Choose another.")
    for text in texts:
        try:
            check_format(text)
        except InputError as error:
            raise LeftOutError.of((text.name, error)) from error
    left_out = len(found) - len(recordings)
    if not recordings:
        return Chosen(sources=texts, left_out=left_out)
    return Chosen(sources=recordings, transcript=texts[0] if texts else None, left_out=left_out)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files, and in place of a folder the recordings and texts below it."""
    for path in paths:
        yield from files_below(path, _may_open, refused=_refuse) if is_folder(path) else (path,)


def _may_open(path: Path) -> bool:
    return is_recording(path) or is_text(path)


def _refuse(error: OSError) -> None:
    raise InputError("unreadable", "The folder cannot be read.", "Check that you may.") from error
