"""The way into the command line."""

import sys
from collections.abc import Sequence
from types import ModuleType

import pytest

from app.cli import main
from app.domain.errors import Cancelled


class Interrupted:
    """Ctrl-C while the outermost frame is loaded."""

    def find_spec(self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None) -> None:
        if name == "app.cli.frame":
            raise KeyboardInterrupt


def test_ctrl_c_while_the_program_is_loaded_is_two_lines_and_a_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "app.cli.frame", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Interrupted(), *sys.meta_path])

    with pytest.raises(SystemExit) as caught:
        main()

    assert caught.value.code == Cancelled.status
    assert len(capsys.readouterr().err.splitlines()) == 2
