"""Text that a Word document hides: it is there, and nobody who looks at the document sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""Before the name of every element and attribute of a Word document."""
_OFF = frozenset({"0", "false", "off"})


class Hiding:
    """Says which runs are hidden, by themselves or by their styles (ECMA-376 part 1, 17.3.2.41 and 17.7.3).

    Args:
        styles: of the document.
    """

    def __init__(self, styles: Element) -> None:
        listed = list(styles.iterfind(f"{WORD}style"))
        self._styles = {style.get(f"{WORD}styleId"): style for style in listed}
        self._usual = next((style.get(f"{WORD}styleId") for style in listed if _is_usual(style)), None)
        defaults = styles.find(f"{WORD}docDefaults/{WORD}rPrDefault/{WORD}rPr")
        self._everything = bool(_vanishes(defaults))

    def hides(self, run: Element) -> bool:
        """Whether a run is hidden. What it says itself counts; two styles that hide undo one another."""
        own = run.find(f"{WORD}rPr")
        if (said := _vanishes(own)) is not None:
            return said
        paragraph = next(run.iterancestors(f"{WORD}p"), None)
        about = paragraph.find(f"{WORD}pPr") if paragraph is not None else None
        by_paragraph = self._style_hides(_value(about, "pStyle") or self._usual)
        return self._everything or by_paragraph != self._style_hides(_value(own, "rStyle"))

    def _style_hides(self, name: str | None) -> bool:
        """Whether a style hides, or else the one that it is based on; a circle of styles hides nothing."""
        seen: set[str | None] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            if (said := _vanishes(style.find(f"{WORD}rPr"))) is not None:
                return said
            name = _value(style, "basedOn")
        return False


def _is_usual(style: Element) -> bool:
    """Whether a style is that of paragraphs that name none."""
    usual = style.get(f"{WORD}default", "0") not in _OFF
    return usual and style.get(f"{WORD}type") == "paragraph"


def _vanishes(properties: Element | None) -> bool | None:
    """Whether properties hide; None where they do not say."""
    found = properties.find(f"{WORD}vanish") if properties is not None else None
    return found.get(f"{WORD}val", "1") not in _OFF if found is not None else None


def _value(properties: Element | None, name: str) -> str | None:
    found = properties.find(f"{WORD}{name}") if properties is not None else None
    return found.get(f"{WORD}val") if found is not None else None
