"""Keeping the private project while the main job runs, or nothing when nobody asked for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from pathlib import Path

from app.domain.certificate import TEXT_FORMAT
from app.domain.errors import HeldError, ProjectError, UsageError
from app.domain.ports import HeardBlock
from app.domain.recording import Recording
from app.domain.review import Review
from app.domain.reviewing.approval import still_approved
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.files import is_there
from app.project import KeptBundle, Project, Settings, is_locked, make_way
from app.rules import rules_in_force
from app.workbench.bench import Workbench
from app.workbench.outgoing.publication import Outcome
from app.workbench.policy.settings import Hearing, Policy
from app.workbench.retention import register
from app.workbench.reviewing.history import keep_made, keep_reached

_NO_PROJECT = frozenset({"not-a-project", "no-project"})
"""What has the name of a project and is none: another file, or a folder."""
_NOTHING_KEPT = "Nothing is kept to open there: run it again with --project FILE, and open that."


class Keeper:
    """Is told of everything the main job makes and writes it into a project at once.

    Also the workbench's listener: a block that was heard is kept before it is shown. The project's file is
    made when there is a recording to keep.

    Args:
        told: is told of every message in turn.
        path: of a new project, or None to keep nothing.
        passphrase: that locks the new project.
        project: one that is open already.
        begun: one that the same command left unfinished, which goes on with it now.
        answers: one that keeps what is released and what engines answered, and nothing else; ``project`` when
            None.
        reviewed: whether the project was reviewed: what becomes of it is a step, which can be taken back, as
            it is wherever there are steps.
    """

    def __init__(
        self,
        told: Callable[[object], None] = lambda _: None,
        *,
        path: Path | None = None,
        passphrase: str | None = None,
        project: Project | None = None,
        begun: Project | None = None,
        answers: Project | None = None,
        reviewed: bool = False,
    ) -> None:
        self._told = told
        self._reviewed = reviewed
        self._begun = begun
        self._path = path
        self._passphrase = passphrase
        self._answers = answers
        self.project = begun or project

    def __call__(self, message: object) -> None:
        """Keep a finished block; pass every message on."""
        if self.project is not None and isinstance(message, HeardBlock):
            self.project.save_block(message)
        self._told(message)

    def opened(self, recording: Recording) -> None:
        """A recording was opened.

        Raises:
            ProjectError: when the project cannot be made.
            UsageError: when it was begun for another recording.
        """
        known = self._begun.recording if self._begun is not None else None
        if known is not None and known.sha256 != recording.sha256:
            raise self._not_the_same()
        if self._path is not None and self.project is None:
            self.project = Project.create(self._path, self._passphrase)
            register(self._path.absolute(), rules_in_force())
        if self.project is not None:
            self.project.save_recording(recording)

    def asked(self, settings: Settings) -> None:
        """Settings were chosen; they hold as well when the project is published again.

        Raises:
            UsageError: when the project was begun with other options of listening.
        """
        known = self._begun.settings if self._begun is not None else {}
        if known and known.get("hearing") != settings.get("hearing"):
            raise self._not_the_same()
        if self.project is not None:
            self.project.save_settings(settings)

    def claimed(self, transcript: Transcript) -> None:
        """A transcript came with the recording."""
        if self.project is not None:
            self.project.save_claims(transcript)

    def heard(self, transcript: Transcript) -> None:
        """It was written down."""
        if self.project is not None:
            self.project.save_transcript(transcript)

    def reviewed(self, review: Review, *, part: Span | None = None) -> None:
        """Decisions were made.

        What a second reader has approved stays as they saw it, whatever a profile makes of it. Where
        something waits then in the part that is published, it is approved no more; but a reviewed project
        stays as it is, for it may be published for another audience, where nothing waits.
        """
        now = review if self._reviewed else still_approved(review, part=part)
        if self.project is None or not (now.reading is None or now.waits_for_reader):
            return
        keep = keep_reached if self._reviewed else keep_made
        keep(self.project, now)

    def fitted(self, edges: Mapping[Span, Span]) -> None:
        """Edges were fitted."""
        if self.project is not None:
            self.project.save_edges(edges)

    def releasing(self, outcome: Outcome) -> AbstractContextManager[None]:
        """To be entered around the release of a bundle: it is kept before it is out."""
        project = self.answers
        return nullcontext() if project is None else project.publishing(_kept_bundle(outcome))

    @property
    def blocks(self) -> tuple[HeardBlock, ...]:
        """What was heard before."""
        return () if self.project is None else self.project.blocks

    @property
    def transcript(self) -> Transcript | None:
        """What was written down before, to the end."""
        return None if self.project is None else self.project.transcript

    @property
    def answers(self) -> Project | None:
        """Where it is kept what is released, and what engines answered."""
        return self._answers or self.project

    @property
    def place(self) -> Path | None:
        """Where the project is kept, or will be; None where nothing is."""
        return self._path if self.project is None else self.project.path

    @property
    def empty(self) -> bool:
        """Whether there is a project, and nothing of what was said in it."""
        project = self.project
        return project is not None and project.transcript is None and not project.blocks

    def close(self) -> None:
        """Let the project's file go."""
        if self.project is not None:
            self.project.close()

    def _not_the_same(self) -> UsageError:
        name = "" if self.place is None else self.place.name
        return UsageError(
            "exists",
            f"{name!r} was begun with another recording or transcript, or with other options of listening.",
            "Ask for the same again, which goes on with it; or choose another name for the project.",
        )


def written_down(
    bench: Workbench,
    recording: Recording,
    claims: Transcript | None,
    *,
    keeper: Keeper,
    hearing: Hearing,
    policy: Policy,
) -> Transcript:
    """What is said in a recording, of which what was heard before is not listened to again.

    Args:
        bench: the stages.
        recording: what was recorded.
        claims: the transcript that came with it, None where none did.
        keeper: has what was heard before.
        hearing: how it is listened to.
        policy: its watch-list is what may be said.
    """
    if keeper.transcript is not None:
        return keeper.transcript
    if claims is not None:
        return bench.check_claims(recording, claims, hearing, policy, done=keeper.blocks)
    return bench.transcribe(recording, hearing, policy, done=keeper.blocks)


def _kept_bundle(outcome: Outcome) -> KeptBundle:
    """What a project keeps of a bundle: its files, and what its plan was made with."""
    state, published = outcome.state, outcome.published
    return KeptBundle(
        at=published.certificate.created,
        name=published.bundle.name,
        files=(*published.certificate.files, *published.proof),
        plan=outcome.plan.made_from,
        decisions=state.review.decisions,
        accepted=state.review.accepted,
        edges=tuple(sorted(outcome.edges.items())),
        text_style=outcome.plan.text_style,
        sound_style=outcome.plan.sound_style,
        part=state.part,
        named=state.named,
        transcript=state.review.transcript,
        findings=state.review.findings,
        text_format=TEXT_FORMAT,
    )


@contextmanager
def keeping(
    path: Path | None, told: Callable[[object], None], passphrase: str | None = None
) -> Iterator[Keeper]:
    """A keeper that makes a new project, locked if there is a passphrase, or nothing when there is no path.

    A project that a stopped or killed command left unfinished is gone on with; one in which it had kept
    nothing yet makes way. A new project in which nothing was heard when the block ends is removed: it would
    only be in the way.

    Raises:
        UsageError: when there is another file of that name.
        ProjectError: when there is one that cannot be opened.
        HeldError: that was raised in the block; where nothing is kept to decide in, it says how it would be.
    """
    if path is not None:
        make_way(path)
    begun = _begun(path, passphrase) if path is not None and is_there(path) else None
    keeper = Keeper(told, path=path, passphrase=passphrase, begun=begun)
    try:
        yield keeper
    except HeldError as error:
        if path is not None:
            raise
        raise HeldError(error.code, error.happened, f"{error.advice} {_NOTHING_KEPT}") from error
    finally:
        empty = begun is None and keeper.empty
        keeper.close()
        if path is not None and empty:
            path.unlink(missing_ok=True)


def _begun(path: Path, passphrase: str | None) -> Project:
    """A project that a command left unfinished.

    Raises:
        UsageError: when the file is anything else.
        ProjectError: when it cannot be opened.
    """
    what, advice = "", "Choose another name for the project, or publish that one with 'caviard publish'."
    try:
        if is_locked(path) is (passphrase is not None):
            with ExitStack() as stack:
                project = stack.enter_context(Project.open(path, passphrase))
                project.check()
                if _by_command(project) and not _done_with(project):
                    stack.pop_all()
                    return project
                if project.findings is None and project.steps:
                    advice = "Open it in the window, where it was reviewed so far: that goes on with it."
    except ProjectError as error:
        if error.code not in _NO_PROJECT:
            raise
        what, advice = ", and it is no project of Caviard", "Choose another name for the project."
    named = path.name or str(path)
    raise UsageError("exists", f"There is something called {named!r} already{what}.", advice)


def _by_command(project: Project) -> bool:
    """Whether a command began a project, which may have had no time to say how it listens.

    The window says how it listens before anything else, and is alone in that of a text.
    """
    settings, recording = project.settings, project.recording
    alone = recording is not None and recording.text_only
    return not settings or "hearing" in settings or (alone and "listening" not in settings)


def _done_with(project: Project) -> bool:
    """Whether a bundle was made of a project, or somebody has decided in it what would be found anew.

    That is so too where it was reviewed while it was listened to, and nothing is found yet.
    """
    decided = bool(project.steps or project.base)
    return decided or (project.findings is not None and bool(project.published))
