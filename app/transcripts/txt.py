"""Plain text: with or without speakers and times, as Teams, Zoom and Meet write it or as a person does.

Times are left out: some are times of day, and words are put where they are heard in any case.
"""

from __future__ import annotations

import re

from app.transcripts.reading import is_name, named
from app.transcripts.utterance import Utterance

_CLOCK = r"\d{1,2}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?(?: ?[AaPp]\.?[Mm]\.?)?"
_LETTERED = r"\d{1,2} ?h(?: ?\d{1,2}(?: ?min(?: ?\d{1,2} ?s)?)?)?|\d{1,3} ?min(?: ?\d{1,2} ?s)?"
"""A time with the letters of its units, as French has it; without brackets it may be spoken."""
_BRACKETED = rf"\[(?:{_CLOCK}|{_LETTERED})\]|\((?:{_CLOCK}|{_LETTERED})\)"
_BEFORE = re.compile(rf"^(?:{_BRACKETED}|{_CLOCK})(?: |$)")
_RANGE = re.compile(rf"{_CLOCK}\s*-->\s*{_CLOCK}")
_AFTER = re.compile(rf" (?:{_BRACKETED}|{_CLOCK}(?:\s*-->\s*{_CLOCK})?):?$")


def read_txt(text: str) -> tuple[Utterance, ...]:
    """What is said in a text, a line an utterance.

    A line that only names a speaker, with a time beside the name or a line of times before it, says who
    speaks from there on; after one, no name is looked for before a colon. A line that only tells a time is
    left out.
    """
    return read_lines(text, preamble=True)


def read_lines(text: str, *, preamble: bool) -> tuple[Utterance, ...]:
    """What is said in lines, see :func:`read_txt`.

    Args:
        text: the lines.
        preamble: whether what stands before the first time is said by somebody, where speakers come after it
            or every line has a time.
    """
    found: list[Utterance] = []
    speaker: str | None = None
    before, headed = "", False
    first: int | None = None
    timed = 0
    for line in filter(None, (" ".join(line.split()) for line in text.split("\n"))):
        heading = line if _RANGE.fullmatch(before) and is_name(line) else _heading(line)
        before = line
        if heading is not None:
            if first is None and not preamble:
                first, speaker = len(found), None
            speaker, headed = heading or speaker, headed or bool(heading)
            continue
        bare = line if headed else _without_time(line)
        if bare != line:
            timed += 1
            if first is None and speaker is None and not preamble:
                first = len(found)
        name, said = (None, line) if headed else named(bare)
        speaker = name or speaker
        if said.strip():
            found.append(Utterance(said.strip(), speaker))
    after = found[first:]
    spoken = timed == len(after) or any(one.speaker for one in after)
    return tuple(after if spoken else found)


def _heading(line: str) -> str | None:
    """The name in a line with a time, a name and no more ("" for times alone), None for other lines."""
    if _RANGE.fullmatch(line):
        return ""
    rest = _AFTER.sub("", _BEFORE.sub("", line, count=1), count=1).strip()
    if rest == line:
        return None
    plain = rest.removesuffix(":").strip("[] ")
    return plain if not plain or is_name(plain) else None


def _without_time(line: str) -> str:
    """The line without a time at its beginning, unless it may be spoken ("10:30 suits me")."""
    time = _BEFORE.match(line)
    if time is None:
        return line
    rest = line[time.end() :]
    spoken = line[0].isdigit() and time[0].count(":") < 2 and named(rest)[0] is None
    return line if spoken else rest
