"""What WebVTT and SubRip have in common: blocks apart by empty lines, a line of times, a text with tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import pairwise

from app.transcripts.reading import labelled, named, refused
from app.transcripts.utterance import Utterance

_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?")
_BEGINS = re.compile(r"\s*[\d:.,]+\s*-->")
"""How a line of times begins, whatever is wrong with it: nobody says that."""
_DASH = re.compile(r"^\s*(?:[-\N{EN DASH}\N{EM DASH}]|>>)\s*")
"""What stands before what another one says in the same cue."""
_FEW, _NEARLY, _MOST_WORDS = 3, 0.8, 5
"""Utterances, and the share of them, that tell how a file is written; words of a name that may be any."""
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s([^<>]*)>")
_MARK = re.compile(r"(?P<parts></?(?i:br|rt|rp)\b[^<>]*>|\\[Nnh])|<[^<>]*>|\{\\[^{}]*\}")
"""What a player does not show as text; some of it ends a line, or stands apart from what is beside it."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines that stand together.

    Args:
        lines: without those of times and the name of the cue.
        times: the number of the line of times, from 1, and the line, where there is one.
        named: whether the cue has a name, or a number.
    """

    lines: list[str]
    times: tuple[int, str] | None = None
    named: bool = False


def read_cues(text: str, *, aside: tuple[str, ...] = ()) -> tuple[Utterance, ...]:
    """The cues of a file, a voice an utterance.

    Args:
        text: of the file.
        aside: first words of blocks that hold nothing that is said.

    Raises:
        InputError: when a line of times cannot be read.
    """
    found: list[Utterance] = []
    times = None
    for block, after in pairwise([*_blocks(text), _Block([])]):
        if block.times is not None:
            times = _times(*block.times)
        elif times is None or block.lines[0].split()[0] in aside or _is_name(block, after):
            continue
        found += _voices(block.lines, times)  # without times it is the rest of a cue with an empty line in it
    return tuple(_all_named(found))


def _all_named(found: Sequence[Utterance]) -> Iterator[Utterance]:
    """Utterances in which any few words before a colon are a speaker's name, where nearly all begin with one.

    People call themselves what they like in a meeting: "will", "iPhone de Rose".
    """
    labels = [(one.speaker, one.text) if one.speaker else labelled(one.text) for one in found]
    names = [label if label and len(label.split()) <= _MOST_WORDS else None for label, _ in labels]
    every = len(found) >= _FEW and sum(map(bool, names)) >= _NEARLY * len(found)
    for one, name, (_, said) in zip(found, names, labels, strict=True):
        yield replace(one, text=said, speaker=name) if every and name and said else one


def _blocks(text: str) -> Iterator[_Block]:
    """Blocks apart by empty lines; a line of times begins one in any case."""
    lines: list[str] = []
    times, named = None, False
    for number, line in enumerate([*text.split("\n"), ""], 1):
        begins = _BEGINS.match(line) or ("-->" in line and times is None and len(lines) < 2)
        if line.strip() and not begins:
            lines.append(line)
            continue
        names = bool(begins) and (_is_number(lines[-1:]) or (times is None and len(lines) == 1))
        said = lines[:-1] if names else lines
        if said or times:
            yield _Block(said, times, named)
        lines, times, named = [], (number, line) if begins else None, names


def _is_name(block: _Block, after: _Block) -> bool:
    """Whether a block is the number of the cue behind it, with an empty line between them."""
    return after.times is not None and not after.named and _is_number(block.lines)


def _is_number(lines: list[str]) -> bool:
    return len(lines) == 1 and lines[0].strip().isdigit()


def _times(number: int, line: str) -> tuple[float, float]:
    found = _TIMES.fullmatch(line)
    if found is None:
        raise refused(f"line {number} has no times that can be read")
    parts = found.groups(default="0")
    start, end = (
        int(h) * 3600 + int(m) * 60 + int(s) + int(part.ljust(3, "0")) / 1000
        for h, m, s, part in (parts[:4], parts[4:])
    )
    return start, end


def _voices(lines: list[str], times: tuple[float, float]) -> Iterator[Utterance]:
    """What each voice says in a cue; all of them share its time."""
    parts = _VOICE.split("\n".join(lines))
    for speaker, said in zip([None, *parts[1::2]], parts[::2], strict=True):
        plain = unescape(_MARK.sub(_shown, said)).strip()
        turns = _turns(plain) if speaker is None else [(unescape(speaker).strip() or None, plain)]
        for name, rest in turns:
            if rest.strip():
                yield Utterance(" ".join(rest.split()), name, times)


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
