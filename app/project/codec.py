"""From values to bytes and back: the one way into and out of every column that comes from a recording."""

from __future__ import annotations

import base64
import os
from pathlib import Path
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


class Codec:
    """JSON bytes of frozen dataclasses, tuples, enums and plain values.

    A passphrase can lock a project here and nowhere else: columns hold what :meth:`encode` gives.
    """

    def encode(self, value: object) -> bytes:
        """The bytes of a value."""
        return msgspec.json.encode(value, enc_hook=_plain)

    def decode(self, data: bytes, kind: type[T]) -> T:
        """The value again.

        Raises:
            ValueError: when the bytes are no such value.
        """
        return msgspec.json.decode(data, type=kind, dec_hook=_typed)


def _plain(value: object) -> str:
    # The name of a file may be no text at all on Linux.
    if isinstance(value, Path):
        return base64.b64encode(os.fsencode(value)).decode()
    raise TypeError(f"no JSON form: {type(value).__name__}")


def _typed(kind: type, value: Any) -> object:  # noqa: ANN401 - msgspec's own signature
    if issubclass(kind, Path):
        return Path(os.fsdecode(base64.b64decode(value)))
    raise TypeError(f"no JSON form: {kind.__name__}")
