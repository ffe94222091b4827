"""What batches hold back is known without a change to anything."""

import os
import shutil
from pathlib import Path

import pytest

from app.batch.held import JOURNALS, Held, held_in_batches
from app.batch.journal import JOURNAL, Entry, Journal, Reason, State


def begin(folder: Path, *entries: Entry) -> Path:
    """The journal of a batch, of which every project is there."""
    folder.mkdir(parents=True)
    with Journal.create(path := folder / JOURNAL) as journal:
        journal.save(*entries)
    for entry in entries:
        (folder / f"{entry.number}.caviard").touch()
    return path


def entry(number: int, state: State, code: str = "") -> Entry:
    reason = Reason(code, "It waits.", "Decide.") if code else None
    return Entry(number, Path(f"/in/{number}.wav"), f"b{number}", state, reason)


@pytest.fixture
def batches(data_folder: Path) -> Path:
    return data_folder / "batches"


def test_what_waits_for_a_person_is_told_with_why_and_nothing_else(batches: Path) -> None:
    assert held_in_batches() == ()
    begin(
        batches / "a",
        entry(1, State.NEEDS_REVIEW, "undecided"),
        entry(2, State.PUBLISHED),
        entry(3, State.FAILED, "empty"),
        entry(4, State.NEEDS_REVIEW, "unapproved"),
        entry(5, State.NEEDS_REVIEW),
    )
    begin(batches / "b", entry(1, State.WAITING))
    (batches / "a" / "4.caviard").unlink()
    assert held_in_batches() == (
        Held(batches / "a" / "1.caviard", Path("/in/1.wav"), "undecided"),
        Held(batches / "a" / "5.caviard", Path("/in/5.wav"), ""),
    )


def test_nothing_changes_by_looking_and_a_batch_that_runs_or_is_damaged_tells_nothing(batches: Path) -> None:
    path = begin(batches / "a", entry(1, State.NEEDS_REVIEW, "undecided"))
    begin(batches / "b", entry(1, State.NEEDS_REVIEW, "undecided"))
    (batches / "c").mkdir()
    (batches / "c" / JOURNAL).write_bytes(b"SQLite format 3\0 and what the disk lost")
    os.utime(path, (1e9, 1e9))
    before = path.read_bytes()
    with Journal.open(batches / "b" / JOURNAL):
        assert [held.project.parent.name for held in held_in_batches()] == ["a"]
    assert path.stat().st_mtime == 1e9, "a batch is deleted so many days after its last change"
    assert path.read_bytes() == before
    assert sorted(one.name for one in path.parent.iterdir()) == ["1.caviard", JOURNAL]


def test_a_journal_elsewhere_is_known_until_nothing_of_it_waits(batches: Path, tmp_path: Path) -> None:
    here, there = batches / "a", tmp_path / "there"
    for private in (here, there):
        begin(private, entry(1, State.NEEDS_REVIEW, "undecided"))
    assert [held.project.parent for held in held_in_batches()] == [here]
    for private in (here, there):
        JOURNALS.note(private)
    assert [held.project.parent for held in held_in_batches()] == [here, there]
    JOURNALS.forget(there)
    assert [held.project.parent for held in held_in_batches()] == [here]


def test_a_journal_is_noted_while_its_drive_is_away_and_no_more_once_it_is_deleted(
    data_folder: Path, tmp_path: Path
) -> None:
    drive, notes = tmp_path / "drive", data_folder / "journals"
    lists = [drive / "one", drive / "two", drive / "three"]
    for private in lists:
        begin(private, entry(1, State.NEEDS_REVIEW, "undecided"))
        JOURNALS.note(private)
    away = drive.rename(tmp_path / "away")
    assert held_in_batches() == ()
    assert len([*notes.iterdir()]) == 3
    away.rename(drive)
    assert {held.project.parent for held in held_in_batches()} == {*lists}
    shutil.rmtree(lists[0])
    (lists[1] / JOURNAL).unlink()
    assert [held.project.parent for held in held_in_batches()] == [lists[2]]
    assert [note.read_text() for note in notes.iterdir()] == [str(lists[2])]
