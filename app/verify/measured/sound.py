"""The published sound beside the original: as long, and the same wherever nothing was removed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, log10
from typing import TYPE_CHECKING

from app.domain.certificate import Check
from app.domain.plan import Plan
from app.domain.ports import SampleSource
from app.domain.recording import Recording
from app.domain.timeline import Span, convert, overlapping, period, span_or_none, union
from app.verify.measured.added import OVER, Added
from app.verify.measured.left import AAC_FRAME
from app.verify.measured.samples import count_differing, side_by_side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FADE = 0.005
"""Seconds around a span in which the sound is faded."""
EDGE = 0.050
"""Seconds at each end of a span into which a lossy codec carries what is around it (an AAC window)."""
LENGTH_TOLERANCE = Fraction(20, 1000)
"""Seconds by which the length of a file in a lossy format may differ."""
LISTENING_RATE = 8000
"""Hz: what lossy files are compared at; below 4 kHz every codec keeps the shape of the waves."""
WINDOW, PART = 10, 0.25
"""Seconds that are read, and compared, at a time."""
AUDIBLE, SOFTEST = -45.0, -90.0
"""dBFS (RMS): a part below it is not compared; in a recording that is soft all through, below the other."""
LOUD, UNDER_LOUD = 95, 10.0
"""Percentile of the parts that is called loud, and dB below it down to which those of a soft one count."""
LOW = 3
"""The channel for low sound (LFE) in 5.1 and 7.1."""
LEAST_CORRELATION = 0.5
"""Of a part with the original. Measured: 0.95 and more at 32 kbit/s."""
LEVEL = 6.0
"""dB by which a part may be louder or softer than the original. Measured: 0.8 at 16 kbit/s."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The original and what was published of it.

    Args:
        plan: what was to be removed.
        original: the recording.
        published: the published file, opened again, on the plan's clock.
    """

    plan: Plan
    original: SampleSource
    published: SampleSource

    @property
    def lossless(self) -> bool:
        """Whether the published file holds samples as they are."""
        return is_lossless(self.published.recording)

    @property
    def same_samples(self) -> bool:
        """Whether the samples of both can be compared bit for bit."""
        one, other = self.original.recording, self.published.recording
        return self.lossless and (one.rate, one.channels, one.sample_format) == (
            other.rate,
            other.channels,
            other.sample_format,
        )

    @property
    def step(self) -> float:
        """One step of the coarser samples of both, dBFS: a tone is on such steps, and off by up to one."""
        bits = min(self.original.recording.bits, self.published.recording.bits, 24)
        return 20 * log10(2.0 ** (1 - bits))

    def heard(self, span: Span) -> Span | None:
        """A span of the plan in the published file's samples, rounded inward."""
        facts, rate = self.published.recording, self.plan.rate
        start, end = -(-span.start * facts.rate // rate), span.end * facts.rate // rate
        return span_or_none(start, min(end, facts.length))


def is_lossless(recording: Recording) -> bool:
    """Whether a codec keeps every sample."""
    return recording.codec.startswith("pcm_") or recording.codec in {"flac", "alac"}


def check_length(pair: Pair) -> Check:
    """Whether both last as long: to the sample, or within a tolerance where the format is lossy."""
    one, other = pair.original.recording, pair.published.recording
    part, left_out = pair.plan.within.length, one.length - pair.plan.within.length
    whole = "excerpt" if left_out else "recording"
    off = Fraction(other.length, other.rate) - Fraction(one.length, one.rate)
    if pair.lossless and one.rate == other.rate:
        lasts = (other.length - left_out) / one.rate
        detail = f"{lasts:.3f} s, {other.length - left_out} samples; the {whole} has {part}"
        return Check("length", one.length == other.length, detail)
    padded = other.container == "matroska" and other.codec == "aac"
    allowed = max(LENGTH_TOLERANCE, Fraction(AAC_FRAME, other.rate) if padded else 0)
    lasts = other.duration - left_out / one.rate
    tolerance = f"{1000 * float(allowed):.0f} are allowed"
    detail = f"{lasts:.3f} s, {1000 * float(off):+.1f} ms from the length of the {whole}; {tolerance}"
    return Check("length", -LENGTH_TOLERANCE <= off <= allowed, detail)


def heard_in_channels(pair: Pair, part: Span) -> Iterator[tuple[NDArray[np.float32], NDArray[np.float32]]]:
    """A part of the recording, and the same of what was published, channel by channel.

    What :func:`check_outside` hears is heard once for both: a part begins less than a sample late for that.
    """
    facts, published = pair.original.recording, pair.published.recording
    early = part.start % period(facts.rate, LISTENING_RATE)
    heard = Span(part.start - early, part.end)
    same = convert(heard, facts.rate, published.rate).clip(published.whole)
    if same is None:
        return
    first = -(-early * LISTENING_RATE // facts.rate)
    for channel in _compared(facts, published):
        one = pair.original.listen(heard, rate=LISTENING_RATE, channel=channel)
        other = pair.published.listen(same, rate=LISTENING_RATE, channel=channel)
        yield one[first:], other[first:]


def check_outside(pair: Pair) -> Check:
    """Whether everything else is as it was: bit for bit, or in step and alike where the format is lossy."""
    if pair.same_samples:
        return _bit_for_bit(pair)
    return _alike(pair)


def _bit_for_bit(pair: Pair) -> Check:
    """Compare all samples farther than a fade from every span."""
    near = _near(pair, FADE)
    compared = differing = 0
    for start, one, other in side_by_side(pair.original.blocks(), pair.published.blocks()):
        kept = _mask(Span(start, start + len(one)), near)
        compared += int(kept.sum())
        differing += count_differing(one[kept], other[kept])
    detail = f"{differing} of {compared} samples differ, farther than 5 ms from what was removed"
    return Check("outside", differing == 0, detail)


def _alike(pair: Pair) -> Check:
    """Compare waves, part by part: what is shifted, replaced or added does not correlate."""
    import numpy as np

    facts, published = pair.original.recording, pair.published.recording
    near = _near(pair, EDGE)
    parts: list[NDArray[np.float64]] = []
    added = Added(pair.original, pair.published, pair.plan.silent)
    for window in facts.whole.parts(WINDOW * facts.rate):
        same = convert(window, facts.rate, published.rate).clip(published.whole)
        if same is None:
            if window.length <= LENGTH_TOLERANCE * facts.rate:  # as much as its length may be off
                continue
            ends = window.start / facts.rate
            return Check("outside", False, f"the published sound ends before {ends:.0f} s")
        added.listen(window, same)
        for channel in _compared(facts, published):
            one = pair.original.listen(window, rate=LISTENING_RATE, channel=channel)
            other = pair.published.listen(same, rate=LISTENING_RATE, channel=channel)
            length = min(len(one), len(other))
            kept = _mask(window, near)[_instants(length, facts.rate, window.length)]
            parts.append(_likeness(_waves(one[:length], kept), _waves(other[:length], kept)))
    compared, alike, off = _audible(np.concatenate(parts)).T
    different = int(((alike < LEAST_CORRELATION) | (off > LEVEL)).sum())
    lowest, most, louder = alike.min(initial=1), off.max(initial=0), added.most
    detail = (
        f"{different} of {len(compared)} parts of {PART} s differ; the least alike has a correlation of "
        f"{lowest:.2f} ({LEAST_CORRELATION} is asked for); {most:.1f} dB louder or softer at most "
        f"({LEVEL:.0f} are allowed); {louder:.1f} dB louder in an octave at most ({OVER:.0f} are allowed)"
    )
    return Check("outside", different == 0 and louder <= OVER, detail)


def _compared(one: Recording, other: Recording) -> tuple[int | None, ...]:
    """The channels that are compared, None for the mix."""
    if one.channels != other.channels:
        return (None,)
    if other.codec == "aac" and one.channels in {6, 8}:
        # The encoder keeps nothing but rumble of the fourth, which is for low sound in 5.1 and 7.1.
        return (None, *(channel for channel in range(one.channels) if channel != LOW))
    return tuple(range(one.channels))


def _instants(samples: int, rate: int, most: int) -> NDArray[np.intp]:
    """The native samples that the samples of a listened window stand for."""
    import numpy as np

    return np.minimum(np.arange(samples) * rate // LISTENING_RATE, most - 1)


def _waves(sound: NDArray[np.float32], kept: NDArray[np.bool_]) -> NDArray[np.float32]:
    """What is kept of a sound, around its mean: with a constant offset, which nobody hears, all are alike."""
    mean = sound.mean(where=kept) if kept.any() else 0
    made: NDArray[np.float32] = (sound - mean) * kept
    return made


def _likeness(one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float64]:
    """Of each part the level in the louder of both (dBFS), correlation, and by how many dB they differ."""
    import numpy as np

    length = round(PART * LISTENING_RATE)
    a, b = (
        np.pad(sound, (0, -len(sound) % length)).reshape(-1, length).astype(np.float64)
        for sound in (one, other)
    )
    powers = np.square(a).sum(axis=1), np.square(b).sum(axis=1)
    first, second = (10 * np.log10(np.maximum(power / length, 1e-20)) for power in powers)
    alike = (a * b).sum(axis=1) / np.maximum(1e-12, np.sqrt(powers[0] * powers[1]))
    return np.stack([np.maximum(first, second), alike, np.abs(second - first)], axis=1)


def _audible(parts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Those that are heard of the parts that :func:`_likeness` gives."""
    import numpy as np

    some = parts[parts[:, 0] > SOFTEST]
    least = min(AUDIBLE, float(np.percentile(some[:, 0], LOUD)) - UNDER_LOUD) if len(some) else AUDIBLE
    return some[some[:, 0] > least]


def _near(pair: Pair, seconds: float) -> tuple[Span, ...]:
    """What is removed, and what is as near to it as that."""
    facts = pair.original.recording
    samples = ceil(seconds * facts.rate)
    return union(span.pad(samples, samples, within=facts.whole) for span in pair.plan.silent)


def _mask(window: Span, near: Sequence[Span]) -> NDArray[np.bool_]:
    """Which samples of a window lie in none of the spans, which are sorted and apart."""
    import numpy as np

    kept = np.ones(window.length, dtype=np.bool_)
    for span in overlapping(near, window):
        if (part := span.clip(window)) is not None:
            kept[part.start - window.start : part.end - window.start] = False
    return kept
