import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.finding import Category, Hit
from app.domain.merging import in_transcript
from app.domain.planning.labels import earlier_numbers
from app.domain.review import Action
from app.gui.widgets.words.marks import bar_labels
from app.gui.widgets.words.script import EMPTY, Place, Script, script_of
from tests.gui.review_material import Shown, found_in, long_meeting, meeting
from tests.values import make_transcript, say


@pytest.fixture(scope="module")
def shown() -> Shown:
    return meeting()


@pytest.fixture(scope="module")
def script(shown: Shown) -> Script:
    return script_of(shown.transcript, shown.findings, shown.actions)


def test_the_caret_goes_over_every_word_and_stretch_once(shown: Shown, script: Script) -> None:
    place, met = Place(0, 0), []
    while True:
        token = script.token_at(place)
        assert token is not None
        met.append(token.text or "unheard")
        if (after := script.step(place, 1)) == place:
            break
        assert script.step(after, -1) == place
        place = after
    assert place == script.end
    assert [word for word in met if word != "unheard"] == [word.text for word in shown.transcript.words]
    assert met.count("unheard") == 1


def test_a_word_and_a_finding_are_where_they_are(shown: Shown, script: Script) -> None:
    for index, word in enumerate(shown.transcript.words):
        token = script.token_at(script.place_of(index))
        assert token is not None
        assert (token.word, token.text) == (index, word.text)
    for finding in shown.findings:
        assert script.finding_at(script.place_of_finding(finding)) == finding


def test_what_will_name_the_label_is_drawn_on_top_and_under_the_caret() -> None:
    words = make_transcript(say("Fair question Zuzanna Brandt"))
    hits = [
        Hit(category, 14, end, score, "test", "it is looked for")
        for category, end, score in (
            (Category.PERSON, 21, 0.98),
            (Category.PLACE, 21, 0.8),
            (Category.SUSPECT, 21, 1.0),
            (Category.ORGANISATION, 28, 0.9),
        )
    ]
    findings = in_transcript(words, hits).findings
    script = script_of(words, findings, [Action.ASK] * len(findings))
    drawn = [mark.finding.category for mark in script.marks(0)]
    assert drawn == [Category.ORGANISATION, Category.SUSPECT, Category.PLACE, Category.PERSON]
    found = script.finding_at(script.place_of(2))
    assert found is not None
    assert found.category is Category.PERSON


def test_marks_are_drawn_bars_last(script: Script) -> None:
    drawn = [[mark.action for mark in script.marks(page)] for page in range(len(script.paragraphs))]
    order = {Action.KEEP: 0, Action.ASK: 1, Action.REDACT: 2}
    assert all([order[a] for a in actions] == sorted(order[a] for a in actions) for actions in drawn)
    assert any(Action.REDACT in actions and len(set(actions)) == 3 for actions in drawn)


def test_only_paragraphs_with_another_decision_change(script: Script) -> None:
    same, changed = script.decided(script.actions)
    assert changed == set()
    other = tuple(
        Action.REDACT if f.category is Category.MONEY else a
        for f, a in zip(script.findings, script.actions, strict=True)
    )
    after, changed = same.decided(other)
    money = next(f for f in script.findings if f.category is Category.MONEY)
    assert changed == {script.place_of_finding(money).paragraph}
    assert after.action_of(money) is Action.REDACT


def test_bars_say_what_will_be_published(script: Script) -> None:
    labels = bar_labels(script.findings, script.actions, "en", {})
    after, changed = script.labelled(labels)
    bars = [mark.label for page in range(len(after.paragraphs)) for mark in after.marks(page) if mark.is_bar]
    assert bars == ["PERSON 1", "PHONE 1", "PERSON 1"]
    assert len(changed) == 3
    assert after.labelled(labels)[1] == set()
    earlier = bar_labels(script.findings, script.actions, "en", earlier_numbers("[PERSON 2]", "en"))
    assert set(earlier.values()) == {"PERSON 3", "PHONE 1"}, "the text was redacted before"


def test_redactions_that_share_words_are_one_bar() -> None:
    transcript = make_transcript(say("call Priya Raman now please"))
    shown = found_in(
        transcript,
        [("Priya Raman", Category.PERSON, Action.REDACT), ("Raman now", Category.CONTEXT, Action.REDACT)],
    )
    (bar,) = script_of(shown.transcript, shown.findings, shown.actions).marks(0)
    assert (bar.first, bar.last, bar.label) == (1, 4, "PERSON")


def test_what_waits_is_talked_about_before_what_is_decided() -> None:
    transcript = make_transcript(say("call Priya Raman now please"))
    shown = found_in(
        transcript,
        [("Priya Raman now", Category.PERSON, Action.ASK), ("Raman", Category.CONTEXT, Action.REDACT)],
    )
    script = script_of(shown.transcript, shown.findings, shown.actions)
    found = script.finding_at(script.place_of(2))
    assert found is not None
    assert found.category is Category.PERSON


def test_nothing_to_read_has_no_place_but_the_first() -> None:
    assert EMPTY.token_at(Place(0, 0)) is None
    assert EMPTY.finding_at(Place(0, 0)) is None
    assert EMPTY.end == EMPTY.step(Place(0, 0), 1) == Place(0, 0)


def test_one_action_for_each_finding(shown: Shown) -> None:
    with pytest.raises(ValueError, match="one action"):
        script_of(shown.transcript, shown.findings, shown.actions[1:])


LONG = long_meeting(2_000, 100)
"""Some pages, with findings on all of them."""
rows = st.lists(st.sampled_from(range(len(LONG.findings))), unique=True, min_size=len(LONG.findings) - 6).map(
    sorted
)


@given(rows, rows, st.data())
def test_only_what_looks_different_is_set_again(
    before: list[int], after: list[int], data: st.DataObject
) -> None:
    actions = {index: data.draw(st.sampled_from(Action)) for index in {*before[:40:7], *after[::13]}}
    shown = script_of(
        LONG.transcript, [LONG.findings[index] for index in before], [Action.ASK for _ in before]
    )
    other, changed = shown.refound(
        [LONG.findings[index] for index in after], [actions.get(index, Action.ASK) for index in after]
    )
    differ = {page for page in range(len(other.paragraphs)) if other.pairs(page) != shown.pairs(page)}
    assert differ <= changed
    anew = script_of(LONG.transcript, other.findings, other.actions)
    assert [other.pairs(page) for page in range(len(other.paragraphs))] == [
        anew.pairs(page) for page in range(len(anew.paragraphs))
    ]


def test_a_finding_more_changes_its_page_alone() -> None:
    fewer = [finding for number, finding in enumerate(LONG.findings) if number != 50]
    shown = script_of(LONG.transcript, fewer, [Action.ASK] * len(fewer))
    other, changed = shown.refound(LONG.findings, [Action.ASK] * len(LONG.findings))
    assert changed == {page for page, touched in enumerate(other.touched) if 50 in touched}
    assert len(other.paragraphs) > 10
