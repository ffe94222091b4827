"""The part of a recording that ``--excerpt`` names."""

from __future__ import annotations

from typing import NoReturn

from app.domain.errors import UsageError
from app.domain.recording import Recording
from app.domain.reviewing.edits import State
from app.domain.timeline import Span, clock, span_of_seconds, time_of


def part_of(excerpt: str | None, state: State) -> Span | None:
    """The part that ``--excerpt`` names, else the one that was chosen before; None for everything.

    Raises:
        UsageError: when it names no part of the recording, or there is no recording.
    """
    if excerpt is None:
        return state.part
    return None if excerpt.strip() == "all" else part_within(excerpt, state.review.recording)


def part_within(excerpt: str, recording: Recording) -> Span:
    """The part of a recording that ``--excerpt`` names.

    Raises:
        UsageError: when it names none, or there is no recording.
    """
    if recording.text_only:
        refuse_excerpt()
    rate, whole = recording.rate, recording.whole
    span = _written_part(excerpt, rate)
    if span is None or (part := span.clip(whole)) is None:
        raise _no_part(excerpt, f"; it lasts {clock(whole.end, rate)}")
    return part


def check_excerpt(excerpt: str) -> None:
    """Refuse early an ``--excerpt`` that is none of any recording.

    Raises:
        UsageError: when it does not say from when to when.
    """
    if _written_part(excerpt, rate=1000) is None:
        raise _no_part(excerpt)


def _written_part(excerpt: str, rate: int) -> Span | None:
    start, _, end = (time_of(side) for side in excerpt.partition("-"))
    return None if start is None or end is None else span_of_seconds(start, end, rate)


def _no_part(excerpt: str, lasts: str = "") -> UsageError:
    return UsageError(
        "bad-excerpt",
        f"{excerpt!r} is no part of the recording.",
        f"Write from when to when, as 0:30-1:45{lasts}.",
    )


def refuse_excerpt() -> NoReturn:
    """Refuse ``--excerpt`` where the input is no recording.

    Raises:
        UsageError: always.
    """
    raise UsageError(
        "no-times",
        "A text without its recording has no times, and --excerpt needs them.",
        "Leave --excerpt out, or cut the text before it is redacted.",
    )
