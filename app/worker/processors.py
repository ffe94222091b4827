"""How much of the machine this process may use."""

from __future__ import annotations

import os


def usable_processors() -> int:
    """Processors that this process may run on, at least 1."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1
