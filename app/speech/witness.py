"""Whisper on CTranslate2 as a witness: what it still hears in published sound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import ceil, log
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import Sentence
from app.speech.faster import load
from app.speech.tokens import tokens_of

if TYPE_CHECKING:
    from ctranslate2 import StorageView
    from faster_whisper.tokenizer import Tokenizer

BEAM = 5
"""Hypotheses when writing."""
LEAST = 1e-9
"""Smaller probabilities of a token are taken for this one."""
_RATE = 16_000
_LONGEST = 30 * _RATE
_STEP = 2 * _RATE
"""Sounds are filled up with silence to a multiple of this, so that what is beside a sound changes nothing."""
_QUIET = _RATE // 2
"""At least so much silence follows a sound: without it the last word is written less well."""
_AT_ONCE = 48 * _RATE
"""Sound in a batch: eight windows of six seconds. More is no faster, and takes memory."""
_TOKENS_A_SECOND = 10
"""Twice what a fast speaker needs; a model that repeats itself goes no farther."""


class WhisperWitness:
    """A loaded model, int8 on the processor.

    Sounds are not filled up to thirty seconds but to the next two: for a window of five seconds the encoder
    then takes a twentieth of the time.

    Args:
        folder: the model's files.
        threads: of computing; one for every processor when None.
    """

    def __init__(self, folder: Path, *, threads: int | None = None) -> None:
        self._whisper = load(folder, threads=threads)

    def write(self, sounds: Sequence[NDArray[np.float32]], *, language: str) -> tuple[str, ...]:
        """What is heard in each sound: beam search without times, prompt or second try."""
        tokenizer = self._tokenizer(language)
        prompt = [*tokenizer.sot_sequence, tokenizer.no_timestamps]
        texts = [""] * len(sounds)
        for numbers, length in _batches(sounds):
            results = self._whisper.model.generate(
                self._encoded([sounds[n] for n in numbers], length),
                [prompt] * len(numbers),
                beam_size=BEAM,
                max_length=2 * _TOKENS_A_SECOND * length // _RATE,  # It writes up to half of what it is told.
            )
            for number, result in zip(numbers, results, strict=True):
                texts[number] = tokenizer.decode(result.sequences_ids[0]).strip()
        return tuple(texts)

    def belief(
        self, sounds: Sequence[NDArray[np.float32]], sentences: Sequence[Sentence], *, language: str
    ) -> tuple[tuple[float, ...], ...]:
        """How well the removed words fit each sound: the log-probability of each of their tokens, in nats.

        ``Whisper.align`` runs the decoder once over start, "no times" and the sentence, and gives the
        probability of each token of the sentence after those before it, among all tokens of text.
        """
        tokenizer = self._tokenizer(language)
        beliefs: list[tuple[float, ...]] = [()] * len(sounds)
        for numbers, length in _batches(sounds):
            forced = [tokens_of(sentences[n], self._whisper.hf_tokenizer) for n in numbers]
            results = self._whisper.model.align(
                self._encoded([sounds[n] for n in numbers], length),
                tokenizer.sot_sequence,
                [tokens for tokens, _ in forced],
                length // self._whisper.feature_extractor.hop_length,
            )
            for number, result, (_, removed) in zip(numbers, results, forced, strict=True):
                beliefs[number] = tuple(log(max(LEAST, result.text_token_probs[n])) for n in removed)
        return tuple(beliefs)

    def _tokenizer(self, language: str) -> Tokenizer:
        from faster_whisper.tokenizer import Tokenizer

        multilingual = self._whisper.model.is_multilingual
        return Tokenizer(self._whisper.hf_tokenizer, multilingual, task="transcribe", language=language)

    def _encoded(self, sounds: Sequence[NDArray[np.float32]], length: int) -> StorageView:
        """What the encoder makes of sounds that are filled up with silence to a length."""
        extract = self._whisper.feature_extractor
        filled = [np.pad(sound, (0, length - len(sound))) for sound in sounds]
        return self._whisper.encode(np.stack([extract(sound, padding=0) for sound in filled]))


def _batches(sounds: Sequence[NDArray[np.float32]]) -> Iterator[tuple[Sequence[int], int]]:
    """Numbers of sounds that are heard at once, and the samples that each of them is filled up to.

    Raises:
        ValueError: when a sound is longer than thirty seconds.
    """
    alike: dict[int, list[int]] = defaultdict(list)
    for number, sound in enumerate(sounds):
        if len(sound) > _LONGEST:
            raise ValueError("a sound for the witness is longer than thirty seconds")
        alike[min(_LONGEST, ceil((len(sound) + _QUIET) / _STEP) * _STEP)].append(number)
    for length, numbers in sorted(alike.items()):
        size = max(1, _AT_ONCE // length)
        for at in range(0, len(numbers), size):
            yield numbers[at : at + size], length
