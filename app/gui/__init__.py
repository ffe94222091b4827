"""The window: pages that connect signals to the workbench. Qt is imported here and nowhere else."""

from __future__ import annotations


def main() -> None:
    """Open the window on the files that the arguments of the process name, and exit with its status."""
    import multiprocessing
    import sys
    from pathlib import Path

    from app.assets import passphrase_given
    from app.domain.errors import CaviardError
    from app.worker.limits import forbid_core_dump

    multiprocessing.freeze_support()
    forbid_core_dump()
    passphrase_given()  # before anything starts a process of its own
    try:
        from app.gui.app import run

        status = run([Path(name).absolute() for name in sys.argv[1:]])
    except CaviardError as error:
        status = error.status
        if sys.stderr is not None:
            sys.stderr.write(f"{error.happened}\n{error.advice}\n")
        elif error.code != "no-display":  # an installed program has no terminal to say it on
            from app.gui.app import show_failure

            show_failure(error)
    sys.exit(status)
