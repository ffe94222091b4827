"""Voices: the same numbers as the network's makers get, and people told apart by them."""

import hashlib
import json
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.assets import model_folder, resources
from app.audio import open_source
from app.domain.ports import ENGINE_RATE
from app.domain.timeline import span_of_seconds
from app.domain.transcription.turns import SpeakerCount
from app.speech.speakers.clustering import LEAST, find_people
from app.speech.speakers.voices import BANDS, LONGEST, VoiceEncoder, as_directions, filter_bank

REFERENCE = json.loads(Path(__file__).with_name("voices.json").read_text(encoding="utf-8"))
ENCODER = VoiceEncoder()


def sample_sounds() -> list[NDArray[np.float32]]:
    source = open_source(resources() / "sample" / "meeting-en.flac")
    sounds = []
    for sound in REFERENCE["sounds"]:
        span = span_of_seconds(sound["start"], sound["start"] + sound["seconds"], source.recording.rate)
        assert span is not None
        sounds.append(source.listen(span, rate=ENGINE_RATE))
    return sounds


def test_the_filter_bank_is_that_of_kaldi() -> None:
    made = filter_bank(np.stack(sample_sounds()))
    assert made.shape[2] == BANDS
    for levels, sound in zip(made, REFERENCE["sounds"], strict=True):
        np.testing.assert_allclose(levels[REFERENCE["frames"]], sound["bank"], atol=2e-3)


def test_the_voices_are_those_of_the_original_network() -> None:
    voices = ENCODER.voices(sample_sounds())
    theirs = as_directions(np.array([sound["voice"] for sound in REFERENCE["sounds"]]))
    ours = as_directions(np.maximum(voices, 0))  # the reference leaves out what is below zero
    assert np.all(np.sum(ours * theirs, axis=1) > 0.985)


def test_a_voice_is_more_like_itself_than_like_another() -> None:
    one, again, other = ENCODER.voices(sample_sounds())
    assert one @ again > 0.6
    assert max(one @ other, again @ other) < 0.4


def test_sounds_of_several_lengths_keep_their_order() -> None:
    first, second, third = sample_sounds()
    together = ENCODER.voices([first, second[:12_000], third])
    alone = np.concatenate([ENCODER.voices([sound]) for sound in (first, second[:12_000], third)])
    np.testing.assert_allclose(together, alone, atol=1e-4)


def test_the_network_takes_two_seconds_and_no_more() -> None:
    with pytest.raises(ValueError, match="two seconds"):
        ENCODER.voices([np.zeros(LONGEST + 1, np.float32)])


def test_digital_silence_has_a_voice_that_is_a_number() -> None:
    assert np.all(np.isfinite(ENCODER.voices([np.zeros(8000, np.float32)])))


def test_the_network_is_the_one_that_the_notes_describe() -> None:
    folder = model_folder("speakers")
    (written,) = re.findall(r"\| `([0-9a-f]{64})` \|", (folder / "README.md").read_text(encoding="utf-8"))
    assert hashlib.sha256((folder / "encoder.onnx").read_bytes()).hexdigest() == written


def crowd(people: int, each: int, spread: float = 0.25) -> NDArray[np.float64]:
    """Voices of several people who are at right angles, a row of them for each."""
    chance = np.random.default_rng(people * 100 + each)
    middles = np.repeat(np.eye(64)[:people], each, axis=0)
    return as_directions(middles + spread * chance.standard_normal(middles.shape) / 8)


@given(st.integers(1, 6), st.integers(LEAST, 12))
@settings(max_examples=30)
def test_as_many_people_are_found_as_there_are(people: int, each: int) -> None:
    found = find_people(crowd(people, each), SpeakerCount())
    assert len(found) == people
    assert sorted(np.argmax(found @ np.eye(64)[:people].T, axis=1)) == list(range(people))


@given(st.integers(1, 6), st.integers(1, 8), st.integers(1, 8), st.integers(1, 8))
@settings(max_examples=60)
def test_there_are_never_more_or_fewer_people_than_was_said(
    people: int, each: int, least: int, more: int
) -> None:
    voices = crowd(people, each)
    exact = find_people(voices, SpeakerCount(least, least))
    assert len(exact) == min(least, len(voices))
    assert len(find_people(voices, SpeakerCount(most=more))) <= more


def test_a_cough_is_nobody() -> None:
    voices = np.concatenate([crowd(2, 10), np.eye(64)[40:41]])
    assert len(find_people(voices, SpeakerCount())) == 2


def test_two_that_were_asked_for_are_people_and_no_cough() -> None:
    voices = np.concatenate([crowd(2, 10), np.eye(64)[40:41]])
    found = find_people(voices, SpeakerCount(2, 2))
    assert sorted(np.argmax(found @ np.eye(64)[:2].T, axis=1)) == [0, 1]
