"""Numbers that carry a check: IBAN, and official numbers of France, Britain, the United States and Canada."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.domain.finding import Category, Hit

_NUMBER = re.compile(r"(?<![\w])(?:[A-Z]{2}[ ]?)?\d(?:[ \u00a0\u202f-]?[A-Z0-9]){7,33}(?!\w)", re.IGNORECASE)
_FIGURES = re.compile(r"\d")
_LONG = 13
_SEPARATORS = re.compile(r"[ \u00a0\u202f-]")


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of number: how long it is, and whether one is valid."""

    lengths: tuple[int, ...]
    valid: Callable[[str], bool]
    category: Category
    reason: str
    score: float = 1.0


class CheckedNumbers:
    """Finds numbers that python-stdnum holds to be valid."""

    name = "checked_numbers"

    def __init__(self) -> None:
        self._kinds: tuple[_Kind, ...] = ()

    def recognise(self, text: str, language: str) -> Iterator[Hit]:
        """Numbers with a right check digit, in any country's grouping."""
        del language
        self._kinds = self._kinds or _kinds()
        for match in _NUMBER.finditer(text):
            yield from self._within(match.group(), match.start())

    def _within(self, written: str, offset: int) -> Iterator[Hit]:
        """A run may hold a number and more: each part between separators can begin or end one."""
        edges = [0, *(m.end() for m in _SEPARATORS.finditer(written)), len(written) + 1]
        for first, start in enumerate(edges[:-1]):
            for edge in edges[first + 1 :]:
                number = _SEPARATORS.sub("", written[start : edge - 1])
                # One in ten has a right check digit by chance: a short number stands apart from others.
                if len(number) < _LONG and _FIGURES.search(written[:start][-2:] + written[edge - 1 :][:2]):
                    continue
                kind = next((k for k in self._kinds if len(number) in k.lengths and k.valid(number)), None)
                if kind is not None:
                    yield Hit(
                        kind.category, offset + start, offset + edge - 1, kind.score, self.name, kind.reason
                    )


def _kinds() -> tuple[_Kind, ...]:
    from stdnum import iban
    from stdnum.ca import bn, sin
    from stdnum.fr import nir, siren, siret, tva
    from stdnum.gb import nhs, vat
    from stdnum.us import ssn

    number = Category.ID_NUMBER
    return (
        _Kind(tuple(range(15, 35)), iban.is_valid, Category.ACCOUNT, "an IBAN whose check digits are right"),
        _Kind((15,), nir.is_valid, number, "a French social security number"),
        _Kind((9,), siren.is_valid, number, "a French company number"),
        _Kind((14,), siret.is_valid, number, "a French establishment number"),
        _Kind((11, 13), tva.is_valid, number, "a French VAT number"),
        _Kind((10,), nhs.is_valid, number, "a British health service number"),
        _Kind((9, 11, 14), vat.is_valid, number, "a British VAT number"),
        _Kind((9,), sin.is_valid, number, "a Canadian social insurance number"),
        _Kind((9, 15), bn.is_valid, number, "a Canadian business number"),
        # No check digit, only ranges that were given out.
        _Kind((9,), ssn.is_valid, number, "an American social security number", 0.6),
    )
