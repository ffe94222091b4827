"""A short name of somebody, written as another word of the very same sound."""

from __future__ import annotations

import pytest

from app.detect.after.misheard import NAME
from app.detect.stage import Detector
from tests.detect.loaded import PIPELINES

_DETECTOR = Detector((), PIPELINES)
_STAFF, _STRICT = 0.3, 0.15


def _somebody(text: str, language: str, threshold: float) -> list[str]:
    hits = _DETECTOR.detect(text, language).hits
    return [text[h.start : h.end] for h in hits if h.recogniser == NAME and h.score >= threshold]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "This is Phil Marsh from accounts. I asked fill to look at it.", "fill"),
        ("en", "Wei Zhang signed them, and I don't think. Way ever opened the receipts.", "Way"),
        ("en", "I spoke with Matt Walters. Mat told me that it was signed.", "Mat"),
        ("fr", "J'ai parlé à Claire Martin. Clair m'a dit que c'était signé.", "Clair"),
        ("fr", "Marc Lenoir est là. Je demande à marque de venir demain.", "marque"),
    ],
)
def test_a_word_that_sounds_like_somebody_stands_where_somebody_does(
    language: str, text: str, found: str
) -> None:
    assert _somebody(text, language, _STAFF) == [found]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "This is Phil Marsh from accounts. Fill it up and go.", "Fill"),
        ("fr", "Paul Lenoir est là. Pôle par pôle, on regarde.", "Pôle"),
    ],
)
def test_where_any_word_can_stand_it_is_unlikely(language: str, text: str, found: str) -> None:
    assert _somebody(text, language, _STAFF) == []
    assert found in _somebody(text, language, _STRICT)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Phil Marsh is here. Please fill in the form, and fill the gap with this."),
        ("en", "Wen Li is here. When will they come? Who asked when?"),
        ("en", "Fill told me that a mat told me so."),
        ("fr", "Marc Lenoir est là. La marque est forte, et cette marque a gagné."),
        ("fr", "Paul est là. Le pôle est en retard, et avec un pôle de moins."),
        ("fr", "Clair m'a dit que c'était signé."),
    ],
)
def test_where_nobody_is_called_so_or_can_be_it_is_nobody(language: str, text: str) -> None:
    assert _somebody(text, language, _STRICT) == []
