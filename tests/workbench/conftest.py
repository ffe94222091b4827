"""A review that can be published, the English sample, and what listens to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.assets import resources
from app.audio import open_source
from app.domain.finding import Category
from app.domain.recording import Recording
from app.domain.review import Action, Review
from app.project import Project
from app.workbench.bench import Workbench
from app.workbench.reviewing.session import Session
from tests.conftest import StayingWorker
from tests.samples import noise, write_audio
from tests.values import RATE, find, make_transcript, say


@pytest.fixture(scope="session")
def recording() -> Recording:
    with open_source(resources() / "sample" / "meeting-en.flac") as source:
        return source.recording


@pytest.fixture(scope="module")
def bench(staying: StayingWorker) -> Workbench:
    return Workbench(threads=1, worker=staying)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    sound = write_audio(tmp_path / "meeting.wav", noise(10, RATE), RATE)
    with open_source(sound) as source:
        recording = source.recording
    transcript = make_transcript(say("Anna met Bob then Anna left Paris"), recording=recording)
    wanted = {"Anna": Category.PERSON, "Bob": Category.PERSON, "Paris": Category.PLACE}
    with Project.create(tmp_path / "meeting.caviard") as project:
        project.save_recording(recording)
        project.save_review(Review(recording, transcript, find(transcript, wanted)))
    with Session.open(project.path) as opened:
        opened.decide(opened.findings, Action.REDACT)
        yield opened
