"""What is left in a span, octave by octave."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from app.assets import resources
from app.domain.finding import Category
from app.domain.ports import Block, SampleSource
from app.domain.profile import SoundStyle
from app.domain.timeline import Span
from app.verify.measured.bands import Residue, residue
from app.verify.measured.sound import Pair
from tests.audio.material import Kind, speech_like
from tests.fakes import ArraySource
from tests.samples import speech
from tests.values import make_plan, make_recording, make_transcript, say
from tests.verify.material import Bundle, Render, as_it_should_be, make_bundle

OPUS = Kind("source.opus", "libopus", 48000, 1)
MP3 = Kind("source.mp3", "libmp3lame", 44100, 1)
TELEPHONE = Kind("source.wav", "pcm_s16le", 8000, 1, "s16")
NOTE = Kind("source.m4a", "aac", 8000, 1, "flt", "ipod")


def faint(level: float) -> object:
    """Leaves the sound in every span, far softer."""

    def render(source: SampleSource, spans: Sequence[Span], style: SoundStyle) -> Iterator[Block]:
        recorded: Iterable[Block] = source.blocks()
        whole = np.concatenate([block.samples for block in recorded])
        for block in as_it_should_be(source, spans, style):
            samples = block.samples.copy()
            for span in spans:
                if (part := span.clip(Span(block.start, block.start + len(samples)))) is not None:
                    samples[part.start - block.start : part.end - block.start] = (
                        whole[part.start : part.end] * level
                    )
            yield Block(block.start, samples)

    return render


def under_the_tone(level: float) -> Render:
    """Leaves the sound of 8 bits in every span, softer, under the tone."""

    def render(source: SampleSource, spans: Sequence[Span], style: SoundStyle) -> Iterator[Block]:
        recorded: Iterable[Block] = source.blocks()
        whole = np.concatenate([block.samples for block in recorded]).astype(np.float64) - 128
        for block in as_it_should_be(source, spans, style):
            samples = block.samples.astype(np.float64)
            for span in spans:
                if (part := span.clip(Span(block.start, block.start + len(samples)))) is not None:
                    inside = slice(part.start - block.start, part.end - block.start)
                    samples[inside] += np.round(level * whole[part.start : part.end])
            yield Block(block.start, samples.clip(0, 255).astype(np.uint8))

    return render


def made(folder: Path, kind: Kind, level: float) -> Bundle:
    render = faint(level)
    assert callable(render)
    return make_bundle(folder, kind=kind, render=render, texts=())


@pytest.mark.parametrize("kind", [OPUS, MP3], ids=lambda kind: str(kind.name))
def test_a_faint_leak_that_the_broad_level_allows_fails(kind: Kind, tmp_path: Path) -> None:
    bundle = made(tmp_path, kind, 10 ** (-44 / 20))
    check = bundle.check()["relisten"]
    assert not check.passed
    assert check.spans == bundle.plan.spans
    assert "3 with sound left" in check.detail


@pytest.mark.parametrize("kind", [OPUS, MP3, NOTE], ids=lambda kind: str(kind.name))
def test_a_leak_too_soft_for_every_band_is_told_by_its_waves(kind: Kind, tmp_path: Path) -> None:
    checks = made(tmp_path, kind, 10 ** (-60 / 20)).check()
    assert checks["relisten"].passed
    assert not checks["silence"].passed
    assert "0 of 3 removed places are silent" in checks["silence"].detail


def backwards(source: SampleSource, spans: Sequence[Span], style: SoundStyle) -> Iterator[Block]:
    """Leaves the sound of every span in it, from its end to its start, 50 dB softer."""
    recorded = np.concatenate([block.samples for block in source.blocks()])
    made = np.concatenate([block.samples for block in as_it_should_be(source, spans, style)])
    for span in spans:
        made[span.start : span.end] = recorded[span.start : span.end][::-1] * 10 ** (-50 / 20)
    yield Block(0, made)


def late(source: SampleSource, spans: Sequence[Span], style: SoundStyle) -> Iterator[Block]:
    """Silences every span 30 ms late."""
    by = round(0.03 * source.recording.rate)
    return as_it_should_be(source, [Span(span.start + by, span.end) for span in spans], style)


@pytest.mark.parametrize("kind", [OPUS, MP3, NOTE], ids=lambda kind: str(kind.name))
@pytest.mark.parametrize("render", [backwards, late])
def test_what_is_left_backwards_or_at_the_edge_of_a_span_is_seen(
    kind: Kind, render: Render, tmp_path: Path
) -> None:
    check = make_bundle(tmp_path, kind=kind, render=render, texts=()).check()["silence"]
    assert not check.passed
    if kind is not NOTE:  # in which AAC reaches a quarter of a second into a span
        assert "0 of 3 removed places" in check.detail


def test_what_a_codec_leaves_passes(tmp_path: Path) -> None:
    check = make_bundle(tmp_path, kind=OPUS, texts=()).check()["relisten"]
    assert check.passed
    assert "dB to the noise around" in check.detail


@pytest.mark.parametrize("style", SoundStyle)
@pytest.mark.parametrize("wanted", ["opus", "mp3", "m4a"])
@pytest.mark.parametrize("offset", [0.1, -0.5])
def test_what_a_codec_makes_of_a_constant_offset_passes(
    offset: float, wanted: str, style: SoundStyle, tmp_path: Path
) -> None:
    said, rate = speech(resources() / "sample" / "meeting-en.flac", 50, 56)
    kind = Kind("source.wav", "pcm_s16le", rate, 1, "s16")
    recorded = 0.4 * said + offset
    bundle = make_bundle(tmp_path, kind=kind, wanted=wanted, style=style, texts=(), recorded=recorded)
    assert bundle.failing() == set()


@pytest.mark.parametrize("wanted", ["same", "flac", "mp3", "m4a", "opus"])
@pytest.mark.parametrize("rate", [8000, 24000])
def test_a_tone_of_eight_bits_passes(rate: int, wanted: str, tmp_path: Path) -> None:
    soft = 0.2 * speech_like(6 * rate, rate, 1)  # the noise is less than a step: around the tone nothing is
    bundle = eight_bits(tmp_path, soft, rate, wanted=wanted)
    assert bundle.failing() == set()


@pytest.mark.parametrize("wanted", ["same", "mp3"])
@pytest.mark.parametrize("level", [-26, -20, -10])
def test_speech_under_a_tone_of_eight_bits_fails(level: int, wanted: str, tmp_path: Path) -> None:
    said, rate = speech(resources() / "sample" / "meeting-en.flac", 0.4, 6.4)
    bundle = eight_bits(tmp_path, said, rate, wanted=wanted, render=under_the_tone(10 ** (level / 20)))
    assert bundle.failing() == {"silence", "relisten"}


@pytest.mark.parametrize(("kind", "wanted"), [(TELEPHONE, "m4a"), (NOTE, "opus")])
def test_a_tone_in_the_recording_of_a_telephone_passes(kind: Kind, wanted: str, tmp_path: Path) -> None:
    said, rate = speech(resources() / "sample" / "meeting-en.flac", 50, 56)
    said = said[:: rate // kind.rate]
    bundle = make_bundle(tmp_path, kind=kind, wanted=wanted, style=SoundStyle.BLEEP, texts=(), recorded=said)
    assert bundle.failing() == set()


def eight_bits(
    folder: Path,
    sound: NDArray[np.float64],
    rate: int,
    *,
    wanted: str,
    render: Render = as_it_should_be,
) -> Bundle:
    kind = Kind("eight.wav", "pcm_u8", rate, 1, "u8")
    bleep = SoundStyle.BLEEP
    return make_bundle(folder, kind=kind, wanted=wanted, style=bleep, render=render, texts=(), recorded=sound)


def in_all_that_is_published(level: float, span: Span, style: SoundStyle = SoundStyle.MUTE) -> Residue | None:
    """What is found in a part of the only word of a second of sound at 16 kHz."""
    whole = make_recording(length=16_000)
    transcript = make_transcript(say("Kowalska", start=0, each=2.0), recording=whole)
    plan = make_plan(transcript, {"Kowalska": Category.PERSON}, recording=whole, sound_style=style)
    assert plan.spans == (Span(0, 16_000),)
    left = np.random.default_rng(1).normal(0, level, 16_000).astype(np.float32)
    source = ArraySource(left, whole.rate)
    return residue(Pair(plan, source, source), span)


@pytest.mark.parametrize(("level", "leaks"), [(0.0, False), (0.002, True)])
def test_where_nothing_is_kept_around_a_span_all_that_is_left_is_a_leak(level: float, leaks: bool) -> None:
    found = in_all_that_is_published(level, Span(0, 16_000))
    assert found is not None
    assert found.leaks is leaks


@pytest.mark.parametrize("style", SoundStyle)
def test_of_a_span_in_which_no_frame_is_whole_nothing_is_told(style: SoundStyle) -> None:
    told = [in_all_that_is_published(0.0, Span(0, length), style) for length in range(1, 4_000, 37)]
    assert told[0] is None
    assert told[-1] is not None
    assert sorted(told, key=lambda one: one is not None) == told


@pytest.mark.parametrize("channel", [0, 1])
@pytest.mark.parametrize("middle", [125, 250, 500, 1000, 2000, 4000, 8000, None])
def test_what_is_left_in_one_octave_of_one_channel_is_a_leak(middle: int | None, channel: int) -> None:
    hiss = np.random.default_rng(1).normal(0, 1e-5, (3 * 24_000, 2))
    assert not left_in(hiss, SoundStyle.MUTE)
    hiss[30_000:40_000, channel] += np.nan if middle is None else sine(-68, middle, 10_000)
    assert left_in(hiss, SoundStyle.MUTE)


@pytest.mark.parametrize(("level", "leaks"), [(-62, False), (-58, True)])
def test_so_much_may_be_left_under_a_tone_and_no_more(level: float, leaks: bool) -> None:
    sound = np.random.default_rng(1).normal(0, 1e-5, (3 * 24_000, 1))
    sound[24_000:48_000, 0] += sine(-15, 1000, 24_000) + sine(level, 250, 24_000)
    assert left_in(sound, SoundStyle.BLEEP) is leaks


def test_what_is_left_in_a_span_is_not_the_noise_around_it() -> None:
    hiss = np.random.default_rng(1).normal(0, 1e-5, (39 * 24_000, 1))
    hiss[15 * 24_000 :, 0] += sine(-50, 500, 24 * 24_000)
    assert left_in(hiss, SoundStyle.MUTE, start=15, words=24)


class Chopped(ArraySource):
    """Sound in blocks shorter than a frame of levels."""

    def blocks(self, span: Span | None = None) -> Iterator[Block]:
        for block in super().blocks(span):
            for at in range(0, len(block.samples), 700):
                yield Block(block.start + at, block.samples[at : at + 700])


def sine(level: float, frequency: int, length: int) -> NDArray[np.float64]:
    """A sine of a level in dBFS (RMS), at 24 kHz."""
    wave = np.sin(2 * np.pi * frequency * np.arange(length) / 24_000)
    return np.asarray(10 ** (level / 20) * 2**0.5 * wave)


def left_in(published: NDArray[np.float64], style: SoundStyle, *, start: int = 1, words: int = 1) -> bool:
    """Whether something is left in words of a second each, of a recording of a lower rate than this."""
    whole = make_recording(length=len(published) // 3)
    said = say(" ".join(["Kowalska"] * words), start=start, each=1)
    transcript = make_transcript(said, recording=whole)
    plan = make_plan(transcript, {"Kowalska": Category.PERSON}, recording=whole, sound_style=style)
    assert plan.spans == (Span(start * whole.rate, (start + words) * whole.rate),)
    source = Chopped(published.astype(np.float32), 3 * whole.rate)
    found = residue(Pair(plan, source, source), plan.spans[0])
    assert found is not None
    return found.leaks
