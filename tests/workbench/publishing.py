"""A workbench that publishes a text and nothing else, and how its two fronts publish."""

from collections.abc import Callable, Mapping
from pathlib import Path

from app.audio import open_source
from app.domain.certificate import Check
from app.domain.finding import Findings
from app.domain.plan import Plan
from app.domain.planning.excerpt import excerpt_of, to_fit
from app.domain.ports import HeardBlock
from app.domain.profile import profile_from
from app.domain.recording import FIRST, Recording, Selection
from app.domain.review import Action, Review
from app.domain.spotting.names import Name
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.export import writers
from app.workbench.bench import Workbench
from app.workbench.outgoing.keeping import Keeper
from app.workbench.outgoing.publication import Outcome
from app.workbench.outgoing.publishing import Order, publish_for, publish_project
from app.workbench.policy.profiles import load_profile
from app.workbench.policy.settings import Hearing, Output, Policy, Relisten
from app.workbench.reviewing.history import History
from app.workbench.reviewing.session import Session
from tests.values import find

POLICY = Policy(load_profile("staff"), ask=Action.ASK)
ASKING = Policy(profile_from({"name": "staff", "categories": {"person": "redact"}}), ask=Action.ASK)
"""A person is wanted to look at nearly everything."""


class Bench(Workbench):
    """A workbench that writes nothing but a text, and keeps what it was told to publish."""

    def __init__(self) -> None:
        super().__init__()
        self.plans: list[Plan] = []
        self.short = 0
        """How often the first span is found too short for its words."""
        self.heard = False
        self.equal = True
        """Whether a text is as planned."""
        self.listened = self.fitted = 0
        self.verified: list[tuple[Path, Relisten]] = []
        """The recordings that files were compared with, and how much of them was listened to again."""
        self.finds: Callable[[Transcript, Policy], Findings] = lambda said, _: find(said, {})

    def open(self, path: Path, selection: Selection = FIRST) -> Recording:
        with open_source(path, selection) as source:
            return source.recording

    def check_hearing(self, hearing: Hearing, source: Path | None = None, text: Path | None = None) -> None:
        del hearing, source, text

    def recall(self, answers: str) -> None:
        del answers

    def answered(self) -> str:
        return ""

    def check_claims(
        self,
        recording: Recording,
        transcript: Transcript,
        hearing: Hearing,
        policy: Policy,
        *,
        done: tuple[HeardBlock, ...] = (),
    ) -> Transcript:
        del recording, hearing, policy, done
        self.listened += 1
        return transcript

    def prepare(self, path: Path, hearing: Hearing, policy: Policy) -> None:
        """Nothing is loaded."""

    def detect(
        self,
        transcript: Transcript,
        policy: Policy,
        *,
        elsewhere: tuple[Name, ...] = (),
        heard: Recording | Findings | None = None,
    ) -> Findings:
        del elsewhere, heard
        return self.finds(transcript, policy)

    def fit(
        self, review: Review, *, known: Mapping[Span, Span] | None = None, part: Span | None = None
    ) -> Mapping[Span, Span]:
        self.fitted += 1
        have = known or {}
        wanted = to_fit(review, excerpt_of(review.transcript, part))
        return {passage.span: have.get(passage.span, passage.span) for passage in wanted}

    def cut_short(self, recording: Recording, made: Plan) -> tuple[Span, ...]:
        assert recording.sha256 == made.recording
        self.short -= 1
        return made.spans[:1] if self.short >= 0 else ()

    def check_output(self, recording: Recording, output: Output, *, part: Span | None = None) -> None:
        """No sound is written."""

    def write(self, recording: Recording, made: Plan, folder: Path, output: Output) -> Mapping[str, Path]:
        assert recording.sha256 == made.recording
        self.plans.append(made)
        text = folder / f"{output.name}.txt"
        writers()["txt"].write(made, text)
        return {"txt": text}

    def verify(
        self, review: Review, made: Plan, files: Mapping[str, Path], *, relisten: Relisten
    ) -> tuple[Check, ...]:
        del files
        self.verified.append((review.recording.path, relisten))
        if self.heard:
            return (Check("relisten", passed=False, detail="heard", spans=made.spans[:1]),)
        return (Check("text", passed=self.equal, detail="as planned"),)


def in_the_window(bench: Workbench, session: Session, folder: Path, policy: Policy = POLICY) -> Outcome:
    order = Order("staff", folder, Output("window"))
    fitted = session.silence.fitted
    return publish_for(
        bench, session.state, fitted=fitted, order=order, policy=policy, project=session.project
    )


def on_the_line(bench: Workbench, session: Session, folder: Path, policy: Policy = POLICY) -> Outcome:
    project = session.project
    return publish_project(
        bench,
        History(project).state,
        folder=folder,
        policy=policy,
        output=Output("line"),
        keeper=Keeper(project=project, reviewed=True),
    )


def by_command(bench: Bench, session: Session, folder: Path, policy: Policy = POLICY) -> None:
    """Publish as the command line does, from what is on disk."""
    session.close()
    with Session.open(session.path) as again:
        on_the_line(bench, again, folder, policy)
