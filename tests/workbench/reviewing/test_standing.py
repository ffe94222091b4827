from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from app.domain.digest import digest
from app.domain.finding import Category, Finding, Findings
from app.domain.profile import profile_from
from app.domain.review import Action, Decision, Review
from app.domain.transcript import Transcript
from app.project import Project
from app.workbench.policy import deciding
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Policy
from app.workbench.reviewing.session import Session
from app.workbench.reviewing.standing import Standing
from tests.gui.review_material import long_meeting
from tests.values import find, make_recording, make_transcript, say


def decided(findings: tuple[Finding, ...], action: Action) -> list[Decision]:
    return [Decision(finding.key, action, "me") for finding in findings]


def opened(folder: Path, said: Transcript, found: Iterable[Finding]) -> Session:
    """A project of these words with these findings, open for review."""
    listed = tuple(sorted(found, key=lambda one: one.order))
    with Project.create(folder / "meeting.caviard") as project:
        project.save_recording(make_recording())
        project.save_review(Review(make_recording(), said, Findings(digest(said), listed)))
        project.save_settings({"profile": "staff", "watchlist": ()})
    return Session.open(project.path)


def test_many_that_are_decided_at_once_stand_as_one_by_one() -> None:
    found = long_meeting(2000, 120).findings
    many, single = found[:100], Standing(found, ())
    at_once = Standing(found, ())
    at_once.decide(decided(many, Action.KEEP))
    for finding in many:
        single.decide(decided((finding,), Action.KEEP))
    assert at_once.actions == single.actions
    assert list(at_once.actions_of(found)) == [single.action(finding) for finding in found]
    stranger = replace(found[0], term="another")
    assert list(at_once.actions_of((*many, stranger)))[-1] is single.action(stranger) is Action.ASK


def test_who_says_what_a_profile_decided_says_it_for_every_audience(tmp_path: Path) -> None:
    said = make_transcript(say("Anna met Bob"))
    board = profile_from({"name": "board", "categories": {"person": "keep"}})
    with opened(
        tmp_path, said, find(said, dict.fromkeys(("Anna", "Bob"), Category.PERSON)).findings
    ) as session:
        anna = session.findings[:1]
        session.decide_by(load_profile("staff"))
        assert session.actions == (Action.REDACT,) * 2
        for _ in range(2):  # the second time it is said already
            session.decide(anna, Action.REDACT)
        for_board = deciding.decided(session.review, Policy(board, ask=Action.ASK), session.rules)
        assert [action for _, action in for_board.actions] == [Action.REDACT, Action.KEEP]
        session.undo()
        assert session.actions == (Action.REDACT,) * 2, "the profile has decided it before"
        session.decide(anna, Action.ASK)
        assert session.actions == (Action.ASK, Action.REDACT)
        session.undo()
        session.undo()
        assert session.actions == (Action.ASK,) * 2


def test_who_redacts_what_lies_in_a_redacted_finding_means_it_where_that_is_kept(tmp_path: Path) -> None:
    said = make_transcript(say("Anna met Paris Hilton here"))
    wanted = {"Paris Hilton": Category.PERSON}, {"Paris": Category.PLACE}
    around, inner = (find(said, one).findings for one in wanted)
    with opened(tmp_path, said, around + inner) as session:
        session.decide(around, Action.REDACT)
        assert session.action(inner[0]) is Action.REDACT
        session.decide(inner, Action.REDACT)
        session.decide(around, Action.KEEP)
        assert session.action(inner[0]) is Action.REDACT


def test_what_is_put_off_stays_so_when_its_word_is_corrected(tmp_path: Path) -> None:
    said = make_transcript(say("Anna met Bob"))
    board = profile_from({"name": "board", "categories": {"person": "keep"}})
    found = find(said, dict.fromkeys(("Anna", "Bob"), Category.PERSON)).findings
    with opened(tmp_path, said, found) as session:
        session.decide(session.findings[:1], Action.KEEP)
        session.decide(session.findings[:1], Action.ASK)
        session.correct(0, "Hanna")
        for_board = deciding.decided(session.review, Policy(board, ask=Action.ASK), session.rules)
        assert [action for _, action in for_board.actions] == [Action.ASK, Action.KEEP]
