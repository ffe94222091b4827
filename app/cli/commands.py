"""All commands: each is known by its name and a sentence, and loaded when it is the one that is run."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from app import __version__
from app.cli.console import print_line
from app.cli.spread import spread

COMMANDS = {
    "redact": "Redact a recording, or a transcript alone.",
    "transcribe": "Write down what is said, with times.",
    "detect": "Find what may be sensitive in a recording, transcript or text.",
    "publish": "Publish a reviewed project.",
    "verify": "Check a published bundle again, against the private project.",
    "lock": "Lock a project with a passphrase, or change it.",
    "batch": "Redact many recordings.",
    "doctor": "Say what is installed, what is used, and what is missing.",
    "demo": "Redact the sample meeting that comes with Caviard.",
    "gui": "Open the window; it stays until it is closed.",
    "models": "The models that listen, and how to get them.",
    "profiles": "What each audience may see.",
}
"""The first sentence of each command's help, so that listing them loads none: what a command imports takes
three times as long as Python and Typer together."""


def build(wanted: str | None) -> typer.Typer:
    """The command line as Typer runs it.

    Args:
        wanted: the command that is going to be run; of the others only names and sentences are there.
    """
    line = typer.Typer(
        name="caviard",
        help="Redact the recording of a meeting on this computer: what was removed cannot be read or heard.",
        epilog="Begin with 'caviard demo'. 'caviard COMMAND --help' explains a command and its options.",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    line.callback()(_caviard)
    for name, sentence in COMMANDS.items():
        if name != wanted:
            line.command(name, help=sentence)(_not_wanted)
        elif hasattr(module := import_module(f"app.cli.{name}"), "build"):
            line.add_typer(module.build(), name=name)
        else:
            line.command(name)(spread(getattr(module, name)))
    return line


def _not_wanted() -> None:
    """Stand for a command that is only listed."""


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
