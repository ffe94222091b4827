"""What is decoded together is what is decoded one by one."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.recording import FIRST
from app.domain.timeline import Span
from app.speech.runtimes.faster import FasterWhisper, Loaded
from app.speech.runtimes.heard_frames import Place
from app.speech.runtimes.pieces import Piece
from app.speech.runtimes.together import hear_together
from tests.speech.material import RATE, meeting

if TYPE_CHECKING:
    from ctranslate2.models import Whisper
    from faster_whisper import WhisperModel
    from faster_whisper.transcribe import Segment


class Counting:
    """CTranslate2, with the number of windows of each question."""

    def __init__(self, whisper: Whisper) -> None:
        self._whisper = whisper
        self.decoded: list[int] = []
        self.encoded = 0

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever it has
        return getattr(self._whisper, name)

    def encode(self, *args: Any, **options: Any) -> Any:  # noqa: ANN401
        self.encoded += 1
        return self._whisper.encode(*args, **options)

    def generate(self, features: Any, prompts: list[list[int]], **options: Any) -> Any:  # noqa: ANN401
        self.decoded.append(len(prompts))
        return self._whisper.generate(features, prompts, **options)


@pytest.fixture(scope="module")
def sounds() -> list[NDArray[np.float32]]:
    source = meeting("en", seconds=18).source
    heard = source.listen(source.recording.whole, rate=RATE)
    return [heard[: 5 * RATE], heard[5 * RATE : 11 * RATE], heard[11 * RATE :]]


def written(found: Iterator[list[Piece]]) -> list[Piece]:
    return [piece for pieces in found for piece in pieces]


def test_several_sounds_are_written_down_as_each_by_itself(
    loaded: Loaded, sounds: list[NDArray[np.float32]]
) -> None:
    runtime = FasterWhisper(loaded)
    alone = [list(runtime.hear(sound, language="en", prompt="Ingrid")) for sound in sounds]
    asked = {Place("", FIRST, Span(n, n + 1), n): sound for n, sound in enumerate(sounds)}
    together = [list(found) for found in runtime.hear_all(asked, language="en", prompt="Ingrid")]
    assert together == alone
    assert all(alone)


def test_one_question_and_one_encoding_a_sound_are_enough(
    loaded: Loaded, sounds: list[NDArray[np.float32]]
) -> None:
    whisper = Counting(loaded.model.model)
    counted = copy.copy(loaded.model)
    counted.model = cast("Whisper", whisper)

    def hear(model: WhisperModel, sound: NDArray[np.float32]) -> Iterator[Segment]:
        yield from model.transcribe(sound, language="en", beam_size=1, temperature=0.0)[0]

    found = [[segment.text for segment in segments] for segments in hear_together(counted, sounds, hear)]
    assert all(found)
    assert whisper.decoded[0] == whisper.encoded == len(sounds)
    assert whisper.decoded[1:] == []


def test_what_is_asked_otherwise_is_asked_by_itself(
    loaded: Loaded, sounds: list[NDArray[np.float32]]
) -> None:
    whisper = Counting(loaded.model.model)
    counted = copy.copy(loaded.model)
    counted.model = cast("Whisper", whisper)
    french = len(sounds[1])

    def hear(model: WhisperModel, sound: NDArray[np.float32]) -> Iterator[Segment]:
        language = "fr" if len(sound) == french else "en"
        yield from model.transcribe(sound, language=language, beam_size=1, temperature=0.0)[0]

    found = hear_together(counted, [*sounds[:2], np.zeros(0, np.float32)], hear)
    assert whisper.decoded == [1]
    assert [bool(list(segments)) for segments in found] == [True, True, False]
