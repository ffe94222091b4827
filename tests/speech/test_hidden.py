"""Speech that is hidden in a recording: it is written down, or a finding covers it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.merging import in_transcript
from app.domain.ports import Transcriber
from app.domain.timeline import Span, covered, union
from app.domain.transcript import Transcript
from app.domain.transcription.doubts import doubts
from app.domain.words.terms import fold
from app.speech import SileroActivity, heard_transcript
from tests.fakes import ArraySource
from tests.speech.material import at_level, level, meeting, plucked, room, stereo, whispered

RATE = 24000
Sound = NDArray[np.float32]


@pytest.fixture(scope="module")
def talk() -> Sound:
    stretch = meeting("en", seconds=60)
    assert stretch.source.recording.rate == RATE
    return stretch.source.samples[:, 0]


def cut(sound: Sound, start: float, end: float) -> Sound:
    return sound[round(start * RATE) : round(end * RATE)]


def heard(transcriber: Transcriber, sound: Sound) -> Transcript:
    source = ArraySource(np.clip(sound, -1, 1), RATE)
    voice = SileroActivity().voice(source)
    voice = union([*voice, *transcriber.talk_without_voice(source, voice, language="en")])
    blocks = transcriber.transcribe(source, language="en", voice=voice)
    return heard_transcript(source.recording, blocks, voice, engine="ctranslate2", model="base")


def accounted(transcript: Transcript, start: float, end: float) -> float:
    """The share of the voice in a stretch that a word or a finding covers."""
    stretch = Span(round(start * RATE), round(end * RATE))
    findings = in_transcript(transcript, doubts(transcript)).findings
    known = union([*(w.span for w in transcript.words), *(f.span for f in findings if f.span is not None)])
    voice = [part for part in (span.clip(stretch) for span in transcript.voice) if part is not None]
    assert sum(span.length for span in voice) > 0.4 * stretch.length  # it was heard as a voice at all
    return sum(covered(span, known) for span in voice) / sum(span.length for span in voice)


def suspected(transcript: Transcript, start: float, end: float) -> float:
    """The share of a stretch that suspects cover by the default profile."""
    stretch = Span(round(start * RATE), round(end * RATE))
    suspects = in_transcript(transcript, [hit for hit in doubts(transcript) if hit.score > 0.3]).findings
    return covered(stretch, union(f.span for f in suspects if f.span is not None)) / stretch.length


@pytest.mark.parametrize("whisper", [False, True])
def test_an_aside_far_below_the_talk(transcriber: Transcriber, talk: Sound, *, whisper: bool) -> None:
    loud, aside = cut(talk, 20, 26), cut(talk, 4, 8)
    aside = at_level(whispered(aside) if whisper else aside, level(loud) - 30)
    pause = np.zeros(RATE // 2, np.float32)
    sound = np.concatenate([loud, pause, aside, pause, loud])
    transcript = heard(transcriber, sound + room(len(sound) / RATE, RATE))
    assert accounted(transcript, 6.5, 10.5) > 0.9


def test_speech_under_music_of_its_own_level_and_louder(transcriber: Transcriber, talk: Sound) -> None:
    voice = cut(talk, 20, 28)
    sound = at_level(plucked(12, RATE), level(voice) + 6)
    sound[2 * RATE : 10 * RATE] += voice
    transcript = heard(transcriber, sound * np.float32(0.5))
    assert accounted(transcript, 2, 10) > 0.9
    assert len(transcript.words) > 15


def under_music(talk: Sound, decibels: float) -> Sound:
    """Eight seconds of talk, from the second on, under music that is so much louder."""
    voice = cut(talk, 20, 28)
    sound = at_level(plucked(12, RATE), level(voice) + decibels)
    sound[2 * RATE : 10 * RATE] += voice
    return sound * np.float32(0.2)


def test_speech_under_music_that_is_much_louder(transcriber: Transcriber, talk: Sound) -> None:
    transcript = heard(transcriber, under_music(talk, 12))
    assert accounted(transcript, 2, 10) > 0.8
    assert len(transcript.words) > 12


def test_who_is_not_told_where_a_voice_is_hears_it_under_music(transcriber: Transcriber, talk: Sound) -> None:
    """As whoever listens again to all of what is published."""
    source = ArraySource(under_music(talk, 13), RATE)
    blocks = transcriber.transcribe(source, language="en")
    assert sum(len(segment.claims) for block in blocks for segment in block.segments) > 15


def test_forty_seconds_at_the_end_of_a_long_recording(transcriber: Transcriber, talk: Sound) -> None:
    speech = cut(talk, 0, 40)
    sound = np.concatenate([room(300, RATE), speech])
    transcript = heard(transcriber, sound)
    assert accounted(transcript, 300, 340) > 0.95
    assert transcript.words[0].span.start > 299 * RATE
    assert len(set(fold(transcript.text).split())) > 50


@pytest.fixture(scope="module")
def crossed(transcriber: Transcriber, talk: Sound) -> Callable[[int], Transcript]:
    """Two voices on one channel, from 4 to 8 s, the second so many decibels louder than the first."""

    @cache
    def hear(decibels: int) -> Transcript:
        sound = cut(talk, 20, 32).copy()
        sound[4 * RATE : 8 * RATE] += at_level(cut(talk, 56, 60), level(sound) + decibels)
        return heard(transcriber, sound * np.float32(0.5))

    return hear


@pytest.mark.parametrize("decibels", [0, -12])
def test_a_second_voice_over_the_first_leaves_no_hole(
    crossed: Callable[[int], Transcript], decibels: int
) -> None:
    """What each of two voices says is not all written: see the page on unheard speech."""
    assert accounted(crossed(decibels), 4, 8) > 0.9


@pytest.mark.parametrize("decibels", [0, -6])
def test_two_voices_at_once_on_one_channel_are_suspect(
    crossed: Callable[[int], Transcript], decibels: int
) -> None:
    assert suspected(crossed(decibels), 4.5, 8) > 0.8


def test_two_voices_at_once_on_two_channels_are_suspect(transcriber: Transcriber, talk: Sound) -> None:
    one = cut(talk, 20, 32)
    other = np.zeros_like(one)
    other[4 * RATE : 8 * RATE] = at_level(cut(talk, 56, 60), level(one) - 12)
    transcript = heard(transcriber, stereo(one, other) + room(12, RATE)[:, np.newaxis])
    assert suspected(transcript, 5, 8) > 0.8


@pytest.mark.parametrize("dbfs", [-25, -60])
def test_nothing_is_unheard_in_noise_and_music(transcriber: Transcriber, dbfs: float) -> None:
    """In one of 36 such pieces of music Whisper writes words all the same, with a beam of two as of five."""
    for sound in (room(12, RATE, dbfs=dbfs), at_level(plucked(12, RATE, seed=1), dbfs)):
        transcript = heard(transcriber, sound)
        assert sum(span.length for span in transcript.unheard) < 0.05 * transcript.length
        assert transcript.words == ()


def test_little_of_a_clear_meeting_is_doubted(transcriber: Transcriber, talk: Sound) -> None:
    transcript = heard(transcriber, cut(talk, 0, 30))
    suspects = [hit for hit in doubts(transcript) if hit.score > 0.3]
    spans = [finding.span for finding in in_transcript(transcript, suspects).findings]
    assert sum(span.length for span in spans if span is not None) < 0.02 * transcript.length
