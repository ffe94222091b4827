"""Where somebody was in a window, or a review, that another takes the place of."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.domain.finding import Finding
from app.gui.pages.review_bars import Correcting
from app.gui.pages.speakers_bar import Naming
from app.gui.publishing import Filled
from app.gui.qtmodels.grouping import Wanted
from app.gui.widgets.script import Place
from app.gui.widgets.waveform_scale import Scale


@dataclass(frozen=True, slots=True)
class Bookmark:
    """What the next window goes on with, or the same review when it comes back.

    Args:
        choice: the finding that was talked about.
        place: of the caret in the text; None where it has none.
        playhead: where it is in the sound, in samples.
        scale: how closely the sound was looked at, and where; None for all of it.
        wanted: what of the findings was listed.
        sought: what was looked for in the text; None where the row that does so was closed.
        correcting: what was being written in place of a word; None where that row was closed.
        naming: what was being written about a speaker; None where that row was closed.
        publishing: whether the page that publishes was seen.
        filled: what is chosen there; None where nobody was there.
    """

    choice: Finding | None = None
    place: Place | None = None
    playhead: int = 0
    scale: Scale | None = None
    wanted: Wanted = field(default_factory=Wanted)
    sought: str | None = None
    correcting: Correcting | None = None
    naming: Naming | None = None
    publishing: bool = False
    filled: Filled | None = None
