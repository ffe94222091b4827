"""Diarization error rate: how much speech is given to nobody, to one too many, or to somebody else.

As NIST defined it for its Rich Transcription evaluations (2009), on a grid of 10 ms: missed speech, false
alarm and confusion over all reference speech, with the names of both sides matched as well as they can be. A
collar leaves out what is near an end of a reference turn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

STEP = 0.01
"""Seconds."""
BRIDGED = 0.3
"""Seconds of quiet inside one turn: passages of one speaker closer than that are one turn."""

Labelled = tuple[str, float, float]
"""Who, from when, to when, in seconds."""


@dataclass(frozen=True, slots=True)
class Errors:
    """Seconds of each error, and of reference speech."""

    missed: float = 0.0
    alarm: float = 0.0
    confused: float = 0.0
    speech: float = 0.0

    def __add__(self, other: Errors) -> Errors:
        return Errors(
            self.missed + other.missed,
            self.alarm + other.alarm,
            self.confused + other.confused,
            self.speech + other.speech,
        )

    @property
    def rate(self) -> float:
        """The diarization error rate."""
        return (self.missed + self.alarm + self.confused) / self.speech

    def __str__(self) -> str:
        parts = (self.missed / self.speech, self.alarm / self.speech, self.confused / self.speech)
        return f"{self.rate:.1%} (missed {parts[0]:.1%}, false alarm {parts[1]:.1%}, confused {parts[2]:.1%})"


def turns_of(passages: Sequence[Labelled]) -> tuple[Labelled, ...]:
    """Passages as turns: those of one speaker that follow one another closely are one."""
    turns: list[Labelled] = []
    for who, start, end in sorted(passages, key=lambda passage: passage[1]):
        if turns and turns[-1][0] == who and start - turns[-1][2] < BRIDGED:
            turns[-1] = (who, turns[-1][1], max(end, turns[-1][2]))
        else:
            turns.append((who, start, end))
    return tuple(turns)


def errors(
    reference: Sequence[Labelled], found: Sequence[Labelled], *, seconds: float, collar: float = 0.0
) -> Errors:
    """The errors of who was found to speak when.

    Args:
        reference: turns.
        found: turns under any names.
        seconds: of the recording.
        collar: seconds on both sides of each end of a reference turn that are left out.
    """
    counted = np.ones(round(seconds / STEP) + 1, bool)
    for edge in (at for _, start, end in reference for at in (start, end)):
        counted[max(0, round((edge - collar) / STEP)) : round((edge + collar) / STEP)] = False
    theirs, ours = _rows(reference, counted), _rows(found, counted)
    right = _best(theirs.astype(int) @ ours.T.astype(int))
    there, here = theirs.sum(axis=0), ours.sum(axis=0)
    return Errors(
        missed=float(np.maximum(there - here, 0).sum()) * STEP,
        alarm=float(np.maximum(here - there, 0).sum()) * STEP,
        confused=(float(np.minimum(there, here).sum()) - right) * STEP,
        speech=float(there.sum()) * STEP,
    )


def _rows(turns: Sequence[Labelled], counted: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """When each speaks, ``[speaker, instant]``."""
    names = sorted({who for who, _, _ in turns})
    rows = np.zeros((len(names), len(counted)), bool)
    for who, start, end in turns:
        rows[names.index(who), round(start / STEP) : round(end / STEP)] = True
    return rows[:, counted]


def _best(shared: NDArray[np.intp]) -> float:
    """What is shared under the best match of names: so few speakers are tried in every order."""
    few = min(shared, shared.T, key=len)
    likely = np.argsort(-few.sum(axis=0))[: max(len(few), 8)]
    return float(
        max(few[range(len(few)), list(order)].sum() for order in permutations(likely.tolist(), len(few)))
    )
