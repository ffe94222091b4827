"""The redacted text as JSON, for programs."""

from __future__ import annotations

import json
from pathlib import Path

from app.domain.document import times
from app.domain.plan import Plan
from app.export.files import only_plan, write_text

SCHEMA = "caviard.redacted/1"


class JsonWriter:
    """Writes kept words and labels with their times, the redactions and their counts."""

    kind = "json"

    def write(self, plan: Plan, path: Path) -> None:
        """See :meth:`app.domain.ports.Writer.write`."""
        write_text(path, json.dumps(_document(only_plan(plan)), ensure_ascii=False, indent=1) + "\n")


def _document(plan: Plan) -> dict[str, object]:
    rate = plan.rate
    return {
        "schema": SCHEMA,
        "language": plan.language,
        "duration": round(plan.length / rate, 6),
        "rate": rate,
        "segments": [
            {
                **times(cue.span, rate),
                "speaker": cue.speaker,
                "pieces": [
                    {"text": piece.text, "removed": piece.removed, **times(piece.span, rate)}
                    for piece in cue.pieces
                ],
            }
            for cue in plan.cues
        ],
        "spans": [
            {
                **times(redaction.span, rate),
                "categories": [category.value for category in redaction.categories],
            }
            for redaction in plan.redactions
        ],
        "counts": {category.value: number for category, number in plan.counts},
    }
