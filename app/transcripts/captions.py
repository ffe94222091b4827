"""WebVTT (W3C), SubRip and SBV (Meet, YouTube): blocks apart by empty lines, a line of times, text with tags.

Teams, Zoom and Meet write ``<v Name>`` or ``Name:`` before what is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import pairwise

from app.transcripts.alone import with_names_alone
from app.transcripts.lines import Line
from app.transcripts.reading import all_labelled, is_short, labelled, named, refused
from app.transcripts.utterance import Utterance

_TIME = r"(-?)(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,:]\s?(\d{1,9}))?"
_ARROW = r"(?:-{1,3}>|[\N{EN DASH}\N{EM DASH}][>\u203a]|-{1,3}\u203a|[\u2192\u27f6\uf0e0])"
"""As it should be, and as editors and word processors make it."""
_TIMES = re.compile(rf"\s*{_TIME}\s*(?:(?:{_ARROW}|[-\N{{EN DASH}},])\s*{_TIME}(?:\s.*)?|{_ARROW}\s*)?")
_BEGINS = re.compile(
    r"\s*-?[\d:.,]+\s*-->"
    rf"|\s*-?(?:\d{{1,4}}:)?\d{{1,2}}:\d{{1,2}}(?:[.,:]\s?\d{{1,9}})?\s*{_ARROW}"
    r"|\s*\d{1,4}:\d{1,2}:\d{1,2}[.,]\d{3}(?:\s*[-\N{EN DASH},]\s*\d{1,4}:\d{1,2}:\d{1,2}[.,]\d{3})?\s*$"
)
"""How a line of times begins, whatever is wrong with it: nobody says that."""
_DASH = re.compile(r"^\s*(?:[-\N{EN DASH}\N{EM DASH}]|>>)\s*")
"""What stands before what another one says in the same cue."""
_FEW, _MOST_ROLLING = 3, 4
"""Cues that tell nothing of a file yet; lines of a cue that may have stood in the one before."""
_CUE_OF = re.compile(r'\s*\d+\s+"([^"]*)"\s+\(\d*\)\s*')
"""How Webex names a cue: its number, who speaks, and the number of that person."""
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s((?:[^<>]|<[^<>]*>)*)>")
_MARK = re.compile(
    r"(?P<parts></?(?i:br|rt|rp)\b[^<>]*>|\\[Nnh]|\[br\])|</?[A-Za-z][^<>]*>|<[\d:./]*>|\{\\[^{}]*\}"
)
"""What a player does not show as text; some of it ends a line, or stands apart from what is beside it."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines that stand together.

    Args:
        lines: without those of times and the name of the cue.
        times: the number of the line of times, from 1, and the line, where there is one.
        name: of the cue, or its number.
    """

    lines: list[str]
    times: tuple[int, str] | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Cue:
    """Lines that are shown at a time, who says them where that is told, and whether they may be a name."""

    lines: list[str]
    times: tuple[float, float] | None
    speaker: str | None
    doubtful: bool = False


def read_vtt(text: str) -> tuple[Utterance, ...]:
    """What is said in a WebVTT file, a voice an utterance.

    Raises:
        InputError: when it is none.
    """
    if text.split(maxsplit=1)[:1] != ["WEBVTT"]:
        raise refused("it does not begin with WEBVTT")
    return read_srt(text, aside=("WEBVTT", "NOTE", "STYLE", "REGION"))


def read_srt(text: str, *, aside: tuple[str, ...] = ()) -> tuple[Utterance, ...]:
    """What is said in a SubRip or SBV file, a voice an utterance.

    Args:
        text: of the file.
        aside: first words of blocks that hold nothing that is said.

    Raises:
        InputError: when a line of times cannot be read, or there is none.
    """
    cues: list[_Cue] = []
    times, speaker, untimed = None, None, False
    for block, after in pairwise([*_blocks(text), _Block([])]):
        if block.times is not None:
            times = _times(*block.times)
            speaker = said[1].strip() or None if (said := _CUE_OF.fullmatch(block.name)) else None
        elif block.lines[0].split()[0] in aside or _is_name(block, after):
            continue
        elif times is None:
            untimed = True
            continue
        if block.lines:  # without times it is the rest of a cue with an empty line in it
            cues.append(_Cue(block.lines, times, speaker))
    if untimed and times is None:
        raise refused("it has no line of times that can be read")
    return tuple(_all_named([one for cue in _named_above(tuple(_once(cues))) for one in _voices(cue)]))


def _once(cues: Sequence[_Cue]) -> Iterator[_Cue]:
    """Cues without the lines that they repeat, in a file where most go on with what stood in the one before.

    So captions roll: a line stands below, then above the next one.
    """
    shown = [[_MARK.sub(_shown, line).split() for line in cue.lines] for cue in cues]
    repeated = [0, *(_repeated(before, lines) for before, lines in pairwise(shown))]
    rolling = len(cues) > _FEW and sum(map(bool, repeated)) > len(cues) / 2
    for cue, count in zip(cues, repeated, strict=False):
        yield replace(cue, lines=cue.lines[count:]) if rolling else cue


def _named_above(cues: Sequence[_Cue]) -> Iterator[_Cue]:
    """Cues in parts where names stand alone on lines, as on those of a text: a cue is a paragraph."""
    lines = tuple(line for cue in cues for line in _lines(cue))
    found = iter(with_names_alone(lines))
    speaker = None
    for cue in cues:
        parts: list[_Cue] = []
        for written, line in zip(cue.lines, found, strict=False):
            if line.bare:
                speaker = line.heading
            elif (
                parts
                and not (line.doubtful or parts[-1].doubtful)
                and parts[-1].speaker == (cue.speaker or speaker)
            ):
                parts[-1].lines.append(written)
            else:
                parts.append(_Cue([written], cue.times, cue.speaker or speaker, doubtful=line.doubtful))
        yield from parts


def _lines(cue: _Cue) -> Iterator[Line]:
    """The lines of a cue as those of a text; one that tells who speaks has a name already."""
    for at, written in enumerate(cue.lines):
        text = " ".join(unescape(_MARK.sub(_shown, _VOICE.sub("", written))).split())
        told = cue.speaker or _VOICE.search(written) or is_short(labelled(text))
        yield Line(text, name="" if told else None, opens=not at)


def _repeated(before: list[list[str]], lines: list[list[str]]) -> int:
    """How many lines a cue begins with that ended the one before."""
    most = min(len(before), len(lines), _MOST_ROLLING)
    return next((count for count in range(most, 0, -1) if lines[:count] == before[-count:]), 0)


def _all_named(found: Sequence[Utterance]) -> Iterator[Utterance]:
    """Utterances in which any few words before a colon are a speaker's name, where nearly all have them."""
    labels = [(one.speaker, one.text) if one.speaker else labelled(one.text) for one in found]
    every = all_labelled(labels)
    for one, (name, said) in zip(found, labels, strict=True):
        yield replace(one, text=said, speaker=name) if every and is_short((name, said)) else one


def _blocks(text: str) -> Iterator[_Block]:
    """Blocks apart by empty lines; a line of times begins one in any case."""
    lines: list[str] = []
    times, name = None, ""
    for number, line in enumerate([*text.split("\n"), ""], 1):
        begins = _BEGINS.match(line) or ("-->" in line and times is None and len(lines) < 2)
        if line.strip() and not begins:
            lines.append(line)
            continue
        names = bool(begins) and (_is_number(lines[-1:]) or (times is None and len(lines) == 1))
        said = lines[:-1] if names else lines
        if said or times:
            yield _Block(said, times, name)
        name = lines[-1] if names else ""
        lines, times = [], (number, line) if begins else None


def _is_name(block: _Block, after: _Block) -> bool:
    """Whether a block is the number of the cue behind it, with an empty line between them."""
    return after.times is not None and not after.name and _is_number(block.lines)


def _is_number(lines: list[str]) -> bool:
    return len(lines) == 1 and (lines[0].strip().isdigit() or _CUE_OF.fullmatch(lines[0]) is not None)


def _times(number: int, line: str) -> tuple[float, float]:
    found = _TIMES.fullmatch(line)
    if found is None:
        raise refused(f"line {number} has no times that can be read")
    parts = found.groups(default="")
    start, end = _seconds(parts[:5]), _seconds(parts[5:])
    return start, max(start, end)


def _seconds(parts: Sequence[str]) -> float:
    """The time of its sign, hours, minutes, seconds and their decimals; before the start is at the start."""
    sign, hours, minutes, whole, decimals = parts
    seconds = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(whole or 0) + float(f"0.{decimals or 0}")
    return 0.0 if sign else seconds


def _voices(cue: _Cue) -> Iterator[Utterance]:
    """What each voice says in a cue; all of them share its time."""
    parts = _VOICE.split("\n".join(cue.lines))
    for speaker, said in zip([None, *parts[1::2]], parts[::2], strict=True):
        plain = unescape(_MARK.sub(_shown, said)).strip()
        turns = _turns(plain) if speaker is None else [(unescape(speaker).strip() or None, plain)]
        for name, rest in turns:
            if rest.strip():
                yield Utterance(" ".join(rest.split()), name or cue.speaker, cue.times, cue.doubtful)


def _turns(plain: str) -> Iterator[tuple[str | None, str]]:
    """Who says what in a cue: where its first line names a speaker, each of the others may name another."""
    speaker, said = named(_DASH.sub("", plain, count=1))
    if speaker is None:
        yield None, plain
        return
    first, *others = said.split("\n")
    rest = [first]
    for line in others:
        name, words = named(_DASH.sub("", line, count=1))
        if name is not None:
            yield speaker, "\n".join(rest)
            speaker, rest = name, []
        rest.append(line if name is None else words)
    yield speaker, "\n".join(rest)


def _shown(mark: re.Match[str]) -> str:
    return " " if mark["parts"] else ""
