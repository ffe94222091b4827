from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.errors import ModelError, UsageError
from app.domain.ports import Transcriber
from app.speech import open_transcriber, open_whisper
from app.speech.runtimes.faster import Loaded
from tests.contracts.transcriber import TranscriberContract, TurnsContract, words
from tests.speech.material import Stretch, meeting


class TestFasterWhisper(TranscriberContract, TurnsContract):
    name = "ctranslate2"

    @pytest.fixture(scope="class")
    @classmethod
    def transcriber(cls, loaded: Loaded) -> Transcriber:
        return open_transcriber(engine="ctranslate2", loaded=loaded)

    def test_terms_that_may_be_said_help(self, transcriber: Transcriber) -> None:
        talk = meeting("fr", seconds=6)
        heard = list(transcriber.transcribe(talk.source, language="fr", prompt=["Bastien Ozanne"]))
        assert "ozanne" in words(heard)


class TestOpenAIWhisper(TranscriberContract):
    name = "openai"

    @pytest.fixture(scope="class")
    @classmethod
    def transcriber(cls) -> Transcriber:
        return open_transcriber(engine="openai", threads=1)

    @pytest.fixture(scope="class")
    @classmethod
    def talk(cls) -> Stretch:
        """French alone, as this engine takes long: ``make bench`` lets it hear English as well, in turns."""
        return meeting("fr", seconds=10.5)


def test_without_a_graphics_card_auto_is_ctranslate2(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    assert open_transcriber(threads=1).engine == "ctranslate2"


def test_an_unknown_engine_or_model_is_said() -> None:
    with pytest.raises(UsageError, match="ctranslate2"):
        open_transcriber(engine="other")
    with pytest.raises(ModelError):
        open_transcriber(model="other")


def test_a_missing_model_is_said_before_anything_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAVIARD_MODELS", str(tmp_path))
    with pytest.raises(ModelError, match="caviard models install base"):
        open_whisper()
