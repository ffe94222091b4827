"""The one pass over a recording when it is opened: how long it is, what it is, what is wrong with it."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from app.audio.ebml import first_unread
from app.audio.opening import check_file, container_name, moving_pictures, opened
from app.audio.picture import picture_start
from app.audio.promise import counts_frames, has_end_mark, missing_bytes, unread_bytes
from app.audio.runs import Form, PacketKey, Run, RunDecoder
from app.domain.errors import InputError, NoSoundError
from app.domain.recording import Fault, FaultKind, Recording, Selection
from app.domain.timeline import Span, span_or_none
from app.files import sha256_of

if TYPE_CHECKING:
    import numpy as np
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.video.stream import VideoStream
    from numpy.typing import NDArray

    Heard = Callable[[int, NDArray[np.generic]], None]
    """Takes sound: the position of its first sample, and its samples."""

MOST_FAULTS = 20
"""Places of damage that are told apart; the rest are one fault."""
_SHORT = 0.1
"""Seconds by which a stated duration may exceed the sound: a frame or two of padding."""
_UNBROKEN = frozenset({"wav", "w64", "aiff", "flac", "mp3", "adts", "ogg", "asf"})
"""Containers in which a hole is a loss: they know no pauses, or hardly use them."""


def unheard(_start: int, _samples: NDArray[np.generic]) -> None:
    """Nobody takes the sound."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a run is, and what it was when the recording was opened. A recording has about one a second.

    Args:
        start: position of its first sample.
        length: samples.
        checksum: of its samples.
        packet: the packet that its decoding begins with, None where it begins inside one.
        origin: where position 0 is in the stream's time stamps, in samples.
    """

    start: int
    length: int
    checksum: int
    packet: PacketKey | None
    origin: int

    @property
    def end(self) -> int:
        """The sample after the last."""
        return self.start + self.length

    @property
    def stamp(self) -> int | None:
        """Time stamp of the packet, where there is one."""
        return self.packet[0] if self.packet else None

    @classmethod
    def of(cls, run: Run) -> Mark:
        """The mark of a run."""
        return cls(run.start, len(run.samples), zlib.crc32(run.samples.data), run.packet, run.origin)


@dataclass(frozen=True, slots=True)
class Survey:
    """What the pass found.

    Args:
        recording: the facts.
        form: how decoded samples are stored.
        marks: of every run, in order.
        identity: size, time of last change and number of the file, by which a change is noticed.
        begin: seconds, in the file's own time stamps, at which what shares the clock of the sound begins;
            None where nothing does.
    """

    recording: Recording
    form: Form
    marks: tuple[Mark, ...]
    identity: tuple[int, int, int]
    begin: Fraction | None


def file_identity(path: Path) -> tuple[int, int, int]:
    """Size, time of last change and number of a file.

    Raises:
        InputError: when it cannot be read.
    """
    facts = check_file(path)
    return facts.st_size, facts.st_mtime_ns, facts.st_ino


def survey(path: Path, stream: int = 0, *, shared: bool = False, heard: Heard = unheard) -> Survey:
    """Read and decode a file once, from its first byte to its last.

    Args:
        path: the file.
        stream: number of the audio stream, from 0.
        shared: whether other streams are heard beside it, so that they have to have one clock.
        heard: is given the sound as it is decoded.

    Raises:
        InputError: when it cannot be read as sound.
        NoSoundError: when it holds none.
    """
    path = path.absolute()
    identity = file_identity(path)
    sha256 = sha256_of(path)
    with opened(path, stream) as (container, sound):
        begin = _begin(path, container, shared=shared)
        decoder = RunDecoder(container, sound, begin=begin)
        sides = _Sides()
        marks = tuple(_marks(decoder.runs(), heard, sides))
        form = decoder.form
        if form is None or not marks:
            raise _soundless(path, decoder)
        length = marks[-1].end
        seconds = length / form.rate
        recording = Recording(
            path=path,
            sha256=sha256,
            container=_container(container),
            codec=sound.codec_context.codec.canonical_name,
            sample_format=form.sample_format,
            bits=_bits(sound, form),
            rate=form.rate,
            channels=form.channels,
            length=length,
            bit_rate=round(decoder.payload * 8 / seconds) or None,
            faults=(
                *_damage(path, container, decoder, form),
                *_odd(decoder.odd, form.rate),
                *_truncation(path, container, sound, seconds),
                *_unread(path, container, decoder.payload, seconds),
            ),
            streams=len(container.streams),
            audio_streams=len(container.streams.audio),
            has_video=bool(pictures := moving_pictures(container)),
            tags=tuple(_tags(container)),
            chapters=len(container.chapters()),
            origin=marks[0].origin,
            picture=_picture(pictures, marks),
            selection=Selection(stream),
            packing=decoder.packing.packing(path, played=length),
            dual_mono=form.channels > 1 and sides.alike,
        )
    if file_identity(path) != identity:
        raise changed(path)
    return Survey(recording, form, marks, identity, begin)


class _Sides:
    """Compares channels while a file is decoded."""

    def __init__(self) -> None:
        self.alike = True
        """Whether all have held the same samples so far."""

    def compare(self, samples: NDArray[np.generic]) -> None:
        """Go on with samples of the shape ``(samples, channels)``."""
        self.alike = self.alike and bool((samples == samples[:, :1]).all())


def _marks(runs: Iterable[Run], heard: Heard, sides: _Sides) -> Iterator[Mark]:
    for run in runs:
        heard(run.start, run.samples)
        sides.compare(run.samples)
        yield Mark.of(run)


def changed(path: Path) -> InputError:
    """The error for a file that is no longer what it was."""
    return InputError(
        "changed", f"{path.name} was changed while it was in use.", "Start again with the new file."
    )


def _begin(path: Path, container: InputContainer, *, shared: bool) -> Fraction | None:
    """Seconds at which the other streams of a file begin that the sound is heard, or shown, beside."""
    pictures = moving_pictures(container)
    if not shared and not pictures:
        return None
    stated: int | None = container.start_time
    shown = picture_start(path) if pictures else None
    starts = (None if stated is None else Fraction(stated, 1_000_000), shown)
    return min((start for start in starts if start is not None), default=None)


def _soundless(path: Path, decoder: RunDecoder) -> InputError:
    if decoder.damage:
        return InputError(
            "undecodable", f"Nothing of the sound of {path.name} can be decoded.", "Try another copy."
        )
    return NoSoundError("no-sound", f"The sound of {path.name} has no length.", "Give a file that has sound.")


def _picture(pictures: Sequence[VideoStream], marks: Sequence[Mark]) -> str:
    """Short name of the codec of the picture; none where its clock starts anew and the sound's does not."""
    one_clock = all(mark.origin == marks[0].origin for mark in marks)
    context: object = pictures[0].codec_context if pictures and one_clock else None
    return pictures[0].codec_context.codec.canonical_name if context is not None else ""


def _container(container: InputContainer) -> str:
    quicktime = container.metadata.get("major_brand", "").strip() == "qt"
    return "mov" if quicktime else container_name(container)


def _bits(stream: AudioStream, form: Form) -> int:
    """Significant bits a sample: FLAC states them in STREAMINFO, ALAC in its cookie, PCM in its name."""
    codec, extra = stream.codec_context.codec.canonical_name, stream.codec_context.extradata or b""
    stored = {"u8": 8, "s16": 16, "s32": 32, "flt": 32, "dbl": 64}[form.sample_format]
    if codec == "flac" and len(extra) >= 34:
        bits = ((extra[-34:][12] & 1) << 4 | extra[-34:][13] >> 4) + 1
    elif codec == "alac" and len(extra) >= 18:
        bits = extra[17]
    elif codec.startswith("pcm_s24"):
        bits = 24
    else:
        bits = stored
    return bits if 0 < bits <= stored else stored


def _tags(container: InputContainer) -> Iterator[tuple[str, str]]:
    yield from container.metadata.items()
    for stream in container.streams:
        yield from stream.metadata.items()
    for chapter in container.chapters():
        yield from chapter["metadata"].items()


def _damage(path: Path, container: InputContainer, decoder: RunDecoder, form: Form) -> Iterator[Fault]:
    name = container_name(container)
    unread = name == "matroska" and first_unread(path) is not None
    if unread:
        detail = "A part of the file cannot be read: the sound that was in it is left out, or silent."
        yield Fault(FaultKind.DAMAGE, "damage:file", detail)
    places = list(decoder.damage)
    if unread or name in _UNBROKEN:
        # Before its first sound nothing is lost: it begins after the picture, or after another stream.
        places += [(hole.start, hole.end) for hole in decoder.holes if hole.start]
    places.sort(key=lambda place: place[0])
    for number, (start, end) in enumerate(places[:MOST_FAULTS]):
        yield Fault(FaultKind.DAMAGE, f"damage:{number}", _sentence(start, end, form.rate), _span(start, end))
    if len(places) > MOST_FAULTS:
        rest = f"{len(places) - MOST_FAULTS} more places of the sound could not be decoded."
        yield Fault(FaultKind.DAMAGE, "damage:more", rest, Span(places[MOST_FAULTS][0], decoder.reached))


def _odd(spans: Sequence[Span], rate: int) -> Iterator[Fault]:
    if spans:
        start, end = spans[0].start, spans[-1].end
        between = f"Between {start / rate:.2f} s and {end / rate:.2f} s"
        detail = f"{between} there are samples that are no numbers; they are silent."
        yield Fault(FaultKind.DAMAGE, "damage:numbers", detail, Span(start, end))


def _span(start: int, end: int | None) -> Span | None:
    return None if end is None else span_or_none(start, end)


def _sentence(start: int, end: int | None, rate: int) -> str:
    if end is None:
        return f"The sound after {start / rate:.2f} s could not be decoded and is left out."
    if end == start:
        return f"A part of the sound at {start / rate:.2f} s could not be decoded and is left out."
    lost = (end - start) / rate
    return f"{lost:.2f} s of sound from {start / rate:.2f} s could not be decoded and are silent."


def _truncation(
    path: Path, container: InputContainer, stream: AudioStream, seconds: float
) -> Iterator[Fault]:
    """What the container promises and the file does not hold."""
    name = container_name(container)
    missing = seconds * missing_bytes(path, name) / path.stat().st_size
    stated = stream.duration
    if stated and stream.time_base and (name in {"flac", "mp4"} or (name == "mp3" and counts_frames(path))):
        short = float(stated * stream.time_base) - seconds
        if name == "mp3" and short <= 0:
            missing = 0  # all its frames are there: a program counted a tag among its bytes
        missing = max(missing, short if short > (0 if name == "flac" else _SHORT) else 0)
    if missing > 0:
        whole = seconds + missing
        detail = f"The file is cut short: about {missing:.2f} s of {whole:.2f} s are missing at its end."
        yield Fault(FaultKind.DAMAGE, "damage:end", detail)
    elif name == "ogg" and not has_end_mark(path):
        detail = f"The file has no end mark: what came after {seconds:.2f} s is missing."
        yield Fault(FaultKind.DAMAGE, "damage:end", detail)


def _unread(path: Path, container: InputContainer, payload: int, seconds: float) -> Iterator[Fault]:
    """Sound behind what the container states, or before the last of several pieces."""
    more = seconds * unread_bytes(path, container_name(container)) / max(1, payload)
    if more > _SHORT:
        detail = (
            f"The file holds more than is read: about {more:.2f} s beside these {seconds:.2f} s are left out."
        )
        yield Fault(FaultKind.DAMAGE, "damage:rest", detail)
