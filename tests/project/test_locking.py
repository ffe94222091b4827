import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import ProjectError
from app.domain.finding import Category
from app.domain.ports import HeardBlock, HeardSegment
from app.domain.review import Action, Decision, Review
from app.domain.reviewing.edits import State, Step
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span
from app.project import Project, is_locked, relock
from app.project import cipher as module
from app.project.cipher import Cipher, Lock, make_lock
from tests.project.test_project import BUNDLE
from tests.values import find, make_recording, make_transcript, say

WORDS = "été deux Kowalska"
SECRETS = ("kowalska", "falcon", "staff", "hushword", "b.wav")
LOCKED = "project-locked"
LONGEST = 255 - len("-journal")
"""Of a project's name, with SQLite's own file beside it."""
USUAL = module._COST
"""Of a lock that was not made for a test."""
SWAP = "UPDATE kept SET data = (SELECT data FROM kept WHERE name = 'settings') WHERE name = 'findings'"
keys = st.binary(min_size=32, max_size=32).map(Cipher)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a b.caviard"


def fill(project: Project) -> Review:
    transcript = make_transcript(say("Anna Kowalska met Bob"))
    findings = find(transcript, {"Anna Kowalska": Category.PERSON, "Bob": Category.PERSON})
    review = Review(make_recording(), transcript, findings)
    project.save_recording(review.recording)
    project.save_block(HeardBlock(Span(0, 8000), "en", (HeardSegment("en", tuple(say("hushword now"))),)))
    project.save_settings({"profile": "staff", "watchlist": (Term("Falcon"),)})
    for finding in findings.findings:
        review = review.decide([Decision(finding.key, Action.REDACT, "me")])
        project.save_review(review)
    return review


def kept(project: Project) -> tuple[object, ...]:
    """Something of every table."""
    found = (project.review(), project.blocks, project.settings, project.log(), project.published)
    return *found, project.base, project.steps, project.position


def refused(path: Path, passphrase: str | None) -> str:
    with pytest.raises(ProjectError) as caught:
        Project.open(path, passphrase)
    assert not any(word in str(caught.value) for word in ("Kowalska", WORDS))
    return caught.value.code


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as meddling, meddling:
        for trigger in ("log_is_not_changed", "log_is_not_cut"):
            meddling.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        for statement in statements:
            meddling.execute(statement)


# The cipher


@given(keys, st.binary(max_size=200), st.text(max_size=20))
def test_what_is_enciphered_comes_back_and_never_looks_the_same(
    cipher: Cipher, data: bytes, place: str
) -> None:
    first, second = cipher.close(data, place), cipher.close(data, place)
    assert cipher.open(first, place) == cipher.open(second, place) == data
    assert first != second
    assert data[:8] not in first or len(data) < 8


@given(keys, st.binary(max_size=60), st.data())
def test_no_changed_byte_goes_unseen(cipher: Cipher, plain: bytes, data: st.DataObject) -> None:
    closed = bytearray(cipher.close(plain, "here"))
    closed[data.draw(st.integers(0, len(closed) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(ValueError, match="not authentic"):
        cipher.open(bytes(closed), "here")


@given(keys, keys, st.binary(max_size=60), st.binary(max_size=40))
def test_another_key_another_place_and_other_bytes_open_nothing(
    cipher: Cipher, other: Cipher, plain: bytes, junk: bytes
) -> None:
    closed = cipher.close(plain, "here")
    with pytest.raises(ValueError, match="not authentic"):
        cipher.open(closed, "there")
    with pytest.raises(ValueError, match=r"."):
        cipher.open(junk, "here")
    if other != cipher:
        with pytest.raises(ValueError, match="not authentic"):
            other.open(closed, "here")


def test_the_accents_of_a_passphrase_may_be_typed_either_way() -> None:
    lock, cipher = make_lock("e\u0301te\u0301 deux")
    assert lock.open("été deux") == cipher
    assert cipher.key not in lock.key
    assert repr(cipher) == "Cipher()"


def test_no_two_locks_share_a_key_or_a_salt() -> None:
    (one, cipher), (other, another) = make_lock(WORDS), make_lock(WORDS)
    assert cipher != another
    assert one.salt != other.salt


def test_a_lock_and_a_column_of_the_first_release_are_opened() -> None:
    key = (
        "36eb1531de5b0efd0ba0524d3fa36911b04a98893e06ce6c8ec798e9dd6ae5b39d31d850"
        "51688baaf3e008b76c2b25eae79ae51ef4592c53d6429f0f"
    )
    column = "dd127877f5ecd553874a7208eccaa8ad21a5a5da0f13a45658ba297ede2fdd0b12d2"

    cipher = Lock(bytes(range(16)), 14, bytes.fromhex(key)).open("Noël")

    assert cipher == Cipher(bytes(range(32)))
    assert cipher.open(bytes.fromhex(column), "words 1").decode() == "gardé"


def test_to_try_a_passphrase_takes_128_mib(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has stolen a file tries as many as they have room for."""
    monkeypatch.setattr(module, "_COST", USUAL)
    lock, cipher = make_lock(WORDS)
    assert 2**lock.cost == 128 * 1024
    assert lock.open(WORDS) == cipher


@pytest.mark.parametrize("cost", [0, 13, 20, 60])
def test_no_file_asks_for_all_memory(cost: int) -> None:
    with pytest.raises(ValueError, match="no such cost"):
        Lock(b"", cost, b"").open(WORDS)


# Projects


def test_a_locked_project_keeps_everything_and_shows_nothing(path: Path) -> None:
    with Project.create(path, WORDS) as project:
        review = fill(project)
        during = b"".join(file.read_bytes() for file in path.parent.iterdir())
    for stored in (during, path.read_bytes()):
        assert not any(secret.encode() in stored.lower() for secret in (*SECRETS, WORDS))
        assert "Kowalska".encode("utf-16-le") not in stored
    assert refused(path, None) == LOCKED
    assert refused(path, WORDS.lower()) == "wrong-passphrase"
    with Project.open(path, WORDS) as project:
        assert project.review() == review
        assert project.settings["watchlist"] == (Term("Falcon"),)
        assert len(project.log()) == 2
        assert project.locked
        assert project.check_log()


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE kept SET data = zeroblob(60) WHERE name = 'transcript'", "project-damaged"),
        (SWAP, "project-damaged"),
        ("UPDATE log SET data = substr(data, 2) || x'00' WHERE number = 1", "project-damaged"),
        ("UPDATE kept SET data = '{}' WHERE name = 'lock'", "project-damaged"),
        ("UPDATE kept SET data = replace(data, ':14,', ':15,') WHERE name = 'lock'", "wrong-passphrase"),
        ("UPDATE kept SET data = replace(data, ':14,', ':40,') WHERE name = 'lock'", "wrong-passphrase"),
        ("DELETE FROM kept WHERE name = 'lock'", "project-damaged"),
    ],
)
def test_what_was_changed_is_said_and_never_used(path: Path, statement: str, code: str) -> None:
    with Project.create(path, WORDS) as project:
        fill(project)
    change(path, statement)
    with pytest.raises(ProjectError) as caught, Project.open(path, WORDS) as project:
        project.review()
    assert caught.value.code == code


def test_a_row_that_is_gone_from_a_locked_log_is_missed(path: Path) -> None:
    with Project.create(path, WORDS) as project:
        fill(project)
    change(path, "DELETE FROM log WHERE number = 2")
    with Project.open(path, WORDS) as project:
        assert not project.check_log()


def test_a_short_passphrase_makes_no_project(path: Path) -> None:
    with pytest.raises(ProjectError) as caught:
        Project.create(path, "secret!")
    assert caught.value.code == "short-passphrase"
    assert not path.exists()
    Project.create(path, "secrets!").close()


def test_a_project_is_locked_later_given_another_passphrase_and_unlocked(path: Path) -> None:
    with Project.create(path) as project:
        review = fill(project)
        project.begin_steps(State(review))
        project.save_step(Step(terms=(Term("Heron"),)), review)
        with project.publishing(BUNDLE):
            pass
        filled = kept(project)
    assert all(filled)
    for before, after in ((None, WORDS), (WORDS, "another one"), ("another one", None)):
        relock(path, before, after)
        assert list(path.parent.iterdir()) == [path]
        assert path.stat().st_mode & 0o777 == 0o600
        assert is_locked(path) is (after is not None)
        assert (b"Kowalska" in path.read_bytes()) is (after is None)
        if before is not None and after is not None:
            assert refused(path, before) == "wrong-passphrase"
        with Project.open(path, after) as project:
            assert project.locked is (after is not None)
            assert kept(project) == filled
            assert project.check_log()


@pytest.mark.parametrize(("before", "after"), [(None, WORDS), (WORDS, "another one"), (WORDS, None)])
def test_through_a_link_the_project_itself_is_locked_and_unlocked(
    path: Path, tmp_path: Path, before: str | None, after: str | None
) -> None:
    with Project.create(path, before) as project:
        fill(project)
    (tmp_path / "links").mkdir()
    link = tmp_path / "links" / "link.caviard"
    link.symlink_to(path)

    relock(link, before, after)

    assert link.readlink() == path
    assert (b"Kowalska" in path.read_bytes()) is (after is None)
    Project.open(path, after).close()


def test_a_project_with_the_longest_name_is_locked(tmp_path: Path) -> None:
    path = tmp_path / f"{'x' * (LONGEST - 8)}.caviard"
    Project.create(path).close()
    relock(path, None, WORDS)
    assert refused(path, None) == LOCKED
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_that_leads_nowhere_is_no_project(path: Path) -> None:
    path.symlink_to(path)
    with pytest.raises(ProjectError) as caught:
        relock(path, None, WORDS)
    assert caught.value.code == "no-project"


def test_a_lock_hides_no_change_of_the_log(path: Path) -> None:
    with Project.create(path) as project:
        fill(project)
    change(path, "UPDATE log SET data = replace(data, 'redact', 'keep') WHERE number = 1")
    relock(path, None, WORDS)
    with Project.open(path, WORDS) as project:
        assert not project.check_log()


@pytest.mark.parametrize(
    ("passphrase", "new"), [("wrong words", "another one"), (None, None), (WORDS, "short")]
)
def test_what_cannot_be_locked_stays_as_it_was(path: Path, passphrase: str | None, new: str | None) -> None:
    Project.create(path, WORDS).close()
    with pytest.raises(ProjectError):
        relock(path, passphrase, new)
    assert list(path.parent.iterdir()) == [path]
    Project.open(path, WORDS).close()


def test_a_project_that_is_open_is_not_locked_under_its_user(path: Path) -> None:
    with Project.create(path) as project, pytest.raises(ProjectError) as caught:
        relock(path, None, WORDS)
    assert caught.value.code == "project-in-use"
    assert project.path == path
