"""Where known words are in sound, with PocketSphinx and the English acoustic model in its wheel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import ENGINE_RATE
from app.domain.words.pronounce import Pronouncer
from app.domain.words.spoken import spoken_words

if TYPE_CHECKING:
    from pocketsphinx import Decoder

FRAME = 0.01
"""Seconds of a frame of PocketSphinx."""
_QUIET = 0.2
"""Seconds of quiet put around the sound, where the outer words may end: a little less of others is lost."""
_HISS = 1e-4
"""Level of that quiet: digital silence has no logarithm."""
_SOFTEST = 0.1
"""Peak to which softer sound is raised: in that quiet it would sink, and be found up to 0.8 s beside."""
_BEAM, _WORD_BEAM = 1e-120, 1e-100
"""Wide: with the usual beams one passage in seventy is not aligned, with 1e-80 three in a
hundred of dense meetings are aligned elsewhere, by up to 250 ms, and hardly any time is saved."""


class SphinxAligner:
    """A :class:`~app.domain.ports.WordAligner` on PocketSphinx (https://github.com/cmusphinx/pocketsphinx).

    Words outside its dictionary, and all of French, are spelt in English phones by rule. Nothing is written
    anywhere, and nothing is loaded before the first use. The same sound gives the same times, whatever was
    aligned before.
    """

    def __init__(self) -> None:
        self._loaded: Decoder | None = None

    def align(
        self, sound: NDArray[np.float32], words: Sequence[str], language: str
    ) -> tuple[tuple[float, float], ...] | None:
        """Start and end of each written word."""
        pronouncer = Pronouncer(language, self._decoder.lookup_word)
        said = [
            (number, pronouncer.ways(spoken))
            for number, word in enumerate(words)
            for spoken in spoken_words(word, language)
        ]
        found = self._times(sound, [ways for _, ways in said])
        if found is None:
            return None
        times: list[tuple[float, float]] = []
        for (number, _), (start, end) in zip(said, found, strict=True):
            if number < len(times):
                times[number] = (times[number][0], end)
            else:
                times.append((start, end))
        return tuple(times)

    @property
    def _decoder(self) -> Decoder:
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded

    @staticmethod
    def _load() -> Decoder:
        from pocketsphinx import Decoder

        return Decoder(
            lm=None,
            loglevel="FATAL",
            beam=_BEAM,
            pbeam=_BEAM,
            wbeam=_WORD_BEAM,
            maxhmmpf=-1,
            bestpath=False,  # its second pass fails on half of the passages
            cmn="batch",
        )

    def _times(
        self, sound: NDArray[np.float32], said: Sequence[tuple[str, ...]]
    ) -> list[tuple[float, float]] | None:
        """Start and end of each word, in seconds; each is given in all the ways it may be said."""
        decoder = self._decoder
        names = [f"w_{'-'.join(ways).replace(' ', '_').lower()}" for ways in said]
        try:
            for name, ways in zip(names, said, strict=True):
                if decoder.lookup_word(name) is None:
                    decoder.add_word(name, ways[0], True)
                    for number, phones in enumerate(ways[1:], 2):
                        decoder.add_word(f"{name}({number})", phones, True)
            decoder.set_align_text(" ".join(names))
            decoder.start_stream()  # It would begin with the noise that it knows from the sound before.
            decoder.start_utt()
            decoder.process_raw(_pcm(sound), full_utt=True)
            decoder.end_utt()
        except RuntimeError:  # all that PocketSphinx raises; its message may hold words
            self._loaded = None  # it may be in the middle of an utterance
            return None
        found = [(part.word.partition("(")[0], part) for part in decoder.seg() or ()]
        if [name for name, _ in found if name in names] != names:
            return None
        return [
            (part.start_frame * FRAME - _QUIET, (part.end_frame + 1) * FRAME - _QUIET)
            for name, part in found
            if name in names
        ]


def _pcm(sound: NDArray[np.float32]) -> bytes:
    """16-bit sound with quiet around it; what is soft is raised."""
    quiet = np.zeros(round(_QUIET * ENGINE_RATE))
    padded = np.concatenate((quiet, sound, quiet)).astype(np.float64)
    padded *= max(1.0, _SOFTEST / max(float(np.abs(sound).max(initial=0.0)), 1e-9))
    hissing = padded + np.random.default_rng(0).standard_normal(len(padded)) * _HISS
    return bytes((np.clip(hissing, -1, 1) * 32767).astype("<i2").tobytes())
