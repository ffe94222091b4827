"""Where the policy file lies: in a folder of the system that a user cannot move, by no variable or option."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

from app.domain.errors import PolicyError

NAME = "policy.toml"
_PROGRAM_DATA = "{62AB5D82-FDC1-4DC3-A9DD-070D1D495D97}"


def policy_file() -> Path:
    """The policy file of this computer; it need not exist."""
    if sys.platform == "win32":
        return _program_data() / "Caviard" / NAME
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Caviard") / NAME
    return Path("/etc/caviard") / NAME


def changeable(path: Path) -> bool:
    """Whether others than the administrator may change a file, as far as its mode tells (not on Windows).

    Raises:
        OSError: when it cannot be looked at.
    """
    if sys.platform == "win32":
        return False
    return any(_loose(place) for place in (path, path.parent))


def _loose(path: Path) -> bool:
    facts = path.stat()
    others = stat.S_IWOTH | (stat.S_IWGRP if facts.st_gid != 0 else 0)
    return facts.st_uid != 0 or bool(facts.st_mode & others)


def _program_data() -> Path:
    """The system's folder of the data of programs, asked of Windows: a user may change a variable."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes
        from uuid import UUID

        name = (ctypes.c_byte * 16).from_buffer_copy(UUID(_PROGRAM_DATA).bytes_le)
        found = wintypes.LPWSTR()
        if not ctypes.windll.shell32.SHGetKnownFolderPath(ctypes.byref(name), 0, None, ctypes.byref(found)):
            try:
                return Path(str(found.value))
            finally:
                ctypes.windll.ole32.CoTaskMemFree(found)
    raise PolicyError(
        "policy-unusable",
        "The system does not say where the policy of your organisation would lie.",
        "Nothing is done without it. Restart the computer, or ask your administrator.",
    )
