from datetime import UTC, datetime

import pytest

from app.domain.certificate import Certificate, Check
from app.domain.timeline import Span
from tests.values import make_recording


def certificate(*checks: Check) -> Certificate:
    return Certificate(
        created=datetime(2026, 1, 31, 12, tzinfo=UTC),
        files=(),
        checks=checks,
        counts=(),
        spans=0,
        removed_seconds=0.0,
        duration=10.0,
        language="en",
        profile="staff",
        only=(),
        engine="ctranslate2",
        model="base",
        speech_heard=False,
        accepted=(),
        versions=(),
    )


def test_a_certificate_passes_when_there_were_checks_and_all_held() -> None:
    good, bad = Check("text", True, "equal"), Check("silence", False, "loud")
    assert certificate(good).passed
    assert not certificate(good, bad).passed
    assert not certificate().passed


def test_a_recording_knows_its_whole_and_its_length() -> None:
    recording = make_recording(length=12_000)
    assert (recording.duration, recording.whole) == (1.5, Span(0, 12_000))
    with pytest.raises(ValueError, match="not a span"):
        _ = make_recording(length=0).whole
