"""Where the passphrase of a project comes from: a variable, or a person at a terminal."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

from app.assets import passphrase_given
from app.domain.errors import Cancelled, UsageError
from app.domain.words.terms import visible
from app.project import Project, is_locked
from app.rules import rules_in_force
from app.workbench.retention import register


def open_project(path: Path) -> Project:
    """Open a project; of one that is locked, the passphrase is asked for.

    Raises:
        PolicyError: when the policy file cannot be used.
        ProjectError: when it cannot be opened, or the passphrase is wrong.
    """
    rules = rules_in_force()
    project = Project.open(path, passphrase_of(path))
    register(path.absolute(), rules)
    return project


def passphrase_of(path: Path) -> str | None:
    """The passphrase that a person gives for a project; None for one without a lock, or where nobody is.

    Raises:
        ProjectError: when it is no project.
    """
    if not is_locked(path):
        return None
    return passphrase_given() or (_ask(f"Passphrase of {visible(path.name)}: ") if _somebody() else None)


def new_passphrase(*, ask: bool = False) -> str:
    """A passphrase for a project that gets one.

    Args:
        ask: whether a person is asked, even where there is one in the variable.

    Raises:
        UsageError: when it was typed in two ways, or nobody is there to type it.
    """
    if not ask and (given := passphrase_given()):
        return given
    if not _somebody():
        raise UsageError(
            "no-passphrase",
            "There is no new passphrase, and no terminal to ask for it.",
            "Run it on a terminal" + ("." if ask else ", or put the passphrase into CAVIARD_PASSPHRASE."),
        )
    typed = _ask("New passphrase (whoever loses it loses the project): ")
    if _ask("The same again: ") != typed:
        raise UsageError("two-passphrases", "The two passphrases differ.", "Try again.")
    return typed


def _somebody() -> bool:
    """Whether there is a terminal; on Windows the device NUL says that it is one, and is asked for ever."""
    if sys.stdin is None or not sys.stdin.isatty():
        return False
    if sys.platform == "win32":
        import ctypes
        import msvcrt

        mode, handle = ctypes.c_ulong(), msvcrt.get_osfhandle(sys.stdin.fileno())
        return bool(ctypes.windll.kernel32.GetConsoleMode(handle, ctypes.byref(mode)))
    return True


def _ask(prompt: str) -> str:
    try:
        return getpass.getpass(prompt, stream=sys.stderr)
    except EOFError:
        raise Cancelled from None
