"""What the child process looks for: in what is written, and in what is heard."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from app.domain.errors import InputError
from app.domain.finding import Hit
from app.domain.lanes import beside
from app.domain.recording import Fault, Recording, Selection, text_recording
from app.domain.spotting.names import Name, names_of_speakers
from app.domain.spotting.spotted import Spotted
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span
from app.domain.transcript import Stretch
from app.transcripts import transcript_of
from app.workbench.tasks.helper import Helper
from app.workbench.tasks.listening import installed, reopened, source_of
from app.worker import Progress, Report
from app.worker.processors import usable_processors

_SAID = {"en": "Good morning, Anna, it is ten.", "fr": "Bonjour, Anna, il est dix heures."}
"""What loads all that finds something in a text of a language."""


_WORTH_IT = (120, 1800)
"""Seconds of recordings of which recognisers are loaded before they are needed: a shorter one is heard before
they are there, and of a longer one it is not worth the memory."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked through.

    Args:
        text: that may hold something sensitive.
        language: ``en`` or ``fr``.
        watchlist: terms that are looked for.
        elsewhere: names that were found in other texts, or are known.
        parts: of the text in one language each, where that is known: each meets the recognisers of its own.
        confidences: of each word, where they were heard.
    """

    text: str
    language: str
    watchlist: tuple[Term, ...]
    elsewhere: tuple[Name, ...] = ()
    parts: tuple[Stretch, ...] = ()
    confidences: tuple[float | None, ...] = ()


def prepare(
    report: Report,
    path: Path,
    selection: Selection,
    language: str,
    watchlist: tuple[Term, ...],
    *,
    threads: int | None = None,
) -> None:
    """Load what :func:`detect` and fitting need in another process, while a processor is idle.

    Nobody waits for it.

    Args:
        report: to the parent.
        path: of the recording that will be listened to.
        selection: which sound of it.
        language: that is spoken; for ``auto`` what English needs is loaded. French needs most of it too,
            and 260 MB more.
        watchlist: what will be looked for.
        threads: of computing, None for one a processor; with one nothing is loaded.

    Raises:
        InputError: when the file cannot be opened.
    """
    from app.audio.opening import stated_seconds

    shortest, longest = _WORTH_IT
    lasts = stated_seconds(path, selection.stream or 0)
    if shortest <= lasts <= longest and (threads or usable_processors()) > 1:
        spoken = "en" if language == "auto" else language
        said = _SAID[spoken]
        asked = Asked(said, spoken, watchlist, confidences=(1.0,) * len(said.split()))
        report.kept(Helper).prepare(f"{__name__}:{load.__name__}", path, selection, asked)


def detect(report: Report, asked: Asked) -> tuple[tuple[Hit, ...], tuple[Fault, ...]]:
    """Find what may be sensitive in a text."""
    report(Progress("detect", 0, len(asked.text)))
    helper = report.kept(Helper)
    if not helper.is_prepared:
        return look_through(report, asked)
    found = helper.run(f"{__name__}:{look_through.__name__}", asked)
    return cast("tuple[tuple[Hit, ...], tuple[Fault, ...]]", found)


def load(report: Report, path: Path, selection: Selection, asked: Asked) -> None:
    """Look through something, and open the recording, so that both are kept."""
    look_through(report, asked)
    source_of(report, path, selection)


def look_through(report: Report, asked: Asked) -> tuple[tuple[Hit, ...], tuple[Fault, ...]]:
    """What :func:`detect` gives, found in this process."""
    from app.detect import open_detector

    # Kept whatever the languages: their models are loaded as they are met, and stay for the next recording.
    found = report.kept(open_detector, (), asked.watchlist).detect(
        asked.text, asked.language, asked.elsewhere, stretches=asked.parts, confidences=asked.confidences
    )
    return tuple(found.hits), tuple(found.faults)


def languages_of(_report: Report, text: str, language: str) -> tuple[str, tuple[Stretch, ...]]:
    """The language of a text, and its lines in stretches of one language each.

    Args:
        text: that nobody spoke.
        language: ``en`` or ``fr``, which holds where the text does not clearly tell another; or ``auto``.
    """
    from app.detect import languages

    return languages(text, language)


def speakers_named(_report: Report, text: str) -> tuple[Name, ...]:
    """The names of those who speak in a plain text, where it tells them."""
    from app.transcripts.txt import read_txt

    nowhere = text_recording(Path(), sha256="", length=len(text))
    try:
        return names_of_speakers(transcript_of(read_txt(text), nowhere, language="auto"))
    except InputError:  # it says nothing
        return ()


def spot(
    report: Report,
    recording: Recording,
    examples: tuple[Span, ...],
    *,
    voice: tuple[Span, ...],
    least: float,
    model: str,
    threads: int | None = None,
) -> tuple[Spotted, ...]:
    """Where something is said again, by its sound.

    Args:
        report: to the parent.
        recording: what was recorded.
        examples: what is looked for.
        voice: where a voice is heard.
        least: likeness from which a place counts.
        model: whose encoder listens; base where it is not installed.
        threads: of computing, None for one a processor.
    """
    from app.speech import EncoderSpotter, open_whisper

    def told(at: int) -> None:
        report(Progress("detect", at, recording.length, recording.rate))

    spotter = EncoderSpotter(report.kept(open_whisper, model=installed(model), threads=threads))
    return spotter.spot(reopened(report, recording), examples, voice=voice, least=least, told=told)


def pauses(
    report: Report, recording: Recording, places: tuple[Span, ...], *, shortest: float
) -> tuple[bool, ...]:
    """Whether it is quiet somewhere in each place, for so many seconds at least."""
    helper, half = report.kept(Helper), len(places) // 2
    if not helper.is_prepared:
        return quiet(report, recording, places, shortest)
    task = f"{__name__}:{quiet.__name__}"
    with beside(lambda: helper.run(task, recording, places[half:], shortest)) as others:
        here = quiet(report, recording, places[:half], shortest)
        return (*here, *cast("tuple[bool, ...]", others()))


def quiet(
    report: Report, recording: Recording, places: tuple[Span, ...], shortest: float
) -> tuple[bool, ...]:
    """What :func:`pauses` gives, found in this process."""
    from app.speech import quiet_in

    return quiet_in(reopened(report, recording), places, shortest=shortest)
