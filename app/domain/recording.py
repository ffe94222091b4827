"""A recording and what is known of it before anybody listens."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.domain.timeline import Span

HOURS = 2 * 3600
"""Seconds from which a recording is hours long: what it takes of the memory is worth a little time then."""
TEXT_ALONE = "text"
"""The container of a text that came without its recording, and the engine that heard it: none."""


class FaultKind(StrEnum):
    """What kind of thing went wrong while a value was made."""

    DAMAGE = "damage"
    """A part of the file could not be decoded."""
    TRANSCRIPTION = "transcription"
    """A block could not be transcribed."""
    RECOGNISER = "recogniser"
    """A recogniser failed."""
    STEP = "step"
    """What a person did could not be kept; no later detection makes up for it."""
    TWICE = "twice"
    """What is said is heard once more elsewhere, where what is removed may stay."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that failed, as part of the result: it blocks publication until a person accepts it by name.

    Args:
        kind: what failed.
        name: what a person accepts it by, unique in a review (``"damage:0"``, ``"recogniser:names"``).
        detail: a sentence without a word of the recording.
        span: where in the recording, when it has a place.
    """

    kind: FaultKind
    name: str
    detail: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """Which sound of a file is the recording.

    Args:
        stream: number of an audio stream from 0, or None for the channels of all streams side by side.
        channel: number of the only channel from 0, or None for all.
        mix: whether all channels become one.

    Raises:
        ValueError: when a number is negative, or one channel is mixed.
    """

    stream: int | None = 0
    channel: int | None = None
    mix: bool = False

    def __post_init__(self) -> None:
        if min(self.stream or 0, self.channel or 0) < 0 or (self.mix and self.channel is not None):
            raise ValueError("no such selection")


FIRST = Selection()
"""All channels of the first audio stream."""


@dataclass(frozen=True, slots=True)
class Packing:
    """How the bytes of a file are spent.

    Args:
        packets: how many there are, of all streams.
        payload: bytes in them.
        beside: bytes of the file that are in none of them.
        unplayed: samples that the packets of the sound hold and no player plays, where the codec tells.
        laced: how often 255 bytes are in one packet, all together: Ogg needs one more for each.
    """

    packets: int = 0
    payload: int = 0
    beside: int = 0
    unplayed: int = 0
    laced: int = 0


UNPACKED = Packing()
"""Of what is no file, or was not counted."""


@dataclass(frozen=True, slots=True)
class Recording:
    """The facts of a recording, by default a file's first audio stream, and of the file around it.

    Args:
        path: the file, absolute.
        sha256: hash of the file's bytes.
        container: short name of the container: wav, aiff, flac, mp3, mp4, ogg, matroska, asf ...
        codec: short name of the codec: pcm_s16le, flac, mp3, aac, opus, vorbis, wmav2 ...
        sample_format: how decoded samples are stored, packed names of FFmpeg: u8, s16, s32, flt, dbl.
        bits: significant bits a sample (24 for 24-bit sound that is decoded to s32).
        rate: samples a second of one channel, Hz.
        channels: channels of the stream.
        length: samples a channel; also the presentation time, holes are filled with silence.
        bit_rate: bits a second of the audio stream, or None where it is unknown or does not matter.
        faults: parts that could not be decoded.
        streams: streams of any kind in the file.
        audio_streams: audio streams in the file.
        has_video: whether there is a moving picture (a cover does not count).
        tags: every tag of the container and of its streams, as (key, value).
        chapters: number of chapters.
        origin: where position 0 is in the file's own time stamps, in samples.
        picture: short name of the codec of the first moving picture, empty when there is none that can be
            shown in step with the sound.
        selection: which sound of the file it is.
        packing: how the bytes of the file are spent.
        dual_mono: whether it has several channels that all hold the same samples.
    """

    path: Path
    sha256: str
    container: str
    codec: str
    sample_format: str
    bits: int
    rate: int
    channels: int
    length: int
    bit_rate: int | None = None
    faults: tuple[Fault, ...] = ()
    streams: int = 1
    audio_streams: int = 1
    has_video: bool = False
    tags: tuple[tuple[str, str], ...] = ()
    chapters: int = 0
    origin: int = 0
    picture: str = ""
    selection: Selection = FIRST
    packing: Packing = UNPACKED
    dual_mono: bool = False

    @property
    def text_only(self) -> bool:
        """Whether it is a text without its recording: its clock counts code points and is private."""
        return self.container == TEXT_ALONE

    @property
    def part_of_sound(self) -> bool:
        """Whether it is one channel of its file, or one of several audio streams: others may hold more."""
        chosen = self.selection
        return chosen.channel is not None or (chosen.stream is not None and self.audio_streams > 1)

    @property
    def apart(self) -> range:
        """The channels that hold something else than the mix: none where there is one, or all are alike."""
        return range(self.channels if self.channels > 1 and not self.dual_mono else 0)

    @property
    def duration(self) -> float:
        """Length in seconds."""
        return self.length / self.rate

    @property
    def whole(self) -> Span:
        """The span of everything.

        Raises:
            ValueError: when the recording holds no sample.
        """
        return Span(0, self.length)


def text_recording(path: Path, *, sha256: str, length: int) -> Recording:
    """A text that came without its recording, in the place of one.

    Args:
        path: the file, absolute.
        sha256: hash of the file's bytes.
        length: code points of what is said.
    """
    return Recording(
        path=path,
        sha256=sha256,
        container=TEXT_ALONE,
        codec="none",
        sample_format="none",
        bits=0,
        rate=1,
        channels=0,
        length=max(1, length),
        streams=0,
        audio_streams=0,
    )
