"""From what an engine heard to a transcript."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from app.domain.ports import HeardBlock
from app.domain.recording import Recording
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.domain.transcription.assembling import assemble


def heard_transcript(
    recording: Recording, blocks: Iterable[HeardBlock], voice: Iterable[Span], engine: str, model: str
) -> Transcript:
    """Put the blocks of a recording together.

    Args:
        recording: what was listened to.
        blocks: all of it, in order.
        voice: where a voice is heard, in native samples.
        engine: name of the runtime.
        model: name of the model.
    """
    listed = tuple(blocks)
    languages = Counter(block.language for block in listed)
    return assemble(
        made_from=recording.sha256,
        language=languages.most_common(1)[0][0] if languages else "en",
        rate=recording.rate,
        length=recording.length,
        segments=[(segment.language, segment.claims) for block in listed for segment in block.segments],
        voice=voice,
        engine=engine,
        model=model,
        faults=tuple(fault for block in listed for fault in block.faults),
    )
