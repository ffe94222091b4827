from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.domain.transcript import in_language
from app.gui.chrome.about import about_review
from app.gui.widgets.small.elided import Elided, named_box
from tests.values import make_transcript, say


def test_a_line_leaves_out_what_counts_least_before_it_is_cut_short(qtbot: QtBot) -> None:
    line = Elided("aboutLabel")
    qtbot.addWidget(line)
    heard = replace(make_transcript(say("Anna met Bob")), model="base")
    line.say(*about_review("Staff", heard))
    whole, no_model, profile = (
        "Audience: Staff · Model: base · Nothing leaves this computer",
        "Audience: Staff · Nothing leaves this computer",
        "Audience: Staff",
    )

    def wide(text: str) -> int:
        return line.fontMetrics().horizontalAdvance(text) + 1

    assert line.text() == whole
    for said in (whole, no_model, profile):
        assert line.fitting(wide(said)) == said
    assert line.fitting(wide(whole) - 9) == no_model
    assert line.fitting(wide(no_model) - 9) == profile
    cut = line.fitting(wide(profile) - 9)
    assert cut.startswith("Au")
    assert "…" in cut
    line.say("Another")
    assert line.fitting(wide(whole)) == "Another"


@pytest.mark.parametrize(
    ("taken", "spoken", "said"),
    [
        ("en", "fr", "in French, and it was taken for English"),
        ("fr", "en", "in English, and it was taken for French"),
    ],
)
def test_that_most_is_in_another_language_than_it_was_taken_for_is_said_first_and_kept_longest(
    taken: str, spoken: str, said: str
) -> None:
    heard = replace(in_language(make_transcript(say("Anna met Bob")), spoken), language=taken)
    told = about_review("Staff", heard)
    assert [said in one for one in told] == [True] * len(told)
    assert told[-1].endswith(said)
    assert told[-2].endswith("Audience: Staff")
    assert not any(said in one for one in about_review("Staff", in_language(heard, spoken)))


@pytest.mark.parametrize(("width", "whole"), [(1000, True), (40, False)])
def test_a_box_whose_name_is_cut_short_tells_all_of_it_to_who_points_and_who_listens(
    qtbot: QtBot, width: int, whole: bool
) -> None:
    qtbot.addWidget(box := named_box("Council of the northern districts", width=width))
    assert (box.text() == "Council of the northern districts") is whole
    assert box.accessibleName() == "Council of the northern districts"
    assert box.toolTip() == ("" if whole else "Council of the northern districts")
