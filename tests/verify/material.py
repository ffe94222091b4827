"""Whole bundles, and the ways to break them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.audio import FilePicture, FileSink, open_source, render_blocks, spare_bytes
from app.domain.certificate import Check
from app.domain.finding import Category
from app.domain.plan import Plan
from app.domain.ports import Block, SampleSource, Sentence, Transcriber, Witness
from app.domain.profile import SoundStyle
from app.domain.recording import Recording
from app.domain.timeline import Span
from app.export import writers
from app.verify.bundle import BundleVerifier
from app.verify.measured.aligned import Outside
from app.verify.relistening.relisten import Ears, Told
from tests.audio.material import Kind, as_native, speech_like, write
from tests.fakes import Late
from tests.values import make_plan, make_transcript, say

SECONDS = 6
WAV = Kind("source.wav", "pcm_s16le", 16000, 2, "s16")
WANTED = {"Anna Kowalska": Category.PERSON, "Kowalska's": Category.PERSON, "Montréal": Category.PLACE}
TEXTS = ("txt", "docx", "srt", "vtt", "json", "html")
Render = Callable[[SampleSource, Sequence[Span], SoundStyle], Iterable[Block]]


class Parrot:
    """A witness that writes what it is told to, whatever it hears, and believes nothing.

    Args:
        text: what it writes.
    """

    def __init__(self, text: str = "") -> None:
        self._text = text

    def write(self, sounds: Sequence[NDArray[np.float32]], *, language: str) -> tuple[str, ...]:
        assert language in {"en", "fr"}
        return (self._text,) * len(sounds)

    def belief(
        self, sounds: Sequence[NDArray[np.float32]], sentences: Sequence[Sentence], *, language: str
    ) -> tuple[tuple[float, ...], ...]:
        assert language in {"en", "fr"}
        return tuple((-9.0,) * len(one.removed.split()) for _, one in zip(sounds, sentences, strict=True))


class Lost:
    """An aligner that finds no word."""

    def align(self, sound: NDArray[np.float32], words: Sequence[str], language: str) -> None:
        assert language in {"en", "fr"}
        assert len(sound) > 0
        assert words


class Letters:
    """Words are alike that have the same letters."""

    def likeness(self, one: str, other: str, *, language: str) -> float:
        assert language in {"en", "fr"}
        return float(one.replace(" ", "") == other.replace(" ", ""))


def deaf() -> Ears:
    """Ears that hear nothing: for the checks that need none."""
    return heard_by(Parrot())


def heard_by(witness: Witness) -> Ears:
    """Ears that hear what a witness does, and find nothing outside."""
    return Ears(witness, Letters(), Outside(Lost(), Late()), lanes=1, model="none")


def verifier(
    ears: Callable[[], Ears] = deaf,
    *,
    writes: Transcriber | None = None,
    told: Told = lambda *_: None,
    checked: Callable[[Check], None] = lambda _: None,
) -> BundleVerifier:
    """All checks as they are, with these ears, and all of it written down where somebody ``writes``."""
    whole = None if writes is None else lambda: writes
    return BundleVerifier(
        open_source, FilePicture, ears, spare_bytes, open_transcriber=whole, told=told, checked=checked
    )


@dataclass(frozen=True)
class Bundle:
    """A published bundle with what it was made from.

    Args:
        plan: what was to be published.
        source: the recording.
        files: by kind.
    """

    plan: Plan
    source: Path
    files: dict[str, Path]

    def check(self, judge: BundleVerifier | None = None) -> dict[str, Check]:
        """All checks by name."""
        judge = judge or verifier()
        with open_source(self.source) as original:
            return {check.name: check for check in judge.verify(self.plan, original, self.files)}

    def failing(self) -> set[str]:
        """Names of the checks that fail."""
        return {name for name, check in self.check().items() if not check.passed}

    def edit(self, kind: str, change: Callable[[str], str]) -> None:
        """Change a published text."""
        before = self.files[kind].read_text(encoding="utf-8")
        after = change(before)
        assert after != before
        self.files[kind].write_text(after, encoding="utf-8")


def as_it_should_be(source: SampleSource, spans: Sequence[Span], style: SoundStyle) -> Iterator[Block]:
    return render_blocks(source, spans, style)


def meeting(
    facts: Recording,
    style: SoundStyle = SoundStyle.MUTE,
    *,
    unheard: bool = False,
    wanted: Mapping[str, Category] = WANTED,
) -> Plan:
    """What is to be published of a recording of six seconds in which two people speak, and one unheard."""
    transcript = make_transcript(
        say("good morning, Anna Kowalska, and welcome.", rate=facts.rate, speaker="Robert"),
        say("Kowalska's plane to Montréal departs", start=3.1, rate=facts.rate, speaker="Anna"),
        recording=facts,
        voice=[Span(round(5.4 * facts.rate), round(5.8 * facts.rate))] if unheard else (),
    )
    return make_plan(transcript, wanted, recording=facts, sound_style=style)


def make_bundle(
    folder: Path,
    *,
    kind: Kind = WAV,
    wanted: str = "same",
    style: SoundStyle = SoundStyle.MUTE,
    render: Render = as_it_should_be,
    texts: Iterable[str] = TEXTS,
    recorded: NDArray[np.float64] | None = None,
    unheard: bool = False,
    removed: Mapping[str, Category] = WANTED,
) -> Bundle:
    """Publish a meeting.

    Args:
        folder: where all files are made.
        kind: of the recording.
        wanted: format of the published sound.
        style: of the sound.
        render: makes the published sound.
        texts: formats of the text.
        recorded: the recording, shape ``(samples, channels)``; six seconds like speech where none is given.
        unheard: whether unheard speech is removed as well.
        removed: words that are removed.
    """
    bits = 24 if "24" in kind.codec else 32
    sound = speech_like(SECONDS * kind.rate, kind.rate, kind.channels) if recorded is None else recorded
    source = write(folder / kind.name, kind, (0, as_native(sound, kind.sample_format, bits=bits)))
    published = folder / "published"
    published.mkdir()
    with open_source(source) as original:
        facts = original.recording
        plan = meeting(facts, style, unheard=unheard, wanted=removed)
        sink = FileSink()
        files = {"audio": published / f"2026{sink.suffix(facts, wanted)}"}
        prepared = sink.prepared(original, wanted, plan.spans)
        sink.write(render(prepared, plan.spans, style), files["audio"], like=facts, wanted=wanted)
    for text in texts:
        files[text] = published / f"2026.{text}"
        writers(files["audio"].name)[text].write(plan, files[text])
    return Bundle(plan, source, files)
