"""Whisper's weights from CTranslate2's file into OpenAI's layout, in memory.

The file is a flat list: ``u32`` version, the specification's name, ``u32`` revision, ``u32`` count, then for
every variable its name, ``u8`` rank, ``u32`` dimensions, ``u8`` type, ``u32`` bytes and the data. A name is
an ``u16`` length and that many bytes, the last of them zero. CTranslate2 keeps the query, key and value of a
self-attention as one matrix, and the key and value of a cross-attention as another.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.domain.errors import ModelError

Weights = Mapping[str, NDArray[np.generic]]
_VERSION = 6
_TYPES = {0: np.float32, 1: np.int8, 2: np.int16, 3: np.int32, 4: np.float16}
_NAMES = {
    "encoder/conv1/": "encoder.conv1.",
    "encoder/conv2/": "encoder.conv2.",
    "encoder/position_encodings/encodings": "encoder.positional_embedding",
    "encoder/layer_norm/": "encoder.ln_post.",
    "decoder/embeddings/weight": "decoder.token_embedding.weight",
    "decoder/position_encodings/encodings": "decoder.positional_embedding",
    "decoder/layer_norm/": "decoder.ln.",
}
_LAYER_NAMES = {
    "self_attention/layer_norm/": "attn_ln.",
    "self_attention/linear_1/": "attn.out.",
    "attention/layer_norm/": "cross_attn_ln.",
    "attention/linear_0/": "cross_attn.query.",
    "attention/linear_2/": "cross_attn.out.",
    "ffn/layer_norm/": "mlp_ln.",
    "ffn/linear_0/": "mlp.0.",
    "ffn/linear_1/": "mlp.2.",
}
_FUSED = {
    "self_attention/linear_0/": ("attn.query.", "attn.key.", "attn.value."),
    "attention/linear_1/": ("cross_attn.key.", "cross_attn.value."),
}
_LAYER = re.compile(r"(encoder|decoder)/layer_(\d+)/(.*)")


@dataclass(frozen=True, slots=True)
class Dimensions:
    """Sizes of a model, by OpenAI's names.

    Args:
        n_mels: bands of the spectrogram.
        n_audio_ctx: positions of the encoder.
        n_audio_state: width of the encoder.
        n_audio_head: attention heads of the encoder.
        n_audio_layer: layers of the encoder.
        n_vocab: tokens.
        n_text_ctx: positions of the decoder.
        n_text_state: width of the decoder.
        n_text_head: attention heads of the decoder.
        n_text_layer: layers of the decoder.
    """

    n_mels: int
    n_audio_ctx: int
    n_audio_state: int
    n_audio_head: int
    n_audio_layer: int
    n_vocab: int
    n_text_ctx: int
    n_text_state: int
    n_text_head: int
    n_text_layer: int


def read_variables(path: Path) -> dict[str, NDArray[np.generic]]:
    """All variables of a ``model.bin``, in the shapes it gives; they are mapped from the file, not copied.

    Raises:
        ModelError: when the file is in another format.
        OSError: when it cannot be read.
    """
    try:
        return dict(_variables(np.memmap(path, np.uint8, "r")))
    except (struct.error, ValueError, KeyError, IndexError) as error:
        raise ModelError(
            "model-format",
            "The model is not in the format of CTranslate2 that Caviard reads.",
            "Use the engine ctranslate2, or install the model again.",
        ) from error


def to_openai(variables: Weights) -> tuple[Dimensions, dict[str, NDArray[np.generic]]]:
    """Rename and split: sizes, and a state dictionary of ``whisper.model.Whisper``.

    Raises:
        ModelError: when a variable is missing or of another kind.
    """
    state: dict[str, NDArray[np.generic]] = {}
    for name, value in variables.items():
        state.update(_renamed(name, value))
    try:
        return _dimensions(variables, state), state
    except (KeyError, ValueError) as error:
        raise ModelError(
            "model-format", "The model is not a whole Whisper model.", "Install the model again."
        ) from error


def _variables(content: NDArray[np.uint8]) -> Iterator[tuple[str, NDArray[np.generic]]]:
    at, view = 0, content.data

    def number(kind: str) -> int:
        nonlocal at
        (value,) = struct.unpack_from(kind, view, at)
        at += struct.calcsize(kind)
        return int(value)

    def name() -> str:
        nonlocal at
        length = number("<H")
        at += length
        return content[at - length : at].tobytes().rstrip(b"\0").decode()

    if number("<I") != _VERSION or name() != "WhisperSpec":
        raise ValueError("another format")
    number("<I")
    for _ in range(number("<I")):
        called = name()
        shape = tuple(number("<I") for _ in range(number("<B")))
        kind = np.dtype(_TYPES[number("<B")])
        size = number("<I")
        yield called, content[at : at + size].view(kind).reshape(shape)
        at += size


def _renamed(name: str, value: NDArray[np.generic]) -> Iterator[tuple[str, NDArray[np.generic]]]:
    """A variable's parts under OpenAI's names; nothing for those that are not weights."""
    if (found := _LAYER.fullmatch(name)) is None:
        for ours, theirs in _NAMES.items():
            if name.startswith(ours):
                yield theirs + _leaf(name[len(ours) :]), value
        return
    half, number, rest = found.groups()
    block = f"{half}.blocks.{number}."
    for ours, theirs in _LAYER_NAMES.items():
        if rest.startswith(ours):
            yield block + theirs + _leaf(rest[len(ours) :]), value
    for ours, parts in _FUSED.items():
        if rest.startswith(ours):
            leaf = _leaf(rest[len(ours) :])
            for part, piece in zip(parts, np.split(value, len(parts)), strict=True):
                # OpenAI's keys have no bias; here it is zero.
                if leaf != "bias" or not part.endswith("key."):
                    yield block + part + leaf, piece


def _leaf(name: str) -> str:
    return {"gamma": "weight", "beta": "bias"}.get(name, name)


def _dimensions(variables: Weights, state: Weights) -> Dimensions:
    def layers(half: str) -> int:
        found = (_LAYER.fullmatch(name) for name in variables)
        return len({match[2] for match in found if match is not None and match[1] == half})

    conv, audio = state["encoder.conv1.weight"], state["encoder.positional_embedding"]
    tokens, text = state["decoder.token_embedding.weight"], state["decoder.positional_embedding"]
    return Dimensions(
        n_mels=conv.shape[1],
        n_audio_ctx=audio.shape[0],
        n_audio_state=audio.shape[1],
        n_audio_head=int(variables["encoder/num_heads"].item()),
        n_audio_layer=layers("encoder"),
        n_vocab=tokens.shape[0],
        n_text_ctx=text.shape[0],
        n_text_state=text.shape[1],
        n_text_head=int(variables["decoder/num_heads"].item()),
        n_text_layer=layers("decoder"),
    )
