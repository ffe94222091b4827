"""What pydub makes: tones and fades, on short stretches of sound as 32-bit integers.

pydub cuts in milliseconds. A segment that claims a rate of 1000 Hz has one sample a millisecond, so its fades
start and end exactly where they are told; nothing in a fade depends on the rate.
"""

from __future__ import annotations

from math import inf, log10
from typing import TYPE_CHECKING

from app.audio.native import narrow, widen

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pydub import AudioSegment

TONE = 1000
"""Hz."""
_A_SAMPLE_A_MILLISECOND = 1000


def faded(samples: NDArray[np.generic], start: float, end: float, *, bits: int) -> NDArray[np.generic]:
    """The same sound with its amplitude going in a straight line from one factor to another.

    Args:
        samples: shape ``(samples, channels)``, native type.
        start: factor of the first sample.
        end: factor of the sample after the last.
        bits: significant bits a sample.
    """
    wide, scale = widen(samples)
    return narrow(_fade(wide, start, end), samples.dtype, bits=bits, scale=scale)


def tone(rate: int) -> NDArray[np.int32]:
    """One second of the tone at full scale: a whole number of periods, so that it repeats without a seam.

    Args:
        rate: samples a second, Hz.
    """
    import numpy as np
    from pydub.generators import Sine

    second = Sine(TONE, sample_rate=rate, bit_depth=32).to_audio_segment(duration=1000)
    return np.frombuffer(second.raw_data, dtype=np.int32)


def louder(wide: NDArray[np.int32], gain: float) -> NDArray[np.int32]:
    """The same sound of one channel, shape ``(samples,)``, with a gain in dB."""
    import numpy as np

    return np.frombuffer(_segment(wide[:, None]).apply_gain(gain).raw_data, dtype=np.int32)


def shaped(wide: NDArray[np.int32], start: float, end: float) -> NDArray[np.int32]:
    """As :func:`faded`, of one channel of 32-bit integers of shape ``(samples,)``."""
    return _fade(wide.reshape(-1, 1), start, end)[:, 0]


def _fade(wide: NDArray[np.int32], start: float, end: float) -> NDArray[np.int32]:
    import numpy as np

    segment = _segment(wide)
    made = segment.fade(from_gain=_db(start), to_gain=_db(end), start=0, end=len(wide))
    return np.frombuffer(made.raw_data, dtype=np.int32).reshape(wide.shape)


def _segment(wide: NDArray[np.int32]) -> AudioSegment:
    from pydub import AudioSegment

    return AudioSegment(
        wide.tobytes(), sample_width=4, frame_rate=_A_SAMPLE_A_MILLISECOND, channels=wide.shape[1]
    )


def _db(factor: float) -> float:
    return 20 * log10(factor) if factor > 0 else -inf
