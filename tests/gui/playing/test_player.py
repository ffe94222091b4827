import socket
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtMultimedia import QAudio, QAudioDevice, QMediaDevices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.audio import open_source
from app.domain.errors import InputError
from app.domain.profile import SoundStyle
from app.domain.recording import Recording
from app.domain.sound.peaks import Level
from app.domain.timeline import Span
from app.gui.playing.player import Player
from app.gui.playing.player_clock import AROUND
from app.gui.playing.player_outlet import BUFFER, FRAME, ClockOutlet, DeviceOutlet, open_outlet, server_came
from tests.samples import noise, write_audio

RATE = 16000
LENGTH = 3 * RATE


class Loud(ClockOutlet):
    """A loudspeaker that keeps what it was given; its time runs fast."""

    silent = False
    current = True
    rate = RATE

    def __init__(self, times: float = 8) -> None:
        super().__init__(lambda: times * monotonic())
        self.heard = b""

    def start(self) -> bool:
        self.heard = b""
        return super().start()

    def write(self, pcm: bytes) -> int:
        taken = super().write(pcm)
        self.heard += pcm[:taken]
        return taken


@pytest.fixture(autouse=True)
def players_child() -> None:
    """Every player has one of its own."""


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    path = write_audio(tmp_path_factory.mktemp("player") / "short.wav", noise(3, RATE), RATE)
    with open_source(path) as source:
        return source.recording


@pytest.fixture(scope="module")
def outlet() -> Loud:
    return Loud()


@pytest.fixture(scope="module")
def opened(qapp: QApplication, recording: Recording, outlet: Loud) -> Iterator[Player]:
    yield from playing(recording, outlet, qapp)


@pytest.fixture
def slow(qapp: QApplication, recording: Recording) -> Iterator[Player]:
    """A player whose three seconds take six, so that a busy computer does not miss that it plays."""
    yield from playing(recording, Loud(0.5), qapp)


def playing(recording: Recording, outlet: Loud, qapp: QApplication) -> Iterator[Player]:
    made = Player(qapp, outlet=lambda _before: outlet)
    made.open(recording)
    end = monotonic() + 60
    while not made.ready and monotonic() < end:
        QTest.qWait(5)
    assert made.ready
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def player(opened: Player) -> Iterator[Player]:
    opened.seek(0)
    yield opened
    opened.pause()
    opened.set_preview(False)
    opened.set_speed(1.0)


def test_it_plays_to_the_end_and_says_where_it_is_and_what_was_heard(
    qtbot: QtBot, player: Player, outlet: Loud
) -> None:
    moves: list[int] = []
    heard: list[Span] = []
    player.moved.connect(moves.append)
    player.played.connect(heard.append)
    player.seek(RATE)
    player.toggle()
    assert player.playing
    qtbot.waitUntil(lambda: not player.playing, timeout=10_000)
    assert moves == sorted(moves)
    assert len(moves) > 2  # how many is up to how busy the computer is
    assert (moves[0], moves[-1], player.position) == (RATE, LENGTH, LENGTH)
    assert len(outlet.heard) == 2 * RATE * FRAME
    # A busy computer looks at this fast clock so late that the playhead seems to have jumped, and only what
    # it has seen played counts: at the earliest from the start, at the latest from the first look.
    seen = sum(later - now for now, later in pairwise(moves[1:]) if later - now <= RATE / 2)
    assert seen <= sum(span.length for span in heard) <= seen + moves[1] - moves[0]


def test_the_preview_is_silent_where_the_draft_is_and_is_not_listening_to_the_original(
    qtbot: QtBot, player: Player, outlet: Loud
) -> None:
    heard: list[Span] = []
    player.played.connect(heard.append)
    player.set_draft((Span(RATE, 2 * RATE),), SoundStyle.MUTE)
    player.set_preview(True)
    player.play()
    qtbot.waitUntil(lambda: not player.playing, timeout=10_000)
    second = RATE * FRAME
    assert any(outlet.heard[:second])
    assert not any(outlet.heard[second : 2 * second])
    assert any(outlet.heard[2 * second :])
    assert heard == []


def test_the_preview_of_an_excerpt_is_the_excerpt(qtbot: QtBot, player: Player, outlet: Loud) -> None:
    part = Span(RATE, 2 * RATE)
    player.set_draft((Span(0, RATE), Span(2 * RATE, LENGTH)), SoundStyle.MUTE, part=part)
    player.set_preview(True)
    player.seek(100)
    player.play()
    qtbot.waitUntil(lambda: not player.playing, timeout=10_000)
    assert len(outlet.heard) == RATE * FRAME
    assert any(outlet.heard)
    assert player.position == part.end


def test_speed_and_position_change_while_it_plays_and_pause_stays_there(qtbot: QtBot, slow: Player) -> None:
    slow.play()
    qtbot.waitUntil(lambda: slow.position > 0, timeout=10_000)
    slow.set_speed(2.0)
    slow.seek(2 * RATE)
    assert slow.position == 2 * RATE
    qtbot.waitUntil(lambda: slow.position > 2 * RATE, timeout=10_000)
    slow.pause()
    at = slow.position
    qtbot.wait(60)
    assert slow.position == at
    assert slow._outlet is not None
    assert slow._outlet.pending() == 0
    slow.set_speed(9)
    assert slow.speed == 2.0


def test_the_edges_are_heard_as_published_and_the_playhead_stays_there(
    qtbot: QtBot, player: Player, outlet: Loud
) -> None:
    player.seek(100)
    player.set_draft((Span(RATE, RATE + 800),), SoundStyle.MUTE)
    player.hear_edges(Span(RATE, RATE + 800))
    qtbot.waitUntil(lambda: not player.playing, timeout=10_000)
    half = RATE // 2 * FRAME
    assert len(outlet.heard) == 2 * half + 800 * FRAME
    assert not any(outlet.heard[half : half + 800 * FRAME])
    assert any(outlet.heard[:half])
    assert player.position == RATE


def test_a_span_is_heard_as_it_was_recorded_and_the_playhead_stays_there(
    qtbot: QtBot, player: Player, outlet: Loud
) -> None:
    span = Span(2 * RATE, 2 * RATE + 800)
    player.set_draft((span,), SoundStyle.MUTE)
    player.set_preview(on=True)
    player.seek(100)
    player.hear(span)
    qtbot.waitUntil(lambda: not player.playing, timeout=10_000)
    before = round(AROUND * RATE) * FRAME
    assert any(outlet.heard[before : before + 800 * FRAME])
    assert player.position == span.start
    player.set_preview(on=False)


def test_what_was_heard_is_told_while_what_is_behind_it_plays(
    qtbot: QtBot, player: Player, outlet: Loud
) -> None:
    del outlet
    told: list[Span] = []
    player.played.connect(told.append)
    player.play_from(RATE)
    moved = list[int]()
    player.moved.connect(moved.append)
    # From one look at the playhead to the next something was heard.
    qtbot.waitUntil(lambda: len(moved) > 2, timeout=10_000)
    player.tell_heard()
    first = player.playing, len(told)
    player.pause()
    assert first == (True, 1)
    assert told[0].start >= RATE


def test_a_close_look_is_answered(qtbot: QtBot, player: Player) -> None:
    with qtbot.waitSignal(player.measured, timeout=10_000) as told:
        player.measure(Span(10, 42), 1)
    assert told.args is not None
    level = told.args[0]
    assert isinstance(level, Level)
    assert (level.start, level.bins) == (10, 32)


def test_a_recording_that_cannot_be_read_is_told(qtbot: QtBot, tmp_path: Path, recording: Recording) -> None:
    from dataclasses import replace

    player = Player(outlet=lambda _before: Loud())
    with qtbot.waitSignal(player.failed, timeout=20_000) as told:
        player.open(replace(recording, path=tmp_path / "gone.wav"))
        player.play()
    assert told.args is not None
    assert isinstance(told.args[0], InputError)
    assert not player.playing
    player.toggle()
    player.hear_edges(Span(0, 10))
    assert not player.playing


def test_without_a_device_a_clock_moves_the_playhead_and_it_says_so(
    qtbot: QtBot, recording: Recording, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMediaDevices, "defaultAudioOutput", QAudioDevice)
    monkeypatch.setattr(QMediaDevices, "audioOutputs", list)
    assert not DeviceOutlet().start()
    player = Player(outlet=open_outlet)
    heard: list[Span] = []
    player.played.connect(heard.append)
    player.open(recording)
    player.play()
    qtbot.waitUntil(lambda: player.position > RATE // 10, timeout=20_000)
    assert player.silent
    player.close()
    assert heard == [], "nobody has heard anything"


def test_a_device_that_is_unplugged_is_left_for_another(qtbot: QtBot, recording: Recording) -> None:
    first, second, third = Loud(), Loud(), Loud()
    left = [third, second, first]
    player = Player(outlet=lambda _before: left.pop())
    player.open(recording)
    player.play()
    qtbot.waitUntil(lambda: player.position > 0, timeout=20_000)
    first.failed = True
    qtbot.waitUntil(lambda: any(second.heard), timeout=10_000)
    assert player.playing
    player.pause()
    second.current = False  # another came since, or went
    player.play()
    qtbot.waitUntil(lambda: any(third.heard), timeout=10_000)
    player.close()


class Stuck:
    """What Qt gives of a device whose server is gone: it takes nothing, and no error is told."""

    def error(self) -> QAudio.Error:
        return QAudio.Error.NoError

    def bufferSize(self) -> int:  # noqa: N802 - Qt's name
        return 400

    def bytesFree(self) -> int:  # noqa: N802 - Qt's name
        return 0

    def reset(self) -> None:
        return

    deleteLater = reset  # noqa: N815 - Qt's name


def test_a_device_that_takes_nothing_is_gone_and_asked_no_more_until_another_comes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [5.0]
    monkeypatch.setattr("app.gui.playing.player_outlet.monotonic", lambda: now[0])
    there = [b"", b"one"]
    monkeypatch.setattr(QMediaDevices, "defaultAudioOutput", QAudioDevice)
    monkeypatch.setattr("app.gui.playing.player_outlet.devices", lambda: tuple(there))
    device = DeviceOutlet()
    monkeypatch.setattr(device, "_sink", Stuck())
    assert (device.pending(), device.failed) == (400, False)
    now[0] += 1
    assert (device.pending(), device.failed) == (400, False), "it may need a while to wake"
    there.remove(b"")
    assert device.failed, "it is none of those that there are"
    there.append(b"")
    now[0] += 4
    assert device.failed
    monkeypatch.setattr(DeviceOutlet, "start", lambda _device: pytest.fail("Qt ends the program here"))
    there[:] = [b"", b"one"]
    silent = open_outlet(device)
    said = [(silent.silent, silent.current)]
    there.append(b"two")
    said.append((silent.silent, silent.current))
    assert said == [(True, True), (True, False)]
    monkeypatch.setattr(DeviceOutlet, "start", lambda _device: True)
    assert not open_outlet(silent).silent


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux has a sound server")
def test_a_sound_server_that_is_gone_is_asked_for_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULSE_RUNTIME_PATH", str(tmp_path))
    monkeypatch.setattr(QMediaDevices, "defaultAudioOutput", QAudioDevice)
    monkeypatch.setattr(QMediaDevices, "audioOutputs", list)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "native"))
        server.listen()
        device = DeviceOutlet()
        said = [(device.start(), device.failed)]
        assert server_came(), "Qt knows none of its devices"
    assert not server_came()
    said.append((device.start(), device.failed))
    assert said == [(False, False), (False, True)]
    assert open_outlet(device).silent


def test_the_clock_takes_as_much_as_a_device_and_plays_it_in_its_time() -> None:
    now = [5.0]
    outlet = ClockOutlet(lambda: now[0])
    outlet.start()
    buffer = round(BUFFER * outlet.rate) * FRAME
    assert outlet.write(bytes(10 * buffer)) == buffer
    assert (outlet.pending(), outlet.room()) == (buffer, 0)
    now[0] += BUFFER / 2
    assert outlet.pending() == outlet.room() == buffer // 2
    now[0] += 10
    assert outlet.pending() == 0
    assert outlet.write(bytes(8)) == 8
    outlet.stop()
    assert outlet.pending() == 0
