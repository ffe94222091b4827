"""What WebVTT and SubRip have in common: blocks apart by empty lines, a line of times, a text with tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from app.transcripts.reading import named, refused
from app.transcripts.utterance import Utterance

_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s([^<>]*)>")
_MARK = re.compile(r"(?P<parts></?(?i:br|rt|rp)\b[^<>]*>|\\[Nnh])|<[^<>]*>|\{\\[^{}]*\}")
"""What a player does not show as text; some of it ends a line, or stands apart from what is beside it."""


def read_cues(text: str, *, aside: tuple[str, ...] = ()) -> tuple[Utterance, ...]:
    """The cues of a file, a voice an utterance.

    Args:
        text: of the file.
        aside: how blocks begin that hold nothing that is said.

    Raises:
        InputError: when a line of times cannot be read.
    """
    found: list[Utterance] = []
    for number, block in _blocks(text):
        place = next((index for index, line in enumerate(block[:2]) if "-->" in line), None)
        if place is None:
            if found and not block[0].startswith(aside):  # the rest of a cue with an empty line in it
                found += _voices(block, found[-1].times)
            continue
        found += _voices(block[place + 1 :], _times(block[place], number + place))
    return tuple(found)


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Blocks of lines, each with the number of its first line, from 1."""
    block: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.strip():
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _times(line: str, number: int) -> tuple[float, float]:
    found = _TIMES.fullmatch(line)
    if found is None:
        raise refused(f"line {number} has no times that can be read")
    parts = found.groups(default="0")
    start, end = (
        int(h) * 3600 + int(m) * 60 + int(s) + int(part.ljust(3, "0")) / 1000
        for h, m, s, part in (parts[:4], parts[4:])
    )
    return start, end


def _voices(lines: list[str], times: tuple[float, float] | None) -> Iterator[Utterance]:
    """What each voice says in a cue; all of them share its time."""
    parts = _VOICE.split("\n".join(lines))
    for speaker, said in zip([None, *parts[1::2]], parts[::2], strict=True):
        plain = unescape(_MARK.sub(_shown, said)).strip()
        name, rest = (unescape(speaker).strip() or None, plain) if speaker is not None else named(plain)
        if rest.strip():
            yield Utterance(" ".join(rest.split()), name, times)


def _shown(mark: re.Match[str]) -> str:
    return " " if mark["parts"] else ""
