"""What is louder in an octave than it was recorded."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.recording import Recording
from app.domain.timeline import Span
from app.verify.measured.added import OVER, Added
from tests.fakes import ArraySource

RATE = 32000
LENGTH = 4 * RATE
FROM, TO = 2 * RATE, 2 * RATE + RATE // 2
Sound = NDArray[np.float32]


class Encoded(ArraySource):
    """Sound as it comes out of a file of a kind."""

    def __init__(self, samples: Sound, codec: str, rate: int = RATE) -> None:
        super().__init__(samples, rate)
        self._facts = replace(super().recording, codec=codec)

    @property
    def recording(self) -> Recording:
        return self._facts


def sine(level: float, frequency: float, *, rate: int = RATE, channels: int = 1) -> Sound:
    """A sine of a level in dBFS (RMS)."""
    time = np.arange(LENGTH * rate // RATE) / rate
    one = 10 ** (level / 20) * 2**0.5 * np.sin(2 * np.pi * frequency * time)
    return np.repeat(one[:, None], channels, axis=1).astype(np.float32)


def burst(level: float, frequency: float, start: int = FROM, end: int = TO) -> Sound:
    """The same between two positions, and silence elsewhere."""
    sound = sine(level, frequency)
    sound[:start], sound[end:] = 0, 0
    return sound


def most(original: Sound, published: Sound, codec: str = "mp3", silent: Iterable[Span] = ()) -> float:
    made = Added(ArraySource(original, RATE), Encoded(published, codec), tuple(silent))
    for second in (0, 2):
        window = Span(second * RATE, (second + 2) * RATE)
        made.listen(window, window)
    return made.most


@pytest.mark.parametrize("frequency", [250, 500, 1000, 2000, 4000, 8000, 12000, 15500])
def test_what_is_added_in_any_octave_is_seen_by_its_level_alone(frequency: int) -> None:
    """What is said in another octave hides nothing, and no waves of what was there are asked for."""
    said = sine(-20, 1000 if frequency != 1000 else 4000) + sine(-70, frequency + 20)
    assert most(said, said) == pytest.approx(0, abs=0.01)
    assert most(said, said + burst(-50, frequency)) == pytest.approx(20, abs=1)


@pytest.mark.parametrize(("level", "seen"), [(-83, True), (-87, False)])
def test_next_to_nothing_may_be_added(level: float, *, seen: bool) -> None:
    said = sine(-35, 500)
    assert (most(said, said + burst(level, 9000)) > 0) is seen


@pytest.mark.parametrize(("under", "seen"), [(39, True), (41, False)])
def test_what_is_far_softer_than_what_is_said_may_be_a_codec(under: float, *, seen: bool) -> None:
    said = burst(-20, 500, 0, FROM) + sine(-80, 500)
    assert (most(said, said + burst(-20 - under, 9000, RATE, TO)) > OVER) is True
    assert (most(said, said + burst(-20 - under, 9000, RATE, FROM)) > OVER) is seen


@pytest.mark.parametrize(("codec", "near"), [("mp3", 0.05), ("opus", 0.05), ("aac", 0.064)])
def test_what_a_codec_carries_on_beside_a_span_is_not_compared(codec: str, near: float) -> None:
    said, more = sine(-20, 500), burst(-40, 9000, FROM, FROM + RATE // 10)
    for seconds, seen in ((near - 0.06, False), (near - 0.01, False), (near + 0.011, True)):
        span = Span(FROM - RATE, FROM - round(seconds * RATE))
        assert (most(said, said + more, codec, [span]) > 0) is seen


def test_what_was_heard_in_the_frame_before_or_behind_may_be_heard_a_little_earlier_or_later() -> None:
    said = burst(-40, 9000)
    for frames, seen in ((1, False), (-1, False), (3, True), (-3, True)):
        assert (most(said, np.roll(said, frames * RATE // 20, axis=0)) > 1) is seen


@pytest.mark.parametrize(("codec", "seen"), [("opus", False), ("mp3", True), ("aac", True)])
def test_opus_may_fill_an_octave_that_was_recorded_in_part(codec: str, *, seen: bool) -> None:
    said = sine(-40, 9000)
    assert (most(said, said + burst(-61, 13000), codec) > 1) is seen
    assert most(said, said + burst(-52, 13000), codec) > 7
    assert most(said, said + burst(-61, 4000), codec) > 30


def test_the_loudest_channel_is_compared_whatever_the_rates() -> None:
    """Codecs that join channels let one be heard in the other."""
    said = sine(-30, 3000, channels=2) * np.array([1, 0], np.float32)
    joined = sine(-30, 3000, rate=48000, channels=2) * np.array([1, 0.5], np.float32)
    made = Added(ArraySource(said, RATE), Encoded(joined, "opus", 48000), ())
    made.listen(Span(0, LENGTH), Span(0, 4 * 48000))
    assert made.most == pytest.approx(0, abs=0.1)


def test_what_lasts_no_longer_than_a_frame_is_no_word() -> None:
    said = sine(-20, 500)
    for length, seen in ((RATE // 20, False), (RATE // 10, True)):
        assert (most(said, said + burst(-40, 9000, FROM, FROM + length)) > OVER) is seen


@pytest.mark.parametrize(("peak", "seen"), [(4, False), (0.9, True)])
def test_what_is_beyond_full_scale_may_be_cut_off(peak: float, *, seen: bool) -> None:
    """Samples that are no integers may be."""
    said = sine(0, 500) * np.float32(peak / 2**0.5)
    cut = np.clip(said, -min(1, 0.6 * peak), min(1, 0.6 * peak))
    assert (most(said, cut, "flac") > OVER) is seen


def test_what_is_no_number_is_louder_than_anything() -> None:
    said = sine(-30, 3000)
    broken = said.copy()
    broken[FROM : FROM + RATE // 10] = np.nan
    assert most(said, broken) > 100
