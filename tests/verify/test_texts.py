"""When the cues of a published text are shown, beside what is silent and what they say."""

from fractions import Fraction

import pytest

from app.domain.finding import Category
from app.domain.timeline import Span
from app.verify.texts import Shown, cut_redactions, out_of_place
from tests.values import RATE, make_plan, make_transcript, say

PLAN = make_plan(make_transcript(say("so Anna agreed")), {"Anna": Category.PERSON})
(SILENT,) = PLAN.spans


@pytest.mark.parametrize(
    ("start", "end", "cut"),
    [
        (0, 0, False),
        (-900, 900, False),
        (-900, -SILENT.length, False),
        (0, -1, True),
        (-900, 1 - SILENT.length, True),
        (1, 900, True),
        (SILENT.length - 1, 900, True),
        (SILENT.length, 900, False),
    ],
)
def test_a_cue_neither_begins_nor_ends_inside_a_redaction(start: int, end: int, cut: bool) -> None:
    """The start is counted from that of the redaction, in samples, and the end from its end."""
    begins, ends = Fraction(SILENT.start + start, RATE), Fraction(SILENT.end + end, RATE)
    assert cut_redactions([Shown(begins, ends, SILENT)], PLAN) == cut


@pytest.mark.parametrize(
    ("start", "end", "wrong"),
    [
        (1000, 2000, False),
        (0, 999, False),
        (0, 998, True),
        (2001, 9000, False),
        (2002, 9000, True),
        (0, 10_001, False),
        (0, 10_002, True),
        (-1, 2000, True),
        (1500, 1500, True),
        (1600, 1500, True),
    ],
)
def test_a_cue_is_shown_while_it_is_heard_give_or_take_a_millisecond(
    start: int, end: int, wrong: bool
) -> None:
    cue = Shown(Fraction(start, 1000), Fraction(end, 1000), Span(RATE, 2 * RATE))
    assert out_of_place([cue], PLAN) == wrong
