from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.audio import measure_peaks, open_source
from app.domain.profile import SoundStyle
from app.domain.recording import Recording
from app.domain.sound.peaks import Peaks
from app.domain.timeline import Span
from app.gui.playing.player_outlet import ClockOutlet
from app.gui.widgets.sound.panel import SoundPanel
from tests.samples import noise, write_audio

RATE = 16000
SILENT = Span(RATE, RATE + 800)


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Recording, Peaks]:
    path = write_audio(tmp_path_factory.mktemp("panel") / "short.wav", noise(3, RATE), RATE)
    with open_source(path) as source:
        return source.recording, measure_peaks(source)


@pytest.fixture
def panel(
    qtbot: QtBot, recorded: tuple[Recording, Peaks], monkeypatch: pytest.MonkeyPatch
) -> Iterator[SoundPanel]:
    made = SoundPanel()
    monkeypatch.setattr(made.player, "_make_outlet", lambda _before: ClockOutlet())
    qtbot.addWidget(made)
    made.resize(900, 220)
    made.open(*recorded)
    made.show_spans({SILENT: SILENT}, fitted={}, waiting=(), silent=(SILENT,), style=SoundStyle.MUTE)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close_sound()


def test_row_player_and_waveform_are_one(qtbot: QtBot, panel: SoundPanel) -> None:
    """Play, go somewhere, look closely, hear the edges: each part hears of the others."""
    bar, player, waveform = panel.bar, panel.player, panel.waveform
    assert bar.time.text() == "0:00 / 0:03"
    bar.edges_button.click()
    assert not player.playing, "nothing is chosen"
    panel.choose(SILENT)
    bar.edges_button.click()
    assert bar.play_button.accessibleName() == "Pause"
    qtbot.waitUntil(lambda: player.position > RATE // 2, timeout=20_000)
    assert panel.player.silent
    assert bar.note.text() == "This computer has no sound device."
    bar.play_button.click()
    assert bar.play_button.accessibleName() == "Play"
    QTest.keyClick(waveform, Qt.Key.Key_End)
    assert player.position == 3 * RATE
    assert bar.time.text() == "0:03 / 0:03"
    bar.preview_toggle.click()
    assert player.preview
    bar.speed.activated.emit(0)
    assert player.speed == 0.5
    step = waveform.scale.step
    bar.closer.click()
    assert waveform.scale.step == step / 2
    with qtbot.waitSignal(player.measured, timeout=10_000):
        waveform.zoom(100)


def test_everything_has_a_name_for_a_screen_reader(panel: SoundPanel) -> None:
    bar = panel.bar
    for widget in (bar.play_button, bar.closer, bar.farther, bar.speed, panel.waveform):
        assert widget.accessibleName()
    for widget in (bar.preview_toggle, bar.edges_button):
        assert widget.text()
    names = {widget.objectName() for widget in (bar.play_button, bar.preview_toggle, panel.waveform)}
    assert names == {"playButton", "previewToggle", "waveformView"}
