"""What every source of samples promises."""

from __future__ import annotations

import numpy as np
import pytest

from app.domain.ports import SampleSource
from app.domain.timeline import Span
from tests.audio.material import as_float, read

DTYPES = {"u8": "uint8", "s16": "int16", "s32": "int32", "flt": "float32", "dbl": "float64"}


class SampleSourceContract:
    """Subclass it and give a source of more than two seconds."""

    @pytest.fixture
    def source(self) -> SampleSource:
        raise NotImplementedError

    def test_blocks_hold_every_sample_in_the_native_type(self, source: SampleSource) -> None:
        facts = source.recording
        sound = read(source)

        assert sound.shape == (facts.length, facts.channels)
        assert sound.dtype == DTYPES[facts.sample_format]

    def test_blocks_are_of_bounded_length(self, source: SampleSource) -> None:
        most = max(3 * source.recording.rate, 2**17)
        assert all(len(block.samples) < most for block in source.blocks())

    def test_a_span_is_that_part_of_the_whole(self, source: SampleSource) -> None:
        whole, length = read(source), source.recording.length
        for start, end in (
            (length - 7, length),
            (0, 1),
            (length // 3, length // 2),
            (length // 3 - 1, length),
        ):
            np.testing.assert_array_equal(read(source, Span(start, end)), whole[start:end])

    def test_two_readers_do_not_disturb_each_other(self, source: SampleSource) -> None:
        whole, middle = read(source), source.recording.length // 2
        one, other = source.blocks(), source.blocks(Span(middle, source.recording.length))

        first, second = next(one), next(other)
        np.testing.assert_array_equal(first.samples, whole[: len(first.samples)])
        np.testing.assert_array_equal(second.samples, whole[middle : middle + len(second.samples)])
        rest = [block.samples for block in one]
        np.testing.assert_array_equal(np.concatenate([first.samples, *rest]), whole)

    def test_listening_at_the_native_rate_gives_the_channel_or_the_mean(self, source: SampleSource) -> None:
        facts = source.recording
        span = Span(facts.length // 4, facts.length // 2)
        sound = as_float(read(source, span))

        mix = source.listen(span, rate=facts.rate)
        last = source.listen(span, rate=facts.rate, channel=facts.channels - 1)
        assert mix.dtype == last.dtype == np.float32
        np.testing.assert_allclose(mix, np.clip(sound.mean(axis=1), -1, 1), atol=1e-6)
        np.testing.assert_allclose(last, np.clip(sound[:, -1], -1, 1), atol=1e-6)

    @pytest.mark.parametrize("rate", [8000, 16000, 24000])
    def test_listening_gives_as_many_samples_as_the_span_is_long(
        self, source: SampleSource, rate: int
    ) -> None:
        facts = source.recording
        for span in (facts.whole, Span(1, 2), Span(facts.length - 1001, facts.length), Span(17, 5003)):
            heard = source.listen(span, rate=rate)
            assert heard.shape == (-(-span.length * rate // facts.rate),)
            assert np.abs(heard).max() <= 1
