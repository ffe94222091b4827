"""Killed at any line of a release: there is the old bundle or the new one, and never a part of either.

Killed at any line in which a project is begun: the same command is not refused for it.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import app
from app.files import sha256_of
from app.workbench.outgoing.destination import Destination
from app.workbench.outgoing.release import release
from tests.workbench.killing import NEW, write

ROOT = Path(app.__file__).parents[1]
LEAST = 60
"""Lines of a release."""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills itself")
@pytest.mark.parametrize("replacing", [False, True])
def test_a_release_is_killed_at_each_of_its_lines(tmp_path: Path, *, replacing: bool) -> None:
    command = [sys.executable, "-m", "tests.workbench.killing", str(tmp_path), *["replacing"] * replacing]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) >= LEAST


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills itself")
@pytest.mark.parametrize(("each", "passphrase", "least"), [(1, (), 100), (17, ("correct horse",), 7)])
def test_a_command_that_is_killed_while_it_begins_its_project_can_be_given_again(
    tmp_path: Path, each: int, passphrase: tuple[str, ...], least: int
) -> None:
    """A lock is slow, also a cheap one: of its lines only some."""
    command = [sys.executable, "-m", "tests.workbench.killing_early", str(tmp_path), str(each), *passphrase]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) >= least


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_bundle_is_on_its_disk_before_anybody_forgets_what_it_was_made_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A batch removes the review behind it: a power cut must not leave neither."""
    kept: list[Path] = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        kept.append(Path(f"/proc/self/fd/{descriptor}").readlink())
        real(descriptor)

    hashes = write(tmp_path / "private", NEW)
    monkeypatch.setattr(os, "fsync", fsync)
    out = tmp_path / "out"
    release(tmp_path / "private", out / "bundle", hashes, force=False, to=Destination.of(out))
    assert kept[-1] == tmp_path / "out"
    assert {path.name for path in kept} >= NEW.keys()
    assert kept[-2].parent == tmp_path / "out"
    assert all(sha256_of(tmp_path / "out" / "bundle" / name) == sha256 for name, sha256 in hashes.items())
