"""What is left in each span, octave by octave, beside the noise around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.ports import SampleSource
from app.domain.profile import SoundStyle
from app.domain.recording import Recording
from app.domain.sound.audible import full_scale
from app.domain.timeline import Span, complement, convert, overlapping, span_or_none
from app.verify.measured.left import AAC_FRAME
from app.verify.measured.samples import without_drift, without_tone
from app.verify.measured.sound import EDGE, Pair

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

OCTAVES = (125, 250, 500, 1000, 2000, 4000, 8000)
"""Middles of the bands, Hz: a voice is in them."""
FRAME = 0.05
"""Seconds over which a band's level is measured."""
_AROUND = 2.0
"""Seconds on both sides of a span that tell how loud the noise is."""
_FLOOR = 10
"""Percentile of the levels around that is called noise."""
LEAST, OVER = -70.0, 6.0
"""dBFS, and dB over the noise around, that a band has to exceed before it is a leak. Measured of what mp3,
AAC and Opus leave in 148 silent spans of eight meetings: -92 dBFS and 25 dB under the noise at most."""
BESIDE_TONE = -60.0
"""dBFS that it has to exceed where there is a tone. Measured: -67 dBFS, 4 dB over the noise at most.
A tone of coarse samples is off by half a step of them at most: -48 dBFS in 8 bits. Measured: -52."""
_HALF = 6.0
"""dB from half a step to a whole one."""
_NOTHING = -200.0


@dataclass(frozen=True, slots=True)
class Residue:
    """The most that is left in a span in any band.

    Args:
        level: dBFS (RMS of the loudest channel).
        over: dB over the noise around, in the band in which it is highest over it.
        leaks: whether a band is louder than what a codec may leave.
    """

    level: float
    over: float
    leaks: bool


def residue(pair: Pair, span: Span) -> Residue | None:
    """What is left in a span of the plan; None when it is too short to tell.

    The edges of a span, in which a codec leaves some of what is around it, or a tone begins and ends, are
    left out: their level is looked at without bands.
    """
    import numpy as np

    tone = pair.plan.sound_style is SoundStyle.BLEEP
    heard = pair.heard(span)
    edge = 0 if pair.lossless and not tone else _edge(pair.published.recording, tone=tone)
    inside = None if heard is None else span_or_none(heard.start + edge, heard.end - edge)
    left = _levels(pair.published, inside, tone=tone) if inside is not None else ()
    if inside is None or not len(left):
        return None
    levels = np.max(left, axis=0)
    over = levels - _noise(pair, inside)
    least = max(BESIDE_TONE, pair.step - _HALF) if tone else LEAST
    leaks = (levels > least) & (over > OVER)
    return Residue(float(levels.max()), float(over.max()), bool(leaks.any()))


def _edge(published: Recording, *, tone: bool) -> int:
    """Samples at each end of a span that are not looked at: beside a tone a frame of AAC at least."""
    frame = AAC_FRAME if tone and published.codec == "aac" else 0
    return max(round(EDGE * published.rate), frame)


def _noise(pair: Pair, inside: Span) -> NDArray[np.float64]:
    """The level of the noise around a span, dBFS in each band: the quiet moments outside all spans."""
    import numpy as np

    facts = pair.published.recording
    around = round(_AROUND * facts.rate)
    near = inside.pad(around, around, within=facts.whole)
    plan = pair.plan
    outside = complement((plan.within,), within=Span(0, plan.length))
    silent = (*overlapping(plan.spans, convert(near, facts.rate, plan.rate)), *outside)
    around_it = complement((convert(span, plan.rate, facts.rate) for span in silent), within=near)
    levels = np.concatenate(
        [np.empty((0, len(OCTAVES))), *(_levels(pair.published, part, tone=False) for part in around_it)]
    )
    return np.percentile(levels, _FLOOR, axis=0) if len(levels) else np.full(len(OCTAVES), _NOTHING)


def _levels(source: SampleSource, span: Span, *, tone: bool) -> NDArray[np.float64]:
    """Level of each band in dBFS (RMS), for the loudest channel; shape ``(frames, bands)``."""
    import numpy as np

    rate = source.recording.rate
    length = round(FRAME * rate)
    edges = [(round(middle / 2**0.5 * FRAME), round(middle * 2**0.5 * FRAME)) for middle in OCTAVES]
    levels = [np.empty((0, len(OCTAVES)))]
    for frames in _frames(source, span, length):
        finite = np.all(np.isfinite(frames), axis=(1, 2))
        heard = np.where(finite[:, None, None], frames, 0)
        sound = without_tone(heard, rate, degree=3) if tone else without_drift(heard, degree=3)
        powers = np.square(np.abs(np.fft.rfft(sound, axis=1))) * (2 / length**2)
        bands = np.stack([powers[:, low:high].sum(axis=1).max(axis=1) for low, high in edges], axis=1)
        level = 10 * np.log10(np.maximum(bands, 10 ** (_NOTHING / 10)))
        levels.append(np.where(finite[:, None], level, -_NOTHING))
    return np.concatenate(levels)


def _frames(source: SampleSource, span: Span, length: int) -> Iterator[NDArray[np.float64]]:
    """Sound of a span in frames, shape ``(frames, length, channels)``; what is left at the end is in none."""
    import numpy as np

    rest: NDArray[np.float64] | None = None
    for block in source.blocks(span):
        sound = full_scale(block.samples)
        held = sound if rest is None else np.concatenate((rest, sound))
        whole = len(held) // length * length
        yield held[:whole].reshape(-1, length, held.shape[1])
        rest = held[whole:]
