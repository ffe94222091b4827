"""What is left of removed words, and what is lost around them: the measures of word borders."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from app.audio import render_blocks
from app.domain.planning.passages import Passage
from app.domain.ports import Block, SampleSource
from app.domain.profile import SoundStyle
from app.domain.timeline import Span, union
from app.domain.transcript import Word
from app.speech.levels import frame_levels
from tests.benchmarks.material import Part

FRAME = 0.010
"""Seconds of the frames that are heard or not."""
SPEECH_DB, HEARD_DB = 35.0, 20.0
"""A frame is speech within so many dB of the loud ones; it is heard unless it fell by so many."""
TURNS = 3
"""Every third word is removed, three times over, so that each is removed with its neighbours kept."""
_APART = 0.012
"""Seconds: spans closer than this are one, as in a plan."""

Levels = NDArray[np.float64]
"""dBFS of frames of 10 ms."""


@dataclass(frozen=True, slots=True)
class Target:
    """A part that was recognised.

    Args:
        part: with its true borders.
        passage: the same words as Whisper heard them.
    """

    part: Part
    passage: Passage


@dataclass(slots=True)
class Score:
    """What was measured so far.

    Args:
        left: milliseconds of each removed part that are still heard.
        lost: milliseconds of other speech that fell silent, a removed part, of each turn.
    """

    left: list[float] = field(default_factory=list)
    lost: list[float] = field(default_factory=list)

    @property
    def over(self) -> float:
        """Share of the parts of which more than 20 ms are heard."""
        return float(np.mean(np.array(self.left) > 20 + 1e-6)) if self.left else 0.0

    @property
    def mean_lost(self) -> float:
        """Milliseconds of other speech a part."""
        return float(np.mean(self.lost)) if self.lost else 0.0

    def add(self, other: Score) -> None:
        """Take what another has measured."""
        self.left += other.left
        self.lost += other.lost


def targets(parts: Sequence[Part], words: Sequence[Word]) -> list[Target]:
    """The parts that were recognised, each with the words that stand for it."""
    said = [(token, number) for number, part in enumerate(parts) for token in _folded(part.text)]
    heard = [(token, number) for number, word in enumerate(words) for token in _folded(word.text)]
    matcher = difflib.SequenceMatcher(
        None, [token for token, _ in said], [token for token, _ in heard], autojunk=False
    )
    found: dict[int, list[int]] = {}
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            found.setdefault(said[block.a + step][1], []).append(heard[block.b + step][1])
    whole = {
        number: (min(places), max(places) + 1)
        for number, places in found.items()
        if len(places) == len(_folded(parts[number].text))
    }
    return [
        Target(parts[number], _passage(words, first, last))
        for number, (first, last) in whole.items()
        if not any(first < b and a < last for other, (a, b) in whole.items() if other != number)
    ]


def turns(found: Sequence[Target]) -> Iterator[Sequence[Target]]:
    """Every third target, three times over."""
    return (chosen for turn in range(TURNS) if (chosen := found[turn::TURNS]))


def levels(blocks: Iterable[Block], recording_rate: int, length: int) -> Levels:
    """How loud sound is, frame by frame."""
    frame = round(FRAME * recording_rate)
    return frame_levels(blocks, start=0, count=-(-length // frame), frame=frame)


def muted(source: SampleSource, spans: Iterable[Span]) -> Levels:
    """How loud a recording is when spans of it are silent."""
    recording = source.recording
    joined = union(spans, gap=round(_APART * recording.rate))
    return levels(render_blocks(source, joined, SoundStyle.MUTE), recording.rate, recording.length)


def measured(before: Levels, after: Levels, removed: Sequence[Target]) -> Score:
    """One turn: what can still be heard of the removed parts, and what else cannot.

    Args:
        before: levels of the recording.
        after: levels of what is published.
        removed: the parts that should be gone.
    """
    speech = before > np.percentile(before, 95) - SPEECH_DB
    heard = after > before - HEARD_DB
    inside = np.zeros(len(before), dtype=bool)
    score = Score()
    for target in removed:
        first = int(np.ceil(target.part.start / FRAME - 1e-6))
        last = int(np.floor(target.part.end / FRAME + 1e-6))
        inside[first:last] = True
        score.left.append(float(np.sum(speech[first:last] & heard[first:last])) * FRAME * 1000)
    score.lost.append(float(np.sum(speech & ~heard & ~inside)) * FRAME * 1000 / len(removed))
    return score


def _passage(words: Sequence[Word], first: int, last: int) -> Passage:
    chosen = tuple(words[first:last])
    span = Span(min(w.span.start for w in chosen), max(w.span.end for w in chosen))
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    return Passage(span, first, last, chosen, before, after)


def _folded(text: str) -> list[str]:
    """Lower case, no accents, no punctuation: to compare words."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return re.sub(r"[^\w ]", " ", "".join(c for c in plain if not unicodedata.combining(c))).split()
