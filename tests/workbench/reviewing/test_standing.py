from dataclasses import replace

from app.domain.finding import Finding
from app.domain.review import Action, Decision
from app.workbench.reviewing.standing import Standing
from tests.gui.review_material import long_meeting


def decided(findings: tuple[Finding, ...], action: Action) -> list[Decision]:
    return [Decision(finding.key, action, "me") for finding in findings]


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
