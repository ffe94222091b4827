"""The command line: one command, one file."""

from __future__ import annotations


def main() -> None:
    """Run the command that the arguments of the process name, and exit with its status."""
    from app.cli.frame import run_process

    run_process()
