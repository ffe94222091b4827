"""Whether each byte of a published file is accounted for: its packets are put into a container once more.

What comes out has to be the file itself, byte for byte. So there is no room for anything in the head, the
tables, the padding or the name of a program; what is left to look at are the packets.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from app.audio.encoding import Encoding, choose, choose_video
from app.audio.opening import opened
from app.audio.packing import padding
from app.audio.picture import PictureCopy
from app.domain.errors import OutputError
from app.domain.recording import Recording

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.packet import Packet

_WANTED: Mapping[str, str] = MappingProxyType(
    {"wav": "wav", "aiff": "same", "flac": "flac", "mp3": "mp3", "mp4": "m4a", "ogg": "opus"}
)
"""By the container, what is asked for to have one."""
_RATES = (b"\x40\x15\x00\x00\x00", b"btrt\x00\x00\x00\x00")
"""Before what mp4 tells of bit rates: AAC, sound, no size of a buffer (ISO 14496-1, 7.2.6.6), and, beside a
picture, once more (ISO 14496-12, 8.5.2)."""
_CLOCK = re.compile(r"(\d\d):(\d\d):(\d\d\.\d{9})", re.ASCII)
_HIGHEST = 4
"""Bytes of the higher of both, which is what the encoder was told: packets do not tell it."""
_MOST = 1 << 12
"""Bytes after which nobody counts on."""


def spare_bytes(published: Recording) -> int:
    """Bytes of a file that are more, or other ones, than its container takes around the same packets.

    Padding that packets of Opus hold is among them: our encoder makes none.

    Raises:
        InputError: when the file cannot be read.
    """
    wanted = _WANTED.get(published.container)
    if not published.has_video and wanted is None:
        return 0
    with published.path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        beside = _Beside(file)
        try:
            padded = _repack(published, beside, _encoding(published, wanted))
        except OutputError:  # the picture is one that is never published
            return size
        rates = set[int]()
        if published.container == "mp4":
            most = 6 * published.rate * published.channels  # 6144 bits a channel and frame (ISO 14496-3)
            rates = _stated_rates(file, beside.other, most)
        return padded + abs(size - beside.end) + len(beside.other - rates)


def _encoding(published: Recording, wanted: str | None) -> Encoding:
    return (
        choose(published, wanted) if wanted and not published.has_video else choose_video(published, "same")
    )


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


def _repack(published: Recording, into: _Beside, encoding: Encoding) -> int:
    """Put the packets of a file into a container once more; gives the bytes of them that nobody decodes."""
    import av

    options = {**encoding.muxer_options, "fflags": "+bitexact"}
    with (
        opened(published.path) as (container, stream),
        av.open(into, "w", format=encoding.muxer, container_options=options) as made,
        PictureCopy(published, made) if encoding.picture else nullcontext() as picture,
    ):
        copy = made.add_stream_from_template(stream, opaque=True)
        base = stream.time_base or Fraction(1)
        padded = 0
        for packet in _sound(container, stream, base):
            if picture is not None:
                made.mux(list(picture.until((packet.pts or 0) * base)))
            padded += padding(bytes(packet)) if published.codec == "opus" else 0
            packet.stream = copy
            made.mux(packet)
        if picture is not None:
            made.mux(list(picture.until(None)))
    return padded


def _sound(container: InputContainer, stream: AudioStream, base: Fraction) -> Iterator[Packet[AudioStream]]:
    """The packets of a sound; the last lasts no longer than the sound, where that is told."""
    lasts = _stated_length(stream)
    end: int | None = None
    for packet in container.demux(stream):
        if packet.size:
            if lasts is not None and packet.pts is not None:
                end = packet.pts + round(lasts / base) if end is None else end
                packet.duration = max(0, min(packet.duration or 0, end - packet.pts))
            yield packet


def _stated_length(sound: AudioStream) -> Fraction | None:
    """Seconds that sound in Matroska lasts, None where nothing tells: its last packet may hold more."""
    stated = _CLOCK.fullmatch(sound.metadata.get("DURATION", ""))
    return None if stated is None else 3600 * int(stated[1]) + 60 * int(stated[2]) + Fraction(stated[3])


def _stated_rates(file: BinaryIO, other: set[int], most: int) -> set[int]:
    """Where an mp4 file states the bit rate that the encoder of sound was told, of where it differs.

    Args:
        file: the published one.
        other: where it differs.
        most: bits a second that there can be.
    """
    found = set[int]()
    for place in sorted(other):
        start = max(0, place - len(max(_RATES, key=len)) - _HIGHEST + 1)
        file.seek(start)
        near = file.read(place + _HIGHEST - start)
        for mark in _RATES:
            at = near.rfind(mark, 0, place - start) + len(mark)
            stated = range(start + at, start + at + _HIGHEST)
            if (
                at >= len(mark)
                and place in stated
                and int.from_bytes(near[at : at + _HIGHEST], "big") <= most
            ):
                found.update(stated)
    return found
