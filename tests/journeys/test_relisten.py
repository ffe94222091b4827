"""What is cut too short is heard again with Whisper, mended, or never published."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from app.audio import FilePicture, FileSink, open_source, render_blocks, spare_bytes
from app.detect import open_sound_alike
from app.domain.certificate import Check
from app.domain.errors import VerificationError
from app.domain.plan import Plan, plan
from app.domain.ports import Block, SampleSource
from app.domain.review import Review
from app.domain.reviewing.edits import State
from app.domain.timeline import Span, clock
from app.domain.words.terms import fold
from app.speech import CepstralEchoes, open_transcriber, open_whisper
from app.speech.edges.aligner import SphinxAligner
from app.speech.runtimes.faster import Loaded
from app.speech.runtimes.witness import WhisperWitness
from app.verify.bundle import BundleVerifier
from app.verify.measured.aligned import Outside
from app.verify.relistening.relisten import Ears
from app.workbench.bench import Workbench
from app.workbench.outgoing.destination import Destination
from app.workbench.outgoing.keeping import Keeper
from app.workbench.outgoing.main_job import publish_review
from app.workbench.outgoing.publication import Outcome
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Hearing, Output, Policy, Relisten
from tests.journeys.conftest import SAMPLE, files_below
from tests.samples import passages, speech, write_audio

LONG = 12.0
"""Seconds of the sample meeting that are redacted."""
POLICY = Policy(load_profile("staff"))
Edges = Mapping[Span, Span]


@pytest.fixture(scope="module")
def bench() -> Iterator[Workbench]:
    with Workbench(threads=1) as opened:
        yield opened


@pytest.fixture(scope="module")
def review(bench: Workbench, tmp_path_factory: pytest.TempPathFactory) -> Review:
    """The beginning of the sample meeting on two equal channels, heard and decided."""
    sound, rate = speech(SAMPLE / "meeting-en.flac", 0, LONG)
    path = write_audio(tmp_path_factory.mktemp("relisten") / "a.wav", np.repeat(sound, 2, axis=1), rate)
    recording = bench.open(path)
    transcript = bench.transcribe(recording, Hearing(language="en"), POLICY)
    return bench.decide(Review(recording, transcript, bench.detect(transcript, POLICY)), POLICY)


@pytest.fixture(scope="module")
def fitted(bench: Workbench, review: Review) -> Edges:
    return bench.fit(review)


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return open_whisper(threads=1)


@pytest.fixture(scope="module")
def ears(loaded: Loaded) -> Ears:
    return Ears(
        WhisperWitness(loaded),
        open_sound_alike(),
        Outside(SphinxAligner(), CepstralEchoes()),
        lanes=1,
        model="base",
    )


def publish(
    bench: Workbench, review: Review, edges: Edges, folder: Path, how: Relisten = Relisten.SPANS
) -> Outcome:
    return publish_review(
        bench,
        State(review),
        to=Destination.of(folder / "out"),
        policy=POLICY,
        output=Output("made", "wav", relisten=how),
        keeper=Keeper(),
        edges=edges,
    )


def relisten(outcome: Outcome) -> Check:
    return next(check for check in outcome.published.certificate.checks if check.name == "relisten")


def cut(edges: Edges, rate: int) -> dict[Span, Span]:
    """The edges without the last 150 ms of what the script says in them, by the passages this is done to."""
    short = {}
    for said in passages(SAMPLE / "meeting-en.flac"):
        start, end = round(said.start * rate), round(said.end * rate)
        for passage, fitted in edges.items():
            if said.category and fitted.start <= start + rate // 20 and abs(fitted.end - end) < rate // 5:
                short[passage] = Span(fitted.start, end - round(0.150 * rate))
    return short


def test_fitted_spans_pass_at_once(bench: Workbench, review: Review, fitted: Edges, tmp_path: Path) -> None:
    outcome = publish(bench, review, fitted, tmp_path, Relisten.FULL)
    assert dict(outcome.edges) == dict(fitted)
    check = relisten(outcome)
    assert check.passed
    assert check.detail.startswith(f"0 of {len(outcome.plan.spans)} removed passages heard")
    assert "channels: 1" in check.detail
    assert outcome.published.certificate.checks[-1].name == "relisten-full"
    assert outcome.timings["verify"] > 0


def test_what_is_cut_short_is_widened_and_published(
    bench: Workbench, review: Review, fitted: Edges, tmp_path: Path
) -> None:
    rate = review.recording.rate
    short = cut(fitted, rate)
    assert len(short) > 2
    outcome = publish(bench, review, {**fitted, **short}, tmp_path)
    assert relisten(outcome).passed
    for passage, edge in short.items():
        assert outcome.edges[passage].end >= edge.end + round(0.1 * rate)


def test_what_cannot_be_mended_is_not_published(
    bench: Workbench, review: Review, fitted: Edges, tmp_path: Path
) -> None:
    rate = review.recording.rate
    longest = max(fitted.values(), key=lambda span: span.length)
    assert longest.length > rate
    short = {p: Span(s.start, p.start + rate // 10) if s == longest else s for p, s in fitted.items()}
    with pytest.raises(VerificationError) as caught:
        publish(bench, review, short, tmp_path)
    error = caught.value
    assert error.status == 5
    assert clock(longest.start - round(0.2 * rate), rate) in error.happened
    assert [check.name for check in error.checks if not check.passed] == ["relisten"]
    assert files_below(tmp_path / "out") == []
    said = fold(str(error)).split()
    assert not any(fold(word.text) in said for word in review.transcript.words if len(word.text) > 4)


def all_shifted(source: SampleSource, made: Plan) -> Iterator[Block]:
    by = round(0.150 * made.rate)
    spans = [Span(span.start + by, min(made.length, span.end + by)) for span in made.spans]
    return render_blocks(source, spans, made.sound_style)


def one_left(source: SampleSource, made: Plan) -> Iterator[Block]:
    return render_blocks(source, made.spans[1:], made.sound_style)


def one_channel_left(source: SampleSource, made: Plan) -> Iterator[Block]:
    clear: Iterable[Block] = source.blocks()
    whole = np.concatenate([block.samples for block in clear])
    for block in render_blocks(source, made.spans, made.sound_style):
        left = whole[block.start : block.start + len(block.samples), :1]
        yield Block(block.start, np.concatenate([left, block.samples[:, 1:]], axis=1))


@pytest.mark.parametrize(
    ("render", "wanted"), [(all_shifted, "wav"), (one_left, "mp3"), (one_channel_left, "wav")]
)
def test_what_is_left_is_heard(
    review: Review, fitted: Edges, loaded: Loaded, ears: Ears, tmp_path: Path, render: object, wanted: str
) -> None:
    assert callable(render)
    whole = partial(open_transcriber, engine="ctranslate2", loaded=loaded)
    made = plan(review, fitted)
    path = tmp_path / f"made.{wanted}"
    with open_source(review.recording.path) as source:
        FileSink().write(render(source, made), path, like=review.recording, wanted=wanted)
        judge = BundleVerifier(open_source, FilePicture, lambda: ears, spare_bytes, open_transcriber=whole)
        checks = judge.verify(made, source, {"audio": path})
    failed = {check.name for check in checks if not check.passed}
    assert {"silence", "relisten"} <= failed
    assert ("relisten-full" in failed) is (render is not all_shifted)
