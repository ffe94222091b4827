"""A batch without engines: what is heard in a recording is the text in its file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.batch.begin import open_batch
from app.batch.crew import Crew, Seat
from app.batch.journal import Entry
from app.batch.run import Batch, BatchOrder
from app.domain.certificate import Check
from app.domain.errors import InputError
from app.domain.finding import Category, Findings, Hit
from app.domain.merging import in_transcript
from app.domain.plan import Plan
from app.domain.planning.passages import passages
from app.domain.ports import HeardBlock, HeardSegment
from app.domain.profile import Profile
from app.domain.recording import FIRST, Recording, Selection
from app.domain.review import Action, Review
from app.domain.spotting.names import Name
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.files import sha256_of
from app.workbench.bench import Workbench
from app.workbench.outgoing.publication import Outcome
from app.workbench.policy.settings import Hearing, Output, Policy, Relisten
from tests.values import make_recording, make_transcript, say, text_of

PROFILE = Profile(
    "test",
    "",
    ((Category.PERSON, Action.REDACT), (Category.PLACE, Action.ASK), (Category.WATCHLIST, Action.REDACT)),
)


class Killed(BaseException):
    """The power went."""


@dataclass
class Told:
    """What the fake workbenches were asked, and where they break.

    Args:
        calls: (method, name of the recording).
        broken: raised by a method for a recording.
    """

    calls: list[tuple[str, str]] = field(default_factory=list)
    broken: dict[tuple[str, str], BaseException] = field(default_factory=dict)

    def __call__(self, method: str, recording: Recording | Path) -> None:
        name = (recording if isinstance(recording, Path) else recording.path).stem
        self.calls.append((method, name))
        if error := self.broken.get((method, name)):
            raise error


class FakeBench(Workbench):
    """A workbench for files of text, two blocks each: ``@`` before a word makes a person, ``#`` a place.

    What has a ``?`` is taken for a person where no names of other recordings are looked for.

    A second speaker says what stands behind a ``;``.
    """

    def __init__(self, seat: Seat, asked: Told) -> None:
        super().__init__(on_message=seat)
        self.seat, self.asked = seat, asked
        self.done: tuple[HeardBlock, ...] = ()

    def open(self, path: Path, selection: Selection = FIRST) -> Recording:
        assert selection == FIRST
        self.asked("open", path)
        if not path.exists():
            raise InputError("unreadable", "It cannot be read.", "Check it.")
        return make_recording(path=path, sha256=sha256_of(path))

    def check_hearing(self, hearing: Hearing, source: Path | None = None, text: Path | None = None) -> None:
        del hearing, source, text

    def recall(self, answers: str) -> None:
        del answers

    def answered(self) -> str:
        return ""

    def transcribe(
        self, recording: Recording, hearing: Hearing, policy: Policy, *, done: tuple[HeardBlock, ...] = ()
    ) -> Transcript:
        del hearing, policy
        self.asked("transcribe", recording)
        said = say(recording.path.read_text(encoding="utf-8"), each=0.2)
        spans = (Span(0, recording.length // 2), Span(recording.length // 2, recording.length))
        for number, span in enumerate(spans):
            if not any(block.span == span for block in done):
                self.asked(f"block {number}", recording)
                self.seat(HeardBlock(span, "en", (HeardSegment("en", tuple(said)),)))
        one, _, other = recording.path.read_text(encoding="utf-8").partition(";")
        if not other:
            return make_transcript(said, recording=recording)
        first, second = (
            say(one, each=0.2, speaker="Speaker 1"),
            say(other, start=8, each=0.2, speaker="Speaker 2"),
        )
        return make_transcript(first, second, recording=recording)

    def detect(
        self,
        transcript: Transcript,
        policy: Policy,
        *,
        elsewhere: tuple[Name, ...] = (),
        heard: Recording | Findings | None = None,
    ) -> Findings:
        del heard
        named = {"@": Category.PERSON, "#": Category.PLACE}
        terms = {term.name for term in policy.under(self.rules).watchlist}
        hits, at = [], 0
        known = {name.text.strip("@") for name in elsewhere}
        for word in transcript.text.split():
            at = transcript.text.index(word, at)
            unlike = word[0] == "?" and not elsewhere
            category = named.get(word[0], Category.PERSON if word in known or unlike else None)
            category = Category.WATCHLIST if word in terms else category
            if category:
                hits.append(Hit(category, at, at + len(word), 0.9, "names", "a name"))
            at += len(word)
        return in_transcript(transcript, hits)

    def fit(
        self, review: Review, *, known: Mapping[Span, Span] | None = None, part: Span | None = None
    ) -> Mapping[Span, Span]:
        del known, part
        self.asked("fit", review.recording)
        return {passage.span: passage.span for passage in passages(review)}

    def prepare(self, path: Path, hearing: Hearing, policy: Policy) -> None:
        """Nothing is loaded."""

    def cut_short(self, recording: Recording, made: Plan) -> tuple[Span, ...]:
        del recording, made
        return ()

    def check_output(self, recording: Recording, output: Output, *, part: Span | None = None) -> None:
        del output, part
        self.asked("check_output", recording)

    def write(self, recording: Recording, made: Plan, folder: Path, output: Output) -> Mapping[str, Path]:
        self.asked("write", recording)
        text = folder / f"{output.name}.txt"
        text.write_text(text_of(made), encoding="utf-8")
        return {"txt": text}

    def verify(
        self, review: Review, made: Plan, files: Mapping[str, Path], *, relisten: Relisten
    ) -> tuple[Check, ...]:
        del made, files, relisten
        self.asked("verify", review.recording)
        return (Check("text", passed=True, detail="as planned"),)


class FakeCrew(Crew):
    """One seat, in this thread."""

    def __init__(self, asked: Told) -> None:
        self._seat = Seat()
        self._seat.bench = FakeBench(self._seat, asked)

    def run(self, numbers: Iterable[int], step: Callable[[Seat, int], None]) -> None:
        for number in numbers:
            step(self._seat, number)


def document(outcome: Outcome) -> dict[str, Any]:
    return {"counts": {c.value: n for c, n in outcome.plan.counts}, "checks": [], "bundle": "b"}


@dataclass
class Desk:
    """A folder of recordings and what becomes of them, run after run."""

    folder: Path
    hold: bool = False
    link_labels: bool = False
    muted: tuple[str, ...] = ()
    asked: Told = field(default_factory=Told)
    named: int = 0

    @property
    def private(self) -> Path:
        return self.folder / "private"

    @property
    def order(self) -> BatchOrder:
        policy = Policy(PROFILE, ask=Action.ASK if self.hold else Action.REDACT, muted=self.muted)
        return BatchOrder(self.folder / "out", Hearing(), policy, Output("any"), self.link_labels)

    def recordings(self, **said: str) -> list[Path]:
        for name, text in said.items():
            (self.folder / f"{name}.wav").write_text(text, encoding="utf-8")
        return [self.folder / f"{name}.wav" for name in said]

    def name(self) -> str:
        self.named += 1
        return f"bundle-{self.named}"

    @contextmanager
    def opened(
        self,
        sources: Sequence[Path] = (),
        *,
        resume: bool = False,
        force: bool = False,
        told: Callable[[Entry, object], None] = lambda *_: None,
    ) -> Iterator[Batch]:
        """The batch as a command would open it, with fakes of the same class before."""
        with open_batch(
            self.private, sources, self.order, naming=self.name, resume=resume, force=force
        ) as journal:
            yield Batch(self.private, journal, self.order, document=document, told=told)

    def run(
        self,
        sources: Sequence[Path] = (),
        *,
        resume: bool = False,
        told: Callable[[Entry, object], None] = lambda *_: None,
    ) -> dict[str, Entry]:
        """Run it; gives the entries by the name of the recording."""
        with self.opened(sources, resume=resume, told=told) as batch:
            batch.run(FakeCrew(self.asked))
            return {entry.source.stem: entry for entry in batch.entries}

    def bundles(self) -> list[str]:
        out = self.folder / "out"
        return sorted(path.name for path in out.iterdir()) if out.exists() else []

    def text(self, entry: Entry) -> str:
        return (self.folder / "out" / entry.bundle / f"{entry.bundle}.txt").read_text(encoding="utf-8")
