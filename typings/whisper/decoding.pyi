from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from torch import Tensor

from .model import Whisper
from .tokenizer import Tokenizer

@dataclass(frozen=True)
class DecodingOptions:
    task: str = "transcribe"
    language: str | None = None
    temperature: float = 0.0
    sample_len: int | None = None
    best_of: int | None = None
    beam_size: int | None = None
    patience: float | None = None
    length_penalty: float | None = None
    prompt: str | list[int] | None = None
    prefix: str | list[int] | None = None
    suppress_tokens: str | Iterable[int] | None = "-1"
    suppress_blank: bool = True
    without_timestamps: bool = False
    max_initial_timestamp: float | None = 1.0
    fp16: bool = True

@dataclass(frozen=True)
class DecodingResult:
    audio_features: Tensor
    language: str
    language_probs: dict[str, float] | None = None
    tokens: list[int] = field(default_factory=list)
    text: str = ""
    avg_logprob: float = ...
    no_speech_prob: float = ...
    temperature: float = ...
    compression_ratio: float = ...

def decode(
    model: Whisper, mel: Tensor, options: DecodingOptions = ..., **kwargs: Any
) -> DecodingResult | list[DecodingResult]: ...
def detect_language(
    model: Whisper, mel: Tensor, tokenizer: Tokenizer | None = None
) -> tuple[Tensor, dict[str, float] | list[dict[str, float]]]: ...
