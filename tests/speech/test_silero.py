from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import ModelError
from app.domain.ports import VoiceActivity
from app.speech import SileroActivity
from app.speech.activity import ENTER, LEAVE, SHORTEST, SILENCE, voiced_frames
from tests.contracts.voice_activity import VoiceActivityContract
from tests.speech.material import silence


class TestSilero(VoiceActivityContract):
    @pytest.fixture(scope="class")
    @classmethod
    def activity(cls) -> VoiceActivity:
        return SileroActivity()


def test_a_missing_model_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(ModelError, match="voice activity"):
        SileroActivity().voice(silence(1))


@given(st.lists(st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.9]), max_size=60))
def test_frames_of_voice(probabilities: Sequence[float]) -> None:
    found = voiced_frames(np.array(probabilities, np.float32))
    assert all(b - a >= SHORTEST for a, b in found)
    assert all(other[0] - one[1] > 0 for one, other in pairwise(found))
    for a, b in found:
        assert probabilities[a] >= ENTER
        assert probabilities[b - 1] >= LEAVE
        assert b == len(probabilities) or max(probabilities[b : b + SILENCE]) < LEAVE
    inside = {frame for a, b in found for frame in range(a, b)}
    for start in range(len(probabilities) - SHORTEST + 1):
        frames = range(start, start + SHORTEST)
        if all(probabilities[frame] >= ENTER for frame in frames):
            assert inside.issuperset(frames)


@pytest.mark.parametrize(
    ("probabilities", "found"),
    [
        ([], ()),
        ([0.9] * 5, ((0, 5),)),
        ([0.9] * 3 + [0.0] * 3 + [0.9] * 3, ((0, 9),)),
        ([0.9] * 3 + [0.0] * 6 + [0.9] * 3, ((0, 3), (9, 12))),
        ([0.9] * 3 + [0.3] * 9, ((0, 12),)),
        ([0.9, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], ()),
    ],
)
def test_voice_ends_after_a_pause(probabilities: list[float], found: tuple[tuple[int, int], ...]) -> None:
    assert voiced_frames(np.array(probabilities, np.float32)) == found
