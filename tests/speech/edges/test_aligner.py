"""The real aligner on the sample that comes with Caviard."""

import json
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from app.audio import open_source
from app.domain.planning.passages import Passage, spoken_passage
from app.domain.ports import ENGINE_RATE
from app.domain.timeline import Span
from app.domain.transcript import Word
from app.speech.edges.aligned_fitter import AlignedFitter
from app.speech.edges.aligner import SphinxAligner

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample"


@pytest.fixture(scope="module")
def aligner() -> SphinxAligner:
    return SphinxAligner()


def words_of(segment: dict[str, object], rate: int, *, wrong: float) -> list[Word]:
    """Words of a segment, spread evenly over it, with times that are wrong by some seconds."""
    texts = str(segment["text"]).split()
    start, end = float(str(segment["start"])) + wrong, float(str(segment["end"])) + wrong
    edges = np.linspace(start, end, len(texts) + 1)
    return [
        Word(t, Span(int(a * rate), int(b * rate))) for t, a, b in zip(texts, edges, edges[1:], strict=False)
    ]


@pytest.mark.parametrize("wrong", [-0.2, 0.0, 0.2])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_edges_are_found_though_the_times_are_wrong(
    aligner: SphinxAligner, language: str, wrong: float
) -> None:
    segments = json.loads((SAMPLE / f"meeting-{language}.json").read_text(encoding="utf-8"))["segments"]
    with open_source(SAMPLE / f"meeting-{language}.flac") as source:
        rate = source.recording.rate
        words = [words_of(segment, rate, wrong=wrong) for segment in segments]
        passages, first = [], 0
        for number, (segment, own) in enumerate(zip(segments, words, strict=True)):
            if segment["category"] == "person" and 0 < number < len(segments) - 1:
                span = Span(own[0].span.start, own[-1].span.end)
                before, after = words[number - 1][-1], words[number + 1][0]
                passage = Passage(span, first, first + len(own), tuple(own), before, after)
                passages.append((passage, segment))
            first += len(own)
        fitter = AlignedFitter(aligner, language=language)
        fitted = [fitter.fit(source, p) for p, _ in passages]
    assert passages
    for found, (_, segment) in zip(fitted, passages, strict=True):
        assert found.start <= (segment["start"] + 0.06) * rate
        assert found.end >= (segment["end"] - 0.06) * rate


def said_in_order() -> list[tuple[NDArray[np.float32], list[str]]]:
    """Some segments of the sample, each with its words."""
    segments = json.loads((SAMPLE / "meeting-en.json").read_text(encoding="utf-8"))["segments"][10:22]
    with open_source(SAMPLE / "meeting-en.flac") as source:
        rate = source.recording.rate
        spans = [Span(round((s["start"] - 0.2) * rate), round((s["end"] + 0.2) * rate)) for s in segments]
        sounds = [source.listen(span, rate=ENGINE_RATE) for span in spans]
    return [(sound, segment["text"].split()) for sound, segment in zip(sounds, segments, strict=True)]


def test_a_sign_that_stands_apart_moves_no_edge(aligner: SphinxAligner) -> None:
    """French sets a space before its question mark, and a transcript may have dashes: nobody hears them."""
    segments = json.loads((SAMPLE / "meeting-fr.json").read_text(encoding="utf-8"))["segments"]
    with open_source(SAMPLE / "meeting-fr.flac") as source:
        plain: list[Word] = []
        signed: list[Word] = []
        bare, among = [], []
        for segment in segments:
            own = words_of(segment, source.recording.rate, wrong=0)
            dash, asked = Word("\u2014", own[0].span), Word("?", own[-1].span)
            if segment["category"] == "person" and plain:
                bare.append((len(plain), len(plain) + len(own)))
                among.append((len(signed) + 1, len(signed) + 2 + len(own)))  # the first sign is kept
            plain += own
            signed += [dash, *own, asked]
        fitter = AlignedFitter(aligner, language="fr")
        edges = [
            [fitter.fit(source, spoken_passage(words, *each)) for each in places]
            for words, places in ((plain, bare), (signed, among))
        ]
    assert bare
    assert edges[0] == edges[1]


def test_the_same_sound_gives_the_same_times_whatever_was_aligned_before(aligner: SphinxAligner) -> None:
    asked = said_in_order()
    forward = [aligner.align(sound, words, "en") for sound, words in asked]
    backward = [aligner.align(sound, words, "en") for sound, words in reversed(asked)]
    assert all(forward)
    assert backward[::-1] == forward


def test_words_are_found_however_soft_they_are(aligner: SphinxAligner) -> None:
    for sound, words in said_in_order()[:6]:
        usual, soft = (aligner.align(np.float32(gain) * sound, words, "en") for gain in (1, 1e-3))
        np.testing.assert_allclose(np.array(soft, float), np.array(usual), atol=0.07)


def test_sound_that_is_too_short_is_not_aligned(aligner: SphinxAligner) -> None:
    assert aligner.align(np.zeros(160, np.float32), ["considerable"] * 9, "en") is None


def test_a_french_ending_is_found_whether_it_is_heard_or_not(aligner: SphinxAligner) -> None:
    with open_source(SAMPLE / "meeting-fr.flac") as source:
        rate = source.recording.rate
        sound = source.listen(Span(round(2.0 * rate), round(4.3 * rate)), rate=ENGINE_RATE)
    said, unsaid = (
        aligner.align(sound, ["Je", "suis", "Juliette", name, "et"], "fr") for name in ("Morels", "Morel")
    )
    assert said is not None
    assert unsaid is not None
    assert abs(said[3][1] - unsaid[3][1]) < 0.1
