"""Tries a built or installed program: starts, jobs, documents, a lock, the window; offline if possible.

    python packaging/smoke.py FOLDER [--window]

FOLDER holds ``caviard`` and ``caviard-gui``. Prints a line a check, start times and sizes; fails at the first
that does not hold. Needs the standard library alone.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import Any

SECRETS = ("Ellison", "Okafor", "Brightwater", "Juniper")
"""Names of the sample meeting that may be read nowhere."""
PASSPHRASE = "words for a trial"  # noqa: S105 - of a project that is thrown away
EXE = ".exe" if sys.platform == "win32" else ""
OFFLINE = (
    ("unshare", "--net") if sys.platform == "linux" and shutil.which("unshare") and os.getuid() == 0 else ()
)
STARTS = 5
WINDOW_SECONDS = 8


def main() -> None:
    """Try the program that is named."""
    reader = argparse.ArgumentParser(description="Tries a built or installed program.")
    reader.add_argument("folder", type=Path)
    reader.add_argument("--window", action="store_true", help="open the window as well")
    asked = reader.parse_args()
    # Windows keeps what a process holds that ends a moment after the window.
    with tempfile.TemporaryDirectory(prefix="caviard-smoke-", ignore_cleanup_errors=True) as scratch:
        program = Program(asked.folder.absolute(), Path(scratch))
        program.starts()
        full = program.tells_what_is_there()
        program.does_the_main_job()
        program.listens_with_its_networks()
        program.works_on_several_at_once()
        program.locks_what_it_keeps()
        if OFFLINE:
            program.says_that_there_is_no_network()
        if full:
            program.listens_with("openai")
        if asked.window:
            program.opens_its_window()
    tell("everything holds", f"{'offline' if OFFLINE else 'not kept offline'}")


class Program:
    """A program that is tried.

    Args:
        folder: that holds it.
        scratch: for its data and what it publishes.
    """

    def __init__(self, folder: Path, scratch: Path) -> None:
        self._folder = folder
        # The app of macOS has its programs in one folder, and what they need in others beside it.
        self._whole = folder.parent if folder.name == "MacOS" else folder
        self._scratch = scratch
        self._settings = {**os.environ, "CAVIARD_DATA": str(scratch / "data")}
        for name in ("CAVIARD_MODELS", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"):
            self._settings.pop(name, None)

    def starts(self) -> None:
        """It starts, and how fast."""
        taken = []
        for _ in range(STARTS + 1):
            began = time.perf_counter()
            self._run("--version")
            taken.append(time.perf_counter() - began)
        size = sum(p.stat().st_size for p in self._whole.rglob("*") if p.is_file() and not p.is_symlink())
        tell(
            "starts",
            f"first {taken[0]:.2f} s, then {statistics.median(taken[1:]):.2f} s (median of {STARTS})",
        )
        tell("size", f"{size / 1e6:.0f} MB on disk")

    def tells_what_is_there(self) -> bool:
        """Nothing of its edition is missing, and the weights are whole; whether it is the full edition."""
        document = self._document("doctor", "--json")
        parts = {row["name"]: row["ready"] for row in document["parts"]}
        missing = [name for name, ready in parts.items() if not ready and not name.startswith("model ")]
        check("doctor", parts["model base"] and missing in ([], ["openai-whisper"]), f"missing: {missing}")
        states = {row["name"]: row["state"] for row in self._document("models", "check", "--json")["models"]}
        check("weights", states["base"] == "ready", states["base"])
        return not missing

    def does_the_main_job(self) -> None:
        """It redacts the sample meeting, in every format of text."""
        began = time.perf_counter()
        document = self._document("demo", "-o", self._scratch / "out", "--json")
        taken = time.perf_counter() - began
        passed = [row["passed"] for row in document["checks"]]
        check(
            "main job", document["published"] and all(passed), f"{len(passed)} checks passed, {taken:.0f} s"
        )
        files = {kind: Path(name) for kind, name in document["files"].items()}
        check("files", {"audio", "txt", "docx", "srt", "html", "certificate"} <= set(files), f"{len(files)}")
        with zipfile.ZipFile(files["docx"]) as archive:
            said = archive.read("word/document.xml").decode("utf-8")
        for name in ("txt", "srt", "vtt", "json", "html"):
            said += files[name].read_text(encoding="utf-8")
        check("secrets", not [secret for secret in SECRETS if secret in said], "none can be read")

    def listens_with_its_networks(self) -> None:
        """The encoder of voices tells speakers apart, and the tagger finds what no list has."""
        heard = self._document("transcribe", self._sample("en"), "--speakers", "auto", "--json")
        speakers = {word["speaker"] for word in heard["words"]}
        check("speakers", len(speakers) == 3 and None not in speakers, f"{len(speakers)} in the sample")
        document = self._document("detect", self._sample("en"), "--json")  # Nobody misheard a text alone.
        tagged = sum(finding["recogniser"] == "tagger" for finding in document["findings"])
        check("tagger", tagged and not document["failed"], f"{tagged} findings; failed: {document['failed']}")

    def works_on_several_at_once(self) -> None:
        """A batch starts a process for each recording, which starts its own; it publishes them as AAC."""
        options = ("-o", self._scratch / "batch", "--jobs", "2", "--format", "m4a", "--json")
        document = self._document("batch", self._sample("en"), self._sample("fr"), *options)
        written = {Path(row["files"]["audio"]).suffix for row in document["recordings"]}
        check("batch", document["published"] and written == {".m4a"}, f"{document['states']}, {written}")

    def locks_what_it_keeps(self) -> None:
        """It mutes a speaker, keeps a project that one passphrase opens, and verifies what it published."""
        project, asked = self._scratch / "locked.caviard", ("--speakers", "auto", "--mute-speaker", "2")
        options = (*asked, "--text", "txt", "--project", project, "--lock", "--json")
        document = self._document(
            "redact", self._sample("fr"), "-o", self._scratch / "out", *options, locked=True
        )
        said = Path(document["files"]["txt"]).read_text(encoding="utf-8")
        muted = document["counts"].get("speaker", 0)
        check("muted speaker", muted and "[INTERVENANT]" in said, f"{muted} passages")
        verify = ("verify", document["bundle"], "--project", project, "--log", "--json")
        closed = self._done(*verify).returncode
        check(
            "lock",
            closed == 1 and b"Grenoble" not in project.read_bytes(),
            f"status {closed} without the passphrase",
        )
        checks = self._document(*verify, locked=True)["checks"]
        check(
            "verified", checks and all(row["passed"] for row in checks), f"{len(checks)} checks passed again"
        )

    def says_that_there_is_no_network(self) -> None:
        """A model that is not there cannot be fetched, and one sentence says so."""
        done = self._done("models", "install", "small")
        said = done.returncode == 4 and "cannot be reached" in done.stderr
        check("no network", said, "a model that is not there cannot be fetched, and that is said")

    def listens_with(self, engine: str) -> None:
        """It listens with another engine."""
        heard = self._document("transcribe", self._sample("en"), "--engine", engine, "--json")
        check(f"engine {engine}", len(heard["words"]) > 100, f"{len(heard['words'])} words")

    def opens_its_window(self) -> None:
        """The window opens and stays."""
        settings = dict(self._settings)
        if sys.platform == "linux" and not settings.get("DISPLAY"):
            settings["QT_QPA_PLATFORM"] = "offscreen"
        window = subprocess.Popen([self._folder / f"caviard-gui{EXE}"], env=settings)
        try:
            status = window.wait(WINDOW_SECONDS)
        except subprocess.TimeoutExpired:
            status = None
        window.kill()
        window.wait()
        check(
            "window",
            status is None,
            f"open after {WINDOW_SECONDS} s" if status is None else f"ended: {status}",
        )

    def _sample(self, language: str) -> Path:
        return next(self._whole.rglob(f"meeting-{language}.flac"))

    def _done(self, *arguments: object, locked: bool = False) -> subprocess.CompletedProcess[str]:
        command = [*OFFLINE, str(self._folder / f"caviard{EXE}"), *map(str, arguments)]
        settings = self._settings | ({"CAVIARD_PASSPHRASE": PASSPHRASE} if locked else {})
        return subprocess.run(
            command, env=settings, cwd=self._scratch, capture_output=True, text=True, encoding="utf-8",
            check=False,
        )  # fmt: skip

    def _run(self, *arguments: object, locked: bool = False) -> str:
        done = self._done(*arguments, locked=locked)
        if done.returncode:
            sys.exit(f"{arguments} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def _document(self, *arguments: object, locked: bool = False) -> dict[str, Any]:
        document = json.loads(self._run(*arguments, locked=locked))
        assert isinstance(document, dict)
        return document


def check(name: str, holds: object, detail: str) -> None:
    """Say whether something holds, and stop where it does not."""
    if not holds:
        sys.exit(f"FAILED  {name}: {detail}")
    tell(name, detail)


def tell(name: str, detail: str) -> None:
    """A line of the report."""
    sys.stdout.write(f"ok  {name:<18}{detail}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
