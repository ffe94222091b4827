"""Recordings to try things on: sound in any file, what real files carry, bad files, a bit of a meeting.

It stands on :mod:`tests.audio.material`, which knows the containers and codecs; here a suffix is enough.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.packet import Packet
from av.stream import Disposition
from av.video.stream import VideoStream
from numpy.typing import NDArray

from tests.audio.material import Kind, add_picture, add_stream, as_float, as_native, encode, film

if TYPE_CHECKING:
    from av.container.core import Chapter

Sound = NDArray[np.float64]
"""Values in -1 to 1, shape ``(length, channels)``."""

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        ".wav": Kind("", "pcm_s16le", sample_format="s16"),
        ".aiff": Kind("", "pcm_s16be", sample_format="s16"),
        ".flac": Kind("", "flac", sample_format="s16"),
        ".mp3": Kind("", "libmp3lame"),
        ".m4a": Kind("", "aac", muxer="mp4"),  # unlike "ipod", this one takes a cover
        ".opus": Kind("", "libopus"),
        ".webm": Kind("", "libopus"),
        ".wma": Kind("", "wmav2", muxer="asf"),
        ".mkv": Kind("", "aac"),
        ".mp4": Kind("", "aac"),
        ".mov": Kind("", "aac"),
    }
)
"""What a suffix means when nothing else is asked for."""

PLAYLISTS: Mapping[str, str] = MappingProxyType(
    {
        "hls": "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{name}\n#EXT-X-ENDLIST\n",
        "ffconcat": "ffconcat version 1.0\nfile '{name}'\n",
    }
)
"""Play-lists that name another file."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the sample meeting, from ``start`` to ``end`` seconds, with what is sensitive in it."""

    speaker: str
    text: str
    category: str | None
    start: float
    end: float


def tone(seconds: float, rate: int, *, hertz: float = 440, dbfs: float = -20, channels: int = 1) -> Sound:
    """A sine whose peak has the given level."""
    wave = 10 ** (dbfs / 20) * np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate)
    return np.repeat(wave[:, np.newaxis], channels, axis=1)


def noise(seconds: float, rate: int, *, dbfs: float = -40, channels: int = 1, seed: int = 0) -> Sound:
    """White noise whose root mean square has the given level; every channel has its own."""
    rng = np.random.default_rng(seed)
    return np.clip(10 ** (dbfs / 20) * rng.standard_normal((round(seconds * rate), channels)), -1, 1)


def silence(seconds: float, rate: int, *, channels: int = 1) -> Sound:
    """Nothing at all."""
    return np.zeros((round(seconds * rate), channels))


def decoded(path: Path) -> tuple[Sound, int]:
    """All of a file's first audio stream as PyAV gives it, and its rate in Hz."""
    parts = []
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        for frame in container.decode(stream):
            native = frame.to_ndarray()
            shaped = native.T if frame.format.is_planar else native.reshape(-1, frame.layout.nb_channels)
            parts.append(as_float(shaped))
        return np.concatenate(parts), stream.rate


def passages(meeting: Path) -> tuple[Passage, ...]:
    """What is said in a sample meeting: the JSON file beside its sound."""
    segments = json.loads(meeting.with_suffix(".json").read_text(encoding="utf-8"))["segments"]
    return tuple(Passage(**segment) for segment in segments)


def speech(meeting: Path, start: float, end: float) -> tuple[Sound, int]:
    """A stretch of a sample meeting between two times in seconds, and its rate in Hz."""
    sound, rate = decoded(meeting)
    return sound[round(start * rate) : round(end * rate)], rate


def write_audio(
    path: Path,
    sound: Sound,
    rate: int,
    *,
    codec: str | None = None,
    sample_format: str | None = None,
    tags: Mapping[str, str] | None = None,
    cover: bool = False,
    chapters: Sequence[str] = (),
    second: Sound | None = None,
) -> Path:
    """A file with sound; the suffix says what it is, unless a codec and a sample format do.

    Args:
        path: of the file.
        sound: of its first stream.
        rate: Hz; an encoder may refuse it.
        codec: FFmpeg's name of the encoder.
        sample_format: what the encoder is given: u8, s16, s32, flt or dbl.
        tags: of the container.
        cover: whether there is a picture, as of an album.
        chapters: their titles; they share the time equally.
        second: sound of a second audio stream.
    """
    kind = _kind(path, sound, rate, codec=codec, sample_format=sample_format)
    with av.open(str(path), "w", format=kind.muxer) as container:
        container.metadata.update(tags or {})
        if chapters:
            container.set_chapters(_chapters(chapters, len(sound) / rate))
        sounds = [sound] if second is None else [sound, second]
        streams = [add_stream(container, replace(kind, channels=one.shape[1])) for one in sounds]
        picture = _cover(container) if cover else []
        container.start_encoding()  # there is a header also where there is no sound
        packets = [
            packet
            for stream, one in zip(streams, sounds, strict=True)
            for packet in _packets(stream, kind, one)
        ]
        container.mux(picture)
        container.mux(packets)
    return path


def write_video(path: Path, sound: Sound | None, rate: int, *, seconds: float = 1) -> Path:
    """A moving picture of so many seconds, with or without sound: mp4, mov, mkv."""
    with av.open(str(path), "w") as container:
        pictures = add_picture(container)
        if sound is not None:
            kind = _kind(path, sound, rate)
            container.mux(_packets(add_stream(container, kind), kind, sound))
        container.mux(film(pictures, seconds=seconds))
    return path


def write_empty_wav(path: Path, rate: int = 16000) -> Path:
    """A sound file, whole and correct, of no length."""
    return write_audio(path, silence(0, rate), rate)


def write_text(path: Path) -> Path:
    """Text, whatever the name says."""
    path.write_text("Minutes of the meeting, and no sound.\n" * 50, encoding="utf-8")
    return path


def write_playlist(path: Path, target: Path, form: str) -> Path:
    """A play-list of one of the forms in ``PLAYLISTS`` that names the target, whatever its own name says."""
    path.write_text(PLAYLISTS[form].format(name=target.name), encoding="utf-8")
    return path


def cut(whole: Path, path: Path, share: float) -> Path:
    """The first part of a file's bytes. An m4a, mp4 or mov cut so has lost its index, which stands last."""
    data = whole.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    return path


def _kind(
    path: Path, sound: Sound, rate: int, *, codec: str | None = None, sample_format: str | None = None
) -> Kind:
    usual = KINDS[path.suffix.lower()]
    return replace(
        usual,
        name=path.name,
        codec=codec or usual.codec,
        rate=rate,
        channels=sound.shape[1],
        sample_format=sample_format or usual.sample_format,
    )


def _packets(stream: AudioStream, kind: Kind, sound: Sound) -> list[Packet[AudioStream]]:
    bits = 24 if "24" in kind.codec or kind.codec == "flac" else 32
    native = as_native(sound, kind.sample_format, bits=bits)
    return encode(stream, replace(kind, channels=sound.shape[1]), [(0, native)])


def _chapters(titles: Sequence[str], seconds: float) -> list[Chapter]:
    edges = np.linspace(0, seconds * 1000, len(titles) + 1).round().astype(int).tolist()
    return [
        {"id": n, "start": start, "end": end, "time_base": Fraction(1, 1000), "metadata": {"title": title}}
        for n, (title, start, end) in enumerate(zip(titles, edges[:-1], edges[1:], strict=True))
    ]


def _cover(container: OutputContainer) -> list[Packet[VideoStream]]:
    stream = container.add_stream("mjpeg", rate=1, width=64, height=64, pix_fmt="yuvj420p")
    assert isinstance(stream, VideoStream)
    stream.disposition = Disposition.attached_pic
    picture = av.VideoFrame.from_ndarray(np.full((64, 64, 3), 120, np.uint8), format="rgb24")
    picture.pts, picture.time_base = 0, Fraction(1, 1)
    return stream.encode(picture) + stream.encode(None)
