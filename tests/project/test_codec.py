import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.finding import Category, Findings, Key
from app.domain.ports import HeardBlock, HeardSegment
from app.domain.recording import Fault, FaultKind, Recording
from app.domain.review import Action, Decision, Reading, Review
from app.domain.reviewing.edits import Step
from app.domain.spotting.watchlist import Term
from app.domain.timeline import Span
from app.domain.transcript import Claim, Transcript
from app.project import Settings
from app.project.codec import Codec
from app.project.log import Entry, LogState, follow, replay, seal_length, sign, step_to
from tests.properties.strategies import claims, reviews
from tests.values import decided, find, make_recording, make_transcript, say

CODEC = Codec()
NOW = datetime(2026, 1, 31, tzinfo=UTC)


@dataclass(frozen=True)
class Said:
    """What is kept of every kind."""

    at: datetime
    path: Path
    said: dict[str, tuple[int, bytes]]


@given(reviews())
def test_values_come_back_as_they_were(review: Review) -> None:
    for value, kind in (
        (review.recording, Recording),
        (review.transcript, Transcript),
        (review.findings, Findings),
        (Entry(NOW, 2, review.decisions, ("damage:0",)), Entry),
    ):
        assert CODEC.decode(CODEC.encode(value), kind) == value


@given(st.lists(claims))
def test_blocks_come_back_as_they_were(said: list[Claim]) -> None:
    block = HeardBlock(Span(0, 9), "fr", (HeardSegment("en", tuple(said)),))
    assert CODEC.decode(CODEC.encode(block), HeardBlock) == block


@pytest.mark.parametrize("path", ["/a b/é\n.wav", "/bad\udcff name.wav", "-x"])
def test_the_name_of_a_file_may_be_no_text(path: str) -> None:
    recording = replace(make_recording(), path=Path(path), tags=(("title", "é"),), bit_rate=64_000)
    assert CODEC.decode(CODEC.encode(recording), Recording) == recording


@pytest.mark.parametrize(
    "value", [{"source": "/bad\udcff name.wav"}, Said(NOW, Path("é"), {"a\udcff": (1, b"b")})]
)
def test_a_sentence_or_a_setting_may_name_it(value: object) -> None:
    assert CODEC.decode(CODEC.encode(value), type(value)) == value


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b'{"start": 5, "end": 5}', b'{"start": 5}'])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        CODEC.decode(data, Span)


def flipped(value: object) -> Iterator[object]:
    """The JSON value with one value in it, or itself, of another kind: once for each."""
    yield [[]] if isinstance(value, float | int) else 7.5
    if isinstance(value, dict):
        yield from ({**value, key: other} for key, one in value.items() for other in flipped(one))
    elif isinstance(value, list):
        for at, one in enumerate(value):
            yield from ([*value[:at], other, *value[at + 1 :]] for other in flipped(one))


@pytest.mark.parametrize(
    "value",
    [
        Settings(profile="staff", watchlist=(Term("Heron", ("grey bird",)),), source="/x", transcript="/y"),
        make_recording(faults=(Fault(FaultKind.DAMAGE, "damage:0", "a packet is broken"),)),
        make_transcript(say("Anna met Bob")),
        HeardBlock(Span(0, 9), "fr", (HeardSegment("en", tuple(say("Anna"))),)),
        Step(decisions=(Decision(Key(Span(0, 9), "anna", Category.PERSON), Action.KEEP, "me"),)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_value_of_another_kind_is_refused_wherever_it_stands(value: object) -> None:
    kind = Settings if isinstance(value, dict) else type(value)
    for made in flipped(json.loads(CODEC.encode(value))):
        with pytest.raises(ValueError, match=r"."):
            CODEC.decode(json.dumps(made).encode(), kind)


def test_a_value_without_a_form_is_refused() -> None:
    with pytest.raises(TypeError, match="no JSON form: object"):
        CODEC.encode(object())
    with pytest.raises(ValueError, match="no JSON form: Weird"):
        CODEC.decode(b'"x"', Weird)


class Weird:
    """No frozen value."""


READERS = (Reading("Zoe"), Reading("Zoe", "Max"), None)


@given(reviews(), st.lists(st.integers(0, 15), max_size=12))
def test_the_log_leads_to_every_review_that_was_saved(review: Review, moves: list[int]) -> None:
    made, saved = replace(review, decisions=()), []
    before: list[Review] = []
    states = replay(())
    for number, move in enumerate(moves):
        if move < 4 and before:  # back, and at once on another way
            made = before.pop().decide(review.decisions[:move])
        elif move < 15:
            before.append(made)
        if 4 <= move < 10:
            made = made.decide(review.decisions[move - 4 : move - 3])
        elif 10 <= move < 12:
            made = replace(made, accepted=made.accepted | {f"damage:{number}"})
        elif 12 <= move < 15:
            made = replace(made, reading=READERS[move - 12])
        elif move == 15:  # found anew: behind it nothing is taken back
            saved.append(Entry(NOW, detected=True))
            states = follow(states, saved[-1])
            assert len(states) == 1
        if (entry := step_to(states, made, NOW)) is not None:
            saved.append(entry)
            states = follow(states, entry)
        assert states == replay(saved)
        assert states[-1] == LogState(made.decisions, made.accepted, made.reading)
        assert step_to(states, made, NOW) is None


def test_the_log_tells_what_a_person_did_and_nothing_else() -> None:
    transcript = make_transcript(say("Anna met Bob"))
    wanted = {"Anna": Category.PERSON, "Bob": Category.PERSON}
    review = Review(make_recording(), transcript, find(transcript, wanted), reading=Reading("Zoe"))
    decisions = decided(transcript, review.findings).decisions
    reviews = [review.decide(decisions[:count]) for count in (0, 1, 2, 1)]
    states, said = replay(()), []
    for made in reviews:
        entry = step_to(states, made, NOW)
        assert entry is not None
        states = follow(states, entry)
        said.append((entry.undone, entry.decisions, entry.reading))
    assert said == [(0, (), (review.reading,)), (0, decisions[:1], ()), (0, decisions[1:], ()), (1, (), ())]
    assert follow(states, Entry(NOW, detected=True)) == states[-1:], "behind it nothing is taken back"


def test_a_sign_in_the_log_is_of_one_term_and_one_project_alone() -> None:
    terms = [str(number) for number in range(1000)]
    assert len({sign(secret, term) for secret in (b"one", b"two") for term in terms}) == 2000


def test_the_seal_of_a_log_is_of_one_project_one_length_and_one_last_entry() -> None:
    logs = product((b"one", b"two"), (1, 2), (b"a", b"b"))
    assert len({seal_length(*log) for log in logs}) == 8


@pytest.mark.parametrize("before", [b"", b'"profile":"\\ud800",'], ids=["text", "no text"])
def test_what_is_nested_without_end_is_no_value(before: bytes) -> None:
    with pytest.raises(ValueError, match="too deep"):
        CODEC.decode(b"{" + before + b'"source":' + b"[" * 200_000, dict[str, object])
