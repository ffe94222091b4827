"""What a lossy file may leave in a span and change outside of it, at its limits."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.finding import Category
from app.domain.profile import SoundStyle
from app.domain.recording import Recording
from app.domain.timeline import Span
from app.verify.measured.sound import Pair, check_length, check_outside, check_silence
from tests.fakes import ArraySource
from tests.values import make_plan, make_recording, make_transcript, say

RATE = 8000
LENGTH = 4 * RATE
SPAN = Span(RATE, 2 * RATE)
FACTS = make_recording(length=LENGTH)
EDGE = round(0.04 * RATE)
Sound = NDArray[np.float32]


class Encoded(ArraySource):
    """Sound as it comes out of a file of another kind."""

    def __init__(self, samples: Sound, *, codec: str = "opus", container: str = "ogg") -> None:
        super().__init__(samples, RATE)
        self._facts = replace(super().recording, codec=codec, container=container)

    @property
    def recording(self) -> Recording:
        return self._facts


def sine(level: float, frequency: int = 300, length: int = LENGTH) -> Sound:
    """A sine of a level in dBFS (RMS)."""
    time = np.arange(length) / RATE
    return np.asarray(10 ** (level / 20) * 2**0.5 * np.sin(2 * np.pi * frequency * time), np.float32)


def pair(
    published: ArraySource, *, original: Sound | None = None, style: SoundStyle = SoundStyle.MUTE
) -> Pair:
    transcript = make_transcript(say("Anna", start=1, each=1), recording=FACTS)
    plan = make_plan(transcript, {"Anna": Category.PERSON}, recording=FACTS, sound_style=style)
    assert plan.spans == (SPAN,)
    return Pair(plan, ArraySource(sine(-20) if original is None else original, RATE), published)


@pytest.mark.parametrize(
    ("style", "beside", "inside", "edges"),
    [
        (SoundStyle.MUTE, -90, -55, -35),
        (SoundStyle.MUTE, -10, -45, -22),
        (SoundStyle.BLEEP, -90, -35, -25),
    ],
)
@pytest.mark.parametrize("louder", [-1, 1])
@pytest.mark.parametrize("place", ["inside", "start", "end"])
def test_so_much_may_be_left_in_a_span_and_no_more(
    style: SoundStyle, beside: float, inside: float, edges: float, louder: int, place: str
) -> None:
    """Beside a tone of -15 dBFS, or beside loud sound, there may be more."""
    sound = sine(beside)
    sound[SPAN.start : SPAN.end] = sine(-15, 1000, SPAN.length) if style is SoundStyle.BLEEP else 0
    where = {
        "inside": slice(SPAN.start + 520, SPAN.start + 640),
        "start": slice(SPAN.start, SPAN.start + EDGE),
        "end": slice(SPAN.end - EDGE, SPAN.end),
    }[place]
    sound[where] += sine((inside if place == "inside" else edges) + louder, 450)[where]
    assert check_silence(pair(Encoded(sound), style=style)).passed is (louder < 0)


@pytest.mark.parametrize("louder", [-1, 1])
def test_a_constant_offset_beside_a_span_lets_no_more_be_left_in_it(louder: int) -> None:
    sound = sine(-90) + np.float32(0.5)
    sound[SPAN.start : SPAN.end] = 0
    sound[SPAN.start : SPAN.start + EDGE] += sine(-35 + louder, 700)[SPAN.start : SPAN.start + EDGE]
    assert check_silence(pair(Encoded(sound))).passed is (louder < 0)


@pytest.mark.parametrize(
    ("codec", "container", "off", "passed"),
    [
        ("opus", "ogg", 160, True),
        ("opus", "ogg", -160, True),
        ("opus", "ogg", 161, False),
        ("opus", "ogg", -161, False),
        ("aac", "mp4", 161, False),
        ("aac", "matroska", 1024, True),
        ("aac", "matroska", 1025, False),
        ("aac", "matroska", -161, False),
        ("flac", "flac", 0, True),
        ("flac", "flac", 1, False),
        ("flac", "flac", -1, False),
    ],
)
def test_so_much_longer_or_shorter_may_a_file_be(codec: str, container: str, off: int, passed: bool) -> None:
    made = Encoded(sine(-20, length=LENGTH + off), codec=codec, container=container)
    assert check_length(pair(made)).passed is passed


@pytest.mark.parametrize(
    ("by", "passed"), [(-5.5, True), (5.5, True), (-6.5, False), (6.5, False), (-200, False)]
)
def test_so_much_louder_or_softer_may_a_part_be(by: float, passed: bool) -> None:
    made = sine(-20)
    made[3 * RATE : 3 * RATE + RATE // 4] *= np.float32(10 ** (by / 20))
    assert check_outside(pair(Encoded(made))).passed is passed


@pytest.mark.parametrize(("share", "passed"), [(0.55, True), (0.45, False)])
def test_so_much_of_a_part_has_to_be_what_was_recorded(share: float, passed: bool) -> None:
    noise = 0.001 * np.random.default_rng(0).standard_normal(LENGTH).astype(np.float32)
    made, part = sine(-20), slice(3 * RATE, 3 * RATE + RATE // 4)
    made[part] = share * made[part] + np.float32((1 - share**2) ** 0.5) * sine(-20, 220)[part]
    assert check_outside(pair(Encoded(made + noise), original=sine(-20) + noise)).passed is passed


@pytest.mark.parametrize(("kept", "passed"), [(300, True), (700, False)])
@pytest.mark.parametrize(("before", "after"), [(0.3, 0.3), (0.3, 0), (0, -0.3)])
def test_a_constant_offset_makes_no_two_sounds_alike_and_none_different(
    before: float, after: float, kept: int, passed: bool
) -> None:
    original, made = sine(-20) + np.float32(before), sine(-20, kept) + np.float32(after)
    assert check_outside(pair(Encoded(made), original=original)).passed is passed


@pytest.mark.parametrize(("level", "passed"), [(-46, True), (-44, False)])
def test_what_has_other_waves_is_seen_once_it_is_audible(level: float, passed: bool) -> None:
    quiet, made = sine(-20), sine(-20)
    for sound, frequency in ((quiet, 500), (made, 600)):
        sound[2 * RATE : 3 * RATE] = sine(level, frequency)[2 * RATE : 3 * RATE]
    assert check_outside(pair(Encoded(made), original=quiet)).passed is passed


@pytest.mark.parametrize(("added", "passed"), [(11, True), (13, False)])
def test_what_is_added_where_it_was_quiet_is_seen_by_its_level(added: float, passed: bool) -> None:
    quiet, made = sine(-20), sine(-20)
    for sound, level in ((quiet, -80), (made, added - 80)):
        sound[2 * RATE : 3 * RATE] = sine(level, 500)[2 * RATE : 3 * RATE]
    made_of_it = check_outside(pair(Encoded(made), original=quiet))
    assert made_of_it.passed is passed
    assert f"; {added}.0 dB louder in an octave at most (12 are allowed)" in made_of_it.detail


@pytest.mark.parametrize(
    ("level", "other", "passed"), [(-46, -46, False), (-70, -70, False), (-70, -81, True), (-91, -91, True)]
)
def test_of_a_recording_that_is_soft_all_through_what_is_loud_in_it_is_compared(
    level: float, other: float, passed: bool
) -> None:
    original, made = sine(level), sine(level)
    for sound, frequency in ((original, 300), (made, 340)):
        sound[3 * RATE : 4 * RATE] = sine(other, frequency)[3 * RATE :]
    assert check_outside(pair(Encoded(made), original=original)).passed is passed


def test_where_all_is_silent_nothing_is_compared() -> None:
    check = check_outside(pair(Encoded(np.zeros(LENGTH, np.float32)), original=np.zeros(LENGTH, np.float32)))
    assert check.passed
    assert check.detail.startswith("0 of 0 parts")


@pytest.mark.parametrize("left", [-(2**-23), 2**-23])
@pytest.mark.parametrize("place", [SPAN.start, SPAN.start + 900, SPAN.end - 1])
def test_nothing_is_left_in_a_span_of_a_lossless_file_on_either_side_of_zero(left: float, place: int) -> None:
    sound = sine(-20)
    sound[SPAN.start : SPAN.end] = 0
    assert check_silence(pair(Encoded(sound, codec="flac", container="flac"))).passed
    sound[place] = left
    assert not check_silence(pair(Encoded(sound, codec="flac", container="flac"))).passed


def test_a_span_that_ends_behind_the_end_of_the_file_is_looked_at_as_well() -> None:
    assert not check_silence(pair(Encoded(sine(-20, length=SPAN.end - 100)))).passed


@pytest.mark.parametrize(("level", "passed"), [(-82, True), (-78, False)])
def test_a_tone_of_a_lossless_file_holds_nothing_that_is_heard(level: float, passed: bool) -> None:
    sound = sine(-20)
    sound[SPAN.start : SPAN.end] = sine(-15, 1000, SPAN.length)
    sound[SPAN.start + 520 : SPAN.start + 1320] += sine(level, 500)[520:1320]
    made = Encoded(sound, codec="flac", container="flac")
    assert check_silence(pair(made, style=SoundStyle.BLEEP)).passed is passed


@pytest.mark.parametrize(
    ("codec", "style"),
    [("opus", SoundStyle.MUTE), ("opus", SoundStyle.BLEEP), ("flac", SoundStyle.BLEEP)],
)
@pytest.mark.parametrize(("of", "passed"), [("what was there", False), ("something else", True)])
def test_what_is_left_has_not_the_waves_of_what_was_there_beneath_a_tone_either(
    of: str, passed: bool, codec: str, style: SoundStyle
) -> None:
    dice = np.random.default_rng(0)
    there, other = (np.asarray(dice.normal(0, 0.1, LENGTH), np.float32) for _ in range(2))
    made = there.copy()
    made[SPAN.start : SPAN.end] = sine(-15, 1000, SPAN.length) if style is SoundStyle.BLEEP else 0
    left = there if of == "what was there" else other
    level = -65 if style is SoundStyle.BLEEP else -80
    made[SPAN.start : SPAN.end] += np.float32(10 ** (level / 20)) * left[SPAN.start : SPAN.end]
    published = Encoded(made, codec=codec)
    assert check_silence(pair(published, original=there, style=style)).passed is passed


@pytest.mark.parametrize(("codec", "reach"), [("mp3", 1152), ("aac", 2048), ("opus", 800)])
@pytest.mark.parametrize(
    ("beside", "level", "where", "passed"),
    [
        (-90, -94, "far", False),  # whatever it is: another word, or this one backwards
        (-90, -96, "far", True),
        (-15, -89, "far", False),
        (-15, -91, "far", True),
        (-90, -60, "near", True),
    ],
)
def test_farther_in_than_a_codec_reaches_next_to_nothing_is_left(
    codec: str, reach: int, beside: float, level: float, where: str, passed: bool
) -> None:
    sound = sine(beside)
    sound[SPAN.start : SPAN.end] = 0
    begins = SPAN.start + reach + (100 if where == "far" else -200)
    sound[begins : begins + 160] = sine(level, 450)[begins : begins + 160]
    assert check_silence(pair(Encoded(sound, codec=codec))).passed is passed


@pytest.mark.parametrize(
    ("milliseconds", "share", "passed"),
    [
        *((0, 1, True), (2, 1, True), (5, 1, False), (15, 1, False), (30, 1, False)),
        *((25, 0.12, False), (25, 0.08, True)),
    ],
)
@pytest.mark.parametrize("end", ["start", "end"])
@pytest.mark.parametrize("of", ["what was there", "something else"])
def test_no_end_of_a_span_is_as_it_was(
    milliseconds: int, share: float, passed: bool, end: str, of: str
) -> None:
    """Beside what is loud, a codec may carry as much of that into the span."""
    dice = np.random.default_rng(0)
    there, other = (np.asarray(dice.normal(0, 0.01, LENGTH), np.float32) for _ in range(2))
    there[: SPAN.start] += sine(-10)[: SPAN.start]
    there[SPAN.end :] += sine(-10)[SPAN.end :]
    made, length = there.copy(), milliseconds * RATE // 1000
    made[SPAN.start : SPAN.end] = 0
    begins = SPAN.start if end == "start" else SPAN.end - length
    left = there if of == "what was there" else other
    made[begins : begins + length] = share * left[begins : begins + length]
    assert check_silence(pair(Encoded(made), original=there)).passed is (passed or of == "something else")


@pytest.mark.parametrize("style", SoundStyle)
@pytest.mark.parametrize("channel", [0, 1])
def test_what_is_left_on_one_channel_alone_is_seen(channel: int, style: SoundStyle) -> None:
    sound = np.stack([sine(-90), sine(-90)], axis=1)
    sound[SPAN.start : SPAN.end] = sine(-15, 1000, SPAN.length)[:, None] if style is SoundStyle.BLEEP else 0
    assert check_silence(pair(Encoded(sound), style=style)).passed
    sound[SPAN.start + 900 : SPAN.start + 1400, channel] += sine(-25)[900:1400]
    assert not check_silence(pair(Encoded(sound), style=style)).passed


def test_a_file_with_other_channels_is_compared_by_its_mix() -> None:
    made = np.stack([sine(-20), sine(-20)], axis=1)
    assert check_outside(pair(Encoded(made))).passed
    made[2 * RATE :] = sine(-20, 700)[2 * RATE :, None]
    assert not check_outside(pair(Encoded(made))).passed
