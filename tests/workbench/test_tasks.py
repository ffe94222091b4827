"""What runs in the child process, called here."""

from typing import cast

import numpy as np
import pytest

from app.domain.ports import HeardBlock
from app.domain.timeline import Span
from app.workbench import tasks
from app.workbench.settings import Hearing
from app.worker import Progress, Report
from tests.fakes import ArraySource

RATE = 8000


def test_what_is_gone_on_with_is_as_far_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    class NothingMore:
        engine, model = "scripted", "none"

        def transcribe(self, *_args: object, **_more: object) -> tuple[HeardBlock, ...]:
            return ()

    source, told = ArraySource(np.zeros(9 * RATE, np.float32), RATE), list[object]()
    monkeypatch.setattr(tasks, "reopened", lambda *_: source)
    monkeypatch.setattr(tasks, "_transcriber", lambda *_: NothingMore())
    done = tuple(HeardBlock(Span(at * RATE, (at + 3) * RATE), "en", ()) for at in (0, 3))
    report, hearing = cast("Report", told.append), Hearing()
    tasks.transcribe(report, source.recording, hearing=hearing, voice=(), prompt=(), done=done)
    assert told == [Progress("transcribe", 6 * RATE, 9 * RATE)]
