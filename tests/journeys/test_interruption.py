"""Stopped at any stage, by a signal, by a kill or by a full disk: no bundle, and nothing left lying about."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.conftest import SAMPLE, Caviard, files_below, private_below
from tests.samples import passages, speech, write_audio

BEGIN = 3.5
"""Seconds into the sample meeting."""
LATE = ("Looking for what", "Verifying")
"""Stages that come after the transcription."""


def start(environment: dict[str, str], folder: Path, stage: str, *options: str) -> subprocess.Popen[str]:
    """Begin to redact a bit of the sample meeting, of which a late stage has the words from a file."""
    said = write_audio(folder / "meeting.wav", *speech(SAMPLE / "meeting-en.flac", BEGIN, BEGIN + 8))
    command = [sys.executable, "-m", "app", "redact", str(said), "--language", "en", "--json"]
    if stage in LATE:
        words = [
            {"text": word, "start": passage.start - BEGIN, "end": passage.end - BEGIN}
            for passage in passages(SAMPLE / "meeting-en.flac")
            if passage.start >= BEGIN and passage.end <= BEGIN + 8
            for word in passage.text.split()
        ]
        (folder / "words.json").write_text(json.dumps({"language": "en", "words": words}), encoding="utf-8")
        command += ["--transcript", str(folder / "words.json")]
    return subprocess.Popen(
        [*command, *options, "-o", str(folder / "out")],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def wait_for(process: subprocess.Popen[str], stage: str) -> None:
    assert process.stderr is not None
    for line in process.stderr:
        if line.startswith(stage):
            return
    pytest.fail(f"it never came to: {stage}")


def children_of(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def ended(pid: int) -> bool:
    try:
        return "Z" in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return True


@pytest.mark.usefixtures("hang_ups")
@pytest.mark.parametrize(
    ("stage", "number"),
    [
        ("Opening", signal.SIGINT),
        ("Listening for voices", signal.SIGTERM),
        ("Transcribing", signal.SIGINT),
        *((stage, signal.SIGHUP) for stage in LATE),
    ],
)
def test_it_ends_within_a_second_and_leaves_nothing(
    environment: dict[str, str],
    tmp_path: Path,
    data_folder: Path,
    scratch: Path,
    stage: str,
    number: signal.Signals,
) -> None:
    began = time.monotonic()
    with start(environment, tmp_path, stage) as process:
        wait_for(process, stage)
        asked = time.monotonic()
        os.killpg(process.pid, number)
        out, _ = process.communicate(timeout=120)
        took = time.monotonic() - asked

    if process.returncode == 0 and stage == "Verifying":
        pytest.skip("it was done before the signal came")
    assert process.returncode == 130
    assert '"published": false' in out
    assert took < max(5, asked - began)  # a second, and what a busy machine adds: to its beginning as well
    assert not (tmp_path / "out").exists()
    assert private_below(data_folder) == []
    assert files_below(scratch) == []


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_kill_takes_the_child_along_and_publishes_nothing(
    environment: dict[str, str], tmp_path: Path, data_folder: Path, scratch: Path
) -> None:
    with start(environment, tmp_path, "Transcribing") as process:
        wait_for(process, "Transcribing")
        children = children_of(process.pid)
        process.kill()

    assert children
    deadline = time.monotonic() + 60
    while not all(map(ended, children)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert all(map(ended, children))
    assert not (tmp_path / "out").exists()
    assert private_below(data_folder) == []
    assert files_below(scratch) == []


def test_after_a_kill_the_same_command_goes_on_in_its_project(
    environment: dict[str, str], tmp_path: Path, scratch: Path
) -> None:
    kept = ("--project", str(tmp_path / "meeting.caviard"))
    with start(environment, tmp_path, "Transcribing", *kept) as process:
        wait_for(process, "Looking for what")  # all was written down
        process.kill()
    assert process.returncode == -signal.SIGKILL

    with start(environment, tmp_path, "Transcribing", *kept) as process:
        out, said = process.communicate(timeout=120)
    assert process.returncode == 0, said
    assert "Transcribing" not in said
    assert "Looking for what" in said
    assert json.loads(out)["published"]
    assert files_below(scratch) == []

    with start(environment, tmp_path, "Transcribing", *kept) as process:
        out, said = process.communicate(timeout=120)
    assert process.returncode != 0
    assert "already" in said  # it is done


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 200 kB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("may not mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """A transcript of the sample that says nothing, so that a journey need not listen."""
    path = tmp_path / "words.json"
    path.write_text('{"language": "fr", "words": []}', encoding="utf-8")
    return path


@pytest.mark.skipif(not shutil.which("mount") or sys.platform != "linux", reason="mounts a small disk")
class TestAFullDisk:
    def test_where_the_bundle_goes(
        self, caviard: Caviard, small_disk: Path, words: Path, data_folder: Path
    ) -> None:
        ran = caviard(
            "redact", SAMPLE / "meeting-fr.flac", "-o", small_disk / "out", "--transcript", words,
            "--format", "wav", "--json",
        )  # fmt: skip
        assert ran.status == 1, ran.err
        assert ran.document["code"] == "disk-full"
        assert list(small_disk.iterdir()) == []
        assert private_below(data_folder) == []

    @pytest.mark.parametrize(("whose", "code"), [("data", "private-disk-full"), ("out", "disk-full")])
    def test_is_told_before_an_hour_of_listening(
        self, caviard: Caviard, small_disk: Path, environment: dict[str, str], tmp_path: Path,
        *, whose: str, code: str,
    ) -> None:  # fmt: skip
        if whose == "data":
            environment["CAVIARD_DATA"] = str(small_disk)
        out = (small_disk if whose == "out" else tmp_path) / "out"
        ran = caviard("redact", SAMPLE / "meeting-fr.flac", "-o", out, "--json")
        assert (ran.status, ran.document["code"]) == (1, code)
        assert "Listening for voices" not in ran.err
        assert files_below(small_disk) == []
        assert not out.exists()

    def test_where_files_are_made(
        self, caviard: Caviard, small_disk: Path, words: Path, environment: dict[str, str], tmp_path: Path
    ) -> None:
        environment["CAVIARD_DATA"] = str(small_disk)
        ran = caviard(
            "redact", SAMPLE / "meeting-fr.flac", "-o", tmp_path / "out", "--transcript", words,
            "--format", "wav", "--json",
        )  # fmt: skip
        assert ran.status == 1, ran.err
        assert ran.document["code"] == "private-disk-full"
        assert files_below(small_disk) == []
        assert not (tmp_path / "out").exists()

    def test_where_the_project_is_kept(self, caviard: Caviard, small_disk: Path, tmp_path: Path) -> None:
        (small_disk / "filler").write_bytes(b"\0" * 190_000)
        ran = caviard(
            "redact", SAMPLE / "meeting-fr.flac", "-o", tmp_path / "out",
            "--project", small_disk / "kept.caviard", "--json",
        )  # fmt: skip
        assert ran.status == 1, ran.err
        assert not (tmp_path / "out").exists()


def test_a_folder_that_may_only_be_read(caviard: Caviard, tmp_path: Path, words: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0o500)
    mount = ["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(folder)]
    # For root, a folder is locked by its file system only.
    if os.access(folder, os.W_OK) and subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("may not make a read-only folder")
    sample = SAMPLE / "meeting-fr.flac"
    try:
        ran = caviard("redact", sample, "-o", folder / "out", "--transcript", words, "--json")
    finally:
        subprocess.run(["umount", str(folder)], capture_output=True, check=False)
        folder.chmod(0o700)
    assert ran.status == 1
    assert ran.document["code"] == "unwritable"
