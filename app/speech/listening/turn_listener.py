"""What is said in one language: written down, and what was passed over is listened to again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import SampleSource
from app.domain.sound.audible import audible_mix
from app.domain.timeline import Span, intersection
from app.speech.listening.rows import Row, believed, gaps, holes, insert, settled, strayed, without
from app.speech.runtimes.languages import LanguageTurn
from app.speech.runtimes.pieces import Written
from app.speech.runtimes.runtime import Runtime
from app.speech.voice.raising import raised_sounds

_AROUND = 0.2
"""Seconds around a part that are listened to with it."""
_SURE = 0.5
"""Mean confidence (geometric) from which words that are heard the second time are believed."""


class TurnListener:
    """Writes down turns in a language.

    Args:
        runtime: a loaded model.
        source: the recording.
    """

    def __init__(self, runtime: Runtime, source: SampleSource) -> None:
        self._runtime, self._source = runtime, source
        self._rate = source.recording.rate

    def hear(self, within: Span, turn: LanguageTurn, prompt: str) -> tuple[Row, ...]:
        """What is said in a turn.

        Args:
            within: what is listened to, in native samples.
            turn: its language, and where a voice is in that.
            prompt: terms that may be said, empty for none.
        """
        sound = audible_mix(self._source, within)
        return self.rows(within, turn, self._runtime.hear(sound, language=turn.language, prompt=prompt))

    def rows(self, within: Span, turn: LanguageTurn, heard: Written) -> tuple[Row, ...]:
        """The same, of what was ``heard``; what an engine passed over, or lost its way in, is heard again."""
        voice, rate = turn.voice, self._rate
        rows = settled(heard, within, voice, rate=rate)
        for gap in gaps(rows, voice, within=within, rate=rate):
            around = and_quiet(gap, within, rate=rate)
            there = LanguageTurn(turn.language, intersection(voice, (gap,)))
            rows = insert(rows, self._believed(audible_mix(self._source, around), around, there))
        for hole in holes(rows, voice, within=within, rate=rate):
            rows = insert(rows, self._again(hole, within, turn.language))
        for place in reversed(strayed(rows, voice, rate=rate)):
            rest, span = without(rows, place)
            inside = span.clip(within)  # None where words stand at the very end, with no time of their own
            more = self._again(inside, within, turn.language) if inside else ()
            rows = insert(rest, more) if more or inside is None else rows
        return rows

    def _again(self, hole: Span, within: Span, language: str) -> tuple[Row, ...]:
        """What is heard in a hole without the prompt, then louder, then less narrowly.

        Nothing where no answer can be believed: what remains is unheard speech.
        """
        around, there = and_quiet(hole, within, rate=self._rate), LanguageTurn(language, (hole,))
        louder = raised_sounds(self._source, around)
        ways = [(audible_mix(self._source, around), False)]
        ways += [(sound, again) for again in (False, True) for sound in louder]
        answers = (self._believed(sound, around, there, again=again) for sound, again in ways)
        return next(filter(None, answers), ())

    def _believed(
        self, sound: NDArray[np.float32], around: Span, turn: LanguageTurn, *, again: bool = False
    ) -> tuple[Row, ...]:
        """What is heard without the prompt, where it can be believed: all of it, and each row by itself.

        A sure row makes none beside it surer.
        """
        heard = self._runtime.hear(sound, language=turn.language, prompt="", again=again)
        rows = settled(heard, around, turn.voice, rate=self._rate)
        sure = tuple(row for row in rows if believed((row,), least=_SURE))
        return sure if believed(rows, least=_SURE) else ()


def and_quiet(span: Span, within: Span, *, rate: int) -> Span:
    """A span with what little quiet is around it.

    Args:
        span: of a voice, in samples.
        within: which it does not leave.
        rate: samples a second, Hz.
    """
    around = round(_AROUND * rate)
    return span.pad(around, around, within=within)


def with_quiet(spans: Sequence[Span], within: Span, *, rate: int) -> Iterator[Span]:
    """Each as :func:`and_quiet` gives it, with nothing of the one before or after it."""
    ends = [within.start, *(span.end for span in spans)]
    starts = [*(span.start for span in spans[1:]), within.end]
    for span, before, after in zip(spans, ends, starts, strict=False):
        yield and_quiet(span, Span(before, after), rate=rate)
