"""Whisper on CTranslate2, through faster-whisper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import ENGINE_RATE
from app.speech.runtimes.encodings import Seconds, parts_of, sound_key, steps_of
from app.speech.runtimes.heard_frames import HeardFrames, Place, paired
from app.speech.runtimes.pieces import Piece
from app.speech.runtimes.together import hear_together
from app.speech.runtimes.tokens import repaired
from app.speech.runtimes.tries import SECOND, THIRD, Searching
from app.worker.processors import usable_processors

if TYPE_CHECKING:
    from ctranslate2.models import Whisper
    from faster_whisper import WhisperModel
    from faster_whisper.transcribe import Segment

BEAM = 2
"""Hypotheses: of 393 sensitive passages as many stay audible as with five, for a fifth less time."""
TEMPERATURES = (0.0, SECOND, THIRD)
"""Tried in turn when the first answer repeats itself or is improbable."""
NO_SPEECH = 0.6
"""Probability that nobody speaks, above which an improbable answer is dropped: Whisper's own."""
MOST_LANES = 4
"""Calls that compute at the same time, at most: each takes up to 250 MB."""


class FasterWhisper:
    """A loaded model that writes down what it hears: the same each time, whatever else is heard meanwhile.

    Args:
        loaded: the model.
    """

    at_once = 3
    """Sounds of half a minute that are decoded together: four take as long, and 60 MB more."""

    def __init__(self, loaded: Loaded) -> None:
        self._model, self._frames = loaded.model, loaded.frames
        self._steps: dict[bytes, tuple[Mapping[str, float], ...]] = {}
        self.lanes = loaded.lanes

    @property
    def multilingual(self) -> bool:
        """Whether it understands more than English."""
        return self._model.model.is_multilingual

    def hear(
        self, sound: NDArray[np.float32], *, language: str, prompt: str, again: bool = False
    ) -> Iterator[Sequence[Piece]]:
        """Write down what is said, a sequence of pieces a segment."""
        return map(_pieces, _segments(self._model, sound, language=language, prompt=prompt, again=again))

    def hear_all(
        self, sounds: Mapping[Place, NDArray[np.float32]], *, language: str, prompt: str
    ) -> tuple[Iterator[Sequence[Piece]], ...]:
        """Write several sounds down, as :meth:`hear` does each, in less time.

        Args:
            sounds: blocks of a recording by where they are.
            language: ``en`` or ``fr``.
            prompt: terms that may be said, empty for none.
        """
        places, heard = tuple(sounds), tuple(sounds.values())
        hear = partial(_segments, language=language, prompt=prompt)

        def keep(number: int, encoded: NDArray[np.float32]) -> None:
            sound = heard[number]
            self._frames.keep(places[number], paired(sound, encoded))
            self._steps[sound_key(sound)] = self._told(steps_of(sound, encoded))

        together = hear_together(self._model, heard, hear, keep)
        return tuple(map(_pieces, found) for found in together)

    def languages(self, sound: NDArray[np.float32]) -> Mapping[str, float]:
        """The probability of every language."""
        _, _, probabilities = self._model.detect_language(sound)
        return dict(probabilities)

    def languages_by_step(self, sound: NDArray[np.float32]) -> tuple[Mapping[str, float], ...]:
        """The probability of every language in each step; of a sound that was just heard it is known."""
        if (known := self._steps.pop(sound_key(sound), None)) is not None:
            return known
        return self._told(steps_of(sound, self._encoded(sound)))

    def languages_in(
        self, sound: NDArray[np.float32], parts: Sequence[Seconds]
    ) -> tuple[Mapping[str, float], ...]:
        """The probability of every language in each of some parts."""
        own = parts_of(self._encoded(sound), parts)
        return tuple(told for part in own for told in self._told([part]))

    def _encoded(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        mel = self._model.feature_extractor(np.pad(sound, (0, -len(sound) % ENGINE_RATE)), padding=0)
        return np.asarray(self._model.encode(mel))

    def _told(self, parts: Sequence[NDArray[np.float32]]) -> tuple[Mapping[str, float], ...]:
        """Parts of what the encoder made, all as long, each put before the decoder by itself."""
        from faster_whisper.transcribe import get_ctranslate2_storage

        if not parts or not self.multilingual:
            return ()
        together = get_ctranslate2_storage(np.concatenate(parts).astype(np.float32))
        found = self._model.model.detect_language(together)
        return tuple({token[2:-2]: probability for token, probability in told} for told in found)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model in memory, int8 on the processor, for all who listen.

    Args:
        model: the model.
        lanes: calls that compute at the same time, each on processors of its own.
        frames: what its encoder made of the recording that was written down last.
    """

    model: WhisperModel
    lanes: int
    frames: HeardFrames = field(default_factory=HeardFrames)


def load(folder: Path, *, threads: int | None) -> Loaded:
    """A model from its files.

    One thread a call makes more of the processors than one call with all threads, and every call takes
    memory: so there are a few calls at the same time, and what processors remain are shared among them.

    Args:
        folder: the model's files.
        threads: of computing; one for every processor when None.
    """
    from faster_whisper import WhisperModel

    threads = threads or processors()
    lanes = min(threads, MOST_LANES)
    model = WhisperModel(
        str(folder),
        device="cpu",
        compute_type="int8",
        cpu_threads=threads // lanes,
        num_workers=lanes,
        local_files_only=True,
    )
    model.model = cast("Whisper", Searching(model.model))
    model.hf_tokenizer = repaired(model.hf_tokenizer)
    return Loaded(model, lanes)


def processors() -> int:
    """Processors that this process may use, at most eight: more make Whisper no faster."""
    return min(8, usable_processors())


def _segments(
    model: WhisperModel, sound: NDArray[np.float32], *, language: str, prompt: str, again: bool = False
) -> Iterator[Segment]:
    segments, _ = model.transcribe(
        sound,
        language=language,
        beam_size=BEAM,
        temperature=TEMPERATURES[1:] if again else TEMPERATURES,
        no_speech_threshold=None if again else NO_SPEECH,
        condition_on_previous_text=False,
        hotwords=prompt or None,
        word_timestamps=True,
    )
    yield from segments


def _pieces(segment: Segment) -> Sequence[Piece]:
    return [Piece(word.word, word.start, word.end, word.probability) for word in segment.words or ()]
