"""What a person has picked to do something with: words, a stretch of the sound, or the word they are on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.domain.finding import Finding
from app.domain.spotting.watchlist import name_of
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.domain.transcription.unchanged import unmoved
from app.gui.pages.reviewing.parts import ReviewParts
from app.gui.wording.text import translate


class Picking:
    """Knows what is picked, and says so where nothing is.

    A key may come before the text shows other words: where those stand at a place now, nothing is picked.

    Args:
        parts: the text in which words are selected, the sound on which a stretch is marked, and where it is
            said.
        now: gives the words as they are by now.
    """

    def __init__(self, parts: ReviewParts, now: Callable[[], Transcript]) -> None:
        self._transcript, self._waveform, self._errors = parts.transcript, parts.sound.waveform, parts.errors
        self._now = now

    @property
    def words(self) -> tuple[int, int] | None:
        """The selected words, first and after the last."""
        selected = self._transcript.selection
        return None if selected is None else next(self._still(selected), None)

    @property
    def found(self) -> tuple[tuple[int, int], ...]:
        """Ranges of words that the search found: first, and after the last."""
        return tuple(self._still(*self._transcript.found))

    @property
    def caret(self) -> tuple[int, int] | None:
        """The word that the caret is on, where it is seen and somebody has put it there."""
        seen = self._transcript.hasFocus() and self._transcript.put
        word = self.word(self._transcript.caret_word) if seen else None
        return None if word is None else (word, word + 1)

    def word(self, shown: int | None) -> int | None:
        """A word by its number in the text, if there is one, and it is the same by now."""
        return None if shown is None else next((first for first, _ in self._still((shown, shown + 1))), None)

    def _still(self, *ranges: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """The ranges of words at which the text shows what stands there now."""
        shown, now = self._transcript.transcript, self._now()
        return iter(ranges if shown is None or shown is now else unmoved(ranges, shown, now))

    def goes_beyond(self, finding: Finding | None) -> bool:
        """Whether there is no finding to talk about, or other words are selected than those of it.

        Or a stretch was just marked that is more than it: the waveform has the focus until one goes on.
        """
        if finding is None:
            return True
        if (words := self.words) is not None:
            return words[0] < finding.first_word or words[1] > finding.last_word
        marked = self._waveform.selection if self._waveform.hasFocus() else None
        return marked is not None and (finding.span is None or not finding.span.contains(marked))

    def said(self, finding: Finding | None) -> str:
        """The selected words, or those of the finding, to be looked for elsewhere; empty for none."""
        words = self.words or ((finding.first_word, finding.last_word) if finding is not None else (0, 0))
        shown = self._transcript.transcript
        return name_of(shown.words[slice(*words)]) if shown is not None else ""

    def to_hear(self, finding: Finding | None) -> Span | None:
        """What is heard: the selected words or a stretch just marked, the finding, or the caret's word."""
        marked = self._waveform.selection
        if self.words is None and marked is not None and (finding is None or self._waveform.hasFocus()):
            return marked
        if self.words is None and finding is not None:
            return finding.span
        words, shown = self.words or self.caret, self._transcript.transcript
        if words is None or shown is None:
            return None
        said = shown.words[slice(*words)]
        return Span(said[0].span.start, said[-1].span.end)

    def take_stretch(self) -> Span | None:
        """The stretch that is marked, where no words are selected; it is marked no more."""
        stretch = self._waveform.selection if self.words is None else None
        if stretch is not None:
            self._waveform.select(None)
        return stretch

    def ask(self) -> None:
        """Say that nothing is picked, and how it is."""
        if not self._waveform.isVisible():  # of a text alone
            self.ask_words()
            return
        self._errors.say(
            translate("review", "Nothing is selected."),
            translate("review", "Select words in the text, or mark a stretch on the waveform."),
        )

    def ask_words(self) -> None:
        """Say that no words are selected."""
        self._errors.say(
            translate("review", "Nothing is selected."), translate("review", "Select words in the text.")
        )

    def ask_finding(self) -> None:
        """Say that no finding is chosen, and how one is."""
        self._errors.say(
            translate("review", "No finding is chosen."),
            translate("review", "Go to one in the text or in the list."),
        )

    def ask_word(self) -> None:
        """Say that there is no word, and where one is."""
        self._errors.say(
            translate("review", "There is no word here."), translate("review", "Go to a word in the text.")
        )
