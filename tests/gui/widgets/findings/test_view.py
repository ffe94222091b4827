import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.finding import Category, Finding
from app.domain.review import Action
from app.gui.qtmodels.findings_model import FindingsModel
from app.gui.qtmodels.grouping import Order, Wanted
from app.gui.widgets.findings.view import FindingsView
from tests.gui.drawn import Drawn
from tests.gui.review_material import Shown, long_meeting, meeting, of
from tests.values import make_transcript, say


@pytest.fixture
def shown() -> Shown:
    return meeting()


def shown_in(qtbot: QtBot, shown: Shown) -> FindingsView:
    """A list of what was found."""
    made = FindingsView()
    qtbot.addWidget(made)
    made.resize(360, 600)
    made.show_review(shown.transcript, shown.findings, shown.actions)
    made.show()
    return made


@pytest.fixture
def view(qtbot: QtBot, shown: Shown) -> FindingsView:
    return shown_in(qtbot, shown)


def titles(view: FindingsView) -> list[str]:
    model = view.tree.model()
    rows = []
    for number in range(model.rowCount()):
        parent = model.index(number, 0)
        rows += [str(model.index(row, 0, parent).data()) for row in range(model.rowCount(parent))]
    return rows


def test_nothing_is_said_to_be_missing_before_it_is_known_what_was_found(qtbot: QtBot, shown: Shown) -> None:
    view = FindingsView()
    qtbot.addWidget(view)
    wanted = Wanted(Category.DATE, text="nobody says it", order=Order.COUNT)
    view.sieve.want(wanted)
    assert view.nothing.isHidden()
    view.show_review(shown.transcript, shown.findings, shown.actions)
    assert view.sieve.wanted == wanted
    assert not view.nothing.isHidden()
    assert view.nothing.text() == "No finding is like that."


@pytest.mark.parametrize("asked", ["key", "box"])
def test_what_was_typed_is_listed_once_and_scrolled_as_somebody_wants_from_then_on(
    view: FindingsView, qtbot: QtBot, asked: str
) -> None:
    QTest.keyClicks(view.sieve.search, "a")
    if asked == "key":
        QTest.keyClick(view.sieve.search, Qt.Key.Key_Return)
    else:
        view.sieve.waiting.click()
    with qtbot.assertNotEmitted(view.tree.model().modelReset, wait=250):
        assert view.sieve.wanted.text == "a"
    assert titles(view)


def test_nobody_is_sent_to_read_a_text_in_which_there_is_no_word(qtbot: QtBot) -> None:
    for said, text in ((), "because no word was heard"), (("So",), "Read the text"):
        view = FindingsView()
        qtbot.addWidget(view)
        view.show_review(make_transcript(say(*said)) if said else make_transcript(), (), ())
        assert text in view.nothing.text()


def seen(view: FindingsView) -> QPoint:
    """Where the current row is in the list."""
    return view.tree.visualRect(view.tree.currentIndex()).center()


def test_a_row_chosen_by_key_is_told_and_one_chosen_by_others_is_not(
    view: FindingsView, shown: Shown
) -> None:
    chosen: list[Finding] = []
    view.finding_chosen.connect(chosen.append)
    place = of(shown, Category.ORGANISATION)
    view.choose(place)
    assert (chosen, view.chosen_group) == ([], (place,))
    QTest.keyClick(view.tree, Qt.Key.Key_Down)
    QTest.keyClick(view.tree, Qt.Key.Key_Down)
    assert chosen == [of(shown, Category.DATE)] * 2  # the row of its category comes first


def test_a_decision_is_drawn_once(qtbot: QtBot, view: FindingsView, shown: Shown) -> None:
    qtbot.waitExposed(view)
    drawn = Drawn(view)
    for part in (view.tree.viewport(), view.progress):
        part.installEventFilter(drawn)
    view.show_actions([Action.KEEP] * len(shown.actions))
    assert drawn.times == 0
    qtbot.wait_until(lambda: drawn.times == 2)


def test_the_row_that_is_talked_about_is_current_at_once_and_comes_into_view_behind_the_text(
    qtbot: QtBot,
) -> None:
    view = shown_in(qtbot, shown := long_meeting(2000, 100))
    qtbot.waitExposed(view)
    qtbot.wait_until(
        lambda: view.tree.isExpanded(view.tree.model().index(view.tree.model().rowCount() - 1, 0))
    )
    view.choose(shown.findings[0])
    qtbot.wait_until(lambda: view.tree.viewport().rect().contains(seen(view)))
    bar = view.tree.verticalScrollBar()
    before = bar.value()
    last = max(shown.findings, key=lambda finding: list(Category).index(finding.category))
    view.choose(last)
    assert (view.chosen_group, bar.value()) == ((last,), before)
    qtbot.wait_until(lambda: bar.value() != before)
    assert view.tree.viewport().rect().contains(seen(view))


@pytest.mark.parametrize(("decided", "all_of_it"), [(1, False), (90, True)])
def test_where_little_is_decided_only_its_rows_are_drawn(qtbot: QtBot, decided: int, all_of_it: bool) -> None:
    view = shown_in(qtbot, shown := long_meeting(2000, 100))
    qtbot.waitExposed(view)
    model = view.tree.model()
    assert isinstance(model, FindingsModel)
    seen = model.findings_at(view.tree.indexAt(QPoint(40, 40)))[0]
    about = [seen, *(finding for finding in shown.findings if finding != seen)][:decided]
    QTest.qWait(50)
    drawn, viewport = Drawn(view), view.tree.viewport()
    viewport.installEventFilter(drawn)
    other = {Action.REDACT: Action.KEEP}
    pairs = zip(shown.findings, shown.actions, strict=True)
    view.show_actions([other.get(a, Action.REDACT) if f in about else a for f, a in pairs])
    least = viewport.height() if all_of_it else 1  # a category's own row may be drawn before all are
    qtbot.wait_until(lambda: drawn.height >= least)
    QTest.qWait(50)
    assert (drawn.height >= viewport.height()) is all_of_it


@pytest.mark.parametrize("by_mouse", [False, True])
def test_a_row_that_was_left_is_gone_on_with(view: FindingsView, shown: Shown, by_mouse: bool) -> None:
    chosen: list[Finding] = []
    view.finding_chosen.connect(chosen.append)
    place = of(shown, Category.ORGANISATION)
    view.sieve.search.setFocus()
    view.choose(place)
    view.choose(None)
    view.show_review(shown.transcript, shown.findings, shown.actions)
    assert not view.tree.selectionModel().hasSelection(), "nothing is talked about"
    if by_mouse:
        at = view.tree.visualRect(view.tree.currentIndex()).center()
        QTest.mouseClick(view.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    else:
        view.tree.setFocus()
    assert (chosen, view.marked) == ([place], (place,))
    assert view.tree.selectionModel().hasSelection()


def test_the_menu_decides_about_one_all_mentions_and_the_category(view: FindingsView, shown: Shown) -> None:
    person = of(shown, Category.PERSON)
    view.choose(person)
    decided: list[tuple[int, Action]] = []
    view.decided.connect(lambda findings, action: decided.append((len(findings), action)))
    menu = view.menu_for(view.tree.currentIndex())
    entries = [entry for entry in menu.actions() if not entry.isSeparator()]
    for entry in entries:
        entry.trigger()
    choices = [Action.REDACT, Action.KEEP, Action.ASK]
    assert decided == [(count, action) for count in (1, 2, 3) for action in choices]
    assert [entry.text() for entry in entries[::3]] == ["Redact", "Redact all 2", "Redact all 3 (Person)"]


def test_filters_and_the_order_list_what_is_asked_for(qtbot: QtBot, view: FindingsView) -> None:
    everything = titles(view)
    view.sieve.waiting.setChecked(True)
    assert titles(view) == ["D. Okafor", "Northgate", "four and a half million", "3 seconds"]
    view.sieve.waiting.setChecked(False)
    view.sieve.category.setCurrentIndex(view.sieve.category.findText("Person"))
    assert titles(view) == ["Priya Raman", "D. Okafor"]
    view.sieve.order.setCurrentIndex(view.sieve.order.findText("By name"))
    assert titles(view) == ["D. Okafor", "Priya Raman"]
    view.sieve.category.setCurrentIndex(0)
    view.sieve.order.setCurrentIndex(0)
    QTest.keyClicks(view.sieve.search, "okafor")
    qtbot.waitUntil(lambda: titles(view) == ["D. Okafor"])
    view.sieve.search.clear()
    qtbot.waitUntil(lambda: titles(view) == everything)


def test_what_is_decided_stays_until_another_is_chosen(view: FindingsView, shown: Shown) -> None:
    view.sieve.waiting.setChecked(True)
    place = of(shown, Category.ORGANISATION)
    view.choose(place)
    after = [Action.REDACT if f == place else a for f, a in zip(shown.findings, shown.actions, strict=True)]
    view.show_actions(after)
    assert "Northgate" in titles(view)
    assert view.count.text() == "6 of 9 decided"
    assert (view.progress.value(), view.progress.maximum()) == (6, 9)
    view.choose(of(shown, Category.MONEY))
    assert "Northgate" not in titles(view)


def test_open_rows_and_the_current_one_stay_when_findings_come(view: FindingsView, shown: Shown) -> None:
    model = view.tree.model()
    assert isinstance(model, FindingsModel)
    person = of(shown, Category.PERSON)
    view.choose(person)
    entity = model.index_of(person).parent()
    view.tree.expand(entity)
    view.tree.collapse(model.index_of(of(shown, Category.DATE)).parent())
    view.show_review(shown.transcript, shown.findings, shown.actions)
    assert view.chosen_group == (person,)
    assert view.tree.isExpanded(model.index_of(person).parent())
    assert not view.tree.isExpanded(model.index_of(of(shown, Category.DATE)).parent())
    assert view.tree.isExpanded(model.index_of(of(shown, Category.MONEY)).parent())


def test_categories_open_one_after_the_other_and_a_new_list_forgets_none(
    view: FindingsView, shown: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.gui.widgets.findings.open_rows._AT_ONCE", 1)
    model, tree = view.tree.model(), view.tree
    assert isinstance(model, FindingsModel)
    tree.collapse(model.index_of(of(shown, Category.DATE)).parent())

    def opened() -> list[Category]:
        groups = enumerate(model.groups)
        return [group.category for number, group in groups if tree.isExpanded(model.index(number, 0))]

    wanted = [group.category for group in model.groups if group.category is not Category.DATE]
    assert len(wanted) > 2
    for _ in range(2):  # the second comes before all of the first are open
        view.show_review(shown.transcript, shown.findings, shown.actions)
        assert opened() == wanted[:1]
    qtbot.waitUntil(lambda: opened() == wanted, timeout=5000)


def test_a_category_of_which_nothing_is_left_hides_nothing_else(view: FindingsView, shown: Shown) -> None:
    all_of_it = titles(view)
    view.sieve.category.setCurrentIndex(view.sieve.category.findData(Category.DATE))
    without = tuple(finding for finding in shown.findings if finding.category is not Category.DATE)
    view.show_review(shown.transcript, without, shown.actions[: len(without)])
    assert view.sieve.category.currentIndex() == 0
    assert set(titles(view)) == set(all_of_it) - {"Thursday"}
    assert view.nothing.isHidden()


def test_everything_has_a_name_for_a_screen_reader(view: FindingsView) -> None:
    for widget in (
        view.progress,
        view.sieve.search,
        view.sieve.category,
        view.sieve.order,
        view.sieve.waiting,
        view.tree,
    ):
        said = QAccessible.queryAccessibleInterface(widget)
        assert said.text(QAccessible.Text.Name) or said.text(QAccessible.Text.Description)
        assert widget.objectName().startswith("findings")


def test_of_nothing_nothing_is_counted(view: FindingsView, shown: Shown) -> None:
    """ "0 of 0 decided" says less than why nothing is listed."""
    view.show_review(shown.transcript, (), ())
    assert view.count.isHidden()
    assert view.progress.isHidden()
    assert not view.nothing.isHidden()
    view.show_review(shown.transcript, shown.findings, shown.actions)
    assert not view.count.isHidden()
