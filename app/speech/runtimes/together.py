"""The first windows of several sounds written down together by CTranslate2, word for word as one by one.

faster-whisper decodes a window at a time, and most of the decoder's time goes into reading its weights. Here
it is asked what it wants of CTranslate2 for the first window of each sound; CTranslate2 is asked for all of
them at once; then faster-whisper goes through each sound with that answer in its hand. What comes later,
other tries and further windows, it asks for itself. The encoder listens to one sound at a time:
together they take longer.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from numpy.typing import NDArray

from app.speech.runtimes.tries import StandIn

if TYPE_CHECKING:
    from ctranslate2 import StorageView
    from ctranslate2.models import Whisper, WhisperGenerationResult
    from faster_whisper import WhisperModel
    from faster_whisper.transcribe import Segment

Hear = Callable[["WhisperModel", NDArray[np.float32]], Iterator["Segment"]]
"""Lets a model write a sound down; asks nothing of it before the first segment is taken."""


@dataclass(frozen=True, slots=True)
class Question:
    """What faster-whisper asks for the first window of a sound.

    Args:
        encoded: the window as the encoder hears it.
        prompts: what comes before.
        options: of the search.
    """

    encoded: StorageView
    prompts: list[list[int]]
    options: dict[str, Any]

    def like(self, other: Question) -> bool:
        """Whether both can be answered together."""
        return (self.prompts, self.options) == (other.prompts, other.options)


def hear_together(
    model: WhisperModel,
    sounds: Sequence[NDArray[np.float32]],
    hear: Hear,
    keep: Callable[[int, NDArray[np.float32]], None] = lambda _number, _encoded: None,
) -> tuple[Iterator[Segment], ...]:
    """The segments of each sound; the first window of all is decoded when this is called.

    Args:
        model: a loaded model.
        sounds: shape ``(samples,)`` at 16 kHz.
        hear: lets the model write one down.
        keep: is given the number of each sound and its first window as the encoder hears it, shape
            ``(1, frames, width)``.
    """
    questions = [_question(model, sound, hear) for sound in sounds]
    for number, question in enumerate(questions):
        if question is not None:
            keep(number, np.asarray(question.encoded))
    answers = _answers(model.model, questions)
    return tuple(
        hear(_with(model, _Answering(model.model, question, answer)), sound)
        if question is not None and answer is not None
        else hear(model, sound)
        for sound, question, answer in zip(sounds, questions, answers, strict=True)
    )


def _question(model: WhisperModel, sound: NDArray[np.float32], hear: Hear) -> Question | None:
    """None where nothing is asked: the sound is too short."""
    asked = _Asking(model.model)
    try:
        for _ in hear(_with(model, asked), sound):
            break
    except _QuestionError as question:
        return question.question
    return None


def _answers(whisper: Whisper, questions: Sequence[Question | None]) -> list[WhisperGenerationResult | None]:
    """The answer to each question that is like the first; None for others, which are asked by themselves."""
    first = next((question for question in questions if question is not None), None)
    alike = [n for n, q in enumerate(questions) if q is not None and first is not None and q.like(first)]
    answers: list[WhisperGenerationResult | None] = [None] * len(questions)
    if first is None:
        return answers
    from faster_whisper.transcribe import get_ctranslate2_storage

    encoded = np.concatenate([np.asarray(q.encoded) for n in alike if (q := questions[n]) is not None])
    found = whisper.generate(get_ctranslate2_storage(encoded), first.prompts * len(alike), **first.options)
    for number, answer in zip(alike, found, strict=True):
        answers[number] = answer
    return answers


def _with(model: WhisperModel, whisper: _Asking | _Answering) -> WhisperModel:
    """The same model, asking another CTranslate2."""
    other = copy.copy(model)
    other.model = cast("Whisper", whisper)
    return other


class _QuestionError(Exception):
    """Ends the asking."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question


class _Asking(StandIn):
    """CTranslate2 up to the first question about a window."""

    def generate(self, features: StorageView, prompts: list[list[int]], **options: Any) -> Any:  # noqa: ANN401
        raise _QuestionError(Question(features, prompts, options))


class _Answering(StandIn):
    """CTranslate2 that knows the first window and the answer to the first question about it."""

    def __init__(self, whisper: Whisper, question: Question, answer: WhisperGenerationResult) -> None:
        super().__init__(whisper)
        self._question = question
        self._answer: WhisperGenerationResult | None = answer
        self._encoded: StorageView | None = question.encoded

    def encode(self, features: StorageView, **options: Any) -> StorageView:  # noqa: ANN401
        encoded, self._encoded = self._encoded, None
        return self._whisper.encode(features, **options) if encoded is None else encoded

    def generate(
        self,
        features: StorageView,
        prompts: list[list[int]],
        **options: Any,  # noqa: ANN401
    ) -> list[WhisperGenerationResult]:
        answer, self._answer = self._answer, None
        if answer is not None and features is self._question.encoded:
            asked = Question(features, prompts, options)
            if asked.like(self._question):
                return [answer]
        return self._whisper.generate(features, prompts, **options)
