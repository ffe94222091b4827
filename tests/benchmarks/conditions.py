"""The same speech as meetings are heard: over the telephone, as a small file, in a crowd, in a room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import av
import numpy as np
from numpy.typing import NDArray

from app.audio import open_source
from tests.audio.material import Kind, add_stream, as_native, encode
from tests.samples import write_audio

Sound = NDArray[np.float64]
"""Mono, values in -1 to 1."""

BABBLE_DB = 12
"""The crowd lies so far below the speech, root mean square."""
SECOND_DB = 12
"""One other voice, that talks all the time, lies so far below."""
ECHO = 0.3
"""Seconds in which the sound of the room falls by 60 dB."""
TALKERS = 6
_BITS, _MP3_RATE, _TELEPHONE_RATE = 32_000, 24_000, 8_000


def clean(path: Path, sound: Sound, rate: int, _others: Sound) -> Path:
    """The sound as it is, 16 bit."""
    return _wav(path, sound, rate)


def mu_law(path: Path, sound: Sound, rate: int, _others: Sound) -> Path:
    """Telephone: 8 kHz, 8 bit mu-law."""
    narrow = resampled(sound, rate, _TELEPHONE_RATE, beside=path)
    return write_audio(
        path.with_suffix(".wav"),
        narrow[:, np.newaxis],
        _TELEPHONE_RATE,
        codec="pcm_mulaw",
        sample_format="s16",
    )


def mp3(path: Path, sound: Sound, rate: int, _others: Sound) -> Path:
    """32 kbit/s at 24 kHz."""
    target, kind = path.with_suffix(".mp3"), Kind("", "libmp3lame", _MP3_RATE, 1)
    wide = resampled(sound, rate, _MP3_RATE, beside=path)
    with av.open(str(target), "w") as container:
        stream = add_stream(container, kind)
        stream.codec_context.bit_rate = _BITS
        container.mux(encode(stream, kind, [(0, as_native(wide[:, np.newaxis], kind.sample_format))]))
    return target


def babble(path: Path, sound: Sound, rate: int, others: Sound) -> Path:
    """Several others who talk all the time."""
    far = sum(np.roll(others, len(others) * place // TALKERS) for place in range(TALKERS))
    return _wav(path, _over(sound, np.asarray(far, np.float64), below=BABBLE_DB), rate)


def second_voice(path: Path, sound: Sound, rate: int, others: Sound) -> Path:
    """One other who talks all the time."""
    return _wav(path, _over(sound, others, below=SECOND_DB), rate)


def small_room(path: Path, sound: Sound, rate: int, _others: Sound) -> Path:
    """Reflections as strong as the direct sound: noise that decays, from 3 ms after it on."""
    chance = np.random.default_rng(5)
    instants = np.arange(round(ECHO * rate)) / rate
    tail = chance.standard_normal(len(instants)) * 10 ** (-3 * instants / ECHO) * (instants > 0.003)
    tail /= np.sqrt(np.sum(tail**2))
    tail[0] = 1
    length = len(sound) + len(tail)
    echoing = np.fft.irfft(np.fft.rfft(sound, length) * np.fft.rfft(tail, length), length)[: len(sound)]
    return _wav(path, echoing, rate)


CONDITIONS: Mapping[str, Callable[[Path, Sound, int, Sound], Path]] = MappingProxyType(
    {
        "clean": clean,
        "mu-law": mu_law,
        "mp3": mp3,
        "babble": babble,
        "room": small_room,
        "second voice": second_voice,
    }
)
"""Each writes a file: its path without suffix, sound and rate, and sound of others at the same rate."""


def resampled(sound: Sound, rate: int, wanted: int, *, beside: Path) -> Sound:
    """Sound at another rate in Hz, on the same clock, as an engine would be given it."""
    plain = write_audio(
        beside.with_name(f"{beside.name}-{rate}-{wanted}.wav"),
        sound[:, np.newaxis],
        rate,
        codec="pcm_f32le",
        sample_format="flt",
    )
    with open_source(plain) as source:
        return source.listen(source.recording.whole, rate=wanted).astype(np.float64)


def _wav(path: Path, sound: Sound, rate: int) -> Path:
    loudest = float(np.max(np.abs(sound), initial=1e-9))
    return write_audio(path.with_suffix(".wav"), (sound / max(1.0, loudest))[:, np.newaxis], rate)


def _over(sound: Sound, others: Sound, *, below: float) -> Sound:
    """Speech with others so many dB below it, both by the root mean square of what is not quiet."""
    under = np.resize(others, len(sound))
    return sound + under * _loudness(sound) / _loudness(under) * 10 ** (-below / 20)


def _loudness(sound: Sound) -> float:
    squares = sound[: len(sound) // 100 * 100].reshape(-1, 100) ** 2
    means = squares.mean(axis=1)
    return float(np.sqrt(means[means > means.max() * 10**-3.5].mean()))
