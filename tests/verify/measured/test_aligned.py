"""Whether a real aligner sees that the sample's words reach out of their spans."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from app.audio import open_source
from app.domain.planning.passages import Passage, by_span
from app.domain.ports import ENGINE_RATE, SampleSource
from app.domain.recording import Selection
from app.domain.timeline import Span
from app.domain.transcript import Word
from app.speech.edges.aligned_fitter import AlignedFitter
from app.speech.edges.aligner import SphinxAligner
from app.speech.edges.echo_fitter import EchoFitter
from app.verify.measured.aligned import INSIDE, Outside
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
        fitter, asked = AlignedFitter(aligner, language=language), [p for _, p in listed]
        echoing = EchoFitter(fitter, Late(0.3, early=0.2))
        fitted = by_span(asked, [fitter.fit(source, p) for p in asked])
        late = by_span(asked, [echoing.fit(source, p) for p in asked])
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
        fitter = AlignedFitter(aligner, language=other)
        mixed = by_span(own, [fitter.fit(source, p) for p in own])
        seen = [reaches(source, p, fitted[p.span], aligner, other) for p in own]
    assert max(held) < 0
    assert min(echoed) > 0
    assert max(hidden) < 0
    assert min(ends + starts) > 0
    assert (mixed, seen) == (fitted, held)  # also in a recording that is mostly in the other language


class Placing:
    """An aligner that finds words where it is told, in turn, and then no more.

    Args:
        places: start and end in seconds of the sound.
    """

    def __init__(self, *places: tuple[float, float]) -> None:
        self._places = iter(places)
        self.asked = 0

    def align(
        self, sound: NDArray[np.float32], words: Sequence[str], language: str
    ) -> tuple[tuple[float, float], ...] | None:
        assert len(sound)
        assert language in {"en", "fr"}
        self.asked += 1
        return (place,) * len(words) if (place := next(self._places, None)) else None


class EchoOf:
    """Finds a copy half a second late of one place alone."""

    def __init__(self, place: Span) -> None:
        self._place = place

    def lags(self, source: SampleSource, place: Span) -> tuple[int, int]:
        return 0, source.recording.rate // 2 * (place == self._place)


def heard(*levels: tuple[float, float]) -> ArraySource:
    """A recording of a loudness in dBFS for so many seconds, and so on."""
    parts = [np.full(round(seconds * ENGINE_RATE), 10 ** (level / 20)) for level, seconds in levels]
    return ArraySource(np.concatenate(parts).astype(np.float32), ENGINE_RATE)


def seconds(start: float, end: float) -> Span:
    return Span(round(start * ENGINE_RATE), round(end * ENGINE_RATE))


def alone(end: float) -> Passage:
    """A passage near the beginning, so that what is aligned begins there."""
    span = seconds(0.3, end)
    return Passage(span, 0, 1, (Word("Anna", span),), None, None)


SPOKEN = heard((-80, 0.25), (-20, 3.75))
DYING = heard((-80, 0.25), (-20, 1.75), (-34, 0.02), (-40, 0.02), (-46, 0.02), (-90, 1.94))


@pytest.mark.parametrize(
    ("source", "span", "places", "by"),
    [
        (SPOKEN, seconds(0.3, 3.7), [(0.1, 2)], 0.2 + INSIDE),
        (SPOKEN, seconds(0.3, 3.7), [(1, 3.8)], 0.1 + INSIDE),
        (SPOKEN, seconds(0.3, 3.7), [(1, 2), (1, 3.8)], 0.1 + INSIDE),
        (SPOKEN, seconds(0.3, 3.7), [(1, 2), (1, 2), (1, 2), (1, 3.8)], 0.1 + INSIDE),
        (SPOKEN, seconds(0.2, 3.7), [(0.1, 2)], 0.09),
        (DYING, seconds(0.3, 2), [(1, 1.5), (1, 1.95)], 0.06),
    ],
    ids=["at the start", "at the end", "in one window", "of the other", "into a quiet", "as it dies away"],
)
def test_the_word_that_reaches_out_farthest_counts(
    source: ArraySource, span: Span, places: list[tuple[float, float]], by: float
) -> None:
    outside = Outside(Placing(*places), Late())
    told = outside.by((alone(1), alone(2)), span, original=source, language="en")
    assert told == pytest.approx(by, abs=1e-3)


def test_in_another_language_a_word_has_to_lie_farther_inside_and_an_echo_is_of_its_own_passage() -> None:
    span = seconds(0.3, 3.7)
    for language, echoes, reaches_out in (
        ("en", Late(), False),
        ("fr", Late(), True),
        ("en", EchoOf(seconds(0.3, 2)), True),
    ):
        outside = Outside(Placing(*[(1.0, 3.64)] * 4), echoes)
        by = outside.by((alone(1), alone(2)), span, original=SPOKEN, language=language)
        assert by is not None
        assert (by > 0) is reaches_out


def test_what_was_found_is_not_looked_for_again_in_the_same_recording() -> None:
    placing = Placing()
    outside, asked = Outside(placing, Late()), []
    with (
        open_source(SAMPLE / "meeting-en.flac") as source,
        open_source(SAMPLE / "meeting-en.flac", Selection(mix=True)) as mixed,
        open_source(SAMPLE / "meeting-fr.flac") as other,
    ):
        one, two = (p for _, p in secrets(passages(SAMPLE / "meeting-en.flac"), source.recording.rate)[:2])
        for sound, passage, span, language in (
            (other, one, one.span, "en"),
            (source, one, one.span, "en"),
            (source, one, one.span, "en"),
            (source, two, one.span, "en"),
            (source, one, two.span, "en"),
            (source, one, one.span, "fr"),
            (mixed, one, one.span, "fr"),
        ):
            assert outside.by((passage,), span, original=sound, language=language) is None
            asked.append(placing.asked)
    assert asked == [2, 4, 4, 6, 8, 10, 12]


def test_where_no_word_is_found_the_sound_alone_tells_that_one_goes_on() -> None:
    levels = np.repeat([-20.0, -34.0, -40.0, -46.0, -90.0], np.array([50, 1, 1, 1, 47]) * ENGINE_RATE // 50)
    hiss = np.random.default_rng(0).standard_normal(len(levels)) * 10 ** (levels / 20)
    passage = Passage(Span(0, ENGINE_RATE), 0, 1, (Word("Anna", Span(0, ENGINE_RATE)),), None, None)
    source, outside = ArraySource(hiss.astype(np.float32), ENGINE_RATE), Outside(Placing(), Late())
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
    fitter = AlignedFitter(aligner, language="en")
    fitted = fitter.fit(both, passage)
    assert fitted == fitter.fit(one, passage)
    assert reaches(both, passage, fitted, aligner, "en") < 0
