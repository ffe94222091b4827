"""The second reader: somebody else who has to agree with a review before anything of it is published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.errors import HeldError, UsageError
from app.domain.plan import refuse_unfinished
from app.domain.profile import BY_PROFILE
from app.domain.review import Reading, Review
from app.domain.timeline import Span
from app.domain.words.terms import fold


def asked(by: str) -> Reading:
    """That somebody asks for a second reader.

    Raises:
        UsageError: when it is nobody's name.
    """
    return Reading(_name(by))


def approved(
    review: Review,
    by: str,
    *,
    made: Iterable[str] = (),
    also: Iterable[str] = (),
    part: Span | None = None,
) -> Reading:
    """That somebody approves a review as it is: all of it is decided, and they see how.

    Args:
        review: for which a second reader was asked.
        by: the name of the second reader.
        made: who else changed anything in it: corrected a word, moved an edge, chose a part.
        also: names that are one person's: where that one asked, decided or changed anything, by whichever,
            none may approve.
        part: of the recording that is published; None for all of it.

    Raises:
        UsageError: when it is nobody's name, or the name of one who asked, decided or changed anything.
        HeldError: when something is left to do, see :func:`~app.domain.plan.refuse_unfinished`.
    """
    name = _name(by)
    if review.reading is None:
        raise UsageError("no-reader", "Nobody asked for a second reader.", "Ask for one first.")
    theirs, same = set(map(fold, (review.reading.asked_by, *reviewers(review), *made))), set(map(fold, also))
    if fold(name) in (theirs if theirs.isdisjoint(same) else theirs | same):
        raise UsageError(
            "own-review",
            "Who made a review cannot approve it.",
            "Let somebody else look at it, and give their name.",
        )
    refuse_unfinished(review, part=part)
    return replace(review.reading, approved_by=name)


def voided(reading: Reading | None) -> Reading | None:
    """What is left of an approval after a change: that it is asked for."""
    return None if reading is None else replace(reading, approved_by="")


def still_approved(review: Review, *, part: Span | None = None) -> Review:
    """The review, approved no more where something is left to do in it that its reader cannot have seen so.

    Args:
        review: as it is decided now.
        part: of the recording that is published; None for all of it.
    """
    try:
        refuse_unfinished(review, part=part)
    except HeldError:
        return replace(review, reading=voided(review.reading))
    return review


def reviewers(review: Review) -> frozenset[str]:
    """The people who decided anything in a review."""
    return frozenset(made.by for made in review.decisions if not made.by.startswith(BY_PROFILE))


def _name(by: str) -> str:
    name = " ".join(by.split())
    if not fold(name):
        raise UsageError("no-name", "There is no name.", "Write the name of the person.")
    return name
