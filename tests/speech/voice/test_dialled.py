"""Numbers that are dialled."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.ports import ENGINE_RATE
from app.domain.timeline import Span, covered
from app.speech import SileroActivity
from app.speech.voice.dialled import dialled, dialled_in, keyed
from tests.fakes import ArraySource
from tests.speech.material import at_level, chords, meeting, plucked, pressed, room, stereo


def found(sound: NDArray[np.float32]) -> tuple[Span, ...]:
    return dialled(keyed(sound))


@pytest.mark.parametrize("keys", ["0612345678", "147*2580369#", "ABCD"])
@pytest.mark.parametrize("lasting", [0.045, 0.1, 0.3])
def test_a_number_is_found_whole(keys: str, lasting: float) -> None:
    sound = pressed(keys, lasting=lasting, off=1.004)
    (span,) = found(sound + room(len(sound) / ENGINE_RATE, ENGINE_RATE, dbfs=-40))
    first, last = ENGINE_RATE // 2, len(sound) - round(lasting * ENGINE_RATE)
    assert span.contains(Span(first, last))
    assert span.length < last - first + 2 * 512


def test_one_key_or_two_are_no_number() -> None:
    assert found(pressed("12")) == ()
    assert found(np.zeros(0, np.float32)) == ()


def test_no_number_is_dialled_in_talk_and_music() -> None:
    for language in ("en", "fr"):
        talk = meeting(language, seconds=30).source
        assert found(talk.listen(talk.recording.whole, rate=ENGINE_RATE)) == ()
    for music in (chords(8).samples[:, 0], plucked(20, ENGINE_RATE)):
        assert found(music) == ()


def test_a_number_that_is_dialled_is_activity_on_any_channel() -> None:
    sound = pressed("0612345678", rate=8000)
    silence = np.zeros_like(sound)
    noise = room(len(sound) / 8000, 8000)[:, np.newaxis]
    for source in (
        ArraySource(stereo(silence, at_level(sound, -50)) + noise, 8000),
        ArraySource(sound, 8000),
    ):
        keys = Span(4000, len(sound) - 800)
        assert covered(keys, SileroActivity().voice(source)) == keys.length


@pytest.mark.parametrize("dbfs", [-20, -50])
def test_a_number_that_is_dialled_under_talk_on_another_channel_is_found(dbfs: float) -> None:
    keys = pressed("0612345678", rate=8000)
    talk = meeting("en", seconds=len(keys) / 8000 + 1).source
    sound = talk.listen(talk.recording.whole, rate=8000)[: len(keys)]
    source = ArraySource(stereo(sound, at_level(keys, dbfs)), 8000)
    number = Span(4000, len(keys) - 800)
    assert covered(number, dialled_in(source, source.recording.whole)) == number.length
    assert dialled_in(ArraySource(stereo(sound, 0 * keys), 8000), source.recording.whole) == ()
