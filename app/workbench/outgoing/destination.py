"""Where bundles are made: a folder, on a drive or share that may be gone when a bundle is finished."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from app.domain.errors import OutputError


@dataclass(frozen=True, slots=True)
class Destination:
    """A folder for bundles, with the drive that was there when it was chosen.

    What is under the folder's path when its drive is gone is another drive's, mostly that of the system. The
    numbers of drives are not compared: a share that was away for a moment has another one when it is back.

    Args:
        folder: absolute; it need not exist yet.
        mounted: where its drive is mounted, whatever links lead there.
    """

    folder: Path
    mounted: Path

    @classmethod
    def of(cls, folder: Path) -> Self:
        """A folder as it is now."""
        real = Path(os.path.realpath(folder))
        mounts = (place for place in (real, *real.parents) if os.path.ismount(place))
        return cls(folder.absolute(), next(mounts, Path(real.anchor)))

    def check(self) -> None:
        """Refuse to write where the drive was.

        Raises:
            OutputError: when it is gone.
        """
        if not os.path.ismount(self.mounted):
            raise OutputError(
                "drive-gone",
                f"The drive or share at {self.mounted} is not connected any more.",
                "Connect it and try again, or choose another folder with -o.",
            )
