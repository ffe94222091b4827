"""What was asked once is not worked out again: encodings and alignments."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.speech.encodings import MOST, Encodings
from app.speech.remembering import RememberingAligner

Sound = NDArray[np.float32]


class Counting:
    def __init__(self) -> None:
        self.asked: list[tuple[int, tuple[str, ...], str]] = []

    def align(
        self, sound: Sound, words: Sequence[str], language: str
    ) -> tuple[tuple[float, float], ...] | None:
        self.asked.append((len(sound), tuple(words), language))
        return None if language == "fr" else tuple((float(n), n + 1.0) for n, _ in enumerate(words))


def test_the_same_question_is_asked_once_and_another_one_anew() -> None:
    counting = Counting()
    aligner = RememberingAligner(counting)
    sound, other = np.ones(9, np.float32), np.full(9, 0.5, np.float32)
    questions = [
        (sound, ["a", "b"], "en"),
        (other, ["a", "b"], "en"),
        (sound, ["a b"], "en"),
        (sound, ["a"], "fr"),
    ]
    first = [aligner.align(*question) for question in questions]
    assert [aligner.align(one.copy(), words, language) for one, words, language in questions] == first
    assert first[0] == ((0.0, 1.0), (1.0, 2.0))
    assert first[3] is None
    assert len(counting.asked) == len(questions)


def test_a_sound_is_encoded_once_while_it_is_among_the_last() -> None:
    made: list[float] = []

    def encode(sound: Sound) -> Sound:
        made.append(float(sound[0]))
        return np.full((1, MOST // 12, 1), sound[0], np.float32)  # a third of what is kept

    encodings = Encodings(encode)
    for value in (1, 2, 1, 3, 1, 4, 2):
        assert encodings.of(np.full(4, value, np.float32))[0, 0, 0] == value
    assert made == [1, 2, 3, 4, 2]
