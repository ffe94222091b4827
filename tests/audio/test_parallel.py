"""Sound that is encoded in pieces side by side: the same frames, and nothing in them at the seams."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.audio import FileSink, open_source
from app.audio.parallel import FRAME, SHORTEST, pieces
from app.domain.errors import OutputError
from app.domain.ports import Block
from tests.audio.material import Sound, as_float, as_native, blocks_of, facts_of, read, speech_like

RATE = 8000
MUTED = ((70_000, 79_000), (140_001, 150_003), (230_000, 234_000))
"""Where nothing is heard; the last is too short for a seam."""


@pytest.fixture(scope="module")
def spoken() -> Sound:
    """A minute of two channels with silence in three places, and none in its second half."""
    made = speech_like(60 * RATE + 333, RATE, 2)
    for start, end in MUTED:
        made[start:end] = 0
    return made


def written(sound: Sound, path: Path, *, threads: int = 2, each: int = RATE) -> Path:
    native = as_native(sound, "flt")
    blocks = blocks_of(native, each=each)
    FileSink(threads=threads).write(blocks, path, like=facts_of(native, RATE), wanted="m4a")
    return path


def times(path: Path) -> list[tuple[int | None, int | None, int | None]]:
    with av.open(str(path)) as container:
        return [(p.pts, p.dts, p.duration) for p in container.demux(container.streams.audio[0])]


def test_the_frames_are_those_of_one_encoder(
    spoken: Sound, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined = written(spoken, tmp_path / "joined.m4a")
    monkeypatch.setattr("app.audio.parallel.SHORTEST", 1000)
    whole = written(spoken, tmp_path / "whole.m4a")
    assert joined.read_bytes() != whole.read_bytes()  # so there were several encoders
    assert times(joined) == times(whole)
    with open_source(joined) as one, open_source(whole) as other:
        assert one.recording.length == other.recording.length
        assert abs(one.recording.length - len(spoken)) <= RATE // 1000  # the container counts milliseconds
        heard, wished = (as_float(read(made))[: len(spoken)] for made in (one, other))
    assert np.sqrt(np.mean((heard - spoken) ** 2)) < 1.1 * np.sqrt(np.mean((wished - spoken) ** 2)) + 1e-4
    for start, end in MUTED:
        inside = slice(start + 2 * FRAME, end - 2 * FRAME)
        assert not heard[inside].any()
        around = slice(start - 3 * FRAME, end + 3 * FRAME)
        assert np.max(np.abs(heard[around] - spoken[around])) < 0.1


@pytest.mark.parametrize("each", [RATE, 30_011, 700])
def test_what_is_written_depends_on_neither_threads_nor_blocks(
    each: int, spoken: Sound, tmp_path: Path
) -> None:
    one = written(spoken, tmp_path / "one.m4a", threads=1)
    other = written(spoken, tmp_path / "other.m4a", threads=3, each=each)
    assert times(one) == times(other)
    if each == RATE:
        assert one.read_bytes() == other.read_bytes()


def test_an_error_of_the_source_is_told_and_nothing_is_left(spoken: Sound, tmp_path: Path) -> None:
    native = as_native(spoken, "flt")

    def broken() -> Iterator[Block]:
        yield from list(blocks_of(native, each=RATE))[:20]
        raise OSError(5, "the disk is gone")

    path = tmp_path / "broken.m4a"
    with pytest.raises(OutputError, match="cannot be written"):
        FileSink(threads=2).write(broken(), path, like=facts_of(native, RATE), wanted="m4a")
    assert not path.exists()


@given(
    st.lists(st.tuples(st.integers(1, 9_000), st.booleans()), min_size=1, max_size=30),
    st.integers(1, 5_000),
    st.integers(1_000, 20_000),
    st.sampled_from([np.int16(0), np.uint8(128)]),
)
def test_pieces_meet_in_silence_alone(
    runs: list[tuple[int, bool]], each: int, shortest: int, silent: np.generic
) -> None:
    heard = np.full_like(silent, 0 if silent else 1)
    sound = np.concatenate([np.full((length, 1), heard if loud else silent) for length, loud in runs])
    made = list(pieces(blocks_of(sound, each=each), shortest=shortest))

    assert all(piece.blocks for piece in made)
    assert np.array_equal(np.concatenate([b.samples for p in made for b in p.blocks]), sound)
    assert [piece.last for piece in made] == [False] * (len(made) - 1) + [True]
    assert made[0].fresh
    assert made[-1].ends
    at = 0
    for piece, after in pairwise(made):
        assert piece.ends == after.fresh
        at += sum(len(block.samples) for block in piece.blocks)
        assert after.blocks[0].start == at
        if piece.ends:
            assert at % FRAME == 0
            assert 2 * FRAME <= at <= len(sound) - 2 * FRAME
            assert (sound[at - 2 * FRAME : at + 2 * FRAME] == silent).all()


def test_no_more_than_a_few_seconds_are_held_where_nothing_is_silent() -> None:
    second = np.ones((RATE, 1), np.int16)
    made = list(pieces((Block(n * RATE, second) for n in range(100)), shortest=SHORTEST * RATE))
    assert max(sum(len(block.samples) for block in piece.blocks) for piece in made) <= 2 * SHORTEST * RATE
    assert [piece.fresh for piece in made] == [True] + [False] * (len(made) - 1)
