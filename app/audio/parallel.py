"""AAC encoded in pieces side by side, which are joined where nothing is heard.

An encoder remembers what came before: a piece that begins in the middle of sound would begin badly. So
pieces meet only in digital silence, such as that of a redaction. The frames on both sides of such a seam hold
nothing, wherever their encoder began, and a decoder that goes from one to the other adds nothing to nothing.
Where there is no silence, a piece goes on. Each frame covers the time of two (ISO 14496-3): the one that
covers a seam is written by both encoders, and that of the later is kept, so that there are as many as one
encoder would have written.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.ports import Block

if TYPE_CHECKING:
    import numpy as np
    from av.audio.codeccontext import AudioCodecContext
    from av.audio.frame import AudioFrame
    from av.packet import Packet
    from av.stream import Stream
    from numpy.typing import NDArray

FRAME = 1024
"""Samples that a frame of AAC goes on by."""
AROUND = 2 * FRAME
"""Samples of silence before and after a seam, at least: those of the frames that cover it."""
SHORTEST = 8
"""Seconds of a piece, at least, but for the last."""

Packets = tuple[int, "list[Packet[Stream]]"]
"""Packets, and where the sound of the first begins, in samples."""


def side_by_side(
    blocks: Iterable[Block],
    *,
    rate: int,
    threads: int,
    encoder: Callable[[], AudioCodecContext],
    frame: Callable[[Block], AudioFrame],
) -> Iterator[Packets]:
    """Encode blocks that follow one another from position 0; the packets come in order.

    What comes out does not depend on the number of threads. A few pieces are held in memory.

    Args:
        blocks: of sound.
        rate: samples a second, Hz, which the encoder keeps.
        threads: that encode.
        encoder: makes an encoder.
        frame: makes a frame of a block.
    """
    pool = ThreadPoolExecutor(threads)
    doing: deque[tuple[int, Future[list[Packet[Stream]]]]] = deque()
    try:
        for piece in pieces(blocks, shortest=SHORTEST * rate):
            if piece.fresh:
                chain = _Chain(encoder(), frame)
            doing.append((piece.blocks[0].start, chain.submit(pool, piece)))
            if len(doing) > threads:
                start, done = doing.popleft()
                yield start, done.result()
        for start, done in doing:
            yield start, done.result()
    finally:
        pool.shutdown(cancel_futures=True)


@dataclass(frozen=True, slots=True)
class Piece:
    """What is encoded in one go.

    Args:
        blocks: that follow one another, never none.
        fresh: whether it begins in silence, or at the beginning.
        ends: whether it ends in silence, or at the end.
        last: whether it is the end.
    """

    blocks: tuple[Block, ...]
    fresh: bool
    ends: bool
    last: bool


def pieces(blocks: Iterable[Block], *, shortest: int) -> Iterator[Piece]:
    """Blocks by pieces of at least so many samples, cut in silence where there is some.

    Args:
        blocks: that follow one another from position 0.
        shortest: samples of a piece, at least.
    """
    held: list[Block] = []
    fresh, quiet = True, 0
    for block in blocks:
        held.append(block)
        end = block.start + len(block.samples)
        if end - held[0].start < shortest:
            quiet = _quiet_since(block, quiet)
            continue
        seam, quiet = _seam(block, quiet, least=held[0].start + shortest)
        if seam is not None:
            before, held = _split(held, seam)
            yield Piece(before, fresh=fresh, ends=True, last=False)
            fresh = True
        elif len(held) > 1 and end - held[0].start >= 2 * shortest:
            # One block stays, so that there is always a last piece.
            yield Piece(tuple(held[:-1]), fresh=fresh, ends=False, last=False)
            held, fresh = held[-1:], False
    if held:
        yield Piece(tuple(held), fresh=fresh, ends=True, last=True)


class _Chain:
    """An encoder, and the pieces that it is given one after another."""

    def __init__(self, encoder: AudioCodecContext, frame: Callable[[Block], AudioFrame]) -> None:
        self._encoder, self._frame = encoder, frame
        self._before: Future[list[Packet[Stream]]] | None = None

    def submit(self, pool: ThreadPoolExecutor, piece: Piece) -> Future[list[Packet[Stream]]]:
        """Have a piece encoded once what was submitted before is done."""
        self._before = pool.submit(self._encode, piece, self._before)
        return self._before

    def _encode(self, piece: Piece, before: Future[list[Packet[Stream]]] | None) -> list[Packet[Stream]]:
        if before is not None:
            wait([before])
        made = [packet for block in piece.blocks for packet in self._encoder.encode(self._frame(block))]
        if piece.ends:
            made += self._encoder.encode(None)
        if piece.last or not piece.ends:
            return made
        seam = piece.blocks[-1].start + len(piece.blocks[-1].samples)
        return [packet for packet in made if packet.pts is not None and packet.pts < seam - FRAME]


def _seam(block: Block, quiet: int, *, least: int) -> tuple[int | None, int]:
    """Where a piece can end in silence that reaches into a block, and since when all is silent at its end.

    Args:
        block: of sound.
        quiet: where the silence before it began.
        least: position before which no piece ends.
    """
    import numpy as np

    heard = np.flatnonzero(_heard(block)) + block.start
    begins = np.concatenate([[quiet], heard + 1])
    ends = np.concatenate([heard, [block.start + len(block.samples)]])
    seams = -(-np.maximum(begins + AROUND, least) // FRAME) * FRAME
    found = seams[seams + AROUND <= ends]
    return (int(found[0]) if len(found) else None), int(begins[-1])


def _quiet_since(block: Block, quiet: int) -> int:
    if _heard(Block(0, block.samples[-1:])).any():  # of most blocks nothing else has to be looked at
        return block.start + len(block.samples)
    heard = _heard(block)
    return block.start + len(heard) - int(heard[::-1].argmax()) if heard.any() else quiet


def _heard(block: Block) -> NDArray[np.bool_]:
    """Which samples are not digital silence."""
    samples = block.samples
    heard: NDArray[np.bool_] = (samples != (128 if samples.dtype.name == "uint8" else 0)).any(axis=1)
    return heard


def _split(blocks: list[Block], at: int) -> tuple[tuple[Block, ...], list[Block]]:
    """Blocks before and after a position."""
    before: list[Block] = []
    after: list[Block] = []
    for block in blocks:
        cut = min(max(at - block.start, 0), len(block.samples))
        if cut:
            before.append(Block(block.start, block.samples[:cut]))
        if cut < len(block.samples):
            after.append(Block(block.start + cut, block.samples[cut:]))
    return tuple(before), after
