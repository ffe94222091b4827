"""What the transcript view shows, without a pixel: paragraphs, tokens, marks, and where a caret may go."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from app.domain.finding import Finding
from app.domain.review import Action
from app.domain.transcript import Segment, Transcript
from app.domain.transcription.unchanged import same_ends
from app.gui.widgets.words.marks import Labels, Mark, by_paragraph, changed_paragraphs, finding_on, marks
from app.gui.widgets.words.paragraphs import Cut, Paragraph, cut_paragraphs, paragraph_of


@dataclass(frozen=True, slots=True)
class Token:
    """Something in the line that a caret can be on: a word, or a stretch without one.

    Args:
        word: index of the word, or of the word before which the stretch stands.
        text: the written word; empty for a stretch.
        confidence: of the word, 0 to 1.
        finding: the stretch, None for a word.
    """

    word: int
    text: str = ""
    confidence: float = 1.0
    finding: Finding | None = None


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a caret is.

    Args:
        paragraph: index of the paragraph.
        token: index of the token in it.
    """

    paragraph: int
    token: int


@dataclass(frozen=True, slots=True)
class Script:
    """A transcript ready to be shown. Made by :func:`script_of`.

    Args:
        segments: of the transcript.
        paragraphs: its paragraphs, at least one.
        findings: sorted by place.
        actions: what was decided about each.
        touched: for each paragraph the indices of its findings.
        language: of labels.
        rate: samples a second, Hz; 0 for a text alone, which has no clock.
        labels: what stands on bars, as far as it is known.
        kept: tokens of paragraphs that were asked for: a caret asks for those of one again and again.
    """

    segments: tuple[Segment, ...] = field(repr=False)
    paragraphs: tuple[Paragraph, ...]
    findings: tuple[Finding, ...]
    actions: tuple[Action, ...]
    touched: tuple[tuple[int, ...], ...] = field(repr=False)
    language: str
    rate: int
    labels: Labels = field(default_factory=dict)
    kept: dict[int, tuple[Token, ...]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(word.text for paragraph in self.paragraphs for word in paragraph.words)

    def decided(self, actions: Sequence[Action]) -> tuple[Script, set[int]]:
        """The script after other decisions, and the paragraphs that look different."""
        changed = changed_paragraphs(self.actions, actions, self.touched)
        return replace(self, actions=tuple(actions)), changed

    def refound(self, findings: Sequence[Finding], actions: Sequence[Action]) -> tuple[Script, set[int]]:
        """The script of the same words with other findings, and the paragraphs that look different."""
        touched = by_paragraph(findings, self.paragraphs)
        other = replace(self, findings=tuple(findings), actions=tuple(actions), touched=touched, kept={})
        head, tail = same_ends(self.findings, findings)
        gone = _differing(self.actions, other.actions, head, tail)
        come = _differing(other.actions, self.actions, head, tail)
        return other, {
            paragraph
            for paragraph, (before, now) in enumerate(zip(self.touched, touched, strict=True))
            if not (gone.isdisjoint(before) and come.isdisjoint(now))
        }

    def labelled(self, labels: Labels) -> tuple[Script, set[int]]:
        """The script with other labels, and the paragraphs in which one of them changed."""
        words = {
            span[0]
            for span in self.labels.keys() | labels.keys()
            if self.labels.get(span) != labels.get(span)
        }
        starts = [paragraph.first for paragraph in self.paragraphs]
        return replace(self, labels=labels), {max(0, bisect_right(starts, word) - 1) for word in words}

    def pairs(self, paragraph: int) -> tuple[tuple[Finding, Action], ...]:
        """The findings that touch a paragraph, with what was decided."""
        return tuple((self.findings[index], self.actions[index]) for index in self.touched[paragraph])

    def marks(self, paragraph: int) -> tuple[Mark, ...]:
        """What is drawn on a paragraph, in this order."""
        block = self.paragraphs[paragraph]
        within = (block.first, block.last)
        return marks(self.pairs(paragraph), within=within, labels=self.labels, language=self.language)

    def tokens(self, paragraph: int) -> tuple[Token, ...]:
        """The words of a paragraph and the stretches between them."""
        if paragraph not in self.kept:
            self.kept[paragraph] = self.cut_tokens(paragraph)
        return self.kept[paragraph]

    def cut_tokens(self, paragraph: int) -> tuple[Token, ...]:
        """The same, made anew: for all paragraphs together, of which few are looked at again."""
        block = self.paragraphs[paragraph]
        stretches: dict[int, list[Token]] = {}
        for finding, _ in self.pairs(paragraph):
            if finding.first_word == finding.last_word:
                stretches.setdefault(finding.first_word, []).append(
                    Token(finding.first_word, finding=finding)
                )
        made: list[Token] = []
        for index, word in enumerate(block.words, block.first):
            made += stretches.pop(index, [])
            made.append(Token(index, word.text, word.confidence))
        for rest in stretches.values():
            made += rest
        return tuple(made)

    def place_of(self, word: int) -> Place:
        """Where a word stands; the nearest place where there is no such word."""
        paragraph = paragraph_of(self.paragraphs, word)
        tokens = self.tokens(paragraph)
        found = next((n for n, t in enumerate(tokens) if t.word == word and t.finding is None), None)
        return Place(paragraph, len(tokens) - 1 if found is None else found)

    def place_of_finding(self, finding: Finding) -> Place:
        """Where a finding begins."""
        if finding.first_word < finding.last_word:
            return self.place_of(finding.first_word)
        paragraph = paragraph_of(self.paragraphs, finding.first_word)
        tokens = self.tokens(paragraph)
        return Place(paragraph, next((n for n, token in enumerate(tokens) if token.finding == finding), 0))

    def token_at(self, place: Place) -> Token | None:
        """The token at a place, None where there is none (a transcript without words)."""
        tokens = self.tokens(place.paragraph) if place.paragraph < len(self.paragraphs) else ()
        return tokens[place.token] if 0 <= place.token < len(tokens) else None

    def finding_at(self, place: Place) -> Finding | None:
        """The finding that a caret at a place is in."""
        token = self.token_at(place)
        if token is None or token.finding is not None:
            return token.finding if token else None
        return finding_on(self.pairs(place.paragraph), token.word)

    def action_of(self, finding: Finding) -> Action:
        """What was decided about one of the findings."""
        paragraph = paragraph_of(self.paragraphs, finding.first_word)
        return next((action for found, action in self.pairs(paragraph) if found == finding), Action.ASK)

    def step(self, place: Place, step: int) -> Place:
        """The place one token on or back; itself at the ends of the text."""
        token = place.token + step
        if 0 <= token < len(self.tokens(place.paragraph)):
            return Place(place.paragraph, token)
        paragraph = place.paragraph + step
        if not 0 <= paragraph < len(self.paragraphs):
            return place
        return Place(paragraph, 0 if step > 0 else len(self.tokens(paragraph)) - 1)

    @property
    def end(self) -> Place:
        """The last place."""
        last = len(self.paragraphs) - 1
        return Place(last, max(0, len(self.tokens(last)) - 1))


def script_of(
    transcript: Transcript,
    findings: Sequence[Finding],
    actions: Sequence[Action],
    before: Script | None = None,
) -> Script:
    """Make a transcript ready to be shown.

    Args:
        transcript: what was heard.
        findings: in it, sorted by place.
        actions: one for each.
        before: what was shown until now, perhaps of most of the same words.

    Raises:
        ValueError: when there are not as many actions as findings.
    """
    if len(findings) != len(actions):
        raise ValueError("one action for each finding")
    rate = 0 if transcript.text_only else transcript.rate
    known = Cut(before.segments, before.rate, before.paragraphs) if before is not None else None
    paragraphs = cut_paragraphs(transcript.segments, rate, known)
    return Script(
        segments=transcript.segments,
        paragraphs=paragraphs,
        findings=tuple(findings),
        actions=tuple(actions),
        touched=by_paragraph(findings, paragraphs),
        language=transcript.language,
        rate=rate,
    )


EMPTY = Script(
    segments=(),
    paragraphs=(Paragraph(0, 0, ()),),
    findings=(),
    actions=(),
    touched=((),),
    language="en",
    rate=1,
)
"""A transcript of nothing."""


def _differing(one: Sequence[Action], other: Sequence[Action], head: int, tail: int) -> set[int]:
    """The indices in one row of what is not in another, or is decided otherwise there.

    Args:
        one: a row.
        other: another.
        head: how many of the first are about the same in both.
        tail: how many of the last are.
    """
    last, shift = len(one) - tail, len(other) - len(one)
    same = chain(range(head), range(last, len(one)))
    others = chain(other[:head], other[last + shift :])
    return {*range(head, last), *(n for n, action in zip(same, others, strict=True) if one[n] is not action)}
