"""What came of publishing, as it is shown."""

from dataclasses import replace
from itertools import count
from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.domain.certificate import Certificate, Check
from app.domain.errors import VerificationError
from app.domain.finding import Category
from app.domain.timeline import Span
from app.gui.pages.publishing.results import Results
from app.gui.wording.pace import Estimate
from app.gui.work.publishing import Turn
from app.workbench.outgoing.publication import Published
from app.workbench.pacing.ahead import REVIEWED
from app.workbench.pacing.pace import Watch
from app.worker import Progress
from tests.values import RATE
from tests.verify.test_certificate import CERTIFICATE


def shown(certificate: Certificate, qtbot: QtBot) -> list[str]:
    """What the window says of a certificate."""
    results = Results(RATE)
    qtbot.addWidget(results)
    results.succeed(Published(Path("/out/a"), {}, certificate, (), "staff"), changed=False)
    view = results.findChild(QPlainTextEdit, "certificateView")
    assert isinstance(view, QPlainTextEdit)
    return view.toPlainText().splitlines()


def test_what_was_removed_is_counted_in_the_order_of_the_review(qtbot: QtBot) -> None:
    counts = ((Category.DATE, 1), (Category.ORGANISATION, 3), (Category.PERSON, 2))
    lines = shown(replace(CERTIFICATE, counts=counts), qtbot)
    first = lines.index("Person: 2")
    assert lines[first : first + 3] == ["Person: 2", "Organisation: 3", "Date: 1"]


def test_that_no_speech_was_heard_or_a_failure_accepted_is_said_only_where_it_is_so(qtbot: QtBot) -> None:
    nothing, one, two = "No speech was heard.", "1 failure was accepted", "2 failures were accepted"
    for heard, accepted, said in (
        (True, (), set()),
        (False, (), {nothing}),
        (True, ("damage:end",), {one}),
        (False, ("damage:end", "recogniser:names"), {nothing, two}),
    ):
        lines = "\n".join(shown(replace(CERTIFICATE, speech_heard=heard, accepted=accepted), qtbot))
        assert {text for text in (nothing, one, two) if text in lines} == said


def test_speech_without_words_that_stays_is_counted(qtbot: QtBot) -> None:
    said = "place with speech that is not written down"
    assert said not in shown(CERTIFICATE, qtbot)
    assert f"1 {said} stays" in "\n".join(shown(replace(CERTIFICATE, unheard_kept=1), qtbot))


def test_of_several_audiences_it_is_said_whose_turn_it_is_and_what_is_left_for_all(qtbot: QtBot) -> None:
    def said(turn: Turn | None) -> tuple[str, float]:
        results = Results(RATE)
        qtbot.addWidget(results)
        results.begin()
        if turn is not None:
            results.take_turn(turn)
        again = 0 if turn is None else turn.to_come
        watch = Watch(REVIEWED, again=again, remembers=False, now=count(step=2).__next__)
        results._pace = Estimate(watch=watch)
        for done in (0, 20, 40, 60, 80):
            results.show_progress(Progress("fit", done, 100))
        return results._stage.text(), watch.left or 0

    (alone, one), (first, both) = said(None), said(Turn("press", 1))
    assert alone.startswith("Fitting the cuts to the sound… about ")
    assert first.startswith("Journalists and the public: Fitting the cuts to the sound… about ")
    assert both > 2 * one


def test_what_is_heard_still_is_said_to_be_checked_again_as_long_as_it_may_be(qtbot: QtBot) -> None:
    """A red line, behind which the bar goes on for minutes, would be taken for the end."""
    results = Results(RATE)
    qtbot.addWidget(results)
    heard = Check("relisten", False, "heard", (Span(0, 100),))
    said = []
    results.begin()
    for check in (heard, replace(heard, passed=True), Check("text", False, "another word")):
        results.show_check(check)
        said.append("checked again" in results.checks.item(results.checks.count() - 1).text())
    assert said == [True, False, False]
    results.fail(VerificationError("not-verified", "", "", checks=(heard,)), (heard,))
    assert "checked again" not in results.checks.item(0).text()
