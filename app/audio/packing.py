"""How the bytes of a file are spent: in the packets of its streams, and beside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.recording import Packing

if TYPE_CHECKING:
    from av.packet import Packet
    from av.stream import Stream

_LONGEST_FRAME = 1 << 21
"""Bytes of the longest frame of FLAC: 65,535 samples of eight channels, 32 bits each."""


class PackingCount:
    """Counts the packets of a file as they are read.

    Args:
        raw_flac: whether the file is bare FLAC: its last packet goes on to the end of the file.
    """

    def __init__(self, *, raw_flac: bool) -> None:
        self._raw_flac = raw_flac
        self._packets = self._payload = 0
        self._last, self._tail = b"", 0

    def add(self, packet: Packet[Stream]) -> None:
        """Count a packet of any stream."""
        if packet.size:
            self._packets += 1
            self._payload += packet.size
            self._tail = packet.size
            if self._raw_flac:  # what is longer is no frame: nothing of it has to be looked at
                self._last = bytes(packet) if packet.size <= _LONGEST_FRAME else b""

    def leave_out(self, size: int) -> None:
        """Count a packet no more: it was no sound."""
        self._packets -= 1
        self._payload -= size

    def packing(self, path: Path) -> Packing:
        """What was counted of a file that was read to its end."""
        if self._raw_flac and self._packets and (not self._last or _crc16(self._last)):
            self.leave_out(self._tail)
        return Packing(self._packets, self._payload, path.stat().st_size - self._payload)


def _crc16(data: bytes) -> int:
    """The checksum of FLAC (RFC 9639): 0 of a frame that ends with its own, and where nothing follows it."""
    crc = 0
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = crc << 1 ^ (0x18005 if crc & 0x8000 else 0)
    return crc
