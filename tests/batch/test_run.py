"""What becomes of recordings, run after run, whatever breaks."""

import os
import time
from errno import ESTALE
from pathlib import Path

import pytest

from app.batch.journal import Entry, State
from app.domain.errors import Cancelled, InputError, OutputError, VerificationError
from app.domain.finding import Category
from app.domain.profile import Profile
from app.domain.review import Action, Decision, Reading
from app.domain.reviewing.edits import Step
from app.domain.reviewing.marking import words_finding
from app.project import Project, relock
from app.rules import rules_in_force
from app.workbench.outgoing.release import release
from app.workbench.retention import DAY, sweep
from app.workbench.reviewing.session import Session
from tests.batch.material import Desk, Killed
from tests.values import make_transcript, say


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def in_force(policy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A policy, in TOML, from now on."""
    path = tmp_path / "policy.toml"
    path.write_text(policy, encoding="utf-8")
    monkeypatch.setenv("CAVIARD_POLICY", str(path))


def test_a_bad_recording_stops_no_other(desk: Desk) -> None:
    sources = desk.recordings(a="ask @Anna today", c="nothing here")
    desk.asked.broken["verify", "c"] = RuntimeError("ask Anna")
    (notes := desk.folder / "notes.docx").touch()
    entries = desk.run([sources[0], desk.folder / "missing.wav", notes, sources[1]])

    assert {name: entry.state for name, entry in entries.items()} == {
        "a": State.PUBLISHED,
        "missing": State.FAILED,
        "notes": State.FAILED,
        "c": State.FAILED,
    }
    assert desk.text(entries["a"]) == "ask [PERSON 1] today"
    assert entries["missing"].reason is not None
    assert entries["missing"].reason.code == "unreadable"
    assert entries["notes"].reason is not None
    assert entries["notes"].reason.code == "text-alone"
    assert entries["c"].reason is not None
    assert "Anna" not in str(entries["c"].reason)
    assert desk.bundles() == [entries["a"].bundle]


def test_what_cannot_be_removed_behind_a_bundle_stops_no_other_and_goes_the_next_time(desk: Desk) -> None:
    """Of another program, a scanner for instance, that has it open on Windows."""
    sources = desk.recordings(a="ask @Anna today", b="two")
    with desk.opened(sources):
        (stays := desk.private / "1.caviard-shm").mkdir()
    assert [entry.state for entry in desk.run(resume=True).values()] == [State.PUBLISHED] * 2
    assert desk.run(resume=True)["a"].state is State.PUBLISHED
    stays.rmdir()
    stays.touch()
    desk.run(resume=True)
    assert not stays.exists()


def test_nothing_is_heard_for_a_bundle_that_could_not_be_written(desk: Desk) -> None:
    desk.asked.broken["check_output", "a"] = OutputError("no-room", "It has too many channels.", "Choose.")
    assert desk.run(desk.recordings(a="ask @Anna today"))["a"].state is State.FAILED
    assert ("transcribe", "a") not in desk.asked.calls


def test_nothing_is_published_before_everything_is_looked_through(desk: Desk) -> None:
    desk.run(desk.recordings(a="one", b="two"))
    order = [call for call in desk.asked.calls if call[0] in {"transcribe", "write"}]
    assert order == [("transcribe", "a"), ("transcribe", "b"), ("write", "a"), ("write", "b")]


def test_a_name_of_one_recording_is_looked_for_in_the_others(desk: Desk) -> None:
    entries = desk.run(desk.recordings(a="we meet Anna again", b="ask @Anna today"))
    assert desk.text(entries["a"]) == "we meet [PERSON 1] again"


def test_a_name_is_looked_for_also_in_what_comes_later(desk: Desk) -> None:
    first = desk.recordings(b="ask @Anna today")
    desk.run([*first, desk.folder / "a.wav"])
    desk.recordings(a="we meet Anna again")
    assert desk.text(desk.run(resume=True)["a"]) == "we meet [PERSON 1] again"


@pytest.mark.parametrize("linked", [True, False])
def test_linked_labels_are_the_same_in_every_bundle(desk: Desk, *, linked: bool) -> None:
    desk.link_labels = linked
    entries = desk.run(desk.recordings(a="ask @Bo and @Anna", b="only @Anna here"))
    assert desk.text(entries["b"]) == f"only [PERSON {2 if linked else 1}] here"


def test_linked_labels_stay_when_recordings_come_later(desk: Desk) -> None:
    desk.link_labels = True
    desk.run(desk.recordings(b="only @Anna here"))
    entries = desk.run(desk.recordings(a="ask @Bo and @Anna"), resume=True)
    assert desk.text(entries["a"]) == "ask [PERSON 2] and [PERSON 1]"


def test_another_recording_under_a_published_name_is_published_too_and_the_same_one_is_not(
    desk: Desk,
) -> None:
    first = desk.run(sources := desk.recordings(a="ask @Anna today"))["a"]
    os.utime(sources[0], ns=(1, 1))  # copied there once more
    assert len(desk.bundles()) == 1 == len(desk.run(sources, resume=True))
    assert desk.bundles() == [first.bundle]

    desk.recordings(a="ask @Bo tomorrow")
    with desk.opened(sources, resume=True) as batch:
        assert [(e.number, e.state) for e in batch.entries] == [(1, State.PUBLISHED), (2, State.WAITING)]
    desk.run(sources, resume=True)
    assert len(desk.bundles()) == 2
    sources[0].unlink()
    desk.run(sources, resume=True)
    assert len(desk.bundles()) == 2


def test_linked_labels_do_not_count_what_has_no_label(desk: Desk) -> None:
    desk.link_labels, desk.muted = True, ("2",)
    entries = desk.run(desk.recordings(a="ask @Bo; and @Carla and @Emma", b="or @Dora; yes"))
    assert desk.text(entries["b"]).split() == "or [PERSON 2] [SPEAKER]".split()


def test_linked_labels_count_nothing_of_what_is_held_back(desk: Desk) -> None:
    desk.link_labels = desk.hold = True
    entries = desk.run(desk.recordings(a="ask @Bo in #Rome", b="or @Dora"))
    assert desk.text(entries["b"]) == "or [PERSON 1]"
    assert not [one for one in desk.asked.calls if one == ("fit", "a")], "what is held back is not fitted"
    with Session.open(desk.private / "1.caviard") as session:
        session.decide(session.findings, Action.KEEP)
        session.decide(session.findings[:1], Action.REDACT)
    assert desk.text(desk.run(resume=True)["a"]) == "ask [PERSON 2] in #Rome"


def test_what_is_found_without_the_names_of_others_is_linked_too(desk: Desk) -> None:
    desk.link_labels = True
    entries = desk.run(desk.recordings(a="ask @Bo and ?Carla", b="or @Dora and ?Emma"))
    assert desk.text(entries["a"]) == "ask [PERSON 1] and [PERSON 2]"
    assert desk.text(entries["b"]) == "or [PERSON 3] and [PERSON 4]"


def test_terms_that_nobody_has_looked_for_yet_have_numbers_of_their_own(desk: Desk) -> None:
    desk.link_labels = desk.hold = True
    desk.run(desk.recordings(a="in #Rome today", b="in #Paris tomorrow"))
    for number, term in ((1, "today"), (2, "tomorrow")):
        with Session.open(desk.private / f"{number}.caviard") as session:
            session.decide(session.findings, Action.KEEP)
            session.add_term(term)
    entries = desk.run(resume=True)
    assert [desk.text(entries[one]) for one in ("a", "b")] == ["in #Rome [TERM 1]", "in #Paris [TERM 2]"]


def test_what_a_policy_brings_in_before_a_batch_goes_on_has_numbers_of_its_own(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same number in two bundles says that two meetings speak of the same."""
    desk.link_labels = True
    for name in ("a", "b"):
        desk.asked.broken["fit", name] = OutputError("disk-full", "It is full.", "Make room.")
    desk.run(desk.recordings(a="about heron", b="about egret"))
    desk.asked.broken.clear()
    in_force('watchlist = ["heron", "egret"]', tmp_path, monkeypatch)
    entries = desk.run(resume=True)
    assert desk.text(entries["a"]) == "about [TERM 1]"
    assert desk.text(entries["b"]) == "about [TERM 2]"


PLACES = ["open a", "block 0 a", "block 1 b", "fit a", "verify b"]


@pytest.mark.parametrize("place", PLACES)
def test_after_a_kill_it_goes_on_and_does_nothing_twice(desk: Desk, place: str) -> None:
    method, _, name = place.rpartition(" ")
    sources = desk.recordings(a="ask @Anna today", b="and @Bo")
    desk.asked.broken[method, name] = Killed()
    with pytest.raises(Killed):
        desk.run(sources)
    desk.asked.broken.clear()
    before = list(desk.asked.calls)

    entries = desk.run(sources, resume=True)

    assert {entry.state for entry in entries.values()} == {State.PUBLISHED}
    assert desk.bundles() == sorted(entry.bundle for entry in entries.values())
    calls = desk.asked.calls
    for recording in ("a", "b"):
        # What broke was begun and not finished: only that is done again.
        for block in ("block 0", "block 1"):
            again = (method, name) == (block, recording)
            assert calls.count((block, recording)) == 1 + again
        if ("verify", recording) in before and (method, name) != ("verify", recording):
            assert calls.count(("verify", recording)) == 1


@pytest.mark.parametrize("released", [True, False])
def test_a_kill_around_the_release_publishes_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, *, released: bool
) -> None:
    """The last step is a rename; the journal says beforehand what is released."""
    sources = desk.recordings(a="ask @Anna today")

    def killed(*args: object, **kwargs: object) -> Path:
        if released:
            release(*args, **kwargs)  # type: ignore[arg-type] # passed on as it came
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr("app.workbench.outgoing.publication.release", killed)
        with pytest.raises(Killed):
            desk.run(sources)
    assert len(desk.bundles()) == released

    entry = desk.run(sources, resume=True)["a"]

    assert entry.state is State.PUBLISHED
    assert entry.document is not None
    assert desk.bundles() == [entry.bundle]
    assert desk.asked.calls.count(("write", "a")) == (1 if released else 2)


def test_what_goes_wrong_once_a_bundle_is_out_publishes_it_no_second_time(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = desk.recordings(a="ask @Anna today")

    def failing(*args: object, **kwargs: object) -> Path:
        release(*args, **kwargs)  # type: ignore[arg-type] # passed on as it came
        raise OSError

    with monkeypatch.context() as patched:
        patched.setattr("app.workbench.outgoing.publication.release", failing)
        entry = desk.run(sources)["a"]
    assert (entry.state, entry.reason) == (State.PUBLISHED, None)
    assert desk.run(sources, resume=True)["a"] == entry
    assert desk.bundles() == [entry.bundle]


def test_a_share_that_goes_behind_a_bundle_stops_no_other_and_publishes_it_no_second_time(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(private: Path, target: Path, *args: object, **kwargs: object) -> Path | None:
        moved = release(private, target, *args, **kwargs)  # type: ignore[arg-type] # passed on as it came
        if target.name == "bundle-1":
            raise OutputError("unwritable", "It is gone.", "Look at the share.")
        return moved

    def gone(path: Path) -> bool:
        if path.name == "bundle-1":
            raise OSError(ESTALE, "Stale file handle")
        return plain(path)

    plain, sources = Path.is_dir, desk.recordings(a="ask @Anna today", b="two")
    with monkeypatch.context() as patched:
        patched.setattr("app.workbench.outgoing.publication.release", failing)
        patched.setattr(Path, "is_dir", gone)
        entries = desk.run(sources)
    assert [entry.state for entry in entries.values()] == [State.FAILED, State.PUBLISHED]
    assert desk.run(resume=True)["a"].state is State.PUBLISHED
    assert desk.bundles() == ["bundle-1", "bundle-2"]


def test_a_finished_batch_that_is_gone_on_with_does_nothing(desk: Desk) -> None:
    entries = desk.run(desk.recordings(a="ask @Anna today"))
    desk.asked.calls.clear()
    assert desk.run(resume=True) == entries
    assert desk.asked.calls == []


def test_projects_go_when_their_bundles_are_out(desk: Desk) -> None:
    desk.run([*desk.recordings(a="ask @Anna today"), desk.folder / "missing.wav"])
    assert [path.name for path in desk.private.iterdir() if path.suffix == ".caviard"] == ["2.caviard"]


def test_a_changed_recording_is_transcribed_again(desk: Desk) -> None:
    sources = desk.recordings(a="ask @Anna today")
    desk.asked.broken["fit", "a"] = InputError("changed", "It was changed.", "Start again.")
    assert desk.run(sources)["a"].state is State.FAILED
    desk.recordings(a="ask @Bo @Anna today")
    desk.asked.broken.clear()
    assert desk.text(desk.run(resume=True)["a"]) == "ask [PERSON 1] [PERSON 2] today"


def test_a_recording_that_is_changed_behind_its_review_is_published_by_nobody(desk: Desk) -> None:
    """What was redacted by hand in it, and that a second reader has to agree, would be forgotten."""
    sources = desk.recordings(a="ask @Anna about bluefin")
    desk.asked.broken["verify", "a"] = VerificationError("not-verified", "It did not pass.", "Redact more.")
    assert desk.run(sources)["a"].state is State.FAILED
    desk.asked.broken.clear()
    with Session.open(desk.private / "1.caviard") as session:
        session.add_words(3, 4)
        session.ask_reader()
        session.approve("Max")

    desk.recordings(a="ask @Anna about bluefin now")
    for _ in range(2):
        entry = desk.run(resume=True)["a"]
        assert (entry.state, desk.bundles()) == (State.FAILED, [])
        assert entry.reason is not None
        assert entry.reason.code == "changed"

    desk.recordings(a="ask @Anna about bluefin")
    assert desk.text(desk.run(resume=True)["a"]) == "ask [PERSON 1] about [REMOVED 1]"


@pytest.mark.parametrize("taken", [False, True])
def test_a_recording_that_is_moved_behind_its_review_is_published_as_it_was_reviewed(
    desk: Desk, taken: bool
) -> None:
    (source,) = desk.recordings(a="in #Rome about bluefin")
    desk.asked.broken["verify", "a"] = VerificationError("not-verified", "It did not pass.", "Redact more.")
    assert desk.run([source])["a"].state is State.FAILED
    desk.asked.broken.clear()
    with Session.open(desk.private / "1.caviard") as session:
        session.add_words(3, 4)
    moved = source.rename(desk.folder / "all hands.wav")
    others = desk.recordings(**{"a" if taken else "b": "all is well"})
    entries = desk.run([moved, *others], resume=True)
    assert desk.text(entries["all hands"]) == "in [PLACE 1] about [REMOVED 1]"
    assert {name: entry.number for name, entry in entries.items()} == {"all hands": 1, others[0].stem: 2}

    moved = moved.rename(desk.folder / "again.wav")
    entries = desk.run([moved, *others], resume=True)
    assert (entries["again"].number, entries["again"].state) == (1, State.PUBLISHED)
    assert len(desk.bundles()) == len(entries) == 2, "what is published is not published again"


def test_what_is_asked_is_held_until_a_person_has_decided(desk: Desk) -> None:
    desk.hold = True
    held = desk.run(desk.recordings(a="in #Rome today", b="all is well"))
    assert held["a"].state is State.NEEDS_REVIEW
    assert held["b"].state is State.PUBLISHED
    assert desk.bundles() == [held["b"].bundle]

    with Session.open(desk.private / "1.caviard") as session:
        session.decide(session.findings, Action.KEEP)
        session.add_words(2, 3)
    entries = desk.run(resume=True)

    assert entries["a"].state is State.PUBLISHED
    assert desk.text(entries["a"]) == "in #Rome [REMOVED 1]"
    assert entries["b"] == held["b"]


def test_what_the_profile_of_another_audience_kept_waits_on(desk: Desk) -> None:
    """In the window a person may have let it decide what was held."""
    desk.hold = True
    desk.run(desk.recordings(a="in #Rome with @Anna"))
    with Session.open(desk.private / "1.caviard") as session:
        session.decide_by(Profile("others", "", tuple((each, Action.KEEP) for each in Category)))
        assert session.review.undecided == ()
    assert desk.run(resume=True)["a"].state is State.NEEDS_REVIEW
    assert desk.bundles() == []


def test_what_was_done_in_a_review_can_be_taken_back_once_the_batch_went_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asking = Profile("ours", "", ((Category.PERSON, Action.ASK), (Category.PLACE, Action.REDACT)))
    monkeypatch.setattr("tests.batch.material.PROFILE", asking)
    desk.hold = True
    desk.run(desk.recordings(a="in #Rome with @Anna"))
    with Session.open(desk.private / "1.caviard") as session:
        before = session.actions
        session.decide(session.findings[:1], Action.ASK)
        session.correct(2, "near")
    assert desk.run(resume=True)["a"].state is State.NEEDS_REVIEW
    with Session.open(desk.private / "1.caviard") as session:
        assert session.actions == (Action.REDACT, Action.ASK), "the profile decided what was left to it"
        assert session.transcript.words[2].text == "near"
        while session.made is not None:
            session.undo()
        assert session.transcript.words[2].text == "with"
        assert session.actions == before == (Action.REDACT, Action.ASK)


def test_what_is_found_when_a_review_is_published_can_be_taken_back_where_that_fails(desk: Desk) -> None:
    desk.hold = True
    desk.run(desk.recordings(a="in #Rome with Ben", b="#Bonn @Anna"))
    with Session.open(desk.private / "1.caviard") as session:
        before = session.actions
        session.decide(session.findings, Action.REDACT)
        session.correct(3, "?Ben")
    with Session.open(desk.private / "2.caviard") as session:
        session.decide(session.findings, Action.REDACT)
    desk.asked.broken["fit", "a"] = InputError("changed", "It was changed.", "Start again.")
    assert desk.run(resume=True)["a"].state is State.FAILED
    with Session.open(desk.private / "1.caviard") as session:
        assert session.actions == (Action.REDACT, Action.REDACT)
        while session.made is not None:
            session.undo()
        assert session.transcript.words[3].text == "Ben"
        assert session.actions == before


def test_the_profile_of_a_batch_keeps_nothing_that_a_second_reader_has_approved_as_redacted(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping = Profile("ours", "", ((Category.PERSON, Action.KEEP), (Category.PLACE, Action.ASK)))
    monkeypatch.setattr("tests.batch.material.PROFILE", keeping)
    desk.hold = True
    desk.run(desk.recordings(a="in #Rome with @Anna"))
    with Session.open(desk.private / "1.caviard") as session:
        rome, anna = session.findings
        session.decide([rome], Action.REDACT)
        session.correct(anna.first_word, "Anne")  # what was kept there waits again
        session.decide_by(Profile("others", "", ((Category.PERSON, Action.REDACT),)))
        assert session.actions == (Action.REDACT, Action.REDACT)
        session.ask_reader()
        session.approve("Max")
    for _ in range(2):
        assert desk.run(resume=True)["a"].state is State.NEEDS_REVIEW
        assert desk.bundles() == []
    with Session.open(desk.private / "1.caviard") as session:
        assert session.actions == (Action.REDACT, Action.REDACT)
        session.decide(session.findings[1:], Action.REDACT)
        session.approve("Max")
    assert desk.text(desk.run(resume=True)["a"]) == "in [PLACE 1] with [PERSON 1]"


@pytest.mark.parametrize("killed", [False, True])
def test_what_the_profile_of_a_batch_asks_about_is_not_approved_any_more(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, killed: bool
) -> None:
    def cancel(*_: object, **__: object) -> None:
        raise Cancelled

    asking = Profile("ours", "", ((Category.PERSON, Action.ASK),))
    monkeypatch.setattr("tests.batch.material.PROFILE", asking)
    desk.hold = True
    desk.run(desk.recordings(a="meeting @Anna"))
    with Session.open(desk.private / "1.caviard") as session:
        session.decide_by(Profile("others", "", ((Category.PERSON, Action.REDACT),)))
        session.ask_reader()
        session.approve("Max")
    if killed:
        monkeypatch.setattr("app.batch.run.publish_review", cancel)
        with pytest.raises(Cancelled):
            desk.run(resume=True)
    else:
        assert desk.run(resume=True)["a"].state is State.NEEDS_REVIEW
    with Session.open(desk.private / "1.caviard") as session:
        assert session.actions == (Action.ASK,)
        assert session.reading == Reading("person")
        while session.made is not None:
            session.undo()
        assert session.reading is None, "what was done before can still be taken back"


def test_what_was_decided_while_it_was_listened_to_holds_when_the_batch_goes_on(desk: Desk) -> None:
    """The window opens a project of a batch that was stopped in the middle of a recording."""
    sources = desk.recordings(a="in the hall today")
    desk.asked.broken["block 1", "a"] = Killed()
    with pytest.raises(Killed):
        desk.run(sources)
    marked = words_finding(make_transcript(say("in the hall today", each=0.2)), 2, 3)
    with Project.open(desk.private / "1.caviard") as project:
        redacted = Decision(marked.key, Action.REDACT, "me")
        project.save_early_step(Step(added=(marked,), decisions=(redacted,)), 1)
    desk.asked.broken.clear()
    desk.recordings(a="in the hall today, too")
    assert desk.run(resume=True)["a"].state is State.FAILED, "it is not forgotten for another recording"
    desk.recordings(a="in the hall today")
    assert desk.text(desk.run(resume=True)["a"]) == "in the [REMOVED 1] today"


def test_a_speaker_is_muted_in_every_recording_and_where_there_is_none_nothing_is_published(
    desk: Desk,
) -> None:
    desk.muted = ("2",)
    entries = desk.run(desk.recordings(a="with @Anna here; yes and Bo too", b="only one", c="so; @Bo agrees"))
    assert desk.text(entries["a"]).split() == "with [PERSON 1] here [SPEAKER]".split()
    assert desk.text(entries["c"]).split() == "so [SPEAKER]".split()
    assert entries["b"].state is State.FAILED
    assert entries["b"].reason is not None
    assert entries["b"].reason.code == "no-speaker"
    assert desk.bundles() == sorted(entries[name].bundle for name in "ac")


@pytest.mark.parametrize("place", ["transcribe a", "open b", "fit b"])
def test_a_speaker_stays_muted_after_a_kill_and_after_a_review(desk: Desk, place: str) -> None:
    desk.muted, desk.hold = ("2",), True
    sources = desk.recordings(a="in #Rome with @Anna; yes and Bo too", b="ask @Bo; at #home")
    method, name = place.split()
    desk.asked.broken[method, name] = Killed()
    with pytest.raises(Killed):
        desk.run(sources)
    desk.asked.broken.clear()
    assert desk.run(resume=True)["a"].state is State.NEEDS_REVIEW
    with Session.open(desk.private / "1.caviard") as session:
        session.decide(
            [finding for finding in session.findings if finding.category is Category.PLACE], Action.KEEP
        )
    said = desk.text(desk.run(resume=True)["a"]).split()
    assert said == "in #Rome with [PERSON 1] [SPEAKER]".split()


def test_a_name_that_comes_later_is_found_also_in_what_a_person_has_reviewed(desk: Desk) -> None:
    desk.hold = True
    desk.run(desk.recordings(a="in #Rome today with Anna"))
    with Session.open(desk.private / "1.caviard") as session:
        session.decide(session.findings, Action.KEEP)
        session.add_words(2, 3)
    entries = desk.run(desk.recordings(b="ask @Anna"), resume=True)
    assert desk.text(entries["a"]) == "in #Rome [REMOVED 1] with [PERSON 1]"


def test_a_project_beside_a_journal_of_ones_own_is_deleted_one_day(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_force("keep_projects_days = 30", tmp_path, monkeypatch)
    desk.hold = True
    desk.run(desk.recordings(a="in #Rome today"))
    held = desk.private / "1.caviard"
    assert sweep(rules_in_force(), time.time() + 29 * DAY) == ()
    assert sweep(rules_in_force(), time.time() + 31 * DAY) == ()
    assert sweep(rules_in_force(), time.time() + 32 * DAY) == (held,)


def test_projects_that_made_way_beside_a_journal_of_ones_own_are_deleted_one_day_too(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_force("keep_projects_days = 30", tmp_path, monkeypatch)
    desk.hold = True
    with desk.opened(sources := desk.recordings(a="in #Rome today", b="in #Rome tomorrow")):
        (desk.private / "2.caviard").write_bytes(b"damaged")
    desk.run(resume=True)
    with desk.opened(sources, force=True):
        pass
    left = [path for path in desk.folder.rglob("*.caviard*") if path.is_file()]
    assert len(left) == 3
    sweep(rules_in_force(), time.time() + 31 * DAY)
    assert sorted(sweep(rules_in_force(), time.time() + 32 * DAY)) == sorted(left)
    assert not any(map(Path.exists, left))


@pytest.mark.parametrize("left", [b"what the disk left", None])
def test_without_its_review_a_recording_is_published_by_nobody(desk: Desk, left: bytes | None) -> None:
    """The disk failed, or a policy deleted the project and not the journal of one's own."""
    desk.asked.broken["verify", "a"] = VerificationError("not-verified", "It did not pass.", "Redact more.")
    desk.run(desk.recordings(a="all about bluefin"))
    desk.asked.broken.clear()
    path = desk.private / "1.caviard"
    with Session.open(path) as session:
        session.add_words(2, 3)
    backup = path.read_bytes()
    path.unlink() if left is None else path.write_bytes(left)
    for _ in range(2):
        entry = desk.run(resume=True)["a"]
        assert (entry.state, desk.bundles()) == (State.FAILED, [])
    path.write_bytes(backup)
    assert desk.text(desk.run(resume=True)["a"]) == "all about [REMOVED 1]"


def test_a_project_that_was_being_made_when_the_power_went_is_made_again(desk: Desk) -> None:
    with desk.opened(desk.recordings(a="ask @Anna today")):
        (desk.private / "1.caviard").touch()
    assert desk.run(resume=True)["a"].state is State.PUBLISHED


def test_a_project_that_is_open_elsewhere_waits_alone(desk: Desk) -> None:
    with desk.opened(desk.recordings(a="one", b="two")):
        pass
    with Project.create(desk.private / "1.caviard"):
        entries = desk.run(resume=True)
    assert entries["a"].reason is not None
    assert entries["a"].reason.code == "project-in-use"
    assert entries["a"].state is State.NEEDS_REVIEW
    assert entries["b"].state is State.PUBLISHED
    assert desk.run(resume=True)["a"].state is State.PUBLISHED


def test_a_project_that_is_opened_between_two_stages_waits_alone(desk: Desk) -> None:
    opened: list[Project] = []

    def open_first(entry: Entry, message: object) -> None:
        if (entry.source.stem, entry.state, message) == ("b", State.WAITING, None) and not opened:
            opened.append(Project.open(desk.private / "1.caviard"))

    entries = desk.run(desk.recordings(a="one", b="two"), told=open_first)
    assert entries["a"].reason is not None
    assert entries["a"].reason.code == "project-in-use"
    assert (entries["a"].state, entries["b"].state) == (State.NEEDS_REVIEW, State.PUBLISHED)
    opened[0].close()
    assert desk.run(resume=True)["a"].state is State.PUBLISHED


def test_a_project_that_is_damaged_between_two_stages_fails_alone(desk: Desk) -> None:
    def damage_first(entry: Entry, message: object) -> None:
        if (entry.source.stem, entry.state, message) == ("b", State.WAITING, None):
            (desk.private / "1.caviard").write_bytes(b"damaged" * 100)

    entries = desk.run(desk.recordings(a="one", b="two"), told=damage_first)
    assert entries["a"].reason is not None
    assert entries["a"].reason.code == "not-a-project"
    assert (entries["a"].state, entries["b"].state) == (State.FAILED, State.PUBLISHED)
    lost = desk.run(resume=True)["a"].reason
    assert lost is not None
    assert lost.code == "review-lost"


def test_a_project_that_was_locked_in_review_waits_for_its_passphrase(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = [""]
    monkeypatch.setattr("app.batch.projects.passphrase_given", lambda: given[0])
    desk.hold = True
    desk.run(desk.recordings(a="in #Rome today"))
    with Session.open(desk.private / "1.caviard") as session:
        session.decide(session.findings, Action.KEEP)
    relock(desk.private / "1.caviard", None, "correct horse")

    for given[0], code in (("", "project-locked"), ("another one", "wrong-passphrase")):
        entry = desk.run(resume=True)["a"]
        assert (entry.state, entry.reason and entry.reason.code) == (State.NEEDS_REVIEW, code)
    given[0] = "correct horse"
    assert desk.run(resume=True)["a"].state is State.PUBLISHED


def test_cancelled_is_no_failure(desk: Desk) -> None:
    desk.asked.broken["transcribe", "b"] = Cancelled()
    with pytest.raises(Cancelled):
        desk.run(desk.recordings(a="one", b="two"))
    desk.asked.broken.clear()
    assert {entry.state for entry in desk.run(resume=True).values()} == {State.PUBLISHED}


def test_every_change_is_told_after_it_is_kept(desk: Desk) -> None:
    told: list[tuple[str, State]] = []

    def tell(entry: Entry, message: object) -> None:
        if message is None:
            told.append((entry.source.stem, entry.state))

    desk.run(desk.recordings(a="one"), told=tell)
    assert told[0] == ("a", State.RUNNING)
    assert told[-1] == ("a", State.PUBLISHED)
