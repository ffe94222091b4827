"""Say sentences part by part and join the parts: FOLDER/bin/python speak.py VOICES SENTENCES OUT.

Runs in the environment of the synthesiser, of which ``resources/sample/make.py`` tells. Every part is spoken
on its own, freed of the quiet at its ends and laid down 20 to 60 ms after the one before, so that its borders
are exact.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import tempfile
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

GAPS = (0.02, 0.06)
"""Seconds between two parts, at least and at most."""
PAUSE = 0.35
"""Seconds between two sentences, and at both ends."""
RAMP = 48
"""Samples in which a part begins and ends, against clicks: 2 ms."""


def sample_maker() -> ModuleType:
    """``resources/sample/make.py``, which is a program and no module of a package."""
    path = Path(__file__).parents[2] / "resources" / "sample" / "make.py"
    spec = importlib.util.spec_from_file_location("sample_maker", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def trimmed(spoken: Any) -> NDArray[np.float64]:  # noqa: ANN401 - a Spoken of a module loaded by its path
    """The sound of a part without the quiet at its ends."""
    start, end = spoken.spans[0]
    sound: NDArray[np.float64] = spoken.samples[start:end].copy()
    ramp = np.linspace(0, 1, RAMP)
    sound[:RAMP] *= ramp
    sound[-RAMP:] *= ramp[::-1]
    return sound


def main() -> None:
    """Write NAME.npz for every voice: sound, rate, texts, and edges in seconds."""
    voices, sentences, out = map(Path, sys.argv[1:])
    make = sample_maker()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        synthesiser = make.open_synthesiser(voices, Path(scratch))
        for language, written in tomllib.loads(sentences.read_text(encoding="utf-8")).items():
            for number, voice in enumerate(written["voices"]):
                lines = written["sentences"][number :: len(written["voices"])]
                speaker = make.Speaker(voice["name"], voice["accent"], voice.get("speed", 1.0))
                chance = np.random.default_rng(number)
                pieces: list[NDArray[np.float64]] = [np.zeros(round(PAUSE * make.RATE))]
                at, edges, texts = len(pieces[0]), [], []
                for line in lines:
                    for text in (part.strip() for part in line.split("|")):
                        turn = make.Turn("voice", 0.0, (make.Passage(None, text, text),))
                        piece = trimmed(make.speak(synthesiser, turn, speaker))
                        gap = np.zeros(round(chance.uniform(*GAPS) * make.RATE))
                        edges.append((at / make.RATE, (at + len(piece)) / make.RATE))
                        texts.append(text)
                        pieces += [piece, gap]
                        at += len(piece) + len(gap)
                    pieces.append(np.zeros(round(PAUSE * make.RATE)))
                    at += len(pieces[-1])
                sound = np.concatenate(pieces)
                sound += make.room(len(sound))
                name = f"joined-{language}-{voice['name'].partition('*')[0]}-{number}"
                np.savez_compressed(
                    out / f"{name}.npz", sound=sound, rate=make.RATE, edges=edges, texts=json.dumps(texts)
                )


if __name__ == "__main__":
    main()
