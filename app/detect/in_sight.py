"""A text as a reader sees it: without soft hyphens, marks of direction and joiners, which hide a name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.domain.finding import Hit
from app.domain.terms import is_hidden
from app.domain.transcript import Stretch


@dataclass(frozen=True, slots=True)
class InSight:
    """What is seen of a text.

    Args:
        text: without what nobody sees.
        places: where in the whole text each of its code points stands, and, last, where that ends.
    """

    text: str
    places: Sequence[int]

    def seen(self, stretches: Iterable[Stretch]) -> Iterator[Stretch]:
        """Stretches of the whole text as those of what is seen."""
        for stretch in stretches:
            start, end = (bisect_left(self.places, at) for at in (stretch.start, stretch.end))
            yield replace(stretch, start=start, end=end)

    def whole(self, hits: Iterable[Hit]) -> Iterator[Hit]:
        """Hits in what is seen as those in the whole text, with what is hidden inside them."""
        for hit in hits:
            origin = None if hit.origin is None else self.places[hit.origin]
            end = self.places[hit.end - 1] + 1
            yield replace(hit, start=self.places[hit.start], end=end, origin=origin)


def in_sight(text: str) -> InSight:
    """What is seen of a text; most have nothing else."""
    hidden = {sign for sign in set(text) if is_hidden(sign)}
    if not hidden:
        return InSight(text, range(len(text) + 1))
    places = [at for at, sign in enumerate(text) if sign not in hidden]
    return InSight("".join(text[at] for at in places), [*places, len(text)])
