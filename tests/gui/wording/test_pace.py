"""What is said of how long a stage takes from now on."""

import pytest

from app.cli.progress import STAGES
from app.gui.wording.pace import Estimate, stage_name
from app.workbench.pacing.ahead import PUBLISHING
from app.workbench.pacing.pace import Watch
from app.worker import Progress

NOW = [100.0]


def watched() -> Estimate:
    return Estimate(watch=Watch(remembers=False, now=lambda: NOW[0]))


def test_a_stage_says_when_it_ends_once_it_is_known() -> None:
    made = watched()
    assert made.take(Progress("check", 0, 100))
    assert made.said == "Fetching the speech model…"
    NOW[0] += 10
    assert not made.take(Progress("check", 20, 100))
    assert made.left == "", "too early to know"
    NOW[0] += 10
    made.take(Progress("check", 40, 100))
    assert made.said == "Fetching the speech model… about 30 seconds left"
    assert made.take(Progress("verify", 25, 100))
    assert made.left == ""
    made.take(Progress("verify", 100, 100))
    assert made.said == "Checking the redacted files…"


def test_the_same_stage_of_another_search_is_no_other_stage() -> None:
    made = watched()
    assert made.take(Progress("detect", 10, 20))
    assert not made.take(Progress("detect", 0, 20)), "who listens to the window would hear it twice"


def test_what_is_said_to_end_is_all_of_the_work() -> None:
    watch = Watch(PUBLISHING, remembers=False, now=lambda: NOW[0])
    made = Estimate(watch=watch)
    for done in (0, 25, 50, 75):
        made.take(Progress("fit", done, 100))
        NOW[0] += 10
    assert made.said.startswith("Fitting the cuts to the sound… about ")
    assert watch.left is not None
    assert watch.left > 20, "others take longer behind it"


def test_of_a_job_that_nobody_knows_the_stage_is_said_to_end() -> None:
    made = watched()
    for done in (0, 25, 50, 75):
        made.take(Progress("relisten", done, 100))
        NOW[0] += 10
    assert made.left == "about 10 seconds left"


@pytest.mark.parametrize("stage", sorted(STAGES.keys() - {"download", "check"}))  # of models, on another page
def test_every_stage_has_a_name_that_says_what_is_done(stage: str) -> None:
    assert stage_name(stage) != stage_name("")
