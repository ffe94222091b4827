"""What voice activity promises."""

from __future__ import annotations

import numpy as np
import pytest

from app.domain.ports import VoiceActivity
from app.domain.timeline import Span, covered, intersection, span_of_seconds, union
from tests.fakes import ArraySource
from tests.speech.material import RATE, Stretch, chords, meeting, silence, stereo, total


class VoiceActivityContract:
    """Subclass it; give the implementation."""

    @pytest.fixture(scope="class")
    @classmethod
    def activity(cls) -> VoiceActivity:
        raise NotImplementedError

    @pytest.fixture(scope="class")
    @classmethod
    def talk(cls) -> Stretch:
        return meeting("en", seconds=12)

    def test_spans_are_sorted_apart_and_inside(self, activity: VoiceActivity, talk: Stretch) -> None:
        voice = activity.voice(talk.source)
        assert voice == union(voice)
        assert all(talk.source.recording.whole.contains(span) for span in voice)

    def test_every_passage_is_heard(self, activity: VoiceActivity, talk: Stretch) -> None:
        voice, rate = activity.voice(talk.source), talk.source.recording.rate
        for said in talk.said:
            span = span_of_seconds(said.start, said.end, rate)
            assert span is not None
            assert covered(span, voice) > 0.7 * span.length

    def test_pauses_are_not(self, activity: VoiceActivity, talk: Stretch) -> None:
        pause = span_of_seconds(10.6, 11.0, talk.source.recording.rate)
        assert pause is not None
        assert covered(pause, activity.voice(talk.source)) < 0.7 * pause.length

    @pytest.mark.parametrize("source", [silence(3), silence(0.01), silence(3, channels=2), chords(4)])
    def test_nobody_speaks_in_silence_and_music(self, activity: VoiceActivity, source: ArraySource) -> None:
        assert activity.voice(source) == ()

    @pytest.mark.parametrize("decibels", [-20, -40])
    def test_a_quiet_voice_is_heard_too(self, activity: VoiceActivity, talk: Stretch, decibels: int) -> None:
        loud = activity.voice(talk.source)
        rate = talk.source.recording.rate
        soft = activity.voice(ArraySource(talk.source.samples * np.float32(10 ** (decibels / 20)), rate))
        assert total(intersection(soft, loud)) > 0.9 * total(loud)

    def test_a_voice_on_one_channel_is_heard(self, activity: VoiceActivity, talk: Stretch) -> None:
        mono = talk.source.samples[:, 0]
        source = ArraySource(stereo(np.zeros_like(mono), mono), talk.source.recording.rate)
        assert total(activity.voice(source)) >= 0.95 * total(activity.voice(talk.source))

    def test_a_voice_that_cancels_in_the_mix_is_heard(self, activity: VoiceActivity, talk: Stretch) -> None:
        mono = talk.source.samples[:, 0]
        source = ArraySource(stereo(mono, -mono), talk.source.recording.rate)
        assert total(activity.voice(source)) >= 0.95 * total(activity.voice(talk.source))

    def test_positions_are_right_far_into_a_recording(self, activity: VoiceActivity, talk: Stretch) -> None:
        rate = talk.source.recording.rate
        ahead = np.zeros((100 * rate + 7, 1), np.float32)
        late = activity.voice(ArraySource(np.concatenate([ahead, talk.source.samples]), rate))
        early = activity.voice(talk.source)
        moved = [Span(span.start + len(ahead), span.end + len(ahead)) for span in early]
        assert total(intersection(late, moved)) > 0.95 * max(total(late), total(early))
        assert rate > RATE
