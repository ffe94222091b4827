"""What the window asks of the sound, done in a child process of its own: playing, and pictures of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.ports import Block, SampleSource
from app.domain.profile import SoundStyle
from app.domain.recording import Recording
from app.domain.sound.peaks import Level, Peaks
from app.domain.timeline import Span
from app.workbench.tasks.listening import reopened
from app.worker import Report


@dataclass(frozen=True, slots=True)
class PlayOrder:
    """What is to be played.

    Args:
        stretches: of the recording, one after the other.
        rate: samples a second that the device takes, Hz.
        speed: 0.5 to 2; the pitch stays.
        silent: the spans of a draft, so that what is heard is what would be published; None for the original.
        style: what is heard in their place.
    """

    stretches: tuple[Span, ...]
    rate: int
    speed: float = 1.0
    silent: tuple[Span, ...] | None = None
    style: SoundStyle = SoundStyle.MUTE


@dataclass(frozen=True, slots=True)
class Sound:
    """A piece of what is played.

    Args:
        span: of the recording, that is heard in it.
        pcm: interleaved 16-bit samples of two channels.
    """

    span: Span
    pcm: bytes


class Deck:
    """What the child keeps between two pieces: where in an order it is."""

    def __init__(self) -> None:
        self.sounds: Iterator[Sound] = iter(())


def open_sound(report: Report, recording: Recording) -> None:
    """Open a recording that is going to be played.

    Raises:
        InputError: when the file cannot be read, or is another one by now.
    """
    reopened(report, recording)


def begin(report: Report, recording: Recording, order: PlayOrder) -> None:
    """Begin with an order; the one before is forgotten."""
    report.kept(Deck).sounds = sounds(reopened(report, recording), order)


def go_on(report: Report) -> Sound | None:
    """The next piece of the order, of about a second; None at its end."""
    return next(report.kept(Deck).sounds, None)


def measure_peaks(report: Report, recording: Recording) -> Peaks:
    """The peaks of a recording, read once from its beginning to its end; those of what was read are told."""
    from app.audio import measure_file

    return measure_file(recording, report)


def measure_part(report: Report, recording: Recording, span: Span, step: int) -> Level:
    """The peaks of a stretch in bins of so many samples, for a close look at it."""
    from app.audio import measure_span

    return measure_span(reopened(report, recording), span, step)


def sounds(source: SampleSource, order: PlayOrder) -> Iterator[Sound]:
    """The pieces of an order, made as they are taken."""
    from app.audio import playable

    rate = source.recording.rate
    for stretch in order.stretches:
        blocks = _blocks(source, order, stretch)
        bytes_a_second, done = 4 * order.rate, 0
        for pcm in playable(blocks, rate=rate, to_rate=order.rate, speed=order.speed):
            start = stretch.start + done * rate * order.speed / bytes_a_second
            done += len(pcm)
            end = stretch.start + done * rate * order.speed / bytes_a_second
            first = min(int(start), stretch.end - 1)
            yield Sound(Span(first, min(max(first + 1, int(end)), stretch.end)), pcm)


def _blocks(source: SampleSource, order: PlayOrder, stretch: Span) -> Iterator[Block]:
    if order.silent is None:
        return source.blocks(stretch)
    from app.audio import render_blocks

    return render_blocks(source, order.silent, order.style, within=stretch)
