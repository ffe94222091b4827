"""Native samples as sound: as numbers, and as the mix in which nobody is lost because two channels cancel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.domain.ports import ENGINE_RATE, SampleSource
from app.domain.timeline import Span, period

if TYPE_CHECKING:
    from app.domain.ports import Native, Numbers, Sound

OFFSET = 2e-3
"""A constant offset of sound (-54 dBFS) that is taken away before it is measured, or listened to."""
CANCELLED = 0.2
"""Power of all channels added up beside that of the loudest (-7 dB), below which they cancel.

Voices that are each on a channel of their own have as much as all of them, on however many channels."""
_OTHER = 1e-5
"""Share of a channel's power beyond which it is something else than the mix at its best level."""


def full_scale(samples: Native) -> Numbers:
    """Native samples as numbers from -1 to 1, same shape; uint8 has its zero at 128."""
    zero = 128 if samples.dtype.name == "uint8" else 0
    scale = 1 if samples.dtype.kind == "f" else 1 << (8 * samples.dtype.itemsize - 1)
    made: Numbers = (samples.astype("float64") - zero) / scale
    return made


def heard_from(at: int, rate: int) -> int:
    """The last position at or before one from which sound for an engine is shared with what was heard before.

    Args:
        at: native samples.
        rate: of these, Hz.
    """
    return at - at % period(rate, ENGINE_RATE)


def audible_mix(source: SampleSource, span: Span) -> Sound:
    """The mix of all channels, or the loudest channel where they cancel in it; at the engine's rate.

    Raises:
        InputError: when the file is no longer what it was.
    """
    mix = source.listen(span, rate=ENGINE_RATE)
    if not source.recording.apart:
        return mix
    loudest = loudest_channel(source, span)
    added_up = source.recording.channels**2 * _power(mix)  # the mix is their mean
    return loudest if added_up < CANCELLED * _power(loudest) else mix


def sounds_apart(source: SampleSource, span: Span) -> Iterator[Sound]:
    """The :func:`audible_mix`, and each channel that is something else, which may be softer than it.

    Raises:
        InputError: when the file is no longer what it was.
    """
    yield (mix := audible_mix(source, span))
    yield from (sound for _, sound in channels_apart(source, span, mix))


def channels_apart(source: SampleSource, span: Span, mix: Sound) -> Iterator[tuple[int, Sound]]:
    """The number and the sound of each channel that is something else than a mix of the same span.

    Raises:
        InputError: when the file is no longer what it was.
    """
    for channel in source.recording.apart:
        sound = source.listen(span, rate=ENGINE_RATE, channel=channel)
        if _differs(sound, mix):
            yield channel, sound


def _differs(sound: Sound, mix: Sound) -> bool:
    """Whether a channel is more than the mix, louder or softer: something is left without that.

    Args:
        sound: of the channel.
        mix: of the same shape.
    """
    one, other = sound.astype("float64"), mix.astype("float64")
    power = float(one @ one)
    shared = float(one @ other) ** 2 / max(1e-30, float(other @ other))
    return power - shared > _OTHER * power


def loudest_channel(source: SampleSource, span: Span) -> Sound:
    """The channel with the most power in a span, at the engine's rate.

    Raises:
        InputError: when the file is no longer what it was.
    """
    channels = range(source.recording.channels)
    return max((source.listen(span, rate=ENGINE_RATE, channel=c) for c in channels), key=_power)


def _power(sound: Sound) -> float:
    return float(sound @ sound)
