"""Native samples as numbers, and the mix in which nobody is lost."""

import numpy as np
import pytest

from app.domain.ports import ENGINE_RATE
from app.domain.sound.audible import audible_mix, channels_apart, full_scale, sounds_apart
from tests.fakes import ArraySource

SPEECH = np.random.default_rng(1).normal(0, 0.1, ENGINE_RATE).astype(np.float32)


@pytest.mark.parametrize(
    ("native", "value"),
    [
        (np.uint8(128), 0.0),
        (np.uint8(0), -1.0),
        (np.int16(-(2**15)), -1.0),
        (np.int32(2**30), 0.5),
        (np.float32(0.25), 0.25),
        (np.float64(1.5), 1.5),
    ],
)
def test_full_scale_is_one(native: np.generic, value: float) -> None:
    assert full_scale(np.array([[native]])).item() == value


@pytest.mark.parametrize(("share", "cancel"), [(-1.0, True), (-0.65, True), (-0.5, False), (0.5, False)])
def test_of_channels_that_cancel_in_the_mix_the_loudest_is_heard(share: float, cancel: bool) -> None:
    for order in ([SPEECH, share * SPEECH], [share * SPEECH, SPEECH]):
        source = ArraySource(np.stack(order, axis=1), ENGINE_RATE)
        heard = audible_mix(source, source.recording.whole)
        loudest = max(order, key=lambda one: float(one @ one))
        assert np.allclose(heard, loudest if cancel else np.mean(order, axis=0), atol=1e-6)


@pytest.mark.parametrize("channels", [2, 6, 8])
def test_nobody_is_lost_in_the_mix_however_many_channels_there_are(channels: int) -> None:
    """A softer voice on a channel of its own, between the words of a louder one."""
    half = len(SPEECH) // 2
    sounds = np.zeros((len(SPEECH), channels), np.float32)
    sounds[:half, 0] = SPEECH[:half]
    sounds[half:, 1] = 0.2 * SPEECH[half:]
    source = ArraySource(sounds, ENGINE_RATE)
    mix = audible_mix(source, source.recording.whole)
    assert np.allclose(mix, sounds.mean(axis=1), atol=1e-6)
    assert [channel for channel, _ in channels_apart(source, source.recording.whole, mix)] == [0, 1]


def test_a_channel_that_is_softer_than_the_mix_or_the_same_is_nothing_else() -> None:
    sounds = np.stack([SPEECH, 0.5 * SPEECH, SPEECH[::-1]], axis=1)
    source = ArraySource(sounds, ENGINE_RATE)
    told = [number for number, _ in channels_apart(source, source.recording.whole, SPEECH)]
    assert told == [2]


@pytest.mark.parametrize("channels", [1, 2])
def test_of_one_sound_on_every_channel_the_mix_is_all_there_is(channels: int) -> None:
    source = ArraySource(np.stack([SPEECH] * channels, axis=1), ENGINE_RATE)
    (mix,) = sounds_apart(source, source.recording.whole)
    assert np.allclose(mix, SPEECH, atol=1e-6)


def test_the_mix_and_each_channel_that_is_something_else_are_listened_to() -> None:
    sounds = np.stack([SPEECH, SPEECH[::-1]], axis=1)
    source = ArraySource(sounds, ENGINE_RATE)
    heard = list(sounds_apart(source, source.recording.whole))
    for one, sound in zip(heard, (sounds.mean(axis=1), *sounds.T), strict=True):
        assert np.allclose(one, sound, atol=1e-6)
