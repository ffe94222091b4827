from collections.abc import Sequence
from dataclasses import replace

import pytest

from app.domain.finding import Category, Hit
from app.domain.recording import TEXT_ALONE
from app.domain.transcript import UNSAID, Claim, as_text
from app.domain.transcription.doubts_beside import doubts_beside
from tests.domain.transcription.hearing import heard, marked
from tests.values import make_transcript, say


def test_what_is_in_doubt_goes_with_a_finding_that_is_a_fifth_of_a_second_away() -> None:
    for away, said, found in ((1600, "thyme", ["thyme"]), (1601, "thyme", []), (1600, "then", [])):
        claims = [Claim("Anna", 4000, 7200, 0.9), Claim(said, 7200 + away, 9600 + away, 0.39)]
        transcript = make_transcript(claims)
        name = Hit(Category.PERSON, 0, 4, 0.8, "names", "a name")
        beside = doubts_beside(transcript, [name])
        assert [transcript.text[hit.start : hit.end] for hit in beside] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("oak zorblax birch", ["oak", "birch"]),
        ("oak, zorblax, birch", []),
        ("oak. zorblax birch.", ["birch."]),
    ],
)
def test_what_is_in_doubt_goes_with_a_finding_of_its_own_clause(text: str, found: list[str]) -> None:
    claims = [replace(claim, confidence=0.3 if "x" not in claim.text else 0.9) for claim in say(text)]
    transcript = make_transcript(claims)
    start = text.index("zorblax")
    name = Hit(Category.PERSON, start, start + 7, 0.8, "names", "a name")
    beside = doubts_beside(transcript, [name])
    assert [transcript.text[hit.start : hit.end] for hit in beside] == found


def test_of_a_text_that_nobody_heard_only_what_may_be_a_speaker_is_suspect() -> None:
    name = Hit(Category.PERSON, 18, 23, 0.8, "names", "a name")
    text = as_text(heard(UNSAID, 1.0, 1.0, 1.0))
    assert marked(text) == [("word0", 0.4)]
    transcript = heard(1.0, 0.1, 0.1, 0.9)
    assert doubts_beside(transcript, [name])
    assert doubts_beside(as_text(transcript), [name]) == ()  # which has no pauses


@pytest.mark.parametrize(
    ("confidences", "found"),
    [
        ((0.9, 0.9, 0.39, 0.9), ["word2"]),
        ((0.39, 0.9, 0.39, 0.9), ["word0", "word2"]),
        ((0.9, 0.9, 0.4, 0.9), []),
        ((0.9, 0.9, 0.9, 0.39), ["word2 word3"]),
        ((0.9, 0.9, 0.9, 0.9, 0.39), []),
    ],
)
def test_what_is_in_doubt_right_beside_a_finding_goes_with_it_where_it_is_strict(
    confidences: Sequence[float], found: list[str]
) -> None:
    transcript = heard(*confidences, each=0.15)
    name = Hit(Category.PERSON, 6, 11, 0.8, "names", "a name")
    beside = doubts_beside(transcript, [name])
    assert [transcript.text[hit.start : hit.end] for hit in beside] == found
    assert {hit.score for hit in beside} <= {0.2}


@pytest.mark.parametrize(
    ("category", "confidences", "found"),
    [
        (Category.ACCOUNT, (0.9, 0.2, 0.3, 0.7, 0.9), ["word1 word2"]),
        (Category.PHONE, (0.3, 0.5, 0.3, 0.7, 0.39), ["word2", "word4"]),
        (Category.NUMBER, (0.9, 0.3, 0.4, 0.7, 0.4), []),
        (Category.MONEY, (0.9, 0.2, 0.3, 0.7, 0.2), []),
        (Category.PERSON, (0.9, 0.2, 0.3, 0.7, 0.2), []),
    ],
)
def test_what_is_hardly_heard_beside_a_number_is_part_of_it(
    category: Category, confidences: Sequence[float], found: list[str]
) -> None:
    transcript = heard(*confidences)
    start = transcript.text.index("word3")
    number = Hit(category, start, start + 5, 0.9, "test", "10 digits read aloud")
    beside = [hit for hit in doubts_beside(transcript, [number]) if hit.score > 0.2]
    assert [transcript.text[hit.start : hit.end] for hit in beside] == found
    assert {hit.reason for hit in beside} <= {"hardly heard, beside a number that was read aloud"}


@pytest.mark.parametrize(
    ("confidences", "score", "found"),
    [
        ((0.9, 0.4, 0.9), 0.9, ["word1"]),
        ((0.9, 0.9, 0.4, 0.9), 0.3, ["word1 word2"]),
        ((0.9, 0.9, 0.4, 0.9), 0.2, []),
        ((0.9, 0.5, 0.5, 0.9), 0.9, []),
        ((0.9, 0.4, 0.9, 0.9, 0.9), 0.9, []),
    ],
)
def test_a_word_or_two_in_doubt_between_two_that_were_found_go_with_them(
    confidences: Sequence[float], score: float, found: list[str]
) -> None:
    transcript = heard(*confidences)
    ends = (0, len(transcript.text) - 5)
    names = [Hit(Category.PERSON, start, start + 5, score, "names", "a name") for start in ends]
    between = [hit for hit in doubts_beside(transcript, names) if hit.score > 0.2]
    assert [transcript.text[hit.start : hit.end] for hit in between] == found
    assert {hit.reason for hit in between} <= {"heard with little certainty, between two that were found"}
    assert not doubts_beside(replace(transcript, engine=TEXT_ALONE), names)
    topics = [replace(name, category=Category.CONTEXT) for name in names]
    assert not [hit for hit in doubts_beside(transcript, topics) if hit.score > 0.2]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna and Bob", ["and"]),
        ("Anna, and Bob", []),
        ("Anna and, Bob", []),
        ("Anna. Non Bob", []),
        ("Anna and Bob.", ["and"]),
    ],
)
def test_what_a_sign_parts_goes_with_neither(text: str, found: list[str]) -> None:
    levels = (0.9, 0.4, 0.9)
    claims = [Claim(c.text, c.start, c.end, level) for c, level in zip(say(text), levels, strict=True)]
    transcript = make_transcript(claims)
    names = [Hit(Category.PERSON, at, at + 3, 0.8, "names", "a name") for at in (0, text.index("Bob"))]
    between = [hit for hit in doubts_beside(transcript, names) if hit.score > 0.2]
    assert [transcript.text[hit.start : hit.end] for hit in between] == found


@pytest.mark.parametrize(("across", "found"), [(12_000, ["and"]), (12_001, [])])
def test_what_is_between_two_that_are_far_apart_goes_with_neither(across: int, found: list[str]) -> None:
    said = (("Anna", 4000, 7200, 0.9), ("and", 9000, 11_000, 0.4), ("Bob", 7200 + across, 23_000, 0.9))
    transcript = make_transcript([Claim(*one) for one in said])
    names = [Hit(Category.PERSON, start, end, 0.8, "names", "a name") for start, end in ((0, 4), (9, 12))]
    assert [transcript.text[hit.start : hit.end] for hit in doubts_beside(transcript, names)] == found


def test_what_is_hardly_heard_behind_a_number_with_which_a_sentence_ends_is_no_part_of_it() -> None:
    for number, found in (("4711.", ["call"]), ("4711,", ["call", "got it"])):
        words = ("call", number, "got", "it", "now")
        levels = (0.2, 0.9, 0.2, 0.3, 0.9)
        claims = [
            Claim(claim.text, claim.start, claim.end, level)
            for claim, level in zip(say(" ".join(words)), levels, strict=True)
        ]
        transcript = make_transcript(claims)
        hit = Hit(Category.NUMBER, 5, 10, 0.9, "test", "4 digits read aloud")
        beside = [one for one in doubts_beside(transcript, [hit]) if one.score > 0.2]
        assert [transcript.text[one.start : one.end] for one in beside] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("say 4711 thanks and", []),
        ("say 4711, Formidable and", []),
        ("say 4711 an answer", ["an answer"]),
        ("thanks 4711 an answer", ["thanks", "an answer"]),  # as zero may be heard
    ],
)
def test_an_answer_to_a_number_is_no_part_of_it(text: str, found: list[str]) -> None:
    claims = [replace(claim, confidence=0.9 if claim.text[0] in "s4" else 0.2) for claim in say(text)]
    transcript = make_transcript(claims)
    start = text.index("4711")
    number = Hit(Category.NUMBER, start, start + 4, 0.9, "test", "4 digits read aloud")
    beside = [hit for hit in doubts_beside(transcript, [number]) if hit.score > 0.2]
    assert [transcript.text[hit.start : hit.end] for hit in beside] == found


@pytest.mark.parametrize(("late", "found"), [(7000, ["after all"]), (7001, [])])
def test_behind_a_pause_nothing_is_part_of_a_number(late: int, found: list[str]) -> None:
    claims = [
        Claim(claim.text, claim.start + late, claim.end + late, 0.2)
        for claim, late in zip(say("after all 4711"), (0, 3000, late), strict=True)
    ]
    transcript = make_transcript(claims)
    number = Hit(Category.NUMBER, 10, 14, 0.9, "test", "4 digits read aloud")
    beside = [hit for hit in doubts_beside(transcript, [number]) if hit.score > 0.2]
    assert [transcript.text[hit.start : hit.end] for hit in beside] == found


def test_what_is_in_doubt_beside_a_finding_is_the_same_whatever_the_order_and_no_word_of_it() -> None:
    transcript = heard(0.4, 0.4, 0.4, 0.9)
    names = [Hit(Category.PERSON, start, start + 5, 0.8, "names", "a name") for start in (0, 12)]
    beside = doubts_beside(transcript, names)
    assert beside == doubts_beside(transcript, names[::-1])
    assert {transcript.text[hit.start : hit.end] for hit in beside} == {"word1"}
