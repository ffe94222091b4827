"""The command line: one command, one file.

::

    the frame    frame                  from the arguments to an exit status, whatever happens
                 commands               which there are
                 spread                 groups of options as Typer reads them
    commands     redact, publish, verify, demo
                 transcribe, detect
                 batch, with batch_display, batch_documents and batch_review
                 lock, models, profiles, doctor, gui
    options      options, groups        that several commands have
                 asked                  what they ask for
                 excerpts, passphrase   what some of them mean
    answers      console                where it goes
                 documents              JSON, and sentences about what was published
                 progress               how far it is
"""

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
