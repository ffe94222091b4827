"""A batch is begun once, and gone on with under the same options."""

from collections.abc import Sequence
from dataclasses import replace
from errno import EBUSY
from pathlib import Path

import pytest

from app.batch.begin import open_batch
from app.batch.journal import JOURNAL, Journal, State
from app.batch.run import BatchOrder
from app.domain.errors import ModelError, OutputError, ProjectError, UsageError
from app.domain.profile import SoundStyle
from app.domain.review import Action
from tests.batch.material import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_every_recording_waits_under_a_name_of_its_own(desk: Desk) -> None:
    names = iter(["x", "x", "y"])
    desk.name = lambda: next(names)  # type: ignore[method-assign] # a name that is drawn twice
    with desk.opened(desk.recordings(a="one", b="two")) as batch:
        assert [(e.number, e.source.name, e.bundle, e.state) for e in batch.entries] == [
            (1, "a.wav", "x", State.WAITING),
            (2, "b.wav", "y", State.WAITING),
        ]
    assert desk.private.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in desk.private.iterdir())


def test_what_is_not_finished_is_neither_lost_nor_begun_again(desk: Desk) -> None:
    sources = desk.recordings(a="one")
    with desk.opened(sources):
        pass
    with pytest.raises(UsageError) as caught, desk.opened(sources):
        pass
    assert caught.value.code == "unfinished"

    with desk.opened(sources, force=True) as batch:
        assert len(batch.entries) == 1
    aside = [path for path in desk.folder.iterdir() if path.name.startswith("private (")]
    assert [path.name for path in aside[0].iterdir()] == ["journal.sqlite"]


@pytest.mark.parametrize("begun", [b"", b"SQLite format 3\0 and what the disk lost"])
def test_a_damaged_one_makes_way_when_a_person_says_so(desk: Desk, begun: bytes) -> None:
    desk.private.mkdir(mode=0o700)
    (desk.private / "journal.sqlite").write_bytes(begun)
    sources = desk.recordings(a="one")
    with pytest.raises(ProjectError), desk.opened(sources):
        pass
    with desk.opened(sources, force=True) as batch:
        assert len(batch.entries) == 1
        with pytest.raises(ProjectError) as caught, desk.opened(sources, force=True):
            pass
    assert caught.value.code == "project-in-use"
    (aside,) = (path for path in desk.folder.iterdir() if path.name.startswith("private ("))
    assert (aside / "journal.sqlite").read_bytes() == begun


def test_a_finished_one_makes_way(desk: Desk) -> None:
    sources = desk.recordings(a="one")
    desk.run(sources)
    desk.run(sources)
    assert len(desk.bundles()) == 2


def test_one_that_cannot_make_way_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk of its own is not renamed."""

    def busy(*_: object) -> None:
        raise OSError(EBUSY, "Device or resource busy")

    desk.run(sources := desk.recordings(a="one"))
    monkeypatch.setattr(Path, "rename", busy)
    with pytest.raises(OutputError) as caught, desk.opened(sources):
        pass
    assert caught.value.code == "unwritable"


@pytest.mark.parametrize("changed", ["policy", "output", "labels", "folder"])
def test_other_options_are_refused(desk: Desk, changed: str) -> None:
    with desk.opened(desk.recordings(a="one")):
        pass
    order = desk.order
    other = {
        "policy": replace(order, policy=replace(order.policy, ask=Action.ASK)),
        "output": replace(order, output=replace(order.output, sound_style=SoundStyle.BLEEP)),
        "labels": replace(order, link_labels=True),
        "folder": replace(order, folder=order.folder / "another"),
    }[changed]
    with pytest.raises(UsageError) as caught:
        open_batch(desk.private, [], other, naming=desk.name, resume=True, force=False)
    assert caught.value.code == "other-options"
    assert "decided in reviews" in caught.value.advice


def refuse() -> None:
    """What is checked before anything is begun fails."""
    raise ModelError("no-model", "There is none.", "Install it.")


def test_wrong_usage_is_said_before_what_is_missing_and_nothing_is_begun_then(desk: Desk) -> None:
    sources, other = desk.recordings(a="one"), replace(desk.order, link_labels=True)

    def begin(sources: Sequence[Path], order: BatchOrder, **how: bool) -> None:
        how = {"resume": False, "force": False, **how}
        open_batch(desk.private, sources, order, naming=desk.name, check=refuse, **how).close()

    with pytest.raises(UsageError):
        begin([], desk.order)
    with pytest.raises(ModelError):
        begin(sources, desk.order)
    assert not desk.private.exists()
    with desk.opened(sources) as batch:
        begun = batch.entries
    with pytest.raises(UsageError):
        begin(sources, desk.order)
    with pytest.raises(UsageError):
        begin([], other, resume=True)
    for resume, force in ((True, False), (False, True)):
        with pytest.raises(ModelError):
            begin(desk.recordings(b="two"), desk.order, resume=resume, force=force)
    with Journal.open(desk.private / JOURNAL) as journal:
        assert journal.entries == begun


def test_what_was_never_released_is_not_taken_for_a_folder_of_its_name(desk: Desk) -> None:
    """A folder that somebody made since is no bundle, and its recording is not published."""
    with desk.opened(desk.recordings(a="one")) as batch:
        (entry,) = batch.entries
    with Journal.open(desk.private / JOURNAL) as journal:
        journal.save(replace(entry, state=State.RUNNING, document={"published": True}))  # the power went
    with desk.opened(resume=True) as batch:
        (entry,) = batch.entries
    assert (entry.state, entry.is_out(desk.folder / "out")) == (State.WAITING, False)
    (desk.folder / "out" / entry.bundle).mkdir(parents=True)
    assert desk.run(resume=True)["a"].state is not State.PUBLISHED


def test_what_comes_later_is_added_and_what_is_known_is_not(desk: Desk) -> None:
    with desk.opened(desk.recordings(a="one")):
        pass
    known = desk.folder / "link.wav"
    known.symlink_to("a.wav")
    sources = [*desk.recordings(b="two", a="one"), desk.folder / ".." / desk.folder.name / "a.wav", known]
    with desk.opened(sources, resume=True) as batch:
        assert [(e.number, e.source.stem) for e in batch.entries] == [(1, "a"), (2, "b")]


def test_what_failed_is_tried_again_under_another_name(desk: Desk) -> None:
    failed = desk.run([desk.folder / "missing.wav"])["missing"]
    with desk.opened(resume=True) as batch:
        (entry,) = batch.entries
    assert entry.state is State.WAITING
    assert entry.reason is None
    assert entry.bundle != failed.bundle


def test_of_what_was_published_when_the_power_went_nothing_is_left(desk: Desk) -> None:
    desk.run([*desk.recordings(a="one"), desk.folder / "missing.wav"])
    left = [desk.private / f"1.caviard{ending}" for ending in ("", "-journal")]
    for path in left:
        path.write_bytes(b"pages with words")
    with desk.opened(resume=True):
        assert not any(path.exists() for path in left)


def test_there_is_nothing_to_go_on_with(desk: Desk) -> None:
    with pytest.raises(UsageError) as caught, desk.opened(resume=True):
        pass
    assert caught.value.code == "no-recordings"


@pytest.mark.parametrize("force", [False, True])
def test_no_journal_makes_way_for_nothing(desk: Desk, *, force: bool) -> None:
    desk.run(sources := desk.recordings(a="one"))
    with pytest.raises(UsageError) as caught, desk.opened(force=force):
        pass
    assert caught.value.code == "no-recordings"
    with desk.opened(sources, resume=True) as batch:
        assert [entry.state for entry in batch.entries] == [State.PUBLISHED]


def test_two_at_a_time_are_refused(desk: Desk) -> None:
    sources = desk.recordings(a="one")
    with desk.opened(sources), pytest.raises(ProjectError) as caught, desk.opened(sources, resume=True):
        pass
    assert caught.value.code == "project-in-use"


def test_of_two_that_begin_at_the_same_moment_the_first_goes_on(desk: Desk) -> None:
    sources = desk.recordings(a="one")
    first = []

    def named() -> str:
        first.append(
            open_batch(desk.private, sources, desk.order, naming=desk.name, resume=False, force=False)
        )
        return "late"

    with pytest.raises(ProjectError) as caught:
        open_batch(desk.private, sources, desk.order, naming=named, resume=False, force=False)
    assert caught.value.code == "project-in-use"
    with first[0] as journal:
        journal.save(*journal.entries)
        assert [entry.bundle for entry in journal.entries] == ["bundle-1"]
    assert [path.name for path in desk.private.iterdir()] == [JOURNAL]


def test_a_disk_that_is_full_is_called_by_no_name_that_nobody_knows(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise ProjectError("project-disk", "The disk of .caviard-0.part is full or failing.", "Make room.")

    monkeypatch.setattr(Journal, "save", full)
    with pytest.raises(ProjectError) as caught, desk.opened(desk.recordings(a="one")):
        pass
    assert ".part" not in caught.value.happened
    assert str(desk.private) in caught.value.advice


@pytest.mark.parametrize("name", ["1.caviard", "report.html", "notes.txt"])
def test_what_somebody_keeps_in_the_folder_of_the_journal_is_left_alone(desk: Desk, name: str) -> None:
    desk.private.mkdir()
    (desk.private / name).write_text("mine")
    for resume in (False, True):
        with pytest.raises(UsageError) as caught, desk.opened(desk.recordings(a="one"), resume=resume):
            pass
        assert caught.value.code == "journal-folder"
    assert [path.name for path in desk.private.iterdir()] == [name]
    assert (desk.private / name).read_text() == "mine"


def test_a_journal_whose_folder_is_a_file_is_wrong_usage(desk: Desk) -> None:
    desk.private.write_text("mine")
    for resume in (False, True):
        with pytest.raises(UsageError) as caught, desk.opened(desk.recordings(a="one"), resume=resume):
            pass
        assert caught.value.code == "not-a-folder"
    assert desk.private.read_text() == "mine"
