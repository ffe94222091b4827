"""The transcript as one running text: where each token stands in it, for somebody who has it read aloud."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from app.gui.widgets.words.describing import stretch_text
from app.gui.widgets.words.script import Place, Script, Token


class Reading:
    """A script as text: tokens with a space between two, paragraphs with a line break.

    Offsets count code points; only characters beyond the basic plane would make Qt count differently.

    Args:
        script: what is shown.
    """

    def __init__(self, script: Script) -> None:
        self._script = script
        self._starts = [0, *accumulate(map(self._length, range(len(script.paragraphs))))]

    @property
    def length(self) -> int:
        """Of the whole text."""
        return self._starts[-1] - 1

    def text(self, start: int, end: int) -> str:
        """A part of the text."""
        first = self._paragraph_at(start)
        parts, paragraph = [], first
        while paragraph < len(self._script.paragraphs) and self._starts[paragraph] < end:
            parts.append(" ".join(map(self._said, self._script.tokens(paragraph))) + "\n")
            paragraph += 1
        begin = self._starts[first]
        return "".join(parts)[max(0, start - begin) : max(0, end - begin)]

    def token(self, place: Place) -> tuple[int, int]:
        """Where a token stands: first offset, and after the last."""
        said = [len(self._said(token)) for token in self._script.tokens(place.paragraph)]
        if not 0 <= place.token < len(said):
            return self._starts[place.paragraph], self._starts[place.paragraph]
        start = self._starts[place.paragraph] + sum(said[: place.token]) + place.token
        return start, start + said[place.token]

    def place(self, offset: int) -> Place:
        """The token at an offset; the space after a token is its own."""
        paragraph = self._paragraph_at(offset)
        at = self._starts[paragraph]
        tokens = self._script.tokens(paragraph)
        for number, token in enumerate(tokens):
            at += len(self._said(token)) + 1
            if offset < at:
                return Place(paragraph, number)
        return Place(paragraph, max(0, len(tokens) - 1))

    def _paragraph_at(self, offset: int) -> int:
        return min(max(0, bisect_right(self._starts, offset) - 1), len(self._script.paragraphs) - 1)

    def _length(self, paragraph: int) -> int:
        stretches = (
            len(self._said(Token(finding.first_word, finding=finding))) + 1
            for finding, _ in self._script.pairs(paragraph)
            if finding.first_word == finding.last_word
        )
        words = self._script.paragraphs[paragraph].words
        return max(1, sum(stretches) + sum(len(word.text) + 1 for word in words))

    def _said(self, token: Token) -> str:
        return token.text or stretch_text(token, self._script.rate).strip()
