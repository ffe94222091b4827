"""What a file may leave in a span, at its limits."""

import numpy as np
import pytest

from app.domain.profile import SoundStyle
from app.verify.measured.silent import check_silence
from tests.verify.measured.sounds import EDGE, LENGTH, RATE, SPAN, Encoded, Sound, pair, sine


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
    there, other = noise_beside(-25, level=-36.5, seed=0), noise_beside(-25, level=-36.5, seed=1)
    left = there if of == "what was there" else other
    made = with_an_end(there, share * left, milliseconds, end)
    assert check_silence(pair(Encoded(made), original=there)).passed is (passed or of == "something else")


@pytest.mark.parametrize(("under", "passed"), [(33, False), (37, True)])
@pytest.mark.parametrize("end", ["start", "end"])
def test_an_end_that_nobody_hears_beside_what_is_kept_is_what_a_codec_carried_in(
    under: float, passed: bool, end: str
) -> None:
    there = noise_beside(-25, level=-25 - under)
    check = check_silence(pair(Encoded(with_an_end(there, there, 25, end)), original=there))
    assert check.passed is passed


def test_the_spans_that_fail_are_named_where_another_cut_may_pass() -> None:
    there = noise_beside(-25, level=-36.5)
    made = with_an_end(there, there, 25, "end")
    assert check_silence(pair(Encoded(made), original=there)).spans == (SPAN,)
    assert check_silence(pair(Encoded(with_an_end(there, there, 0, "end")), original=there)).spans == ()
    exact = check_silence(pair(Encoded(made, codec="flac", container="flac"), original=there))
    assert (exact.passed, exact.spans) == (False, ())


def noise_beside(beside: float, *, level: float, seed: int = 0) -> Sound:
    """Noise, with a sine before and after what is removed; levels in dBFS (RMS)."""
    sound = np.random.default_rng(seed).normal(0, 10 ** (level / 20), LENGTH)
    made = np.asarray(sound, np.float32) + sine(beside)
    made[SPAN.start : SPAN.end] -= sine(beside)[SPAN.start : SPAN.end]
    return made


def with_an_end(sound: Sound, left: Sound, milliseconds: int, end: str) -> Sound:
    """A sound that is silent where something is removed, but for an end at which something is left."""
    made, length = sound.copy(), milliseconds * RATE // 1000
    made[SPAN.start : SPAN.end] = 0
    begins = SPAN.start if end == "start" else SPAN.end - length
    made[begins : begins + length] = left[begins : begins + length]
    return made


@pytest.mark.parametrize("style", SoundStyle)
@pytest.mark.parametrize("channel", [0, 1])
def test_what_is_left_on_one_channel_alone_is_seen(channel: int, style: SoundStyle) -> None:
    sound = np.stack([sine(-90), sine(-90)], axis=1)
    sound[SPAN.start : SPAN.end] = sine(-15, 1000, SPAN.length)[:, None] if style is SoundStyle.BLEEP else 0
    assert check_silence(pair(Encoded(sound), style=style)).passed
    sound[SPAN.start + 900 : SPAN.start + 1400, channel] += sine(-25)[900:1400]
    assert not check_silence(pair(Encoded(sound), style=style)).passed
