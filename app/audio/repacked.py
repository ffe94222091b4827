"""Whether each byte of a published file is accounted for: its packets are put into a container once more.

What comes out has to be the file itself, byte for byte. So there is no room for anything in the head, the
tables, the padding or the name of a program; what is left to look at are the packets.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from app.audio.encoding import choose
from app.audio.opening import opened
from app.domain.recording import Recording

if TYPE_CHECKING:
    from pathlib import Path

_WANTED: Mapping[str, str] = MappingProxyType(
    {"wav": "wav", "aiff": "same", "flac": "flac", "mp3": "mp3", "mp4": "m4a", "ogg": "opus"}
)
"""By the container, what is asked for to have one."""
_RATES = b"\x40\x15\x00\x00\x00"
"""Before what an m4a file tells of its bit rates: AAC, sound, no size of a buffer (ISO 14496-1, 7.2.6.6)."""
_HIGHEST = 4
"""Bytes of the higher of both, which is what the encoder was told: packets do not tell it."""
_MOST = 1 << 12
"""Bytes after which nobody counts on."""


def spare_bytes(published: Recording) -> int:
    """Bytes of a file that are more, or other ones, than its container takes around the same packets.

    Of a file with a picture nothing is said: in what order packets take turns is not told by them.

    Raises:
        InputError: when the file cannot be read.
    """
    wanted = _WANTED.get(published.container)
    if published.has_video or wanted is None:
        return 0
    encoding = choose(published, wanted)
    with published.path.open("rb") as file:
        beside = _Beside(file)
        _repack(published.path, beside, encoding.muxer, encoding.muxer_options)
        most = 6 * published.rate * published.channels  # 6144 bits a channel and frame (ISO 14496-3)
        rates = _stated_rate(file, beside.other, most) if published.container == "mp4" else range(0)
        more = abs(os.fstat(file.fileno()).st_size - beside.end)
        return more + sum(place not in rates for place in beside.other)


class _Beside:
    """A file to write to that keeps nothing but where it would differ from another.

    Args:
        file: the other.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._at = self.end = 0
        self.other: set[int] = set()

    def write(self, data: bytes) -> int:
        """Compare; what is written in a place later counts."""
        self._file.seek(self._at)
        there = self._file.read(len(data))
        self.other = {place for place in self.other if not self._at <= place < self._at + len(data)}
        if there != bytes(data) and len(self.other) < _MOST:
            pairs = enumerate(zip(data, there, strict=False), self._at)
            self.other.update(place for place, (one, other) in pairs if one != other)
        self._at += len(data)
        self.end = max(self.end, self._at)
        return len(data)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place."""
        self._at = offset + {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self.end}[whence]
        return self._at

    def tell(self) -> int:
        """The place."""
        return self._at


def _repack(path: Path, into: _Beside, muxer: str, options: Mapping[str, str]) -> None:
    import av

    with (
        opened(path) as (container, stream),
        av.open(into, "w", format=muxer, container_options={**options, "fflags": "+bitexact"}) as made,
    ):
        copy = made.add_stream_from_template(stream, opaque=True)
        for packet in container.demux(stream):
            if packet.size:
                packet.stream = copy
                made.mux(packet)


def _stated_rate(file: BinaryIO, other: set[int], most: int) -> range:
    """Where an m4a file states the bit rate that its encoder was told, if that is where it differs.

    Args:
        file: the published one.
        other: where it differs.
        most: bits a second that there can be.
    """
    first = min(other, default=0)
    start = max(0, first - len(_RATES) - _HIGHEST)
    file.seek(start)
    near = file.read(3 * (len(_RATES) + _HIGHEST))
    at = near.rfind(_RATES, 0, first - start + 1) + len(_RATES)
    possible = int.from_bytes(near[at : at + _HIGHEST], "big") <= most
    return range(start + at, start + at + _HIGHEST) if at >= len(_RATES) and possible else range(0)
