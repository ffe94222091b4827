from __future__ import annotations

import pytest

from app.domain.ports import Witness
from app.speech import open_whisper
from app.speech.runtimes.witness import WhisperWitness
from tests.contracts.witness import WitnessContract


class TestWhisperWitness(WitnessContract):
    @pytest.fixture(scope="class")
    @classmethod
    def witness(cls) -> Witness:
        return WhisperWitness(open_whisper())
