from datetime import UTC, datetime

import pytest

from app.domain.certificate import Certificate, Check, failures
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
        excerpt=False,
        part_of_sound=False,
        unheard_kept=0,
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


def test_a_failed_check_names_its_first_five_places() -> None:
    spans = tuple(Span(n * 8000, n * 8000 + 4000) for n in range(7))
    told = failures([Check("text", True, "equal"), Check("silence", False, "7 are loud", spans)], 8000)
    assert told.startswith("silence (7 are loud) at 0:00.000-0:00.500, 0:01.000-0:01.500, ")
    assert told.endswith(", 0:04.000-0:04.500 and 2 more")
    assert failures([Check("silence", False, "loud", spans[:5])], 8000).endswith("0:04.000-0:04.500")
    assert failures([Check("a", False, "b"), Check("c", False, "d")], 8000) == "a (b); c (d)"
