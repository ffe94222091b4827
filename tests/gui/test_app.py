import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from app.domain.errors import UsageError
from app.gui import main
from app.gui.app import Speech, language_of, run, theme_of
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


@pytest.fixture
def boxes(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, str]]]:
    """What boxes said, and advised; each is closed at once."""
    assert qapp is QApplication.instance()
    shown: list[tuple[str, str]] = []

    def show(box: QMessageBox) -> int:
        shown.append((box.text(), box.informativeText()))
        return 0

    monkeypatch.setattr(QMessageBox, "exec", show)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(sys, "argv", ["caviard-gui"])
    yield shown
    for speech in qapp.findChildren(Speech):
        speech.speak("en")
        speech.deleteLater()


@pytest.mark.parametrize("terminal", [True, False])
def test_a_program_says_in_a_box_why_there_is_no_window(
    boxes: list[tuple[str, str]],
    terminal: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("CAVIARD_POLICY", str(tmp_path / "gone.toml"))
    if not terminal:
        monkeypatch.setattr(sys, "stderr", None)
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 1
    assert "policy of your organisation cannot be read" in boxes[0][0]
    assert ("policy" in capsys.readouterr().err) is terminal


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "What is private and what may be circulated cannot lie in one folder."),
        ("fr", "Ce qui est privé et ce qui peut être diffusé ne peuvent pas être dans le même dossier."),
    ],
)
def test_no_window_keeps_what_is_private_in_a_bundle(
    boxes: list[tuple[str, str]],
    language: str,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    (bundle / "certificate.json").touch()
    monkeypatch.setenv("CAVIARD_DATA", str(bundle / "data"))
    monkeypatch.setattr("app.gui.app.load", lambda: Settings(language=language))
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 2
    assert [one for one, _ in boxes] == [said]
    assert "What is private and what may be circulated" in capsys.readouterr().err
    assert [one.name for one in bundle.iterdir()] == ["certificate.json"]


def test_what_was_chosen_wins() -> None:
    assert language_of(Settings(language="fr")) == "fr"
    assert language_of(Settings()) in {"en", "fr"}
    assert theme_of(Settings(theme="dark")) is DARK
    assert theme_of(Settings(theme="light")) is LIGHT
