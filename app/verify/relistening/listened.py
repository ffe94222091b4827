"""Published sound as an engine listens to it: the mix, and every channel that holds something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.ports import ENGINE_RATE, SampleSource
from app.domain.profile import SoundStyle
from app.domain.sound.audible import channels_apart
from app.domain.timeline import Span, convert, overlapping
from app.verify.measured.sound import FADE, Pair

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SILENT = 1e-5
"""Peak of a sound that is digitally silent, or silence as a lossy codec writes it down."""
PAUSE = 0.5
"""Seconds of silence, at most, that are listened to at a time."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What there is to listen to in a window.

    Args:
        window: its number.
        channel: of the published file, None for the mix.
        sound: shape ``(samples,)`` at ``ENGINE_RATE``.
    """

    window: int
    channel: int | None
    sound: NDArray[np.float32]


def listened(pair: Pair, stretches: Iterable[Span]) -> Iterator[Heard]:
    """The mix of each window, and each channel that is something else; none that is silent.

    A tone that takes the place of a removed passage is silent here: it would confuse who listens.

    Args:
        pair: the original and what was published of it.
        stretches: windows on the plan's clock.
    """
    rate = pair.plan.rate
    toned = pair.plan.spans if pair.plan.sound_style is SoundStyle.BLEEP else ()
    for number, stretch in enumerate(stretches):
        window = convert(stretch, rate, pair.published.recording.rate).clip(pair.published.recording.whole)
        for channel, sound in () if window is None else _channels(pair.published, window):
            without = silenced(sound, overlapping(toned, stretch), within=stretch, rate=rate)
            if abs(without).max(initial=0.0) > _SILENT:
                yield Heard(number, channel, without)


def _channels(source: SampleSource, window: Span) -> Iterator[tuple[int | None, NDArray[np.float32]]]:
    mix = source.listen(window, rate=ENGINE_RATE)
    yield None, mix
    yield from channels_apart(source, window, mix)


def silenced(
    sound: NDArray[np.float32], spans: Iterable[Span], *, within: Span, rate: int
) -> NDArray[np.float32]:
    """A sound with some spans silent and a fade just outside each, as it is published.

    Args:
        sound: shape ``(samples,)`` at ``ENGINE_RATE``.
        spans: what is to be silent.
        within: what the sound is of, on the clock of the spans.
        rate: of that clock, Hz.
    """
    import numpy as np

    fade = round(FADE * ENGINE_RATE)
    gain = np.ones(len(sound) + 2 * fade, dtype=np.float32)
    ramp = np.linspace(1, 0, fade, dtype=np.float32)
    for span in spans:
        if not span.overlaps(within):
            continue
        # Positions in the gain, which begins a fade before the sound.
        start = fade + max(0, (span.start - within.start) * ENGINE_RATE // rate)
        end = fade + min(len(sound), -((within.start - span.end) * ENGINE_RATE // rate))
        if start > end:  # The published sound is too short, and another check says so.
            continue
        gain[start - fade : start] = np.minimum(gain[start - fade : start], ramp)
        gain[start:end] = 0
        gain[end : end + fade] = np.minimum(gain[end : end + fade], ramp[::-1])
    return sound * gain[fade : fade + len(sound)]


def shortened(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """A sound in which no silence lasts longer than ``PAUSE``: nothing is heard in the rest of it.

    Args:
        sound: shape ``(samples,)`` at ``ENGINE_RATE``.
    """
    import numpy as np

    silent = np.concatenate([[False], abs(sound) <= _SILENT, [False]])
    starts, ends = np.flatnonzero(silent[1:] != silent[:-1]).reshape(-1, 2).T
    most = round(PAUSE * ENGINE_RATE)
    long = ends - starts > most
    keep = np.ones(len(sound), dtype=np.bool_)
    for start, end in zip(starts[long] + most // 2, ends[long] - most // 2, strict=True):
        keep[start:end] = False
    return sound[keep]
