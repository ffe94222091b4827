"""Sound files made for tests: any codec in any container, and what real files carry besides their sound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.packet import Packet
from av.video.stream import VideoStream
from numpy.typing import NDArray

from app.domain.ports import Block, SampleSource
from app.domain.recording import Recording
from app.domain.timeline import Span

Sound = NDArray[Any]
"""Of any native type, shape ``(length, channels)``."""


@dataclass(frozen=True)
class Kind:
    """A kind of file.

    Args:
        name: of the file, with its suffix.
        codec: FFmpeg's name of the encoder.
        rate: Hz.
        channels: channels.
        sample_format: what it decodes to.
        muxer: FFmpeg's name, when the suffix does not tell.
    """

    name: str
    codec: str
    rate: int = 44100
    channels: int = 2
    sample_format: str = "flt"
    muxer: str | None = None


LOSSLESS = (
    Kind("u8.wav", "pcm_u8", 8000, 1, "u8"),
    Kind("s16.wav", "pcm_s16le", 44100, 2, "s16"),
    Kind("s24.wav", "pcm_s24le", 48000, 6, "s32"),
    Kind("s32.wav", "pcm_s32le", 22050, 1, "s32"),
    Kind("f32.wav", "pcm_f32le", 16000, 2, "flt"),
    Kind("f64.wav", "pcm_f64le", 192000, 1, "dbl"),
    Kind("ten.wav", "pcm_s16le", 16000, 10, "s16"),
    Kind("s16.w64", "pcm_s16le", 44100, 2, "s16"),
    Kind("s8.aiff", "pcm_s8", 8000, 1, "u8"),
    Kind("s16.aiff", "pcm_s16be", 44100, 2, "s16"),
    Kind("s24.aiff", "pcm_s24be", 48000, 1, "s32"),
    Kind("f32.aiff", "pcm_f32be", 44100, 2, "flt"),
    Kind("s16.flac", "flac", 44100, 2, "s16"),
    Kind("s24.flac", "flac", 96000, 1, "s32"),
    Kind("flac.mkv", "flac", 44100, 2, "s16"),
    Kind("pcm.mov", "pcm_s16le", 44100, 2, "s16"),
    Kind("alac.m4a", "alac", 44100, 2, "s16", "ipod"),
)
LOSSY = (
    Kind("mp3.mp3", "libmp3lame"),
    Kind("aac.m4a", "aac", 44100, 2, "flt", "ipod"),
    Kind("six.mp4", "aac", 48000, 6),
    Kind("aac.aac", "aac", 16000, 1, "flt", "adts"),
    Kind("aac.mkv", "aac"),
    Kind("opus.opus", "libopus", 48000),
    Kind("eight.opus", "libopus", 48000, 8),
    Kind("opus.webm", "libopus", 48000, 1),
    Kind("wma.wma", "wmav2", 44100, 2, "flt", "asf"),
    Kind("vorbis.ogg", "vorbis"),
)


def speech_like(length: int, rate: int, channels: int, *, seed: int = 0) -> NDArray[np.float64]:
    """Sound with syllables and pauses, shape ``(length, channels)``, peaks under full scale."""
    return _speech_like(length, rate, channels, seed).copy()


@lru_cache(maxsize=4)
def _speech_like(length: int, rate: int, channels: int, seed: int) -> NDArray[np.float64]:
    rng = np.random.default_rng(seed)
    t = np.arange(length) / rate
    syllables = np.clip(np.sin(2 * np.pi * 3.1 * t) + 0.2 * np.sin(2 * np.pi * 0.37 * t), 0, None)
    voice = sum(np.sin(2 * np.pi * 140 * k * t + k) / k for k in range(1, 12))
    one = 0.2 * syllables * voice + 0.003 * rng.standard_normal(length)
    return np.stack(
        [one * (1 - 0.1 * c) + 0.001 * rng.standard_normal(length) for c in range(channels)], axis=1
    )


def as_native(sound: NDArray[np.float64], sample_format: str, *, bits: int = 32) -> Sound:
    """Sound in one of the native types."""
    match sample_format:
        case "u8":
            return np.asarray(np.round(sound * 127) + 128, np.uint8)
        case "s16":
            return np.asarray(np.round(sound * 32767), np.int16)
        case "s32":
            return np.asarray(np.round(sound * (2**31 - 2**9)), np.int64).astype(np.int32) & np.int32(
                -(1 << (32 - bits))
            )
        case "flt":
            return sound.astype(np.float32)
        case _:
            return sound


def write(
    path: Path,
    kind: Kind,
    *parts: tuple[int, Sound],
    tags: Mapping[str, str] | None = None,
    video: bool = False,
) -> Path:
    """A file with sound of the kind's native type, shape ``(length, channels)``, at the given positions."""
    with av.open(str(path), "w", format=kind.muxer) as container:
        container.metadata.update(tags or {})
        stream = add_stream(container, kind)
        pictures = film(add_picture(container), seconds=2) if video else []
        container.mux(encode(stream, kind, parts))
        container.mux(pictures)
    return path


def add_stream(container: OutputContainer, kind: Kind) -> AudioStream:
    """A stream for sound."""
    stream = container.add_stream(kind.codec, rate=kind.rate, layout=_layout(kind))
    assert isinstance(stream, AudioStream)
    if kind.codec == "vorbis":
        stream.codec_context.options = {"strict": "-2"}  # FFmpeg's own encoder, which it calls experimental
    if kind.codec == "wmav2":
        stream.codec_context.bit_rate = 128_000
    if kind.codec in {"flac", "alac"}:
        stream.codec_context.format = kind.sample_format + ("p" if kind.codec == "alac" else "")
    return stream


def encode(stream: AudioStream, kind: Kind, parts: Iterable[tuple[int, Sound]]) -> list[Packet[AudioStream]]:
    """Sound at the given positions."""
    packets = []
    for start, sound in parts:
        for at in range(0, len(sound), kind.rate):
            packed = np.ascontiguousarray(sound[at : at + kind.rate]).reshape(1, -1)
            frame = av.AudioFrame.from_ndarray(packed, format=kind.sample_format, layout=_layout(kind))
            frame.sample_rate, frame.time_base, frame.pts = kind.rate, Fraction(1, kind.rate), start + at
            packets += stream.encode(frame)
    return packets + stream.encode(None)


def add_picture(container: OutputContainer) -> VideoStream:
    """A stream for a moving picture."""
    stream = container.add_stream("mpeg4", rate=10, width=64, height=64)
    assert isinstance(stream, VideoStream)
    return stream


def film(stream: VideoStream, *, seconds: float) -> list[Packet[VideoStream]]:
    """A moving picture from 0 on."""
    packets = []
    for number in range(int(seconds * 10)):
        frame = av.VideoFrame.from_ndarray(np.full((64, 64, 3), number % 250, np.uint8), format="rgb24")
        frame.pts, frame.time_base = number, Fraction(1, 10)
        packets += stream.encode(frame)
    return packets + stream.encode(None)


def read(source: SampleSource, span: Span | None = None) -> Sound:
    """Everything of a span; checks that blocks follow one another without a hole."""
    at, parts = (span or source.recording.whole).start, []
    for block in source.blocks(span):
        assert block.start == at
        assert len(block.samples) > 0
        at += len(block.samples)
        parts.append(block.samples)
    assert at == (span or source.recording.whole).end
    return np.concatenate(parts)


def level(sound: Sound) -> float:
    """The highest peak, dBFS."""
    return 20 * float(np.log10(max(np.max(np.abs(as_float(sound)), initial=0.0), 1e-15)))


def as_float(sound: Sound) -> NDArray[np.float64]:
    """Sound of any native type, full scale 1."""
    plain = np.asarray(sound, np.float64)
    match sound.dtype.name:
        case "uint8":
            return (plain - 128) / 128
        case "int16":
            return plain / 2**15
        case "int32":
            return plain / 2**31
        case _:
            return plain


def _layout(kind: Kind) -> str:
    named = {3: "3.0", 4: "quad"}
    return named.get(kind.channels, f"{kind.channels}{'c' if kind.channels <= 8 else 'C'}")


def blocks_of(sound: Sound, *, each: int = 30_011) -> Iterator[Block]:
    """Sound in blocks of an odd length."""
    for at in range(0, len(sound), each):
        yield Block(at, sound[at : at + each])


def facts_of(sound: Sound, rate: int) -> Recording:
    """The facts of a wav file with this sound."""
    names = {"uint8": "u8", "int16": "s16", "int32": "s32", "float32": "flt", "float64": "dbl"}
    return Recording(
        path=Path("/recording.wav"),
        sha256="0" * 64,
        container="wav",
        codec="pcm",
        sample_format=names[sound.dtype.name],
        bits=sound.dtype.itemsize * 8,
        rate=rate,
        channels=sound.shape[1],
        length=len(sound),
    )
