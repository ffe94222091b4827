"""Other programs that do a part of the same, with the same weights."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from app.domain.timeline import Span
from app.speech.runtimes.ct2_layout import read_variables, to_openai
from app.weights import Store
from tests.benchmarks import monkeyplug
from tests.benchmarks.material import BUILD

ALONE = """
import sys
from faster_whisper import WhisperModel
model = WhisperModel(sys.argv[1], device="cpu", compute_type="int8")
segments, _ = model.transcribe(sys.argv[2], beam_size=1, word_timestamps=True, language="en")
print(sum(len(segment.words) for segment in segments))
"""
Command = tuple[object, ...]


def faster_whisper(sound: Path) -> Command:
    """Its own transcription: int8, greedy, with the times of words."""
    return sys.executable, "-c", ALONE, Store().locate("base"), sound


def whisper(sound: Path, folder: Path) -> tuple[Command, dict[str, str]]:
    """The ``whisper`` command with the times of words, as it is.

    Raises:
        OSError: when it is not installed.
    """
    program = Path(sys.executable).with_name("whisper")
    if not program.is_file():
        raise FileNotFoundError("openai-whisper is not installed")
    asked = ("--model", _checkpoint(), "--language", "en", "--word_timestamps", "True", "--device", "cpu")
    return (program, sound, *asked, "--fp16", "False", "-o", folder), _with_ffmpeg()


def monkeyplug_whisper(sound: Path, listed: Path, target: Path) -> tuple[Command, dict[str, str]]:
    """``monkeyplug -m whisper`` with a list of words; it borrows our openai-whisper.

    Raises:
        OSError: when one of them is not installed.
    """
    spec = find_spec("whisper")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("openai-whisper is not installed")
    env = {**_with_ffmpeg(), "PYTHONPATH": str(Path(spec.origin).parents[1])}
    asked = ("-i", sound, "-o", target, "-f", "m4a", "-w", listed, "-m", "whisper")
    programs = monkeyplug.install()
    return (programs / "monkeyplug", *asked, "--whisper-model-name", _checkpoint()), env


def volume_filter(sound: Path, spans: Sequence[Span], rate: int, target: Path) -> Command:
    """FFmpeg's volume filter over spans, encoded as AAC.

    Raises:
        OSError: when FFmpeg cannot be installed.
    """
    listed = "+".join(f"between(t,{span.start / rate:.6f},{span.end / rate:.6f})" for span in spans)
    asked = ("-v", "error", "-y", "-i", sound, "-af", f"volume=0:enable='{listed}'", "-c:a", "aac")
    return monkeyplug.install() / "ffmpeg", *asked, target


def _with_ffmpeg() -> dict[str, str]:
    return {"PATH": f"{monkeyplug.install()}{os.pathsep}{os.environ['PATH']}"}


def _checkpoint() -> Path:
    """The weights of base in OpenAI's own file."""
    import torch

    path = BUILD / "whisper-base.pt"
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        sizes, state = to_openai(read_variables(Store().locate("base") / "model.bin"))
        tensors = {key: torch.from_numpy(np.array(value)) for key, value in state.items()}
        torch.save({"dims": asdict(sizes), "model_state_dict": tensors}, path)
    return path
