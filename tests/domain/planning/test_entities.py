"""All mentions of one person or thing."""

from dataclasses import replace

from hypothesis import given

from app.domain.finding import Category
from app.domain.planning.entities import mentions_of_one
from app.domain.planning.labels import number_entities
from app.domain.review import Review
from app.domain.timeline import Span
from tests.properties.strategies import reviews
from tests.values import RATE, find, make_transcript, say


def test_what_has_one_number_is_one_and_unheard_speech_is_each_by_itself() -> None:
    voice = [Span(6 * RATE, 7 * RATE), Span(8 * RATE, 9 * RATE)]
    said = make_transcript(say("Anna met Bob and Anna left Bob with Paris"), voice=voice)
    wanted = {"Anna": Category.PERSON, "Bob": Category.PERSON, "Paris": Category.PLACE}
    found = find(said, wanted).findings
    assert [one.term for one in found] == ["anna", "bob", "anna", "bob", "paris", "", ""]
    assert mentions_of_one(found) == ((0, 2), (1, 3), (4,), (5,), (6,))


def test_what_has_no_letter_is_like_nothing_else_also_in_a_text_alone() -> None:
    (one,) = find(make_transcript(say("Anna")), {"Anna": Category.PERSON}).findings
    signs = tuple(replace(one, term="", span=None, first_word=n, last_word=n) for n in range(2))
    untimed = replace(one, span=None, first_word=0, last_word=0)
    assert mentions_of_one((*signs, untimed, untimed)) == ((0,), (1,), (2, 3))


def test_a_name_is_not_the_place_that_is_called_so() -> None:
    said = make_transcript(say("Paris met Paris"))
    found = find(said, {"Paris": Category.PERSON}).findings
    assert mentions_of_one((found[0], replace(found[1], category=Category.PLACE))) == ((0,), (1,))


@given(reviews())
def test_every_finding_is_a_mention_of_one_thing_and_words_go_by_their_number(review: Review) -> None:
    findings = review.findings.findings
    groups, numbers = mentions_of_one(findings), number_entities(findings)
    assert sorted(index for group in groups for index in group) == list(range(len(findings)))
    assert [group[0] for group in groups] == sorted(group[0] for group in groups)
    for group in groups:
        assert list(group) == sorted(group)
        assert (
            len({(findings[n].category, numbers[findings[n].category, findings[n].term]) for n in group}) == 1
        )
