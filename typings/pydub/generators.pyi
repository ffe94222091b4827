from collections.abc import Iterator

from .audio_segment import AudioSegment

class SignalGenerator:
    sample_rate: int
    bit_depth: int

    def __init__(self, sample_rate: int = 44100, bit_depth: int = 16) -> None: ...
    def to_audio_segment(self, duration: float = 1000.0, volume: float = 0.0) -> AudioSegment: ...
    def generate(self) -> Iterator[float]: ...

class Sine(SignalGenerator):
    freq: float

    def __init__(self, freq: float, *, sample_rate: int = 44100, bit_depth: int = 16) -> None: ...

class WhiteNoise(SignalGenerator): ...
