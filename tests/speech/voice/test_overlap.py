"""Two voices at once: the same numbers as the network's makers get, and anybody may be one of the two."""

import hashlib
import json
import re
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.assets import model_folder, resources
from app.audio import open_source
from app.domain.ports import ENGINE_RATE
from app.domain.timeline import Span, covered, intersection, union
from app.domain.transcription.turns import SpeakerCount
from app.speech import OverlapDetector, VoiceEncoder, find_turns
from app.speech.voice.overlap import _windows
from tests.fakes import ArraySource
from tests.speech.material import silence

REFERENCE = json.loads(Path(__file__).with_name("overlap.json").read_text(encoding="utf-8"))
DETECTOR = OverlapDetector()


@pytest.fixture(scope="module")
def talk() -> NDArray[np.float32]:
    with open_source(resources() / "sample" / "meeting-en.flac") as source:
        return source.listen(source.recording.whole, rate=ENGINE_RATE)


def over(talk: NDArray[np.float32], start: float, first: float, last: float) -> NDArray[np.float32]:
    """Ten seconds, and from some second on another stretch over them."""
    sound = talk[: 10 * ENGINE_RATE].copy()
    other = talk[round(first * ENGINE_RATE) : round(last * ENGINE_RATE)]
    at = round(start * ENGINE_RATE)
    sound[at : at + len(other)] += other
    return sound


def test_the_network_says_what_the_original_one_says(talk: NDArray[np.float32]) -> None:
    sound = over(talk, REFERENCE["over"], REFERENCE["from"], REFERENCE["to"])
    ours = DETECTOR.probabilities(sound)[:: REFERENCE["each"]]
    np.testing.assert_allclose(ours, REFERENCE["two"], atol=0.15)
    assert np.mean(np.abs(ours - REFERENCE["two"])) < 0.02


def test_the_network_is_the_one_that_the_notes_describe() -> None:
    folder = model_folder("overlap")
    (written,) = re.findall(r"\| `([0-9a-f]{64})` \|", (folder / "README.md").read_text(encoding="utf-8"))
    assert hashlib.sha256((folder / "overlap.onnx").read_bytes()).hexdigest() == written


@pytest.fixture(scope="module")
def two(talk: NDArray[np.float32]) -> ArraySource:
    """The first speaker alone, then the second over the first, then the first alone."""
    return ArraySource(over(talk, 4, 22, 26), ENGINE_RATE)


def seconds(start: float, end: float) -> Span:
    return Span(round(start * ENGINE_RATE), round(end * ENGINE_RATE))


def test_who_talks_over_another_is_noticed(two: ArraySource) -> None:
    found = DETECTOR.together(two, (two.recording.whole,))
    assert covered(seconds(4.7, 8), found) > 0.85 * seconds(4.7, 8).length
    assert not intersection(found, (seconds(0, 4.2), seconds(8.6, 10)))


def on_two(talk: NDArray[np.float32], *, softer: float) -> ArraySource:
    """The first speaker, and the second over them on a softer channel; each hears a tenth of the other."""
    first, second = talk[: 10 * ENGINE_RATE], over(talk, 4, 22, 24) - talk[: 10 * ENGINE_RATE]
    second = softer * second
    return ArraySource(np.stack([first + 0.1 * second, second + 0.1 * first], axis=1), ENGINE_RATE)


@pytest.mark.parametrize("softer", [0.25, 0.12])
def test_who_talks_over_another_is_noticed_on_a_softer_channel(
    talk: NDArray[np.float32], softer: float
) -> None:
    two = on_two(talk, softer=softer)
    mix = ArraySource(two.samples.mean(axis=1), ENGINE_RATE)
    whole, over_it = (two.recording.whole,), seconds(4.7, 6)
    assert covered(over_it, DETECTOR.together(mix, whole)) < 0.5 * over_it.length
    assert covered(over_it, DETECTOR.together(two, whole)) > 0.85 * over_it.length


def test_people_who_take_turns_on_two_channels_are_not_two_at_once(talk: NDArray[np.float32]) -> None:
    """Each microphone hears the other one as well, softer and a little later."""
    half = np.arange(len(talk)) < len(talk) // 2
    one, other = talk * half, talk * ~half
    sides = [one + 0.1 * np.roll(other, 96), other + 0.1 * np.roll(one, 96)]
    source = ArraySource(np.stack(sides, axis=1), ENGINE_RATE)
    assert DETECTOR.together(source, (source.recording.whole,)) == ()


def test_people_who_take_turns_are_not_two_at_once(talk: NDArray[np.float32]) -> None:
    source = ArraySource(talk, ENGINE_RATE)
    found = DETECTOR.together(source, (source.recording.whole,))
    assert sum(span.length for span in found) < 0.1 * len(talk)


def test_only_where_there_is_a_voice_is_listened_to(two: ArraySource) -> None:
    assert DETECTOR.together(two, ()) == ()
    assert DETECTOR.together(silence(0.01), (Span(0, 160),)) == ()


def test_where_two_talk_at_once_it_may_be_anybody(talk: NDArray[np.float32], two: ArraySource) -> None:
    whole = ArraySource(np.concatenate([two.samples[:, 0], talk[: 46 * ENGINE_RATE]]), ENGINE_RATE)
    voice = (whole.recording.whole,)
    turns = find_turns(
        whole, voice, SpeakerCount(), encoder=VoiceEncoder(), together=DETECTOR.together(whole, voice)
    )
    people = {turn.speaker for turn in turns}
    assert len(people) == 3
    assert all(one.span.end <= other.span.start for one, other in pairwise(turns))
    assert union(turn.span for turn in turns) == voice
    at_once = [turn for turn in turns if turn.span.overlaps(seconds(4.7, 8))]
    assert all({turn.speaker, *turn.others} == people for turn in at_once)


@given(
    st.integers(1, 40 * 8000),
    st.lists(st.tuples(st.integers(0, 40 * 8000), st.integers(1, 8 * 8000)), max_size=4),
)
def test_every_sample_with_a_voice_is_told_of_once(length: int, voices: list[tuple[int, int]]) -> None:
    whole = Span(0, length)
    voice = [span for start, long in voices if (span := Span(start, start + long).clip(whole)) is not None]
    windows = list(_windows(voice, whole, 8000))
    assert all(window.contains(told) and whole.contains(window) for window, told in windows)
    assert all(window.length == min(length, 80_000) for window, _ in windows)
    assert all(one.end <= other.start for (_, one), (_, other) in pairwise(windows))
    assert intersection(voice, (told for _, told in windows)) == union(voice)
