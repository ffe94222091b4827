"""What there is to listen to."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.domain.finding import Category
from app.domain.plan import Plan
from app.domain.ports import ENGINE_RATE
from app.domain.profile import SoundStyle
from app.domain.timeline import Span
from app.verify.measured.sound import Pair
from app.verify.relistening.listened import PAUSE, listened, shortened, silenced
from tests.fakes import ArraySource
from tests.values import make_plan, make_recording, make_transcript, say

Sound = NDArray[np.float32]
LENGTH = 4 * ENGINE_RATE
STRETCH = Span(ENGINE_RATE, 3 * ENGINE_RATE)


def voice(seed: int) -> Sound:
    return np.asarray(np.random.default_rng(seed).normal(0, 0.1, LENGTH), np.float32)


def plan_of(style: SoundStyle = SoundStyle.MUTE) -> Plan:
    """A plan that removes two words between 1.5 and 2.3 s."""
    facts = make_recording(length=LENGTH, rate=ENGINE_RATE)
    transcript = make_transcript(say("to Anna Kowalska now", start=1.1, rate=ENGINE_RATE), recording=facts)
    return make_plan(transcript, {"Anna Kowalska": Category.PERSON}, recording=facts, sound_style=style)


def channels(*sounds: Sound, style: SoundStyle = SoundStyle.MUTE) -> list[tuple[int | None, Sound]]:
    source = ArraySource(np.stack(sounds, axis=1), ENGINE_RATE)
    return [(one.channel, one.sound) for one in listened(Pair(plan_of(style), source, source), [STRETCH])]


def numbers(*sounds: Sound) -> list[int | None]:
    return [channel for channel, _ in channels(*sounds)]


def test_the_mix_is_enough_where_all_channels_are_alike() -> None:
    assert numbers(voice(1)) == [None]
    assert numbers(voice(1), voice(1)) == [None]
    assert numbers(voice(1), 0.3 * voice(1)) == [None]
    assert numbers(voice(1), 0 * voice(1)) == [None]


def test_a_channel_of_its_own_is_listened_to() -> None:
    assert numbers(voice(1), voice(2)) == [None, 0, 1]
    assert numbers(voice(1), voice(1), voice(2)) == [None, 0, 1, 2]
    assert numbers(voice(1), voice(1) + 0.01 * voice(2)) == [None, 0, 1], "soft beside what is on both"


def test_a_word_on_one_channel_only_is_listened_to() -> None:
    other = voice(1)
    other[2 * ENGINE_RATE : 2 * ENGINE_RATE + 1600] = 0
    assert numbers(voice(1), other) == [None, 0, 1]


def test_channels_that_cancel_in_the_mix_are_listened_to() -> None:
    assert numbers(voice(1), -voice(1)) == [0, 1]


def test_silence_is_not_listened_to() -> None:
    assert numbers(0 * voice(1), 0 * voice(1)) == []
    assert numbers(2e-4 * voice(1)) == [None], "what is faint is"


def test_a_stretch_is_where_it_is_in_a_file_of_another_rate() -> None:
    late = voice(1)
    late[: LENGTH // 2] = 0
    published = ArraySource(np.repeat(late, 2), 2 * ENGINE_RATE)
    pair = Pair(plan_of(), published, published)
    halves = Span(0, LENGTH // 2 - 800), Span(LENGTH // 2, LENGTH)
    assert [one.window for one in listened(pair, halves)] == [1]


def test_a_tone_is_silence() -> None:
    (span,) = plan_of().spans
    inside = slice(span.start - STRETCH.start, span.end - STRETCH.start)
    ((_, toned),) = channels(voice(1), style=SoundStyle.BLEEP)
    ((_, muted),) = channels(voice(1))
    assert not toned[inside].any()
    assert muted[inside].any()
    assert np.array_equal(toned[: inside.start - 80], muted[: inside.start - 80])
    assert np.array_equal(toned[inside.stop + 80 :], muted[inside.stop + 80 :])


@pytest.mark.parametrize("rate", [8000, 16_000, 44_100])
@pytest.mark.parametrize(
    "spans", [[(1.0, 1.5)], [(0.2, 0.6)], [(1.9, 2.0)], [(0.1, 0.2), (1.0, 1.2), (2.4, 2.5)], [(0.0, 3.0)]]
)
def test_spans_are_silent_with_fades_outside(rate: int, spans: Sequence[tuple[float, float]]) -> None:
    within = Span(round(0.5 * rate), 2 * rate)
    sound = np.ones(round(1.5 * ENGINE_RATE), np.float32)
    listed = [Span(round(start * rate), round(end * rate)) for start, end in spans]
    quiet = silenced(sound, listed, within=within, rate=rate)
    assert len(quiet) == len(sound)
    places = 0.5 + np.arange(len(sound)) / ENGINE_RATE
    away = np.min([np.maximum(start - places, places - end) for start, end in spans], axis=0)
    assert not quiet[away <= 0].any()
    assert (quiet[away > 0.0052] == 1).all()


stretches = st.lists(st.tuples(st.booleans(), st.integers(1, 2 * ENGINE_RATE)), min_size=1, max_size=6)
"""Whether something is heard, and for how many samples."""


def of_stretches(parts: Sequence[tuple[bool, int]]) -> Sound:
    """Sound that is different in each sample, and silence in which a codec left next to nothing."""
    heard = np.repeat([told for told, _ in parts], [length for _, length in parts])
    rising = 0.1 + np.arange(len(heard)) / 1e6
    return np.where(heard, rising, -9e-6).astype(np.float32)


@given(stretches)
def test_all_that_is_heard_is_listened_to_and_no_silence_for_long(parts: list[tuple[bool, int]]) -> None:
    sound = of_stretches(parts)
    short = shortened(sound)
    assert np.array_equal(short[short > 0.05], sound[sound > 0.05])
    silent = np.flatnonzero(np.concatenate([[True], short > 0.05, [True]]))
    most = round(PAUSE * ENGINE_RATE)
    assert np.diff(silent).max(initial=0) - 1 <= most
    assert np.array_equal(shortened(short), short)


@given(stretches)
def test_a_silence_that_lasts_no_longer_than_a_pause_stays_as_it_is(parts: list[tuple[bool, int]]) -> None:
    most = round(PAUSE * ENGINE_RATE)
    spoken = [(True, 1), *((told, length if told else min(length, most)) for told, length in parts)]
    between = [part for one in spoken for part in (one, (True, 1))]
    sound = of_stretches(between)
    assert np.array_equal(shortened(sound), sound)


def test_what_is_faint_is_no_silence() -> None:
    faint = np.full(4 * ENGINE_RATE, 2e-5, np.float32)
    assert np.array_equal(shortened(faint), faint)
