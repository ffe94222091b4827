"""Which projects of a batch are opened, without a window."""

from pathlib import Path

import pytest

from app.batch.journal import JOURNAL, Entry, Journal, State
from app.cli.batch_review import held_projects
from app.domain.errors import UsageError


def test_what_is_held_is_reviewed_in_order_and_nothing_else(tmp_path: Path) -> None:
    states = (State.NEEDS_REVIEW, State.PUBLISHED, State.FAILED, State.NEEDS_REVIEW, State.WAITING)
    with Journal.create(tmp_path / JOURNAL) as journal:
        journal.save(*(Entry(n, Path(f"{n}.wav"), f"b{n}", state) for n, state in enumerate(states, 1)))
    assert held_projects(tmp_path) == [tmp_path / "1.caviard", tmp_path / "4.caviard"]
    with Journal.open(tmp_path / JOURNAL):
        pass  # it is let go before the window opens


def test_without_a_batch_there_is_nothing_to_review(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no batch"):
        held_projects(tmp_path)
