from pathlib import Path

import pytest
from docx import Document

from app.domain.errors import CaviardError, OutputError, UsageError
from app.export import writers
from app.transcripts.docx import read_docx
from app.workbench.outgoing.clear import check_clear, write_clear
from tests.contracts.writer import full_disk
from tests.values import make_recording, make_transcript, say


@pytest.mark.parametrize("kind", writers())
def test_a_transcript_is_written_in_clear_in_every_format(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "new" / "deep" / f"words.{kind}"
    check_clear(path)
    write_clear(make_recording(), make_transcript(say("Anna left early")), path)
    if kind == "docx":
        assert [paragraph.text for paragraph in Document(str(path)).paragraphs][1:] == [
            "00:00:00\tAnna left early"
        ]
        assert [one.text for one in read_docx(path.read_bytes())] == ["Anna left early"]
    else:
        written = path.read_text(encoding="utf-8")
        assert "Anna" in written
        assert ("0:00" in written or '"start": ' in written) == (kind != "txt")
    assert path.stat().st_mode & 0o077 == 0
    assert list(path.parent.iterdir()) == [path]


def test_what_could_not_be_written_is_refused_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder.srt").mkdir()
    (tmp_path / "there.srt").write_text("1")
    (tmp_path / "empty.srt").touch()  # as mktemp leaves it
    for path, code, status in (
        (tmp_path / "there.srt", "exists", 2),
        (tmp_path / "file" / "a.srt", "not-a-folder", 2),
        (tmp_path / "folder.srt", "not-a-file", 2),
        (tmp_path / ("x" * 300 + ".srt"), "unwritable", 1),
    ):
        with pytest.raises(CaviardError) as caught:
            check_clear(path)
        assert (caught.value.code, caught.value.status) == (code, status)
    check_clear(tmp_path / "there.srt", force=True)
    check_clear(tmp_path / "empty.srt")
    check_clear(tmp_path / "new" / "deep" / "A.SRT")
    assert not (tmp_path / "new").exists()


def test_a_folder_without_a_name_is_named_as_it_was_given() -> None:
    with pytest.raises(CaviardError, match=r"'\.'"):
        check_clear(Path())


def test_a_file_that_cannot_be_written_after_all_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="cannot be written"):
        write_clear(make_recording(), make_transcript(say("Anna")), tmp_path / "file" / "a.srt")


def test_a_full_disk_is_told_of_the_file_that_was_asked_for(tmp_path: Path) -> None:
    with full_disk(2), pytest.raises(OutputError, match=r"a\.srt cannot be written"):
        write_clear(make_recording(), make_transcript(say("Anna")), tmp_path / "a.srt")
    assert not list(tmp_path.iterdir())


def test_a_clear_transcript_does_not_lie_in_a_bundle(tmp_path: Path) -> None:
    (tmp_path / "certificate.json").touch()
    with pytest.raises(UsageError) as caught:
        check_clear(tmp_path / "a.srt", force=True)
    assert caught.value.code == "private-among-bundles"
