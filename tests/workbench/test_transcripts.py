"""JSON files as people have them, with their recording and alone."""

import json
from pathlib import Path

from app.workbench.transcripts import read_transcript, transcript_alone
from tests.values import make_recording


def test_what_whisper_writes_is_a_transcript(tmp_path: Path) -> None:
    path = tmp_path / "meeting.json"
    document = {"text": "", "segments": [{"start": 0.5, "end": 1.0, "text": " Bonjour à tous."}]}
    path.write_text(json.dumps(document), encoding="utf-8")

    alone, beside = transcript_alone(path, "auto"), read_transcript(path, make_recording())

    assert (alone.text, alone.language) == ("Bonjour à tous.", "fr")
    assert (beside.text, beside.language) == ("Bonjour à tous.", "auto")
    assert (beside.words[0].span.start, beside.words[-1].span.end) == (4000, 8000)
