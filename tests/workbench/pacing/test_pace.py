"""How long a stage takes from now on: what is usual on this computer, and what it is just now."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.workbench.pacing.ahead import LISTENING, PUBLISHING, REVIEWED, USUAL, with_speakers
from app.workbench.pacing.pace import Pace, Watch, roughly
from app.workbench.pacing.speeds import Work
from app.worker import Progress

SECONDS = st.floats(0.001, 10_000)
UNITS = st.floats(0.001, 1_000_000)
STEPS = st.lists(st.tuples(SECONDS, UNITS), max_size=20)
KNOWN = st.one_of(st.just(Pace()), st.floats(1e-6, 1e6).map(Pace.usual))


class Clock:
    """Tells what it is set to."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def made(known: Pace, steps: list[tuple[float, float]]) -> Pace:
    for seconds, units in steps:
        known = known.after(seconds, units)
    return known


@given(KNOWN, STEPS, st.floats(0, 1e9))
def test_what_is_left_is_never_below_nought_and_nought_at_the_end(
    known: Pace, steps: list[tuple[float, float]], rest: float
) -> None:
    pace = made(known, steps)
    left = pace.left(rest)
    assert left is None or left >= 0
    assert pace.left(0) == 0


@given(KNOWN, STEPS, UNITS, UNITS, st.floats(0, 1))
def test_what_is_left_never_rises_while_work_is_as_fast_as_it_was(
    known: Pace, steps: list[tuple[float, float]], done: float, rest: float, slowness: float
) -> None:
    before = made(known, steps)
    told = before.left(done + rest)
    assume(told is not None)
    assert told is not None
    seconds = slowness * before.seconds / before.units * done
    now = before.after(seconds, done).left(rest)
    assert now is not None
    assert now <= told * (1 + 1e-9)


@given(KNOWN, STEPS, UNITS, st.floats(1, 1000))
def test_the_same_takes_no_less_long_once_work_is_slower(
    known: Pace, steps: list[tuple[float, float]], done: float, slowness: float
) -> None:
    before = made(known, steps)
    told = before.left(100)
    assume(told is not None)
    assert told is not None
    now = before.after(slowness * before.seconds / before.units * done, done).left(100)
    assert now is not None
    assert now >= told * (1 - 1e-9)


def test_a_computer_that_is_busy_no_more_is_believed_within_minutes() -> None:
    pace = Pace.usual(1.0)
    for _ in range(20):
        pace = pace.after(60, 20)  # three times as slow
    assert pace.left(100) == pytest.approx(300, rel=0.1)
    for _ in range(6):
        pace = pace.after(60, 60)
    assert pace.left(100) == pytest.approx(120, rel=0.1), "205, counted from its beginning"


def test_a_stage_is_watched_from_its_first_step_on() -> None:
    """In which engines are loaded: of an hour that was heard at 30 times its pace, half an hour was left."""
    clock = Clock()
    watch = Watch(now=clock)
    assert watch.take(Progress("transcribe", 0, 3600, 1))
    clock.now += 20
    assert not watch.take(Progress("transcribe", 30, 3600, 1))
    assert watch.left is None
    for _ in range(6):
        clock.now += 1
        watch.take(Progress("transcribe", 30 + 30 * round(clock.now - 120), 3600, 1))
    assert watch.left == pytest.approx((3600 - 210) / 30)


def test_the_next_time_it_is_known_from_the_beginning_whatever_the_rate(data_folder: Path) -> None:
    clock = Clock()
    for rate, known in ((8_000, None), (48_000, 50.0)):
        watch = Watch(now=clock)
        watch.take(Progress("transcribe", 0, 100 * rate, rate, "base"))
        assert watch.left == known
        for done in range(10, 101, 10):
            clock.now += 5
            watch.take(Progress("transcribe", done * rate, 100 * rate, rate, "base"))
        assert watch.left == 0
        watch.take(Progress("transcribe", 0, 100 * rate, rate, "small"))
        assert watch.left is None, "another model has another pace"
    assert json.loads((data_folder / "pace.json").read_text()) == {"transcribe base sound": 0.5}


def test_half_of_what_is_remembered_is_of_this_time(data_folder: Path) -> None:
    clock = Clock()
    for each, known in ((1, 1.0), (3, 2.0)):
        watch = Watch(now=clock)
        for done in range(11):
            clock.now += each
            watch.take(Progress("fit", done, 10))
        assert json.loads((data_folder / "pace.json").read_text()) == {"fit": known}


@pytest.mark.usefixtures("data_folder")
def test_what_was_stopped_is_gone_on_with_at_the_pace_that_it_had() -> None:
    """Blocks are heard together: when the first of some is done it seems that each takes as long as all."""
    clock, left = Clock(), list[list[float]]()
    for blocks in (range(10), range(9, 17)):
        watch, told = Watch(LISTENING, now=clock), list[float]()
        for number, block in enumerate(blocks):
            clock.now += 4.0 if number % 3 == 2 else 0.0
            watch.take(Progress("transcribe", block * 30, 480, rate=1, by="base"))
            told += () if watch.left is None else (watch.left,)
        watch.stop()
        left.append(told)
    before, after = left
    assert max(after) < 1.25 * before[-1]


def test_what_was_stopped_at_once_says_nothing(data_folder: Path) -> None:
    clock = Clock()
    watch = Watch(LISTENING, now=clock)
    watch.stop()
    for done in range(3):
        clock.now += 2.0
        watch.take(Progress("transcribe", done, 100, rate=1, by="base"))
    watch.stop()
    assert not (data_folder / "pace.json").exists()


@pytest.mark.parametrize(
    ("stage", "remembers", "seconds"), [("fit", True, 0.1), ("fit", False, 10.0), ("download", True, 10.0)]
)
def test_what_says_nothing_of_this_computer_is_not_remembered(
    data_folder: Path, stage: str, remembers: bool, seconds: float
) -> None:
    """Too little, several recordings at a time, and the network."""
    clock = Clock()
    watch = Watch(remembers=remembers, now=clock)
    for done in range(11):
        clock.now += seconds
        watch.take(Progress(stage, done, 10))
    assert not (data_folder / "pace.json").exists()


def test_answers_from_before_say_nothing_of_how_fast_this_computer_is(data_folder: Path) -> None:
    """Of a review that is published again; nor are later stages expected to be as fast."""
    told: list[float | None] = []
    for recalled in (False, True):
        clock = Clock()
        watch = Watch(("fit", "write"), remembers=recalled, now=clock)
        for done in range(0, 101, 10):
            watch.take(Progress("fit", done, 100, recalled=recalled and done > 0))
            clock.now += 1 if recalled else 10
        watch.take(Progress("write", 0, 1000, 1))
        told.append(watch.left)
    assert told[0] is not None
    assert told[1] is None
    assert not (data_folder / "pace.json").exists()


@given(
    st.builds(
        Work, st.sampled_from(sorted(USUAL)), st.sampled_from(["", "base", "base ctranslate2"]), st.booleans()
    )
)
def test_work_is_known_again_by_its_name(work: Work) -> None:
    assert Work.named(work.name) == work


@pytest.mark.parametrize("kept", ["{", '{"fit": 0}', '{"fit": -1.0}', '{"fit": "soon"}', "[]"])
def test_what_was_remembered_and_cannot_be_is_forgotten(data_folder: Path, kept: str) -> None:
    (data_folder / "pace.json").write_text(kept)
    watch = Watch()
    watch.take(Progress("fit", 0, 10))
    assert watch.left is None


def test_a_folder_that_cannot_be_written_is_no_obstacle(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (data_folder / "in the way").touch()
    monkeypatch.setenv("CAVIARD_DATA", str(data_folder / "in the way"))
    clock = Clock()
    watch = Watch(now=clock)
    for done in range(11):
        clock.now += 1
        watch.take(Progress("fit", done, 10))
    assert watch.left == 0


def test_what_counts_something_else_is_estimated_anew() -> None:
    clock = Clock()
    watch = Watch(remembers=False, now=clock)
    assert watch.take(Progress("detect", 0, 9_000))
    for at, done in enumerate((1_000, 2_000, 52_000)):
        clock.now += 10
        assert not watch.take(Progress("detect", done, 100_000)), at
    assert watch.left == pytest.approx(48_000 / 51_000 * 20, rel=0.6)
    assert watch.take(Progress("detect", 0, 100_000)), "the search for the names of others"
    assert watch.left is None


JOB = (*LISTENING, *PUBLISHING)
SECONDS_OF_SOUND, PASSAGES_IN_IT = 600, 144


def run(clock: Clock, *, slow: float = 1.0) -> Iterator[tuple[Progress, float]]:
    """The stages of ten minutes as they usually are, each in twenty steps, with the time at each."""
    began = clock.now
    for stage in JOB:
        usual = USUAL[stage]
        total = round(PASSAGES_IN_IT * usual.passages) or SECONDS_OF_SOUND
        if stage == "detect":
            yield Progress(stage, 0, 9_000), clock.now - began
        for step in range(21):
            done = total * step // 20
            clock.now += slow * (usual.loading if step == 1 else 0) + slow * usual.each * total / 20
            by = {"transcribe": "base ctranslate2", "relisten": "base"}.get(stage, "")
            yield Progress(stage, done, total, 0 if usual.passages else 1, by), clock.now - began


@pytest.mark.parametrize("slow", [0.5, 1.0, 20.0])
def test_all_of_a_job_is_estimated_from_its_first_minute_on(slow: float) -> None:
    """Also where nothing is remembered: what comes is told by how fast the first stages are."""
    clock = Clock()
    *_, (_, whole) = run(Clock(), slow=slow)
    watch, errors = Watch(JOB, remembers=False, now=clock), []
    for progress, passed in run(clock, slow=slow):
        watch.take(progress)
        if watch.left is not None:
            errors.append(abs(watch.left - (whole - passed)) / whole)
    assert len(errors) > 100
    assert max(errors) < 0.1


def test_what_is_remembered_of_later_stages_is_what_they_are_expected_to_take(data_folder: Path) -> None:
    known = {"transcribe base sound": 0.5, "fit": 2.0, "relisten base": 3.0, "relisten small": 9.0}
    more = {"passages": 0.1, "detect sound": 0.2, "cuts": 0.1, "write sound": 0.01, "verify sound": 0.001}
    data_folder.mkdir(exist_ok=True)
    (data_folder / "pace.json").write_text(json.dumps({**known, **more}))
    watch = Watch(JOB)
    watch.take(Progress("transcribe", 0, 1000, 1, "base"))
    assert watch.left == pytest.approx(1000 * (0.5 + 0.2 + 0.01 + 0.001) + 100 * (2 + 0.6 * 3 + 0.1), abs=100)
    watch.take(Progress("cuts", 0, 200))
    kept = json.loads((data_folder / "pace.json").read_text())
    assert kept["passages"] == pytest.approx((0.1 + 0.2) / 2)
    watch.take(Progress("relisten", 0, 200, by="base"))
    assert watch.left == pytest.approx(600, abs=100)


def test_a_stage_that_is_none_of_the_job_comes_in_addition() -> None:
    clock = Clock()
    watch = Watch(LISTENING, remembers=False, now=clock)
    for stage in ("transcribe", "masked"):
        for done in range(0, 101, 10):
            watch.take(Progress(stage, done, 100, 1))
            clock.now += 5
    assert watch.left == pytest.approx(100 * 0.5 * USUAL["detect"].each / USUAL["transcribe"].each, abs=60)


def test_nothing_is_said_of_a_text_alone() -> None:
    watch = Watch(JOB)
    for progress in (Progress("read", 0, 1), Progress("detect", 0, 9_000), Progress("verify", 0, 9_000)):
        watch.take(progress)
        assert watch.left is None


def test_who_speaks_when_is_told_behind_what_is_said() -> None:
    assert with_speakers(LISTENING, asked=True) == ("open", "voice", "transcribe", "speakers", "detect")
    assert with_speakers(LISTENING, asked=False) == LISTENING


def test_while_a_review_is_looked_through_again_it_is_known_how_long_publishing_takes() -> None:
    clock = Clock()
    watch = Watch(REVIEWED, remembers=False, now=clock)
    for done in range(0, 601, 60):
        watch.take(Progress("open", done, 600, 1))
        clock.now += 1
    watch.take(Progress("detect", 0, 9_000))
    assert watch.left is not None
    assert watch.left > 60
    for stage, total, rate in (("fit", 100, 0), ("cuts", 100, 0), ("write", 600, 1), ("verify", 600, 1)):
        watch.take(Progress(stage, 0, total, rate))
        assert watch.left is not None, stage
        assert watch.left > 10, stage


@pytest.mark.parametrize(("left", "said"), [(3.2, 3.2), (9.9, 9.9), (12, 10), (38, 40), (58, 60), (143, 145)])
def test_what_is_left_is_told_no_more_exactly_than_it_is_known(left: float, said: float) -> None:
    assert roughly(left) == said
