"""Keeps the computer awake while it works; where the system has no way to ask for it, nothing happens."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

_CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001
"""ES_CONTINUOUS and ES_SYSTEM_REQUIRED of Windows' SetThreadExecutionState."""


class Awake:
    """Asks the system not to sleep between :meth:`hold` and :meth:`release`; the screen may go dark."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def hold(self) -> None:
        """Stay awake from now on."""
        if sys.platform == "win32":
            _tell_windows(_CONTINUOUS | _SYSTEM_REQUIRED)
        elif self._process is None and (command := _command()):
            self._process = subprocess.Popen(  # noqa: S603 - the system's own program
                command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )

    def release(self) -> None:
        """The computer may sleep again."""
        if sys.platform == "win32":
            _tell_windows(_CONTINUOUS)
        elif self._process is not None:
            self._process.terminate()
            self._process.wait()
            self._process = None


def _command() -> list[str]:
    """A program that keeps the system awake for as long as this process lives, empty where there is none."""
    process = str(os.getpid())
    if sys.platform == "darwin" and (program := shutil.which("caffeinate")):
        return [program, "-i", "-w", process]
    if program := shutil.which("systemd-inhibit"):
        wait = ["tail", f"--pid={process}", "-f", "/dev/null"]
        return [program, "--what=sleep:idle", "--who=Caviard", "--why=Listening to a recording", *wait]
    return []


def _tell_windows(state: int) -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetThreadExecutionState(state)
