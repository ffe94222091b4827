"""Whatever a file claims, its words end up where they are heard, or in more, or under unheard speech."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.detect.sounds.sound_alikes import PhoneLikeness
from app.domain.errors import InputError
from app.domain.timeline import Span, covered, union
from app.domain.transcript import Claim, Transcript, Word
from app.domain.transcription.unheard import LEAST_UNHEARD
from app.speech import fit_claims
from app.speech.listening.claims import TRUSTED
from tests.properties.strategies import LENGTH, RECORDING
from tests.values import make_transcript

RATE = RECORDING.rate
NEAR = TRUSTED * RATE
LEAST = LEAST_UNHEARD * RATE
WORDS = (
    "budget northern juniper okafor waited monday because signed forty pallets antwerp uh a carrier "
    "thank you office kilometres depot zuzanna"
).split()
ALIKE = PhoneLikeness(lambda _: None)


@st.composite
def speeches(draw: st.DrawFn, *, once: bool = False) -> list[Claim]:
    """What is really said, each word once or any number of times."""
    at, said = draw(st.integers(0, 8_000)), []
    for text in draw(st.lists(st.sampled_from(WORDS), min_size=8, max_size=20, unique=once)):
        length = draw(st.integers(1_600, 4_800))
        said.append(Claim(text, at, at + length))
        at += length + draw(st.sampled_from([0, 0, 400, 6_000]))
    return said


@st.composite
def wrongs(draw: st.DrawFn, said: list[Claim], *, drop: bool = True) -> list[Claim]:
    """The same words with times that are moved, stretched and shaken, and some of them missing."""
    shift, scale = draw(st.integers(-300_000, 300_000)), draw(st.floats(0.5, 2.0))
    jitter = draw(st.sampled_from([0, 1_000, 4_000, 16_000]))
    moves = draw(st.lists(st.integers(-jitter, jitter), min_size=len(said), max_size=len(said)))
    missing = draw(st.sets(st.integers(0, len(said) - 1), max_size=len(said) // 3)) if drop else set()
    return [
        replace(c, start=round(c.start * scale) + shift + move, end=round(c.end * scale) + shift + move)
        for number, (c, move) in enumerate(zip(said, moves, strict=True))
        if number not in missing
    ]


def transcript(said: Sequence[Claim], voice: Sequence[Span] = ()) -> Transcript:
    return make_transcript(said, recording=RECORDING, voice=voice)


def fit(claimed: Sequence[Claim], heard: Sequence[Claim], truth: Sequence[Claim]) -> Transcript:
    voice = union(Span(c.start, c.end) for c in truth)
    return fit_claims(transcript(claimed), transcript(heard, voice), voice=voice, sound_alike=ALIKE)


@given(speeches().flatmap(lambda said: st.tuples(st.just(said), wrongs(said))))
def test_wrong_times_and_missing_words_are_repaired(both: tuple[list[Claim], list[Claim]]) -> None:
    truth, claimed = both

    fitted = fit(claimed, truth, truth)

    assert fitted.words == transcript(truth).words
    assert fitted.unheard == ()


@given(st.data())
def test_what_is_misheard_is_covered_or_refused(data: st.DataObject) -> None:
    truth = data.draw(speeches(once=True))
    claimed = data.draw(wrongs(truth, drop=False))
    unheard = data.draw(st.sets(st.integers(0, len(truth) - 1), max_size=len(truth) // 3))
    misheard = data.draw(st.sets(st.integers(0, len(truth) - 1), max_size=len(truth) // 3))
    heard = [
        replace(c, text="zzyx") if number in misheard else c
        for number, c in enumerate(truth)
        if number not in unheard
    ]
    try:
        fitted = fit(claimed, heard, truth)
    except InputError:
        return

    # Each of the file's words is there once, in order, among what was heard besides.
    words = iter(fitted.words)
    for claim in truth:
        word = next(word for word in words if word.text == claim.text)
        assert safe(Span(claim.start, claim.end), word, fitted.unheard), claim


def safe(truth: Span, word: Word, unheard: Sequence[Span]) -> bool:
    """Whether a word has its true time, or its true time is covered by it or by unheard speech."""
    if abs(word.span.start - truth.start) <= NEAR and abs(word.span.end - truth.end) <= NEAR:
        return True
    return truth.length - covered(truth, union([word.span, *unheard])) < LEAST


@given(speeches(), speeches())
def test_every_sample_of_any_two_texts_is_in_a_word_or_a_gap(one: list[Claim], other: list[Claim]) -> None:
    try:
        fitted = fit(one, other, other)
    except InputError:
        return
    assert union([w.span for w in fitted.words] + [g.span for g in fitted.gaps]) == (Span(0, LENGTH),)
    assert sum(gap.span.length for gap in fitted.gaps) == sum(
        g.length for g in union(g.span for g in fitted.gaps)
    )
