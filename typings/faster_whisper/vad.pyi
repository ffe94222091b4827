from dataclasses import dataclass
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

class SpeechTimestamp(TypedDict):
    start: int
    end: int

@dataclass
class VadOptions:
    threshold: float = 0.5
    neg_threshold: float | None = None
    min_speech_duration_ms: int = 0
    max_speech_duration_s: float = ...
    min_silence_duration_ms: int = 2000
    speech_pad_ms: int = 400

def get_speech_timestamps(
    audio: NDArray[np.float32],
    vad_options: VadOptions | None = None,
    sampling_rate: int = 16000,
) -> list[SpeechTimestamp]: ...

class SileroVADModel:
    def __init__(self, path: str) -> None: ...
    def __call__(
        self, audio: NDArray[np.float32], num_samples: int = 512, context_size_samples: int = 64
    ) -> NDArray[np.float32]: ...

def get_vad_model() -> SileroVADModel: ...
