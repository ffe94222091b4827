"""Protocols between stages: what one stage needs of another is handed to it as one of these.

Sound is always an array of shape ``(samples, channels)`` unless a docstring says otherwise. "Native" is the
sample type that the recording decodes to: uint8 (zero is 128), int16, int32 (24-bit sound fills the upper 24
bits), float32 or float64.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

from app.domain.finding import Hit
from app.domain.planning.passages import Passage
from app.domain.recording import Fault, Recording
from app.domain.timeline import Span
from app.domain.transcript import Claim

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Sound = NDArray[np.float32]
    """Mono sound for an engine, shape ``(samples,)``."""
    Native = NDArray[np.generic]
    """Samples of a file, in its own format."""
    Numbers = NDArray[np.float64]

ENGINE_RATE = 16_000
"""Hz: what everything listens to that tells where a voice is or what it says."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of decoded sound.

    Args:
        start: position of its first sample.
        samples: shape ``(samples, channels)``, native type, never empty.
    """

    start: int
    samples: NDArray[np.generic]


class SampleSource(Protocol):
    """A recording that can be read from any position, as often as one likes. Used as a context manager."""

    @property
    def recording(self) -> Recording:
        """The facts of what is read."""
        ...

    def blocks(self, span: Span | None = None) -> Iterator[Block]:
        """Native sound of a span (all of it when None), in order, without holes, in blocks of bounded length.

        Raises:
            InputError: when the file is no longer what it was.
        """
        ...

    def listen(self, span: Span, *, rate: int, channel: int | None = None) -> Sound:
        """Mono float sound of a span at another rate, for an engine.

        Args:
            span: what, in native samples.
            rate: wanted samples a second, Hz.
            channel: one channel, or None for the mix of all.

        Returns:
            Shape ``(ceil(span.length * rate / native rate),)``, values in -1 to 1: what goes far beyond is
            made softer. Sample ``i`` is the instant ``span.start / native rate + i / rate`` seconds.
        """
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...


@dataclass(frozen=True, slots=True)
class HeardSegment:
    """Words that an engine wrote down together.

    Args:
        language: ``en`` or ``fr``.
        claims: in native samples, may be empty.
    """

    language: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class HeardBlock:
    """What an engine heard in one block of a recording; kept as soon as it is finished.

    Args:
        span: of the block, in native samples; blocks follow one another without a hole.
        language: of the recording as it was decided, ``en`` or ``fr``.
        segments: in the order of speech.
        fault: why the block could not be transcribed, if so.
        foreign: that the recording is in another language, where that was heard.
    """

    span: Span
    language: str
    segments: tuple[HeardSegment, ...]
    fault: Fault | None = None
    foreign: Fault | None = None

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All that is wrong with it."""
        return tuple(fault for fault in (self.fault, self.foreign) if fault is not None)


@dataclass(frozen=True, slots=True)
class HeardVoice:
    """Where a voice is heard in a recording, which is known before the first block.

    Args:
        spans: on any channel or on the mix, in native samples.
    """

    spans: tuple[Span, ...]


class Transcriber(Protocol):
    """Writes down what is said."""

    @property
    def engine(self) -> str:
        """Name of the runtime: ``ctranslate2`` or ``openai``."""
        ...

    @property
    def model(self) -> str:
        """Name of the model: ``base``."""
        ...

    def transcribe(
        self,
        source: SampleSource,
        *,
        language: str,
        prompt: Sequence[str] = (),
        voice: Sequence[Span] | None = None,
        done: Sequence[HeardBlock] = (),
    ) -> Iterator[HeardBlock]:
        """Listen to the whole of a source, block by block, cut where nobody speaks.

        Args:
            source: the recording.
            language: ``auto``, ``en`` or ``fr``.
            prompt: terms that may be said.
            voice: voice activity, when it is known already.
            done: blocks that were finished before; they are not listened to again and not given again.
        """
        ...

    def talk_without_voice(
        self,
        source: SampleSource,
        voice: Sequence[Span],
        *,
        language: str,
        told: Callable[[int, int], object] = ...,
    ) -> tuple[Span, ...]:
        """Where words are heard though voice activity tells of no voice, as under music; sorted and apart.

        Args:
            source: the recording.
            voice: voice activity.
            language: ``auto``, ``en`` or ``fr``.
            told: is told how many native samples were listened to, and of how many, where there are any.
        """
        ...


@dataclass(frozen=True, slots=True)
class PictureFrame:
    """A frame of a moving picture as it is stored.

    Args:
        at: when it is shown, in seconds on the recording's clock.
        data: the bytes of its packet.
    """

    at: Fraction
    data: bytes


class Picture(Protocol):
    """The moving picture of a file, which nobody decodes."""

    @property
    def codec(self) -> str:
        """Short name of the codec."""
        ...

    @property
    def header(self) -> bytes:
        """What a decoder is told before the first frame."""
        ...

    def frames(self) -> Iterator[PictureFrame]:
        """Every frame that is shown, in the order in which frames are decoded."""
        ...


class EdgeFitter(Protocol):
    """Finds the real edges of a passage in the sound."""

    def fit(self, source: SampleSource, passage: Passage) -> Span:
        """The span to silence: nothing is heard outside, and little else is lost."""
        ...


class EchoFinder(Protocol):
    """Tells whether what is said is heard a second time."""

    def lags(self, source: SampleSource, place: Span) -> tuple[int, int]:
        """Samples by which it is heard too early, and too late, around a place; 0 where it is not."""
        ...


class Recogniser(Protocol):
    """Finds one kind of thing in a text."""

    @property
    def name(self) -> str:
        """Short name, the same as the module's."""
        ...

    def recognise(self, text: str, language: str) -> Iterable[Hit]:
        """What is found.

        Args:
            text: any text, with or without capitals and punctuation.
            language: ``en`` or ``fr``.
        """
        ...


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said in a window of sound, for an engine that is asked how well it fits.

    Args:
        before: the kept words before the removed ones, may be empty.
        removed: the removed words, never empty.
        after: the kept words after them, may be empty.
    """

    before: str
    removed: str
    after: str


class Witness(Protocol):
    """Listens to published sound again.

    All sounds are mono at ``ENGINE_RATE``, shape ``(samples,)``, at most 30 s.
    """

    def write(self, sounds: Sequence[Sound], *, language: str) -> tuple[str, ...]:
        """What is heard in each sound, written down without anything being suggested.

        Args:
            sounds: several at a time, which costs less than one by one.
            language: ``en`` or ``fr``.
        """
        ...

    def belief(
        self, sounds: Sequence[Sound], sentences: Sequence[Sentence], *, language: str
    ) -> tuple[tuple[float, ...], ...]:
        """How well the removed words fit each sound: the log-probability of each of their tokens, in nats.

        The whole sentence is forced on the decoder; each token is judged after all that come before it. The
        same removed words have the same tokens in every sentence. Punctuation is left out.

        Args:
            sounds: as many as sentences.
            sentences: what was said in each.
            language: ``en`` or ``fr``.
        """
        ...


class WordAligner(Protocol):
    """Finds the times of words that are known to be said."""

    def align(
        self, sound: Sound, words: Sequence[str], language: str
    ) -> tuple[tuple[float, float], ...] | None:
        """Start and end of each written word, in seconds from the start of the sound; None when it cannot.

        Args:
            sound: shape ``(samples,)`` at ``ENGINE_RATE``, values in -1 to 1.
            words: written words, in order, at least one.
            language: ``en`` or ``fr``.
        """
        ...


class SoundAlike(Protocol):
    """Tells how much two words, or short runs of words, sound like one another."""

    def likeness(self, one: str, other: str, *, language: str) -> float:
        """From 0 (nothing alike) to 1 (the same sounds); symmetric.

        Args:
            one: folded words, not empty.
            other: folded words, not empty.
            language: ``en`` or ``fr``: by whose rules both are read aloud.
        """
        ...


OpenSource = Callable[[Path], SampleSource]
"""How a stage that may not know the decoder is handed one."""
OpenPicture = Callable[[Recording], Picture]
"""How it is handed the picture of a video."""
