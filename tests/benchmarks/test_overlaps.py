"""Somebody who is muted everywhere and talks over others: how much of them is heard, how much of others lost.

Meetings are laid out anew so that people talk at once, with every voice on a track of its own; without the
folder ``shared`` beside the project, the samples are.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from app.audio import open_source
from app.domain.digest import digest
from app.domain.finding import Findings
from app.domain.recording import Recording
from app.domain.review import Review
from app.domain.reviewing.speakers import mute
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.domain.transcription.turns import SpeakerCount, speakers_of, with_speakers
from app.speech import OverlapDetector, VoiceEncoder, find_turns
from app.workbench.bench import Workbench
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Hearing, Policy
from tests.benchmarks.conditions import clean
from tests.benchmarks.overlaps import Talk, talk_of
from tests.benchmarks.test_speakers import gold, meetings

pytestmark = pytest.mark.timeout(0)

ENCODER = VoiceEncoder()


@dataclass(frozen=True, slots=True)
class Shares:
    """Frames of the muted speaker, and of others while that one is silent: all, and those that go wrong."""

    theirs: int = 0
    heard: int = 0
    at_once: int = 0
    heard_at_once: int = 0
    others: int = 0
    lost: int = 0

    def __add__(self, other: Shares) -> Shares:
        return Shares(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    def __str__(self) -> str:
        return (
            f"heard {self.heard / self.theirs:.1%} of the muted, {self.heard_at_once / self.at_once:.1%} "
            f"where another speaks ({self.at_once / self.theirs:.0%} of it); "
            f"lost {self.lost / self.others:.1%} of the others"
        )


def shares(talk: Talk, speaker: str, silent: NDArray[np.bool_]) -> Shares:
    """What is heard of a speaker who should not be, and what is lost of the others.

    Args:
        talk: who says what.
        speaker: who is muted.
        silent: which frames are.
    """
    theirs = talk.speaking(speaker)
    others = np.any([talk.speaking(other) for other in talk.tracks if other != speaker], axis=0)
    return Shares(
        theirs=int(theirs.sum()),
        heard=int((theirs & ~silent).sum()),
        at_once=int((theirs & others).sum()),
        heard_at_once=int((theirs & others & ~silent).sum()),
        others=int((others & ~theirs).sum()),
        lost=int((others & ~theirs & silent).sum()),
    )


def test_the_measure_knows_what_is_heard_and_what_is_lost() -> None:
    hum = np.sin(np.arange(4000) / 3)
    first, second = np.concatenate([hum, hum, 0 * hum]), np.concatenate([0 * hum, hum, hum])
    talk = Talk(1000, {"a": first, "b": second})
    silent = talk.inside([Span(0, 6000), Span(11_000, 12_000)], 1000)
    assert shares(talk, "a", silent) == Shares(800, 200, 400, 200, 400, 100)


def muted(recording: Recording, told: Transcript, speaker: str) -> list[Span]:
    """What falls silent when a speaker is muted everywhere."""
    review = Review(recording, told, Findings(digest(told), ()))
    spans = [finding.span for finding in mute(review, speaker, by="me").findings]
    return [*(span for span in spans if span is not None), *told.unheard]


def called(talk: Talk, speaker: str, told: Transcript) -> str:
    """Who of those found is a speaker: the one who has most of what nobody else says."""
    others = np.any([talk.speaking(other) for other in talk.tracks if other != speaker], axis=0)
    alone = talk.speaking(speaker) & ~others
    spans = {name: [w.span for w in told.words if w.speaker == name] for name in speakers_of(told)}
    return max(spans, key=lambda name: int((talk.inside(spans[name], told.rate) & alone).sum()))


def measured(talk: Talk, wav: Path, heard: Transcript, *, at_once: bool, known: bool) -> Shares:
    """Every speaker of a meeting muted in turn.

    Args:
        talk: who says what.
        wav: all of it.
        heard: what Whisper made of it.
        at_once: whether two who talk at once are looked for.
        known: whether the number of people is given.
    """
    total = Shares()
    count = SpeakerCount(len(talk.tracks), len(talk.tracks)) if known else SpeakerCount()
    with open_source(wav) as source:
        recording = source.recording
        together = OverlapDetector().together(source, heard.voice) if at_once else ()
        turns = find_turns(source, heard.voice, count, encoder=ENCODER, together=together)
    told = with_speakers(heard, turns)
    for speaker in talk.tracks:
        silent = muted(recording, told, called(talk, speaker, told))
        total += shares(talk, speaker, talk.inside(silent, recording.rate))
    return total


@pytest.mark.parametrize("softer", [0.0, 6.0, 12.0])
def test_what_is_heard_of_a_muted_speaker_who_talks_over_others(tmp_path: Path, softer: float) -> None:
    totals: Counter[str] = Counter()
    found: dict[tuple[bool, bool], Shares] = {}
    with Workbench(threads=2) as bench:
        for path in meetings():
            talk = talk_of(path, gold(path), softer=softer)
            wav = clean(tmp_path / path.stem, talk.mixed, talk.rate, talk.mixed)
            heard = bench.transcribe(bench.open(wav), Hearing(), Policy(load_profile("staff")))
            for known in (False, True):
                for at_once in (False, True):
                    some = measured(talk, wav, heard, at_once=at_once, known=known)
                    found[known, at_once] = found.get((known, at_once), Shares()) + some
            totals["seconds"] += round(len(talk.mixed) / talk.rate)
    for (known, at_once), some in found.items():
        print(  # noqa: T201
            f"\n{softer:.0f} dB softer, {'number given' if known else 'found by itself'}, "
            f"{'with' if at_once else 'without'} the detector: {some} ({totals['seconds']} s)"
        )
    assert found[True, True].heard < found[True, False].heard
