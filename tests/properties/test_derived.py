"""What is carried from one state of a review to the next is the same as what is worked out anew."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.merging import in_transcript
from app.domain.review import Review
from app.domain.reviewing.edits import State, Step, apply
from app.domain.timeline import Span
from app.workbench.reviewing.derived import Derived
from app.workbench.reviewing.standing import Standing
from tests.properties.strategies import RECORDING, hits, steps, transcripts, wide_spans

ASKED = ("excerpt", "listed", "passages", "silence", "waiting")


def standing(state: State) -> Standing:
    return Standing(state.review.findings.findings, state.review.decisions)


@st.composite
def next_steps(draw: st.DrawFn, made: Derived) -> Step:
    """Anything that a person can do next: also to publish a part, and to move an edge."""
    kind = draw(st.sampled_from(["part", "edge", "other", "other"]))
    if kind == "part":
        return Step(part=(draw(st.none() | wide_spans.map(lambda s: s.clip(RECORDING.whole) or Span(0, 9))),))
    if kind == "edge" and made.passages:
        span = draw(st.sampled_from(made.passages)).span
        return Step(moved=((span, span.pad(draw(st.integers(0, 900)), 7, within=RECORDING.whole)),))
    return draw(steps(made.state))


def seen(made: Derived) -> tuple[object, ...]:
    """All that follows, by value."""
    silence = made.silence
    return (
        made.excerpt,
        made.listed,
        made.passages,
        made.waiting,
        (silence.edges, silence.spans, silence.within, silence.passages, silence.unfitted),
    )


@given(st.data())
def test_what_is_carried_over_is_what_would_be_made_anew(data: st.DataObject) -> None:
    transcript = data.draw(transcripts())
    state = State(Review(RECORDING, transcript, in_transcript(transcript, data.draw(hits(transcript)))))
    made = Derived(state, standing(state), {})
    for _ in range(data.draw(st.integers(1, 5))):
        for name in data.draw(st.sets(st.sampled_from(ASKED))):
            getattr(made, name)
        if data.draw(st.booleans()):
            fitted = {p: p.span.pad(11, 13, within=RECORDING.whole) for p in made.passages[::2]}
            made = made.fit(fitted)
            assert seen(made) == seen(Derived(state, standing(state), made.fitted))
        step = data.draw(next_steps(made))
        state = apply(state, step)
        made = made.then(state, standing(state), moved=step == Step(moved=step.moved))
        assert seen(made) == seen(Derived(state, standing(state), made.fitted))
