"""What the decision log says: states that can be gone back to, and the entry that leads to another."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from app.domain.finding import Category
from app.domain.review import Action, Decision, Reading, Review
from app.project.log import Entry, LogState, follow, hidden, replay, shown, signs_of, step_to
from tests.values import find, make_recording, make_transcript, say

AT = datetime(2026, 1, 31, tzinfo=UTC)
SAID = make_transcript(say("Anna met Bob"))
FOUND = find(SAID, {"Anna": Category.PERSON, "Bob": Category.PERSON})
MADE = tuple(
    Decision(one.key, action, "me") for one in FOUND.findings for action in (Action.KEEP, Action.REDACT)
)

decisions = st.lists(st.sampled_from(MADE), max_size=4).map(tuple)
accepted = st.frozensets(st.sampled_from(["damage:0", "damage:1", "recogniser:names"]))
readings = st.sampled_from([None, Reading("me"), Reading("me", "you")])
states = st.builds(LogState, decisions, accepted, readings)


def review_of(state: LogState) -> Review:
    return Review(make_recording(), SAID, FOUND, state.decisions, state.accepted, reading=state.reading)


@given(st.lists(st.tuples(states, st.booleans()), max_size=6))
def test_the_log_leads_to_every_review_that_is_saved(saved: list[tuple[LogState, bool]]) -> None:
    """Whatever was decided before, and taken back; also where a detection came in between."""
    entries: list[Entry] = []
    for wanted, detected in saved:
        if (entry := step_to(replay(entries), review_of(wanted), AT)) is not None:
            entries.append(entry)
        assert replay(entries)[-1] == wanted
        assert step_to(replay(entries), review_of(wanted), AT) is None
        if detected:
            entries.append(Entry(AT, detected=True))
    assert all(list(entry.accepted) == sorted(entry.accepted) for entry in entries)


def test_every_kind_of_step_can_be_taken_back_but_what_is_before_a_detection() -> None:
    steps = (
        Entry(AT, decisions=MADE[:1]),
        Entry(AT, accepted=("damage:0",)),
        Entry(AT, reading=(Reading("me"),)),
    )
    known = replay(steps)
    assert [len(replay(steps[:count])) for count in range(4)] == [1, 2, 3, 4]
    for back in range(4):
        assert follow(known, Entry(AT, undone=back))[-1] == known[-1 - back]
    assert replay((*steps, Entry(AT, detected=True))) == known[-1:]
    assert replay((*steps, Entry(AT, undone=9))) == (LogState(),)


def test_as_few_steps_are_taken_back_as_can_be() -> None:
    first, second = LogState(MADE[:1]), LogState(MADE[:2], frozenset({"damage:0"}))
    known = (LogState(), first, second)
    for wanted, undone, added in (
        (LogState(MADE[:3], second.accepted), 0, MADE[2:3]),
        (LogState(MADE[:2]), 1, MADE[1:2]),
        (LogState(MADE[1:2]), 2, MADE[1:2]),
    ):
        entry = step_to(known, review_of(wanted), AT)
        assert entry is not None
        assert (entry.undone, entry.decisions) == (undone, added)


def test_no_word_stands_in_the_log_and_each_comes_back_by_its_sign() -> None:
    entry = Entry(AT, decisions=MADE[:3])
    without, terms = hidden(entry, lambda term: f"#{len(term)}{term[:1].encode().hex()}")
    assert sorted(terms.values()) == ["anna", "bob"]
    assert signs_of(without) == terms.keys()
    assert signs_of(entry) == frozenset(), "a log of an older version has its words in it"
    assert not any(term in repr(without) for term in terms.values())
    assert shown(without, terms) == entry
    assert shown(without, {}) == without
