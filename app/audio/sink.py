"""Writing sound into a file that holds one audio stream and nothing else."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from app.audio.centred import centred
from app.audio.encoding import Encoding, choose, choose_video
from app.audio.parallel import Packets, side_by_side
from app.audio.picture import PictureCopy
from app.domain.errors import CaviardError, OutputError
from app.domain.ports import Block, SampleSource
from app.domain.recording import Recording
from app.domain.timeline import Span

if TYPE_CHECKING:
    from av.audio.codeccontext import AudioCodecContext
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import OutputContainer


class FileSink:
    """Encodes with PyAV. Nothing but samples goes in: no tag, chapter, date or name of a program.

    Args:
        picture: whether the picture of the recording is copied beside the sound.
        threads: that encode, where a format can be encoded side by side.
    """

    def __init__(self, *, picture: bool = False, threads: int = 1) -> None:
        self._choose = choose_video if picture else choose
        self._threads = threads

    def suffix(self, like: Recording, wanted: str) -> str:
        """The suffix of the file that would be made, with its dot; for its arguments see :meth:`write`.

        Raises:
            OutputError: when the wanted format cannot hold the recording, or its picture cannot be kept.
        """
        return self._choose(like, wanted).suffix

    def prepared(self, source: SampleSource, wanted: str, silent: Sequence[Span]) -> SampleSource:
        """What is rendered of a recording before it is written: no constant offset where a codec keeps none.

        Args:
            source: the recording.
            wanted: see :meth:`write`.
            silent: what is not published of it, sorted and apart.

        Raises:
            InputError: when the file is no longer what it was.
            OutputError: when the wanted format cannot hold the recording, or its picture cannot be kept.
        """
        lossless = self._choose(source.recording, wanted).bit_rate is None
        return source if lossless else centred(source, silent)

    def write(self, blocks: Iterable[Block], path: Path, *, like: Recording, wanted: str) -> None:
        """Encode blocks into a file that holds one audio stream and nothing else; on any error none is left.

        Args:
            blocks: in order, native type of ``like``.
            path: the file to make; its suffix is that of :meth:`suffix`.
            like: the recording that the blocks come from.
            wanted: ``same``, ``wav``, ``flac``, ``mp3``, ``m4a`` or ``opus``.

        Raises:
            OutputError: when there is a file of that name, or the file cannot be written.
        """
        encoding = self._choose(like, wanted)
        try:
            file = path.open("xb")
        except OSError as error:
            raise _not_written(error, path) from error
        done = False
        try:
            with file:
                _encode(blocks, file, like, encoding, self._threads)
                file.flush()
                os.fsync(file.fileno())
            done = True
        except OSError as error:
            raise _not_written(error, path) from error
        finally:
            if not done:
                path.unlink(missing_ok=True)


def _encode(
    blocks: Iterable[Block], file: BinaryIO, like: Recording, encoding: Encoding, threads: int
) -> None:
    import av

    options = {**encoding.muxer_options, "fflags": "+bitexact"}  # no date, no name of a program
    try:
        with (
            av.open(file, "w", format=encoding.muxer, container_options=options) as container,
            PictureCopy(like, container) if encoding.picture else nullcontext() as picture,
        ):
            stream = _audio_stream(container, encoding)
            for start, packets in _packets(blocks, stream, like, encoding, threads):
                if picture is not None:
                    container.mux(list(picture.until(Fraction(start, like.rate))))
                container.mux(packets)
            if picture is not None:
                container.mux(list(picture.until(None)))
    except av.error.FFmpegError as error:
        # Closing the container fails after every failure; what went wrong is what failed before.
        for reason in (error, error.__context__):
            if isinstance(reason, OSError | CaviardError):
                raise reason from error
        raise OutputError("not-encoded", "The sound cannot be encoded.", "Choose another format.") from error


def _packets(
    blocks: Iterable[Block], stream: AudioStream, like: Recording, encoding: Encoding, threads: int
) -> Iterator[Packets]:
    """The encoded sound, with the position in samples at which the sound of the first of them begins."""
    from av.codec import CodecContext

    frame = partial(_frame, like=like, encoding=encoding)
    if encoding.codec == "aac" and encoding.rate == like.rate:

        def encoder() -> AudioCodecContext:
            context = CodecContext.create("aac", "w")
            context.options = dict(encoding.codec_options)
            context.rate, context.layout, context.time_base = (
                like.rate,
                encoding.layout,
                Fraction(1, like.rate),
            )
            _configure(context, encoding)
            return context

        for start, packets in side_by_side(
            blocks, rate=like.rate, threads=threads, encoder=encoder, frame=frame
        ):
            for packet in packets:
                packet.stream = stream
            yield start, packets
        return
    end = 0
    for block in blocks:
        end = block.start + len(block.samples)
        yield block.start, stream.encode(frame(block))
    yield end, stream.encode(None)


def _audio_stream(container: OutputContainer, encoding: Encoding) -> AudioStream:
    from av.audio.stream import AudioStream

    stream = container.add_stream(encoding.codec, rate=encoding.rate, layout=encoding.layout)
    assert isinstance(stream, AudioStream)
    stream.options.update(encoding.codec_options)
    _configure(stream.codec_context, encoding)
    return stream


def _configure(context: AudioCodecContext, encoding: Encoding) -> None:
    from av.codec.context import Flags as CodecFlags

    context.flags |= CodecFlags.bitexact
    context.format = encoding.sample_format
    if encoding.bit_rate is not None:
        context.bit_rate = encoding.bit_rate


def _not_written(error: OSError, path: Path) -> OutputError:
    if isinstance(error, FileExistsError):
        return OutputError("exists", f"There is a file {path.name} already.", "Choose another name.")
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return OutputError("disk-full", "The disk is full.", "Free some space and start again.")
    return OutputError(
        "unwritable", f"{path.name} cannot be written.", "Check the folder and its permissions."
    )


def _frame(block: Block, like: Recording, encoding: Encoding) -> AudioFrame:
    import av
    import numpy as np

    samples = block.samples
    if encoding.codec == "aac" and samples.dtype.kind == "f":
        samples = np.clip(samples, -1, 1)  # as every player does; the encoder makes noise of what is beyond
    packed = np.ascontiguousarray(samples).reshape(1, -1)
    frame = av.AudioFrame.from_ndarray(packed, format=like.sample_format, layout=encoding.layout)
    frame.sample_rate = like.rate
    frame.time_base = Fraction(1, like.rate)
    frame.pts = block.start
    return frame
