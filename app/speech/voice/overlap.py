"""Where two people talk at once, told by a network that listens for nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from app.assets import model_folder
from app.domain.ports import ENGINE_RATE, SampleSource
from app.domain.sound.audible import sounds_apart
from app.domain.timeline import Span, overlapping, span_or_none, union
from app.speech.networks import open_network

if TYPE_CHECKING:
    import onnxruntime

WINDOW, HOP = 10.0, 7.0
"""Seconds that the network listens to at once, as it has learnt it, and from one window to the next."""
LIKELY = 0.5
"""Probability of two voices from which they count as two."""
AROUND = 0.1
"""Seconds before and after them that do too: a voice that comes in is noticed a little late.

From 0.3 and with 0.2 s, 0.1 % less is heard of a muted speaker, and 4 to 8 % more of the others is lost.
"""
_STEP, _FIRST = 270, 495.5
"""Samples from one frame of the network to the next, and the middle of the first one."""
_ALONE = 4
"""Classes of nobody and of one of three people alone; those behind are two at once."""


class OverlapDetector:
    """The segmentation network of pyannote.audio. Where it is from is in ``models/overlap``."""

    def together(
        self, source: SampleSource, voice: Sequence[Span], *, told: Callable[[int], None] = lambda _: None
    ) -> tuple[Span, ...]:
        """Where two voices are heard at once, in native samples, sorted and apart.

        Args:
            source: the recording.
            voice: where a voice is heard; nothing else is listened to.
            told: is told of the sample up to which it has listened.

        Raises:
            InputError: when the file is no longer what it was.
            CaviardError: when the installation is damaged.
        """
        recording = source.recording
        around = round(AROUND * recording.rate)
        found: list[Span] = []
        for window, part in _windows(voice, recording.whole, recording.rate):
            found += self._heard(source, window, part)
            told(part.end)
        return union(span.pad(around, around, within=recording.whole) for span in found)

    def probabilities(self, sound: NDArray[np.float32]) -> NDArray[np.float64]:
        """How likely two voices are, a frame each.

        Args:
            sound: shape ``(samples,)`` at 16 kHz, of half a second at least.
        """
        (told,) = self._network.run(None, {"sounds": sound[np.newaxis]})
        return np.asarray(told[0, :, _ALONE:].sum(axis=1), np.float64)

    def _heard(self, source: SampleSource, window: Span, within: Span) -> Iterator[Span]:
        """Where two are heard in a part of a window, in the mix or, where that hides one, on a channel."""
        rate = source.recording.rate
        found = {frame for sound in sounds_apart(source, window) for frame in self._frames(sound)}
        for frame in sorted(found):
            middle = _FIRST + _STEP * frame
            start, end = (round((middle + side) * rate / ENGINE_RATE) for side in (-_STEP / 2, _STEP / 2))
            span = span_or_none(window.start + start, window.start + end)
            if span is not None and (part := span.clip(within)) is not None:
                yield part

    def _frames(self, sound: NDArray[np.float32]) -> list[int]:
        """The frames of a sound in which two are heard."""
        sound = np.pad(sound, (0, max(0, ENGINE_RATE // 2 - len(sound))))
        return list(map(int, np.flatnonzero(self.probabilities(sound) >= LIKELY)))

    @cached_property
    def _network(self) -> onnxruntime.InferenceSession:
        return open_network(model_folder("overlap") / "overlap.onnx")


def _windows(voice: Sequence[Span], whole: Span, rate: int) -> Iterator[tuple[Span, Span]]:
    """Windows in which there is a voice, and the part of each that it tells of: its middle, as a rule."""
    size, hop = round(WINDOW * rate), round(HOP * rate)
    aside = (size - hop) // 2
    heard = union(voice)
    if not heard:
        return
    first, last = max(0, (heard[0].start - size) // hop * hop), min(whole.length - aside, heard[-1].end)
    for start in range(first, max(last, 1), hop):
        told = Span(start if start == 0 else start + aside, min(start + size - aside, whole.end))
        if overlapping(heard, told):
            yield Span(max(0, min(start, whole.end - size)), min(start + size, whole.end)), told
