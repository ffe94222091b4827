"""Cues cut into what can be read on a screen, with times that never cut a redaction."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.plan import Plan
from app.domain.planning.cues import Cue, Piece, shown
from app.domain.timeline import Span
from app.domain.words.terms import CLAUSE_ENDS, SENTENCE_ENDS

LINE = 42
"""Characters that fit on a line of a subtitle; a subtitle has two lines."""
LONGEST = 6.0
"""Seconds a subtitle stays, if it need not stay longer."""
SHORT = LINE // 2
"""Characters of a subtitle that is gone before it is read; it gets some from the one before it."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one speaker says in a subtitle.

    Args:
        speaker: who speaks, named where they begin only.
        text: the pieces with one space between two.
    """

    speaker: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Subtitle:
    """What is read at one time.

    Args:
        start: milliseconds.
        end: milliseconds, after ``start`` and not after the next one's start.
        lines: at least one.
    """

    start: int
    end: int
    lines: tuple[Line, ...]


def subtitles(plan: Plan) -> tuple[Subtitle, ...]:
    """The cues of a plan as subtitles, in order, one at a time."""
    made: list[Subtitle] = []
    for cue in plan.cues:
        for number, part in enumerate(_parts(cue, round(LONGEST * plan.rate))):
            line = Line(None if number else cue.speaker, " ".join(piece.text for piece in part))
            start, end = _milliseconds(shown(part, plan.spans), plan.spans, plan.rate)
            last = made[-1] if made else None
            if last is not None and start <= last.start:  # both are heard at once: they are read at once
                made[-1] = replace(last, end=max(last.end, end), lines=(*last.lines, line))
                continue
            if last is not None and last.end > start:
                made[-1] = replace(last, end=start)
            made.append(Subtitle(start, end, (line,)))
    return tuple(made)


def fold_line(text: str) -> str:
    """A text of more than one line's length on two lines, broken at the space nearest to its middle."""
    spaces = [index for index, char in enumerate(text) if char == " "]
    if len(text) <= LINE or not spaces:
        return text
    middle = min(spaces, key=lambda index: abs(index - len(text) // 2))
    return f"{text[:middle]}\n{text[middle + 1 :]}"


def clock(milliseconds: int, *, comma: bool) -> str:
    """A time as ``00:00:12,310`` or ``00:00:12.310``."""
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}{',' if comma else '.'}{rest:03}"


def _parts(cue: Cue, longest: int) -> Sequence[Sequence[Piece]]:
    """Pieces that fit a subtitle; a sentence's end is a good place to stop."""
    parts: list[list[Piece]] = []
    for piece in cue.pieces:
        last = parts[-1] if parts else []
        length = _length([*last, piece])
        full = length > 2 * LINE or (last and piece.span.end - last[0].span.start > longest)
        if not last or full or (length > LINE and last[-1].text.endswith(SENTENCE_ENDS)):
            parts.append([])
        parts[-1].append(piece)
    for at in range(1, len(parts)):
        before, part = parts[at - 1 : at + 1]
        if _length(part) < SHORT and not before[-1].text.endswith(SENTENCE_ENDS):
            parts[at - 1 : at + 1] = _halves([*before, *part])
    return parts


def _length(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) + 1 for piece in pieces) - 1


def _halves(pieces: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Pieces cut in two of nearly one length, better behind a comma."""

    def unevenness(cut: int) -> int:
        comma = SHORT * pieces[cut - 1].text.endswith(CLAUSE_ENDS)
        return abs(_length(pieces[:cut]) - _length(pieces[cut:])) - comma

    cut = min(range(1, len(pieces)), key=unevenness)
    return pieces[:cut], pieces[cut:]


def _milliseconds(span: Span, silent: Sequence[Span], rate: int) -> tuple[int, int]:
    """A span rounded outward, but not into a redaction."""
    start, end = span.start * 1000 // rate, -(-span.end * 1000 // rate)
    if _inside(start, silent, rate) is not None:
        start += 1
    if _inside(end, silent, rate) is not None:
        end -= 1
    end = max(end, start + 1)
    around = _inside(end, silent, rate)
    return start, end if around is None else -(-around.end * 1000 // rate)


def _inside(milliseconds: int, silent: Sequence[Span], rate: int) -> Span | None:
    """The redaction that a time cuts in two."""
    index = bisect_left(silent, milliseconds * rate, key=lambda span: span.start * 1000) - 1
    return silent[index] if index >= 0 and milliseconds * rate < silent[index].end * 1000 else None
