"""The hash of a value: what tells whether something was made from it or from something else."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import PurePath


def digest(value: object) -> str:
    """SHA-256 (hexadecimal) of a value made of frozen dataclasses, tuples, mappings, enums and plain values.

    Private to a project: never published, because the hash of a short text gives the text away.

    Raises:
        TypeError: when something inside has no canonical form.
    """
    return hashlib.sha256(json.dumps(_plain(value), ensure_ascii=True, sort_keys=True).encode()).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, Enum | PurePath):
        return value.value if isinstance(value, Enum) else str(value)
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return [
            type(value).__name__,
            *(_plain(getattr(value, field.name)) for field in fields(value) if field.compare),
        ]
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, frozenset):
        return sorted(json.dumps(_plain(item), sort_keys=True) for item in value)
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    raise TypeError(f"no canonical form: {type(value).__name__}")
