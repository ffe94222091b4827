"""What a person asks of the main job, as they write it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.errors import UsageError
from app.workbench.settings import name_for, whole_path

NOW = datetime(2026, 1, 31, tzinfo=UTC)
USUAL = Path("/usual/Caviard")


def test_what_is_published_for_several_is_called_by_the_audience_too() -> None:
    assert name_for("press", given="town-hall", alone=True, now=NOW) == "town-hall"
    assert name_for("press", given="town-hall", alone=False, now=NOW) == "town-hall-press"


def test_a_name_that_nobody_gave_says_the_date_alone() -> None:
    names = {name_for(profile, given="", alone=False, now=NOW) for profile in ("press", "staff")}
    assert len(names) == 2
    assert all(name.startswith("2026-01-31-") and name[11:].isdigit() for name in names)


def test_a_folder_is_the_usual_one_or_told_from_the_root_on() -> None:
    for blank in ("", "  "):
        assert whole_path(blank, USUAL) == USUAL
    assert whole_path("~/Documents", USUAL) == Path.home() / "Documents"
    assert whole_path(" /srv/out ", USUAL) == Path("/srv/out")
    for part in ("out", "./out", "~nobody-of-that-name/out"):
        with pytest.raises(UsageError) as caught:
            whole_path(part, USUAL)
        assert caught.value.code == "folder-unclear"
