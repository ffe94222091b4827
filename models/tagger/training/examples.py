"""Words as Whisper wrote them, with what each of them is: the examples that the tagger learns from."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

CLASSES = (
    "none",
    *("person", "organisation", "place", "product", "watchlist", "date", "money"),
    *("phone", "email", "address", "account", "card", "id_number"),
)
LATE = 0.05
"""Seconds that Whisper's word times are early by at the median."""
LEAST = 0.15
"""Seconds of a passage in a word, or ``SHARE`` of the word, that make it a word of the passage."""
SHARE = 0.4


@dataclass(frozen=True)
class Example:
    """A meeting as it was heard: words, Whisper's confidence in each, and the number of its class."""

    words: list[str]
    confidence: list[float]
    labels: list[int]


def labelled(
    words: Iterable[tuple[str, float, float, float]], segments: Sequence[dict[str, object]]
) -> Example:
    """Heard words (text, start, end, confidence; seconds) by the passages in which they are said."""
    example = Example([], [], [])
    for text, start, end, confidence in words:
        begin, stop = start + LATE, max(end, start + 0.02) + LATE
        best, most = 0, 0.0
        for segment in segments:
            inside = min(stop, float(segment["end"])) - max(begin, float(segment["start"]))
            if segment["category"] and inside > max(most, min(LEAST, SHARE * (stop - begin))):
                best, most = CLASSES.index(str(segment["category"])), inside
        example.words.append(text)
        example.confidence.append(round(confidence, 3))
        example.labels.append(best)
    return example


def save(examples: Iterable[Example], path: Path) -> None:
    """A line of JSON an example, packed."""
    with gzip.GzipFile(path, "wb", mtime=0) as out:
        for e in examples:
            line = {"words": e.words, "confidence": e.confidence, "labels": e.labels}
            out.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")


def load(path: Path) -> list[Example]:
    """What :func:`save` wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [Example(**json.loads(line)) for line in lines]
