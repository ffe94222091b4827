"""Two languages by the slower engine, which takes half a minute for sixteen seconds of them."""

from __future__ import annotations

import pytest

from app.domain.ports import Transcriber
from app.speech import open_transcriber
from tests.contracts.transcriber import TurnsContract


class TestOpenAIWhisper(TurnsContract):
    @pytest.fixture(scope="class")
    @classmethod
    def transcriber(cls) -> Transcriber:
        return open_transcriber(engine="openai")
