"""Times that come with a transcript are only claims: whatever they say, what was removed is silent."""

import json
import random
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest

from app.cli.documents import warnings
from app.domain.errors import InputError
from app.domain.finding import Category
from app.domain.spotting.watchlist import Term
from app.domain.transcript import unplaced
from app.workbench.bench import Workbench
from app.workbench.outgoing.keeping import Keeper
from app.workbench.outgoing.main_job import redact
from app.workbench.outgoing.publication import Outcome
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Hearing, Output, Policy
from app.worker import Worker
from tests.journeys.conftest import SAMPLE, files_below
from tests.samples import decoded, passages, speech, write_audio

LONG = 22.5
"""Seconds of the sample meeting that are redacted."""
SECRETS = ("Martha Ellison", "Brightwater Logistics", "Desmond Okafor", "Martha", "Juniper")
MEETING = passages(SAMPLE / "meeting-en.flac")
UNPLACED = " words of the transcript could not be found in the sound: each takes all the time around it."
Claimed = list[tuple[str, float, float]]
"""Words with their times in seconds."""


def moved(words: Claimed, seconds: float) -> Claimed:
    return [(text, start + seconds, end + seconds) for text, start, end in words]


def jittered(words: Claimed) -> Claimed:
    generator = random.Random(7)
    return [one for word in words for one in moved([word], generator.choice((-0.5, 0.5)))]


def thinned(words: Claimed) -> Claimed:
    """Without every sixth word, and half a second late."""
    return moved(
        [word for number, word in enumerate(words) if number % 6 or word[0] in " ".join(SECRETS)], 0.5
    )


def untimed(words: Claimed) -> Claimed:
    return [(text, 0.0, 0.0) for text, _, _ in words]


WRONG: Mapping[str, Callable[[Claimed], Claimed]] = MappingProxyType(
    {
        "0.3 s late": lambda words: moved(words, 0.3),
        "2 s early": lambda words: moved(words, -2.0),
        "jitter of half a second": jittered,
        "words missing": thinned,
        "no times": untimed,
    }
)


def said(start: float, end: float) -> Claimed:
    """The words of the script between two times in seconds, spread over their passages."""
    words: Claimed = []
    for passage in (p for p in MEETING if start <= p.start and p.end <= end):
        texts = passage.text.split()
        each = (passage.end - passage.start) / len(texts)
        words += [(t, passage.start + n * each, passage.start + (n + 1) * each) for n, t in enumerate(texts)]
    return words


class ListensOnce(Worker):
    """A worker that writes the recording down once: what the tests of this module claim of it differs."""

    _heard: object = None

    def run(
        self,
        task: str,
        /,
        *args: object,
        on_message: Callable[[object], None] | None = None,
        **kwargs: object,
    ) -> object:
        if not task.endswith(":transcribe"):
            return super().run(task, *args, on_message=on_message, **kwargs)
        if self._heard is None:
            self._heard = super().run(task, *args, on_message=on_message, **kwargs)
        return self._heard


@pytest.fixture(scope="module")
def bench() -> Iterator[Workbench]:
    with Workbench(threads=1, worker=ListensOnce()) as opened:
        yield opened


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    sound, rate = speech(SAMPLE / "meeting-en.flac", 0, LONG)
    return write_audio(tmp_path_factory.mktemp("claims") / "a.wav", sound, rate)


def listed(words: Claimed, path: Path) -> Path:
    """A JSON document with those claims."""
    entries = [{"text": text, "start": start, "end": end} for text, start, end in words]
    path.write_text(json.dumps({"language": "en", "words": entries}), encoding="utf-8")
    return path


def published(bench: Workbench, source: Path, transcript: Path, folder: Path) -> Outcome:
    """What becomes of a recording by way of a transcript."""
    return redact(
        bench,
        source,
        folder=folder,
        hearing=Hearing(),
        policy=Policy(
            load_profile("staff"),
            watchlist=tuple(Term(name) for name in SECRETS),
            only=(Category.WATCHLIST,),
        ),
        output=Output("made", "wav"),
        keeper=Keeper(),
        transcript=transcript,
    )


def audible(outcome: Outcome) -> list[str]:
    """The passages of which more than 60 ms can be heard."""
    samples, rate = decoded(outcome.published.files["audio"])
    secrets = [p for p in MEETING if p.end <= LONG and p.text.strip(".,?") in SECRETS]
    assert len(secrets) == len(SECRETS)
    heard = [np.abs(samples[round(p.start * rate) : round(p.end * rate)]) > 0.01 for p in secrets]
    return [p.text for p, loud in zip(secrets, heard, strict=True) if loud.sum() > 0.06 * rate]


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
def test_wrong_times_are_repaired(
    bench: Workbench, recording: Path, tmp_path: Path, wrong: Callable[[Claimed], Claimed]
) -> None:
    claimed = listed(wrong(said(0, LONG)), tmp_path / "said.json")
    outcome = published(bench, recording, claimed, tmp_path / "out")

    assert audible(outcome) == []
    samples, rate = decoded(outcome.published.files["audio"])
    assert (
        np.abs(samples[round(12.5 * rate) : round(19.5 * rate)]) > 0.01
    ).mean() > 0.2  # and the rest is heard


def test_a_caption_file_is_put_where_it_is_heard(bench: Workbench, recording: Path, tmp_path: Path) -> None:
    """As a meeting service makes it: a voice a cue, and times of its own clock."""
    cues = [
        f"01:00:{p.start:06.3f} --> 01:00:{p.end:06.3f}\n<v {p.speaker}>{p.text}</v>\n"
        for p in MEETING
        if p.end <= LONG
    ]
    cues[3] = cues[3].replace("</v>", " and nobody has ever said that</v>")
    captions = tmp_path / "words.vtt"
    captions.write_text("\n".join(["WEBVTT\n", *cues]), encoding="utf-8")

    outcome = published(bench, recording, captions, tmp_path / "out")
    assert audible(outcome) == []
    (warning,) = warnings(outcome)
    lost = int(warning.removesuffix(UNPLACED))
    assert 4 <= lost <= 12
    assert lost == unplaced(outcome.state.review.transcript)


def test_the_transcript_of_another_recording_is_refused(
    bench: Workbench, recording: Path, tmp_path: Path
) -> None:
    with pytest.raises(InputError) as raised:
        published(bench, recording, listed(said(LONG, 60), tmp_path / "said.json"), tmp_path / "out")

    assert raised.value.status == 3
    assert files_below(tmp_path / "out") == []
