"""A command may take a group of options as one value; Typer is shown every one of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import get_type_hints


def spread(command: Callable[..., None]) -> Callable[..., None]:
    """A command as Typer reads it: in place of a parameter that is a group stand the group's options."""
    groups: dict[str, type] = {}
    shown: list[Parameter] = []
    hints = get_type_hints(command, include_extras=True)
    for name, parameter in signature(command).parameters.items():
        kind = hints[name]
        if is_dataclass(kind) and isinstance(kind, type):
            groups[name] = kind
            shown += signature(kind, eval_str=True).parameters.values()
        else:
            shown.append(parameter.replace(annotation=kind))

    @wraps(command)
    def called(**given: object) -> None:
        made = {
            name: kind(**{field.name: given.pop(field.name) for field in fields(kind)})
            for name, kind in groups.items()
        }
        command(**given, **made)

    options = [one.replace(kind=Parameter.KEYWORD_ONLY) for one in shown]
    called.__annotations__ = {one.name: one.annotation for one in options}
    called.__dict__["__signature__"] = Signature(options)
    return called
