"""What is refused in the child process before anything begins, because it would fail after a while."""

from __future__ import annotations

from pathlib import Path

from app.weights import Store
from app.workbench.settings import Hearing
from app.worker import Report


def check_hearing(_report: Report, hearing: Hearing, source: Path | None = None) -> None:
    """Refuse early what could not be listened with, and before it a file that could not be listened to.

    Raises:
        InputError: when the file is missing, empty, or may not be read.
        ModelError: when the model is unknown, missing or damaged.
        UsageError: when there is no such engine.
    """
    from app.audio.opening import check_file
    from app.speech import chosen_engine

    if source is not None:
        check_file(source)
    chosen_engine(hearing.engine)
    Store().locate(hearing.model)
