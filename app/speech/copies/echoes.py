"""Echoes: a copy of what is said some tenths of a second later, as lines of conferences give it back.

What is removed would be heard again in its echo. A copy in the same sound makes ripples in the spectrum, and
these a peak in the spectrum of its logarithm, at the time by which the copy is late: the cepstrum (Bogert,
Healy and Tukey, 1963). A softer one is found by its phases. How the constants were found is in
``resources/help/boundaries.md``.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, log2

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from app.domain.ports import ENGINE_RATE, SampleSource
from app.domain.sound.audible import audible_mix, heard_from
from app.domain.timeline import Span
from app.speech.copies.copies import copies
from app.speech.copies.phases import LEAST as STANDS_OUT
from app.speech.copies.phases import RATE, standing_out, whitened
from app.speech.remembering import WHOLE, Answers

FIRST, LAST = 0.06, 1.0
"""Seconds by which a copy is late: what is earlier lies in the padding of a passage."""
_RIPPLES = 0.6
"""Seconds up to which it makes ripples that can be told from others: later, too little of a piece is in both.
Up to 1 s, three of 13 short recordings have an echo that is none."""
LEAD = 0.3
"""Seconds by which a word may begin before it seems to: an echo of the words before it lies over its start.

Measured: 0.28 beside an echo at half the level, 0.06 beside one at a quarter."""
WINDOW, HOP = 12.0, 6.0
"""Seconds in which an echo is looked for, and from one such window to the next."""
NEAR = 4.0
"""Seconds before the end of a place, and after it, in which one is looked for as well."""
LEAST = 2.7
"""Strength of an echo. Measured: 2.5 at most without one, 2.6 in rooms; of one 16 dB softer 2.7 at least."""
_ALONE = 4.0
"""Strength of an echo in the clearest piece where fewer than ``_AGREE`` are spoken. Measured in 400 stretches
of up to 4 s: 1 to 3 % without an echo reach it (10 to 46 % reached ``LEAST`` in the mean); of echoes 16 dB
softer 93 to 99 % do, 10 dB softer all."""
_AGREE = 3
"""Spoken pieces whose mean says something."""
_MOST = 3.0
"""Strength beyond which a piece counts no more: a word that is said twice alike is in one piece alone.

Two pieces near a place have to reach it: measured, around 2500 places without an echo none do."""
_PIECE = 2.0
"""Seconds that are looked at by themselves."""
_SOFT = 20.0
"""dB below the loudest piece from which a piece is a pause."""
_SOFTLY, _THIN = 0.15, ENGINE_RATE // RATE
"""Seconds from which the phases of one sound part from one another, and samples that become one of them."""
_BIN, _BINS = 0.002, 4
"""Seconds of a bin of the cepstrum, and bins over which an echo is spread on its way."""
_AROUND = 30
"""Bins on both sides with which it is compared: reverberation fades slowly, an echo stands out."""
_FLOOR = 1e-3
"""Of the median power, what is added to each: where nothing is there is no ripple."""

_Rule = Callable[[SampleSource, Span], tuple[float, float]]
"""Gives seconds by which what is said in a window is heard too early, and too late."""


class CepstralEchoes:
    """An :class:`~app.domain.ports.EchoFinder`. What it found in a recording it does not look for again.

    Args:
        answers: that it, or one like it, gave before.
    """

    def __init__(self, answers: Answers | None = None) -> None:
        self._answers = Answers() if answers is None else answers

    def lags(self, source: SampleSource, place: Span) -> tuple[int, int]:
        """See the protocol.

        Raises:
            InputError: when the file is no longer what it was.
        """
        recording = source.recording
        hop, size, near = (round(seconds * recording.rate) for seconds in (HOP, WINDOW, NEAR))
        start = max(0, min(((place.end - 1) // hop) * hop - (size - hop) // 2, recording.length - size))
        start, before = (heard_from(at, recording.rate) for at in (start, max(0, place.end - near)))
        around = Span(start, min(recording.length, start + size))
        nearby = Span(before, min(recording.length, place.end + near))
        found = [
            self._found(source, around, _in_mix),
            self._found(source, nearby, _in_mix_nearby),
            self._found(source, nearby, _on_channels),
        ]
        early, late = (ceil(max(seconds) * recording.rate) for seconds in zip(*found, strict=True))
        return early, late

    def _found(self, source: SampleSource, window: Span, rule: _Rule) -> tuple[float, float]:
        of = ("echo", rule.__name__, source.recording.sha256, source.recording.selection, window)
        (lags,) = self._answers.given([(WHOLE, of)], lambda _: [rule(source, window)])
        return lags


def _in_mix(source: SampleSource, window: Span) -> tuple[float, float]:
    mix = audible_mix(source, window)
    return _with_lead(max(delay(mix), delay_softly(mix)))


def _in_mix_nearby(source: SampleSource, window: Span) -> tuple[float, float]:
    return _with_lead(delay_nearby(audible_mix(source, window)))


def _with_lead(late: float) -> tuple[float, float]:
    return LEAD if late else 0.0, late


def _on_channels(source: SampleSource, window: Span) -> tuple[float, float]:
    channels = source.recording.apart
    return copies([source.listen(window, rate=ENGINE_RATE, channel=channel) for channel in channels])


def delay(sound: NDArray[np.float32]) -> float:
    """By how many seconds the latest echo is late; 0 where there is none.

    It has to be in half of the pieces in which somebody speaks, as one end of a line may have none; of one or
    two pieces it has to be clear in one.

    Args:
        sound: shape ``(samples,)`` at ``ENGINE_RATE``, at least one.
    """
    strengths = _in_pieces(sound)
    if len(strengths) < _AGREE:
        return max(map(_latest, strengths >= _ALONE), default=0.0)
    return _latest(np.minimum(strengths, _MOST)[len(strengths) // 2 :].mean(axis=0) >= LEAST)


def delay_nearby(sound: NDArray[np.float32]) -> float:
    """As :func:`delay`, of one that is strong in two pieces: one of many people may be on such a line."""
    strengths = _in_pieces(sound)
    return _latest(strengths[-2] >= _MOST) if len(strengths) > 1 else 0.0


def delay_softly(sound: NDArray[np.float32]) -> float:
    """As :func:`delay`, of one that is too soft to make ripples: by how well phases agree."""
    thin = sound[: len(sound) // _THIN * _THIN].reshape(-1, _THIN).mean(axis=1)
    even = whitened(thin, RATE)
    size = 1 << ceil(log2(max(2, len(even))))
    alike = np.fft.irfft(np.square(np.abs(np.fft.rfft(even, 2 * size))))[:size]
    lags = np.flatnonzero(standing_out(alike, round(_SOFTLY * RATE))[: round(LAST * RATE)] >= STANDS_OUT)
    return (int(lags[-1]) + _BINS) / RATE if len(lags) else 0.0


def _in_pieces(sound: NDArray[np.float32]) -> NDArray[np.float64]:
    """How strong an echo is at each lag in the pieces in which somebody speaks, the strongest last."""
    size = min(len(sound), round(_PIECE * ENGINE_RATE))
    pieces = sound[: len(sound) // size * size].reshape(-1, size).astype(np.float64)
    powers = np.mean(np.square(pieces), axis=1)
    spoken = pieces[powers > max(float(powers.max()) * 10 ** (-_SOFT / 10), 1e-12)]
    return np.sort(np.asarray([_strengths(piece) for piece in spoken], np.float64), axis=0)


def _latest(found: NDArray[np.bool_]) -> float:
    """Seconds of the latest lag at which there is an echo."""
    lags = np.flatnonzero(found)
    return FIRST + (int(lags[-1]) + _BINS) * _BIN if len(lags) else 0.0


def _strengths(piece: NDArray[np.float64]) -> NDArray[np.float64]:
    """By how much the cepstrum of a piece is stronger at each lag than around it, below 4 kHz."""
    length = 1 << ceil(log2(len(piece) + _RIPPLES * ENGINE_RATE))
    powers = np.square(np.abs(np.fft.rfft(piece, length)))[: length // 4 + 1]
    cepstrum = np.fft.irfft(np.log(powers + _FLOOR * np.median(powers) + 1e-30))
    rate = ENGINE_RATE // 2
    first = round((FIRST - _AROUND * _BIN / 2) * rate)
    last = round((_RIPPLES + _AROUND * _BIN) * rate)
    bins = np.square(cepstrum[first:last]).reshape(-1, round(_BIN * rate)).mean(axis=1)
    energies = np.convolve(bins, np.ones(_BINS) / _BINS, mode="valid")
    padded = np.pad(energies, _AROUND, mode="reflect")
    around = np.median(sliding_window_view(padded, 2 * _AROUND + 1), axis=1)
    at = _AROUND // 2
    return np.asarray(energies / around, np.float64)[at : at + round((_RIPPLES - FIRST) / _BIN)]
