"""Where something is said again, by its sound: query-by-example spoken term detection.

What a speaker says is compared as Whisper's encoder hears it (Hazen, Shen and White, "Query-by-example spoken
term detection using phonetic posteriorgram templates", ASRU 2009, with what an encoder hears in place of the
posteriors). The frames of a recording are centred and whitened, so that neither the place in the window nor
the speaker counts for much; :mod:`~app.speech.listening.sliding` compares them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

import numpy as np
from numpy.typing import NDArray

from app.domain.lanes import in_lanes
from app.domain.ports import ENGINE_RATE, SampleSource
from app.domain.sound.audible import audible_mix
from app.domain.spotting.spotted import Spotted
from app.domain.timeline import Span, span_or_none
from app.speech.listening.blocks import stretches_of
from app.speech.listening.sliding import FrameRow, alike
from app.speech.runtimes.faster import Loaded
from app.speech.runtimes.heard_frames import FRAMES, Heard, Place, paired
from app.speech.runtimes.whitening import FRAMES_A_NUMBER, NARROW, SAMPLE, Frames, Whitening

_STEP = 2 * ENGINE_RATE
"""Blocks are filled up with silence to a multiple of this, as those of the witness are."""


class EncoderSpotter:
    """Finds where something is said again, with the encoder of a loaded model of CTranslate2.

    Args:
        loaded: the model.
    """

    def __init__(self, loaded: Loaded) -> None:
        self._whisper, self._lanes, self._known = loaded.model, loaded.lanes, loaded.frames

    def spot(
        self,
        source: SampleSource,
        examples: Sequence[Span],
        *,
        voice: Sequence[Span],
        least: float,
        told: Callable[[int], None] = lambda _: None,
    ) -> tuple[Spotted, ...]:
        """Where each example sounds to be said again; of places that overlap the likeliest.

        Nothing in a recording of less than half a minute, which does not tell how its frames are whitened.

        Args:
            source: what was recorded.
            examples: spans in which something is said, half a second or so.
            voice: where a voice is, in samples.
            least: likeness from which a place counts, 0 to 1.
            told: is told the sample up to which was listened, block by block.

        Raises:
            InputError: when the file is no longer what it was.
        """
        rate, whole = source.recording.rate, source.recording.whole
        blocks = [block.heard for block in stretches_of(source, voice, within=whole)]
        if sum(block.length for block in blocks) * FRAMES < NARROW * FRAMES_A_NUMBER * rate:
            return ()
        heard = FrameRow.of(self._whitened(source, blocks, told))
        clock = _Clock(blocks, heard.firsts, rate)
        wanted = [clock.frames(span) for span in examples]
        return tuple(
            Spotted(span, number, likeness)
            for number, first, last, likeness in alike(heard, wanted, least, lanes=self._lanes)
            if (span := clock.span(first, last))
        )

    def _whitened(
        self, source: SampleSource, blocks: Sequence[Span], told: Callable[[int], None]
    ) -> Iterator[Frames]:
        """The frames of each block."""
        known = {block: self._known.take(Place.of(source.recording, block)) for block in blocks}
        whitening = next((one.whitening for one in known.values() if one and one.whitening), None)
        heard = self._heard(source, blocks, known, told)
        if whitening is None:
            sample = list(islice(heard, SAMPLE))
            whitening = Whitening.told_by([one.frames for one in sample])
            heard = chain(sample, heard)
        for one in heard:
            yield one.whitened(whitening).frames

    def _heard(
        self,
        source: SampleSource,
        blocks: Sequence[Span],
        known: dict[Span, Heard | None],
        told: Callable[[int], None],
    ) -> Iterator[Heard]:
        """What the encoder made of each block, or makes of it now."""

        def heard(block: Span) -> Heard:
            return known.pop(block) or Heard(self._encoded(audible_mix(source, block)))

        for block, one in zip(blocks, in_lanes(heard, blocks, lanes=self._lanes), strict=True):
            yield one
            told(block.end)

    def _encoded(self, sound: NDArray[np.float32]) -> Frames:
        filled = np.pad(sound, (0, -len(sound) % _STEP))
        mel = self._whisper.feature_extractor(filled, padding=0)
        return paired(sound, np.asarray(self._whisper.encode(mel)))


@dataclass(frozen=True, slots=True)
class _Clock:
    """When the frames of blocks are, one after the other.

    Args:
        blocks: in samples.
        firsts: the number of the first frame of each.
        rate: samples a second, Hz.
    """

    blocks: Sequence[Span]
    firsts: Sequence[int]
    rate: int

    def frames(self, span: Span) -> tuple[int, int] | None:
        """The first frame of a span and their number; None where its middle is in no block."""
        for block, first in zip(self.blocks, self.firsts, strict=True):
            if block.start <= span.middle < block.end:
                start = max(span.start, block.start) - block.start
                count = round((min(span.end, block.end) - block.start - start) * FRAMES / self.rate)
                return first + round(start * FRAMES / self.rate), count
        return None

    def span(self, first: float, last: float) -> Span | None:
        """The span of frames; None where they are not in one block."""
        number = bisect_right(self.firsts, first) - 1
        block, start = self.blocks[number], self.firsts[number]
        begin, end = (block.start + round((at - start) * self.rate / FRAMES) for at in (first, last))
        return span_or_none(begin, min(end, block.end)) if end <= block.end + self.rate // FRAMES else None
