"""Where somebody was in a window, or a review, that another takes the place of."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.finding import Finding
from app.gui.publishing import Filled
from app.gui.widgets.script import Place


@dataclass(frozen=True, slots=True)
class Left:
    """What the next window goes on with, or the same review when it comes back.

    Args:
        choice: the finding that was talked about.
        place: of the caret in the text; None where it has none.
        playhead: where it is in the sound, in samples.
        publishing: whether the page that publishes was seen.
        filled: what is chosen there; None where nobody was there.
    """

    choice: Finding | None = None
    place: Place | None = None
    playhead: int = 0
    publishing: bool = False
    filled: Filled | None = None
