"""The one place that finds folders, and what else the variables of the process say."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

from app.domain.errors import CaviardError


def resources() -> Path:
    """The folder of profiles, word lists, the sample meeting and help pages.

    Raises:
        CaviardError: when the installation is damaged.
    """
    return _find("resources")


def model_registry() -> Path:
    """The file ``models/registry.toml``.

    Raises:
        CaviardError: when the installation is damaged.
    """
    return _find("models") / "registry.toml"


def model_folder(name: str) -> Path:
    """The folder of a network that comes with Caviard: ``tagger``, ``speakers``.

    Raises:
        CaviardError: when the installation is damaged.
    """
    return _find("models") / name


def bundled_models() -> Path | None:
    """The folder of the models that came with an installed program; None in a source tree."""
    frozen = getattr(sys, "_MEIPASS", None)
    folder = Path(frozen or Path(__file__).resolve().parent / "_data") / "weights"
    return folder if folder.is_dir() else None


def data_folder() -> Path:
    """The folder of private data, ``CAVIARD_DATA`` or the system's place for it; it need not exist yet."""
    if chosen := os.environ.get("CAVIARD_DATA"):
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("caviard", appauthor=False)


@cache
def passphrase_given() -> str:
    """What ``CAVIARD_PASSPHRASE`` says, empty where it says nothing.

    It is asked for when the process begins, and taken away with that: child processes inherit the others, and
    have no use for this one.
    """
    return os.environ.pop("CAVIARD_PASSPHRASE", "")


def _find(name: str) -> Path:
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    places = [Path(frozen)] if frozen else [package / "_data", package.parent]
    for place in places:
        if (place / name).is_dir():
            return place / name
    raise CaviardError("damaged", f"The folder '{name}' of Caviard is missing.", "Install Caviard again.")
