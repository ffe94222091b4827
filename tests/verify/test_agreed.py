"""A plan in which text and sound say different things is not published."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.finding import Category
from app.domain.plan import _SEAL, Plan
from app.domain.planning.cues import Cue, Piece
from app.domain.profile import TextStyle
from app.verify.agreed import agrees
from tests.values import make_plan, make_transcript, say
from tests.verify.material import Bundle, make_bundle


def made(style: TextStyle = TextStyle.LABEL) -> Plan:
    said = say("Then Ann's car, and Bob ? went to Oslo - or not.")
    wanted = {"Ann's": Category.PERSON, "Bob ?": Category.PERSON, "Oslo - or not.": Category.PLACE}
    return make_plan(make_transcript(said), wanted, text_style=style)


def with_pieces(plan: Plan, *pieces: Piece) -> Plan:
    return replace(plan, cues=(Cue(pieces, plan.cues[0].span),), seal=_SEAL)


@pytest.mark.parametrize("style", TextStyle)
def test_what_is_read_and_heard_is_the_same(style: TextStyle) -> None:
    assert agrees(made(style))


def test_signs_beside_a_sentence_that_is_gone_are_not_said() -> None:
    said = say("We met \u2013 Bob ! \u2026 then left")
    assert agrees(make_plan(make_transcript(said), {"Bob": Category.PERSON}))


@pytest.mark.parametrize("number", range(9))
def test_a_word_is_either_read_or_removed(number: int) -> None:
    """However short it is: who searches for removed words does not look for it."""
    plan = made()
    pieces, word = plan.cues[0].pieces, plan.words[number].text
    more = [*pieces, Piece(word, False, pieces[0].span)]
    assert agrees(with_pieces(plan, *more)) is (word in {"?", "-"})
    less = [piece for piece in pieces if piece.removed or piece.text != word]
    assert agrees(with_pieces(plan, *less)) is (len(less) == len(pieces))


@pytest.mark.parametrize(
    "label", ["[PERSON Ann]", "Ann", "[PERSON 1]'s car", "[ANN 1]", "", "[PERSON 1] Ann"]
)
def test_a_label_holds_nothing_else(label: str) -> None:
    plan = made()
    pieces = [replace(p, text=label) if p.removed else p for p in plan.cues[0].pieces]
    assert not agrees(with_pieces(plan, *pieces))


@pytest.mark.parametrize("muted", [0, 1, 2])
def test_a_word_that_is_silent_is_not_read_and_one_that_is_not_silent_is(muted: int) -> None:
    plan = made()
    less = (*plan.hidden[:muted], *plan.hidden[muted + 1 :])
    assert not agrees(replace(plan, hidden=less, seal=_SEAL))
    passage = replace(plan.hidden[muted].passage, first_word=0)
    more = (*less, replace(plan.hidden[muted], passage=passage))
    assert not agrees(replace(plan, hidden=more, seal=_SEAL))


@pytest.mark.parametrize(
    ("speaker", "told"),
    [
        ("Ann", True),
        ("Lee, ANN", True),
        ("Annie", False),
        ("[Speaker 7]", False),
        ("Speaker 7", True),
        ("Bob Oslo", False),
        ("Kim Oslo or not", True),
    ],
)
def test_what_is_removed_is_not_read_in_the_name_of_a_speaker(speaker: str, told: bool) -> None:
    said = say("Then Ann's car, and 7 went to Oslo - or not, as we say.")
    wanted = {"Ann's": Category.PERSON, "7": Category.FIGURE, "Oslo - or not,": Category.PLACE}
    plan = make_plan(make_transcript(said), wanted)
    pieces = (replace(plan.cues[0].pieces[0], speaker=speaker), *plan.cues[0].pieces[1:])
    assert agrees(with_pieces(plan, *pieces)) is not told


def test_a_bundle_of_such_a_plan_fails(tmp_path: Path) -> None:
    bundle = make_bundle(tmp_path, texts=())
    assert bundle.failing() == set()
    less = replace(bundle.plan, hidden=bundle.plan.hidden[1:], seal=_SEAL)
    checks = Bundle(less, bundle.source, bundle.files).check()
    assert checks["text"].detail == "what is read and what is heard are not the same words"
    assert not checks["text"].passed
