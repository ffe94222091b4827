from typing import Any, NotRequired, TypedDict

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from .model import Whisper

class WordDict(TypedDict):
    word: str
    start: float
    end: float
    probability: float

class SegmentDict(TypedDict):
    id: int
    seek: int
    start: float
    end: float
    text: str
    tokens: list[int]
    temperature: float
    avg_logprob: float
    compression_ratio: float
    no_speech_prob: float
    words: NotRequired[list[WordDict]]

class TranscriptionResult(TypedDict):
    text: str
    segments: list[SegmentDict]
    language: str

def transcribe(
    model: Whisper,
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
