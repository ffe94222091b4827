"""Voice activity with Silero, whose model ships with faster-whisper."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from app.domain.errors import ModelError
from app.domain.lanes import ahead, beside
from app.domain.ports import ENGINE_RATE, SampleSource
from app.domain.timeline import Span, span_or_none, union
from app.speech.networks import open_network
from app.speech.voice.activity import FRAME, raised, voiced_frames, with_quiet
from app.speech.voice.dialled import dialled, keyed

if TYPE_CHECKING:
    import onnxruntime

_CONTEXT = 64
"""Samples of the frame before that the model wants in front of each frame."""
_CHUNK = 1000
"""Frames that are listened to at a time: 32 seconds, which is whole samples at every rate."""


class SileroActivity:
    """Tells where a voice is heard, on any channel or on the mix, in constant memory.

    Silero VAD 6: a recurrent network that gives a probability for every 32 ms. See
    https://github.com/snakers4/silero-vad. It listens twice: to the sound as it is, and with quiet stretches
    raised to the level of talk. A number that is dialled is told as well as one that is said.
    """

    def voice(self, source: SampleSource, told: Callable[[int], object] = lambda _: None) -> tuple[Span, ...]:
        """Where a voice is heard, sorted, in native samples.

        Args:
            source: the recording.
            told: is told how much of it is done, in native samples, of all channels together.

        Raises:
            InputError: when the file is no longer what it was.
            ModelError: when the model is missing from the installation.
        """
        recording = source.recording
        spans: list[Span] = []
        channels = (None, *recording.apart)
        for number, channel in enumerate(channels):
            chunks = _chunks(source, channel, partial(_tell, told, number * recording.length, len(channels)))
            for frames in self._frames(chunks):
                span = span_or_none(
                    frames.start * FRAME * recording.rate // ENGINE_RATE,
                    min(recording.length, -(-frames.end * FRAME * recording.rate // ENGINE_RATE)),
                )
                if span is not None:
                    spans.append(span)
        return union(spans)

    def voice_in(self, sound: NDArray[np.float32]) -> tuple[Span, ...]:
        """Where a voice is heard in a sound, sorted, in its samples.

        Args:
            sound: shape ``(samples,)`` at ``ENGINE_RATE``, of half a minute at most.

        Raises:
            ModelError: when the model is missing from the installation.
        """
        return tuple(Span(frames.start * FRAME, frames.end * FRAME) for frames in self._frames([sound]))

    def _frames(self, sounds: Iterable[NDArray[np.float32]]) -> tuple[Span, ...]:
        """Frames with a voice of sounds in a row, heard as they are and with quiet stretches raised."""
        plain, quiet = _Listening(self._session), _Listening(self._session)
        keys = [np.zeros(0, np.bool_)]
        for frames, pressed in ahead(map(_looked_at, sounds)):
            keys.append(pressed)
            with beside(partial(plain.hear, frames)) as heard:
                quiet.hear(raised(frames))
                heard()
        voice, more = plain.probabilities, quiet.probabilities
        spoken = with_quiet(voiced_frames(voice), voiced_frames(more), count=len(voice))
        numbers = dialled(np.concatenate(keys))
        return union([*spoken, *(Span(number.start // FRAME, -(-number.end // FRAME)) for number in numbers)])

    @cached_property
    def _session(self) -> onnxruntime.InferenceSession:
        return open_network(_weights())


class _Listening:
    """One pass of the network over a channel, from its start to its end."""

    def __init__(self, session: onnxruntime.InferenceSession) -> None:
        self._session = session
        self._state = self._cell = np.zeros((1, 1, 128), np.float32)
        self._before = np.zeros((1, _CONTEXT), np.float32)
        self._heard = [np.zeros(0, np.float32)]

    def hear(self, frames: NDArray[np.float32]) -> None:
        """Listen on, to sound of shape ``(frames, FRAME)``."""
        tails = frames[:, -_CONTEXT:]
        context = np.concatenate([self._before, tails[:-1]])
        found, self._state, self._cell = self._session.run(
            None, {"input": np.concatenate([context, frames], axis=1), "h": self._state, "c": self._cell}
        )
        self._before = tails[-1:]
        self._heard.append(found.reshape(-1))

    @property
    def probabilities(self) -> NDArray[np.float32]:
        """Of a voice, a frame each."""
        return np.concatenate(self._heard)


def _looked_at(sound: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """A sound in frames, and where a key of a telephone is pressed in it."""
    return np.pad(sound, (0, -len(sound) % FRAME)).reshape(-1, FRAME), keyed(sound)


def _tell(told: Callable[[int], object], before: int, passes: int, at: int) -> None:
    """Tells of passes over a recording how much of it is done on average."""
    told((before + at) // passes)


def _chunks(
    source: SampleSource, channel: int | None, told: Callable[[int], object]
) -> Iterator[NDArray[np.float32]]:
    """Sound at 16 kHz in pieces of whole frames; only the last is shorter."""
    rate, length = source.recording.rate, source.recording.length
    size = _CHUNK * FRAME
    for number in range(-(-length * ENGINE_RATE // (rate * size))):
        start, end = number * size * rate // ENGINE_RATE, -(-(number + 1) * size * rate // ENGINE_RATE)
        yield source.listen(Span(start, min(end, length)), rate=ENGINE_RATE, channel=channel)[:size]
        told(min(end, length))


def _weights() -> Path:
    """The model's file, found without importing the package around it."""
    spec = importlib.util.find_spec("faster_whisper")
    folders = spec.submodule_search_locations if spec is not None else None
    for folder in folders or ():
        for path in sorted(Path(folder, "assets").glob("silero_vad*.onnx")):
            return path
    raise ModelError(
        "voice-model-missing", "The model of voice activity is missing.", "Install Caviard again."
    )
