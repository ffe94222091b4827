"""All commands, put together when one is run."""

from __future__ import annotations

from typing import Annotated

import typer

from app import __version__
from app.cli.console import print_line


def build() -> typer.Typer:
    """The command line as Typer runs it."""
    from app.cli import (
        batch,
        demo,
        detect,
        doctor,
        gui,
        lock,
        models,
        profiles,
        publish,
        redact,
        transcribe,
        verify,
    )

    line = typer.Typer(
        name="caviard",
        help="Redact the recording of a meeting on this computer: what was removed cannot be read or heard.",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    line.callback()(_caviard)
    line.command("redact")(redact.redact)
    line.command("transcribe")(transcribe.transcribe)
    line.command("detect")(detect.detect)
    line.command("publish")(publish.publish)
    line.command("verify")(verify.verify)
    line.command("lock")(lock.lock)
    line.command("batch")(batch.batch)
    line.add_typer(models.build(), name="models")
    line.add_typer(profiles.build(), name="profiles")
    line.command("doctor")(doctor.doctor)
    line.command("demo")(demo.demo)
    line.command("gui")(gui.gui)
    return line


def _print_version(wanted: bool) -> None:
    if wanted:
        print_line(f"caviard {__version__}")
        raise typer.Exit


def _caviard(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Redact the recording of a meeting on this computer: what was removed cannot be read or heard."""
