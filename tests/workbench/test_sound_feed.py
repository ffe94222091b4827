import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path

import numpy as np
import pytest

from app.audio import open_source
from app.domain.recording import Recording
from app.domain.sound.peaks import Level
from app.domain.timeline import Span
from app.workbench.sound_feed import AHEAD, SoundFeed
from app.workbench.tasks.playing import PlayOrder, Sound
from tests.samples import noise, write_audio

RATE = 16000


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    path = write_audio(tmp_path_factory.mktemp("feed") / "long.flac", noise(30, RATE), RATE)
    with open_source(path) as source:
        return source.recording


@pytest.fixture
def feed(recording: Recording) -> Iterator[SoundFeed]:
    made = SoundFeed(recording)
    yield made
    made.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "caviard-sound"]


def until(true: Callable[[], object], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.005)


def taken(feed: SoundFeed) -> list[Sound]:
    pieces: list[Sound] = []

    def take() -> bool:
        while (piece := feed.take()) is not None:
            pieces.append(piece)
        return feed.over or feed.failure is not None

    until(take)
    return pieces


def test_an_order_comes_whole_then_another_takes_its_place(feed: SoundFeed, recording: Recording) -> None:
    """Ahead of time, but not far; and a new order leaves nothing of the old one behind."""
    feed.play(PlayOrder((recording.whole,), RATE))
    until(lambda: len(feed._pieces) == AHEAD)
    time.sleep(0.1)
    assert len(feed._pieces) == AHEAD
    feed.play(PlayOrder((Span(5 * RATE, 7 * RATE),), RATE, silent=(Span(6 * RATE, 7 * RATE),)))
    pieces = taken(feed)
    played = np.frombuffer(b"".join(piece.pcm for piece in pieces), "<i2").reshape(-1, 2)
    assert (pieces[0].span.start, pieces[-1].span.end, len(played)) == (5 * RATE, 7 * RATE, 2 * RATE)
    assert played[:RATE].any()
    assert not played[RATE:].any()
    feed.ask_part(Span(100, 164), 1)
    parts: list[Level | None] = []

    def measured() -> bool:
        parts.append(feed.take_part())
        return parts[-1] is not None

    until(measured)
    part = parts[-1]
    assert part is not None
    assert (part.start, part.bins) == (100, 64)
    feed.stop()
    assert feed.over
    assert feed.take() is None


def test_a_recording_that_is_gone_is_a_failure_and_not_a_crash(tmp_path: Path, recording: Recording) -> None:
    feed = SoundFeed(replace(recording, path=tmp_path / "gone.flac"))
    feed.play(PlayOrder((Span(0, RATE),), RATE))
    until(lambda: feed.failure is not None)
    assert taken(feed) == []
    feed.close()


@pytest.mark.parametrize("ready", [False, True])
def test_closing_ends_thread_and_child(recording: Recording, *, ready: bool) -> None:
    before = set(active_children())
    feed = SoundFeed(recording)
    until(lambda: feed.ready or not ready)
    feed.close()
    assert not feed._thread.is_alive()
    assert set(active_children()) <= before
