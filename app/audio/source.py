"""A recording that can be read from any position, as often as one likes."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Generator, Iterator
from contextlib import ExitStack, suppress
from threading import Lock
from typing import TYPE_CHECKING, Self

from app.audio.listen import Listened
from app.audio.native import DTYPES, silence
from app.audio.opening import opened
from app.audio.runs import Resume, Run, RunDecoder
from app.audio.survey import Mark, Survey, changed, file_identity
from app.domain.ports import Block
from app.domain.recording import Recording
from app.domain.timeline import Span

if TYPE_CHECKING:
    import numpy as np
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from numpy.typing import NDArray

KEPT_BYTES = 24_000_000
"""Decoded sound that a reader keeps, so that a small step back needs no decoding: a minute of stereo."""
AHEAD = 30
"""Runs that are rather decoded than jumped over."""
IDLE_READERS, FORWARD_READERS = 2, 4
"""Readers that stay open when nobody reads; of a file that is read forward as many as read at once, or some
would begin at its start each time. Of five hours each takes 50 MB."""


class FileSource:
    """A file as :class:`~app.domain.ports.SampleSource`, also from several threads.

    Every run that is decoded is compared with its checksum from the opening pass, so what is given is bit for
    bit what was decoded then. Where the decoder remembers more than a second (the noise of some AAC files),
    decoding after a jump differs; then, and from then on, the file is decoded from its beginning.

    Args:
        found: what the opening pass found.
    """

    def __init__(self, found: Survey) -> None:
        self._found = found
        self._starts = [mark.start for mark in found.marks]
        self._idle: list[_Reader] = []
        self._listened = Listened()
        self._lock = Lock()
        self._jumps = True

    @property
    def recording(self) -> Recording:
        """The facts of the file."""
        return self._found.recording

    def blocks(self, span: Span | None = None) -> Iterator[Block]:
        """Native sound of a span, in blocks of about a second. See the port :class:`SampleSource`.

        Raises:
            InputError: when the file is no longer what it was.
            ValueError: when the span goes beyond the recording.
        """
        whole = self.recording.whole
        span = span or whole
        if not whole.contains(span):
            raise ValueError("the span goes beyond the recording")
        number = max(0, bisect_right(self._starts, span.start) - 1)
        reader = self._borrow(number)
        try:
            at = span.start
            while at < span.end:
                mark = self._found.marks[number]
                if at < mark.start:
                    hole = Span(at, min(mark.start, span.end))
                    yield from self._silence(hole)
                    at = hole.end
                elif at < mark.end:
                    samples = self._run(reader, number).samples
                    yield Block(at, samples[at - mark.start : span.end - mark.start])
                    at = min(mark.end, span.end)
                if at >= mark.end:
                    number += 1
        finally:
            self._give_back(reader)

    def listen(self, span: Span, *, rate: int, channel: int | None = None) -> NDArray[np.float32]:
        """Mono sound of a span at another rate, see :meth:`app.domain.ports.SampleSource.listen`."""
        return self._listened.listen(self, span, rate=rate, channel=channel)

    def close(self) -> None:
        """Close the file; what was listened to stays known."""
        while self._idle:
            self._idle.pop().close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _silence(self, span: Span) -> Iterator[Block]:
        import numpy as np

        form = self._found.form
        for part in span.parts(form.rate):
            yield Block(part.start, silence(part.length, form.channels, np.dtype(DTYPES[form.sample_format])))

    def _run(self, reader: _Reader, number: int) -> Run:
        if self._jumps:
            for _ in range(2):  # a reader that failed is closed: the second time the file is opened anew
                with suppress(LookupError):
                    return reader.run(number, jump=True)
            self._jumps = False
        try:
            return reader.run(number, jump=False)
        except LookupError as error:
            raise changed(self.recording.path) from error

    def _borrow(self, number: int) -> _Reader:
        """The idle reader that is nearest before a run, or a new one."""
        with self._lock:
            if not self._idle:
                return _Reader(self._found)
            near = min(self._idle, key=lambda reader: reader.distance(number))
            self._idle.remove(near)
            return near

    def _give_back(self, reader: _Reader) -> None:
        with self._lock:
            self._idle.append(reader)
            if len(self._idle) > (IDLE_READERS if self._jumps else FORWARD_READERS):
                self._idle.pop(0).close()


class _Reader:
    """One open container, read forward; jumps by searching it.

    It is not opened again for that: FFmpeg makes a table of all packets of an m4a file, which for five hours
    takes 80 MB and a tenth of a second.
    """

    def __init__(self, found: Survey) -> None:
        self._found = found
        self._open = ExitStack()
        self._container: tuple[InputContainer, AudioStream] | None = None
        self._runs = _no_runs()
        self._next = len(found.marks)
        self._jumped = False
        self._kept: deque[tuple[int, Run]] = deque()
        self._kept_bytes = 0

    def distance(self, number: int) -> int:
        """How many runs are decoded to reach one; as many as there are when it is jumped to."""
        if self._kept and self._kept[0][0] <= number < self._next:
            return 0
        return number - self._next if self._next <= number else len(self._found.marks)

    def run(self, number: int, *, jump: bool) -> Run:
        """The run of a number.

        Args:
            number: counted from 0.
            jump: whether the file may be searched; otherwise it is decoded from the beginning.

        Raises:
            LookupError: when what is decoded is not what was decoded when the file was opened.
            InputError: when the file has been changed.
        """
        if kept := next((run for at, run in self._kept if at == number), None):
            return kept
        landing = self._landing(number) if jump else None
        far = landing is not None and landing > self._next + AHEAD
        if number < self._next or far or (self._jumped and not jump):
            self._restart(landing)
        try:
            while self._next <= number:
                run = self._decode()
        except LookupError:
            self.close()
            raise
        return run

    def close(self) -> None:
        """Close the file."""
        self._forget()
        self._container = None
        self._open.close()

    def _forget(self) -> None:
        """Forget what was decoded, and where."""
        self._runs.close()
        self._next = len(self._found.marks)
        self._kept.clear()
        self._kept_bytes = 0

    def _decode(self) -> Run:
        run = next(self._runs, None)
        marks = self._found.marks
        if run is None or self._next >= len(marks) or not _same(run, marks[self._next]):
            raise LookupError("what is decoded is not what it was")
        self._kept.append((self._next, run))
        self._kept_bytes += run.samples.nbytes
        while self._kept_bytes > KEPT_BYTES and len(self._kept) > 1:
            self._kept_bytes -= self._kept.popleft()[1].samples.nbytes
        self._next += 1
        return run

    def _landing(self, number: int) -> int | None:
        """The last run at or before one that can be jumped to: decoding begins a run earlier, to warm up."""
        marks = self._found.marks
        for at in range(number, 0, -1):
            if marks[at].stamp is not None and marks[at - 1].stamp is not None:
                return at
        return None

    def _restart(self, landing: int | None) -> None:
        if landing is None:
            self.close()
        else:
            self._forget()
        path = self._found.recording.path
        if file_identity(path) != self._found.identity:
            raise changed(path)
        self._jumped = landing is not None
        self._next = landing or 0
        self._runs = self._decoded_from(landing)

    def _decoded_from(self, landing: int | None) -> Generator[Run]:
        import av

        recording = self._found.recording
        if self._container is None:
            known = opened(recording.path, recording.selection.stream or 0)
            self._container = self._open.enter_context(known)
        container, stream = self._container
        resume = None
        if landing is not None:
            before, mark = self._found.marks[landing - 1 : landing + 1]
            resume = Resume(mark.packet or (0, 0, 0), mark.start, mark.origin, self._found.form)
            try:
                container.seek(before.stamp or 0, stream=stream)
            except av.error.FFmpegError as error:
                raise LookupError("the file cannot be searched") from error
        yield from RunDecoder(container, stream, resume, begin=self._found.begin).runs()


def _no_runs() -> Generator[Run]:
    yield from ()


def _same(run: Run, mark: Mark) -> bool:
    made = Mark.of(run)
    return (made.start, made.length, made.checksum) == (mark.start, mark.length, mark.checksum)
