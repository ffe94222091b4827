"""Which part of a recording a picture of it shows, and how samples and pixels belong together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.timeline import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FINEST = 1 / 24
"""Samples a pixel at the closest look: one sample is 24 pixels wide."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A window on a recording.

    Args:
        length: samples in the recording, at least 1.
        width: pixels of the picture, at least 1.
        start: the sample at the left edge; need not be a whole one.
        step: samples a pixel.
    """

    length: int
    width: int
    start: float
    step: float

    @property
    def seen(self) -> Span:
        """What is in view, in whole samples."""
        first = min(int(self.start), self.length - 1)
        return Span(first, min(self.length, max(first + 1, int(self.start + self.step * self.width) + 1)))

    def x(self, sample: float) -> float:
        """Where a sample is, in pixels; may be out of the picture."""
        return (sample - self.start) / self.step

    def xs(self, samples: NDArray[np.int64]) -> NDArray[np.float64]:
        """Where many samples are, in pixels."""
        return (samples.astype(float) - self.start) / self.step

    def sample(self, x: float) -> int:
        """The sample at a pixel, inside the recording."""
        return min(max(0, int(self.start + x * self.step)), self.length)

    def zoomed(self, factor: float, x: float) -> Scale:
        """Closer by a factor above 1, or farther; what is at a pixel stays there."""
        under = self.start + x * self.step
        step = min(max(FINEST, self.step / factor), _widest(self.length, self.width))
        return _settled(replace(self, step=step, start=under - x * step))

    def scrolled(self, pixels: float) -> Scale:
        """Moved to the right by pixels."""
        return _settled(replace(self, start=self.start + pixels * self.step))

    def centred(self, sample: float) -> Scale:
        """The same closeness with a sample in the middle."""
        return _settled(replace(self, start=sample - self.step * self.width / 2))

    def showing(self, sample: int) -> Scale:
        """Itself where a sample is in view; else moved, so that it is near the left edge."""
        if 0 <= self.x(sample) < self.width:
            return self
        return _settled(replace(self, start=sample - self.step * self.width / 8))

    def resized(self, width: int) -> Scale:
        """The same closeness in a picture of another width; all of the recording where all was in view."""
        if self.step >= _widest(self.length, self.width):
            return whole(self.length, width)
        return _settled(replace(self, width=width, step=min(self.step, _widest(self.length, width))))


def whole(length: int, width: int) -> Scale:
    """All of a recording."""
    return Scale(max(1, length), max(1, width), 0.0, _widest(max(1, length), max(1, width)))


def _widest(length: int, width: int) -> float:
    return max(FINEST, length / width)


def _settled(scale: Scale) -> Scale:
    """Not beyond the ends of the recording."""
    last = max(0.0, scale.length - scale.step * scale.width)
    return replace(scale, start=min(max(0.0, scale.start), last))
