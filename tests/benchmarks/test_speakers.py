"""Who speaks when: the error rate on synthesised meetings, in good and bad sound, and turns without a pause.

They need the material in a folder ``shared`` beside the project; without it, the samples are measured.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from app.assets import resources
from app.audio import open_source
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.domain.transcription.turns import SpeakerCount, Turn
from app.speech import SileroActivity, VoiceEncoder, find_turns
from app.workbench.bench import Workbench
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Hearing, Policy
from tests.benchmarks.conditions import CONDITIONS, Sound, clean
from tests.benchmarks.diarization import Errors, Labelled, errors, turns_of
from tests.samples import decoded

pytestmark = pytest.mark.timeout(0)

SHARED = Path(__file__).parents[3] / "shared" / "data" / "meetings"
COLLAR = 0.25
"""Seconds, as is usual."""
ENCODER = VoiceEncoder()
Meeting = tuple[Sound, int, tuple[Labelled, ...]]
"""Sound, rate, and who says what when."""


def test_the_measure_knows_every_error() -> None:
    reference = (("a", 0.0, 4.0), ("b", 4.0, 8.0))
    assert errors(reference, (("y", 0.0, 4.0), ("x", 4.0, 8.0)), seconds=8).rate == 0
    assert errors(reference, (("y", 0.0, 8.0),), seconds=8) == Errors(confused=4.0, speech=8.0)
    wrong = errors(reference, (("x", 1.0, 4.0), ("y", 4.0, 8.0), ("z", 8.0, 9.0)), seconds=9)
    assert wrong == Errors(missed=1.0, alarm=1.0, speech=8.0)
    late = (("x", 0.0, 4.2), ("y", 4.2, 8.0))
    assert errors(reference, late, seconds=8).rate > 0
    assert errors(reference, late, seconds=8, collar=COLLAR).rate == 0


def meetings() -> Iterator[Path]:
    yield from sorted((resources() / "sample").glob("*.flac"))
    yield from sorted(SHARED.glob("*.flac"))


def gold(path: Path) -> tuple[Labelled, ...]:
    beside = path.with_suffix(".gold.json")
    written = json.loads((beside if beside.exists() else path.with_suffix(".json")).read_text("utf-8"))
    return tuple((one["speaker"], one["start"], one["end"]) for one in written["segments"])


def as_it_is(path: Path) -> Meeting:
    sound, rate = decoded(path)
    return sound.mean(axis=1), rate, gold(path)


def without_pauses(path: Path) -> Meeting:
    """The same speech cut into turns of 0.7 to 4 s, in another order, with nothing between two."""
    sound, rate, said = as_it_is(path)
    chance = np.random.default_rng(1)
    left: dict[str, Sound] = {
        name: np.concatenate([sound[round(a * rate) : round(b * rate)] for who, a, b in said if who == name])
        for name in sorted({who for who, _, _ in said})
    }
    parts: list[Sound] = []
    turns: list[Labelled] = []
    at, last = 0, ""
    while names := [name for name, rest in left.items() if name != last and len(rest) > rate]:
        last = names[int(chance.integers(len(names)))]
        part, left[last] = np.split(left[last], [round(chance.uniform(0.7, 4) * rate)])
        turns.append((last, at / rate, (at + len(part)) / rate))
        parts.append(part)
        at += len(part)
    return np.concatenate(parts), rate, tuple(turns)


def measured(
    tmp_path: Path,
    meeting: Callable[[Path], Meeting],
    condition: Callable[[Path, Sound, int, Sound], Path],
    *,
    known: bool,
) -> str:
    """The error rate over all meetings, without and with a collar, and how often the number is right."""
    total, lenient, right, count = Errors(), Errors(), 0, 0
    doubtful = wrong = unseen = 0.0
    paths = list(meetings())
    for path, other in zip(paths, paths[1:] + paths[:1], strict=True):
        sound, rate, said = meeting(path)
        others, _, _ = meeting(other)
        people = len({who for who, _, _ in said})
        source = open_source(condition(tmp_path / path.stem, sound, rate, others))
        facts = source.recording
        asked = SpeakerCount(people, people) if known else SpeakerCount()
        turns = find_turns(source, SileroActivity().voice(source), asked, encoder=ENCODER)
        found = [(str(t.speaker), t.span.start / facts.rate, t.span.end / facts.rate) for t in turns]
        seconds = facts.length / facts.rate
        reference = turns_of(said)
        total += errors(reference, found, seconds=seconds)
        lenient += errors(reference, found, seconds=seconds, collar=COLLAR)
        right += len({turn.speaker for turn in turns}) == people
        count += 1
        doubts, mistaken, hidden = _doubts(reference, turns, facts.rate)
        doubtful, wrong, unseen = doubtful + doubts, wrong + mistaken, unseen + hidden
    return (
        f"{total}; with a collar {lenient.rate:.1%}; number right in {right} of {count}; "
        f"doubtful {doubtful / total.speech:.1%}; wrong {wrong / total.speech:.1%}, "
        f"of which not seen to be doubtful {unseen / total.speech:.1%}"
    )


def _doubts(reference: Sequence[Labelled], turns: Sequence[Turn], rate: int) -> tuple[float, float, float]:
    """Seconds that are doubtful, given to another, and given to another without a doubt about that one."""
    shares: dict[tuple[int, str], float] = defaultdict(float)
    parts = [
        (turn, who, part.length / rate)
        for turn in turns
        for who, start, end in reference
        if (part := turn.span.clip(Span(round(start * rate), max(round(end * rate), 1)))) is not None
    ]
    for turn, who, seconds in parts:
        shares[turn.speaker, who] += seconds
    names = {speaker: who for (speaker, who), _ in sorted(shares.items(), key=lambda share: share[1])}
    wrong = [(turn, who, seconds) for turn, who, seconds in parts if names[turn.speaker] != who]
    unseen = [s for turn, who, s in wrong if who not in {names.get(other) for other in turn.others}]
    return (
        sum(turn.span.length / rate for turn in turns if turn.others),
        sum(seconds for _, _, seconds in wrong),
        sum(unseen),
    )


@pytest.mark.parametrize("known", [False, True], ids=["found by itself", "number given"])
@pytest.mark.parametrize("condition", CONDITIONS)
def test_error_rate_of_meetings(tmp_path: Path, condition: str, *, known: bool) -> None:
    figures = measured(tmp_path, as_it_is, CONDITIONS[condition], known=known)
    print(f"\n{condition}, {'number given' if known else 'found by itself'}: {figures}")  # noqa: T201


@pytest.mark.parametrize("known", [False, True], ids=["found by itself", "number given"])
def test_error_rate_of_turns_without_a_pause(tmp_path: Path, *, known: bool) -> None:
    figures = measured(tmp_path, without_pauses, clean, known=known)
    print(f"\nno pauses, {'number given' if known else 'found by itself'}: {figures}")  # noqa: T201


def test_words_that_are_given_to_somebody_else() -> None:
    wrong = doubtful = words = 0
    with Workbench(threads=2) as bench:
        for path in meetings():
            recording = bench.open(path)
            hearing = Hearing(speakers=SpeakerCount())
            heard = bench.transcribe(recording, hearing, Policy(load_profile("staff")))
            wrong += _wrong(heard, gold(path))
            doubtful += sum(bool(word.others) for word in heard.words)
            words += len(heard.words)
    print(f"\nwords: {wrong} of {words} given to somebody else, {doubtful} doubtful")  # noqa: T201
    assert wrong < words / 20


def _wrong(heard: Transcript, said: Sequence[Labelled]) -> int:
    """Words of somebody else than most words of their speaker."""
    people: dict[str | None, Counter[str]] = defaultdict(Counter)
    for word in heard.words:
        middle = (word.span.start + word.span.end) / 2 / heard.rate
        nearest = min(said, key=lambda one: max(one[1] - middle, middle - one[2]))
        people[word.speaker][nearest[0]] += 1
    return sum(counted.total() - counted.most_common(1)[0][1] for counted in people.values())
