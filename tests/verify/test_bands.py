"""What is left in a span, octave by octave."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from app.domain.ports import Block, SampleSource
from app.domain.profile import SoundStyle
from app.domain.timeline import Span
from tests.audio.material import Kind
from tests.verify.material import Bundle, as_it_should_be, make_bundle

OPUS = Kind("source.opus", "libopus", 48000, 1)
MP3 = Kind("source.mp3", "libmp3lame", 44100, 1)


def faint(level: float) -> object:
    """Leaves the sound in every span, far softer."""

    def render(source: SampleSource, spans: Sequence[Span], style: SoundStyle) -> Iterator[Block]:
        recorded: Iterable[Block] = source.blocks()
        whole = np.concatenate([block.samples for block in recorded])
        for block in as_it_should_be(source, spans, style):
            samples = block.samples.copy()
            for span in spans:
                if (part := span.clip(Span(block.start, block.start + len(samples)))) is not None:
                    samples[part.start - block.start : part.end - block.start] = (
                        whole[part.start : part.end] * level
                    )
            yield Block(block.start, samples)

    return render


def made(folder: Path, kind: Kind, level: float) -> Bundle:
    render = faint(level)
    assert callable(render)
    return make_bundle(folder, kind=kind, render=render, texts=())


@pytest.mark.parametrize("kind", [OPUS, MP3], ids=lambda kind: str(kind.name))
def test_a_faint_leak_that_the_broad_level_allows_fails(kind: Kind, tmp_path: Path) -> None:
    bundle = made(tmp_path, kind, 10 ** (-44 / 20))
    assert bundle.check()["silence"].passed
    check = bundle.check()["relisten"]
    assert not check.passed
    assert check.spans == bundle.plan.spans
    assert "3 left in a band" in check.detail


def test_what_a_codec_leaves_passes(tmp_path: Path) -> None:
    check = make_bundle(tmp_path, kind=OPUS, texts=()).check()["relisten"]
    assert check.passed
    assert "dB to the noise around" in check.detail
