"""What is drawn on words: bars, tints and lines, told from findings and what was decided about them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.finding import Category, Finding
from app.domain.planning.cues import cluster_labels, clusters
from app.domain.planning.labels import Numbers, label_name
from app.domain.profile import TextStyle
from app.domain.review import Action
from app.gui.looks.theme import AMBER
from app.gui.widgets.words.paragraphs import Paragraph

LOW_CONFIDENCE = 0.5
"""A word below it is marked: Whisper itself was not sure."""

Labels = Mapping[tuple[int, int], str]
"""What will be published, by the first removed word and the one after the last."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something drawn on a run of words.

    Args:
        first: index of the first word.
        last: index after the last word; equal to ``first`` for a block between two words.
        finding: what it stands for.
        action: what was decided about it.
        label: what stands on the bar, where it is redacted.
    """

    first: int
    last: int
    finding: Finding
    action: Action
    label: str = ""

    @property
    def is_bar(self) -> bool:
        """Whether the words are hidden behind a bar."""
        return self.action is Action.REDACT

    @property
    def is_amber(self) -> bool:
        """Whether it is a stretch that somebody has to listen to."""
        return self.finding.category in AMBER and self.action is Action.ASK


def by_paragraph(findings: Sequence[Finding], paragraphs: Sequence[Paragraph]) -> tuple[tuple[int, ...], ...]:
    """Indices of the findings that touch each paragraph, in their own order."""
    found: list[list[int]] = [[] for _ in paragraphs]
    starts = [0, *(paragraph.first for paragraph in paragraphs[1:])]
    for index, finding in enumerate(findings):
        after = finding.last_word
        paragraph = bisect_right(starts, finding.first_word) - 1
        found[paragraph].append(index)
        while paragraph + 1 < len(paragraphs) and starts[paragraph + 1] < after:
            paragraph += 1
            found[paragraph].append(index)
    return tuple(map(tuple, found))


def marks(
    pairs: Iterable[tuple[Finding, Action]], *, within: tuple[int, int], labels: Labels, language: str
) -> tuple[Mark, ...]:
    """The marks of a paragraph, in the order in which they are drawn: a bar covers everything.

    Of others what is on top is what :func:`finding_on` gives: the shortest, and of those the surest.

    Args:
        pairs: findings that touch the paragraph, with what was decided.
        within: the paragraph's first word and the one after its last.
        labels: as far as they are known; a bar without one says its category.
        language: of labels.
    """
    pairs = sorted(pairs, key=lambda pair: _narrow(pair[0]), reverse=True)
    made = [
        Mark(*_clipped(finding, within), finding, action)
        for wanted in (Action.KEEP, Action.ASK)
        for finding, action in pairs
        if action is wanted
    ]
    for group in clusters(finding for finding, action in pairs if action is Action.REDACT):
        span = (group.first_word, group.last_word)
        label = labels.get(span, label_name(group.lead.category, language))
        made.append(Mark(*_clipped(group.lead, within, span), group.lead, Action.REDACT, label))
    return tuple(made)


def _clipped(
    finding: Finding, within: tuple[int, int], span: tuple[int, int] | None = None
) -> tuple[int, int]:
    first, last = span or (finding.first_word, finding.last_word)
    return (max(first, within[0]), min(last, within[1])) if first < last else (first, last)


def bar_labels(
    findings: Sequence[Finding], actions: Sequence[Action], language: str, earlier: Numbers
) -> Labels:
    """What will be written for every removed passage of a text, without its brackets.

    Args:
        findings: in it, sorted by place.
        actions: what was decided about each.
        language: of the labels.
        earlier: numbers of labels that the text has already.
    """
    groups = clusters(f for f, action in zip(findings, actions, strict=True) if action is Action.REDACT)
    written = cluster_labels(groups, language, TextStyle.LABEL, earlier)
    return {
        (group.first_word, group.last_word): label.strip("[]")
        for group, label in zip(groups, written, strict=True)
    }


def changed_paragraphs(
    before: Sequence[Action], after: Sequence[Action], paragraphs: Sequence[Sequence[int]]
) -> set[int]:
    """Paragraphs in which a finding is drawn in another way than before.

    Args:
        before: an action for each finding.
        after: of as many.
        paragraphs: what :func:`by_paragraph` gave.
    """
    changed = {index for index, (old, new) in enumerate(zip(before, after, strict=True)) if old is not new}
    return {n for n, touched in enumerate(paragraphs) if changed and not changed.isdisjoint(touched)}


def finding_on(pairs: Iterable[tuple[Finding, Action]], word: int) -> Finding | None:
    """The finding that a caret on a word is in: what waits before what is decided, the shortest of those."""
    hits = [(f, action) for f, action in pairs if f.first_word <= word < f.last_word]
    order = {Action.ASK: 0, Action.REDACT: 1, Action.KEEP: 2}
    best = min(hits, key=lambda hit: (order[hit[1]], _narrow(hit[0])), default=None)
    return best[0] if best else None


def _narrow(finding: Finding) -> tuple[int, bool, float]:
    """The shortest first; of as short ones what is no mere doubt, then the surest: it names a label too."""
    return finding.last_word - finding.first_word, finding.category is Category.SUSPECT, -finding.score
