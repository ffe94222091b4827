"""Keeping the private project while the main job runs, or nothing when nobody asked for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from app.domain.certificate import PublishedFile
from app.domain.errors import ProjectError
from app.domain.plan import Plan
from app.domain.ports import HeardBlock
from app.domain.profile import TextStyle
from app.domain.recording import Recording
from app.domain.review import Review
from app.domain.timeline import Span
from app.domain.transcript import Transcript
from app.project import Project
from app.project import Published as Kept
from app.rules import rules_in_force
from app.workbench.publication import Published
from app.workbench.release import sha256_of
from app.workbench.retention import remember


class Keeper:
    """Is told of everything the main job makes and writes it into a project at once.

    Also the workbench's listener: a block that was heard is kept before it is shown. The project's file is
    made when there is a recording to keep.

    Args:
        told: is told of every message in turn.
        path: of a new project, or None to keep nothing.
        passphrase: that locks the new project.
        project: one that is open already.
    """

    def __init__(
        self,
        told: Callable[[object], None],
        *,
        path: Path | None = None,
        passphrase: str | None = None,
        project: Project | None = None,
    ) -> None:
        self._told = told
        self._path = path
        self._passphrase = passphrase
        self.project = project

    def __call__(self, message: object) -> None:
        """Keep a finished block; pass every message on."""
        if self.project is not None and isinstance(message, HeardBlock):
            self.project.save_block(message)
        self._told(message)

    def opened(self, recording: Recording) -> None:
        """A recording was opened.

        Raises:
            ProjectError: when the project cannot be made.
        """
        if self._path is not None and self.project is None:
            self.project = Project.create(self._path, self._passphrase)
            remember(self._path.absolute(), rules_in_force())
        if self.project is not None:
            self.project.save_recording(recording)

    def heard(self, transcript: Transcript) -> None:
        """It was written down."""
        if self.project is not None:
            self.project.save_transcript(transcript)

    def reviewed(self, review: Review) -> None:
        """Decisions were made."""
        if self.project is not None:
            self.project.save_review(review)

    def fitted(self, edges: Mapping[Span, Span]) -> None:
        """Edges were fitted."""
        if self.project is not None:
            self.project.save_edges(edges)

    def published(
        self,
        published: Published,
        plan: Plan,
        *,
        review: Review,
        edges: Mapping[Span, Span],
        part: Span | None,
        named: frozenset[str],
        text_style: TextStyle,
    ) -> None:
        """A bundle was released."""
        if self.project is not None:
            self.project.save_published(
                kept_of(
                    published,
                    plan,
                    review=review,
                    edges=edges,
                    part=part,
                    named=named,
                    text_style=text_style,
                )
            )

    def close(self) -> None:
        """Let the project's file go."""
        if self.project is not None:
            self.project.close()


def kept_of(
    published: Published,
    plan: Plan,
    *,
    review: Review,
    edges: Mapping[Span, Span],
    part: Span | None,
    named: frozenset[str],
    text_style: TextStyle,
) -> Kept:
    """What a project keeps of a bundle: its files, and what its plan was made with."""
    proof = [(kind, path) for kind, path in published.files.items() if kind.startswith("certificate")]
    certificates = (
        PublishedFile(kind, path.name, path.stat().st_size, sha256_of(path)) for kind, path in proof
    )
    return Kept(
        at=published.certificate.created,
        name=published.bundle.name,
        files=(*published.certificate.files, *certificates),
        plan=plan.made_from,
        decisions=review.decisions,
        accepted=review.accepted,
        edges=tuple(sorted(edges.items())),
        text_style=text_style,
        sound_style=plan.sound_style,
        part=part,
        named=named,
    )


@contextmanager
def keeping(
    path: Path | None, told: Callable[[object], None], passphrase: str | None = None
) -> Iterator[Keeper]:
    """A keeper that makes a new project, locked if there is a passphrase, or nothing when there is no path.

    Raises:
        ProjectError: when there is a file of that name.
    """
    if path is not None and path.exists():
        raise ProjectError(
            "exists",
            f"There is a file called {path.name!r} already.",
            "Choose another name for the project, or publish that one with 'caviard publish'.",
        )
    keeper = Keeper(told, path=path, passphrase=passphrase)
    try:
        yield keeper
    finally:
        keeper.close()
