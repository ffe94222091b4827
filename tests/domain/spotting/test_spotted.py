"""What is looked for by its sound, and what becomes of the places that are alike."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.finding import BY_PLACE, Category, Hit
from app.domain.merging import in_transcript
from app.domain.spotting.spotted import (
    NAME,
    Example,
    Spotted,
    examples,
    found_before,
    least_likeness,
    misheard,
    sounding_alike,
)
from app.domain.timeline import Span, covered
from app.domain.transcript import FILE, Claim, Transcript
from tests.values import RATE, make_recording, make_transcript, say

SURE = 0.9


def said(text: str, *, each: float = 0.5) -> Transcript:
    return make_transcript(
        say(text, each=each), recording=make_recording(length=round((len(text.split()) * each + 2) * RATE))
    )


def hit(transcript: Transcript, text: str, category: Category = Category.PERSON) -> Hit:
    start = transcript.text.index(text)
    return Hit(category, start, start + len(text), 0.9, "names", "a name")


def place(transcript: Transcript, text: str) -> Span:
    """Where words are heard."""
    (found,) = in_transcript(transcript, [hit(transcript, text)]).findings
    assert found.span is not None
    return found.span


def alike(transcript: Transcript, name: str, *texts: str, likeness: float = SURE) -> list[str]:
    """What is found where a name is, and other words are as much like it."""
    hits = [hit(transcript, name)]
    looked_for = examples(transcript, hits)[:1]
    spotted = [Spotted(place(transcript, text), 0, likeness) for text in texts]
    new = sounding_alike(transcript, hits, looked_for, spotted)
    assert {one.recogniser for one in new} <= {NAME}
    return [transcript.text[one.start : one.end] for one in new]


def test_every_run_of_up_to_three_words_of_a_name_is_looked_for() -> None:
    transcript = said("ask Jean Marc de Latthe today", each=0.4)
    found = examples(transcript, [hit(transcript, "Jean Marc de Latthe")])
    assert {one.term for one in found} == {
        "jean marc de",
        "marc de latthe",
        "jean marc",
        "marc de",
        "de latthe",
        "jean",
        "marc",
        "de",
        "latthe",
    }
    assert {one.categories for one in found} == {(Category.PERSON,)}
    (latthe,) = (one for one in found if one.term == "latthe")
    assert (latthe.span, transcript.text[latthe.char :][:6]) == (place(transcript, "Latthe"), "Latthe")


@pytest.mark.parametrize(
    ("name", "category", "each"),
    [
        ("Anna", Category.MONEY, 0.5),
        ("Anna", Category.CONTEXT, 0.5),
        ("Anna", Category.PERSON, 0.2),
        ("Anna", Category.PERSON, 2.0),
        ("it is", Category.SUSPECT, 0.4),
        ("Room12", Category.PLACE, 0.5),
    ],
)
def test_what_is_no_name_or_too_short_or_long_or_tells_nothing_is_not_looked_for(
    name: str, category: Category, each: float
) -> None:
    transcript = said(f"then {name} came", each=each)
    assert examples(transcript, [hit(transcript, name, category)]) == ()


@pytest.mark.parametrize(
    ("score", "recogniser", "looked_for"),
    [(0.55, BY_PLACE, False), (0.6, BY_PLACE, True), (0.4, "firms", True)],
)
def test_what_only_its_place_tells_is_looked_for_where_it_is_likely(
    score: float, recogniser: str, looked_for: bool
) -> None:
    transcript = said("then Latthe came")
    found = Hit(Category.PERSON, 5, 11, score, recogniser, "a name")
    assert bool(examples(transcript, [found])) is looked_for


def test_the_same_words_are_an_example_three_times_at_most() -> None:
    transcript = said(" ".join(["Falcon then"] * 6))
    hits = [Hit(Category.PRODUCT, at, at + 6, 0.9, "names", "a name") for at in range(0, 72, 12)]
    assert len(examples(transcript, hits)) == 3


def test_other_words_that_sound_alike_are_found_with_the_time_of_the_name() -> None:
    transcript = said("Latthe came and then by the hearth he sat")
    hits = [hit(transcript, "Latthe", Category.PLACE)]
    (new,) = sounding_alike(
        transcript, hits, examples(transcript, hits), [Spotted(place(transcript, "the hearth"), 0, SURE)]
    )
    assert (new.category, transcript.text[new.start : new.end]) == (Category.PLACE, "the hearth")
    (finding,) = in_transcript(transcript, [new]).findings
    assert finding.reason == "sounds like what is said at 0:00"


def test_what_sounds_like_more_of_the_name_goes_with_it() -> None:
    transcript = said("de Latthe came and then by the hearth he sat")
    hits = [hit(transcript, "de Latthe")]
    looked_for = examples(transcript, hits)
    terms = [one.term for one in looked_for]
    spotted = [
        Spotted(place(transcript, "hearth"), terms.index("latthe"), SURE),
        Spotted(place(transcript, "the hearth"), terms.index("de latthe"), least_likeness(transcript)),
    ]
    new = sounding_alike(transcript, hits, looked_for, spotted)
    assert {transcript.text[one.start : one.end] for one in new} == {"the hearth"}


def test_it_is_all_that_the_name_was_found_as() -> None:
    transcript = said("Latthe came and then by the hearth he sat")
    kinds = (Category.PERSON, Category.WATCHLIST, Category.MONEY)
    hits = [hit(transcript, "Latthe", kind) for kind in kinds]
    looked_for = examples(transcript, hits)
    assert len(looked_for) == 1
    new = sounding_alike(transcript, hits, looked_for, [Spotted(place(transcript, "the hearth"), 0, SURE)])
    assert {one.category for one in new} == {Category.PERSON, Category.WATCHLIST}


def test_the_name_itself_the_same_words_and_what_is_found_already_are_nothing_new() -> None:
    transcript = said("Latthe came and Latthe sat by the hearth")
    assert alike(transcript, "Latthe", "Latthe") == []
    again = place(transcript, "and Latthe")
    second = Spotted(Span(again.start + RATE // 2, again.end), 0, SURE)
    hits = [hit(transcript, "Latthe")]
    looked_for = examples(transcript, hits)[:1]
    assert sounding_alike(transcript, hits, looked_for, [second]) == ()
    known = [*hits, hit(transcript, "the hearth")]
    spotted = [Spotted(place(transcript, "the hearth"), 0, SURE)]
    assert sounding_alike(transcript, known, looked_for, spotted) == ()
    assert len(sounding_alike(transcript, hits, looked_for, spotted)) == 1


def test_a_place_where_nothing_is_new_hides_no_other() -> None:
    transcript = said("Latthe came and then by the hearth he sat")
    assert alike(transcript, "Latthe", "Latthe", "the hearth") == ["the hearth"]
    (segment,) = transcript.segments
    words = tuple(replace(word, confidence=0.99 if n == 1 else 0.5) for n, word in enumerate(segment.words))
    heard = replace(transcript, segments=(replace(segment, words=words),))
    assert alike(heard, "Latthe", "came", "the hearth") == ["the hearth"]


def test_the_same_words_with_one_beside_them_that_seems_to_last_too_long_are_nothing_new() -> None:
    transcript = said("Latthe came and is Latthe here")
    hits = [hit(transcript, "Latthe"), replace(hit(transcript, "Latthe"), start=19, end=25)]
    looked_for = examples(transcript, hits[:1])[:1]
    spotted = [Spotted(place(transcript, "is Latthe"), 0, SURE)]
    assert sounding_alike(transcript, hits, looked_for, spotted) == ()
    assert len(sounding_alike(transcript, hits[:1], looked_for, spotted)) == 1


def found(transcript: Transcript, hits: list[Hit], text: str, likeness: float = SURE) -> list[str]:
    """What is found of words that are as much like the first hit, with the punctuation behind them."""
    looked_for = examples(transcript, hits[:1])[:1]
    new = sounding_alike(transcript, hits, looked_for, [Spotted(place(transcript, text), 0, likeness)])
    return [transcript.text[one.start : one.end].strip(",") for one in new]


def test_what_is_nearly_alike_does_not_count() -> None:
    transcript = said("Latthe came and then by the hearth he sat")
    least, hits = least_likeness(transcript), [hit(transcript, "Latthe")]
    assert found(transcript, hits, "the hearth", least) == []
    assert found(transcript, hits, "the hearth", least + 0.06) == ["the hearth"]


def test_words_that_were_heard_well_do_not_count() -> None:
    claims = say("Delarbre est venu, et s'il vous pla\u00eet, de l'arbre", each=0.5)
    for confidences, counts in (((0.95, 0.9), False), ((0.95, 0.89), True), ((0.3, 0.9), True)):
        heard = {"vous": confidences[0], "pla\u00eet,": confidences[1]}
        transcript = make_transcript(
            [replace(claim, confidence=heard.get(claim.text, 0.7)) for claim in claims],
            recording=make_recording(length=8 * RATE),
        )
        expected = ["vous pla\u00eet"] if counts else []
        assert found(transcript, [hit(transcript, "Delarbre")], "vous pla\u00eet") == expected


def test_what_was_heard_well_and_ends_its_clause_before_a_found_name_does_not_count() -> None:
    for text, new_ones, counts in (
        ("la protéger, Leïa", {"protéger,": 0.95}, False),
        ("la protéger, Leïa", {"protéger,": 0.85}, True),
        ("la protéger Leïa", {"protéger": 0.95}, True),
        ("la Leïa, protéger", {"protéger": 0.95}, True),
    ):
        claims = say(f"Delarbre venait {text} hier soir", each=0.5)
        transcript = make_transcript(
            [replace(claim, confidence=new_ones.get(claim.text, 0.7)) for claim in claims],
            recording=make_recording(length=8 * RATE),
        )
        hits = [hit(transcript, "Delarbre"), hit(transcript, "Leïa")]
        assert found(transcript, hits, text[3:]) == ([text[3:]] if counts else [])


def test_words_that_tell_nothing_do_not_count_unless_they_were_hardly_heard() -> None:
    claims = say("Delarbre came in the hall and so it was hey so", each=0.5)
    for text, heard, counts in (
        ("so it", {"so": 0.6, "it": 0.8}, False),
        ("so it", {"so": 0.2, "it": 0.8}, True),
        ("the hall", {"the": 0.6, "hall": 0.8}, True),
        ("hey so", {"hey": 0.5, "so": 0.8}, False),
    ):
        transcript = make_transcript(
            [replace(claim, confidence=heard.get(claim.text, 0.7)) for claim in claims],
            recording=make_recording(length=8 * RATE),
        )
        assert found(transcript, [hit(transcript, "Delarbre")], text) == ([text] if counts else [])


def test_what_is_alike_everywhere_counts_where_it_is_likeliest() -> None:
    transcript = said("Wright came right then right so right and write now rite")
    hits = [hit(transcript, "Wright")]
    looked_for = examples(transcript, hits)[:1]
    words = ["came", "then", "so", "now"]
    spotted = [Spotted(place(transcript, word), 0, 0.8 + 0.01 * number) for number, word in enumerate(words)]
    new = sounding_alike(transcript, hits, looked_for, spotted)
    assert [transcript.text[one.start : one.end] for one in new] == ["now", "so"]


def test_the_more_is_said_the_more_alike_a_place_must_be() -> None:
    short, long = said("Anna " * 10), said("Anna " * 2000)
    assert least_likeness(short) == least_likeness(said("Anna " * 100))
    assert least_likeness(short) < least_likeness(long) < 0.8


def test_what_was_found_by_its_sound_is_found_again_without_the_sound() -> None:
    transcript = said("Latthe came and then by the hearth he sat")
    hits = [hit(transcript, "Latthe")]
    spotted = [Spotted(place(transcript, "the hearth"), 0, SURE)]
    new = sounding_alike(transcript, hits, examples(transcript, hits), spotted)
    before = in_transcript(transcript, [*hits, *new])
    assert misheard(transcript, before) == (place(transcript, "the hearth"),)
    corrected = said("Latthe arrived and then by the hearth he sat")
    (again,) = found_before(corrected, before)
    assert (corrected.text[again.start : again.end], again.category) == ("the hearth", Category.PERSON)
    (finding,) = in_transcript(corrected, [again]).findings
    (first,) = (one for one in before.findings if one.recogniser == NAME)
    assert replace(finding, start_char=0, end_char=0) == replace(first, start_char=0, end_char=0)


@pytest.mark.parametrize("place", ["in another recording", "among the speakers"])
def test_a_name_that_is_known_from_elsewhere_is_found_again(place: str) -> None:
    transcript = said("Anna met Bob")
    hits = [hit(transcript, "Anna"), replace(hit(transcript, "Bob"), reason=f"the same name as {place}")]
    (again,) = found_before(transcript, in_transcript(transcript, hits))
    assert transcript.text[again.start : again.end] == "Bob"


def test_what_was_found_by_its_sound_is_not_lost_in_a_surer_finding_beside_it() -> None:
    transcript = said("Latthe came and then by the hearth he sat")
    hits = [hit(transcript, "Latthe"), hit(transcript, "by")]
    spotted = [Spotted(place(transcript, "by the hearth"), 0, SURE)]
    new = sounding_alike(transcript, hits, examples(transcript, hits), spotted)
    before = in_transcript(transcript, [*hits, *new])
    (again,) = found_before(transcript, before)
    assert transcript.text[again.start : again.end] == "by the hearth"
    assert misheard(transcript, before) == (place(transcript, "by the hearth"),)


def test_a_word_that_is_drawn_out_stands_for_something_that_was_not_written() -> None:
    known, drawn = say("Latthe came", each=0.4), Claim("told", 20_000, 60_000, 0.5)
    transcript = make_transcript([*known, drawn])
    assert misheard(transcript, in_transcript(transcript, [])) == (place(transcript, "told"),)
    assert misheard(replace(transcript, engine=FILE), in_transcript(transcript, [])) == ()


def test_a_place_is_compared_with_those_near_it_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """In five hours there are thousands: each compared with all others was given up after eight minutes."""
    transcript = said("Latthe came " + "then by the hearth he sat " * 300)
    hits, word = [hit(transcript, "Latthe")], place(transcript, "Latthe")
    looked_for = [Example(word, f"latthe {number}", 0, (Category.PERSON,)) for number in range(300)]
    starts = [word.span.start for word in transcript.words[2:] if word.text == "the"]
    places = [Span(start, start + RATE) for start in starts]
    spotted = [Spotted(where, number, SURE) for number, where in enumerate(places)]
    compared = 0

    def counted(span: Span, by: Iterable[Span]) -> int:
        nonlocal compared
        compared += 1
        return covered(span, by)

    monkeypatch.setattr("app.domain.spotting.spotted.covered", counted)
    assert len(sounding_alike(transcript, hits, looked_for, spotted)) == len(spotted) == 300
    assert compared < 40 * len(spotted)


@given(
    places=st.lists(
        st.tuples(st.integers(0, 5 * RATE), st.integers(1, 3 * RATE), st.floats(0.5, 1)), max_size=6
    )
)
def test_whatever_is_spotted_new_words_are_in_what_is_found(
    places: list[tuple[int, int, float]],
) -> None:
    transcript = said("Latthe came and then by the hearth he sat")
    hits = [hit(transcript, "Latthe")]
    looked_for = (Example(place(transcript, "Latthe"), "latthe", 0, (Category.PERSON,)),)
    spotted = [Spotted(Span(start, start + length), 0, likeness) for start, length, likeness in places]
    for one in sounding_alike(transcript, hits, looked_for, spotted):
        assert 0 <= one.start < one.end <= len(transcript.text)
        assert transcript.text[one.start : one.end] != "Latthe"
        (finding,) = in_transcript(transcript, [one]).findings
        assert finding.span is not None
        assert any(finding.span.overlaps(other.span) for other in spotted)
