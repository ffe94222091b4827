"""Opening a file that a stranger made: only what is listed here is parsed, no other file is read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import FileIO
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.domain.errors import InputError, MissingError, NoSoundError

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.video.stream import VideoStream

FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "wav": "wav",
        "w64": "w64",
        "aiff": "aiff",
        "flac": "flac",
        "mp3": "mp3",
        "aac": "adts",
        "ogg": "ogg",
        "asf": "asf",
        "mov,mp4,m4a,3gp,3g2,mj2": "mp4",
        "matroska,webm": "matroska",
    }
)
"""The containers that are opened: FFmpeg's name, ours. As we open them, none can name another file to it."""

CODECS = frozenset(
    [
        *("aac", "ac3", "eac3", "alac", "flac", "opus", "vorbis", "amrnb", "amrwb"),
        *("mp1", "mp1float", "mp2", "mp2float", "mp3", "mp3float"),
        *("wmav1", "wmav2", "wmapro", "wmavoice", "wmalossless"),
        *("adpcm_ima_qt", "adpcm_ima_wav", "adpcm_ms", "gsm_ms", "pcm_alaw", "pcm_mulaw", "pcm_u8", "pcm_s8"),
        *("pcm_s16le", "pcm_s24le", "pcm_s32le", "pcm_f32le", "pcm_f64le"),
        *("pcm_s16be", "pcm_s24be", "pcm_s32be", "pcm_f32be", "pcm_f64be"),
    ]
)
"""The decoders that are used. A picture is never decoded."""

_PLAYLISTS = (
    b"#extm3u",
    b"ffconcat",
    b"[playlist]",
    b"<asx",
    b"<smil",
    b"<mpd",
    b"<playlist",
    b"[reference]",
)
_PROJECT, _DATABASE = ".caviard", b"SQLite format 3\0"
_FORMAT_ADVICE = (
    "Give a sound or video file: wav, mp3, flac, m4a, ogg, opus, aiff, wma, webm, mp4, mov or mkv."
)
_PROFILE, _UNREAD = b"colrprof", b"freeprof"
"""How a box with a colour profile begins in mp4 and mov (ISO 14496-12, 12.1.5), and one that nobody reads."""


class QuietFile(FileIO):
    """A file for FFmpeg: it has no name to show, and a seek before its start fails without a traceback.

    Args:
        path: the file, opened for reading.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(os.fspath(path), "rb")
        self.name = "recording"  # FFmpeg puts the name into its messages

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """As of any file, but -1 where the place does not exist."""
        try:
            return super().seek(offset, whence)
        except (OSError, ValueError):
            return -1


class ProfilelessFile(QuietFile):
    """A video without the colour profiles (ICC) of its picture.

    A profile names a screen or a camera, as its owner may have called it. FFmpeg keeps it beside the picture,
    where PyAV shows it to nobody, and writes it into the next mp4 file.
    """

    def read(self, size: int | None = -1, /) -> bytes:
        """As of any file, also where a profile begins before the place or ends behind what is read."""
        at, size = self.tell(), -1 if size is None else size
        before, after = min(at, len(_PROFILE) - 1), len(_PROFILE) - 1
        super().seek(at - before)
        data = super().read(size if size < 0 else before + size + after) or b""
        wanted = data.replace(_PROFILE, _UNREAD)[before : None if size < 0 else before + size]
        super().seek(at + len(wanted))
        return wanted


def check_file(path: Path) -> os.stat_result:
    """Look at a path before anything is read from it.

    Raises:
        InputError: when it is missing, a directory, no plain file, empty or may not be read.
    """
    try:
        facts = path.stat()
        if path.is_dir():
            raise InputError(
                "directory",
                f"{path.name} is a folder.",
                "Give one sound or video file; 'caviard batch' takes folders.",
            )
        if not path.is_file():
            raise InputError(
                "not-a-file", f"{path.name} is not a plain file.", "Give one sound or video file."
            )
        with path.open("rb"):
            pass
    except FileNotFoundError as error:
        happened, advice = f"There is no file {path}.", "Check the name and the folder."
        raise MissingError.of(path.name, happened, advice) from error
    except OSError as error:
        raise InputError(
            "unreadable", f"{path.name} cannot be read.", "Check that you may read it."
        ) from error
    if facts.st_size == 0:
        raise InputError("empty", f"{path.name} is empty.", "Record it again, or give another file.")
    return facts


@contextmanager
def opened(
    path: Path, stream: int = 0, *, read: type[QuietFile] = QuietFile
) -> Iterator[tuple[InputContainer, AudioStream]]:
    """A container and an audio stream, opened with the formats and codecs listed here and no others.

    Args:
        path: the file.
        stream: number of the audio stream, from 0.
        read: how its bytes are read.

    Raises:
        InputError: when the file cannot be read as sound, or has no such stream.
        NoSoundError: when it has no audio stream.
    """
    import av

    try:
        with (
            read(path) as file,
            av.open(file, "r", metadata_errors="replace", container_options=_limits()) as container,
        ):
            yield container, _audio(path, container, stream)
    except av.error.FFmpegError as error:
        raise _not_readable(path) from error
    except OSError as error:
        raise InputError("unreadable", f"{path.name} cannot be read.", "Check the disk it is on.") from error


def stated_seconds(path: Path, stream: int) -> float:
    """How long a file says that it is, which nothing has checked yet; 0 where it does not say so.

    Raises:
        InputError: see :func:`opened`.
        NoSoundError: when it has no audio stream.
    """
    with opened(path, stream) as (container, _):
        return (container.duration or 0) / 1_000_000


def container_name(container: InputContainer) -> str:
    """Our short name of a container."""
    return FORMATS[container.format.name]


def moving_pictures(container: InputContainer) -> tuple[VideoStream, ...]:
    """The moving pictures in a container; a cover does not count."""
    from av.stream import Disposition

    return tuple(
        stream for stream in container.streams.video if not stream.disposition & Disposition.attached_pic
    )


def moving_picture(container: InputContainer) -> VideoStream:
    """The first moving picture in a container that has one."""
    return moving_pictures(container)[0]


def _limits() -> dict[str, str]:
    return {
        "format_whitelist": ",".join(FORMATS),
        "codec_whitelist": ",".join(sorted(CODECS)),
        "protocol_whitelist": "none",
        "err_detect": "crccheck",
    }


def _audio(path: Path, container: InputContainer, number: int) -> AudioStream:
    if container.format.name not in FORMATS:
        raise InputError("not-audio", f"{path.name} is not a sound file.", _FORMAT_ADVICE)
    if not container.streams.audio:
        raise NoSoundError("no-audio", f"{path.name} has no audio stream.", "Give a file that has sound.")
    if number >= len(container.streams.audio):
        raise InputError(
            "no-stream",
            f"{path.name} has no audio stream {number + 1}: it has {len(container.streams.audio)}.",
            "Choose another with --stream.",
        )
    stream = container.streams.audio[number]
    context: object = stream.codec_context  # None where FFmpeg has no decoder
    if context is None or stream.codec_context.codec.name not in CODECS:
        raise InputError(
            "codec", f"The sound of {path.name} is stored in a way that is not known.", _FORMAT_ADVICE
        )
    if "flac" in stream.codec_context.codec.name:
        stream.codec_context.options = {"err_detect": "crccheck+explode"}
    if channels := stream.codec_context.layout.nb_channels:
        # What is said of channels in an order of their own (7.1 in AIFF, some of 5.1 in QuickTime) PyAV frees
        # once with every frame, and the process dies of it. Unnamed, they are taken as they come.
        stream.codec_context.layout = f"{channels}C"
    return stream


def _not_readable(path: Path) -> InputError:
    with path.open("rb") as file:
        head = file.read(1024)
    if head.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_PLAYLISTS):
        return InputError("playlist", f"{path.name} is a list of other files.", "Give the recording itself.")
    if head[4:8] in {b"ftyp", b"wide", b"mdat"}:
        return InputError(
            "truncated",
            f"{path.name} is cut short: the table that tells where its sound lies is missing.",
            "Copy the file again from where it was recorded.",
        )
    if head.startswith(_DATABASE) and path.suffix.lower() == _PROJECT:
        why, advice = f"{path.name} is a project, and no recording.", "Publish it with 'caviard publish'."
        return InputError("not-audio", why, advice)
    return InputError("not-audio", f"{path.name} is not a sound file, or it is damaged.", _FORMAT_ADVICE)
