"""Whisper base, loaded once for all tests of speech."""

from __future__ import annotations

import pytest

from app.domain.ports import Transcriber
from app.speech import open_transcriber, open_whisper
from app.speech.runtimes.faster import Loaded


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    """The model on CTranslate2, on one processor."""
    return open_whisper(threads=1)


@pytest.fixture(scope="session")
def transcriber(loaded: Loaded) -> Transcriber:
    return open_transcriber(engine="ctranslate2", loaded=loaded)
