"""Values that only a project keeps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from app.domain.certificate import PublishedFile
from app.domain.finding import Findings
from app.domain.profile import SoundStyle, TextStyle
from app.domain.review import Decision
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span
from app.domain.transcript import Transcript


class Settings(TypedDict, total=False):
    """What a project began with; what follows from it is the workbench's business.

    Args:
        profile: name of the profile that decides what nobody has.
        watchlist: terms that are looked for.
        source: where the recording was opened, or the text.
        transcript: where the transcript was that came with it.
        hearing: digest of how a command listens, and of that transcript: another hears it anew.
        listening: digest of how the window listens.
        part: of the recording that a command was asked to publish.
    """

    profile: str
    watchlist: tuple[Term, ...]
    source: str
    transcript: str
    hearing: str
    listening: str
    part: Span


@dataclass(frozen=True, slots=True)
class SealedAnswers:
    """What engines answered about the recording, and about what was published of it.

    Args:
        answers: as they are recalled.
        seal: of who asked.
    """

    answers: str
    seal: str


@dataclass(frozen=True, slots=True)
class KeptBundle:
    """A bundle that was published from a project, and what its plan was made with.

    Args:
        at: when, with a time zone.
        name: of the bundle's folder.
        files: with their hashes, the certificate's among them.
        plan: digest that the plan was made from.
        decisions: of the review that was published.
        accepted: names of the faults that were accepted.
        edges: fitted edges of passages, (passage's own span, fitted span).
        text_style: how removed passages were written.
        sound_style: what is heard in their place.
        part: of the recording that was published, None for all of it.
        named: speakers whose names were published as they are.
        transcript: what was heard as it was then.
        findings: in its words.
        text_format: the :data:`~app.domain.certificate.TEXT_FORMAT` of its texts.
    """

    at: datetime
    name: str
    files: tuple[PublishedFile, ...]
    plan: str
    decisions: tuple[Decision, ...]
    accepted: frozenset[str]
    edges: tuple[tuple[Span, Span], ...]
    text_style: TextStyle
    sound_style: SoundStyle
    part: Span | None
    named: frozenset[str]
    transcript: Transcript
    findings: Findings
    text_format: int
