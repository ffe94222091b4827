"""A published bundle is checked by what it was published from."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from app.domain.errors import (
    ProjectError,
    VerificationError,
)
from app.domain.finding import Category
from app.domain.review import Action
from app.project import Project
from app.workbench.checking import verify_bundle
from app.workbench.session import Session
from tests.values import find
from tests.workbench.publishing import Bench, in_the_window


def test_a_bundle_is_checked_by_the_review_that_it_was_made_from(session: Session, tmp_path: Path) -> None:
    with Bench() as bench:
        bench.finds = lambda said, _: find(said, {"Bob": Category.SUSPECT})  # the project does not hold it
        made = in_the_window(bench, session, tmp_path)
        session.add_words(1, 2)
        session.correct(6, "Lyon")
        checks = verify_bundle(bench, session.project, made.published.bundle, log=True)
        assert {check.name for check in checks if check.passed} == {"text", "hashes", "log"}

        kept = session.project.published[-1]
        others = tuple(replace(decision, action=Action.KEEP) for decision in kept.decisions[:1])
        for changed in (replace(kept, edges=()), replace(kept, decisions=(*kept.decisions, *others))):
            with session.project.publishing(changed):
                pass  # it is not what the plan was made with
            with pytest.raises(ProjectError, match="not known any more"):
                verify_bundle(bench, session.project, made.published.bundle, log=True)


@pytest.mark.parametrize("whole", [True, False])
def test_a_log_that_was_changed_does_not_pass(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, whole: bool
) -> None:
    with Bench() as bench:
        made = in_the_window(bench, session, tmp_path)
        monkeypatch.setattr(Project, "check_log", lambda _: whole)
        checks = verify_bundle(bench, session.project, made.published.bundle, log=True)
    assert {check.name: check.passed for check in checks}["log"] is whole


def test_text_that_another_version_wrote_otherwise_is_not_called_changed(
    session: Session, tmp_path: Path
) -> None:
    with Bench() as bench:
        made = in_the_window(bench, session, tmp_path)
        bench.equal = False
        again = partial(verify_bundle, bench, session.project, made.published.bundle, log=True)
        assert not again()[0].passed
        kept = session.project.published[-1]
        with session.project.publishing(replace(kept, text_format=0)):
            pass  # as another version does
        with pytest.raises(VerificationError, match="as they were published") as caught:
            again()
        assert (caught.value.code, [check.passed for check in caught.value.checks]) == (
            "other-format",
            [False, True, True],
        )
        made.published.files["txt"].write_text("changed", "utf-8")
        assert [check.passed for check in again()] == [False, False, True]
