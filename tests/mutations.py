"""Broken files for every reader: good ones with bytes changed, cut and repeated, the same for a seed."""

from __future__ import annotations

import random
import threading
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

from docx import Document

from app.assets import resources
from app.audio import FileSink, open_source
from app.batch.journal import Entry, Journal
from app.domain.errors import Cancelled, CaviardError, VerificationError
from app.domain.finding import Category
from app.domain.planning.archive import packed
from app.domain.recording import FIRST, Recording
from app.domain.review import Action, Decision, Review
from app.domain.spotting.names import Name
from app.export import writers
from app.project import Project
from app.rules.reading import read_profile, read_rules, read_watchlist
from app.verify.written.equal import NotEqualError
from app.verify.written.texts import compare
from app.workbench.sources.transcripts import text_alone
from app.worker import Worker
from tests.audio.videos import make_video
from tests.samples import KINDS, noise, write_audio
from tests.values import find, make_plan, make_recording, make_transcript, say

PATIENCE = 60.0
"""Seconds that a reader has for a small file; the first waits for its process, on a busy computer too."""
RATE = 48_000
WORDS = "three plain words"
UNFORESEEN = frozenset({"worker-failed", "worker-died", "cancelled", "internal"})
"""Codes of what nobody has thought of."""
SAID = "00:00:01.250 --> 00:00:03.500\n<v Anna Kowalska>Good morning, everybody.</v>\n\n"
TEXTS: Mapping[str, str] = {
    "words.vtt": f"WEBVTT\n\nNOTE x\n\n{SAID}{SAID.replace('01', '04').replace('03', '06')}",
    "words.srt": f"1\n{SAID.replace('.', ',')}2\n{SAID.replace('.', ',')}",
    "words.sbv": "0:00:01.250,0:00:03.500\nAnna Kowalska: Good,\nall.\n\n0:00:04.000,0:00:06.000\nSo.\n",
    "words.txt": "Anna Kowalska  0:03\nGood morning, everybody.\n\nBob: So: let's begin at 10:30.\n",
    "words.json": '{"language": "en", "words": [{"text": "Hi", "start": 0.5, "end": 0.75, "speaker": "A"}]}',
    "whisper.json": '{"language": "en", "segments": [{"start": 0.5, "end": 1.5, "text": " Hi.", '
    '"speaker": "A", "words": [{"word": " Hi.", "start": 0.5, "end": 1.5, "score": 0.9}]}]}',
    "whisper.cpp.json": '{"result": {"language": "en"}, '
    '"transcription": [{"offsets": {"from": 500, "to": 1500}, "text": " Hi."}]}',
}
POLICY = 'profile = "staff"\nwatchlist = ["A B = C"]\nnever_keep = ["person"]\nkeep_projects_days = 3\n'
Reader = Callable[[Path], object]


@dataclass(frozen=True, slots=True)
class Target:
    """A reader and a file that it can read.

    Args:
        suffix: of the file.
        good: its bytes.
        read: reads a file; a broken one too, or raises one of our errors.
    """

    suffix: str
    good: bytes
    read: Reader


def mutated(good: bytes, seed: int) -> bytes:
    """The bytes with one to eight changes, more of them at the head, where a format says what it is."""
    dice = random.Random(seed)
    data = bytearray(good)
    for _ in range(dice.randint(1, 8)):
        if not data:
            break
        most = len(data) if dice.random() < 0.5 else min(len(data), 512)
        at = dice.randrange(most)
        size = min(len(data) - at, 1 << dice.randrange(12))
        match dice.randrange(6):
            case 0:
                data[at] = dice.randrange(256)
            case 1:
                data[at] ^= 1 << dice.randrange(8)
            case 2:
                data[at : at + 4] = dice.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff"))
            case 3:
                del data[at : at + size]
            case 4:
                data[at:at] = data[at : at + size]
            case _:
                del data[at:]
    return bytes(data)


def broken(good: bytes, seed: int) -> bytes:
    """The bytes, changed; of an archive every second time a part of it, so that readers get that far."""
    if not good.startswith(b"PK") or seed % 2:
        return mutated(good, seed)
    with zipfile.ZipFile(BytesIO(good)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = random.Random(seed).choice([name for name in parts if name.startswith("word/")])
    parts[name] = mutated(parts[name], seed)
    return packed(parts.items())


def try_once(target: Target, seed: int, folder: Path) -> bool:
    """Whether a broken file was read; if not, it was refused in a sentence that quotes nothing of it.

    Raises:
        Exception: any other than ours, which nobody may ever see.
    """
    path = folder / f"broken{target.suffix}"
    path.write_bytes(broken(target.good, seed))
    try:
        target.read(path)
    except CaviardError as error:
        if error.code in UNFORESEEN or "Kowalska" in str(error):
            raise RuntimeError(error.code) from error
        return False
    finally:
        path.unlink(missing_ok=True)
    return True


@contextmanager
def targets(folder: Path) -> Iterator[Mapping[str, Target]]:
    """Every reader by a name. Media are decoded whole in the child process, as the program does it."""
    with Worker() as worker:
        sound = {
            f"media{suffix}": Target(suffix, _sound(folder, suffix), _decoded_by(worker)) for suffix in KINDS
        }
        words = {name: Target(Path(name).suffix, text.encode(), _read_text) for name, text in TEXTS.items()}
        staff = (resources() / "profiles" / "staff.toml").read_bytes()
        yield {
            **sound,
            "picture.mkv": Target(".mkv", make_video(folder / "good.mkv").read_bytes(), _copy_picture),
            **words,
            "words.docx": Target(".docx", _document(), _read_text),
            **dict(_published(folder)),
            "project": Target(".caviard", _project(folder, None), partial(_read_project, passphrase=None)),
            "locked project": Target(
                ".caviard", _project(folder, WORDS), partial(_read_project, passphrase=WORDS)
            ),
            "journal": Target(".sqlite", _journal(folder), _read_journal),
            "profile": Target(".toml", staff, read_profile),
            "policy": Target(".toml", POLICY.encode(), read_rules),
            "watch-list": Target(".txt", "Anna = Annie, Änne\n# x\nNord Star\n".encode(), read_watchlist),
        }


def _sound(folder: Path, suffix: str) -> bytes:
    path = write_audio(folder / f"good{suffix}", noise(1, RATE, channels=2), RATE)
    return path.read_bytes()


def _decoded_by(worker: Worker) -> Reader:
    def read(path: Path) -> object:
        late = threading.Timer(PATIENCE, worker.cancel)
        late.start()
        try:
            recording = worker.run("app.workbench.tasks.listening:open_recording", path, FIRST)
            assert isinstance(recording, Recording)
            return worker.run("app.workbench.tasks.playing:measure_peaks", recording)
        except Cancelled:
            raise TimeoutError(path.suffix) from None
        finally:
            late.cancel()
            late.join()

    return read


def _copy_picture(path: Path) -> None:
    with open_source(path) as source:
        sink, facts = FileSink(picture=True), source.recording
        made = path.with_name(f"kept{sink.suffix(facts, 'same')}")
        sink.write(source.blocks(), made, like=facts, wanted="same")
    made.unlink()


def _read_text(path: Path) -> object:
    return text_alone(path, "en")


def _document() -> bytes:
    document = Document()
    for line in ("Transcript", "Anna Kowalska   0:03", "Good morning, everybody.", "Bob: So."):
        document.add_paragraph(line)
    document.paragraphs[-1].add_run(" Not shown.").font.hidden = True
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _published(folder: Path) -> Iterator[tuple[str, Target]]:
    """The texts of a bundle, as they are compared with the plan, and its certificate."""
    made = make_plan(make_transcript(say("Good morning Anna Kowalska")), {"Anna Kowalska": Category.PERSON})
    for kind, writer in writers("sound.wav").items():
        path = folder / f"good.{kind}"
        writer.write(made, path)

        def read(path: Path, kind: str = kind) -> object:
            try:
                return compare(kind, path.read_bytes(), made, "sound.wav")
            except (NotEqualError, UnicodeDecodeError) as error:
                raise VerificationError("not-verified", str(error), "Publish it again.") from error

        yield f"published.{kind}", Target(path.suffix, path.read_bytes(), read)


def _project(folder: Path, passphrase: str | None) -> bytes:
    transcript = make_transcript(say("Anna Kowalska met Bob"))
    findings = find(transcript, {"Anna Kowalska": Category.PERSON, "Bob": Category.PERSON})
    review = Review(make_recording(), transcript, findings)
    path = folder / f"{'open' if passphrase is None else 'locked'}.caviard"
    with Project.create(path, passphrase) as project:
        for finding in findings.findings:
            review = review.decide([Decision(finding.key, Action.REDACT, "me")])
            project.save_review(review)
    return path.read_bytes()


def _read_project(path: Path, passphrase: str | None) -> object:
    with Project.open(path, passphrase) as project:
        return project.review(), project.log(), project.check_log(), project.published, project.blocks


def _journal(folder: Path) -> bytes:
    path = folder / "good.sqlite"
    with Journal.create(path) as journal:
        journal.save_order("a digest")
        journal.save(Entry(1, Path("/meetings/Anna Kowalska.wav"), "bundle-1", timings={"detect": 1.5}))
        journal.save_names([Name("Anna Kowalska", Category.PERSON, 0.9, "anna kowalska")])
        journal.save_numbers({(Category.PERSON, "anna kowalska"): 1})
    return path.read_bytes()


def _read_journal(path: Path) -> object:
    with Journal.open(path) as journal:
        return journal.order, journal.entries, journal.names, journal.numbers
