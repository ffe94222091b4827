"""Silence and tones: exactly where they should be, for every native type."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.audio import open_source, render_blocks
from app.audio.native import narrow, widen
from app.domain.ports import Block, SampleSource
from app.domain.profile import SoundStyle
from app.domain.timeline import Span, union
from tests.audio.conftest import MakeFile
from tests.audio.material import LOSSLESS, LOSSY, Sound, as_float, as_native, read, speech_like
from tests.fakes import ArraySource

KINDS = (*LOSSLESS[:6], LOSSLESS[13], LOSSY[0])


def fade_of(rate: int) -> int:
    """Samples in 5 ms, whole ones."""
    return int(rate * 0.005)


def rendered(
    source: SampleSource,
    spans: list[Span],
    style: SoundStyle,
    *,
    within: Span | None = None,
) -> Sound:
    """All that is rendered; checks that blocks follow one another."""
    parts, at = [], within.start if within else 0
    for block in render_blocks(source, spans, style, within=within):
        assert block.start == at
        at += len(block.samples)
        parts.append(block.samples)
    return np.concatenate(parts)


@pytest.fixture(params=KINDS, ids=lambda kind: kind.name)
def source(request: pytest.FixtureRequest, make_file: MakeFile) -> Iterator[SampleSource]:
    with open_source(make_file(request.param)) as source:
        yield source


@pytest.fixture
def spans(source: SampleSource) -> list[Span]:
    """At both ends of the file, over the border of a block, 10 ms apart, one sample long."""
    rate, length = source.recording.rate, source.recording.length
    apart = -(-rate // 100)
    long = Span(int(0.9 * rate), int(1.15 * rate))
    near = Span(long.end + apart, long.end + apart + 1)
    return [
        Span(0, rate // 20),
        Span(rate // 5, rate // 3),
        long,
        near,
        Span(length - rate // 10, length),
    ]


def test_nothing_to_do_changes_nothing(source: SampleSource) -> None:
    np.testing.assert_array_equal(rendered(source, [], SoundStyle.MUTE), read(source))


@pytest.mark.parametrize("style", SoundStyle)
def test_a_part_is_what_it_is_in_the_whole(
    source: SampleSource, spans: list[Span], style: SoundStyle
) -> None:
    """What somebody listens to before it is published is what will be published."""
    whole = rendered(source, spans, style)
    rate, length = source.recording.rate, source.recording.length
    inside = (spans[2].start + spans[2].end) // 2
    for start, end in (
        (0, rate // 10),
        (inside, inside + rate),
        (spans[1].start - 1, spans[1].start),
        (spans[1].end, spans[1].end + 1),
    ):
        part = Span(start, min(end, length))
        heard = rendered(source, spans, style, within=part)
        np.testing.assert_array_equal(heard, whole[part.start : part.end])


def test_spans_are_digitally_silent(source: SampleSource, spans: list[Span]) -> None:
    made = rendered(source, spans, SoundStyle.MUTE)

    assert made.dtype == read(source).dtype
    for span in spans:
        assert not as_float(made[span.start : span.end]).any()


@pytest.mark.parametrize("style", SoundStyle)
def test_farther_than_the_fade_every_sample_is_untouched(
    source: SampleSource, spans: list[Span], style: SoundStyle
) -> None:
    original, made = read(source), rendered(source, spans, style)
    kept = np.ones(len(original), bool)
    fade = fade_of(source.recording.rate)
    for span in spans:
        kept[max(0, span.start - fade) : span.end + fade] = False

    assert kept.any()
    assert made.shape == original.shape
    np.testing.assert_array_equal(made[kept], original[kept])


@pytest.mark.parametrize("style", SoundStyle)
def test_fades_go_in_a_line_from_all_to_nothing(
    source: SampleSource, spans: list[Span], style: SoundStyle
) -> None:
    original = as_float(read(source))
    made = as_float(rendered(source, spans, style))
    fade, step = (
        fade_of(source.recording.rate),
        {"u8": 2**-7, "s16": 2**-15}.get(source.recording.sample_format, 2**-22),
    )
    ramp = (1 - np.arange(fade) / fade)[:, None]
    for span in spans[1:-1]:
        before, after = slice(span.start - fade, span.start), slice(span.end, span.end + fade)
        np.testing.assert_allclose(made[before], original[before] * ramp, atol=step)
        np.testing.assert_allclose(made[after], original[after] * (1 - ramp), atol=step)


def test_a_bleep_holds_nothing_of_the_recording(source: SampleSource, spans: list[Span]) -> None:
    facts = source.recording
    made = as_float(rendered(source, spans, SoundStyle.BLEEP))
    fade = fade_of(facts.rate)
    for span in (span for span in spans if span.length > 4 * fade):
        inside = made[span.start + fade : span.end - fade]
        t = (np.arange(len(inside)) + fade) / facts.rate
        peak = np.sqrt(2) * np.sqrt(np.mean(inside[:, 0] ** 2))
        atol = max(2 ** -(facts.bits - 2), 2e-3 * peak)
        assert 10 ** (-40 / 20) < peak < 10 ** (-10 / 20)
        np.testing.assert_allclose(inside, inside[:, :1].repeat(facts.channels, axis=1))
        best = np.linalg.lstsq(np.sin(2 * np.pi * 1000 * t)[:, None], inside[:, 0], rcond=None)[0][0]
        np.testing.assert_allclose(inside[:, 0], best * np.sin(2 * np.pi * 1000 * t), atol=atol)
        for edge in (made[span.start : span.start + fade // 5], made[span.end - fade // 5 : span.end]):
            assert np.abs(edge).max() <= 0.25 * peak + atol, "it grows from silence and goes back to it"


def test_spans_that_lie_too_close_are_refused(source: SampleSource) -> None:
    near = 10 + -(-source.recording.rate // 100) - 1  # a sample too near
    with pytest.raises(ValueError, match="10 ms apart"):
        list(render_blocks(source, [Span(0, 10), Span(near, near + 10)], SoundStyle.MUTE))
    with pytest.raises(ValueError, match="10 ms apart"):
        list(render_blocks(source, [Span(9000, 9010), Span(0, 10)], SoundStyle.MUTE))


def test_a_span_beyond_the_end_is_refused(source: SampleSource) -> None:
    length = source.recording.length
    with pytest.raises(ValueError, match="beyond"):
        list(render_blocks(source, [Span(length - 1, length + 1)], SoundStyle.MUTE))


def _loud(length: int, rate: int, level: float) -> ArraySource:
    noise = np.random.default_rng(0).standard_normal((length, 1))
    return ArraySource((noise * level / np.sqrt(np.mean(noise**2))).astype(np.float32), rate)


@pytest.mark.parametrize(("level", "tone"), [(0.03, 0.03), (0.1, 0.1), (1e-6, 0.01), (0.9, 10 ** (-15 / 20))])
def test_a_tone_is_as_loud_as_the_sound_around_it_within_limits(level: float, tone: float) -> None:
    source = _loud(4 * 16000, 16000, level)
    made = rendered(source, [Span(24000, 40000)], SoundStyle.BLEEP)[25000:39000]

    assert np.sqrt(np.mean(as_float(made) ** 2)) == pytest.approx(tone, rel=0.03)


def test_the_level_of_a_tone_knows_nothing_of_what_is_removed() -> None:
    spans = [Span(16000, 32000), Span(33000, 34000)]
    sound = np.full((3 * 16000, 1), 0.05, np.float32)
    loud = sound.copy()
    for span in spans:
        loud[span.start : span.end] = 0.9
    one, other = (rendered(ArraySource(s, 16000), spans, SoundStyle.BLEEP) for s in (sound, loud))

    np.testing.assert_array_equal(one, other)


class _Asked(ArraySource):
    """Sound that tells how far it was read."""

    end = 0

    def blocks(self, span: Span | None = None) -> Iterator[Block]:
        for block in super().blocks(span):
            self.end = max(self.end, block.start + len(block.samples))
            yield block


class _SmallBlocks(ArraySource):
    """Sound in blocks shorter than a span, at whose borders one may begin or end."""

    def blocks(self, span: Span | None = None) -> Iterator[Block]:
        for block in super().blocks(span):
            for at in range(0, len(block.samples), 50):
                yield Block(block.start + at, block.samples[at : at + 50])


def test_a_tone_waits_for_no_sound_but_that_around_it() -> None:
    rate, seconds = 8000, 60
    noise = np.random.default_rng(0).standard_normal((seconds * rate, 1), np.float32) * np.float32(0.1)
    spans = [Span(at * rate, at * rate + 800) for at in range(seconds)]
    source = _Asked(noise, rate)
    blocks = render_blocks(source, spans, SoundStyle.BLEEP)
    first = next(blocks)
    reached = first.start + len(first.samples)
    assert source.end <= reached + 2.1 * rate < len(noise)

    # It is the tone that it is alone, in the same silence: what was read for the others changes nothing.
    made = np.concatenate([first.samples, *(block.samples for block in blocks)])
    for span in spans[:: seconds // 6]:
        alone = list(render_blocks(source, spans, SoundStyle.BLEEP, within=span))
        np.testing.assert_array_equal(
            np.concatenate([block.samples for block in alone]), made[span.start : span.end]
        )


def test_a_recording_that_is_removed_whole_is_silent_or_all_tone() -> None:
    source = _loud(20000, 16000, 0.1)
    assert not rendered(source, [Span(0, 20000)], SoundStyle.MUTE).any()
    assert np.abs(rendered(source, [Span(0, 20000)], SoundStyle.BLEEP)).max() > 0.005


@settings(max_examples=25)
@given(
    starts=st.lists(st.tuples(st.integers(0, 30_000), st.integers(1, 9_000)), max_size=6),
    style=st.sampled_from(SoundStyle),
)
def test_any_spans_lose_what_is_inside_and_keep_what_is_outside(
    starts: list[tuple[int, int]], style: SoundStyle
) -> None:
    rate, length = 11025, 40_000
    spans = list(union([Span(a, min(a + n, length)) for a, n in starts], gap=rate // 100 + 1))
    source = ArraySource(speech_like(length, rate, 2).astype(np.float32), rate)
    original, made = read(source), rendered(source, spans, style)
    kept = np.ones(length, bool)
    for span in spans:
        kept[max(0, span.start - fade_of(rate)) : span.end + fade_of(rate)] = False
        if style is SoundStyle.MUTE:
            assert not made[span.start : span.end].any()
    np.testing.assert_array_equal(made[kept], original[kept])
    small = _SmallBlocks(source.samples, rate)
    np.testing.assert_allclose(rendered(small, spans, style), made, atol=1e-6)


@pytest.mark.parametrize("sample_format", ["u8", "s16", "s32", "flt", "dbl"])
def test_the_way_to_32_bit_and_back_loses_nothing_that_is_heard(sample_format: str) -> None:
    sound: Sound = as_native(speech_like(4000, 8000, 2) * 1.0, sample_format, bits=24)
    wide, scale = widen(sound)
    back: Sound = narrow(wide, sound.dtype, bits=24, scale=scale)

    if sample_format in {"u8", "s16", "s32"}:
        np.testing.assert_array_equal(back, sound)
    else:
        np.testing.assert_allclose(back, sound, atol=2**-30)


def test_what_a_file_of_24_bit_cannot_hold_is_nothing() -> None:
    wide = np.array([[0x12345678], [-0x12345678]], np.int32)
    assert narrow(wide, wide.dtype, bits=24).tolist() == [[0x12345600], [-0x12345700]]
    assert narrow(wide, wide.dtype, bits=32).tolist() == wide.tolist()


def test_floating_sound_over_full_scale_is_not_clipped_by_a_fade() -> None:
    sound = np.full((8000, 1), 1.7, np.float32)
    made = rendered(ArraySource(sound, 8000), [Span(4000, 5000)], SoundStyle.MUTE)

    assert made[4000 - 40] == pytest.approx(1.7)
    assert made[4000 - 20] == pytest.approx(0.85, abs=1e-3)
