"""Decoding onto the one clock: packets become runs of sound at exact positions.

The same code runs when a recording is opened and whenever it is read again, so that both give the same runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, cast

from app.audio.native import DTYPES
from app.audio.opening import container_name
from app.audio.packing import PackingCount
from app.audio.stamps import TimeStamps
from app.domain.timeline import Span

if TYPE_CHECKING:
    import numpy as np
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.packet import Packet
    from numpy.typing import NDArray

PacketKey = tuple[int | None, int | None, int]
"""What a packet is known by: its two time stamps and its size in bytes."""

RUN = 1.0
"""Seconds of sound after which a run ends, at the next border of a packet."""
_MANY = 8
"""Planes of which PyAV runs past the end when it counts them; such frames are packed before it looks."""


@dataclass(frozen=True, slots=True)
class Form:
    """How decoded samples are stored.

    Args:
        sample_format: packed name of FFmpeg.
        rate: samples a second, Hz.
        channels: channels.
    """

    sample_format: str
    rate: int
    channels: int


@dataclass(frozen=True, slots=True)
class Run:
    """Decoded sound without a hole.

    Args:
        start: position of its first sample.
        samples: shape ``(samples, channels)``, native type.
        packet: the packet that its decoding begins with, None where it begins inside one.
        origin: where position 0 is in the stream's time stamps, in samples.
    """

    start: int
    samples: NDArray[np.generic]
    packet: PacketKey | None
    origin: int


@dataclass(frozen=True, slots=True)
class Resume:
    """Where decoding goes on after a seek.

    Args:
        packet: the first packet whose sound is wanted; what is decoded before only warms the decoder up.
        start: position of the first sample that comes out of it.
        origin: as of the run.
        form: as of the recording.
    """

    packet: PacketKey
    start: int
    origin: int
    form: Form


class RunDecoder:
    """Decodes one stream, forward, once.

    Args:
        container: opened, at its start or after a seek.
        stream: its stream.
        resume: where to begin after a seek, None at the start.
        begin: seconds, in the file's own time stamps, at which position 0 is if no sound is before it; None
            where it is the first sound.
    """

    def __init__(
        self,
        container: InputContainer,
        stream: AudioStream,
        resume: Resume | None = None,
        *,
        begin: Fraction | None = None,
    ) -> None:
        self._container = container
        self._stream = stream
        states_end = container_name(container) == "mp4"
        origin = resume.origin if resume else None
        self._stamps = TimeStamps(stream, begin=begin, origin=origin, states_end=states_end)
        self._forms: dict[tuple[str, int, int], tuple[Form, bool]] = {}
        self._until = resume.packet if resume else None
        self._forced = resume.start if resume else None
        self._broken: int | None = None
        self._parts: list[NDArray[np.generic]] = []
        self._part_samples = 0
        self._part_packet: PacketKey | None = None
        self._tail: NDArray[np.generic] | None = None
        self.form = resume.form if resume else None
        """How samples are stored, known once a frame has been decoded."""
        self.reached = resume.start if resume else 0
        """The sample after the last that was decoded."""
        self.damage: list[tuple[int, int | None]] = []
        """Stretches that could not be decoded: start, and end or None where nothing came after."""
        self.holes: list[Span] = []
        """Stretches without a packet, which are silent."""
        self.odd: list[Span] = []
        """Stretches in which samples are infinite or no numbers at all; those samples are silent."""
        self.payload = 0
        """Bytes of all packets of the stream so far."""
        self.packing = PackingCount(stream, raw_flac=container_name(container) == "flac")
        """Packets of all streams so far."""

    def runs(self) -> Iterator[Run]:
        """All runs from here to the end. Between them, and before the first, is silence.

        Raises:
            LookupError: when the packet of ``resume`` does not come.
        """
        for packet in self._packets():
            key = (packet.pts, packet.dts, packet.size) if packet.size else None
            if self._until is not None:
                if key != self._until:
                    self._warm_up(packet)
                    continue
                self._until = None
            self.payload += packet.size
            for frame in self._decoded(packet):
                yield from self._take(frame, key)
                key = None
            if self.form and self._part_samples >= RUN * self.form.rate:
                yield self._close()
        if self._until is not None:
            raise LookupError("the packet to begin with did not come")
        if self._broken is not None:
            self.damage.append((self._broken, None))
        if self._parts:
            yield self._close()

    def _packets(self) -> Iterator[Packet[AudioStream]]:
        import av

        try:
            for packet in self._container.demux():
                self.packing.add(packet)
                if packet.stream is self._stream:  # by number, the last of each is the first's
                    yield cast("Packet[AudioStream]", packet)
        except av.error.FFmpegError:
            self._break()  # what follows cannot be read

    def _warm_up(self, packet: Packet[AudioStream]) -> None:
        wanted = self._until and self._until[0]
        if packet.pts is not None and wanted is not None and packet.pts > wanted:
            raise LookupError("the packet to begin with did not come")
        for _ in self._decoded(packet):
            pass
        self._broken = None

    def _decoded(self, packet: Packet[AudioStream]) -> list[AudioFrame]:
        import av

        try:
            return packet.decode()
        except av.error.FFmpegError:
            if container_name(self._container) in {"mp3", "adts"} and _is_junk(packet):
                self.packing.leave_out(packet.size)
            else:
                self._break()
            return []

    def _break(self) -> None:
        if self._broken is None:
            self._broken = self.reached

    def _take(self, frame: AudioFrame, packet: PacketKey | None) -> Iterator[Run]:
        form, planar = self._form_of(frame)
        if self.form is None:
            self.form = form
        if form != self.form or form.sample_format not in DTYPES:
            self._break()
            return
        if self._tail is not None:  # the container's duration was wrong: sound goes on after it
            self._append(self._tail, None)
            self._tail = None
        samples = _samples(frame, form, planar=planar)
        start = self._place(frame, form)
        if start < self.reached:  # the file holds this stretch twice
            samples = samples[self.reached - start :]
            start = self.reached
        if not len(samples):
            return
        if start > self.reached or self._broken is not None:
            if self._parts:
                yield self._close()
            self._note_hole(start)
            self.reached = start
        limit = self._stamps.end(form.rate)
        if limit is not None and start < limit < start + len(samples):
            samples, self._tail = samples[: limit - start], samples[limit - start :]
        self._append(samples, packet)

    def _append(self, samples: NDArray[np.generic], packet: PacketKey | None) -> None:
        if not self._parts:
            self._part_packet = packet
        self._parts.append(samples)
        self._part_samples += len(samples)
        self.reached += len(samples)

    def _numbers(self, start: int, samples: NDArray[np.generic]) -> NDArray[np.generic]:
        """The same samples, 0 where one is no number: it would spoil what is computed, and stop encoders."""
        import numpy as np

        if samples.dtype.kind != "f" or (known := np.isfinite(samples)).all():
            return samples
        odd = np.flatnonzero(~known.all(axis=1))
        self.odd.append(Span(start + int(odd[0]), start + int(odd[-1]) + 1))
        return np.where(known, samples, np.zeros_like(samples))

    def _note_hole(self, start: int) -> None:
        if self._broken is not None:
            self.damage.append((self._broken, start))
            self._broken = None
        else:
            self.holes.append(Span(self.reached, start))

    def _close(self) -> Run:
        import numpy as np

        start = self.reached - self._part_samples
        samples = self._numbers(start, np.ascontiguousarray(np.concatenate(self._parts)))
        run = Run(start, samples, self._part_packet, self._stamps.origin or 0)
        self._parts, self._part_samples, self._part_packet = [], 0, None
        return run

    def _form_of(self, frame: AudioFrame) -> tuple[Form, bool]:
        """How the samples of a frame are stored, and whether each channel has a plane of its own."""
        known = frame.format.name, frame.sample_rate, frame.layout.nb_channels
        if known not in self._forms:
            self._forms[known] = Form(frame.format.packed.name, *known[1:]), frame.format.is_planar
        return self._forms[known]

    def _place(self, frame: AudioFrame, form: Form) -> int:
        """Where a frame begins: right after the one before, unless its time stamp says otherwise."""
        if self._forced is not None:
            start, self._forced = self._forced, None
            return start
        return self._stamps.place(frame.pts, form.rate, after=self.reached, broken=self._broken is not None)


def _samples(frame: AudioFrame, form: Form, *, planar: bool) -> NDArray[np.generic]:
    """The samples of a frame, shape ``(samples, channels)``, in its own memory where that holds one plane."""
    import av
    import numpy as np

    if planar and form.channels >= _MANY:
        (frame,) = av.AudioResampler(format=frame.format.packed).resample(frame)
        planar = False
    # The stubs do not know that a plane is a buffer.
    planes = [np.frombuffer(cast("bytes", plane), DTYPES[form.sample_format]) for plane in frame.planes]
    count = frame.samples
    if not planar or form.channels == 1:
        return planes[0][: count * form.channels].reshape(count, form.channels)
    samples = np.empty((count, form.channels), planes[0].dtype)
    for number, plane in enumerate(planes):
        samples[:, number] = plane[:count]
    return samples


def _is_junk(packet: Packet[AudioStream]) -> bool:
    """Whether bytes between the frames of a raw stream, a tag for example, were taken for a packet."""
    head = bytes(packet)[:2]
    return len(head) < 2 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0
