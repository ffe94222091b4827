"""Places outside the private data folder that are noted in it, a file each."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.assets import data_folder
from app.files import is_folder, name_for, write_whole


@dataclass(frozen=True, slots=True)
class Places:
    """What is known elsewhere; nobody who adds a place is in another's way.

    Args:
        name: of the folder of the notes, in the private data folder.
    """

    name: str

    def __iter__(self) -> Iterator[Path]:
        """Every place that is noted; what is no note of ours is none."""
        with suppress(OSError):
            for note in sorted((data_folder() / self.name).iterdir()):
                with suppress(OSError):
                    place = Path(os.fsdecode(note.read_bytes()))
                    if note == self._note(place):
                        yield place

    def note(self, place: Path) -> None:
        """Note an absolute path, unless it is in the private data folder; where that cannot be, it is not."""
        if not place.is_relative_to(data_folder()):
            with suppress(OSError):
                write_whole(self._note(place), os.fsencode(place))

    def forget(self, place: Path) -> None:
        """Note a place no more; where that cannot be, it stays."""
        with suppress(OSError):
            self._note(place).unlink(missing_ok=True)

    def _note(self, place: Path) -> Path:
        return data_folder() / self.name / name_for(place)


def may_be_there(place: Path) -> bool:
    """Whether something is in its place, or may be: on a drive that is not connected just now, or a share."""
    try:
        place.stat()
    except FileNotFoundError:
        return not is_folder(place.parent)
    except OSError:
        return True
    return True
