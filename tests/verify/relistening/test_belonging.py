"""Whether the text is that of what is heard."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.certificate import Check
from app.domain.finding import Category
from app.verify.relistening.belonging import Belonging
from tests.verify.material import Bundle, Parrot, deaf, make_bundle, verifier

STRANGE = (
    "stadium violins thunder granite pockets saffron lagoons balcony feather walnuts kettles cinnamon "
    "harbours parsley chimney"
)
"""Fifteen long words, none of which the meeting has."""


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    return make_bundle(tmp_path_factory.mktemp("belonging"), texts=())


def relistened(bundle: Bundle, written: str) -> Check:
    ears = replace(deaf(), witness=Parrot(written))
    return bundle.check(verifier(lambda: ears))["relisten"]


@pytest.mark.parametrize(
    ("heard", "known", "strange"),
    [(14, 0, False), (15, 0, True), (15, 1, True), (15, 2, False), (100, 9, True), (100, 10, False)],
)
def test_a_tenth_of_what_is_heard_has_to_be_in_the_text(heard: int, known: int, *, strange: bool) -> None:
    made = Belonging(heard, known)
    assert made.strange is strange
    assert made.detail == (
        f"; {known} of {heard} long words that are heard are in the text" if strange else ""
    )


def test_long_words_are_compared_however_they_are_written() -> None:
    assert Belonging.of(["Été,", "MORNING", "and", "plane", "plane"], ["morning.", "and"]) == Belonging(2, 1)
    assert Belonging(2, 1).and_also(Belonging(3, 1)) == Belonging(5, 2)


def test_a_text_of_another_recording_is_noticed_around_what_was_removed(bundle: Bundle) -> None:
    """No wider cut mends that: no place is named that could be widened."""
    found = relistened(bundle, STRANGE)
    assert (found.passed, found.spans) == (False, ())
    assert "; 0 of 15 long words that are heard are in the text" in found.detail


def test_removed_words_heard_beside_a_text_of_another_recording_are_not_widened(bundle: Bundle) -> None:
    found = relistened(bundle, f"{STRANGE} Kowalska")
    assert (found.passed, found.spans) == (False, ())
    assert "2 written down again" in found.detail


@pytest.mark.parametrize("written", [f"{STRANGE} morning welcome", " ".join(STRANGE.split()[:14])])
def test_a_few_words_that_are_heard_otherwise_tell_nothing(bundle: Bundle, written: str) -> None:
    """They are counted once, however many channels are listened to."""
    assert relistened(bundle, written).passed


def test_words_a_little_beside_what_is_listened_to_are_in_the_text(tmp_path: Path) -> None:
    """Captions tell when a line is said, and not when each of its words is."""
    made = make_bundle(tmp_path, texts=(), removed={"Montréal": Category.PLACE})
    (span,) = made.plan.spans
    early = next(word for word in made.plan.words if word.text.startswith("morning"))
    assert early.span.end < span.start - 2 * made.plan.rate
    assert relistened(made, f"{STRANGE} morning departs").passed
