from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from os import PathLike
from typing import BinaryIO, TypedDict

import numpy as np
import tokenizers
from ctranslate2 import StorageView
from ctranslate2.models import Whisper
from numpy.typing import NDArray

from .feature_extractor import FeatureExtractor
from .tokenizer import Tokenizer
from .vad import VadOptions

@dataclass
class Word:
    start: float
    end: float
    word: str
    probability: float

@dataclass
class Segment:
    id: int
    seek: int
    start: float
    end: float
    text: str
    tokens: list[int]
    avg_logprob: float
    compression_ratio: float
    no_speech_prob: float
    words: list[Word] | None
    temperature: float | None

@dataclass
class TranscriptionInfo:
    language: str
    language_probability: float
    duration: float
    duration_after_vad: float
    all_language_probs: list[tuple[str, float]] | None
    vad_options: VadOptions

class AlignedWord(TypedDict):
    word: str
    tokens: list[int]
    start: float
    end: float
    probability: float

class WhisperModel:
    model: Whisper
    hf_tokenizer: tokenizers.Tokenizer
    feature_extractor: FeatureExtractor
    tokens_per_second: int
    frames_per_second: int
    max_length: int

    def __init__(
        self,
        model_size_or_path: str | PathLike[str],
        device: str = "auto",
        device_index: int | list[int] = 0,
        compute_type: str = "default",
        cpu_threads: int = 0,
        num_workers: int = 1,
        download_root: str | None = None,
        local_files_only: bool = False,
        files: dict[str, bytes] | None = None,
        revision: str | None = None,
    ) -> None: ...
    @property
    def supported_languages(self) -> list[str]: ...
    def transcribe(
        self,
        audio: str | BinaryIO | NDArray[np.float32],
        language: str | None = None,
        task: str = "transcribe",
        log_progress: bool = False,
        beam_size: int = 5,
        best_of: int = 5,
        patience: float = 1,
        length_penalty: float = 1,
        repetition_penalty: float = 1,
        no_repeat_ngram_size: int = 0,
        temperature: float | Sequence[float] = ...,
        compression_ratio_threshold: float | None = 2.4,
        log_prob_threshold: float | None = -1.0,
        no_speech_threshold: float | None = 0.6,
        condition_on_previous_text: bool = True,
        prompt_reset_on_temperature: float = 0.5,
        initial_prompt: str | Iterable[int] | None = None,
        prefix: str | None = None,
        suppress_blank: bool = True,
        suppress_tokens: list[int] | None = ...,
        without_timestamps: bool = False,
        max_initial_timestamp: float = 1.0,
        word_timestamps: bool = False,
        prepend_punctuations: str = ...,
        append_punctuations: str = ...,
        multilingual: bool = False,
        vad_filter: bool = False,
        vad_parameters: VadOptions | None = None,
        max_new_tokens: int | None = None,
        chunk_length: int | None = None,
        clip_timestamps: str | list[float] = "0",
        hallucination_silence_threshold: float | None = None,
        hotwords: str | None = None,
        language_detection_threshold: float | None = 0.5,
        language_detection_segments: int = 1,
    ) -> tuple[Iterable[Segment], TranscriptionInfo]: ...
    def encode(self, features: NDArray[np.float32]) -> StorageView: ...
    def find_alignment(
        self,
        tokenizer: Tokenizer,
        text_tokens: list[list[int]],
        encoder_output: StorageView,
        num_frames: int,
        median_filter_width: int = 7,
    ) -> list[list[AlignedWord]]: ...
    def detect_language(
        self,
        audio: NDArray[np.float32] | None = None,
        features: NDArray[np.float32] | None = None,
        vad_filter: bool = False,
        vad_parameters: VadOptions | None = None,
        language_detection_segments: int = 1,
        language_detection_threshold: float = 0.5,
    ) -> tuple[str, float, list[tuple[str, float]]]: ...

def get_ctranslate2_storage(segment: NDArray[np.float32]) -> StorageView: ...
