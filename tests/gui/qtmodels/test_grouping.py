from app.domain.finding import Category
from app.domain.review import Action
from app.gui.qtmodels.grouping import Order, Wanted, common, grouped, mentioned
from tests.gui.review_material import Shown, found_in, meeting
from tests.values import make_transcript, say

TEXT = "zoe met Bob Ott. Then Anna Berg and Bob Ott left Lyon for Lyon, said Ott"
WANTED = (
    ("zoe", Category.PERSON, Action.KEEP),
    ("Bob Ott", Category.PERSON, Action.REDACT),
    ("Anna Berg", Category.PERSON, Action.ASK),
    ("Lyon", Category.PLACE, Action.ASK),
    ("said Ott", Category.CONTEXT, Action.ASK),
)


def listed(shown: Shown, wanted: Wanted) -> list[tuple[Category, list[tuple[str, int]]]]:
    found = mentioned(shown.transcript, shown.findings)
    return [
        (group.category, [(entity.title, len(entity.mentions)) for entity in group.entities])
        for group in grouped(found, shown.actions, wanted)
    ]


def shown() -> Shown:
    return found_in(make_transcript(say(TEXT, each=0.3)), WANTED)


def test_mentions_of_one_thing_are_one_row_under_their_category() -> None:
    assert listed(shown(), Wanted()) == [
        (Category.PERSON, [("zoe", 1), ("Bob Ott", 2), ("Anna Berg", 1)]),
        (Category.PLACE, [("Lyon", 2)]),
        (Category.CONTEXT, [("said Ott", 1)]),
    ]


def test_a_part_of_a_name_is_that_person_as_in_the_labels() -> None:
    transcript = make_transcript(say("call Bob Ott and then Ott again"))
    found = found_in(
        transcript, [("Bob Ott", Category.PERSON, Action.ASK), ("Ott", Category.PERSON, Action.ASK)]
    )
    assert listed(found, Wanted()) == [(Category.PERSON, [("Bob Ott", 2)])]


def test_sorting_is_within_a_category() -> None:
    by_name = listed(shown(), Wanted(order=Order.NAME))[0][1]
    by_count = listed(shown(), Wanted(order=Order.COUNT))[0][1]
    assert [name for name, _ in by_name] == ["Anna Berg", "Bob Ott", "zoe"]
    assert [name for name, _ in by_count] == ["Bob Ott", "zoe", "Anna Berg"]


def test_filters_by_category_by_what_waits_and_by_words() -> None:
    assert listed(shown(), Wanted(category=Category.PLACE)) == [(Category.PLACE, [("Lyon", 2)])]
    assert listed(shown(), Wanted(waiting=True))[0] == (Category.PERSON, [("Anna Berg", 1)])
    assert listed(shown(), Wanted(text="ANNA b")) == [(Category.PERSON, [("Anna Berg", 1)])]
    assert listed(shown(), Wanted(text="anna", category=Category.PLACE)) == []


def test_each_stretch_of_unheard_speech_stands_for_itself() -> None:
    groups = listed(meeting(), Wanted(category=Category.UNHEARD))
    assert groups == [(Category.UNHEARD, [("", 1)])]


def test_what_was_decided_about_many() -> None:
    assert common([Action.KEEP, Action.KEEP]) is Action.KEEP
    assert common([Action.KEEP, Action.ASK, Action.REDACT]) is Action.ASK
    assert common([Action.KEEP, Action.REDACT]) is None
