from __future__ import annotations

import pytest

from app.domain.ports import Witness
from app.speech import open_whisper, open_witness
from tests.contracts.witness import WitnessContract


class TestWhisperWitness(WitnessContract):
    @pytest.fixture(scope="class")
    @classmethod
    def witness(cls) -> Witness:
        return open_witness(open_whisper())
