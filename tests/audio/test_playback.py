import numpy as np
import pytest
from numpy.typing import NDArray

from app.audio import playable
from app.domain.ports import Block

RATE = 16000


def tone(seconds: float, hertz: float = 500, channels: int = 1) -> NDArray[np.float32]:
    wave = 0.5 * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE)
    return np.repeat(wave[:, None], channels, axis=1).astype(np.float32)


def heard(samples: NDArray[np.generic], *, to_rate: int = RATE, speed: float = 1.0) -> NDArray[np.int16]:
    blocks = [Block(at, samples[at : at + 4000]) for at in range(0, len(samples), 4000)]
    joined = b"".join(playable(blocks, rate=RATE, to_rate=to_rate, speed=speed))
    return np.frombuffer(joined, "<i2").reshape(-1, 2)


def pitch(samples: NDArray[np.int16], rate: int) -> float:
    middle = samples[len(samples) // 4 : -len(samples) // 4, 0].astype(float)
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle))))
    return float(spectrum.argmax() * rate / len(middle))


@pytest.mark.parametrize("speed", [0.5, 0.75, 1.0, 1.5, 2.0])
def test_speed_changes_the_length_and_not_the_pitch(speed: float) -> None:
    played = heard(tone(4), to_rate=44100, speed=speed)
    assert len(played) == round(4 * 44100 / speed)
    assert pitch(played, 44100) == pytest.approx(500, rel=0.01)
    assert np.abs(played[-2000:-200]).max() == pytest.approx(0.5 * 32768, rel=0.1)
    assert np.abs(played[4000:-4000]).max() == pytest.approx(0.5 * 32768, rel=0.05)


def test_16_bit_sound_is_played_sample_for_sample() -> None:
    samples = np.random.default_rng(0).integers(-32768, 32767, (9000, 2), np.int16)
    np.testing.assert_array_equal(heard(samples), samples)


def test_one_channel_is_on_both_sides_and_many_are_mixed() -> None:
    mono = heard(tone(0.5))
    np.testing.assert_array_equal(mono[:, 0], mono[:, 1])
    three = tone(0.5, channels=3)
    three[:, 1:] = 0
    assert np.abs(heard(three)).max() == pytest.approx(0.5 * 32768 / 3, rel=0.01)


def test_silence_stays_digital_silence_at_any_speed() -> None:
    assert not heard(np.zeros((RATE, 1), np.float32), to_rate=48000, speed=1.3).any()
