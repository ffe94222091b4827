"""How the rooms of the workbench have a task run in the child."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from app.worker import Report

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Run(Protocol):
    """Runs a task in the child."""

    def __call__(
        self, task: Callable[Concatenate[Report, _P], _T], /, *args: _P.args, **kwargs: _P.kwargs
    ) -> _T:
        """What the task gives; raises what it raises."""
        ...
