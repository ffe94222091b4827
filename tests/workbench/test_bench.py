"""What a workbench hands to its child process."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import pytest

from app.domain.digest import digest
from app.domain.errors import CaviardError, InputError, ModelError, UsageError
from app.domain.finding import Category, Findings, Hit
from app.domain.profile import Profile
from app.domain.recording import Selection
from app.domain.review import Action
from app.domain.reviewing.edits import State, Step, apply
from app.domain.reviewing.rules import Rules
from app.domain.reviewing.speakers import mute
from app.domain.spotting.names import Name
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span
from app.domain.transcription.turns import SpeakerCount
from app.workbench.bench import Workbench
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Hearing, Policy, Relisten
from app.workbench.tasks.beforehand import check_hearing
from app.worker import Worker
from tests.samples import noise, write_audio
from tests.values import decided, make_plan, make_recording, make_transcript, say

SAID = make_transcript(say("ask Anna"))
POLICY = Policy(load_profile("staff"))


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The arguments of each task, which answers nothing: those by name, and the others together."""
    tasks: list[dict[str, Any]] = []

    def run(_bench: Workbench, task: Callable[..., object], *args: object, **kwargs: object) -> object:
        tasks.append({"task": task.__name__, "args": args, **kwargs})
        if task.__name__ in {"transcribe", "fit_claims"}:
            return SAID
        if task.__name__ == "find_together":
            return (Span(0, 1),)
        return ((), ()) if task.__name__ == "detect" else ()

    monkeypatch.setattr(Workbench, "_run", run)
    return tasks


def test_its_threads_are_those_of_what_computes(handed: list[dict[str, Any]]) -> None:
    bench = Workbench(threads=3)
    bench.transcribe(make_recording(), Hearing(), POLICY)
    bench.verify(decided(SAID), make_plan(SAID, {}), {}, relisten=Relisten.SPANS)
    heard = [(task["task"], task["threads"]) for task in handed if task.get("hearing")]
    assert heard == [("find_voice", 3), ("transcribe", 3)]
    assert handed[-1]["threads"] == 3


def test_what_cannot_be_listened_with_is_refused_before_anything_is_listened_to(
    handed: list[dict[str, Any]],
) -> None:
    Workbench().transcribe(make_recording(), Hearing(), POLICY)
    Workbench().check_claims(make_recording(), SAID, Hearing(), POLICY)
    named = [task["task"] for task in handed]
    assert named == ["check_hearing", "find_voice", "transcribe"] * 2 + ["fit_claims", *["detect"] * 2]
    for hearing in (Hearing(model="none"), Hearing(engine="none")):
        with pytest.raises((ModelError, UsageError)):
            check_hearing(MagicMock(), hearing)


def test_a_file_that_is_not_there_is_refused_before_a_model_that_is_missing(tmp_path: Path) -> None:
    none, empty = Hearing(model="none"), tmp_path / "empty.wav"
    empty.write_bytes(b"")
    for source, said in ((tmp_path / "nowhere.wav", "There is no file"), (empty, "empty.wav is empty")):
        with pytest.raises(InputError, match=said):
            check_hearing(MagicMock(), none, source)
    empty.write_bytes(b"RIFF")
    with pytest.raises(InputError, match="not a sound file"):
        check_hearing(MagicMock(), none, empty)
    sound = write_audio(tmp_path / "sound.wav", noise(1, 8000), 8000)
    other = Hearing(model="none", selection=Selection(1))
    with pytest.raises(InputError, match="no audio stream 2"):
        check_hearing(MagicMock(), other, sound)
    with pytest.raises(ModelError):
        check_hearing(MagicMock(), none, sound)


@pytest.mark.parametrize(
    ("name", "text", "error"),
    [
        ("none.vtt", None, InputError),
        ("words.vtt", "no words", InputError),
        ("words.json", "[]", InputError),
        ("words.pages", "Hello", UsageError),
        ("words.txt", "Hello", ModelError),
        ("words.json", "{}", ModelError),
    ],
)
def test_a_transcript_that_cannot_be_read_is_refused_before_a_model_that_is_missing(
    tmp_path: Path, name: str, text: str | None, error: type[CaviardError]
) -> None:
    sound = write_audio(tmp_path / "sound.wav", noise(1, 8000), 8000)
    if text is not None:
        (tmp_path / name).write_text(text)
    with pytest.raises(error):
        check_hearing(MagicMock(), Hearing(model="none"), sound, tmp_path / name)


@pytest.mark.parametrize(
    ("minutes", "anew", "anew_again"), [(20, False, False), (40, True, False), (130, True, True)]
)
def test_what_follows_the_detection_in_a_long_recording_begins_in_a_child_that_holds_nothing(
    handed: list[dict[str, Any]], minutes: int, *, anew: bool, anew_again: bool
) -> None:
    recording = make_recording(length=minutes * 60 * 8000, rate=8000)
    transcript = make_transcript(recording=recording)
    with Worker() as worker:
        bench = Workbench(worker=worker)
        before = worker.run("tests.worker.tasks:where")
        bench.detect(transcript, POLICY)  # which needs no sound, and another detection may follow
        assert worker.run("tests.worker.tasks:where") == before
        for heard, other in ((recording, anew), (Findings(digest(transcript), ()), anew_again)):
            bench.detect(transcript, POLICY, heard=heard)
            now = worker.run("tests.worker.tasks:where")
            assert (now != before) == other
            before = now
    assert [task["task"] for task in handed] == ["detect"] * 3


@pytest.mark.parametrize(("minutes", "listened", "rests"), [(20, False, 0), (40, True, 1), (40, False, 2)])
def test_what_it_did_not_hear_of_a_long_recording_is_encoded_in_a_child_that_holds_nothing_else(
    monkeypatch: pytest.MonkeyPatch, minutes: int, rests: int, *, listened: bool
) -> None:
    recording = make_recording(length=minutes * 60 * 8000, rate=8000)
    transcript = make_transcript(say("ask Anna Kowalska"), recording=recording)
    done: list[str] = []
    name = Hit(Category.PERSON, 4, 17, 0.9, "names", "reads like a name")

    answers = {"detect": ((name,), ()), "transcribe": transcript}

    def run(_bench: Workbench, task: Callable[..., object], *_args: object, **_kwargs: object) -> object:
        done.append(task.__name__)
        return answers.get(task.__name__, ())

    monkeypatch.setattr(Workbench, "_run", run)
    bench = Workbench(worker=MagicMock(close=lambda: done.append("close")))
    if listened:
        bench.transcribe(recording, Hearing(), POLICY)
    bench.detect(transcript, POLICY, heard=recording)
    told = done[done.index("detect") :]
    assert told == ["detect", *["close"] * (rests == 2), "spot", *["close"] * (rests > 0)]


@pytest.mark.parametrize(("minutes", "anew"), [(110, False), (130, True)])
def test_what_was_written_in_hours_is_checked_in_a_child_that_holds_nothing_but_what_was_answered(
    monkeypatch: pytest.MonkeyPatch, minutes: int, *, anew: bool
) -> None:
    done: list[object] = []

    def run(_bench: Workbench, task: Callable[..., object], *args: object, **_kwargs: object) -> object:
        done.append((task.__name__, *args) if task.__name__ == "recall" else task.__name__)
        return "what it answered" if task.__name__ == "answered" else ()

    monkeypatch.setattr(Workbench, "_run", run)
    bench = Workbench(worker=MagicMock(close=lambda: done.append("close")))
    recording = make_recording(length=minutes * 60 * 8000, rate=8000)
    said = make_transcript(say("ask Anna"), recording=recording)
    review, made = decided(said, recording=recording), make_plan(said, {}, recording=recording)
    bench.verify(review, made, {}, relisten=Relisten.SPANS)
    assert done == [*["answered", "close", ("recall", "what it answered")] * anew, "verify"]


def test_names_of_other_recordings_are_looked_for(handed: list[dict[str, Any]]) -> None:
    name = Name("Anna", Category.PERSON, 0.9, "anna")
    Workbench().detect(SAID, POLICY, elsewhere=(name,))
    (asked,) = handed[-1]["args"]
    assert asked.elsewhere == (name,)


NAMED = make_transcript(say("ask Anna", speaker="Bob"))


def test_speakers_are_told_apart_when_that_is_asked_for_and_never_else(handed: list[dict[str, Any]]) -> None:
    bench, recording = Workbench(), make_recording()
    bench.transcribe(recording, Hearing(), POLICY)
    bench.check_claims(recording, SAID, Hearing(), POLICY)
    assert "find_turns" not in {task["task"] for task in handed}

    bench.transcribe(recording, Hearing(speakers=SpeakerCount(2, 2)), POLICY)
    bench.check_claims(recording, SAID, Hearing(speakers=SpeakerCount(2, 2)), POLICY)
    told = [task for task in handed if task["task"] == "find_turns"]
    assert [task["count"] for task in told] == [SpeakerCount(2, 2)] * 2


def test_who_has_a_name_is_not_told_apart(
    handed: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.workbench.test_bench.SAID", NAMED)
    heard = Workbench().check_claims(make_recording(), NAMED, Hearing(speakers=SpeakerCount()), POLICY)
    assert [word.speaker for word in heard.words] == ["Bob", "Bob"]
    assert "find_turns" not in {task["task"] for task in handed}


@pytest.mark.usefixtures("handed")
def test_where_a_file_has_two_names_two_who_talk_at_once_are_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    both = make_transcript(say("ask Anna", start=0, speaker="Bob"), say("yes", start=2, speaker="Zoe"))
    monkeypatch.setattr("tests.workbench.test_bench.SAID", both)
    heard = Workbench().check_claims(make_recording(), both, Hearing(), POLICY)
    assert [word.others for word in heard.words] == [("Zoe",), (), ()]


def test_names_are_published_where_a_person_or_the_profile_says_so_and_of_nobody_who_is_muted() -> None:
    state = State(decided(NAMED))
    keeping = replace(POLICY, profile=Profile("open", "us", ((Category.SPEAKER, Action.KEEP),)))
    assert Workbench().named(state, POLICY) == frozenset()
    assert Workbench().named(state, keeping) == {"Bob"}
    assert Workbench().named(replace(state, named=frozenset({"Bob"})), POLICY) == {"Bob"}
    # What is left out with --only is not what the profile keeps.
    assert Workbench().named(state, replace(POLICY, only=(Category.PERSON,))) == frozenset()
    ruled = Workbench()
    ruled.rules = Rules(never_keep=frozenset({Category.SPEAKER}))
    assert ruled.named(replace(state, named=frozenset({"Bob"})), keeping) == frozenset()
    listed = replace(keeping, watchlist=(Term("Budget", ("BOB",)),))
    assert Workbench().named(state, listed) == frozenset()
    assert Workbench().named(replace(state, terms=(Term("Bob"),)), keeping) == frozenset()
    ruled.rules = Rules(watchlist=(Term("Bob"),))
    assert ruled.named(state, keeping) == frozenset()
    telling = Profile("all", "us", tuple((category, Action.KEEP) for category in Category))
    assert Workbench().named(state, replace(listed, profile=telling)) == {"Bob"}
    muting = mute(state.review, "Bob", by="me")
    silent = apply(state, Step(added=muting.findings, decisions=muting.decisions, named=(("Bob", True),)))
    assert Workbench().named(silent, keeping) == frozenset()
