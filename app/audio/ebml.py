"""The elements of a Matroska or WebM file (RFC 8794, RFC 9559), one after the other, without what is in them.

FFmpeg passes over bytes that are no element until it finds a cluster, and says nothing of the sound between.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from pathlib import Path
from types import MappingProxyType

_FILE, _HEADER, SEGMENT, _CLUSTER, _GROUP = 0, 0x1A45DFA3, 0x18538067, 0x1F43B675, 0xA0
_ANYWHERE = (0xBF, 0xEC)
"""CRC-32, Void."""
_CHILDREN: Mapping[int, frozenset[int]] = MappingProxyType(
    {
        _FILE: frozenset((_HEADER, SEGMENT, *_ANYWHERE)),
        # SeekHead, Info, Tracks, Cues, Attachments, Chapters, Tags
        SEGMENT: frozenset(
            (
                *(0x114D9B74, 0x1549A966, 0x1654AE6B, 0x1C53BB6B, 0x1941A469, 0x1043A770, 0x1254C367),
                *(_CLUSTER, *_ANYWHERE),
            )
        ),
        # Timestamp, SilentTracks, Position, PrevSize, SimpleBlock, EncryptedBlock
        _CLUSTER: frozenset((0xE7, 0x5854, 0xA7, 0xAB, 0xA3, 0xAF, _GROUP, *_ANYWHERE)),
        # Block and what is told of it
        _GROUP: frozenset((0xA1, 0xA2, 0xA4, 0x75A1, 0x75A2, 0x8E, 0x9B, 0xC8, 0xFA, 0xFB, 0xFD, *_ANYWHERE)),
    }
)
"""The elements that hold blocks, with all that may be in each."""
_BUFFER = 1 << 16
"""Bytes read at a time: most blocks of sound are far shorter."""
ELEMENT_HEAD = 12
"""Bytes of the longest name, four, and the longest size, eight."""


@dataclass(frozen=True, slots=True)
class _Open:
    """An element whose children are read.

    Args:
        name: its ID.
        end: where the last child ends at the latest; infinite where no size is stated.
        sized: whether it states its own size; what does not ends before an element that cannot be in it.
    """

    name: int
    end: float
    sized: bool = True


def first_unread(path: Path) -> int | None:
    """Offset of the first bytes that are no element of Matroska, or of one that lacks its end.

    None where there are none, and where the file ends before the size it states: that is another damage
    (:func:`app.audio.promise.missing_bytes`). What follows the stated end is not looked at.
    """
    with path.open("rb", buffering=_BUFFER) as file:
        size = os.fstat(file.fileno()).st_size
        outer = [_Open(_FILE, inf)]
        at = 0
        while at < size:
            while at >= outer[-1].end:
                if outer.pop().name == SEGMENT:
                    return None
            file.seek(at)
            name, head, length = element(file.read(ELEMENT_HEAD))
            while name not in _CHILDREN[outer[-1].name] and not outer[-1].sized:
                outer.pop()
            limit = outer[-1].end
            end = limit if length is None else at + head + length
            holds = name in _CHILDREN
            known = name in _CHILDREN[outer[-1].name] and (holds or length is not None)
            lacks_end = size < end < inf and limit == inf and name != SEGMENT
            if not known or end > limit or lacks_end:
                return None if size < limit < inf and size - at < ELEMENT_HEAD else at
            if holds:
                outer.append(_Open(name, end, sized=length is not None))
            at = at + head if holds else int(end)
    return None


def element(data: bytes) -> tuple[int, int, int | None]:
    """ID of an element, bytes before its content, and bytes of that, None where they are not stated.

    The ID is -1 where no element begins.
    """
    named = 9 - data[0].bit_length() if data else 9
    if named > 4 or len(data) <= named or not data[named]:
        return -1, 0, 0
    head = named + 9 - data[named].bit_length()
    if len(data) < head:
        return -1, 0, 0
    most = (1 << 7 * (head - named)) - 1
    length = int.from_bytes(data[named:head], "big") & most
    return int.from_bytes(data[:named], "big"), head, None if length == most else length
