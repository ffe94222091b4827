"""A new project stays where there is something in it that was heard, and nothing is in the way where not."""

from pathlib import Path

import pytest

from app.domain.errors import HeldError, ModelError
from app.domain.ports import HeardBlock
from app.domain.timeline import Span
from app.workbench.keeping import keeping
from tests.values import make_recording

BLOCK = HeardBlock(Span(0, 9), "en", ())


@pytest.mark.parametrize("heard", [(), (BLOCK,)])
def test_a_run_that_failed_leaves_a_project_of_what_was_heard(
    tmp_path: Path, heard: tuple[HeardBlock, ...]
) -> None:
    path = tmp_path / "meeting.caviard"

    def run() -> None:
        with keeping(path, lambda _: None) as keeper:
            keeper.opened(make_recording())
            for block in heard:
                keeper(block)
            raise ModelError("no-model", "It is not installed.", "Install it.")

    with pytest.raises(ModelError):
        run()
    assert path.exists() is bool(heard)


@pytest.mark.parametrize("name", [None, "meeting.caviard"])
def test_what_waits_for_a_person_is_decided_in_a_project_that_is_there(
    tmp_path: Path, name: str | None
) -> None:
    with (
        pytest.raises(HeldError) as caught,
        keeping(tmp_path / name if name else None, lambda _: None),
    ):
        raise HeldError("undecided", "One waits.", "Decide in the window.")
    assert ("--project" in caught.value.advice) is (name is None)
