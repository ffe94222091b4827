"""Paragraphs as they stand on a page: a time in the margin, a speaker, and text in which labels stand out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.plan import Plan
from app.domain.planning.cues import Cue
from app.domain.planning.labels import announced
from app.export.subtitles import clock


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look.

    Args:
        text: with the spaces to its neighbours where it is no label.
        removed: whether it is a label.
    """

    text: str
    removed: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph.

    Args:
        time: when it begins (``00:12:31``, rounded down), None on a page without sound.
        speaker: who speaks, with a colon, when that is known.
        runs: kept text, with the signs behind a label, and labels.
    """

    time: str | None
    speaker: str | None
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """What a page says that no plan does.

    Args:
        heading: says what it is and nothing of what it is about.
        language: tag of the page's language (RFC 5646).
    """

    heading: str
    language: str


_ENGLISH = Wording("Transcript", "en-US")
_WORDINGS: Mapping[str, Wording] = MappingProxyType({"en": _ENGLISH, "fr": Wording("Transcription", "fr-FR")})


def wording(language: str) -> Wording:
    """The words of a page in a language, in English where there are none."""
    return _WORDINGS.get(language, _ENGLISH)


def rows(plan: Plan, *, timed: bool) -> Iterator[Row]:
    """The paragraphs of a plan, in order.

    Args:
        plan: what is published.
        timed: whether times are shown: a bundle without sound has none.
    """
    for paragraph in plan.paragraphs:
        start = paragraph.span.start * 1000 // plan.rate
        time = clock(start, comma=False).partition(".")[0] if timed else None
        speaker = announced(paragraph.speaker, plan.language) if paragraph.speaker else None
        yield Row(time, speaker, tuple(_runs(paragraph)))


def _runs(paragraph: Cue) -> Iterator[Run]:
    kept = ""
    for number, piece in enumerate(paragraph.pieces):
        kept += " " * (number > 0)
        if piece.label:
            if kept:
                yield Run(kept, removed=False)
            yield Run(piece.label, removed=True)
            kept = ""
        kept += piece.text.removeprefix(piece.label)
    if kept:
        yield Run(kept, removed=False)
