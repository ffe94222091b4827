"""What a file promises to hold, where FFmpeg silently makes do with less.

Layouts: RIFF/WAVE and RF64 (EBU Tech 3306), Wave64 (Sony), AIFF (Apple), Matroska (RFC 9559), ASF
(Microsoft), Ogg (RFC 3533), MPEG audio with a Xing, Info or VBRI frame.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from app.audio.ebml import ELEMENT_HEAD, SEGMENT, element

_OPEN_ENDED = range(0x7FFFF000, 0x80000000)
"""Sizes that programs write into a wav header when they cannot go back to it."""
_ID3V1 = 128
"""Bytes of the tag at the end of an mp3 file."""
_MORE_SOUND = frozenset({b"data", b"SSND", b"RIFF", b"RF64", b"BW64", b"FORM"})
"""Chunks behind the sound that hold more of it: another piece, or another file joined to the first."""
_W64_DATA = bytes.fromhex("64617461f3acd3118cd100c04f8edb8a")
_ASF_FILE = bytes.fromhex("a1dcab8c47a9cf118ee400c00c205365")


def missing_bytes(path: Path, container: str) -> int:
    """How many bytes the container says should follow the last one of the file; 0 when none or unknown."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        match container:
            case "wav":
                end = _wav_end(file)
            case "w64":
                end = _w64_end(file)
            case "aiff":
                end = _chunk_end(file, b"SSND", "big")
            case "matroska":
                end = _matroska_end(file)
            case "asf":
                end = _asf_end(file)
            case "mp3":
                end = _mp3_end(file)
            case _:
                end = None
    return max(0, (end or 0) - size)


def unread_bytes(path: Path, container: str) -> int:
    """How many bytes of a wav or aiff file are sound that FFmpeg does not read; 0 when unknown.

    A recorder that stopped without closing its file left the size of an earlier moment; and of several pieces
    of sound in a wav file the last alone is read.
    """
    order = "big" if container == "aiff" else "little"
    with path.open("rb") as file:
        before = 0
        match container:
            case "wav":
                end = _wav_end(file)
                before = sum([size for name, size, _ in _chunks(file, order) if name == b"data"][:-1])
            case "aiff":
                end = _chunk_end(file, b"SSND", order)
            case _:
                end = None
        if end is None:
            return before
        return before + min(_no_chunks(file, start, order) for start in {end, end + end % 2})


def _no_chunks(file: BinaryIO, start: int, order: str) -> int:
    """Bytes from a place on that begin no chunk, or one of sound; zeros that fill a file up are none."""
    size = os.fstat(file.fileno()).st_size
    for name, length, at in _chunks(file, order, start):
        named = name not in _MORE_SOUND and all(0x20 <= byte < 0x7F for byte in name)
        if not named or at + length > size:
            break
        start = at + length + length % 2
    file.seek(start)
    filled = not any(block.strip(b"\0") for block in iter(lambda: file.read(2**20), b""))
    return 0 if filled else size - start


def has_end_mark(path: Path) -> bool:
    """Whether the last whole page of an Ogg file says that its stream ends there."""
    with path.open("rb") as file:
        file.seek(max(0, os.fstat(file.fileno()).st_size - 2**17))
        tail = file.read()
    at = tail.rfind(b"OggS")
    return at >= 0 and len(tail) > at + 5 and bool(tail[at + 5] & 4)


def counts_frames(path: Path) -> bool:
    """Whether an mp3 file states its number of frames, so that its duration is no guess."""
    with path.open("rb") as file:
        return _vbr_header(file)[1] is not None


def _chunks(file: BinaryIO, order: str, start: int = 12) -> Iterator[tuple[bytes, int, int]]:
    """Name, declared size and offset of the content of each chunk of an IFF or RIFF file, from a place on."""
    file.seek(start)
    while len(head := file.read(8)) == 8:
        size = int.from_bytes(head[4:], "big" if order == "big" else "little")
        at = file.tell()
        yield head[:4], size, at
        file.seek(at + size + size % 2)


def _chunk_end(file: BinaryIO, name: bytes, order: str) -> int | None:
    return next((at + size for found, size, at in _chunks(file, order) if found == name), None)


def _wav_end(file: BinaryIO) -> int | None:
    long = file.read(4) in {b"RF64", b"BW64"}
    size64 = end = None
    for name, size, at in _chunks(file, "little"):
        if name == b"ds64":
            size64 = int.from_bytes(file.read(24)[8:16], "little")
        elif name == b"data":
            if long and size == 0xFFFFFFFF:
                return None if size64 is None else at + size64
            if size in _OPEN_ENDED or size in {0, 0xFFFFFFFF}:
                return None
            end = at + size
    return end


def _w64_end(file: BinaryIO) -> int | None:
    file.seek(40)
    while len(head := file.read(24)) == 24:
        at, size = file.tell() - 24, int.from_bytes(head[16:], "little")
        if head[:16] == _W64_DATA:
            return at + size
        if size < 24:
            return None
        file.seek(at + (size + 7) // 8 * 8)
    return None


def _matroska_end(file: BinaryIO) -> int | None:
    _, head, length = element(file.read(ELEMENT_HEAD))
    at = head + (length or 0)
    file.seek(at)
    name, head, length = element(file.read(ELEMENT_HEAD))
    return None if name != SEGMENT or length is None else at + head + length


def _asf_end(file: BinaryIO) -> int | None:
    head = file.read(2**16)
    at = head.find(_ASF_FILE)
    return None if at < 0 else int.from_bytes(head[at + 40 : at + 48], "little") or None


def _mp3_end(file: BinaryIO) -> int | None:
    """Where an mp3 file that states its length ends at the earliest: programs differ by a frame and a tag."""
    start, header = _vbr_header(file)
    if header is None:
        return None
    if header[:4] == b"VBRI":
        size, frames = int.from_bytes(header[10:14], "big"), int.from_bytes(header[14:18], "big")
    elif header[7] & 3 == 3:  # both frames and bytes are stated, in this order
        size, frames = int.from_bytes(header[12:16], "big"), int.from_bytes(header[8:12], "big")
    else:
        return None
    return start + size - size // max(1, frames) - _ID3V1


def _vbr_header(file: BinaryIO) -> tuple[int, bytes | None]:
    """Where the first frame of an mp3 file begins, and what in it states the length of the file."""
    head = file.read(10)
    start = 0
    if head[:3] == b"ID3" and len(head) == 10:
        start = 10 + sum((byte & 0x7F) << shift for byte, shift in zip(head[6:], (21, 14, 7, 0), strict=True))
    file.seek(start)
    frame = file.read(4096)
    found = (frame.find(mark) for mark in (b"Xing", b"Info", b"VBRI"))
    at = next((place for place in found if 0 <= place <= len(frame) - 18), None)
    return start, None if at is None else frame[at:]
