"""Answers of an aligner, a witness or a fitter, kept so that nothing is asked twice about the same sound."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, OrderedDict
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from threading import Lock
from typing import TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from app import __version__
from app.domain.planning.passages import Passage
from app.domain.ports import EdgeFitter, SampleSource, Sentence, Witness, WordAligner
from app.domain.recording import Recording
from app.domain.timeline import Span

MOST = 50_000
"""Answers that are kept: those of seven thousand passages, ten megabytes."""
_FEW = 0.1
"""Share of answers that may be known from before where nearly all are new: a passage may be fitted twice."""
Sound = NDArray[np.float32]
Times = tuple[tuple[float, float], ...] | None
_T = TypeVar("_T")
WHOLE = np.zeros(0, np.float32)
"""Stands for the sound where a question names the recording by its hash."""
_ENGINES = ("ctranslate2", "faster-whisper", "pocketsphinx")


class Answers:
    """The last answers of those who give the same to the same question.

    Sound and words are known by a hash, so that another sound, or another word, is another question; and so
    is one to another version of an engine. May be asked from any thread.
    """

    def __init__(self) -> None:
        self._of = _versions()
        self._kept: OrderedDict[str, object] = OrderedDict()
        self._asked, self._spared = Counter[object](), Counter[object]()
        self._lock = Lock()

    @property
    def told(self) -> str:
        """All answers, to be recalled later."""
        with self._lock:
            return json.dumps(self._kept)

    def recall(self, told: str) -> None:
        """Forget all answers, and know those that were told before; nothing where that is empty."""
        before = json.loads(told or "{}")
        with self._lock:
            self._kept = OrderedDict((key, _frozen(answer)) for key, answer in before.items())

    @property
    def known(self) -> Mapping[str, object]:
        """All answers as they are now, by their keys."""
        with self._lock:
            return dict(self._kept)

    def knows(self, sound: Sound, what: tuple[object, ...]) -> bool:
        """Whether a question, see :meth:`given`, has an answer: it counts as asked."""
        key = self._key(sound, what)
        with self._lock:
            return self._count(key, what)

    def learn(self, more: Mapping[str, object]) -> None:
        """Know answers that were given elsewhere as well, by keys as in :attr:`known`."""
        with self._lock:
            self._keep(more)

    def watched(self, *kinds: str) -> Callable[[], bool]:
        """A function that tells whether a good part of what was asked since was known before.

        Args:
            kinds: of questions that count, by what they begin with.
        """

        def counted(of: Counter[object]) -> int:
            return sum(of[kind] for kind in kinds)

        asked, spared = counted(self._asked), counted(self._spared)
        return lambda: counted(self._spared) - spared > _FEW * (counted(self._asked) - asked)

    def given(
        self, asked: Sequence[tuple[Sound, tuple[object, ...]]], ask: Callable[[Sequence[int]], Sequence[_T]]
    ) -> tuple[_T, ...]:
        """The answer to each question.

        Args:
            asked: sounds, each with everything else that the answer depends on: of what kind it is, and
                who is asked too.
            ask: is given the numbers of those that were not asked before, and gives their answers.
        """
        keys = [self._key(sound, what) for sound, what in asked]
        with self._lock:
            found = {
                key: self._kept[key]
                for key, (_, what) in zip(keys, asked, strict=True)
                if self._count(key, what)
            }
        new = [number for number, key in enumerate(keys) if key not in found]
        answers = dict(zip((keys[number] for number in new), ask(new) if new else (), strict=True))
        with self._lock:
            self._keep(answers)
        found.update(answers)
        return tuple(cast("_T", found[key]) for key in keys)

    def _count(self, key: str, what: tuple[object, ...]) -> bool:
        """Whether it is known; it is counted."""
        known = key in self._kept
        self._asked[what[0]] += 1
        self._spared[what[0]] += known
        return known

    def _keep(self, answers: Mapping[str, object]) -> None:
        self._kept.update(answers)
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)

    def _key(self, sound: Sound, what: tuple[object, ...]) -> str:
        key = hashlib.sha256(np.ascontiguousarray(sound).data)
        key.update(repr((self._of, what)).encode())
        return key.hexdigest()


class RememberingAligner:
    """A :class:`~app.domain.ports.WordAligner` that gives the answer of another one again.

    Args:
        aligner: gives the same times for the same sound, whatever was aligned before.
        answers: that it, or one like it, gave before.
    """

    def __init__(self, aligner: WordAligner, answers: Answers) -> None:
        self._aligner, self._answers = aligner, answers

    def align(self, sound: Sound, words: Sequence[str], language: str) -> Times:
        """Start and end of each written word."""
        (times,) = self._answers.given(
            [(sound, ("align", tuple(words), language))],
            lambda _: [self._aligner.align(sound, words, language)],
        )
        return times


class RememberingWitness:
    """A :class:`~app.domain.ports.Witness` that is not asked again about sound that did not change.

    When passages were widened and all is published anew, most of what is listened to is what it was.

    Args:
        witness: is asked.
        answers: that it gave before.
        model: that it listens with: the answers of two are not confused.
    """

    def __init__(self, witness: Witness, answers: Answers, *, model: str) -> None:
        self._witness, self._answers, self._model = witness, answers, model

    def write(self, sounds: Sequence[Sound], *, language: str) -> tuple[str, ...]:
        """What is heard in each sound."""
        return self._answers.given(
            [(sound, ("write", self._model, language)) for sound in sounds],
            lambda new: self._witness.write([sounds[number] for number in new], language=language),
        )

    def belief(
        self, sounds: Sequence[Sound], sentences: Sequence[Sentence], *, language: str
    ) -> tuple[tuple[float, ...], ...]:
        """How well the removed words fit each sound."""
        return self._answers.given(
            [
                (sound, ("belief", self._model, sentence, language))
                for sound, sentence in zip(sounds, sentences, strict=True)
            ],
            lambda new: self._witness.belief(
                [sounds[number] for number in new],
                [sentences[number] for number in new],
                language=language,
            ),
        )


class RememberingFitter:
    """An :class:`~app.domain.ports.EdgeFitter` that does not listen again to what it has fitted.

    Args:
        fitter: fits each passage alike, whatever was fitted before.
        answers: that it gave before.
        language: of the words.
    """

    def __init__(self, fitter: EdgeFitter, answers: Answers, *, language: str) -> None:
        self._fitter, self._answers, self._language = fitter, answers, language

    def knows(self, recording: Recording, passage: Passage) -> bool:
        """Whether it has fitted a passage, or was told how."""
        return self._answers.knows(WHOLE, self._of(recording, passage))

    def fit(self, source: SampleSource, passage: Passage) -> Span:
        """The span to silence.

        Raises:
            InputError: when the file is no longer what it was.
        """

        def fitted(_: Sequence[int]) -> list[tuple[int, int]]:
            span = self._fitter.fit(source, passage)
            return [(span.start, span.end)]

        ((start, end),) = self._answers.given([(WHOLE, self._of(source.recording, passage))], fitted)
        return Span(start, end)

    def _of(self, recording: Recording, passage: Passage) -> tuple[object, ...]:
        return "fit", recording.sha256, recording.selection, self._language, passage


def _frozen(answer: object) -> object:
    """An answer as it was given: JSON has no tuples."""
    return tuple(map(_frozen, answer)) if isinstance(answer, list) else answer


def _versions() -> tuple[str, ...]:
    found = [__version__]
    for engine in _ENGINES:
        with suppress(PackageNotFoundError):
            found.append(f"{engine} {version(engine)}")
    return tuple(found)
