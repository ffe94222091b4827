"""A project that a passphrase locks, through the command line."""

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.conftest import Caviard, Ran, run_caviard

WORDS = "trois mots secrets"
TEXT = "Anna Kowalska joins Meta in Paris.\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, module_environment: dict[str, str]) -> Path:
    """A folder with a locked project, whose bundle is ``out/b``: made once for all tests."""
    folder = tmp_path_factory.mktemp("locked")
    (folder / "notes.txt").write_text(TEXT, encoding="utf-8")
    ran = run_caviard(
        "redact", "notes.txt", "-o", "out", "--text", "txt", "--name", "b",
        "--project", "k.caviard", "--lock",
        folder=folder, environment={**module_environment, "CAVIARD_PASSPHRASE": WORDS},
    )  # fmt: skip
    assert ran.status == 0, ran.err
    stored = (folder / "k.caviard").read_bytes()
    assert not any(word in stored for word in (b"Kowalska", b"kowalska", WORDS.encode()))
    return folder


@pytest.fixture
def kept(made: Path, environment: dict[str, str], tmp_path: Path) -> Path:
    """The locked project, and its bundle, of this test."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    environment["CAVIARD_PASSPHRASE"] = WORDS
    return tmp_path / "k.caviard"


def test_only_its_passphrase_opens_it(inside: Caviard, environment: dict[str, str], kept: Path) -> None:
    def verified(passphrase: str) -> Ran:
        environment["CAVIARD_PASSPHRASE"] = passphrase
        return inside("verify", "out/b", "--project", kept, "--log", "--json")

    assert [check["name"] for check in verified(WORDS).document["checks"]][-1] == "log"
    for passphrase, said in (("", "is locked with a passphrase."), ("other words", "does not open")):
        ran = verified(passphrase)
        assert ran.status == 1
        assert said in ran.document["reason"]
        assert len(ran.err.splitlines()) == 2
        assert not any(word in ran.err + ran.out for word in ("Kowalska", WORDS, "other words", "Traceback"))


def test_the_lock_is_taken_away_and_put_back(
    inside: Caviard, environment: dict[str, str], kept: Path
) -> None:
    assert inside("lock", kept, "--remove", "--json").document["locked"] is False
    assert b"Kowalska" in kept.read_bytes()
    ran = inside("lock", kept, "--json")
    assert ran.document["locked"] is True
    assert b"Kowalska" not in kept.read_bytes()
    del environment["CAVIARD_PASSPHRASE"]
    assert inside("lock", kept).status == 1


@pytest.mark.parametrize(
    ("options", "passphrase", "status"),
    [((), WORDS, 2), (("--project", "p.caviard"), "", 2), (("--project", "p.caviard"), "short", 1)],
)
def test_what_cannot_be_locked_is_not_begun(
    inside: Caviard,
    environment: dict[str, str],
    tmp_path: Path,
    options: tuple[str, ...],
    passphrase: str,
    status: int,
) -> None:
    (tmp_path / "notes.txt").write_text(TEXT, encoding="utf-8")
    environment["CAVIARD_PASSPHRASE"] = passphrase
    ran = inside("redact", "notes.txt", "-o", "out", "--lock", *options)
    assert ran.status == status, ran.err
    assert not (tmp_path / "out").exists()
    assert not (tmp_path / "p.caviard").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
@pytest.mark.parametrize(
    ("typed", "status"),
    [((WORDS, "new words", "new words"), 0), (("wrong words",), 1), ((WORDS, "new words", "other"), 2)],
)
def test_a_person_is_asked_at_a_terminal_which_shows_nothing(
    environment: dict[str, str], kept: Path, typed: tuple[str, ...], status: int
) -> None:
    del environment["CAVIARD_PASSPHRASE"]
    kept = kept.rename(kept.with_name("\x1b]0;Caviard\a\x1b[2K.caviard"))
    shown, ended = at_a_terminal(environment, typed, "lock", str(kept))
    assert ended == status
    assert not any(each in shown for each in (*typed, "\x1b", "\a"))


def at_a_terminal(environment: dict[str, str], typed: tuple[str, ...], *arguments: str) -> tuple[str, int]:
    """Run a command on a pseudo-terminal and answer its questions; what it shows, and its status."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "app", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment,
        start_new_session=True,
    )
    os.close(theirs)
    shown, left = "", list(typed)
    while True:
        try:
            data = os.read(ours, 1024)
        except OSError:  # what a terminal says when nobody holds its other end
            break
        shown += data.decode()
        if shown.rstrip(" ").endswith(":"):
            os.write(ours, f"{left.pop(0)}\n".encode() if left else b"\x04")
    os.close(ours)
    return shown, process.wait(120)
