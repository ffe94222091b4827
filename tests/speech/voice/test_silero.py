from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.domain.errors import ModelError
from app.domain.timeline import Span, covered, intersection, span_of_seconds, union
from app.speech import SileroActivity
from app.speech.voice.activity import (
    ENTER,
    LEAVE,
    SHORTEST,
    SILENCE,
    raised,
    voiced_frames,
    with_quiet,
)
from tests.fakes import ArraySource
from tests.speech.material import RATE, Stretch, at_level, chords, meeting, room, silence, stereo, total


class TestSilero:
    @pytest.fixture(scope="class")
    @classmethod
    def activity(cls) -> SileroActivity:
        return SileroActivity()

    @pytest.fixture(scope="class")
    @classmethod
    def talk(cls) -> Stretch:
        return meeting("en", seconds=12)

    def test_spans_are_sorted_apart_and_inside(self, activity: SileroActivity, talk: Stretch) -> None:
        voice = activity.voice(talk.source)
        assert voice == union(voice)
        assert all(talk.source.recording.whole.contains(span) for span in voice)

    def test_how_much_is_done_is_told_of_all_channels_together(self, activity: SileroActivity) -> None:
        told = list[int]()
        activity.voice(ArraySource(stereo(room(40, RATE), -room(40, RATE)), RATE), told.append)
        first = 32 * RATE
        assert told == [(channel * 40 * RATE + at) // 3 for channel in range(3) for at in (first, 40 * RATE)]

    def test_every_passage_is_heard(self, activity: SileroActivity, talk: Stretch) -> None:
        voice, rate = activity.voice(talk.source), talk.source.recording.rate
        for said in talk.said:
            span = span_of_seconds(said.start, said.end, rate)
            assert span is not None
            assert covered(span, voice) > 0.7 * span.length

    def test_pauses_are_not(self, activity: SileroActivity, talk: Stretch) -> None:
        pause = span_of_seconds(10.6, 11.0, talk.source.recording.rate)
        assert pause is not None
        assert covered(pause, activity.voice(talk.source)) < 0.7 * pause.length

    @pytest.mark.parametrize("source", [silence(3), silence(0.01), silence(3, channels=2), chords(4)])
    def test_nobody_speaks_in_silence_and_music(self, activity: SileroActivity, source: ArraySource) -> None:
        assert activity.voice(source) == ()

    @pytest.mark.parametrize("decibels", [-20, -40])
    def test_a_quiet_voice_is_heard_too(self, activity: SileroActivity, talk: Stretch, decibels: int) -> None:
        loud = activity.voice(talk.source)
        rate = talk.source.recording.rate
        soft = activity.voice(ArraySource(talk.source.samples * np.float32(10 ** (decibels / 20)), rate))
        assert total(intersection(soft, loud)) > 0.9 * total(loud)

    def test_a_voice_on_one_channel_is_heard(self, activity: SileroActivity, talk: Stretch) -> None:
        mono = talk.source.samples[:, 0]
        source = ArraySource(stereo(np.zeros_like(mono), mono), talk.source.recording.rate)
        assert total(activity.voice(source)) >= 0.95 * total(activity.voice(talk.source))

    def test_channels_that_are_alike_are_listened_to_once(
        self, activity: SileroActivity, talk: Stretch, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        mono = talk.source.samples[:, 0]
        source = ArraySource(stereo(mono, mono), talk.source.recording.rate)
        asked, listen = set[int | None](), source.listen

        def counted(span: Span, *, rate: int, channel: int | None = None) -> NDArray[np.float32]:
            asked.add(channel)
            return listen(span, rate=rate, channel=channel)

        monkeypatch.setattr(source, "listen", counted)
        assert activity.voice(source) == activity.voice(talk.source)
        assert asked == {None}

    def test_a_voice_that_cancels_in_the_mix_is_heard(self, activity: SileroActivity, talk: Stretch) -> None:
        mono = talk.source.samples[:, 0]
        source = ArraySource(stereo(mono, -mono), talk.source.recording.rate)
        assert total(activity.voice(source)) >= 0.95 * total(activity.voice(talk.source))

    def test_positions_are_right_far_into_a_recording(self, activity: SileroActivity, talk: Stretch) -> None:
        rate = talk.source.recording.rate
        ahead = np.zeros((100 * rate + 7, 1), np.float32)
        late = activity.voice(ArraySource(np.concatenate([ahead, talk.source.samples]), rate))
        early = activity.voice(talk.source)
        moved = [Span(span.start + len(ahead), span.end + len(ahead)) for span in early]
        assert total(intersection(late, moved)) > 0.95 * max(total(late), total(early))
        assert rate > RATE


def test_a_missing_model_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(ModelError, match="voice activity"):
        SileroActivity().voice(silence(1))


@given(st.lists(st.tuples(st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.9]), st.integers(1, 2 * SILENCE))))
def test_frames_of_voice(runs: Sequence[tuple[float, int]]) -> None:
    probabilities = [chance for chance, frames in runs for _ in range(frames)]
    found = voiced_frames(np.array(probabilities, np.float32))
    assert all(span.length >= SHORTEST for span in found)
    assert all(other.start > one.end for one, other in pairwise(found))
    for a, b in ((span.start, span.end) for span in found):
        assert probabilities[a] >= ENTER
        assert probabilities[b - 1] >= LEAVE
        assert b == len(probabilities) or max(probabilities[b : b + SILENCE]) < LEAVE
    inside = {frame for span in found for frame in range(span.start, span.end)}
    for start in range(len(probabilities) - SHORTEST + 1):
        frames = range(start, start + SHORTEST)
        if all(probabilities[frame] >= ENTER for frame in frames):
            assert inside.issuperset(frames)


@pytest.mark.parametrize(
    ("probabilities", "found"),
    [
        ([], ()),
        ([0.9] * 5, ((0, 5),)),
        ([0.9] * 3 + [0.0] * 3 + [0.9] * 3, ((0, 9),)),
        ([0.9] * 3 + [0.0] * 6 + [0.9] * 3, ((0, 3), (9, 12))),
        ([0.9] * 3 + [0.3] * 9, ((0, 12),)),
        ([0.9, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], ()),
    ],
)
def test_voice_ends_after_a_pause(probabilities: list[float], found: tuple[tuple[int, int], ...]) -> None:
    spans = tuple(Span(start, end) for start, end in found)
    assert voiced_frames(np.array(probabilities, np.float32)) == spans


def test_a_voice_is_heard_that_24_bits_hold_and_16_do_not() -> None:
    said = meeting("en", seconds=30).source.samples[:, 0]
    rate = 24000
    sound = np.concatenate([said[20 * rate : 24 * rate], at_level(said[4 * rate : 10 * rate], -112)])
    heard = SileroActivity().voice(ArraySource(sound + room(10, rate, dbfs=-120), rate))
    assert covered(Span(5 * rate, 10 * rate), heard) > 3 * rate


def test_asides_are_heard_between_words_without_a_pause() -> None:
    sample = meeting("en", seconds=40)
    rate, said = sample.source.recording.rate, sample.source.samples[:, 0]
    words = [said[round(p.start * rate) : round(p.end * rate)] for p in sample.said if p.end - p.start > 0.9]
    heard = 0
    for before, quiet, after in zip(words, words[1:], words[2:], strict=False):
        aside = quiet[rate // 20 :][: round(0.8 * rate)] * 10 ** (-34 / 20)
        sound = np.concatenate([before, aside, after])
        sound += room(len(sound) / rate, rate, dbfs=-80)
        voice = SileroActivity().voice(ArraySource(sound.astype(np.float32), rate))
        inside = Span(len(before) + rate // 10, len(before) + len(aside) - rate // 10)
        heard += covered(inside, voice) > rate / 5
    assert heard >= 7, "of nine"


def test_only_quiet_stretches_are_raised() -> None:
    frames = np.full((40, 512), 0.1, np.float32)
    frames[20:] = 0.001
    louder = raised(frames)
    assert np.array_equal(louder[:26], frames[:26])  # talk, and what is beside it
    assert np.allclose(louder[26:], 0.1)
    assert np.abs(raised(frames * 1e-6)).max() < 0.001  # not without end


def test_raised_sound_tells_only_of_what_lies_away_from_talk_and_lasts() -> None:
    talk = (Span(100, 200),)
    more = (Span(0, 10), Span(50, 55), Span(80, 95), Span(190, 225), Span(300, 305))
    assert with_quiet(talk, more, count=400) == (Span(0, 10), Span(80, 94), *talk, Span(206, 225))
    assert with_quiet((), (), count=0) == ()
