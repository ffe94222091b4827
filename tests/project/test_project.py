import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.certificate import PublishedFile
from app.domain.errors import OutputError, ProjectError, UnreadableProjectError
from app.domain.finding import Category
from app.domain.ports import HeardBlock, HeardSegment
from app.domain.recording import Fault, FaultKind
from app.domain.review import Action, Decision, Reading, Review
from app.domain.reviewing.edits import State, Step, apply
from app.domain.sound.peaks import Level, Peaks
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span
from app.project import KeptBundle, Project, SealedAnswers, Settings
from app.project.log import seal_length
from tests.contracts.writer import full_disk
from tests.values import find, make_bundle, make_recording, make_transcript, say

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("Anna", "Bob", "Carla", "Dimitri")
DAMAGE = Fault(FaultKind.DAMAGE, "damage:0", "a packet is broken")
BLOCK = HeardBlock(Span(0, 8000), "en", (HeardSegment("en", tuple(say("hushword now"))),), DAMAGE)
UNSEALED = "DELETE FROM kept WHERE name = 'head'"
INDEX = "sqlite_autoindex_kept_1"
"""By which values are found by their names."""
PEAKS = Peaks("ab" * 32, 80000, (Level(0, 512, b"\x00\x80", b"\xff\x7f"),))


def undecided() -> Review:
    transcript = make_transcript(say(" met ".join(NAMES)))
    findings = find(transcript, dict.fromkeys(NAMES, Category.PERSON))
    return Review(make_recording(faults=(DAMAGE,)), transcript, findings)


def decide(review: Review, index: int, action: Action = Action.KEEP) -> Review:
    return review.decide([Decision(review.findings.findings[index].key, action, "me")])


def bundle(name: str) -> KeptBundle:
    return make_bundle(undecided(), name, (PublishedFile("txt", "x.txt", 3, "ab"),))


BUNDLE = bundle("2026-01-31")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a b\n?%é#.caviard"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with Project.create(path) as made:
        yield made


def test_a_project_keeps_everything(path: Path) -> None:
    review = replace(decide(undecided().accept(["damage:0"]), 1), reading=Reading("Zoe", "Max"))
    settings = Settings(profile="staff", watchlist=(Term("Heron", ("grey bird",)), Term("Falcon")))
    later = replace(BLOCK, span=Span(8000, 9000), fault=None)
    with Project.create(path) as project:
        assert (project.recording, project.transcript, project.findings) == (None, None, None)
        assert (project.blocks, project.edges, project.settings, project.published) == ((), {}, {}, ())
        project.save_recording(review.recording)
        project.save_block(later)
        project.save_block(BLOCK)
        project.save_claims(review.transcript)
        assert project.claims == review.transcript
        project.save_review(review)
        project.save_edges({Span(5, 9): Span(4, 11), Span(0, 2): Span(0, 3)})
        project.save_settings(settings)
        with project.publishing(BUNDLE):
            pass
        project.save_peaks(PEAKS)
    with Project.open(path) as project:
        assert project.recording == review.recording
        assert project.peaks == PEAKS
        assert project.claims is None, "its words are in the review"
        assert project.transcript == review.transcript
        assert project.findings == review.findings
        assert project.blocks == (BLOCK, later)
        assert project.edges == {Span(0, 2): Span(0, 3), Span(5, 9): Span(4, 11)}
        assert project.settings == settings
        assert project.published == (BUNDLE,)
        assert project.review() == review
        assert project.check_log()
        project.forget_blocks()
        assert not project.blocks


@pytest.mark.parametrize(
    ("error", "kept"), [(OutputError("unwritable", "", ""), 1), (KeyboardInterrupt(), 2)]
)
def test_a_bundle_is_kept_before_it_is_out_and_forgotten_where_it_is_not(
    project: Project, error: BaseException, kept: int
) -> None:
    bundles = [bundle("one"), bundle("two")]
    with project.publishing(bundles[0]):
        assert project.published == (bundles[0],)
    with pytest.raises(type(error)), project.publishing(bundles[1]):
        raise error
    assert project.published == tuple(bundles[:kept])


def test_only_its_owner_may_read_it_and_nothing_lies_beside_it(path: Path) -> None:
    with Project.create(path) as project:
        project.save_review(decide(undecided(), 0))
        beside = [other for other in path.parent.iterdir() if other != path]
        assert all(other.stat().st_size == 0 for other in beside)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_what_was_replaced_is_wiped(path: Path) -> None:
    with Project.create(path) as project:
        project.save_block(BLOCK)
        assert b"hushword" in path.read_bytes()
        project.forget_blocks()
    assert b"hushword" not in path.read_bytes()


def test_an_earlier_review_can_be_saved_again_after_it_was_opened_again(path: Path) -> None:
    first = undecided()
    second = decide(first, 0)
    third = decide(second, 1).accept(["damage:0"])
    with Project.create(path) as project:
        project.save_review(first)
        project.save_review(second)
        project.save_review(third)
    with Project.open(path) as project:
        assert project.review() == third
        project.save_review(second)
        assert project.review() == second
        project.save_review(decide(second, 2))
    with Project.open(path) as project:
        assert project.review() == decide(second, 2)
        assert [entry.undone for entry in project.log()] == [0, 0, 1, 0]
        assert project.check_log()


def test_a_review_that_was_not_changed_adds_nothing(project: Project) -> None:
    project.save_review(undecided())
    project.save_review(undecided())
    assert project.log() == ()
    assert project.check_log()


def test_decisions_survive_a_second_detection(project: Project) -> None:
    review = decide(undecided(), 0)
    project.save_review(review)
    fewer = find(review.transcript, {"Anna": Category.PERSON})
    project.save_review(replace(review, findings=fewer))
    project.save_review(replace(review, findings=fewer))
    assert project.review() == replace(review, findings=fewer)
    assert len(project.log()) == 2
    project.save_review(Review(review.recording, review.transcript, fewer))
    assert project.review().decisions == ()
    assert project.check_log()


def test_another_recording_forgets_what_was_made_from_the_first(project: Project) -> None:
    project.save_review(undecided())
    project.save_block(BLOCK)
    project.save_peaks(PEAKS)
    project.save_listened((Span(0, 5),))
    project.save_edges({Span(0, 2): Span(0, 3)})
    project.save_answers(SealedAnswers("heard", "seal"))
    take(project, undecided(), Step(words=((0, "Anne"),)))
    project.save_recording(undecided().recording)
    assert project.blocks[0] == BLOCK
    assert project.listened
    assert project.steps
    project.save_recording(make_recording(sha256="cd" * 32))
    assert not project.blocks
    assert (project.transcript, project.findings) == (None, None)
    assert (project.peaks, project.listened) == (None, ())
    assert (project.edges, project.answers) == ({}, None)
    assert (project.base, project.steps, project.position) == (None, (), 0)
    with pytest.raises(ProjectError, match="no findings yet"):
        project.review()
    project.close()
    with Project.open(project.path) as again:
        assert again.transcript is None


def take(project: Project, review: Review, *steps: Step) -> Review:
    """The last of the reviews that steps lead to, each of them kept."""
    state = State(review)
    project.begin_steps(state)
    for step in steps:
        state = apply(state, step)
        project.save_step(step, state.review)
    return state.review


ANNE, BOBBY, CARL, DIM = (
    Step(words=((2 * n, name),)) for n, name in enumerate(("Anne", "Bobby", "Carl", "Dim"))
)


def test_a_step_after_an_undo_takes_the_place_of_all_that_was_undone(project: Project) -> None:
    first = apply(State(undecided()), ANNE)
    project.save_review(undecided())
    take(project, undecided(), ANNE, BOBBY, CARL)
    project.save_position(1, first.review)
    project.save_step(DIM, apply(first, DIM).review)
    assert (project.steps, project.position) == ((ANNE, DIM), 2)
    assert any(entry.detected for entry in project.log())


def test_early_steps_that_were_taken_back_lead_to_nothing(project: Project) -> None:
    project.save_recording(undecided().recording)
    project.save_early_step(ANNE, 1)
    project.save_early_step(BOBBY, 2)
    project.save_early_position(1)
    assert project.early_steps == (ANNE,)
    project.save_early_position(0)
    project.save_carried(State(undecided()), project.early_steps, undecided())
    assert (project.base, project.steps, project.position) == (State(undecided()), (), 0)
    with pytest.raises(ProjectError, match="is damaged"):
        _ = project.early_steps


@pytest.mark.parametrize("whole", [False, True])
def test_after_a_crash_the_review_is_what_was_saved_last(path: Path, *, whole: bool) -> None:
    killed = path.with_name("killed.caviard")
    with Project.create(path) as project:
        project.save_review(undecided())
        review = take(project, undecided(), ANNE)
        take(project, undecided(), ANNE, BOBBY)
        project.save_position(1, review)
        if whole:
            review = replace(review, findings=find(review.transcript, {"Bob": Category.PERSON}))
            project.save_review(review)
        shutil.copy(path, killed)  # what is on the disk at this moment
    with Project.open(killed) as project:
        assert project.review() == review


@pytest.mark.parametrize(
    ("statement", "holds"),
    [
        ("SELECT 1", True),
        ("DELETE FROM kept WHERE name = 'base'", False),
        ("UPDATE steps SET data = replace(data, '[0,', '[900,')", False),
        ("UPDATE steps SET data = replace(data, '8000}', '80001}')", False),
    ],
)
def test_steps_that_lead_nowhere_after_a_crash_are_damage(path: Path, statement: str, holds: bool) -> None:
    killed = path.with_name("killed.caviard")
    with Project.create(path) as project:
        project.save_review(undecided())
        review = take(project, undecided(), ANNE, Step(part=(Span(0, 8000),)))
        shutil.copy(path, killed)
    meddle(killed, statement)
    told = nullcontext() if holds else pytest.raises(ProjectError, match="is damaged")
    with told, Project.open(killed) as again:
        assert again.review() == review


def test_a_transcript_can_be_kept_alone(project: Project) -> None:
    project.save_recording(undecided().recording)
    project.save_transcript(undecided().transcript)
    assert project.transcript == undecided().transcript
    with pytest.raises(ProjectError, match="no findings yet"):
        project.review()


def test_a_project_in_memory_is_kept_there_and_leaves_the_file_alone(path: Path) -> None:
    path.write_bytes(b"another file")
    with Project.in_memory(path) as project:
        project.save_review(decide(undecided(), 0))
        assert project.review() == decide(undecided(), 0)
    assert path.read_bytes() == b"another file"
    assert list(path.parent.iterdir()) == [path]


# The log


def entries(path: Path, *statements: str) -> bool:
    """Whether the log still holds after somebody meddled with the file."""
    with sqlite3.connect(path) as meddling:
        meddling.execute("DROP TRIGGER log_is_not_changed")
        meddling.execute("DROP TRIGGER log_is_not_cut")
        for statement in statements:
            meddling.execute(statement)
    meddling.close()
    with Project.open(path) as project:
        return project.check_log()


@pytest.mark.parametrize(
    ("statement", "holds"),
    [
        ("SELECT 1", True),
        ("UPDATE log SET data = replace(data, 'keep', 'redact') WHERE number = 2", False),
        ("UPDATE log SET seal = zeroblob(32) WHERE number = 1", False),
        ("UPDATE log SET seal = 5 WHERE number = 1", False),
        ("DELETE FROM log WHERE number = 1", False),
        ("DELETE FROM log WHERE number = 3", False),
        ("DELETE FROM log", False),
        ("INSERT INTO log (data, seal) SELECT data, seal FROM log WHERE number = 3", False),
        ("UPDATE log SET number = 10 - number", False),
        (
            "UPDATE log SET (data, seal) = (SELECT data, seal FROM log WHERE number = 2) WHERE number = 1",
            False,
        ),
        (UNSEALED, False),
        ("DELETE FROM terms WHERE number = 1", False),
        ("UPDATE terms SET data = replace(data, 'bob', 'eve')", False),
    ],
)
def test_meddling_with_the_log_is_seen(path: Path, statement: str, holds: bool) -> None:
    with Project.create(path) as project:
        review = undecided()
        for index in range(3):
            review = decide(review, index)
            project.save_review(review)
    assert entries(path, statement) is holds


@pytest.mark.parametrize("trace", ["SELECT 1", "DELETE FROM terms", "DELETE FROM published"])
def test_a_log_that_is_gone_with_its_seal_is_missed(path: Path, trace: str) -> None:
    with Project.create(path) as project:
        project.save_review(decide(undecided(), 0))
        with project.publishing(BUNDLE):
            pass
    assert not entries(path, "DELETE FROM log", UNSEALED, trace)


def test_that_a_log_without_entries_has_lost_its_seal_is_missed(path: Path) -> None:
    Project.create(path).close()
    assert not entries(path, UNSEALED)


@pytest.mark.parametrize(
    ("statement", "holds"),
    [
        ("SELECT 1", True),
        ("UPDATE published SET data = replace(data, 'one', 'six')", False),
        ("INSERT INTO published (data) SELECT data FROM published WHERE number = 2", False),
        ("DELETE FROM published WHERE number = 1", False),
        ("DELETE FROM published", False),
        ("UPDATE published SET number = 10 - number", False),
        ("DELETE FROM kept WHERE name = 'bundles'", False),
    ],
)
def test_meddling_with_what_is_kept_of_bundles_is_seen(path: Path, statement: str, holds: bool) -> None:
    with Project.create(path) as project:
        for name in ("one", "two"):
            with project.publishing(bundle(name)):
                pass
        with pytest.raises(OutputError), project.publishing(bundle("not out")):
            raise OutputError("unwritable", "", "")
        project.save_review(decide(undecided(), 0))
    assert entries(path, statement) is holds
    with Project.open(path) as project:
        told = project.check_bundles()
        assert told is (holds or "kept" in statement), "what is not sealed is told by the log alone"
        project.save_review(decide(undecided(), 1))
        with project.publishing(bundle("later")):
            pass
        assert project.check_log() is (holds or "kept" in statement)


def test_bundles_that_an_older_version_kept_are_sealed_with_the_next(path: Path) -> None:
    with Project.create(path) as project:
        with project.publishing(bundle("one")):
            pass
        secret = project._kept("secret", bytes)
        assert secret is not None
        with project._saving():
            project._forget("bundles")
            project._keep("head", seal_length(secret, 0, b""))
    assert entries(path, "UPDATE published SET data = replace(data, 'one', 'six')"), "nothing tells it"
    with Project.open(path) as project:
        with project.publishing(bundle("two")):
            pass
        assert project.check_log()
    with sqlite3.connect(path) as meddling:
        meddling.execute("UPDATE published SET data = replace(data, 'six', 'one')")
    meddling.close()
    with Project.open(path) as project:
        assert not project.check_log()


def test_the_log_says_who_when_and_what_kind_and_never_which_words(path: Path) -> None:
    with Project.create(path) as project:
        review = decide(decide(undecided(), 0), 1, Action.REDACT)
        project.save_review(review)
        (entry,) = project.log()
        assert [decision.key.term for decision in entry.decisions] == ["anna", "bob"]
    with sqlite3.connect(path) as connection:
        ((data,),) = connection.execute("SELECT CAST(data AS TEXT) FROM log")
    connection.close()
    assert not [name for name in NAMES if name.lower() in data.lower()]
    assert all(
        word in data for word in ('"by":"me"', '"redact"', '"person"', f'"at":"{datetime.now(UTC):%Y-}')
    )
    with Project.open(path) as again:
        assert again.review().decisions == review.decisions


def test_no_two_projects_share_the_secret_of_their_logs(path: Path) -> None:
    with Project.in_memory(path) as one, Project.in_memory(path) as other:
        assert one._secret != other._secret


def test_the_log_is_only_added_to(path: Path) -> None:
    with Project.create(path) as project:
        project.save_review(decide(undecided(), 0))
    for statement in ("DELETE FROM log", "UPDATE log SET data = ''"):
        with sqlite3.connect(path) as meddling, pytest.raises(sqlite3.IntegrityError, match="append only"):
            meddling.execute(statement)
        meddling.close()


# What goes wrong


def test_nothing_is_lost_when_the_program_is_killed(path: Path) -> None:
    review = undecided()
    with Project.create(path) as project:
        project.save_review(review)
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.project.deciding", str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    told = 0
    for line in child.stdout:
        told = int(line)
        if told == 25:
            break
    os.kill(child.pid, signal.SIGKILL)
    told = max([told, *(int(line) for line in child.stdout if line.strip().isdigit())])
    child.stdout.close()
    child.wait()
    with Project.open(path) as project:
        decisions = project.review().decisions
        assert len(decisions) in {told, told + 1}
        assert [decision.by for decision in decisions] == [
            f"person {number}" for number in range(len(decisions))
        ]
        assert project.check_log()
    assert list(path.parent.iterdir()) == [path]


def test_two_cannot_write(path: Path) -> None:
    with Project.create(path):
        with pytest.raises(ProjectError) as caught:
            Project.open(path)
        assert caught.value.code == "project-in-use"
    Project.open(path).close()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file is neither moved nor removed there")
def test_nothing_is_kept_in_a_file_that_is_not_where_it_was(path: Path, tmp_path: Path) -> None:
    def replaced() -> None:
        path.rename(tmp_path / "elsewhere")
        path.touch()

    with Project.create(path) as project:
        for gone in (lambda: path.rename(tmp_path / "elsewhere"), replaced, path.unlink):
            project.save_settings({"profile": "staff"})
            gone()
            with pytest.raises(ProjectError) as refused:
                project.save_settings({"profile": "press"})
            assert refused.value.code == "project-moved"
            if (elsewhere := tmp_path / "elsewhere").exists():
                elsewhere.rename(path)
                assert project.settings == {"profile": "staff"}


def test_a_project_is_never_made_over_another_file(path: Path) -> None:
    path.write_text("precious")
    with pytest.raises(ProjectError) as caught:
        Project.create(path)
    assert caught.value.code == "project-exists"
    assert path.read_text() == "precious"
    with pytest.raises(ProjectError) as caught:
        Project.create(path.parent / "none" / "x.caviard")
    assert caught.value.code == "project-unwritable"


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "not-a-project"), (b"a text that is long enough to be no database at all" * 40, "not-a-project")],
)
def test_what_is_no_project_is_one_sentence(path: Path, content: bytes, code: str) -> None:
    path.write_bytes(content)
    with pytest.raises(ProjectError) as caught:
        Project.open(path)
    assert (caught.value.code, caught.value.status) == (code, 3)
    assert path.read_bytes() == content


def test_a_missing_file_a_folder_and_a_foreign_database_are_told_apart(path: Path) -> None:
    with pytest.raises(UnreadableProjectError, match="There is no project"):
        Project.open(path)
    with pytest.raises(ProjectError, match="not a project"):
        Project.open(path.parent)
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE kept (x)")
    other.close()
    with pytest.raises(ProjectError, match="not a project"):
        Project.open(path)


@pytest.mark.parametrize("place", [".", "..", "meetings", "/"])
def test_of_a_folder_it_is_said_which_one_it_is(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder := tmp_path / "here").mkdir()
    (folder / "meetings").mkdir()
    monkeypatch.chdir(folder)
    with pytest.raises(UnreadableProjectError) as caught:
        Project.open(Path(place))
    assert caught.value.happened == f"The folder {Path(place).resolve()} is not a project of Caviard."
    assert caught.value.advice == "Give a file in it that ends in .caviard."


def meddle(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as other:
        other.execute(statement)
    other.close()


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("PRAGMA user_version = 4", "project-too-new"),
        ("PRAGMA user_version = 2", "project-damaged"),
        ("DELETE FROM kept WHERE name = 'secret'", "project-damaged"),
        ("DROP TABLE kept", "project-damaged"),
        ("DROP TABLE steps", "project-damaged"),
        ("INSERT INTO log (data, seal) VALUES ('{', '')", "project-damaged"),
        ("CREATE TRIGGER t AFTER INSERT ON kept BEGIN DELETE FROM published; END", "project-damaged"),
        (
            "CREATE VIEW v AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x FROM n",
            "project-damaged",
        ),
        ("ALTER TABLE heard ADD COLUMN more AS (zeroblob(2000000000))", "project-damaged"),
    ],
)
def test_a_project_that_cannot_be_used_is_one_sentence(path: Path, statement: str, code: str) -> None:
    Project.create(path).close()
    meddle(path, statement)
    with pytest.raises(ProjectError) as caught:
        Project.open(path)
    assert caught.value.code == code


def page_of(path: Path, table: str) -> int:
    """Where in the file the first page of a table begins."""
    with sqlite3.connect(path) as other:
        ((page,),) = other.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,))
        ((size,),) = other.execute("PRAGMA page_size")
    other.close()
    return int((page - 1) * size)


@pytest.mark.parametrize(
    ("place", "other"),
    [
        (lambda path: page_of(path, "steps"), b"\xa5" * 300),
        (lambda path: page_of(path, "heard"), b"\xa5" * 300),
        (lambda path: path.read_bytes().index(b"x" * 3000), b"\xa5" * 300),
        (lambda path: path.read_bytes().index(b'"2026-01-31"'), b"\xa5" * 300),
        (lambda path: path.read_bytes().index(b'"by":"me"'), b'"by":"we"'),
        (lambda path: path.read_bytes().index(b"answers", page_of(path, INDEX)), b"answert"),
    ],
    ids=["steps", "heard", "answers", "published", "log", "index"],
)
def test_damage_where_nobody_reads_is_found_by_a_look_at_all_that_is_kept(
    path: Path, place: Callable[[Path], int], other: bytes
) -> None:
    with Project.create(path) as project:
        project.save_recording(undecided().recording)
        project.save_review(decide(undecided(), 0))
        project.save_answers(SealedAnswers("x" * 10_000, "seal"))
        with project.publishing(BUNDLE):
            pass
        project.check()
    at = place(path)
    with path.open("r+b") as file:
        file.seek(at)
        file.write(other)
    with Project.open(path) as project, pytest.raises(ProjectError, match="is damaged"):
        project.check()


def test_a_value_that_is_missing_is_damage(path: Path) -> None:
    Project.create(path).close()
    meddle(path, "DROP TABLE log")
    meddle(path, "CREATE TABLE log (number INTEGER PRIMARY KEY, data, seal)")
    meddle(path, "INSERT INTO log DEFAULT VALUES")
    with pytest.raises(ProjectError, match="is damaged"):
        Project.open(path)


@pytest.mark.parametrize(
    ("name", "number", "other"),
    [
        ("findings", '"last_word":1,', '"last_word":9000000000,'),
        ("findings", '"first_word":0,', '"first_word":-1,'),
        ("findings", '"end_char":4,', '"end_char":400,'),
        ("transcript", '"length":80000,', '"length":0,'),
        ("transcript", '"length":80000,', '"length":9000,'),
        ("transcript", '"start":23200,"end":26400', '"start":23200,"end":80001'),
        ("transcript", '"voice":[]', '"voice":[{"start":0,"end":80001}]'),
        ("recording", '"rate":8000,', '"rate":0,'),
        ("base", '"last_word":1,', '"last_word":9000000000,'),
        ("edges", "9000}]]", "80001}]]"),
        ("edges", '[[{"start":4000,"end":7200}', '[[{"start":9000,"end":9100}'),
    ],
)
def test_numbers_that_contradict_one_another_are_damage(
    path: Path, name: str, number: str, other: str
) -> None:
    with Project.create(path) as project:
        project.save_recording(undecided().recording)
        project.save_review(undecided())
        project.save_edges({Span(4000, 7200): Span(3900, 8000), Span(8000, 9000): Span(8000, 9000)})
        project.begin_steps(State(undecided()))
    with sqlite3.connect(path) as there:
        ((data,),) = there.execute("SELECT CAST(data AS TEXT) FROM kept WHERE name = ?", (name,))
        assert number in data
        changed = data.replace(number, other).encode()
        there.execute("UPDATE kept SET data = ? WHERE name = ?", (changed, name))
    there.close()
    with pytest.raises(ProjectError, match="is damaged"), Project.open(path) as project:
        _ = project.review(), project.edges, project.base


def test_a_setting_of_another_kind_is_damage(path: Path) -> None:
    Project.create(path).close()
    meddle(path, """INSERT INTO kept (name, data) VALUES ('settings', '{"watchlist": 7}')""")
    with Project.open(path) as project, pytest.raises(ProjectError, match="is damaged"):
        _ = project.settings


def test_a_name_that_is_no_text_is_damage(path: Path) -> None:
    Project.create(path).close()
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA writable_schema = ON")
        other.execute("INSERT INTO sqlite_master VALUES ('table', CAST(x'ff41' AS TEXT), 'x', 0, 'CREATE x')")
    other.close()
    with pytest.raises(ProjectError, match="is damaged"):
        Project.open(path)


def test_a_full_disk_keeps_what_was_saved(path: Path) -> None:
    review = undecided()
    with Project.create(path) as project:
        project.save_review(review)
        with full_disk(path.stat().st_size), pytest.raises(ProjectError) as caught:
            project.save_settings({"source": "secret" * 50_000})
        assert caught.value.code == "project-disk"
        assert "secret" not in str(caught.value)
        assert project.settings == {}
        project.save_review(decide(review, 0))
    with Project.open(path) as project:
        assert project.review() == decide(review, 0)


def test_what_found_no_room_is_in_the_log_once_there_is_some(path: Path) -> None:
    review = undecided()
    decided = review.decide([Decision(review.findings.findings[0].key, Action.REDACT, "me" * 50_000)])
    with Project.create(path) as project:
        project.save_review(review)
        with full_disk(path.stat().st_size), pytest.raises(ProjectError):
            project.save_review(decided)
        assert project.review() == review
        project.save_review(decided)
    with Project.open(path) as project:
        assert project.review() == decided
        assert project.check_log()


def test_a_disk_that_is_full_from_the_start_leaves_no_file(path: Path) -> None:
    with full_disk(1000), pytest.raises(ProjectError):
        Project.create(path)
    assert list(path.parent.iterdir()) == []


def test_a_project_that_may_not_be_written_is_one_sentence() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.caviard"
        Project.create(path).close()
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        try:
            found = subprocess.run(
                [sys.executable, "-m", "tests.project.unprivileged", str(path)],
                cwd=ROOT,
                capture_output=True,
                text=True,
                check=False,
            )
        finally:
            Path(folder).chmod(0o700)
        assert found.stdout.strip() == "project-read-only", found.stderr
