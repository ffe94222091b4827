"""Whisper on PyTorch, through openai-whisper."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from app.domain.errors import ModelError
from app.speech.runtimes.ct2_layout import read_variables, to_openai
from app.speech.runtimes.encodings import Seconds, parts_of, steps_of
from app.speech.runtimes.faster import BEAM, NO_SPEECH, TEMPERATURES, processors
from app.speech.runtimes.heard_frames import Place
from app.speech.runtimes.pieces import Piece

if TYPE_CHECKING:
    import torch
    import whisper

_SEED = 1
_HEADS = {"large-v3-turbo": "turbo"}
"""Our name of a model and OpenAI's, where they differ."""


class OpenAIWhisper:
    """A loaded model, on the graphics card where there is one, else on the processor.

    Args:
        folder: the model's files, in CTranslate2's layout; they are brought into OpenAI's in memory.
        name: of the model.
        threads: of computing; one for every processor when None.

    Raises:
        ModelError: when the model cannot be brought into OpenAI's layout.
    """

    at_once = 1
    lanes = 1

    def __init__(self, folder: Path, *, name: str, threads: int | None = None) -> None:
        import torch

        torch.set_num_threads(threads or processors())
        with suppress(RuntimeError):  # It can only be set before the first computation.
            torch.set_num_interop_threads(1)
        self._device = _device()
        self._model = _load(folder, name, self._device)

    @property
    def multilingual(self) -> bool:
        """Whether it understands more than English."""
        return self._model.is_multilingual

    def hear(
        self, sound: NDArray[np.float32], *, language: str, prompt: str, again: bool = False
    ) -> Iterator[Sequence[Piece]]:
        """Write down what is said, a sequence of pieces a segment; the same each time."""
        import torch

        torch.manual_seed(_SEED)  # Of a window that is tried again the words are drawn.
        result = self._model.transcribe(
            sound,
            verbose=None,
            language=language,
            beam_size=BEAM if self._device == "cuda" else None,
            temperature=TEMPERATURES[1:] if again else TEMPERATURES,
            no_speech_threshold=None if again else NO_SPEECH,
            condition_on_previous_text=False,
            initial_prompt=prompt or None,
            carry_initial_prompt=bool(prompt),
            word_timestamps=True,
            fp16=self._device == "cuda",
        )
        for segment in result["segments"]:
            words = segment.get("words", [])
            yield [Piece(w["word"], w["start"], w["end"], float(w["probability"])) for w in words]

    def hear_all(
        self, sounds: Mapping[Place, NDArray[np.float32]], *, language: str, prompt: str
    ) -> tuple[Iterator[Sequence[Piece]], ...]:
        """Write several sounds down, one by one."""
        return tuple(self.hear(sound, language=language, prompt=prompt) for sound in sounds.values())

    def languages(self, sound: NDArray[np.float32]) -> Mapping[str, float]:
        """The probability of every language."""
        from whisper import log_mel_spectrogram, pad_or_trim

        mel = log_mel_spectrogram(pad_or_trim(sound), self._model.dims.n_mels)
        _, probabilities = self._model.detect_language(mel.to(self._model.device, _kind(self._device)))
        assert isinstance(probabilities, dict)
        return probabilities

    def languages_by_step(self, sound: NDArray[np.float32]) -> tuple[Mapping[str, float], ...]:
        """The probability of every language in each step."""
        return self._told(steps_of(sound, self._encoded(sound))) if self._model.is_multilingual else ()

    def languages_in(
        self, sound: NDArray[np.float32], parts: Sequence[Seconds]
    ) -> tuple[Mapping[str, float], ...]:
        """The probability of every language in each of some parts."""
        return self._told(parts_of(self._encoded(sound), parts))

    def _encoded(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        import torch
        from whisper import log_mel_spectrogram, pad_or_trim

        mel = log_mel_spectrogram(pad_or_trim(sound), self._model.dims.n_mels)
        with torch.no_grad():
            encoded = self._model.encoder(mel.to(self._model.device, _kind(self._device))[np.newaxis])
        return np.asarray(encoded.cpu().float())

    def _told(self, parts: Iterable[NDArray[np.float32]]) -> tuple[Mapping[str, float], ...]:
        """Parts of what the encoder made, each put before the decoder by itself."""
        import torch
        from whisper.tokenizer import get_tokenizer

        model = self._model
        known = get_tokenizer(multilingual=True, num_languages=model.num_languages)
        begun = torch.tensor([[known.sot]], device=model.device)
        found = []
        with torch.no_grad():
            for part in parts:
                logits = model.logits(begun, torch.from_numpy(part).to(model.device, _kind(self._device)))
                told = logits[0, 0, list(known.all_language_tokens)].softmax(dim=-1).tolist()
                found.append(dict(zip(known.all_language_codes, told, strict=True)))
        return tuple(found)


def _device() -> str:
    import torch

    # Not on Apple's cards: whisper aligns words in double precision, which they do not have.
    return "cuda" if torch.cuda.is_available() else "cpu"


def _kind(device: str) -> torch.dtype:
    import torch

    return torch.float16 if device == "cuda" else torch.float32


def _load(folder: Path, name: str, device: str) -> whisper.Whisper:
    import torch
    import whisper
    from whisper.tokenizer import get_tokenizer

    sizes, state = to_openai(read_variables(folder / "model.bin"))
    heads = whisper._ALIGNMENT_HEADS.get(_HEADS.get(name, name))  # noqa: SLF001 - kept nowhere else
    if heads is None:
        raise ModelError(
            "no-alignment-heads",
            f"The engine openai knows no word times for the model '{name}'.",
            "Use the engine ctranslate2, or another model.",
        )
    model = whisper.Whisper(whisper.ModelDimensions(**asdict(sizes)))
    model.load_state_dict({key: torch.from_numpy(np.array(value)) for key, value in state.items()})
    model.set_alignment_heads(heads)
    with warnings.catch_warnings():  # whisper leaves its vocabulary's file to the garbage collector.
        warnings.simplefilter("ignore", ResourceWarning)
        get_tokenizer(model.is_multilingual, num_languages=model.num_languages)
    return model.to(device).eval()
