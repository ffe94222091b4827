"""What words are in their place, told by a network that has learnt from meetings as Whisper hears them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from app.assets import model_folder
from app.domain.finding import Category

if TYPE_CHECKING:
    import onnxruntime
    import tokenizers
    from numpy.typing import NDArray

_WORD = re.compile(r"\S+")
_WINDOW = 64
"""Words that are looked at together; it was trained on 48 in a row."""
_MARGIN = 4
"""Words on each side of a window that only their neighbours use: eight tell no more of 14 meetings."""
LONGEST = 8
"""Pieces that are read of a word."""
_MOST = 254
"""Pieces of a window, less the marks of its ends: the network knows 256 places."""
_SLOWER = "SkipLayerNormFusion"
"""An optimiser of ONNX Runtime 1.32: what it joins takes three times as long on a processor as apart."""
_SURE = 0.5
"""Share of what is sensitive about a word that one category must have, or the word is a suspect."""
UNKNOWN, FIRST, LAST, FILL = range(4)
"""Pieces that are no text: an unknown one, the marks of a window's ends, and what fills a row."""
_CATEGORIES = {"watchlist": Category.PRODUCT}
"""Categories that the network names otherwise: a codename that is in no list is a product."""

_Row = Sequence[tuple[Sequence[int], int]]
"""Words in a row: the pieces and the level of each."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What a word is.

    Args:
        start: first code point.
        end: code point after the last.
        sensitive: probability that it is part of something sensitive.
        category: the likeliest.
        heard: how sure Whisper is of it, 0 to 1, or None where that is not known.
    """

    start: int
    end: int
    sensitive: float
    category: Category
    heard: float | None = None


class Tagger:
    """Reads words in their place, with how sure Whisper is of each, and tells what they are.

    It finds what no list has and no rule foresees: names that were misheard as common words, by the sentence
    around them and by the doubt over them. How it was trained, and on what, is in ``models/tagger``.
    """

    def tags(self, text: str, confidences: Sequence[float | None]) -> list[Tag]:
        """What each word of a transcript is.

        Args:
            text: words with white space between them.
            confidences: of each of them, 0 to 1, or None where it is not known.

        Raises:
            ValueError: when there is not one for each word.
            CaviardError: when the installation is damaged.
        """
        places = [match.span() for match in _WORD.finditer(text)]
        words = [text[start:end] for start, end in places]
        known = {word: self._pieces(word) for word in set(words)}  # four in five are said again
        pieces = [known[word] for word in words]
        levels = [sureness(confidence) for confidence in confidences]
        step = _WINDOW - 2 * _MARGIN
        windows = [
            (max(0, at - _MARGIN), at, min(at + step, len(places))) for at in range(0, len(places), step)
        ]
        seen = [slice(first, last + _MARGIN) for first, _, last in windows]
        rows = [list(zip(pieces[part], levels[part], strict=True)) for part in seen]
        found = [self._chances(_short(row)) for row in rows]
        chances = [
            told[start - first : last - first]
            for told, (first, start, last) in zip(found, windows, strict=True)
        ]
        told = _told(np.concatenate(chances), self._classes) if chances else ()
        return [
            Tag(*place, sensitive, category, heard)
            for place, (sensitive, category), heard in zip(places, told, confidences, strict=True)
        ]

    def _chances(self, row: _Row) -> NDArray[np.float32]:
        """The probability of each class, [word, class], of a window.

        It goes through the network alone: of several together one number scales what they are multiplied
        with, and a corrected word would change what is found minutes later.
        """
        ids, levels, begins = [FIRST], [0], []
        for pieces, level in row:
            begins.append(len(ids))
            ids += pieces
            levels += [level] * len(pieces)
        ids, levels = [*ids, LAST], [*levels, 0]
        asked = {"pieces": ids, "sureness": levels, "mask": [1] * len(ids)}
        (scores,) = self._network.run(None, {name: np.array([some]) for name, some in asked.items()})
        return _softmax(scores[0, begins])

    def _pieces(self, word: str) -> list[int]:
        return self._tokenizer.encode(word).ids[:LONGEST] or [UNKNOWN]

    @cached_property
    def _tokenizer(self) -> tokenizers.Tokenizer:
        import tokenizers

        return tokenizers.Tokenizer.from_file(str(model_folder("tagger") / "tokenizer.json"))

    @cached_property
    def _network(self) -> onnxruntime.InferenceSession:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        return onnxruntime.InferenceSession(
            str(model_folder("tagger") / "tagger.onnx"),
            options,
            ["CPUExecutionProvider"],
            disabled_optimizers=[_SLOWER],
        )

    @cached_property
    def _classes(self) -> tuple[Category, ...]:
        """Of the network's answers but the first, which is that a word is nothing sensitive."""
        _, *names = json.loads((model_folder("tagger") / "classes.json").read_text(encoding="utf-8"))
        return tuple(_CATEGORIES.get(name) or Category(name) for name in names)


def _short(row: _Row) -> _Row:
    """A row with no more pieces than the network has places for: less is read of each word where it has."""
    if sum(len(pieces) for pieces, _ in row) <= _MOST:
        return row
    return [(pieces[: _MOST // len(row)], level) for pieces, level in row]


def _told(chances: NDArray[np.float32], classes: Sequence[Category]) -> Iterator[tuple[float, Category]]:
    """How probably each word is sensitive, and as what, of the probability of each class, [word, class]."""
    sensitive = 1 - chances[:, 0]
    best = chances[:, 1:].argmax(axis=1)
    clear = chances[:, 1:].max(axis=1) >= _SURE * sensitive
    for likely, number, sure in zip(
        sensitive.clip(0, 1).tolist(), best.tolist(), clear.tolist(), strict=True
    ):
        yield likely, classes[number] if sure else Category.SUSPECT


def sureness(confidence: float | None) -> int:
    """How the network is told of a confidence: 0 for none, 1 to 10 for tenths, 11 from 0.98 up."""
    if confidence is None:
        return 0
    return 11 if confidence >= 0.98 else 1 + min(9, int(confidence * 10))


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    powers: NDArray[np.float32] = np.exp(scores - scores.max(axis=-1, keepdims=True))
    powers /= powers.sum(axis=-1, keepdims=True)
    return powers
