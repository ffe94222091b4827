"""Files of every kind, made once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.audio.material import Kind, as_native, speech_like, write

MakeFile = Callable[[Kind], Path]

SECONDS = 4.3


@pytest.fixture(scope="session")
def make_file(tmp_path_factory: pytest.TempPathFactory) -> MakeFile:
    """A file of a kind, the same for all tests: read it, do not change it."""
    folder = tmp_path_factory.mktemp("audio")

    def made(kind: Kind) -> Path:
        path = folder / kind.name
        if not path.exists():
            bits = 24 if "24" in kind.codec or (kind.codec, kind.sample_format) == ("flac", "s32") else 32
            sound = speech_like(int(SECONDS * kind.rate), kind.rate, kind.channels)
            write(path, kind, (0, as_native(sound, kind.sample_format, bits=bits)), tags={"title": "Secret"})
        return path

    return made
