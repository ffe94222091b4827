"""Names that stand alone on their lines, without times: who says what is below them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from app.domain.words.terms import fold
from app.transcripts.lines import Line, no_end
from app.transcripts.reading import NEARLY, NO_NAME, is_name

_MOSTLY = 0.5
"""The share of paragraphs with a name above them from which several names that come again are speakers."""
_LEAST, _PAIR = 3, 2
"""Lines that may be names, and names that come again, from which a file tells how it is written."""
_HEAD = 4
"""Lines above a speech in which there may be its title, its date and who holds it."""
_SHORT = 6
"""Words of a title or a date."""
_DIGIT = re.compile(r"\d")
_TITLE = frozenset(
    "daily weekly monthly quarterly annual general meeting review report transcript interview call team "
    "project board committee speech remarks letter press release statement memo budget "
    "planning kickoff conference "
    "quotidien quotidienne hebdomadaire mensuel mensuelle trimestriel trimestrielle annuel annuelle "
    "reunion revue rapport transcription entretien appel equipe projet conseil comite discours "
    "allocution lettre presse communique declaration conference planification lancement".split()
)
"""Words, folded, of a title."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """How names stand in lines, if they do.

    Args:
        heads: lines that may be names, with something below that may be none.
        again: those of them whose name stands alone more than once.
        names: how many those are.
        share: of the paragraphs from the first name on, or of the lines, that a name stands above.
    """

    heads: frozenset[int]
    again: frozenset[int]
    names: int
    share: float

    @property
    def sure(self) -> bool:
        """Whether the names are those of speakers."""
        several = self.names >= _PAIR and self.share >= _MOSTLY
        return several or (self.names > 0 and len(self.heads) >= _LEAST and self.share >= NEARLY)


def with_names_alone(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines, those for headings that name who says what is below them, without a time or a colon.

    Names come again, and stand above nearly every paragraph, or, where no lines are empty, above every few
    lines. What may be a name or not, because it does not come again or stands in a list with some, is
    doubtful.

    Args:
        lines: of a text; unchanged where more of them have a time or a name before a colon. Those that are
            only times are left out where names are found.
    """
    told = sum(bool(line.heading) or line.name is not None or line.timed for line in lines)
    plain = tuple(line for line in lines if line.heading != "")
    may = [_may_name(line) for line in plain]
    layouts = [_layout(plain, may, empty=empty) for empty in (True, False)]
    sure = next((layout for layout in layouts if layout.sure), None)
    if told >= max(len(layout.heads) for layout in layouts) or (sure is None and plain != lines):
        return lines
    headings = _headings(plain, may, sure) if sure else frozenset()
    known = _listed(plain, may, headings) | sure.heads if sure else frozenset()
    doubtful = known if sure else _above_all(plain, may).union(*map(_maybe, layouts))
    return tuple(
        replace(line, heading=line.text, sure=True, bare=True)
        if at in headings
        else replace(line, doubtful=at in doubtful)
        for at, line in enumerate(plain)
    )


def _may_name(line: Line) -> bool:
    """Whether a line has nothing but what may be a name: no sentence, no answer, no item of a list."""
    text = line.text.lstrip("[(")
    if line.heading is not None or line.name is not None or line.timed or not text[:1].isalpha():
        return False
    words = fold(text).split()
    return bool(words) and words[0] not in NO_NAME and is_name(line.text) and no_end(line.text)


def _layout(lines: Sequence[Line], may: Sequence[bool], *, empty: bool) -> _Layout:
    """How names stand in lines.

    Args:
        lines: of a text.
        may: which of them may be names.
        empty: whether empty lines part what is said; otherwise every line is a part.
    """
    begins = [line.opens or not empty for line in lines]
    heads = [at for at in range(len(lines) - 1) if begins[at] and may[at] and not may[at + 1]]
    counts = Counter(fold(line.text) for line, one in zip(lines, may, strict=True) if one)
    again = frozenset(at for at in heads if counts[fold(lines[at].text)] > 1)
    names = len({fold(lines[at].text) for at in again})
    under = {at + 1 for at in heads}
    parts = sum(begins[at] and at not in under for at in range(heads[0] if heads else 0, len(lines)))
    return _Layout(frozenset(heads), again, names, len(heads) / max(1, parts))


def _headings(lines: Sequence[Line], may: Sequence[bool], layout: _Layout) -> frozenset[int]:
    """The lines that are names: those that come again, wherever they stand, and all if that is the rule."""
    names = {fold(lines[at].text) for at in layout.again}
    again = frozenset(at for at, line in enumerate(lines) if may[at] and fold(line.text) in names)
    return again | layout.heads if layout.share >= NEARLY else again


def _maybe(layout: _Layout) -> frozenset[int]:
    """The lines that may be names, where nothing tells that they are: titles look the same."""
    return layout.heads if len(layout.heads) > 1 and layout.share >= NEARLY else layout.again


def _above_all(lines: Sequence[Line], may: Sequence[bool]) -> frozenset[int]:
    """What may be the name of who says all that is below it, in the first lines, with a title and a date."""

    def may_stand(at: int) -> bool:
        text, words = lines[at].text, fold(lines[at].text).split()
        head = not _TITLE.isdisjoint(words) or _DIGIT.search(text) is not None
        return may[at] or (head and len(words) <= _SHORT and no_end(text))

    head = list(takewhile(may_stand, range(min(_HEAD, len(lines)))))
    if len(head) == len(lines) or (head and lines[len(head)].text[:1].islower()):
        return frozenset()
    return frozenset(
        at for at in head if may[at] and (NO_NAME | _TITLE).isdisjoint(fold(lines[at].text).split())
    )


def _listed(lines: Sequence[Line], may: Sequence[bool], headings: frozenset[int]) -> frozenset[int]:
    """The lines that may be names, and stand right above or below one that is."""
    pairs = [(at - 1, at) for at in range(1, len(lines)) if may[at - 1] and may[at] and not lines[at].opens]
    return frozenset(at for pair in pairs if not headings.isdisjoint(pair) for at in pair)
