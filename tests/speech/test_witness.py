from __future__ import annotations

import pytest

from app.domain.errors import ModelError
from app.domain.ports import Witness
from app.speech import open_witness
from app.weights import Store
from tests.contracts.witness import WitnessContract


class TestWhisperWitness(WitnessContract):
    @pytest.fixture(scope="class")
    @classmethod
    def witness(cls) -> Witness:
        return open_witness()


def test_a_missing_model_is_said_before_anything_is_loaded(store: Store) -> None:
    with pytest.raises(ModelError, match="caviard models install base"):
        open_witness(store=store)
