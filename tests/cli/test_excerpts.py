from pathlib import Path

import pytest

from app.cli.excerpts import check_excerpt, part_of
from app.domain.errors import UsageError
from app.domain.recording import text_recording
from app.domain.review import Review
from app.domain.reviewing.edits import State
from tests.values import find, make_transcript, say


def test_a_text_alone_has_no_part_that_times_name() -> None:
    transcript = make_transcript(say("Anna met Bob"))
    recording = text_recording(Path("notes.txt"), sha256="ab", length=12)
    state = State(Review(recording, transcript, find(transcript, {})))
    assert part_of("all", state) is part_of(None, state) is None
    with pytest.raises(UsageError, match="no times"):
        part_of("0:01-0:02", state)


@pytest.mark.parametrize("written", ["", "-", "0:30", "1:45-0:30", "0:30-0:30", "from 0:30 to 1:45"])
def test_what_is_no_part_of_any_recording_is_wrong_before_there_is_one(written: str) -> None:
    with pytest.raises(UsageError, match="no part of the recording"):
        check_excerpt(written)
    check_excerpt("0:30-1:45")
