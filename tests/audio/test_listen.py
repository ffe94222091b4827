"""What is kept of sound at other rates is what would be made anew."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.audio import listen
from app.audio.listen import PIECE, Listened
from app.domain.ports import Block
from app.domain.timeline import Span, period
from tests.fakes import ArraySource

RATES = (8000, 11025, 22050, 24000, 44100, 48000)


class Counted(ArraySource):
    """Counts the samples that are read."""

    read = 0

    def blocks(self, span: Span | None = None) -> Iterator[Block]:
        self.read += (span or self.recording.whole).length
        return super().blocks(span)


def noise(rate: int, seconds: float = 18.3) -> Counted:
    sound = np.random.default_rng(rate).uniform(-0.5, 0.5, (round(seconds * rate), 2))
    return Counted(sound.astype(np.float32), rate)


SOURCES = {rate: noise(rate) for rate in RATES}


@given(st.data(), st.sampled_from(RATES), st.sampled_from([8000, 16000]), st.sampled_from([None, 0, 1]))
def test_what_is_kept_is_what_is_made_anew(
    data: st.DataObject, native: int, rate: int, channel: int | None
) -> None:
    source, step = SOURCES[native], period(native, rate)
    length = source.recording.length
    start = data.draw(st.integers(0, (length - 1) // step)) * step
    span = Span(start, data.draw(st.integers(start + 1, length)))
    kept = Listened()
    first, second = (kept.listen(source, span, rate=rate, channel=channel) for _ in range(2))
    # From elsewhere than a whole period nothing is kept: there the same code makes it anew.
    anew = listen._centred(listen._in_scale(listen._heard(source, span, rate, channel)))
    np.testing.assert_array_equal(first, anew)
    np.testing.assert_array_equal(second, anew)
    assert first.shape == (-(-span.length * rate // native),)


def test_what_was_heard_is_not_read_again() -> None:
    source, kept = noise(44100), Listened()
    kept.listen(source, source.recording.whole, rate=16000)
    before = source.read
    heard = kept.listen(source, Span(44100, 3 * 44100), rate=16000)
    assert source.read == before
    heard[:] = 0  # it is the listener's own
    assert kept.listen(source, Span(44100, 3 * 44100), rate=16000).any()
    for others in ({"rate": 8000}, {"rate": 16000, "channel": 1}):
        kept.listen(source, Span(0, 44100), **others)
    assert source.read > before


def test_no_more_is_kept_than_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    piece = PIECE * 16000 * 4
    monkeypatch.setattr(listen, "KEPT_BYTES", 2 * piece)
    source, kept = noise(48000, 5 * PIECE), Listened()
    whole = kept.listen(source, source.recording.whole, rate=16000)
    before = source.read
    np.testing.assert_array_equal(
        kept.listen(source, Span(3 * PIECE * 48000, source.recording.length), rate=16000),
        whole[3 * PIECE * 16000 :],
    )
    assert source.read == before  # the last two pieces
    kept.listen(source, Span(0, 48000), rate=16000)
    assert source.read > before
