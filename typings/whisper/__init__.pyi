import torch

from .audio import log_mel_spectrogram as log_mel_spectrogram
from .audio import pad_or_trim as pad_or_trim
from .decoding import DecodingOptions as DecodingOptions
from .decoding import DecodingResult as DecodingResult
from .decoding import decode as decode
from .decoding import detect_language as detect_language
from .model import ModelDimensions as ModelDimensions
from .model import Whisper as Whisper
from .transcribe import transcribe as transcribe

__version__: str
_MODELS: dict[str, str]
_ALIGNMENT_HEADS: dict[str, bytes]

def available_models() -> list[str]: ...
def load_model(
    name: str,
    device: str | torch.device | None = None,
    download_root: str | None = None,
    in_memory: bool = False,
) -> Whisper: ...
