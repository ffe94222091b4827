"""What a file says instead of what was heard does not keep what would have been found without it."""

import pytest

from app.domain.finding import Category, Finding
from app.domain.timeline import Span, union
from app.domain.transcript import Claim, Transcript
from app.domain.transcription.missed import with_missed
from tests.values import find, make_transcript, say


def names(transcript: Transcript, found: list[str]) -> tuple[Finding, ...]:
    return find(transcript, dict.fromkeys(found, Category.PERSON)).findings


def missed(claimed: str, found: list[str], heard: str, there: list[str]) -> list[str]:
    """The words that were heard in what is unheard speech then: as many are said, one beside the other."""
    said = say(heard)
    voice = union(Span(claim.start, claim.end) for claim in said)
    mine, theirs = make_transcript(say(claimed), voice=voice), make_transcript(said, voice=voice)
    fitted = with_missed(mine, names(mine, found), theirs, names(theirs, there))
    assert union([gap.span for gap in fitted.gaps] + [word.span for word in fitted.words])[0].length == 80_000
    assert fitted.words == mine.words
    return [word.text for word in theirs.words if any(word.span.overlaps(span) for span in fitted.unheard)]


def test_a_voice_of_which_nothing_was_written_stays_unheard_whatever_the_file_has_there() -> None:
    before, between, after = say("we meet"), say("um", start=1.3, each=0.6), say("again then", start=1.9)
    heard = make_transcript([*before, *after], voice=[Span(4_000, 20_000)])
    claimed = make_transcript([*before, *between, *after], voice=[Span(4_000, 20_000)])

    assert (heard.unheard, claimed.unheard) == ((Span(10_400, 15_200),), ())
    assert with_missed(claimed, [], heard, []).unheard == heard.unheard


def test_what_is_found_in_the_file_a_little_into_what_was_heard_is_another_word() -> None:
    heard = make_transcript(say("he had cancer now"))
    spans = [word.span for word in heard.words]
    into = spans[2].start + spans[2].length // 4
    ends = [spans[0].end, into, spans[2].end, spans[3].end]
    said, starts = ["he", "Hadley", "answer", "now"], [spans[0].start, *ends]
    claimed = make_transcript([Claim(*claim) for claim in zip(said, starts, ends, strict=False)])
    fitted = with_missed(claimed, names(claimed, ["Hadley"]), heard, names(heard, ["cancer"]))
    assert fitted.unheard == (spans[2],)


@pytest.mark.parametrize(
    ("claimed", "found", "heard", "there", "expected"),
    [
        ("he has answer now", [], "he has cancer now", ["cancer"], ["cancer"]),
        ("he has cancer now", ["cancer"], "he has answer now", [], []),
        ("we ask bridget now", [], "we ask Bridget now", ["Bridget"], ["Bridget"]),
        ("ask Anna kovalska now", ["Anna"], "ask Anna Kowalska now", ["Anna Kowalska"], ["Kowalska"]),
        ("ask Hannah Ova now", ["Hannah Ova"], "ask Anna Kowalska now", ["Anna", "Kowalska"], []),
        ("on the ninth then", ["ninth"], "on the ninth then", ["on the ninth"], []),
        ("we'll ask them now", [], "Will ask them now", ["Will"], ["Will"]),
        ("as we say now", ["as", "say"], "ask Anna Kowalska now", ["ask Anna Kowalska"], ["Anna"]),
    ],
)
def test_what_is_found_in_what_was_heard_and_not_in_the_file_is_unheard_speech(
    claimed: str, found: list[str], heard: str, there: list[str], expected: list[str]
) -> None:
    assert missed(claimed, found, heard, there) == expected
