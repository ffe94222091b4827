"""What a child tells of how far it is."""

from unittest.mock import Mock, call

from app.worker import Progress, by_hundredths


def test_how_far_a_stage_is_is_told_at_its_beginning_and_at_each_hundredth_once() -> None:
    report = Mock()
    tell = by_hundredths(report, "write", 1000, rate=8)
    for done in (1, 9, 10, 11, 19, 25, 29, 1000):
        tell(done)
    assert report.mock_calls == [call(Progress("write", done, 1000, 8)) for done in (0, 10, 25, 1000)]
