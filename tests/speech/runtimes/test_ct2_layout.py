from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.errors import ModelError
from app.speech.runtimes.ct2_layout import read_variables, to_openai
from app.speech.runtimes.openai_runtime import OpenAIWhisper
from app.weights import Store

KINDS = {"float32": 0, "int8": 1, "int16": 2, "int32": 3, "float16": 4}


def _name(text: str) -> bytes:
    return struct.pack("<H", len(text) + 1) + text.encode() + b"\0"


def _write(path: Path, variables: dict[str, NDArray[np.generic]], *, version: int = 6) -> Path:
    content = struct.pack("<I", version) + _name("WhisperSpec") + struct.pack("<II", 3, len(variables))
    for name, value in variables.items():
        content += _name(name) + struct.pack(f"<B{value.ndim}I", value.ndim, *value.shape)
        content += struct.pack("<BI", KINDS[value.dtype.name], value.nbytes) + value.tobytes()
    path.write_bytes(content + struct.pack("<I", 0))
    return path


def test_variables_are_read_as_they_were_written(tmp_path: Path) -> None:
    written: dict[str, NDArray[np.generic]] = {
        "a/weight": np.arange(6, dtype=np.float16).reshape(2, 3),
        "b": np.array(7, np.int8),
        "c": np.arange(3, dtype=np.int32),
    }
    found = read_variables(_write(tmp_path / "model.bin", written))
    assert list(found) == list(written)
    for name, value in written.items():
        assert found[name].dtype == value.dtype
        assert np.array_equal(found[name], value)


@pytest.mark.parametrize("spoil", ["version", "cut", "text", "empty"])
def test_another_format_is_said(tmp_path: Path, spoil: str) -> None:
    path = _write(
        tmp_path / "model.bin", {"a": np.arange(9, dtype=np.float32)}, version=5 + (spoil != "version")
    )
    if spoil != "version":
        content = path.read_bytes()
        path.write_bytes({"cut": content[:-20], "text": b"hello", "empty": b""}[spoil])
    with pytest.raises(ModelError, match="ctranslate2"):
        read_variables(path)


def test_fused_matrices_are_split() -> None:
    fused = np.arange(18, dtype=np.float16).reshape(6, 3)
    with pytest.raises(ModelError, match="whole"):
        to_openai({"decoder/layer_0/attention/linear_1/weight": fused})


def test_base_has_the_sizes_and_names_of_openai() -> None:
    whisper = pytest.importorskip("whisper")
    sizes, state = to_openai(read_variables(Store().locate("base") / "model.bin"))
    assert (sizes.n_audio_layer, sizes.n_text_layer, sizes.n_vocab, sizes.n_mels) == (6, 6, 51865, 80)
    assert (sizes.n_audio_head, sizes.n_text_head, sizes.n_audio_ctx, sizes.n_text_ctx) == (8, 8, 1500, 448)
    dims = whisper.ModelDimensions(**{name: getattr(sizes, name) for name in sizes.__slots__})
    model = whisper.Whisper(dims)
    assert {name: tuple(value.shape) for name, value in model.state_dict().items()} == {
        name: value.shape for name, value in state.items()
    }
    assert all(value.dtype == np.float16 for value in state.values())
    query, key, value = (state[f"decoder.blocks.0.attn.{part}.weight"] for part in ("query", "key", "value"))
    assert query.shape == key.shape == value.shape == (512, 512)
    assert not np.array_equal(query, key)


def test_a_model_without_known_alignment_heads_is_refused() -> None:
    with pytest.raises(ModelError, match="ctranslate2"):
        OpenAIWhisper(Store().locate("base"), name="unknown")
