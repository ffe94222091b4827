"""Where words that a person has marked are said again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from app.domain.finding import BY_HAND, Finding
from app.domain.review import Action, Review
from app.domain.reviewing.marking import MARK, Marker
from app.domain.transcript import Transcript
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
    places = _places(_folded(review.transcript), first, last)
    return tuple((at, end) for at, end in places if not redacted.issuperset(range(at, end)))


def said_again(review: Review, marked: Iterable[Finding]) -> tuple[Finding, ...]:
    """The other places with words that a person marked and that nothing is known of there.

    Args:
        review: of more words than there were when they were marked, all of them behind those.
        marked: by hand.
    """
    by_hand = [mark for mark in marked if mark.recogniser == BY_HAND and mark.first_word < mark.last_word]
    known = {
        word
        for finding in (*review.findings.findings, *by_hand)
        for word in range(finding.first_word, finding.last_word)
    }
    marker, folded = Marker(review.transcript, MARK), _folded(review.transcript)
    again = {place for mark in by_hand for place in _places(folded, mark.first_word, mark.last_word)}
    return tuple(marker.words(at, end) for at, end in sorted(again) if not known.issuperset(range(at, end)))


def _places(folded: Sequence[str], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Where the words ``[first, last)`` are said; no two places share a word."""
    wanted, at, long = folded[first:last], 0, last - first
    while any(wanted) and at + long <= len(folded):
        if folded[at] != wanted[0] or folded[at : at + long] != wanted:
            at += 1
            continue
        yield at, at + long
        at += long


def _folded(transcript: Transcript) -> list[str]:
    """Every word as it is compared: hours of speech say few words again and again."""
    texts = [word.text for word in transcript.words]
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
