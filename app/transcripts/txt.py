"""Plain text: with or without speakers and times, as Teams, Zoom and Meet write it or as a person does.

Times are left out: some are times of day, and words are put where they are heard in any case.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.transcripts.alone import with_names_alone
from app.transcripts.lines import Line, lines_of
from app.transcripts.reading import all_labelled, is_short
from app.transcripts.utterance import Utterance

_MOST_BEFORE = 10
"""Lines of a title, a date and a list of those who were there, unless more is said below them."""
_ANOTHER = ">>"
"""How captions begin what another one says, of whom the name need not follow."""


def read_txt(text: str) -> tuple[Utterance, ...]:
    """What is said in a text, a line an utterance.

    A line that only names a speaker, with a time beside the name or a line of times before it, says who
    speaks from there on; where most speakers are named so, no name is looked for before a colon without a
    time. Names may stand alone without times, see :func:`~app.transcripts.alone.with_names_alone`. A line
    that only tells a time is left out, and so is what a service says of the transcript.
    """
    return read_lines(text, preamble=True)


def read_lines(text: str, *, preamble: bool) -> tuple[Utterance, ...]:
    """What is said in lines, see :func:`read_txt`.

    Args:
        text: the lines.
        preamble: whether what stands before the first time is said by somebody, where speakers come after it
            or every line has a time.
    """
    lines, headed = _in_form(with_names_alone(lines_of(text)))
    found: list[Utterance] = []
    speaker, to = None, None
    first: int | None = None
    timed = 0
    for line in lines:
        if line.heading is not None and (headed or line.sure or not line.heading):
            if first is None and not preamble and not line.bare:
                first, speaker = len(found), None
            speaker, to = line.heading or speaker, line.to
            continue
        whole = line.heading is not None or (headed and not line.sure)
        if line.timed and not whole:
            timed += 1
            if first is None and speaker is None and not preamble:
                first = len(found)
        if not whole and (line.name is not None or line.text.startswith(_ANOTHER)):
            speaker = line.name
        if said := line.text if whole else line.said:
            found.append(Utterance(said, speaker, doubtful=line.doubtful, to=line.to or to))
    return tuple(found if first is None else _without_preamble(found, first, timed))


def _in_form(lines: Sequence[Line]) -> tuple[Sequence[Line], bool]:
    """The lines as most of them are written, and whether names stand alone above what is said.

    Where more is said behind a time than names stand alone, a line with a time is said, too. Where nothing
    else names who speaks and all lines have something before a colon, that names them.
    """
    if sum(line.heading is None and line.name is None and line.timed for line in lines) > _alone(lines):
        lines = [replace(line, heading=None) if line.heading and line.timed else line for line in lines]
    headed = 0 < _alone(lines) >= sum(line.name is not None for line in lines)
    if not headed and all_labelled([line.label for line in lines if line.heading is None]):
        lines = [_with_label(line) for line in lines]
    return lines, headed


def _alone(lines: Sequence[Line]) -> int:
    """How many names stand alone."""
    return sum(bool(line.heading) for line in lines)


def _without_preamble(found: list[Utterance], first: int, timed: int) -> list[Utterance]:
    """What is said, without the little that stands before it, where that is surely not said.

    Args:
        found: all of it.
        first: index of the first that has a time, or whose speaker stands above it.
        timed: how many have a time.
    """
    after = found[first:]
    few = first <= max(_MOST_BEFORE, len(after))
    spoken = few and (timed == len(after) or any(one.speaker for one in after))
    return after if spoken else found


def _with_label(line: Line) -> Line:
    """The line with whatever stands before its colon for a name."""
    name, said = line.label
    return replace(line, name=name, said=said.strip()) if is_short(line.label) else line
