"""The journal keeps what became of recordings, and every word of them through the codec."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.batch import journal as module
from app.batch.journal import Entry, Journal, Reason, State
from app.domain.certificate import Check
from app.domain.errors import ProjectError, VerificationError
from app.domain.finding import Category
from app.domain.spotting.names import Name
from app.domain.timeline import Span
from app.project.codec import Codec

ANNA = Name("Anna Kowalska", Category.PERSON, 0.9, "anna kowalska")
ENTRY = Entry(
    2,
    Path("/in/\udcff b\n.wav"),
    "2026-01-31-abcdef",
    State.FAILED,
    Reason("not-verified", "It did not pass.", "Report it.", (Check("x", False, "1 of 2", (Span(1, 2),)),)),
    {"counts": {"person": 1}},
    {"detect": 1.5},
)


def test_everything_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "j"
    with Journal.create(path) as journal:
        journal.save(ENTRY, Entry(1, Path("/a"), "x"))
        journal.save_order("digest")
        journal.save_names([ANNA])
        journal.save_numbers({(Category.PERSON, "anna"): 3})
    with Journal.open(path) as journal:
        assert journal.entries == (Entry(1, Path("/a"), "x"), ENTRY)
        assert journal.order == "digest"
        assert journal.names == (ANNA,)
        assert journal.numbers == {(Category.PERSON, "anna"): 3}
    assert path.stat().st_mode & 0o077 == 0
    with closing(sqlite3.connect(path)) as file:
        rows = file.execute("SELECT number, state FROM recordings ORDER BY number").fetchall()
    assert rows == [(1, "waiting"), (2, "failed")]


class Locked(Codec):
    """What a passphrase will do."""

    def encode(self, value: object, place: str = "") -> bytes:
        return bytes(byte ^ 0x55 for byte in super().encode(value, place))


def test_no_word_and_no_name_of_a_file_is_in_clear_but_through_the_codec(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "Codec", Locked)
    with Journal.create(tmp_path / "j") as journal:
        journal.save(Entry(1, Path("/in/Kowalska.wav"), "Kowalska"))
        journal.save_names([ANNA])
        journal.save_numbers({(Category.PERSON, "anna kowalska"): 3})
    assert b"kowalska" not in (tmp_path / "j").read_bytes().lower()


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "j").write_text("Minutes of the meeting.")
    with pytest.raises(ProjectError):
        Journal.open(tmp_path / "j")


def test_a_reason_keeps_the_checks() -> None:
    checks = (Check("silence", passed=False, detail="1 of 2"),)
    assert Reason.of(VerificationError("a", "b", "c", checks=checks)) == Reason("a", "b", "c", checks)


def test_looking_into_a_journal_changes_nothing_of_it(tmp_path: Path) -> None:
    path = tmp_path / "j"
    with Journal.create(path) as journal:
        journal.save(ENTRY)
    before = path.read_bytes()
    with Journal.look_into(path) as journal:
        assert journal.entries == (ENTRY,)
        with pytest.raises(ProjectError):
            journal.save(replace(ENTRY, state=State.WAITING))
    assert path.read_bytes() == before
