"""Who speaks when, in the sample meeting."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest

from app.assets import resources
from app.audio import open_source
from app.domain.ports import SampleSource
from app.domain.timeline import Span, span_of_seconds, union
from app.domain.transcription.turns import SpeakerCount, Turn
from app.speech import VoiceEncoder, find_turns
from tests.fakes import ArraySource
from tests.samples import Passage, passages
from tests.speech.material import RATE, silence, stereo

MEETING = resources() / "sample" / "meeting-en.flac"
END = 46.0
"""Seconds of the meeting that are listened to: three people."""
ENCODER = VoiceEncoder()


@pytest.fixture(scope="module")
def source() -> SampleSource:
    return open_source(MEETING)


@pytest.fixture(scope="module")
def said() -> list[Passage]:
    return [passage for passage in passages(MEETING) if passage.end <= END]


def spans(said: Sequence[Passage], rate: int) -> list[Span]:
    found = (span_of_seconds(passage.start, passage.end, rate) for passage in said)
    return [span for span in found if span is not None]


def speaker_of(span: Span, turns: Sequence[Turn]) -> int:
    """Who has most of a span."""
    shares: Counter[int] = Counter()
    for turn in turns:
        if (part := turn.span.clip(span)) is not None:
            shares[turn.speaker] += part.length
    return shares.most_common(1)[0][0]


def test_three_people_are_told_apart(source: SampleSource, said: list[Passage]) -> None:
    voice = spans(said, source.recording.rate)
    told: list[int] = []
    turns = find_turns(source, voice, SpeakerCount(), encoder=ENCODER, told=told.append)
    people = {(p.speaker, speaker_of(span, turns)) for p, span in zip(said, voice, strict=True)}
    assert len(people) == len({name for name, _ in people}) == len({number for _, number in people}) == 3
    assert told == sorted(told)
    assert told[-1] == voice[-1].end


def test_turns_lie_apart_and_in_all_of_the_voice(source: SampleSource, said: list[Passage]) -> None:
    voice = spans(said[:12], source.recording.rate)
    turns = find_turns(source, voice, SpeakerCount(most=2), encoder=ENCODER)
    assert all(one.span.end <= other.span.start for one, other in pairwise(turns))
    covered = union(turn.span for turn in turns)
    assert all(any(turn.contains(span) for turn in covered) for span in voice)
    assert len({turn.speaker for turn in turns}) <= 2


def test_one_person_is_found_where_one_was_asked_for(source: SampleSource, said: list[Passage]) -> None:
    voice = spans(said[:12], source.recording.rate)
    turns = find_turns(source, voice, SpeakerCount(1, 1), encoder=ENCODER)
    assert {(turn.speaker, turn.others) for turn in turns} == {(0, ())}


def test_where_nobody_speaks_there_is_no_turn() -> None:
    assert find_turns(silence(2), (), SpeakerCount(), encoder=ENCODER) == ()


@pytest.mark.parametrize("samples", [1, 100, RATE // 2])
def test_a_stretch_of_any_length_has_a_speaker(samples: int) -> None:
    whole = Span(0, samples)
    turns = find_turns(silence(samples / RATE), (whole,), SpeakerCount(), encoder=ENCODER)
    assert [turn.span for turn in turns] == [whole]


def test_people_on_two_channels_that_cancel_are_heard(source: SampleSource) -> None:
    rate = source.recording.rate
    sound = source.listen(Span(0, 8 * rate), rate=RATE)
    turned = ArraySource(stereo(sound, -sound), RATE)
    turns = find_turns(turned, (Span(RATE, 7 * RATE),), SpeakerCount(), encoder=ENCODER)
    assert {turn.speaker for turn in turns} == {0}
    assert np.all([not turn.others for turn in turns])
