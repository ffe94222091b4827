"""Whisper on CTranslate2, through faster-whisper."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from app.speech.pieces import Piece
from app.speech.tokens import repaired

if TYPE_CHECKING:
    from faster_whisper import WhisperModel

BEAM = 5
"""Hypotheses: on eight meetings a twentieth fewer wrong words than one, for a fifth more time."""
TEMPERATURES = (0.0, 0.4, 0.8)
"""Tried in turn when the first answer repeats itself or is improbable."""
NO_SPEECH = 0.6
"""Probability that nobody speaks, above which an improbable answer is dropped: Whisper's own."""
_SEED = 1


class FasterWhisper:
    """A loaded model, int8 on the processor.

    Args:
        folder: the model's files.
        threads: of computing; one for every processor when None.
    """

    def __init__(self, folder: Path, *, threads: int | None = None) -> None:
        import ctranslate2

        ctranslate2.set_random_seed(_SEED)
        self._model = load(folder, threads=threads)

    @property
    def multilingual(self) -> bool:
        """Whether it understands more than English."""
        return self._model.model.is_multilingual

    def hear(
        self, sound: NDArray[np.float32], *, language: str, prompt: str, again: bool = False
    ) -> Iterator[Sequence[Piece]]:
        """Write down what is said, a sequence of pieces a segment."""
        segments, _ = self._model.transcribe(
            sound,
            language=language,
            beam_size=BEAM,
            temperature=TEMPERATURES[1:] if again else TEMPERATURES,
            no_speech_threshold=None if again else NO_SPEECH,
            condition_on_previous_text=False,
            hotwords=prompt or None,
            word_timestamps=True,
        )
        for segment in segments:
            yield [Piece(word.word, word.start, word.end, word.probability) for word in segment.words or ()]

    def languages(self, sound: NDArray[np.float32]) -> Mapping[str, float]:
        """The probability of every language."""
        _, _, probabilities = self._model.detect_language(sound)
        return dict(probabilities)


def load(folder: Path, *, threads: int | None) -> WhisperModel:
    """A model from its files, int8 on the processor.

    Args:
        folder: the model's files.
        threads: of computing; one for every processor when None.
    """
    from faster_whisper import WhisperModel

    model = WhisperModel(
        str(folder),
        device="cpu",
        compute_type="int8",
        cpu_threads=threads or processors(),
        local_files_only=True,
    )
    model.hf_tokenizer = repaired(model.hf_tokenizer)
    return model


def processors() -> int:
    """Processors that this process may use, at most eight: more make Whisper no faster."""
    affinity = getattr(os, "sched_getaffinity", None)
    usable = len(affinity(0)) if affinity is not None else os.cpu_count() or 1
    return min(8, usable)
