"""What a picture's stream is made of: units that show the picture, and units that tell something beside it.

ITU-T H.264 (7.3.1), H.265 (7.3.1) and their storage in files (ISO/IEC 14496-15); AV1 (AOMedia, 5.3). The
frames of VP8 and VP9 have no room for anything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

SHOWING: Mapping[str, frozenset[int]] = MappingProxyType(
    {
        "h264": frozenset({*range(1, 6), *range(7, 10)}),
        "hevc": frozenset({*range(10), *range(16, 22), *range(32, 36)}),
        "av1": frozenset({1, 2, 3, 4, 6, 7}),
    }
)
"""Types of units that show the picture: slices, parameter sets and delimiters; headers, tiles and frames."""
_WITHOUT_UNITS = frozenset({"vp8", "vp9"})
_AVCC, _HVCC, _AV1C = 5, 22, 4
"""Bytes of a header before what differs from stream to stream; the last says how lengths are written."""


def can_take_apart(codec: str) -> bool:
    """Whether the frames of a codec can be taken apart."""
    return codec in SHOWING or codec in _WITHOUT_UNITS


def plain_frame(codec: str, data: bytes, *, header: bytes) -> bytes:
    """A frame with nothing in it but what shows the picture; empty where it holds only other things.

    Args:
        codec: ``h264``, ``hevc``, ``av1``, ``vp8`` or ``vp9``.
        data: the bytes of the frame.
        header: of the stream.

    Raises:
        ValueError: when it cannot be taken apart to its last byte.
    """
    if codec in _WITHOUT_UNITS:
        return data
    wanted = SHOWING[codec]
    return b"".join(raw for kind, raw in _units(codec, header, data) if kind in wanted)


def plain_header(codec: str, header: bytes) -> bytes:
    """A stream's header with nothing in it but what a decoder needs to show the picture.

    Raises:
        ValueError: when it is not as ISO/IEC 14496-15 or the AV1 binding has it.
    """
    if codec == "h264":
        return _plain_avcc(header)
    if codec == "hevc":
        return _plain_hvcc(header)
    if codec == "av1":
        if len(header) < _AV1C or header[0] != 0x81:
            raise ValueError("no header of AV1")
        return header[:_AV1C] + b"".join(raw for kind, raw in _obus(header[_AV1C:]) if kind == 1)
    return b""


def _units(codec: str, header: bytes, data: bytes) -> Iterator[tuple[int, bytes]]:
    """The type of each unit of a frame, and its bytes."""
    if codec == "av1":
        yield from _obus(data)
        return
    if len(header) <= (_HVCC if codec == "hevc" else _AVCC):
        raise ValueError("a header that is cut short")
    place, shift, mask = (_HVCC - 1, 1, 0x3F) if codec == "hevc" else (_AVCC - 1, 0, 0x1F)
    for raw, first in _counted(data, (header[place] & 3) + 1):
        yield first >> shift & mask, raw


def _counted(data: bytes, size: int) -> Iterator[tuple[bytes, int]]:
    """Units that each stand behind their length, a number of so many bytes; with the first byte of each."""
    at = 0
    while at < len(data):
        begin = at + size
        end = begin + int.from_bytes(data[at:begin], "big")
        if not begin < end <= len(data):
            raise ValueError("a unit that is cut short")
        yield data[at:end], data[begin]
        at = end


def _obus(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The open bitstream units of AV1; the last may stand without its length."""
    at = 0
    while at < len(data):
        head = data[at]
        begin = at + 1 + (head >> 2 & 1)
        length, begin = _leb128(data, begin) if head & 2 else (len(data) - begin, begin)
        end = begin + length
        if head & 0x81 or not begin <= end <= len(data):
            raise ValueError("a unit that is none")
        yield head >> 3 & 0x0F, data[at:end]
        at = end


def _leb128(data: bytes, at: int) -> tuple[int, int]:
    """A number of up to eight bytes, seven bits each, and where the next byte is."""
    value = 0
    for place in range(8):
        if at + place >= len(data):
            raise ValueError("a number that is cut short")
        value |= (data[at + place] & 0x7F) << 7 * place
        if not data[at + place] & 0x80:
            return value, at + place + 1
    raise ValueError("a number without end")


def _plain_avcc(header: bytes) -> bytes:
    """Parameter sets of H.264 and nothing behind them but three bytes of their formats."""
    if len(header) <= _AVCC or header[0] != 1:
        raise ValueError("no header of H.264")
    kept, at = bytearray(header[:_AVCC]), _AVCC
    for mask in (0x1F, 0xFF):
        sets = int.from_bytes(header[at : at + 1], "big") & mask
        parts, at = _sets(header, at + 1, sets)
        kept += bytes([sets | (0xE0 if mask == 0x1F else 0)])
        kept += b"".join(len(part).to_bytes(2, "big") + part for part in parts)
    formats = header[at : at + 3]
    return bytes(kept + formats + b"\0") if len(header) >= at + 4 else bytes(kept)


def _plain_hvcc(header: bytes) -> bytes:
    """Parameter sets of H.265; a list of anything else is left out."""
    if len(header) <= _HVCC or header[0] != 1:
        raise ValueError("no header of H.265")
    lists, at = [], _HVCC + 1
    for _ in range(header[_HVCC]):
        head = header[at : at + 3]
        if len(head) != 3:
            raise ValueError("a header that is cut short")
        parts, at = _sets(header, at + 3, int.from_bytes(head[1:], "big"))
        if head[0] & 0x3F in {32, 33, 34}:
            lists.append(head + b"".join(len(part).to_bytes(2, "big") + part for part in parts))
    return header[:_HVCC] + bytes([len(lists)]) + b"".join(lists)


def _sets(header: bytes, at: int, number: int) -> tuple[list[bytes], int]:
    """So many parts behind lengths of two bytes, and where they end."""
    parts = []
    for _ in range(number):
        length = int.from_bytes(header[at : at + 2], "big")
        part = header[at + 2 : at + 2 + length]
        if len(part) != length or not length:
            raise ValueError("a header that is cut short")
        parts.append(part)
        at += 2 + length
    return parts, at
