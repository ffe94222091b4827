"""What is shown of an error to whoever mends it."""

import sys

import pytest

from app.domain.errors import OutputError
from app.worker.where import print_where

SECRET = "Amaranthe"


def fail(*, from_none: bool) -> None:
    try:
        dict[str, int]()[SECRET]
    except KeyError as error:
        if from_none:
            raise OutputError("unwritable", "It cannot be written.", "Make room.") from None
        raise OutputError("unwritable", "It cannot be written.", "Make room.") from error


@pytest.mark.parametrize("from_none", [False, True])
def test_what_led_to_an_error_is_shown_by_its_place_and_kind_alone(
    capsys: pytest.CaptureFixture[str], *, from_none: bool
) -> None:
    with pytest.raises(OutputError) as caught:
        fail(from_none=from_none)
    print_where(caught.value)
    shown = capsys.readouterr().err
    assert shown.endswith("OutputError: It cannot be written. Make room.\n")
    assert ("KeyError\n\nand then:\n" in shown) is not from_none
    assert "in fail\n" in shown
    assert SECRET not in shown


def test_a_closed_standard_error_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    print_where(ValueError(SECRET))
