"""Everything that can go wrong, as one tree.

::

    CaviardError                      status 1    code, what happened, what to do
    +-- UsageError                    status 2    the command was put wrongly
    |   +-- WatchlistError            status 2    ... a line of a watch-list
    +-- InputError                    status 3    the input cannot be read
    |   +-- NoSoundError              status 3    ... it holds no sound
    |   +-- MissingError              status 3    ... it is not where it is said to be
    |   +-- LeftOutError              status 3    ... nor any other that was given with it
    +-- ModelError                    status 4    a model is missing or damaged
    +-- VerificationError             status 5    a published file did not pass; nothing was published
    +-- HeldError                     status 7    a person has to decide first; nothing was published
    |   +-- FoundMoreError            status 7    ... about what the review did not hold
    |   +-- AskedError                status 7    ... about what another profile has decided
    +-- OutputError                   status 1    the files cannot be written
    +-- ProjectError                  status 1    a project file cannot be used
    |   +-- UnreadableProjectError    status 3    ... because it is missing, damaged or something else
    +-- PolicyError                   status 1    the organisation's policy file cannot be used
    +-- WorkerError                   status 1    the working process died or failed
    +-- Cancelled                     status 130  somebody stopped it

No sentence of an error ever holds a word that was spoken in a recording. It may name files and options.
"""

from __future__ import annotations

import errno
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Self

if TYPE_CHECKING:
    from app.domain.certificate import Check
    from app.domain.finding import Finding, Findings


@dataclass(eq=False, repr=False)
class CaviardError(Exception):
    """Something a person can be told about in two sentences.

    Args:
        code: a short stable name, for programs (``"not-audio"``).
        happened: one sentence of what happened.
        advice: one sentence of what to do.
    """

    status: ClassVar[int] = 1

    code: str
    happened: str
    advice: str

    def __post_init__(self) -> None:
        super().__init__(self.code, self.happened, self.advice)  # of these it is made again behind a pipe

    def __str__(self) -> str:
        return f"{self.happened} {self.advice}"


class UsageError(CaviardError):
    """The command was put wrongly."""

    status = 2


@dataclass(eq=False, repr=False)
class WatchlistError(UsageError):
    """A line of a watch-list holds nothing to look for.

    Args:
        line: its number, from 1.
    """

    line: int = field(default=1, kw_only=True)


class InputError(CaviardError):
    """The input cannot be read."""

    status = 3


class NoSoundError(InputError):
    """The input can be read and holds no sound."""


@dataclass(eq=False, repr=False)
class MissingError(InputError):
    """The input is not where it is said to be.

    Args:
        name: of the file.
    """

    name: str = field(default="", kw_only=True)

    @classmethod
    def of(cls, name: str, happened: str, advice: str) -> Self:
        """That a file is not there; a window looks for it elsewhere."""
        return cls("missing", happened, advice, name=name)


@dataclass(eq=False, repr=False)
class LeftOutError(InputError):
    """Of files that were chosen none can be read.

    Args:
        each: the name of each file, and what is wrong with it.
    """

    each: tuple[tuple[str, CaviardError], ...] = field(default=(), kw_only=True)

    @classmethod
    def of(cls, *each: tuple[str, CaviardError]) -> Self:
        """That files cannot be read: the name of each, and what is wrong with it."""
        return cls("left-out", "None of the files can be read.", "Choose sound or video files.", each=each)


class ModelError(CaviardError):
    """A model is missing or damaged."""

    status = 4


@dataclass(eq=False, repr=False)
class VerificationError(CaviardError):
    """A file that was to be published did not pass its checks; nothing was published.

    Args:
        checks: all checks that were made, passed or not.
    """

    status = 5

    checks: tuple[Check, ...] = field(default=(), kw_only=True)


@dataclass(eq=False, repr=False)
class HeldError(CaviardError):
    """A person has to decide before anything can be published; nothing was.

    Args:
        profile: name of the audience's profile that holds it; empty where every audience's would.
    """

    status = 7

    profile: str = field(default="", kw_only=True)


@dataclass(eq=False, repr=False)
class FoundMoreError(HeldError):
    """A review lacks some of what has to be looked for before it is published.

    Args:
        found: all that the review holds then, which a person may look at.
        profile: name of the audience's profile.
    """

    found: Findings | None = field(default=None, kw_only=True)


@dataclass(eq=False, repr=False)
class AskedError(HeldError):
    """An audience's profile leaves to a person what another profile has decided.

    Args:
        asked: what a person has to decide.
        profile: name of the audience's profile.
    """

    asked: tuple[Finding, ...] = field(default=(), kw_only=True)


class OutputError(CaviardError):
    """The files cannot be written where they should go."""

    @classmethod
    def of(cls, error: OSError, what: str, advice: str) -> Self:
        """That something cannot be written, as the system tells it; a full disk has a code of its own."""
        code = "disk-full" if error.errno in {errno.ENOSPC, errno.EDQUOT} else "unwritable"
        return cls(code, f"{what} cannot be written: {error.strerror or 'unknown error'}.", advice)


class ProjectError(CaviardError):
    """A project file cannot be used."""

    @classmethod
    def changed(cls, what: str) -> Self:
        """That a recording, or a text, is another one than the one that a project was made from."""
        return cls(
            "changed",
            f"The {what} is not the one that the project was made from.",
            "Put the original file back, or start again with the new one.",
        )


class UnreadableProjectError(ProjectError):
    """A project file is missing, damaged or something else."""

    status = 3


class PolicyError(CaviardError):
    """The policy file of the organisation cannot be used; nothing is done without it."""


class WorkerError(CaviardError):
    """The working process died or failed in a way that has no sentence of its own."""

    @classmethod
    def unforeseen(cls, error: BaseException, advice: str) -> Self:
        """That something failed of which nobody thought: its type alone, for its message may quote words."""
        if isinstance(error, OSError) and error.errno in {errno.EMFILE, errno.ENFILE}:
            happened = "More files are open than the system allows."
            return cls("too-many-files", happened, "Close other programs, or raise the limit (ulimit -n).")
        return cls("internal", f"Something went wrong inside Caviard ({type(error).__name__}).", advice)


class Cancelled(CaviardError):
    """Somebody stopped the work.

    Args:
        advice: one sentence of what to do.
    """

    status = 130

    def __init__(self, advice: str = "Nothing was published; start again when you are ready.") -> None:
        super().__init__("cancelled", "Cancelled.", advice)

    def __reduce__(self) -> tuple[type[Cancelled], tuple[str]]:
        return (Cancelled, (self.advice,))
