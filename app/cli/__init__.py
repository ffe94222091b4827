"""The command line: one command, one file."""

from __future__ import annotations


def main() -> None:
    """Run the command that the arguments of the process name, and exit with its status."""
    try:
        from app.cli.frame import run_process

        run_process()
    except KeyboardInterrupt:  # before the frame that says so is there: loading it takes a moment
        import sys

        from app.domain.errors import Cancelled

        cancelled = Cancelled()
        if sys.stderr is not None:
            sys.stderr.write(f"{cancelled.happened}\n{cancelled.advice}\n")
        sys.exit(cancelled.status)
