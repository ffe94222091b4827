"""Sound for a player: a thread that asks the child for pieces ahead of time, and never for many."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

from app.domain.errors import Cancelled, CaviardError
from app.domain.recording import Recording
from app.domain.sound.peaks import Level
from app.domain.timeline import Span
from app.workbench.tasks import playing
from app.workbench.tasks.playing import PlayOrder, Sound
from app.worker import Worker

AHEAD = 4
"""Pieces of about a second that wait to be played, at most."""
_PATIENCE = 5.0
"""Seconds that the thread has to end."""


class SoundFeed:
    """Pieces of sound of one recording, decoded and rendered in a child process of its own.

    All methods return at once and are called from one thread; :meth:`close` ends thread and child.

    Args:
        recording: that is played.
    """

    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        self._wake = threading.Condition()
        self._order: PlayOrder | None = None
        self._begun = False
        self._over = True
        self._closed = False
        self._pieces: deque[Sound] = deque()
        self._wanted_part: tuple[Span, int] | None = None
        self._part: Level | None = None
        self._failure: CaviardError | None = None
        self._ready = False
        self._worker = Worker()
        self._thread = threading.Thread(target=self._run, name="caviard-sound", daemon=True)
        self._thread.start()

    @property
    def ready(self) -> bool:
        """Whether the recording is open, so that an order is heard at once."""
        return self._ready

    @property
    def over(self) -> bool:
        """Whether every piece of the order has been taken."""
        with self._wake:
            return self._over and not self._pieces

    @property
    def failure(self) -> CaviardError | None:
        """Why nothing comes any more, if so."""
        return self._failure

    def play(self, order: PlayOrder) -> None:
        """Make pieces of an order; those of the one before are dropped."""
        with self._wake:
            self._order, self._begun, self._over = order, False, False
            self._pieces.clear()
            self._wake.notify()

    def stop(self) -> None:
        """Make no more pieces, and drop those that wait."""
        with self._wake:
            self._order, self._over = None, True
            self._pieces.clear()

    def take(self) -> Sound | None:
        """The next piece, None when there is none yet or no more."""
        with self._wake:
            piece = self._pieces.popleft() if self._pieces else None
            self._wake.notify()
            return piece

    def ask_part(self, span: Span, step: int) -> None:
        """Measure the peaks of a stretch; only what was asked for last is measured."""
        with self._wake:
            self._wanted_part = (span, step)
            self._wake.notify()

    def take_part(self) -> Level | None:
        """What was measured last, once; None when there is nothing new."""
        with self._wake:
            part, self._part = self._part, None
            return part

    def close(self) -> None:
        """End the child and the thread."""
        with self._wake:
            self._closed = True
            self._wake.notify()
        self._worker.cancel()
        self._thread.join(_PATIENCE)

    def _run(self) -> None:
        try:
            with self._worker:
                self._ask(playing.open_sound, self._recording)
                self._ready = True
                while (job := self._next()) is not None:
                    job()
        except Cancelled:
            return
        except CaviardError as error:
            self._failure = error

    def _next(self) -> Callable[[], None] | None:
        """What is to be done next; None at the end."""
        with self._wake:
            while not self._closed:
                if self._wanted_part is not None:
                    return self._measure
                if self._order is not None and not self._begun:
                    return self._begin
                if self._order is not None and not self._over and len(self._pieces) < AHEAD:
                    return self._go_on
                self._wake.wait()
            return None

    def _begin(self) -> None:
        with self._wake:
            order, self._begun = self._order, True
        if order is not None:
            self._ask(playing.begin, self._recording, order)

    def _go_on(self) -> None:
        order = self._order
        piece = self._ask(playing.go_on)
        with self._wake:
            if self._order is not order or not self._begun:
                return  # Something else is wanted by now.
            if isinstance(piece, Sound):
                self._pieces.append(piece)
            else:
                self._over = True

    def _measure(self) -> None:
        with self._wake:
            wanted, self._wanted_part = self._wanted_part, None
        if wanted is not None:
            part = self._ask(playing.measure_part, self._recording, *wanted)
            with self._wake:
                self._part = part if isinstance(part, Level) else None

    def _ask(self, task: Callable[..., object], *args: object) -> object:
        return self._worker.run(f"{task.__module__}:{task.__name__}", *args)
