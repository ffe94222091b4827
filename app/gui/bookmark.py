"""Where somebody was in a window, or a review, that another takes the place of."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.domain.finding import Finding
from app.gui.pages.bars.correction_bar import Correcting
from app.gui.pages.bars.decision_bar import Scope
from app.gui.pages.bars.speakers_bar import Naming
from app.gui.widgets.findings.view import Listing
from app.gui.widgets.sound.panel import Heard
from app.gui.widgets.transcript.caret import Stand
from app.gui.work.publishing import Filled


@dataclass(frozen=True, slots=True)
class Bookmark:
    """What the next window goes on with, or the same review when it comes back.

    Args:
        choice: the finding that was talked about.
        scope: what a decision was about.
        stand: how far somebody had come in the text; None where the caret was elsewhere.
        heard: how they listened.
        listing: what of the findings was listed, and how far it was opened and scrolled.
        sought: what was looked for in the text; None where the row that does so was closed.
        correcting: what was being written in place of a word; None where that row was closed.
        naming: what was being written about a speaker; None where that row was closed.
        publishing: whether the page that publishes was seen.
        filled: what is chosen there; None where nobody was there.
    """

    choice: Finding | None = None
    scope: Scope = Scope.ONE
    stand: Stand | None = None
    heard: Heard = field(default_factory=Heard)
    listing: Listing = field(default_factory=Listing)
    sought: str | None = None
    correcting: Correcting | None = None
    naming: Naming | None = None
    publishing: bool = False
    filled: Filled | None = None
