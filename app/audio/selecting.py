"""Of a file with several streams or channels: one of them, all side by side, or all as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Self

from app.audio.listen import Listened
from app.audio.native import DTYPES, silence, to_float
from app.audio.source import FileSource
from app.audio.survey import survey, unheard
from app.domain.errors import InputError
from app.domain.ports import Block, SampleSource
from app.domain.recording import FIRST, Recording, Selection
from app.domain.timeline import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from app.audio.survey import Heard

_FLOATING = "flt"


def open_source(
    path: Path, selection: Selection = FIRST, *, heard: Heard = unheard
) -> FileSource | SelectedSource:
    """Open a recording: the whole file is read, hashed and decoded once for each of its streams.

    Args:
        path: a sound or video file.
        selection: which sound of it.
        heard: is given that sound as it is decoded, where it is a stream as it stands in the file.

    Raises:
        InputError: when it cannot be read as sound, or has no such stream or channel.
        NoSoundError: when it holds none.
    """
    stream = selection.stream
    if stream is not None:
        plain = selection == Selection(stream)
        source = FileSource(survey(path, stream, heard=heard if plain else unheard))
        return source if plain else SelectedSource((source,), selection)
    first = survey(path, shared=True)
    others = (survey(path, number, shared=True) for number in range(1, first.recording.audio_streams))
    return SelectedSource(tuple(map(FileSource, (first, *others))), selection)


class SelectedSource:
    """Streams of one file as one :class:`~app.domain.ports.SampleSource`.

    Where they are not equally long, the shorter ones are silent at their end. Where their samples are of
    different types, all are given as 32-bit floats.

    Args:
        sources: the streams, on one clock.
        selection: what is taken of them.

    Raises:
        InputError: when there is no such channel, or the streams have different rates.
    """

    def __init__(self, sources: Sequence[FileSource], selection: Selection) -> None:
        self._sources = tuple(sources)
        self.recording = _facts([source.recording for source in sources], selection)
        """The facts of what is selected."""
        self._listened = Listened()

    def blocks(self, span: Span | None = None) -> Iterator[Block]:
        """Native sound of a span, in blocks of about a second. See the port :class:`SampleSource`.

        Raises:
            InputError: when the file is no longer what it was.
            ValueError: when the span goes beyond the recording.
        """
        import numpy as np

        facts = self.recording
        span = span or facts.whole
        if not facts.whole.contains(span):
            raise ValueError("the span goes beyond the recording")
        parts = [_windows(source, span, facts) for source in self._sources]
        for at, sounds in zip(range(span.start, span.end, facts.rate), zip(*parts, strict=True), strict=True):
            yield Block(at, self._selected(np.concatenate(sounds, axis=1)))

    def listen(self, span: Span, *, rate: int, channel: int | None = None) -> NDArray[np.float32]:
        """Mono sound of a span at another rate, see :meth:`app.domain.ports.SampleSource.listen`."""
        return self._listened.listen(self, span, rate=rate, channel=channel)

    def close(self) -> None:
        """Close the file; what was listened to stays known."""
        for source in self._sources:
            source.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _selected(self, samples: NDArray[np.generic]) -> NDArray[np.generic]:
        wanted = self.recording.selection
        if wanted.channel is not None:
            return samples[:, wanted.channel : wanted.channel + 1]
        return _mixed(samples, self.recording.bits) if wanted.mix else samples


def _windows(source: SampleSource, span: Span, facts: Recording) -> Iterator[NDArray[np.generic]]:
    """The sound of a span in pieces of a second; silence where the stream has ended."""
    import numpy as np

    dtype = np.dtype(DTYPES[facts.sample_format])
    edges = [*range(span.start, span.end, facts.rate), span.end]
    heard = span.clip(source.recording.whole)
    blocks = source.blocks(heard) if heard is not None else iter(())
    rest = silence(0, source.recording.channels, dtype)
    for start, end in pairwise(edges):
        parts, missing = [rest], end - start - len(rest)
        while missing > 0 and (block := next(blocks, None)) is not None:
            parts.append(_as(block.samples, facts.sample_format))
            missing -= len(block.samples)
        if missing > 0:
            parts.append(silence(missing, source.recording.channels, dtype))
        joined = np.concatenate(parts)
        yield joined[: end - start]
        rest = joined[end - start :]


def _as(samples: NDArray[np.generic], sample_format: str) -> NDArray[np.generic]:
    return samples if samples.dtype == DTYPES[sample_format] else to_float(samples)


def _mixed(samples: NDArray[np.generic], bits: int) -> NDArray[np.generic]:
    """The mean of all channels, in the same type; the lower bits of 24-bit sound stay zero."""
    import numpy as np

    mean: NDArray[np.float64] = samples.astype(np.float64).mean(axis=1, keepdims=True)
    dtype: np.dtype[np.generic] = samples.dtype
    if dtype.kind == "f":
        return mean.astype(dtype)
    step = 1 << (32 - bits) if dtype == np.int32 else 1
    limits = np.iinfo(dtype.name)
    whole: NDArray[np.float64] = np.clip(np.round(mean / step) * step, limits.min, limits.max // step * step)
    return whole.astype(dtype)


def _facts(recordings: Sequence[Recording], selection: Selection) -> Recording:
    first = recordings[0]
    if any(one.rate != first.rate for one in recordings):
        raise InputError(
            "streams-differ",
            "The audio streams of the file have different sample rates.",
            "Choose one of them with --stream.",
        )
    channels = sum(one.channels for one in recordings)
    if selection.channel is not None and selection.channel >= channels:
        raise InputError(
            "no-channel",
            f"There is no channel {selection.channel + 1}: the recording has {channels}.",
            "Choose another with --channel.",
        )
    same = all((one.sample_format, one.bits) == (first.sample_format, first.bits) for one in recordings)
    one_clock = all(one.picture == first.picture for one in recordings)
    rates = [one.bit_rate for one in recordings]
    return replace(
        first,
        channels=1 if selection.mix or selection.channel is not None else channels,
        length=max(one.length for one in recordings),
        sample_format=first.sample_format if same else _FLOATING,
        bits=first.bits if same else 32,
        bit_rate=sum(rate or 0 for rate in rates) if all(rates) else None,
        faults=tuple(
            replace(fault, name=f"{fault.name}:{number}", detail=f"Audio stream {number}: {fault.detail}")
            if len(recordings) > 1
            else fault
            for number, one in enumerate(recordings, 1)
            for fault in one.faults
        ),
        picture=first.picture if one_clock else "",
        dual_mono=first.dual_mono and len(recordings) == 1,
        selection=selection,
    )
