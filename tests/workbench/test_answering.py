"""Answers about the sound of a project are recalled where this computer gave them, and nowhere else."""

import hmac
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import InputError, VerificationError
from app.project import Project, SealedAnswers
from app.workbench.answering import remembering
from app.workbench.bench import Workbench
from tests.values import make_recording


class Asked(Workbench):
    """A workbench whose engines answer "heard"."""

    def __init__(self) -> None:
        super().__init__()
        self.recalled: list[str] = []

    def recall(self, answers: str) -> None:
        self.recalled.append(answers)

    def answered(self) -> str:
        return "heard"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "meeting.caviard", "a long passphrase") as made:
        yield made


def test_answers_are_recalled_the_next_time(project: Project) -> None:
    bench = Asked()
    for _ in range(2):
        with remembering(bench, project):
            pass
    with remembering(bench, None):
        pass
    assert bench.recalled == ["", "heard", ""]
    project.save_recording(make_recording())
    project.save_recording(replace(make_recording(), sha256="another"))
    assert project.answers is None


def test_answers_that_were_not_given_here_are_none(project: Project, data_folder: Path) -> None:
    bench = Asked()
    with remembering(bench, project):
        pass
    ours = project.answers
    assert ours is not None
    for changed in ({"answers": "silence"}, {"seal": "scellé"}, {"answers": "\ud800"}):
        project.save_answers(replace(ours, **changed))
        with remembering(bench, project):
            pass
    project.save_answers(ours)
    (data_folder / "answers.key").unlink()
    with remembering(bench, project):
        pass
    assert bench.recalled == ["", "", "", "", ""]


def test_nothing_is_believed_by_a_secret_that_everybody_knows(project: Project, data_folder: Path) -> None:
    """An empty file is what a full disk leaves."""
    bench = Asked()
    with remembering(bench, project):
        pass
    (data_folder / "answers.key").write_bytes(b"")
    forged = hmac.digest(b"", b"silence", "sha256").hex()
    project.save_answers(SealedAnswers("silence", forged))
    with remembering(bench, project):
        pass
    assert bench.recalled == ["", ""]


@pytest.mark.parametrize(("error", "kept"), [(VerificationError, True), (InputError, False)])
def test_they_are_kept_where_it_did_not_pass(
    project: Project, error: type[InputError | VerificationError], *, kept: bool
) -> None:
    with pytest.raises(error), remembering(Asked(), project):
        raise error("code", "Something.", "Something else.")
    assert (project.answers is not None) is kept
