from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.digest import digest
from app.domain.finding import BY_SOUND, Category, Finding, Findings, Hit
from app.domain.merging import in_text, in_transcript, merge
from app.domain.recording import Fault, FaultKind
from app.domain.timeline import Span
from app.domain.transcript import Claim
from tests.values import make_transcript, say


def hit(
    start: int, end: int, *, category: Category = Category.PERSON, score: float = 0.5, by: str = "x"
) -> Hit:
    return Hit(category, start, end, score, by, "because")


def test_overlapping_hits_of_a_category_become_one() -> None:
    merged = merge(
        [hit(5, 9, score=0.9, by="b"), hit(0, 6, by="a"), hit(9, 12), hit(2, 7, category=Category.PLACE)]
    )
    assert [(h.start, h.end, h.category, h.recogniser) for h in merged] == [
        (0, 9, "person", "b"),
        (2, 7, "place", "x"),
        (9, 12, "person", "x"),
    ]


def test_a_hit_inside_another_loses_nothing() -> None:
    (only,) = merge([hit(0, 20), hit(3, 6)])
    assert (only.start, only.end) == (0, 20)


HITS = st.builds(
    lambda start, length, category, by: hit(start, start + length, category=category, by=by),
    st.integers(0, 30),
    st.integers(1, 8),
    st.sampled_from([Category.PERSON, Category.PLACE]),
    st.sampled_from(["a", "b"]),
)


@given(st.lists(HITS, max_size=9))
def test_whatever_overlaps_all_that_was_found_is_found_once_and_nothing_else(hits: list[Hit]) -> None:
    def covered(some: Iterable[Hit]) -> list[tuple[Category, int]]:
        return [(one.category, char) for one in some for char in range(one.start, one.end)]

    merged = merge(hits)
    assert sorted(covered(merged)) == sorted(set(covered(hits)))
    assert list(merged) == sorted(merged, key=lambda one: (one.start, one.end, one.category))


def test_a_text_that_nobody_spoke_has_no_times() -> None:
    fault = Fault(FaultKind.RECOGNISER, "recogniser:names", "it failed")
    findings = in_text("Anna's here", [hit(0, 6)], faults=(fault,))
    (found,) = findings.findings
    assert (found.span, found.term, found.key.place) == (None, "anna", Span(0, 6))
    assert findings.failed == ("names",)
    assert findings.made_from == digest("Anna's here")


def test_a_hit_is_widened_to_whole_words() -> None:
    transcript = make_transcript(say("call Anna-Maria Kowalska, please"))
    (found,) = in_transcript(transcript, [hit(7, 17)]).findings
    assert transcript.text[found.start_char : found.end_char] == "Anna-Maria Kowalska,"
    assert (found.first_word, found.last_word, found.term) == (1, 3, "anna maria kowalska")
    assert found.span == Span(transcript.words[1].span.start, transcript.words[2].span.end)


@pytest.mark.parametrize(("start", "end"), [(4, 5), (9, 10), (50, 60)])
def test_a_hit_that_touches_no_word_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no word"):
        in_transcript(make_transcript(say("call Anna now")), [hit(start, end)])


def test_the_time_of_a_finding_holds_words_that_overlap() -> None:
    claims = [Claim("Anna", 4000, 7200), Claim("Maria", 4000, 4000), Claim("left", 20000, 23200)]
    (found,) = in_transcript(make_transcript(claims), [hit(0, 10)]).findings
    assert found.span == Span(4000, 20000)


WORDS = make_transcript(say("a b c d e f"))


def doubt(first: int, last: int, score: float, *, category: Category = Category.SUSPECT) -> Hit:
    """A doubt about some of the six words, each of one letter."""
    return hit(2 * first, 2 * last - 1, category=category, score=score)


def test_a_weak_doubt_is_about_no_word_of_a_surer_one() -> None:
    hits = [doubt(1, 2, 0.4), doubt(0, 4, 0.2), doubt(3, 4, 0.35), doubt(1, 2, 0.1)]
    found = in_transcript(WORDS, hits, sure=0.3).findings
    assert [(one.first_word, one.last_word, one.score) for one in found] == [
        (0, 1, 0.2),
        (1, 2, 0.4),
        (2, 3, 0.2),
        (3, 4, 0.35),
    ]
    (whole,) = in_transcript(WORDS, hits).findings
    assert (whole.first_word, whole.last_word, whole.score) == (0, 4, 0.4)


def test_what_is_no_doubt_or_was_found_by_its_sound_keeps_its_words() -> None:
    for weak in (doubt(0, 3, 0.2, category=Category.PERSON), replace(doubt(0, 3, 0.2), recogniser=BY_SOUND)):
        found = in_transcript(WORDS, [doubt(1, 2, 0.4), weak], sure=0.3).findings
        assert (0, 3) in {(one.first_word, one.last_word) for one in found}


DOUBTS = st.builds(
    lambda first, length, score: doubt(first, min(6, first + length), score),
    st.integers(0, 5),
    st.integers(1, 4),
    st.sampled_from([0.1, 0.2, 0.3, 0.4]),
)


@given(st.lists(DOUBTS, max_size=6))
def test_weak_doubts_beside_surer_ones_cover_what_they_covered_as_one(hits: list[Hit]) -> None:
    def words(findings: Findings, least: float = 0.0) -> set[int]:
        some = (one for one in findings.findings if one.score >= least)
        return {number for one in some for number in range(one.first_word, one.last_word)}

    surer = [one for one in hits if one.score >= 0.3]
    found, alone = (in_transcript(WORDS, some, sure=0.3) for some in (hits, surer))
    assert words(found) == words(in_transcript(WORDS, hits))
    assert words(found, 0.3) == words(alone)
    assert [one.key for one in found.findings if one.score >= 0.3] == [one.key for one in alone.findings]


def test_unheard_speech_is_found_before_between_and_after_words() -> None:
    voice = [Span(0, 4000), Span(10400, 20000), Span(23200, 80000)]
    transcript = make_transcript(say("hello Anna"), [Claim("bye", 20000, 23200)], voice=voice)
    found = in_transcript(transcript, []).findings
    assert [(f.category, f.first_word, f.last_word, f.start_char, f.end_char) for f in found] == [
        ("unheard", 0, 0, 0, 0),
        ("unheard", 2, 2, 10, 10),
        ("unheard", 3, 3, 14, 14),
    ]
    assert [f.span for f in found] == voice


def test_unheard_speech_is_all_there_is_without_words() -> None:
    (found,) = in_transcript(make_transcript([], voice=[Span(0, 80000)]), []).findings
    assert isinstance(found, Finding)
    assert (found.first_word, found.last_word, found.term, found.span) == (0, 0, "", Span(0, 80000))
