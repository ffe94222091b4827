"""How the bytes of a file are spent: in the packets of its streams, and beside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.recording import Packing

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.packet import Packet
    from av.stream import Stream

_OPUS_SILK, _OPUS_CELT = (480, 960, 1920, 2880), (120, 240, 480, 960)
"""Samples of a frame of Opus, by how it was coded."""
_OPUS_HYBRID = range(12, 16)
_COUNTED, _PADDED = 2, 0x40
"""Bytes of Opus before the padding of a packet of several frames is told, and the sign that there is some."""
_MPEG_1 = 32_000
"""Hz: the lowest rate of MPEG 1."""
_LACED = 255
"""Bytes of a packet that Ogg needs one more for (RFC 3533)."""
_LONGEST_FRAME = 1 << 21
"""Bytes of the longest frame of FLAC: 65,535 samples of eight channels, 32 bits each."""


class PackingCount:
    """Counts the packets of a file as they are read.

    Args:
        sound: the stream of which it is counted how much sound there is.
        raw_flac: whether the file is bare FLAC: its last packet goes on to the end of the file.
    """

    def __init__(self, sound: AudioStream, *, raw_flac: bool) -> None:
        self._sound = sound
        self._codec, self._rate = sound.codec_context.codec.canonical_name, sound.codec_context.sample_rate
        self._raw_flac = raw_flac
        self._packets = self._payload = self._held = self._laced = 0
        self._last, self._tail = b"", 0

    def add(self, packet: Packet[Stream]) -> None:
        """Count a packet of any stream."""
        if packet.size:
            self._packets += 1
            self._payload += packet.size
            self._laced += packet.size // _LACED
            self._tail = packet.size
            if packet.stream is self._sound:
                self._held += _samples(bytes(packet), self._codec, self._rate)
            if self._raw_flac:  # what is longer is no frame: nothing of it has to be looked at
                self._last = bytes(packet) if packet.size <= _LONGEST_FRAME else b""

    def leave_out(self, size: int) -> None:
        """Count a packet no more: it was no sound."""
        self._packets -= 1
        self._payload -= size

    def packing(self, path: Path, *, played: int) -> Packing:
        """What was counted of a file that was read to its end.

        Args:
            path: the file.
            played: samples of its sound that are played.
        """
        if self._raw_flac and self._packets and (not self._last or _crc16(self._last)):
            self.leave_out(self._tail)
        beside, unplayed = path.stat().st_size - self._payload, max(0, self._held - played)
        return Packing(self._packets, self._payload, beside, unplayed, self._laced)


def padding(packet: bytes) -> int:
    """Bytes of a packet of Opus that nobody decodes, with those that tell how many these are (RFC 6716)."""
    if len(packet) <= _COUNTED or packet[0] & 3 != 3 or not packet[1] & _PADDED:
        return 0
    at = _COUNTED
    while at < len(packet) - 1 and packet[at] == _LACED:
        at += 1
    told = at + 1 - _COUNTED
    return min(len(packet), told + (told - 1) * (_LACED - 1) + packet[at])


def _samples(packet: bytes, codec: str, rate: int) -> int:
    """Samples that a packet holds, whatever the container says that is played of it; 0 where none tells.

    A frame of AAC has 1,024 samples (ISO 14496-3), one of MP3 1,152, or 576 at the lower rates (ISO 13818-3);
    a packet of Opus says it itself (RFC 6716, 3.1), at 48 kHz.
    """
    if codec == "opus":
        way, count = packet[0] >> 3, packet[0] & 3
        celt, hybrid = way >= _OPUS_HYBRID.stop, way in _OPUS_HYBRID
        each = (_OPUS_CELT if celt else _OPUS_SILK)[way % 2 if hybrid else way % 4]
        return each * (1, 2, 2, packet[1] & 0x3F if packet[1:] else 0)[count]
    return {"aac": 1024, "mp3": 1152 if rate >= _MPEG_1 else 576}.get(codec, 0)


def _crc16(data: bytes) -> int:
    """The checksum of FLAC (RFC 9639): 0 of a frame that ends with its own, and where nothing follows it."""
    crc = 0
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = crc << 1 ^ (0x18005 if crc & 0x8000 else 0)
    return crc
