"""Where sound goes: a loudspeaker, or a clock that only counts where the machine has none."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice
    from PySide6.QtMultimedia import QAudioSink

FRAME = 4
"""Bytes of a sample of two channels."""
BUFFER = 0.25
"""Seconds of sound that the device holds: enough for a window that is busy for a moment."""
_STALLED = 4.0
"""Seconds after which a device that takes nothing is gone; some need a second or two to wake."""
USUAL = 48_000
"""Hz: the rate where no device asks for another."""


class Outlet(Protocol):
    """Takes 16-bit stereo sound as fast as it is played, and no faster. Used from one thread."""

    @property
    def rate(self) -> int:
        """Samples a second that it takes, Hz."""
        ...

    @property
    def silent(self) -> bool:
        """Whether nobody hears anything."""
        ...

    @property
    def failed(self) -> bool:
        """Whether it has stopped by itself: a device that was unplugged."""
        ...

    @property
    def current(self) -> bool:
        """Whether no device has come or gone since it was opened."""
        ...

    def start(self) -> bool:
        """Begin with nothing played; whether it works."""
        ...

    def room(self) -> int:
        """Bytes that :meth:`write` takes now."""
        ...

    def write(self, pcm: bytes) -> int:
        """Play more; gives how many bytes were taken."""
        ...

    def pending(self) -> int:
        """Bytes that were written and are not heard yet."""
        ...

    def stop(self) -> None:
        """Be quiet at once; what was not heard is dropped."""
        ...


class DeviceOutlet:
    """The loudspeaker that the system chose."""

    silent = False

    def __init__(self) -> None:
        from PySide6.QtMultimedia import QAudioFormat, QMediaDevices

        self._device = QMediaDevices.defaultAudioOutput()
        self._format = QAudioFormat()
        self._format.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._format.setChannelCount(2)
        preferred = 0 if self._device.isNull() else self._device.preferredFormat().sampleRate()
        self._format.setSampleRate(preferred or USUAL)
        self._sink: QAudioSink | None = None
        self._io: QIODevice | None = None
        self._devices = devices()
        self._left, self._since = 0, 0.0
        self._server = _server()
        self._lost = False

    @property
    def rate(self) -> int:
        """See the protocol."""
        return self._format.sampleRate()

    @property
    def failed(self) -> bool:
        """See the protocol."""
        from PySide6.QtMultimedia import QAudio

        if self._sink is None:
            return self._lost
        if self._sink.error() not in {QAudio.Error.NoError, QAudio.Error.UnderrunError}:
            return True
        # Of a device that is gone, or whose server is, Qt tells no error: it just takes nothing any more.
        waited = monotonic() - self._since if self._left else 0.0
        return waited > _STALLED or (waited > BUFFER and bytes(self._device.id().data()) not in devices())

    @property
    def current(self) -> bool:
        """See the protocol."""
        return self._devices == devices()

    def start(self) -> bool:
        """See the protocol."""
        from PySide6.QtMultimedia import QAudioSink

        self.stop()
        # Qt lists the devices of a server that is gone, and ends the program that asks for one.
        self._lost = self._server is not None and not _answers(self._server)
        if self._lost or self._device.isNull() or not self._device.isFormatSupported(self._format):
            return False
        self._sink = QAudioSink(self._device, self._format)
        self._sink.setBufferSize(FRAME * round(BUFFER * self.rate))
        self._io = self._sink.start()
        self._left, self._since = 0, 0.0
        return not self.failed

    def room(self) -> int:
        """See the protocol."""
        return self._sink.bytesFree() // FRAME * FRAME if self._sink else 0

    def write(self, pcm: bytes) -> int:
        """See the protocol."""
        return max(0, self._io.write(pcm)) if self._io else 0

    def pending(self) -> int:
        """See the protocol."""
        left = self._sink.bufferSize() - self._sink.bytesFree() if self._sink else 0
        if left != self._left:
            self._left, self._since = left, monotonic()
        return left

    def stop(self) -> None:
        """See the protocol."""
        if self._sink is not None:
            self._sink.reset()
            self._sink.deleteLater()
        self._sink = self._io = None


class ClockOutlet:
    """Plays nothing, in the time that it would take: the playhead keeps moving on a machine without sound.

    Args:
        now: gives seconds that only ever grow.
        known: the devices that there are, none of which works; None where nobody has looked.
    """

    silent = True
    failed = False
    rate = USUAL

    def __init__(
        self, now: Callable[[], float] = monotonic, *, known: tuple[bytes, ...] | None = None
    ) -> None:
        self._now, self._known = now, known
        self._last = 0.0
        self._pending = 0.0

    @property
    def current(self) -> bool:
        """See the protocol."""
        return self._known is None or self._known == devices()

    def start(self) -> bool:
        """See the protocol."""
        self._last, self._pending = self._now(), 0.0
        return True

    def room(self) -> int:
        """See the protocol."""
        return max(0, FRAME * round(BUFFER * self.rate) - self.pending()) // FRAME * FRAME

    def write(self, pcm: bytes) -> int:
        """See the protocol."""
        taken = min(len(pcm), self.room())
        self._pending += taken
        return taken

    def pending(self) -> int:
        """See the protocol."""
        now = self._now()
        self._pending = max(0.0, self._pending - (now - self._last) * self.rate * FRAME)
        self._last = now
        return round(self._pending)

    def stop(self) -> None:
        """See the protocol."""
        self._pending = 0.0


def _server() -> Path | None:
    """The socket of Linux's sound server, where one answers."""
    if not sys.platform.startswith("linux"):
        return None
    own = os.environ.get("PULSE_RUNTIME_PATH")
    path = (Path(own) if own else Path(os.environ.get("XDG_RUNTIME_DIR", "")) / "pulse") / "native"
    return path if _answers(path) else None


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as asked:
        asked.settimeout(BUFFER)
        try:
            asked.connect(str(path))
        except OSError:
            return False
    return True


def devices() -> tuple[bytes, ...]:
    """What sound can go to by now, the one that the system chose first."""
    from PySide6.QtMultimedia import QMediaDevices

    chosen = QMediaDevices.defaultAudioOutput()
    return tuple(bytes(device.id().data()) for device in (chosen, *QMediaDevices.audioOutputs()))


def server_came() -> bool:
    """Whether a sound server answers whom Qt does not know: it asks for one once, when the program begins."""
    return _server() is not None and not any(devices())


def open_outlet(before: Outlet | None = None) -> Outlet:
    """The loudspeaker, or a clock where there is none that works.

    Args:
        before: what sound went to; where that has stopped by itself and no device has come or gone since, a
            clock takes its place: Qt ends the program that asks a sound server for more that is gone.
    """
    if before is not None and before.failed and before.current:
        before.stop()
        return ClockOutlet(known=devices())
    device = DeviceOutlet()
    working = device.start()
    device.stop()
    return device if working else ClockOutlet(known=devices())
