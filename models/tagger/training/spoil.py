"""Copies of recordings as poor microphones hear them: over a telephone, in noise, or in a room.

    spoil.py FOLDER RECORDING...

Needs numpy and soundfile. The times of the passages stay; FOLDER receives the gold as well.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from numpy.typing import NDArray

Sound = NDArray[np.floating[Any]]
MU = 255


def telephone(sound: Sound, rate: int, _: np.random.Generator) -> tuple[Sound, int]:
    """Between 300 and 3400 Hz, 8000 samples a second, mu-law."""
    spectrum = np.fft.rfft(sound)
    hertz = np.fft.rfftfreq(len(sound), 1 / rate)
    spectrum[(hertz < 300) | (hertz > 3400)] = 0
    length = len(sound) * 8000 // rate
    narrow = np.fft.irfft(spectrum[: length // 2 + 1], length) * length / len(sound)
    narrow = np.clip(narrow / max(1e-6, np.abs(narrow).max()) * 0.8, -1, 1)
    steps = np.round(np.sign(narrow) * np.log1p(MU * np.abs(narrow)) / np.log1p(MU) * 127) / 127
    return np.sign(steps) * ((1 + MU) ** np.abs(steps) - 1) / MU, 8000


def noise(sound: Sound, rate: int, rng: np.random.Generator) -> tuple[Sound, int]:
    """White noise with a low rumble, 10 to 18 dB under the speech."""
    white, walk = rng.standard_normal(len(sound)), np.cumsum(rng.standard_normal(len(sound)))
    added = white + 0.2 * (walk - np.convolve(walk, np.ones(400) / 400, "same"))
    speech = np.sqrt(np.mean(sound[np.abs(sound) > 0.01] ** 2))
    level = speech / np.sqrt(np.mean(added**2)) * 10 ** (-rng.uniform(10, 18) / 20)
    return sound + added * level, rate


def room(sound: Sound, rate: int, rng: np.random.Generator) -> tuple[Sound, int]:
    """An exponential tail of noise that falls by 60 dB in a quarter to half a second."""
    time = np.arange(int(0.4 * rate)) / rate
    tail = rng.standard_normal(len(time)) * np.exp(-time * 6.9 / rng.uniform(0.25, 0.5))
    tail *= 0.3 / np.sqrt(rate * 0.02)
    tail[0] = 1
    length = len(sound) + len(tail)
    wet = np.fft.irfft(np.fft.rfft(sound, length) * np.fft.rfft(tail, length), length)[: len(sound)]
    return wet / max(1.0, float(np.abs(wet).max()) / 0.9), rate


def spoil(recording: Path, folder: Path) -> None:
    """Write one copy, in a way that follows from the recording's name."""
    rng = np.random.default_rng(sum(map(ord, recording.stem)))
    sound, rate = soundfile.read(recording, dtype="float32", always_2d=True)
    made, rate = (telephone, noise, room)[int(rng.integers(3))](sound.mean(axis=1), rate, rng)
    soundfile.write(folder / f"{recording.stem}_x.wav", made, rate, subtype="PCM_16")
    shutil.copy(recording.parent / f"{recording.stem}.gold.json", folder / f"{recording.stem}_x.gold.json")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("recordings", type=Path, nargs="+")
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    for recording in args.recordings:
        spoil(recording, args.folder)
