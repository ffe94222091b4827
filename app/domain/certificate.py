"""The proof: what was checked before the files were let out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.finding import Category
from app.domain.timeline import Span, clock

TEXT_FORMAT = 8
"""How texts are written: it is another one whenever the same plan gives a text that differs in a byte."""
_NAMED = 5
"""Spans of a failed check whose times are said."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check of published files, with its figure.

    Args:
        name: short name, the same in every bundle.
        passed: whether it held.
        detail: a sentence with figures; never a word that was removed, nor a hash of it.
        spans: the plan's spans that failed it, sorted; empty when it held or is not about spans.
    """

    name: str
    passed: bool
    detail: str
    spans: tuple[Span, ...] = ()


def check_rows(checks: Iterable[Check]) -> list[dict[str, object]]:
    """Checks as every public document has them: ``name``, ``passed`` and ``detail``."""
    return [{"name": check.name, "passed": check.passed, "detail": check.detail} for check in checks]


def failures(checks: Iterable[Check], rate: int) -> str:
    """The checks that failed, with their figures, and the times of their first spans.

    Args:
        checks: of one bundle.
        rate: of the spans, Hz.
    """
    return "; ".join(_failure(check, rate) for check in checks if not check.passed)


def _failure(check: Check, rate: int) -> str:
    said = f"{check.name} ({check.detail})"
    if not check.spans:
        return said
    times = [f"{clock(span.start, rate)}-{clock(span.end, rate)}" for span in check.spans[:_NAMED]]
    more = len(check.spans) - len(times)
    return f"{said} at {', '.join(times)}" + (f" and {more} more" if more else "")


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file of the bundle.

    Args:
        kind: audio, or the format of a text.
        name: of the file.
        size: bytes.
        sha256: hash of the bytes.
    """

    kind: str
    name: str
    size: int
    sha256: str


CUSTOM = "custom"
"""What a certificate calls a profile of somebody's own: its name may hold what was redacted."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """What was published, how it was made and what was checked. Everything in it may be read by anybody.

    Args:
        created: time of publication, with a time zone.
        files: the published files but the certificate itself.
        checks: all that were made.
        counts: (category, number of labels); empty where the text does not tell categories.
        spans: number of removed stretches of sound.
        removed_seconds: their length together, None where there is no sound.
        duration: of the published sound, in seconds, None where there is none.
        language: main language.
        profile: name of the profile, where it comes with Caviard; else :data:`CUSTOM`.
        only: categories that were looked at, empty for all.
        engine: runtime that listened.
        model: name of the model.
        speech_heard: whether any speech was heard.
        accepted: names of the faults that a person accepted.
        versions: (program or library, version).
        excerpt: whether a part of the recording is published and not all of it.
        part_of_sound: whether it is one channel of a file, or one of its several audio streams.
        unheard_kept: places with speech of which no word was written that stay in the published sound.
    """

    created: datetime
    files: tuple[PublishedFile, ...]
    checks: tuple[Check, ...]
    counts: tuple[tuple[Category, int], ...]
    spans: int
    removed_seconds: float | None
    duration: float | None
    language: str
    profile: str
    only: tuple[Category, ...]
    engine: str
    model: str
    speech_heard: bool
    accepted: tuple[str, ...]
    versions: tuple[tuple[str, str], ...]
    excerpt: bool
    part_of_sound: bool
    unheard_kept: int

    @property
    def passed(self) -> bool:
        """Whether there were checks and every one held."""
        return bool(self.checks) and all(check.passed for check in self.checks)
