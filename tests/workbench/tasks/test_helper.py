"""Half of what a task does is done by a process beside it, and comes out as if one had done it all."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import active_children
from threading import Event
from time import sleep
from typing import Any, cast

import pytest

from app.audio import opening
from app.domain.errors import InputError, WorkerError
from app.domain.finding import Category
from app.domain.planning.passages import Passage
from app.domain.recording import FIRST, Recording
from app.domain.timeline import Span
from app.domain.transcript import Word
from app.speech import Answers
from app.workbench.tasks import cutting, detecting, listening
from app.workbench.tasks.helper import Helper
from app.worker import Progress, Report
from app.worker.child import Line
from tests.values import make_plan, make_transcript, say

HERE = f"{__name__}:"
SAID = ((20.98, 21.45, "Juniper"), (21.45, 21.6, "I"), (21.6, 22.12, "suppose?"))
"""Seconds of the sample, and what is said there."""


def number(_report: Report, of: int) -> int:
    return of


def refuse(_report: Report) -> None:
    raise InputError("test", "It cannot be read.", "Take another.")


def die(_report: Report) -> None:
    os._exit(1)


class Kept:
    """A line to nobody, which keeps what was told."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def send(self, message: Any) -> None:  # noqa: ANN401 - of a connection
        self.told.append(message.message)


@pytest.fixture
def helper() -> Iterator[Helper]:
    made = Helper()
    yield made
    made.close()


def passages(recording: Recording, count: int) -> tuple[Passage, ...]:
    """A word, in places that differ by a little."""
    rate = recording.rate
    words = [Word(text, Span(round(start * rate), round(end * rate)), 0.9) for start, end, text in SAID]
    (word, after, *_), first = words, words[0].span
    return tuple(
        Passage(Span(first.start + n, first.end), n, n + 1, words=(word,), before=None, after=after)
        for n in range(count)
    )


@pytest.mark.parametrize(("count", "threads", "helped"), [(40, 2, True), (5, 2, False), (40, 1, False)])
def test_each_passage_is_done_once_and_a_process_helps_with_many(
    helper: Helper, *, count: int, threads: int, helped: bool
) -> None:
    mine, theirs = list[int](), list[int]()

    def there(some: Sequence[int]) -> None:
        theirs.extend(cast("int", helper.run(f"{HERE}number", one)) for one in some)

    before = set(active_children())
    done = list(helper.share(range(count), here=mine.extend, there=there, threads=threads))
    assert sorted(mine + theirs) == list(range(count))
    assert bool(theirs) == helped
    assert done == sorted(done)
    assert done[-1] == count
    assert len(set(active_children()) - before) == helped
    helper.close()
    assert set(active_children()) <= before


def test_neither_process_does_two_things_at_once(helper: Helper) -> None:
    """Also while it makes ready: an aligner that two threads ask gives one the places of other words."""
    ready, at_once, most = Event(), list[int](), list[int]()

    def here(some: Sequence[int]) -> None:
        at_once.append(0)
        most.append(len(at_once))
        sleep(0.01)
        at_once.pop()
        del some

    with ThreadPoolExecutor(1) as other, helper._asked:
        shared = other.submit(
            lambda: list(helper.share(range(40), here=here, there=lambda _: ready.set(), threads=2))
        )
        assert shared.result()[-1] == 40
    assert not ready.is_set()
    assert max(most) == 1


def test_what_fails_there_fails_for_who_shares(helper: Helper) -> None:
    with pytest.raises(InputError):
        list(helper.share(range(40), here=len, there=lambda _: helper.run(f"{HERE}refuse"), threads=2))
    assert helper.run(f"{HERE}number", 3) == 3


def test_a_preparation_that_fails_is_told_by_what_is_asked_next(helper: Helper) -> None:
    helper.prepare(f"{HERE}refuse")
    assert helper.is_prepared
    with pytest.raises(InputError):
        helper.run(f"{HERE}refuse")
    helper.close()
    assert not helper.is_prepared


def test_a_helper_that_died_is_told_and_another_takes_its_place(helper: Helper) -> None:
    with pytest.raises(WorkerError):
        helper.run(f"{HERE}die")
    assert helper.run(f"{HERE}number", 3) == 3


def test_cuts_are_fitted_alike_with_help_and_without(recording: Recording) -> None:
    asked = passages(recording, 30)
    edges, kept = list[object](), list[set[str]]()
    for threads in (1, 2):
        line = Line(cast("Any", Kept()))
        edges.append(cutting.fit(line, recording, asked, language="en", threads=threads))
        kept.append(set(line.kept(Answers).known))
        told = [one for one in cast("Kept", line.connection).told if isinstance(one, Progress)]
        assert (told[0].done, told[-1].done, told[-1].total) == (0, 30, 30)
        again = cutting.fit(line, recording, asked, language="en", threads=threads)
        assert again == edges[-1]
        last = cast("Kept", line.connection).told[-1]
        assert last == Progress("fit", 30, 30, recalled=True)
        line.kept(Helper).close()
    assert edges[0] == edges[1]
    assert kept[0] == kept[1]  # so that nothing is asked again by what comes next


def test_cuts_are_found_short_alike_with_help_and_without(recording: Recording) -> None:
    """Words that are not said there reach out of some of their spans, wherever an aligner finds them."""
    said = [claim for n in range(30) for claim in say("Juniper knows", start=1 + 2 * n, rate=recording.rate)]
    made = make_plan(
        make_transcript(said, recording=recording), {"Juniper": Category.PERSON}, recording=recording
    )
    assert len(made.spans) == 30
    short = []
    for threads in (1, 2):
        line = Line(cast("Any", Kept()))
        with listening.reopened(line, recording):
            short.append(cutting.cut_short(line, recording, made, threads=threads))
        told = [one for one in cast("Kept", line.connection).told if isinstance(one, Progress)]
        assert (told[0].done, told[-1].done, told[-1].total) == (0, 30, 30)
        line.kept(Helper).close()
    assert short[0] == short[1]
    assert short[0]


@pytest.mark.parametrize(
    ("threads", "minutes", "ready"), [(2, 3, True), (1, 3, False), (2, 1, False), (2, 60, False)]
)
def test_detection_is_made_ready_where_that_is_worth_it(
    monkeypatch: pytest.MonkeyPatch, recording: Recording, *, threads: int, minutes: int, ready: bool
) -> None:
    """Not of a recording that is heard before, nor of hours, for which it is little, nor on one processor."""
    monkeypatch.setattr(Helper, "run", lambda *_: None)
    monkeypatch.setattr(opening, "stated_seconds", lambda *_: minutes * 60.0)
    line = Line(cast("Any", Kept()))
    for language in ("en", "auto"):
        detecting.prepare(line, recording.path, FIRST, language, (), threads=threads)
        assert line.kept(Helper).is_prepared == ready


def test_what_is_found_is_the_same_where_detection_was_made_ready(
    recording: Recording, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also what could not be made ready, here for want of the recording."""
    monkeypatch.setattr(opening, "stated_seconds", lambda *_: 180.0)
    said = "This is Anna Weber, call 613 555 0142."
    found = []
    for threads in (1, 2):
        line = Line(cast("Any", Kept()))
        gone = recording.path.with_name("gone.flac")
        detecting.prepare(line, gone, FIRST, "en", (), threads=threads)
        assert line.kept(Helper).is_prepared == (threads > 1)
        asked = detecting.Asked(said, "en", (), confidences=(0.9,) * len(said.split()))
        hits, faults = detecting.detect(line, asked)
        assert not faults
        found.append(hits)
        line.kept(Helper).close()
    assert found[0] == found[1]
    assert len(found[0]) > 1


def test_where_it_is_quiet_is_told_alike_with_help(recording: Recording) -> None:
    rate = recording.rate
    places = tuple(Span(at * rate // 2, (at + 1) * rate // 2) for at in range(24))
    told = []
    for ready in (False, True):
        line = Line(cast("Any", Kept()))
        if ready:
            line.kept(Helper).prepare(f"{HERE}number", 1)
        told.append(detecting.pauses(line, recording, places, shortest=0.05))
        line.kept(Helper).close()
    assert told[0] == told[1]
    assert len(set(told[0])) == 2
