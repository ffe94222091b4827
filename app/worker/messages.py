"""What the two processes say to each other. Every message is a frozen value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ParamSpec, Protocol, TypeVar

from app.domain.errors import CaviardError

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage is.

    Args:
        stage: short name: ``transcribe``.
        done: samples, files or bytes that are done.
        total: of as many.
        rate: how many of them are a second of sound; 0 where they are no samples.
        by: what does it, where that decides how long it takes: the name of a model.
        recalled: whether a good part of what is done was known from before, and took no time.
    """

    stage: str
    done: int
    total: int
    rate: int = 0
    by: str = ""
    recalled: bool = False


class Report(Protocol):
    """What a task is handed first: how it speaks to the parent, and what the child keeps between tasks."""

    def __call__(self, message: object) -> None:
        """Send a frozen dataclass to the parent.

        Raises:
            TypeError: when the message is anything else.
        """
        ...

    def kept(self, factory: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """``factory(*args, **kwargs)``, made once: the next task that asks for the same is given the same.

        One value a factory is kept; another set of arguments takes its place. Arguments are hashable.
        """
        ...


def by_hundredths(report: Report, stage: str, total: int, *, rate: int) -> Callable[[int], None]:
    """Tells how far a stage is: when this is called, and then whenever another hundredth is done."""
    told = 0
    report(Progress(stage, 0, total, rate))

    def tell(done: int) -> None:
        nonlocal told
        if (hundredth := done * 100 // total) > told:
            told = hundredth
            report(Progress(stage, done, total, rate))

    return tell


@dataclass(frozen=True, slots=True)
class Task:
    """To the child: call a function.

    Args:
        name: dotted name, ``package.module:function``.
        args: after the report.
        kwargs: by name.
    """

    name: str
    args: tuple[object, ...]
    kwargs: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Reported:
    """From the child: a task has something to say.

    Args:
        message: a frozen dataclass.
    """

    message: object


@dataclass(frozen=True, slots=True)
class Returned:
    """From the child: a task is done.

    Args:
        value: what its function returned.
    """

    value: object


@dataclass(frozen=True, slots=True)
class Failed:
    """From the child: a task raised.

    Args:
        error: an error with sentences for a person, none of which quotes anything.
    """

    error: CaviardError
