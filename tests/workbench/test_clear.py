from pathlib import Path

import pytest
from docx import Document

from app.export import writers
from app.workbench.clear import check_suffix, write_clear
from tests.values import make_recording, make_transcript, say


@pytest.mark.parametrize("kind", writers())
def test_a_transcript_is_written_in_clear_in_every_format(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"words.{kind}"
    check_suffix(path)
    write_clear(make_recording(), make_transcript(say("Anna left early")), path)
    if kind == "docx":
        assert [paragraph.text for paragraph in Document(str(path)).paragraphs][1:] == ["Anna left early"]
    else:
        assert "Anna" in path.read_text(encoding="utf-8")
    assert path.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [path]
