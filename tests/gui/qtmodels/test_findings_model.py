import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.finding import Category
from app.domain.review import Action
from app.gui.qtmodels.findings_model import COUNT, TIME, TITLE, FindingsModel
from app.gui.qtmodels.grouping import Wanted
from tests.gui.review_material import Shown, long_meeting, meeting


@pytest.fixture
def shown() -> Shown:
    return meeting()


@pytest.fixture
def model(qapp: QApplication, shown: Shown) -> FindingsModel:
    made = FindingsModel(qapp)
    made.show_review(shown.transcript, shown.findings, shown.actions)
    return made


@pytest.mark.parametrize("wanted", [Wanted(), Wanted(waiting=True), Wanted(text="nobody says this")])
def test_qt_finds_no_fault_in_the_tree(qapp: QApplication, wanted: Wanted) -> None:
    shown = long_meeting(150, 20)
    made = FindingsModel(qapp)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show_review(shown.transcript, shown.findings, shown.actions)
    made.list_wanted(wanted)
    made.show_actions([Action.KEEP] * len(shown.findings))
    assert tester.model() is made


def test_every_finding_has_a_row_and_every_row_its_findings(model: FindingsModel, shown: Shown) -> None:
    for finding in shown.findings:
        index = model.index_of(finding)
        assert finding in model.findings_at(index)
        assert len(model.findings_at(index)) == 1
        assert all(found.category is finding.category for found in model.findings_at(index.parent()))
    top = [model.findings_at(model.index(row, 0)) for row in range(model.rowCount())]
    assert sorted(map(id, sum(top, ()))) == sorted(map(id, shown.findings))


def test_a_row_says_what_how_often_and_when(model: FindingsModel, shown: Shown) -> None:
    person = next(finding for finding in shown.findings if finding.category is Category.PERSON)
    mention = model.index_of(person)
    entity = mention.parent()
    texts = [entity.siblingAtColumn(column).data() for column in (TITLE, COUNT, TIME)]
    assert texts == ["Priya Raman", "\u00d72", "0:01"]
    assert entity.parent().data() == "Person"
    assert mention.data() == "Priya Raman, head of payroll at"
    assert entity.data(Qt.ItemDataRole.AccessibleTextRole) == "Priya Raman, Redacted"
    heard = [one.siblingAtColumn(COUNT).data(Qt.ItemDataRole.AccessibleTextRole) for one in (entity, mention)]
    assert heard == ["2 mentions", "1 mention"], "no cell is heard as a sign, or as nothing"


def test_a_column_has_a_name_for_those_who_hear_it(model: FindingsModel) -> None:
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert [model.headerData(column, across) for column in (TITLE, COUNT, TIME)] == [
        "Finding",
        "Mentions",
        "Time",
    ]
    assert model.headerData(TITLE, down) is None


def test_a_tip_is_no_markup(qapp: QApplication, shown: Shown) -> None:
    from dataclasses import replace

    sly = tuple(replace(finding, reason="<img src='x'> & more") for finding in shown.findings)
    made = FindingsModel(qapp)
    made.show_review(shown.transcript, sly, shown.actions)
    assert "<img" not in str(made.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))


def test_a_decision_is_told_to_the_rows_it_touches_and_no_other(
    qtbot: QtBot, model: FindingsModel, shown: Shown
) -> None:
    place = next(finding for finding in shown.findings if finding.category is Category.ORGANISATION)
    told: list[Category] = []
    model.dataChanged.connect(lambda first, _last: told.append(model.findings_at(first)[0].category))
    model.show_actions(
        [Action.REDACT if f == place else a for f, a in zip(shown.findings, shown.actions, strict=True)]
    )
    assert told == [Category.ORGANISATION] * 2  # the category, and the row in it
    assert model.action_at(model.index_of(place)) is Action.REDACT
    del qtbot
