"""What is chosen on the page that publishes is what is ordered, and is there the next time."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain.certificate import Check
from app.domain.errors import Cancelled, OutputError, UsageError, VerificationError
from app.domain.finding import Category, Finding
from app.domain.profile import SoundStyle, TextStyle
from app.domain.review import Action, Review
from app.domain.spotting.watchlist import Term
from app.gui import settings as kept
from app.gui.looks.theme import GRID
from app.gui.pages.publishing.publish import PublishPage
from app.gui.pages.reviewing.review import ReviewPage
from app.gui.settings import Settings
from app.gui.window import MainWindow
from app.gui.work.jobs import Job
from app.gui.work.publishing import Turn
from app.workbench.outgoing.publishing import Order
from app.workbench.policy.own_lists import change_watchlist, save_profile
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Output, Policy
from app.workbench.reviewing.session import Session
from tests.gui.conftest import child, open_review
from tests.project.full import bundles, leave_no_room_for_bundles
from tests.values import find
from tests.workbench.publishing import Bench

CHECKS = (Check("search", False, "found"),)


@pytest.fixture
def page(window: MainWindow, project: Path, qtbot: QtBot) -> PublishPage:
    """The page over a review of "Anna met Bob then Anna left Paris"."""
    open_review(window, project, qtbot)
    return publishing(window)


def publishing(window: MainWindow) -> PublishPage:
    window.show_publish()
    assert window.publish is not None
    return window.publish


def choose(page: PublishPage, name: str, value: object) -> None:
    box = page.findChild(QComboBox, name)
    assert isinstance(box, QComboBox)
    assert box.findData(value) >= 0
    box.setCurrentIndex(box.findData(value))


def tick(page: PublishPage, **boxes: bool) -> None:
    for name, ticked in boxes.items():
        box = page.findChild(QCheckBox, f"{name}Box")
        assert isinstance(box, QCheckBox)
        box.setChecked(ticked)


def write(page: PublishPage, name: str, text: str) -> None:
    line = page.findChild(QLineEdit, name)
    assert isinstance(line, QLineEdit)
    line.setText(text)


def test_what_is_chosen_is_what_is_ordered(page: PublishPage, tmp_path: Path) -> None:
    assert [order.profile for order in page.form.orders()] == ["staff"]
    tick(page, press=True, txt=False, docx=False, vtt=True, html=True)
    choose(page, "audioBox", "mp3")
    choose(page, "styleBox", SoundStyle.BLEEP)
    choose(page, "labelStyleBox", TextStyle.BLOCK)
    write(page, "nameLine", "all hands")
    write(page, "folderLine", str(tmp_path / "out"))
    orders = {order.profile: order for order in page.form.orders()}
    assert orders == {
        who: Order(
            who,
            tmp_path / "out",
            Output(f"all hands-{who}", audio="mp3", texts=("vtt", "html"), sound_style=SoundStyle.BLEEP),
            TextStyle.BLOCK,
        )
        for who in ("press", "staff")
    }


def test_both_columns_end_at_the_same_height(page: PublishPage, qtbot: QtBot) -> None:
    text = page.findChild(QWidget, "publishPreview")
    assert isinstance(text, QWidget)

    def end(widget: QWidget) -> int:
        return widget.mapTo(page, widget.rect().bottomLeft()).y()

    qtbot.waitUntil(lambda: end(text) == end(page.publish_button))
    page.results.ask("Choose who may see it.")
    qtbot.waitUntil(lambda: end(page.results.errors) == end(page.publish_button))
    assert page.results.errors.mapTo(page, page.results.errors.rect().topLeft()).y() - end(text) == 1 + GRID


def test_in_a_window_of_the_usual_size_all_is_seen_that_is_chosen(
    window: MainWindow, page: PublishPage, qtbot: QtBot
) -> None:
    usual = Settings().place
    window.resize(usual.width, usual.height)
    qtbot.waitUntil(lambda: window.height() == usual.height)
    form = page.form.name.parentWidget()
    assert form is not None
    assert form.minimumSizeHint().height() + GRID <= form.height()
    end = page.reader.mapTo(page, page.reader.rect().bottomLeft()).y() + 1
    assert page.publish_button.mapTo(page, QPoint()).y() - end == GRID, (
        "a step more, and where lines are a little higher a scroll bar comes"
    )


def test_a_long_name_of_an_audience_is_cut_in_the_middle_and_read_whole(
    window: MainWindow, project: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAVIARD_DATA", str(tmp_path))
    name = "Comite de direction elargi aux representants de la region"
    save_profile(replace(load_profile("press"), name=name))
    open_review(window, project, qtbot)
    publishing(window)
    box = child(window, QCheckBox, f"{name}Box")
    assert "\u2026" in box.text()
    assert box.accessibleName() == name
    assert name in box.toolTip()
    assert box.sizeHint().width() < 360


def test_what_is_removed_for_an_audience_is_told_where_it_is_chosen(
    window: MainWindow, project: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAVIARD_DATA", str(tmp_path))
    save_profile(replace(load_profile("press"), name="board", audience="The board: it may know all but pay."))
    save_profile(replace(load_profile("press"), name="copy"))
    open_review(window, project, qtbot)
    publishing(window)
    told = child(window, QLabel, "audienceTold")
    assert told.text() == "Names, numbers and plans are removed."
    for name, said in (
        ("partner", "Our people and numbers are removed, the subject may be known."),
        ("press", "Everything that is found is removed, and nothing tells what it was."),
        ("board", "The board: it may know all but pay."),
        ("copy", ""),  # it has the sentence of another, and may do otherwise
    ):
        box = child(window, QCheckBox, f"{name}Box")
        assert box.toolTip() == box.accessibleDescription() == said
        box.click()
        whose = child(window, QComboBox, "previewBox")
        whose.setCurrentIndex(whose.findData(name))
        whose.activated.emit(whose.currentIndex())
        assert told.text() == said


def test_it_is_there_the_next_time_but_for_what_tells_more(
    window: MainWindow, page: PublishPage, project: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    tick(page, docx=False, srt=True)
    choose(page, "audioBox", "wav")
    choose(page, "styleBox", SoundStyle.BLEEP)
    choose(page, "labelStyleBox", TextStyle.LABEL)
    write(page, "nameLine", "all hands")
    write(page, "folderLine", str(tmp_path))
    chosen = page.form.wishes
    assert kept.load().wishes == chosen
    window.actions_.review.trigger()
    assert window.pages.currentWidget() is window.review
    assert publishing(window).form.orders()[0].output.name == "all hands", "until the meeting is closed"
    window.show_start()
    open_review(window, project, qtbot)
    again = publishing(window)
    assert again is not page
    assert again.form.wishes == chosen
    (order,) = again.form.orders()
    assert (order.output.audio, order.output.texts) == ("wav", ("txt", "srt"))
    assert (order.output.sound_style, order.folder) == (SoundStyle.BLEEP, tmp_path)
    assert order.text_style is None, "a label tells more than a block: it is asked for each time"
    assert order.output.name != "all hands", "a name is of one meeting"


def test_a_text_without_a_word_is_not_awaited(page: PublishPage) -> None:
    preview = page.findChild(QPlainTextEdit, "publishPreview")
    assert isinstance(preview, QPlainTextEdit)
    page.show_preview()
    awaited = preview.placeholderText()
    page.show_text("")
    assert preview.placeholderText() not in {"", awaited}


def test_a_text_that_cannot_be_shown_says_nothing_of_what_is_published(
    window: MainWindow, page: PublishPage
) -> None:
    page.begin()
    window.desk.publishing.preview_failed.emit(UsageError("policy-keep", "", ""))
    assert "policy of your organisation" in page.results.errors.accessibleName()
    assert child(window, QPushButton, "publishCancelButton").isVisible(), "it is published all the same"
    assert child(window, QPlainTextEdit, "publishPreview").placeholderText() == ""
    page.stop()


def test_the_preview_has_the_style_that_is_chosen(page: PublishPage, qtbot: QtBot) -> None:
    preview = page.findChild(QPlainTextEdit, "publishPreview")
    assert isinstance(preview, QPlainTextEdit)
    qtbot.waitUntil(lambda: "[PERSON 1] met" in preview.toPlainText())
    choose(page, "labelStyleBox", TextStyle.BLOCK)
    qtbot.waitUntil(lambda: "\u2588" in preview.toPlainText())
    assert "PERSON" not in preview.toPlainText()


def test_the_preview_is_of_the_audience_that_is_chosen(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    staff = load_profile("staff")
    places = tuple((one, Action.KEEP if one is Category.PLACE else what) for one, what in staff.actions)
    save_profile(replace(staff, name="Board", actions=places))
    open_review(window, project, qtbot)
    page = publishing(window)
    preview = child(window, QPlainTextEdit, "publishPreview")
    qtbot.waitUntil(lambda: "left [PLACE 1]" in preview.toPlainText())
    whose = child(window, QComboBox, "previewBox")
    assert whose.isHidden()
    assert any("as is usual for this audience" in label.text() for label in page.findChildren(QLabel))
    tick(page, Board=True)
    qtbot.waitUntil(lambda: "left [PLACE 1]" in preview.toPlainText())  # the one that is looked at stays so
    assert whose.isVisible()
    whose.setCurrentIndex(whose.findData("Board"))
    whose.activated.emit(whose.currentIndex())
    qtbot.waitUntil(lambda: "left <b>Paris</b>" in preview.toPlainText())
    tick(page, staff=False)
    qtbot.waitUntil(lambda: "left <b>Paris</b>" in preview.toPlainText())
    assert whose.isHidden()


def test_a_profile_that_keeps_what_is_on_the_watch_list_is_told(
    page: PublishPage, window: MainWindow
) -> None:
    staff = load_profile("staff")
    save_profile(replace(staff, name="ours", actions=((Category.WATCHLIST, Action.KEEP),)))
    page = publishing(window)
    told = page.findChild(QLabel, "keptTerms")
    assert isinstance(told, QLabel)

    tick(page, ours=True)
    assert told.isHidden()
    assert window.review is not None
    window.review.session.add_term("Paris")
    page.show_preview()
    assert not told.isHidden()
    tick(page, ours=False)
    assert told.isHidden()


def test_the_style_of_the_organisation_stays(
    window: MainWindow, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text('profile = "press"\n', "utf-8")
    monkeypatch.setenv("CAVIARD_POLICY", str(policy))
    open_review(window, project, qtbot)
    publishing(window)
    assert not child(window, QComboBox, "labelStyleBox").isEnabled()


def test_nothing_is_ordered_for_nobody_or_under_no_name(page: PublishPage) -> None:
    asked: list[object] = []
    page.publish_asked.connect(asked.append)
    tick(page, staff=False)
    page.publish_button.click()
    assert page.results.errors.accessibleName().strip() == "Choose who may see it."
    tick(page, staff=True)
    write(page, "nameLine", "a/b")
    page.publish_button.click()
    assert "cannot have this name" in page.results.errors.accessibleName()
    assert asked == []


def test_a_name_that_tells_is_told_while_it_is_written(
    page: PublishPage, window: MainWindow, qtbot: QtBot
) -> None:
    line, told = child(window, QLineEdit, "nameLine"), child(window, QLabel, "nameTold")
    assert not told.isVisible()
    line.setFocus()
    QTest.keyClicks(line, "About Anna")
    qtbot.waitUntil(told.isVisible)
    assert told.text().startswith("The name has a word in it that is removed")
    assert line.accessibleDescription() == told.text()
    assert page.publish_button.isEnabled(), "it is refused where it is published"
    write(page, "nameLine", "")
    assert not told.isVisible()
    write(page, "nameLine", "a/b")
    qtbot.waitUntil(told.isVisible)
    assert "cannot have this name" in told.text()
    write(page, "nameLine", "Bob met")
    qtbot.waitUntil(lambda: told.text().startswith("The name has a word in it that is removed"))
    assert window.review is not None
    window.actions_.review.trigger()
    window.review.decide_about(about_bob(window.review), Action.KEEP)
    assert publishing(window) is page
    qtbot.waitUntil(lambda: not told.isVisible())
    assert line.accessibleDescription() == ""


def test_a_name_that_is_taken_is_told_while_it_is_written(
    page: PublishPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    line, told = child(window, QLineEdit, "nameLine"), child(window, QLabel, "nameTold")
    (tmp_path / "out" / "board").mkdir(parents=True)
    write(page, "folderLine", str(tmp_path / "out"))
    line.setFocus()
    QTest.keyClicks(line, "board")
    qtbot.waitUntil(told.isVisible)
    assert told.text() == "There is something of that name already. Choose another name."
    write(page, "folderLine", str(tmp_path / "elsewhere"))
    qtbot.waitUntil(lambda: not told.isVisible())
    write(page, "folderLine", str(tmp_path / "out"))
    qtbot.waitUntil(told.isVisible)
    write(page, "folderLine", "out")  # nobody knows where that is
    qtbot.waitUntil(lambda: not told.isVisible())
    write(page, "folderLine", str(tmp_path / "out"))
    qtbot.waitUntil(told.isVisible)
    tick(page, press=True)  # each audience has a name of its own
    qtbot.waitUntil(lambda: not told.isVisible())


def test_names_are_looked_at_one_after_another_and_the_last_is_told(
    reviewing: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the page, which has a name looked at a moment after it is shown."""
    looked_at: list[str] = []
    may_end = Event()

    def look(_bench: object, _state: object, *, output: Output, **_rest: object) -> UsageError | None:
        looked_at.append(output.name)
        assert may_end.wait(120)
        return UsageError("name-tells", "", "") if output.name == "Anna" else None

    monkeypatch.setattr("app.gui.work.publishing.wrong_name", look)
    desk, told = reviewing.desk, list[object]()
    desk.publishing.name_told.connect(told.append)
    for name in ("Anna", "An", "A"):
        desk.look_at_name({"staff": Output(name)})
        qtbot.waitUntil(lambda: bool(looked_at), timeout=20_000)
    may_end.set()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert looked_at == ["Anna", "A"]
    assert told == [None]
    desk.look_at_name({"staff": Output("Anna")})
    desk.look_at_name({"staff": Output("Bob")})
    reviewing.show_start()
    qtbot.waitUntil(lambda: not desk.work.jobs.busy, timeout=20_000)
    assert looked_at[2:] in ([], ["Anna"])
    assert told == [None], "of a review that is closed nothing is told"


def test_of_several_audiences_the_name_is_looked_at_for_each(
    page: PublishPage, window: MainWindow, qtbot: QtBot
) -> None:
    places = tuple(
        (one, Action.KEEP if one is Category.PLACE else what) for one, what in load_profile("staff").actions
    )
    save_profile(replace(load_profile("staff"), name="Board", actions=places))
    page = publishing(window)
    told = page.findChild(QLabel, "nameTold")
    assert isinstance(told, QLabel)
    tick(page, staff=False, Board=True)
    write(page, "nameLine", "Paris")
    with qtbot.waitSignal(window.desk.publishing.name_told, timeout=20_000) as known:
        pass
    assert known.args == [None]
    tick(page, staff=True)
    qtbot.waitUntil(told.isVisible)


def test_a_folder_of_which_a_part_is_written_is_told(
    page: PublishPage, window: MainWindow, qtbot: QtBot
) -> None:
    (order,) = page.form.orders()
    assert order.folder.is_absolute()
    line, told = child(window, QLineEdit, "folderLine"), child(window, QLabel, "folderTold")
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "out")
    qtbot.waitUntil(told.isVisible)
    assert told.text().startswith("Only a part of the folder's path is written.")
    assert line.accessibleDescription() == told.text()
    write(page, "folderLine", "")
    qtbot.waitUntil(lambda: not told.isVisible())
    write(page, "folderLine", "out")
    page.publish_button.click()
    assert "Only a part of the folder's path" in page.results.errors.accessibleName()


@pytest.mark.parametrize("code", ["unwritable", "folder-unclear", "disk-full"])
def test_the_line_of_the_folder_comes_into_view_where_another_folder_mends_it(
    page: PublishPage, window: MainWindow, qtbot: QtBot, code: str
) -> None:
    window.resize(1024, 640)
    line = child(window, QLineEdit, "folderLine")
    qtbot.waitUntil(lambda: line.visibleRegion().isEmpty())
    page.fail(OutputError("not-verified", "", ""))
    qtbot.wait(50)
    assert line.visibleRegion().isEmpty(), "nothing is scrolled that has nothing to do with it"
    page.fail(OutputError(code, "", ""))
    qtbot.waitUntil(lambda: line.visibleRegion().boundingRect() == line.rect())


def test_that_the_private_project_lies_in_the_folder_is_told_and_refuses_nothing(
    page: PublishPage, window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    told = child(window, QLabel, "folderTold")
    write(page, "folderLine", str(project.parent))
    qtbot.waitUntil(told.isVisible)
    assert told.text().startswith("The private project lies in this folder.")
    assert [order.folder for order in page.form.orders()] == [project.parent]
    write(page, "folderLine", str(project.parent / "out"))
    qtbot.waitUntil(lambda: not told.isVisible())


def test_it_is_published_in_blocks_with_a_tone_and_its_folder_is_opened(
    window: MainWindow,
    page: PublishPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    review, bench = window.review, Bench()
    assert review is not None
    bench.short = 1
    window.desk.looking.end()  # this is about publishing: nothing is measured or fitted beside it
    monkeypatch.setattr(Job, "bench", lambda _: bench)
    review.decide_about(review.session.findings, Action.REDACT)
    review.session.fit({passage.span: passage.span for passage in review.session.silence.passages})
    choose(page, "styleBox", SoundStyle.BLEEP)
    choose(page, "labelStyleBox", TextStyle.BLOCK)
    tick(page, docx=False)
    write(page, "nameLine", "all hands")
    write(page, "folderLine", str(tmp_path / "out"))
    with qtbot.waitSignals([window.desk.publishing.published, window.desk.publishing.ended], timeout=20_000):
        page.publish_button.click()
    bundle = tmp_path / "out" / "all hands"
    text = (bundle / "all hands.txt").read_text("utf-8")
    assert "\u2588" in text
    assert "PERSON" not in text
    assert set(review.session.silence.edges.values()) >= set(bench.plans[0].spans), "as it was published"
    assert [plan.sound_style for plan in bench.plans] == [SoundStyle.BLEEP]
    assert child(window, QLabel, "doneLabel").isVisible()
    page.show_again()
    assert child(window, QLabel, "doneLabel").text().startswith("Published, and every check")
    review.decide_about(review.session.findings[:1], Action.KEEP)
    page.show_again()  # it was another review that was published
    assert child(window, QLabel, "doneLabel").text().startswith("Published before that: Colleagues")
    window.pages.remove(window._publishing.drop())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    page = publishing(window)
    assert child(window, QLabel, "doneLabel").isVisible(), "in a window that is built anew"
    page.fail(OutputError("disk-full", "", ""))  # of the next audience
    done = child(window, QLabel, "doneLabel")
    assert done.text().startswith("Published before that: Colleagues")
    done.setText("Publié auparavant : les entreprises partenaires, la presse et le public")
    assert page.results.minimumSizeHint().width() <= 400  # what a window 960 wide has for it
    assert child(window, QPlainTextEdit, "certificateView").isVisible()
    checks = child(window, QListWidget, "checksList")
    assert not checks.isVisible()
    page.fail(VerificationError("not-verified", "", "", checks=CHECKS))
    qtbot.waitUntil(lambda: checks.isVisible() and checks.geometry().bottom() < done.geometry().top())
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    child(window, QPushButton, "openFolderButton").click()
    assert opened == [str(bundle)]


@pytest.fixture
def ready(
    page: PublishPage, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> ReviewPage:
    """A review of which nothing waits, with Bob kept; to publish it takes no time."""
    review, bench = window.review, Bench()
    assert review is not None
    window.desk.looking.end()
    monkeypatch.setattr(Job, "bench", lambda _: bench)
    review.decide_about(review.session.findings, Action.REDACT)
    review.decide_about(about_bob(review), Action.KEEP)
    review.session.fit({passage.span: passage.span for passage in review.session.silence.passages})
    tick(page, docx=False)
    write(page, "nameLine", "one")
    write(page, "folderLine", str(tmp_path / "out"))
    return review


def test_the_name_of_what_is_out_is_told_where_something_else_would_have_it(
    window: MainWindow, page: PublishPage, ready: ReviewPage, qtbot: QtBot
) -> None:
    publishing_, told = window.desk.publishing, child(window, QLabel, "nameTold")
    with qtbot.waitSignal(publishing_.ended, timeout=20_000):
        page.publish_button.click()
    page.show_again()
    qtbot.waitUntil(lambda: not page.form.name._typed.isActive() and publishing_._naming is None)
    assert not told.isVisible()
    tick(page, staff=False, partner=True)
    qtbot.waitUntil(told.isVisible)
    tick(page, staff=True, partner=False)
    qtbot.waitUntil(lambda: not told.isVisible())
    ready.decide_about(about_bob(ready), Action.REDACT)
    page.show_again()
    qtbot.waitUntil(told.isVisible)
    assert told.text().startswith("There is something of that name already")


def test_what_another_profile_has_decided_waits_in_the_review_where_an_audience_leaves_it_to_a_person(
    window: MainWindow, page: PublishPage, ready: ReviewPage, qtbot: QtBot
) -> None:
    session = ready.session
    let_a_profile_decide_about_places(window, ready)
    assert session.next_undecided() is None
    page.show_again()
    tick(page, partner=True)  # who may know a place
    with qtbot.waitSignal(window.desk.publishing.ended, timeout=20_000):
        page.publish_button.click()
    told = page.results.errors.accessibleName()
    assert told.startswith("The profile of the audience “Companies that work with us” leaves to you")
    waiting = session.next_undecided()
    assert waiting is not None
    assert waiting.category is Category.PLACE
    assert page.results.errors.isVisible()
    page.results.errors.act.click()
    assert window.pages.currentWidget() is ready
    ready.decide_about([waiting], Action.KEEP)
    page.show_again()
    with qtbot.waitSignals([window.desk.publishing.published] * 2, timeout=20_000):
        page.publish_button.click()


def test_what_waits_under_the_last_of_several_audiences_is_told_before_the_first_gets_anything(
    window: MainWindow, page: PublishPage, ready: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    """Minutes later one would have to begin anew, with half of it out."""
    session = ready.session
    let_a_profile_decide_about_places(window, ready)
    places = session.of_category(Category.PLACE)
    ready.decide_about(places, Action.ASK)
    page.show_again()
    tick(page, press=True, partner=True, staff=False)
    first = window.desk.publishing
    orders = {order.profile: order for order in page.form.orders()}
    with qtbot.waitSignal(first.ended, timeout=20_000):
        first.publish(session, [orders["press"], orders["partner"]])
    assert first.outcomes == ()
    assert not bundles(tmp_path / "out")
    assert page.results.errors.accessibleName().startswith(
        "Companies that work with us: Some findings wait for your decision."
    )
    page.results.errors.act.click()
    assert window.pages.currentWidget() is ready


def let_a_profile_decide_about_places(window: MainWindow, review: ReviewPage) -> None:
    """A person decides everything else."""
    session = review.session
    window.desk.looking.begin(session)
    window.desk.looking._timer.stop()
    while session.made is not None:
        session.undo()
    others = [finding for finding in session.findings if finding.category is not Category.PLACE]
    review.decide_about(others, Action.REDACT)
    review.decide_by(load_profile("staff"))


@pytest.mark.parametrize("brings_up_more", [False, True])
def test_what_one_audience_s_profile_asks_about_or_finds_keeps_what_is_approved_from_no_other(
    window: MainWindow,
    page: PublishPage,
    ready: ReviewPage,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    brings_up_more: bool,
) -> None:
    session = ready.session
    if brings_up_more:
        more = find(session.transcript, {"met": Category.CONTEXT})
        known = session.review.findings
        finds = {"partner": replace(known, findings=(*known.findings, *more.findings))}
        monkeypatch.setattr(
            Bench,
            "completed",
            lambda _, said, policy: replace(said, findings=finds.get(policy.profile.name, known)),
        )
        window.desk.looking.begin(session)
        window.desk.looking._timer.stop()
    else:
        let_a_profile_decide_about_places(window, ready)
    session.ask_reader()
    session.approve("Max")
    page.show_again()
    tick(page, partner=True, press=True)
    assert [order.profile for order in page.form.orders()] == ["partner", "press", "staff"]
    approved = session.state
    with qtbot.waitSignal(window.desk.publishing.ended, timeout=20_000):
        page.publish_button.click()
    assert [out.published.profile for out in window.desk.publishing.outcomes] == ["press", "staff"]
    assert session.state == approved, "nothing waits for the others"
    assert page.publish_button.isEnabled()
    assert "the approval holds for the others" in page.results.errors.accessibleName()
    page.results.errors.act.click()
    assert window.pages.currentWidget() is ready
    assert session.counts.waiting == 1
    assert session.review.waits_for_reader


def test_what_several_audiences_lack_is_told_of_each_and_waits_at_once(
    window: MainWindow,
    page: PublishPage,
    ready: ReviewPage,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session, known = ready.session, ready.session.review.findings
    finds = {
        name: replace(
            known, findings=(*known.findings, *find(session.transcript, {word: Category.CONTEXT}).findings)
        )
        for name, word in (("partner", "met"), ("press", "then"))
    }
    monkeypatch.setattr(
        Bench,
        "completed",
        lambda _, said, policy: replace(said, findings=finds.get(policy.profile.name, known)),
    )
    window.desk.looking.begin(session)
    window.desk.looking._timer.stop()
    session.ask_reader()
    session.approve("Max")
    page.show_again()
    tick(page, partner=True, press=True)
    with qtbot.waitSignal(window.desk.publishing.ended, timeout=20_000):
        page.publish_button.click()
    told = page.results.errors.accessibleName()
    assert "Companies that work with us" in told
    assert "Journalists and the public" in told
    assert child(window, QLabel, "doneLabel").text().endswith(": Colleagues who were not in the meeting")
    page.results.errors.act.click()
    assert sorted(finding.term for finding in session.review.undecided) == ["met", "then"]


def test_escape_goes_back_to_the_review_as_the_button_does(window: MainWindow, page: PublishPage) -> None:
    assert child(window, QPushButton, "backButton").toolTip() == "Back to the review (Esc)"
    write(page, "nameLine", "all hands")
    for control in (page.publish_button, child(window, QLineEdit, "nameLine")):
        control.setFocus()
        QTest.keyClick(control, Qt.Key.Key_Escape)
        assert window.pages.currentWidget() is window.review
        assert publishing(window).form.orders()[0].output.name == "all hands"


def test_who_went_back_to_the_review_is_told_what_becomes_of_it(
    window: MainWindow, page: PublishPage, ready: ReviewPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    status, publishing_ = child(window, QLabel, "statusLabel"), window.desk.publishing
    with qtbot.waitSignal(publishing_.ended, timeout=20_000):
        page.publish_button.click()
        window.actions_.review.trigger()
        assert status.text().startswith("Publishing… · ")
    qtbot.waitUntil(lambda: not window.desk.work.working)
    assert status.text().startswith("Published · ")
    ready.decide_about(about_bob(ready), Action.REDACT)
    assert status.text().startswith("Saved at "), "it is another review than what is out"
    bench = Bench()
    bench.equal = False
    monkeypatch.setattr(Job, "bench", lambda _: bench)
    window.show_publish()
    write(page, "nameLine", "two")
    with qtbot.waitSignal(publishing_.ended, timeout=20_000):
        page.publish_button.click()
        window.actions_.review.trigger()
    assert ready.errors.isVisible()
    said, advice = "The published files did not pass every check.", "“Publish” says what can be done."
    assert ready.errors.accessibleName() == f"{said} This was not published. {advice}"
    qtbot.waitUntil(lambda: not window.desk.work.working)
    assert status.text().startswith("Saved at ")
    window.show_publish()
    assert page.results.errors.isVisible()


class Stopped(Bench):
    """Is cancelled while it looks for more, as a workbench is whose work was stopped."""

    def completed(self, review: Review, policy: Policy) -> Review:
        del review, policy
        raise Cancelled


def test_what_was_cancelled_is_said_not_to_be_published(
    window: MainWindow,
    page: PublishPage,
    ready: ReviewPage,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    del ready
    monkeypatch.setattr(Job, "bench", lambda _: Stopped())
    with qtbot.waitSignal(window.desk.publishing.ended, timeout=20_000):
        page.publish_button.click()
        child(window, QPushButton, "publishCancelButton").click()
    said = "Cancelled: this was not published. Publish again when you are ready."
    assert page.results.errors.isVisible()
    assert page.results.errors.accessibleName() == said
    assert bundles(tmp_path / "out") == []
    window.pages.remove(window._publishing.drop())
    assert publishing(window).results.errors.accessibleName() == said, "in a window that is built anew"


def test_what_was_cancelled_too_late_is_said_to_be_out(
    window: MainWindow, page: PublishPage, ready: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    """Its work is done, and the window does not know it yet when it is stopped."""
    del ready

    def cancel_late() -> None:
        with qtbot.waitSignal(window.desk.publishing.ended, timeout=20_000):
            page.publish_button.click()
            job = window.desk.work._job
            assert job is not None
            assert job.wait(120)
            child(window, QPushButton, "publishCancelButton").click()

    tick(page, press=True)
    write(page, "nameLine", "")
    cancel_late()
    assert len(bundles(tmp_path / "out")) == 1, "none for the second audience"
    assert child(window, QLabel, "doneLabel").text().startswith("Published before that: ")
    assert page.results.errors.accessibleName().startswith("Cancelled: this was not published.")
    tick(page, press=False)
    cancel_late()
    assert child(window, QLabel, "doneLabel").text().startswith("Published, and every check has passed.")
    assert page.results.errors.isHidden()


def about_bob(review: ReviewPage) -> list[Finding]:
    return [finding for finding in review.session.findings if finding.term == "bob"]


def test_what_was_changed_while_it_was_published_is_not_said_to_be_out(
    window: MainWindow, page: PublishPage, ready: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    done = child(window, QLabel, "doneLabel")
    with qtbot.waitSignals([window.desk.publishing.published, window.desk.publishing.ended], timeout=20_000):
        page.publish_button.click()
        window.actions_.review.trigger()
        ready.decide_about(about_bob(ready), Action.REDACT)
    assert "Bob" in (tmp_path / "out" / "one" / "one.txt").read_text("utf-8"), "it was published as it was"
    assert done.text().startswith("Published before that: Colleagues")
    window.show_publish()
    assert done.text().startswith("Published before that: Colleagues")
    ready.undo()
    window.show_publish()
    assert done.text().startswith("Published before that: Colleagues")


def listed(window: MainWindow) -> str:
    """What the first page says of the meeting that was open last."""
    window.show_start()
    said = child(window, QListWidget, "recentList").item(0).text().partition("\n")[2]
    return said.removesuffix(", opened today")


def test_what_waits_again_in_a_meeting_that_is_out_is_listed(
    window: MainWindow, page: PublishPage, ready: ReviewPage, qtbot: QtBot
) -> None:
    path = ready.session.path
    with qtbot.waitSignal(window.desk.publishing.ended, timeout=20_000):
        page.publish_button.click()
    assert listed(window) == "Published"
    for number, said in (
        (1, "1 finding to decide, published before"),
        (2, "2 findings to decide, published before"),
    ):
        review = open_review(window, path, qtbot)
        review.decide_about(review.session.findings[:number], Action.ASK)
        assert listed(window) == said


def test_what_was_decided_otherwise_since_it_was_out_is_not_listed_as_published(
    window: MainWindow, page: PublishPage, ready: ReviewPage, qtbot: QtBot
) -> None:
    path, whole = ready.session.path, ready.session.recording.whole
    with qtbot.waitSignal(window.desk.publishing.ended, timeout=20_000):
        page.publish_button.click()
    assert listed(window) == "Published"

    def lengthen(session: Session) -> None:
        passage, silent = next(iter(session.silence.edges.items()))
        session.move_edge(passage, silent.pad(0, 200, within=whole))

    for change in (
        lambda session: session.decide(session.findings[:1], Action.KEEP),
        lambda session: session.correct(3, "when"),
        lambda session: session.publish_words(0, 3),
        lambda session: session.add_words(3, 5),
        lengthen,
    ):
        change(open_review(window, path, qtbot).session)
        assert listed(window) == "Ready to publish, published before"
        open_review(window, path, qtbot).undo()
        assert listed(window) == "Published"


def test_no_other_audience_gets_what_was_changed_meanwhile(
    window: MainWindow, page: PublishPage, ready: ReviewPage, qtbot: QtBot, tmp_path: Path
) -> None:
    tick(page, press=True)
    with qtbot.waitSignals([window.desk.publishing.failed, window.desk.publishing.ended], timeout=20_000):
        page.publish_button.click()
        window.actions_.review.trigger()
        ready.decide_about(about_bob(ready), Action.REDACT)
    assert len(bundles(tmp_path / "out")) == 1
    window.show_publish()
    assert page.results.errors.accessibleName().startswith("The review was changed while it was published.")
    assert child(window, QLabel, "doneLabel").text().startswith("Published before that: ")
    turns: list[Turn] = []
    window.desk.publishing.turned.connect(turns.append)
    with qtbot.waitSignals([window.desk.publishing.ended], timeout=20_000):
        write(page, "nameLine", "two")
        page.publish_button.click()
    assert turns == [Turn("press", 1), Turn("staff", 0)]
    assert len(bundles(tmp_path / "out")) == 3
    assert child(window, QLabel, "doneLabel").text().startswith("Published, and every check has passed.")


@pytest.mark.parametrize(
    ("checks", "read", "waits"),
    [(CHECKS, False, "checksList"), ((), False, "publishButton"), ((), True, "readerLine")],
)
def test_who_waited_for_what_was_held_back_is_never_sent_to_the_first_audience(
    page: PublishPage, qapp: QApplication, checks: tuple[Check, ...], read: bool, waits: str
) -> None:
    page.publish_button.setFocus()
    page.begin()
    if read:
        page._session.ask_reader()
    came_to: list[QObject] = []
    qapp.focusChanged.connect(lambda _before, now: came_to.append(now))
    page.fail(VerificationError("not-verified", "", "", checks=checks))
    page.stop()
    assert [one.objectName() for one in came_to] == [waits]


def test_lines_begin_in_sight_where_there_is_no_room_for_all_of_them(
    window: MainWindow, page: PublishPage, qtbot: QtBot
) -> None:
    page._preview.setMinimumWidth(700)  # as where text is large
    window.resize(800, 400)
    across, down = page._reading.horizontalScrollBar(), page._reading.verticalScrollBar()
    qtbot.waitUntil(lambda: across.maximum() > 0)
    page.begin()
    page.fail(VerificationError("not-verified", "", "", checks=CHECKS))
    page.stop()
    qtbot.waitUntil(lambda: down.value() > 0)
    assert across.value() == 0


def test_an_excerpt_that_is_out_is_not_all_of_it(
    window: MainWindow, page: PublishPage, ready: ReviewPage, qtbot: QtBot
) -> None:
    window.actions_.review.trigger()
    ready.session.publish_words(0, 4)
    window.show_publish()
    with qtbot.waitSignals([window.desk.publishing.ended], timeout=20_000):
        page.publish_button.click()
    done = child(window, QLabel, "doneLabel")
    assert done.text().startswith("Published, and every check has passed.")
    whole = page._preview.part.findChild(QPushButton, "wholeButton")
    assert isinstance(whole, QPushButton)
    assert whole.isVisible()
    whole.click()
    assert ready.session.part is None
    assert done.text().startswith("Published before that: Colleagues")


@pytest.mark.parametrize("own", [False, True])
def test_a_term_that_was_not_looked_for_yet_holds_back_what_is_published(
    window: MainWindow,
    page: PublishPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    own: bool,
) -> None:
    """Published before the detection that a new term asks for has begun, and while it runs.

    It is a term of this meeting, or one that was put on the list for all meetings since this was listened to.
    """
    review, bench = window.review, Bench()
    assert review is not None
    bench.finds = lambda said, policy: find(
        said, {term.name: Category.WATCHLIST for term in policy.watchlist}
    )
    monkeypatch.setattr(Job, "bench", lambda _: bench)
    review.decide_about(review.session.findings, Action.REDACT)
    if own:
        change_watchlist((), [Term("left")])
    else:
        review.session.add_term("left")
    tick(page, docx=False)
    write(page, "nameLine", "all hands")
    write(page, "folderLine", str(tmp_path / "out"))
    with qtbot.waitSignals([window.desk.publishing.failed, window.desk.publishing.ended], timeout=60_000):
        page.publish_button.click()
    said = page.results.errors.accessibleName()
    assert (
        "audience “Colleagues who were not in the meeting”, or in words that changed, more was found" in said
    )
    assert not (tmp_path / "out").exists()
    assert "left" in {finding.term for finding in review.session.review.undecided}
    assert not window.actions_.undo.isEnabled(), "nobody would see what is taken back"
    window.actions_.review.trigger()
    assert window.actions_.undo.isEnabled()
    assert publishing(window) is page
    assert page.results.errors.isVisible()
    window.actions_.review.trigger()
    review.decide_about(review.session.review.undecided, Action.REDACT)
    assert publishing(window) is page
    assert not page.results.errors.isVisible(), "it may be published by now"
    window.actions_.review.trigger()
    review.choose_profile("press")
    assert [order.profile for order in publishing(window).form.orders()] == ["press"]


def test_a_project_without_room_keeps_the_bundle_back_and_says_so(
    window: MainWindow, page: PublishPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.review is not None
    window.review.decide_about(window.review.session.findings, Action.REDACT)
    write(page, "folderLine", str(tmp_path / "out"))
    leave_no_room_for_bundles(monkeypatch)
    monkeypatch.setattr(Job, "bench", lambda _: Bench())
    publishing = window.desk.publishing
    with (
        qtbot.waitSignals([publishing.failed, publishing.ended], timeout=20_000),
        qtbot.assertNotEmitted(publishing.published),
    ):
        page.publish_button.click()
    assert "full" in page.results.errors.accessibleName()
    assert page.publish_button.isEnabled()
    assert bundles(tmp_path / "out") == []
