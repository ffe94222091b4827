"""What is left out of what was found."""

import pytest

from app.detect.exempt import without_exempt
from app.domain.finding import Category, Hit

TEXT = "ask [PERSON 1] Kowalska now"


@pytest.mark.parametrize(
    ("category", "start", "end", "left"),
    [
        (Category.PERSON, 4, 14, False),
        (Category.PERSON, 5, 11, False),
        (Category.PERSON, 4, 23, True),
        (Category.PERSON, 15, 23, True),
        (Category.WATCHLIST, 5, 11, True),
        (Category.CUSTOM, 5, 11, True),
    ],
)
def test_a_label_is_nothing_that_was_found_but_what_goes_beyond_it_is(
    category: Category, start: int, end: int, left: bool
) -> None:
    hit = Hit(category, start, end, 0.9, "names", "reads like a name")
    assert without_exempt(TEXT, [hit]) == ([hit] if left else [])
