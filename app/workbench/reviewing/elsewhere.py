"""Where words that a person has marked are said again."""

from __future__ import annotations

from app.domain.review import Action
from app.domain.words.terms import fold
from app.workbench.reviewing.open_review import OpenReview


def elsewhere(review: OpenReview, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """The other places with the words ``[first, last)`` that are not wholly redacted, as ranges of words.

    Words are the same whatever their case, accents and punctuation are. None are given where the words
    themselves are not redacted, or have no letter or digit.

    Args:
        review: that is open.
        first: index of the first word.
        last: index after the last one.
    """
    redacted = _redacted(review)
    if not redacted.issuperset(range(first, last)):
        return ()
    folded = _folded(review)
    wanted = folded[first:last]
    if not any(wanted):
        return ()
    places, at, long = [], 0, last - first
    while at + long <= len(folded):
        if folded[at] != wanted[0] or folded[at : at + long] != wanted:
            at += 1
            continue
        if not redacted.issuperset(range(at, at + long)):
            places.append((at, at + long))
        at += long  # places share no word
    return tuple(places)


def _folded(review: OpenReview) -> list[str]:
    """Every word as it is compared: hours of speech say few words again and again."""
    texts = [word.text for word in review.transcript.words]
    made = {text: fold(text) for text in set(texts)}
    return [made[text] for text in texts]


def _redacted(review: OpenReview) -> set[int]:
    """Indexes of the words that are redacted."""
    pairs = zip(review.findings, review.actions, strict=True)
    return {
        word
        for finding, action in pairs
        if action is Action.REDACT
        for word in range(finding.first_word, finding.last_word)
    }
