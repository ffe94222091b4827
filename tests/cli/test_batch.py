"""What a batch answers, whatever happens once its recordings are published."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app.batch.crew import Crew
from app.batch.held import held_in_batches
from app.batch.journal import Entry, State
from app.cli import batch as command
from app.cli import frame
from app.cli.batch_documents import batch_summary
from app.cli.documents import PICTURE_KEPT
from app.domain.errors import Cancelled, HeldError, ModelError, OutputError, UsageError
from app.domain.review import Review
from app.files import sha256_of
from app.project import Project, relock
from tests.batch.material import FakeCrew, Told
from tests.values import find, make_recording, make_transcript, say


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the bundles of ``a.wav``, beside it; nothing is listened to."""

    @contextmanager
    def open_crew(*_args: object, **_kwargs: object) -> Iterator[Crew]:
        yield FakeCrew(Told())

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(command, "open_crew", open_crew)
    monkeypatch.setattr("app.weights.Store.locate", lambda *_: None)
    (tmp_path / "a.wav").write_text("ask @Anna today", encoding="utf-8")
    return tmp_path / "out"


def test_a_report_that_cannot_be_written_undoes_no_bundle(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (out / "report.html").mkdir(parents=True)
    assert frame.run(["batch", "a.wav", "-o", "out", "--json"]) == OutputError.status
    captured = capsys.readouterr()
    document = json.loads(captured.out)
    assert (document["published"], document["report"]) == (True, None)
    assert Path(document["recordings"][0]["bundle"]).is_dir()
    assert "The report cannot be written" in captured.err


def test_a_folder_that_leads_to_itself_is_refused_in_a_sentence(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out.symlink_to(out)
    assert frame.run(["batch", "a.wav", "-o", "out"]) == UsageError.status
    assert "out" in capsys.readouterr().err.splitlines()[0]


def test_nothing_is_begun_where_nothing_can_be_made_in_private(
    out: Path, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data_folder.mkdir(exist_ok=True)
    (data_folder / "staging").touch()
    assert frame.run(["batch", "a.wav", "-o", "out", "--journal", "journal"]) == OutputError.status
    assert "private data folder" in capsys.readouterr().err
    assert not out.with_name("journal").exists()


def test_nothing_is_begun_with_an_engine_that_is_not_there(
    out: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is begun is gone on with under the same options only."""
    monkeypatch.setattr("app.speech.opening._has_openai", lambda: False)
    assert frame.run(["batch", "a.wav", "-o", str(out), "--engine", "openai"]) == UsageError.status
    assert not (data_folder / "batches").exists()


def test_what_is_wrong_with_what_was_named_is_said_before_a_model_that_is_missing(
    out: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(*_: object) -> None:
        raise ModelError("no-model", "There is no such model.", "Choose another.")

    monkeypatch.setattr("app.weights.Store.locate", missing)
    begin = ["batch", "-o", str(out)]
    assert frame.run(begin) == UsageError.status
    assert frame.run([*begin, "--resume"]) == UsageError.status
    capsys.readouterr()
    assert frame.run([*begin, "a.wav", "gone.wav", "lost.wav"]) == ModelError.status
    said = capsys.readouterr().err
    assert said.startswith("Recordings that are not there: 2 ('gone.wav', and others).")
    assert "There is no such model." in said
    assert not (data_folder / "batches").exists()


def test_no_batch_is_made_in_a_bundle(
    out: Path, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out.mkdir()
    (out / "certificate.json").touch()
    assert frame.run(["batch", "a.wav", "-o", str(out)]) == UsageError.status
    assert "'out' is the folder of a bundle" in capsys.readouterr().err
    assert not (data_folder / "batches").exists()


def test_nothing_is_begun_with_a_cluster_that_does_not_answer(
    out: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does what was begun before make way for it."""

    class Unreachable:
        def __init__(self, _address: str) -> None:
            raise UsageError("no-scheduler", "No Dask scheduler answers.", "Start one.")

    monkeypatch.setattr("app.batch.cluster.Cluster", Unreachable)
    assert frame.run(["batch", "a.wav", "-o", str(out), "--dask", "tcp://127.0.0.1:9"]) == UsageError.status
    assert not (data_folder / "batches").exists()


def test_ctrl_c_behind_the_last_bundle_says_that_it_is_kept(
    out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_args: object, **_kwargs: object) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "write_reports", interrupted)
    assert frame.run(["batch", "a.wav", "-o", str(out)]) == Cancelled.status
    assert capsys.readouterr().err.splitlines()[-1] == "What was finished is kept; go on with --resume."
    assert len(list(out.iterdir())) == 1


def test_a_transcript_beside_its_recording_is_told(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert frame.run(["batch", "a.wav", "-o", "out"]) == 0
    assert "are not read" not in capsys.readouterr().err
    out.with_name("a.vtt").write_text("WEBVTT\n")
    assert frame.run(["batch", "a.wav", "-o", "out"]) == 0
    assert "lie beside it are not read: 1.\nGive a recording its transcript" in capsys.readouterr().err


def test_what_was_reviewed_before_is_told_once_for_all(
    out: Path, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = out.with_name("a.wav")
    assert frame.run(["batch", "a.wav", "-o", "first"]) == 0
    assert "reviewed" not in capsys.readouterr().err
    transcript = make_transcript(say("Anna met Bob"))
    recording = replace(make_recording(), path=sound, sha256=sha256_of(sound))
    (folder := data_folder / "projects").mkdir()
    with Project.create(folder / "called otherwise.caviard") as made:
        made.save_recording(recording)
        made.save_review(Review(recording, transcript, find(transcript, {})))
    for name, text in (("copy.wav", sound.read_text(encoding="utf-8")), ("b.wav", "ask @Bob")):
        out.with_name(name).write_text(text, encoding="utf-8")
    assert frame.run(["batch", "a.wav", "copy.wav", "b.wav", "-o", "out"]) == 0
    said = capsys.readouterr().err
    assert "Recordings that were reviewed already: 2 ('a.wav', and others).\nWhat was decided" in said
    assert said.count("reviewed already") == 1
    assert frame.run(["batch", "-o", "out", "--resume"]) == 0
    assert "reviewed" not in capsys.readouterr().err, "they are published, and not published anew"
    relock(folder / "called otherwise.caviard", None, "nine green bottles")
    (folder / "called otherwise.caviard").rename(folder / "b.caviard")
    assert frame.run(["batch", "b.wav", "-o", "third"]) == 0
    assert "reviewed already, or are called like a locked one: 1 ('b.wav')." in capsys.readouterr().err


def test_a_text_that_is_named_lies_beside_no_recording(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out.with_name("notes.txt").write_text("ask @Anna today", encoding="utf-8")
    frame.run(["batch", "notes.txt", "-o", "out"])
    assert "are not read" not in capsys.readouterr().err


def test_what_the_profile_wants_asked_is_held(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (out.parent / "ask.toml").write_text('name = "ask"\n[categories]\nperson = "ask"\n', encoding="utf-8")
    asked = ["--profile", "ask.toml", "--needs-review", "hold", "--json"]
    assert frame.run(["batch", "a.wav", "-o", "out", *asked]) == HeldError.status
    document = json.loads(capsys.readouterr().out)
    assert (document["published"], document["states"]) == (False, {"needs_review": 1})
    assert Path(document["recordings"][0]["project"]).is_file(), "a program can open what is held"
    assert [path.name for path in out.iterdir()] == ["report.html"]


def test_what_is_held_is_known_where_the_journal_is_kept_elsewhere(out: Path, data_folder: Path) -> None:
    (out.parent / "ask.toml").write_text('name = "ask"\n[categories]\nperson = "ask"\n', encoding="utf-8")
    asked = ["--profile", "ask.toml", "--needs-review", "hold"]
    assert frame.run(["batch", "a.wav", "-o", "out", "--journal", "there", *asked]) == HeldError.status
    assert [held.project for held in held_in_batches()] == [out.parent / "there" / "1.caviard"]
    assert frame.run(["batch", "a.wav", "-o", "other", "--journal", "done"]) == 0
    assert len([*(data_folder / "journals").iterdir()]) == 1, "of what is published nothing is noted"


def test_a_bundle_that_is_gone_is_said_and_not_made_again(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert frame.run(["batch", "a.wav", "-o", "out"]) == 0
    assert "not in the folder" not in capsys.readouterr().err
    shutil.rmtree(out)
    assert frame.run(["batch", "-o", "out", "--resume"]) == 0
    assert "Published bundles that are not in the folder any more: 1." in capsys.readouterr().err


@pytest.mark.parametrize("place", ["out", "out/journal", "other/../out", "."])
def test_no_journal_lies_among_what_is_circulated(
    out: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    """The private report would even take the place of the other; nor do they lie in the journal's folder."""
    assert frame.run(["batch", "a.wav", "-o", "out", "--journal", place, "--json"]) == UsageError.status
    assert json.loads(capsys.readouterr().out)["code"] == "journal-among-bundles"
    assert not out.exists()


def test_no_journal_lies_in_a_bundle(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (old := out.parent / "old").mkdir()
    (old / "certificate.json").touch()
    assert frame.run(["batch", "a.wav", "-o", "out", "--journal", "old", "--json"]) == UsageError.status
    assert json.loads(capsys.readouterr().out)["code"] == "private-among-bundles"
    assert not out.exists()


def test_one_document_is_not_printed_among_others(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert frame.run(["batch", "a.wav", "-o", "out", "--json", "--jsonl"]) == UsageError.status
    assert json.loads(capsys.readouterr().out)["code"] == "two-forms"
    assert not out.exists()


def test_a_batch_is_not_gone_on_with_and_begun_anew(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One of the two would be done without a word, and the other moves what was decided aside."""
    assert frame.run(["batch", "a.wav", "-o", "out", "--resume", "--force", "--json"]) == UsageError.status
    assert json.loads(capsys.readouterr().out)["code"] == "two-ways"
    assert not out.exists()


def test_what_should_be_known_of_a_bundle_is_said_of_each(tmp_path: Path) -> None:
    document = {"warnings": [PICTURE_KEPT]}
    entries = (
        Entry(1, tmp_path / "one.mp4", "a", State.PUBLISHED, document=document),
        Entry(2, tmp_path / "two.wav", "b", State.PUBLISHED, document={"warnings": []}),
    )
    lines = batch_summary(entries, tmp_path / "out", tmp_path, None).splitlines()
    where = f"The bundles are in {tmp_path / 'out'}."
    assert lines == ["2 published.", where, f"{tmp_path / 'one.mp4'}: {PICTURE_KEPT}"]


def test_a_batch_that_published_nothing_says_no_folder_and_how_to_go_on(tmp_path: Path) -> None:
    failed = Entry(1, tmp_path / "one.mp4", "a", State.FAILED)
    lines = batch_summary((failed,), tmp_path / "out", tmp_path, None).splitlines()
    assert lines == [
        "1 failed.",
        "Then run the same command again with --resume: nothing is published twice.",
    ]


@pytest.mark.parametrize(("asked", "told"), [(["--keep-video"], True), ([], False)])
def test_that_there_is_no_picture_to_keep_is_said(
    out: Path, capsys: pytest.CaptureFixture[str], asked: list[str], told: bool
) -> None:
    assert frame.run(["batch", "a.wav", "-o", str(out), *asked]) == 0
    assert ("no picture to keep" in capsys.readouterr().err) is told
