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
