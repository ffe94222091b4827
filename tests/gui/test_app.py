import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from app.domain.errors import UsageError
from app.gui import main
from app.gui.app import language_of, run, theme_of
from app.gui.looks.theme import DARK, LIGHT
from app.gui.settings import Settings

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have a display")


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_without_a_display_there_is_a_sentence_and_no_crash() -> None:
    with pytest.raises(UsageError, match="no display") as caught:
        run([Path("x.wav")])
    assert caught.value.status == 2


def test_the_program_of_its_own_says_it_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["caviard-gui"])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 2
    assert "no display" in capsys.readouterr().err


def test_a_program_without_a_terminal_says_in_a_box_why_there_is_no_window(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QMessageBox, "critical", lambda _parent, _title, text: shown.append(text))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("CAVIARD_POLICY", str(tmp_path / "gone.toml"))
    monkeypatch.setattr(sys, "argv", ["caviard-gui"])
    monkeypatch.setattr(sys, "stderr", None)
    assert qapp is QApplication.instance()
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 1
    assert "policy of your organisation cannot be read" in shown[0]


def test_what_was_chosen_wins() -> None:
    assert language_of(Settings(language="fr")) == "fr"
    assert language_of(Settings()) in {"en", "fr"}
    assert theme_of(Settings(theme="dark")) is DARK
    assert theme_of(Settings(theme="light")) is LIGHT
