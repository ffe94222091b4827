"""What is private lies apart from what may be circulated."""

from __future__ import annotations

import os
from pathlib import Path

from app.domain.errors import UsageError
from app.files import is_file
from app.verify.certificate import JSON_NAME


def check_apart(private: Path) -> None:
    """Refuse a place for what is private among what may be circulated.

    Args:
        private: a file or a folder; it need not exist yet.

    Raises:
        UsageError: when it is in a bundle.
    """
    if is_published(private):
        raise UsageError(
            "private-among-bundles",
            "What is private and what may be circulated cannot lie in one folder.",
            "Choose another folder for one of them.",
        )


def is_below(path: Path, folder: Path) -> bool:
    """Whether a path is a folder or in it, whatever links lead there."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def is_published(path: Path) -> bool:
    """Whether a path is a bundle or in one."""
    place = Path(os.path.realpath(path))
    return any(is_file(folder / JSON_NAME) for folder in (place, *place.parents))
