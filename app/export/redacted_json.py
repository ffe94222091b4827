"""The redacted text as JSON, for programs."""

from __future__ import annotations

import json
from pathlib import Path

from app.domain.document import times
from app.domain.plan import Plan
from app.domain.timeline import Span
from app.export.files import only_plan, write_text

SCHEMA = "caviard.redacted/1"


class JsonWriter:
    """Writes kept words and labels, the redactions and their counts, with their times where there is sound.

    Args:
        timed: whether there is sound beside it.
    """

    kind = "json"

    def __init__(self, *, timed: bool) -> None:
        self._timed = timed

    def write(self, plan: Plan, path: Path) -> None:
        """See :meth:`app.domain.ports.Writer.write`."""
        document = _document(only_plan(plan), timed=self._timed)
        write_text(path, json.dumps(document, ensure_ascii=False, indent=1) + "\n")


def _document(plan: Plan, *, timed: bool) -> dict[str, object]:
    rate = plan.rate

    def when(span: Span) -> dict[str, float | int | None]:
        return times(span, rate) if timed else {}

    return {
        "schema": SCHEMA,
        "language": plan.language,
        **({"duration": round(plan.length / rate, 6), "rate": rate} if timed else {}),
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
