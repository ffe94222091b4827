from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from .decoding import DecodingOptions, DecodingResult
from .tokenizer import Tokenizer
from .transcribe import TranscriptionResult

@dataclass
class ModelDimensions:
    n_mels: int
    n_audio_ctx: int
    n_audio_state: int
    n_audio_head: int
    n_audio_layer: int
    n_vocab: int
    n_text_ctx: int
    n_text_state: int
    n_text_head: int
    n_text_layer: int

class Whisper(nn.Module):
    dims: ModelDimensions
    encoder: nn.Module
    decoder: nn.Module
    alignment_heads: Tensor

    def __init__(self, dims: ModelDimensions) -> None: ...
    @property
    def device(self) -> torch.device: ...
    @property
    def is_multilingual(self) -> bool: ...
    @property
    def num_languages(self) -> int: ...
    def set_alignment_heads(self, dump: bytes) -> None: ...
    def embed_audio(self, mel: Tensor) -> Tensor: ...
    def logits(self, tokens: Tensor, audio_features: Tensor) -> Tensor: ...
    def forward(self, mel: Tensor, tokens: Tensor) -> Tensor: ...
    def detect_language(
        self, mel: Tensor, tokenizer: Tokenizer | None = None
    ) -> tuple[Tensor, dict[str, float] | list[dict[str, float]]]: ...
    def decode(
        self, mel: Tensor, options: DecodingOptions = ..., **kwargs: Any
    ) -> DecodingResult | list[DecodingResult]: ...
    def transcribe(
        self,
        audio: str | NDArray[np.float32] | Tensor,
        *,
        verbose: bool | None = None,
        temperature: float | tuple[float, ...] = ...,
        compression_ratio_threshold: float | None = 2.4,
        logprob_threshold: float | None = -1.0,
        no_speech_threshold: float | None = 0.6,
        condition_on_previous_text: bool = True,
        initial_prompt: str | None = None,
        carry_initial_prompt: bool = False,
        word_timestamps: bool = False,
        prepend_punctuations: str = ...,
        append_punctuations: str = ...,
        clip_timestamps: str | list[float] = "0",
        hallucination_silence_threshold: float | None = None,
        **decode_options: Any,
    ) -> TranscriptionResult: ...
