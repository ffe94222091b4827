"""A bundle of a part of a recording, and the ways in which what is outside could get into it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.audio import FileSink, open_source, render_blocks
from app.domain.plan import Plan, as_published, plan
from app.domain.planning.excerpt import excerpt_of, to_fit, words_part
from app.domain.ports import Block, SampleSource
from app.domain.profile import SoundStyle
from app.domain.timeline import Span
from app.export import writers
from app.verify.measured.aligned import Outside
from app.verify.relistening.relisten import Ears
from tests.audio.material import Kind, as_native, speech_like, write
from tests.fakes import Late
from tests.values import decided, find, make_transcript, say
from tests.verify.material import TEXTS, WANTED, Bundle, Parrot, deaf, heard_by, verifier
from tests.verify.relistening.test_relisten import Everywhere

MONO = Kind("source.wav", "pcm_s16le", 16000, 1, "s16")
EIGHT = Kind("source.wav", "pcm_u8", 16000, 2, "u8")
SECONDS = 12


def written(source: SampleSource, made: Plan, within: Span) -> Iterator[Block]:
    """What is published of a part, from its beginning."""
    silent = made.silent if within == made.within else made.spans
    for block in render_blocks(source, silent, made.sound_style, within=within):
        yield Block(block.start - within.start, block.samples)


def make(
    folder: Path,
    *,
    kind: Kind = MONO,
    wanted: str = "same",
    style: SoundStyle = SoundStyle.MUTE,
    more: int = 0,
) -> Bundle:
    """Publish "and welcome. Kowalska's plane", with ``more`` samples of sound before it."""
    source = write(
        folder / kind.name,
        kind,
        (0, as_native(speech_like(SECONDS * kind.rate, kind.rate, kind.channels), kind.sample_format)),
    )
    published = folder / "published"
    published.mkdir()
    with open_source(source) as original:
        facts = original.recording
        transcript = make_transcript(
            say("good morning, everybody, Anna Kowalska, and welcome.", start=2, rate=facts.rate),
            say("Kowalska's plane to Montréal departs tomorrow", start=5.0, rate=facts.rate),
            recording=facts,
        )
        review = decided(transcript, find(transcript, WANTED), recording=facts)
        part = words_part(transcript, 5, 9)
        edges = {p.span: p.span for p in to_fit(review, excerpt_of(transcript, part))}
        made = plan(review, edges, part=part, sound_style=style)
        sink = FileSink()
        files = {"audio": published / f"2026{sink.suffix(facts, wanted)}"}
        within = Span(made.within.start - more, made.within.end)
        sink.write(written(original, made, within), files["audio"], like=facts, wanted=wanted)
    for text in TEXTS:
        files[text] = published / f"2026.{text}"
        writers(files["audio"].name)[text].write(as_published(made), files[text])
    return Bundle(made, source, files)


@pytest.mark.parametrize("style", list(SoundStyle))
@pytest.mark.parametrize(
    ("kind", "wanted"),
    [(MONO, "same"), (EIGHT, "same"), (MONO, "flac"), (MONO, "mp3"), (MONO, "m4a"), (MONO, "opus")],
)
def test_an_excerpt_passes_in_every_format(
    tmp_path: Path, kind: Kind, wanted: str, style: SoundStyle
) -> None:
    bundle = make(tmp_path, kind=kind, wanted=wanted, style=style)
    checks = bundle.check()
    assert {name: check.detail for name, check in checks.items() if not check.passed} == {}
    # What the certificate says is of what is published, and not of the meeting.
    assert not any(str(SECONDS * kind.rate) in check.detail for check in checks.values())
    with open_source(bundle.files["audio"]) as source:
        assert source.recording.duration == pytest.approx(bundle.plan.within.length / kind.rate, abs=0.02)


def test_what_is_aligned_beside_the_part_is_not_told(tmp_path: Path) -> None:
    bundle = make(tmp_path)
    ears = replace(deaf(), outside=Outside(Everywhere(0.01), Late()))
    check = bundle.check(verifier(lambda: ears))["relisten"]
    assert f"(measured: {len(bundle.plan.spans)})" in check.detail


def test_where_is_listened_beside_the_part_is_not_told(tmp_path: Path) -> None:
    bundle = make(tmp_path)
    assert len(bundle.plan.spans) == 1
    assert "(places: 1, channels: 1)" in bundle.check()["relisten"].detail


@pytest.mark.parametrize("wanted", ["same", "mp3"])
def test_sound_from_before_the_part_is_seen(tmp_path: Path, wanted: str) -> None:
    bundle = make(tmp_path, wanted=wanted, more=3200)
    assert {"length", "outside"} <= bundle.failing()


def test_a_word_from_outside_is_found_in_a_text(tmp_path: Path) -> None:
    bundle = make(tmp_path)
    bundle.edit("srt", lambda text: text.replace("welcome.", "welcome. everybody,"))
    assert {"text", "search"} <= bundle.failing()


def test_a_word_just_outside_that_is_heard_is_told_with_its_place(tmp_path: Path) -> None:
    bundle = make(tmp_path)

    def ears() -> Ears:
        return heard_by(Parrot("Kowalska"))

    relisten = bundle.check(verifier(ears))["relisten"]
    assert not relisten.passed
    assert bundle.plan.silent[0] in relisten.spans
    assert bundle.plan.silent[0].start == 0
