import numpy as np
from numpy.typing import NDArray

class FeatureExtractor:
    sampling_rate: int
    hop_length: int
    n_samples: int
    nb_max_frames: int
    time_per_frame: float

    def __init__(
        self,
        feature_size: int = 80,
        sampling_rate: int = 16000,
        hop_length: int = 160,
        chunk_length: int = 30,
        n_fft: int = 400,
    ) -> None: ...
    def __call__(
        self, waveform: NDArray[np.float32], padding: int = 160, chunk_length: int | None = None
    ) -> NDArray[np.float32]: ...
