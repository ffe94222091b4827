from dataclasses import dataclass

from torch import Tensor

from .model import Whisper
from .tokenizer import Tokenizer
from .transcribe import SegmentDict

@dataclass
class WordTiming:
    word: str
    tokens: list[int]
    start: float
    end: float
    probability: float

def find_alignment(
    model: Whisper,
    tokenizer: Tokenizer,
    text_tokens: list[int],
    mel: Tensor,
    num_frames: int,
    *,
    medfilt_width: int = 7,
    qk_scale: float = 1.0,
) -> list[WordTiming]: ...
def merge_punctuations(alignment: list[WordTiming], prepended: str, appended: str) -> None: ...
def add_word_timestamps(
    *,
    segments: list[SegmentDict],
    model: Whisper,
    tokenizer: Tokenizer,
    mel: Tensor,
    num_frames: int,
    prepend_punctuations: str = ...,
    append_punctuations: str = ...,
    last_speech_timestamp: float,
    medfilt_width: int = 7,
    qk_scale: float = 1.0,
) -> None: ...
