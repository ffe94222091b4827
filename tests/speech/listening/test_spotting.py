"""What is said again is found by its sound, in another's voice too."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from app.domain.ports import Transcriber
from app.domain.recording import FIRST
from app.domain.spotting.spotted import Spotted
from app.domain.timeline import Span, covered
from app.speech import EncoderSpotter, SileroActivity
from app.speech.runtimes.faster import Loaded
from app.speech.runtimes.heard_frames import HeardFrames, Place, paired
from app.speech.runtimes.whitening import SAMPLE, WIDTH, Frames, Whitening
from tests.speech.material import Stretch, meeting, silence

AGAIN = 0.55
"""Likeness of the places at which the names of the sample are said again."""
Written = tuple[Stretch, tuple[Span, ...], dict[Place, Frames]]
"""A recording, where a voice is in it, and the frames of its blocks."""


@pytest.fixture(scope="module")
def spotter(loaded: Loaded) -> EncoderSpotter:
    return EncoderSpotter(loaded)


@pytest.fixture(scope="module")
def talk() -> Stretch:
    return meeting("en", seconds=60)


def places(talk: Stretch, name: str) -> list[Span]:
    rate = talk.source.recording.rate
    return [Span(round(p.start * rate), round(p.end * rate)) for p in talk.said if p.text == name]


@pytest.fixture(scope="module")
def names(talk: Stretch) -> tuple[Span, ...]:
    """Two names that are said again, and one that is not."""
    return (places(talk, "Juniper")[0], *places(talk, "Zuzanna"), *places(talk, "Antwerp"))


@pytest.fixture(scope="module")
def found(spotter: EncoderSpotter, talk: Stretch, names: tuple[Span, ...]) -> tuple[Spotted, ...]:
    voice = SileroActivity().voice(talk.source)
    return spotter.spot(talk.source, names, voice=voice, least=AGAIN)


def test_a_name_is_found_where_somebody_else_says_it(
    found: tuple[Spotted, ...], names: tuple[Span, ...], talk: Stretch
) -> None:
    _, second = places(talk, "Juniper")
    again = {place.example: place.span for place in found if not place.span.overlaps(names[place.example])}
    assert set(again) >= {0, 1}
    assert covered(again[0], (second,)) > 0.7 * second.length
    (whole,) = places(talk, "Zuzanna Brandt")
    assert covered(again[1], (whole,)) > 0.7 * again[1].length
    assert 2 not in again  # said once
    assert len(found) <= len(names) + 3  # each name itself, and hardly anything that is not said again


def test_each_place_lies_in_the_recording_and_is_told_once(
    found: tuple[Spotted, ...], names: tuple[Span, ...], talk: Stretch
) -> None:
    for number, example in enumerate(names):
        told = [place for place in found if place.example == number]
        assert max(told, key=lambda place: place.likeness).span.overlaps(example)
        spans = sorted((place.span for place in told), key=lambda span: span.start)
        assert all(talk.source.recording.whole.contains(span) for span in spans)
        assert all(covered(one, (other,)) <= 0.35 * one.length for one, other in pairwise(spans))


@pytest.fixture(scope="module")
def written(loaded: Loaded, transcriber: Transcriber) -> Written:
    """Two blocks, written down after another recording, of which nothing is kept."""
    for seconds, blocks in ((8, 1), (36, 2)):
        talk = meeting("en", seconds=seconds)
        voice = SileroActivity().voice(talk.source)
        assert len([*transcriber.transcribe(talk.source, language="en", voice=voice)]) == blocks
    return talk, voice, {place: one.frames for place, one in loaded.frames._kept.items()}


@pytest.mark.parametrize("sample", [1, SAMPLE])
def test_what_was_just_written_down_is_not_encoded_again(
    loaded: Loaded,
    written: Written,
    monkeypatch: pytest.MonkeyPatch,
    sample: int,
) -> None:
    """Be it kept whitened, where the first of two blocks tells how, or as it was heard."""
    for module in ("runtimes.heard_frames", "listening.spotting"):
        monkeypatch.setattr(f"app.speech.{module}.SAMPLE", sample)
    talk, voice, frames = written
    heard = replace(loaded, frames=HeardFrames())
    for place, each in frames.items():
        heard.frames.keep(place, each)
    names = places(talk, "Juniper")[:1]
    with monkeypatch.context() as deaf:
        deaf.setattr(loaded.model, "encode", None)
        found = EncoderSpotter(heard).spot(talk.source, names, voice=voice, least=AGAIN)
    assert {place.example for place in found} == {0}
    anew = EncoderSpotter(heard).spot(talk.source, names, voice=voice, least=AGAIN)
    assert [place.span for place in found] == [place.span for place in anew]


def places_of(count: int, *, recording: str = "one") -> list[Place]:
    return [Place(recording, FIRST, Span(number, number + 1), number) for number in range(count)]


def test_frames_are_kept_of_the_last_blocks_until_they_are_taken() -> None:
    encoded = np.arange(100 * 4, dtype=np.float32).reshape(1, 100, 4)
    places = places_of(3)
    kept = HeardFrames(most=2 * 25 * 4 * 2)
    for number in (0, 1, 2, 2):
        kept.keep(places[number], paired(np.ones(16_000, np.float32), encoded))
    assert kept.take(places[0]) is None
    heard = kept.take(replace(places[1], number=7))  # who asks need not know how blocks were numbered
    assert heard is not None
    assert heard.frames.shape == (25, 4)  # a second of sound: what it was filled up with is left out
    assert heard.frames[0].tolist() == [2, 3, 4, 5]
    assert kept.take(places[1]) is None
    assert kept.take(places[2]) is not None


def test_frames_are_whitened_once_the_first_blocks_are_there_in_any_order() -> None:
    rng = np.random.default_rng(0)
    places = places_of(SAMPLE + 3)
    made = [rng.normal(size=(40, 256)).astype(np.float16) for _ in places]
    numbers = list(range(len(places)))
    numbers[SAMPLE - 2 : SAMPLE + 2] = reversed(numbers[SAMPLE - 2 : SAMPLE + 2])
    kept = HeardFrames()
    for number in numbers:
        kept.keep(places[number], made[number])
    whitening = Whitening.told_by(made[:SAMPLE])
    for place, frames in zip(places, made, strict=True):
        heard = kept.take(place)
        assert heard is not None
        assert heard.frames.shape == (40, WIDTH)
        assert np.array_equal(heard.frames, whitening.of(frames))


def test_all_frames_of_five_hours_are_kept() -> None:
    """What is not kept is encoded again, beside everything else that hours take."""
    made = np.random.default_rng(3).normal(size=(30 * 25, WIDTH)).astype(np.float16)
    places = places_of(5 * 120)
    kept = HeardFrames()
    for place in places:
        kept.keep(place, made)
    heard = [kept.take(place) for place in places]
    frames = [one.frames for one in heard if one is not None]
    assert len(frames) == len(places)
    assert sum(block.nbytes for block in frames) < 60_000_000
    assert np.allclose(np.linalg.norm(frames[0].astype(float), axis=1), 127, rtol=0.01)


def test_how_it_is_whitened_is_told_in_little_memory() -> None:
    """It is asked while two windows are listened to, when there is least to spare."""
    rng = np.random.default_rng(2)
    blocks = [rng.normal(size=(700, 512)).astype(np.float16) for _ in range(SAMPLE)]
    tracemalloc.start()
    whitening = Whitening.told_by(blocks)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20_000_000
    heard = np.concatenate(blocks).astype(np.float64)
    told = whitening.axes.T @ np.cov(heard, rowvar=False) @ whitening.axes
    assert np.allclose(told, np.diag(np.diag(told)), atol=1e-6)
    assert np.allclose(whitening.mean, heard.mean(axis=0))


def test_another_recording_is_not_whitened_as_the_one_before() -> None:
    places = places_of(SAMPLE)
    rng = np.random.default_rng(1)
    kept = HeardFrames()
    for place in places:
        kept.keep(place, rng.normal(size=(40, 8)).astype(np.float16))
    (other,) = places_of(1, recording="another")
    kept.keep(other, np.ones((40, 8), np.float16))
    assert kept.take(places[0]) is None
    heard = kept.take(other)
    assert heard is not None
    assert heard.whitening is None


def test_where_too_little_is_said_nothing_is_found(spotter: EncoderSpotter, talk: Stretch) -> None:
    quiet = silence(3.0)
    assert spotter.spot(quiet, (Span(0, 8000),), voice=(), least=0.1) == ()
    rate = talk.source.recording.rate
    short = (Span(0, 28 * rate),)
    assert spotter.spot(talk.source, places(talk, "Juniper")[:1], voice=short, least=0.1) == ()
    assert spotter.spot(talk.source, (), voice=(Span(0, 30 * rate),), least=AGAIN) == ()
