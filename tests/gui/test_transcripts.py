"""Transcripts that people have, in the window: with their recording, alone, and where that cannot be."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.assets import resources
from app.domain.planning.cues import TIMED
from app.domain.review import Action
from app.gui.desk import SAMPLE
from app.gui.settings import Wishes
from app.gui.window import MainWindow
from app.weights import Store
from tests.conftest import StayingWorker
from tests.gui.conftest import child, drop, shown
from tests.journeys.test_text_alone import SECRETS, srt
from tests.samples import passages, speech, write_audio

SECONDS = 10.0
"""Of the sample meeting that are listened to."""
SAID = " ".join(one.text for one in passages(resources() / "sample" / SAMPLE) if one.end <= SECONDS)


def test_a_recording_and_its_transcript_are_dropped_together(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    said = SAID.replace("morning", "mornings")  # which nobody hears, so that the words are the file's
    sound, rate = speech(resources() / "sample" / SAMPLE, 0, SECONDS)
    recording, text = write_audio(tmp_path / "a.wav", sound, rate), tmp_path / "a.vtt"
    text.write_text(f"WEBVTT\n\n00:00.000 --> 00:09.000\n<v Zoë Quill>{said}\n", encoding="utf-8")
    with qtbot.waitSignal(window.desk.taking_in.heard, timeout=200_000):
        drop(window, text, recording)
    assert "put where they are heard" in child(window, QLabel, "heardHint").text()
    assert not child(window, QPushButton, "earlyButton").isEnabled()
    qtbot.waitUntil(lambda: window.desk.session is not None, timeout=200_000)
    session = window.desk.session
    assert session is not None
    assert session.transcript.text.startswith(said)
    assert session.speakers[0] == "Zoë Quill"
    assert not session.recording.text_only
    starts = [word.span.start / rate for word in session.transcript.words]
    assert starts[0] < 1 < starts[len(starts) // 2]


def test_a_text_alone_is_reviewed_and_published_without_sound(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.desk.settings = replace(window.settings, wishes=Wishes(texts=("srt", "txt")))
    text = tmp_path / "Juniper.srt"
    srt(text)
    drop(window, text)
    qtbot.waitUntil(lambda: window.desk.session is not None, timeout=200_000)  # it is looked through first
    page = shown(window, qtbot)
    session, actions = page.session, window.actions_
    assert page.sound.isHidden()
    assert child(window, QLabel, "meetingLabel").text() == text.name
    assert "listened" not in child(window, QLabel, "statusLabel").text()
    offered = (actions.play, actions.preview, actions.edges, actions.part, actions.redact, actions.speakers)
    assert [action.isEnabled() for action in offered] == [False] * 4 + [True] * 2
    page.findings.sieve.search.setFocus()
    page.redact_selection()
    assert page.errors.accessibleName() == "Nothing is selected. Select words in the text."
    page.transcript.setFocus()
    page.decide_about(session.findings, Action.REDACT)
    page.redact_selection()  # the caret's word, beside what was found
    window.show_publish()
    assert window.publish is not None
    assert window.publish.findChild(QComboBox, "audioBox") is None
    assert not any(window.publish.findChild(QCheckBox, f"{kind}Box") for kind in TIMED)
    assert {"srt", "txt"} <= set(window.publish.form.wishes.texts)  # what the next recording has
    child(window, QLineEdit, "folderLine").setText(str(tmp_path / "out"))
    with qtbot.waitSignals([window.desk.publishing.published], timeout=60_000):
        child(window, QPushButton, "publishButton").click()
    qtbot.waitUntil(lambda: not window.desk.work.working)
    texts = list((tmp_path / "out").rglob("*.txt"))
    said = texts[0].read_text(encoding="utf-8")
    assert said.startswith("[Speaker 1]: ")
    assert not [secret for secret in SECRETS[:3] if secret in said]
    window.show_start()
    assert window.settings.recent[0].name == text.name


@pytest.fixture
def opened_before(staying: StayingWorker, monkeypatch: pytest.MonkeyPatch) -> None:
    """The child process of another meeting opens this one too."""
    monkeypatch.setattr("app.workbench.bench.Worker", lambda: staying)


@pytest.mark.usefixtures("opened_before")
@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (("a.vtt", "b.vtt"), "There are several files, and transcripts among them."),
        (("a.vtt", "a.wav", "b.wav"), "There are several files, and transcripts among them."),
        (("a.pdf",), "a.pdf: A text in this format cannot be read."),
        (("a.json",), "a.json: The file is not a transcript that can be read."),
    ],
)
def test_what_cannot_be_is_told(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, names: tuple[str, ...], sentence: str
) -> None:
    paths = [tmp_path / name for name in names]
    for path in paths:
        path.write_text("[]", encoding="utf-8")
    drop(window, *paths)
    qtbot.waitUntil(window.start.errors.isVisible, timeout=20_000)
    assert sentence in [label.text() for label in window.start.errors.findChildren(QLabel)]
    assert window.settings.recent == ()


@pytest.mark.usefixtures("opened_before")
@pytest.mark.parametrize(
    ("name", "data", "advice"),
    [
        ("a.txt", "Жанна: да".encode("cp1251"), "Save it again in UTF-8: "),
        ("a.txt", b"{\\rtf1 Anna: yes}", "save it as .docx or .txt."),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx without a password."),
        ("a.txt", b" \n", "Choose another one."),
    ],
    ids=["encoding", "renamed", "old", "empty"],
)
def test_it_is_told_what_can_be_done_about_a_text(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, name: str, data: bytes, advice: str
) -> None:
    (tmp_path / name).write_bytes(data)
    drop(window, tmp_path / name)
    qtbot.waitUntil(window.start.errors.isVisible, timeout=20_000)
    assert advice in window.start.errors.accessibleName()


def test_a_text_alone_needs_no_model_and_what_lies_beside_the_weights_of_one_is_imported(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.start.show_model(Store().models[0])
    chosen: list[str] = []
    window.start.files_chosen.disconnect()
    window.start.files_chosen.connect(lambda paths: chosen.extend(path.name for path in paths))
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "model.bin").touch()
    for path in (tmp_path / "minutes.docx", tmp_path / "notes.txt", stick / "vocabulary.txt"):
        drop(window, path)
    assert chosen == ["minutes.docx", "notes.txt"]
    qtbot.waitUntil(lambda: not window.desk.work.jobs.busy)
