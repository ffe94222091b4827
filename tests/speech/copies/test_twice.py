"""The sample meeting heard a second time, much later, and where nothing is."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.recording import FaultKind
from app.domain.timeline import Span
from app.speech.copies.twice import heard_again
from tests.fakes import ArraySource
from tests.speech import material
from tests.speech.material import meeting, room, stereo

RATE = 24000
later = partial(material.later, rate=RATE)
Sound = NDArray[np.float32]


@pytest.fixture(scope="module", params=["en", "fr"])
def said(request: pytest.FixtureRequest) -> Sound:
    seconds = {"en": 76.0, "fr": 36.0}[request.param]
    return meeting(request.param, seconds=seconds).source.samples[:, 0]


@pytest.fixture
def noise(said: Sound) -> Sound:
    return room(len(said) / RATE, RATE, dbfs=-65)[: len(said)]


def told(samples: Sound) -> str:
    return " ".join(fault.detail for fault in heard_again(ArraySource(samples, RATE)))


def test_how_much_was_looked_at_is_told() -> None:
    at = list[int]()
    heard_again(ArraySource(room(60, RATE, dbfs=-65), RATE), at.append)
    assert at[0] == 0 < at[1] < 60 * RATE


@pytest.mark.parametrize(("seconds", "decibels"), [(5.0, -40.0), (1.1, -20.0), (20.0, 0.0)])
def test_a_late_copy_on_another_channel_is_told_however_soft_it_is(
    said: Sound, noise: Sound, seconds: float, decibels: float
) -> None:
    late = later(said, seconds, decibels) + noise[::-1]
    expected = f"What is said is heard a second time on channel 2, {seconds:.1f} s later."
    assert told(stereo(said + noise, late)) == expected
    assert told(stereo(said + noise, -late)) == expected


@pytest.mark.parametrize(("seconds", "decibels"), [(1.5, -6.0), (5.0, -20.0), (25.0, -12.0), (10.0, 0.0)])
def test_a_late_copy_in_the_same_sound_is_told(
    said: Sound, noise: Sound, seconds: float, decibels: float
) -> None:
    both = said + later(said, seconds, decibels) + noise
    expected = f"heard a second time, {seconds:.1f} s later."
    assert told(both).endswith(expected)
    assert told(both + np.float32(0.3)).endswith(expected)
    assert f"{seconds:.1f} s later." in told(stereo(both, -both))
    assert told(stereo(both, both)) == told(both)


@pytest.mark.parametrize("said", ["en"], indirect=True)
@pytest.mark.parametrize(("seconds", "heard"), [(44, True), (47, False)])
def test_a_copy_is_told_up_to_where_streams_are_late(
    said: Sound, noise: Sound, seconds: float, heard: bool
) -> None:
    found = told(stereo(said + noise, later(said, seconds, -40) + noise[::-1]))
    assert found.endswith("on channel 2, 44.0 s later." if heard else "")
    assert bool(found) is heard


def test_a_copy_by_the_clock_of_another_device_is_told(said: Sound, noise: Sound) -> None:
    instants = np.arange(len(said))
    late = 0.1 * np.interp(instants * 1.00008 - 5 * RATE, instants, said, left=0, right=0).astype(np.float32)
    assert told(stereo(said + noise, late + noise[::-1])).endswith("on channel 2, 5.0 s later.")


def test_a_copy_of_a_few_seconds_is_told_with_its_minute(said: Sound, noise: Sound) -> None:
    late = later(said, 5, -20)
    late[: -10 * RATE] = late[-5 * RATE :] = 0
    (fault,) = heard_again(ArraySource(stereo(said + noise, late + noise[::-1]), RATE))
    assert (fault.kind, fault.name) == (FaultKind.TWICE, "twice")
    assert fault.span is not None
    assert Span(0, len(said)).contains(fault.span)
    assert fault.span.contains(Span(len(said) - 14 * RATE, len(said) - 11 * RATE))


def test_other_sound_is_no_copy(said: Sound, noise: Sound) -> None:
    instants = np.arange(len(said)) / RATE
    hum = sum(0.01 / n * np.sin(2 * np.pi * 50 * n * instants) for n in range(1, 30)) + 0.2
    for sound in (
        said,
        said + np.asarray(hum, np.float32),
        stereo(said + noise, -said + noise[::-1]),
        stereo(said + noise, later(said, 0.4, -10) + noise[::-1]),
        stereo(said, said[::-1].copy()),
        *(said[: round(seconds * RATE)] for seconds in (32.77, 32.8, 33.0, 33.5)),
        said[: RATE // 2],
        said[:5],
        0 * said,
    ):
        assert told(sound) == ""


@pytest.mark.parametrize("level", [1.0, 0.5, 0.1])
def test_what_comes_again_alone_is_no_late_copy(said: Sound, noise: Sound, level: float) -> None:
    one, other = said[: 14 * RATE], said[14 * RATE : 28 * RATE]
    pieces = np.concatenate([one, other, level * one, other, one, level * other])
    assert told(pieces + np.tile(noise[: 28 * RATE], 3) + np.float32(0.1)) == ""
    ringing = said + noise
    ring = np.asarray(0.2 * np.sin(np.arange(RATE) * 0.12) + 0.1 * np.sin(np.arange(RATE) * 0.4), np.float32)
    for second in (0, 4, 8, 12):
        ringing[second * RATE : (second + 1) * RATE] = ring if second % 8 else level * ring
    assert told(ringing) == ""


@pytest.mark.parametrize("said", ["en"], indirect=True)
def test_a_crowd_whose_noise_goes_round_in_the_pauses_is_no_late_copy(said: Sound, noise: Sound) -> None:
    parts = [said[::-1][9 * n * RATE : (18 + 10 * n) * RATE] for n in range(6)]
    voices = [np.resize(np.roll(part, 50000 * n), len(said)) for n, part in enumerate(parts)]
    crowd = np.asarray(sum(voices), np.float32)
    crowd *= np.float32(10 ** (-12 / 20) * said.std() / crowd.std())
    assert told(crowd + noise) != ""
    assert told(said + crowd + noise) == ""
    copy = said + later(said, 5, -10) + crowd + noise
    assert told(copy).endswith("heard a second time, 5.0 s later.")
