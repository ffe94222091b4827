"""Nothing is asked twice: what an aligner or a witness was asked about a sound, it answered."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock
from typing import TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import Sentence, Witness, WordAligner

MOST = 50_000
"""Answers that are kept: those of twenty thousand passages, ten megabytes."""
Sound = NDArray[np.float32]
Times = tuple[tuple[float, float], ...] | None
_T = TypeVar("_T")


class Answers:
    """The last answers of one who gives the same to the same question.

    Sound and words are known by a hash, so that another sound, or another word, is another question. May be
    asked from any thread.

    Args:
        of: who gives them: the answers of two models are not confused.
    """

    def __init__(self, of: str) -> None:
        self._of = of
        self._kept: OrderedDict[bytes, object] = OrderedDict()
        self._lock = Lock()

    def given(
        self, asked: Sequence[tuple[Sound, object]], ask: Callable[[Sequence[int]], Sequence[_T]]
    ) -> tuple[_T, ...]:
        """The answer to each question.

        Args:
            asked: sounds, each with everything else that the answer depends on.
            ask: is given the numbers of those that were not asked before, and gives their answers.
        """
        keys = [self._key(sound, what) for sound, what in asked]
        with self._lock:
            found = {key: self._kept[key] for key in keys if key in self._kept}
        new = [number for number, key in enumerate(keys) if key not in found]
        answers = dict(zip((keys[number] for number in new), ask(new) if new else (), strict=True))
        with self._lock:
            self._kept.update(answers)
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
        found.update(answers)
        return tuple(cast("_T", found[key]) for key in keys)

    def _key(self, sound: Sound, what: object) -> bytes:
        key = hashlib.sha256(np.ascontiguousarray(sound).data)
        key.update(repr((self._of, what)).encode())
        return key.digest()


class RememberingAligner:
    """A :class:`~app.domain.ports.WordAligner` that gives the answer of another one again.

    Args:
        aligner: gives the same times for the same sound, whatever was aligned before.
        answers: that it, or one like it, gave before.
    """

    def __init__(self, aligner: WordAligner, answers: Answers | None = None) -> None:
        self._aligner = aligner
        self._answers = answers or Answers("aligner")

    def asking(self, aligner: WordAligner) -> RememberingAligner:
        """The same memory, before another aligner that gives the same times."""
        return RememberingAligner(aligner, self._answers)

    def align(self, sound: Sound, words: Sequence[str], language: str) -> Times:
        """Start and end of each written word."""
        (times,) = self._answers.given(
            [(sound, (tuple(words), language))], lambda _: [self._aligner.align(sound, words, language)]
        )
        return times


class RememberingWitness:
    """A :class:`~app.domain.ports.Witness` that is not asked again about sound that did not change.

    When passages were widened and all is published anew, most of what is listened to is what it was.

    Args:
        witness: is asked.
        answers: that it gave before.
    """

    def __init__(self, witness: Witness, answers: Answers) -> None:
        self._witness, self._answers = witness, answers

    def write(self, sounds: Sequence[Sound], *, language: str) -> tuple[str, ...]:
        """What is heard in each sound."""
        return self._answers.given(
            [(sound, ("write", language)) for sound in sounds],
            lambda new: self._witness.write([sounds[number] for number in new], language=language),
        )

    def belief(
        self, sounds: Sequence[Sound], sentences: Sequence[Sentence], *, language: str
    ) -> tuple[tuple[float, ...], ...]:
        """How well the removed words fit each sound."""
        return self._answers.given(
            [(sound, (sentence, language)) for sound, sentence in zip(sounds, sentences, strict=True)],
            lambda new: self._witness.belief(
                [sounds[number] for number in new],
                [sentences[number] for number in new],
                language=language,
            ),
        )
