"""Whether the system asks for less motion, which Qt 6.9 does not tell."""

from __future__ import annotations

import shutil
import subprocess
import sys
from functools import cache

_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION of Windows' SystemParametersInfo."""
_PATIENCE = 1.0
"""Seconds in which a program of the system has to answer."""


@cache
def less_motion() -> bool:
    """Whether somebody has told the system to move as little as possible; asked once."""
    if sys.platform == "win32":
        return not _animated_windows()
    if sys.platform == "darwin":
        return _answer("defaults", "read", "com.apple.universalaccess", "reduceMotion") == "1"
    return _answer("gsettings", "get", "org.gnome.desktop.interface", "enable-animations") == "false"


def _answer(name: str, *arguments: str) -> str:
    """What a program of the system prints, empty where there is none or it has nothing to say."""
    if (program := shutil.which(name)) is None:
        return ""
    command = [program, *arguments]
    try:
        told = subprocess.run(  # noqa: S603 - the system's own program
            command, capture_output=True, text=True, check=False, timeout=_PATIENCE, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return told.stdout.strip()


def _animated_windows() -> bool:
    if sys.platform == "win32":
        import ctypes

        animated = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(_ANIMATION, 0, ctypes.byref(animated), 0)
        return bool(animated.value)
    return True
