"""How long we take beside others, side by side in one run, as ratios; the table of the help page.

``CAVIARD_BENCH_SPEECH`` is the minutes of the recording (10), ``CAVIARD_BENCH_RUNS`` how often what is short
is measured, in turn with its rival (3). What a rival needs is installed into the build folder; without it its
row is left out, and a sentence says so. No ratio is asserted: computers are shared.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, cast

import pytest

from app.audio import FileSink, open_source, render_blocks
from app.detect import open_detector
from app.domain.profile import SoundStyle
from app.domain.timeline import Span
from app.worker import Report, Worker
from app.worker.processors import usable_processors
from tests.benchmarks import rivals
from tests.benchmarks.processes import Cost, cost
from tests.benchmarks.recordings import meeting
from tests.benchmarks.talk import talk

pytestmark = [pytest.mark.timeout(0), pytest.mark.enable_socket]
MINUTES = float(os.environ.get("CAVIARD_BENCH_SPEECH", "10"))
RUNS = int(os.environ.get("CAVIARD_BENCH_RUNS", "3"))
CAVIARD = (sys.executable, "-m", "app")
WORDS = 45_000
MUTES_AN_HOUR, MUTE = 360, 0.6
"""Spans that are muted, and seconds of each."""
RELISTENED = 20
"""Spans in ten minutes."""
LISTED = "martha\ndesmond\nbrightwater\n"
"""What is muted where a list says it: as many passages as a meeting may have that is not made of names."""


@dataclass(slots=True)
class Table:
    """What was measured.

    Args:
        rows: measure, figure, goal and remark.
    """

    rows: list[tuple[str, float, float, str]] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def add(self, measure: str, figure: float, goal: float, remark: str) -> None:
        """A row; it is shown at once, for the next may take long."""
        self.rows.append((measure, figure, goal, remark))
        print(f"\n{measure}: {figure:.2f} (goal {goal:g}) {remark}", flush=True)  # noqa: T201

    def show(self) -> None:
        """Print all of it."""
        print("\n| measure | goal | measured | |\n|---|---|---|---|")  # noqa: T201
        for measure, figure, goal, remark in self.rows:
            met = "" if figure <= goal else " (missed)"
            print(f"| {measure} | {goal:g} | {figure:.2f}{met} | {remark} |")  # noqa: T201
        print("\n".join(self.left_out))  # noqa: T201


@dataclass(frozen=True, slots=True)
class Redacted:
    """The main job on the recording.

    Args:
        sound: the recording.
        project: the private file that is left.
        took: what it took.
        told: what it printed.
    """

    sound: Path
    project: Path
    took: Cost
    told: dict[str, Any]


@pytest.fixture(scope="module")
def table() -> Iterator[Table]:
    made = Table()
    yield made
    made.show()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("speed")


@pytest.fixture(scope="module")
def sound(folder: Path) -> Path:
    return meeting(folder / "meeting.m4a", MINUTES)


@pytest.fixture(scope="module")
def redacted(sound: Path, folder: Path) -> Redacted:
    """Everything that is found is removed."""
    return _redacted(sound, folder / "everything")


@pytest.fixture(scope="module")
def words(folder: Path) -> Path:
    path = folder / "words.txt"
    path.write_text(LISTED, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def listed(sound: Path, folder: Path, words: Path) -> Redacted:
    """The words of a list are removed, and no more."""
    return _redacted(sound, folder / "listed", "--watchlist", words, "--only", "watchlist")


@pytest.fixture(scope="module")
def alone(sound: Path) -> Cost:
    """What faster-whisper's transcription takes."""
    return cost(*rivals.faster_whisper(sound))


def test_beside_faster_whisper_alone(redacted: Redacted, alone: Cost, table: Table) -> None:
    _beside(table, "redact / faster-whisper's transcription", 1.25, redacted, alone)


def test_a_list_of_words_beside_faster_whisper_alone(listed: Redacted, alone: Cost, table: Table) -> None:
    _beside(table, "redact, a list of words / faster-whisper's transcription", 1.25, listed, alone)


def test_beside_the_whisper_command(redacted: Redacted, table: Table, tmp_path: Path) -> None:
    try:
        command, env = rivals.whisper(redacted.sound, tmp_path)
    except OSError as error:
        table.left_out.append(f"The whisper command is left out: {error}.")
        return
    _beside(table, "redact / whisper command", 0.35, redacted, cost(*command, env=env))


def test_beside_monkeyplug(listed: Redacted, words: Path, table: Table, tmp_path: Path) -> None:
    try:
        command, env = rivals.monkeyplug_whisper(listed.sound, words, tmp_path / "plugged.m4a")
    except OSError as error:
        table.left_out.append(f"monkeyplug is left out: {error}.")
        return
    theirs = cost(*command, env=env)
    _beside(table, "redact, a list of words / monkeyplug -m whisper, the same", 0.35, listed, theirs)


def test_relistening(redacted: Redacted, table: Table) -> None:
    took, spans = redacted.told["timings"], len(redacted.told["spans"])
    share = took["verify"] / spans * RELISTENED / (took["transcribe"] * 10 / MINUTES)
    table.add("relisten, 20 spans in 10 minutes / transcription", share, 0.15, f"by {spans} spans")


def test_another_profile(redacted: Redacted, table: Table, tmp_path: Path) -> None:
    again = cost(*CAVIARD, "publish", redacted.project, "-o", tmp_path, "--profile", "press")
    first = redacted.told["timings"]["transcribe"]
    remark = f"{again.wall:.0f} s, of which nothing is transcription; that took {first:.0f} s"
    table.add("the same recording for another profile / redact", again.wall / redacted.took.wall, 1, remark)


def test_publishing_beside_the_volume_filter(table: Table, tmp_path: Path) -> None:
    sound = meeting(tmp_path / "stereo.m4a", MINUTES, channels=2)
    with open_source(sound) as source:
        facts = source.recording
        apart, width = int(3600 / MUTES_AN_HOUR * facts.rate), int(MUTE * facts.rate)
        spans = [Span(at, at + width) for at in range(apart // 2, facts.length - width, apart)]

        def ours() -> None:
            target = tmp_path / "ours.m4a"
            target.unlink(missing_ok=True)
            blocks = render_blocks(source, spans, SoundStyle.MUTE)
            FileSink(threads=usable_processors()).write(blocks, target, like=facts, wanted="same")

        try:
            command = rivals.volume_filter(sound, spans, facts.rate, tmp_path / "theirs.m4a")
        except OSError as error:
            table.left_out.append(f"FFmpeg is left out: {error}.")
            return
        pairs = [(_taken(ours), cost(*command)) for _ in range(RUNS)]
    least, middle, most = (f([wall / other.wall for (wall, _), other in pairs]) for f in (min, median, max))
    cpu = median(cpu / other.cpu for (_, cpu), other in pairs)
    remark = f"{least:.2f} to {most:.2f} in {RUNS} runs; {cpu:.2f} of the processor time"
    table.add("publishing / ffmpeg's volume filter", middle, 1, remark)


def test_detection(table: Table) -> None:
    with Worker() as worker:
        took, hits = cast("tuple[float, int]", worker.run(f"{__name__}:detected"))
    table.add("detection, 45,000 words, processor seconds", took, 15, f"{hits} hits")


def detected(_report: Report) -> tuple[float, int]:
    """Processor seconds of a detection on one core where Caviard runs it, a child of one thread a library."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, set(list(os.sched_getaffinity(0))[:1]))
    detector = open_detector({"en"})
    for count in (100, WORDS):  # first the models are loaded
        text, confidences = talk(count)
        began = time.process_time()
        found = detector.detect(text, "en", confidences=confidences)
    took = time.process_time() - began
    assert not found.faults
    return took, len(found.hits)


def test_help(table: Table) -> None:
    pairs = [(cost(*CAVIARD, "--help").wall, cost(sys.executable, "-c", "pass").wall) for _ in range(RUNS)]
    bare = median(other for _, other in pairs)
    table.add("caviard --help, seconds", median(one for one, _ in pairs), 0.3, f"python alone {bare:.2f}")


def _redacted(sound: Path, target: Path, *asked: object) -> Redacted:
    project = target.with_suffix(".caviard")
    told = ("redact", sound, "-o", target, "--project", project, "--language", "en", "--json", *asked)
    took = cost(*CAVIARD, *told)
    return Redacted(sound, project, took, json.loads(took.output))


def _beside(table: Table, measure: str, goal: float, ours: Redacted, theirs: Cost) -> None:
    spans, took = len(ours.told["spans"]), ours.took
    remark = (
        f"{took.wall:.0f} / {theirs.wall:.0f} s, {took.cpu:.0f} / {theirs.cpu:.0f} processor seconds, "
        f"{spans} spans in {MINUTES:g} minutes"
    )
    table.add(measure, took.wall / theirs.wall, goal, remark)


def _taken(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock and of the processors."""
    began, used = time.monotonic(), time.process_time()
    work()
    return time.monotonic() - began, time.process_time() - used
