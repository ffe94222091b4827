"""Videos as meeting services and recorders write them, with all that may be in them besides."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.audio.stream import AudioStream
from av.packet import Packet
from av.stream import Stream
from av.video.stream import VideoStream

from tests.audio.material import Kind, Sound, add_stream, as_native, encode, speech_like

RATE, SECONDS, FPS = 16000, 4, 10
SECRET = b"Zerbinetta"
NOTE = {
    "libx264": b"\x06\x05" + bytes([16 + len(SECRET)]) + b"u" * 16 + SECRET + b"\x80",
    "libx265": b"\x4e\x01\x05" + bytes([16 + len(SECRET)]) + b"u" * 16 + SECRET + b"\x80",
    "libsvtav1": bytes([5 << 3 | 2, 6 + len(SECRET)]) + b"\x04\xb5\x00\x31" + SECRET + b"\x80\x00",
}
"""A message beside the picture that holds the secret: SEI of H.264 and H.265, metadata of AV1."""


def make_video(
    path: Path,
    codec: str = "libx264",
    *,
    sound: Sound | None = None,
    rate: int = RATE,
    late: float = 0.0,
    beside: bool = False,
    notes: bool = True,
) -> Path:
    """A video whose frames all differ; suffix mp4, mov, mkv or webm.

    Args:
        path: of the file.
        codec: FFmpeg's encoder of the picture.
        sound: shape ``(samples, channels)``, full scale 1.
        rate: of the sound, Hz.
        late: seconds by which the sound begins after the picture.
        beside: whether there are subtitles, chapters and tags too.
        notes: whether frames carry a secret.
    """
    spoken = speech_like(SECONDS * rate, rate, 2) if sound is None else sound
    free = path.suffix == ".webm"
    kind = Kind(path.name, "libopus" if free else "aac", 48000 if free else rate, spoken.shape[1], "flt")
    if kind.rate != rate:
        spoken = np.repeat(spoken, kind.rate // rate, axis=0)
    with av.open(str(path), "w") as container:
        picture = container.add_stream(codec, rate=FPS, width=64, height=64, options=_quick(codec))
        assert isinstance(picture, VideoStream)
        picture.pix_fmt = "yuv420p"
        stream = add_stream(container, kind)
        text = container.add_mux_stream("mov_text" if path.suffix == ".mp4" else "subrip") if beside else None
        if beside and path.suffix == ".mkv":
            container.add_attachment("Zerbinetta.txt", "text/plain", SECRET)
        if beside:
            container.metadata.update({"title": "Zerbinetta leaves", "comment": "Zerbinetta"})
            container.set_chapters(
                [
                    {
                        "id": 1,
                        "start": 0,
                        "end": 9,
                        "time_base": Fraction(1, 10),
                        "metadata": {"title": "Zerbinetta"},
                    }
                ]
            )
        native = as_native(spoken, "flt")
        packets: list[Packet[AudioStream] | Packet[VideoStream] | Packet[Stream]] = [
            *encode(stream, kind, [(round(late * kind.rate), native)])
        ]
        packets += _noted(codec, _film(picture, len(spoken) / kind.rate), wanted=notes)
        if text is not None:
            packets.append(_subtitle(text, path))
        for packet in sorted(packets, key=lambda one: (one.dts or 0) * one.time_base):
            container.mux(packet)
    return path


def _quick(codec: str) -> dict[str, str]:
    match codec:
        case "libx265":
            return {"x265-params": "log-level=none:pools=1:keyint=20"}
        case "libsvtav1":
            return {"preset": "12", "svtav1-params": "lp=1"}
        case "libx264":
            return {"g": "20", "bf": "2", "threads": "1"}
        case _:
            return {}


def _film(stream: VideoStream, seconds: float) -> Iterator[Packet[VideoStream]]:
    for number in range(round(seconds * FPS)):
        shade = np.full((64, 64, 3), 40 + number * 5 % 200, np.uint8)
        shade[:, number % 60 : number % 60 + 4] = 255
        frame = av.VideoFrame.from_ndarray(shade, format="rgb24")
        frame.pts, frame.time_base = number, Fraction(1, FPS)
        yield from stream.encode(frame)
        _at_usual_priority()
    yield from stream.encode(None)
    _at_usual_priority()


def _at_usual_priority() -> None:
    """Where root encodes, SVT-AV1 puts the thread, and what that begins later, before all others."""
    if hasattr(os, "sched_setscheduler"):
        os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))


def _noted(
    codec: str, packets: Iterable[Packet[VideoStream]], *, wanted: bool
) -> Iterator[Packet[Stream] | Packet[VideoStream]]:
    """Packets with the note in each; NAL units stand behind start codes, those of AV1 behind a delimiter."""
    note = NOTE.get(codec)
    for packet in packets:
        if note is None or not wanted:
            yield packet
            continue
        data = bytes(packet)
        if codec == "libsvtav1":
            made = av.Packet(data[:2] + note + data[2:])
        else:
            made = av.Packet(b"\0\0\0\1" + note + data)
        made.pts, made.dts, made.time_base = packet.pts, packet.dts, packet.time_base
        made.duration, made.is_keyframe, made.stream = packet.duration, packet.is_keyframe, packet.stream
        yield made


def _subtitle(stream: Stream, path: Path) -> Packet[Stream]:
    text = b"Zerbinetta leaves"
    made = av.Packet(len(text).to_bytes(2, "big") + text if path.suffix == ".mp4" else text)
    made.pts = made.dts = 500
    made.duration, made.time_base, made.stream = 1000, Fraction(1, 1000), stream
    return made
