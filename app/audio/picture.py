"""The picture of a video, copied packet by packet beside the redacted sound. It is never decoded.

What is copied is what shows the picture and nothing else: in a video stream there is room for captions, notes
of the encoder and other data (SEI messages of H.264 and H.265, metadata of AV1), which players show or keep.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Self

from app.audio.opening import ProfilelessFile, moving_picture, opened
from app.domain.errors import OutputError
from app.domain.ports import PictureFrame
from app.domain.recording import Recording
from app.domain.sound.units import can_take_apart, plain_frame, plain_header

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.packet import Packet
    from av.stream import Stream
    from av.video.stream import VideoStream

_FREE_SOUND = frozenset({"opus", "vorbis"})
_UNDECODED = frozenset({"vp8", "vp9"})
"""What FFmpeg has to have decoded before it can say in mp4 what it is."""
_FIRST = 64
"""Frames of which one is the first that is shown: others are stored before it, 16 at most (H.264)."""


def check_picture(recording: Recording) -> None:
    """Refuse early to keep a picture that cannot be kept.

    Raises:
        OutputError: when what the picture is stored in may hold other things too, or cannot be kept in step.
    """
    if not can_take_apart(recording.picture):
        raise _unkept("it is stored in a way that is not known")


def video_form(recording: Recording) -> tuple[str, str, str]:
    """Suffix and FFmpeg's name of the container for a picture, and the format of the sound beside it.

    Raises:
        OutputError: when the picture cannot be kept.
    """
    check_picture(recording)
    if recording.container in {"mp4", "mov"} and recording.picture not in _UNDECODED:
        return ".mp4", "mp4", "m4a"
    if recording.picture in {"vp8", "vp9", "av1"} and recording.codec in _FREE_SOUND:
        return ".webm", "webm", "opus"
    return ".mkv", "matroska", "m4a"


def picture_start(path: Path) -> Fraction | None:
    """Seconds, in the file's own time stamps, at which the picture begins; None where its start does not say.

    FFmpeg says it of a container too, but of a Matroska file only when it may decode the picture.

    Raises:
        InputError: when the file cannot be read.
    """
    import av

    stamps: list[Fraction] = []
    with opened(path) as (container, _), suppress(av.error.FFmpegError, OutputError):
        stream = moving_picture(container)
        base = _base(stream)
        stamps += ((packet.pts or 0) * base for packet in _shown(islice(container.demux(stream), _FIRST)))
    return min(stamps, default=None)


@dataclass(frozen=True, slots=True)
class FilePicture:
    """The picture of a file as :class:`~app.domain.ports.Picture`.

    Args:
        recording: the facts of the file.
    """

    recording: Recording

    @property
    def codec(self) -> str:
        """Short name of the codec."""
        return self.recording.picture

    @property
    def header(self) -> bytes:
        """What a decoder is told before the first frame."""
        with opened(self.recording.path) as (container, _):
            return moving_picture(container).codec_context.extradata or b""

    def frames(self) -> Iterator[PictureFrame]:
        """Every frame that is shown, in the order in which frames are decoded."""
        with opened(self.recording.path) as (container, _):
            stream = moving_picture(container)
            base, origin = _base(stream), Fraction(self.recording.origin, self.recording.rate)
            for packet in _shown(container.demux(stream)):
                yield PictureFrame((packet.pts or 0) * base - origin, bytes(packet))


class PictureCopy:
    """Copies the picture of a video into a file that is written. A context manager.

    Args:
        recording: the video.
        container: the file, to which a stream is added.

    Raises:
        OutputError: when the picture cannot be kept.
    """

    def __init__(self, recording: Recording, container: OutputContainer) -> None:
        check_picture(recording)
        self._codec = recording.picture
        self._opened = ExitStack()
        self._times = _decoding_times(recording)
        source, _ = self._opened.enter_context(opened(recording.path, read=ProfilelessFile))
        stream = moving_picture(source)
        self._base = _base(stream)
        self._shift = round(Fraction(recording.origin, recording.rate) / self._base)
        self._packets = _shown(source.demux(stream))
        self._header = stream.codec_context.extradata or b""
        self._made = container.add_stream_from_template(stream, opaque=True)
        self._made.codec_context.extradata = self._plain(plain_header, self._header) or None
        # Else mp4 states that of the original's, which frames do not tell.
        self._made.codec_context.bit_rate = 0
        self._next: tuple[Fraction, Packet[Stream] | None] | None = (Fraction(0), None)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()

    def until(self, seconds: Fraction | None) -> Iterator[Packet[Stream]]:
        """Packets that are due before a second of the recording; all that are left when None."""
        while self._next is not None and (seconds is None or self._next[0] < seconds):
            if self._next[1] is not None:
                yield self._next[1]
            self._next = self._read()

    def _read(self) -> tuple[Fraction, Packet[Stream] | None] | None:
        packet = next(self._packets, None)
        if packet is None:
            return None
        at, lasts = next(self._times)
        due = at - self._shift
        data = self._plain(partial(plain_frame, header=self._header), bytes(packet))
        return due * self._base, self._copied(packet, data, due, lasts) if data else None

    def _copied(
        self, packet: Packet[VideoStream], data: bytes, due: int, lasts: int | None
    ) -> Packet[Stream]:
        """A packet of the bytes alone: what a container keeps beside them (side data) stays behind."""
        import av

        made = av.Packet(data)
        made.pts, made.dts, made.time_base = (packet.pts or 0) - self._shift, due, self._base
        made.duration = packet.duration if lasts is None else lasts
        made.is_keyframe = packet.is_keyframe
        made.stream = self._made
        return made

    def _plain(self, strip: Callable[..., bytes], data: bytes) -> bytes:
        try:
            return strip(self._codec, data)
        except ValueError:
            raise _unkept("what is in it cannot be taken apart") from None


def _shown(packets: Iterable[Packet[VideoStream]]) -> Iterator[Packet[VideoStream]]:
    """Packets of frames that are shown; what an edit list hides is left out, with what needs it.

    Raises:
        OutputError: when a frame has no time.
    """
    hidden = True
    for packet in packets:
        if not packet.size:
            continue
        hidden = packet.is_discard or (hidden and not packet.is_keyframe)
        if hidden:
            continue
        if packet.pts is None:
            raise _unkept("its frames have no times")
        yield packet


def _decoding_times(recording: Recording) -> Iterator[tuple[int, int | None]]:
    """A time at which each frame is decoded, in ticks of its stream: in order, and not after it is shown.

    Beside it how long it lasts: to the next one, the last as long as the one before; None where it is alone.
    Some containers do not keep these times, and FFmpeg would have to decode the picture to know them.
    """
    with opened(recording.path) as (container, _):
        shown = [packet.pts or 0 for packet in _shown(container.demux(moving_picture(container)))]
    in_order = sorted(shown)
    early = max((due - at for due, at in zip(in_order, shown, strict=True)), default=0)
    lasting: list[int | None] = [after - due for due, after in pairwise(in_order)]
    lasting += lasting[-1:] or [None]
    return zip((due - early for due in in_order), lasting, strict=False)


def _base(stream: VideoStream) -> Fraction:
    if not stream.time_base:
        raise _unkept("its frames have no times")
    return stream.time_base


def _unkept(why: str) -> OutputError:
    return OutputError(
        "picture",
        f"The picture of this video cannot be kept safely: {why}.",
        "Leave --keep-video out, or convert the video to H.264 first.",
    )
