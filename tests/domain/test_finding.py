import pytest

from app.domain.finding import Category, Hit, in_place_of, with_key
from app.domain.merging import in_transcript
from tests.values import make_transcript, say


@pytest.mark.parametrize(
    ("start", "end", "score"), [(-1, 2, 0.5), (2, 2, 0.5), (3, 2, 0.5), (0, 1, 1.1), (0, 1, -0.1)]
)
def test_a_hit_is_a_stretch_with_a_score(start: int, end: int, score: float) -> None:
    with pytest.raises(ValueError, match="a hit is"):
        Hit(Category.PERSON, start, end, score, "x", "because")


def test_a_finding_is_found_by_the_key_of_its_decision() -> None:
    person, place = Category.PERSON, Category.PLACE
    hits = [
        Hit(category, start, end, 0.5, "x", "because")
        for category, start, end in ((person, 0, 4), (place, 0, 4), (place, 5, 13), (person, 9, 13))
    ]
    findings = in_transcript(make_transcript(say("Anna met Anna")), hits).findings
    assert [[*with_key(findings, one.key)] for one in findings] == [[n] for n in range(len(findings))]


def test_what_was_chosen_is_found_again_by_its_place_and_its_category() -> None:
    transcript = make_transcript(say("Anna met Bob"))
    hits = (
        Hit(Category.ORGANISATION, 0, 8, 1.0, "x", "because"),
        Hit(Category.PERSON, 0, 8, 1.0, "x", "because"),
    )
    organisation, person = in_transcript(transcript, hits).findings
    before = in_transcript(transcript, (Hit(Category.PERSON, 5, 8, 1.0, "x", "because"),)).findings[0]
    assert in_place_of(before, (organisation, person)) == person
    assert in_place_of(organisation, (organisation, person)) == organisation
    assert in_place_of(before, (organisation,)) is None
