"""Arbitrary values of the domain."""

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import strategies as st

from app.domain.finding import Category, Finding, Hit
from app.domain.merging import in_transcript
from app.domain.plan import Plan, plan
from app.domain.planning.passages import passages
from app.domain.profile import TextStyle
from app.domain.review import Action, Decision, Review
from app.domain.reviewing.edits import State, Step
from app.domain.reviewing.marking import stretch_findings, words_finding
from app.domain.timeline import Span
from app.domain.transcript import Claim, Transcript
from app.domain.transcription.assembling import assemble
from tests.values import make_recording

LENGTH = 400_000
"""Samples in the recording that all values are of: 50 s at 8 kHz."""
RECORDING = make_recording(length=LENGTH)

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 200), st.integers(1, 60))
many_spans = st.lists(spans, max_size=12)
wide_spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, LENGTH + 999), st.integers(1, 20_000)
)
written = st.text(alphabet="abcdéèÉ'\u20190123456789-.,!<>&", min_size=1, max_size=12)
claims = st.builds(
    Claim,
    text=written,
    start=st.integers(-9_000, LENGTH + 9_000),
    end=st.integers(-9_000, LENGTH + 9_000),
    confidence=st.floats(0, 1),
    speaker=st.sampled_from([None, "Anna Kowalska", "Bob"]),
)


@st.composite
def spoken(draw: st.DrawFn) -> list[Claim]:
    """Words in order, mostly of possible lengths, with some that are impossible."""
    at, made = draw(st.integers(0, 4_000)), []
    for text in draw(st.lists(written, max_size=25)):
        length = draw(st.integers(800, 6_000))
        speaker = draw(st.sampled_from([None, "Anna Kowalska", "Bob"]))
        wild = draw(st.integers(0, 9)) == 0
        made.append(draw(claims) if wild else Claim(text, at, at + length, speaker=speaker))
        at += length + draw(st.sampled_from([0, 0, 100, 3_000]))
    return made


def split(words: Sequence[Claim], places: Sequence[int]) -> list[tuple[str, Sequence[Claim]]]:
    borders = [0, *sorted({place for place in places if 0 < place < len(words)}), len(words)]
    return [("en", words[a:b]) for a, b in pairwise(borders)]


@st.composite
def transcripts(draw: st.DrawFn, words: st.SearchStrategy[list[Claim]] | None = None) -> Transcript:
    said = draw(words if words is not None else spoken())
    return assemble(
        made_from=RECORDING.sha256,
        language=draw(st.sampled_from(["en", "fr"])),
        rate=RECORDING.rate,
        length=LENGTH,
        segments=split(said, draw(st.lists(st.integers(0, max(1, len(said))), max_size=5))),
        voice=draw(st.lists(wide_spans, max_size=6)),
        engine="ctranslate2",
        model="base",
    )


@st.composite
def hits(draw: st.DrawFn, transcript: Transcript) -> list[Hit]:
    """Hits that begin and end anywhere in the words of a text."""
    text, made = transcript.text, []
    for _ in range(draw(st.integers(0, 8)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, min(len(text), start + 30)))
        if text[start:end].strip():
            made.append(
                Hit(draw(st.sampled_from(list(Category))), start, end, draw(st.floats(0, 1)), "x", "because")
            )
    return made


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    transcript = draw(transcripts())
    review = Review(RECORDING, transcript, in_transcript(transcript, draw(hits(transcript))))
    actions = st.sampled_from([Action.REDACT, Action.REDACT, Action.KEEP, Action.ASK])
    return review.decide(Decision(f.key, draw(actions), "me") for f in review.findings.findings)


@st.composite
def edges_of(draw: st.DrawFn, review: Review) -> dict[Span, Span]:
    pads = st.integers(0, 4_000)
    return {p.span: p.span.pad(draw(pads), draw(pads), within=Span(0, LENGTH)) for p in passages(review)}


def all_decided(review: Review) -> Review:
    return review.decide(Decision(finding.key, Action.REDACT, "me") for finding in review.undecided)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    review = all_decided(draw(reviews()))
    return plan(review, draw(edges_of(review)), text_style=draw(st.sampled_from(TextStyle)))


actions = st.sampled_from([Action.REDACT, Action.KEEP, Action.ASK])


@st.composite
def steps(draw: st.DrawFn, state: State) -> Step:
    """Anything a person can do next."""
    findings, words = state.review.findings.findings, state.review.transcript.words
    kinds = ["decide"] * bool(findings) + ["mark", "correct"] * bool(words) + ["stretch"]
    match draw(st.sampled_from(kinds)):
        case "decide":
            chosen = draw(st.lists(st.sampled_from(findings), min_size=1, max_size=3))
            return Step(decisions=tuple(Decision(f.key, draw(actions), "me") for f in chosen))
        case "mark":
            first = draw(st.integers(0, len(words) - 1))
            last = draw(st.integers(first + 1, len(words)))
            found: tuple[Finding, ...] = (words_finding(state.review.transcript, first, last),)
        case "correct":
            text = " ".join(draw(st.lists(written, min_size=1, max_size=3)))
            return Step(words=((draw(st.integers(0, len(words) - 1)), text),))
        case _:
            span = draw(wide_spans).clip(RECORDING.whole) or Span(0, 1)
            found = stretch_findings(state.review.transcript, span)
    return Step(added=found, decisions=tuple(Decision(f.key, Action.REDACT, "me") for f in found))
