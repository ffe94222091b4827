import pytest

from app.cli.options import selection_of
from app.domain.errors import UsageError
from app.domain.recording import FIRST, Selection


@pytest.mark.parametrize(
    ("stream", "channel", "selection"),
    [
        ("1", "all", FIRST),
        ("2", "all", Selection(1)),
        ("all", "all", Selection(None)),
        ("mix", "all", Selection(None, mix=True)),
        ("1", "mix", Selection(0, mix=True)),
        ("all", "3", Selection(None, 2)),
    ],
)
def test_streams_and_channels_are_counted_from_one(stream: str, channel: str, selection: Selection) -> None:
    assert selection_of(stream, channel) == selection


@pytest.mark.parametrize(
    ("stream", "channel"),
    [("0", "all"), ("1", "0"), ("first", "all"), ("1", "-1"), ("mix", "2"), ("²", "all")],
)
def test_what_is_no_selection_is_wrong_usage(stream: str, channel: str) -> None:
    with pytest.raises(UsageError):
        selection_of(stream, channel)
