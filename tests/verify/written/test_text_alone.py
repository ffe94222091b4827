"""A bundle of a text that came without its recording: it has no sound and tells no time."""

import json
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app.audio import open_source
from app.domain.certificate import Check
from app.domain.errors import HeldError
from app.domain.finding import Category
from app.domain.plan import Plan, as_published
from app.domain.recording import Recording, text_recording
from app.domain.transcript import as_text
from app.export import writers
from app.files import sha256_of
from app.workbench.sources.transcripts import text_alone
from tests.values import make_plan, make_recording, make_transcript, say, text_of
from tests.verify.material import make_bundle, verifier

TEXTS = ("txt", "docx", "json", "html")
ORDER = ["original", "files", "text", "cues", "search"]


@dataclass(frozen=True)
class Alone:
    plan: Plan
    recording: Recording
    files: dict[str, Path]

    def check(self) -> dict[str, Check]:
        made = verifier().verify_text(self.plan, self.recording, self.files)
        return {check.name: check for check in made}

    def failing(self) -> set[str]:
        return {name for name, check in self.check().items() if not check.passed}


@pytest.fixture
def alone(tmp_path: Path) -> Alone:
    return published(tmp_path, "Kowalska")


def published(place: Path, name: str) -> Alone:
    """A bundle from which the name of Anna Somebody is removed."""
    place.mkdir(exist_ok=True)
    source = place / "notes.txt"
    source.write_text("anything", encoding="utf-8")
    heard = make_transcript(
        say(f"good morning, Anna {name}, and welcome.", speaker="Robert"),
        say(f"{name}'s plane to Montréal departs", start=3.1, speaker="Anna"),
    )
    sha256 = sha256_of(source)
    transcript = replace(as_text(heard), made_from=sha256)
    recording = text_recording(source, sha256=sha256, length=transcript.length)
    wanted = {f"Anna {name}": Category.PERSON, f"{name}'s": Category.PERSON, "Montréal": Category.PLACE}
    plan = make_plan(transcript, wanted, recording=recording)
    folder = place / "published"
    folder.mkdir()
    files = {kind: folder / f"2026.{kind}" for kind in TEXTS}
    for kind, path in files.items():
        writers()[kind].write(plan, path)
    return Alone(plan, recording, files)


def test_what_was_made_as_it_should_be_passes(alone: Alone) -> None:
    checks = alone.check()

    assert list(checks) == ORDER
    assert {name: check.detail for name, check in checks.items() if not check.passed} == {}
    assert alone.files["txt"].read_text(encoding="utf-8") == (
        "[Speaker 1]: good morning, [PERSON 1], and welcome.\n"
        "[Speaker 2]: [PERSON 1]'s plane to [PLACE 1] departs\n"
    )


def test_no_check_tells_how_long_a_name_is(tmp_path: Path) -> None:
    short, long = (published(tmp_path / name, name).check() for name in ("Li", "Kowalska"))
    assert short == long


SAID = "we go on with {}, as agreed, and {} said so again. {}. {}. " + "and so on " * 15 + "with {} and so on"


def told(place: Path, names: Sequence[str]) -> dict[str, bytes]:
    """What is published of names among other words, of a list of words and of a text."""
    said = SAID.format(*names)
    words = {"language": "en", "words": [{"text": word} for word in said.split()]}
    files = {}
    for source, text in ((place / "notes.txt", said), (place / "words.json", json.dumps(words))):
        source.write_text(text, encoding="utf-8")
        recording, transcript = text_alone(source, "en")
        plan = make_plan(transcript, dict.fromkeys(names, Category.PERSON), recording=recording)
        for kind in TEXTS:
            writers()[kind].write(as_published(plan), place / f"published.{kind}")
            files[f"{source.name} as {kind}"] = (place / f"published.{kind}").read_bytes()
    return files


@pytest.mark.parametrize(
    "names",
    [
        ("Anna Maria", "Jean de la Tour", "Bob Lee", "Eve Poe", " ".join("ABCDEFGHIJKLMNOP")),
        ("Acme Inc.", "Bolt Ltd", "Mr. A", "Cray Jr", "St.Mary"),
    ],
)
def test_nothing_tells_how_what_was_removed_is_written(tmp_path: Path, names: Sequence[str]) -> None:
    plain = told(tmp_path, ("Xi", "Yo", "Zed", "Uma", "Vic"))
    other = told(tmp_path, names)
    assert [name for name, data in plain.items() if other[name] != data] == []


def test_the_dot_of_an_abbreviation_goes_with_it() -> None:
    said = make_transcript(say("Acme Inc. said it, and Acme Inc., too. We left Acme Inc. They stay."))
    text = text_of(make_plan(said, {"Acme Inc.": Category.ORGANISATION})).replace("ORGANISATION", "O")
    assert text == "[O 1] said it, and [O 1], too. We left [O 1]. They stay."


def leak(alone: Alone) -> None:
    path = alone.files["txt"]
    path.write_text(path.read_text(encoding="utf-8").replace("[PLACE 1]", "Montréal"), encoding="utf-8")


def times(alone: Alone) -> None:
    """The places in the text, as times."""
    writers("x.wav")["json"].write(alone.plan, alone.files["json"])


def length(alone: Alone) -> None:
    document = json.loads(alone.files["json"].read_text(encoding="utf-8"))
    alone.files["json"].write_text(json.dumps({**document, "duration": 71.0}), encoding="utf-8")


def sound_in_the_page(alone: Alone) -> None:
    writers("x.wav")["html"].write(alone.plan, alone.files["html"])


def times_in_the_document(alone: Alone) -> None:
    writers("x.wav")["docx"].write(alone.plan, alone.files["docx"])


def subtitles(alone: Alone) -> None:
    alone.files["srt"] = alone.files["txt"].with_suffix(".srt")
    writers()["srt"].write(alone.plan, alone.files["srt"])


def sound(alone: Alone) -> None:
    alone.files["audio"] = alone.files["txt"].with_suffix(".wav")
    alone.files["audio"].write_bytes(b"RIFF")


def another_file(alone: Alone) -> None:
    alone.files["txt"].with_suffix(".wav").touch()


def deflated(alone: Alone) -> None:
    with zipfile.ZipFile(alone.files["docx"], "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "Montréal")


def the_same_file_twice(alone: Alone) -> None:
    alone.files["html"].unlink()
    alone.files["html"] = alone.files["txt"]


def source(alone: Alone) -> None:
    alone.recording.path.write_text("something else", encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "named"),
    [
        (leak, "text"),
        (leak, "search"),
        (times, "text"),
        (length, "text"),
        (sound_in_the_page, "text"),
        (times_in_the_document, "text"),
        (subtitles, "files"),
        (sound, "files"),
        (another_file, "files"),
        (deflated, "search"),
        (the_same_file_twice, "files"),
        (source, "original"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_what_is_not_as_it_should_be_fails(alone: Alone, spoil: Callable[[Alone], None], named: str) -> None:
    spoil(alone)

    assert named in alone.failing()


def test_a_plan_of_another_text_fails(tmp_path: Path) -> None:
    one, other = (published(folder, "Kowalska") for folder in (tmp_path / "one", tmp_path / "other"))
    for recording in (
        replace(one.recording, length=one.recording.length + 1),
        replace(one.recording, sha256=sha256_of(other.files["txt"]), path=other.files["txt"]),
    ):
        assert replace(one, recording=recording).failing() == {"original"}


def test_a_plan_of_sound_is_never_passed_as_text_alone(tmp_path: Path, alone: Alone) -> None:
    """Fail closed: sound that is not there, or that nobody listens to, is no text."""
    folder = tmp_path / "sound"
    folder.mkdir()
    bundle = make_bundle(folder, texts=("txt",))
    del bundle.files["audio"]
    judge = verifier()
    with open_source(bundle.source) as original:
        with pytest.raises(ValueError, match="with its sound"):
            judge.verify_text(bundle.plan, original.recording, bundle.files)
        with pytest.raises(ValueError, match="nothing of sound"):
            judge.verify(alone.plan, original, bundle.files)


def test_a_text_keeps_its_own_lines() -> None:
    heard = make_transcript(say("good morning"), say("and welcome", start=1.4))
    text = as_text(heard)
    recording = text_recording(Path("/x"), sha256=text.made_from, length=text.length)
    assert text_of(make_plan(heard, {})) == "good morning and welcome"
    assert text_of(make_plan(text, {}, recording=recording)) == "good morning\nand welcome"


def test_a_plan_has_the_clock_of_its_recording() -> None:
    """A text's places are never taken for samples."""
    heard = make_transcript(say("good morning"))
    text = as_text(heard)
    recording = text_recording(Path("/x"), sha256=text.made_from, length=text.length)
    assert make_plan(text, {}, recording=recording).text_only
    assert not make_plan(heard, {}).text_only
    sound = replace(make_recording(), rate=1, length=text.length)
    with pytest.raises(HeldError, match="another recording"):
        make_plan(text, {}, recording=sound)
