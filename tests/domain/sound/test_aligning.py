"""By how much an aligner may make a word too short."""

import pytest

from app.domain.sound.aligning import AT_END, AT_START, TELEPHONE_RATE, Short
from app.domain.sound.pauses import CLEAR, HIDING, hidden

WIDE = 2 * TELEPHONE_RATE


@pytest.mark.parametrize("short", [AT_START, AT_END])
def test_noise_makes_a_word_shorter_and_clear_sound_does_not(short: Short) -> None:
    def by(floor: float) -> float:
        return short.by(hidden([-20.0] * 50 + [floor] * 50), rate=WIDE, language="en")

    assert by(-20 - CLEAR) == by(-80) == 0
    assert by(-20 - HIDING) == by(-30) == short.hidden
    assert by(-20 - (CLEAR + HIDING) / 2) == pytest.approx(short.hidden / 2)


def test_an_end_is_earlier_over_the_telephone_and_in_a_language_foreign_to_the_aligner() -> None:
    found = [
        AT_END.by(0.0, rate=rate, language=language)
        for rate in (WIDE, TELEPHONE_RATE)
        for language in ("en", "fr")
    ]
    assert found == pytest.approx([0, 0.05, 0.04, 0.09])
