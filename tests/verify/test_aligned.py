"""Whether a real aligner sees that the sample's words reach out of their spans."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from app.audio import open_source
from app.domain.passages import Passage
from app.domain.ports import ENGINE_RATE, SampleSource
from app.domain.recording import Selection
from app.domain.timeline import Span
from app.domain.transcript import Word
from app.speech.aligned_fitter import AlignedFitter
from app.speech.aligner import SphinxAligner
from app.speech.echo_fitter import EchoFitter
from app.speech.quiet_fitter import QuietFitter
from app.verify.aligned import Outside
from tests.fakes import ArraySource, Late
from tests.journeys.conftest import SAMPLE
from tests.samples import Passage as Said
from tests.samples import passages


class Remembering:
    """The real aligner, which is asked the same for several spans."""

    def __init__(self) -> None:
        self._real = SphinxAligner()
        self._known: dict[tuple[bytes, tuple[str, ...], str], tuple[tuple[float, float], ...] | None] = {}

    def align(
        self, sound: NDArray[np.float32], words: Sequence[str], language: str
    ) -> tuple[tuple[float, float], ...] | None:
        asked = (sound.tobytes(), tuple(words), language)
        if asked not in self._known:
            self._known[asked] = self._real.align(sound, words, language)
        return self._known[asked]


@pytest.fixture(scope="module")
def aligner() -> Remembering:
    return Remembering()


def words_of(said: Said, rate: int) -> list[Word]:
    """The words of a passage of the script, spread over its time."""
    texts = said.text.split()
    each = (said.end - said.start) / len(texts)
    return [
        Word(text, Span(round((said.start + n * each) * rate), round((said.start + (n + 1) * each) * rate)))
        for n, text in enumerate(texts)
    ]


def secrets(script: Sequence[Said], rate: int) -> list[tuple[Said, Passage]]:
    """What is sensitive in the script, with the words beside it."""
    found = []
    for n, said in enumerate(script):
        words = tuple(words_of(said, rate))
        before = words_of(script[n - 1], rate)[-1] if n else None
        after = words_of(script[n + 1], rate)[0] if n + 1 < len(script) else None
        if said.category:
            span = Span(words[0].span.start, words[-1].span.end)
            found.append((said, Passage(span, n, n + len(words), words, before, after)))
    return found


def reaches(
    source: SampleSource, passage: Passage, span: Span, aligner: Remembering, language: str, **echo: float
) -> float:
    by = Outside(aligner, Late(**echo)).by((passage,), span, original=source, language=language)
    assert by is not None
    return by


@pytest.mark.parametrize("language", ["en", "fr"])
def test_fitted_spans_hold_their_words_and_copies_and_spans_60_ms_short_do_not(
    language: str, aligner: Remembering
) -> None:
    path = SAMPLE / f"meeting-{language}.flac"
    with open_source(path) as source:
        rate = source.recording.rate
        listed = secrets(passages(path), rate)
        fitter, asked = AlignedFitter(aligner, QuietFitter(), language=language), [p for _, p in listed]
        fitted, late = fitter.fit(source, asked), EchoFitter(fitter, Late(0.3, early=0.2)).fit(source, asked)
        held = [reaches(source, p, fitted[p.span], aligner, language) for _, p in listed]
        ends, starts = [], []
        for said, passage in listed:
            whole, less = fitted[passage.span], round(0.060 * rate)
            end, start = round(said.end * rate) - less, round(said.start * rate) + less
            ends.append(reaches(source, passage, Span(whole.start, end), aligner, language))
            starts.append(reaches(source, passage, Span(start, whole.end), aligner, language))
        echoed = [
            reaches(source, p, fitted[p.span], aligner, language, **copy)
            for _, p in listed
            for copy in ({"late": 0.3}, {"early": 0.2})
        ]
        hidden = [reaches(source, p, late[p.span], aligner, language, late=0.3, early=0.2) for _, p in listed]
        other, own = {"en": "fr", "fr": "en"}[language], [replace(p, language=language) for p in asked]
        mixed = AlignedFitter(aligner, QuietFitter(), language=other).fit(source, own)
        seen = [reaches(source, p, fitted[p.span], aligner, other) for p in own]
    assert max(held) < 0
    assert min(echoed) > 0
    assert max(hidden) < 0
    assert min(ends + starts) > 0
    assert (mixed, seen) == (fitted, held)  # also in a recording that is mostly in the other language


class Counting:
    """An aligner that finds nothing, and knows how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def align(self, sound: NDArray[np.float32], words: Sequence[str], language: str) -> None:
        assert len(sound)
        assert words
        assert language == "en"
        self.asked += 1


def test_what_was_found_is_not_looked_for_again_in_the_same_recording() -> None:
    counting = Counting()
    outside, asked = Outside(counting, Late()), []
    with (
        open_source(SAMPLE / "meeting-en.flac") as source,
        open_source(SAMPLE / "meeting-en.flac", Selection(mix=True)) as mixed,
    ):
        passage = secrets(passages(SAMPLE / "meeting-en.flac"), source.recording.rate)[0][1]
        for sound, span in [(source, passage.span), (source, passage.span), (mixed, passage.span)]:
            assert outside.by((passage,), span, original=sound, language="en") is None
            asked.append(counting.asked)
    assert asked == [2, 2, 4]


def test_where_no_word_is_found_the_sound_alone_tells_that_one_goes_on() -> None:
    levels = np.repeat([-20.0, -34.0, -40.0, -46.0, -90.0], np.array([50, 1, 1, 1, 47]) * ENGINE_RATE // 50)
    hiss = np.random.default_rng(0).standard_normal(len(levels)) * 10 ** (levels / 20)
    passage = Passage(Span(0, ENGINE_RATE), 0, 1, (Word("Anna", Span(0, ENGINE_RATE)),), None, None)
    source, outside = ArraySource(hiss.astype(np.float32), ENGINE_RATE), Outside(Counting(), Late())
    cut = [outside.by((passage,), Span(0, end), original=source, language="en") for end in (16_000, 17_000)]
    assert cut == [pytest.approx(0.06), None]


def test_out_of_the_recording_nothing_reaches(aligner: Remembering) -> None:
    with open_source(SAMPLE / "meeting-en.flac") as source:
        words = tuple(words_of(passages(SAMPLE / "meeting-en.flac")[0], source.recording.rate))
        passage = Passage(Span(words[0].span.start, words[-1].span.end), 0, len(words), words, None, None)
        by = reaches(source, passage, source.recording.whole, aligner, "en")
    assert by < -1e9


def test_words_are_found_where_two_channels_cancel_in_the_mix(aligner: Remembering) -> None:
    path = SAMPLE / "meeting-en.flac"
    with open_source(path) as source:
        sound = source.listen(Span(0, 8 * source.recording.rate), rate=ENGINE_RATE)
    one, both = (ArraySource(part, ENGINE_RATE) for part in (sound, np.stack([sound, -sound], axis=1)))
    passage = next(p for _, p in secrets(passages(path), ENGINE_RATE) if p.words and p.span.start > 0)
    fitter = AlignedFitter(aligner, QuietFitter(), language="en")
    fitted = fitter.fit(both, [passage])
    assert fitted == fitter.fit(one, [passage])
    assert reaches(both, passage, fitted[passage.span], aligner, "en") < 0
