"""Whisper on CTranslate2 as a witness: what it still hears in published sound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil, log
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray

from app.domain.lately import Lately
from app.domain.ports import ENGINE_RATE, Sentence
from app.speech.runtimes.encodings import sound_key
from app.speech.runtimes.faster import Loaded
from app.speech.runtimes.tokens import tokens_of

if TYPE_CHECKING:
    from ctranslate2 import StorageView
    from faster_whisper.tokenizer import Tokenizer

T = TypeVar("T")
BEAM = 5
"""Hypotheses when writing."""
LEAST = 1e-9
"""Smaller probabilities of a token are taken for this one."""
_LONGEST = 30 * ENGINE_RATE
_STEP = 2 * ENGINE_RATE
"""Sounds are filled up with silence to a multiple of this, so that what is beside a sound changes nothing."""
_QUIET = ENGINE_RATE // 2
"""At least so much silence follows a sound: without it the last word is written less well."""
_AT_ONCE = 48 * ENGINE_RATE
"""Sound that is decoded at once: eight windows of six seconds. More is no faster, and takes memory."""
_KEPT = 40_000_000
"""Bytes that are kept of what was encoded last: some sixty windows of six seconds."""
_TOKENS_A_SECOND = 10
"""Twice what a fast speaker needs; a model that repeats itself goes no farther."""


class WhisperWitness:
    """A loaded model that is asked what it hears, from as many threads as it has lanes.

    Sounds are not filled up to thirty seconds but to the next two: for a window of five seconds the encoder
    then takes a twentieth of the time. What it made of the last sounds is kept, so that writing a sound down
    and asking for belief in it costs one encoding.

    Args:
        loaded: the model.
    """

    def __init__(self, loaded: Loaded) -> None:
        self._whisper = loaded.model
        self._lanes = loaded.lanes
        self._encodings = Lately[bytes, NDArray[np.float32]](_KEPT)

    def write(self, sounds: Sequence[NDArray[np.float32]], *, language: str) -> tuple[str, ...]:
        """What is heard in each sound: beam search without times, prompt or second try."""
        tokenizer = self._tokenizer(language)
        prompt = [*tokenizer.sot_sequence, tokenizer.no_timestamps]

        def written(batch: _Batch) -> list[str]:
            results = self._whisper.model.generate(
                self._heard(sounds, batch),
                [prompt] * len(batch.numbers),
                beam_size=BEAM,
                max_length=2 * _TOKENS_A_SECOND * batch.length // ENGINE_RATE,  # It writes up to half.
            )
            return [tokenizer.decode(result.sequences_ids[0]).strip() for result in results]

        return self._all(written, sounds)

    def belief(
        self, sounds: Sequence[NDArray[np.float32]], sentences: Sequence[Sentence], *, language: str
    ) -> tuple[tuple[float, ...], ...]:
        """How well the removed words fit each sound: the log-probability of each of their tokens, in nats.

        ``Whisper.align`` runs the decoder once over start, "no times" and the sentence, and gives the
        probability of each token of the sentence after those before it, among all tokens of text. What comes
        after the removed words has no part in that, and is left out.
        """
        tokenizer = self._tokenizer(language)

        def believed(batch: _Batch) -> list[tuple[float, ...]]:
            forced = [tokens_of(sentences[number], self._whisper.hf_tokenizer) for number in batch.numbers]
            results = self._whisper.model.align(
                self._heard(sounds, batch),
                tokenizer.sot_sequence,
                [tokens[: max(removed) + 1] for tokens, removed in forced],
                batch.length // self._whisper.feature_extractor.hop_length,
            )
            return [
                tuple(log(max(LEAST, result.text_token_probs[number])) for number in removed)
                for result, (_, removed) in zip(results, forced, strict=True)
            ]

        return self._all(believed, sounds)

    def _all(
        self, ask: Callable[[_Batch], Sequence[T]], sounds: Sequence[NDArray[np.float32]]
    ) -> tuple[T, ...]:
        """The answers of all batches, in the order of the sounds."""
        found: dict[int, T] = {}
        for batch in _batches(sounds, lanes=self._lanes):
            found.update(zip(batch.numbers, ask(batch), strict=True))
        return tuple(found[number] for number in range(len(sounds)))

    def _tokenizer(self, language: str) -> Tokenizer:
        from faster_whisper.tokenizer import Tokenizer

        multilingual = self._whisper.model.is_multilingual
        return Tokenizer(self._whisper.hf_tokenizer, multilingual, task="transcribe", language=language)

    def _heard(self, sounds: Sequence[NDArray[np.float32]], batch: _Batch) -> StorageView:
        """What the encoder makes of some of the sounds, one by one: together they take as long."""
        from faster_whisper.transcribe import get_ctranslate2_storage

        filled = [np.pad(s, (0, batch.length - len(s))) for s in (sounds[n] for n in batch.numbers)]
        heard = [self._encodings.of(sound_key(sound), partial(self._encoded, sound)) for sound in filled]
        return get_ctranslate2_storage(np.concatenate(heard))

    def _encoded(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.array(self._whisper.encode(self._whisper.feature_extractor(sound, padding=0)))


@dataclass(frozen=True, slots=True)
class _Batch:
    """Sounds that are asked about at once, by their numbers; all are filled up to so many samples."""

    numbers: Sequence[int]
    length: int


def _batches(sounds: Sequence[NDArray[np.float32]], *, lanes: int) -> Iterator[_Batch]:
    """All sounds, as many at once as a lane may take.

    Raises:
        ValueError: when a sound is longer than thirty seconds.
    """
    alike: dict[int, list[int]] = defaultdict(list)
    for number, sound in enumerate(sounds):
        if len(sound) > _LONGEST:
            raise ValueError("a sound for the witness is longer than thirty seconds")
        alike[min(_LONGEST, ceil((len(sound) + _QUIET) / _STEP) * _STEP)].append(number)
    for length, numbers in sorted(alike.items()):
        size = max(1, _AT_ONCE // lanes // length)
        for at in range(0, len(numbers), size):
            yield _Batch(numbers[at : at + size], length)
