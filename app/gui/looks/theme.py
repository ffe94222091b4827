"""Every colour and measure of the window, light and dark.

Category tints come from the colour-blind-safe set of Okabe and Ito (2008, "Color Universal Design"), mixed
with the paper; text on them has a contrast of 4.5:1 (WCAG 2.2, success criterion 1.4.3). Colour is never
alone: whoever draws a state gives it a line or a pattern of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.domain.finding import Category

GRID = 8
"""Pixels: every distance is a multiple of this, or half of it."""
TEXT = 15
"""Pixels: the size of text at 100 %."""
LINE_HEIGHT = 1.6
ICON = 20
"""Pixels: the size of an icon."""
SMALL = 16
"""Pixels: the size of one in a line of a list or a menu."""

_ORANGE, _SKY, _GREEN, _YELLOW = "#e69f00", "#56b4e9", "#009e73", "#f0e442"
_BLUE, _VERMILION, _PURPLE, _GREY = "#0072b2", "#d55e00", "#cc79a7", "#7a7a7a"
_OKABE_ITO: Mapping[Category, str] = {
    Category.PERSON: _SKY,
    Category.SPEAKER: _SKY,
    Category.HANDLE: _SKY,
    Category.ORGANISATION: _BLUE,
    Category.PRODUCT: _BLUE,
    Category.PLACE: _GREEN,
    Category.ADDRESS: _GREEN,
    Category.DATE: _YELLOW,
    Category.MONEY: _PURPLE,
    Category.FIGURE: _PURPLE,
    Category.PHONE: _VERMILION,
    Category.EMAIL: _VERMILION,
    Category.URL: _VERMILION,
    Category.IP: _VERMILION,
    Category.CARD: _VERMILION,
    Category.ACCOUNT: _VERMILION,
    Category.ID_NUMBER: _VERMILION,
    Category.NUMBER: _VERMILION,
    Category.CONTEXT: _GREY,
    Category.WATCHLIST: _GREY,
    Category.CUSTOM: _GREY,
    Category.UNHEARD: _ORANGE,
    Category.SUSPECT: _ORANGE,
}
_TINT = 0.30
"""How much of a category's colour is in its tint."""
AMBER = frozenset({Category.UNHEARD, Category.SUSPECT})
"""Categories that are drawn as amber blocks, hatched, while nobody has decided."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of the window, as ``#rrggbb``.

    Args:
        dark: whether it is the dark one.
        paper: behind the transcript and lists.
        desk: behind the paper: the window itself.
        ink: text.
        muted: text that matters less; still 4.5:1 on paper and desk.
        line: hairlines and borders.
        edge: of what is written or chosen in; 3:1 on paper and desk.
        accent: the one accent: focus, selection, the main button.
        on_accent: text on it.
        amber: unheard speech and suspects, and what a person has to look at.
        bar: a redacted passage.
        on_bar: the label on it.
        good: a check that passed.
        bad: a check that failed, an error.
    """

    dark: bool
    paper: str
    desk: str
    ink: str
    muted: str
    line: str
    edge: str
    accent: str
    on_accent: str
    amber: str
    bar: str
    on_bar: str
    good: str
    bad: str

    def tint(self, category: Category) -> str:
        """What lies behind the words of an undecided finding; :attr:`ink` is read on it."""
        return mix(_OKABE_ITO[category], self.paper, _TINT)

    def mark(self, category: Category) -> str:
        """The strong colour of a category, for a line on the paper and its tint: at least 3:1 on both."""
        tint = self.amber if category in AMBER else self.tint(category)
        return _strong(_OKABE_ITO[category], self.ink, (self.paper, tint))


LIGHT = Theme(
    dark=False,
    paper="#ffffff",
    desk="#f4f3ef",
    ink="#1d1d1b",
    muted="#5e5d58",
    line="#d6d4cc",
    edge="#8c8a83",
    accent="#1f5fa8",
    on_accent="#ffffff",
    amber="#f3c567",
    bar="#1d1d1b",
    on_bar="#ffffff",
    good="#1a6e3c",
    bad="#b3261e",
)
DARK = Theme(
    dark=True,
    paper="#1f2022",
    desk="#17181a",
    ink="#ecebe6",
    muted="#a9a8a1",
    line="#3b3d41",
    edge="#6f7176",
    accent="#8ab8ee",
    on_accent="#10233a",
    amber="#7a5712",
    bar="#ecebe6",
    on_bar="#17181a",
    good="#7fd6a0",
    bad="#ff9a90",
)


def mix(colour: str, other: str, share: float) -> str:
    """``share`` of a colour and the rest of another, channel by channel."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(one * share + two * (1 - share)):02x}" for one, two in pairs)


def contrast(colour: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(colour), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=64)
def _strong(colour: str, ink: str, grounds: tuple[str, ...]) -> str:
    """A colour with as much ink as it takes to be seen on all grounds; asked for every finding of a frame."""
    mixed = (mix(ink, colour, step / 20) for step in range(21))
    return next((found for found in mixed if all(contrast(found, ground) >= 3 for ground in grounds)), ink)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
