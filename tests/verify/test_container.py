from dataclasses import replace

import pytest

from app.domain.recording import Fault, FaultKind, Recording
from app.verify.container import check_container
from tests.values import make_recording

DAMAGE = Fault(FaultKind.DAMAGE, "damage:0", "a packet is broken")


def test_one_stream_and_nothing_else_passes() -> None:
    assert check_container(make_recording()).passed
    neutral = (
        ("encoder", "Lavf62.3.100"),
        ("ENCODER", "Lavc62.11.100 libopus"),
        ("handler_name", "SoundHandler"),
    )
    assert check_container(replace(make_recording(), tags=neutral)).passed


@pytest.mark.parametrize(
    ("published", "why"),
    [
        (replace(make_recording(), codec="vorbis"), "codec"),
        (replace(make_recording(), streams=2), "2 streams, 1 of them sound"),
        (replace(make_recording(), streams=2, audio_streams=2), "2 streams, 2"),
        (replace(make_recording(), has_video=True), "picture"),
        (replace(make_recording(), chapters=3), "3 chapters"),
        (replace(make_recording(), tags=(("title", "secret"),)), "1 tags"),
        (replace(make_recording(), tags=(("encoder", "Lavf secret"),)), "1 tags"),
        (replace(make_recording(), tags=(("compatible_brands", "M4A secret"),)), "1 tags"),
        (make_recording(faults=(DAMAGE,)), "1 damaged"),
    ],
)
def test_anything_else_fails(published: Recording, why: str) -> None:
    check = check_container(published)
    assert not check.passed
    assert why in check.detail
    assert "secret" not in check.detail
