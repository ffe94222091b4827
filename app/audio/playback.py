"""Sound for a loudspeaker: 16-bit stereo at the device's rate, faster or slower at the same pitch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from app.audio.native import to_float
from app.domain.ports import Block

if TYPE_CHECKING:
    import av
    import numpy as np
    from numpy.typing import NDArray

CHANNELS = 2
"""Of what is played: one channel is heard on both sides, more than two are mixed."""
FRAME = 4
"""Bytes of two 16-bit samples."""


def playable(blocks: Iterable[Block], *, rate: int, to_rate: int, speed: float) -> Iterator[bytes]:
    """Sound as a loudspeaker takes it.

    Args:
        blocks: native sound, in order.
        rate: its samples a second, Hz.
        to_rate: of the device, Hz.
        speed: 0.5 to 2; the pitch stays (FFmpeg's atempo filter, by overlapping waves that look alike).

    Yields:
        Interleaved 16-bit little-endian samples of two channels; ``length / rate / speed`` seconds in all.
    """
    if speed == 1 and rate == to_rate:
        for block in blocks:
            yield _stereo(block.samples).tobytes()
        return
    import numpy as np

    graph = _graph(rate=rate, to_rate=to_rate, speed=speed)
    at = made = 0
    for block in blocks:
        samples = _stereo(block.samples)
        for pcm in _through(graph, samples, rate, at):
            made += len(pcm)
            yield pcm
        at += len(samples)
    # The filters keep some sound back: silence pushes it out, and is cut off.
    left = FRAME * round(at * to_rate / rate / speed) - made
    quiet = np.zeros((rate // 4, CHANNELS), np.int16)
    while left > 0:
        for pcm in _through(graph, quiet, rate, at):
            yield pcm[: max(0, left)]
            left -= len(pcm)
        at += len(quiet)


def _graph(*, rate: int, to_rate: int, speed: float) -> av.filter.Graph:
    import av

    graph = av.filter.Graph()
    made = [graph.add_abuffer(sample_rate=rate, format="s16", layout="stereo")]
    if speed != 1:
        made.append(graph.add("atempo", f"{speed:.3f}"))
    made.append(graph.add("aformat", f"sample_fmts=s16:sample_rates={to_rate}:channel_layouts=stereo"))
    made.append(graph.add("abuffersink"))
    graph.link_nodes(*made).configure()
    return graph


def _through(graph: av.filter.Graph, samples: NDArray[np.int16], rate: int, at: int) -> Iterator[bytes]:
    import av

    frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout="stereo")
    frame.sample_rate, frame.pts = rate, at
    graph.push(frame)
    while True:
        try:
            pulled = graph.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return
        yield pulled.to_ndarray().tobytes()


def _stereo(samples: NDArray[np.generic]) -> NDArray[np.int16]:
    """Sound of shape ``(samples, 2)``, as close to what is recorded as 16 bits are."""
    import numpy as np

    if samples.shape[1] > CHANNELS:
        samples = to_float(samples).mean(axis=1, keepdims=True)
    if samples.dtype != np.int16:
        samples = np.clip(np.round(to_float(samples) * 32768), -32768, 32767).astype(np.int16)
    wide: NDArray[np.int16] = np.repeat(samples, CHANNELS // samples.shape[1], axis=1)
    return np.ascontiguousarray(wide)
