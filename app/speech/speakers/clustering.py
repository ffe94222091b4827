"""Which stretches are one person's, and how many people there are."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.domain.transcription.turns import SpeakerCount
from app.speech.speakers.voices import as_directions

ALIKE = 0.47
"""Mean likeness of two groups of stretches, from which they are one person's."""
LEAST = 3
"""Stretches that a person has at least, where nobody says how many there are: two seconds of speech."""
MOST = 3000
"""Stretches that are compared, each with each: of longer recordings, some, evenly spread."""
_ROUNDS = 3


def find_people(voices: NDArray[np.float64], count: SpeakerCount) -> NDArray[np.float64]:
    """The mean voice of each person.

    Groups of stretches that are most alike on average become one (agglomerative clustering, average linkage,
    with ``fastcluster``), until none are alike enough or there are as many as wanted. Small groups are
    nobody: laughter, a cough, two who talk at once. Then each stretch goes to the voice that is nearest.

    Args:
        voices: a vector of length one a stretch, at least one.
        count: how many people there may be.

    Returns:
        Shape ``(people, numbers)``, of length one.
    """
    seen = voices[np.unique(np.linspace(0, len(voices) - 1, MOST).round().astype(int))]
    groups = _groups(seen, count)
    centres = as_directions(np.stack([seen[group].mean(axis=0) for group in groups]))
    for _ in range(_ROUNDS):
        nearest = np.argmax(seen @ centres.T, axis=1)
        centres = as_directions(
            np.stack(
                [
                    seen[nearest == number].mean(axis=0) if np.any(nearest == number) else centre
                    for number, centre in enumerate(centres)
                ]
            )
        )
    return centres


def _groups(voices: NDArray[np.float64], count: SpeakerCount) -> list[NDArray[np.intp]]:
    """The stretches of each person, the largest group first."""
    if len(voices) == 1:
        return [np.zeros(1, np.intp)]
    import fastcluster

    joined = fastcluster.linkage(_unlikeness(voices), "average")
    done = int(np.sum(joined[:, 2] <= 1 - ALIKE))
    people = _people(joined)
    if count.most is not None and people[done] > count.most:
        done += int(np.argmax(people[done:] <= count.most))
    elif people[done] < count.least:
        enough = np.flatnonzero(people[:done] >= count.least)
        if not len(enough):  # fewer stretches than would do: some have less
            return _cut(joined, len(voices) - min(count.least, len(voices)))
        done = int(enough[-1])
    groups = _cut(joined, done)
    return [group for group in groups if len(group) >= LEAST] or groups[:1]


def _unlikeness(voices: NDArray[np.float64]) -> NDArray[np.float64]:
    """One less the likeness of every two stretches, in the order that ``fastcluster`` wants."""
    pairs = [1 - voices[number + 1 :] @ voice for number, voice in enumerate(voices)]
    return np.asarray(np.maximum(np.concatenate(pairs), 0), np.float64)


def _people(joined: NDArray[np.float64]) -> NDArray[np.intp]:
    """How many groups are large enough to be somebody, after each number of joints."""
    sizes = np.concatenate([np.ones(len(joined) + 1), joined[:, 3]])
    large = (sizes >= LEAST).astype(np.intp)
    one, other = joined[:, 0].astype(int), joined[:, 1].astype(int)
    change = large[len(joined) + 1 :] - large[one] - large[other]
    return np.concatenate([[0], np.cumsum(change)])


def _cut(joined: NDArray[np.float64], done: int) -> list[NDArray[np.intp]]:
    """The groups after so many joints, the largest first."""
    groups: dict[int, list[int]] = {number: [number] for number in range(len(joined) + 1)}
    for number, (one, other) in enumerate(joined[:done, :2].astype(int), len(joined) + 1):
        groups[number] = groups.pop(one) + groups.pop(other)
    return [np.array(group) for group in sorted(groups.values(), key=len, reverse=True)]
