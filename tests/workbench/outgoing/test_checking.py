"""A published bundle is checked by what it was published from."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from app.domain.errors import (
    InputError,
    ProjectError,
    VerificationError,
)
from app.domain.finding import Category
from app.domain.planning.passages import redacted
from app.domain.review import Action
from app.files import sha256_of
from app.project import Project
from app.workbench.outgoing.checking import verify_bundle
from app.workbench.outgoing.publication import Outcome
from app.workbench.policy.settings import Relisten
from app.workbench.reviewing.session import Session
from tests.values import find
from tests.workbench.publishing import Bench, in_the_window, on_the_line


def test_a_bundle_is_checked_by_the_review_that_it_was_made_from(session: Session, tmp_path: Path) -> None:
    with Bench() as bench:
        bench.finds = lambda said, _: find(said, {"Bob": Category.SUSPECT})  # the project does not hold it
        made = in_the_window(bench, session, tmp_path)
        session.add_words(1, 2)
        session.correct(6, "Lyon")
        checks = verify_bundle(bench, session.project, made.published.bundle, log=True)
        assert {check.name for check in checks if check.passed} == {"decisions", "text", "hashes", "log"}

        kept = session.project.published[-1]
        others = tuple(replace(decision, action=Action.KEEP) for decision in kept.decisions[:1])
        for changed in (replace(kept, edges=()), replace(kept, decisions=(*kept.decisions, *others))):
            with session.project.publishing(changed):
                pass  # it is not what the plan was made with
            with pytest.raises(ProjectError, match="not known any more"):
                verify_bundle(bench, session.project, made.published.bundle, log=True)


@pytest.mark.parametrize("log", [True, False])
def test_a_bundle_that_was_changed_with_what_the_project_keeps_of_it_is_not_checked(
    session: Session, tmp_path: Path, *, log: bool
) -> None:
    with Bench() as bench:
        made = in_the_window(bench, session, tmp_path)
        proof = made.published.files["certificate"]
        proof.write_text(proof.read_text("utf-8").replace("passed", "Passed"), "utf-8")
        path = session.project.path
        session.project.close()
        known = next(file for file in made.published.proof if file.kind == "certificate")
        with sqlite3.connect(path) as meddling:
            change = "UPDATE published SET data = CAST(replace(data, ?, ?) AS BLOB)"
            meddling.execute(change, (known.sha256, sha256_of(proof)))
        meddling.close()
        with Project.open(path) as project, pytest.raises(ProjectError, match="the project was changed"):
            verify_bundle(bench, project, made.published.bundle, log=log)


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
        assert not again()[1].passed
        kept = session.project.published[-1]
        with session.project.publishing(replace(kept, text_format=0)):
            pass  # as another version does
        with pytest.raises(VerificationError, match="as they were published") as caught:
            again()
        assert (caught.value.code, [check.passed for check in caught.value.checks]) == (
            "other-format",
            [True, False, True, True],
        )
        made.published.files["txt"].write_text("changed", "utf-8")
        assert [check.passed for check in again()] == [True, False, False, True]


@pytest.mark.parametrize("relisten", Relisten)
def test_it_is_listened_to_again_as_one_wants_beside_the_recording_where_that_is_now(
    session: Session, tmp_path: Path, relisten: Relisten
) -> None:
    with Bench() as bench:
        made = in_the_window(bench, session, tmp_path / "out")
        again = partial(
            verify_bundle, bench, session.project, made.published.bundle, log=False, relisten=relisten
        )
        place = session.recording.path
        session.project.save_recording(replace(session.recording, path=tmp_path / "gone" / place.name))
        again()
        assert bench.verified[-1] == (place, relisten)
        place.unlink()
        with pytest.raises(InputError, match="not where it was"):
            again()


@pytest.mark.parametrize("part", [None, (3, 6)])
def test_a_bundle_that_was_given_another_name_is_known_by_its_certificate(
    session: Session, tmp_path: Path, part: tuple[int, int] | None
) -> None:
    if part is not None:
        session.publish_words(*part)
    with Bench() as bench:
        made = in_the_window(bench, session, tmp_path / "out")
        renamed = made.published.bundle.rename(tmp_path / "out" / "another")
        checks = verify_bundle(bench, session.project, renamed, log=False)
        assert all(check.passed for check in checks)
        with pytest.raises(InputError, match="'out' holds no certificate"):
            verify_bundle(bench, session.project, renamed.parent, log=False)
        (renamed / "certificate.json").write_text("{}")
        with pytest.raises(ProjectError, match="not published from this project"):
            verify_bundle(bench, session.project, renamed, log=False)


@pytest.mark.parametrize(("name", "failing"), [("Bob leaves", ["name"]), ("annas-case", ["name"]), ("2", [])])
def test_a_bundle_that_was_given_a_name_which_tells_what_was_removed_does_not_pass(
    session: Session, tmp_path: Path, name: str, failing: list[str]
) -> None:
    with Bench() as bench:
        made = in_the_window(bench, session, tmp_path / "out")
        checks = verify_bundle(bench, session.project, made.published.bundle, log=False)
        assert "name" not in {check.name for check in checks}  # it was looked at when it was published
        renamed = made.published.bundle.rename(tmp_path / "out" / name)
        checks = verify_bundle(bench, session.project, renamed, log=False)
    assert [check.name for check in checks if not check.passed] == failing
    assert checks[-1].name == "name"
    assert not any(word in checks[-1].detail.casefold() for word in ("anna", "bob"))


@pytest.mark.parametrize("fault", ["gone", "changed", "a link", "unreadable"])
@pytest.mark.parametrize("kind", ["txt", "certificate_html"])
def test_a_file_that_is_not_the_one_that_was_published_does_not_pass(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, kind: str
) -> None:
    def unreadable(path: Path) -> str:
        if path == file:
            raise PermissionError(path.name)
        return sha256_of(path)

    with Bench() as bench:
        made = in_the_window(bench, session, tmp_path / "out")
        file = made.published.files[kind]
        if fault == "unreadable":
            monkeypatch.setattr("app.workbench.outgoing.checking.sha256_of", unreadable)
        elif fault == "changed":
            file.write_bytes(file.read_bytes() + b" ")
        else:
            moved = file.rename(tmp_path / "elsewhere")
            if fault == "a link":
                file.symlink_to(moved)
        checks = verify_bundle(bench, session.project, made.published.bundle, log=False)
    assert [check.name for check in checks if not check.passed] == ["hashes"]


@pytest.mark.parametrize("kind", ["certificate", "certificate_html"])
def test_a_certificate_that_the_project_does_not_know_does_not_pass(
    session: Session, tmp_path: Path, kind: str
) -> None:
    with Bench() as bench:
        made = in_the_window(bench, session, tmp_path)
        kept = session.project.published[-1]
        files = tuple(file for file in kept.files if file.kind != kind)
        with session.project.publishing(replace(kept, files=files)):
            pass  # somebody took it out of the project
        made.published.files[kind].write_text("All checks passed", "utf-8")
        checks = verify_bundle(bench, session.project, made.published.bundle, log=False)
    assert [check.name for check in checks if not check.passed] == ["hashes"]


@pytest.mark.parametrize("front", [in_the_window, on_the_line])
def test_nothing_is_published_of_which_a_decision_was_lost(
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    front: Callable[[Bench, Session, Path], Outcome],
) -> None:
    for place in ("draft", "passages"):
        monkeypatch.setattr(f"app.domain.planning.{place}.redacted", lambda of: redacted(of)[:-1])
    with Bench() as bench, pytest.raises(VerificationError) as caught:
        front(bench, session, tmp_path / "out")
    assert [check.name for check in caught.value.checks if not check.passed] == ["decisions"]
    assert not (tmp_path / "out").exists()
