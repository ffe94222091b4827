from dataclasses import replace

from pytestqt.qtbot import QtBot

from app.gui.chrome import about_review
from app.gui.widgets.elided import Elided
from tests.values import make_transcript, say


def test_a_line_leaves_out_what_counts_least_before_it_is_cut_short(qtbot: QtBot) -> None:
    line = Elided("aboutLabel")
    qtbot.addWidget(line)
    heard = replace(make_transcript(say("Anna met Bob")), model="base")
    line.say(*about_review("Staff", heard))
    whole, no_model, profile = (
        "Profile: Staff · Model: base · Nothing leaves this computer",
        "Profile: Staff · Nothing leaves this computer",
        "Profile: Staff",
    )

    def wide(text: str) -> int:
        return line.fontMetrics().horizontalAdvance(text) + 1

    assert line.text() == whole
    for said in (whole, no_model, profile):
        assert line.fitting(wide(said)) == said
    assert line.fitting(wide(whole) - 9) == no_model
    assert line.fitting(wide(no_model) - 9) == profile
    cut = line.fitting(wide(profile) - 9)
    assert cut.startswith("Pr")
    assert "…" in cut
    line.say("Another")
    assert line.fitting(wide(whole)) == "Another"
