"""What is written around labels, and which findings share one."""

from itertools import permutations

import pytest

from app.domain.finding import Category
from app.domain.planning.cues import clusters
from tests.values import find, make_plan, make_transcript, say, text_of


@pytest.mark.parametrize(
    ("text", "wanted", "written"),
    [
        (
            "so Acme. anna left",
            {"Acme.": Category.ORGANISATION, "anna": Category.PERSON},
            "so [ORGANISATION 1]. [PERSON 1] left",
        ),
        ("so Acme. then left", {"Acme.": Category.ORGANISATION}, "so [ORGANISATION 1] then left"),
    ],
    ids=["a removed word behind it", "a kept word behind it"],
)
def test_a_dot_tells_nothing_of_a_removed_word_behind_it(
    text: str, wanted: dict[str, Category], written: str
) -> None:
    assert text_of(make_plan(make_transcript(say(text)), wanted)) == written


def test_a_sentence_that_ends_within_a_removed_passage_goes_on_behind_it() -> None:
    """What is kept of it is kept, and so is the mark at its end."""
    said = make_transcript(say("so Anna. Bob! we left"))
    assert text_of(make_plan(said, {"Anna. Bob!": Category.PERSON})) == "so [PERSON 1]! we left"


def test_findings_that_share_words_share_a_label_in_whatever_order_they_are() -> None:
    said = make_transcript(say("so Anna Maria Ray left"))
    wanted = {"Anna Maria": Category.PERSON, "Maria Ray left": Category.CONTEXT, "so": Category.DATE}
    found = find(said, wanted).findings
    groups = {clusters(order) for order in permutations(found)}
    ((first, second),) = groups
    assert (first.first_word, first.last_word, first.categories) == (0, 1, (Category.DATE,))
    assert (second.first_word, second.last_word) == (1, 5)
    assert second.lead.category is Category.CONTEXT, "the longest names it"
    assert set(second.categories) == {Category.PERSON, Category.CONTEXT}
