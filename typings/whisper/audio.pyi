from typing import Final, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray

SAMPLE_RATE: Final = 16000
N_FFT: Final = 400
HOP_LENGTH: Final = 160
CHUNK_LENGTH: Final = 30
N_SAMPLES: Final = 480000
N_FRAMES: Final = 3000
N_SAMPLES_PER_TOKEN: Final = 320
FRAMES_PER_SECOND: Final = 100
TOKENS_PER_SECOND: Final = 50

_Array = TypeVar("_Array", torch.Tensor, NDArray[np.float32])

def pad_or_trim(array: _Array, length: int = 480000, *, axis: int = -1) -> _Array: ...
def log_mel_spectrogram(
    audio: str | NDArray[np.float32] | torch.Tensor,
    n_mels: int = 80,
    padding: int = 0,
    device: str | torch.device | None = None,
) -> torch.Tensor: ...
