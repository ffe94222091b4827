"""What a published file holds besides its sound: nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from app.domain.certificate import Check
from app.domain.recording import Packing, Recording

CODECS = re.compile(r"pcm_\w+|flac|mp3|aac|opus")
"""What a published file may be encoded with."""
NEUTRAL: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "encoder": re.compile(r"Lav[fc][\d. ]*(?:lib)?(?:mp3lame|opus|aac|flac|pcm_\w+)?"),
        "major_brand": re.compile(r"M4A |isom|mp42"),
        "minor_version": re.compile(r"\d{1,5}"),
        "compatible_brands": re.compile(r"(?:M4A |isom|iso2|iso5|iso6|mp41|mp42|avc1|av01)+"),
        "language": re.compile(r"und"),
        "handler_name": re.compile(r"SoundHandler|VideoHandler"),
        "duration": re.compile(r"\d\d:\d\d:\d\d\.\d{9}"),
        "vendor_id": re.compile(r"\[0\]\[0\]\[0\]\[0\]"),
    }
)
"""The tags that containers cannot do without, and the only values they may have."""
NEED: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "wav": (128, 0),
        "aiff": (128, 0),
        "flac": (128, 0),
        "mp3": (800, 0),
        "mp4": (1000, 4),
        "ogg": (256, 1),
        "matroska": (4096, 0),
    }
)
"""Bytes that a container takes for itself, and for each packet. Measured: 116, 92, 102, 720 (with packets of
that size at most), 870 and 4, 209 and 1 without pages. What is more is room in which something may hide."""
NEED_OF_PICTURE = (4096, 40)
"""Bytes that it takes besides where packets of sound and of a picture take turns: 44 in mp4 at most, where
each is a chunk, with a time of its own. Measured: 1,900 and 11."""
UNPLAYED: Mapping[str, int] = MappingProxyType({"aac": 2048, "mp3": 2304, "opus": 1920})
"""Samples that a codec needs before and behind the sound, of which its container says that they are not
played: whoever plays them hears what is in them. Measured at 8 to 96 kHz: 2,046, 2,256 and 1,271."""
CHUNK = 1 << 16
"""Bytes of sound in mp4 for which one more is allowed: of a million in a row it writes where they begin."""
PAGE, ON_A_PAGE, SEGMENTS = 27, 50, 249
"""Bytes of the head of a page in Ogg (RFC 3533); packets on one, which make a second, or segments if these
are many: of 255, of which the last packet may not fill six."""
XING = 100
"""Bytes by which the frame that says how long an mp3 is may be larger than its others."""


def check_container(published: Recording, *, picture: bool, spare: int) -> Check:
    """Whether a file holds one audio stream, in a codec that is known, and nothing else.

    Args:
        published: the facts of the file.
        picture: whether one moving picture stands beside the sound.
        spare: bytes that are more, or other ones, than its container takes around its packets.
    """
    found = []
    if CODECS.fullmatch(published.codec) is None:
        found.append("an unknown codec")
    if published.streams != 1 + picture or published.audio_streams != 1:
        found.append(f"{published.streams} tracks, {published.audio_streams} of them sound")
    if published.has_video != picture:
        found.append("no moving picture" if picture else "a moving picture")
    if published.chapters:
        found.append(f"{published.chapters} chapters")
    if tags := sum(not _neutral(key, value) for key, value in published.tags):
        found.append(f"{tags} tags")
    if (beside := published.packing.beside) > (allowed := _need(published, picture=picture)):
        found.append(f"{beside} bytes that are no sound, {allowed} are allowed")
    if (unplayed := published.packing.unplayed) > (allowed := UNPLAYED.get(published.codec, 0)):
        found.append(f"{unplayed} samples that are not played, {allowed} are allowed")
    if spare:
        found.append(f"{spare} bytes that its container would not have written")
    if published.faults:
        found.append(f"{len(published.faults)} damaged places")
    shown = f", one picture ({published.picture})" if picture else ""
    detail = "; ".join(found) or f"one track of sound ({published.codec}){shown} and nothing else"
    return Check("container", not found, detail)


def _need(published: Recording, *, picture: bool) -> int:
    """The most bytes that a file needs outside its packets: what hides between its parts is none of them."""
    packing = published.packing
    needs = (NEED.get(published.container, (0, 0)), NEED_OF_PICTURE if picture else (0, 0))
    more = {
        "mp3": max(0, packing.payload // max(1, packing.packets) + XING - NEED["mp3"][0]),
        "mp4": packing.payload // CHUNK,
        "ogg": packing.laced + PAGE * _pages(packing),
    }
    return more.get(published.container, 0) + sum(head + each * packing.packets for head, each in needs)


def _pages(packing: Packing) -> int:
    return max(packing.packets // ON_A_PAGE, (packing.packets + packing.laced) // SEGMENTS)


def _neutral(key: str, value: str) -> bool:
    pattern = NEUTRAL.get(key.lower())
    return pattern is not None and pattern.fullmatch(value) is not None
