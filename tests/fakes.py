"""Stand-ins that satisfy the Protocols of the domain, for rules that need no file and no model."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import Block, SampleSource
from app.domain.recording import FIRST, Recording, Selection
from app.domain.timeline import Span


class ArraySource:
    """A recording in memory.

    Args:
        samples: shape ``(samples,)`` or ``(samples, channels)``, values in -1 to 1.
        rate: samples a second, Hz.
        selection: which sound of its file it is.
    """

    def __init__(self, samples: NDArray[np.float32], rate: int, *, selection: Selection = FIRST) -> None:
        self._samples = samples if samples.ndim == 2 else samples[:, np.newaxis]
        length, channels = self._samples.shape
        self._recording = Recording(
            path=Path("/memory.wav"),
            sha256=sha256(self._samples.tobytes()).hexdigest(),
            container="wav",
            codec="pcm_f32le",
            sample_format="flt",
            bits=32,
            rate=rate,
            channels=channels,
            length=length,
            selection=selection,
            dual_mono=channels > 1 and bool((self._samples == self._samples[:, :1]).all()),
        )

    @property
    def recording(self) -> Recording:
        return self._recording

    @property
    def samples(self) -> NDArray[np.float32]:
        """Shape ``(samples, channels)``."""
        return self._samples

    def blocks(self, span: Span | None = None) -> Iterator[Block]:
        wanted = span or self._recording.whole
        for start in range(wanted.start, wanted.end, 65536):
            yield Block(start, self._samples[start : min(start + 65536, wanted.end)])

    def listen(self, span: Span, *, rate: int, channel: int | None = None) -> NDArray[np.float32]:
        sound = self._samples[span.start : span.end]
        mono: NDArray[np.float32] = sound.mean(axis=1) if channel is None else sound[:, channel]
        wanted = -(-span.length * rate // self._recording.rate)
        instants = np.arange(wanted) * (self._recording.rate / rate)
        return np.asarray(np.interp(instants, np.arange(len(mono)), mono), np.float32)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return


class Late:
    """Finds the same copies everywhere.

    Args:
        late: seconds by which they are late; 0 for none.
        early: seconds by which they are early.
    """

    def __init__(self, late: float = 0.0, early: float = 0.0) -> None:
        self._late, self._early = late, early

    def lags(self, source: SampleSource, place: Span) -> tuple[int, int]:
        assert source.recording.whole.contains(place)
        rate = source.recording.rate
        return round(self._early * rate), round(self._late * rate)
