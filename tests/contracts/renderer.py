"""What is promised of the sound that is published, whatever sound it is made of."""

from __future__ import annotations

import numpy as np
import pytest

from app.audio import render_blocks
from app.domain.ports import SampleSource
from app.domain.profile import SoundStyle
from app.domain.timeline import Span
from tests.audio.material import Sound, as_float, read


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


class RendererContract:
    """Subclass it; give sources of more than two seconds with sound nearly everywhere."""

    @pytest.fixture
    def source(self) -> SampleSource:
        raise NotImplementedError

    @pytest.fixture
    def spans(self, source: SampleSource) -> list[Span]:
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

    def test_nothing_to_do_changes_nothing(self, source: SampleSource) -> None:
        np.testing.assert_array_equal(rendered(source, [], SoundStyle.MUTE), read(source))

    @pytest.mark.parametrize("style", SoundStyle)
    def test_a_part_is_what_it_is_in_the_whole(
        self, source: SampleSource, spans: list[Span], style: SoundStyle
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

    def test_spans_are_digitally_silent(self, source: SampleSource, spans: list[Span]) -> None:
        made = rendered(source, spans, SoundStyle.MUTE)

        assert made.dtype == read(source).dtype
        for span in spans:
            assert not as_float(made[span.start : span.end]).any()

    @pytest.mark.parametrize("style", SoundStyle)
    def test_farther_than_the_fade_every_sample_is_untouched(
        self, source: SampleSource, spans: list[Span], style: SoundStyle
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
        self, source: SampleSource, spans: list[Span], style: SoundStyle
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

    def test_a_bleep_holds_nothing_of_the_recording(self, source: SampleSource, spans: list[Span]) -> None:
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

    def test_spans_that_lie_too_close_are_refused(self, source: SampleSource) -> None:
        near = 10 + -(-source.recording.rate // 100) - 1  # a sample too near
        with pytest.raises(ValueError, match="10 ms apart"):
            list(render_blocks(source, [Span(0, 10), Span(near, near + 10)], SoundStyle.MUTE))
        with pytest.raises(ValueError, match="10 ms apart"):
            list(render_blocks(source, [Span(9000, 9010), Span(0, 10)], SoundStyle.MUTE))

    def test_a_span_beyond_the_end_is_refused(self, source: SampleSource) -> None:
        length = source.recording.length
        with pytest.raises(ValueError, match="beyond"):
            list(render_blocks(source, [Span(length - 1, length + 1)], SoundStyle.MUTE))
