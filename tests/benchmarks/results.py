"""The scores of word borders by method, material and condition, and the table of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tests.benchmarks.measures import Score

_WIDTH = 17


@dataclass(frozen=True, slots=True)
class Results:
    """What was measured.

    Args:
        scores: by method, kind of material and condition.
        missed: parts that Whisper did not recognise, by kind and condition.
        notes: sentences on what could not be measured.
    """

    scores: dict[tuple[str, str, str], Score] = field(default_factory=dict)
    missed: dict[tuple[str, str], int] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of material, in the order in which they were measured."""
        return tuple(dict.fromkeys(kind for _, kind, _ in self.scores))

    def pooled(self, method: str, *, kinds: Sequence[str], conditions: Sequence[str]) -> Score:
        """The scores of several kinds and conditions together."""
        total = Score()
        for (who, kind, condition), score in self.scores.items():
            if who == method and kind in kinds and condition in conditions:
                total.add(score)
        return total

    def table(self) -> Iterator[str]:
        """Lines: for each kind of material, the methods with their figures in each condition."""
        methods = tuple(dict.fromkeys(method for method, _, _ in self.scores))
        conditions = tuple(dict.fromkeys(condition for _, _, condition in self.scores))
        yield "Share of the words of which more than 20 ms are heard / ms of other speech lost a word"
        for kind in self.kinds:
            counts = [
                f"{condition} ({len(self.scores[methods[0], kind, condition].left)})"
                for condition in conditions
            ]
            yield ""
            yield kind.ljust(_WIDTH) + "".join(count.rjust(_WIDTH) for count in counts)
            for method in methods:
                scores = (self.scores[method, kind, condition] for condition in conditions)
                cells = (f"{score.over:.1%} / {score.mean_lost:.0f}" for score in scores)
                yield method.ljust(_WIDTH) + "".join(cell.rjust(_WIDTH) for cell in cells)
            missed = (str(self.missed[kind, condition]) for condition in conditions)
            yield "not recognised".ljust(_WIDTH) + "".join(number.rjust(_WIDTH) for number in missed)
        yield from self.notes
