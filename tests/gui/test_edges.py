"""Moving the edge of what falls silent, and what may not be laid bare by it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.audio import open_source
from app.domain.finding import Category
from app.domain.review import Review
from app.domain.timeline import Span
from app.gui.window import MainWindow
from app.project import Project
from tests.gui.conftest import open_review
from tests.samples import noise, write_audio
from tests.values import RATE, find, speech_under_a_word


def test_why_an_edge_goes_back_is_told_where_unheard_speech_lies_under_the_word(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    with open_source(write_audio(tmp_path / "meeting.wav", noise(10, RATE), RATE)) as source:
        recording = source.recording
    transcript, path = speech_under_a_word(recording), tmp_path / "meeting.caviard"
    with Project.create(path) as project:
        project.save_recording(recording)
        project.save_review(Review(recording, transcript, find(transcript, {"is": Category.PERSON})))
    page = open_review(window, path, qtbot)
    word, waveform = Span(RATE, 4 * RATE), page.sound.waveform
    qtbot.waitUntil(lambda: waveform._spans.of(word) is not None)
    before = waveform._spans.of(word)
    waveform.edge_moved.emit(word, Span(2 * RATE, 3 * RATE))
    assert page.errors.isVisible()
    assert "Decide to keep that speech first." in page.errors.accessibleName()
    assert waveform._spans.of(word) == before
    assert page.session.made is None
