"""The one place that finds ``resources/`` and ``models/``: in the source tree, in a wheel, in a frozen bundle."""

from __future__ import annotations

import sys
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


def _find(name: str) -> Path:
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    places = [Path(frozen)] if frozen else [package.parent, package / "_data"]
    for place in places:
        if (place / name).is_dir():
            return place / name
    raise CaviardError("damaged", f"The folder '{name}' of Caviard is missing.", "Install Caviard again.")
