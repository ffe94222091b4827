"""A zip archive that tells nothing but its parts."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every part: the earliest that a zip archive can name."""
_UNIX = 3


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """The bytes of an archive, the same on every computer.

    Parts are not compressed, so that every byte of it is accounted for.

    Args:
        parts: names and contents, in order.
    """
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts:
            part = zipfile.ZipInfo(name, _EPOCH)
            part.create_system = _UNIX  # Whatever it is made on.
            archive.writestr(part, content)
    return made.getvalue()
