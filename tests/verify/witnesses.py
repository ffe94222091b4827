"""Those who listen again and believe what they are told to."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.domain.ports import Sentence
from app.domain.timeline import Span
from tests.verify.material import Parrot

Sound = NDArray[np.float32]


class Believer(Parrot):
    """Believes every word but in the references, which are asked about after what is published.

    Args:
        text: what it writes.
        published: what it believes of what is published, in nats a token; of the recording it believes all.
        alone: what it believes where a margin around one span alone is silent.
    """

    def __init__(self, text: str = "", *, published: float = -0.1, alone: float = -9.0) -> None:
        super().__init__(text)
        self.published, self.alone = published, alone
        self.asked: list[int] = []
        self.sounds: set[bytes] = set()

    def belief(
        self, sounds: Sequence[Sound], sentences: Sequence[Sentence], *, language: str
    ) -> tuple[tuple[float, ...], ...]:
        self.asked.append(len(sounds))
        self.sounds.update(sound.tobytes() for sound in sounds)
        least = super().belief(sounds, sentences, language=language)
        belief = (self.alone, self.published, -9.0, -0.1)[len(self.asked) % 4]
        return tuple((belief,) * len(row) for row in least)


class Doubter(Believer):
    """Believes no word."""

    def belief(
        self, sounds: Sequence[Sound], sentences: Sequence[Sentence], *, language: str
    ) -> tuple[tuple[float, ...], ...]:
        return tuple((-9.0,) * len(row) for row in super().belief(sounds, sentences, language=language))


class Meter(Parrot):
    """Hears words in their own language alone, and believes them the more, the louder it is in a place.

    Args:
        place: in samples at 16 kHz.
        language: of the words.
    """

    def __init__(self, place: Span, *, language: str = "en") -> None:
        super().__init__("Kowalska")
        self._place, self._language = slice(place.start, place.end), language

    def write(self, sounds: Sequence[Sound], *, language: str) -> tuple[str, ...]:
        return super().write(sounds, language=language) if language == self._language else ("",) * len(sounds)

    def belief(
        self, sounds: Sequence[Sound], sentences: Sequence[Sentence], *, language: str
    ) -> tuple[tuple[float, ...], ...]:
        least = super().belief(sounds, sentences, language=language)
        if language != self._language:
            return least
        levels = [float(abs(sound[self._place]).max()) for sound in sounds]
        return tuple((8 * level - 5,) * len(row) for level, row in zip(levels, least, strict=True))


class Scribe(Believer):
    """Remembers how much sound it is asked about, in samples."""

    def __init__(self) -> None:
        super().__init__()
        self.lengths: list[int] = []

    def write(self, sounds: Sequence[Sound], *, language: str) -> tuple[str, ...]:
        self.lengths += map(len, sounds)
        return super().write(sounds, language=language)

    def belief(
        self, sounds: Sequence[Sound], sentences: Sequence[Sentence], *, language: str
    ) -> tuple[tuple[float, ...], ...]:
        self.lengths += map(len, sounds)
        return super().belief(sounds, sentences, language=language)
