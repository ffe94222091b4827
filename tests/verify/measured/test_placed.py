"""The published sound of an excerpt on the clock of the recording: in its place, and silence around it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.domain.plan import Plan, plan
from app.domain.planning.excerpt import excerpt_of, to_fit, words_part
from app.domain.ports import SampleSource
from app.domain.timeline import Span
from app.verify.measured.placed import placed
from tests.fakes import ArraySource
from tests.values import decided, find, make_transcript, own_edges, say

TEXT = "one two three four five six seven eight nine ten"
RATE = 12_000
"""Of the published file, Hz: half as much again as the recording has; the longest silence is two blocks."""


def make(first: int, last: int) -> Plan:
    """Of a part of the words, in which nothing is removed."""
    transcript = make_transcript(say(TEXT, each=0.9))
    part = words_part(transcript, first, last)
    review = decided(transcript, find(transcript, {}))
    edges = {passage.span: passage.span for passage in to_fit(review, excerpt_of(transcript, part))}
    return plan(review, edges, part=part)


PLANS = [make(0, 2), make(3, 7), make(9, 10)]


@given(
    st.sampled_from(PLANS),
    st.integers(-700, 700),
    st.sampled_from(["float32", "uint8"]),
    st.sampled_from([None, 0, 1]),
    st.data(),
)
def test_what_is_published_is_heard_in_its_place_and_nothing_around_it(
    made: Plan, off: int, dtype: str, channel: int | None, data: st.DataObject
) -> None:
    length = made.within.length * 3 // 2 + off
    file: NDArray[np.float32] = np.random.default_rng(5).uniform(1, 100, (length, 2)).astype(dtype)
    around = [(made.within.start * 3 + 1) // 2, ((made.length - made.within.end) * 3 + 1) // 2]
    quiet = 128 if dtype == "uint8" else 0
    before, after = (np.full((samples, 2), quiet, dtype) for samples in around)
    whole = np.concatenate([before, file, after])
    start = data.draw(st.integers(0, len(whole) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(whole))))

    source: SampleSource = placed(ArraySource(file, RATE), made)

    assert source.recording.length == len(whole)
    blocks = list(source.blocks(span))
    assert [block.start for block in blocks] == [
        span.start + sum(len(one.samples) for one in blocks[:at]) for at in range(len(blocks))
    ]
    assert max(len(block.samples) for block in blocks) <= 1 << 16
    sound = np.concatenate([block.samples for block in blocks])
    assert sound.dtype == dtype
    np.testing.assert_array_equal(sound, whole[span.start : span.end])
    if dtype == "float32":
        mono = whole.mean(axis=1) if channel is None else whole[:, channel]
        heard = source.listen(span, rate=RATE, channel=channel)
        np.testing.assert_allclose(heard, mono[span.start : span.end], atol=1e-4)


def test_a_span_is_heard_in_its_place_at_the_rate_of_an_engine() -> None:
    made = make(3, 7)
    source = placed(ArraySource(np.ones(made.within.length * 3 // 2, np.float32), RATE), made)
    begin = (made.within.start * 3 + 1) // 2
    end = begin + made.within.length * 3 // 2
    span = Span(begin - 600, end + 1200)

    heard = source.listen(span, rate=16_000)

    assert len(heard) == -(-span.length * 4 // 3)
    assert np.flatnonzero(heard).tolist() == pytest.approx(
        list(range(800, 800 + (end - begin) * 4 // 3)), abs=1
    )


def test_of_a_whole_recording_nothing_is_placed() -> None:
    transcript = make_transcript(say(TEXT))
    review = decided(transcript, find(transcript, {}))
    file = ArraySource(np.zeros(9, np.float32), RATE)
    assert placed(file, plan(review, own_edges(review))) is file
