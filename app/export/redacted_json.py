"""The redacted text as JSON, for programs."""

from __future__ import annotations

import json

from app.domain.plan import Plan
from app.domain.timeline import Span, seconds
from app.domain.transcription.document import times

SCHEMA = "caviard.redacted/1"


def as_json(plan: Plan, *, timed: bool) -> str:
    """Kept words and labels, the redactions and their counts, with their times where there is sound.

    Args:
        plan: what is published.
        timed: whether there is sound beside it.
    """
    return json.dumps(_document(plan, timed=timed), ensure_ascii=False, indent=1) + "\n"


def _document(plan: Plan, *, timed: bool) -> dict[str, object]:
    rate = plan.rate

    def when(span: Span) -> dict[str, float | int | None]:
        return times(span, rate) if timed else {}

    return {
        "schema": SCHEMA,
        "language": plan.language,
        **({"duration": seconds(plan.length, rate), "rate": rate} if timed else {}),
        "segments": [
            {
                **when(cue.span),
                "speaker": cue.speaker,
                "pieces": [
                    {"text": piece.text, "removed": piece.removed, **when(piece.span)} for piece in cue.pieces
                ],
            }
            for cue in plan.cues
        ],
        "spans": [
            {**when(redaction.span), "categories": [category.value for category in redaction.categories]}
            for redaction in plan.redactions
        ],
        "counts": {category.value: number for category, number in plan.counts},
    }
