"""Where published sound is listened to again, and what was said there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.plan import Plan
from app.domain.planning.passages import Passage
from app.domain.ports import Sentence
from app.domain.timeline import Span

AROUND = 2.0
"""Seconds around a span that are listened to with it; of a long one as much of its inside, at both edges."""
LONGEST = 28.0
"""Seconds of a window: a model listens to thirty."""
TOGETHER = 10.0
"""Seconds of a window that holds several spans. In longer ones a model passes over sentences: of 76 passages
left whole it wrote 72 back in windows of 6 s, 73 of 10, 67 of 12, 64 of 16, and each takes longer."""
_MOST = 8
"""Removed words at an edge of a long passage that are told to a witness."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of sound that is listened to at once, on the plan's clock.

    Args:
        span: where.
        spans: the plan's spans that are listened to in it, of one language.
    """

    span: Span
    spans: tuple[Span, ...]


def windows(
    spans: Iterable[Span], *, within: Span, rate: int, language: Callable[[Span], str]
) -> tuple[Window, ...]:
    """Every span with what is around it; windows of one language that meet become one where that is short.

    Args:
        spans: sorted and apart.
        within: the whole recording.
        rate: samples a second, Hz.
        language: in which a span's words are said, and listened for.
    """
    made: list[Window] = []
    for one in _edges(spans, within=within, rate=rate):
        last = made[-1] if made else None
        same = last is not None and language(last.spans[0]) == language(one.spans[0])
        if last is not None and same and one.span.start <= last.span.end:
            both = last.span.hull(one.span)
            if both.length <= TOGETHER * rate:
                made[-1] = Window(both, tuple(dict.fromkeys((*last.spans, *one.spans))))
                continue
        made.append(one)
    return tuple(made)


def _edges(spans: Iterable[Span], *, within: Span, rate: int) -> Iterator[Window]:
    """Every span by itself with what is around it; a long one by its two edges."""
    around = round(AROUND * rate)
    for span in spans:
        whole = span.pad(around, around, within=within)
        if whole.length <= LONGEST * rate:
            yield Window(whole, (span,))
        else:
            yield Window(Span(whole.start, span.start + around), (span,))
            yield Window(Span(span.end - around, whole.end), (span,))


class Script:
    """What was said and what of it was removed.

    Args:
        plan: whose words they are.
    """

    def __init__(self, plan: Plan) -> None:
        self._words, self._main = plan.words, plan.language
        self._hidden: dict[Span, list[Passage]] = {}
        for hidden in plan.hidden:
            if hidden.passage.words:
                self._hidden.setdefault(hidden.span, []).append(hidden.passage)
        self._removed = {
            span: sorted(n for one in found for n in range(one.first_word, one.last_word))
            for span, found in self._hidden.items()
        }
        gone = {number for listed in self._removed.values() for number in listed}
        kept = (number for number in range(len(self._words)) if number not in gone)
        self._kept = sorted(kept, key=self._start)
        self._longest = max((self._words[number].span.length for number in self._kept), default=0)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans of the plan that hide words, sorted."""
        return tuple(sorted(self._removed))

    def hidden(self, span: Span) -> tuple[Passage, ...]:
        """The passages with words that a span of :attr:`spans` hides."""
        return tuple(self._hidden[span])

    def language(self, span: Span) -> str:
        """What the words that a span of :attr:`spans` hides are said in."""
        return self._hidden[span][0].language or self._main

    def removed(self, span: Span) -> tuple[str, ...]:
        """The words that a span of :attr:`spans` hides."""
        return tuple(self._words[number].text for number in self._removed[span])

    def kept(self, within: Span) -> tuple[tuple[str, ...], ...]:
        """The kept words that are heard, in part at least, in a stretch, in runs that removed ones part."""
        runs: list[list[int]] = [[]]
        for number in self._kept_in(within):
            if runs[-1] and number != runs[-1][-1] + 1:
                runs.append([])
            runs[-1].append(number)
        return tuple(tuple(self._words[number].text for number in run) for run in runs if run)

    def sentence(self, window: Window, span: Span) -> Sentence:
        """What is said in a window, but for what its other spans hide.

        Args:
            window: what is listened to.
            span: one of its spans; of the words of a long one those near the window's edge are told.
        """
        removed, heard = self._removed[span], window.span
        if not heard.contains(span):
            first = heard.start <= span.start
            removed = removed[:_MOST] if first else removed[-_MOST:]
        kept = [n for n in self._kept_in(heard) if heard.start <= self._words[n].span.middle < heard.end]
        return Sentence(
            before=self._text([n for n in kept if n < removed[0]]),
            removed=self._text(removed),
            after=self._text([n for n in kept if n > removed[-1]]),
        )

    def _kept_in(self, within: Span) -> list[int]:
        """The numbers of the kept words that are heard, in part at least, in a stretch."""
        first = bisect_left(self._kept, within.start - self._longest, key=self._start)
        last = bisect_left(self._kept, within.end, lo=first, key=self._start)
        return sorted(n for n in self._kept[first:last] if self._words[n].span.overlaps(within))

    def _start(self, number: int) -> int:
        return self._words[number].span.start

    def _text(self, numbers: Sequence[int]) -> str:
        return " ".join(self._words[number].text for number in numbers)
