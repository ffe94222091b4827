"""What ends a program from outside."""

import signal

import pytest

from app.worker.endings import ending_signals


@pytest.mark.usefixtures("hang_ups")
def test_a_closed_terminal_ends_it_too() -> None:
    assert set(ending_signals()) == {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGHUP])
def test_what_is_to_be_ignored_ends_nothing(number: signal.Signals) -> None:
    before = signal.signal(number, signal.SIG_IGN)
    try:
        assert number not in ending_signals()
    finally:
        signal.signal(number, before)
