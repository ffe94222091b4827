"""What is refused in the child process before anything begins, because it would fail after a while."""

from __future__ import annotations

from pathlib import Path

from app.weights import Store
from app.workbench.policy.settings import Hearing
from app.workbench.sources.transcripts import check_transcript
from app.worker import Report


def check_hearing(
    _report: Report, hearing: Hearing, source: Path | None = None, text: Path | None = None
) -> None:
    """Refuse early files that cannot be read, and behind them what could not be listened with.

    A recording is only opened: whether it can be read to its end takes as long as that.

    Args:
        hearing: how the recording is listened to.
        source: the recording.
        text: the transcript that comes with it.

    Raises:
        UsageError: when there is no such engine, or no such format of a transcript.
        InputError: when the recording is missing, empty, or cannot be opened, or the transcript not read.
        ModelError: when the model is unknown, missing or damaged.
    """
    from app.audio.opening import check_file, opened
    from app.speech import check_engine

    check_engine(hearing.engine)
    if source is not None:
        check_file(source)
        with opened(source, hearing.selection.stream or 0):
            pass
    if text is not None:
        check_transcript(text)
    Store().locate(hearing.model)
