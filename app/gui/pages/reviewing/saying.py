"""What was done in a review just now: said by a screen reader, and seen in the line below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.domain.finding import Finding
from app.domain.review import Action
from app.domain.reviewing.edits import Step
from app.gui.looks.attention import announce
from app.gui.wording.text import decided_text, done_text, translate
from app.workbench.reviewing.holding import HeldBack
from app.workbench.reviewing.mentioned import are_of_one
from app.workbench.reviewing.open_review import OpenReview


def left_text(held: HeldBack) -> str:
    """What is left when nothing is to be decided; empty while something is, or may come to be."""
    if held.waiting or held.coming:
        return ""
    if held.faults:
        return translate(
            "review", "Nothing is left to decide. What could not be looked at is to be accepted."
        )
    if held.reader:
        return translate("review", "Nothing is left to decide. The second reader comes next.")
    return translate("review", "Nothing is left to decide. To publish comes next.")


class Saying:
    """Says what was done, and remembers it until something else is.

    Args:
        about: the widget in whose name it is said.
        made: the step that was made last, of which nothing is said any more.
    """

    def __init__(self, about: QWidget, made: Step | None) -> None:
        self._about, self._made = about, made
        self.last = ""
        """What was done last, without a full stop; it quotes no word."""

    def decided(self, review: OpenReview, findings: Sequence[Finding], action: Action) -> None:
        """Say what was decided about findings: of all mentions of somebody or something, that it is all."""
        self._made = review.made
        self._say(decided_text(action, len(findings), all_mentions=are_of_one(review, findings)))

    def done(self, step: Step | None, said: str = "") -> None:
        """Say which step was made.

        Args:
            step: that was made.
            said: what is said of it instead of its name.
        """
        self._made = step
        self._say(said or done_text(step))

    def catch_up(self, step: Step | None) -> None:
        """Say which step was made last, where it is one that nobody asked for just now."""
        if step != self._made:
            self.done(step)

    def _say(self, sentence: str) -> None:
        self.last = sentence.rstrip(".")
        announce(self._about, sentence)
