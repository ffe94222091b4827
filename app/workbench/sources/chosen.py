"""What somebody chose to open: which of the files are projects, recordings, and texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import InputError, LeftOutError
from app.files import is_folder
from app.project import SUFFIX
from app.workbench.sources.recordings import recordings_below
from app.workbench.sources.transcripts import check_format, is_text


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody chose to open: projects, or the rest.

    Args:
        projects: to be reviewed in turn.
        sources: recordings, or one text alone.
        transcript: that comes with the one recording.
    """

    projects: tuple[Path, ...] = ()
    sources: tuple[Path, ...] = ()
    transcript: Path | None = None


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
    recordings = tuple(_recordings(path for path in paths if path not in texts))
    if len(texts) > 1 or (texts and len(recordings) > 1):
        raise InputError(
            "which-transcript",
            "There are several files, and transcripts among them.",
            "Open a transcript alone, or together with its one recording.",
        )
    if not (texts or recordings):
        raise InputError("directory", "There is no recording.", "Choose another.")
    for text in texts:
        try:
            check_format(text)
        except InputError as error:
            raise LeftOutError.of((text.name, error)) from error
    if not recordings:
        return Chosen(sources=texts)
    return Chosen(sources=recordings, transcript=texts[0] if texts else None)


def _recordings(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        yield from recordings_below(path, refused=_refuse) if is_folder(path) else (path,)


def _refuse(error: OSError) -> None:
    raise InputError("unreadable", "The folder cannot be read.", "Check that you may.") from error
