"""The outermost frame: every failure becomes two lines and an exit status, never a traceback."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from types import FrameType

from typer.exceptions import TyperException

from app.assets import passphrase_given
from app.cli.commands import build
from app.cli.console import drop_answers, print_document, print_line, tell
from app.domain.errors import Cancelled, CaviardError, OutputError, UsageError, WorkerError
from app.worker.endings import ending_signals
from app.worker.limits import forbid_core_dump
from app.worker.where import print_where

_STATUS_OF_BROKEN_PIPE = 1
_NO_COMMAND = "Missing command."
"""What Typer says where there is none."""


def run_process() -> None:
    """Run the command of this process's arguments and exit."""
    multiprocessing.freeze_support()
    fill_streams()
    forbid_core_dump()
    passphrase_given()  # before anything starts a process of its own
    for number in ending_signals():
        signal.signal(number, _interrupt)
    sys.exit(run(sys.argv[1:]))


def fill_streams() -> None:
    """Open the null device where whoever started the program has closed a standard stream.

    The next file to be opened, or the pipe to the working process, would have its number otherwise, and what
    is printed would go there.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)  # the lowest number that is free


def run(arguments: Sequence[str]) -> int:
    """Run a command; gives its exit status."""
    try:
        return _invoke(arguments)
    except CaviardError as error:
        return _fail(arguments, error)
    except BrokenPipeError:
        drop_answers()
        return _STATUS_OF_BROKEN_PIPE
    except KeyboardInterrupt:
        return _fail(arguments, Cancelled())
    except Exception as error:  # noqa: BLE001 - the outermost frame: what it says may not quote a recording
        if os.environ.get("CAVIARD_DEBUG"):
            print_where(error)
        advice = "Set CAVIARD_DEBUG=1 to see where, and report it."
        return _fail(arguments, WorkerError.unforeseen(error, advice))


def _invoke(arguments: Sequence[str]) -> int:
    try:
        line = build(next(_words(arguments), None))
        status = line(args=list(arguments), prog_name="caviard", standalone_mode=False)
    except TyperException as error:
        _show_commands(error)
        raise _misused(error) from error
    if status == Cancelled.status:
        raise Cancelled
    return int(status or 0)


def _show_commands(error: TyperException) -> None:
    """Print the help where no command is named: whoever tries the program out sees what there is."""
    context = getattr(error, "ctx", None)
    if context is not None and error.message == _NO_COMMAND:
        print_line(context.get_help())


def _misused(error: TyperException) -> UsageError:
    """What Typer refuses, in its words, with the help of the command that was run."""
    asked = getattr(getattr(error, "ctx", None), "command_path", "caviard")
    message = error.format_message().replace(": Value error, ", ": ")  # pydantic's name for what follows
    return UsageError("usage", message, f"See '{asked} --help'.")


def _fail(arguments: Sequence[str], error: CaviardError) -> int:
    tell(error.happened, error.advice)
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    if "--json" in options:
        from app.batch.journal import Reason
        from app.cli.documents import failure_document

        with suppress(OSError, OutputError):  # whoever cannot read why has the exit status
            asked = " ".join(islice(_words(arguments), 2))
            print_document(failure_document(asked, Reason.of(error)))
    return error.status


def _words(arguments: Sequence[str]) -> Iterator[str]:
    """What is no option. The first names the command: no option before it takes a value."""
    return (word for word in arguments if not word.startswith("-"))


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
