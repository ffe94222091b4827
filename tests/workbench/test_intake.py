"""Taking in what people bring: a recording with its transcript, a text alone, and what goes not together."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import CaviardError, InputError, LeftOutError, MissingError, ProjectError, WorkerError
from app.domain.finding import Category, Findings
from app.domain.ports import HeardBlock
from app.domain.recording import Recording
from app.domain.transcript import Transcript
from app.project import Project
from app.workbench.bench import Workbench
from app.workbench.intake import take_in
from app.workbench.outgoing.keeping import Keeper
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Hearing, Policy, settings_of
from app.workbench.reviewing.early import Listening
from app.workbench.reviewing.opening import Moved, Unfinished, open_to_review, relocate
from app.workbench.reviewing.session import Session
from app.workbench.sources.chosen import Chosen, sorted_out
from app.workbench.sources.transcripts import read_transcript
from tests.conftest import StayingWorker
from tests.values import RATE, find, make_recording
from tests.workbench.reviewing.test_early import BLOCKS

RECORDING = make_recording(length=20 * RATE)
VTT = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Zoe>Ana met Bob\n"
POLICY = Policy(load_profile("staff"))


class Placing(Workbench):
    """Reads transcripts for real and has nothing to listen to: words stay at the times that they claim.

    Args:
        worker: that reads.
        told: is told of the first block.
        error: that ends listening; None to let it end well.
        recording: that is opened.
    """

    def __init__(
        self,
        worker: StayingWorker,
        told: Callable[[object], None],
        error: CaviardError | None = None,
        recording: Recording | None = RECORDING,
    ) -> None:
        super().__init__(on_message=told, worker=worker)
        self._tell, self._error, self._recording = told, error, recording
        self.done: list[tuple[HeardBlock, ...]] = []

    def open(self, path: Path, selection: object = None) -> Recording:  # noqa: ARG002 - as the other's
        if self._recording is None:
            raise WorkerError("cancelled", "", "")
        return self._recording

    def check_claims(
        self, _recording: object, transcript: Transcript, *_rest: object, done: tuple[HeardBlock, ...] = ()
    ) -> Transcript:
        self.done.append(done)
        if self._error is not None:
            self._tell(BLOCKS[0])
            raise self._error
        return transcript

    def detect(self, transcript: Transcript, *_rest: object, **_more: object) -> Findings:
        return find(transcript, {"Bob": Category.PERSON})


@pytest.fixture
def vtt(tmp_path: Path) -> Path:
    path = tmp_path / "union.vtt"
    path.write_text(VTT, encoding="utf-8")
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "union.caviard"


def take(
    staying: StayingWorker,
    path: Path,
    source: Path | None,
    *,
    transcript: Path | None = None,
    error: CaviardError | None = None,
    recording: Recording | None = RECORDING,
) -> tuple[list[tuple[HeardBlock, ...]], list[Listening]]:
    """Take it in; gives what was known when it was listened to, and what the window was told."""
    benches: list[Placing] = []
    told: list[object] = []

    def bench(listener: Callable[[object], None]) -> Placing:
        benches.append(Placing(staying, listener, error, recording))
        return benches[-1]

    take_in(bench, source, path, hearing=Hearing(), policy=POLICY, told=told.append, transcript=transcript)
    return benches[0].done, [one for one in told if isinstance(one, Listening)]


def test_a_project_without_a_recording_is_named(staying: StayingWorker, path: Path) -> None:
    Project.create(path).close()
    with pytest.raises(MissingError, match=f"The project {path.name} names no recording"):
        take(staying, path, None)


def test_what_goes_together(tmp_path: Path) -> None:
    sound, other, text, folder = (tmp_path / name for name in ("a.wav", "b.mp3", "a.VTT", "folder"))
    folder.mkdir()
    (folder / "c.wav").touch()
    (folder / "c.srt").touch()
    assert sorted_out([text, sound]) == Chosen(sources=(sound,), transcript=text)
    assert sorted_out([text]) == Chosen(sources=(text,))
    assert sorted_out([sound, other]) == Chosen(sources=(sound, other))
    assert sorted_out([folder]) == Chosen(sources=(folder / "c.wav",), left_out=1)
    (folder / "2026" / "03").mkdir(parents=True)
    for name in ("2026/03/d.mp3", "2026/.e.mp3"):
        (folder / name).touch()
    below = (folder / "2026" / "03" / "d.mp3", folder / "c.wav")
    assert sorted_out([folder]) == Chosen(sources=below, left_out=1), "as a batch takes them"
    for wrong in ([text, tmp_path / "a.docx"], [text, sound, other], [text, tmp_path / "a.docx", sound]):
        with pytest.raises(InputError) as raised:
            sorted_out(wrong)
        assert raised.value.code == "which-transcript"
    for unread in ([tmp_path / "a.pdf"], [tmp_path / "a.odt", sound]):
        with pytest.raises(LeftOutError) as named:
            sorted_out(unread)
        assert [(name, error.code) for name, error in named.value.each] == [(unread[0].name, "not-read")]


def test_after_a_crash_the_transcript_is_the_one_that_was_read(
    staying: StayingWorker, path: Path, vtt: Path
) -> None:
    with pytest.raises(WorkerError):
        take(staying, path, RECORDING.path, transcript=vtt, error=WorkerError("worker-died", "", ""))
    vtt.write_text(VTT.replace("Bob", "Eve"), encoding="utf-8")
    left = open_to_review(path)
    assert isinstance(left, Unfinished)
    done, told = take(staying, path, left.source)
    assert done == [BLOCKS[:1]]
    assert [one.placing for one in told] == [True]
    with Session.open(path) as session:
        assert session.transcript.text == "Ana met Bob"
        assert session.speakers == ("Zoe",)
        assert session.project.claims is None


def test_one_that_ended_before_anything_was_read_has_the_transcript_still(
    staying: StayingWorker, path: Path, vtt: Path
) -> None:
    with pytest.raises(WorkerError):
        take(staying, path, RECORDING.path, transcript=vtt, recording=None)
    take(staying, path, RECORDING.path)
    with Session.open(path) as session:
        assert session.transcript.text == "Ana met Bob"


def test_one_that_the_command_line_began_has_it_too(staying: StayingWorker, path: Path, vtt: Path) -> None:
    with Project.create(path) as project:
        keeper = Keeper(project=project)
        keeper.opened(RECORDING)
        keeper.asked(settings_of(POLICY, RECORDING.path))
        keeper.claimed(read_transcript(vtt, RECORDING))
    take(staying, path, RECORDING.path)
    with Session.open(path) as session:
        assert session.transcript.text == "Ana met Bob"


def test_it_is_not_used_for_another_recording(staying: StayingWorker, path: Path, vtt: Path) -> None:
    with pytest.raises(WorkerError):
        take(staying, path, RECORDING.path, transcript=vtt, error=WorkerError("worker-died", "", ""))
    with pytest.raises(ProjectError) as raised:
        take(staying, path, RECORDING.path, recording=make_recording(length=20 * RATE, sha256="1" * 64))
    assert raised.value.code == "changed"
    with Project.open(path) as project:
        assert project.blocks == BLOCKS[:1]


def test_nothing_is_left_of_a_transcript_that_does_not_fit_or_is_none(
    staying: StayingWorker, path: Path, vtt: Path
) -> None:
    with pytest.raises(InputError):
        take(staying, path, RECORDING.path, transcript=vtt, error=InputError("misfit", "", ""))
    assert not path.exists()
    wrong = vtt.with_suffix(".json")
    wrong.write_text("[]", encoding="utf-8")
    for source, transcript in ((RECORDING.path, wrong), (wrong, None)):
        with pytest.raises(InputError) as raised:
            take(staying, path, source, transcript=transcript)
        assert raised.value.code == "not-a-transcript"
        assert not path.exists()


def test_a_text_alone_is_reviewed_and_found_where_it_lies_now(
    staying: StayingWorker, path: Path, vtt: Path, tmp_path: Path
) -> None:
    take(staying, path, vtt)
    with Session.open(path) as session:
        assert session.recording.text_only
        assert session.transcript.text == "Ana met Bob"
        assert len(session.findings) == 1
    place = tmp_path / "moved" / "union.vtt"
    place.parent.mkdir()
    vtt.rename(place)
    path = path.rename(place.with_name(path.name))
    assert open_to_review(path) == Moved(place)
    assert relocate(Workbench, path, place) is None
    opened = open_to_review(path)
    assert isinstance(opened, Session)
    opened.close()
    place.write_text(VTT.replace("Bob", "Eve"), encoding="utf-8")
    with pytest.raises(ProjectError, match="is not the one"):
        relocate(Workbench, path, place)
