"""A recording of four seconds in which one is removed, and what may have been published of it."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from app.domain.finding import Category
from app.domain.profile import SoundStyle
from app.domain.recording import Recording
from app.domain.timeline import Span
from app.verify.measured.sound import Pair
from tests.fakes import ArraySource
from tests.values import make_plan, make_recording, make_transcript, say

RATE = 8000
LENGTH = 4 * RATE
SPAN = Span(RATE, 2 * RATE)
FACTS = make_recording(length=LENGTH)
EDGE = round(0.04 * RATE)
Sound = NDArray[np.float32]


class Encoded(ArraySource):
    """Sound as it comes out of a file of another kind."""

    def __init__(self, samples: Sound, *, codec: str = "opus", container: str = "ogg") -> None:
        super().__init__(samples, RATE)
        self._facts = replace(super().recording, codec=codec, container=container)

    @property
    def recording(self) -> Recording:
        return self._facts


def sine(level: float, frequency: int = 300, length: int = LENGTH) -> Sound:
    """A sine of a level in dBFS (RMS)."""
    time = np.arange(length) / RATE
    return np.asarray(10 ** (level / 20) * 2**0.5 * np.sin(2 * np.pi * frequency * time), np.float32)


def pair(
    published: ArraySource, *, original: Sound | None = None, style: SoundStyle = SoundStyle.MUTE
) -> Pair:
    transcript = make_transcript(say("Anna", start=1, each=1), recording=FACTS)
    plan = make_plan(transcript, {"Anna": Category.PERSON}, recording=FACTS, sound_style=style)
    assert plan.spans == (SPAN,)
    return Pair(plan, ArraySource(sine(-20) if original is None else original, RATE), published)
