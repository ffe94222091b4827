"""Every channel of what was published is compared with its own."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from app.audio import FileSink, open_source
from app.domain.ports import Block, SampleSource
from app.domain.profile import SoundStyle
from app.domain.timeline import Span
from app.verify.measured.sound import Pair, check_outside
from tests.audio.material import Kind
from tests.verify.material import as_it_should_be, make_bundle


@pytest.mark.parametrize(
    ("wanted", "channels"), [("m4a", 3), ("m4a", 5), ("m4a", 6), ("opus", 4), ("opus", 6), ("flac", 6)]
)
def test_one_of_many_channels_that_holds_something_else_fails(
    wanted: str, channels: int, tmp_path: Path
) -> None:
    def altered(source: SampleSource, spans: Sequence[Span], style: SoundStyle) -> Iterator[Block]:
        for block in as_it_should_be(source, spans, style):
            samples = block.samples.copy()
            samples[:, 1] = np.negative(samples[:, 1])
            yield Block(block.start, samples)

    kind = Kind("source.wav", "pcm_s16le", 48000, channels, "s16")
    bundle = make_bundle(tmp_path, kind=kind, wanted=wanted, texts=())
    good, bad = bundle.files["audio"], tmp_path / f"bad{bundle.files['audio'].suffix}"
    with open_source(bundle.source) as original:
        blocks = altered(original, bundle.plan.spans, SoundStyle.MUTE)
        FileSink().write(blocks, bad, like=original.recording, wanted=wanted)
        for path in (good, bad):
            with open_source(path) as published:
                assert check_outside(Pair(bundle.plan, original, published)).passed == (path == good)
