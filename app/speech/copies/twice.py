"""What is said once more, later than an echo: by a stream that somebody hears, or on a track put down late.

What is removed would be heard there. All channels together are compared with each one, by how well their
whitened sound agrees at every lag: a copy has the same phases, however soft it is; another voice has others.
How the constants were found is in ``resources/help/boundaries.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain, islice, pairwise, tee
from math import ceil, log2

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import SampleSource
from app.domain.recording import Fault, FaultKind
from app.domain.timeline import Span
from app.speech.copies.echoes import LAST as ECHOES
from app.speech.copies.phases import FRAME, LEAST, RATE, STEP, standing_out, whitened
from app.speech.levels import decimated

REACH = 45.0
"""Seconds by which a copy may be late; what is nearer than an echo may be is taken for one.

Streams are seldom later, and what was put together of pieces is of longer ones: in loud noise that cannot be
told from a copy."""
_CLEAR, _ALONE = 0.5, 0.82
"""Agreement of a frame with nothing else in it, and the share of all agreement that is in such frames where a
copy is alone. Measured: 0.86 and more of pieces put together, also 20 dB softer in noise, 0.78 at most where
others talk meanwhile.

Music and rings return alone, and so does talk in what was put together of pieces: an engine hears the second
as it heard the first."""
_BY_CHANCE = 0.01
"""Of the agreement of a sound with itself, what two sounds may have in frames that are alike by chance."""
_FAINT = 0.1
"""That share of what a crowd says, each of whom goes round by himself: 0.06 at most. Of what one person says
softly, 18 dB below the others, and of a copy of that, it is 0.19 and more."""
_LOUD, _QUIET, _OFTEN = -8.0, -10.0, 0.1
"""Decibels from the loud frames (90th percentile) from which a frame is one of what is said, and below which
it is a pause; the share of all frames that must be pauses."""
_AS_MUCH = 1.3
"""What is said a second time agrees in loud frames 2.0 times as much as in pauses and more, also in noise and
among babble; a crowd behind it 0.4 to 1.1 times."""
_LAGS = 8
"""Lags of a channel that are looked at, the most striking first."""


@dataclass(frozen=True, slots=True)
class _Again:
    """A copy: how clear it is, the number of the stretch of what it is a copy, how late it is, and where."""

    strength: float
    number: int
    lag: int
    channel: int


class _Stretch:
    """A part of a recording, whitened; of the shape ``(channels, samples)``.

    Args:
        sound: thinned out.
        rate: samples a second of it.
        size: samples, with silence at the end.
    """

    def __init__(self, sound: NDArray[np.float32], rate: float, size: int) -> None:
        padded = np.pad(sound, ((0, 0), (0, size - sound.shape[1])))
        self.even = np.stack([whitened(channel, rate) for channel in padded])
        self.levels = np.sqrt(np.square(padded.reshape(len(padded), -1, STEP)).mean(axis=2))
        self.spectra = np.fft.rfft(self.even, 2 * size)


def heard_again(source: SampleSource, told: Callable[[int], object] = lambda _: None) -> tuple[Fault, ...]:
    """That what is said is heard a second time: the clearest copy, or nothing.

    Args:
        source: the recording.
        told: is told how much of it is done, in native samples.

    Raises:
        InputError: when the file is no longer what it was.
    """
    facts = source.recording
    step = max(1, facts.rate // RATE)
    rate = facts.rate / step
    size = 1 << ceil(log2(max(FRAME, min(REACH / 2 * rate, facts.length / step))))
    parts = _stretches(source, step, size, told)
    nothing = _Stretch(np.zeros((len(facts.apart) or 1, size), np.float32), rate, size)
    now, then, later = tee(chain(parts, [nothing, nothing]), 3)
    lags = range(round(ECHOES * rate), round(REACH * rate))
    near = enumerate(zip(now, islice(then, 1, None), islice(later, 2, None), strict=False))
    found = (one for number, three in near for one in _copies(number, three, lags))
    best = max(found, key=lambda one: one.strength, default=None)
    if best is None:
        return ()
    where = f" on channel {best.channel + 1}" if facts.apart else ""
    detail = f"What is said is heard a second time{where}, {best.lag / rate:.1f} s later."
    start = best.number * size * step
    return (Fault(FaultKind.TWICE, "twice", detail, Span(start, min(facts.length, start + size * step))),)


def _stretches(
    source: SampleSource, step: int, size: int, told: Callable[[int], object]
) -> Iterator[_Stretch]:
    """The parts of a recording, thinned out, one after another."""
    for number, sound in enumerate(decimated(source, step, size)):
        told(number * size * step)
        yield _Stretch(sound, source.recording.rate / step, size)


def _copies(number: int, three: Sequence[_Stretch], lags: range) -> Iterator[_Again]:
    """The clearest copy on each channel of what is said in the first of three stretches."""
    now, *_ = three
    count, size = now.even.shape
    # Turned by a part of half a circle each: no two channels cancel, and none hides another. Wine, where the
    # Windows program is tried, takes no exponential of complex numbers, and adds none up.
    angles = np.pi * np.arange(count) / count
    turns = (np.cos(angles) + 1j * np.sin(angles)).astype(np.complex64)
    said = np.conj(reduce(np.add, turns[:, None] * now.spectra))
    moved = 1 - 2 * (np.arange(size + 1, dtype=np.float32) % 2)  # by as much as a stretch is long
    for channel in range(count):
        heard = (one.spectra[channel] + moved * other.spectra[channel] for one, other in pairwise(three))
        alike = np.concatenate([np.fft.irfft(said * part)[:size] for part in heard])
        strengths = standing_out(alike, lags.start)
        strengths[lags.stop :] = 0
        for _ in range(_LAGS):
            lag = int(strengths.argmax())
            if strengths[lag] < LEAST:
                break
            if not (_alone(three, channel, lag) or (count == 1 and _is_crowd(three, lag))):
                yield _Again(float(strengths[lag]), number, lag, channel)
                break
            strengths[max(0, lag - FRAME) : lag + FRAME] = 0


def _alone(three: Sequence[_Stretch], channel: int, lag: int) -> bool:
    """Whether a channel repeats itself with nothing else there, at any level."""
    agreement, most = _agreement(three, channel, lag)
    clear = float(agreement[agreement > _CLEAR * most].sum())
    return clear > max(_ALONE * float(agreement.sum()), _BY_CHANCE * float(most.sum()))


def _is_crowd(three: Sequence[_Stretch], lag: int) -> bool:
    """Whether the one channel repeats what is heard in its pauses, and nothing of it clearly."""
    agreement, most = _agreement(three, 0, lag)
    levels = three[0].levels[0]
    heard = levels > 0
    usual = float(np.percentile(levels[heard], 90)) if heard.any() else 0.0
    loud = levels > usual * 10 ** (_LOUD / 20)
    quiet = heard & (levels < usual * 10 ** (_QUIET / 20))
    if quiet.mean() < _OFTEN or agreement[agreement > _CLEAR * most].sum() > _FAINT * agreement.sum():
        return False
    among, between = agreement[loud].sum() * most[quiet].sum(), agreement[quiet].sum() * most[loud].sum()
    return bool(among < _AS_MUCH * between)


def _agreement(
    three: Sequence[_Stretch], channel: int, lag: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """How much each frame of a channel agrees with what is heard later, and how much it may."""
    first, *rest = (stretch.even[channel] for stretch in three)
    copy = np.concatenate([first, *rest])[lag : lag + len(first)]
    one, other = first.reshape(-1, STEP), copy.reshape(-1, STEP)
    return (one * other).sum(axis=1), np.sqrt(np.square(one).sum(axis=1) * np.square(other).sum(axis=1))
