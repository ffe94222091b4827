"""How long a stage takes from now on."""

import pytest

from app.gui.wording import pace
from app.worker import Progress


def test_a_stage_is_estimated_from_when_it_began(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(pace, "monotonic", lambda: now)
    made = pace.Pace()
    assert made.take(Progress("check", 0, 100))
    assert made.said(Progress("check", 0, 100)) == "Fetching the speech model…"
    now = 102.0
    assert not made.take(Progress("check", 20, 100))
    assert made.left(Progress("check", 20, 100)) == "", "too early to know"
    now = 110.0
    assert made.said(Progress("check", 25, 100)) == "Fetching the speech model… about 30 seconds left"
    assert made.take(Progress("verify", 25, 100))
    now = 120.0
    assert made.left(Progress("verify", 50, 100)) == "about 20 seconds left", "of this stage alone"
    assert made.left(Progress("verify", 100, 100)) == ""


def test_a_stage_that_counts_something_else_is_estimated_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(pace, "monotonic", lambda: now)
    made = pace.Pace()
    assert made.take(Progress("detect", 0, 9_000))
    now = 200.0
    assert not made.take(Progress("detect", 1_000, 100_000))
    now = 210.0
    assert not made.take(Progress("detect", 51_000, 100_000))
    assert made.left(Progress("detect", 51_000, 100_000)) == "about 10 seconds left"


def test_what_is_said_to_end_is_the_step_where_others_take_longer_behind_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = 100.0
    monkeypatch.setattr(pace, "monotonic", lambda: now)
    made = pace.Pace()
    for stage, said in (
        ("fit", "about 10 seconds left for this step"),
        ("relisten", "about 10 seconds left"),
    ):
        made.take(Progress(stage, 0, 100))
        now += 10
        assert made.left(Progress(stage, 50, 100)) == said
