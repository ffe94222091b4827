"""What is played before publication is, to the sample, what is published."""

from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from app.audio import render_blocks
from app.domain.profile import SoundStyle
from app.domain.timeline import Span
from app.workbench.tasks.playing import PlayOrder, Sound, sounds
from tests.fakes import ArraySource

RATE = 8000
SILENT = (Span(2000, 5000), Span(30_000, 31_000))


@pytest.fixture(scope="module")
def source() -> ArraySource:
    rng = np.random.default_rng(3)
    whole = rng.integers(-16000, 16000, (8 * RATE, 2))
    return ArraySource(np.asarray(whole / 32768, np.float32), RATE)


def heard(pieces: list[Sound]) -> NDArray[np.int16]:
    return np.frombuffer(b"".join(piece.pcm for piece in pieces), "<i2").reshape(-1, 2)


@pytest.mark.parametrize("style", SoundStyle)
def test_the_draft_sounds_as_the_renderer_of_the_exporter_makes_it(
    source: ArraySource, style: SoundStyle
) -> None:
    stretch = Span(1000, 40_000)
    played = heard(list(sounds(source, PlayOrder((stretch,), RATE, silent=SILENT, style=style))))
    made = np.concatenate([block.samples for block in render_blocks(source, SILENT, style)])
    expected = np.round(made[stretch.start : stretch.end] * 32768).astype(np.int16)
    np.testing.assert_array_equal(played, expected)
    if style is SoundStyle.MUTE:
        assert not played[SILENT[0].start - 1000 : SILENT[0].end - 1000].any()


def test_the_original_is_played_as_it_is(source: ArraySource) -> None:
    played = heard(list(sounds(source, PlayOrder((Span(1000, 9000),), RATE))))
    np.testing.assert_array_equal(played, np.round(source.samples[1000:9000] * 32768).astype(np.int16))


@pytest.mark.parametrize("speed", [0.5, 1.0, 2.0])
@pytest.mark.parametrize("rate", [8000, 44100])
def test_pieces_say_which_part_of_the_recording_they_are(
    source: ArraySource, speed: float, rate: int
) -> None:
    stretches = (Span(1000, 20_000), Span(40_000, 56_000))
    pieces = list(sounds(source, PlayOrder(stretches, rate, speed=speed)))
    for stretch in stretches:
        inside = [piece.span for piece in pieces if stretch.contains(piece.span)]
        assert inside[0].start == stretch.start
        assert inside[-1].end == stretch.end
        assert all(later.start <= earlier.end + 1 for earlier, later in pairwise(inside))
    assert all(any(stretch.contains(piece.span) for stretch in stretches) for piece in pieces)
    lasting = sum(len(piece.pcm) for piece in pieces) / 4 / rate
    assert lasting == pytest.approx(35_000 / RATE / speed, abs=2 / rate)
