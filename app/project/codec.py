"""From values to bytes and back: the one way into and out of every column that comes from a recording."""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from app.project.cipher import Cipher

T = TypeVar("T")


class Codec:
    """JSON bytes of frozen dataclasses, tuples, enums and plain values.

    A passphrase locks a project here and nowhere else: columns hold what :meth:`encode` gives.

    Args:
        cipher: of a locked project; None: the bytes are in clear.
    """

    def __init__(self, cipher: Cipher | None = None) -> None:
        self._cipher = cipher

    @property
    def locked(self) -> bool:
        """Whether the bytes are enciphered."""
        return self._cipher is not None

    def encode(self, value: object, place: str = "") -> bytes:
        """The bytes of a value, for a place."""
        return self.closed(_json(value), place)

    def decode(self, data: bytes, kind: type[T], place: str = "") -> T:
        """The value again.

        Raises:
            ValueError: when the bytes are no such value, or were changed or are of another place.
        """
        plain = self.opened(data, place)
        try:
            try:
                return msgspec.json.decode(plain, type=kind, dec_hook=_typed)
            except msgspec.ValidationError:
                raise
            except msgspec.DecodeError:  # It may hold what is no text: see _json.
                return msgspec.convert(json.loads(plain), kind, str_keys=True, dec_hook=_typed)
        except RecursionError:
            raise ValueError("it is too deep") from None

    def closed(self, plain: bytes, place: str) -> bytes:
        """What a column holds of plain bytes."""
        return plain if self._cipher is None else self._cipher.close(plain, place)

    def opened(self, data: bytes, place: str) -> bytes:
        """The plain bytes of a column.

        Raises:
            ValueError: when they were changed or are of another place.
        """
        return data if self._cipher is None else self._cipher.open(data, place)


def _json(value: object) -> bytes:
    """The JSON of a value; what is no text is escaped in it, which msgspec neither writes nor reads."""
    try:
        return msgspec.json.encode(value, enc_hook=_plain)
    except UnicodeEncodeError:  # A sentence, or the settings, name a file whose name is no text.
        return json.dumps(msgspec.to_builtins(value, str_keys=True, enc_hook=_plain)).encode()


def _plain(value: object) -> str:
    # The name of a file may be no text at all on Linux.
    if isinstance(value, Path):
        return base64.b64encode(os.fsencode(value)).decode()
    raise TypeError(f"no JSON form: {type(value).__name__}")


def _typed(kind: type, value: Any) -> object:  # noqa: ANN401 - msgspec's own signature
    if issubclass(kind, Path):
        return Path(os.fsdecode(base64.b64decode(value)))
    raise TypeError(f"no JSON form: {kind.__name__}")
