"""Whether the numbers of a review fit together: its file may have been changed, or a disk have failed."""

from __future__ import annotations

from app.domain.reviewing.edits import State
from app.domain.timeline import Span


def is_consistent(state: State, known: State | None = None) -> bool:
    """Whether everything in a state lies in what it is about: words in the sound, findings in the words.

    Args:
        state: of a review.
        known: a consistent one; what is the same in both is not looked at again.
    """
    transcript, findings = state.review.transcript, state.review.findings
    if transcript.length < 1 or transcript.rate < 1:
        return False
    if known is None or known.review.transcript is not transcript:
        spans = (*(word.span for word in transcript.words), *(gap.span for gap in transcript.gaps))
        if any(span.end > transcript.length for span in (*spans, *transcript.voice)):
            return False
    if known is None or known.review.findings is not findings or known.review.transcript is not transcript:
        words, letters = len(transcript.words), len(transcript.text)
        if not all(
            0 <= one.first_word <= one.last_word <= words
            and 0 <= one.start_char <= one.end_char <= letters
            and (one.span is None or one.span.end <= transcript.length)
            for one in findings.findings
        ):
            return False
    moved = all(on_its_passage(*edges, length=transcript.length) for edges in state.moved)
    return moved and (state.part is None or state.part.end <= transcript.length)


def on_its_passage(passage: Span, silent: Span, *, length: int) -> bool:
    """Whether what falls silent for a passage lies on it, and in a recording of so many samples."""
    return silent.end <= length and silent.overlaps(passage)
