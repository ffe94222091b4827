"""What a lossy file holds where nothing was recorded: a codec takes away, and adds next to nothing."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING

from app.domain.ports import SampleSource
from app.domain.sound.audible import full_scale
from app.domain.timeline import Span, overlapping, union
from app.verify.measured.left import AAC_FRAME

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FRAME = 20
"""Frames a second in which levels are compared."""
OCTAVES = (250, 500, 1000, 2000, 4000, 8000, 16000)
"""Middles of the bands, Hz; the last goes on to the end. Of what is lower nobody understands a word."""
OVER, LEAST = 12.0, -85.0
"""dB by which an octave may be louder than it was recorded, in the same frame or beside it, and dBFS (RMS)
below which nothing is compared."""
FILLED, FOLDED, FROM = 52.0, 20.0, 8000
"""dB under the loudest octave near (what AAC leaves high up comes and goes) that counts as recorded, and dB
under the octave below that does in Opus, which fills one of which a recording had a part, and Hz from which.

Measured of 110 files of 30 kinds, mp3, m4a and Opus of 8 to 96 kHz, mono, stereo and panned, soft, clipped,
with noise and with music: 7 dB louder at most."""
_NEAR = 0.05
"""Seconds beside a span that are not compared: a codec carries on there."""
_NOTHING, _ANYTHING = -200.0, 200.0
"""dBFS of silence, and of what is no number."""


class Added:
    """Compares the loudest channel of what was published with that of the recording, octave by octave.

    A word that is hidden where nothing is heard is not like anything that was there: only its level tells it.

    Args:
        original: the recording.
        published: the published file, on the recording's clock.
        silent: the spans of the plan, sorted.
    """

    def __init__(self, original: SampleSource, published: SampleSource, silent: Iterable[Span]) -> None:
        facts, made = original.recording, published.recording
        frame = 2 * AAC_FRAME / made.rate if made.codec == "aac" else 0
        near = round(max(_NEAR, frame) * facts.rate)
        self._original, self._published = original, published
        self._near = union(span.pad(near, near, within=facts.whole) for span in silent)
        self._recorded: list[NDArray[np.float64]] = []
        self._levels: list[NDArray[np.float64]] = []
        self._kept: list[bool] = []

    def listen(self, window: Span, same: Span) -> None:
        """Listen to the next window, which begins at a whole second.

        Args:
            window: of the recording.
            same: of what was published.
        """
        recorded, levels = _levels(self._original, window, clipped=True), _levels(self._published, same)
        frames = min(len(recorded), len(levels))
        rate = self._original.recording.rate
        begins = [window.start + number * rate // FRAME for number in range(frames + 1)]
        self._kept += (not overlapping(self._near, Span(*place)) for place in pairwise(begins))
        self._recorded.append(recorded[:frames])
        self._levels.append(levels[:frames])

    @property
    def most(self) -> float:
        """By how many dB an octave is louder than it was recorded, at most; 0 where none is.

        For two frames at least: what AAC leaves high up may last as long as one, and no word does.
        """
        import numpy as np

        recorded, levels = np.concatenate(self._recorded), np.concatenate(self._levels)
        if self._published.recording.codec == "opus":
            for band in range(OCTAVES.index(FROM), len(OCTAVES)):
                recorded[:, band] = np.maximum(recorded[:, band], recorded[:, band - 1] - FOLDED)
        loudest = _near(recorded.max(axis=1, keepdims=True, initial=_NOTHING), frames=2)
        recorded = np.maximum(_near(recorded, frames=1), loudest - FILLED)
        compared = (levels > LEAST) & np.array(self._kept, dtype=np.bool_)[:, None]
        over = np.where(compared, levels - recorded, 0.0)
        return float(np.minimum(over[:-1], over[1:]).max(initial=0.0))


def _near(levels: NDArray[np.float64], *, frames: int) -> NDArray[np.float64]:
    """The highest of each frame and those beside it."""
    import numpy as np

    around = np.pad(levels, ((frames, frames), (0, 0)), mode="edge")
    shifted = [around[at : at + len(levels)] for at in range(2 * frames + 1)]
    highest: NDArray[np.float64] = np.max(shifted, axis=0)
    return highest


def _levels(source: SampleSource, window: Span, *, clipped: bool = False) -> NDArray[np.float64]:
    """Level of each octave in dBFS (RMS), for the loudest channel; shape ``(frames, octaves)``.

    Args:
        source: of the sound.
        window: where.
        clipped: whether what is beyond full scale may be cut off as well: FLAC has no room for it.
    """
    import numpy as np

    rate = source.recording.rate
    length = rate // FRAME
    sound = np.concatenate([full_scale(block.samples).astype(np.float32) for block in source.blocks(window)])
    starts = np.arange(len(sound) * FRAME // rate) * rate // FRAME
    shape = np.hanning(length + 1)[:length].astype(np.float32)
    edges = [round(middle / sqrt(2) * length / rate) for middle in OCTAVES]
    short = max(0, edges[-1] - length // 2)
    beyond = clipped and bool(np.abs(sound).max(initial=0) > 1)
    power = np.zeros((len(starts), len(OCTAVES)))
    for channel in (*sound.T, *(np.clip(sound, -1, 1).T if beyond else ())):
        even = rate % FRAME == 0  # no sample lies between two frames
        frames = (
            channel[: len(starts) * length].reshape(-1, length)
            if even
            else channel[starts[:, None] + np.arange(length)]
        )
        spectrum = np.fft.rfft(frames * shape, axis=1)
        powers = np.square(spectrum.real) + np.square(spectrum.imag)
        powers = np.pad(powers, ((0, 0), (0, short)))  # of low rates the last octaves are empty
        power = np.maximum(power, np.add.reduceat(powers, edges, axis=1))
    power *= 2 / (length * float(np.square(shape).sum()))
    levels = 10 * np.log10(np.maximum(power, 10 ** (_NOTHING / 10)))
    return np.where(np.isfinite(levels), levels, _ANYTHING)
