"""Word borders: of a word that is removed, how much is still heard, and how much around it is lost?

Caviard's fitter beside fixed padding on Whisper's times and beside monkeyplug, all on the same recordings and
the same words, clean and as meetings are heard. ``make bench`` prints the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from app.audio import open_source
from app.domain.planning.passages import Passage
from app.domain.ports import SampleSource
from app.domain.timeline import Span
from app.domain.transcript import Word
from tests.benchmarks import monkeyplug
from tests.benchmarks.conditions import CONDITIONS, resampled
from tests.benchmarks.listening import Listening, open_listening
from tests.benchmarks.material import Speech, by_hand, joined, samples
from tests.benchmarks.measures import Levels, Score, Target, levels, measured, muted, targets, turns
from tests.benchmarks.results import Results

pytestmark = [pytest.mark.timeout(0), pytest.mark.enable_socket]
PADDINGS = (0, 150, 250, 500)
"""Milliseconds on both sides of Whisper's times."""
OURS = "Caviard"
MOST_OVER = 0.02
"""Of degraded words, the share of which more than 20 ms may be heard."""
ENOUGH = 150
"""Words: of fewer a share says nothing."""
DEGRADED = ("mu-law", "mp3", "babble", "room")


@dataclass(frozen=True, slots=True)
class Bench:
    """What listens and fits, and a rival."""

    listening: Listening
    rival: Path | None

    def run(self, results: Results, speech: Speech, condition: str, path: Path) -> None:
        """Measure every method on one file."""
        with open_source(path) as source:
            words = self.listening.transcript(source, speech.language).words
            found = targets(speech.parts, words)
            key = speech.kind, condition
            results.missed[key] = results.missed.get(key, 0) + len(speech.parts) - len(found)
            recording = source.recording
            before = levels(source.blocks(), recording.rate, recording.length)
            for chosen in turns(found):
                fitter = self.listening.fitters[speech.language]
                passages = [target.passage for target in chosen]
                fitted = [fitter.fit(source, passage) for passage in passages]
                after = {OURS: muted(source, fitted)}
                for padding in PADDINGS:
                    after[f"padding {padding} ms"] = muted(source, _padded(source, passages, padding))
                if self.rival:
                    after[f"monkeyplug {monkeyplug.VERSION}"] = _rival(
                        self.rival, source, words, chosen, count=len(before)
                    )
                for method, published in after.items():
                    results.scores.setdefault((method, *key), Score()).add(
                        measured(before, published, chosen)
                    )


def _padded(source: SampleSource, passages: Sequence[Passage], padding: int) -> Iterator[Span]:
    recording = source.recording
    width = padding * recording.rate // 1000
    return (passage.span.pad(width, width, within=recording.whole) for passage in passages)


def _rival(
    programs: Path, source: SampleSource, words: Sequence[Word], chosen: Sequence[Target], *, count: int
) -> Levels:
    recording = source.recording
    rate = recording.rate
    times = [(word.span.start / rate, word.span.end / rate) for word in words]
    numbers = {n for t in chosen for n in range(t.passage.first_word, t.passage.last_word)}
    with open_source(monkeyplug.mute(programs, recording.path, times, numbers, rate=rate)) as published:
        found = levels(published.blocks(), rate, published.recording.length)[:count]
    return np.pad(found, (0, count - len(found)), constant_values=-120.0)


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    made = Results()
    spoken = [*by_hand(), *samples()]
    try:
        spoken += joined()
    except OSError as error:
        made.notes.append(f"Joined words are left out: the synthesiser cannot be installed ({error}).")
    rival = None
    try:
        rival = monkeyplug.install()
    except OSError as error:
        made.notes.append(f"monkeyplug is left out: it cannot be installed ({error}).")
    bench = Bench(open_listening(), rival)
    talk = np.concatenate([speech.sound for speech in samples()])
    folder = tmp_path_factory.mktemp("timing")
    for speech in spoken:
        others = resampled(talk, 24_000, speech.rate, beside=folder / "talk")
        for condition, write in CONDITIONS.items():
            name = f"{speech.name}-{condition.replace(' ', '-')}"
            path = write(folder / name, speech.sound, speech.rate, others)
            bench.run(made, speech, condition, path)
    print("", *made.table(), sep="\n")  # noqa: T201 - the figures are the result
    return made


def test_words_aligned_by_hand_are_cut_exactly(results: Results) -> None:
    if "hand" not in results.kinds:
        pytest.skip("needs the sentences aligned by hand in ../shared")
    score = results.scores[OURS, "hand", "clean"]
    assert score.over == 0
    assert score.mean_lost <= 150


@pytest.mark.parametrize("conditions", [DEGRADED, *((condition,) for condition in DEGRADED)])
def test_degraded_words_are_not_heard(results: Results, conditions: Sequence[str]) -> None:
    score = results.pooled(OURS, kinds=results.kinds, conditions=conditions)
    if len(score.left) < ENOUGH:
        pytest.skip("needs more words: the synthesiser is not installed")
    assert score.over < MOST_OVER


def test_no_padding_hears_as_little_and_loses_as_little(results: Results) -> None:
    kinds, conditions = results.kinds, tuple(CONDITIONS)
    ours = results.pooled(OURS, kinds=kinds, conditions=conditions)
    for padding in PADDINGS:
        other = results.pooled(f"padding {padding} ms", kinds=kinds, conditions=conditions)
        assert ours.over < other.over or ours.mean_lost < other.mean_lost
