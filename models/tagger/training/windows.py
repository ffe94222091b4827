"""Examples as rows of numbers, as they are and worse: without capitals, confidence, or some words."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
from examples import Example
from tokenizers import Tokenizer

from app.detect.reading.tags import FILL, FIRST, LAST, LONGEST, UNKNOWN, sureness

WORDS = 48
NOT_ASKED = -100
"""The label of pieces that no answer is wanted for: all but the first of a word."""
MARKS = ".,;:!?…"
LOWER, UNSURE, BARE = 0.12, 0.15, 0.08
"""Shares of windows without capitals, without confidence, without punctuation."""
MISSING, BLURRED = 0.02, 0.02
"""Shares of words that are left out, and of pieces that are unknown."""


@dataclass
class Row:
    """A window: pieces, how sure Whisper is of each, and the class of each first one."""

    pieces: list[int]
    sureness: list[int]
    labels: list[int]

    def add(self, pieces: Sequence[int], level: int, label: int) -> None:
        """A word's pieces."""
        self.pieces += pieces
        self.sureness += [level] * len(pieces)
        self.labels += [label] + [NOT_ASKED] * (len(pieces) - 1)


def rows_of(examples: Sequence[Example], tokenizer: Tokenizer) -> list[Row]:
    """Windows of the examples as they are."""
    return [
        _row(example, a, b, tokenizer)
        for example in examples
        for a, b in pairwise(sorted({*range(0, len(example.words), WORDS), len(example.words)}))
    ]


def worse_rows_of(examples: Sequence[Example], tokenizer: Tokenizer, rng: random.Random) -> list[Row]:
    """Windows of the examples that begin anywhere, with what life does to them."""
    rows = []
    for example in examples:
        cuts = sorted({0, *range(rng.randrange(WORDS), len(example.words), WORDS), len(example.words)})
        rows += [_row(_worse(example, a, b, rng), 0, b - a, tokenizer) for a, b in pairwise(cuts)]
    for row in rows:
        row.pieces = [UNKNOWN if rng.random() < BLURRED else piece for piece in row.pieces]
        if rng.random() < UNSURE:
            row.sureness = [0] * len(row.sureness)
    return rows


def _worse(example: Example, a: int, b: int, rng: random.Random) -> Example:
    lower, bare = rng.random() < LOWER, rng.random() < BARE
    kept = [n for n in range(a, b) if rng.random() >= MISSING]
    words = [example.words[n].lower() if lower else example.words[n] for n in kept]
    if bare:
        words = [word.strip(MARKS) or word for word in words]
    return Example(words, [example.confidence[n] for n in kept], [example.labels[n] for n in kept])


def _row(example: Example, a: int, b: int, tokenizer: Tokenizer) -> Row:
    row = Row([FIRST], [0], [NOT_ASKED])
    for word, confidence, label in zip(
        example.words[a:b], example.confidence[a:b], example.labels[a:b], strict=True
    ):
        row.add(tokenizer.encode(word).ids[:LONGEST] or [UNKNOWN], sureness(confidence), label)
    row.add([LAST], 0, NOT_ASKED)
    return row


def batches(
    rows: Sequence[Row], size: int, rng: random.Random | None = None
) -> Iterator[tuple[torch.Tensor, ...]]:
    """Pieces, sureness, mask and labels, [window, piece], of windows of about one length, shuffled."""
    jitter = {id(row): rng.random() * 20 if rng else 0.0 for row in rows}
    order = sorted(rows, key=lambda row: len(row.pieces) + jitter[id(row)])
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    if rng:
        rng.shuffle(groups)
    for group in groups:
        shape = len(group), max(len(row.pieces) for row in group)
        pieces, sureness, mask, labels = (np.full(shape, fill) for fill in (FILL, 0, 0, NOT_ASKED))
        for n, row in enumerate(group):
            length = len(row.pieces)
            pieces[n, :length], sureness[n, :length] = row.pieces, row.sureness
            mask[n, :length], labels[n, :length] = 1, row.labels
        yield tuple(map(torch.as_tensor, (pieces, sureness, mask, labels)))
