"""What runs in the child process, called here."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from app.audio.source import FileSource
from app.domain.errors import InputError
from app.domain.ports import HeardBlock, SampleSource
from app.domain.recording import FIRST, FaultKind, Recording, Selection
from app.domain.timeline import Span
from app.workbench.policy.settings import Hearing
from app.workbench.tasks import cutting, listening, writing
from app.worker import Progress, Report
from app.worker.child import Line
from tests.fakes import ArraySource
from tests.samples import noise, write_audio

RATE = 8000


def test_what_is_gone_on_with_is_as_far_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    class NothingMore:
        engine, model = "scripted", "none"

        def transcribe(self, *_args: object, **_more: object) -> tuple[HeardBlock, ...]:
            return ()

    source, told = ArraySource(np.zeros(9 * RATE, np.float32), RATE), list[object]()
    monkeypatch.setattr(listening, "reopened", lambda *_: source)
    monkeypatch.setattr(listening, "transcriber_of", lambda *_: NothingMore())
    done = tuple(HeardBlock(Span(at * RATE, (at + 3) * RATE), "en", ()) for at in (0, 3))
    report, hearing = cast("Report", told.append), Hearing()
    listening.transcribe(report, source.recording, hearing=hearing, voice=(), prompt=(), done=done)
    assert told == [Progress("transcribe", 6 * RATE, 9 * RATE, RATE, "base ctranslate2")]


class Nobody:
    """Is told, and does nothing."""

    def send(self, _message: object) -> None:
        return


def test_what_is_heard_again_on_another_channel_is_a_fault_of_the_recording(tmp_path: Path) -> None:
    said = noise(12, RATE, dbfs=-20)
    late = np.concatenate([said, 0.01 * np.roll(said, 5 * RATE, axis=0)], axis=1)
    path = write_audio(tmp_path / "late.wav", late, RATE)
    report = Line(cast("Any", Nobody()))
    (fault,) = listening.open_recording(report, path, FIRST).faults
    assert fault.kind is FaultKind.TWICE
    assert listening.open_recording(report, path, Selection(channel=0)).faults == ()


def test_opening_and_looking_for_voices_tell_how_far_they_are(tmp_path: Path) -> None:
    class Telling(Line):
        def __call__(self, message: object) -> None:
            told.append(message)

    told = list[object]()
    line = Telling(cast("Any", Nobody()))
    path = write_audio(tmp_path / "quiet.wav", np.zeros((60 * RATE, 2)), RATE)
    listening.find_voice(line, listening.open_recording(line, path, FIRST))
    shares = {
        stage: [one.done / one.total for one in told if isinstance(one, Progress) and one.stage == stage]
        for stage in ("open", "voice")
    }
    for stage in shares.values():
        assert stage == sorted(stage)
        assert stage[0] == 0
        assert any(0.3 < share < 0.9 for share in stage)


def test_where_no_voice_is_heard_who_writes_down_next_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Understands:
        def talk_without_voice(
            self, _: SampleSource, voice: object, *, language: str, told: Callable[[int, int], object]
        ) -> tuple[Span, ...]:
            assert (voice, language) == ((), "fr")
            told(RATE, 2 * RATE)
            return (Span(RATE, 2 * RATE),)

    told = list[object]()
    monkeypatch.setattr(Nobody, "send", lambda _, message: told.append(message.message))
    monkeypatch.setattr(listening, "transcriber_of", lambda *_: Understands())
    line = Line(cast("Any", Nobody()))
    path = write_audio(tmp_path / "music.wav", np.zeros((3 * RATE, 1)), RATE)
    recording = listening.open_recording(line, path, FIRST)
    assert listening.find_voice(line, recording) == ()
    assert listening.find_voice(line, recording, hearing=Hearing(language="fr")) == (Span(RATE, 2 * RATE),)
    assert told[-1] == Progress("masked", RATE, 2 * RATE, RATE, "base")


def _transcribed(line: Line, recording: Recording) -> None:
    heard = listening.transcribe(line, recording, hearing=Hearing(), voice=(), prompt=(), done=())
    assert not heard.words


def _fitted(line: Line, recording: Recording) -> None:
    assert cutting.fit(line, recording, (), language="en") == {}


@pytest.mark.parametrize("task", [_transcribed, _fitted])
def test_what_another_stage_follows_leaves_no_reader_of_the_recording_open(
    task: Callable[[Line, Recording], None], tmp_path: Path
) -> None:
    line = Line(cast("Any", Nobody()))
    path = write_audio(tmp_path / "quiet.wav", np.zeros((RATE, 1)), RATE)
    recording = listening.open_recording(line, path, FIRST)
    source = listening.reopened(line, recording)
    assert isinstance(source, FileSource)
    assert [*source.blocks()]
    assert source._idle
    task(line, recording)
    assert not source._idle


def test_who_listens_again_says_with_which_model_where_that_of_the_transcript_is_not_installed() -> None:
    ears = writing._ears(Line(cast("Any", Nobody())), "not-installed", threads=1)
    assert ears.model == listening.FALLBACK


def test_another_recording_in_its_place_is_not_taken_for_it(tmp_path: Path) -> None:
    path = write_audio(tmp_path / "said.wav", noise(2, RATE), RATE)
    report = Line(cast("Any", Nobody()))
    recording = listening.open_recording(report, path, FIRST)
    write_audio(path, noise(2, RATE, dbfs=-30), RATE)
    with pytest.raises(InputError) as caught:
        listening.reopened(report, recording)
    assert caught.value.code == "changed"
