"""What was asked once is not worked out again: encodings, alignments and edges."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.audio import open_source
from app.domain.planning.passages import Passage
from app.domain.ports import SampleSource, Sentence
from app.domain.timeline import Span
from app.speech.remembering import Answers, RememberingAligner, RememberingFitter, RememberingWitness
from tests.samples import noise, write_audio
from tests.values import RATE, make_transcript, say

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
    aligner = RememberingAligner(counting, Answers())
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


class Writing:
    """A witness that hears how loud it is."""

    def __init__(self) -> None:
        self.asked: list[float] = []

    def write(self, sounds: Sequence[Sound], *, language: str) -> tuple[str, ...]:
        self.asked += [float(sound[0]) for sound in sounds]
        return tuple(f"{language} {sound[0]}" for sound in sounds)

    def belief(
        self, sounds: Sequence[Sound], sentences: Sequence[Sentence], *, language: str
    ) -> tuple[tuple[float, ...], ...]:
        self.asked += [float(sound[0]) for sound in sounds]
        pairs = zip(sounds, sentences, strict=True)
        return tuple(
            (float(sound[0]), float(len(sentence.removed)), float(len(language))) for sound, sentence in pairs
        )


def test_a_witness_is_asked_only_about_sound_that_changed() -> None:
    writing, answers = Writing(), Answers()
    sounds = [np.full(5, level, np.float32) for level in (1, 2, 3)]
    said = [Sentence("", "a" * size, "") for size in (1, 2, 3)]
    before = RememberingWitness(writing, answers, model="base")
    assert before.write(sounds, language="en") == ("en 1.0", "en 2.0", "en 3.0")
    assert before.belief(sounds, said, language="en") == ((1, 1, 2), (2, 2, 2), (3, 3, 2))
    assert len(writing.asked) == 6

    sounds[1] = np.full(5, 7, np.float32)
    again = RememberingWitness(writing, answers, model="base")
    assert again.write(sounds, language="en") == ("en 1.0", "en 7.0", "en 3.0")
    assert again.belief(sounds, said, language="en") == ((1, 1, 2), (7, 2, 2), (3, 3, 2))
    assert writing.asked[6:] == [7, 7]
    assert again.write(sounds[:1], language="fr") == ("fr 1.0",)
    assert again.belief(sounds[:1], [Sentence("", "bb", "")], language="en") == ((1, 2, 2),)
    assert again.belief(sounds[:1], [Sentence("x", "a", "")], language="en") == ((1, 1, 2),)
    assert RememberingWitness(writing, answers, model="small").write(sounds[:1], language="en") == ("en 1.0",)
    assert writing.asked[8:] == [1, 1, 1, 1]


def test_what_was_answered_is_recalled_as_it_was_and_nothing_else() -> None:
    counting, writing, answers = Counting(), Writing(), Answers()
    sound, said = np.full(5, 0.1, np.float32), [Sentence("", "aa", "")]

    def ask() -> tuple[object, ...]:
        aligner, witness = (
            RememberingAligner(counting, answers),
            RememberingWitness(writing, answers, model="b"),
        )
        return (
            aligner.align(sound, ["a", "b"], "en"),
            aligner.align(sound, ["a"], "fr"),
            witness.write([sound], language="en"),
            witness.belief([sound], said, language="en"),
        )

    first, told = ask(), answers.told
    answers.recall("")
    answers.recall(told)
    assert (ask(), len(counting.asked), len(writing.asked)) == (first, 2, 2)
    answers.recall("")
    assert (ask(), len(counting.asked), len(writing.asked)) == (first, 4, 4)


class Padding:
    """A fitter that pads by ten samples."""

    def __init__(self) -> None:
        self.asked: list[Passage] = []

    def fit(self, source: SampleSource, passage: Passage) -> Span:
        self.asked.append(passage)
        return passage.span.pad(10, 10, within=source.recording.whole)


def test_it_is_told_whether_what_is_asked_from_now_on_was_known_before() -> None:
    answers, sounds = Answers(), [np.full(9, n, np.float32) for n in range(40)]

    def ask(kind: str, some: list[Sound]) -> None:
        answers.given([(sound, (kind,)) for sound in some], lambda new: [0] * len(new))

    ask("align", sounds)
    first = answers.watched("fit", "write")
    assert not first()
    ask("align", sounds)
    ask("fit", [*sounds[:20], sounds[0]])
    assert not first(), "a passage may be fitted twice"
    second = answers.watched("fit", "write")
    ask("fit", sounds[:20])
    assert second()
    ask("write", sounds)
    assert second(), "a third of all"
    assert first()


def test_what_was_fitted_is_not_listened_to_again(tmp_path: Path) -> None:
    padding, answers = Padding(), Answers()
    sound, other = (write_audio(tmp_path / f"{n}.wav", noise(2 + n, RATE), RATE) for n in range(2))
    words = make_transcript(say("Anna met Bob")).words
    first, second = (Passage(word.span, n, n + 1, (word,), None, None) for n, word in enumerate(words[:2]))

    def fitted(path: Path, passage: Passage, language: str = "en") -> Span:
        with open_source(path) as source:
            return RememberingFitter(padding, answers, language=language).fit(source, passage)

    before = fitted(sound, first)
    answers.recall(answers.told)
    assert fitted(sound, first) == before
    assert fitted(sound, second) == Span(second.span.start - 10, second.span.end + 10)
    assert padding.asked == [first, second]
    assert fitted(other, first) == before == fitted(sound, first, "fr")
    assert fitted(sound, replace(first, after=words[1])) == before
    assert padding.asked[2:] == [first, first, replace(first, after=words[1])]
