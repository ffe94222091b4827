from hypothesis import given
from hypothesis import strategies as st

from app.gui.widgets.transcript.column import Column

HEIGHTS = st.lists(st.integers(1, 100), min_size=1, max_size=30)


@given(HEIGHTS, st.data())
def test_every_height_is_in_the_block_that_is_there(heights: list[int], data: st.DataObject) -> None:
    column = Column(heights)
    block = data.draw(st.integers(0, len(heights) - 1))
    column.measure(block, data.draw(st.integers(1, 300)))
    at = data.draw(st.floats(0, column.height, exclude_max=True))
    found = column.at(at)
    assert column.top(found) <= at < column.bottom(found)
    assert column.bottom(len(heights) - 1) == column.height


@given(HEIGHTS)
def test_what_is_outside_is_at_the_nearest_end(heights: list[int]) -> None:
    column = Column(heights)
    assert column.at(-1) == 0
    assert column.at(column.height + 1) == len(heights) - 1


def test_measuring_says_how_far_the_rest_has_moved() -> None:
    column = Column([10, 10, 10])
    assert column.measure(0, 25) == 15
    assert [column.top(block) for block in range(3)] == [0, 25, 35]
    assert column.measure(0, 25) == 0
    assert [column.measured(block) for block in range(3)] == [True, False, False]
