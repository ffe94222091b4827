"""Transcripts of words that were heard with more or less certainty, and the doubts about them."""

from app.domain.timeline import Span
from app.domain.transcript import Claim, Transcript
from app.domain.transcription.doubts import doubts
from tests.values import make_transcript, say


def heard(*confidences: float, each: float = 0.4) -> Transcript:
    """One word a confidence, named by its place."""
    claims = say(" ".join(f"word{number}" for number in range(len(confidences))), each=each)
    sure = [
        Claim(claim.text, claim.start, claim.end, confidence)
        for claim, confidence in zip(claims, confidences, strict=True)
    ]
    return make_transcript(sure, voice=[Span(claim.start, claim.end) for claim in claims])


def marked(transcript: Transcript) -> list[tuple[str, float]]:
    return [(transcript.text[hit.start : hit.end], hit.score) for hit in doubts(transcript)]
