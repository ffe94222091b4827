"""The private data folder: where files are made and checked before anybody may see them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.assets import data_folder
from app.domain.errors import OutputError
from app.files import make_own_folder, own_name, remove_left_behind


@contextmanager
def staging() -> Iterator[Path]:
    """A folder of our own that nobody else may read, gone when the block ends, whatever happens.

    What an earlier run left behind because it was killed is removed first.

    Raises:
        OutputError: when it cannot be made.
    """
    parent = data_folder() / "staging"
    try:
        make_own_folder(parent)
        remove_left_behind(parent)
        folder = parent / own_name()
        folder.mkdir(mode=0o700)
    except OSError as error:
        advice = f"Make room or give access to {parent}."
        raise OutputError.of(error, "The private data folder", advice) from error
    try:
        yield folder
    finally:
        with suppress(KeyboardInterrupt):  # What is out is out; the next run removes the rest.
            shutil.rmtree(folder, ignore_errors=True)
