"""The player: the original, or exactly what would be published, from any position at any speed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.domain.profile import SoundStyle
from app.domain.recording import Recording
from app.domain.timeline import Span, span_or_none
from app.gui.playing.player_clock import SPEEDS, Listened, Positions, edge_stretches, with_around
from app.gui.playing.player_outlet import Outlet, open_outlet
from app.workbench.sound_feed import SoundFeed
from app.workbench.tasks.playing import PlayOrder

TICK = 15
"""Milliseconds between two looks at the device: shorter than its buffer by far."""
_JUMP = 0.5
"""Seconds that the playhead moves between two looks, at most, unless it jumped."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """What would be heard of what is published; see :meth:`Player.set_draft`."""

    silent: tuple[Span, ...] = ()
    style: SoundStyle = SoundStyle.MUTE
    part: Span | None = None


class Player(QObject):
    """Plays one recording. Decoding and rendering happen in a child process; nothing here blocks.

    Signals:
        moved: a sample: where the playhead is.
        played: a :class:`~app.domain.timeline.Span` of the original that somebody has listened to.
        state_changed: :attr:`playing`, :attr:`speed`, :attr:`preview`, :attr:`silent` or :attr:`ready`.
        failed: a :class:`~app.domain.errors.CaviardError`.
        measured: a :class:`~app.domain.sound.peaks.Level`: the answer to :meth:`measure`.
    """

    moved = Signal(object)
    played = Signal(object)
    state_changed = Signal()
    failed = Signal(object)
    measured = Signal(object)

    def __init__(
        self, parent: QObject | None = None, *, outlet: Callable[[Outlet | None], Outlet] = open_outlet
    ) -> None:
        super().__init__(parent)
        self._make_outlet = outlet
        self._outlet: Outlet | None = None
        self._recording: Recording | None = None
        self._feed: SoundFeed | None = None
        self._draft = _Draft()
        self._positions = Positions()
        self._listened = Listened()
        self._rest = b""
        self._position = 0
        self._back_to: int | None = None
        self._playing = False
        self._original = True
        self._ready = False
        self._speed, self._preview = 1.0, False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._on_tick)

    @property
    def position(self) -> int:
        """Where the playhead is, in samples."""
        return self._position

    @property
    def playing(self) -> bool:
        """Whether it plays, or will as soon as sound comes."""
        return self._playing

    @property
    def speed(self) -> float:
        """From 0.5 to 2."""
        return self._speed

    @property
    def preview(self) -> bool:
        """Whether what would be published is heard, and not the original."""
        return self._preview

    @property
    def silent(self) -> bool:
        """Whether there is no loudspeaker that works: the playhead moves and nothing is heard."""
        return self._outlet is not None and self._outlet.silent

    @property
    def ready(self) -> bool:
        """Whether the recording is open; before, sound comes late."""
        return self._ready

    def open(self, recording: Recording) -> None:
        """Get ready to play a recording."""
        self.close()
        self._recording, self._position = recording, 0
        self._feed = SoundFeed(recording)
        self._timer.start()

    def close(self) -> None:
        """Let the recording go; ends the child process."""
        self.pause()
        self._timer.stop()
        if self._feed is not None:
            self._feed.close()
        self._feed, self._recording, self._ready = None, None, False

    def play(self) -> None:
        """Play from the playhead; from the beginning where it is at the end."""
        if self._recording is None:
            return
        if self._position >= self._recording.length:
            self._move(0)
        rest = span_or_none(self._position, self._recording.length)
        part = self._draft.part if self._preview else None
        if part is not None:  # Before it and after it nothing is published.
            rest = (rest.clip(part) if rest else None) or part
        self._begin((rest,) if rest else (), preview=self._preview)

    def pause(self) -> None:
        """Stop where the playhead is."""
        if not self._playing:
            return
        self._halt()
        if self._back_to is not None:
            self._move(self._back_to)
            self._back_to = None
        self.state_changed.emit()

    def toggle(self) -> None:
        """Play, or pause."""
        if self._playing:
            self.pause()
        else:
            self.play()

    def seek(self, sample: int) -> None:
        """Go to a position, and on from there where it plays."""
        self._back_to = None
        self._move(min(max(0, sample), self._recording.length if self._recording else 0))
        self._again()

    def set_speed(self, speed: float) -> None:
        """Play faster or slower, at the same pitch."""
        self._speed = min(max(SPEEDS[0], speed), SPEEDS[-1])
        self._again()
        self.state_changed.emit()

    def set_preview(self, on: bool) -> None:
        """Hear what would be published, or the original."""
        if on != self._preview:
            self._preview = on
            self._again()
            self.state_changed.emit()

    def set_draft(self, silent: Sequence[Span], style: SoundStyle, *, part: Span | None = None) -> None:
        """What falls silent in what would be published, what is heard in its place, and the part it is of."""
        draft = _Draft(tuple(silent), style, part)
        if draft != self._draft:
            self._draft = draft
            if self._preview:
                self._again()

    def hear_edges(self, span: Span) -> None:
        """Play half a second on both sides of a span as it would be published, then go to its beginning."""
        if self._recording is not None:
            facts = self._recording
            self._begin(edge_stretches(span, rate=facts.rate, length=facts.length), preview=True)
            self._back_to = span.start

    def hear(self, span: Span) -> None:
        """Play the original of a span with what is said around it, then go to its beginning."""
        if self._recording is not None:
            facts = self._recording
            self._begin((with_around(span, rate=facts.rate, length=facts.length),), preview=False)
            self._back_to = span.start

    def play_from(self, sample: int) -> None:
        """Play from a position."""
        self.seek(sample)
        if not self._playing:
            self.play()

    def tell_heard(self) -> None:
        """Tell what was listened to so far, while it goes on: a decision may depend on it."""
        if (span := self._listened.so_far()) is not None:
            self.played.emit(span)

    def measure(self, span: Span, step: int) -> None:
        """Ask for the peaks of a stretch, in bins of so many samples; :attr:`measured` answers."""
        if self._feed is not None:
            self._feed.ask_part(span, step)

    def _again(self) -> None:
        """Go on from the playhead with other settings."""
        if self._playing:
            self._back_to = None
            self.play()

    def _begin(self, stretches: tuple[Span, ...], *, preview: bool) -> None:
        if self._feed is None:
            return
        outlet = self._outlet
        if outlet is not None and (outlet.failed or not outlet.current):
            outlet = self._make_outlet(outlet)
        self._halt()
        if outlet is None or not outlet.start():
            outlet = self._make_outlet(outlet)
            outlet.start()
        self._outlet = outlet
        draft = self._draft
        silent = draft.silent if preview else None
        self._original, self._back_to = not preview, None
        self._feed.play(PlayOrder(stretches, outlet.rate, self._speed, silent, draft.style))
        self._playing = True
        self.state_changed.emit()

    def _halt(self) -> None:
        if self._feed is not None:
            self._feed.stop()
        if self._outlet is not None:
            self._outlet.stop()
        if (span := self._listened.end()) is not None:
            self.played.emit(span)
        self._positions, self._rest, self._playing = Positions(), b"", False

    def _move(self, sample: int) -> None:
        if sample != self._position:
            self._position = sample
            self.moved.emit(sample)

    def _on_tick(self) -> None:
        feed = self._feed
        if feed is None:
            return
        if feed.failure is not None:
            error = feed.failure
            self.close()
            self.state_changed.emit()
            self.failed.emit(error)
            return
        if feed.ready is not self._ready:
            self._ready = feed.ready
            self.state_changed.emit()
        if (part := feed.take_part()) is not None:
            self.measured.emit(part)
        if self._playing and self._outlet is not None:
            self._pump(feed, self._outlet)

    def _pump(self, feed: SoundFeed, outlet: Outlet) -> None:
        """Fill the device, and move the playhead to what is heard of it."""
        if outlet.failed:  # Another one may work: go on there.
            self._again()
            return
        while outlet.room() > 0:
            if not self._rest:
                sound = feed.take()
                if sound is None:
                    break
                self._positions.add(sound)
                self._rest = sound.pcm
            taken = outlet.write(self._rest[: outlet.room()])
            self._rest = self._rest[taken:]
            if not taken:
                break
        pending = outlet.pending()  # Asked once: the device goes on between two questions.
        heard = self._positions.end - len(self._rest) - pending
        position = self._positions.at(heard)
        if position is not None:
            self._listen(position)
            self._move(position)
        if feed.over and not self._rest and pending == 0:
            self.pause()

    def _listen(self, position: int) -> None:
        """Keep what somebody listened to; what is heard of a draft hides what it hides."""
        if self._original and self._recording is not None and not self.silent:
            most = round(_JUMP * self._recording.rate * self._speed)
            if (span := self._listened.move(position, most=most)) is not None:
                self.played.emit(span)
