"""Where recordings are: that of a project, and those in a folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from app.domain.errors import MissingError
from app.domain.recording import Recording
from app.domain.review import Review
from app.files import is_file, is_there
from app.verify.certificate import JSON_NAME

SUFFIXES = frozenset(".wav .aiff .aif .flac .mp3 .m4a .aac .ogg .opus .wma .webm .mp4 .mov .mkv .wmv".split())
"""Of recordings that are offered; a file is opened by what it holds."""


def find_recording(recording: Recording, near: Path) -> Path | None:
    """Where the file of a recording is: its own place, or beside the project under the same name."""
    places = (recording.path, near.parent / recording.path.name)
    return next((place for place in places if is_file(place)), None)


def recording_of(recording: Recording, near: Path) -> Path:
    """Where the file of a recording, or its text, is; see :func:`find_recording`.

    Raises:
        MissingError: when it is nowhere.
    """
    place = find_recording(recording, near)
    if place is None:
        what = "text" if recording.text_only else "recording"
        happened = f"The {what} of {near.name} is not where it was: {recording.path}."
        raise MissingError.of(recording.path.name, happened, "Put it back, or beside the project.")
    return place


def with_recording_found(review: Review, near: Path) -> Review:
    """A review with its recording, or its text, where that is now.

    Args:
        review: of a project.
        near: the project.

    Raises:
        MissingError: when it is nowhere.
    """
    place = recording_of(review.recording, near.absolute())
    return replace(review, recording=replace(review.recording, path=place))


def is_recording(path: Path) -> bool:
    """Whether a file is a recording by its suffix."""
    return path.suffix.lower() in SUFFIXES


def files_below(
    folder: Path, wanted: Callable[[Path], bool], *, refused: Callable[[OSError], None]
) -> Iterator[Path]:
    """The files in a folder and below it that are wanted; hidden and published ones are left out.

    Args:
        folder: that is looked through.
        wanted: whether a file is, by its name.
        refused: is told of every folder that may not be read, and of what in one may not be looked at.
    """
    walked = os.walk(folder, onerror=refused)
    for path in unpublished(sorted(Path(place, name) for place, _, names in walked for name in names)):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if wanted(path) and not hidden and _is_file(path, refused):
            yield path


def _is_file(path: Path, refused: Callable[[OSError], None]) -> bool:
    try:
        return path.is_file()
    except OSError as error:  # The folder may be read and not entered, or a share has lost the file.
        refused(error)
        return False


def unpublished(paths: Iterable[Path]) -> Iterator[Path]:
    """Those that do not lie beside a certificate: what does is published already."""
    return (path for path in paths if not is_there(path.parent / JSON_NAME))
