from dataclasses import replace

import pytest

from app.domain.recording import FIRST, Selection
from tests.values import make_recording


@pytest.mark.parametrize(
    ("chosen", "streams", "some"),
    [
        (FIRST, 1, False),
        (Selection(mix=True), 1, False),
        (Selection(None), 2, False),
        (FIRST, 2, True),
        (Selection(1, mix=True), 2, True),
        (Selection(channel=1), 1, True),
        (Selection(None, channel=3), 2, True),
    ],
)
def test_a_channel_or_a_stream_alone_is_part_of_the_sound(
    chosen: Selection, streams: int, some: bool
) -> None:
    assert replace(make_recording(), selection=chosen, audio_streams=streams).part_of_sound is some
